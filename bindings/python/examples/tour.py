"""The tour in the README, run from the top of the repository."""

from datetime import datetime, timezone
from kindline import Channel, Engine, Event, EventKind, Party

engine = Engine.from_file("examples/riverside.toml")
draft = Event(EventKind.MESSAGE_DRAFTED, channel=Channel.SMS, party=Party.CLIENT,
              text="Your HIV test came back positive.")
decision = engine.decide(draft, datetime(2026, 5, 13, 14, 30, tzinfo=timezone.utc))
print(decision.verdict.id(), "-", decision.remedies[0].words)
