"""Many texts or events as Arrow columns, in and out: ``pip install 'kindline[arrow]'``.

::

    import pyarrow as pa
    from kindline import Engine, arrow

    engine = Engine.from_file("riverside.toml")
    table = arrow.scan(engine, pa.array(["my SSN is 536-90-4399", None, "see you thursday"]))
    table.column("confidentiality").to_pylist()

Columns go to the engine and come back without a Python object for each value. A missing text gives a row
of missing values. Results hold positions and codes, never words of a text.
"""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, Sequence, Tuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ._engine import Engine, decide_bytes, scan_bytes
from ._load import Account, Channel, Confidentiality, Consent, Crisis, EventKind, Obligation, Party, Store, Verdict
from ._packed import ABSENT, NEVER, OUT_SIZE, SCAN_SIZE, DECISION_SIZE, VERSION, Legend, read_header, utf8

__all__ = ["DECISION_SCHEMA", "EVENT_COLUMNS", "SCAN_SCHEMA", "decide", "scan"]

_WORD = pa.dictionary(pa.int8(), pa.string())
_RULE = pa.dictionary(pa.int16(), pa.string())
_WORDS = pa.list_(pa.string())
_FINDING = pa.struct([
    pa.field("kind", pa.string()),
    pa.field("start", pa.uint32()),
    pa.field("end", pa.uint32()),
    pa.field("confidence", pa.float32()),
    pa.field("evidence", _WORDS),
])

#: What :func:`scan` answers with: the fields of :class:`kindline.ScanRow`. Positions count code points.
SCAN_SCHEMA = pa.schema([
    ("labels", _WORDS),
    ("confidentiality", _WORD),
    ("crisis", _WORD),
    ("opt_out", pa.bool_()),
    ("threat", pa.bool_()),
    ("identifies_person", pa.bool_()),
    ("findings", pa.list_(_FINDING)),
])

#: What :func:`decide` answers with: the fields of :class:`kindline.DecisionRow`. An event with mistakes has no
#: verdict; :meth:`kindline.Engine.decide` says what they are.
DECISION_SCHEMA = pa.schema([
    ("verdict", _WORD),
    ("until", pa.timestamp("us", "UTC")),
    ("escalate", pa.bool_()),
    ("replies", pa.bool_()),
    ("silent", pa.bool_()),
    ("rule", _RULE),
    ("channel", _WORD),
    ("obligations", _WORDS),
    ("labels", _WORDS),
    ("findings", pa.uint16()),
    ("reasons", pa.uint8()),
])

_ENUMS: Dict[str, Any] = {
    "kind": EventKind,
    "channel": Channel,
    "account": Account,
    "party": Party,
    "consent": Consent,
    "store": Store,
}

#: The columns that :func:`decide` reads. ``kind`` and ``at`` are needed; ``at`` is a timestamp with a zone, ``facts``
#: JSON text, the others are the words that docs/schema/event.schema.json lists.
EVENT_COLUMNS = ("kind", "at", "channel", "account", "party", "consent", "store", "text", "facts")

_IN = np.dtype([("version", "<u2"), ("zero", "<u2"), ("count", "<u4")])
_HEAD = np.dtype([
    ("seconds", "<i8"), ("nanos", "<u4"), ("text", "<u4"), ("facts", "<u4"), ("words", "u1", (6,)), ("zero", "u1", (6,)),
])
_SCAN = np.dtype([
    ("labels", "<u8"), ("findings", "<u4"), ("level", "u1"), ("crisis", "u1"), ("flags", "u1"), ("zero", "u1"),
])
_SIGHTING = np.dtype([
    ("start", "<u4"), ("end", "<u4"), ("confidence", "<f4"), ("kind", "<u2"), ("evidence", "u1"), ("zero", "u1"),
])
_DECISION = np.dtype([
    ("seconds", "<i8"), ("labels", "<u8"), ("obligations", "<u4"), ("nanos", "<u4"), ("rule", "<u2"),
    ("findings", "<u2"), ("verdict", "u1"), ("flags", "u1"), ("channel", "u1"), ("reasons", "u1"),
])
assert (_SCAN.itemsize, _DECISION.itemsize) == (SCAN_SIZE, DECISION_SIZE)

