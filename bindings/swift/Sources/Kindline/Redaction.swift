import Foundation

extension Engine {
    /// A text without what is found in it: identifiers, names of the roster, and the words of `topics`. It is a tool
    /// for de-identification and no proof of it.
    ///
    /// ```swift
    /// let redacted = try engine.redact(note, .mask)
    /// save(redacted.text.words)
    /// ```
    ///
    /// - Parameters:
    ///   - operator: What stands in the place of a finding, unless `kinds` says otherwise; `nil` for all that
    ///     the policy says about redaction, which is a placeholder where it says nothing.
    ///   - kinds: Operators of single kinds, by the kind's id, such as `PERSON`.
    ///   - key: The secret of ``RedactionOperator/hash``: at least 16 random bytes.
    ///   - topics: Labels whose words are taken out as well.
    ///   - pseudonyms: Which stand-in of ``RedactionOperator/pseudonym`` stands for whom, so that texts agree.
    /// - Throws: ``KindlineError/BadArgument(argument:reason:)`` for a kind or label that there is not, or hashes
    ///   without a key.
    public func redact(
        _ text: String, _ operator: RedactionOperator? = nil, kinds: [String: RedactionOperator] = [:],
        key: Data? = nil, topics: [String] = [], pseudonyms: Pseudonyms? = nil
    ) throws -> Redacted {
        let settings = RedactionSettings(
            operator: `operator`, kinds: kinds, key: key.map { RedactionKey($0) }, topics: topics)
        return try redact(text, settings, pseudonyms: pseudonyms)
    }

    /// The same with every setting there is.
    public func redact(_ text: String, _ settings: RedactionSettings, pseudonyms: Pseudonyms? = nil) throws -> Redacted {
        try redact(text: PrivateText(text), settings: settings, pseudonyms: pseudonyms)
    }

    /// The same policy with another roster of clients' names. Nothing is read again, so one that changes daily costs
    /// little.
    public func withRoster(_ names: [String]) throws -> Engine {
        try withRoster(names: names.map { PrivateText($0) })
    }

    /// Where a text names somebody of the roster. No other name is in the list.
    public func findClients(in text: String) throws -> [Finding] {
        try findClients(text: PrivateText(text))
    }
}

extension Pseudonyms {
    /// The words that a stand-in such as `[PERSON A]` stands for, as they were first written; `nil` where none does.
    public func original(_ standIn: String) throws -> String? {
        try original(standIn: PrivateText(standIn))?.words
    }

    /// The text with every stand-in replaced by what it stands for, as that was first written.
    public func restore(_ text: String) throws -> String {
        try restore(text: PrivateText(text)).words
    }
}

extension Replaced: InText {
    /// The place of the replacement in the redacted text; `nil` where the text is another one.
    public func newRange(in redacted: String) -> Range<String.Index>? {
        TextSpan(start: newStart, end: newEnd).range(in: redacted)
    }
}
