"""The app in this process: whether it would start, and what it answers a signed event."""

import asyncio
import time
from collections.abc import Callable, MutableMapping
from threading import Timer
from typing import Any  # an app of any state, ASGI messages of any shape

from callflow._generated import events
from callflow.app import App
from callflow.config import Settings
from callflow.doctor.facts import Local
from callflow.doctor.outcome import Answer, Outcome, Trouble
from callflow.errors import ConfigurationError
from callflow.types import Clock
from callflow.webhook.examination import TEST_EVENT, doctors_signer

LIMIT = 30.0
"""The seconds that a lifespan has."""

_LAST_WORDS = 1.0  # seconds that one which was cancelled has to end
_SILENCE = 2.0  # seconds after which somebody who watches wonders
_left_behind = set[asyncio.Task[None]]()  # a task that nobody holds is collected, and complains of it


async def try_locally(
    target: str, app: App[Any], *, clock: Clock, patience: float, limit: float = LIMIT, tell: Callable[[str], None]
) -> Local:
    """Check an app, start it, and send it the signed test event, which has no effect.

    Its lifespan runs, since without that it does not answer. One that is not through in time is cancelled, and
    left behind if it does not heed that.

    Args:
        target: MODULE:APP.
        app: The app.
        clock: The time, in seconds since the epoch.
        patience: How long an answer is waited for, in seconds.
        limit: How long the lifespan may take, in seconds.
        tell: Is told what is waited for, where that takes its time; by another thread, since the lifespan may block.
    """
    hears_cost = any(route.event is events.CallCost for route in app.routes)
    try:
        settings = app.check()
    except ConfigurationError as error:
        return Local(target, problem=str(error), hears_cost=hears_cost)
    notice = Timer(_SILENCE, tell, [f"waiting for the lifespan of {target}, for {limit:g} s at most"])
    notice.daemon = True
    notice.start()
    life = _Life(app, settings, clock, patience)
    try:
        late = not await life.through(limit)
    finally:
        notice.cancel()
    overrun = limit if late else None
    return Local(target, settings, hears_cost=hears_cost, outcome=life.outcome, failure=life.failure, overrun=overrun)


class _Life:
    """An app from its start to its end, with the test event in between.

    Attributes:
        outcome: What the test event was answered.
        failure: The kind of the error that its lifespan raised.
    """

    def __init__(self, app: App[Any], settings: Settings, clock: Clock, patience: float) -> None:
        self._app, self._settings, self._clock, self._patience = app, settings, clock, patience
        self.outcome: Outcome | None = None
        self.failure: str | None = None

    async def through(self, limit: float) -> bool:
        """Live it; whether that took no longer than so many seconds."""
        life = asyncio.create_task(self._live(), name="callflow doctor's app")
        life.add_done_callback(_taken_note_of)
        done, _ = await asyncio.wait({life}, timeout=limit)
        if not done:
            life.cancel()
            _, left = await asyncio.wait({life}, timeout=_LAST_WORDS)
            _left_behind.update(left)
        return bool(done)

    async def _live(self) -> None:
        try:
            async with self._app.started():
                self.outcome = await _delivered(self._app, self._settings, self._clock, self._patience)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # the developer's lifespan may raise whatever it likes
            self.failure = type(error).__name__


def _taken_note_of(life: asyncio.Task[None]) -> None:
    """Take the interrupt that it may have ended with, which has gone its own way already."""
    if not life.cancelled():
        life.exception()


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
