"""Serving an app with uvicorn, and stopping it in steps."""

import asyncio
import gc
import logging
import os
import re
import signal
import sys
import time
from collections.abc import Callable
from socket import socket
from types import FrameType
from typing import Any, NoReturn  # an app of any state, an address of any family

import uvicorn

from callflow.app import App
from callflow.cli.errors import UsageError, place_of, say
from callflow.cli.guard import GuardedHttpTools
from callflow.errors import CallflowError
from callflow.log import get_logger
from callflow.tracebacks import formatted
from callflow.webhook.repeated import Repeated

log = get_logger(__name__)


class DrainingServer(uvicorn.Server):
    """A server that lets its app drain before it closes its socket.

    The first SIGTERM or SIGINT begins: not ready, no new calls, wait for the lanes, stop. A second one stops
    at once.

    Attributes:
        refused: Whether something did not let itself be cancelled, so that the loop cannot be closed.
    """

    workers: int | None = None  # how many processes serve the URL; as the setting says
    inherited: list[socket] | None = None  # bound already; by default it binds its own

    def __init__(self, config: uvicorn.Config, app: App[Any]) -> None:
        super().__init__(config)
        self._app = app
        self._steps: list[asyncio.Task[None]] = []
        self.loop: asyncio.AbstractEventLoop | None = None
        self.refused = False

    async def run_app(self) -> None:
        """Start the app, serve it, stop it.

        Raises:
            ConfigurationError: A setting is missing or malformed.
            UsageError: The app does not start, or the address cannot be listened on.
        """
        self.loop = asyncio.get_running_loop()
        try:
            async with self._app.started(workers=self.workers):
                await self._serve_app()
        except (CallflowError, UsageError):
            raise
        except Exception as error:  # the developer's lifespan may raise whatever it likes
            words = f"{type(error).__name__}: {error}"
            raise UsageError(f"the app's lifespan failed: {place_of(error)}: {words}") from None
        finally:
            await self._leave_nothing()

    async def _leave_nothing(self) -> None:
        """Cancel what still runs; what refuses is not waited for, and the process ends without it."""
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        if tasks:
            _, refusing = await asyncio.wait(tasks, timeout=1.0)
            self.refused = bool(refusing)

    async def _serve_app(self) -> None:
        try:
            await self.serve(self.inherited)
        except SystemExit:  # uvicorn's way to say that it could not bind
            raise cannot_listen(self.config.host, self.config.port) from None
        if self._steps:
            await asyncio.wait(self._steps)

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Listen, and say where."""
        await super().startup(sockets)
        _spare_the_collector()
        self.announce()

    def announce(self) -> None:
        """Say where it listens."""
        for one in self.servers:
            for listening in one.sockets:
                log.info("listening", url=url_of(listening.getsockname()))

    def complain(self, error: Exception) -> None:
        """Say what ended it, where nobody else can any more."""
        say(error)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to drain; the second time, stop at once.

        A signal comes in the middle of anything, a line of the log among them, whose lock is not reentrant: so
        nothing is done here but to ask the loop.
        """
        if self.loop is None:
            super().handle_exit(sig, frame)
        else:
            self.loop.call_soon_threadsafe(self.signalled, signal.Signals(sig))

    def signalled(self, one: signal.Signals) -> None:
        """What a signal means: stop, and the second time at once."""
        self.stop(at_once=bool(self._steps), signal=one.name)

    def stop(self, *, at_once: bool = False, **reason: object) -> None:
        """Begin to drain, or cut a drain short."""
        for step in self._steps:
            step.cancel()
        log.info("stopping at once" if at_once else "stopping", **reason)
        self._steps.append(asyncio.ensure_future(self._drain(at_once=at_once)))

    @property
    def stopping(self) -> bool:
        """Whether it has begun to stop."""
        return bool(self._steps)

    async def _drain(self, *, at_once: bool) -> None:
        await self._app.drain(at_once=at_once)
        self.should_exit = True
        self.force_exit = self.force_exit or at_once


def _spare_the_collector() -> None:
    """Have the garbage collector look at less, and less often: a tenth of what an event costs.

    What is loaded by now lives as long as the process. And an event makes and drops hundreds of objects without
    a cycle, which are no reason to look for one.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 20)


class Forward(logging.Handler):
    """Hands the lines of the server and of asyncio on to callflow's log, where they are masked like all others.

    What was in hand stands neither at hand nor in words that a pattern knows: so of an error where it was raised
    is written, and not what it says, and of a message its first line, without the arguments of a callback.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._warnings = Repeated(log, "server", clock=time.time)
        self._errors = Repeated(log, "server", clock=time.time, level="error")

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, or count it."""
        lines = self._errors if record.levelno >= logging.ERROR else self._warnings
        message = _without_arguments(record.getMessage().strip().partition("\n")[0])
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            lines.note(message=message)
        else:
            frames = formatted(error, _kind_alone)
            lines.note(message=message, error=type(error).__name__, at=place_of(error), exception=frames)

    def tell(self) -> None:
        """Write the counts that have been held back."""
        self._warnings.tell()
        self._errors.tell()


def _without_arguments(message: str) -> str:
    """asyncio shows the callback with what it was called with."""
    return (
        re.split(r"[(<]", message)[0].strip() if message.startswith(("Exception in callback", "Executing")) else message
    )


def _kind_alone(words: str) -> str:
    """The name of an error, of what Python writes of it."""
    return re.split(r"[:\n]", words)[0]


def forward_lines() -> Forward:
    """Have the lines of the server and of asyncio in callflow's log from now on."""
    forward = Forward()
    for name in ("uvicorn.error", "asyncio"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [forward], False
    return forward


def serve(
    app: App[Any],
    *,
    host: str,
    port: int,
    make: Callable[[uvicorn.Config, App[Any]], DrainingServer] = DrainingServer,
    http: type[asyncio.Protocol] = GuardedHttpTools,
) -> None:
    """Serve an app until a signal ends it; logging is callflow's own.

    Args:
        app: The app.
        host: Where to listen.
        port: On which port; 0 takes a free one.
        make: Makes the server.
        http: What speaks HTTP.

    Raises:
        ConfigurationError: A setting is missing or malformed.
        UsageError: The app does not start, or the address cannot be listened on.
    """
    forward = forward_lines()
    server = make(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            http=http,
            lifespan="off",  # run_app starts the app itself, so that its errors become sentences
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,  # nothing here asks who the client is: a layer less around every webhook
            timeout_graceful_shutdown=5,
        ),
        app,
    )
    with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:  # uvloop, where it is
        try:
            runner.run(server.run_app())
        except (CallflowError, UsageError) as error:
            if not server.refused:
                raise
            server.complain(error)
            _leave(2)
        finally:
            forward.tell()
        if server.refused:
            _leave(0)


def cannot_listen(host: str, port: int) -> UsageError:
    """Why an address cannot be had."""
    words = "the port is taken, the host is not this machine's, or it is not allowed"
    return UsageError(f"{host}:{port} cannot be listened on: {words}")


def url_of(address: tuple[Any, ...]) -> str:
    """The URL of a socket's address."""
    host, port = address[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _leave(status: int) -> NoReturn:
    """End the process beside a task that swallows its cancellation, around which the loop cannot be closed."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
