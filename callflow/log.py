"""Logging: structlog, as JSON for machines or coloured lines for people, with nothing secret in it.

Numbers are masked to their last two digits, and values that look like a key are replaced, in every field
of every line, whoever wrote it. What no pattern knows, the keys pressed and the state, is `redaction`'s business.

An app sets structlog up when it starts, unless the program has. Where nobody has, as with a `Client` alone, there are
callflow's warnings and errors only.
"""

import json
import logging
import re
import sys
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from contextlib import suppress
from functools import lru_cache
from typing import Any, Literal, TextIO, TypeAlias, cast  # a line's fields are open

import orjson

from callflow.fields import REDACTED, hidden, is_secret, named, plain_field
from callflow.redaction import conceal, withhold, without_secrets

Level: TypeAlias = Literal["debug", "info", "warning", "error"]
Format: TypeAlias = Literal["json", "console"]

# With a plus, digits may stand in groups; without, they are a number only if no identifier or time is around.
# Groups are set apart as people write and type them: no-break and thin spaces, hyphens and dashes of any length.
_GAP = r"[ \t().\-/\u00a0\u00ad\u2000-\u2015\u202f\u205f\u2060\u2212\u3000]{0,3}"
_NUMBER = re.compile(
    rf"(?:(?<=[+\uff0b])|(?<=%2[Bb]))(?:{_GAP}\d){{7,15}}(?!\d)"
    r"|(?<![\w-])(?<!\d\.)\d{7,15}(?!\w)(?![.-]\w)"
)
_ALL_BUT_TWO = re.compile(r"\d(?=\D*\d\D*\d)")
_SECRET_VALUE = re.compile(
    r"(?i:\b(?:Bearer|Basic)\s+\S+)|\bKEY[0-9A-Za-z_-]{6,}"
    r"|Y2YB[0-9A-Za-z+/]{16,}=*"  # a client_state of ours: the state may be readable in it
)
# What any of the above has in it, which most texts have not: all begin with a character of the class, for speed.
_SUSPECT = re.compile(r"[\d+\uff0b%KBbY](?:\d{6}|(?<=[+\uff0b])|2[Bb]|EY|(?i:earer|asic)|2YB)")
_JSON_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_IDENTIFIERS = frozenset({"event_id", "call_session_id", "call_leg_id", "call_control_id"})
_KEPT = _IDENTIFIERS | {"timestamp", "level", "ms"}
_SIMPLE = frozenset({str, int, float})  # what is written as it is
# A whole number is masked as its text would be, unless its name says that it is a time, a duration or a size.
_LEAST = 1_000_000
_MEASURE = re.compile(
    r"(?i)(^|_)(at|time|timestamp|epoch|ts|[mnu]?s|seconds|millis|duration|age|bytes|size|length|count|total|pid)$"
)


class Logger:
    """A structlog logger that loads structlog with its first line.

    structlog imports rich's rendering of tracebacks, 75 ms that `import callflow` should not cost.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._logger: Any = None  # structlog's own type depends on its configuration

    def _bound(self) -> Any:
        if self._logger is None:
            import structlog

            if not structlog.is_configured():
                return _unconfigured(self._name)
            logger = structlog.get_logger(self._name)
            if not structlog.get_config()["cache_logger_on_first_use"]:
                return logger
            self._logger = logger.bind()  # once: structlog's own proxy would look for it at every line
        return self._logger

    def debug(self, event: str, **fields: object) -> None:
        """Write a decision."""
        self._bound().debug(event, **fields)

    def info(self, event: str, **fields: object) -> None:
        """Write what happened."""
        self._bound().info(event, **fields)

    def warning(self, event: str, **fields: object) -> None:
        """Write what someone should look at."""
        self._bound().warning(event, **fields)

    def error(self, event: str, **fields: object) -> None:
        """Write what went wrong."""
        self._bound().error(event, **fields)


def get_logger(name: str) -> Logger:
    """A logger for one module."""
    return Logger(name)


def mask_numbers(text: str) -> str:
    """A text with stars for all but the last two digits of telephone numbers: `+*********99`."""
    return _NUMBER.sub(_masked, text)


def clean(text: str) -> str:
    """A text with numbers masked, and without anything that is a secret or looks like one."""
    return mask_numbers(_SECRET_VALUE.sub(REDACTED, without_secrets(text)))


def _masked(found: re.Match[str]) -> str:
    return _ALL_BUT_TWO.sub("*", found[0])


def redact(logger: object, name: str, fields: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A structlog processor: masks telephone numbers and removes keys."""
    for key, value in fields.items():
        if key in _KEPT and type(value) in _SIMPLE:
            continue
        if is_secret(key):
            fields[key] = hidden(value)
        elif type(value) is str:
            if _SUSPECT.search(value) is not None:
                fields[key] = _clean_text(value)
        elif type(value) not in _SIMPLE or abs(value) >= _LEAST:
            fields[key] = _clean(key, plain_field(value))
    return fields