_A_SECOND = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}


def scan(engine: Engine, texts: Any, *, batch: int = 8192) -> Any:
    """What is in each text of an Arrow array, a chunked array or a list of strings: a table with :data:`SCAN_SCHEMA`."""
    legend = engine.legend
    parts = []
    for piece in _pieces(_strings("texts", strings("texts", texts)), batch):
        lengths, body = _bytes(piece)
        packed = scan_bytes(engine, b"".join((_header(len(piece)), lengths.astype("<u4").tobytes(), body)))
        parts.append(_absent(piece, _scan_table(legend, packed)))
    return pa.concat_tables(parts) if parts else SCAN_SCHEMA.empty_table()


def decide(engine: Engine, events: Any, *, keep: Sequence[str] = (), batch: int = 8192) -> Any:
    """Short decisions about the events of an Arrow table or record batch: a table with the columns in ``keep`` as they
    came, then those of :data:`DECISION_SCHEMA`. The columns read are :data:`EVENT_COLUMNS`; any other that is not in
    ``keep`` is refused, so that a misspelt one is noticed. Raises ``ValueError`` with every mistake at once."""
    table = pa.table(events) if isinstance(events, pa.RecordBatch) else events
    if not isinstance(table, pa.Table):
        raise TypeError(f"events are an Arrow table or record batch, not a {type(events).__name__}")
    columns = _event_columns(table, keep)
    legend = engine.legend
    parts = []
    for start in range(0, table.num_rows, _checked(batch)):
        rows = {name: column.slice(start, batch) for name, column in columns.items()}
        packed = decide_bytes(engine, _pack_events(rows, min(batch, table.num_rows - start)))
        parts.append(_decision_table(legend, packed))
    answer = pa.concat_tables(parts) if parts else DECISION_SCHEMA.empty_table()
    kept = [table.column(name) for name in keep]
    return pa.table([*kept, *answer.columns], names=[*keep, *answer.column_names])


def strings(name: str, values: Any) -> Any:
    """An Arrow array of strings out of whatever holds some. Lone surrogates become U+FFFD."""
    if isinstance(values, (pa.Array, pa.ChunkedArray)):
        return values
    if isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
        raise TypeError(f"{name}: a column of strings is needed, not a {type(values).__name__}")
    try:
        return pa.array(values, pa.large_string(), from_pandas=True)
    except UnicodeEncodeError:
        pass
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        # Its own words may quote a message.
        raise ValueError(f"{name}: it holds something that is no string{_hint(name)}") from None
    return pa.array([utf8(text).decode() if isinstance(text, str) else None for text in values], pa.large_string())


def _hint(name: str) -> str:
    return "; write each as JSON text" if name == "facts" else ""


def _checked(batch: int) -> int:
    if batch < 1:
        raise ValueError("a batch holds at least one")
    return batch


def _header(count: int) -> bytes:
    header: bytes = np.array([(VERSION, 0, count)], _IN).tobytes()
    return header


def _strings(name: str, column: Any) -> Any:
    """The column as one array of large strings. A column without any value may be of the null type."""
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks() if column.num_chunks != 1 else column.chunk(0)
    if isinstance(column, pa.ChunkedArray):
        column = pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    known = (pa.types.is_string, pa.types.is_large_string, pa.types.is_null, getattr(pa.types, "is_string_view", pa.types.is_null))
    if not any(test(kind) for test in known):
        raise ValueError(f"{name}: it holds {column.type}, not strings{_hint(name)}")
    return column.cast(pa.large_string())


def _pieces(column: Any, batch: int) -> Iterator[Any]:
    for start in range(0, len(column), _checked(batch)):
        yield column.slice(start, batch)


