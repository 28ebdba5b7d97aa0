"""Loads the generated module, refuses a library that does not fit it, and makes its records pleasant.

The generated module compares only the version of the calling convention. A library built from other
sources would answer with garbage and no error, so the checksum of every function is compared here.
"""

from __future__ import annotations

import enum
import inspect
import re
from typing import TYPE_CHECKING, Any, ClassVar, List, Type

from ._native import kindline_ffi as native
from ._native.kindline_ffi import (
    Account,
    Channel,
    ClosedReason,
    Confidentiality,
    Consent,
    Crisis,
    CrisisNeed,
    DateDetail,
    DayHours,
    EventKind,
    Finding,
    HolidayAhead,
    HoursStatus,
    Medium,
    Obligation,
    OpenSpan,
    Party,
    Problem,
    RedactionOperator,
    ReplyChannel,
    Scan,
    SmsEncoding,
    SmsSegments,
    Store,
    Suppression,
    Tone,
    Topic,
    Verdict,
    Versions,
)

if TYPE_CHECKING:

    class KindlineError(Exception):
        """Why a call gave no answer. It holds no word of a message."""

        BadPolicy: ClassVar[Type[_WithProblems]]
        BadEvent: ClassVar[Type[_WithProblems]]
        BadArgument: ClassVar[Type[_BadArgument]]
        Internal: ClassVar[Type[_Internal]]

        def code(self) -> str:
            """``policy``, ``event``, ``argument`` or ``internal``."""
            ...

        def text(self) -> str:
            """What is wrong, in words for a developer or a policy's author."""
            ...

    class _WithProblems(KindlineError):
        problems: List[Problem]

    class _BadArgument(KindlineError):
        argument: str
        reason: str

    class _Internal(KindlineError):
        place: str

else:
    KindlineError = native.KindlineError

#: The version that this package was written for.
PACKAGE_VERSION = "0.1.0"


def refuse_another_library(library: Any = None, version: str | None = None) -> None:
    """Raises ``ImportError`` where the library is not the one that this package was built with."""
    try:
        native._uniffi_check_api_checksums(library or native._UniffiLib)
    except (native.InternalError, AttributeError) as error:
        raise ImportError("the kindline library does not fit this package: reinstall kindline") from error
    found = version or native.versions().engine
    if found != PACKAGE_VERSION:
        raise ImportError(f"the kindline library is version {found}, this package is {PACKAGE_VERSION}")


def _fields(cls: type) -> list[str]:
    return [name for name in inspect.signature(cls).parameters]


def _polish(cls: type) -> None:
    """Frozen, hashable, and with its fields in its ``repr``."""
    names = _fields(cls)
    shown = cls.__qualname__
    init: Any = cls.__init__  # type: ignore[misc]

    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:
        # While the generated constructor runs, and never again, fields may be set.
        attributes = self.__dict__
        init(_Setter(attributes), *args, **kwargs)

    def __setattr__(self: Any, name: str, value: object) -> None:
        raise AttributeError(f"{shown} is read-only")

    def __delattr__(self: Any, name: str) -> None:
        raise AttributeError(f"{shown} is read-only")

    def __repr__(self: Any) -> str:
        return f"{shown}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def __eq__(self: Any, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return bool(self.__dict__ == other.__dict__)

    def __hash__(self: Any) -> int:
        values = (getattr(self, name) for name in names)
        return hash((shown, *(tuple(v) if isinstance(v, list) else v for v in values)))

    members = (__init__, __setattr__, __delattr__, __repr__, __eq__, __hash__)
    for member in members:
        setattr(cls, member.__name__, member)
    setattr(cls, "__str__", __repr__)
    setattr(cls, "__match_args__", tuple(names))
    setattr(cls, "__signature__", inspect.Signature(
        [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in names]
    ))


class _Setter:
    """Stands for the record in its generated constructor."""

    __slots__ = ("__dict__",)

    def __init__(self, attributes: dict[str, Any]) -> None:
        self.__dict__ = attributes