def _clean(name: str, value: object) -> object:
    if isinstance(value, str):
        return _clean_text(value)
    if isinstance(value, dict):
        inner = cast("dict[str, object]", value)
        return named((_clean_text(key), _clean(key, one)) for key, one in inner.items())
    if isinstance(value, list):
        return [_clean(name, one) for one in cast("list[object]", value)]
    if isinstance(value, int) and abs(value) >= _LEAST and not _measures(name):
        masked = mask_numbers(str(value))
        return value if masked == str(value) else masked
    return value


def _clean_text(text: str) -> str:
    return text if _SUSPECT.search(text) is None else mask_numbers(_SECRET_VALUE.sub(REDACTED, text))


@lru_cache(maxsize=1_000)
def _measures(name: str) -> bool:
    return _MEASURE.search(name) is not None


def configure(
    *, format: Format | None = None, level: Level = "info", secrets: Iterable[str | bytes | None] = ()
) -> None:
    """Set structlog up, unless the program that callflow is part of has done so.

    Args:
        format: `json` or `console`; None chooses the console when a person is watching.
        level: The lowest level that is written.
        secrets: What is replaced in every line, wherever it stands.
    """
    import structlog

    conceal(*secrets)
    if not structlog.is_configured():
        structlog.configure(**_setup(format, level), logger_factory=_lines_of)


@lru_cache(maxsize=1_000)
def _unconfigured(name: str) -> Any:
    """A logger for as long as nobody has set structlog up: warnings and errors, masked, on standard error."""
    import structlog

    return structlog.wrap_logger(_lines_of(name), **_setup(None, "warning")).bind()


def _setup(format: Format | None, level: Level) -> dict[str, Any]:  # what structlog takes by these names
    import structlog

    chosen = format or ("console" if sys.stderr.isatty() else "json")
    rendering: list[Any] = (  # they share no type
        [structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback), _without_secrets]
        if chosen == "console"
        else [structlog.processors.JSONRenderer(serializer=_json)]
    )
    return {
        "processors": [
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            withhold,  # writes tracebacks, so before redact: they quote numbers and keys too
            redact,
            *rendering,
        ],
        "wrapper_class": structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        "cache_logger_on_first_use": True,
    }


def _lines_of(name: str = "", *_: object) -> Any:
    """What writes the lines of one logger; it knows whether they are callflow's own."""
    import structlog

    lines: Any = structlog.WriteLogger(cast(TextIO, _Unbreakable()))
    lines.own = name.startswith("callflow.")
    return lines


class _Unbreakable:
    """Standard error, which may be closed or full: no call may end because a line cannot be written."""

    def write(self, text: str) -> None:
        """Write what can be written."""
        try:  # noqa: SIM105  (`suppress` costs five times as much, for every line)
            sys.stderr.write(text)
        except (OSError, ValueError):
            pass

    def flush(self) -> None:
        """Flush what can be flushed."""
        with suppress(OSError, ValueError):
            sys.stderr.flush()


def _without_secrets(logger: object, name: str, line: str) -> str:
    return without_secrets(line)


def _json(fields: Mapping[str, object], default: Callable[[object], object], **_: object) -> str:
    """One line of JSON without the secrets of the process, which may stand in any text of it, names included."""
    line = _dumped(fields, default)
    if without_secrets(line) is line:
        return line
    return _JSON_TEXT.sub(lambda found: f'"{without_secrets(found[0][1:-1])}"', line)


def _dumped(fields: Mapping[str, object], default: Callable[[object], object]) -> str:
    """JSON by the fast library, or where a text is no Unicode by the patient one."""
    try:
        return orjson.dumps(fields, default=default, option=orjson.OPT_NON_STR_KEYS).decode()
    except TypeError:
        return json.dumps(fields, default=default)


def bind(**identifiers: object) -> None:
    """Put identifiers on every line of this task, and of those that it begins, the developer's own included."""
    from structlog.contextvars import bind_contextvars

    bind_contextvars(**identifiers)
