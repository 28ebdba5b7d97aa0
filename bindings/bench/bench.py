"""What a call takes in Python; bindings/bench/bench.sh runs it from the top of the repository."""

import time
from datetime import datetime, timezone
from itertools import cycle, islice
from pathlib import Path

from kindline import Channel, Decision, Engine, Event, EventKind, Party

RUNS = 400


def bench(name, calls, work, per=1):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for _ in range(calls):
            work()
        times.append((time.perf_counter() - start) * 1e6 / calls / per)
    times.sort()
    print(name, f"{times[0]:.3f}", f"{times[RUNS // 4]:.3f}", sep="\t")


engine = Engine.from_file("examples/riverside.toml")
working = datetime(2026, 5, 13, 14, 30, tzinfo=timezone.utc)
late = datetime(2026, 5, 16, 3, 4, tzinfo=timezone.utc)
quiet = Event(EventKind.CONSENT_CHANGED, channel=Channel.NO_CHANNEL, party=Party.CLIENT)
text = Event(EventKind.MESSAGE_RECEIVED, channel=Channel.SMS, party=Party.CLIENT)
bench("decide, allow", 20, lambda: engine.decide(quiet, working))
bench("decide, redirect with a reply", 20, lambda: engine.decide(text, working))
bench("decide, hold with a reply", 20, lambda: engine.decide(text, late))

messages = Path("bindings/bench/messages.txt").read_text(encoding="utf-8").splitlines()
for name, marked in [("scan, nothing found", False), ("scan, something found", True)]:
    some = [line.lstrip("*") for line in messages if line.startswith("*") == marked]
    texts = list(islice(cycle(some), 100))
    bench(name, 2, lambda: list(engine.scan_many(texts)), per=100)
events = list(islice(cycle([(quiet, working), (text, late)]), 100))
bench("decide, many", 2, lambda: list(engine.decide_many(events)), per=100)


# The decision and every field of it.
def look(decision):
    for field in Decision.__match_args__:
        getattr(decision, field)


bench("read, redirect with a reply", 20, lambda: look(engine.decide(text, working)))
bench("read, hold with a reply", 20, lambda: look(engine.decide(text, late)))
