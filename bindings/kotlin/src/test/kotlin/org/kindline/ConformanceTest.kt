package org.kindline

import java.nio.file.Files
import java.time.Duration
import java.time.Instant
import kotlin.math.roundToInt
import org.json.JSONArray
import org.json.JSONObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory

/** bindings/conformance, row by row. Both sides are compared as JSON values. */
class ConformanceTest {
    private val folder = ROOT.resolve("bindings/conformance")
    private val engines = mapOf(
        "riverside" to Kindline.engine(RIVERSIDE),
        "nights" to Kindline.engine(folder.resolve("nights.toml")),
    )

    private fun rows(name: String, check: (JSONObject) -> Unit): List<DynamicTest> {
        val lines = Files.readAllLines(folder.resolve(name))
        assertTrue(lines.isNotEmpty())
        return lines.mapIndexed { number, line ->
            DynamicTest.dynamicTest("$name line ${number + 1}") { check(JSONObject(line)) }
        }
    }

    private fun same(expected: Any?, found: Any?) = assertEquals(plain(expected), plain(found))

    private fun plain(value: Any?): Any? = when (value) {
        is JSONObject -> value.keySet().associateWith { plain(value.get(it)) }
        is JSONArray -> value.map(::plain)
        is Map<*, *> -> value.mapValues { plain(it.value) }
        is Iterable<*> -> value.map(::plain)
        JSONObject.NULL -> null
        is Instant -> value.toString()
        is Number -> value.toInt()
        else -> value
    }

    private fun engine(row: JSONObject) = engines.getValue(row.getString("policy"))

    @TestFactory
    fun decisions() = rows("decisions.jsonl") { row ->
        val found = engine(row).decideJson(row.getJSONObject("event").toString().encodeToByteArray(), null)
        val steps = found.remedies.flatMap { it.steps }
        same(
            row.get("decision"),
            mapOf(
                "verdict" to found.verdict.id(),
                "until" to found.until,
                "zone" to found.zone,
                "recipient_zone" to found.recipientZone,
                "escalate" to found.escalate,
                "obligations" to found.obligations.map { it.id() },
                "channels" to found.channels.map { it.id() },
                "replies" to found.replies.map(::reply),
                "silence" to found.silence?.let {
                    mapOf("template" to it.template, "reason" to it.reason, "strength" to it.strength)
                },
                "reasons" to found.reasons.map {
                    mapOf(
                        "rule" to it.rule, "title" to it.title, "why" to it.why, "cite" to it.cite,
                        "verdict" to it.verdict.id(), "set_aside" to it.setAside, "facts" to it.facts,
                    )
                },
                "remedies" to found.remedies.map { mapOf("words" to it.words, "steps" to it.steps.map(::step)) },
                "take_out" to mapOf(
                    "points" to row.getJSONObject("decision").getJSONObject("take_out").get("points"),
                    "utf16" to steps.filterIsInstance<RemedyStep.TakeOut>().flatMap { it.spans }
                        .map { listOf(it.start, it.end) },
                ),
                "findings" to found.findings.mapIndexed { number, it ->
                    ranged(row.getJSONObject("decision").getJSONArray("findings"), number, it.start, it.end) +
                        mapOf("kind" to it.kind)
                },
                "labels" to found.labels,
                "policy" to listOf(found.policy.id, found.policy.version),
            ),
        )
    }

    private fun reply(reply: PlannedReply): Map<String, Any?> = mapOf(
        "template" to reply.template, "channel" to reply.channel?.id(), "subject" to reply.subject, "text" to reply.text,
        "html" to reply.html, "headers" to reply.headers.map { listOf(it.name, it.value) },
        "segments" to reply.segments, "notices" to reply.notices,
    )

    @TestFactory
    fun replies(): List<DynamicTest> {
        val riverside = Files.readString(RIVERSIDE)
        val byLocale = HashMap<String, Engine>()
        return rows("replies.jsonl") { row ->
            val engine = byLocale.getOrPut(row.getString("locale")) {
                Kindline.engine(riverside.replace("\"en-US\"", "\"${row.getString("locale")}\""))
            }
            val found = engine.decideJson(row.getJSONObject("event").toString().encodeToByteArray(), null)
            same(row.get("replies"), found.replies.map(::reply))
        }
    }

