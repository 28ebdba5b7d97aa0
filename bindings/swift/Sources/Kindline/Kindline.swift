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
