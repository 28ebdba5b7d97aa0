"""A text without what is found in it."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, NamedTuple, Optional, Tuple

from ._load import RedactionOperator, native


class Replaced(NamedTuple):
    """One replaced place: ``text[start:end]`` of the original is ``redacted.text[new_start:new_end]`` now."""

    #: What was there: a finding's kind or a label's code.
    kind: str
    #: How it was replaced, as an operator's id.
    operator: str
    start: int
    end: int
    new_start: int
    new_end: int


class Redacted(NamedTuple):
    """A text without what was found in it. ``text`` is a plain ``str``; the ``repr`` shows its length only."""

    text: str
    #: What was replaced, by place. Findings that overlap are one.
    replaced: Tuple[Replaced, ...]
    #: Whether the whole text went, as it told where a victim is.
    blocked: bool = False

    def __repr__(self) -> str:
        return f"Redacted(text=<{len(self.text)} characters>, replaced={self.replaced!r}, blocked={self.blocked})"


class Pseudonyms:
    """Which stand-in stands for which words. It leads back to people: keep it safe, apart from what was
    redacted. Texts redacted with the same one agree::

        names = Pseudonyms()
        for text in texts:
            print(engine.redact(text, RedactionOperator.PSEUDONYM, pseudonyms=names).text)
        names.original("[PERSON A]")
    """

    __slots__ = ("_map",)

    def __init__(self) -> None:
        self._map = native.Pseudonyms()

    @classmethod
    def stored(cls, stored: str) -> Pseudonyms:
        """A map as :meth:`store` wrote it."""
        names = cls.__new__(cls)
        names._map = native.Pseudonyms.stored(stored)
        return names

    def store(self) -> str:
        """The map in JSON, to keep it: apart from what was redacted, and as safe as the names in it."""
        return self._map.store()

    def __len__(self) -> int:
        return self._map.count()

    def __bool__(self) -> bool:
        return True

    def __contains__(self, stand_in: object) -> bool:
        """Whether a stand-in such as ``[PERSON A]`` was given."""
        return isinstance(stand_in, str) and self._map.original(stand_in) is not None

    def original(self, stand_in: str) -> Optional[str]:
        """The words that a stand-in such as ``[PERSON A]`` stands for, as they were first written."""
        return self._map.original(stand_in)

    def restore(self, text: str) -> str:
        """The text with every stand-in replaced by what it stands for, as that was first written."""
        return self._map.restore(text)

    def __reduce__(self) -> Any:
        raise TypeError("stand-ins lead back to people: keep what store() gives, as safe as the names in it")

    def __repr__(self) -> str:
        return f"<kindline.Pseudonyms with {len(self)} stand-ins>"


def redaction_settings(
    operator: Optional[RedactionOperator],
    kinds: Optional[Mapping[str, RedactionOperator]],
    key: Optional[bytes],
    topics: Iterable[str],
    **more: Any,
) -> Any:
    """The generated record."""
    if isinstance(topics, str):
        raise TypeError("topics are a list of labels")
    if key is not None and not isinstance(key, (bytes, bytearray, memoryview)):
        raise TypeError(f"a key is bytes, such as secrets.token_bytes(16), not a {type(key).__name__}")
    for one in (operator, *(kinds or {}).values()):
        if one is not None and not isinstance(one, RedactionOperator):
            raise TypeError(f"an operator is a kindline.RedactionOperator, not a {type(one).__name__}")
    return native.RedactionSettings(operator=operator, kinds=dict(kinds or {}), key=key and bytes(key), topics=list(topics), **more)


def map_of(pseudonyms: Optional[Pseudonyms]) -> Any:
    """The library's own object."""
    if pseudonyms is not None and not isinstance(pseudonyms, Pseudonyms):
        raise TypeError(f"pseudonyms are a kindline.Pseudonyms, not a {type(pseudonyms).__name__}")
    return pseudonyms and pseudonyms._map


def read_redacted(redacted: Any) -> Redacted:
    """Ours out of the generated record."""
    return Redacted(
        redacted.text,
        tuple([
            Replaced(each.kind, each.operator, each.start, each.end, each.new_start, each.new_end)
            for each in redacted.replaced
        ]),
        redacted.blocked,
    )
