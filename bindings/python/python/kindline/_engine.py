"""The engine."""

from __future__ import annotations

import json
import os
from datetime import date, datetime
from typing import Any, Iterable, Iterator, List, Mapping, Optional, Tuple, Union

from ._call import bytes_method, decide_directly, handle_of, scan_directly
from ._check import document
from ._decision import Decision, PolicyStamp, decision_of, read_decision
from ._event import Event
from ._load import (
    CrisisNeed,
    DateDetail,
    DayHours,
    Finding,
    HolidayAhead,
    HoursStatus,
    RedactionOperator,
    ReplyChannel,
    Scan,
    SmsSegments,
    Tone,
    Versions,
    native,
)
from ._packed import (
    DecisionRow,
    Legend,
    ScanRow,
    aware,
    batches,
    direct_event,
    many_texts,
    misused,
    pack_event,
    pack_events,
    pack_texts,
    plain,
    utf8,
)
from ._preview import ReplyPreview, read_preview
from ._redact import Pseudonyms, Redacted, map_of, read_redacted, redaction_settings


_decide_to_json = bytes_method("decide_packed_to_json")
_decide_packed = bytes_method("decide_packed")
_scan_packed = bytes_method("scan_packed")


class Engine:
    """A policy, ready to decide. Read-only: build one, keep it, share it between threads.

    ``policy`` is a document in TOML or JSON, ``file`` the name that problems carry, ``roster`` the names
    of the agency's clients, so that a text that names one is seen. Raises ``KindlineError.BadPolicy``
    with every mistake at once.
    """

    __slots__ = ("_engine", "_handle", "_legend")

    def __init__(
        self, policy: Union[str, bytes], *, file: str = "policy", roster: Iterable[str] = ()
    ) -> None:
        names = list(many_texts("roster", roster))
        options = native.EngineOptions(roster=names, offsets=native.OffsetUnit.CODE_POINTS)
        self._engine = native.Engine(document(policy), file, options)
        self._handle = handle_of(self._engine)
        self._legend = Legend(self._engine.packed_legend())

    @classmethod
    def from_file(cls, path: "Union[str, os.PathLike[str]]", *, roster: Iterable[str] = ()) -> Engine:
        """An engine for the policy in a file."""
        with open(path, "rb") as file:
            return cls(file.read(), file=os.fspath(path), roster=roster)

    def decide(self, event: Event, at: datetime) -> Decision:
        """What to do about an event at a moment, until when, with which words, and why."""
        answer = decide_directly(self._handle, direct_event(event, at))
        if answer is not None:
            return decision_of(answer)
        return read_decision(json.loads(_decide_to_json(self._engine, pack_event(event, at)).decode()))

    def decide_json(
        self, event: Union[str, bytes, Mapping[str, Any]], at: Optional[datetime] = None
    ) -> Decision:
        """The same for an event as docs/schema/event.schema.json describes it, in JSON or as a
        mapping. Without ``at`` the event's own moment counts."""
        answer = self._engine.decide_json_to_json(_event_bytes(event), at and aware(at))
        return read_decision(json.loads(answer))

    def explain_json(
        self, event: Union[str, bytes, Mapping[str, Any]], at: Optional[datetime] = None
    ) -> str:
        """The decision in words that a social worker reads."""
        return self._engine.explain_json(_event_bytes(event), at and aware(at))

    def explain(self, event: Event, at: datetime) -> str:
        """The decision about an event in words that a social worker reads."""
        return self._engine.explain(_record(event, at), at)

    def decide_many(
        self, events: Iterable[Tuple[Event, datetime]], *, batch: int = 256
    ) -> Iterator[DecisionRow]:
        """Short decisions about many events, each with its moment, in order."""
        return batches(
            events,
            batch,
            lambda some: self._legend.decision_rows(_decide_packed(self._engine, pack_events(some))),
        )

    def scan(self, text: str) -> Scan:
        """What is in a text."""
        return self._engine.scan(text)

    def scan_many(self, texts: Iterable[str], *, batch: int = 256) -> Iterator[ScanRow]:
        """What is in many texts, in order."""
        return batches(
            many_texts("texts", texts),
            batch,
            lambda some: self._legend.scan_rows(scan_bytes(self, pack_texts(some))),
        )

    def redact(
        self,
        text: str,
        operator: Optional[RedactionOperator] = None,
        *,
        kinds: Optional[Mapping[str, RedactionOperator]] = None,
        key: Optional[bytes] = None,
        topics: Iterable[str] = (),
        keep_last: int = 0,
        dates: Optional[DateDetail] = None,
        floor: Optional[float] = None,
        block_victim_place: bool = False,
        year: Optional[int] = None,
        pseudonyms: Optional[Pseudonyms] = None,
    ) -> Redacted:
        """A text without what is found in it: identifiers, names of the roster, and the words of ``topics``.

        ``operator`` says what stands in the place of a finding, ``None`` for all that the
        policy says about redaction, which is a placeholder where it says nothing; ``kinds`` gives single
        kinds another, ``key`` is the secret of ``HASH`` (16 random bytes or more), ``pseudonyms`` keeps which
        stand-in of ``PSEUDONYM`` stands for whom, so that texts agree. It is a tool for de-identification and no
        proof of it.
        """
        settings = redaction_settings(
            operator, kinds, key, topics, keep_last=keep_last, dates=dates, floor=floor,
            block_victim_place=block_victim_place, year=year,
        )
        return read_redacted(self._engine.redact(text, settings, map_of(pseudonyms)))

    def preview_reply(
        self,
        template: str,
        channel: ReplyChannel,
        at: datetime,
        *,
        locale: Optional[str] = None,
        tone: Optional[Tone] = None,
        recipient_zone: Optional[str] = None,
        need: Optional[CrisisNeed] = None,
        client: Optional[str] = None,
        cover: Optional[str] = None,
        occasion: Optional[str] = None,
        closed: Optional[Tuple[date, date]] = None,
        exceptions: int = 0,
    ) -> ReplyPreview:
        """A reply as this policy would write it, whether or not one is due: for settings screens, previews and
        words that a worker sends by hand. What is left out is unknown, or as the policy says. ``closed`` is the
        first and the last of the closed days that it is about."""
        wanted: Tuple[Tuple[str, Any, Any], ...] = (
            ("channel", channel, ReplyChannel), ("tone", tone, Tone), ("need", need, CrisisNeed),
        )
        for name, word, words in wanted:
            if not isinstance(word, words) and (word is not None or name == "channel"):
                raise TypeError(f"{name}: a kindline.{words.__name__} is needed, not a {type(word).__name__}")
        if closed is not None and not (isinstance(closed, tuple) and len(closed) == 2):
            raise TypeError("closed: the first and the last day are needed, as a pair of dates")
        request = native.ReplyRequest(
            template=template, channel=channel, locale=locale, tone=tone, recipient_zone=recipient_zone, need=need,
            client=client, cover=cover, occasion=occasion, closed_from=closed and closed[0],
            closed_through=closed and closed[1], exceptions=exceptions,
        )
        return read_preview(self._engine.preview_reply(request, aware(at)))

    def with_roster(self, names: Iterable[str]) -> Engine:
        """The same policy with another roster of clients' names. Nothing is read again, so a roster that
        changes daily costs little."""
        other = Engine.__new__(Engine)
        other._engine = self._engine.with_roster(list(many_texts("roster", names)))
        other._handle = handle_of(other._engine)
        other._legend = self._legend
        return other

    @property
    def roster_size(self) -> int:
        """How many people the roster has."""
        return self._engine.roster_size()

    def find_clients(self, text: str) -> List[Finding]:
        """Where a text names somebody of the roster: in any order and case, as a possessive, with one
        letter wrong. No other name is in the list."""
        return self._engine.find_clients(text)

    @property
    def legend(self) -> Legend:
        """What the numbers in packed rows stand for; for :mod:`kindline.arrow`."""
        return self._legend

    @property
    def stamp(self) -> PolicyStamp:
        """Which policy this is."""
        stamp = self._engine.stamp()
        return PolicyStamp(stamp.id, stamp.version, stamp.digest)

    @property
    def rules(self) -> Tuple[str, ...]:
        """The ids of the rules in force."""
        return self._legend.rules

    @property
    def zone(self) -> str:
        """The worker's time zone, an IANA name."""
        return self._engine.zone()

    def is_open(self, at: datetime) -> bool:
        """Whether the office is open at a moment."""
        return self._engine.is_open(aware(at))

    def hours_status(self, at: datetime) -> HoursStatus:
        """Whether the office is open, until when, and if not, why."""
        return self._engine.hours_status(aware(at))

    def next_open(self, at: datetime) -> Optional[datetime]:
        """The next moment at which the office is open: ``at`` itself while it is."""
        return self._engine.next_open(aware(at))

    def next_close(self, at: datetime) -> Optional[datetime]:
        """The end of the current open time, or while closed that of the next."""
        return self._engine.next_close(aware(at))

    def open_seconds_between(self, start: datetime, end: datetime) -> int:
        """The seconds of open time between two moments; negative when ``end`` is the earlier."""
        return self._engine.open_seconds_between(aware(start), aware(end))

    def week(self, at: datetime) -> List[DayHours]:
        """The hours from Monday to Sunday of the week that holds ``at``, on the worker's clock."""
        return self._engine.week(aware(at))

    def holidays(self, at: datetime, days: int) -> List[HolidayAhead]:
        """The days closed on account of a holiday, from the date of ``at`` on, for so many days."""
        return self._engine.holidays(aware(at), days)

    def __copy__(self) -> Engine:
        return self

    def __deepcopy__(self, memo: Any) -> Engine:
        return self

    def __reduce__(self) -> Any:
        raise TypeError("an engine stays in its process; build it again from its policy")

    def __repr__(self) -> str:
        stamp = self.stamp
        return f"<kindline.Engine {stamp.id} {stamp.version} ({stamp.digest[:12]})>"


