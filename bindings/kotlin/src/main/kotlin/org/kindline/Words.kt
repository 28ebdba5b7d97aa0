@file:JvmName("KindlineKt")
@file:JvmMultifileClass

package org.kindline

// The other way round than `id()`: the word that an id names, or null where none has it. For what an app reads out of a
// database, a form or a message of its own.

private val byEventKind by lazy { EventKind.entries.associateBy(EventKind::id) }

/** The word with an id such as `message.received`; null where there is none. */
fun EventKind.Companion.of(id: String): EventKind? = byEventKind[id]

private val byChannel by lazy { Channel.entries.associateBy(Channel::id) }

/** The word with an id such as `sms`; null where there is none. */
fun Channel.Companion.of(id: String): Channel? = byChannel[id]

private val byAccount by lazy { Account.entries.associateBy(Account::id) }

/** The word with an id such as `personal`; null where there is none. */
fun Account.Companion.of(id: String): Account? = byAccount[id]

private val byParty by lazy { Party.entries.associateBy(Party::id) }

/** The word with an id such as `client`; null where there is none. */
fun Party.Companion.of(id: String): Party? = byParty[id]

private val byConsent by lazy { Consent.entries.associateBy(Consent::id) }

/** The word with an id such as `risk_warned`; null where there is none. */
fun Consent.Companion.of(id: String): Consent? = byConsent[id]

private val byStore by lazy { Store.entries.associateBy(Store::id) }

/** The word with an id such as `case_system`; null where there is none. */
fun Store.Companion.of(id: String): Store? = byStore[id]

private val byVerdict by lazy { Verdict.entries.associateBy(Verdict::id) }

/** The word with an id such as `hold`; null where there is none. */
fun Verdict.Companion.of(id: String): Verdict? = byVerdict[id]

private val byObligation by lazy { Obligation.entries.associateBy(Obligation::id) }

/** The word with an id such as `REDACT`; null where there is none. */
fun Obligation.Companion.of(id: String): Obligation? = byObligation[id]

private val byReplyChannel by lazy { ReplyChannel.entries.associateBy(ReplyChannel::id) }

/** The word with an id such as `sms`; null where there is none. */
fun ReplyChannel.Companion.of(id: String): ReplyChannel? = byReplyChannel[id]

private val byTone by lazy { Tone.entries.associateBy(Tone::id) }

/** The word with an id such as `gentle`; null where there is none. */
fun Tone.Companion.of(id: String): Tone? = byTone[id]

private val byCrisisNeed by lazy { CrisisNeed.entries.associateBy(CrisisNeed::id) }

/** The word with an id such as `general`; null where there is none. */
fun CrisisNeed.Companion.of(id: String): CrisisNeed? = byCrisisNeed[id]

private val byMedium by lazy { Medium.entries.associateBy(Medium::id) }

/** The word with an id such as `email`; null where there is none. */
fun Medium.Companion.of(id: String): Medium? = byMedium[id]

private val byCrisis by lazy { Crisis.entries.associateBy(Crisis::id) }

/** The word with an id such as `concern`; null where there is none. */
fun Crisis.Companion.of(id: String): Crisis? = byCrisis[id]

private val byConfidentiality by lazy { Confidentiality.entries.associateBy(Confidentiality::id) }

/** The word with an id such as `R`; null where there is none. */
fun Confidentiality.Companion.of(id: String): Confidentiality? = byConfidentiality[id]

private val byRedactionOperator by lazy { RedactionOperator.entries.associateBy(RedactionOperator::id) }

/** The word with an id such as `mask`; null where there is none. */
fun RedactionOperator.Companion.of(id: String): RedactionOperator? = byRedactionOperator[id]
