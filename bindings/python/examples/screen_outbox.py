"""Screens drafts before they go out: one line a draft, nothing of its words.

    python screen_outbox.py POLICY OUTBOX.jsonl

Each line of the outbox has the keys of an event without its kind. The exit status is 1 where a draft may not go.
"""

import json
import sys
from datetime import datetime, timezone

from kindline import Channel, Engine, Event, EventKind, Party

#: A sample that gives the same answer at any hour; an app would say ``datetime.now(timezone.utc)``.
MOMENT = datetime(2026, 5, 13, 14, 30, tzinfo=timezone.utc)


def read(line: str) -> Event:
    draft = json.loads(line)
    channel = Channel(draft["channel"])
    kind = EventKind.POST_DRAFTED if channel is Channel.SOCIAL_PUBLIC else EventKind.MESSAGE_DRAFTED
    return Event(kind, channel=channel, party=Party(draft["party"]), text=draft["text"])


def main(policy: str, outbox: str) -> int:
    engine = Engine.from_file(policy)
    with open(outbox, encoding="utf-8") as lines:
        drafts = [read(line) for line in lines]
    # The short rows tell the few drafts that need a closer look from the many that do not.
    stopped = 0
    for number, row in enumerate(engine.decide_many((draft, MOMENT) for draft in drafts), 1):
        decision = engine.decide(drafts[number - 1], MOMENT)
        if decision.goes_ahead:
            print(f"{number}  {decision.verdict.id()}")
            continue
        stopped += 1
        way_out = decision.remedies[0].words if decision.remedies else "no way out"
        print(f"{number}  {decision.verdict.id()}: {row.rule}. {way_out}")
    print(f"{len(drafts)} drafts: {len(drafts) - stopped} may go, {stopped} may not")
    return 1 if stopped else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
