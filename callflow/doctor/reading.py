"""The JSON of an answer, which may have any shape, read as what the carrier documents."""

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any, TypeAlias, cast  # JSON of any shape
from urllib.parse import urlsplit

import orjson

from callflow.doctor.outcome import Answer, Outcome

Record: TypeAlias = Mapping[str, Any]

NO_URL = "(no URL)"


def record(value: object) -> Record:
    """An object; an empty one where it is none."""
    return cast("Record", value) if isinstance(value, dict) else {}  # the keys of JSON are strings


def records(value: object) -> list[Record]:
    """The objects of a list."""
    return [record(one) for one in cast("list[object]", value) if record(one)] if isinstance(value, list) else []


def text(value: object) -> str:
    """A text, or a whole number as one; empty where it is neither."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def document(outcome: Outcome | None) -> Record:
    """The whole of an answer that grants what was asked for."""
    if not isinstance(outcome, Answer) or not 200 <= outcome.status < 300:
        return {}
    try:
        return record(orjson.loads(outcome.body))
    except ValueError:
        return {}


def one(outcome: Outcome | None) -> Record:
    """The object that was asked for."""
    return record(document(outcome).get("data"))


def many(outcome: Outcome | None) -> list[Record]:
    """The objects on this page."""
    return records(document(outcome).get("data"))


def total(outcome: Outcome | None) -> int:
    """How many there are on all pages."""
    counted = record(document(outcome).get("meta")).get("total_results")
    return max(counted if isinstance(counted, int) else 0, len(many(outcome)))


def place(url: object) -> str:
    """Host and path of a URL: what may be shown of it."""
    try:
        parts = urlsplit(text(url))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return NO_URL
    named = f"[{host}]" if ":" in host else host
    return f"{named}{f':{port}' if port else ''}{parts.path}" if host else NO_URL


def address(url: object) -> str:
    """Scheme, host and path of a URL, and whether it has a query, which may have a token in it."""
    where = place(url)
    if where == NO_URL:
        return where
    parts = urlsplit(text(url))
    return f"{parts.scheme}://{where}{'?...' if parts.query else ''}"


def is_private(url: str) -> bool:
    """Whether the host of a URL is one that strangers cannot reach."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))
