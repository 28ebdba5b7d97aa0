"""The answer."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from struct import Struct
from typing import TYPE_CHECKING, Any, Callable, Dict, NamedTuple, Optional, Tuple, TypeVar

from ._load import Channel, Obligation, Verdict

_VERDICTS = {word.id(): word for word in Verdict}
_OBLIGATIONS = {word.id(): word for word in Obligation}
_CHANNELS = {word.id(): word for word in Channel}


class ReplyHeader(NamedTuple):
    """A header line of a reply by e-mail, such as ``Auto-Submitted``."""

    name: str
    #: One line that cannot add a header of its own.
    value: str


class PlannedReply(NamedTuple):
    """A reply, ready to send. The words are the engine's and the agency's own."""

    #: The template's id, such as ``after_hours``.
    template: str
    #: The channel it is written for.
    channel: Optional[Channel]
    #: The subject, for e-mail.
    subject: Optional[str]
    #: The words.
    text: str
    #: The words as HTML, for e-mail; every value in it is escaped.
    html: Optional[str] = None
    #: The headers that keep other machines from answering, for e-mail.
    headers: Tuple[ReplyHeader, ...] = ()
    #: How many segments are billed, for a text message.
    segments: Optional[int] = None
    #: What to know about the words, as codes such as ``stale_crisis_line``.
    notices: Tuple[str, ...] = ()


class Silence(NamedTuple):
    """Why an automatic reply stays unsent."""

    template: str
    #: Why, as a code such as ``mailing_list``.
    reason: str
    #: ``hard`` where nothing overrides it, ``soft`` where a crisis does.
    strength: str


class MatchedFact(NamedTuple):
    """A fact that a rule asked about; ``unknown`` where nobody said."""

    fact: str
    value: str


class Reason(NamedTuple):
    """A rule that fired."""

    rule: str
    title: str
    why: str
    cite: Tuple[str, ...]
    verdict: Verdict
    #: Set aside because a crisis comes first.
    set_aside: bool
    facts: Tuple[MatchedFact, ...]


class Step(NamedTuple):
    """One thing to change. ``do`` says which: ``wait`` (with ``until``), ``use_channel`` (with
    ``channel``), ``take_out`` (with ``spans`` of the text) or ``make`` (with ``fact`` and ``value``).
    """

    do: str
    until: Optional[datetime] = None
    channel: Optional[Channel] = None
    spans: Tuple[Tuple[int, int], ...] = ()
    fact: Optional[str] = None
    value: Optional[str] = None


class Remedy(NamedTuple):
    """One way to make it allowed: all of its steps together."""

    words: str
    steps: Tuple[Step, ...]


class Sighting(NamedTuple):
    """Something seen in the words: ``text[start:end]``."""

    kind: str
    start: int
    end: int


class PolicyStamp(NamedTuple):
    """Which policy decided: enough to find the very document again."""

    id: str
    version: str
    #: SHA-256 of the effective documents.
    digest: str


class Decision:
    """What to do about an event, until when, with which words, and why. It holds no word of it.

    It is read-only. :meth:`Engine.decide` leaves it in the engine's own form, and each field is read out of that
    when it is first asked for.
    """

    __slots__ = (
        "verdict", "until", "until_for_recipient", "zone", "recipient_zone", "escalate", "obligations", "channels",
        "replies", "silence", "reasons", "remedies", "findings", "labels", "policy", "_answer",
    )
    __match_args__ = __slots__[:-1]

    verdict: Verdict
    #: The release time on the worker's clock.
    until: Optional[datetime]
    #: The same on the client's clock, where the client's zone is known.
    until_for_recipient: Optional[datetime]
    #: The worker's time zone, an IANA name.
    zone: str
    recipient_zone: Optional[str]
    #: Somebody must look at this now, whatever the hour.
    escalate: bool
    #: What else must happen.
    obligations: Tuple[Obligation, ...]
    #: The channels to use instead, the preferred one first.
    channels: Tuple[Channel, ...]
    #: The replies to send now.
    replies: Tuple[PlannedReply, ...]
    #: Why no reply goes out although a rule asks for one.
    silence: Optional[Silence]
    #: The rules that said so.
    reasons: Tuple[Reason, ...]
    #: What would make it allowed.
    remedies: Tuple[Remedy, ...]
    #: What was seen in the words.
    findings: Tuple[Sighting, ...]
    #: The sensitivity labels of the words.
    labels: Tuple[str, ...]
    #: The policy that decided.
    policy: PolicyStamp

    def __init__(
        self,
        verdict: Verdict,
        until: Optional[datetime],
        until_for_recipient: Optional[datetime],
        zone: str,
        recipient_zone: Optional[str],
        escalate: bool,
        obligations: Tuple[Obligation, ...],
        channels: Tuple[Channel, ...],
        replies: Tuple[PlannedReply, ...],
        silence: Optional[Silence],
        reasons: Tuple[Reason, ...],
        remedies: Tuple[Remedy, ...],
        findings: Tuple[Sighting, ...],
        labels: Tuple[str, ...],
        policy: PolicyStamp,
    ) -> None:
        given = (
            verdict, until, until_for_recipient, zone, recipient_zone, escalate, obligations, channels, replies, silence,
            reasons, remedies, findings, labels, policy,
        )
        for name, value in zip(_FIELDS, given):
            _SET[name](self, value)

    @property
    def goes_ahead(self) -> bool:
        """Whether the worker may go ahead: ``ALLOW`` and ``NOTIFY``."""
        return self.verdict in _GO_AHEAD

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            # Only for a field that nobody has asked for.
            read = _READ.get(name)
            if read is None:
                raise AttributeError(f"a decision has no {name!r}")
            value = read(self._answer)
            _SET[name](self, value)
            return value

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a decision is read-only")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a decision is read-only")

    def _values(self) -> Tuple[Any, ...]:
        return tuple([getattr(self, name) for name in _FIELDS])

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if isinstance(other, Decision) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        shown = ", ".join([f"{name}={value!r}" for name, value in zip(_FIELDS, self._values())])
        return f"Decision({shown})"

    def __reduce__(self) -> Tuple[Any, ...]:
        return Decision, self._values()


_FIELDS = Decision.__match_args__
_SET = {name: getattr(Decision, name).__set__ for name in Decision.__slots__}
_GO_AHEAD = (Verdict.ALLOW, Verdict.NOTIFY)


def _moment(text: Optional[str]) -> Optional[datetime]:
    if text is None:
        return None
    # Python 3.9 and 3.10 do not read the Z.
    return datetime.fromisoformat(text[:-1] + "+00:00" if text.endswith("Z") else text)


def _channel(id: Optional[str]) -> Optional[Channel]:
    return None if id is None else _CHANNELS[id]


def _reason(reason: Dict[str, Any]) -> Reason:
    return Reason(
        reason["rule"],
        reason["title"],
        reason["why"],
        tuple(reason["cite"]),
        _VERDICTS[reason["verdict"]],
        reason.get("set_aside", False),
        tuple([MatchedFact(fact["fact"], fact["value"]) for fact in reason["facts"]]),
    )


def _step(step: Dict[str, Any]) -> Step:
    return Step(
        step["do"],
        _moment(step.get("until")),
        _channel(step.get("channel")),
        tuple([(start, end) for start, end in step.get("spans", ())]),
        step.get("fact"),
        step.get("value"),
    )


def read_decision(json: Dict[str, Any]) -> Decision:
    """A decision out of the engine's JSON."""
    get = json.get
    silence, policy = get("silence"), json["policy"]
    until, until_theirs = json["until"], get("until_for_recipient")
    return Decision(
        _VERDICTS[json["verdict"]],
        _moment(until) if until else None,
        _moment(until_theirs) if until_theirs else None,
        json["zone"],
        get("recipient_zone"),
        json["escalate"],
        tuple([_OBLIGATIONS[id] for id in json["obligations"]]),
        tuple([_CHANNELS[id] for id in get("channels", ())]),
        tuple([
            PlannedReply(
                reply["template"],
                _channel(reply["channel"]),
                reply.get("subject"),
                reply["text"],
                reply.get("html"),
                tuple([ReplyHeader(each["name"], each["value"]) for each in reply.get("headers", ())]),
                reply.get("segments"),
                tuple(reply.get("notices", ())),
            )
            for reply in json["replies"]
        ]),
        silence and Silence(silence["template"], silence["reason"], silence["strength"]),
        tuple([_reason(reason) for reason in json["reasons"]]),
        tuple([
            Remedy(remedy["words"], tuple([_step(step) for step in remedy["steps"]]))
            for remedy in json["remedies"]
        ]),
        tuple([Sighting(each["kind"], each["start"], each["end"]) for each in get("findings", ())]),
        tuple(get("labels", ())),
        PolicyStamp(policy["id"], policy["version"], policy["digest"]),
    )


