import Foundation

extension Engine {
    /// An engine for a policy in TOML or JSON.
    ///
    /// - Parameters:
    ///   - policy: The document.
    ///   - file: The name that problems carry.
    ///   - roster: The names of the agency's clients, so that a text that names one is seen.
    /// - Throws: ``KindlineError/BadPolicy(problems:)`` with every mistake at once.
    public convenience init(policy: String, file: String = "policy", roster: [String] = []) throws {
        let options = EngineOptions(roster: roster.map { PrivateText($0) }, offsets: .utf16)
        try self.init(policy: Data(policy.utf8), file: file, options: options)
    }

    /// What is in a text.
    public func scan(_ text: String) throws -> Scan {
        try scan(text: PrivateText(text))
    }

    /// The decision about an event in JSON.
    public func decide(json: String, at: Date? = nil) throws -> Decision {
        try decideJson(event: Data(json.utf8), at: at)
    }
}

extension Engine: CustomStringConvertible {
    /// Which policy it has.
    public var description: String {
        guard let stamp = try? stamp() else { return "Engine" }
        return "Engine(\(stamp.id) \(stamp.version), \(stamp.digest.prefix(12)))"
    }
}

/// Checks a policy in TOML or JSON and reports every mistake at once.
///
/// - Parameter file: The name that problems carry.
public func checkPolicy(_ policy: String, file: String = "policy") throws -> PolicyReport {
    try checkPolicy(policy: Data(policy.utf8), file: file)
}

/// What a text message costs.
public func smsSegments(_ text: String) throws -> SmsSegments {
    try smsSegments(text: PrivateText(text))
}

extension Event {
    /// An event out of values that an app has at run time. Only the kind must be known; whatever you leave out is unknown,
    /// and unknown never makes a decision milder.
    ///
    /// ```swift
    /// let draft = try Event(.messageDrafted, channel: .sms, text: field.text, facts: ["mfa": false])
    /// ```
    ///
    /// - Parameter facts: What docs/schema/event.schema.json lists under `facts`.
    /// - Throws: ``KindlineError/BadArgument(argument:reason:)`` for facts that JSON cannot say.
    public init(
        _ kind: EventKind, channel: Channel? = nil, account: Account? = nil, party: Party? = nil, text: String? = nil,
        consent: Consent? = nil, store: Store? = nil, facts: [String: any Sendable]? = nil
    ) throws {
        let json = try facts.map { facts in
            guard JSONSerialization.isValidJSONObject(facts) else {
                throw KindlineError.BadArgument(argument: "facts", reason: "JSON cannot say one of them")
            }
            return String(decoding: try JSONSerialization.data(withJSONObject: facts), as: UTF8.self)
        }
        self.init(
            kind: kind, channel: channel, account: account, party: party, text: text.map { PrivateText($0) },
            consent: consent, store: store, factsJson: json.map { PrivateText($0) })
    }
}

extension Decision {
    /// Whether the worker may go ahead.
    public var goesAhead: Bool { verdict == .allow || verdict == .notify }
}

extension KindlineError: LocalizedError {
    /// Our own words; Swift's would spell out the value.
    public var errorDescription: String? { text() }
}

/// Something that lies in a text, counted in UTF-16 units.
public protocol InText {
    var start: Int32 { get }
    var end: Int32 { get }
}

extension InText {
    /// The part of the text that was found, as a range of it; `nil` where the text is another one.
    public func range(in text: String) -> Range<String.Index>? {
        let units = text.utf16
        guard
            let start = units.index(units.startIndex, offsetBy: Int(start), limitedBy: units.endIndex),
            let end = units.index(units.startIndex, offsetBy: Int(end), limitedBy: units.endIndex),
            start <= end
        else { return nil }
        return start..<end
    }
}

extension Finding: InText {}
extension Topic: InText {}
extension Sighting: InText {}
extension TextSpan: InText {}
