"""The small programs, and what they say of themselves.

Above a line that is wrong stands what has to be said of it: the rules of each checker, and what it raises when it is
run.

    # wrong: mypy call-overload; pyright reportArgumentType, reportCallIssue; raises RegistrationError
    app.on(42)
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RIGHT, WRONG = sorted(HERE.glob("right_*.py")), sorted(HERE.glob("wrong_*.py"))
ALL = (*RIGHT, *WRONG)

Marks: TypeAlias = Mapping[int, frozenset[str]]
"""By line: what is said of it."""

_MARK = re.compile(r" *# wrong: (?P<parts>(?:(?:mypy|pyright|raises) [^;]+(?:; |$))+)")


def marks(file: Path, who: str) -> Marks:
    """The lines of a program that are marked for a checker, or for running it.

    Args:
        file: The program.
        who: `mypy`, `pyright` or `raises`.
    """
    found: dict[int, frozenset[str]] = {}
    waiting: list[str] = []
    for number, line in enumerate(file.read_text().splitlines(), start=1):
        mark = _MARK.fullmatch(line)
        assert mark or "# wrong" not in line, f"{file.name}:{number} is no mark"
        if mark:
            waiting += mark["parts"].split("; ")
            continue
        for part in waiting:
            name, _, words = part.partition(" ")
            if name == who:
                found[number] = frozenset(words.split(", "))
        waiting.clear()
    return found
