@file:JvmName("KindlineKt")
@file:JvmMultifileClass

package org.kindline

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.time.Instant

// bindings/ffi/src/packed.rs describes the bytes.

/** One identifier in a text: `text.substring(start, end)`. */
data class FindingRow(
    val kind: String,
    val start: Int,
    val end: Int,
    /** The share of such findings expected to be right, 0 to 1. */
    val confidence: Float,
    /** What speaks for it, as codes. */
    val evidence: List<String>,
)

/** What is in one of many texts: positions and codes, never the text. */
data class ScanRow(
    val labels: List<String>,
    val confidentiality: Confidentiality,
    val crisis: Crisis,
    val optOut: Boolean,
    val threat: Boolean,
    val identifiesPerson: Boolean,
    val findings: List<FindingRow>,
)

/** The decision about one of many events, in short. Ask [Engine.decide] for the reasons. */
data class DecisionRow(
    /** Absent for an event with mistakes; [Engine.decide] says which. */
    val verdict: Verdict?,
    val until: Instant?,
    val escalate: Boolean,
    /** Whether a reply goes out. */
    val replies: Boolean,
    /** Whether a reply that a rule asks for stays unsent. */
    val silent: Boolean,
    /** The rule that decided: the first that asked for the verdict. */
    val rule: String?,
    /** The preferred channel to use instead. */
    val channel: Channel?,
    val obligations: List<Obligation>,
    val labels: List<String>,
    /** How many identifiers are in the words. */
    val findings: Int,
    /** How many rules fired. */
    val reasons: Int,
)

/** What is in many texts, in order; a batch of them at a time goes through the engine. */
@JvmOverloads
fun Engine.scanAll(texts: Iterable<String>, batch: Int = 256): Sequence<ScanRow> {
    require(batch > 0) { "a batch holds at least one" }
    return sequence {
        val legend = Legend(packedLegend())
        val buffer = Buffer()
        for (some in texts.asSequence().chunked(batch)) {
            yieldAll(legend.scanRows(scanPacked(buffer.texts(some))))
        }
    }
}

/** Short decisions about many events, each with its moment, in order. */
@JvmOverloads
fun Engine.decideAll(events: Iterable<Pair<Event, Instant>>, batch: Int = 256): Sequence<DecisionRow> {
    require(batch > 0) { "a batch holds at least one" }
    return sequence {
        val legend = Legend(packedLegend())
        val buffer = Buffer()
        for (some in events.asSequence().chunked(batch)) {
            yieldAll(legend.decisionRows(decidePacked(buffer.events(some))))
        }
    }
}

private const val VERSION: Short = 1
private const val ABSENT = -1
private const val UNKNOWN: Byte = -1
private const val IN_HEADER = 8
private const val OUT_HEADER = 16
private const val HEAD = 32
private const val SCAN_ROW = 16
private const val FINDING_ROW = 16
private const val DECISION_ROW = 32

/** Memory outside the heap, which the engine reads in place; it grows and is used again. */
private class Buffer {
    private var bytes = direct(1 shl 14)

    fun texts(texts: List<String>): ByteBuffer {
        val encoded = texts.map { PrivateText(it).forEngine().encodeToByteArray() }
        start(IN_HEADER + 4L * encoded.size + encoded.sumOf { it.size.toLong() }, encoded.size)
        encoded.forEach { bytes.putInt(it.size) }
        encoded.forEach { bytes.put(it) }
        return bytes.flip()
    }

    fun events(events: List<Pair<Event, Instant>>): ByteBuffer {
        val bodies = events.map { (event, _) ->
            arrayOf(event.text, event.factsJson).map { it?.forEngine()?.encodeToByteArray() }
        }
        val size = bodies.sumOf { body -> body.sumOf { (it?.size ?: 0).toLong() } }
        start(IN_HEADER + HEAD.toLong() * events.size + size, events.size)
        events.forEachIndexed { index, (event, at) ->
            bytes.putLong(at.epochSecond).putInt(at.nano)
            bodies[index].forEach { bytes.putInt(it?.size ?: ABSENT) }
            bytes.put(event.kind.ordinal.toByte())
            bytes.put(event.channel.number()).put(event.account.number()).put(event.party.number())
            bytes.put(event.consent.number()).put(event.store.number())
            bytes.put(0).put(0).putInt(0)
        }
        bodies.forEach { body -> body.forEach { if (it != null) bytes.put(it) } }
        return bytes.flip()
    }

