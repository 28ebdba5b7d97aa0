"""The packed form: many texts or events in one call. bindings/ffi/src/packed.rs describes the bytes."""

from __future__ import annotations

import json
import re
import struct
import sys
from array import array
from datetime import date, datetime, timedelta, timezone
from itertools import accumulate, chain, islice, repeat
from typing import Any, Callable, Dict, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Tuple, TypeVar

from ._event import Event
from ._load import (
    Account,
    Channel,
    Confidentiality,
    Consent,
    Crisis,
    EventKind,
    Obligation,
    Party,
    Store,
    Verdict,
)

VERSION = 1

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_IN = struct.Struct("<HHI")
_OUT = struct.Struct("<HHIII")
_HEAD = struct.Struct("<qIII6B6x")
_DECISION = struct.Struct("<qQIIHHBBBB")
OUT_SIZE, SCAN_SIZE, DECISION_SIZE = _OUT.size, 16, _DECISION.size
ABSENT = 0xFFFFFFFF
NEVER = -(1 << 63)
# What a datetime can say, in seconds since 1970.
_FIRST, _LAST = -62_135_596_800, 253_402_300_799
# A named tuple out of a tuple, without the call of its class in between: a row is made for each of millions.
_new: Any = tuple.__new__

_T = TypeVar("_T")


def _numbers(words: Any) -> dict[Any, int]:
    numbers: dict[Any, int] = {word: number for number, word in enumerate(words)}
    numbers[None] = 255
    return numbers


_KIND = {word: number for number, word in enumerate(EventKind)}
_CHANNEL = _numbers(Channel)
_ACCOUNT = _numbers(Account)
_PARTY = _numbers(Party)
_CONSENT = _numbers(Consent)
_STORE = _numbers(Store)
_WORDS_OF_EVENTS: Dict[str, Any] = {
    "kind": EventKind, "channel": Channel, "account": Account, "party": Party, "consent": Consent, "store": Store,
}
_VERDICTS = tuple(Verdict)
_CHANNELS = tuple(Channel)
_OBLIGATIONS = tuple(Obligation)
_LEVELS = tuple(Confidentiality)
_CRISES = tuple(Crisis)


class FindingRow(NamedTuple):
    """One identifier in a text: ``text[start:end]``."""

    kind: str
    start: int
    end: int
    #: The share of such findings expected to be right, 0 to 1.
    confidence: float
    #: What speaks for it, as codes.
    evidence: Tuple[str, ...]


class ScanRow(NamedTuple):
    """What is in one of many texts: positions and codes, never the text."""

    labels: Tuple[str, ...]
    confidentiality: Confidentiality
    crisis: Crisis
    opt_out: bool
    threat: bool
    identifies_person: bool
    findings: Tuple[FindingRow, ...]


class DecisionRow(NamedTuple):
    """The decision about one of many events, in short. Ask :meth:`Engine.decide` for the reasons."""

    #: Absent for an event with mistakes; ``Engine.decide`` says which.
    verdict: Optional[Verdict]
    #: The release time, in UTC.
    until: Optional[datetime]
    escalate: bool
    #: Whether a reply goes out.
    replies: bool
    #: Whether a reply that a rule asks for stays unsent.
    silent: bool
    #: The rule that decided: the first that asked for the verdict.
    rule: Optional[str]
    #: The preferred channel to use instead.
    channel: Optional[Channel]
    obligations: Tuple[Obligation, ...]
    labels: Tuple[str, ...]
    #: How many identifiers are in the words.
    findings: int
    #: How many rules fired.
    reasons: int


class _Made(Tuple[Any, ...]):
    """A row made by the library: out of a tuple and by the code of tuples, as what a named tuple does in Python for each
    takes as long as all the rest."""

    __slots__ = ()
    __new__ = tuple.__new__


def _made(row: Any) -> Any:
    """The rows of a kind that the library makes. They say that they are of this kind, and are pickled as such."""
    space = {"__slots__": (), "__reduce__": lambda self: (row, tuple(self)), "__module__": row.__module__, "__doc__": row.__doc__}
    return type(row.__name__, (_Made, row), space)


_FoundRow, _ScannedRow, _DecidedRow = map(_made, (FindingRow, ScanRow, DecisionRow))


