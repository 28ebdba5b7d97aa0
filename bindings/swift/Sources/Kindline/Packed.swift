import Foundation

// bindings/ffi/src/packed.rs describes the bytes.

/// One identifier in a text.
public struct FindingRow: InText, Hashable, Sendable {
    /// The kind's id, such as `US_SSN`.
    public let kind: String
    /// Where it starts, in UTF-16 units.
    public let start: Int32
    /// The position after its end.
    public let end: Int32
    /// The share of such findings expected to be right, 0 to 1.
    public let confidence: Float
    /// What speaks for it, as codes.
    public let evidence: [String]
}

/// What is in one of many texts: positions and codes, never the text.
public struct ScanRow: Hashable, Sendable {
    /// The special categories touched for a person.
    public let labels: [String]
    /// The level that follows from labels and findings.
    public let confidentiality: Confidentiality
    /// Crisis language seen. A floor, never a detection.
    public let crisis: Crisis
    /// The whole message is an opt-out word, such as `STOP`.
    public let optOut: Bool
    /// Words that threaten somebody.
    public let threat: Bool
    /// Whether a finding or the words tie the text to a person.
    public let identifiesPerson: Bool
    /// Identifiers, by place.
    public let findings: [FindingRow]
}

extension Engine {
    /// What is in many texts, in order, in one call.
    public func scanAll(_ texts: [String]) throws -> [ScanRow] {
        let rows = try scanPacked(texts: inOneCall("texts", packed(texts)))
        let legend = Legend(self)
        return try rows.withUnsafeBytes { bytes in
            let count = Int(bytes.number(at: 4, as: UInt32.self))
            var finding = 16 + 16 * count
            return try (0..<count).map { row in
                let at = 16 + 16 * row
                let flags = bytes[at + 14]
                let findings = try (0..<bytes.number(at: at + 8, as: UInt32.self)).map { _ in
                    defer { finding += 16 }
                    return FindingRow(
                        kind: try legend.words().kinds[Int(bytes.number(at: finding + 12, as: UInt16.self))],
                        start: bytes.number(at: finding, as: Int32.self),
                        end: bytes.number(at: finding + 4, as: Int32.self),
                        confidence: Float(bitPattern: bytes.number(at: finding + 8, as: UInt32.self)),
                        evidence: try legend.evidence(bytes[finding + 14]))
                }
                return ScanRow(
                    labels: try legend.labels(bytes.number(at: at, as: UInt64.self)),
                    confidentiality: levels[Int(bytes[at + 12])],
                    crisis: crises[Int(bytes[at + 13])],
                    optOut: flags & 1 != 0,
                    threat: flags & 2 != 0,
                    identifiesPerson: flags & 4 != 0,
                    findings: findings)
            }
        }
    }
}

/// The decision about one of many events, in short. Ask ``Engine/decide(event:at:)`` for the reasons.
public struct DecisionRow: Hashable, Sendable {
    /// Absent for an event with mistakes; ``Engine/decide(event:at:)`` says which.
    public let verdict: Verdict?
    /// The release time.
    public let until: Date?
    /// Somebody must look at this now, whatever the hour.
    public let escalate: Bool
    /// Whether a reply goes out.
    public let replies: Bool
    /// Whether a reply that a rule asks for stays unsent.
    public let silent: Bool
    /// The rule that decided: the first that asked for the verdict.
    public let rule: String?
    /// The preferred channel to use instead.
    public let channel: Channel?
    /// What else must happen.
    public let obligations: [Obligation]
    /// The sensitivity labels of the words.
    public let labels: [String]
    /// How many identifiers are in the words.
    public let findings: Int
    /// How many rules fired.
    public let reasons: Int
}

extension Engine {
    /// Short decisions about many events, each with its moment, in order, in one call.
    public func decideAll(_ events: [(event: Event, at: Date)]) throws -> [DecisionRow] {
        let rows = try decidePacked(events: inOneCall("events", packed(events)))
        let legend = Legend(self)
        return try rows.withUnsafeBytes { bytes in
            try (0..<Int(bytes.number(at: 4, as: UInt32.self))).map { row in
                let at = 16 + 32 * row
                let seconds = bytes.number(at: at, as: Int64.self)
                let nanos = bytes.number(at: at + 20, as: UInt32.self)
                let rule = Int(bytes.number(at: at + 24, as: UInt16.self))
                let flags = bytes[at + 29]
                let since = Double(seconds) + Double(nanos) / 1_000_000_000
                return DecisionRow(
                    verdict: Verdict(number: bytes[at + 28]),
                    until: seconds == .min ? nil : Date(timeIntervalSince1970: since),
                    escalate: flags & 1 != 0,
                    replies: flags & 2 != 0,
                    silent: flags & 4 != 0,
                    rule: rule == 0xFFFF ? nil : try legend.words().rules[rule],
                    channel: Channel(number: bytes[at + 30]),
                    obligations: legend.obligations(bytes.number(at: at + 16, as: UInt32.self)),
                    labels: try legend.labels(bytes.number(at: at + 8, as: UInt64.self)),
                    findings: Int(bytes.number(at: at + 26, as: UInt16.self)),
                    reasons: Int(bytes[at + 31]))
            }
        }
    }
}

