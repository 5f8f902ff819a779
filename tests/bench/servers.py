"""The servers under test: each a process of its own, on a core of its own."""

import asyncio
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from callflow.testing.serving import free_socket
from callflow.testing.webhooks import DEVELOPMENT_KEY
from tests.bench.subjects import Subject

_CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []

ROOT = Path(__file__).parents[2]
_STARTS_WITHIN = 20.0
_ENDS_WITHIN = 120.0
_LOOK = 0.05
_LOOKS = 60
_EVENT_LINE = re.compile(rb'"event": ?"event"')


class DidNotStart(Exception):
    """A server ended, or did not listen in time; its last words are in it."""


@dataclass(frozen=True, slots=True)
class Running:
    """A server that listens."""

    subject: Subject
    process: int
    port: int
    log: Path

    def cpu(self) -> float:
        """Seconds that it has computed; 0 where the system does not say."""
        try:
            fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")  # in and for the process

    async def handled(self, accepted: int) -> int:
        """How many events it says to have handled, once it had time to handle those that it took."""
        count = self._logged()
        for _ in range(_LOOKS):
            if count >= accepted:
                break
            await asyncio.sleep(_LOOK)
            count = self._logged()
        return count

    def _logged(self) -> int:
        return len(_EVENT_LINE.findall(self.log.read_bytes()))


@asynccontextmanager
async def running(subject: Subject, *, api: str = "http://127.0.0.1:9/v2") -> AsyncGenerator[Running]:
    """Run a server for as long as the block runs.

    Args:
        subject: Which.
        api: The base URL that it sends commands to.

    Raises:
        DidNotStart: It does not listen.
    """
    with free_socket() as bound:
        port: int = bound.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="callflow-bench-") as directory:
        log = Path(directory) / "log"
        process = _start(subject, port, log, api)
        try:
            await _listening(process, port, log)
            yield Running(subject, process.pid, port, log)
        finally:
            process.kill()  # it holds nothing that a tidy end would save
            process.wait()


def _start(subject: Subject, port: int, log: Path, api: str) -> subprocess.Popen[bytes]:
    arguments = [one.format(port=port) for one in subject.arguments]
    with log.open("wb") as file, on_core(0):
        return subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env=environment(TELNYX_BASE_URL=api, **subject.environment),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
        )


def environment(**more: str) -> dict[str, str]:
    """The variables of a process under test: this process's, without settings and proxies."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CALLFLOW_", "TELNYX_")) and not name.lower().endswith("_proxy")
    }
    return {
        **kept,
        "TELNYX_API_KEY": "KEY_bench",
        "TELNYX_PUBLIC_KEY": DEVELOPMENT_KEY.public_key,
        **more,
    }


async def _listening(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    try:
        async with asyncio.timeout(_STARTS_WITHIN):
            while process.poll() is None:
                try:
                    _, writer = await asyncio.open_connection("127.0.0.1", port)
                except OSError:
                    await asyncio.sleep(_LOOK)
                else:
                    writer.close()
                    return
    except TimeoutError:
        pass
    raise DidNotStart(_tail(log))


def _tail(log: Path) -> str:
    return log.read_text(errors="replace")[-2000:]


@contextmanager
def on_core(number: int) -> Generator[None]:
    """Keep this process, and those that it starts meanwhile, on one core, where the system can and has it."""
    if not _CORES:
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {_CORES[number % len(_CORES)]})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


async def python(*arguments: str) -> str:
    """Run Python to its end as a server would run, on the servers' core.

    Returns:
        What it printed.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    with on_core(0):
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, cwd=ROOT, env=environment(), stdout=subprocess.PIPE
        )
    try:
        async with asyncio.timeout(_ENDS_WITHIN):
            printed, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return printed.decode()