def utf8(text: str) -> bytes:
    """UTF-8; a lone surrogate becomes U+FFFD, so that no position moves."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATES.sub("\ufffd", text).encode()


def pack_texts(texts: List[str]) -> bytes:
    try:
        # One encoding for all is faster, but lengths count bytes: only for ASCII are they those of str.
        body = "".join(texts)
        if body.isascii():
            lengths = array("I", map(len, texts))
            return b"".join((_IN.pack(VERSION, 0, len(texts)), _little(lengths), body.encode()))
        encoded = [text.encode() for text in texts]
    except UnicodeEncodeError:
        encoded = [utf8(text) for text in texts]
    lengths = array("I", map(len, encoded))
    return b"".join((_IN.pack(VERSION, 0, len(texts)), _little(lengths), *encoded))


def _little(lengths: "array[int]") -> bytes:
    if sys.byteorder != "little":
        lengths.byteswap()
    return lengths.tobytes()


def aware(at: Any) -> datetime:
    """A moment that says its time zone, or ``TypeError``."""
    if not isinstance(at, datetime):
        raise TypeError(f"a moment is a datetime with a time zone, not {_a(at)}")
    if at.utcoffset() is None:
        raise TypeError("a moment says its time zone, as datetime.now(timezone.utc) does; this one is naive")
    return at


def many_texts(name: str, texts: Iterable[_T]) -> Iterable[_T]:
    """Several texts; one alone would be taken apart into its letters."""
    if isinstance(texts, (str, bytes)):
        raise TypeError(f"{name}: a list of str is needed, not one {type(texts).__name__}")
    return texts


def _a(value: object) -> str:
    """What a value is, and not what it says: it may be a message in the wrong place."""
    if value is None:
        return "None"
    name = type(value).__name__
    return f"{'an' if name[0] in 'aeiouAEIOU' else 'a'} {name}"


def misused(event: Any, at: Any, error: Exception) -> Exception:
    """What to raise where an event or a moment could not be written."""
    if not isinstance(event, Event):
        hint = "; decide_json takes mappings" if isinstance(event, Mapping) else ""
        return TypeError(f"an event is a kindline.Event, not {_a(event)}{hint}")
    for name, words in _WORDS_OF_EVENTS.items():
        word = getattr(event, name)
        if not isinstance(word, words) and (word is not None or name == "kind"):
            what = words.__name__
            return TypeError(f"{name}: a kindline.{what} is needed, not {_a(word)}; {what}('{next(iter(words)).id()}') finds one by its id")
    if event.text is not None and not isinstance(event.text, str):
        return TypeError(f"text: a str is needed, not {_a(event.text)}")
    if event.facts is not None and not isinstance(event.facts, Mapping):
        return TypeError(f"facts: a mapping is needed, not {_a(event.facts)}")
    try:
        aware(at)
    except TypeError as wrong:
        return wrong
    return error


def plain(value: object) -> str:
    """For JSON: dates and moments as they are written."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    raise TypeError(f"an event cannot hold {_a(value)}")


_MISUSE = (TypeError, KeyError, ValueError, AttributeError)


def _head(event: Event, at: datetime, body: List[bytes]) -> bytes:
    kind, channel, account, party, text, consent, store, facts = event
    since: timedelta = at - _EPOCH
    text_length = facts_length = ABSENT
    if text is not None:
        words = utf8(text)
        text_length = len(words)
        body.append(words)
    if facts is not None:
        words = json.dumps(facts, default=plain).encode()
        facts_length = len(words)
        body.append(words)
    return _HEAD.pack(
        since.days * 86400 + since.seconds,
        since.microseconds * 1000,
        text_length,
        facts_length,
        _KIND[kind],
        _CHANNEL[channel],
        _ACCOUNT[account],
        _PARTY[party],
        _CONSENT[consent],
        _STORE[store],
    )


_ONE_EVENT = _IN.pack(VERSION, 0, 1)


def pack_event(event: Event, at: datetime) -> bytes:
    body: List[bytes] = []
    try:
        head = _head(event, at, body)
    except _MISUSE as error:
        raise misused(event, at, error) from None
    return b"".join((_ONE_EVENT, head, *body)) if body else _ONE_EVENT + head


