extension Inbound {
    /// A message that came in, for ``suppress(inbound:memory:)``. Whatever you leave out is unknown.
    ///
    /// ```swift
    /// let mail = Inbound(.email, from: sender, own: ours, headers: [("List-Id", "<news.example.org>")])
    /// if try suppress(mail, SenderMemory(handle: "after_hours")).mayReply() { send(reply) }
    /// ```
    ///
    /// - Parameters:
    ///   - medium: By what kind of way it came.
    ///   - sender: The envelope's sender, or the number or handle of a text or chat; empty for the null return path
    ///     of a bounce.
    ///   - text: The words, for keywords such as STOP and for echoes of our own.
    ///   - own: Every address that is the agency's or the worker's own.
    ///   - headers: The header lines of an e-mail, names and values.
    public init(
        _ medium: Medium, from sender: String? = nil, text: String? = nil, own: [String] = [],
        headers: [(String, String)] = []
    ) {
        self.init(
            medium: medium, envelopeFrom: sender.map { PrivateText($0) }, ownAddresses: own.map { PrivateText($0) },
            headers: headers.map { Header(name: PrivateText($0.0), value: PrivateText($0.1)) }, text: text.map { PrivateText($0) })
    }
}

/// Whether an automatic reply to a message may go out, so that no machine answers a machine, nobody gets the same notice
/// twice in a period and an opt-out holds. It keeps nothing: what was sent before is an argument.
public func suppress(_ inbound: Inbound, _ memory: SenderMemory = SenderMemory()) throws -> Suppression {
    try suppress(inbound: inbound, memory: memory)
}
