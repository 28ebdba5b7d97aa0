
// The part below is bindings/swift/Reader.swift; generate.sh appends it.

/// Reads the library's bytes in place. It is used within one call, while they live. Only generated code uses it.
@_documentation(visibility: private)
public struct UniffiReader {
    fileprivate let data: UnsafeRawBufferPointer
    fileprivate var offset: Int

    fileprivate init(_ buffer: RustBuffer) {
        self.init(UnsafeRawBufferPointer(start: buffer.data, count: Int(buffer.len)), at: 0)
    }

    fileprivate init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        data = bytes
        self.offset = offset
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
    let size = MemoryLayout<T>.size
    guard reader.data.count - reader.offset >= size else { throw UniffiInternalError.bufferOverflow }
    defer { reader.offset += size }
    return T(bigEndian: reader.data.loadUnaligned(fromByteOffset: reader.offset, as: T.self))
}

fileprivate func readBytes(_ reader: inout UniffiReader, count: Int) throws -> UnsafeRawBufferPointer {
    try reader.next(count)
}

/// Writes bytes one after another, into memory that somebody lends while that is enough. Only generated code uses it.
@_documentation(visibility: private)
public struct UniffiWriter {
    fileprivate var data: UnsafeMutableRawPointer
    fileprivate var count = 0
    fileprivate var isLent: Bool
    private var room: Int

    fileprivate init() {
        room = 256
        data = .allocate(byteCount: room, alignment: 1)
        isLent = false
    }

    fileprivate init(lent: UnsafeMutablePointer<UInt8>, room: Int) {
        self.room = room
        data = UnsafeMutableRawPointer(lent)
        isLent = true
    }

    /// Where the next bytes go.
    fileprivate mutating func next(_ more: Int) -> UnsafeMutableRawPointer {
        if room - count < more { grow(more) }
        defer { count += more }
        return data + count
    }

    private mutating func grow(_ more: Int) {
        room = 2 * (count + more)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 1)
        larger.copyMemory(from: data, byteCount: count)
        free()
        data = larger
        isLent = false
    }

    fileprivate func free() {
        if !isLent { data.deallocate() }
    }
}

fileprivate func createWriter() -> UniffiWriter { UniffiWriter() }

fileprivate func writeBytes<S>(_ writer: inout UniffiWriter, _ bytes: S) where S: Sequence, S.Element == UInt8 {
    let written: Void? = bytes.withContiguousStorageIfAvailable { bytes in
        if let start = bytes.baseAddress {
            writer.next(bytes.count).copyMemory(from: start, byteCount: bytes.count)
        }
    }
    if written == nil {
        for byte in bytes { writer.next(1).storeBytes(of: byte, as: UInt8.self) }
    }
}

fileprivate func writeInt<T: FixedWidthInteger>(_ writer: inout UniffiWriter, _ value: T) {
    writer.next(MemoryLayout<T>.size).storeBytes(of: value.bigEndian, as: T.self)
}

extension RustBuffer {
    fileprivate init(bytes writer: UniffiWriter) {
        let bytes = UnsafeRawBufferPointer(start: writer.data, count: writer.count)
        self = .from(bytes.assumingMemoryBound(to: UInt8.self))
        writer.free()
    }
}

// Most decisions are looked at for their verdict alone. This one keeps the rest as bindings/ffi/src/wire.rs wrote it: the
// fields one after another, and at the end the place of each.

/// The engine's own form of a decision, behind its length. It changes no more once a decision has it.
fileprivate final class UniffiAnswer: ManagedBuffer<Int, UInt8>, @unchecked Sendable {
    static func with(room: Int) -> UniffiAnswer {
        unsafeDowncast(UniffiAnswer.create(minimumCapacity: room) { _ in 0 }, to: UniffiAnswer.self)
    }

    /// Good for as long as this lives.
    var start: UnsafeMutablePointer<UInt8> { withUnsafeMutablePointerToElements { $0 } }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: header) }

    static func areSame(_ one: UniffiAnswer?, _ other: UniffiAnswer?) -> Bool {
        guard let one, let other else { return one === other }
        return one === other || withExtendedLifetime((one, other)) { one.bytes.elementsEqual(other.bytes) }
    }
}

extension Decision {
    fileprivate static func read(_ answer: UniffiAnswer) throws -> Decision {
        defer { withExtendedLifetime(answer) {} }
        let bytes = answer.bytes
        guard bytes.count > 16 * 4 else { throw UniffiInternalError.bufferOverflow }
        var reader = UniffiReader(bytes, at: 0)
        let verdict = try FfiConverterTypeVerdict.read(from: &reader)
        let until = try FfiConverterOptionTimestamp.read(from: &reader)
        reader.offset = Decision.uniffiPlace(4, bytes)
        let escalate = try FfiConverterBool.read(from: &reader)
        return Decision(verdict: verdict, until: until, escalate: escalate, uniffiAnswer: answer)
    }

    fileprivate static func uniffiPlace(_ field: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
        Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: bytes.count - 4 * (16 - field), as: Int32.self)))
    }

    fileprivate func uniffiRead<Field: FfiConverter>(_ field: Int, _: Field.Type) -> Field.SwiftType {
        // A decision without an answer has had every field set.
        withExtendedLifetime(uniffiAnswer!) { answer in
            var reader = UniffiReader(answer.bytes, at: Decision.uniffiPlace(field, answer.bytes))
            // The library that wrote it is the one that this package has checked.
            return try! Field.read(from: &reader)
        }
    }
}

extension Engine {
    /// The decision, or nothing where only the ordinary way can say what is wrong. The event goes out and the decision
    /// comes back in the memory that the decision then keeps.
    fileprivate func decideDirectly(_ event: Event, _ at: Date) throws -> Decision? {
        var room = 4096
        // Once more where the event is larger, and once where the decision is.
        for _ in 0..<3 {
            let answer = UniffiAnswer.with(room: room)
            defer { withExtendedLifetime(answer) {} }
            var writer = UniffiWriter(lent: answer.start, room: room)
            FfiConverterTypeEvent.write(event, into: &writer)
            FfiConverterTimestamp.write(at, into: &writer)
            guard writer.isLent else {
                room = writer.count + 4096
                writer.free()
                continue
            }
            let size = kindline_ffi_decide_direct(handle, answer.start, UInt64(room), UInt64(writer.count))
            if size >= 0 {
                answer.header = Int(size)
                return try Decision.read(answer)
            }
            let needed = Int(-(size + 1))
            if needed <= room { return nil }
            room = needed
        }
        return nil
    }
}
