"""`id`: one name, one call, however often it is asked for, and by which process."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from callflow import App, Call, CommandContext
from callflow.client.transport import NoAnswer
from callflow.dispatch.middleware import CommandNext
from callflow.engine.base import Intent, Record, Turn, TurnInput
from callflow.engine.local import LocalEngine
from callflow.engine.memory import LINGER, MemoryStore
from callflow.errors import AlreadyDialled, CommandRefused, InvalidParameters, OutcomeUnknown
from callflow.events import CallAnswered, CallEvent, CallInitiated
from callflow.types import SessionKey
from tests.dialling.carrier import ANSWER, APPLICATION, OURS, THEIRS, FarLeg, Line
from tests.kit import Kit

NAME = "reminder-42"
BAD = (422, {"errors": [{"code": "10016", "title": "Phone number must be in +E164 format"}]})


async def test_two_at_once_are_one_call(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    line.released.clear()
    async with kit.open(app):
        both = [asyncio.create_task(app.dial(THEIRS, from_=OURS, id=NAME)) for _ in range(2)]
        await line.dialled()
        line.released.set()
        answers = await asyncio.gather(*both)
        answers.append(await app.dial(THEIRS, from_=OURS, id=NAME))
    assert [answer.call_leg_id for answer in answers] == ["leg-9"] * 3
    assert len(line.dials) == 1


async def test_two_that_fail_at_once_fail_alike(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    line.answers["calls"] = BAD
    async with kit.open(app):
        both = [app.dial(THEIRS, from_=OURS, id=NAME) for _ in range(2)]
        answers = await asyncio.gather(*both, return_exceptions=True)
    assert [type(answer) for answer in answers] == [InvalidParameters, InvalidParameters]
    assert len(line.dials) == 1


async def test_another_process_gets_the_same_answer(kit: Kit, line: Line) -> None:
    """As long as the engine keeps the call: the process that asks need not be the one that dialled."""
    for _ in range(2):
        app = App(**kit.wiring)
        async with kit.open(app):
            assert (await app.dial(THEIRS, from_=OURS, id=NAME)).call_session_id == "session-9"
    assert len(line.dials) == 1


async def test_when_the_call_is_forgotten_it_is_not_placed_again(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    async with kit.open(app) as door:
        await app.dial(THEIRS, from_=OURS, id=NAME)
        await FarLeg(door, line.dials[0]).event("call.hangup")
    kit.now += LINGER + 1
    app = App(**kit.wiring)
    async with kit.open(app):
        await asyncio.sleep(2)  # of virtual time, in which the engine forgets
        with pytest.raises(AlreadyDialled, match="take another id"):
            await app.dial(THEIRS, from_=OURS, id=NAME)
    assert len(line.dials) == 1


async def test_after_a_definite_refusal_the_name_is_free(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    line.answers["calls"] = BAD
    async with kit.open(app) as door:
        with pytest.raises(CommandRefused):
            await app.dial("+13125550188", from_=OURS, id=NAME)
        line.answers["calls"] = (200, ANSWER)
        assert (await app.dial(THEIRS, from_=OURS, id=NAME)).call_leg_id == "leg-9"
        await FarLeg(door, line.dials[1]).event("call.initiated", direction="outgoing")
    first, second = line.dials
    assert (first.body["to"], second.body["to"]) == ("+13125550188", THEIRS)
    assert first.body["command_id"] != second.body["command_id"]  # else the carrier would ignore it
    assert first.body["client_state"] != second.body["client_state"]


async def test_a_name_counts_for_one_application(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    async with kit.open(app):
        await app.dial(THEIRS, from_=OURS, id=NAME)
        await app.dial(THEIRS, from_=OURS, id=NAME, connection_id="2")
        await app.dial(THEIRS, from_=OURS, id="reminder-43")
    assert [sent.body["connection_id"] for sent in line.dials] == [APPLICATION, "2", APPLICATION]
    assert len({sent.body["command_id"] for sent in line.dials}) == 3


async def test_without_an_engine_in_common_the_carrier_recognises_it(kit: Kit, line: Line) -> None:
    for _ in range(2):
        other = Kit(settings=kit.settings, transport=line)
        app = App(**other.wiring)
        async with app.dialling():
            await app.dial(THEIRS, from_=OURS, id=NAME)
    first, second = line.dials
    assert (first.body["command_id"], first.body["client_state"]) == (
        second.body["command_id"],
        second.body["client_state"],
    )


async def test_an_old_call_is_no_answer_in_the_same_process_either(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    async with kit.open(app) as door:
        await app.dial(THEIRS, from_=OURS, id=NAME)
        await FarLeg(door, line.dials[0]).event("call.hangup")
        kit.now += LINGER - 1
        await asyncio.sleep(2)  # of virtual time, in which the engine forgets
        assert (await app.dial(THEIRS, from_=OURS, id=NAME)).call_leg_id == "leg-9"
        for later in (LINGER + 1, 1, LINGER + 1):
            kit.now += later
            await asyncio.sleep(2)
            with pytest.raises(AlreadyDialled, match="take another id"):
                await app.dial(THEIRS, from_=OURS, id=NAME)
    assert len(line.dials) == 1


async def test_without_an_engine_it_is_known_as_long_as_the_carrier_knows_it(kit: Kit, line: Line) -> None:
    kit = Kit(settings=kit.settings, transport=line, keeps_state=False)
    app, sent = App(**kit.wiring), list[int]()
    async with kit.open(app):
        for later in (0, 59, 1, 59, -3600):
            kit.now += later
            await app.dial(THEIRS, from_=OURS, id=NAME)
            sent.append(len(line.dials))
    assert sent == [1, 1, 2, 2, 3]
    assert len({one.body["command_id"] for one in line.dials}) == 1


# -- in the lane of the call itself -------------------------------------------------------------------


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_a_handler_of_the_call_gets_the_same_answer_at_once(kit: Kit, line: Line, keeps_state: bool) -> None:
    kit = Kit(settings=kit.settings, transport=line, keeps_state=keeps_state)
    heard = list[str | None]()
    for event in ("call.initiated", "call.answered"):  # each in a process of its own
        app = App(handler_timeout=5.0, **kit.wiring)

        @app.on(CallInitiated)
        @app.on(CallAnswered)
        async def again(call: Call, event: CallEvent, app: App = app) -> None:
            answer = await app.dial(THEIRS, from_=OURS, id=NAME)
            heard.append(answer.call_control_id)

        async with kit.open(app) as door:
            if event == "call.initiated":
                await app.dial(THEIRS, from_=OURS, id=NAME)
            kit.now += 61
            await FarLeg(door, line.dials[0]).event(event)
    assert heard == ["v3:leg-9"] * 2
    assert len(line.dials) == 1


async def test_a_middleware_of_the_dial_cannot_wait_for_it(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)

    @app.command_middleware
    async def twice(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        await app.dial(THEIRS, from_=OURS, id=NAME)
        return await next(context)

    async with kit.open(app):
        with pytest.raises(AlreadyDialled, match="whose handler dials"):
            await app.dial(THEIRS, from_=OURS, id=NAME)
    assert line.dials == []


async def test_what_a_handler_leaves_behind_dials_as_anybody_does(kit: Kit, line: Line) -> None:
    app, left = App(**kit.wiring), list[asyncio.Task[Any]]()
    over = asyncio.Event()

    async def later() -> Any:
        await over.wait()
        return await app.dial(THEIRS, from_=OURS, id=NAME)

    @app.on(CallAnswered)
    async def leave(call: Call, event: CallAnswered) -> None:
        left.append(asyncio.create_task(later()))

    async with kit.open(app) as door:
        await app.dial(THEIRS, from_=OURS, id=NAME)
        await FarLeg(door, line.dials[0]).event("call.answered")
        over.set()
        assert (await left[0]).call_leg_id == "leg-9"
    assert len(line.dials) == 1


# -- when an engine fails -----------------------------------------------------------------------------


class Slow(LocalEngine):
    """An engine that waits before it takes a record of ours."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(MemoryStore(clock=kit.clock))
        self.asked, self.ready = asyncio.Event(), asyncio.Event()

    async def submit(self, key: SessionKey, record: Record) -> None:
        self.asked.set()
        await self.ready.wait()
        await super().submit(key, record)


