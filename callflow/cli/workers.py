"""Serving an app by several processes: one parent that binds the socket, and keeps workers alive that serve it."""

import asyncio
import os
import signal
import sys
from typing import Any  # an app of any state

from callflow import log as logs
from callflow.app import App
from callflow.cli.child import STOPPED, Child, words_for
from callflow.cli.errors import UsageError, say
from callflow.cli.serve import cannot_listen, url_of
from callflow.log import get_logger

log = get_logger(__name__)

_STEADY = 5.0  # seconds after which the death of a worker counts as its first
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0  # seconds between the starts of one that keeps dying
_TRIES = 4  # after so many, if no other worker serves, all is given up
_GRACE = 10.0  # seconds that a worker which is to stop at once may take


class Supervisor:
    """Keeps a number of workers alive until a signal ends them all.

    The first SIGTERM or SIGINT lets every worker drain, a second one stops them at once. While one worker
    serves, others that die are started again, at ever longer intervals; a worker that cannot be started the first
    time, and says why, ends them all.

    Args:
        target: MODULE:APP.
        workers: How many.
        server: Holds the sockets that they are to listen on, bound and not listening.
    """

    def __init__(self, target: str, *, workers: int, server: asyncio.Server) -> None:
        self._target, self._workers, self._server = target, workers, server
        self._sockets = [one.fileno() for one in server.sockets]
        self._addresses = [one.getsockname() for one in server.sockets]
        self._children: dict[int, Child] = {}
        self._were_ready: set[int] = set()
        self._stopping = asyncio.Event()
        self._sentence = ""  # the first of whichever ended all
        self._status = 0

    async def run(self) -> int:
        """Serve until the end; the exit status."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGCHLD, self._reap)
        for one in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(one, self._signalled, one)
        async with asyncio.TaskGroup() as keepers:
            for number in range(1, self._workers + 1):
                keepers.create_task(self._keep(number), name=f"callflow worker {number}")
        if self._sentence:
            say(UsageError(self._sentence))
        log.info("all workers have stopped", status=self._status)
        return self._status

    # -- one worker after another, under one number ---------------------------------------------------

    async def _keep(self, number: int) -> None:
        """Have a worker of this number, and another one when it has died."""
        loop, deaths = asyncio.get_running_loop(), 0
        while not self._stopping.is_set():
            began = loop.time()
            try:
                child = self._start(number)
            except OSError as error:
                end = f"no process can be started: {error}"
            else:
                end = await self._life(number, child)
            if not self._stopping.is_set():
                deaths = 1 if loop.time() - began > _STEADY else deaths + 1
                await self._mourn(number, end, deaths)

    def _start(self, number: int) -> Child:
        child = Child(self._target, number=number, workers=self._workers, sockets=self._sockets)
        self._children[child.pid] = child
        return child

    async def _life(self, number: int, child: Child) -> str:
        """From the start of a worker to its end; how it ended."""
        await child.settled()
        if child.ready:
            self._note_ready(number, child)
        status = await child.ended
        if self._stopping.is_set():
            self._note_end(child, status)
        elif child.sentence and number not in self._were_ready:
            self._give_up(child.sentence, 2)
        return child.sentence or words_for(status)

    def _note_ready(self, number: int, child: Child) -> None:
        log.info("worker ready", worker=number, pid=child.pid)
        before = len(self._were_ready)
        self._were_ready.add(number)
        if before < len(self._were_ready) == self._workers:
            for address in self._addresses:
                log.info("listening", url=url_of(address), workers=self._workers)

    def _note_end(self, child: Child, status: int) -> None:
        """A worker has ended that was told to: well, with a sentence, or otherwise."""
        if child.sentence:
            self._fail(child.sentence, 2)
        elif status not in (0, -signal.SIGTERM):  # which ends one that did not serve yet
            log.error("worker did not stop by itself", pid=child.pid, end=words_for(status))
            self._status = self._status or 1

    def _fail(self, sentence: str, status: int) -> None:
        """Keep the first reason for the end, and log those that differ: one sentence, not one of each worker."""
        self._status = max(self._status, status)
        if self._sentence and sentence != self._sentence:
            log.error("another worker has failed too", end=sentence)
        self._sentence = self._sentence or sentence

    async def _mourn(self, number: int, end: str, deaths: int) -> None:
        """A worker has died that should not: wait before the next one, or give up."""
        if deaths >= _TRIES and not any(child.ready for child in self._children.values()):
            self._give_up(f"worker {number} has died {deaths} times in a row, and no other one serves: {end}", 1)
            return
        pause = 0.0 if deaths == 1 else min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** (deaths - 2))
        if end == STOPPED:  # somebody wanted a new one
            log.info("worker is replaced", worker=number, next_in=pause)
        else:
            log.error("worker died", worker=number, end=end, deaths=deaths, next_in=pause)
        try:
            async with asyncio.timeout(pause):
                await self._stopping.wait()
        except TimeoutError:
            pass

    # -- the end of all -------------------------------------------------------------------------------

    def _signalled(self, one: signal.Signals) -> None:
        at_once = self._stopping.is_set()
        log.info("stopping all workers at once" if at_once else "stopping all workers", signal=one.name)
        if at_once:
            self._hurry()
        else:
            self._stop()

    def _give_up(self, sentence: str, status: int) -> None:
        self._fail(sentence, status)
        self._stop()

    def _stop(self) -> None:
        """No worker is started any more, and those that run drain."""
        self._stopping.set()
        self._server.close()  # what is not taken by a worker any more is refused, rather than left to wait
        for child in self._children.values():
            child.drain()

    def _hurry(self) -> None:
        loop = asyncio.get_running_loop()
        for child in self._children.values():
            child.hurry()
            loop.call_later(_GRACE, child.kill)

    def _reap(self) -> None:
        """Take notice of processes that have ended; as process 1 of a container, of whichever there are."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            child = self._children.pop(pid, None)
            if child is not None:
                child.end(os.waitstatus_to_exitcode(status))


def supervise(target: str, app: App[Any], *, host: str, port: int, workers: int) -> int:
    """Serve an app by several processes until a signal ends them; the exit status.

    Args:
        target: MODULE:APP, which each worker loads for itself.
        app: The same, loaded to find mistakes before anything is started.
        host: Where to listen.
        port: On which port; 0 takes a free one.
        workers: How many processes.

    Raises:
        ConfigurationError: A setting is missing or malformed, or a call's state would be lost.
        UsageError: The address cannot be listened on, or the system is Windows.
    """
    if sys.platform == "win32":
        raise UsageError("several workers need a system that hands sockets on to them: on Windows, run one")
    settings = app.check(workers=workers)
    logs.configure(format=settings.log_format, level=settings.log_level, secrets=settings.secrets)

    async def run() -> int:
        return await Supervisor(target, workers=workers, server=await _bound(host, port)).run()

    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        return runner.run(run())


async def _bound(host: str, port: int) -> asyncio.Server:
    """Sockets that are bound, and do not listen before a worker does."""
    try:
        return await asyncio.get_running_loop().create_server(asyncio.Protocol, host, port, start_serving=False)
    except OSError:
        raise cannot_listen(host, port) from None
