"""Code as an app would write it, checked by mypy --strict and never run."""

from datetime import datetime, timedelta, timezone
from typing import Optional

from kindline import (
    Channel, Decision, Engine, Event, EventKind, Inbound, KindlineError, Medium, Pseudonyms, Redacted, RedactionOperator,
    ScanRow, SenderMemory, SentReply, Suppression, Verdict, check_policy, sms_segments, suppress,
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


def hide(engine: Engine, text: str) -> str:
    names = Pseudonyms()
    redacted: Redacted = engine.with_roster(["Ana Lopez"]).redact(
        text, RedactionOperator.PSEUDONYM, kinds={"US_SSN": RedactionOperator.REMOVE}, pseudonyms=names)
    widths = [place.new_end - place.new_start for place in redacted.replaced]
    return names.restore(redacted.text) + (names.original("[PERSON A]") or "") + str(sum(widths))


def answer(sender: str, headers: dict[str, str]) -> Optional[str]:
    memory = SenderMemory("after_hours", sent=[SentReply("after_hours", timedelta(days=2))])
    found: Suppression = suppress(Inbound(Medium.EMAIL, sender, headers=headers), memory)
    if isinstance(found, Suppression.STAY_SILENT):
        return found.reason.upper()
    return found.code() if found.may_reply() else None
