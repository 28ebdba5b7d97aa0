import Foundation
import XCTest

@testable import Kindline

/// bindings/conformance, row by row. Both sides are compared as JSON.
final class ConformanceTests: XCTestCase {
    func rows(_ name: String, _ check: ([String: Any], Engine) throws -> Void) throws {
        let text = try String(contentsOf: root.appendingPathComponent("bindings/conformance/\(name)"), encoding: .utf8)
        let engines = ["riverside": try engine(), "nights": try engine("nights")]
        let lines = text.split(separator: "\n")
        XCTAssertFalse(lines.isEmpty)
        for line in lines {
            let row = try XCTUnwrap(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            try check(row, XCTUnwrap(engines[row["policy"] as? String ?? "riverside"]))
        }
    }

    func same(_ found: Any?, _ expected: Any?, line: UInt = #line) throws {
        XCTAssertEqual(try json(found), try json(expected), line: line)
    }

    func json(_ value: Any?) throws -> String {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed]
        return String(decoding: try JSONSerialization.data(withJSONObject: value ?? NSNull(), options: options), as: UTF8.self)
    }

    func moment(_ at: Date?) -> Any { at.map { ISO8601DateFormatter().string(from: $0) } ?? NSNull() }

    func null(_ value: Any?) -> Any { value ?? NSNull() }

    func testDecisions() throws {
        try rows("decisions.jsonl") { row, engine in
            let expected = try XCTUnwrap(row["decision"] as? [String: Any])
            let found = try engine.decide(json: json(row["event"]))
            try same(found.verdict.id(), expected["verdict"])
            try same(moment(found.until), expected["until"])
            try same([found.zone, null(found.recipientZone)], [expected["zone"]!, expected["recipient_zone"]!])
            try same(found.escalate, expected["escalate"])
            try same(found.obligations.map { $0.id() }, expected["obligations"])
            try same(found.channels.map { $0.id() }, expected["channels"])
            try same(found.replies.map(reply), expected["replies"])
            let silence = found.silence.map { ["template": $0.template, "reason": $0.reason, "strength": $0.strength] }
            try same(silence, expected["silence"])
            let reasons = found.reasons.map { reason in
                [
                    "rule": reason.rule, "title": reason.title, "why": reason.why, "cite": reason.cite,
                    "verdict": reason.verdict.id(), "set_aside": reason.setAside, "facts": reason.facts,
                ] as [String: Any]
            }
            try same(reasons, expected["reasons"])
            let remedies = found.remedies.map { remedy in
                ["words": remedy.words, "steps": remedy.steps.map(step)] as [String: Any]
            }
            try same(remedies, expected["remedies"])
            let spans = found.remedies.flatMap(\.steps).flatMap { step -> [[Int]] in
                if case .takeOut(let spans) = step { return spans.map { [Int($0.start), Int($0.end)] } }
                return []
            }
            try same(spans, (expected["take_out"] as? [String: Any])?["utf16"])
            let findings = try XCTUnwrap(expected["findings"] as? [[String: Any]])
            try same(found.findings.map { [$0.kind, [Int($0.start), Int($0.end)]] }, findings.map { [$0["kind"]!, $0["utf16"]!] })
            try same(found.labels, expected["labels"])
            try same([found.policy.id, found.policy.version], expected["policy"])
        }
    }

    func reply(_ reply: PlannedReply) -> [String: Any] {
        [
            "template": reply.template, "channel": null(reply.channel?.id()), "subject": null(reply.subject),
            "text": reply.text, "html": null(reply.html), "headers": reply.headers.map { [$0.name, $0.value] },
            "segments": null(reply.segments.map { Int($0) }), "notices": reply.notices,
        ]
    }

    func testReplies() throws {
        let riverside = try String(contentsOf: root.appendingPathComponent("examples/riverside.toml"), encoding: .utf8)
        var byLocale: [String: Engine] = [:]
        try rows("replies.jsonl") { row, _ in
            let locale = try XCTUnwrap(row["locale"] as? String)
            let engine = try byLocale[locale] ?? Engine(
                policy: riverside.replacingOccurrences(of: "\"en-US\"", with: "\"\(locale)\""))
            byLocale[locale] = engine
            try same(try engine.decide(json: json(row["event"])).replies.map(reply), row["replies"])
        }
    }