# What follows reads the engine's own form, which bindings/ffi/src/wire.rs describes: the fields one after another, and
# at the end the place of each.

_T = TypeVar("_T")
_number = Struct(">i").unpack_from
_span = Struct(">ii").unpack_from
_instant = Struct(">qI").unpack_from
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_VERDICT = (None, *Verdict)
_OBLIGATION = (None, *Obligation)
_CHANNEL = (None, *Channel)
_new_decision = Decision.__new__
_set_answer = _SET["_answer"]
_set_verdict = _SET["verdict"]


def decision_of(answer: bytes) -> Decision:
    """A decision out of the engine's own form."""
    decision = _new_decision(Decision)
    _set_answer(decision, answer)
    _set_verdict(decision, _VERDICT[answer[3]])
    return decision


class _At:
    """The bytes of an answer, and how far they are read."""

    __slots__ = ("answer", "at")

    def __init__(self, answer: bytes, field: int) -> None:
        self.answer = answer
        self.at: int = _number(answer, len(answer) - 64 + 4 * field)[0]

    def number(self) -> int:
        number: int = _number(self.answer, self.at)[0]
        self.at += 4
        return number

    def flag(self) -> bool:
        self.at += 1
        return self.answer[self.at - 1] != 0

    def text(self) -> str:
        start = self.at + 4
        self.at = end = start + _number(self.answer, self.at)[0]
        return self.answer[start:end].decode()

    def span(self) -> Tuple[int, int]:
        start, end = _span(self.answer, self.at)
        self.at += 8
        return start, end

    def instant(self) -> datetime:
        seconds, nanos = _instant(self.answer, self.at)
        self.at += 12
        # Before 1970 the nanoseconds count away from it.
        return _EPOCH + timedelta(0, seconds, (-nanos if seconds < 0 else nanos) // 1000)

    def maybe(self, read: Callable[[_At], _T]) -> Optional[_T]:
        return read(self) if self.flag() else None

    def many(self, read: Callable[[_At], _T]) -> Tuple[_T, ...]:
        return tuple([read(self) for _ in range(self.number())])

    def verdict(self) -> Verdict:
        return _VERDICT[self.number()]  # type: ignore[return-value]

    def obligation(self) -> Obligation:
        return _OBLIGATION[self.number()]  # type: ignore[return-value]

    def channel(self) -> Channel:
        return _CHANNEL[self.number()]  # type: ignore[return-value]

    def header(self) -> ReplyHeader:
        return ReplyHeader(self.text(), self.text())

    def reply(self) -> PlannedReply:
        return PlannedReply(
            self.text(), self.maybe(_At.channel), self.maybe(_At.text), self.text(), self.maybe(_At.text),
            self.many(_At.header), self.maybe(_At.number), self.many(_At.text),
        )

    def silence(self) -> Silence:
        return Silence(self.text(), self.text(), self.text())

    def fact(self) -> MatchedFact:
        return MatchedFact(self.text(), self.text())

    def reason(self) -> Reason:
        return Reason(
            self.text(), self.text(), self.text(), self.many(_At.text), self.verdict(), self.flag(), self.many(_At.fact),
        )

    def step(self) -> Step:
        kind = self.number()
        if kind == 1:
            # What waits, waits for the release.
            return Step("wait", _on_clock(self.instant(), self.answer, 14))
        if kind == 2:
            return Step("use_channel", channel=self.channel())
        if kind == 3:
            return Step("take_out", spans=self.many(_At.span))
        if kind == 4:
            fact, value, _words = self.text(), self.text(), self.text()
            return Step("make", fact=fact, value=value)
        return Step("other")

    def remedy(self) -> Remedy:
        return Remedy(self.text(), self.many(_At.step))

    def sighting(self) -> Sighting:
        return Sighting(self.text(), *self.span())

    def stamp(self) -> PolicyStamp:
        return PolicyStamp(self.text(), self.text(), self.text())


def _on_clock(at: datetime, answer: bytes, clock: int) -> datetime:
    ahead = _At(answer, clock).maybe(_At.number)
    return at.astimezone(timezone(timedelta(0, ahead)) if ahead else timezone.utc)


def _until(answer: bytes, clock: int) -> Optional[datetime]:
    until = _At(answer, 1).maybe(_At.instant)
    known = until is not None and _At(answer, clock).flag()
    return _on_clock(until, answer, clock) if until is not None and known else None


_READ: Dict[str, Callable[[bytes], Any]] = {
    "until": lambda answer: _until(answer, 14),
    "until_for_recipient": lambda answer: _until(answer, 15),
    "zone": lambda answer: _At(answer, 2).text(),
    "recipient_zone": lambda answer: _At(answer, 3).maybe(_At.text),
    "escalate": lambda answer: _At(answer, 4).flag(),
    "obligations": lambda answer: _At(answer, 5).many(_At.obligation),
    "channels": lambda answer: _At(answer, 6).many(_At.channel),
    "replies": lambda answer: _At(answer, 7).many(_At.reply),
    "silence": lambda answer: _At(answer, 8).maybe(_At.silence),
    "reasons": lambda answer: _At(answer, 9).many(_At.reason),
    "remedies": lambda answer: _At(answer, 10).many(_At.remedy),
    "findings": lambda answer: _At(answer, 11).many(_At.sighting),
    "labels": lambda answer: _At(answer, 12).many(_At.text),
    "policy": lambda answer: _At(answer, 13).stamp(),
}
