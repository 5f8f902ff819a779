"""`callflow provision` as a process, beside an account on loopback."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from callflow.testing.webhooks import DEVELOPMENT_KEY
from tests.account import KEY, Account, account
from tests.account_rules import Record
from tests.cli.test_cli import GOOD, environment

URL = "https://phone.example.com"
WEBHOOKS = f"{URL}/webhooks"
ONE, TWO = "+13125550100", "+13125550101"
SETTLED = {
    "application_name": "main:app",
    "webhook_event_url": WEBHOOKS,
    "webhook_api_version": "2",
    "redact_dtmf_debug_logging": True,
}
"""An application that has all that is wanted."""


@dataclass(frozen=True)
class Run:
    """What a run has come to.

    Attributes:
        wrote: What it sent to change the account: method, path, body.
    """

    status: int
    out: str
    err: str
    wrote: list[tuple[str, str, Record]]


@dataclass
class Desk:
    """A directory with an app in it, and the account that it is for."""

    account: Account
    directory: Path

    async def provision(self, *arguments: str, url: str = URL, target: str = "main:app", **variables: str) -> Run:
        """Run it without a terminal."""
        before = len(self.account.writes)
        process = await self._start(asyncio.subprocess.DEVNULL, target, "--url", url, *arguments, variables=variables)
        async with asyncio.timeout(60):
            out, err = await process.communicate()
        return self._run(process, out, err, before)

    async def cut(self, *arguments: str, after: str) -> Run:
        """Run it with an output that nobody reads any more after a line with these words."""
        before = len(self.account.writes)
        ours, theirs = os.pipe()
        process = await self._start(asyncio.subprocess.DEVNULL, "main:app", "--url", URL, *arguments, stdout=theirs)
        os.close(theirs)
        with open(ours, "rb") as pipe:  # noqa: ASYNC230 - a thread reads it
            out = await asyncio.to_thread(_until, pipe, after.encode())
        async with asyncio.timeout(60):
            _, err = await process.communicate()
        return self._run(process, out, err, before)

    async def full(self, *arguments: str) -> Run:
        """Run it with an output that takes nothing, as a full disk does."""
        before = len(self.account.writes)
        disk = os.open("/dev/full", os.O_WRONLY)
        process = await self._start(asyncio.subprocess.DEVNULL, "main:app", "--url", URL, *arguments, stdout=disk)
        os.close(disk)
        async with asyncio.timeout(60):
            _, err = await process.communicate()
        return self._run(process, b"", err, before)

    async def asked(self, answer: str | None) -> Run:
        """Run it at a terminal, where somebody types an answer, or with None interrupts it."""
        before = len(self.account.writes)
        ours, theirs = os.openpty()
        try:
            process = await self._start(theirs, "main:app", "--url", URL)
            async with asyncio.timeout(60):
                asked = await self._question(process)
                if answer is None:
                    process.send_signal(signal.SIGINT)
                elif asked:
                    os.write(ours, f"{answer}\n".encode())
                out, err = await process.communicate()
        finally:
            os.close(ours)
            os.close(theirs)
        return self._run(process, out, asked + err, before)

    async def _question(self, process: asyncio.subprocess.Process) -> bytes:
        """Wait for it on standard error; nothing if the process ends without one."""
        assert process.stderr is not None
        try:
            return await process.stderr.readuntil(b"]:")
        except asyncio.IncompleteReadError as end:
            return end.partial

    async def interrupted(self, *arguments: str, when: asyncio.Event) -> Run:
        """Run it, and interrupt it when something has happened."""
        before = len(self.account.writes)
        process = await self._start(asyncio.subprocess.DEVNULL, "main:app", "--url", URL, *arguments)
        async with asyncio.timeout(60):
            await when.wait()
            process.send_signal(signal.SIGINT)
            out, err = await process.communicate()
        return self._run(process, out, err, before)

    async def _start(
        self,
        stdin: int,
        *arguments: str,
        stdout: int = asyncio.subprocess.PIPE,
        variables: Mapping[str, str] | None = None,
    ) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "callflow.cli.main", "provision", *arguments),
            cwd=self.directory,
            env=self._environment(variables or {}),
            stdin=stdin,
            stdout=stdout,
            stderr=asyncio.subprocess.PIPE,
        )

    def _run(self, process: asyncio.subprocess.Process, out: bytes, err: bytes, before: int) -> Run:
        assert b"Traceback" not in err, err.decode()
        return Run(process.returncode or 0, out.decode(), err.decode(), self.account.writes[before:])

    def _environment(self, variables: Mapping[str, str]) -> dict[str, str]:
        usual = {
            "TELNYX_API_KEY": KEY,
            "TELNYX_PUBLIC_KEY": DEVELOPMENT_KEY.public_key,
            "TELNYX_BASE_URL": self.account.url,
            "CALLFLOW_LOG_FORMAT": "json",
        }
        return environment({**usual, **variables})


def _until(pipe: BinaryIO, words: bytes) -> bytes:
    read = b""
    while line := pipe.readline():
        read += line
        if words in line:
            break
    return read


@asynccontextmanager
async def desk(directory: Path, *, program: str = GOOD) -> AsyncGenerator[Desk]:
    """An account that has nothing, and an app."""
    (directory / "main.py").write_text(program)
    async with account() as found:
        yield Desk(found, directory)
