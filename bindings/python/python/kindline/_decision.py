"""The answer."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, NamedTuple, Optional, Tuple

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


class Decision(NamedTuple):
    """What to do about an event, until when, with which words, and why. It holds no word of it."""

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

    @property
    def goes_ahead(self) -> bool:
        """Whether the worker may go ahead: ``ALLOW`` and ``NOTIFY``."""
        return self.verdict in _GO_AHEAD


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
