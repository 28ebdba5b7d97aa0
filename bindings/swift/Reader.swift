
// The part below is bindings/swift/Reader.swift; generate.sh appends it.

/// Reads the library's buffer in place. It is used within one call, while the buffer lives.
fileprivate struct Reader {
    let data: UnsafeRawBufferPointer
    var offset = 0

    init(_ buffer: RustBuffer) {
        data = UnsafeRawBufferPointer(start: buffer.data, count: Int(buffer.len))
    }

    /// The next bytes; they move the offset.
    mutating func next(_ count: Int) throws -> UnsafeRawBufferPointer {
        guard count >= 0, data.count - offset >= count else { throw UniffiInternalError.bufferOverflow }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: data[offset..<offset + count])
    }
}

/// A number in big-endian order.
fileprivate func readInt<T: FixedWidthInteger>(_ reader: inout Reader) throws -> T {
    let bytes = try reader.next(MemoryLayout<T>.size)
    var value: T = 0
    withUnsafeMutableBytes(of: &value) { $0.copyMemory(from: bytes) }
    return value.bigEndian
}

fileprivate func readBytes(_ reader: inout Reader, count: Int) throws -> UnsafeRawBufferPointer {
    try reader.next(count)
}

fileprivate func hasRemaining(_ reader: Reader) -> Bool {
    reader.offset < reader.data.count
}
