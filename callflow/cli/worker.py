"""One of several workers: a process that serves the app on sockets which its supervisor has bound.

It is started as `python -m callflow.cli.worker MODULE:APP NUMBER WORKERS CHANNEL SOCKET...`; the last three are
numbers of open files. Nobody but `callflow.cli.workers` calls it so.
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from socket import socket
from types import FrameType
from typing import Any  # an app of any state

import uvicorn
from uvicorn.server import HANDLED_SIGNALS

from callflow.app import App
from callflow.cli.errors import UsageError, say
from callflow.cli.load import load_app
from callflow.cli.serve import DrainingServer, serve
from callflow.errors import CallflowError
from callflow.log import bind, clean, get_logger

log = get_logger(__name__)

READY = b"\x06"
"""What a worker says when it serves. After it, or instead of it, comes the sentence that ended it."""
AT_ONCE = b"\x18"
"""What it is told when it is to stop without waiting."""
_LAST_WORDS = 15.0  # seconds that an abandoned worker has after its drain time-out, for connections and lifespan


class Leash:
    """The worker's end of what ties it to its supervisor: words go both ways, and if it is cut, nobody is there.

    Args:
        channel: A stream whose other end only the supervisor has.
    """

    def __init__(self, channel: socket) -> None:
        self._channel = channel
        self._server: WorkerServer | None = None
        self._patience = 0.0

    def hold(self, server: "WorkerServer", *, patience: float) -> None:
        """Say what is to stop, and how long that may take when the supervisor has gone, in seconds."""
        self._server, self._patience = server, patience

    def ready(self) -> None:
        """Tell the supervisor that this worker serves."""
        with suppress(OSError):  # it has gone, which the thread below notices
            self._channel.sendall(READY)

    def complain(self, error: Exception) -> None:
        """Hand over a sentence, which the supervisor says once for all workers."""
        try:
            self._channel.sendall(clean(str(error)).encode())
        except OSError:
            say(error)

    def follow(self) -> None:
        """Do from now on as the supervisor says, and end when it has gone.

        It takes a thread: a handler that blocks the loop must not leave a process that holds the port for ever.
        """
        threading.Thread(target=self._obey, name="callflow leash", daemon=True).start()

    def _obey(self) -> None:
        while self._told() == AT_ONCE:
            self._ask(at_once=True)
        self._ask(at_once=False)
        time.sleep(self._patience)
        os._exit(1)

    def _ask(self, *, at_once: bool) -> None:
        if self._server is None:  # nothing is served yet
            os._exit(1)
        self._server.ask(at_once=at_once)

    def _told(self) -> bytes:
        with suppress(OSError):
            return self._channel.recv(1)
        return b""


class WorkerServer(DrainingServer):
    """A server whose signals only begin its stop: what hurries it is the supervisor's word.

    A terminal or an init sends its signal to every process of a group, besides the one that the supervisor
    sends; that is no second wish to stop.
    """

    def __init__(
        self, config: uvicorn.Config, app: App[Any], *, leash: Leash, workers: int, sockets: list[socket]
    ) -> None:
        super().__init__(config, app)
        self._leash = leash
        self.workers, self.inherited = workers, sockets

    def announce(self) -> None:
        """Tell the supervisor, which says once where all listen."""
        self._leash.ready()

    def complain(self, error: Exception) -> None:
        """Leave the sentence to the supervisor."""
        self._leash.complain(error)

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Hear signals from now on to the end of the process, which a late one must not cut short."""
        for one in HANDLED_SIGNALS:
            signal.signal(one, self.handle_exit)
        yield

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to drain, unless the loop has ended already."""
        with suppress(RuntimeError):
            super().handle_exit(sig, frame)

    def signalled(self, one: signal.Signals) -> None:
        """Begin to drain, once."""
        if not self.stopping:
            super().signalled(one)

    def ask(self, *, at_once: bool) -> None:
        """From another thread: stop at once, or because the supervisor has gone."""
        if self.loop is None:  # about to begin, and nothing to lose
            os._exit(1)
        with suppress(RuntimeError):  # the loop has ended
            self.loop.call_soon_threadsafe(self._hurry if at_once else self._abandoned)

    def _hurry(self) -> None:
        self.stop(at_once=True)

    def _abandoned(self) -> None:
        if not self.stopping:
            self.stop(reason="the supervisor has gone")


def work(target: str, number: int, workers: int, channel: int, sockets: Sequence[int]) -> int:
    """Serve an app as one of several; the exit status.

    Args:
        target: MODULE:APP.
        number: Which worker it is, from 1.
        workers: How many there are.
        channel: The open file that is tied to the supervisor.
        sockets: The open files that are bound to where the app is to listen.
    """
    leash = Leash(_taken(channel))
    leash.follow()
    listening = [_taken(one) for one in sockets]
    try:
        bind(worker=number)
        app = load_app(target)
        settings = app.check(workers=workers)

        def make(config: uvicorn.Config, app: App[Any]) -> WorkerServer:
            server = WorkerServer(config, app, leash=leash, workers=workers, sockets=listening)
            leash.hold(server, patience=settings.drain_delay + settings.drain_timeout + _LAST_WORDS)
            return server

        serve(app, host="", port=0, make=make)
    except (UsageError, CallflowError) as error:
        leash.complain(error)
        return 2
    return 0


def _taken(number: int) -> socket:
    """An inherited socket, which programs that handlers start do not inherit in turn."""
    one = socket(fileno=number)
    one.set_inheritable(False)
    return one


def main() -> None:
    """The entry point."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's; the supervisor sends SIGTERM
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    target, number, workers, channel, *sockets = sys.argv[1:]
    sys.exit(work(target, int(number), int(workers), int(channel), [int(one) for one in sockets]))


if __name__ == "__main__":
    main()
