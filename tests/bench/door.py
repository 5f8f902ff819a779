"""An app's ASGI door inside this process, for what is measured without a server."""

import os
import time
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any  # an app of any state

from callflow import App
from callflow.client.transport import Request, Response
from callflow.engine.local import LocalEngine
from callflow.engine.memory import memory_engine
from callflow.types import ASGIApp, Message
from tests.bench.traffic import PATH, Webhook

_SIDE_BY_SIDE = 32
_ACCEPTED = Response(200, {"content-type": "application/json"}, b'{"data":{"result":"ok"}}')


def engine() -> LocalEngine:
    """The engine that an app has by default, at hand."""
    return memory_engine(clock=time.time, max_calls=1_000_000, max_queued=10_000, drain_timeout=30.0)


class Accepting:
    """A transport without a network: every command is accepted."""

    async def send(self, request: Request, *, timeout: float) -> Response:
        return _ACCEPTED

    async def aclose(self) -> None:
        pass


async def deliver(app: App[Any], lanes: LocalEngine, webhooks: Iterable[Webhook]) -> int:
    """Deliver webhooks, a few at a time, and wait until they are handled.

    Returns:
        How many there were.

    Raises:
        RuntimeError: One was not accepted.
    """
    count = 0
    for count, webhook in enumerate(webhooks, start=1):
        await _post(app, webhook)
        if count % _SIDE_BY_SIDE == 0:
            await lanes.idle()
    await lanes.idle()
    return count


async def _post(app: ASGIApp, webhook: Webhook) -> None:
    lines = webhook.wire[: -len(webhook.body) - 4].split(b"\r\n")[1:]
    headers: list[tuple[bytes, bytes]] = [(name, value) for name, _, value in (line.partition(b": ") for line in lines)]
    answer: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": webhook.body, "more_body": False}

    async def send(message: Message) -> None:
        answer.append(message)

    await app({"type": "http", "method": "POST", "path": PATH, "root_path": "", "headers": headers}, receive, send)
    if (answer[0]["status"], answer[1]["body"]) != (200, b"accepted"):
        raise RuntimeError(f"a webhook was answered {answer}")


@contextmanager
def silent() -> Generator[None]:
    """Send the log of this process nowhere, as a file takes it: it costs what it costs, but for the terminal."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
