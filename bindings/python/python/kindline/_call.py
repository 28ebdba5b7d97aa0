"""The calls that take bytes and give bytes, without the generated wrapper around them.

The generated code is general; for these three methods half of its time goes into wrapping. The library
is the one that the generated module has loaded and checked.
"""

from __future__ import annotations

import ctypes
from typing import Any, Callable

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


def bytes_method(name: str) -> Callable[[Any, bytes], bytes]:
    """A method of the engine from bytes to bytes."""
    method: Any = getattr(_library, f"uniffi_kindline_ffi_fn_method_engine_{name}")
    method.argtypes = (ctypes.c_uint64, _ForeignBytes, ctypes.POINTER(_Status))
    method.restype = _RustBuffer
    byref, string_at = ctypes.byref, ctypes.string_at

    def call(engine: Any, data: bytes) -> bytes:
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


def _raise(status: _Status) -> None:
    native._uniffi_check_call_status(
        native._UniffiFfiConverterTypeKindlineError,
        native._UniffiRustCallStatus.from_buffer(status),
    )
