import json
import pathlib
from typing import Any, Dict, Iterator, List

import pytest

import kindline

ROOT = pathlib.Path(__file__).resolve().parents[3]
VECTORS = ROOT / "bindings" / "conformance"


def vectors(name: str) -> List[Dict[str, Any]]:
    rows = [json.loads(line) for line in (VECTORS / name).read_text("utf-8").splitlines()]
    assert rows, name
    return rows


def policy_path(name: str) -> pathlib.Path:
    return ROOT / "examples" / "riverside.toml" if name == "riverside" else VECTORS / f"{name}.toml"


@pytest.fixture(scope="session")
def engine() -> kindline.Engine:
    return kindline.Engine.from_file(policy_path("riverside"))


@pytest.fixture(scope="session")
def engines() -> Dict[str, kindline.Engine]:
    return {name: kindline.Engine.from_file(policy_path(name)) for name in ("riverside", "nights")}
