@file:JvmName("KindlineKt")
@file:JvmMultifileClass

package org.kindline

/**
 * A message that came in, for [suppress]. Whatever you leave out is unknown.
 * ```
 * val mail = inbound(Medium.EMAIL, envelopeFrom = from, ownAddresses = ours, headers = listOf("List-Id" to "<news.example.org>"))
 * if (suppress(mail, SenderMemory(handle = "after_hours")).mayReply()) send(reply)
 * ```
 * @param envelopeFrom the envelope's sender, or the number or handle of a text or chat; empty for the null return path
 * of a bounce
 * @param ownAddresses every address that is the agency's or the worker's own
 * @param headers the header lines of an e-mail, names and values
 * @param text the words, for keywords such as STOP and for echoes of our own
 */
@JvmOverloads
fun inbound(
    medium: Medium,
    envelopeFrom: String? = null,
    text: String? = null,
    ownAddresses: Iterable<String> = emptyList(),
    headers: Iterable<Pair<String, String>> = emptyList(),
): Inbound = Inbound(
    medium = medium,
    envelopeFrom = envelopeFrom?.let(::PrivateText),
    ownAddresses = ownAddresses.map(::PrivateText),
    headers = headers.map { (name, value) -> Header(PrivateText(name), PrivateText(value)) },
    text = text?.let(::PrivateText),
)