    func testRedactions() throws {
        let operators = Dictionary(uniqueKeysWithValues: RedactionOperator.allCases.map { ($0.id(), $0) })
        var withRoster: [[String]: Engine] = [:]
        try rows("redactions.jsonl") { row, engine in
            let names = try XCTUnwrap(row["roster"] as? [String])
            let engine = try withRoster[names] ?? engine.withRoster(names)
            withRoster[names] = engine
            let text = try XCTUnwrap(row["text"] as? String)
            let settings = try XCTUnwrap(row["settings"] as? [String: Any])
            let kinds = try XCTUnwrap(settings["kinds"] as? [String: String])
            let given = Pseudonyms()
            let redacted = try engine.redact(
                text, XCTUnwrap(operators[settings["operator"] as? String ?? ""]),
                kinds: kinds.mapValues { try XCTUnwrap(operators[$0]) },
                key: Data(XCTUnwrap(settings["key"] as? String).utf8), topics: XCTUnwrap(settings["topics"] as? [String]),
                pseudonyms: given)
            try same(redacted.text.words, row["redacted"])
            try same(try given.restore(redacted.text.words), row["restored"])
            let written = try XCTUnwrap(row["replaced"] as? [[String: Any]])
            let found = redacted.replaced.map {
                [$0.kind, [Int($0.start), Int($0.end)], [Int($0.newStart), Int($0.newEnd)]] as [Any]
            }
            try same(found, written.map { [$0["kind"]!, $0["utf16"]!, $0["new_utf16"]!] })
            // Every place taken out of both texts leaves the same.
            var (before, after) = (Array(text.utf16), Array(redacted.text.words.utf16))
            for place in redacted.replaced.reversed() {
                before.removeSubrange(Int(place.start)..<Int(place.end))
                after.removeSubrange(Int(place.newStart)..<Int(place.newEnd))
            }
            XCTAssertEqual(before, after)
        }
    }

    func testSuppressions() throws {
        let media = Dictionary(uniqueKeysWithValues: Medium.allCases.map { ($0.id(), $0) })
        try rows("suppressions.jsonl") { row, _ in
            let message = try XCTUnwrap(row["inbound"] as? [String: Any])
            let state = try XCTUnwrap(row["memory"] as? [String: Any])
            func number(_ key: String) -> Int? { (state[key] as? NSNumber)?.intValue }
            func seconds(_ key: String) -> TimeInterval? { number(key).map { TimeInterval($0) } }
            func flag(_ key: String) -> Bool { state[key] as? Bool ?? false }
            let headers = try XCTUnwrap(message["headers"] as? [[String]]).map { ($0[0], $0[1]) }
            let inbound = try Inbound(
                XCTUnwrap(media[message["medium"] as? String ?? ""]), from: message["envelope_from"] as? String,
                text: message["text"] as? String, own: XCTUnwrap(message["own_addresses"] as? [String]), headers: headers)
            let sent = try XCTUnwrap(state["sent"] as? [[Any]]).map { pair in
                SentReply(handle: pair[0] as? String ?? "", ago: (pair[1] as? NSNumber)?.doubleValue ?? 0)
            }
            let memory = SenderMemory(
                handle: state["handle"] as? String ?? "", outgoing: flag("outgoing"), crisis: flag("crisis"),
                optedOut: flag("opted_out"), sent: sent, period: seconds("period"),
                workerWroteAgo: seconds("worker_wrote_ago"), sinceOurReply: seconds("since_our_reply"),
                ourLastText: (state["our_last_text"] as? String).map { PrivateText($0) },
                sentIn10Minutes: Int32(number("sent_in_10_minutes") ?? 0),
                limitIn10Minutes: number("limit_in_10_minutes").map { Int32($0) },
                exchangesInAMinute: Int32(number("exchanges_in_a_minute") ?? 0),
                identicalInAnHour: Int32(number("identical_in_an_hour") ?? 0))
            let found = try suppress(inbound: inbound, memory: memory)
            var (strength, urgent): (String?, Bool) = (nil, false)
            if case .staySilent(_, let how, let escalate) = found { (strength, urgent) = (how, escalate) }
            let answer: [String: Any] = [
                "may_reply": found.mayReply(), "code": null(found.code()), "strength": null(strength), "escalate": urgent,
            ]
            try same(answer, row["answer"])
        }
    }

