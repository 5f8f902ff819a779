"""Prints the list as Markdown: `python -m tests.hostile`."""

import sys

from tests.hostile.row import Row
from tests.hostile.rows import CHAPTERS

HEAD = ("| what is sent | httptools | h11 | handled | why |", "|---|---|---|---|---|")


def answers(row: Row, implementation: str) -> str:
    """What a row is answered, in words."""
    statuses = row.statuses(implementation)
    if len(statuses) > 3:
        return f"{len(statuses)} times {statuses[0]}"
    return ", ".join(map(str, statuses)) or "closed"


def line(row: Row) -> str:
    """One row of the table."""
    cells = (row.name, answers(row, "httptools"), answers(row, "h11"), str(row.events("httptools")), row.why)
    return f"| {' | '.join(cells)} |"


def table() -> str:
    """The whole list."""
    lines = ["# Hostile requests", "", "`callflow run` speaks HTTP with httptools; the list is run with h11 too."]
    for chapter in CHAPTERS:
        lines += ["", f"## {chapter.title}", "", *HEAD, *map(line, chapter.rows)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(table())
