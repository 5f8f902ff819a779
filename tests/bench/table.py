"""The table that people read, and the JSON that programs do."""

from collections.abc import Sequence
from dataclasses import asdict

import orjson
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from tests.bench.results import Figure, Goal, Section

_COST = ("CPU each", "of a core")
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
    columns = ["what", "measured", "lowest", "highest"]
    costly = any(figure.cpu is not None for figure in section.figures)
    figures = Table(*columns, *(_COST if costly else ()), title=section.title, title_justify="left", min_width=78)
    for figure in section.figures:
        figures.add_row(Text(figure.name), *_cells(figure, costly=costly))
    for column in figures.columns[1:]:
        column.justify = "right"
    console.print(Group(figures, *_goals(section), *_words(section)), "")


def _cells(figure: Figure, *, costly: bool) -> list[str]:
    alone = figure.low == figure.high
    cells = [_number(figure.value, figure.unit), *(("", "") if alone else _range(figure))]
    if costly and figure.cpu is not None and figure.core is not None:
        cells += [_number(figure.cpu, "us"), f"{figure.core:.0%}"]
    return cells


def _range(figure: Figure) -> tuple[str, str]:
    return _number(figure.low, figure.unit), _number(figure.high, figure.unit)


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
    by_cpu = f", by CPU time {_number(goal.by_cpu, goal.unit)}" if goal.by_cpu is not None else ""
    bound = "at most " if goal.at_most else ""
    floor = f", floor {_number(goal.floor, goal.unit)}" if goal.floor is not None else ""
    return f"{by_cpu} (goal {bound}{_number(goal.goal, goal.unit)}{floor})"


def _words(section: Section) -> list[Text]:
    kinds = (
        ("NOT MEASURED", "bold yellow", section.skipped),
        ("DISTURBED", "bold yellow", section.disturbances),
        ("WRONG", "bold red", section.faults),
    )
    return [Text(f"  {kind}: {words}", style=style) for kind, style, many in kinds for words in many]


def _number(value: float, unit: str) -> str:
    digits = 0 if value >= 1000 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}{'' if unit in ('%', '/s') else ' '}{unit}"
