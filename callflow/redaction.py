"""What the log keeps out of its lines by value: the process's secrets, and what the call at hand holds back.

A `ValueError: invalid literal for int() with base 10: '12#4'` quotes the keys that a caller pressed, and no pattern
knows them for what they are. So the turn says which event and whose state are at hand (`hold_back`), which costs
the setting of one variable. Only when a line needs it they are asked for their values: those of the event for each
line of the developer's own, those of the state as well when the line is about an error.

What this does not see: a part of a value; a value that was changed, or is spelt otherwise; one of an earlier event, or
one that the state had for a moment only; a key of a dictionary, unless it is a secret of the process; and whatever is
logged by other means than structlog. A value of one character is replaced where it stands in quotes, alone, or at the
end of a message: a pressed `1` must not make stars of every number.
"""

import json
import re
import sys
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from contextvars import ContextVar
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from datetime import date, time, timedelta
from enum import Enum
from typing import Any, Protocol, TypeGuard, cast  # a line's fields are open

from callflow.fields import UNREADABLE, plain_field
from callflow.tracebacks import chain_of, formatted

HIDDEN = "***"

_MOST = 10_000  # plain values of one call; where there are more, no message is written at all
_NUMBER = re.compile(r"\+?\d[\d ().-]{5,}\d")
_GRAVE = frozenset({"warning", "error", "critical", "exception", "fatal"})
_WORDS = frozenset({"error", "message", "reason"})  # of callflow's own fields, those that can quote somebody
_KEPT = frozenset({"level", "timestamp", "exception"})
_LEAST = 1_000  # a smaller number as a field is a count, whatever was pressed

_secrets: list[str] = []


class Withholding(Protocol):
    """Something that holds values which must not be logged."""

    def withheld(self) -> Iterable[object]:
        """The values; they may be of any type, and hold others."""
        ...


def _withholds(value: object) -> TypeGuard[Withholding]:
    return hasattr(value, "withheld")


_at_hand: ContextVar[tuple[Withholding | None, Withholding] | None] = ContextVar("callflow.at_hand", default=None)


def hold_back(event: Withholding | None, state: Withholding) -> None:
    """Say what is at hand in this task, and in those that it begins, until the next event is.

    Args:
        event: Asked for its values whenever the developer logs.
        state: Asked for its values only when a line is about an error.
    """
    _at_hand.set((event, state))


def conceal(*secrets: str | bytes | None) -> None:
    """Keep these out of every line from now on, wherever they stand and whatever they look like."""
    for secret in secrets:
        encoded = [b64encode(secret).decode(), secret.hex()] if isinstance(secret, bytes) else ()
        for text in (*encoded, *_spellings(secret)):
            if len(text) > 3 and text not in _secrets:
                _secrets.append(text)
    _secrets.sort(key=len, reverse=True)


def without_secrets(text: str) -> str:
    """A text with the secrets of the process replaced."""
    for secret in _secrets:
        if secret in text:
            text = text.replace(secret, HIDDEN)
    return text


class Veil:
    """Replaces values, and the secrets of the process, in any text.

    Args:
        values: The values, of any type; what is inside them counts.
    """

    def __init__(self, values: Iterable[object]) -> None:
        self._blind = False
        try:
            found = {text for value in values for text in plain(value)}
        except Exception:  # what is asked belongs to developers, who can have spoilt it: then nothing is said
            self._blind, found = True, set[str]()
        self._values = sorted(found, key=len, reverse=True)

    def __call__(self, text: str) -> str:
        """The text without the values."""
        if self._blind:
            return HIDDEN
        text = without_secrets(text)
        for value in self._values:
            if value in text:
                text = _pattern(value).sub(_stars(value), text)  # stars and digits: no escapes
        return text


def plain(value: object) -> Iterator[str]:
    """All texts, numbers and other plain values inside a value, in the ways in which they may be spelt.

    Raises:
        ValueError: There are too many.
    """
    waiting, taken = [value], 0
    while waiting:
        one = waiting.pop()
        taken += 1
        if taken > _MOST:
            raise ValueError("too many values")
        inner = _inside(one)
        if inner is None:
            yield from _spellings(one)
        else:
            waiting += inner


