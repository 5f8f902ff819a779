"""What users write is checked as they write it: mypy and pyright, both strict, agree on right and wrong."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RIGHT, WRONG = sorted(HERE.glob("right_*.py")), sorted(HERE.glob("wrong_*.py"))

Flagged: TypeAlias = dict[str, dict[int, str]]
"""By file, those that are checked first: the lines that were flagged, each with what was said of it."""


def run(*command: str) -> str:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stdout + done.stderr  # 1: something was flagged
    return done.stdout


def by_line(findings: Iterable[tuple[str, int, str]]) -> Flagged:
    flagged: Flagged = {file.name: {} for file in (*RIGHT, *WRONG)}
    for file, line, words in findings:
        flagged.setdefault(Path(file).name, {})[line] = words
    return flagged


def mypy() -> Flagged:
    output = run("mypy", "--strict", "--output=json", *map(str, (*RIGHT, *WRONG)))
    found: list[dict[str, Any]] = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    return by_line((one["file"], one["line"], one["message"]) for one in found if one["severity"] == "error")


def pyright(directory: Path) -> Flagged:
    """A copy is checked, because the project's own settings leave the wrong files out."""
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "include": ["."], "extraPaths": [str(ROOT)]}
    project = directory / "pyrightconfig.json"
    project.write_text(json.dumps(settings))
    for file in (*RIGHT, *WRONG):
        shutil.copy(file, directory)
    output = run("pyright", "--outputjson", "--pythonpath", sys.executable, "--project", str(project))
    report = json.loads(output[output.index("{") :])
    assert report["summary"]["filesAnalyzed"] == len(RIGHT) + len(WRONG)
    found: list[dict[str, Any]] = report["generalDiagnostics"]
    return by_line(
        (one["file"], one["range"]["start"]["line"] + 1, one["message"])
        for one in found
        if one["severity"] in ("error", "warning")
    )


@pytest.fixture(scope="module")
def flagged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Flagged]:
    return {"mypy": mypy(), "pyright": pyright(tmp_path_factory.mktemp("pyright"))}


def marked(file: Path) -> set[int]:
    lines = file.read_text().splitlines()
    return {number for number, line in enumerate(lines, start=1) if re.search(r"# expect: error$", line)}


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
@pytest.mark.parametrize("file", RIGHT, ids=lambda file: file.stem)
def test_what_is_right_is_not_flagged(flagged: dict[str, Flagged], checker: str, file: Path) -> None:
    assert flagged[checker][file.name] == {}


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
@pytest.mark.parametrize("file", WRONG, ids=lambda file: file.stem)
def test_what_is_wrong_is_flagged_and_nothing_else(flagged: dict[str, Flagged], checker: str, file: Path) -> None:
    said, expected = flagged[checker][file.name], marked(file)
    assert expected
    lines = file.read_text().splitlines()
    unflagged = {number: lines[number - 1] for number in expected - said.keys()}
    unexpected = {number: words for number, words in said.items() if number not in expected}
    assert (unflagged, unexpected) == ({}, {})


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_nothing_of_callflow_itself_is_flagged(flagged: dict[str, Flagged], checker: str) -> None:
    assert flagged[checker].keys() == {file.name for file in (*RIGHT, *WRONG)}


def test_there_are_files_to_check() -> None:
    assert len(RIGHT) >= 2
    assert len(WRONG) >= 2
