"""The words on their own: any reply as the policy would write it."""

from __future__ import annotations

from typing import Any, List, NamedTuple, Optional, Tuple

from ._decision import ReplyHeader
from ._load import ReplyChannel, SmsSegments, Tone, native


class ReplyPreview(NamedTuple):
    """A reply as the policy would write it. The ``repr`` shows no words, as a client's name may be in them."""

    #: The template's id, such as ``after_hours``.
    template: str
    #: The locale that it is written in, such as ``es-US``.
    locale: str
    tone: Tone
    channel: ReplyChannel
    #: Who has checked the words: ``original``, ``machine``, ``human`` or ``professional``.
    review: str
    #: The subject, for an e-mail.
    subject: Optional[str]
    #: The words.
    text: str
    #: The words as HTML, for an e-mail; every value in it is escaped.
    html: Optional[str]
    #: The headers that keep other machines from answering, for an e-mail.
    headers: Tuple[ReplyHeader, ...]
    #: What it costs, for a text message.
    sms: Optional[SmsSegments]
    #: What to know about the words, as codes such as ``stale_crisis_line``.
    notices: Tuple[str, ...]

    def __repr__(self) -> str:
        return f"ReplyPreview({self.template}, {self.locale}, {self.tone!r}, {self.channel!r})"


def reply_templates() -> List[str]:
    """The ids of the replies that there are words for."""
    return native.reply_templates()


def reply_locales() -> List[str]:
    """The tags of the locales that replies are written in."""
    return native.reply_locales()


def read_preview(reply: Any) -> ReplyPreview:
    """Ours out of the generated record."""
    return ReplyPreview(
        reply.template, reply.locale, reply.tone, reply.channel, reply.review, reply.subject, reply.text, reply.html,
        tuple([ReplyHeader(each.name, each.value) for each in reply.headers]), reply.sms, tuple(reply.notices),
    )
