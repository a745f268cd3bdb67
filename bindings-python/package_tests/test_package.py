"""The packages in `dist/`: what they hold, and that they work in an empty folder."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1]
DIST = FOLDER.parent / "dist"
EXAMPLE = FOLDER / "examples" / "first_verdict.py"
VERDICT = "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.\n"
WORKSPACE = tomllib.loads((FOLDER.parent / "Cargo.toml").read_text(encoding="utf-8"))["workspace"]
VERSION = WORKSPACE["package"]["version"]


def built(pattern: str) -> Path:
    """The one package of that form."""
    [package] = DIST.glob(f"tenure-{VERSION}{pattern}")
    return package


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python outside the repository that has nothing but the wheel."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    run(folder, python, "-m", "pip", "install", "--quiet", "--no-index", built("-cp311-abi3-*.whl"))
    return python


def run(folder: Path, *command: str | Path) -> str:
    """What a command prints that is run in the folder and must succeed."""
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def example(folder: Path) -> Path:
    """A copy of the example, away from the repository."""
    copied = folder / "example.py"
    copied.write_bytes(EXAMPLE.read_bytes())
    return copied


def test_the_wheel_runs_the_example_in_an_empty_folder(python: Path, tmp_path: Path) -> None:
    assert run(tmp_path, python, example(tmp_path)) == VERDICT


def test_the_wheel_is_imported_from_where_it_was_installed(python: Path, tmp_path: Path) -> None:
    code = "import tenure; print(tenure.__file__, tenure.__version__)"
    file, version = run(tmp_path, python, "-c", code).split()
    assert Path(file).is_relative_to(python.parents[1])
    assert version == VERSION


def test_the_wheel_has_types_for_the_type_checker(python: Path, tmp_path: Path) -> None:
    strict = ("--strict", "--python-executable", python)
    run(tmp_path, sys.executable, "-m", "mypy", *strict, example(tmp_path))


def test_the_wheel_holds_the_package_and_nothing_else() -> None:
    names = set(zipfile.ZipFile(built("-cp311-abi3-*.whl")).namelist())
    sources = {path.name for path in (FOLDER / "python" / "tenure").glob("*.*")}
    package = {f"tenure/{name}" for name in sources | {"_tenure.abi3.so"}}
    assert {name for name in names if name.startswith("tenure/")} == package
    about = {name.partition("/")[0] for name in names - package}
    licences = {Path(name).name for name in names if "/licenses/" in name}
    assert licences == {"LICENSE-APACHE", "LICENSE-MIT"}
    assert about == {f"tenure-{VERSION}.dist-info"}


def test_the_sdist_holds_the_engine() -> None:
    with tarfile.open(built(".tar.gz")) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {
        "Cargo.toml",
        "Cargo.lock",
        "core/Cargo.toml",
        "core/src/lib.rs",
        "core/macros/src/lib.rs",
    } <= names
    assert {"bindings-python/src/lib.rs", "pyproject.toml", "PKG-INFO"} <= names
    assert not [name for name in names if name.endswith((".so", ".pyc")) or "/.venv/" in name]


def test_the_sdist_builds_on_its_own(tmp_path: Path) -> None:
    with tarfile.open(built(".tar.gz")) as sdist:
        sdist.extractall(tmp_path, filter="data")
    # The files are older than whatever cargo built before, and would be taken for unchanged.
    for file in tmp_path.rglob("*"):
        file.touch()
    [source] = tmp_path.glob("tenure-*")
    target = FOLDER.parent / "target" / "sdist"
    build = ("-m", "maturin", "build", "--quiet", "--target-dir", target)
    run(source, sys.executable, *build, "--out", tmp_path / "built")
    assert list((tmp_path / "built").glob("tenure-*.whl"))
