"""The table that people read, and the JSON that programs do."""

from collections.abc import Sequence
from dataclasses import asdict

import orjson
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from tests.bench.results import Goal, Section

_STYLES = {"met": "green", "floor": "yellow", "missed": "bold red"}


def as_json(sections: Sequence[Section], machine: dict[str, object]) -> bytes:
    """All of it, as JSON."""
    written = [
        {**asdict(section), "goals": [{**asdict(goal), "verdict": goal.verdict} for goal in section.goals]}
        for section in sections
    ]
    return orjson.dumps({"machine": machine, "measured": written}, option=orjson.OPT_INDENT_2)


def print_table(console: Console, section: Section) -> None:
    """Print one section."""
    figures = Table("what", "measured", "lowest", "highest", title=section.title, title_justify="left", min_width=78)
    for figure in section.figures:
        numbers = (figure.value, figure.low, figure.high) if figure.low < figure.high else (figure.value,)
        figures.add_row(figure.name, *(_number(one, figure.unit) for one in numbers))
    for column in figures.columns[1:]:
        column.justify = "right"
    console.print(Group(figures, *_goals(section), *_words(section)), "")


def _goals(section: Section) -> list[Text]:
    return [
        Text.assemble(
            (f"  {goal.verdict:6}", _STYLES[goal.verdict]), f" {goal.name}: ", (_value(goal), "bold"), _aim(goal)
        )
        for goal in section.goals
    ]


def _value(goal: Goal) -> str:
    return _number(goal.value, goal.unit)


def _aim(goal: Goal) -> str:
    bound = "at most " if goal.at_most else ""
    floor = f", floor {_number(goal.floor, goal.unit)}" if goal.floor is not None else ""
    return f" (goal {bound}{_number(goal.goal, goal.unit)}{floor})"


def _words(section: Section) -> list[Text]:
    skipped = [Text(f"  NOT MEASURED: {words}", style="bold yellow") for words in section.skipped]
    return skipped + [Text(f"  WRONG: {words}", style="bold red") for words in section.faults]


def _number(value: float, unit: str) -> str:
    digits = 0 if value >= 1000 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}{'' if unit in ('%', '/s') else ' '}{unit}"
