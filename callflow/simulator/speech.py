"""How long speech and audio files take."""

import html
import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

CHARACTERS_PER_SECOND = 15.0
SHORTEST = 0.5
FILE_SECONDS = 3.0

_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")


def words(payload: str) -> str:
    """What a listener hears of a text or of SSML: the words, without mark-up."""
    bare = html.unescape(_TAG.sub(" ", payload)) if "<" in payload else payload
    return _SPACE.sub(" ", bare).strip()


def speaking_time(payload: str) -> float:
    """How long it takes to say a text, in seconds."""
    return max(SHORTEST, len(words(payload)) / CHARACTERS_PER_SECOND)


class AudioFiles:
    """The audio files of the simulated world, which are never fetched: only their lengths matter.

    A file is as long as the table says, else as its URL says (`?seconds=7`), else three seconds.

    Args:
        lengths: Seconds by URL or media name; None where there is no such file.
    """

    def __init__(self, lengths: Mapping[str, float | None] | None = None) -> None:
        self._lengths = dict(lengths or {})

    def seconds(self, name: str) -> float | None:
        """How long a file plays, or None if it does not exist."""
        if name in self._lengths:
            return self._lengths[name]
        said = parse_qs(urlsplit(name).query).get("seconds", [""])[0]
        try:
            return max(0.0, float(said))
        except ValueError:
            return FILE_SECONDS