def _bytes(column: Any) -> Tuple[Any, bytes]:
    """The length of each string in bytes, 0 for an absent one, and all their bytes."""
    if column.null_count:
        column = pc.fill_null(column, pa.scalar("", column.type))
    _, starts, data = column.buffers()
    if not len(column):
        return np.zeros(0, "i8"), b""
    offsets = np.frombuffer(starts, "i8", len(column) + 1, column.offset * 8)
    body = data.slice(int(offsets[0]), int(offsets[-1] - offsets[0])).to_pybytes() if data is not None else b""
    return np.diff(offsets), body


def _absent(piece: Any, table: Any) -> Any:
    """A row of missing values for each missing text."""
    if not piece.null_count:
        return table
    rows = pa.array(np.arange(len(piece)), mask=np.asarray(piece.is_null()))
    return table.take(rows)


def _event_columns(table: Any, keep: Sequence[str]) -> Dict[str, Any]:
    """The columns to pack: arrays of numbers for words, seconds and nanoseconds for ``at``, strings for the rest."""
    if isinstance(keep, str):
        raise TypeError("keep: a list of names is needed, not one str")
    wrong: List[str] = []
    columns: Dict[str, Any] = {}
    names = table.column_names
    for name in ("kind", "at"):
        if name not in names:
            wrong.append(f"{name}: there is no such column, and it is needed")
    for name in keep:
        if name not in names:
            wrong.append(f"{name}: there is no such column to keep")
        elif name in DECISION_SCHEMA.names:
            wrong.append(f"{name}: a column of the answer has this name; rename the one to keep")
    for name in sorted(set(names) - set(EVENT_COLUMNS) - set(keep)):
        wrong.append(f"{name}: it is no column of an event ({', '.join(EVENT_COLUMNS)}) and not in keep")
    for name in EVENT_COLUMNS:
        if name not in names:
            continue
        try:
            column = table.column(name)
            if name == "at":
                columns["seconds"], columns["nanos"] = _moments(column)
            elif name in _ENUMS:
                columns[name] = _word_numbers(name, _strings(name, column))
            else:
                columns[name] = _strings(name, column)
        except ValueError as error:
            wrong.append(str(error))
    if wrong:
        raise ValueError("\n".join(wrong))
    return {name: column if isinstance(column, pa.Array) else pa.array(column) for name, column in columns.items()}


