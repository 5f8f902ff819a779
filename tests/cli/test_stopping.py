"""Stopping a real process by its signals: in its time, at once when asked twice, and never without its end."""

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any  # a line's fields are open

import httpx2
import pytest

from callflow.testing.webhooks import Webhooks
from tests.cli.test_cli import KEYS, environment, free_port

PROGRAM = """
import asyncio
from contextlib import asynccontextmanager
from pathlib import Path
from callflow import App, Call
from callflow.events import CallInitiated

@asynccontextmanager
async def lifespan(app):
    try:
        yield
    finally:
        await asyncio.sleep(0)
        Path("closed").write_text("closed")
        END

app = App(lifespan=lifespan, handler_timeout=3600)

@app.on(CallInitiated)
async def handle(call: Call, event: CallInitiated) -> None:
    print("began", flush=True)
    HANDLER
"""
WAITING = "await asyncio.Event().wait()"
STUBBORN = """while True:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            pass
"""

SLACK = 1.5  # seconds that a process on a busy machine may need for what takes no time
MOST = 12.0  # seconds until a process that does not stop is killed


@dataclass
class Served:
    """A process that serves the program, what it logs, and what it prints after its handler began."""

    process: subprocess.Popen[str]
    port: int
    directory: Path
    lines: list[str] = field(default_factory=list[str])
    printed: str = ""

    def until(self, words: str) -> None:
        """Read its log up to a line."""
        assert self.process.stderr is not None
        while not (self.lines and words in self.lines[-1]):
            self.lines.append(self.process.stderr.readline())
            assert self.lines[-1], "".join(self.lines)

    def post(self, event_type: str, identifier: str) -> None:
        """Deliver an event of the one call; it is accepted."""
        webhooks = Webhooks(clock=time.time)
        body = webhooks.body(event_type, id=identifier)
        url = f"http://127.0.0.1:{self.port}/webhooks"
        answer = httpx2.post(url, content=body, headers=dict(webhooks.headers(body)))
        assert (answer.status_code, answer.text) == (200, "accepted")

    def begin(self) -> None:
        """Have a call whose handler runs, and an event that waits behind it."""
        self.post("call.initiated", "runs")
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "began\n"
        self.post("call.answered", "waits")

    def end(self) -> float:
        """Wait for its end; how long that took, in seconds."""
        began = time.monotonic()
        self.printed, stderr = self.process.communicate()
        self.lines += stderr.splitlines(keepends=True)
        return time.monotonic() - began

    @property
    def log(self) -> str:
        return "".join(self.lines)

    def entry(self, event: str) -> Mapping[str, Any]:
        """The one line of the log that says this."""
        entries: list[dict[str, Any]] = [json.loads(line) for line in self.lines if line.startswith("{")]
        (found,) = (entry for entry in entries if entry["event"] == event)
        return found

    @property
    def closed(self) -> bool:
        """Whether its lifespan came to its end."""
        return (self.directory / "closed").exists()