    @TestFactory
    fun redactions(): List<DynamicTest> {
        val operators = RedactionOperator.entries.associateBy { it.id() }
        val withRoster = HashMap<List<String>, Engine>()
        return rows("redactions.jsonl") { row ->
            val names = row.getJSONArray("roster").map { it as String }
            val engine = withRoster.getOrPut(names) { engine(row).withRoster(names) }
            val (text, settings) = row.getString("text") to row.getJSONObject("settings")
            val kinds = settings.getJSONObject("kinds")
            Pseudonyms().use { given ->
                val redacted = engine.redact(
                    text,
                    operators.getValue(settings.getString("operator")),
                    kinds.keySet().associateWith { operators.getValue(kinds.getString(it)) },
                    settings.getString("key").encodeToByteArray(),
                    settings.getJSONArray("topics").map { it as String },
                    given,
                )
                assertEquals(row.getString("redacted"), redacted.text.reveal())
                assertEquals(row.getString("restored"), given.restore(redacted.text.reveal()))
                val written = row.getJSONArray("replaced").map { it as JSONObject }
                same(
                    written.map { listOf(it.get("kind"), it.get("utf16"), it.get("new_utf16")) },
                    redacted.replaced.map { listOf(it.kind, listOf(it.start, it.end), listOf(it.newStart, it.newEnd)) },
                )
                // Every place taken out of both texts leaves the same.
                val (before, after) = StringBuilder(text) to StringBuilder(redacted.text.reveal())
                for (place in redacted.replaced.asReversed()) {
                    before.delete(place.start, place.end)
                    after.delete(place.newStart, place.newEnd)
                }
                assertEquals("$before", "$after")
            }
        }
    }

    @TestFactory
    fun suppressions(): List<DynamicTest> {
        val media = Medium.entries.associateBy { it.id() }
        return rows("suppressions.jsonl") { row ->
            val (message, state) = row.getJSONObject("inbound") to row.getJSONObject("memory")
            fun seconds(key: String) = (state.opt(key) as? Number)?.let { Duration.ofSeconds(it.toLong()) }
            val found = Kindline.suppress(
                inbound(
                    media.getValue(message.getString("medium")),
                    message.opt("envelope_from") as? String,
                    message.opt("text") as? String,
                    message.getJSONArray("own_addresses").map { it as String },
                    message.getJSONArray("headers").map { (it as JSONArray).getString(0) to it.getString(1) },
                ),
                SenderMemory(
                    handle = state.getString("handle"),
                    outgoing = state.getBoolean("outgoing"),
                    crisis = state.getBoolean("crisis"),
                    optedOut = state.getBoolean("opted_out"),
                    sent = state.getJSONArray("sent").map {
                        SentReply((it as JSONArray).getString(0), Duration.ofSeconds(it.getLong(1)))
                    },
                    period = seconds("period"),
                    workerWroteAgo = seconds("worker_wrote_ago"),
                    sinceOurReply = seconds("since_our_reply"),
                    ourLastText = (state.opt("our_last_text") as? String)?.let(::PrivateText),
                    sentIn10Minutes = state.getInt("sent_in_10_minutes"),
                    limitIn10Minutes = (state.opt("limit_in_10_minutes") as? Number)?.toInt(),
                    exchangesInAMinute = state.getInt("exchanges_in_a_minute"),
                    identicalInAnHour = state.getInt("identical_in_an_hour"),
                ),
            )
            val silence = found as? Suppression.StaySilent
            same(
                row.get("answer"),
                mapOf(
                    "may_reply" to found.mayReply(), "code" to found.code(), "strength" to silence?.strength,
                    "escalate" to (silence?.escalate ?: false),
                ),
            )
        }
    }

    private fun step(step: RemedyStep): List<Any?> = when (step) {
        is RemedyStep.Wait -> listOf("wait", step.until)
        is RemedyStep.UseChannel -> listOf("use_channel", step.channel.id())
        is RemedyStep.TakeOut -> listOf("take_out")
        is RemedyStep.Make -> listOf("make", step.fact, step.value)
        is RemedyStep.Other -> listOf("other")
    }

