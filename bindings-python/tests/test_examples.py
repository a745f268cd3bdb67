"""The examples run as they stand, and print what they promise."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1]
VERDICT = "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.\n"
COVERS = """\
M-1 2025-06-01 until 2027-03-14 None
M-2 2025-06-01 no None None
M-3 2025-06-01 None None item.unknown
"""
LICENCES = """\
- Licence 1: key number 1, because there was none
- Licence 2: key number 1, because there was none
- Licence 1: key number 2, because other customer code
- Licence 2: key number 2, because other customer code
- Licence 1: unchanged
- Licence 2: unchanged
- Licence 3: new, a copy of 1
- Licence 4: new, a copy of 2
The licence holds. 214 days are left.
The licence holds. 214 days are left.
The licence is for `till`, and this is `fm`.
There is a typing error in line 2 of the key.
"""
ANSWERS = {
    "at_the_desk": "make an offer\n",
    "first_licence": "The licence holds. 214 days are left.\n",
    "first_verdict": VERDICT,
    "vendor_and_product": LICENCES,
    "whole_base": COVERS,
}


@pytest.mark.parametrize("name", sorted(path.stem for path in (FOLDER / "examples").glob("*.py")))
def test_the_example_prints_its_answer(name: str) -> None:
    script = FOLDER / "examples" / f"{name}.py"
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert run.stdout == ANSWERS[name]


@pytest.mark.parametrize("name", ["first_licence", "first_verdict", "whole_base"])
def test_the_readme_shows_the_example(name: str) -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    example = (FOLDER / "examples" / f"{name}.py").read_text(encoding="utf-8")
    assert f"```python\n{example}```" in readme
    assert f"```text\n{ANSWERS[name]}```" in readme
