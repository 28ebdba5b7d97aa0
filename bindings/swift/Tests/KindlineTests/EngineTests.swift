import Foundation
import XCTest

@testable import Kindline

/// The folder that holds `examples` and `bindings`.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

func engine(_ name: String = "riverside", roster: [String] = []) throws -> Engine {
    let path = name == "riverside" ? "examples/riverside.toml" : "bindings/conformance/\(name).toml"
    let policy = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    return try Engine(policy: policy, file: "\(name).toml", roster: roster)
}

func date(_ text: String) -> Date {
    let format = ISO8601DateFormatter()
    return format.date(from: text)!
}

final class EngineTests: XCTestCase {
    let late = date("2026-05-16T03:04:00Z")
    let working = date("2026-05-13T14:30:00Z")
    let secret = "Zebulon Quartermaine"

    func lateText(_ text: PrivateText = "can we move thursday to 4?", facts: PrivateText? = nil) -> Event {
        Event(kind: .messageReceived, channel: .sms, party: .client, text: text, factsJson: facts)
    }

    func testALateTextWaitsForMonday() throws {
        let engine = try engine()
        let decision = try engine.decide(event: lateText(facts: #"{"recipient_zone": "America/Chicago"}"#), at: late)
        XCTAssertEqual(decision.verdict, .hold)
        XCTAssertFalse(decision.goesAhead)
        XCTAssertEqual(decision.until, date("2026-05-18T13:00:00Z"))
        XCTAssertEqual(decision.recipientZone, "America/Chicago")
        XCTAssertEqual(decision.replies.map(\.template), ["after_hours"])
        XCTAssertEqual(decision.policy, try engine.stamp())
        let json = """
            {"kind": "message.received", "channel": "sms", "party": "client", "text": "can we move thursday to 4?",
             "facts": {"recipient_zone": "America/Chicago"}}
            """
        XCTAssertEqual(try engine.decide(json: json, at: late), decision)
        XCTAssertTrue(try engine.explain(event: lateText(), at: late).hasPrefix("HOLD the answer until Monday 18 May"))
    }

    func testADecisionIsAValueHoweverLateItIsRead() throws {
        let engine = try engine()
        let decision = try engine.decide(event: lateText(), at: late)
        var other = try engine.decide(event: lateText(), at: late)
        XCTAssertEqual(other, decision)
        XCTAssertEqual(Set([other, decision]).count, 1)
        XCTAssertEqual(decision.zone, "America/New_York")
        XCTAssertFalse(decision.reasons.isEmpty)
        XCTAssertEqual(decision.reasons, decision.reasons)
        other.reasons.removeLast()
        XCTAssertNotEqual(other, decision)
        XCTAssertEqual(other.reasons.count, decision.reasons.count - 1)
        // As an app's own tests would write it, all known from the start.
        let written = Decision(
            verdict: decision.verdict, until: decision.until, zone: decision.zone,
            recipientZone: decision.recipientZone, escalate: decision.escalate, obligations: decision.obligations,
            channels: decision.channels, replies: decision.replies, silence: decision.silence,
            reasons: decision.reasons, remedies: decision.remedies, findings: decision.findings,
            labels: decision.labels, policy: decision.policy)
        XCTAssertEqual(written, decision)
        XCTAssertEqual(written.hashValue, decision.hashValue)
    }

    func testADecisionSaysWhatIsInIt() throws {
        let decision = try engine().decide(event: lateText(), at: late)
        var dumped = ""
        dump(decision, to: &dumped)
        for shown in ["\(decision)", String(reflecting: decision), dumped] {
            for part in ["hold", "America/New_York", "hours.late-message", "after_hours", "riverside"] {
                XCTAssertTrue(shown.contains(part), part)
            }
            XCTAssertFalse(shown.contains("uniffi"), shown)
        }
        XCTAssertTrue("\(try engine())".hasPrefix("Engine(riverside 20"))
    }

    func testWordsAreFoundAndCodedByTheirIds() throws {
        func check<Word: VocabularyWord>(_: Word.Type) throws {
            for word in Word.allCases {
                XCTAssertEqual(Word(id: word.id()), word)
                let coded = try JSONEncoder().encode([word])
                XCTAssertEqual(String(decoding: coded, as: UTF8.self), "[\"\(word.id())\"]")
                XCTAssertEqual(try JSONDecoder().decode([Word].self, from: coded), [word])
            }
            XCTAssertNil(Word(id: "no such word"))
            XCTAssertThrowsError(try JSONDecoder().decode([Word].self, from: Data("[\"x y\"]".utf8)))
        }
        try check(EventKind.self)
        try check(Channel.self)
        try check(Verdict.self)
        try check(Obligation.self)
        try check(RedactionOperator.self)
    }

    func testTimesThatCannotBeCountedAreErrors() throws {
        let engine = try engine()
        for seconds in [Double.nan, .infinity, -.infinity, 1e30, -1e30, 1e18] {
            let at = Date(timeIntervalSince1970: seconds)
            XCTAssertThrowsError(try engine.isOpen(at: at)) { XCTAssertEqual(($0 as? KindlineError)?.code(), "argument") }
            XCTAssertThrowsError(try engine.decide(event: lateText(), at: at))
            XCTAssertEqual(try engine.decideAll([(lateText(), at), (lateText(), late)]).map(\.verdict), [nil, .hold])
        }
        for ago in [-1, Double.nan, .infinity, 1e30] {
            let memory = SenderMemory(handle: "after_hours", sent: [SentReply(handle: "after_hours", ago: ago)])
            XCTAssertThrowsError(try suppress(Inbound(.sms), memory)) {
                XCTAssertEqual(($0 as? KindlineError)?.code(), "argument")
            }
        }
    }

    func testAnEventTakesWhatAnAppHas() throws {
        let engine = try engine()
        let words: String = "can we move thursday to 4?"
        let event = try Event(
            .messageReceived, channel: .sms, party: .client, text: words, facts: ["recipient_zone": "America/Chicago"])
        XCTAssertEqual(
            try engine.decide(event: event, at: late),
            try engine.decide(event: lateText(facts: #"{"recipient_zone": "America/Chicago"}"#), at: late))
        XCTAssertThrowsError(try Event(.messageReceived, facts: ["mfa": Date()]))
        XCTAssertThrowsError(try Engine(policy: "riverside.toml")) {
            XCTAssertTrue($0.localizedDescription.contains("the name of a file"))
        }
        XCTAssertEqual(try smsSegments("hello").segments, 1)
        XCTAssertFalse(try checkPolicy("extends = 'social-wrok'").problems.isEmpty)
        XCTAssertEqual(try suppress(Inbound(.sms)), .reply)
    }

    func testKindsOfThePolicysOwnAreInRows() throws {
        let policy = try String(contentsOf: root.appendingPathComponent("examples/riverside.toml"), encoding: .utf8)
        let own = "\n[[sensitive.identifier]]\nkind = \"CLIENT_NUMBER\"\npattern = \"LCS-####\"\n"
        let rows = try Engine(policy: policy + own).scanAll(["file LCS-1234, ssn 536-90-4399"])
        XCTAssertEqual(rows.first?.findings.map(\.kind), ["CLIENT_NUMBER", "US_SSN"])
    }

    func testALongEventTakesMoreRoom() throws {
        let engine = try engine()
        for words in [10, 300, 400, 5000] {
            let text = String(repeating: "can we move \u{1F642}? ", count: words) + "my ssn is 536-90-4399"
            let event = Event(kind: .messageReceived, channel: .email, party: .client, text: PrivateText(text))
            let json = try JSONSerialization.data(withJSONObject: [
                "kind": "message.received", "channel": "email", "party": "client", "text": text,
            ])
            XCTAssertEqual(try engine.decide(event: event, at: late), try engine.decideJson(event: json, at: late))
        }
    }

    func testRangesAreThoseOfTheText() throws {
        let engine = try engine()
        for before in ["", "\u{1F642}\u{1F642} ", "\u{5D0} ", "e\u{301} ", "\0 ", "\u{1F469}\u{200D}\u{1F467} "] {
            let text = before + "my ssn is 536-90-4399"
            let finding = try XCTUnwrap(try engine.scan(text).findings.first)
            XCTAssertEqual(try text[XCTUnwrap(finding.range(in: text))], "536-90-4399")
            let row = try XCTUnwrap(try engine.scanAll([text]).first?.findings.first)
            XCTAssertEqual(try text[XCTUnwrap(row.range(in: text))], "536-90-4399")
            let draft = Event(kind: .messageDrafted, channel: .sms, party: .client, text: PrivateText(text))
            let sighting = try XCTUnwrap(try engine.decide(event: draft, at: working).findings.first)
            XCTAssertEqual(try text[XCTUnwrap(sighting.range(in: text))], "536-90-4399")
            XCTAssertNil(sighting.range(in: "short"))
        }
    }

    func testRowsAreThoseOfSingleCalls() throws {
        let engine = try engine()
        let texts = ["my ssn is 536-90-4399", "", "\u{1F642} call 212-555-0147", "i start methadone on monday", "STOP"]
        let rows = try engine.scanAll(texts)
        XCTAssertEqual(rows.count, texts.count)
        for (text, row) in zip(texts, rows) {
            let scan = try engine.scan(text)
            XCTAssertEqual(row.labels, scan.labels)
            XCTAssertEqual(row.confidentiality, scan.confidentiality)
            XCTAssertEqual(row.crisis, scan.crisis)
            XCTAssertEqual([row.optOut, row.threat, row.identifiesPerson], [scan.optOut, scan.threat, scan.identifiesPerson])
            XCTAssertEqual(row.findings.map(\.kind), scan.findings.map(\.kind))
            XCTAssertEqual(row.findings.map(\.start), scan.findings.map(\.start))
            XCTAssertEqual(row.findings.map(\.evidence), scan.findings.map(\.evidence))
        }
    }

    func testShortDecisionsAreThoseOfSingleCalls() throws {
        let engine = try engine()
        let draft = Event(
            kind: .messageDrafted, channel: .sms, account: .agency, party: .client,
            text: "Your HIV test came back positive.", consent: .riskWarned)
        let events = [
            (event: lateText(), at: late), (event: draft, at: working),
            (event: lateText(facts: "{"), at: late), (event: Event(kind: .consentChanged), at: Date(timeIntervalSince1970: -0.5)),
        ]
        let rows = try engine.decideAll(events)
        XCTAssertEqual(rows.count, events.count)
        for ((event, at), row) in zip(events, rows) {
            guard let single = try? engine.decide(event: event, at: at) else {
                XCTAssertNil(row.verdict)
                continue
            }
            XCTAssertEqual(row.verdict, single.verdict)
            XCTAssertEqual(row.until, single.until)
            XCTAssertEqual(row.channel, single.channels.first)
            XCTAssertEqual(Set(row.obligations), Set(single.obligations))
            XCTAssertEqual(row.labels, single.labels)
            XCTAssertEqual([row.escalate, row.replies], [single.escalate, !single.replies.isEmpty])
            XCTAssertEqual([row.findings, row.reasons], [single.findings.count, single.reasons.count])
            XCTAssertEqual(row.rule, single.reasons.first { $0.verdict == single.verdict }?.rule)
        }
        XCTAssertEqual(rows.map(\.verdict), [.hold, .redirect, nil, rows[3].verdict])
    }

    func testRedactedRangesAreThoseOfTheTexts() throws {
        let engine = try engine().withRoster([secret])
        XCTAssertEqual(try engine.rosterSize(), 1)
        for before in ["", "\u{1F642}\u{1F642} ", "\u{5D0} ", "e\u{301} ", "\0 ", "\u{1F469}\u{200D}\u{1F467} "] {
            let text = before + "\u{1F642} visit Zebulon, ssn 536-90-4399"
            for one in RedactionOperator.allCases where one != .keep {
                let redacted = try engine.redact(text, one, key: Data(count: 16))
                let taken = try redacted.replaced.map { try String(text[XCTUnwrap($0.range(in: text))]) }
                // What is removed goes with the space before it.
                let space = one == .remove ? " " : ""
                XCTAssertEqual(taken, [space + "Zebulon", space + "536-90-4399"])
                XCTAssertFalse(redacted.text.words.contains("Zebulon"))
                XCTAssertFalse("\(redacted)".contains("visit"))
            }
            let redacted = try engine.redact(text)
            let words = redacted.text.words
            let instead = try redacted.replaced.map { try String(words[XCTUnwrap($0.newRange(in: words))]) }
            XCTAssertEqual(instead, ["[PERSON]", "[US_SSN]"])
            let clients = try engine.findClients(in: text).map { try String(text[XCTUnwrap($0.range(in: text))]) }
            XCTAssertEqual(clients, ["Zebulon"])
        }
        XCTAssertThrowsError(try engine.redact("x", .hash)) { XCTAssertEqual(($0 as? KindlineError)?.code(), "argument") }
        XCTAssertThrowsError(try engine.redact("x", topics: ["HVI"]))
        var dumped = ""
        let settings = RedactionSettings(operator: .hash, key: RedactionKey(Data([97, 110, 32, 107])))
        dump(settings, to: &dumped)
        dumped += "\(settings) \(String(reflecting: settings))"
        XCTAssertFalse(dumped.contains("110"), dumped)
        XCTAssertTrue("\(settings)".contains("RedactionKey(4 bytes)"), "\(settings)")
    }

    func testStandInsLeadBackAndTextsAgree() throws {
        let (engine, names) = (try engine(roster: [secret]), Pseudonyms())
        for text in ["saw Zebulon at 3", "\u{1F642} and Zebulon left"] {
            let redacted = try engine.redact(text, .pseudonym, pseudonyms: names)
            XCTAssertTrue(redacted.text.words.contains("[PERSON A]"))
            XCTAssertEqual(try names.restore(redacted.text.words), text)
        }
        XCTAssertEqual(try names.original("[PERSON A]"), "Zebulon")
        XCTAssertNil(try names.original("[PERSON B]"))
        XCTAssertEqual(try names.count(), 1)
        XCTAssertFalse("\(names)".contains("Zebulon"))
    }

    func testAReplyIsPreviewed() throws {
        let engine = try engine()
        let request = ReplyRequest(template: "after_hours", channel: .sms, tone: .firm, client: PrivateText(secret))
        let reply = try engine.previewReply(request: request, at: late)
        XCTAssertEqual([reply.template, reply.locale], ["after_hours", "en-US"])
        XCTAssertEqual(reply.tone, .firm)
        XCTAssertTrue(reply.text.words.contains("9am"))
        XCTAssertGreaterThanOrEqual(try XCTUnwrap(reply.sms).segments, 1)
        XCTAssertFalse("\(request) \(reply)".contains("Zebulon"))
        let mail = try engine.previewReply(
            request: ReplyRequest(
                template: "closure", channel: .email, locale: "es-US", closedFrom: "2026-12-24", closedThrough: "2026-12-31"),
            at: late)
        XCTAssertTrue(try XCTUnwrap(mail.html).words.hasPrefix("<div lang=\"es"))
        XCTAssertFalse(mail.headers.isEmpty)
        XCTAssertTrue(replyTemplates().contains("after_hours") && replyLocales().contains("es-US"))
        XCTAssertThrowsError(
            try engine.previewReply(request: ReplyRequest(template: "aftr", channel: .sms), at: late))
    }

    func testAMachineIsNotAnswered() throws {
        let list = Inbound(.email, from: "ana@example.org", headers: [("List-Id", "<news.example.org>")])
        XCTAssertEqual(
            try suppress(inbound: list, memory: SenderMemory()),
            .staySilent(reason: "mailing_list", strength: "hard", escalate: false))
        let text = Inbound(.sms, from: "+12025550142", text: "are you there?")
        XCTAssertEqual(try suppress(inbound: text, memory: SenderMemory()), .reply)
        let told = SenderMemory(handle: "after_hours", sent: [SentReply(handle: "after_hours", ago: 86_400)])
        XCTAssertEqual(try suppress(inbound: text, memory: told).code(), "already_replied")
        XCTAssertEqual(try suppress(inbound: text, memory: SenderMemory(handle: "crisis", crisis: true)), .crisisNotice)
        XCTAssertThrowsError(try suppress(inbound: text, memory: SenderMemory(identicalInAnHour: -1)))
        var shown = ""
        dump(Inbound(.sms, from: secret, text: secret, own: [secret], headers: [("To", secret)]), to: &shown)
        XCTAssertFalse(shown.contains("Zebulon"), shown)
    }

    func testNastyStringsHaveAnswers() throws {
        let nasty = [
            "", "\0", "a\0b", "\u{FEFF}", "\u{202E}\u{5E9}", String(repeating: "x", count: 100_000),
            String(repeating: "\u{1F642}", count: 10_000), String(decoding: [0xD800, 0x41] as [UInt16], as: UTF16.self),
        ]
        let engine = try engine(roster: nasty)
        for text in nasty {
            _ = try engine.scan(text)
            _ = try engine.decide(event: lateText(PrivateText(text)), at: late)
            _ = try smsSegments(text: PrivateText(text))
            for one in RedactionOperator.allCases { _ = try engine.redact(text, one, key: Data(count: 16)) }
            _ = try suppress(
                inbound: Inbound(.email, from: text, text: text, own: [text], headers: [(text, text)]), memory: SenderMemory())
        }
        XCTAssertEqual(try engine.scanAll(nasty).count, nasty.count)
    }

    func testAPolicyReportsEveryMistakeAtOnce() throws {
        XCTAssertThrowsError(try Engine(policy: "extends = 'social-wrok'\n", file: "agency.toml")) { error in
            guard case KindlineError.BadPolicy(let problems) = error else { return XCTFail("another error") }
            let problem = problems.first { $0.field == "extends" }
            XCTAssertEqual(problem?.line, 1)
            XCTAssertEqual(problem?.file, "agency.toml")
            XCTAssertEqual(problem?.help, "did you mean `social-work`?")
            XCTAssertEqual(error.localizedDescription, (error as? KindlineError)?.text())
        }
    }

    func testNoWordsComeOut() throws {
        let words = PrivateText(secret)
        var dumped = ""
        dump(lateText(words, facts: words), to: &dumped)
        let options = EngineOptions(roster: [words], offsets: .utf16)
        var shown = "\(lateText(words)) \(options) \(String(reflecting: lateText(words))) \(dumped)"
        XCTAssertThrowsError(try failureDrill(text: words)) { error in
            guard case KindlineError.Internal(let place) = error else { return XCTFail("another error") }
            XCTAssertTrue(place.contains("src/drill.rs:"))
            XCTAssertEqual((error as? KindlineError)?.code(), "internal")
            shown += "\(error) \(error.localizedDescription) \(String(reflecting: error))"
        }
        XCTAssertFalse(shown.contains("Zebulon"), shown)
    }

    func testHoursAreThoseOfThePolicy() throws {
        let engine = try engine()
        let thanksgiving = date("2026-11-26T15:00:00Z")
        XCTAssertEqual(try engine.zone(), "America/New_York")
        XCTAssertFalse(try engine.isOpen(at: thanksgiving))
        XCTAssertEqual(try engine.nextOpen(at: thanksgiving), date("2026-11-27T14:00:00Z"))
        XCTAssertEqual(try engine.week(at: thanksgiving).map(\.spans.count), [2, 2, 2, 0, 1, 0, 0])
        XCTAssertEqual(try engine.holidays(at: thanksgiving, days: 30).map(\.date), ["2026-11-26", "2026-12-25"])
    }

    func testEightTasksShareOneEngine() async throws {
        let engine = try engine()
        let event = lateText()
        let (late, expected) = (late, try engine.decide(event: event, at: late))
        let right = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { try (0..<200).allSatisfy { _ in try engine.decide(event: event, at: late) == expected } }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        XCTAssertEqual(right, 8)
    }
}
