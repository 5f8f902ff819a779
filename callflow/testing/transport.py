"""A transport that keeps what is sent and answers at once: the API without a network."""

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias  # bodies are JSON of any shape
from urllib.parse import parse_qsl, unquote, urlsplit

import orjson

from callflow.client.transport import Request, Response

_VERSION = re.compile(r"^.*/v2(?=/)")
_ACTION = re.compile(r"/calls/([^/]+)/actions/[^/]+")

Answer: TypeAlias = tuple[int, dict[str, Any]]
"""A status and a body."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One command as it went out.

    Attributes:
        operation: The last part of its path; `calls` for `dial`.
        call_control_id: The leg that it was for; empty for `dial`.
        body: What was sent; empty where there was no body.
    """

    operation: str
    call_control_id: str
    body: dict[str, Any]


@dataclass
class RecordingTransport:
    """Keeps every command in `sent`, and answers `ok`, or what `answers` holds for its operation.

    Attributes:
        sent: The commands, in the order in which they went out.
        answers: By operation: the status and the body to answer with.
    """

    sent: list[Sent] = field(default_factory=list[Sent])
    answers: dict[str, Answer] = field(default_factory=dict[str, Answer])

    async def send(self, request: Request, *, timeout: float) -> Response:
        """Keep and answer."""
        parts = request.url.partition("?")[0].split("/")
        of_leg = parts[-2] == "actions"
        sent = Sent(parts[-1], parts[-3] if of_leg else "", _fields(request))
        self.sent.append(sent)
        status, body = self.answers.get(sent.operation, (200, {"data": {"result": "ok"}}))
        return Response(status, {"content-type": "application/json"}, orjson.dumps(body))

    async def aclose(self) -> None:
        """Nothing to close."""

    @property
    def operations(self) -> list[str]:
        """The names of what was sent."""
        return [sent.operation for sent in self.sent]


def _fields(request: Request) -> dict[str, Any]:
    if request.headers.get("content-type") == "application/x-www-form-urlencoded":
        return dict(parse_qsl(request.body.decode(), keep_blank_values=True))
    found: dict[str, Any] = orjson.loads(request.body or b"{}")
    return found


def _sent(request: Request) -> Sent:
    address = urlsplit(request.url)
    path = _VERSION.sub("", address.path)
    action = _ACTION.fullmatch(path)
    body = orjson.loads(request.body) if request.body else {}
    call_control_id = unquote(action[1]) if action else ""
    return Sent(path.rpartition("/")[2], call_control_id, body, request.method, path, dict(parse_qsl(address.query)))
