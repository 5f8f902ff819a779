"""What is logged of refused webhooks: enough to see it, and never enough to fill a disk."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any  # a line's fields are open

import pytest
from structlog.testing import capture_logs

from callflow import App
from callflow.log import get_logger
from callflow.webhook.repeated import Repeated
from callflow.webhook.signature import Signer
from tests.engine.virtual_time import VirtualTime
from tests.kit import NOW, Door, Kit


async def unsigned(door: Door, times: int) -> None:
    for _ in range(times):
        assert (await door.http.post("/webhooks", content=b"{}")).status_code == 401


def refused(logs: list[Any]) -> list[Mapping[str, Any]]:
    return [entry for entry in logs if entry["event"] == "webhook refused"]


async def test_a_flood_is_a_line_at_once_and_then_its_count(kit: Kit) -> None:
    with capture_logs() as logs:
        async with kit.open(App(**kit.wiring)) as door:
            await unsigned(door, 1)
            assert [(entry["status"], "again" in entry) for entry in refused(logs)] == [(401, False)]
            await unsigned(door, 500)
            assert len(refused(logs)) == 1
            kit.now += 10
            await unsigned(door, 1)
            assert [entry.get("again") for entry in refused(logs)] == [None, 501]
            await unsigned(door, 20)
    assert [entry.get("again") for entry in refused(logs)] == [None, 501, 20]  # the rest when it stops


async def test_each_kind_has_its_own_line_at_once(kit: Kit) -> None:
    with capture_logs() as logs:
        async with kit.open(App(**kit.wiring)) as door:
            for _ in range(3):
                await unsigned(door, 1)
                await door.http.get("/webhooks")
                await door.post(b"[]")
    told = [(entry["status"], entry.get("again", 1)) for entry in refused(logs)]
    assert told == [(401, 1), (405, 1), (400, 1), (401, 2), (405, 2), (400, 2)]


async def test_nothing_is_counted_twice_and_nothing_is_told_of_nothing(kit: Kit) -> None:
    with capture_logs() as logs:
        async with kit.open(App(**kit.wiring)) as door:
            await unsigned(door, 1)
            for _ in range(3):
                kit.now += 60
                await door.http.get("/webhooks")
    assert [(entry["status"], entry.get("again", 1)) for entry in refused(logs)] == [
        (401, 1),
        (405, 1),
        (405, 1),
        (405, 1),
    ]


async def test_a_clock_that_is_set_back_does_not_silence_it(kit: Kit) -> None:
    with capture_logs() as logs:
        async with kit.open(App(**kit.wiring)) as door:
            await unsigned(door, 2)
            kit.now -= 86_400
            await unsigned(door, 1)
            assert [entry.get("again", 1) for entry in refused(logs)] == [1, 2]


@pytest.mark.parametrize("kinds", [31, 32, 33, 1_000])
def test_of_kinds_too_there_is_an_end(kinds: int) -> None:
    with capture_logs() as logs:
        repeated = Repeated(get_logger("test"), "refused", clock=lambda: NOW)
        for _ in range(2):
            for kind in range(kinds):
                repeated.note(reason=str(kind))
        repeated.tell()
    assert len(logs) <= 2 * 33
    assert sum(entry.get("again", 1) for entry in logs) == 2 * kinds


async def test_what_strangers_send_does_not_hide_a_wrong_key(kit: Kit) -> None:
    """The reason is the kind: it stands in the log, and never in the answer."""
    with capture_logs() as logs:
        kit.settings = replace(kit.settings, public_keys=(Signer(bytes(range(32))).public_key,))
        async with kit.open(App(**kit.wiring)) as door:
            await unsigned(door, 3)
            for _ in range(5):
                answer = await door.post(kit.leg.body("call.initiated"))
                assert (answer.status_code, answer.text) == (401, "not a genuine webhook")
    told = [(entry["reason"], entry.get("again", 1)) for entry in refused(logs)]
    assert told == [
        ("a header is missing", 1),
        ("no public key fits", 1),
        ("a header is missing", 2),
        ("no public key fits", 4),
    ]


def test_a_count_is_told_in_time_although_nothing_follows() -> None:
    async def flood() -> None:
        repeated = Repeated(get_logger("test"), "refused", clock=lambda: NOW)
        for _ in range(2):
            for _ in range(5):
                repeated.note(reason="x")
            await asyncio.sleep(10.5)  # in virtual time
        repeated.note(reason="x")
        repeated.tell()
        counted = len(logs)
        await asyncio.sleep(60)
        assert len(logs) == counted

    with capture_logs() as logs, asyncio.Runner(loop_factory=VirtualTime) as runner:
        runner.run(flood())
    assert [entry.get("again") for entry in logs] == [None, 4, 5, 1]
