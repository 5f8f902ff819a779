"""A traceback as Python prints it, with messages and frames told apart.

Where a program was may always be read; what an error says may quote whatever the program had in its hands.
"""

import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import cast

_MOST = 50  # errors in one chain, groups included
_CAUSE = "The above exception was the direct cause of the following exception:"
_CONTEXT = "During handling of the above exception, another exception occurred:"


def formatted(error: BaseException, clean: Callable[[str], str]) -> str:
    """An error with its causes, its groups, its notes and where each was raised.

    Args:
        error: The error.
        clean: What every message and note passes through; frames do not.
    """
    return "\n".join(_lines(error, clean, set())).rstrip("\n")


def chain_of(error: BaseException) -> list[BaseException]:
    """An error, and all that led to it or stand in it."""
    found: dict[int, BaseException] = {}
    waiting: list[BaseException | None] = [error]
    while waiting and len(found) < _MOST:
        one = waiting.pop()
        if one is not None and id(one) not in found:
            found[id(one)] = one
            waiting += [one.__cause__, one.__context__]
            waiting += _members(one)
    return list(found.values())


def _lines(error: BaseException, clean: Callable[[str], str], seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before, words = _before(error)
    if before is not None and id(before) not in seen and len(seen) < _MOST:
        yield from _lines(before, clean, seen)
        yield f"\n{words}\n"
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):"
        yield "".join(traceback.format_tb(error.__traceback__)).rstrip("\n")
    yield clean("".join(traceback.format_exception_only(error)).rstrip("\n"))
    yield from _member_lines(_members(error), clean, seen)


def _before(error: BaseException) -> tuple[BaseException | None, str]:
    if error.__cause__ is not None:
        return error.__cause__, _CAUSE
    return (None, "") if error.__suppress_context__ else (error.__context__, _CONTEXT)


def _members(error: BaseException) -> Sequence[BaseException]:
    return cast("BaseExceptionGroup[BaseException]", error).exceptions if isinstance(error, BaseExceptionGroup) else ()


def _member_lines(members: Sequence[BaseException], clean: Callable[[str], str], seen: set[int]) -> Iterator[str]:
    for number, inner in enumerate(members, start=1):
        if len(seen) >= _MOST:
            yield f"  +---- and {len(members) - number + 1} more"
            return
        yield f"  +---------------- {number} ----------------"
        for block in _lines(inner, clean, seen):
            yield from (f"  | {line}" for line in block.split("\n"))
