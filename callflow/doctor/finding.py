"""What a check has come to: a mark, what was found, and what to do about it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from callflow.log import clean

Mark: TypeAlias = Literal["ok", "warn", "fail", "skipped"]

_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's report.

    Attributes:
        mark: `ok`; `warn`: it works, and something should be better; `fail`: it is broken; `skipped`: it could not
            be looked at, and `found` says why.
        found: What was found.
        do: What to do about it.
    """

    mark: Mark
    found: str
    do: str = ""

    @property
    def passed(self) -> bool:
        """Whether a check that builds on this one can be made."""
        return self.mark in ("ok", "warn")


def ok(found: str) -> Finding:
    """All is well."""
    return Finding("ok", found)


def warn(found: str, do: str) -> Finding:
    """It works, and something should be better."""
    return Finding("warn", found, do)


def fail(found: str, do: str) -> Finding:
    """It is broken."""
    return Finding("fail", found, do)


def skipped(why: str, do: str = "") -> Finding:
    """It could not be looked at."""
    return Finding("skipped", why, do)


def printable(text: str) -> str:
    """A text that strangers may have written, fit for a terminal: one line, of a bounded length, without secrets."""
    line = "".join(letter if letter.isprintable() else " " for letter in clean(text))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}..."