def _inside(value: object) -> list[object] | None:
    """What a value is made of; None if it is plain."""
    if isinstance(value, str | bytes | int | float | date | time | timedelta):
        return [value.value] if isinstance(value, Enum) and type(value.value) is not type(value) else None
    if isinstance(value, Mapping):
        return list(cast("Mapping[object, object]", value).values())
    if isinstance(value, list | tuple | set | frozenset):
        return list(cast("Iterable[object]", value))
    if isinstance(value, Enum):
        return [value.value]
    if hasattr(value, "get_secret_value"):
        return [cast(Any, value).get_secret_value()]  # pydantic's SecretStr, which this layer does not know
    if _withholds(value):
        return list(value.withheld())
    if is_dataclass(value):
        return [getattr(value, one.name, None) for one in dataclass_fields(value)]
    return [*vars(value).values(), getattr(value, "__pydantic_extra__", None)] if hasattr(value, "__dict__") else None


def _spellings(value: object) -> Iterator[str]:
    if value is None or isinstance(value, bool):
        return
    text = value.decode(errors="replace") if isinstance(value, bytes) else str(value)
    if not text.strip():
        return
    yield text
    if not text.isalnum() or not text.isascii():  # else every way to quote it is the same
        yield repr(value)[2:-1] if isinstance(value, bytes) else repr(text)[1:-1]
        yield json.dumps(text)[1:-1]
    if not isinstance(value, str | bytes):
        yield repr(value)
    if _NUMBER.fullmatch(text):
        yield re.sub(r"\D", "", text)


def _stars(value: str) -> str:
    """Stars; for a telephone number as many as it has digits, but for the last two, as the log masks all others."""
    if not value.startswith("+") or not _NUMBER.fullmatch(value):
        return HIDDEN
    return re.sub(r"\d", "*", value[:-2]) + value[-2:]


def _pattern(value: str) -> re.Pattern[str]:
    """Where a value stands by itself, and is no part of a longer word or number."""
    exact = re.escape(value)
    if len(value) == 1:
        return re.compile(rf"(?<=['\"`]){exact}(?=['\"`])|(?<![\w.]){exact}(?=[.!?)\]'\"]*$)", re.MULTILINE)
    part = r"\d" if any(character.isdecimal() for character in value) else r"\w"
    before = rf"(?<!{part})" if re.match(part, value) else ""
    after = rf"(?!{part})" if re.search(rf"{part}\Z", value) else ""
    return re.compile(before + exact + after)


# -- lines --------------------------------------------------------------------------------------------


def withhold(logger: object, name: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A structlog processor: writes the traceback of an error, and replaces what must not be seen in a line.

    callflow's own lines hold identifiers and need nothing, unless they are about an error: this is the hot path.
    """
    given = fields.pop("exc_info", None)
    own = getattr(logger, "own", False)
    grave = not (given is None or given is False) or "error" in fields or name in _GRAVE
    if own and not grave:
        return fields
    error = _error(given)
    veil = Veil(_values(error, grave=grave))
    for key, value in fields.items():
        if key in _WORDS if own else key not in _KEPT and not key.endswith("_id"):
            fields[key] = _veiled(plain_field(value), veil)
    if error is not None:
        fields["exception"] = _traceback(error, veil)
    return fields


def _traceback(error: BaseException, veil: Veil) -> str:
    try:
        return without_secrets(formatted(error, veil))
    except Exception:  # Python's own reader of errors trusts their classes
        return f"{type(error).__name__}: {UNREADABLE}"


def _error(given: object) -> BaseException | None:
    """The error in any of the forms in which `exc_info` may be given."""
    if isinstance(given, tuple):
        given = next((one for one in cast("tuple[object, ...]", given) if isinstance(one, BaseException)), None)
    elif not (given is None or given is False or isinstance(given, BaseException)):
        given = sys.exc_info()[1]
    return given if isinstance(given, BaseException) else None


def _values(error: BaseException | None, *, grave: bool) -> Iterator[object]:
    """What is at hand; with the state only for a line about an error, and with the command that the error carries."""
    event, state = _at_hand.get() or (None, None)
    yield event
    if grave:
        yield state
    for one in chain_of(error) if error is not None else ():
        command = getattr(one, "command", None)
        if _withholds(command):
            yield command


def _veiled(value: object, veil: Veil) -> object:
    if isinstance(value, str):
        return veil(value)
    if isinstance(value, dict):
        return {veil(key): _veiled(one, veil) for key, one in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [_veiled(one, veil) for one in cast("list[object]", value)]
    if isinstance(value, int) and abs(value) >= _LEAST:
        text = str(value)
        return value if veil(text) == text else HIDDEN
    return value
