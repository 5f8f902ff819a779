"""The fields of a line as plain data: texts, numbers, lists and mappings, whatever a program has given.

A line about a call must never end it. So what cannot be read becomes a placeholder, and what is deep or long, or holds
itself, is cut. What stands under the name of a secret is removed, at any depth and in the text of an object too.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice
from typing import cast

REDACTED = "[redacted]"
UNREADABLE = "[unreadable]"
CUT = "[cut]"

_BUILT_IN = frozenset({type(None), bool, int, str, bytes, list, tuple, dict})
_DEEPEST = 8  # mappings and lists inside each other
_MOST = 10_000  # values in one field
_SECRET_NAME = re.compile(
    r"(?i)(api_?key|state_?key|authorization|token|secret|password|signature|client_state|security_code"
    r"|(card|account|routing)_number|transcript(ion_text)?$|caller_id_name|^(digits?|state)$)"
)
# `name='value'` and `'name': 'value'`, as dataclasses, models and mappings write themselves.
_QUOTED = re.compile(r"""\b(\w+)(=|['"]:\ )('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^\s,()\[\]{}'"]+)""")


@lru_cache(maxsize=1_000)
def is_secret(name: str) -> bool:
    """Whether what has this name must not be seen."""
    return _SECRET_NAME.search(name) is not None


def hidden(value: object) -> object:
    """What is written for a secret; that there is none may be seen."""
    return value if type(value) in _BUILT_IN and not value else REDACTED


def plain_field(value: object) -> object:
    """A value as None, a text, a number, or lists and mappings of such; never raises an error.

    Args:
        value: Of any type; what is no text, number or collection is written as its `str`.
    """
    return value if type(value) is str else _Reader().read(value)


def named(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """A mapping of pairs, in which a name that comes again is numbered: masked numbers can be equal."""
    found: dict[str, object] = {}
    for name, value in pairs:
        found[f"{name} ({len(found) + 1})" if name in found else name] = value
    return found


class _Reader:
    """Reads one field, and counts what it has read."""

    def __init__(self) -> None:
        self._left = _MOST

    def read(self, value: object, depth: int = 0) -> object:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            return CUT
        try:
            return self._collection(value, depth) if issubclass(type(value), _COLLECTIONS) else _scalar(value)
        except Exception:  # whatever the developer's own class raises when it is read
            return UNREADABLE

    def _collection(self, value: object, depth: int) -> object:
        most = max(self._left, 0) + 1  # one more, to say that there is more
        if isinstance(value, Mapping):
            items = islice(cast("Mapping[object, object]", value).items(), most)
            return named(self._named(key, one, depth) for key, one in items)
        return [self.read(one, depth + 1) for one in islice(cast("Iterable[object]", value), most)]

    def _named(self, key: object, value: object, depth: int) -> tuple[str, object]:
        name = str(_scalar(key))
        return name, hidden(value) if is_secret(name) else self.read(value, depth + 1)


_COLLECTIONS = (Mapping, list, tuple, set, frozenset)


def _scalar(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str.__str__(value)  # of an enumeration the value, as for numbers
    if isinstance(value, float):
        return float.__float__(value)
    if isinstance(value, int):
        str(int.__int__(value))  # raises if there are too many digits to be written
        return int.__int__(value)
    return _QUOTED.sub(_without_secret, str(value))


def _without_secret(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]}{REDACTED}" if is_secret(found[1]) else found[0]
