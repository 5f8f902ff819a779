"""The app in this process: whether it would start, and what it answers a signed event."""

import asyncio
import sys
import time
from collections.abc import MutableMapping
from contextlib import redirect_stdout
from dataclasses import replace
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
_STOP = 2.0  # seconds in which it should end once it is told to


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
    local = Local(target, settings, hears_cost=hears_cost)
    return await _started(local, app, clock, patience)


async def _started(local: Local, app: App[Any], clock: Clock, patience: float) -> Local:
    """What the app answers, and how its lifespan failed, if it did; what the app prints is none of the report.

    It runs in a task of its own, which is left alone where it does not end, and whatever it raises stays its own.
    """
    outcomes: list[Outcome] = []

    async def run() -> None:
        try:
            async with app.started():
                outcomes.append(await _delivered(app, local.settings, clock, patience))
        except SystemExit as error:  # which would end this program from inside a task
            raise RuntimeError from error

    with redirect_stdout(sys.stderr):
        task = asyncio.create_task(run(), name="callflow: the app that is examined")
        in_time, _ = await asyncio.wait({task}, timeout=_START)
        if not in_time:
            task.cancel()
            await asyncio.wait({task}, timeout=_STOP)
    outcome = outcomes[0] if outcomes else None
    failure = _failure(task) if in_time else f"TimeoutError after {_START:.0f} s"
    return replace(local, outcome=outcome, failure=failure, ended=task.done())


def _failure(task: asyncio.Task[None]) -> str | None:
    """The kind of the error that a lifespan has ended with."""
    if task.cancelled():
        return "CancelledError"
    error = task.exception()
    cause = error.__cause__ if isinstance(error, RuntimeError) and isinstance(error.__cause__, SystemExit) else error
    return type(cause).__name__ if cause is not None else None


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
