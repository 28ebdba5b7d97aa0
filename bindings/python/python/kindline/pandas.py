"""Many texts or events as pandas columns: ``pip install 'kindline[pandas]'``.

::

    from kindline import Engine, pandas as kp

    engine = Engine.from_file("riverside.toml")
    messages = messages.join(kp.scan(engine, messages["text"])[["confidentiality", "crisis"]])
"""

from __future__ import annotations

from typing import Any, Sequence

import pyarrow as pa

from . import arrow
from ._engine import Engine

__all__ = ["decide", "scan"]


def scan(engine: Engine, texts: Any, *, batch: int = 8192) -> Any:
    """What is in each text of a Series: a DataFrame with its index and the columns of
    :data:`kindline.arrow.SCAN_SCHEMA`. A missing text gives a row of missing values."""
    column = pa.Array.from_pandas(texts, type=pa.large_string())
    answer = arrow.scan(engine, column, batch=batch).to_pandas()
    answer.index = texts.index
    return answer


def decide(engine: Engine, events: Any, *, keep: Sequence[str] = (), batch: int = 8192) -> Any:
    """Short decisions about the events of a DataFrame, with its index; see :func:`kindline.arrow.decide`. ``at`` is a
    column of datetimes with a zone."""
    table = pa.Table.from_pandas(events, preserve_index=False)
    answer = arrow.decide(engine, table, keep=keep, batch=batch).to_pandas()
    answer.index = events.index
    return answer
