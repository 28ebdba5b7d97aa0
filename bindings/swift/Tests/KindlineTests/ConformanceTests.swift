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
            let replies = found.replies.map { reply in
                [
                    "template": reply.template, "channel": null(reply.channel?.id()), "subject": null(reply.subject),
                    "text": reply.text,
                ]
            }
            try same(replies, expected["replies"])
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
                [scan.optOut, scan.threat, scan.identifiesPerson],
                [row["opt_out"]!, row["threat"]!, row["identifies_person"]!])
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