def scan_bytes(engine: Engine, texts: bytes) -> bytes:
    """Packed texts to packed rows."""
    return scan_directly(engine._handle, texts) or _scan_packed(engine._engine, texts)


def decide_bytes(engine: Engine, events: bytes) -> bytes:
    """Packed events to packed rows."""
    return _decide_packed(engine._engine, events)


def sms_segments(text: str) -> SmsSegments:
    """What a text message costs."""
    return native.sms_segments(text)


def failure_drill(text: str) -> None:
    """Fails on purpose as a defect in the engine would, with ``text`` in the middle of it, so that your
    own tests can see that no log or crash report holds a word of it."""
    native.failure_drill(text)


def versions() -> Versions:
    """The versions of the engine, its time-zone data and the packed format."""
    return native.versions()


def _event_bytes(event: Union[str, bytes, Mapping[str, Any]]) -> bytes:
    if isinstance(event, Mapping):
        return utf8(json.dumps(event, default=plain, ensure_ascii=False))
    if isinstance(event, (str, bytes)):
        return document(event)
    raise TypeError(f"an event in JSON is a str, bytes or a mapping, not a {type(event).__name__}")


def _record(event: Event, at: datetime) -> Any:
    """The generated record of an event."""
    try:
        direct_event(event, at)
    except TypeError as error:
        raise misused(event, at, error) from None
    fields = event._asdict()
    facts = fields.pop("facts")
    return native.Event(**fields, facts_json=None if facts is None else json.dumps(facts, default=plain))
