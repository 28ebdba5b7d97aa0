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

    __match_args__ = (
        "verdict", "until", "until_for_recipient", "zone", "recipient_zone", "escalate", "obligations", "channels",
        "replies", "silence", "reasons", "remedies", "findings", "labels", "policy",
    )
    __slots__ = (*__match_args__, "_answer")

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
            return read(self, self._answer)

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
_places = Struct(">16I").unpack_from
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_VERDICT: Any = (None, *Verdict)
_OBLIGATION: Any = (None, *Obligation)
_CHANNEL: Any = (None, *Channel)
_new_decision = Decision.__new__
# A named tuple out of a tuple, without the call of its class in between.
_new: Any = tuple.__new__
_set_answer = _SET["_answer"]
(
    _set_verdict, _set_until, _set_theirs, _set_zone, _set_their_zone, _set_escalate, _set_obligations, _set_channels,
    _set_replies, _set_silence, _set_reasons, _set_remedies, _set_findings, _set_labels, _set_policy,
) = [_SET[name] for name in _FIELDS]


def decision_of(answer: bytes) -> Decision:
    """A decision out of the engine's own form."""
    decision = _new_decision(Decision)
    _set_answer(decision, answer)
    _set_verdict(decision, _VERDICT[answer[3]])
    return decision


class _At:
    """The bytes of an answer, and how far they are read."""

    __slots__ = ("answer", "at")

    def __init__(self, answer: bytes, at: int = 0) -> None:
        self.answer = answer
        self.at = at

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

    def maybe(self, read: Callable[[_At], _T]) -> Optional[_T]:
        return read(self) if self.flag() else None

    def many(self, read: Callable[[_At], _T]) -> Tuple[_T, ...]:
        return tuple([read(self) for _ in range(self.number())])

    def obligation(self) -> Obligation:
        return _OBLIGATION[self.number()]  # type: ignore[no-any-return]

    def channel(self) -> Channel:
        return _CHANNEL[self.number()]  # type: ignore[no-any-return]

    def header(self) -> ReplyHeader:
        return ReplyHeader(self.text(), self.text())

    def silence(self) -> Silence:
        return Silence(self.text(), self.text(), self.text())

    def fact(self) -> MatchedFact:
        return MatchedFact(self.text(), self.text())

    def reason(self) -> Reason:
        return Reason(
            self.text(), self.text(), self.text(), self.many(_At.text), _VERDICT[self.number()], self.flag(),
            self.many(_At.fact),
        )

    def sighting(self) -> Sighting:
        kind = self.text()
        start, end = _span(self.answer, self.at)
        self.at += 8
        return Sighting(kind, start, end)

    def stamp(self) -> PolicyStamp:
        return PolicyStamp(self.text(), self.text(), self.text())

    def release(self) -> Tuple[Optional[datetime], Optional[datetime]]:
        """The release on both clocks, out of its own bytes and those of the clocks."""
        place = self.at + 1
        self.at += 13 if self.flag() else 0
        ours, theirs = self.maybe(_At.number), self.maybe(_At.number)
        if not self.answer[0]:
            return None, None
        return (
            None if ours is None else _moment_at(self.answer, place, _clock(ours)),
            None if theirs is None else _moment_at(self.answer, place, _clock(theirs)),
        )


class _Known(Dict[bytes, _T]):
    """What a policy says again and again is read once: bytes and what they stand for. None of it is about a message."""

    def __init__(self, read: Callable[[_At], _T]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, section: bytes) -> _T:
        if len(self) >= 256:
            self.clear()
        value = self[section] = self.read(_At(section))
        return value


_HOW = _Known(lambda at: (
    at.text(), at.maybe(_At.text), at.flag(), at.many(_At.obligation), at.many(_At.channel),
))
_RELEASE = _Known(lambda at: at.release())
_REASONS = _Known(lambda at: at.many(_At.reason))
_LABELS = _Known(lambda at: at.many(_At.text))
_STAMP = _Known(_At.stamp)
# The remedies, by their bytes and those of the release. None that names places in a message is in it.
_REMEDIES: Dict[bytes, Tuple[Remedy, ...]] = {}
_EMPTY = bytes(4)
_NO_RELEASE = bytes(3)


def _read_short(decision: Decision, answer: bytes) -> None:
    """The fields that are short or the same for many decisions, and the others where there is nothing to read."""
    size = len(answer)
    (
        _, _, zone_at, _, _, _, _, replies_at, silence_at, reasons_at, remedies_at, findings_at, labels_at, policy_at,
        clocks_at, _,
    ) = _places(answer, size - 64)
    release = answer[4:zone_at] + answer[clocks_at : size - 64]
    if release == _NO_RELEASE:
        _set_until(decision, None)
        _set_theirs(decision, None)
    else:
        until, theirs = _RELEASE[release]
        _set_until(decision, until)
        _set_theirs(decision, theirs)
    zone, their_zone, escalate, obligations, channels = _HOW[answer[zone_at:replies_at]]
    _set_zone(decision, zone)
    _set_their_zone(decision, their_zone)
    _set_escalate(decision, escalate)
    _set_obligations(decision, obligations)
    _set_channels(decision, channels)
    if silence_at - replies_at == 4:
        _set_replies(decision, ())
    _set_silence(decision, _At(answer, silence_at + 1).silence() if answer[silence_at] else None)
    _set_reasons(decision, () if remedies_at - reasons_at == 4 else _REASONS[answer[reasons_at:remedies_at]])
    if findings_at - remedies_at == 4:
        _set_remedies(decision, ())
    else:
        remedies = _REMEDIES.get(release + answer[remedies_at:findings_at])
        if remedies is not None:
            _set_remedies(decision, remedies)
    _set_findings(decision, () if labels_at - findings_at == 4 else _At(answer, findings_at).many(_At.sighting))
    _set_labels(decision, () if policy_at - labels_at == 4 else _LABELS[answer[labels_at:policy_at]])
    _set_policy(decision, _STAMP[answer[policy_at:clocks_at]])


