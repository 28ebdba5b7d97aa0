package org.kindline

import com.sun.jna.Native
import com.sun.jna.Pointer
import java.nio.ByteBuffer
import java.time.Instant

/**
 * Calls that pass plain numbers only. JNA takes microseconds for each structure that it passes by value; a number costs
 * next to nothing. The event goes out and the decision comes back in one buffer of this thread's, written and read by
 * uniffi's own converters.
 */
internal object Direct {
    init {
        // Only a library that fits is ever asked: UniffiLib has compared its checksums.
        UniffiLib.ensureInitialized()
        Native.register(
            Direct::class.java,
            System.getProperty("uniffi.component.kindline_ffi.libraryOverride") ?: "kindline_ffi",
        )
    }

    private external fun kindline_ffi_decide_direct(engine: Long, buffer: Long, capacity: Long, length: Long): Long

    private class Scratch(size: Int) {
        val bytes: ByteBuffer = ByteBuffer.allocateDirect(size)
        val address: Long = Pointer.nativeValue(Native.getDirectBufferPointer(bytes))
    }

    private val scratch = ThreadLocal.withInitial { Scratch(16 * 1024) }

    /** What one thread keeps at most; an event with more in it goes the ordinary way. */
    private const val MOST = 1 shl 20

    /** The decision, or nothing where only the ordinary way can say what is wrong. */
    fun decide(engine: Long, event: Event, at: Instant): Decision? {
        val length = FfiConverterTypeEvent.allocationSize(event) + FfiConverterTimestamp.allocationSize(at)
        var own = room(length) ?: return null
        while (true) {
            own.bytes.clear()
            FfiConverterTypeEvent.write(event, own.bytes)
            FfiConverterTimestamp.write(at, own.bytes)
            val answer = kindline_ffi_decide_direct(
                engine, own.address, own.bytes.capacity().toLong(), own.bytes.position().toLong(),
            )
            if (answer >= 0) {
                own.bytes.clear().limit(answer.toInt())
                return FfiConverterTypeDecision.read(own.bytes)
            }
            // No decision, or one that needs more room than there is.
            val needed = -(answer + 1)
            if (needed <= own.bytes.capacity()) return null
            own = room(needed.toULong()) ?: return null
        }
    }

    private fun room(size: ULong): Scratch? {
        val own = scratch.get()
        if (size <= own.bytes.capacity().toULong()) return own
        if (size > MOST.toULong()) return null
        return Scratch(Integer.highestOneBit(size.toInt()) * 2).also(scratch::set)
    }
}
