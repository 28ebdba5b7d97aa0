"""The calls that take bytes and give bytes, without the generated wrapper around them.

The generated code is general; for these methods half of its time goes into wrapping. The library is the one that
the generated module has loaded and checked.
"""

from __future__ import annotations

import ctypes
from typing import Any, Callable, List, Optional

from ._load import native


class _ForeignBytes(ctypes.Structure):
    _fields_ = [("len", ctypes.c_int32), ("data", ctypes.c_char_p)]


class _RustBuffer(ctypes.Structure):
    _fields_ = [("capacity", ctypes.c_uint64), ("len", ctypes.c_uint64), ("data", ctypes.c_void_p)]


class _Status(ctypes.Structure):
    _fields_ = [("code", ctypes.c_int8), ("error", _RustBuffer)]


_library = ctypes.CDLL(native._UniffiLib._name)
_clone: Any = _library.uniffi_kindline_ffi_fn_clone_engine
_clone.argtypes = (ctypes.c_uint64, ctypes.POINTER(_Status))
_clone.restype = ctypes.c_uint64
_free: Any = _library.ffi_kindline_ffi_rustbuffer_free
_free.argtypes = (_RustBuffer, ctypes.POINTER(_Status))
_free.restype = None


_MOST = (1 << 31) - 1


def bytes_method(name: str) -> Callable[[Any, bytes], bytes]:
    """A method of the engine from bytes to bytes."""
    method: Any = getattr(_library, f"uniffi_kindline_ffi_fn_method_engine_{name}")
    method.argtypes = (ctypes.c_uint64, _ForeignBytes, ctypes.POINTER(_Status))
    method.restype = _RustBuffer
    byref, string_at = ctypes.byref, ctypes.string_at

    def call(engine: Any, data: bytes) -> bytes:
        if len(data) > _MOST:
            raise ValueError("a batch holds more than two gigabytes; make it smaller")
        status = _Status()
        at_status = byref(status)
        buffer = method(
            _clone(engine._handle, at_status), _ForeignBytes(len(data), data), at_status
        )
        if status.code:
            _raise(status)
        # Four bytes of length come first.
        answer = string_at(buffer.data + 4, buffer.len - 4)
        _free(buffer, at_status)
        return answer

    return call


# The ordinary calls pass structures by value, which takes microseconds. These take the address of one piece of memory in
# which the question goes out and the answer comes back; bindings/ffi/src/direct.rs has both.
_decide_direct: Any = _library.kindline_ffi_decide_direct
_scan_direct: Any = _library.kindline_ffi_scan_direct
for _direct in (_decide_direct, _scan_direct):
    _direct.argtypes = (ctypes.c_uint64,) * 4
    _direct.restype = ctypes.c_int64


class _Scratch:
    """Memory in which a question goes out and its answer comes back."""

    __slots__ = ("bytes", "address")

    def __init__(self, room: int) -> None:
        owner = ctypes.create_string_buffer(room)
        self.bytes = memoryview(owner).cast("B")
        # The arguments as the call takes them: making them out of int each time takes as long as a decision.
        self.address = ctypes.c_uint64(ctypes.addressof(owner))


class _Room:
    """Scratches of one size. A call takes one and gives it back, so that no two calls, on whatever threads, share one."""

    __slots__ = ("size", "argument", "free")

    def __init__(self, size: int) -> None:
        self.size = size
        self.argument = ctypes.c_uint64(size)
        self.free: List[_Scratch] = []


_EVENT = _Room(1 << 14)
_BATCH = _Room(1 << 18)


def handle_of(engine: Any) -> ctypes.c_uint64:
    """The engine as the direct calls take it, good for as long as the engine lives."""
    return ctypes.c_uint64(engine._handle)


def _directly(method: Any, room: _Room, handle: ctypes.c_uint64, question: bytes) -> Optional[bytes]:
    length = len(question)
    if length > room.size:
        return None
    try:
        scratch = room.free.pop()
    except IndexError:
        scratch = _Scratch(room.size)
    scratch.bytes[:length] = question
    size = method(handle, scratch.address, room.argument, length)
    answer: Optional[bytes] = scratch.bytes[:size].tobytes() if size > 0 else None
    room.free.append(scratch)
    return answer


def decide_directly(handle: ctypes.c_uint64, event: bytes) -> Optional[bytes]:
    """The decision about an event, or nothing where only the ordinary way can say what is wrong or has the room."""
    return _directly(_decide_direct, _EVENT, handle, event)


def scan_directly(handle: ctypes.c_uint64, texts: bytes) -> Optional[bytes]:
    """The rows of packed texts, or nothing as above."""
    return _directly(_scan_direct, _BATCH, handle, texts)


def _raise(status: _Status) -> None:
    native._uniffi_check_call_status(
        native._UniffiFfiConverterTypeKindlineError,
        native._UniffiRustCallStatus.from_buffer(status),
    )
