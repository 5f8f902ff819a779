"""A transport that keeps what is sent and answers at once: the API without a network."""

import re
from collections.abc import AsyncGenerator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias  # bodies are JSON of any shape
from urllib.parse import parse_qsl, unquote, urlsplit

import orjson

from callflow.client.transport import Request, Response, Stream

Answer: TypeAlias = tuple[int, dict[str, Any]]
"""A status and a body."""

_VERSION = re.compile(r"^.*/v2(?=/)")
_ACTION = re.compile(r"/calls/([^/]+)/actions/[^/]+")
_PIECE = 65536


@dataclass(frozen=True, slots=True)
class Sent:
    """One command as it went out.

    Attributes:
        operation: The last part of its path; `calls` for `dial`.
        call_control_id: The leg that it was for; empty where it was for none, as with `dial`.
        body: What was sent; empty where there was no body.
        method: The HTTP method.
        path: The path below the API's version.
        query: The parameters behind it.
    """

    operation: str
    call_control_id: str
    body: dict[str, Any]
    method: str = "POST"
    path: str = ""
    query: dict[str, str] = field(default_factory=dict[str, str])


@dataclass
class RecordingTransport:
    """Keeps every command in `sent`, and answers `ok`, or what `answers` holds for its operation.

    Attributes:
        sent: The commands, in the order in which they went out.
        answers: By operation: the status and the body to answer with.
        files: By link: what can be downloaded. Nothing is kept in `sent` of that.
    """

    sent: list[Sent] = field(default_factory=list[Sent])
    answers: dict[str, Answer] = field(default_factory=dict[str, Answer])
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])

    async def send(self, request: Request, *, timeout: float) -> Response:
        """Keep and answer."""
        sent = _sent(request)
        self.sent.append(sent)
        status, body = self.answers.get(sent.operation, (200, {"data": {"result": "ok"}}))
        return Response(status, {"content-type": "application/json"}, orjson.dumps(body))

    @asynccontextmanager
    async def stream(self, request: Request, *, timeout: float) -> AsyncGenerator[Stream]:
        """Answer with what `files` holds for the link, or with 404."""
        file = self.files.get(request.url)
        async with aclosing(_pieces(file or b"")) as pieces:
            yield Stream(404 if file is None else 200, {"content-length": str(len(file or b""))}, pieces)

    async def aclose(self) -> None:
        """Nothing to close."""

    @property
    def operations(self) -> list[str]:
        """The names of what was sent."""
        return [sent.operation for sent in self.sent]


def _sent(request: Request) -> Sent:
    address = urlsplit(request.url)
    path = _VERSION.sub("", address.path)
    action = _ACTION.fullmatch(path)
    leg = unquote(action[1]) if action else ""
    query = dict(parse_qsl(address.query, keep_blank_values=True))
    return Sent(path.rpartition("/")[2], leg, _fields(request), request.method, path, query)


def _fields(request: Request) -> dict[str, Any]:
    if request.headers.get("content-type") == "application/x-www-form-urlencoded":
        return dict(parse_qsl((request.body or b"").decode(), keep_blank_values=True))
    found: dict[str, Any] = orjson.loads(request.body or b"{}")
    return found


async def _pieces(file: bytes) -> AsyncGenerator[bytes]:
    for begin in range(0, len(file), _PIECE):
        yield file[begin : begin + _PIECE]
