"""A plan as lines that people read before they say yes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from callflow.provisioning.plan import PROFILE, URLS, Assign, Change, Create, Difference, Plan, Update
from callflow.sensitive import shown

Mark: TypeAlias = Literal["", "+", "~", "!"]
"""A heading; something new; something that changes; something that is taken away from elsewhere."""

_WIDTH = len(PROFILE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a diff."""

    mark: Mark
    text: str

    def __str__(self) -> str:
        return f"  {self.mark} {self.text}" if self.mark else self.text


def lines(plan: Plan) -> Iterator[Line]:
    """The changes of a plan, under headings."""
    for change in plan.changes:
        if isinstance(change, Create | Update):
            yield Line("", _heading(plan, change))
            yield from (_setting(one) for one in change.differences)
    assigned = [change for change in plan.changes if isinstance(change, Assign)]
    if assigned:
        target = "the new application" if plan.application is None else str(plan.application)
        yield Line("", f"Numbers of {target}")
        yield from map(_number, assigned)


def _heading(plan: Plan, change: Create | Update) -> str:
    if isinstance(change, Create):
        return "A new Call Control application"
    return f"Call Control application {change.application}, found by its {plan.found_by}"


def _setting(difference: Difference) -> Line:
    name = f"{difference.name:<{_WIDTH}}"
    words = _link if difference.name in URLS else _words
    before, after = words(difference.before), words(difference.after)
    if difference.before is None:
        return Line("+", f"{name} {after}")
    hidden = " (with another query or password)" if before == after else ""
    return Line("~", f"{name} {before} -> {after}{hidden}")


def _number(change: Assign) -> Line:
    number = change.number
    if change.moves:
        return Line("!", f"{number.phone_number:<{_WIDTH}} taken away from {number.connection}")
    return Line("+", f"{number.phone_number:<{_WIDTH}} assigned to nothing until now")


def _link(value: object) -> str:
    return str(shown(value, "link")) if value else _words(value)


def _words(value: object) -> str:
    if value is None or value == "":
        return "(none)"
    return str(value).lower() if isinstance(value, bool) else str(value)


def step(change: Change) -> str:
    """A change in words, as far as it has to do with what is its own."""
    match change:
        case Create():
            return "make the application"
        case Update(application):
            return f"update the application {application}"
        case Assign(number):
            return f"assign {number.phone_number}"
