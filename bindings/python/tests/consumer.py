"""Code as an app would write it, checked by mypy --strict and never run."""

from datetime import datetime, timezone
from typing import Optional

from kindline import (
    Channel, Decision, Engine, Event, EventKind, KindlineError, ScanRow, Verdict, check_policy, sms_segments,
)


def hold(engine: Engine, text: str) -> Optional[datetime]:
    event = Event(EventKind.MESSAGE_DRAFTED, channel=Channel.SMS, text=text, facts={"mfa": False})
    decision: Decision = engine.decide(event, datetime.now(timezone.utc))
    if decision.verdict is Verdict.HOLD:
        return decision.until
    for reason in decision.reasons:
        print(reason.rule.upper(), reason.set_aside)
    return None


def load(document: str) -> Optional[Engine]:
    try:
        return Engine(document, roster=["Ana Lopez"])
    except KindlineError as error:
        code: str = error.code()
        print(code, error.text())
        if isinstance(error, KindlineError.BadPolicy):
            print(error.problems[0].field.upper())
    problems = check_policy(document).problems
    print([problem.line or 0 for problem in problems])
    return None


def audit(engine: Engine, texts: list[str]) -> int:
    rows: list[ScanRow] = list(engine.scan_many(texts))
    starts: int = sum(finding.start for row in rows for finding in row.findings)
    week = engine.week(datetime.now(timezone.utc))
    return starts + len(week[0].spans) + sms_segments("x").segments + len(engine.scan("x").labels)
