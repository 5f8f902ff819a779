"""Which requests, written by hand, may place calls: those that the dial policy cannot see.

A path can be spelt in many ways, and what the carrier makes of them is not known. So it is compared in its plainest
form: without encoding, case, parameters, doubled slashes; and once with the slashes that were encoded, once without.
"""

import posixpath
import re
from collections.abc import Mapping, Sequence
from functools import cache
from urllib.parse import unquote

from callflow._generated import commands

_ELSEWHERE = (
    "texml/calls/{application}",
    "texml/calls/{call}/update",
    "texml/ai_calls/{application}",
    "texml/accounts/{account}/calls",
    "texml/accounts/{account}/calls/{call}",
    "texml/accounts/{account}/conferences/{conference}/participants",
    "verifications/call",
    "verifications/flashcall",
    "verified_numbers",
    "faxes",
    "ai/assistants/{assistant}/scheduled_events",
)
"""What calls somebody and is no command, as far as it is known: TeXML's calls and new instructions for a call (which
may dial), codes that are told by telephone, faxes, and the calls of an assistant."""

_INVISIBLE = re.compile(r"[\x00-\x20\x7f]")


def calls_somebody(method: str, path: str) -> str | None:
    """The operation of a request that may place a call, if it is one.

    Args:
        method: The HTTP method.
        path: The path below the API's address; it may have a query.

    Returns:
        The command's name, or a path with names in braces; None where nothing is called.
    """
    if method == "GET":
        return None
    below = str(path).partition("?")[0]  # what is no text is refused by whoever sends it
    apart = [_plain(segment) for segment in below.split("/")]
    joined = _plain(posixpath.normpath(_decoded(below).replace("\\", "/"))).split("/")
    readings = [[segment for segment in reading if segment not in ("", ".")] for reading in (apart, joined)]
    for pattern, name in _dialling().items():
        if any(_fits(_versionless(reading), pattern) for reading in readings):
            return name
    return None


def _decoded(text: str) -> str:
    """A text without its percent-encoding, however often it was encoded."""
    while (once := unquote(text)) != text:
        text = once
    return text


def _plain(text: str) -> str:
    """What counts of a segment, or of several."""
    whole = re.sub(r";[^/]*", "", re.split(r"[?#]", _decoded(text))[0])
    return _INVISIBLE.sub("", whole).casefold()


def _versionless(segments: Sequence[str]) -> Sequence[str]:
    return segments[1:] if segments[:1] == ["v2"] else segments


def _fits(segments: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether segments are those of a pattern; TeXML's may end with a format."""
    return len(segments) == len(pattern) and all(
        wanted.startswith("{") or wanted in (segment, re.sub(r"\.(json|xml)$", "", segment))
        for segment, wanted in zip(segments, pattern, strict=True)
    )


@cache
def _dialling() -> Mapping[tuple[str, ...], str]:
    """The paths of all that calls somebody, and what each is called."""
    operations = [command.operation for command in commands.COMMANDS.values() if command.operation.calls]
    found = {one.path.strip("/"): one.name for one in operations}
    return {tuple(path.split("/")): name for path, name in ({path: f"/{path}" for path in _ELSEWHERE} | found).items()}
