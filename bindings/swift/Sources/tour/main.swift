// The tour in the README, run from the top of the repository.
import Foundation
import Kindline

let engine = try Engine(policy: String(contentsOfFile: "examples/riverside.toml", encoding: .utf8))
let draft = Event(kind: .messageDrafted, channel: .sms, party: .client, text: "Your HIV test came back positive.")
let decision = try engine.decide(event: draft, at: Date(timeIntervalSince1970: 1_778_682_600))
print("\(decision.verdict.id()) - \(decision.remedies[0].words)")
