"""What measures has to see what is wrong, or its numbers mean nothing."""

import asyncio
import os
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import cast

import pytest

from callflow.testing.webhooks import DEVELOPMENT_KEY
from callflow.webhook.signature import Verifier
from tests.bench.loader import Outcome, load
from tests.bench.results import Goal, ratio
from tests.bench.servers import DidNotStart, on_core, running
from tests.bench.stub import Stub, stub_api
from tests.bench.subjects import NOTHING, TRIVIAL
from tests.bench.traffic import TALK, Traffic
from tests.bench.wire import is_whole

ACCEPTED = b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\naccepted"


@asynccontextmanager
async def answering(answer: bytes) -> AsyncGenerator[int]:
    """A server that answers each request so, and closes after an empty answer."""

    talks: list[asyncio.Task[None]] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.append(cast("asyncio.Task[None]", asyncio.current_task()))  # a stream server makes one for each
        with suppress(ConnectionError):  # the other side does not say goodbye
            while await reader.read(65536) and answer:
                writer.write(answer)
            writer.close()
            await writer.wait_closed()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]
        await asyncio.gather(*talks)


async def outcome(answer: bytes, *, stub: Stub | None = None) -> Outcome:
    async with answering(answer) as port, load(port, b"accepted", stub=stub, width=2) as generator:
        return await generator.saturate(Traffic(seed=1).take(6), seconds=5.0)


async def test_right_answers_are_counted() -> None:
    sent = await outcome(ACCEPTED)
    assert (sent.finished, dict(sent.faults)) == (6, {})
    assert sent.rate > 0


@pytest.mark.parametrize(
    "answer, fault, times",
    [
        (ACCEPTED.replace(b"200 OK", b"503 Full"), "HTTP/1.1 503 Full", 6),
        (ACCEPTED.replace(b"8\r\n\r\naccepted", b"9\r\n\r\nduplicate"), "HTTP/1.1 200 OK", 6),
        (b"", "the connection was closed", 2),
    ],
)
async def test_other_answers_are_faults(answer: bytes, fault: str, times: int) -> None:
    sent = await outcome(answer)
    assert (sent.finished, dict(sent.faults)) == (0, {fault: times})


async def test_a_command_that_nobody_waits_for_is_a_stray() -> None:
    async with stub_api() as stub:
        port = int(stub.url.split(":")[2].split("/")[0])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        expected: list[str] = []
        stub.expect("v3:a", lambda: expected.append("v3:a"))
        for call in ("v3:a", "v3:a", "v3%3Ab"):
            writer.write(b"POST /v2/calls/%b/actions/speak HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}" % call.encode())
            await reader.readuntil(b'"}}')
        writer.close()
    assert (expected, stub.strays) == (["v3:a"], 2)


async def test_a_server_that_does_not_start_says_why() -> None:
    broken = replace(TRIVIAL, arguments=("tests.bench.apps.absent", "{port}"))
    with pytest.raises(DidNotStart, match=r"No module named tests\.bench\.apps\.absent"):
        async with running(broken):
            pass


async def test_a_server_ends_with_its_block() -> None:
    async with running(NOTHING) as server:
        pass
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", server.port)


@pytest.mark.skipif(os.cpu_count() == 1, reason="there is one core for all")
async def test_a_server_has_a_core_of_its_own() -> None:
    before = os.sched_getaffinity(0)
    with on_core(1):
        loading = os.sched_getaffinity(0)
        async with running(TRIVIAL) as server:
            serving = os.sched_getaffinity(server.process)
        assert os.sched_getaffinity(0) == loading
    assert (len(loading), len(serving), loading & serving) == (1, 1, set())
    assert os.sched_getaffinity(0) == before


def test_what_cannot_be_measured_is_said() -> None:
    assert (
        replace(NOTHING, needs=("json", "absent_one")).missing()
        == "absent_one is not installed: pip install -e '.[bench]'"
    )
    assert replace(NOTHING, environment={"CALLFLOW_WARP": "9"}).missing() == "callflow has no setting CALLFLOW_WARP yet"
    assert NOTHING.missing() is None


def test_webhooks_are_genuine_and_distinct() -> None:
    webhooks = Traffic(TALK, seed=1, side_by_side=4).take(4 * len(TALK))
    verifier = Verifier((DEVELOPMENT_KEY.public_key,), tolerance=60, clock=time.time)
    assert len({webhook.body for webhook in webhooks}) == len(webhooks)
    assert [webhook.call for webhook in webhooks[:4]] == [webhook.call for webhook in webhooks[-4:]]
    for webhook in webhooks:
        head = webhook.wire[: -len(webhook.body)]
        headers = dict(line.split(b": ", 1) for line in head.strip().split(b"\r\n")[1:])
        verifier.verify(
            webhook.body,
            signature=headers[b"telnyx-signature-ed25519"],
            timestamp=headers[b"telnyx-timestamp"],
        )
        assert is_whole(webhook.wire)


@pytest.mark.parametrize(
    "data, whole",
    [
        (ACCEPTED, True),
        (ACCEPTED[:-1], False),
        (ACCEPTED[:20], False),
        (b"HTTP/1.1 204 No Content\r\nserver: x\r\n\r\n", True),
        (b"", False),
    ],
)
def test_the_end_of_a_message_is_found(data: bytes, whole: bool) -> None:
    assert is_whole(data) is whole


@pytest.mark.parametrize(
    "value, at_most, verdict",
    [(70, False, "met"), (69, False, "floor"), (59, False, "missed"), (60, True, "floor"), (71, True, "missed")],
)
def test_a_goal_has_a_verdict(value: float, at_most: bool, verdict: str) -> None:
    goal = 50 if at_most else 70
    floor = 60
    assert Goal("x", value, "%", goal, floor=floor, at_most=at_most).verdict == verdict


def test_a_ratio_is_of_rounds_that_were_neighbours() -> None:
    assert ratio([10, 100, 30], [5, 10, 10]) == 3
