"""Mypy and pyright, both strict, over a folder of programs: what they flag, by file and line."""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from tests.typing.programs import ROOT

LIMIT = 240
"""Seconds that a checker may take: on a cold cache and a busy machine a minute is common."""

Flagged: TypeAlias = dict[str, dict[int, set[str]]]
"""By the file's name and by line: the rules that are broken there."""


@dataclass(frozen=True)
class Finding:
    """One complaint of a checker."""

    file: str
    line: int
    rule: str
    words: str


def mypy(files: Sequence[Path], *options: str, cwd: Path = ROOT) -> list[Finding]:
    """What mypy flags in these files."""
    output = _run(cwd, "mypy", "--strict", "--output=json", *options, *map(str, files))
    found: list[dict[str, Any]] = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    return [
        Finding(Path(one["file"]).name, one["line"], one["code"], one["message"])
        for one in found
        if one["severity"] == "error"
    ]


def pyright(
    folder: Path, files: Sequence[Path], *, python: str = sys.executable, paths: Sequence[Path]
) -> list[Finding]:
    """What pyright flags in copies of these files, because the project's own settings leave the wrong ones out.

    Args:
        folder: An empty folder for the copies.
        files: The programs.
        python: The interpreter whose packages they import.
        paths: Where else they import from.
    """
    settings = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "include": ["."],
        "extraPaths": [str(path) for path in paths],
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    for file in files:
        (folder / file.name).write_text(file.read_text())
    output = _run(folder, "pyright", "--outputjson", "--pythonpath", python, "--project", str(folder))
    report = json.loads(output[output.index("{") :])
    assert report["summary"]["filesAnalyzed"] == len(files)
    found: list[dict[str, Any]] = report["generalDiagnostics"]
    return [
        Finding(Path(one["file"]).name, one["range"]["start"]["line"] + 1, one.get("rule", "syntax"), one["message"])
        for one in found
        if one["severity"] in ("error", "warning")
    ]


def by_line(findings: Iterable[Finding]) -> Flagged:
    """The rules that are broken, by file and line."""
    flagged: Flagged = {}
    for one in findings:
        flagged.setdefault(one.file, {}).setdefault(one.line, set()).add(one.rule)
    return flagged


def _run(cwd: Path, *command: str, env: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=LIMIT
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr  # 1: something was flagged
    return done.stdout
