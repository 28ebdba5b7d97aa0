from datetime import datetime, timedelta

import pytest

from conftest import policy_path, vectors
from kindline import (
    Engine, Inbound, KindlineError, Medium, Pseudonyms, RedactionOperator, SenderMemory, SentReply, Suppression,
    check_policy, suppress,
)

OPERATORS = {operator.id(): operator for operator in RedactionOperator}
MEDIA = {medium.id(): medium for medium in Medium}


def instant(text):
    return None if text is None else datetime.fromisoformat(text.replace("Z", "+00:00"))


def written_reply(reply):
    return {**reply._asdict(), "channel": reply.channel and reply.channel.id(), "notices": list(reply.notices),
            "headers": [list(header) for header in reply.headers]}


@pytest.mark.parametrize("row", vectors("decisions.jsonl"), ids=lambda row: row["id"])
def test_decision(engines, row):
    found, expected = engines[row["policy"]].decide_json(row["event"]), row["decision"]
    steps = [step for remedy in found.remedies for step in remedy.steps]

    def plain(step):
        return {"wait": ["wait", step.until], "use_channel": ["use_channel", step.channel and step.channel.id()],
                "take_out": ["take_out"], "make": ["make", step.fact, step.value]}[step.do]

    def written(step):
        return ["wait", instant(step[1])] if step[0] == "wait" else step

    assert found.verdict.id() == expected["verdict"]
    assert found.until == instant(expected["until"])
    assert (found.zone, found.recipient_zone) == (expected["zone"], expected["recipient_zone"])
    assert found.escalate == expected["escalate"]
    assert [each.id() for each in found.obligations] == expected["obligations"]
    assert [each.id() for each in found.channels] == expected["channels"]
    assert [written_reply(reply) for reply in found.replies] == expected["replies"]
    assert (found.silence and found.silence._asdict()) == expected["silence"]
    reasons = [{**r._asdict(), "cite": list(r.cite), "verdict": r.verdict.id(), "facts": dict(r.facts)}
               for r in found.reasons]
    assert reasons == expected["reasons"]
    assert [remedy.words for remedy in found.remedies] == [remedy["words"] for remedy in expected["remedies"]]
    assert [plain(step) for step in steps] == [written(s) for r in expected["remedies"] for s in r["steps"]]
    assert [list(span) for step in steps for span in step.spans] == expected["take_out"]["points"]
    assert [[f.kind, [f.start, f.end]] for f in found.findings] == [
        [f["kind"], f["points"]] for f in expected["findings"]]
    assert list(found.labels) == expected["labels"]
    assert [found.policy.id, found.policy.version] == expected["policy"]
    assert found.policy == engines[row["policy"]].stamp


@pytest.mark.parametrize("row", vectors("hours.jsonl"), ids=lambda row: f"{row['policy']} {row['at']}")
def test_hours(engines, row):
    engine, at, expected = engines[row["policy"]], instant(row["at"]), row["status"]
    status = engine.hours_status(at)
    assert engine.is_open(at) == status.is_OPEN() == expected["open"]
    assert status.until == instant(expected["until"])
    if status.is_CLOSED():
        name = type(status.reason).__name__.rpartition(".")[2].lower()
        detail = getattr(status.reason, "name", getattr(status.reason, "delegate", None))
        assert [name, detail] == expected["reason"]
    assert engine.next_open(at) == instant(row["next_open"])
    assert engine.next_close(at) == instant(row["next_close"])
    week = [[day.date.isoformat(), [[s.start, s.end, s.start_minute, s.end_minute] for s in day.spans]] for day in engine.week(at)]
    assert week == [[date, [[instant(a), instant(b), c, d] for a, b, c, d in spans]] for date, spans in row["week"]]


