"""Several workers behind one URL: they share nothing, and no call notices."""

import os
import signal
import time
from pathlib import Path

import orjson
import pytest

from callflow.session.envelope import unpack
from callflow.testing.webhooks import Webhooks
from tests.cli.supervised import Supervised, gate, starting, supervised
from tests.cli.test_cli import GOOD
from tests.client.carrier_stub import Received, carrier

COUNTING = """
import os
from pydantic import BaseModel
from callflow import App, Call
from callflow.events import CallDtmfReceived

class Visit(BaseModel):
    pids: list[int] = []

app = App(call_state=Visit)

@app.on(CallDtmfReceived)
async def count(call: Call[Visit], event: CallDtmfReceived) -> None:
    call.state.pids.append(os.getpid())
    await call.speak("One more.", voice="female")
"""

WAITING = """
import asyncio
from callflow import App, Call
from callflow.events import CallInitiated

app = App()

@app.on(CallInitiated)
async def wait(call: Call, event: CallInitiated) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    await reader.read()
    writer.close()
"""

LIFESPAN = """
import os
from contextlib import asynccontextmanager
from callflow import App

@asynccontextmanager
async def lifespan(app):
    BEGIN
    yield
    END

app = App(lifespan=lifespan)
"""
AWAY = 'raise RuntimeError("the database is away")'


@pytest.fixture
def leg() -> Webhooks:
    return Webhooks(clock=time.time)


def other(leg: Webhooks) -> bytes:
    return leg.leg("leg-2", session="session-2").body("call.initiated", direction="incoming")


# -- calls --------------------------------------------------------------------------------------------


async def test_any_worker_takes_any_event_and_the_state_travels(tmp_path: Path, leg: Webhooks) -> None:
    async with carrier() as api, supervised(tmp_path, COUNTING, TELNYX_BASE_URL=api.url) as one:
        client_state: str | None = None
        for number, worker in enumerate((1, 2, 2, 1), start=1):
            await one.deliver(worker, leg.body("call.dtmf.received", digit="1", client_state=client_state))
            client_state = sent(await api.requests(number))["client_state"]
        envelope = unpack(client_state)
        pids = [one.pid(worker) for worker in (1, 2, 2, 1)]
    assert envelope is not None
    assert orjson.loads(envelope.body) == {"pids": pids}
    assert pids[0] != pids[1]


async def test_a_duplicate_at_another_worker_sends_the_same_command_again(tmp_path: Path, leg: Webhooks) -> None:
    """The carrier ignores the second: it has the same command_id."""
    body = leg.body("call.dtmf.received", digit="1")
    async with carrier() as api, supervised(tmp_path, COUNTING, TELNYX_BASE_URL=api.url) as one:
        await one.deliver(1, body)
        await api.requests(1)
        await one.deliver(2, body)
        first, second = await api.requests(2)
        with one.only(2):
            assert (await one.post(body)).text == "duplicate"
    assert sent([first])["command_id"] == sent([second])["command_id"]
    assert first.target == second.target


def sent(requests: list[Received]) -> dict[str, str]:
    """The last command's body."""
    body: dict[str, str] = orjson.loads(requests[-1].body)
    return body


async def test_every_line_of_a_worker_bears_its_number(tmp_path: Path, leg: Webhooks) -> None:
    async with supervised(tmp_path, COUNTING) as one:
        await one.deliver(2, leg.body("call.answered", id="handled"))
        entry = await one.entry("event", event_id="handled")
        assert entry["worker"] == 2
        assert len(one.found("listening", workers=2)) == 1


# -- a worker that dies -------------------------------------------------------------------------------


async def test_a_worker_that_is_killed_is_replaced_and_the_other_goes_on(tmp_path: Path, leg: Webhooks) -> None:
    async with supervised(tmp_path, COUNTING) as one:
        first = one.pid(1)
        os.kill(first, signal.SIGKILL)
        assert (await one.post(leg.body("call.answered"))).status_code == 200
        assert (await one.entry("worker died", worker=1))["end"] == "SIGKILL"
        await one.entry("worker ready", worker=1, times=2)
        assert one.pid(1) != first
        await one.deliver(1, leg.body("call.answered", id="anew"))
        assert (await one.entry("event", event_id="anew"))["worker"] == 1
        one.send(signal.SIGTERM)
        assert await one.end() == 0


async def test_a_worker_that_is_told_to_stop_is_replaced(tmp_path: Path) -> None:
    """So an operator can have one after the other begin anew."""
    async with supervised(tmp_path, COUNTING) as one:
        os.kill(one.pid(2), signal.SIGTERM)
        await one.entry("stopped", worker=2)
        await one.entry("worker ready", worker=2, times=2)
        assert not one.found("stopped", worker=1)
        assert (await one.entry("worker is replaced", worker=2))["level"] == "info"
        assert not one.found("worker died")