@contextmanager
def served(directory: Path, handler: str, *, end: str = "", **variables: str) -> Generator[Served]:
    """Serve the program with this handler; it runs until the test has stopped it."""
    (directory / "main.py").write_text(PROGRAM.replace("HANDLER", handler).replace("END", end))
    port = free_port()
    with subprocess.Popen(
        [sys.executable, "-m", "callflow.cli.main", "run", "main:app", "--port", str(port)],
        cwd=directory,
        env=environment({**KEYS, "CALLFLOW_LOG_FORMAT": "json", "PYTHONUNBUFFERED": "", **variables}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        watchdog = threading.Timer(MOST, process.kill)
        watchdog.start()
        try:
            one = Served(process, port, directory)
            one.until('"listening"')
            yield one
        finally:
            watchdog.cancel()
            process.kill()


def seconds_between(first: Mapping[str, Any], second: Mapping[str, Any]) -> float:
    moments = [datetime.fromisoformat(entry["timestamp"]) for entry in (first, second)]
    return (moments[1] - moments[0]).total_seconds()


def test_a_stop_takes_the_drain_time_out_once(tmp_path: Path) -> None:
    with served(tmp_path, WAITING, CALLFLOW_DRAIN_TIMEOUT="1") as one:
        one.begin()
        one.process.send_signal(signal.SIGTERM)
        one.end()
    assert one.process.returncode == 0, one.log
    assert 0.9 <= seconds_between(one.entry("stopping"), one.entry("stopped")) < 1.9
    assert one.closed
    assert "lanes are empty" not in one.log
    naming = [line for line in one.lines if '"waits"' in line]
    assert len(naming) == 1, one.log
    assert json.loads(naming[0])["level"] in ("warning", "error")
    assert "Traceback" not in one.log


def test_a_handler_that_refuses_to_be_cancelled_does_not_keep_the_process(tmp_path: Path) -> None:
    with served(tmp_path, STUBBORN, end="print('last words')", CALLFLOW_DRAIN_TIMEOUT="0.1") as one:
        one.begin()
        one.process.send_signal(signal.SIGTERM)
        took = one.end()
    assert one.process.returncode == 0, one.log
    assert took < 0.1 + 2 + SLACK, one.log
    assert one.closed
    assert one.printed == "last words\n"  # although nobody has flushed it
    assert "Traceback" not in one.log


STOPPED_AT_ONCE = (0, 130, 143, -signal.SIGINT, -signal.SIGTERM)
"""A shell says 130 and 143 where Python says which signal it was."""


@pytest.mark.parametrize(
    ("first", "second", "handler", "variables", "step", "seconds"),
    [
        pytest.param(signal.SIGINT, signal.SIGINT, WAITING, {}, "waiting for the lanes", 0, id="SIGINT twice"),
        pytest.param(
            signal.SIGTERM, signal.SIGTERM, STUBBORN, {}, "waiting for the lanes", 2, id="SIGTERM twice, a stubborn one"
        ),
        pytest.param(
            signal.SIGINT,
            signal.SIGTERM,
            WAITING,
            {"CALLFLOW_DRAIN_DELAY": "60"},
            "not ready",
            0,
            id="SIGINT and SIGTERM, before the drain",
        ),
    ],
)
def test_a_second_signal_stops_at_once(
    tmp_path: Path,
    first: signal.Signals,
    second: signal.Signals,
    handler: str,
    variables: dict[str, str],
    step: str,
    seconds: float,
) -> None:
    with served(tmp_path, handler, **variables) as one:
        one.begin()
        one.process.send_signal(first)
        one.until(step)
        assert one.process.poll() is None
        one.process.send_signal(second)
        took = one.end()
    assert took < seconds + SLACK, one.log
    assert one.process.returncode in STOPPED_AT_ONCE, one.log
    assert one.closed
    assert "drain time-out" not in one.log  # none has passed
    assert "turns still run after a wish to stop at once" in one.log
    assert "lanes are empty" not in one.log
    assert "Traceback" not in one.log


@pytest.mark.parametrize("handler", [WAITING, STUBBORN], ids=["alone", "beside a stubborn handler"])
def test_a_lifespan_that_fails_at_its_end_is_a_sentence(tmp_path: Path, handler: str) -> None:
    failing = 'raise RuntimeError("the database is away")'
    with served(tmp_path, handler, end=failing, CALLFLOW_DRAIN_TIMEOUT="0.1") as one:
        if handler == STUBBORN:
            one.begin()
        one.process.send_signal(signal.SIGTERM)
        took = one.end()
    assert took < 0.1 + 2 + SLACK, one.log
    others = [line for line in one.lines if not line.startswith("{")]
    assert len(others) == 1, one.log
    assert others[0].startswith("callflow: ")
    assert "the database is away" in others[0]
    assert one.process.returncode == 2