def _read_moments_that_there_are() -> None:
    """A moment beyond the year 9999 is none, as it is in a decision; a datetime cannot say it."""
    converter: Any = native._UniffiFfiConverterOptionalTimestamp
    read = converter.read

    def read_or_none(buf: Any) -> Any:
        try:
            return read(buf)
        except OverflowError:
            # Its bytes are read by then.
            return None

    setattr(converter, "read", staticmethod(read_or_none))


_read_moments_that_there_are()


def _polish_words(cls: Any) -> None:
    """Short in a ``repr``, found by their id, and quick to look up."""
    # Members are themselves and nothing else; the enum's own hash takes a call.
    setattr(cls, "__hash__", object.__hash__)
    by_id = {word.id(): word for word in cls} if hasattr(cls, "id") else {}
    ids = {word: id for id, word in by_id.items()}

    def __repr__(self: enum.Enum) -> str:
        return f"{cls.__name__}.{self.name}"

    def _missing_(cls: Any, value: object) -> Any:
        word = by_id.get(value) if isinstance(value, str) else None
        if word is None:
            # A message in the wrong place must not end up in a log.
            shown = isinstance(value, (str, int)) and re.fullmatch("[A-Za-z0-9_.-]{1,32}", str(value))
            raise ValueError(f"{repr(value) if shown else 'this'} is no {cls.__name__}; known are {', '.join(by_id)}")
        return word

    def id(self: Any) -> str:
        its: str = ids[self]
        return its

    setattr(cls, "__repr__", __repr__)
    setattr(cls, "__module__", "kindline")
    if by_id:
        id.__doc__ = cls.id.__doc__
        setattr(cls, "_missing_", classmethod(_missing_))
        setattr(cls, "id", id)


def _stays(self: Any) -> Any:
    raise TypeError(f"a {type(self).__name__} stays in its process; {self._kindline_instead}")


# Both hold the address of something in the library: a copy of that would be freed twice.
for _object, _instead in (
    (native.Engine, "build it again from its policy"),
    (native.Pseudonyms, "keep what its store() gives, as safe as the names in it"),
):
    setattr(_object, "_kindline_instead", _instead)
    setattr(_object, "__reduce__", _stays)


refuse_another_library()

for _record in (
    DayHours, Finding, HolidayAhead, OpenSpan, Problem, Scan, SmsSegments, Topic, Versions,
):
    _polish(_record)

for _union in (ClosedReason, HoursStatus, Suppression):
    for _name, _variant in list(vars(_union).items()):
        if isinstance(_variant, type) and _name.isupper():
            _polish(_variant)

for _words in (
    Account, Channel, Confidentiality, Consent, Crisis, CrisisNeed, DateDetail, EventKind, Medium, Obligation, Party,
    RedactionOperator, ReplyChannel, SmsEncoding, Store, Tone, Verdict,
):
    _polish_words(_words)

for _error in (
    KindlineError.BadPolicy, KindlineError.BadEvent, KindlineError.BadArgument, KindlineError.Internal,
):
    setattr(_error, "__module__", "kindline")
    setattr(_error, "__str__", lambda self: self.text())
    setattr(_error, "__repr__", lambda self: f"{type(self).__qualname__}({self.text()!r})")

__all__ = [
    "Account",
    "Channel",
    "ClosedReason",
    "Confidentiality",
    "Consent",
    "Crisis",
    "CrisisNeed",
    "DateDetail",
    "DayHours",
    "EventKind",
    "Finding",
    "HolidayAhead",
    "HoursStatus",
    "KindlineError",
    "Medium",
    "Obligation",
    "OpenSpan",
    "Party",
    "Problem",
    "RedactionOperator",
    "ReplyChannel",
    "Scan",
    "SmsEncoding",
    "SmsSegments",
    "Store",
    "Suppression",
    "Tone",
    "Topic",
    "Verdict",
    "Versions",
    "native",
]
