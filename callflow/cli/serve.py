"""Serving an app with uvicorn, and stopping it in steps."""

import asyncio
import signal
from socket import socket
from types import FrameType

import uvicorn

from callflow.app import App
from callflow.cli.errors import UsageError
from callflow.log import get_logger

log = get_logger(__name__)


class DrainingServer(uvicorn.Server):
    """A server that lets its app drain before it closes its socket.

    The first SIGTERM or SIGINT begins: not ready, no new calls, wait for the lanes, stop. A second one stops
    at once.
    """

    def __init__(self, config: uvicorn.Config, app: App) -> None:
        super().__init__(config)
        self._app = app
        self._draining: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run_app(self) -> None:
        """Start the app, serve it, stop it.

        Raises:
            ConfigurationError: A setting is missing or malformed.
            UsageError: The port is taken.
        """
        self._loop = asyncio.get_running_loop()
        async with self._app.started():
            try:
                await self.serve()
            except SystemExit:  # uvicorn's way to say that it could not bind
                place = f"{self.config.host}:{self.config.port}"
                raise UsageError(f"{place} cannot be listened on: the port is taken, or not allowed") from None
            if self._draining is not None:
                await self._draining

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Listen, and say where."""
        await super().startup(sockets)
        for one in self.servers:
            for listening in one.sockets:
                host, port = listening.getsockname()[:2]
                log.info("listening", url=f"http://{host}:{port}")

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to drain; the second time, stop at once."""
        if self._loop is None or self._draining is not None:
            super().handle_exit(sig, frame)
            return
        log.info("stopping", signal=signal.Signals(sig).name)
        self._draining = self._loop.create_task(self._drain())

    async def _drain(self) -> None:
        await self._app.drain()
        self.should_exit = True


def server(app: App, *, host: str, port: int) -> DrainingServer:
    """A server for an app; logging is callflow's own."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        lifespan="off",  # run_app starts the app itself, so that its errors become sentences
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
    )
    return DrainingServer(config, app)
