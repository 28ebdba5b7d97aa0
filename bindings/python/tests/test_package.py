"""The package as it is installed."""

import pathlib
import re
import shutil
import subprocess
import sys

import pytest

import kindline
from conftest import ROOT, policy_path

HERE = pathlib.Path(__file__).parent
INSTALLED = pathlib.Path(kindline.__file__).parent


def run(*arguments, **more):
    return subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, **more)


@pytest.mark.parametrize("change", ["checksum", "version"])
def test_another_library_is_refused(tmp_path, change):
    copy = tmp_path / "kindline"
    # Without the compiled modules: one whose source changed neither its size nor its second would still be used.
    shutil.copytree(INSTALLED, copy, ignore=shutil.ignore_patterns("__pycache__"))
    if change == "checksum":
        path = copy / "_native" / "kindline_ffi.py"
        before = path.read_text("utf-8")
        pattern = r"(checksum_method_engine_decide\(\) != )(\d+)"
        after = re.sub(pattern, lambda found: found[1] + str(int(found[2]) ^ 1), before)
    else:
        path = copy / "_load.py"
        before = path.read_text("utf-8")
        after = before.replace(f'"{kindline.__version__}"', '"99.0.0"')
    assert before != after
    path.write_text(after, "utf-8")
    answer = run("-c", "import kindline", cwd=tmp_path)
    assert answer.returncode != 0
    assert "ImportError: the kindline library" in answer.stderr


def test_a_typed_consumer_passes_mypy_strict(tmp_path):
    assert (INSTALLED / "py.typed").exists()
    answer = run("-m", "mypy", "--strict", "--cache-dir", tmp_path, HERE / "consumer.py", cwd=tmp_path)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_the_sample_screens_an_outbox():
    sample = ROOT / "bindings" / "python" / "examples" / "screen_outbox.py"
    answer = run(sample, policy_path("riverside"), sample.with_name("outbox.jsonl"))
    assert answer.returncode == 1, answer.stderr
    lines = answer.stdout.splitlines()
    assert lines[0].startswith("1  allow") and lines[1].startswith("2  redirect")
    assert "portal" in lines[1] and lines[-1] == "4 drafts: 2 may go, 2 may not"
    assert "HIV" not in answer.stdout


def test_the_tour_of_the_readme_answers():
    answer = run(ROOT / "bindings" / "python" / "examples" / "tour.py", cwd=ROOT)
    assert answer.stdout.startswith("redirect - "), answer.stdout + answer.stderr