async def test_cancelling_who_waits_to_be_taken_leaves_the_name_free(kit: Kit, line: Line) -> None:
    kit.engine = engine = Slow(kit)
    app = App(**kit.wiring)
    async with app.started():
        first = asyncio.create_task(app.dial(THEIRS, from_=OURS, id=NAME))
        await engine.asked.wait()
        second = asyncio.create_task(app.dial(THEIRS, from_=OURS, id=NAME))
        await asyncio.sleep(0)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        with pytest.raises(OutcomeUnknown, match="was cancelled, and may have been taken"):
            await second
        engine.ready.set()
        async with asyncio.timeout(1):
            assert (await app.dial(THEIRS, from_=OURS, id=NAME)).call_leg_id == "leg-9"
    assert len(line.dials) == 1


class Dying(LocalEngine):
    """An engine whose worker dies in the middle of a turn, which another one begins again later."""

    def __init__(self, kit: Kit, *, after: float) -> None:
        super().__init__(MemoryStore(clock=kit.clock))
        self._kit = kit
        self._after = after

    async def start(self, turn: Turn) -> None:
        async def twice(given: TurnInput) -> Any:
            if isinstance(given.inbox[0], Intent):
                await turn(given)  # and this worker died before it could commit
                self._kit.now += self._after
                given = replace(given, attempt=2)
            return await turn(given)

        await super().start(twice)


@pytest.mark.parametrize(("after", "sent"), [(49.0, 2), (51.0, 1)])
async def test_a_turn_that_begins_again_sends_the_same_and_not_too_late(
    kit: Kit, line: Line, after: float, sent: int
) -> None:
    kit.engine = Dying(kit, after=after)
    app = App(**kit.wiring)
    line.released.clear()
    async with app.started():
        placing = asyncio.create_task(app.dial(THEIRS, from_=OURS, id=NAME))
        await line.dialled()
        line.released.set()
        await placing
        await asyncio.sleep(1)
    assert len(line.dials) == sent
    assert len({one.body["command_id"] for one in line.dials}) == 1


async def test_an_outcome_that_is_unknown_stays_so(kit: Kit, line: Line) -> None:
    line.fails = NoAnswer("cut")
    for _ in range(2):
        app = App(**kit.wiring)
        async with kit.open(app):
            with pytest.raises(OutcomeUnknown):
                await app.dial(THEIRS, from_=OURS, id=NAME)
    assert len({sent.body["command_id"] for sent in line.dials}) == 1
    assert len(line.dials) == 2  # the client's own single repetition


async def test_an_intent_that_nobody_knows_is_said(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    async with kit.open(app) as door:
        record: Record = Intent("juggle", {})
        await kit.engine.submit(SessionKey("session-1"), record)
        await door.event("call.answered")
    assert line.operations == []