async def test_workers_that_cannot_start_are_given_up(tmp_path: Path) -> None:
    async with starting(tmp_path, LIFESPAN.replace("BEGIN", "os._exit(3)").replace("END", "")) as one:
        assert await one.end() == 1
    (sentence,) = one.others
    assert "has died 4 times in a row, and no other one serves: exit status 3" in sentence


async def test_a_lifespan_that_raises_is_one_sentence(tmp_path: Path) -> None:
    away = AWAY.replace('"the', 'f"{os.getpid()}: the')  # so that each worker's is another
    async with starting(tmp_path, LIFESPAN.replace("BEGIN", away).replace("END", "")) as one:
        assert await one.end() == 2
    (sentence,) = one.others
    assert sentence.startswith("callflow: the app's lifespan failed: ")
    assert "main.py:8: RuntimeError: " in sentence
    assert "the database is away" in sentence
    assert not one.found("worker died")


async def test_a_worker_that_cannot_start_again_is_tried_while_another_serves(tmp_path: Path) -> None:
    """A database that is away must not take the calls down that the other worker serves."""
    away = tmp_path / "away"
    begin = f"if os.path.exists({str(away)!r}): {AWAY}"
    async with supervised(tmp_path, LIFESPAN.replace("BEGIN", begin).replace("END", "")) as one:
        away.touch()
        os.kill(one.pid(1), signal.SIGKILL)
        entry = await one.entry("worker died", worker=1, deaths=2)
        assert "the database is away" in entry["end"]
        away.unlink()
        await one.entry("worker ready", worker=1, times=2)
        one.send(signal.SIGTERM)
        assert await one.end() == 0
    assert one.others == []


# -- the end ------------------------------------------------------------------------------------------


async def begin(one: Supervised, leg: Webhooks) -> None:
    """Have a call in its handler at each worker."""
    await one.deliver(1, leg.body("call.initiated", direction="incoming"))
    await one.deliver(2, other(leg))


async def draining(one: Supervised) -> None:
    await one.entry("draining", step="no new calls, waiting for the lanes", times=2)


@pytest.mark.parametrize("group", [False, True], ids=["the parent's", "a terminal's"])
async def test_a_signal_lets_every_worker_drain(tmp_path: Path, leg: Webhooks, group: bool) -> None:
    """A terminal sends its own to every process, besides what the parent sends: that is no second one."""
    async with gate() as held, supervised(tmp_path, WAITING.replace("PORT", str(held.port))) as one:
        await begin(one, leg)
        await held.holds(2)
        if group:
            one.send_to_all(signal.SIGINT)
        else:
            one.send(signal.SIGTERM)
        await draining(one)
        refused = await one.post(leg.leg("leg-3", session="session-3").body("call.initiated"))
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
        held.open()
        assert await one.end() == 0
    assert len(one.found("draining", step="lanes are empty")) == len(one.found("stopped")) == 2
    assert not one.found("stopping at once")
    assert one.others == []


async def test_a_second_signal_stops_all_at_once(tmp_path: Path, leg: Webhooks) -> None:
    async with gate() as held, supervised(tmp_path, WAITING.replace("PORT", str(held.port))) as one:
        await begin(one, leg)
        await held.holds(2)
        one.send(signal.SIGTERM)
        await draining(one)
        one.send(signal.SIGTERM)
        began = time.monotonic()
        assert await one.end() == 0
        assert time.monotonic() - began < 10  # of the 30 that a drain may take
    assert not one.found("draining", step="lanes are empty")
    assert len(one.found("stopping at once")) == len(one.found("stopped")) == 2
    assert one.others == []


async def test_no_worker_outlives_its_parent(tmp_path: Path, leg: Webhooks) -> None:
    async with gate() as held, supervised(tmp_path, WAITING.replace("PORT", str(held.port))) as one:
        await begin(one, leg)
        await held.holds(2)
        one.send(signal.SIGKILL)
        await draining(one)
        held.open()
        await one.gone()
    assert len(one.found("stopping", reason="the supervisor has gone")) == len(one.found("stopped")) == 2


async def test_a_lifespan_that_fails_at_its_end_is_one_sentence(tmp_path: Path) -> None:
    async with supervised(tmp_path, LIFESPAN.replace("BEGIN", "").replace("END", AWAY)) as one:
        one.send(signal.SIGTERM)
        assert await one.end() == 2
    (sentence,) = one.others
    assert "the database is away" in sentence


async def test_a_signal_while_they_start_ends_them(tmp_path: Path) -> None:
    source = (
        GOOD
        + "\nimport asyncio, structlog\n"
        + LIFESPAN.replace("END", "").replace(
            "BEGIN", 'structlog.get_logger().info("begins"); import asyncio; await asyncio.Event().wait()'
        )
    )
    async with starting(tmp_path, source) as one:
        await one.entry("begins", times=2)
        one.send_to_all(signal.SIGINT)
        assert await one.end() == 0
    assert one.others == []
