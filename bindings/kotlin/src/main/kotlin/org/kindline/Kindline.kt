@file:JvmName("KindlineKt")
@file:JvmMultifileClass

package org.kindline

import java.nio.file.Files
import java.nio.file.Path

/**
 * Where to start:
 * ```
 * Kindline.engine(Path.of("riverside.toml")).use { engine ->
 *     val draft = event(EventKind.MESSAGE_DRAFTED, channel = Channel.SMS, text = "See you on Thursday.")
 *     println(engine.decide(draft, Instant.now()).verdict)
 * }
 * ```
 * An engine is read-only: build one, keep it, share it between threads, and close it at the end. Positions in a text
 * count UTF-16 units, so `text.substring(finding.start, finding.end)` is what was found. No word of a message is in an
 * exception, a `toString` or a decision. A closed engine answers with `IllegalStateException`.
 *
 * In Java the functions beside this object are on `KindlineKt`: `KindlineKt.event(EventKind.MESSAGE_DRAFTED)`.
 */
object Kindline {
    /**
     * An engine for a policy in TOML or JSON.
     *
     * @param file the name that problems carry
     * @param roster the names of the agency's clients, so that a text that names one is seen
     * @throws KindlineException.BadPolicy with every mistake at once
     */
    @JvmStatic
    @JvmOverloads
    @Throws(KindlineException::class)
    fun engine(policy: String, file: String = "policy", roster: Iterable<String> = emptyList()): Engine =
        engine(policy.encodeToByteArray(), file, roster)

    /** An engine for the policy in a file. */
    @JvmStatic
    @JvmOverloads
    @Throws(KindlineException::class)
    fun engine(policy: Path, roster: Iterable<String> = emptyList()): Engine =
        engine(Files.readAllBytes(policy), policy.toString(), roster)

    /** Checks a policy and reports every mistake at once. */
    @JvmStatic
    @JvmOverloads
    @Throws(KindlineException::class)
    fun check(policy: String, file: String = "policy"): PolicyReport = checkPolicy(policy.encodeToByteArray(), file)

    /** What a text message costs. */
    @JvmStatic
    @Throws(KindlineException::class)
    fun smsSegments(text: String): SmsSegments = smsSegments(PrivateText(text))

    /**
     * Whether an automatic reply to a message may go out, so that no machine answers a machine, nobody gets the same
     * notice twice in a period and an opt-out holds. It keeps nothing: what was sent before is an argument.
     */
    @JvmStatic
    @JvmOverloads
    @Throws(KindlineException::class)
    fun suppress(inbound: Inbound, memory: SenderMemory = SenderMemory()): Suppression =
        org.kindline.suppress(inbound, memory)

    /** The ids of the replies that there are words for. */
    @JvmStatic
    fun replyTemplates(): List<String> = org.kindline.replyTemplates()

    /** The tags of the locales that replies are written in. */
    @JvmStatic
    fun replyLocales(): List<String> = org.kindline.replyLocales()

    /** The versions of the engine, its time-zone data and the packed format. */
    @JvmStatic
    fun versions(): Versions = org.kindline.versions()

    /**
     * Fails on purpose as a defect in the engine would, with [text] in the middle of it, so that your own tests can see
     * that no log or crash report holds a word of it.
     *
     * @throws KindlineException.Internal always
     */
    @JvmStatic
    @Throws(KindlineException::class)
    fun failureDrill(text: String): Unit = org.kindline.failureDrill(PrivateText(text))

    private fun engine(policy: ByteArray, file: String, roster: Iterable<String>): Engine =
        Engine(policy, file, EngineOptions(roster.map(::PrivateText), OffsetUnit.UTF16))
}

/**
 * An event. Only the kind must be known; whatever you leave out is unknown, and unknown never makes a decision milder.
 *
 * @param facts what docs/schema/event.schema.json lists under `facts`, such as `mapOf("mfa" to false)`
 */
@JvmOverloads
fun event(
    kind: EventKind,
    channel: Channel? = null,
    party: Party? = null,
    text: String? = null,
    account: Account? = null,
    consent: Consent? = null,
    store: Store? = null,
    facts: Map<String, Any?>? = null,
): Event = Event(
    kind = kind,
    channel = channel,
    account = account,
    party = party,
    text = text?.let(::PrivateText),
    consent = consent,
    store = store,
    factsJson = facts?.let { PrivateText(StringBuilder().json(it).toString()) },
)

/** What is in a text. */
@Throws(KindlineException::class)
fun Engine.scan(text: String): Scan = scan(PrivateText(text))

/** The part of the text that was found. */
fun Finding.of(text: String): String = text.substring(start, end)

/** The part of the text that was seen. */
fun Sighting.of(text: String): String = text.substring(start, end)

/** Whether the worker may go ahead. */
val Decision.goesAhead: Boolean
    get() = verdict == Verdict.ALLOW || verdict == Verdict.NOTIFY

private fun StringBuilder.json(value: Any?): StringBuilder = when (value) {
    null, is Boolean, is Number -> append(value)
    is Map<*, *> -> joined('{', value.entries, '}') { json(it.key.toString()).append(':').json(it.value) }
    is Iterable<*> -> joined('[', value, ']') { json(it) }
    is Array<*> -> joined('[', value.asList(), ']') { json(it) }
    else -> quoted(value.toString())
}

private fun <T> StringBuilder.joined(
    open: Char, items: Iterable<T>, close: Char, write: StringBuilder.(T) -> Unit,
): StringBuilder {
    append(open)
    items.forEachIndexed { index, item ->
        if (index > 0) append(',')
        write(item)
    }
    return append(close)
}

private fun StringBuilder.quoted(text: String): StringBuilder {
    append('"')
    for (c in text) {
        when {
            c == '"' || c == '\\' -> append('\\').append(c)
            c < ' ' -> append("\\u%04x".format(c.code))
            else -> append(c)
        }
    }
    return append('"')
}
