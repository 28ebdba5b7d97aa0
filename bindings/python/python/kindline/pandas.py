"""Many texts or events as pandas columns: ``pip install 'kindline[pandas]'``.

::

    from kindline import Engine, pandas as kp

    engine = Engine.from_file("riverside.toml")
    messages = messages.join(kp.scan(engine, messages["text"])[["confidentiality", "crisis"]])
"""

from __future__ import annotations

from typing import Any, Sequence

import pandas as pd
import pyarrow as pa

from . import arrow
from ._engine import Engine

__all__ = ["decide", "scan"]


def scan(engine: Engine, texts: Any, *, batch: int = 8192) -> Any:
    """What is in each text of a Series: a DataFrame with its index and the columns of
    :data:`kindline.arrow.SCAN_SCHEMA`. A missing text gives a row of missing values. A list or an array gives one with
    an index of its own."""
    if isinstance(texts, pd.DataFrame):
        raise TypeError("texts: one column is needed, such as messages['text'], not a DataFrame")
    answer = arrow.scan(engine, arrow.strings("texts", texts), batch=batch).to_pandas()
    if isinstance(texts, pd.Series):
        answer.index = texts.index
    return answer


def decide(engine: Engine, events: Any, *, keep: Sequence[str] = (), batch: int = 8192) -> Any:
    """Short decisions about the events of a DataFrame, with its index; see :func:`kindline.arrow.decide`. ``at`` is a
    column of datetimes with a zone."""
    if not isinstance(events, pd.DataFrame):
        raise TypeError(f"events are a DataFrame, not a {type(events).__name__}")
    columns = {}
    for name in map(str, events.columns):
        if name in arrow.EVENT_COLUMNS and name != "at":
            columns[name] = arrow.strings(name, events[name])
        elif name == "at" or name in keep:
            columns[name] = pa.Array.from_pandas(events[name])
        else:
            # Not to be converted, only to be refused by its name.
            columns[name] = pa.nulls(len(events))
    table = pa.table(columns)
    answer = arrow.decide(engine, table, keep=keep, batch=batch).to_pandas()
    answer.index = events.index
    return answer
