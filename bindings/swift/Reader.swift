
// The part below is bindings/swift/Reader.swift; generate.sh appends it.

/// Reads the library's buffer in place. It is used within one call, while the buffer lives. Only generated code uses it.
@_documentation(visibility: private)
public struct UniffiReader {
    fileprivate let data: UnsafeRawBufferPointer
    fileprivate var offset = 0

    fileprivate init(_ buffer: RustBuffer) {
        data = UnsafeRawBufferPointer(start: buffer.data, count: Int(buffer.len))
    }

    /// The next bytes; they move the offset.
    fileprivate mutating func next(_ count: Int) throws -> UnsafeRawBufferPointer {
        guard count >= 0, data.count - offset >= count else { throw UniffiInternalError.bufferOverflow }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: data[offset..<offset + count])
    }
}

/// A number in big-endian order.
fileprivate func readInt<T: FixedWidthInteger>(_ reader: inout UniffiReader) throws -> T {
    let bytes = try reader.next(MemoryLayout<T>.size)
    var value: T = 0
    withUnsafeMutableBytes(of: &value) { $0.copyMemory(from: bytes) }
    return value.bigEndian
}

fileprivate func readBytes(_ reader: inout UniffiReader, count: Int) throws -> UnsafeRawBufferPointer {
    try reader.next(count)
}
