"""The packed form: many texts or events in one call. bindings/ffi/src/packed.rs describes the bytes."""

from __future__ import annotations

import json
import re
import struct
from array import array
from datetime import datetime, timedelta, timezone
from itertools import islice
from typing import Any, Callable, Dict, Iterable, Iterator, List, NamedTuple, Optional, Tuple, TypeVar

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
_SCAN = struct.Struct("<QIBBBx")
_FINDING = struct.Struct("<IIfHBx")
_DECISION = struct.Struct("<qQIIHHBBBB")
OUT_SIZE, SCAN_SIZE, DECISION_SIZE = _OUT.size, _SCAN.size, _DECISION.size
ABSENT = 0xFFFFFFFF
NEVER = -(1 << 63)
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
    if struct.pack("=H", 1) != b"\x01\x00":
        lengths.byteswap()
    return lengths.tobytes()


def _head(event: Event, at: datetime, body: List[bytes]) -> bytes:
    kind, channel, account, party, text, consent, store, facts = event
    since: timedelta = at - _EPOCH
    text_length = facts_length = ABSENT
    if text is not None:
        words = utf8(text)
        text_length = len(words)
        body.append(words)
    if facts is not None:
        words = json.dumps(facts).encode()
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
    head = _head(event, at, body)
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
        b"\0" if facts is None else _some_text(json.dumps(facts).encode()),
        _INSTANT.pack(seconds, nanos),
    ))


def pack_events(events: List[Tuple[Event, datetime]]) -> bytes:
    body: List[bytes] = []
    heads = [_head(event, at, body) for event, at in events]
    return b"".join((_IN.pack(VERSION, 0, len(events)), *heads, *body))


class _Bits(Dict[int, Tuple[Any, ...]]):
    """The words whose bits are set; each combination is spelled out once."""

    def __init__(self, words: Tuple[Any, ...]) -> None:
        super().__init__({0: ()})
        self.words = words

    def __missing__(self, bits: int) -> Tuple[Any, ...]:
        known = tuple(word for bit, word in enumerate(self.words) if bits >> bit & 1)
        self[bits] = known
        return known


class Legend:
    """What the numbers in rows stand for."""

    def __init__(self, legend: Any) -> None:
        self.kinds: Tuple[str, ...] = tuple(legend.kinds)
        self.labels = _Bits(tuple(legend.labels))
        self.evidence = _Bits(tuple(legend.evidence))
        self.rules: Tuple[str, ...] = tuple(legend.rules)
        self.obligations = _Bits(_OBLIGATIONS)

    def scan_rows(self, packed: bytes) -> List[ScanRow]:
        _, size, texts, findings = read_header(packed, _SCAN.size)
        start = _OUT.size + size * texts
        summaries = _SCAN.iter_unpack(memoryview(packed)[_OUT.size : start])
        labels = self.labels
        if not findings:
            return [
                _new(ScanRow, (
                    labels[bits], _LEVELS[level], _CRISES[crisis],
                    flags & 1 != 0, flags & 2 != 0, flags & 4 != 0, (),
                ))
                for bits, _, level, crisis, flags in summaries
            ]
        kinds, evidence = self.kinds, self.evidence
        all_findings = iter([
            _new(FindingRow, (kinds[kind], begin, end, confidence, evidence[bits]))
            for begin, end, confidence, kind, bits in _FINDING.iter_unpack(memoryview(packed)[start:])
        ])
        return [
            _new(ScanRow, (
                labels[bits], _LEVELS[level], _CRISES[crisis],
                flags & 1 != 0, flags & 2 != 0, flags & 4 != 0,
                tuple(islice(all_findings, count)) if count else (),
            ))
            for bits, count, level, crisis, flags in summaries
        ]

    def decision_rows(self, packed: bytes) -> List[DecisionRow]:
        read_header(packed, _DECISION.size)
        named, all_labels, all_obligations = self.rules, self.labels, self.obligations
        return [
            _new(DecisionRow, (
                None if verdict == 255 else _VERDICTS[verdict],
                None if seconds == NEVER else _EPOCH + timedelta(0, seconds, nanos // 1000),
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
    items = iter(items)
    while batch := list(islice(items, size)):
        yield from work(batch)
