"""Arrow, pandas and polars say what the iterators say."""

from datetime import datetime, timedelta, timezone

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from conftest import vectors
from kindline import Channel, Event, EventKind, Party, arrow
from kindline import pandas as in_pandas
from kindline import polars as in_polars

AT = datetime(2026, 5, 14, 2, 30, 15, 250_000, tzinfo=timezone.utc)
TEXTS = [row["text"] for row in vectors("scans.jsonl")]
EVENTS = [
    (Event(EventKind.MESSAGE_RECEIVED, channel=Channel.SMS, party=Party.CLIENT, text=text), AT + timedelta(hours=n))
    for n, text in enumerate(TEXTS)
] + [
    (Event(EventKind.ACCOUNT_REVIEWED, facts={"mfa": False}), AT),
    (Event(EventKind.MESSAGE_DRAFTED, channel=Channel.SMS, text="é", facts={"exceptions_this_week": 1}), AT),
    (Event(EventKind.ACCOUNT_REVIEWED, facts={"no such fact": 1}), AT),
]


def plain(row):
    """A row of the iterators as Arrow spells it."""
    answer = {}
    for name, value in row._asdict().items():
        if name == "findings" and not isinstance(value, int):
            value = [dict(each._asdict(), evidence=list(each.evidence)) for each in value]
        elif isinstance(value, tuple):
            value = [each if isinstance(each, str) else each.id() for each in value]
        elif hasattr(value, "id"):
            value = value.id()
        answer[name] = value
    return answer


def events_table():
    facts = ['{"mfa": false}', '{"exceptions_this_week": 1}', '{"no such fact": 1}']
    return pa.table({
        "number": pa.array(range(len(EVENTS))),
        "kind": [event.kind.id() for event, _ in EVENTS],
        "at": pa.array([at for _, at in EVENTS], pa.timestamp("ns", "UTC")),
        "channel": pa.array([event.channel and event.channel.id() for event, _ in EVENTS]).dictionary_encode(),
        "party": [event.party and event.party.id() for event, _ in EVENTS],
        "text": [event.text for event, _ in EVENTS],
        "facts": [None] * len(TEXTS) + facts,
    })


@pytest.mark.parametrize("batch", [1, 3, 8192])
def test_scanned_columns_are_the_rows(engine, batch):
    expected = [plain(row) for row in engine.scan_many(TEXTS)]
    assert sum(len(row["findings"]) for row in expected) >= 4
    for column in (pa.array(TEXTS), pa.chunked_array([TEXTS[:2], TEXTS[2:]]), pa.array(["x", *TEXTS]).slice(1)):
        table = arrow.scan(engine, column, batch=batch)
        assert table.schema == arrow.SCAN_SCHEMA
        assert table.to_pylist() == expected


@pytest.mark.parametrize("batch", [1, 3, 8192])
def test_decided_columns_are_the_rows(engine, batch):
    expected = [plain(row) for row in engine.decide_many(EVENTS)]
    assert any(row["until"] for row in expected) and expected[-1]["verdict"] is None
    table = arrow.decide(engine, events_table(), keep=["number"], batch=batch)
    assert table.drop_columns(["number"]).schema == arrow.DECISION_SCHEMA
    assert table.column("number").to_pylist() == list(range(len(EVENTS)))
    assert table.drop_columns(["number"]).to_pylist() == expected


def test_a_missing_text_gives_missing_values(engine):
    table = arrow.scan(engine, pa.array(["my SSN is 536-90-4399", None, "see you"]))
    assert table.column("opt_out").to_pylist() == [False, None, False]
    assert [None if value is None else len(value) for value in table.column("findings").to_pylist()] == [1, None, 0]
    assert arrow.scan(engine, pa.nulls(2)).column("labels").to_pylist() == [None, None]
    assert arrow.scan(engine, pa.array([], pa.string())).num_rows == 0


