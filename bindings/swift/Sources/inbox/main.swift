// Text messages of a Friday night, one a line: what to do with each, and nothing of its words.
//
//     inbox POLICY INBOX
import Foundation
import Kindline

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    print("usage: inbox POLICY INBOX")
    exit(2)
}
let policy = try String(contentsOfFile: arguments[1], encoding: .utf8)
let engine = try Engine(policy: policy, file: arguments[1])
// A sample that gives the same answer at any hour; an app would say `Date()`.
let now = Date(timeIntervalSince1970: 1_778_900_640)
let lines = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n")
for (number, line) in lines.enumerated() {
    let text = PrivateText(String(line))
    let event = Event(kind: .messageReceived, channel: .sms, party: .client, text: text)
    let decision = try engine.decide(event: event, at: now)
    let reply = decision.replies.first?.template ?? "no reply"
    if decision.escalate {
        print("\(number + 1)  URGENT: somebody must look now, reply \(reply)")
    } else if decision.verdict == .hold, let until = decision.until {
        print("\(number + 1)  hold until \(ISO8601DateFormatter().string(from: until)), reply \(reply)")
    } else {
        print("\(number + 1)  \(decision.verdict.id()), reply \(reply)")
    }
}