def _words(words: Any) -> dict[Any, bytes]:
    """What the record of an event has in the place of an optional word."""
    some: dict[Any, bytes] = {word: b"\1" + number.to_bytes(4, "big") for number, word in enumerate(words, 1)}
    some[None] = b"\0"
    return some


_SOME_KIND = {word: number.to_bytes(4, "big") for number, word in enumerate(EventKind, 1)}
_SOME_CHANNEL = _words(Channel)
_SOME_ACCOUNT = _words(Account)
_SOME_PARTY = _words(Party)
_SOME_CONSENT = _words(Consent)
_SOME_STORE = _words(Store)
_INSTANT = struct.Struct(">qI")


def _some_text(words: bytes) -> bytes:
    return b"".join((b"\1", len(words).to_bytes(4, "big"), words))


def direct_event(event: Event, at: datetime) -> bytes:
    """An event and its moment in the form of uniffi's records, which bindings/ffi/src/direct.rs reads.
    Empty where that form has no room for it."""
    try:
        return _direct(event, at)
    except _MISUSE as error:
        raise misused(event, at, error) from None


def _direct(event: Event, at: datetime) -> bytes:
    kind, channel, account, party, text, consent, store, facts = event
    since: timedelta = at - _EPOCH
    seconds, nanos = since.days * 86400 + since.seconds, since.microseconds * 1000
    if seconds < 0 and nanos:
        # Before 1970 the nanoseconds count away from it; of its last second that cannot be said.
        seconds, nanos = seconds + 1, 1_000_000_000 - nanos
        if seconds == 0:
            return b""
    return b"".join((
        _SOME_KIND[kind], _SOME_CHANNEL[channel], _SOME_ACCOUNT[account], _SOME_PARTY[party],
        b"\0" if text is None else _some_text(utf8(text)),
        _SOME_CONSENT[consent], _SOME_STORE[store],
        b"\0" if facts is None else _some_text(json.dumps(facts, default=plain).encode()),
        _INSTANT.pack(seconds, nanos),
    ))


def pack_events(events: List[Tuple[Event, datetime]]) -> bytes:
    body: List[bytes] = []
    try:
        heads = [_head(event, at, body) for event, at in events]
    except _MISUSE as error:
        raise _misused_in(events, error) from None
    return b"".join((_IN.pack(VERSION, 0, len(events)), *heads, *body))


def _misused_in(events: List[Any], error: Exception) -> Exception:
    for pair in events:
        if isinstance(pair, Event) or not isinstance(pair, tuple) or len(pair) != 2:
            return TypeError(f"events are pairs of an Event and its moment, not {_a(pair)}")
        try:
            _head(*pair, [])
        except _MISUSE as wrong:
            return misused(*pair, wrong)
    return error


class _Bits(Dict[int, Tuple[Any, ...]]):
    """The words whose bits are set; each combination is spelled out once."""

    def __init__(self, words: Tuple[Any, ...]) -> None:
        super().__init__({0: ()})
        self.words = words

    def __missing__(self, bits: int) -> Tuple[Any, ...]:
        known = tuple(word for bit, word in enumerate(self.words) if bits >> bit & 1)
        self[bits] = known
        return known


_Head = Tuple[Tuple[str, ...], Confidentiality, Crisis, bool, bool, bool]


def _columns(code: str, data: memoryview) -> memoryview:
    """Little-endian numbers side by side, for slices with a step: a column is read by a call and not value by value."""
    if sys.byteorder == "little":
        return data.cast(code)  # type: ignore[call-overload, no-any-return]
    swapped = array(code, data.tobytes())
    swapped.byteswap()
    return memoryview(swapped)


