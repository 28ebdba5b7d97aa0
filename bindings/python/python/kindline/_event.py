"""What happened."""

from __future__ import annotations

from typing import Any, Mapping, NamedTuple, Optional

from ._load import Account, Channel, Consent, EventKind, Party, Store


class Event(NamedTuple):
    """One event: a message came in, a draft is about to be sent, a friend request arrived.

    Only the kind must be known. Whatever you leave out is unknown, and unknown never makes a decision
    milder. ``facts`` takes what docs/schema/event.schema.json lists under ``facts``, such as
    ``{"mfa": False}``. The ``repr`` shows no text and no facts.
    """

    kind: EventKind
    channel: Optional[Channel] = None
    account: Optional[Account] = None
    party: Optional[Party] = None
    text: Optional[str] = None
    consent: Optional[Consent] = None
    store: Optional[Store] = None
    facts: Optional[Mapping[str, Any]] = None

    def __repr__(self) -> str:
        shown = [f"kind={self.kind!r}"]
        for name in ("channel", "account", "party", "consent", "store"):
            value = getattr(self, name)
            if value is not None:
                shown.append(f"{name}={value!r}")
        if self.text is not None:
            shown.append(f"text=<{len(self.text)} characters>")
        if self.facts is not None:
            shown.append(f"facts=<{len(self.facts)} facts>")
        return f"Event({', '.join(shown)})"
