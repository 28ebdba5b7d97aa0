package org.kindline

import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.nio.ByteBuffer
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.kindline.examples.screen
import org.kindline.examples.tour

internal val ROOT: Path = Path.of(System.getProperty("kindline.root"))
internal val RIVERSIDE: Path = ROOT.resolve("examples/riverside.toml")

private val LATE = Instant.parse("2026-05-16T03:04:00Z")
private val WORKING = Instant.parse("2026-05-13T14:30:00Z")
private const val SECRET = "Zebulon Quartermaine"

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTest {
    private val engine = Kindline.engine(RIVERSIDE)

    @AfterAll
    fun end() = engine.close()

    private fun lateText(text: String = "can we move thursday to 4?", facts: Map<String, Any?>? = null) =
        event(EventKind.MESSAGE_RECEIVED, Channel.SMS, Party.CLIENT, text, facts = facts)

    @Test
    fun `a late text waits for Monday`() {
        val decision = engine.decide(lateText(facts = mapOf("recipient_zone" to "America/Chicago")), LATE)
        assertEquals(Verdict.HOLD, decision.verdict)
        assertFalse(decision.goesAhead || decision.verdict.goesAhead())
        assertEquals(Instant.parse("2026-05-18T13:00:00Z"), decision.until)
        assertEquals("America/Chicago", decision.recipientZone)
        assertEquals("after_hours", decision.replies.single().template)
        assertEquals(engine.stamp(), decision.policy)
    }

    @Test
    fun `all ways to ask agree`() {
        val facts = mapOf("recipient_zone" to "America/Chicago", "own_addresses" to listOf("a\"\\\n\u0001@example.org"))
        val json = """{"kind": "message.received", "channel": "sms", "party": "client", "text": "can we move thursday to 4?",
            "facts": {"recipient_zone": "America/Chicago", "own_addresses": ["a\"\\\n\u0001@example.org"]}}"""
        val expected = engine.decide(lateText(facts = facts), LATE)
        assertEquals(expected, engine.decideJson(json.encodeToByteArray(), LATE))
        val row = engine.decideAll(listOf(lateText(facts = facts) to LATE)).single()
        assertEquals(expected.verdict, row.verdict)
        assertEquals(expected.until, row.until)
        assertEquals(expected.obligations.toSet(), row.obligations.toSet())
        assertEquals(expected.reasons.first { it.verdict == expected.verdict }.rule, row.rule)
        assertTrue(row.replies && !row.silent && !row.escalate)
        assertTrue(engine.explain(lateText(), LATE).startsWith("HOLD the answer until Monday 18 May"))
    }

    @Test
    fun `rows are those of single calls, whatever the batch`() {
        val wide = "\uD83D\uDE42".repeat(10_000)
        val texts = listOf("my ssn is 536-90-4399", "", "\uD83D\uDE42 call 212-555-0147", "i start methadone", wide)
        for (batch in listOf(1, 2, 3, 100)) {
            val rows = engine.scanAll(texts, batch).toList()
            assertEquals(texts.size, rows.size)
            texts.zip(rows) { text, row ->
                val scan = engine.scan(text)
                assertEquals(scan.labels, row.labels)
                assertEquals(scan.confidentiality, row.confidentiality)
                val findings = scan.findings.map { FindingRow(it.kind, it.start, it.end, it.confidence, it.evidence) }
                assertEquals(findings, row.findings)
                assertEquals(scan.identifiesPerson, row.identifiesPerson)
            }
        }
    }

    @Test
    fun `an event with mistakes gets a row and an error`() {
        val bad = lateText(facts = mapOf("mfa" to SECRET))
        val rows = engine.decideAll(listOf(bad to LATE, lateText() to LATE)).toList()
        assertNull(rows[0].verdict)
        assertEquals(Verdict.HOLD, rows[1].verdict)
        val error = assertThrows(KindlineException.BadEvent::class.java) { engine.decide(bad, LATE) }
        assertEquals("facts.mfa", error.problems.single().field)
        assertFalse("$error".contains(SECRET))
    }

    @Test
    fun `positions are those of substring`() {
        for (before in listOf("", "\uD83D\uDE42\uD83D\uDE42 ", "\u05D0 ", "e\u0301 ", "\u0000 ", "\uD800 ", "\uDFFF\uD800 ")) {
            val text = before + "my ssn is 536-90-4399"
            assertEquals("536-90-4399", engine.scan(text).findings.single().of(text))
            val row = engine.scanAll(listOf(text)).single().findings.single()
            assertEquals("536-90-4399", text.substring(row.start, row.end))
            val draft = event(EventKind.MESSAGE_DRAFTED, Channel.SMS, Party.CLIENT, text)
            val decision = engine.decide(draft, WORKING)
            assertEquals("536-90-4399", decision.findings.single().of(text))
            val spans = decision.remedies.flatMap { it.steps }.filterIsInstance<RemedyStep.TakeOut>().flatMap { it.spans }
            assertTrue(spans.any { text.substring(it.start, it.end) == "536-90-4399" }, "$spans")
        }
    }

    @Test
    fun `redacted places are those of substring`() {
        engine.withRoster(listOf(SECRET)).use { engine ->
            assertEquals(1, engine.rosterSize())
            for (before in listOf("", "\uD83D\uDE42\uD83D\uDE42 ", "\u05D0 ", "e\u0301 ", "\u0000 ", "\uD800 ", "\uDFFF\uD800 ")) {
                val text = "$before\uD83D\uDE42 visit Zebulon, ssn 536-90-4399"
                for (operator in RedactionOperator.entries - RedactionOperator.KEEP) {
                    val redacted = engine.redact(text, operator, key = ByteArray(16))
                    // What is removed goes with the space before it.
                    val space = if (operator == RedactionOperator.REMOVE) " " else ""
                    val taken = listOf("${space}Zebulon", "${space}536-90-4399")
                    assertEquals(taken, redacted.replaced.map { it.of(text) })
                    assertFalse(redacted.text.reveal().contains("Zebulon"))
                    assertFalse("$redacted".contains("visit"), "$redacted")
                }
                val redacted = engine.redact(text)
                assertEquals(listOf("[PERSON]", "[US_SSN]"), redacted.replaced.map { it.replacementIn(redacted) })
                assertEquals(listOf("Zebulon"), engine.findClients(text).map { it.of(text) })
                assertTrue(engine.scan(text).speaksOfClient)
            }
        }
        assertEquals(emptyList<Finding>(), engine.findClients("ask Zebulon"))
        assertThrows(KindlineException.BadArgument::class.java) { engine.redact("x", RedactionOperator.HASH) }
        assertThrows(KindlineException.BadArgument::class.java) { engine.redact("x", topics = listOf("HVI")) }
    }

    @Test
    fun `stand-ins lead back and texts agree`() {
        Pseudonyms().use { names ->
            engine.withRoster(listOf(SECRET)).use { engine ->
                for (text in listOf("saw Zebulon at 3", "\uD83D\uDE42 and Zebulon left")) {
                    val redacted = engine.redact(text, RedactionOperator.PSEUDONYM, pseudonyms = names)
                    assertTrue(redacted.text.reveal().contains("[PERSON A]"))
                    assertEquals(text, names.restore(redacted.text.reveal()))
                }
            }
            assertEquals("Zebulon", names.original("[PERSON A]"))
            assertNull(names.original("[PERSON B]"))
            assertEquals(1, names.count())
            assertFalse("$names ${names.original(PrivateText("[PERSON A]"))}".contains("Zebulon"))
        }
    }

    @Test
    fun `a reply is previewed`() {
        val request = ReplyRequest("after_hours", ReplyChannel.SMS, tone = Tone.FIRM, client = PrivateText(SECRET))
        val reply = engine.previewReply(request, LATE)
        assertEquals(listOf("after_hours", "en-US", Tone.FIRM), listOf(reply.template, reply.locale, reply.tone))
        assertTrue(reply.sms!!.segments >= 1 && reply.text.reveal().contains("9am"))
        assertFalse("$request $reply".contains("Zebulon"))
        val mail = engine.previewReply(
            ReplyRequest("closure", ReplyChannel.EMAIL, "es-US", closedFrom = LocalDate.of(2026, 12, 24), closedThrough = LocalDate.of(2026, 12, 31)), LATE,
        )
        assertTrue(mail.html!!.reveal().startsWith("<div lang=\"es") && mail.headers.isNotEmpty() && mail.subject != null)
        assertTrue("after_hours" in replyTemplates() && "es-US" in replyLocales())
        assertThrows(KindlineException.BadArgument::class.java) {
            engine.previewReply(ReplyRequest("aftr", ReplyChannel.SMS), LATE)
        }
    }

    @Test
    fun `a machine is not answered`() {
        val list = inbound(Medium.EMAIL, "ana@example.org", headers = listOf("List-Id" to "<news.example.org>"))
        assertEquals(Suppression.StaySilent("mailing_list", "hard", false), Kindline.suppress(list))
        val text = inbound(Medium.SMS, "+12025550142", "are you there?")
        assertEquals(Suppression.Reply, Kindline.suppress(text))
        val told = SenderMemory(handle = "after_hours", sent = listOf(SentReply("after_hours", Duration.ofDays(1))))
        assertEquals("already_replied", Kindline.suppress(text, told).code())
        assertEquals(Suppression.CrisisNotice, Kindline.suppress(text, SenderMemory(handle = "crisis", crisis = true)))
        assertThrows(KindlineException.BadArgument::class.java) {
            Kindline.suppress(text, SenderMemory(identicalInAnHour = -1))
        }
        val shown = "${inbound(Medium.SMS, SECRET, SECRET, listOf(SECRET), listOf("To" to SECRET))}"
        assertFalse(shown.contains("Zebulon"), shown)
    }

    @Test
    fun `nasty strings have answers`() {
        val nasty = listOf(
            "", "\u0000", "a\u0000b", "\uFEFF", "\uD83D\uDC69\u200D\uD83D\uDC67", "\u202E\u05E9", "\uD800", "\uDFFF\uD800",
            "x".repeat(1_000_000), "\uD83D\uDE42".repeat(100_000),
        )
        for (text in nasty) {
            engine.scan(text)
            engine.decide(lateText(text), LATE)
            Kindline.smsSegments(text)
            RedactionOperator.entries.forEach { engine.redact(text, it, key = ByteArray(16)) }
            Kindline.suppress(inbound(Medium.EMAIL, text, text, listOf(text), listOf(text to text)), SenderMemory(ourLastText = PrivateText(text)))
        }
        assertEquals(nasty.size, engine.scanAll(nasty).count())
        Kindline.engine(RIVERSIDE, roster = nasty).use { assertEquals(engine.stamp(), it.stamp()) }
    }

    @Test
    fun `a policy reports every mistake at once`() {
        val error = assertThrows(KindlineException.BadPolicy::class.java) {
            Kindline.engine("extends = 'social-wrok'\n", file = "agency.toml")
        }
        val problem = error.problems.first { it.field == "extends" }
        assertEquals(listOf("agency.toml", 1, "did you mean `social-work`?"), listOf(problem.file, problem.line, problem.help))
        assertEquals("policy", error.code())
        assertEquals(error.text(), error.message)
        assertEquals(error.problems, Kindline.check("extends = 'social-wrok'\n", "agency.toml").problems)
    }

    @Test
    fun `no words come out`() {
        val event = lateText(SECRET, mapOf("envelope_from" to SECRET))
        val options = EngineOptions(listOf(PrivateText(SECRET)), OffsetUnit.UTF16)
        val err = ByteArrayOutputStream()
        val before = System.err
        System.setErr(PrintStream(err))
        val error = try {
            assertThrows(KindlineException.Internal::class.java) { failureDrill(PrivateText(SECRET)) }
        } finally {
            System.setErr(before)
        }
        val shown = "$event $options $error ${error.message} ${error.stackTraceToString()} $err"
        assertFalse(shown.contains("Zebulon"), shown)
        assertTrue(error.place.contains("src/drill.rs:"))
        assertEquals("internal", error.code())
        assertEquals(SECRET, event.text?.reveal())
        assertEquals(PrivateText(SECRET), event.text)
        assertNotEquals(PrivateText("another"), event.text)
    }

    @Test
    fun `hours are those of the policy`() {
        val thanksgiving = Instant.parse("2026-11-26T15:00:00Z")
        assertFalse(engine.isOpen(thanksgiving))
        val closed = engine.hoursStatus(thanksgiving) as HoursStatus.Closed
        assertEquals(Instant.parse("2026-11-27T14:00:00Z"), closed.until)
        assertTrue((closed.reason as ClosedReason.Holiday).name!!.contains("Thanksgiving"))
        assertEquals(listOf(2, 2, 2, 0, 1, 0, 0), engine.week(thanksgiving).map { it.spans.size })
        assertEquals(listOf("2026-11-26", "2026-12-25").map(LocalDate::parse), engine.holidays(thanksgiving, 30).map { it.date })
        assertEquals(java.time.DayOfWeek.MONDAY, engine.week(thanksgiving).first().date.dayOfWeek)
        assertThrows(KindlineException.BadArgument::class.java) { engine.holidays(thanksgiving, -1) }
        assertThrows(KindlineException.BadArgument::class.java) { engine.isOpen(Instant.MAX) }
    }

    @Test
    fun `eight threads share one engine`() {
        val expected = engine.decide(lateText(), LATE)
        val threads = Executors.newFixedThreadPool(8)
        val asked = (1..8).map {
            threads.submit(Callable { (1..200).all { engine.decide(lateText(), LATE) == expected } })
        }
        assertTrue(asked.all { it.get() })
        threads.shutdown()
    }

    @Test
    fun `things say what they are and keys do not show`() {
        assertTrue(Regex("Engine\\(riverside \\S+, [0-9a-f]{12}\\)").matches(engine.toString()), engine.toString())
        assertEquals("AfterHours", (engine.hoursStatus(LATE) as HoursStatus.Closed).reason.toString())
        assertEquals("Reply", Kindline.suppress(inbound(Medium.SMS)).toString())
        val key = "a secret of sixteen".encodeToByteArray()
        val settings = RedactionSettings(RedactionOperator.HASH, key = RedactionKey(key))
        assertTrue(settings.toString().contains("key=RedactionKey(19 bytes)"), settings.toString())
        assertEquals(settings, RedactionSettings(RedactionOperator.HASH, key = RedactionKey(key)))
        assertNotEquals(settings, RedactionSettings(RedactionOperator.HASH, key = RedactionKey(key + 1)))
        key.fill(0)
        assertNotEquals(settings, RedactionSettings(RedactionOperator.HASH, key = RedactionKey(key)))
    }

    @Test
    fun `words are found by their ids`() {
        assertTrue(EventKind.entries.all { EventKind.of(it.id()) == it })
        assertTrue(Channel.entries.all { Channel.of(it.id()) == it })
        assertTrue(Obligation.entries.all { Obligation.of(it.id()) == it })
        assertEquals(Verdict.HOLD, Verdict.of("hold"))
        assertEquals(null, Channel.of("smss"))
    }

    @Test
    fun `kinds of the policy's own are in rows`() {
        val own = "\n[[sensitive.identifier]]\nkind = \"CLIENT_NUMBER\"\npattern = \"LCS-####\"\n"
        Kindline.engine(java.nio.file.Files.readString(RIVERSIDE) + own).use { engine ->
            val row = engine.scanAll(listOf("file LCS-1234, ssn 536-90-4399")).single()
            assertEquals(listOf("CLIENT_NUMBER", "US_SSN"), row.findings.map { it.kind })
        }
    }

    @Test
    fun `what cannot be is refused at once`() {
        assertThrows(IllegalArgumentException::class.java) { engine.scanAll(listOf("x"), 0) }
        assertThrows(IllegalArgumentException::class.java) { engine.decideAll(listOf(), 0) }
        val path = assertThrows(KindlineException.BadArgument::class.java) { Kindline.engine("riverside.toml") }
        assertTrue(path.reason.contains("the name of a file"))
        val facts = event(EventKind.MESSAGE_RECEIVED, facts = mapOf("own_addresses" to arrayOf("a@example.org", "b@example.org")))
        assertEquals("""{"own_addresses":["a@example.org","b@example.org"]}""", facts.factsJson?.reveal())
        engine.decide(facts, LATE)
    }

    @Test
    fun `a closed engine says so`() {
        val closed = Kindline.engine(RIVERSIDE).also { it.close() }
        assertEquals("Engine(closed)", closed.toString())
        assertThrows(IllegalStateException::class.java) { closed.stamp() }
    }

    @Test
    fun `packed bytes that are not in the format are an argument error`() {
        val bytes = ByteBuffer.allocateDirect(3)
        assertEquals("argument", assertThrows(KindlineException::class.java) { engine.scanPacked(bytes) }.code())
    }

    @Test
    fun `another library is refused before the first call`() {
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val run = ProcessBuilder(
            java, "-Duniffi.component.kindline_ffi.libraryOverride=" + System.getProperty("kindline.stranger"),
            "-cp", System.getProperty("java.class.path"), "org.kindline.StrangerKt",
        ).redirectErrorStream(true).start()
        val output = run.inputStream.bufferedReader().readText()
        assertNotEquals(0, run.waitFor())
        assertTrue(output.contains("API checksum mismatch"), output)
        assertTrue(File(System.getProperty("kindline.stranger")).exists())
    }

    @Test
    fun `the sample sorts an inbox`() {
        val lines = screen(RIVERSIDE, ROOT.resolve("bindings/kotlin/examples/inbox.txt"))
        assertTrue(lines[0].startsWith("1  hold until 2026-05-18T13:00:00Z, reply after_hours"), lines[0])
        assertTrue(lines[1].startsWith("2  URGENT"), lines[1])
        assertFalse(lines.any { it.contains("thursday") })
    }

    @Test
    fun `the tour of the README answers`() {
        val before = System.out
        val printed = ByteArrayOutputStream()
        System.setOut(PrintStream(printed))
        try {
            tour()
        } finally {
            System.setOut(before)
        }
        assertTrue(printed.toString().startsWith("redirect - "), printed.toString())
    }
}