class Legend:
    """What the numbers in rows stand for."""

    def __init__(self, legend: Any) -> None:
        self.kinds: Tuple[str, ...] = tuple(legend.kinds)
        self.labels = _Bits(tuple(legend.labels))
        self.evidence = _Bits(tuple(legend.evidence))
        self.rules: Tuple[str, ...] = tuple(legend.rules)
        self.obligations = _Bits(_OBLIGATIONS)
        # What a row has before its findings, and whole rows of texts without any, by the bits of the labels and then by
        # the row's last word. Plain dictionaries, which are read fastest, and filled when a batch holds something new.
        self._heads: Dict[int, Dict[int, _Head]] = {}
        self._empty: Dict[int, Dict[int, ScanRow]] = {}
        self._kinds = dict(enumerate(self.kinds))
        self._evidence = {bits: self.evidence[bits] for bits in range(256)}

    def scan_rows(self, packed: bytes) -> List[ScanRow]:
        _, _, texts, findings = read_header(packed, SCAN_SIZE)
        start = OUT_SIZE + SCAN_SIZE * texts
        view = memoryview(packed)
        labels = _columns("Q", view[OUT_SIZE:start])[::2].tolist()
        cells = _columns("I", view[OUT_SIZE:start])
        words = cells[3::4].tolist()
        try:
            if not findings:
                empty = self._empty
                return [empty[bits][word] for bits, word in zip(labels, words)]
            return self._rows(labels, cells[2::4].tolist(), words, packed[start:])
        except KeyError:
            self._learn(labels, words)
        return self.scan_rows(packed)

    def _rows(self, labels: List[int], counts: List[int], words: List[int], findings: bytes) -> List[ScanRow]:
        heads, empty = self._heads, self._empty
        cells = _columns("I", memoryview(findings))
        # Single bytes are read fastest of all, and there are seldom more kinds than one can tell.
        kinds: Iterable[int] = findings[12::16]
        if any(findings[13::16]):
            kinds = [word & 0xFFFF for word in cells[3::4].tolist()]
        columns = zip(
            map(self._kinds.__getitem__, kinds), cells[::4].tolist(), cells[1::4].tolist(),
            _columns("f", memoryview(findings))[2::4].tolist(), map(self._evidence.__getitem__, findings[14::16]),
        )
        found: List[FindingRow] = list(map(_FoundRow, columns))
        found.reverse()
        pop = found.pop
        return [
            _ScannedRow(heads[bits][word] + (
                (pop(),) if count == 1 else (pop(), pop()) if count == 2 else tuple([pop() for _ in range(count)]),
            )) if count else empty[bits][word]
            for bits, word, count in zip(labels, words, counts)
        ]

    def _learn(self, labels: List[int], words: List[int]) -> None:
        for bits, word in zip(labels, words):
            heads = self._heads.setdefault(bits, {})
            if word not in heads:
                level, crisis, flags = word & 255, word >> 8 & 255, word >> 16
                head = (
                    self.labels[bits], _LEVELS[level], _CRISES[crisis], flags & 1 != 0, flags & 2 != 0, flags & 4 != 0,
                )
                # The head comes last: what has one has both, whichever thread looks.
                self._empty.setdefault(bits, {})[word] = _ScannedRow((*head, ()))
                heads[word] = head

    def decision_rows(self, packed: bytes) -> List[DecisionRow]:
        read_header(packed, _DECISION.size)
        named, all_labels, all_obligations = self.rules, self.labels, self.obligations
        return [
            _DecidedRow((
                None if verdict == 255 else _VERDICTS[verdict],
                _EPOCH + timedelta(0, seconds, nanos // 1000) if _FIRST <= seconds <= _LAST else None,
                flags & 1 != 0,
                flags & 2 != 0,
                flags & 4 != 0,
                None if rule == 0xFFFF else named[rule],
                None if channel == 255 else _CHANNELS[channel],
                all_obligations[obligations],
                all_labels[labels],
                findings,
                reasons,
            ))
            for (
                seconds, labels, obligations, nanos, rule, findings, verdict, flags, channel, reasons,
            ) in _DECISION.iter_unpack(memoryview(packed)[_OUT.size :])
        ]


def read_header(packed: bytes, row: int) -> Tuple[int, int, int, int]:
    version, size, rows, findings, _ = _OUT.unpack_from(packed)
    if version != VERSION or size != row:
        raise ImportError("the kindline library does not fit this package: reinstall kindline")
    return version, size, rows, findings


def batches(items: Iterable[_T], size: int, work: Callable[[List[_T]], List[Any]]) -> Iterator[Any]:
    if size < 1:
        raise ValueError("a batch holds at least one")
    rest = iter(items)
    # Without a generator, through which every row would pass.
    return chain.from_iterable(map(work, iter(lambda: list(islice(rest, size)), [])))
