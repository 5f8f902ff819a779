"""What users write is checked as they write it: mypy and pyright, both strict, flag what is wrong and nothing else."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.typing.checkers import Finding, Flagged, by_line, mypy, pyright
from tests.typing.programs import ALL, RIGHT, ROOT, WRONG, marks

CHECKERS = ("mypy", "pyright")


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    """Each checker runs once, both at the same time."""
    with ThreadPoolExecutor() as pool:
        first = pool.submit(mypy, ALL)
        second = pool.submit(pyright, tmp_path_factory.mktemp("pyright"), ALL, paths=[ROOT])
        return {"mypy": first.result(), "pyright": second.result()}


@pytest.fixture(scope="module")
def flagged(findings: dict[str, list[Finding]]) -> dict[str, Flagged]:
    return {checker: by_line(found) for checker, found in findings.items()}


@pytest.mark.parametrize("checker", CHECKERS)
@pytest.mark.parametrize("file", RIGHT, ids=lambda file: file.stem)
def test_what_is_right_is_not_flagged(findings: dict[str, list[Finding]], checker: str, file: Path) -> None:
    assert [one for one in findings[checker] if one.file == file.name] == []


@pytest.mark.parametrize("checker", CHECKERS)
@pytest.mark.parametrize("file", WRONG, ids=lambda file: file.stem)
def test_what_is_wrong_is_flagged_by_its_rule(flagged: dict[str, Flagged], checker: str, file: Path) -> None:
    """Exactly the marked lines, no more and no fewer."""
    lines = file.read_text().splitlines()
    said, expected = flagged[checker].get(file.name, {}), marks(file, checker)
    assert expected
    found = {(number, rule) for number, rules in said.items() for rule in rules}
    meant = {(number, rule) for number, rules in expected.items() for rule in rules}
    lacking = [f"{number}: {rule}: {lines[number - 1]}" for number, rule in sorted(meant - found)]
    surplus = [f"{number}: {rule}: {lines[number - 1]}" for number, rule in sorted(found - meant)]
    assert (lacking, surplus) == ([], [])


@pytest.mark.parametrize("checker", CHECKERS)
def test_nothing_of_callflow_itself_is_flagged(flagged: dict[str, Flagged], checker: str) -> None:
    assert flagged[checker].keys() == {file.name for file in WRONG}


def test_every_subject_has_a_right_and_a_wrong_program() -> None:
    subjects = [file.stem.removeprefix("right_") for file in RIGHT]
    assert subjects == [file.stem.removeprefix("wrong_") for file in WRONG]
    assert len(subjects) >= 15
