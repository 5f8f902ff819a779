"""A real server for an ASGI application, inside the running event loop."""

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from socket import AF_INET, IPPROTO_TCP, SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, socket
from typing import Any, Literal  # uvicorn takes any ASGI application

import uvicorn


def free_socket() -> socket:
    """A socket bound to a free port of the loopback."""
    bound = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)  # named, because only then asyncio sets TCP_NODELAY
    bound.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", 0))
    return bound


def url_of(bound: socket) -> str:
    """The URL that a bound socket is reached by."""
    host, port = bound.getsockname()
    return f"http://{host}:{port}"


@asynccontextmanager
async def serving(
    app: Any, bound: socket | None = None, *, lifespan: Literal["on", "off"] = "off"
) -> AsyncGenerator[str]:
    """Serve an application for as long as the block runs.

    Args:
        app: The ASGI application.
        bound: Where; by default a free port of the loopback.
        lifespan: Whether the server starts and stops the application.

    Yields:
        The URL that it is reached by.
    """
    bound = bound or free_socket()
    server = _Server(uvicorn.Config(app, lifespan=lifespan, log_config=None, access_log=False))
    task = asyncio.create_task(server.serve([bound]), name="server")
    ready = asyncio.create_task(server.listening.wait(), name="server is ready")
    try:
        await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            await task
            raise RuntimeError("the application did not start")
        yield url_of(bound)
    finally:
        ready.cancel()
        server.should_exit = True
        await task
        bound.close()


class _Server(uvicorn.Server):
    """A server that leaves signals to whoever runs the loop, and says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Capture none."""
        yield

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Listen, and say so."""
        await super().startup(sockets)
        self.listening.set()
