"""A worker process, as its supervisor sees it."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from socket import socketpair

from callflow.cli.worker import AT_ONCE, READY


class Child:
    """One worker process: started, told to stop, and heard.

    It is a fresh interpreter rather than a fork, which would take over half of a loop and none of its threads; and
    a plain subprocess rather than one of `multiprocessing`, which runs the program's main module again and
    keeps a process of its own beside.

    Args:
        target: MODULE:APP.
        number: Which worker it is.
        workers: How many there are.
        sockets: Open files, bound to where it is to listen.

    Attributes:
        ended: Its exit status, negative for a signal; whoever reaps it calls `end`.

    Raises:
        OSError: The system has no room for another process.
    """

    def __init__(self, target: str, *, number: int, workers: int, sockets: Sequence[int]) -> None:
        self._loop = asyncio.get_running_loop()
        self._said = b""
        self._heard = asyncio.Event()
        self.ended: asyncio.Future[int] = self._loop.create_future()
        self._channel, theirs = socketpair()
        self._channel.setblocking(False)
        # -P: a module of the app's directory must not stand for one of Python's before the app is loaded.
        command = [sys.executable, "-P", "-m", "callflow.cli.worker", target, str(number), str(workers)]
        inherited = [theirs.fileno(), *sockets]
        with theirs, _without_interrupts():
            self._process = subprocess.Popen([*command, *map(str, inherited)], pass_fds=inherited)
        self._loop.add_reader(self._channel, self._hear)

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    @property
    def ready(self) -> bool:
        """Whether it has begun to serve."""
        return self._said.startswith(READY)

    @property
    def sentence(self) -> str:
        """What it gave as the reason of its end; empty if nothing."""
        return self._said.removeprefix(READY).decode(errors="replace")

    async def settled(self) -> None:
        """Wait until it serves, or has ended."""
        await self._heard.wait()

    def drain(self) -> None:
        """Let it stop in its time; one that does not serve yet just ends."""
        self._send(signal.SIGTERM)

    def hurry(self) -> None:
        """Let it stop at once."""
        with suppress(OSError):
            self._channel.send(AT_ONCE)

    def kill(self) -> None:
        """End it, whatever it does."""
        self._send(signal.SIGKILL)

    def end(self, status: int) -> None:
        """It has ended, and was reaped."""
        self._process.returncode = status
        while self._hear():
            pass
        self._loop.remove_reader(self._channel)
        self._channel.close()
        self._heard.set()
        self.ended.set_result(status)

    def _send(self, one: signal.Signals) -> None:
        if not self.ended.done():
            os.kill(self.pid, one)

    def _hear(self) -> bool:
        """Take what it has said; whether there may be more."""
        try:
            words = self._channel.recv(65_536)
        except BlockingIOError:
            return False
        except OSError:
            words = b""
        if words:
            self._said += words
            if self.ready:
                self._heard.set()
        else:
            self._loop.remove_reader(self._channel)
        return bool(words)


@contextmanager
def _without_interrupts() -> Generator[None]:
    """Hold a terminal's interrupt back: a process that is just starting would print a traceback of its own."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


STOPPED = "exit status 0"
"""How a process ends that was told to."""


def words_for(status: int) -> str:
    """How a process ended."""
    return f"exit status {status}" if status >= 0 else signal.Signals(-status).name
