"""The process under attack: the server of `callflow run`, with an app that tells what has reached it.

    python -m tests.hostile.server httptools [MOST_CONNECTIONS]

Its clock stands still, so that a request on the list is the same bytes every time, and its patience is short.
"""

import asyncio
import json
import sys
from typing import Any, ClassVar  # an app of any state

from callflow import App, Call, Settings
from callflow.cli.guard import GuardedH11, GuardedHttpTools, Limits
from callflow.cli.serve import serve
from callflow.client.transport import Request, Response
from callflow.dispatch.middleware import EventContext, EventNext
from callflow.events import CallAnswered
from callflow.testing.webhooks import DEVELOPMENT_KEY
from callflow.types import Receive, Scope, Send
from tests.hostile.request import API_KEY, LARGE, NOW

MOST_CONNECTIONS = int(sys.argv[2]) if len(sys.argv) > 2 else Limits().connections
LIMITS = Limits(head_seconds=2.0, idle_seconds=1, write_seconds=2.0, connections=MOST_CONNECTIONS)


class HttpTools(GuardedHttpTools):
    limits: ClassVar[Limits] = LIMITS


class H11(GuardedH11):
    limits: ClassVar[Limits] = LIMITS


PROTOCOLS: dict[str, type[asyncio.Protocol]] = {"httptools": HttpTools, "h11": H11}


def tell(what: str, name: str) -> None:
    sys.stdout.write(json.dumps([what, name]) + "\n")
    sys.stdout.flush()


class Carrier:
    """The API: takes every command, keeps none."""

    async def send(self, request: Request, *, timeout: float) -> Response:
        tell("command", request.url.rpartition("/")[2])
        return Response(200, {"content-type": "application/json"}, b'{"data": {"result": "ok"}}')

    async def aclose(self) -> None:
        """Nothing to close."""


app: App[Any] = App(
    settings=Settings(api_key=API_KEY, public_keys=(DEVELOPMENT_KEY.public_key,), log_format="json", log_level="debug"),
    transport=Carrier(),
    clock=lambda: NOW,
)


@app.event_middleware
async def every_event(context: EventContext, following: EventNext) -> None:
    tell("event", context.event.meta.id)
    await following(context)


@app.on(CallAnswered, leg="any")
async def answered(call: Call, event: CallAnswered) -> None:
    if event.call_control_id:
        await call.speak("Good day.", voice="male")


async def large(scope: Scope, receive: Receive, send: Send) -> None:
    """More than fits between two processes."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": bytes(LARGE)})


app.mount("/large", large)


if __name__ == "__main__":
    serve(app, host="127.0.0.1", port=0, http=PROTOCOLS[sys.argv[1]])
