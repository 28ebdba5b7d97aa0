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
    """What is in each text of a Series: a DataFrame with the columns of :data:`kindline.arrow.SCAN_SCHEMA`. A
    missing text gives a row of missing values."""
    return pl.from_arrow(arrow.scan(engine, texts.to_arrow(), batch=batch))


def decide(engine: Engine, events: Any, *, keep: Sequence[str] = (), batch: int = 8192) -> Any:
    """Short decisions about the events of a DataFrame; see :func:`kindline.arrow.decide`. ``at`` is a column of
    datetimes with a zone."""
    return pl.from_arrow(arrow.decide(engine, events.to_arrow(), keep=keep, batch=batch))
