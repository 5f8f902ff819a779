"""A download that goes on where it stopped: what to ask a storage for, what its answer means, and what comes next.

Ranges are those of RFC 9110, section 14; `If-Range` makes sure that the rest is of the same file as the beginning.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import TypeAlias, cast

import orjson

_RANGE = re.compile(r"bytes (\d{1,18})-(\d{1,18})/(\d{1,18})")
_NO_RANGE = re.compile(r"bytes \*/(\d{1,18})")
_LENGTH = re.compile(r"\d{1,18}")
_STRONG = re.compile(r'"[!#-~]{0,500}"')
_DATE = re.compile(r"[ -~]{0,100}")
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_DEAD = frozenset({400, 401, 403, 404, 410})  # storages do not agree on how to say that a link has expired
_LATER = frozenset({408, 425, 429})
_SERVER_ERROR = 500


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of the file that a part is of.

    Attributes:
        of: Which file it is.
        etag: The storage's mark of its content, if that is one to rely on.
        modified: When its content was changed, in the storage's words.
        total: How many bytes it has, once that is known.
    """

    of: str
    etag: str = ""
    modified: str = ""
    total: int | None = None

    @property
    def mark(self) -> str:
        """What tells the content from a later one."""
        return self.etag or self.modified

    @property
    def most(self) -> float:
        """How many bytes there can be of it."""
        return float("inf") if self.total is None else self.total

    def pack(self) -> bytes:
        """As it is kept beside the part."""
        return orjson.dumps({"version": 1, **asdict(self)})


def unpack(note: bytes) -> Kept | None:
    """What was kept; None if it cannot be read, or could not be sent, so that the part is of no use."""
    try:
        found: object = orjson.loads(note)
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    match cast("dict[object, object]", found):
        case {"version": 1, "of": str(of), "etag": str(etag), "modified": str(date), "total": int() | None as total}:
            return Kept(of, etag, date, total) if (etag, date) == (_strong(etag), _date(date)) else None
        case _:
            return None


def asked(kept: Kept | None, size: int) -> dict[str, str]:
    """The headers that ask for what is missing; none where the whole has to be asked for."""
    if kept is None or not kept.mark or not size:
        return {}
    return {"range": f"bytes={size}-", "if-range": kept.mark}


# -- what an answer means -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Anew:
    """The whole file follows, whatever is there already."""

    kept: Kept


@dataclass(frozen=True, slots=True)
class Onward:
    """What is missing follows."""

    total: int