def _moments(column: Any) -> Tuple[Any, Any]:
    kind = column.type
    if not pa.types.is_timestamp(kind) or kind.tz is None:
        raise ValueError(f"at: it holds {kind}, not timestamps with a zone")
    if column.null_count:
        rows = np.flatnonzero(np.asarray(column.is_null()))
        raise ValueError(f"at: row {rows[0]} has none{_others(len(rows))}")
    counts = np.asarray(column.cast(pa.int64()))
    whole = _A_SECOND[kind.unit]
    return np.floor_divide(counts, whole), np.mod(counts, whole) * (1_000_000_000 // whole)


def _others(count: int) -> str:
    return f", and so have {count - 1} others" if count > 1 else ""


def _word_numbers(name: str, column: Any) -> Any:
    coded = column.dictionary_encode()
    known = {word.id(): number for number, word in enumerate(_ENUMS[name])}
    words = coded.dictionary.to_pylist()
    numbers = np.array([known.get(word, 255) for word in words] + [255], "u1")
    places = np.asarray(pc.fill_null(coded.indices, len(words)))
    unknown = [place for place, word in enumerate(words) if word not in known]
    if unknown:
        row = int(np.flatnonzero(np.isin(places, unknown))[0])
        word = words[places[row]]
        # A message in the wrong column must not end up in a log.
        shown = repr(word) if re.fullmatch("[a-z0-9_.-]{1,32}", word) else "a value that is no word of an event"
        raise ValueError(f"{name}: row {row} holds {shown}; known are {', '.join(known)}")
    if name == "kind" and column.null_count:
        row = int(np.flatnonzero(np.asarray(column.is_null()))[0])
        raise ValueError(f"kind: row {row} has none{_others(column.null_count)}")
    return numbers[places]


def _pack_events(columns: Dict[str, Any], count: int) -> bytes:
    heads: Any = np.zeros(count, _HEAD)
    heads["seconds"] = np.asarray(columns["seconds"])
    heads["nanos"] = np.asarray(columns["nanos"])
    for place, name in enumerate(_ENUMS):
        heads["words"][:, place] = np.asarray(columns[name]) if name in columns else 255
    given = []
    for name in ("text", "facts"):
        column = columns.get(name)
        if column is None:
            heads[name] = ABSENT
            continue
        lengths, _ = _bytes(column)
        heads[name] = np.where(np.asarray(column.is_null()), ABSENT, lengths)
        given.append(pc.fill_null(column, pa.scalar("", column.type)) if column.null_count else column)
    body = b""
    if len(given) == 1:
        body = _bytes(given[0])[1]
    elif given:
        # Each event's text is followed by its facts.
        body = _bytes(pc.binary_join_element_wise(*given, pa.scalar("", pa.large_string())))[1]
    return b"".join((_header(count), heads.tobytes(), body))


def _rows(packed: bytes, kind: Any) -> Tuple[Any, int]:
    _, _, rows, findings = read_header(packed, kind.itemsize)
    return np.frombuffer(packed, kind, rows, OUT_SIZE), findings


def _scan_table(legend: Legend, packed: bytes) -> Any:
    rows, count = _rows(packed, _SCAN)
    found = np.frombuffer(packed, _SIGHTING, count, OUT_SIZE + rows.nbytes)
    findings = pa.StructArray.from_arrays(
        [
            pa.array(legend.kinds, pa.string()).take(pa.array(found["kind"])),
            pa.array(found["start"]),
            pa.array(found["end"]),
            pa.array(found["confidence"]),
            _sets(found["evidence"].astype("<u8"), legend.evidence.words),
        ],
        fields=list(_FINDING),
    )
    starts = np.concatenate(([0], np.cumsum(rows["findings"]))).astype("i4")
    return pa.table(
        [
            _sets(rows["labels"], legend.labels.words),
            _words(rows["level"], Confidentiality),
            _words(rows["crisis"], Crisis),
            *_flags(rows["flags"]),
            pa.ListArray.from_arrays(pa.array(starts), findings).cast(SCAN_SCHEMA.field("findings").type),
        ],
        schema=SCAN_SCHEMA,
    )


def _decision_table(legend: Legend, packed: bytes) -> Any:
    rows, _ = _rows(packed, _DECISION)
    never = rows["seconds"] == NEVER
    until = np.where(never, 0, rows["seconds"]) * 1_000_000 + rows["nanos"] // 1000
    return pa.table(
        [
            _words(rows["verdict"], Verdict),
            pa.array(until, mask=never).cast(pa.timestamp("us", "UTC")),
            *_flags(rows["flags"]),
            _coded(rows["rule"].astype("i4"), 0xFFFF, legend.rules, pa.int16()),
            _words(rows["channel"], Channel),
            _sets(rows["obligations"].astype("<u8"), [word.id() for word in Obligation]),
            _sets(rows["labels"], legend.labels.words),
            pa.array(rows["findings"]),
            pa.array(rows["reasons"]),
        ],
        schema=DECISION_SCHEMA,
    )


def _flags(flags: Any) -> List[Any]:
    return [pa.array((flags & bit) != 0) for bit in (1, 2, 4)]


def _words(numbers: Any, enum: Any) -> Any:
    return _coded(numbers, 255, [word.id() for word in enum], pa.int8())


def _coded(numbers: Any, absent: int, words: Sequence[str], index: Any) -> Any:
    places = pa.array(numbers, mask=numbers == absent).cast(index, safe=False)
    return pa.DictionaryArray.from_arrays(places, pa.array(words, pa.string()))


def _sets(bits: Any, words: Sequence[str]) -> Any:
    """For each number the words whose bits are set."""
    flags = np.unpackbits(np.ascontiguousarray(bits).view("u1").reshape(-1, 8), axis=1, bitorder="little")
    starts = np.concatenate(([0], np.cumsum(flags.sum(axis=1)))).astype("i4")
    values = pa.array(words, pa.string()).take(pa.array(np.nonzero(flags)[1]))
    return pa.ListArray.from_arrays(pa.array(starts), values)

