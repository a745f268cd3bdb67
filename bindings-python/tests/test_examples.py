"""The examples run as they stand, and print what they promise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1]
VERDICT = "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.\n"
ANSWERS = {"at_the_desk": "make an offer\n", "first_verdict": VERDICT}


@pytest.mark.parametrize("name", sorted(path.stem for path in (FOLDER / "examples").glob("*.py")))
def test_the_example_prints_its_answer(name: str) -> None:
    script = FOLDER / "examples" / f"{name}.py"
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert run.stdout == ANSWERS[name]


def test_the_readme_shows_the_example() -> None:
    example = (FOLDER / "examples" / "first_verdict.py").read_text(encoding="utf-8")
    assert f"```python\n{example}```" in (FOLDER / "README.md").read_text(encoding="utf-8")
