"""Checking a policy without using it."""

from __future__ import annotations

from typing import List, NamedTuple, Optional, Union

from ._decision import PolicyStamp
from ._load import Problem, native
from ._packed import utf8


class PolicyReport(NamedTuple):
    """What a check of a policy found."""

    #: Every mistake, in the order of the document; empty for a policy that can be used.
    problems: List[Problem]
    #: Which policy it is, where there are no problems.
    stamp: Optional[PolicyStamp]
    #: The ids of the rules in force, where there are no problems.
    rules: List[str]


def check_policy(policy: Union[str, bytes], *, file: str = "policy") -> PolicyReport:
    """Checks a policy and reports every mistake at once."""
    report = native.check_policy(document(policy), file)
    its = report.stamp
    stamp = None if its is None else PolicyStamp(its.id, its.version, its.digest)
    return PolicyReport(report.problems, stamp, report.rules)


def document(policy: Union[str, bytes]) -> bytes:
    """The bytes of a document."""
    if isinstance(policy, str):
        return utf8(policy)
    if isinstance(policy, (bytes, bytearray, memoryview)):
        return bytes(policy)
    raise TypeError(f"a document is a str or bytes, not a {type(policy).__name__}; Engine.from_file reads a file")
