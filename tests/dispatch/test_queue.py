"""A queue, from the call that waits in it: its place, how long it has waited, and why it has left."""

from datetime import UTC, datetime
from typing import Any

import pytest

from callflow import App, Call, LeaveReason, Queue
from callflow.errors import WrongParameter
from callflow.events import CallDequeued, CallEnqueued
from callflow.queue import QueuePlace
from tests.kit import Kit

WAITING = {"queue_position": 2, "wait_time_secs": 30, "enqueued_at": "2026-01-02T03:04:05Z"}
SINCE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


async def test_a_calls_place_in_its_queue(kit: Kit) -> None:
    app, places = App(**kit.wiring), list[QueuePlace | None]()
    leg = "v3:leg-1"
    kit.transport.answers[leg] = (200, {"data": WAITING})

    @app.on(CallEnqueued)
    async def waits(call: Call, event: CallEnqueued) -> None:
        places.append(await call.queue("support").place())

    async with kit.open(app) as door:
        await door.event("call.enqueued", queue="support")
    assert places == [QueuePlace(position=2, waited=30, since=SINCE)]
    (sent,) = kit.transport.sent
    assert sent.method == "GET"
    assert sent.path == f"/queues/support/calls/{leg}"


async def test_a_call_that_is_not_in_the_queue_has_no_place(kit: Kit) -> None:
    app = App(**kit.wiring)
    kit.transport.answers["v3:other"] = (404, {"errors": [{"code": "10005", "title": "Not found"}]})
    kit.transport.answers["support"] = (404, {"errors": [{"code": "10005", "title": "Not found"}]})
    async with kit.open(app):
        queue = app.client.queue("support")
        assert await queue.place("v3:other") is None
        assert await queue.size() == 0
        with pytest.raises(WrongParameter, match="not got from a call"):
            await queue.place()
    assert repr(queue) == "Queue('support')"


async def test_a_queue_by_its_commands(kit: Kit) -> None:
    app = App(**kit.wiring)
    kit.transport.answers["support"] = (200, {"data": {"current_size": 4, "max_size": 100}})
    async with kit.open(app):
        queue = app.client.queue("support")
        assert isinstance(queue, Queue)
        assert await queue.size() == 4
        await queue.update(200)
        await queue.remove_call("v3:other")
    assert [one.method for one in kit.transport.sent] == ["GET", "POST", "DELETE"]


@pytest.mark.parametrize(
    ("reason", "meant", "final"),
    [
        ("bridged", LeaveReason.BRIDGED, True),
        ("bridging-in-process", LeaveReason.BRIDGING, False),
        ("bridging_in_process", LeaveReason.BRIDGING, False),
        ("hangup", LeaveReason.HANGUP, True),
        ("leave", LeaveReason.LEAVE, True),
        ("timeout", LeaveReason.TIMEOUT, True),
        ("eaten", LeaveReason.OTHER, True),
        (None, LeaveReason.OTHER, True),
    ],
)
async def test_why_a_call_has_left(kit: Kit, reason: str | None, meant: LeaveReason, final: bool) -> None:
    app, reasons = App(**kit.wiring), list[LeaveReason]()

    @app.on(CallDequeued)
    async def left(call: Call, event: CallDequeued) -> None:
        reasons.append(LeaveReason.of(event))

    async with kit.open(app) as door:
        payload: dict[str, Any] = {"reason": reason} if reason else {}
        await door.event("call.dequeued", queue="support", **payload)
    assert reasons == [meant]
    assert reasons[0].is_final is final
