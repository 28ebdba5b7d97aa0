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


_direct: Any = _library.kindline_ffi_decide_direct
_direct.argtypes = (ctypes.c_uint64,) * 4
_direct.restype = ctypes.c_int64


class _Scratch:
    """Memory in which the event goes out and the decision comes back."""

    __slots__ = ("bytes", "address", "_owner")

    def __init__(self) -> None:
        self._owner = ctypes.create_string_buffer(_ROOM)
        self.bytes = memoryview(self._owner).cast("B")
        self.address = ctypes.addressof(self._owner)


_ROOM = 1 << 14
# A call takes one and gives it back, so that no two calls, on whatever threads, share one.
_scratches: List[_Scratch] = []


def decide_directly(engine: Any, event: bytes) -> Optional[bytes]:
    """The decision about an event, both as bindings/ffi/src/direct.rs has them, or nothing where only the ordinary way
    can say what is wrong or has the room."""
    length = len(event)
    if length > _ROOM:
        return None
    try:
        scratch = _scratches.pop()
    except IndexError:
        scratch = _Scratch()
    scratch.bytes[:length] = event
    size = _direct(engine._handle, scratch.address, _ROOM, length)
    answer = scratch.bytes[:size].tobytes() if size > 0 else None
    _scratches.append(scratch)
    return answer


def _raise(status: _Status) -> None:
    native._uniffi_check_call_status(
        native._UniffiFfiConverterTypeKindlineError,
        native._UniffiRustCallStatus.from_buffer(status),
    )