def _short(name: str) -> Callable[[Decision, bytes], Any]:
    get = getattr(Decision, name).__get__

    def read(decision: Decision, answer: bytes) -> Any:
        _read_short(decision, answer)
        return get(decision)

    return read


# How far clocks are ahead of UTC, and the beginning of 1970 on each.
_CLOCKS: Dict[int, datetime] = {0: _EPOCH}


def _clock(ahead: int) -> datetime:
    known = _CLOCKS.get(ahead)
    if known is None:
        known = _CLOCKS[ahead] = _EPOCH.astimezone(timezone(timedelta(0, ahead)))
    return known


def _moment_at(answer: bytes, at: int, clock: datetime) -> Optional[datetime]:
    seconds, nanos = _instant(answer, at)
    try:
        # Before 1970 the nanoseconds count away from it.
        return clock + timedelta(0, seconds, (-nanos if seconds < 0 else nanos) // 1000)
    except OverflowError:
        # Beyond the year 9999.
        return None


def _read_replies(decision: Decision, answer: bytes) -> Tuple[PlannedReply, ...]:
    at: int = _number(answer, len(answer) - 36)[0]
    count = _number(answer, at)[0]
    at += 4
    replies = []
    for _ in range(count):
        end = at + 4 + _number(answer, at)[0]
        template = answer[at + 4 : end].decode()
        at = end + 1
        channel = subject = html = segments = None
        if answer[end]:
            channel = _CHANNEL[_number(answer, at)[0]]
            at += 4
        given = answer[at]
        at += 1
        if given:
            end = at + 4 + _number(answer, at)[0]
            subject = answer[at + 4 : end].decode()
            at = end
        end = at + 4 + _number(answer, at)[0]
        text = answer[at + 4 : end].decode()
        at = end + 1
        if answer[end]:
            end = at + 4 + _number(answer, at)[0]
            html = answer[at + 4 : end].decode()
            at = end
        headers: Tuple[ReplyHeader, ...] = ()
        if answer[at : at + 4] == _EMPTY:
            at += 4
        else:
            rest = _At(answer, at)
            headers, at = rest.many(_At.header), rest.at
        at += 1
        if answer[at - 1]:
            segments = _number(answer, at)[0]
            at += 4
        notices: Tuple[str, ...] = ()
        if answer[at : at + 4] == _EMPTY:
            at += 4
        else:
            rest = _At(answer, at)
            notices, at = rest.many(_At.text), rest.at
        replies.append(_new(PlannedReply, (template, channel, subject, text, html, headers, segments, notices)))
    value = tuple(replies)
    _set_replies(decision, value)
    return value


def _read_remedies(decision: Decision, answer: bytes) -> Tuple[Remedy, ...]:
    place = _places(answer, len(answer) - 64)
    section = answer[4 : place[2]] + answer[place[14] : len(answer) - 64] + answer[place[10] : place[11]]
    known = _REMEDIES.get(section)
    if known is not None:
        _set_remedies(decision, known)
        return known
    at = place[10]
    count = _number(answer, at)[0]
    at += 4
    places_in_text = False
    remedies = []
    for _ in range(count):
        end = at + 4 + _number(answer, at)[0]
        words = answer[at + 4 : end].decode()
        more = _number(answer, end)[0]
        at = end + 4
        steps = []
        for _ in range(more):
            kind = answer[at + 3]
            at += 4
            until = channel = fact = value = None
            spans: Tuple[Tuple[int, int], ...] = ()
            if kind == 1:
                # What waits, waits for the release.
                if answer[at : at + 12] == answer[5:17]:
                    until = decision.until
                else:
                    ahead = _At(answer, place[14]).maybe(_At.number)
                    until = _moment_at(answer, at, _clock(ahead or 0))
                at += 12
            elif kind == 2:
                channel = _CHANNEL[_number(answer, at)[0]]
                at += 4
            elif kind == 3:
                places_in_text = True
                places = _number(answer, at)[0]
                spans = tuple([_span(answer, at + 4 + 8 * place) for place in range(places)])
                at += 4 + 8 * places
            elif kind == 4:
                end = at + 4 + _number(answer, at)[0]
                fact = answer[at + 4 : end].decode()
                at = end + 4 + _number(answer, end)[0]
                value = answer[end + 4 : at].decode()
                # The same in words.
                at += 4 + _number(answer, at)[0]
            steps.append(_new(Step, (_DO[kind], until, channel, spans, fact, value)))
        remedies.append(_new(Remedy, (words, tuple(steps))))
    value_of = tuple(remedies)
    if not places_in_text:
        if len(_REMEDIES) >= 256:
            _REMEDIES.clear()
        _REMEDIES[section] = value_of
    _set_remedies(decision, value_of)
    return value_of


_DO = ("", "wait", "use_channel", "take_out", "make", "other")

_READ: Dict[str, Callable[[Decision, bytes], Any]] = {
    **{name: _short(name) for name in _FIELDS},
    "replies": _read_replies,
    "remedies": _read_remedies,
}
