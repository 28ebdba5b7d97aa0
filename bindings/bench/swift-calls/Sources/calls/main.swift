// What a call takes in Swift; bindings/bench/bench.sh runs it from the top of the repository.
import Foundation
import Kindline

let runs = 400

func bench(_ name: String, calls: Int, per: Double = 1, _ work: () throws -> Void) rethrows {
    if CommandLine.arguments.count > 1, CommandLine.arguments[1] != name { return }
    var times: [Double] = []
    for _ in 0..<runs {
        let start = DispatchTime.now().uptimeNanoseconds
        for _ in 0..<calls { try work() }
        times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e3 / Double(calls) / per)
    }
    times.sort()
    print(name, String(format: "%.3f", times[0]), String(format: "%.3f", times[runs / 4]), separator: "\t")
}

let engine = try Engine(policy: String(contentsOfFile: "examples/riverside.toml", encoding: .utf8))
let working = Date(timeIntervalSince1970: 1_778_682_600)
let late = Date(timeIntervalSince1970: 1_778_900_640)
let quiet = Event(kind: .consentChanged, channel: .noChannel, party: .client)
let text = Event(kind: .messageReceived, channel: .sms, party: .client)
try bench("decide, allow", calls: 100) { _ = try engine.decide(event: quiet, at: working) }
try bench("decide, redirect with a reply", calls: 100) { _ = try engine.decide(event: text, at: working) }
try bench("decide, hold with a reply", calls: 100) { _ = try engine.decide(event: text, at: late) }

let messages = try String(contentsOfFile: "bindings/bench/messages.txt", encoding: .utf8).split(separator: "\n")
for (name, marked) in [("scan, nothing found", false), ("scan, something found", true)] {
    let some = messages.filter { $0.hasPrefix("*") == marked }.map { String($0.drop { $0 == "*" }) }
    let texts = (0..<100).map { some[$0 % some.count] }
    try bench(name, calls: 2, per: 100) { _ = try engine.scanAll(texts) }
}
let events = (0..<100).map { $0 % 2 == 0 ? (event: quiet, at: working) : (event: text, at: late) }
try bench("decide, many", calls: 2, per: 100) { _ = try engine.decideAll(events) }
