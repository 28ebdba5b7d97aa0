"""Whether an automatic reply may go out at all."""

from __future__ import annotations

from datetime import timedelta
from typing import Iterable, Mapping, NamedTuple, Optional, Tuple, Union

from ._load import Medium, Suppression, native
from ._packed import many_texts


class Inbound(NamedTuple):
    """A message that came in, as far as it tells whether a machine may answer it. Whatever you leave out is
    unknown. The ``repr`` shows no address and no text."""

    #: By what kind of way it came.
    medium: Medium
    #: The envelope's sender, or the number or handle of a text or chat. An empty one is the null return path
    #: of a bounce; ``None`` is unknown.
    envelope_from: Optional[str] = None
    #: Every address that is the agency's or the worker's own.
    own_addresses: Iterable[str] = ()
    #: The header lines of an e-mail: pairs of name and value, such as ``message.items()`` gives, or a mapping.
    headers: Union[Mapping[str, str], Iterable[Tuple[str, str]]] = ()
    #: The words, for keywords such as STOP and for echoes of our own.
    text: Optional[str] = None

    def __repr__(self) -> str:
        shown = "" if self.text is None else f", text=<{len(self.text)} characters>"
        return f"Inbound({self.medium!r}{shown})"


class SentReply(NamedTuple):
    """An automatic reply that a sender got before."""

    #: Under which handle: its template's id, such as ``after_hours``.
    handle: str
    #: How long ago.
    ago: timedelta


class SenderMemory(NamedTuple):
    """What you remember about a sender and about your own automatic replies. Leave out what you do not. The
    ``repr`` shows no text."""

    #: The handle of the reply that would go out: its template's id, such as ``after_hours``.
    handle: str = ""
    #: The message is our own, on its way out.
    outgoing: bool = False
    #: A scan found crisis language in the message.
    crisis: bool = False
    #: The sender has opted out of messages.
    opted_out: bool = False
    #: The automatic replies that this sender got.
    sent: Iterable[SentReply] = ()
    #: How long one reply to a sender lasts; ``None`` for a week. Less than a day counts as a day.
    period: Optional[timedelta] = None
    #: How long a crisis notice lasts; ``None`` for an hour.
    crisis_period: Optional[timedelta] = None
    #: How long ago the worker wrote to this sender in person.
    worker_wrote_ago: Optional[timedelta] = None
    #: How long after our last message to this sender this one came.
    since_our_reply: Optional[timedelta] = None
    #: The words of our last automatic reply to this sender.
    our_last_text: Optional[str] = None
    #: Automatic replies to anybody within the last ten minutes.
    sent_in_10_minutes: int = 0
    #: How many of those are too many; ``None`` for thirty.
    limit_in_10_minutes: Optional[int] = None
    #: Messages to and fro with this sender within the last minute.
    exchanges_in_a_minute: int = 0
    #: Messages of the very same words by this sender within the last hour, this one included.
    identical_in_an_hour: int = 0

    def __repr__(self) -> str:
        shown = [
            f"{name}={value!r}"
            for name, value in zip(self._fields, self)
            if value != self._field_defaults[name] and name != "our_last_text"
        ]
        if self.our_last_text is not None:
            shown.append(f"our_last_text=<{len(self.our_last_text)} characters>")
        return f"SenderMemory({', '.join(shown)})"


def suppress(inbound: Inbound, memory: SenderMemory = SenderMemory()) -> Suppression:
    """Whether an automatic reply to a message may go out, so that no machine answers a machine, nobody gets
    the same notice twice in a period and an opt-out holds. It keeps nothing: what was sent before is an
    argument::

        answer = suppress(Inbound(Medium.EMAIL, sender, own, message.items()), SenderMemory("after_hours"))
        if answer.may_reply():
            ...
    """
    if not isinstance(inbound, Inbound):
        raise TypeError(f"what came in is a kindline.Inbound, not a {type(inbound).__name__}")
    if not isinstance(inbound.medium, Medium):
        raise TypeError(f"medium: a kindline.Medium is needed, not a {type(inbound.medium).__name__}")
    many_texts("own_addresses", inbound.own_addresses)
    headers = inbound.headers.items() if isinstance(inbound.headers, Mapping) else inbound.headers
    return native.suppress(
        native.Inbound(
            medium=inbound.medium,
            envelope_from=inbound.envelope_from,
            own_addresses=list(inbound.own_addresses),
            headers=[native.Header(name=name, value=value) for name, value in headers],
            text=inbound.text,
        ),
        native.SenderMemory(
            **{**memory._asdict(), "sent": [native.SentReply(handle=handle, ago=ago) for handle, ago in memory.sent]}
        ),
    )
