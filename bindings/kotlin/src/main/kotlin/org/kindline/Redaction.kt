@file:JvmName("KindlineKt")
@file:JvmMultifileClass

package org.kindline

/**
 * A text without what is found in it: identifiers, names of the roster, and the words of [topics]. It is a tool for
 * de-identification and no proof of it.
 * ```
 * val redacted = engine.redact(note, RedactionOperator.MASK)
 * save(redacted.text.reveal())
 * ```
 * @param operator what stands in the place of a finding, unless [kinds] says otherwise; null for all that the
 * policy says about redaction, which is a placeholder where it says nothing
 * @param kinds operators of single kinds, by the kind's id, such as `PERSON`
 * @param key the secret of [RedactionOperator.HASH]: at least 16 random bytes
 * @param topics labels whose words are taken out as well
 * @param pseudonyms which stand-in of [RedactionOperator.PSEUDONYM] stands for whom, so that texts agree
 * @throws KindlineException.BadArgument for a kind or label that there is not, or hashes without a key
 */
@JvmOverloads
@Throws(KindlineException::class)
fun Engine.redact(
    text: String,
    operator: RedactionOperator? = null,
    kinds: Map<String, RedactionOperator> = emptyMap(),
    key: ByteArray? = null,
    topics: List<String> = emptyList(),
    pseudonyms: Pseudonyms? = null,
): Redacted = redact(text, RedactionSettings(operator, kinds, key?.let(::RedactionKey), topics), pseudonyms)

/** The same with every setting there is. */
@JvmOverloads
@Throws(KindlineException::class)
fun Engine.redact(text: String, settings: RedactionSettings, pseudonyms: Pseudonyms? = null): Redacted =
    redact(PrivateText(text), settings, pseudonyms)

/** The part of the original text that was replaced. */
fun Replaced.of(original: String): String = original.substring(start, end)

/** What stands there now. */
fun Replaced.replacementIn(redacted: Redacted): String = redacted.text.reveal().substring(newStart, newEnd)

/** The text with every stand-in replaced by what it stands for, as that was first written. */
@Throws(KindlineException::class)
fun Pseudonyms.restore(text: String): String = restore(PrivateText(text)).reveal()

/** The words that a stand-in such as `[PERSON A]` stands for, as they were first written; null where none does. */
@Throws(KindlineException::class)
fun Pseudonyms.original(standIn: String): String? = original(PrivateText(standIn))?.reveal()

/** The same policy with another roster of clients' names. Nothing is read again, so one that changes daily costs little. */
@Throws(KindlineException::class)
fun Engine.withRoster(names: Iterable<String>): Engine = withRoster(names.map(::PrivateText))

/** Where a text names somebody of the roster. No other name is in the list. */
@Throws(KindlineException::class)
fun Engine.findClients(text: String): List<Finding> = findClients(PrivateText(text))