    func step(_ step: RemedyStep) -> [Any] {
        switch step {
        case .wait(let until): return ["wait", moment(until)]
        case .useChannel(let channel): return ["use_channel", channel.id()]
        case .takeOut: return ["take_out"]
        case .make(let fact, let value, _): return ["make", fact, value]
        case .other: return ["other"]
        }
    }

    func testHours() throws {
        try rows("hours.jsonl") { row, engine in
            let at = date(try XCTUnwrap(row["at"] as? String))
            switch try engine.hoursStatus(at: at) {
            case .open(let until): try same(["open": true, "until": moment(until)], row["status"])
            case .closed(let until, let why):
                try same(["open": false, "until": moment(until), "reason": reason(why)], row["status"])
            }
            try same(moment(engine.nextOpen(at: at)), row["next_open"])
            try same(moment(engine.nextClose(at: at)), row["next_close"])
            let week = try engine.week(at: at).map { day in
                [
                    day.date,
                    day.spans.map { [moment($0.start), moment($0.end), Int($0.startMinute), Int($0.endMinute)] as [Any] },
                ] as [Any]
            }
            try same(week, row["week"])
        }
    }

    func reason(_ reason: ClosedReason) -> [Any] {
        switch reason {
        case .beforeHours: return ["before_hours", NSNull()]
        case .afterHours: return ["after_hours", NSNull()]
        case .pause: return ["pause", NSNull()]
        case .dayOff: return ["day_off", NSNull()]
        case .holiday(let name): return ["holiday", null(name)]
        case .closure(let name): return ["closure", null(name)]
        case .absence(let delegate): return ["absence", null(delegate)]
        }
    }

    func testScans() throws {
        try rows("scans.jsonl") { row, engine in
            let text = try XCTUnwrap(row["text"] as? String)
            let scan = try engine.scan(text)
            let short = try XCTUnwrap(try engine.scanAll([text]).first)
            try same(scan.labels, row["labels"])
            try same(short.labels, row["labels"])
            try same([scan.confidentiality.id(), scan.crisis.id()], [row["confidentiality"]!, row["crisis"]!])
            try same(
                [scan.optOut, scan.threat, scan.identifiesPerson, scan.speaksOfClient],
                [row["opt_out"]!, row["threat"]!, row["identifies_person"]!, row["speaks_of_client"]!])
            let findings = try XCTUnwrap(row["findings"] as? [[String: Any]]).map {
                [$0["kind"]!, $0["utf16"]!, $0["percent"]!, $0["evidence"]!]
            }
            let plain = scan.findings.map { one in
                [one.kind, [Int(one.start), Int(one.end)], Int((one.confidence * 100).rounded()), one.evidence] as [Any]
            }
            try same(plain, findings)
            let packed = short.findings.map { one in
                [one.kind, [Int(one.start), Int(one.end)], Int((one.confidence * 100).rounded()), one.evidence] as [Any]
            }
            try same(packed, findings)
            let topics = try XCTUnwrap(row["topics"] as? [[String: Any]]).map { [$0["label"]!, $0["utf16"]!] }
            try same(scan.topics.map { [$0.label, [Int($0.start), Int($0.end)]] as [Any] }, topics)
        }
    }

    func testErrors() throws {
        try rows("errors.jsonl") { row, engine in
            do {
                if let document = row["document"] as? String {
                    _ = try Engine(policy: document, file: "broken.toml")
                } else {
                    _ = try engine.decide(json: XCTUnwrap(row["event"] as? String), at: date("2026-05-13T14:30:00Z"))
                }
                XCTFail("no error for \(row["text"] ?? "")")
            } catch let error as KindlineError {
                try same([error.code(), error.text()], [row["code"]!, row["text"]!])
            }
        }
    }
}
