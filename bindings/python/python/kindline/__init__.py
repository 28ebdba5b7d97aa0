"""Professional boundaries in digital communication.

A policy, an event and a moment give a decision, with the words to send and the reasons::

    from datetime import datetime, timezone
    from kindline import Channel, Engine, Event, EventKind, Party

    engine = Engine.from_file("riverside.toml")
    event = Event(EventKind.MESSAGE_RECEIVED, channel=Channel.SMS, party=Party.CLIENT,
                  text="can we move thursday?")
    decision = engine.decide(event, datetime.now(timezone.utc))
    print(decision.verdict, decision.until)

An engine is read-only: build one and share it between threads. Nothing here reads a clock, a file or
the network, except :meth:`Engine.from_file`. Positions in a text count code points, so
``text[finding.start:finding.end]`` is what was found. Moments are aware datetimes; naive ones are
refused. No word of a message is in an error, a ``repr`` or a decision; the text that
:meth:`Engine.redact` gives is a plain ``str``, as it is asked for.
"""

from ._load import (
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
    KindlineError,
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
from ._decision import (
    Decision,
    MatchedFact,
    PlannedReply,
    PolicyStamp,
    Reason,
    Remedy,
    ReplyHeader,
    Sighting,
    Silence,
    Step,
)
from ._event import Event
from ._preview import ReplyPreview, reply_locales, reply_templates
from ._redact import Pseudonyms, Redacted, Replaced
from ._suppress import Inbound, SenderMemory, SentReply, suppress
from ._packed import DecisionRow, FindingRow, ScanRow
from ._check import PolicyReport, check_policy
from ._engine import Engine, failure_drill, sms_segments, versions

__version__ = versions().engine

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
    "Decision",
    "DecisionRow",
    "Engine",
    "Event",
    "EventKind",
    "Finding",
    "FindingRow",
    "HolidayAhead",
    "HoursStatus",
    "Inbound",
    "KindlineError",
    "MatchedFact",
    "Medium",
    "Obligation",
    "OpenSpan",
    "Party",
    "PlannedReply",
    "PolicyReport",
    "PolicyStamp",
    "Problem",
    "Pseudonyms",
    "Reason",
    "Redacted",
    "RedactionOperator",
    "Remedy",
    "Replaced",
    "ReplyChannel",
    "ReplyHeader",
    "ReplyPreview",
    "Scan",
    "ScanRow",
    "SenderMemory",
    "SentReply",
    "Sighting",
    "Silence",
    "SmsEncoding",
    "SmsSegments",
    "Step",
    "Store",
    "Suppression",
    "Tone",
    "Topic",
    "Verdict",
    "Versions",
    "__version__",
    "check_policy",
    "failure_drill",
    "reply_locales",
    "reply_templates",
    "sms_segments",
    "suppress",
    "versions",
]