    private fun start(size: Long, count: Int) {
        require(size <= Int.MAX_VALUE) { "a batch holds more than two gigabytes" }
        if (bytes.capacity() < size) bytes = direct(maxOf(size.toInt(), (bytes.capacity() * 2L).coerceAtMost(size * 2).toInt()))
        bytes.clear()
        bytes.putShort(VERSION).putShort(0).putInt(count)
    }

    private fun Enum<*>?.number(): Byte = this?.ordinal?.toByte() ?: UNKNOWN

    private companion object {
        fun direct(size: Int): ByteBuffer = ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN)
    }
}

/** What the numbers in rows stand for. */
private class Legend(private val legend: PackedLegend) {
    private val labels = Bits(legend.labels)
    private val evidence = Bits(legend.evidence)
    private val obligations = Bits(Obligation.entries)

    fun scanRows(packed: ByteArray): List<ScanRow> {
        val (bytes, rows) = open(packed, SCAN_ROW)
        var finding = OUT_HEADER + rows * SCAN_ROW
        return List(rows) { row ->
            val at = OUT_HEADER + row * SCAN_ROW
            val flags = bytes.get(at + 14).toInt()
            val count = bytes.getInt(at + 8)
            val findings = if (count == 0) emptyList() else List(count) { finding(bytes, finding + it * FINDING_ROW) }
            finding += count * FINDING_ROW
            ScanRow(
                labels[bytes.getLong(at)],
                Confidentiality.entries[bytes.get(at + 12).toInt()],
                Crisis.entries[bytes.get(at + 13).toInt()],
                flags and 1 != 0,
                flags and 2 != 0,
                flags and 4 != 0,
                findings,
            )
        }
    }

    private fun finding(bytes: ByteBuffer, at: Int) = FindingRow(
        legend.kinds[bytes.getShort(at + 12).toInt()],
        bytes.getInt(at),
        bytes.getInt(at + 4),
        bytes.getFloat(at + 8),
        evidence[bytes.get(at + 14).toLong()],
    )

    fun decisionRows(packed: ByteArray): List<DecisionRow> {
        val (bytes, rows) = open(packed, DECISION_ROW)
        return List(rows) { row ->
            val at = OUT_HEADER + row * DECISION_ROW
            val seconds = bytes.getLong(at)
            val flags = bytes.get(at + 29).toInt()
            val rule = bytes.getShort(at + 24).toInt() and 0xFFFF
            DecisionRow(
                Verdict.entries.getOrNull(bytes.get(at + 28).toInt()),
                if (seconds == Long.MIN_VALUE) null else Instant.ofEpochSecond(seconds, bytes.getInt(at + 20).toLong()),
                flags and 1 != 0,
                flags and 2 != 0,
                flags and 4 != 0,
                legend.rules.getOrNull(rule),
                Channel.entries.getOrNull(bytes.get(at + 30).toInt()),
                obligations[bytes.getInt(at + 16).toLong()],
                labels[bytes.getLong(at + 8)],
                bytes.getShort(at + 26).toInt() and 0xFFFF,
                bytes.get(at + 31).toInt() and 0xFF,
            )
        }
    }

    private fun open(packed: ByteArray, size: Int): Pair<ByteBuffer, Int> {
        val bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN)
        check(bytes.getShort(0) == VERSION && bytes.getShort(2).toInt() == size) {
            "the kindline library does not fit this package"
        }
        return bytes to bytes.getInt(4)
    }
}

/** The words whose bits are set; each combination is spelled out once. */
private class Bits<T>(private val words: List<T>) {
    private val known = HashMap<Long, List<T>>()

    operator fun get(bits: Long): List<T> =
        if (bits == 0L) emptyList()
        else known.getOrPut(bits) { words.filterIndexed { bit, _ -> bits shr bit and 1L != 0L } }
}
