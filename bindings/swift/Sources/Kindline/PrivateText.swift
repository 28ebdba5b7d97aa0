import Foundation

/// Words that must not show: a message, a name, an address. Descriptions tell their length only, so that no log and no
/// crash report can hold them.
///
/// Write it as a string literal, or wrap a string: `PrivateText(draft)`.
public struct PrivateText: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible,
    CustomDebugStringConvertible, CustomReflectable
{
    /// The words themselves.
    public let words: String

    /// Wraps somebody's words.
    public init(_ words: String) {
        self.words = words
    }

    public init(stringLiteral words: String) {
        self.words = words
    }

    public var description: String { "PrivateText(\(words.utf16.count) characters)" }

    public var debugDescription: String { description }

    /// `dump` and the debugger see no words either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The secret of ``RedactionOperator/hash``. Descriptions tell its length only.
public struct RedactionKey: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let bytes: Data

    /// Wraps at least 16 random bytes.
    public init(_ bytes: Data) {
        self.bytes = bytes
    }

    public var description: String { "RedactionKey(\(bytes.count) bytes)" }

    public var debugDescription: String { description }

    /// `dump` and the debugger see no byte either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