def test_every_mistake_in_the_columns_is_named_at_once(engine):
    secret = "Ana's HIV test"
    table = pa.table({
        "kind": ["message.received", "mesage.received"],
        "at": pa.array([AT, AT]).cast(pa.timestamp("us")),
        "chanel": ["sms", "sms"],
        "party": ["client", secret],
        "text": [1, 2],
    })
    with pytest.raises(ValueError) as caught:
        arrow.decide(engine, table, keep=["id"])
    problems = str(caught.value).splitlines()
    assert [problem.split(":")[0] for problem in problems] == ["id", "chanel", "kind", "at", "party", "text"]
    assert "row 1 holds 'mesage.received'" in problems[2]
    assert secret not in str(caught.value)
    with pytest.raises(ValueError, match="at: there is no such column"):
        arrow.decide(engine, pa.table({"kind": ["message.received"]}))


def test_columns_come_as_lists_and_with_lone_surrogates(engine):
    texts = ["\ud800 my ssn is 536-90-4399", None, "see you"]
    frames = [
        arrow.scan(engine, texts).to_pylist(),
        in_pandas.scan(engine, pd.Series(texts, dtype=object)).to_dict("records"),
        in_pandas.scan(engine, texts).to_dict("records"),
        in_polars.scan(engine, texts).to_dicts(),
    ]
    for rows in frames:
        found, = rows[0]["findings"]
        assert texts[0][found["start"]:found["end"]] == "536-90-4399"
        assert rows[1]["findings"] is None and len(rows[2]["findings"]) == 0


def test_a_wrong_column_is_named_and_not_shown(engine):
    secret = "Ana's HIV test"
    events = events_table().to_pandas()
    for ask, why in (
        (lambda: in_pandas.scan(engine, pd.Series([1, secret])), "texts: it holds something that is no string"),
        (lambda: in_pandas.scan(engine, events), "not a DataFrame"),
        (lambda: in_pandas.decide(engine, events.assign(text=[1, *[secret] * (len(events) - 1)])), "text: it holds some"),
        (lambda: in_pandas.decide(engine, events.assign(facts=[{}] * len(events)), keep=["number"]), "JSON text"),
        (lambda: in_pandas.decide(engine, events), "number: it is no column of an event"),
        (lambda: in_pandas.decide(engine, events, keep=["number", "channel"]), "rename the one to keep"),
        (lambda: in_pandas.decide(engine, events, keep="number"), "keep: a list of names"),
        (lambda: in_polars.scan(engine, pl.DataFrame({"text": ["x"]})), "not a frame"),
        (lambda: in_polars.decide(engine, pl.DataFrame({"text": ["x"]}).lazy()), "collect"),
        (lambda: arrow.scan(engine, secret), "not a str"),
        (lambda: arrow.decide(engine, {"at": [AT]}), "not a dict"),
    ):
        with pytest.raises((TypeError, ValueError), match=why) as caught:
            ask()
        assert secret not in str(caught.value)


def test_pandas_keeps_its_index(engine):
    index = [f"m{n}" for n in range(len(TEXTS))]
    frame = in_pandas.scan(engine, pd.Series(TEXTS, index))
    rows = list(engine.scan_many(TEXTS))
    assert list(frame.index) == index
    assert list(frame["crisis"]) == [row.crisis.id() for row in rows]
    assert [list(labels) for labels in frame["labels"]] == [list(row.labels) for row in rows]
    events = events_table().drop_columns(["number"]).to_pandas()
    events.index = range(10, 10 + len(EVENTS))
    decided = in_pandas.decide(engine, events)
    assert list(decided.index) == list(events.index)
    expected = [row.verdict and row.verdict.id() for row in engine.decide_many(EVENTS)]
    assert [None if pd.isna(verdict) else verdict for verdict in decided["verdict"]] == expected


def test_polars_says_the_same(engine):
    scanned = in_polars.scan(engine, pl.Series("text", TEXTS))
    rows = list(engine.scan_many(TEXTS))
    assert scanned["crisis"].to_list() == [row.crisis.id() for row in rows]
    assert [len(found) for found in scanned["findings"].to_list()] == [len(row.findings) for row in rows]
    decided = in_polars.decide(engine, pl.from_arrow(events_table()), keep=["number"])
    assert decided["until"].to_list() == [row.until for row in engine.decide_many(EVENTS)]
    assert decided["number"].to_list() == list(range(len(EVENTS)))