@dataclass(frozen=True, slots=True)
class Complete:
    """Nothing is missing."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """It is to be had at another address."""

    location: str


@dataclass(frozen=True, slots=True)
class Useless:
    """What is there does not go together with what the storage has: away with it."""

    words: str


@dataclass(frozen=True, slots=True)
class Dead:
    """The link leads nowhere any more."""

    status: int


@dataclass(frozen=True, slots=True)
class Again:
    """It did not work this time.

    Attributes:
        words: What happened.
        cause: The error that told.
    """

    words: str
    cause: Exception | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """It will not work another time either.

    Attributes:
        words: What happened.
        status: The HTTP status, if that was it.
        cause: The error that told.
    """

    words: str
    status: int | None = None
    cause: Exception | None = None


Trouble: TypeAlias = Dead | Again | Refused
Meaning: TypeAlias = Anew | Onward | Complete | Elsewhere | Useless | Trouble


def meaning(status: int, headers: Mapping[str, str], *, of: str, kept: Kept | None, begin: int) -> Meaning:
    """What a storage's answer means.

    Args:
        status: The HTTP status.
        headers: By their names in lower case.
        of: Which file was asked for.
        kept: What is known of the part that is there.
        begin: From where on the file was asked for; 0 for the whole.
    """
    location = headers.get("location")
    if status in _REDIRECTS and location:
        return Elsewhere(location)
    if status in (200, 206) and headers.get("content-encoding", "").strip().lower() not in ("", "identity"):
        return Refused("it sent the file compressed, which it had been asked not to do")
    if status == 200:
        return _whole(headers, of)
    if begin and status in (206, 416):
        return _rest(headers, kept, begin) if status == 206 else _beyond(headers, kept, begin)
    if status in _DEAD:
        return Dead(status)
    words = f"it answered {status}"
    return Again(words) if status in _LATER or status >= _SERVER_ERROR else Refused(words, status)


def _whole(headers: Mapping[str, str], of: str) -> Meaning:
    length = headers.get("content-length", "")
    chunked = headers.get("transfer-encoding", "").lower().endswith("chunked")
    if not _LENGTH.fullmatch(length) and not chunked:
        return Refused("it does not say how long the file is, so that a cut would look like the end")
    total = None if chunked else int(length)
    return Anew(Kept(of, _strong(headers.get("etag", "")), _date(headers.get("last-modified", "")), total))


def _rest(headers: Mapping[str, str], kept: Kept | None, begin: int) -> Meaning:
    found = _RANGE.fullmatch(headers.get("content-range", "").strip())
    if found is None:
        return Useless("it sent a part, and did not say which")
    first, last, total = map(int, found.groups())
    etag = _strong(headers.get("etag", ""))
    if first != begin or not first <= last < total:
        return Useless("it sent another part than was asked for")
    if kept is None or kept.total not in (None, total) or (etag and kept.etag and etag != kept.etag):
        return Useless("it sent a part of another file")
    return Onward(total)


def _beyond(headers: Mapping[str, str], kept: Kept | None, begin: int) -> Meaning:
    found = _NO_RANGE.fullmatch(headers.get("content-range", "").strip())
    if found is not None and int(found[1]) == begin and kept is not None and kept.total in (None, begin):
        return Complete()
    return Useless("the file is shorter than what is there of it")


def _strong(etag: str) -> str:
    """A mark that stands for the very bytes; a weak one does not, and is of no use to `If-Range`."""
    return etag if _STRONG.fullmatch(etag) else ""


def _date(modified: str) -> str:
    """A date that can stand in a header again, as it came."""
    return modified if _DATE.fullmatch(modified) else ""


# -- what comes next ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pause:
    """Try again after so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class FreshLink:
    """Try again with a new link."""


@dataclass(frozen=True, slots=True)
class GiveUp:
    """It is over."""

    words: str
    retryable: bool = False
    status: int | None = None
    cause: Exception | None = None


Step: TypeAlias = Pause | FreshLink | GiveUp


@dataclass(frozen=True, slots=True)
class Stamina:
    """How long a download goes on: as long as attempts bring something.

    Attributes:
        pauses: Before each further attempt, in seconds. As many attempts in a row may bring nothing, and as many
            times the file may have to be fetched from its beginning again.
        size: How many bytes are there.
        restarts: How often what was there was thrown away.
        fruitless: How many attempts in a row have brought nothing.
        refreshed: The link is a new one, and has brought nothing yet.
    """

    pauses: tuple[float, ...]
    size: int = 0
    restarts: int = 0
    fruitless: int = 0
    refreshed: bool = False

    def after(self, trouble: Trouble, *, size: int, restarts: int) -> "tuple[Stamina, Step]":
        """What follows an attempt that ended so.

        Args:
            trouble: How it ended.
            size: How many bytes are there now.
            restarts: How often what was there has been thrown away by now.
        """
        gained = size > (self.size if restarts == self.restarts else 0)
        fruitless = 0 if gained else self.fruitless + 1
        now = Stamina(self.pauses, size, restarts, fruitless, self.refreshed and not gained)
        match trouble:
            case Dead(status) if now.refreshed:
                return now, GiveUp(f"it answered {status} to a new link as well", status=status)
            case Dead():
                return replace(now, refreshed=True), FreshLink()
            case Refused(words, status, cause):
                return now, GiveUp(words, status=status, cause=cause)
            case Again(words, cause) if max(fruitless, restarts) >= len(self.pauses):
                return now, GiveUp(words, retryable=True, cause=cause)
            case Again():
                return now, Pause(self.pauses[fruitless])