@pytest.mark.parametrize("row", vectors("scans.jsonl"), ids=lambda row: repr(row["text"][:20]))
def test_scan(engines, row):
    engine, text = engines[row["policy"]], row["text"]
    scan, (short,) = engine.scan(text), engine.scan_many([text])
    for found in (scan, short):
        assert list(found.labels) == row["labels"]
        assert (found.confidentiality.id(), found.crisis.id()) == (row["confidentiality"], row["crisis"])
        assert (found.opt_out, found.threat, found.identifies_person) == (
            row["opt_out"], row["threat"], row["identifies_person"])
        assert [[f.kind, [f.start, f.end], round(f.confidence * 100), list(f.evidence)] for f in found.findings] == [
            [f["kind"], f["points"], f["percent"], f["evidence"]] for f in row["findings"]]
    assert scan.speaks_of_client == row["speaks_of_client"]
    assert [[t.label, [t.start, t.end]] for t in scan.topics] == [[t["label"], t["points"]] for t in row["topics"]]


@pytest.mark.parametrize("row", vectors("errors.jsonl"), ids=lambda row: repr(row["text"][:30]))
def test_error(engines, row):
    with pytest.raises(KindlineError) as caught:
        if "document" in row:
            Engine(row["document"], file="broken.toml")
        else:
            engines[row["policy"]].decide_json(row["event"], datetime.fromisoformat("2026-05-13T10:30:00-04:00"))
    assert (caught.value.code(), caught.value.text()) == (row["code"], row["text"])
    if "document" in row:
        problems = check_policy(row["document"], file="broken.toml").problems
        assert [[p.line, p.column, p.field, p.what, p.help] for p in problems] == row["problems"]


@pytest.fixture(scope="module")
def by_locale():
    riverside, engines = policy_path("riverside").read_text("utf-8"), {}

    def engine(locale):
        if locale not in engines:
            engines[locale] = Engine(riverside.replace('"en-US"', f'"{locale}"'))
        return engines[locale]

    return engine


@pytest.mark.parametrize("row", vectors("replies.jsonl"), ids=lambda row: row["locale"])
def test_replies(by_locale, row):
    found = by_locale(row["locale"]).decide_json(row["event"])
    assert [written_reply(reply) for reply in found.replies] == row["replies"]


@pytest.mark.parametrize("row", vectors("redactions.jsonl"), ids=lambda row: row["settings"]["operator"])
def test_redaction(engines, row):
    engine, text, settings = engines[row["policy"]].with_roster(row["roster"]), row["text"], row["settings"]
    kinds = {kind: OPERATORS[id] for kind, id in settings["kinds"].items()}
    names = Pseudonyms()
    redacted = engine.redact(text, OPERATORS[settings["operator"]], kinds=kinds, key=settings["key"].encode(),
                             topics=settings["topics"], pseudonyms=names)
    assert redacted.text == row["redacted"]
    assert names.restore(redacted.text) == row["restored"]
    assert [[each.kind, [each.start, each.end], [each.new_start, each.new_end]] for each in redacted.replaced] == [
        [each["kind"], each["points"], each["new_points"]] for each in row["replaced"]]
    # Every place taken out of both texts leaves the same.
    before, after = text, redacted.text
    for each in reversed(redacted.replaced):
        before = before[:each.start] + before[each.end:]
        after = after[:each.new_start] + after[each.new_end:]
    assert before == after


@pytest.mark.parametrize("row", vectors("suppressions.jsonl"), ids=lambda row: row["id"])
def test_suppression(row):
    def seconds(number):
        return None if number is None else timedelta(seconds=number)

    times = {key: seconds(row["memory"][key]) for key in ("period", "worker_wrote_ago", "since_our_reply")}
    sent = [SentReply(handle, seconds(ago)) for handle, ago in row["memory"]["sent"]]
    inbound = Inbound(**{**row["inbound"], "medium": MEDIA[row["inbound"]["medium"]]})
    found = suppress(inbound, SenderMemory(**{**row["memory"], **times, "sent": sent}))
    silent = isinstance(found, Suppression.STAY_SILENT)
    assert row["answer"] == {
        "may_reply": found.may_reply(), "code": found.code(), "strength": found.strength if silent else None,
        "escalate": silent and found.escalate,
    }
