"""Many texts or events as polars columns: ``pip install 'kindline[polars]'``.

::

    from kindline import Engine, polars as kp

    engine = Engine.from_file("riverside.toml")
    messages = messages.hstack(kp.scan(engine, messages["text"]).select("confidentiality", "crisis"))
"""

from __future__ import annotations

from typing import Any, Sequence

import polars as pl

from . import arrow
from ._engine import Engine

__all__ = ["decide", "scan"]


def scan(engine: Engine, texts: Any, *, batch: int = 8192) -> Any:
    """What is in each text of a Series or a list: a DataFrame with the columns of :data:`kindline.arrow.SCAN_SCHEMA`. A
    missing text gives a row of missing values."""
    if isinstance(texts, (pl.DataFrame, pl.LazyFrame)):
        raise TypeError("texts: one column is needed, such as messages['text'], not a frame")
    column = texts.to_arrow() if isinstance(texts, pl.Series) else texts
    return pl.from_arrow(arrow.scan(engine, column, batch=batch))


def decide(engine: Engine, events: Any, *, keep: Sequence[str] = (), batch: int = 8192) -> Any:
    """Short decisions about the events of a DataFrame; see :func:`kindline.arrow.decide`. ``at`` is a column of
    datetimes with a zone."""
    if not isinstance(events, pl.DataFrame):
        collect = "; collect() it first" if isinstance(events, pl.LazyFrame) else ""
        raise TypeError(f"events are a DataFrame, not a {type(events).__name__}{collect}")
    return pl.from_arrow(arrow.decide(engine, events.to_arrow(), keep=keep, batch=batch))
