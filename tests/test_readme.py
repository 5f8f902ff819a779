"""What the README shows works: its programs run, its table of settings is complete, its commands are CI's."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from callflow import App, Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAMS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("program", PROGRAMS, ids=range(len(PROGRAMS)))
def test_programs_run(program: str) -> None:
    exec(compile(program, "README.md", "exec"), {"__name__": "readme"})


def test_the_first_program_is_an_app_with_three_handlers() -> None:
    names: dict[str, object] = {"__name__": "readme"}
    exec(compile(PROGRAMS[0], "README.md", "exec"), names)
    app = names["app"]
    assert isinstance(app, App)
    assert [route.handler.__qualname__ for route in app.routes] == ["greet", "menu", "sales"]


def test_every_setting_is_in_the_table_with_its_default() -> None:
    for one in fields(Settings):
        variable = one.metadata["variable"]
        row = next((line for line in README.splitlines() if f"`{variable}`" in line and line.startswith("|")), None)
        assert row is not None, variable
        if isinstance(one.default, int | float) and not isinstance(one.default, bool):
            assert f"`{one.default:g}`" in row or f"`{one.default}`" in row, variable


def test_ci_runs_the_readmes_test_command() -> None:
    (command,) = re.findall(r"^python3 -m venv .*pytest.*$", README, re.MULTILINE)
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_files_that_the_readme_names_are_there() -> None:
    for path in re.findall(r"\]\((?!http)([^)]+)\)", README):
        assert (ROOT / path).exists(), path
    for path in re.findall(r"`(callflow/[\w/_.]+)`", README):
        assert (ROOT / path).exists(), path