    /** The found UTF-16 range beside the written code points, which another language's run compares. */
    private fun ranged(written: JSONArray, number: Int, start: Int, end: Int): Map<String, Any?> = mapOf(
        "points" to written.optJSONObject(number)?.get("points"),
        "utf16" to listOf(start, end),
    )

    @TestFactory
    fun hours() = rows("hours.jsonl") { row ->
        val engine = engine(row)
        val at = Instant.parse(row.getString("at"))
        val status = when (val status = engine.hoursStatus(at)) {
            is HoursStatus.Open -> mapOf("open" to true, "until" to status.until)
            is HoursStatus.Closed -> mapOf("open" to false, "until" to status.until, "reason" to reason(status.reason))
        }
        same(row.get("status"), status)
        assertEquals(status["open"], engine.isOpen(at))
        same(row.get("next_open"), engine.nextOpen(at))
        same(row.get("next_close"), engine.nextClose(at))
        val week = engine.week(at).map { day ->
            listOf(day.date.toString(), day.spans.map { listOf(it.start, it.end, it.startMinute, it.endMinute) })
        }
        same(row.get("week"), week)
    }

    private fun reason(reason: ClosedReason): List<String?> = when (reason) {
        is ClosedReason.BeforeHours -> listOf("before_hours", null)
        is ClosedReason.AfterHours -> listOf("after_hours", null)
        is ClosedReason.Pause -> listOf("pause", null)
        is ClosedReason.DayOff -> listOf("day_off", null)
        is ClosedReason.Holiday -> listOf("holiday", reason.name)
        is ClosedReason.Closure -> listOf("closure", reason.name)
        is ClosedReason.Absence -> listOf("absence", reason.delegate)
    }

    @TestFactory
    fun scans() = rows("scans.jsonl") { row ->
        val text = row.getString("text")
        val scan = engine(row).scan(text)
        val short = engine(row).scanAll(listOf(text)).single()
        same(row.get("labels"), scan.labels)
        same(row.get("labels"), short.labels)
        same(row.get("confidentiality"), scan.confidentiality.id())
        same(row.get("crisis"), scan.crisis.id())
        same(
            listOf(row.get("opt_out"), row.get("threat"), row.get("identifies_person"), row.get("speaks_of_client")),
            listOf(scan.optOut, scan.threat, scan.identifiesPerson, scan.speaksOfClient),
        )
        assertEquals(
            listOf(scan.confidentiality, scan.crisis, scan.optOut, scan.threat, scan.identifiesPerson),
            listOf(short.confidentiality, short.crisis, short.optOut, short.threat, short.identifiesPerson),
        )
        val findings = row.getJSONArray("findings")
        same(findings, scan.findings.mapIndexed { number, it ->
            ranged(findings, number, it.start, it.end) +
                mapOf("kind" to it.kind, "percent" to (it.confidence * 100).roundToInt(), "evidence" to it.evidence)
        })
        same(findings, short.findings.mapIndexed { number, it ->
            ranged(findings, number, it.start, it.end) +
                mapOf("kind" to it.kind, "percent" to (it.confidence * 100).roundToInt(), "evidence" to it.evidence)
        })
        val topics = row.getJSONArray("topics")
        same(topics, scan.topics.mapIndexed { number, it ->
            ranged(topics, number, it.start, it.end) + mapOf("label" to it.label)
        })
    }

    @TestFactory
    fun errors() = rows("errors.jsonl") { row ->
        val error = assertThrows(KindlineException::class.java) {
            if (row.has("document")) {
                Kindline.engine(row.getString("document"), "broken.toml")
            } else {
                engine(row).decideJson(row.getString("event").encodeToByteArray(), Instant.parse("2026-05-13T14:30:00Z"))
            }
        }
        same(listOf(row.get("code"), row.get("text")), listOf(error.code(), error.text()))
        if (row.has("document")) {
            val problems = Kindline.check(row.getString("document"), "broken.toml").problems
            same(row.get("problems"), problems.map { listOf(it.line, it.column, it.field, it.what, it.help) })
        }
    }
}
