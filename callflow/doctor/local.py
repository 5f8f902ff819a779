"""The app in this process: whether it would start, and what it answers a signed event."""

import asyncio
import time
from collections.abc import MutableMapping
from typing import Any  # an app of any state, ASGI messages of any shape

from callflow._generated import events
from callflow.app import App
from callflow.config import Settings
from callflow.doctor.facts import Local
from callflow.doctor.outcome import Answer, Outcome, Trouble
from callflow.errors import ConfigurationError
from callflow.types import Clock
from callflow.webhook.examination import TEST_EVENT, doctors_signer

_START = 30.0  # seconds that a lifespan has


async def try_locally(target: str, app: App[Any], *, clock: Clock, patience: float) -> Local:
    """Check an app, start it, and send it the signed test event, which has no effect.

    Its lifespan runs, since without that it does not answer.

    Args:
        target: MODULE:APP.
        app: The app.
        clock: The time, in seconds since the epoch.
        patience: How long an answer is waited for, in seconds.
    """
    hears_cost = any(route.event is events.CallCost for route in app.routes)
    try:
        settings = app.check()
    except ConfigurationError as error:
        return Local(target, problem=str(error), hears_cost=hears_cost)
    outcome, failure = await _started(app, settings, clock, patience)
    return Local(target, settings, hears_cost=hears_cost, outcome=outcome, failure=failure)


async def _started(
    app: App[Any], settings: Settings, clock: Clock, patience: float
) -> tuple[Outcome | None, str | None]:
    outcome: Outcome | None = None
    try:
        async with asyncio.timeout(_START), app.started():
            outcome = await _delivered(app, settings, clock, patience)
    except (Exception, SystemExit) as error:  # the developer's lifespan may raise whatever it likes
        return outcome, type(error).__name__
    return outcome, None


async def _delivered(app: App[Any], settings: Settings, clock: Clock, patience: float) -> Outcome:
    """What the app answers; nothing that has to do with calls happens."""
    signature = doctors_signer(settings.api_key or "").headers(TEST_EVENT, timestamp=int(clock()))
    headers = {"content-type": "application/json", "content-length": str(len(TEST_EVENT)), **signature}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": settings.webhook_path,
        "raw_path": settings.webhook_path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": TEST_EVENT, "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    began = time.perf_counter()
    try:
        async with asyncio.timeout(patience):
            await app(scope, receive, send)
    except TimeoutError:
        return Trouble("silent")
    body = b"".join(message.get("body", b"") for message in sent)
    return Answer(sent[0]["status"], {}, body, time.perf_counter() - began, clock())
