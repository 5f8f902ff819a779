"""Serving an app with uvicorn, and stopping it in steps."""

import asyncio
import logging
import os
import signal
import sys
from socket import socket
from types import FrameType
from typing import Any, NoReturn  # an app of any state

import uvicorn

from callflow.app import App
from callflow.cli.errors import UsageError, place_of, say
from callflow.errors import CallflowError
from callflow.log import get_logger

log = get_logger(__name__)


class DrainingServer(uvicorn.Server):
    """A server that lets its app drain before it closes its socket.

    The first SIGTERM or SIGINT begins: not ready, no new calls, wait for the lanes, stop. A second one stops
    at once.
    """

    def __init__(self, config: uvicorn.Config, app: App[Any]) -> None:
        super().__init__(config)
        self._app = app
        self._steps: list[asyncio.Task[None]] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self.refused = False

    async def run_app(self) -> None:
        """Start the app, serve it, stop it.

        Raises:
            ConfigurationError: A setting is missing or malformed.
            UsageError: The app does not start, or the address cannot be listened on.
        """
        self._loop = asyncio.get_running_loop()
        try:
            async with self._app.started():
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
            await self.serve()
        except SystemExit:  # uvicorn's way to say that it could not bind
            place = f"{self.config.host}:{self.config.port}"
            words = "the port is taken, the host is not this machine's, or it is not allowed"
            raise UsageError(f"{place} cannot be listened on: {words}") from None
        if self._steps:
            await asyncio.wait(self._steps)

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Listen, and say where."""
        await super().startup(sockets)
        for one in self.servers:
            for listening in one.sockets:
                host, port = listening.getsockname()[:2]
                log.info("listening", url=f"http://{host}:{port}")

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to drain; the second time, stop at once.

        A signal comes in the middle of anything, a line of the log among them, whose lock is not reentrant: so
        nothing is done here but to ask the loop.
        """
        if self._loop is None:
            super().handle_exit(sig, frame)
        else:
            self._loop.call_soon_threadsafe(self._stop, sig)

    def _stop(self, sig: int) -> None:
        again = bool(self._steps)
        for step in self._steps:
            step.cancel()
        log.info("stopping at once" if again else "stopping", signal=signal.Signals(sig).name)
        self._steps.append(asyncio.ensure_future(self._drain(at_once=again)))

    async def _drain(self, *, at_once: bool) -> None:
        await self._app.drain(at_once=at_once)
        self.should_exit = True
        self.force_exit = self.force_exit or at_once


class _Forward(logging.Handler):
    """Hands the server's own lines on to callflow's log, where they are masked like all others."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        log.warning("server", message=record.getMessage())


def serve(app: App[Any], *, host: str, port: int) -> None:
    """Serve an app until a signal ends it; logging is callflow's own.

    Raises:
        ConfigurationError: A setting is missing or malformed.
        UsageError: The app does not start, or the address cannot be listened on.
    """
    logger = logging.getLogger("uvicorn.error")
    logger.handlers, logger.propagate = [_Forward(logging.WARNING)], False
    server = DrainingServer(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            lifespan="off",  # run_app starts the app itself, so that its errors become sentences
            log_config=None,
            access_log=False,
            server_header=False,
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
            say(error)
            _leave(2)
        if server.refused:
            _leave(0)


def _leave(status: int) -> NoReturn:
    """End the process beside a task that swallows its cancellation, around which the loop cannot be closed."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
