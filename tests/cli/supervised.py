"""`callflow run --workers N` as a real process tree: what it logs, who its workers are, and a door to one of them."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any  # a line's fields are open

import httpx2

from callflow.testing.webhooks import Webhooks
from tests.cli.test_cli import KEYS, environment

PATIENCE = 30.0  # seconds in which, on a busy machine, what must happen has happened


@dataclass
class Supervised:
    """The processes, seen from outside.

    Attributes:
        entries: The lines of the log.
        others: All other lines on standard error.
    """

    process: asyncio.subprocess.Process
    entries: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    others: list[str] = field(default_factory=list[str])
    over: bool = False
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def read(self) -> None:
        """Take in what is logged until nobody is left who could log."""
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self._take(line.decode())
            async with self._news:
                self._news.notify_all()
        self.over = True
        async with self._news:
            self._news.notify_all()

    def _take(self, line: str) -> None:
        try:
            self.entries.append(json.loads(line))
        except json.JSONDecodeError:
            self.others.append(line)

    def found(self, event: str, **fields: object) -> list[dict[str, Any]]:
        """The lines that say this."""
        wanted = {"event": event, **fields}
        return [entry for entry in self.entries if wanted.items() <= entry.items()]

    async def entry(self, event: str, *, times: int = 1, **fields: object) -> dict[str, Any]:
        """Wait for a line, or for so many of them; the last."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: self.over or len(self.found(event, **fields)) >= times)
        assert len(self.found(event, **fields)) >= times, (event, fields, self.entries, self.others)
        return self.found(event, **fields)[times - 1]

    async def gone(self) -> None:
        """Wait until none of the processes is left."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: self.over)

    async def end(self) -> int:
        """Wait for the end of all; the exit status."""
        await self.gone()
        return await self.process.wait()

    def pid(self, worker: int) -> int:
        """The process that now has this number."""
        pid: int = self.found("worker ready", worker=worker)[-1]["pid"]
        return pid

    @property
    def url(self) -> str:
        """Where all of them listen."""
        return str(self.found("listening")[0]["url"])

    @contextmanager
    def only(self, worker: int) -> Generator[None]:
        """Whatever connects meanwhile is taken by this worker: the others stand still."""
        numbers = {entry["worker"] for entry in self.found("worker ready")} - {worker}
        pids = [self.pid(number) for number in numbers]
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            for pid in pids:
                os.kill(pid, signal.SIGCONT)

    async def post(self, body: bytes) -> httpx2.Response:
        """Deliver a signed body on a connection of its own."""
        async with httpx2.AsyncClient(base_url=self.url, timeout=PATIENCE) as http:
            headers = dict(Webhooks(clock=time.time).headers(body))
            return await http.post("/webhooks", content=body, headers=headers)

    async def deliver(self, worker: int, body: bytes) -> None:
        """Deliver an event to one of the workers, which accepts it."""
        with self.only(worker):
            answer = await self.post(body)
        assert (answer.status_code, answer.text) == (200, "accepted")

    def send(self, one: signal.Signals) -> None:
        """Send a signal to the parent."""
        self.process.send_signal(one)

    def send_to_all(self, one: signal.Signals) -> None:
        """Send a signal to all of them, as a terminal does."""
        os.killpg(self.process.pid, one)


@asynccontextmanager
async def starting(directory: Path, source: str, *arguments: str, **variables: str) -> AsyncGenerator[Supervised]:
    """Start a program with two workers; nothing of it is left in the end."""
    (directory / "main.py").write_text(source)
    command = ["-m", "callflow.cli.main", "run", "main:app", "--port", "0", "--workers", "2", *arguments]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        cwd=directory,
        env=environment({**KEYS, "CALLFLOW_LOG_FORMAT": "json", **variables}),
        stderr=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    one = Supervised(process)
    reading = asyncio.create_task(one.read())
    try:
        yield one
    finally:
        with suppress(ProcessLookupError):
            one.send_to_all(signal.SIGKILL)
        await reading
        await process.wait()


@asynccontextmanager
async def supervised(directory: Path, source: str, **variables: str) -> AsyncGenerator[Supervised]:
    """The same, once both workers serve."""
    async with starting(directory, source, **variables) as one:
        await one.entry("listening")
        yield one


@dataclass
class Gate:
    """Where handlers wait until the test lets them go on: each holds a connection that closes then."""

    port: int
    _opened: asyncio.Event
    _waiting: int = 0
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def hold(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with self._news:
            self._waiting += 1
            self._news.notify_all()
        await self._opened.wait()
        writer.close()

    async def holds(self, number: int) -> None:
        """Wait until so many handlers have come."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: self._waiting >= number)

    def open(self) -> None:
        """Let all go on."""
        self._opened.set()


@asynccontextmanager
async def gate() -> AsyncGenerator[Gate]:
    """A gate that is shut."""
    one = Gate(0, asyncio.Event())
    server = await asyncio.start_server(one.hold, "127.0.0.1", 0)
    one.port = server.sockets[0].getsockname()[1]
    try:
        yield one
    finally:
        one.open()
        server.close()
        await server.wait_closed()