/// The bytes of one call, which the library counts in 31 bits.
private func inOneCall(_ argument: String, _ bytes: Data) throws -> Data {
    guard bytes.count <= Int(Int32.max) else {
        throw KindlineError.BadArgument(argument: argument, reason: "they are more than two gigabytes; pass fewer at once")
    }
    return bytes
}

/// A closed set of words, counted in the order of their declaration.
private protocol Numbered: CaseIterable, Equatable {}

extension Numbered {
    fileprivate init?(number: UInt8) {
        let index = Self.allCases.index(
            Self.allCases.startIndex, offsetBy: Int(number), limitedBy: Self.allCases.endIndex)
        guard let index, index != Self.allCases.endIndex else { return nil }
        self = Self.allCases[index]
    }

    fileprivate var number: UInt8 {
        let index = Self.allCases.firstIndex(of: self) ?? Self.allCases.startIndex
        return UInt8(Self.allCases.distance(from: Self.allCases.startIndex, to: index))
    }
}

extension EventKind: Numbered {}
extension Channel: Numbered {}
extension Account: Numbered {}
extension Party: Numbered {}
extension Consent: Numbered {}
extension Store: Numbered {}
extension Verdict: Numbered {}

private func packed(_ events: [(event: Event, at: Date)]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + 64 * events.count)
    bytes.append(number: UInt32(1))
    bytes.append(number: UInt32(events.count))
    for (event, at) in events {
        let since = at.timeIntervalSince1970
        // One that cannot be counted is a mistake of its event alone.
        let seconds = abs(since) < 0x1p62 ? since.rounded(.down) : 0x1p62
        let whole = UInt64(bitPattern: Int64(seconds))
        bytes.append(number: UInt32(truncatingIfNeeded: whole))
        bytes.append(number: UInt32(truncatingIfNeeded: whole >> 32))
        bytes.append(number: UInt32(max(0, min(999_999_999, (since - seconds) * 1_000_000_000))))
        for text in [event.text, event.factsJson] {
            bytes.append(number: text.map { UInt32($0.words.utf8.count) } ?? .max)
        }
        bytes.append(contentsOf: [
            event.kind.number, event.channel?.number ?? 255, event.account?.number ?? 255,
            event.party?.number ?? 255, event.consent?.number ?? 255, event.store?.number ?? 255,
            0, 0, 0, 0, 0, 0,
        ])
    }
    for (event, _) in events {
        for text in [event.text, event.factsJson] {
            if let text { bytes.append(contentsOf: text.words.utf8) }
        }
    }
    return Data(bytes)
}

private let levels: [Confidentiality] = [.unrestricted, .low, .moderate, .normal, .restricted, .veryRestricted]
private let crises: [Crisis] = [.notSeen, .concern, .crisis]

private func packed(_ texts: [String]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + texts.reduce(0) { $0 + 4 + $1.utf8.count })
    bytes.append(number: UInt32(1))
    bytes.append(number: UInt32(texts.count))
    for text in texts { bytes.append(number: UInt32(text.utf8.count)) }
    for text in texts { bytes.append(contentsOf: text.utf8) }
    return Data(bytes)
}

extension [UInt8] {
    fileprivate mutating func append(number: UInt32) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func number<Number: FixedWidthInteger>(at offset: Int, as: Number.Type) -> Number {
        Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
}

/// What the numbers in rows stand for, asked for once somebody needs it.
private final class Legend {
    private let engine: Engine
    private var known: PackedLegend?
    private var labels: [UInt64: [String]] = [:]
    private var obligations: [UInt32: [Obligation]] = [:]
    private var evidence = [[String]?](repeating: nil, count: 256)

    init(_ engine: Engine) { self.engine = engine }

    func words() throws -> PackedLegend {
        if let known { return known }
        let words = try engine.packedLegend()
        known = words
        return words
    }

    /// The labels whose bits are set; each combination is spelled out once.
    func labels(_ bits: UInt64) throws -> [String] {
        if bits == 0 { return [] }
        if let known = labels[bits] { return known }
        let words = set(bits, of: try self.words().labels)
        labels[bits] = words
        return words
    }

    /// The obligations whose bits are set.
    func obligations(_ bits: UInt32) -> [Obligation] {
        if bits == 0 { return [] }
        if let known = obligations[bits] { return known }
        let all = Obligation.allCases
        let some = all.indices.filter { bits >> UInt32($0) & 1 != 0 }.map { all[$0] }
        obligations[bits] = some
        return some
    }

    func evidence(_ bits: UInt8) throws -> [String] {
        if let known = evidence[Int(bits)] { return known }
        let words = set(UInt64(bits), of: try self.words().evidence)
        evidence[Int(bits)] = words
        return words
    }

    private func set(_ bits: UInt64, of words: [String]) -> [String] {
        words.indices.filter { bits >> UInt64($0) & 1 != 0 }.map { words[$0] }
    }
}
