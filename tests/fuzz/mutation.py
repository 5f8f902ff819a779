"""Changes to JSON that leave it JSON: at random places of a body, bytes alone seldom mean anything."""

import json
import random
from collections.abc import Iterable, Sized
from typing import Any, TypeAlias, cast  # JSON of any shape

Place: TypeAlias = tuple[Any, str | int]
"""A list or an object, and an index or a name in it."""

VALUES: list[Any] = [
    None, True, False, 0, 1, -1, 7, 94, 2**31, 2**53 + 1, 2**63, -(2**63), 0.5, 1e300, "", " ", "x", "\x00", "\u202e",
    "é" * 64, "x" * 129, "call.answered", "call_hangup", "2027-01-15T08:00:00Z", "0001-01-01",
    "9999-12-31T23:59:59-23:59",
    "Y2YB", "$", [], {}, [[]], {"": None}, {"id": 1},
]  # fmt: skip


def change(data: bytes, seed: int) -> bytes | None:
    """Another document near this one; None if it is none."""
    chance = random.Random(seed)
    try:
        document = json.loads(data)
        places = _places(document)
    except (ValueError, RecursionError):
        return None
    if not places:
        return None
    holder, key = chance.choice(places)
    kind = chance.randrange(4)
    if kind == 0:
        del holder[key]
    elif kind == 1 and isinstance(holder, dict):
        holder[chance.choice([other for _, other in places if isinstance(other, str)])] = holder[key]
    elif kind == 2 and type(holder[key]) is int:
        holder[key] += chance.choice([-1, 1, 10, chance.randrange(1_000)])
    else:
        holder[key] = chance.choice(VALUES)
    return json.dumps(document, ensure_ascii=bool(chance.randrange(2))).encode()


def _places(value: Any) -> list[Place]:
    found: list[Place] = []
    waiting: list[Any] = [value]
    while waiting:
        one = waiting.pop()
        keys = _keys(one)
        found += [(one, key) for key in keys]
        waiting += [one[key] for key in keys]
    return found


def _keys(value: Any) -> list[Any]:
    if isinstance(value, list):
        return list(range(len(cast(Sized, value))))
    return list(cast(Iterable[str], value)) if isinstance(value, dict) else []
