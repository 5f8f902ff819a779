"""The carrier's API over HTTP: routes, the key, bodies, errors."""

import hmac
from collections.abc import Mapping
from typing import TypeAlias, cast

import orjson
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from callflow._generated.commands import COMMANDS
from callflow.simulator.reception import Reception
from callflow.simulator.recording import Shelf
from callflow.simulator.refusal import Refusal, Refusals, malformed, not_found, unauthorised
from callflow.types import ASGIApp, Receive, Scope, Send

MAX_BODY = 1024 * 1024

_AUDIO = {"wav": "audio/wav", "mp3": "audio/mpeg"}

Answer: TypeAlias = Mapping[str, object]


def api(reception: Reception, shelf: Shelf, *, api_key: str) -> Starlette:
    """The ASGI application: `/v2` with a key, `/recordings` without.

    Args:
        reception: Takes the commands.
        shelf: Has the recordings.
        api_key: What has to come as bearer token.
    """
    desk = _Desk(reception, shelf)
    routes = [
        Route("/calls", desk.dial, methods=["POST"]),
        Route("/calls/{call_control_id}", desk.status, methods=["GET"]),
        Route("/calls/{call_control_id}/actions/{operation}", desk.command, methods=["POST", "PUT"]),
    ]
    return Starlette(
        routes=[
            Mount("/v2", routes=routes, middleware=[Middleware(_Key, api_key=api_key)]),
            Route("/recordings/{name}", desk.recording, methods=["GET"]),
        ],
        exception_handlers={HTTPException: _unknown_address, Refusals: _refused},
    )


class _Desk:
    """One method for each kind of request."""

    def __init__(self, reception: Reception, shelf: Shelf) -> None:
        self._reception = reception
        self._shelf = shelf

    async def dial(self, request: Request) -> Response:
        body = await self._body(request)
        return _data(self._reception.dial(body))

    async def command(self, request: Request) -> Response:
        operation = request.path_params["operation"]
        kind = COMMANDS.get(operation)
        if kind is None or operation == "dial":
            raise Refusals(not_found())
        if kind.operation.method != request.method:
            raise HTTPException(405, headers={"allow": kind.operation.method})
        body = await self._body(request)
        return _data(self._reception.command(request.path_params["call_control_id"], operation, body))

    async def status(self, request: Request) -> Response:
        return _data(self._reception.status(request.path_params["call_control_id"]))

    async def recording(self, request: Request) -> Response:
        recording = self._shelf.fetch(request.path_params["name"])
        if recording is None:
            raise Refusals(not_found())
        return Response(recording.file(), media_type=_AUDIO[recording.rules.format])

    async def _body(self, request: Request) -> Mapping[str, object]:
        self._shelf.reached_at(f"{request.url.scheme}://{request.url.netloc}")
        return _object(await _bytes(request))


class _Key:
    """Lets nobody in without the API key."""

    def __init__(self, app: ASGIApp, api_key: str) -> None:
        self._app = app
        self._expected = f"Bearer {api_key}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        given = dict(scope["headers"]).get(b"authorization", b"")
        if not hmac.compare_digest(given, self._expected):
            await _errors(401, unauthorised())(scope, receive, send)
            return
        await self._app(scope, receive, send)


async def _bytes(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise Refusals(Refusal(413, "10015", "Bad Request", f"A body has at most {MAX_BODY} bytes."))
    return bytes(body)


def _object(body: bytes) -> Mapping[str, object]:
    if not body:
        return {}
    try:
        found = orjson.loads(body)
    except ValueError:
        raise Refusals(malformed("The body is not JSON.")) from None
    if not isinstance(found, dict):
        raise Refusals(malformed("The body is not a JSON object."))
    return cast(Mapping[str, object], found)  # JSON's keys are strings


def _data(data: Answer) -> Response:
    return _json(200, {"data": data})


def _errors(status: int, *refusals: Refusal) -> Response:
    return _json(status, {"errors": [one.entry() for one in refusals]})


def _json(status: int, content: Answer) -> Response:
    return Response(orjson.dumps(content), status, media_type="application/json")


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusals)
    return _errors(error.status, *error.refusals)


async def _unknown_address(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    refusal = not_found()
    response = _errors(error.status_code, refusal)
    response.headers.update(error.headers or {})
    return response
