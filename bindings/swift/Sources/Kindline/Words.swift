/// A word of a closed set. Its id is what documents, reports and an app's own data call it, and what it is coded as.
///
/// ```swift
/// let channel = Channel(id: "sms")
/// ```
public protocol VocabularyWord: CaseIterable, Codable, Hashable, Sendable {
    /// The id that documents and reports use.
    func id() -> String
}

extension VocabularyWord {
    /// The word with an id; `nil` where none has it.
    public init?(id: String) {
        guard let word = Self.allCases.first(where: { $0.id() == id }) else { return nil }
        self = word
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let word = Self(id: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no \(Self.self) has this id")
        }
        self = word
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(id())
    }
}

extension Account: VocabularyWord {}
extension Channel: VocabularyWord {}
extension Confidentiality: VocabularyWord {}
extension Consent: VocabularyWord {}
extension Crisis: VocabularyWord {}
extension CrisisNeed: VocabularyWord {}
extension EventKind: VocabularyWord {}
extension Medium: VocabularyWord {}
extension Obligation: VocabularyWord {}
extension Party: VocabularyWord {}
extension RedactionOperator: VocabularyWord {}
extension ReplyChannel: VocabularyWord {}
extension Store: VocabularyWord {}
extension Tone: VocabularyWord {}
extension Verdict: VocabularyWord {}
