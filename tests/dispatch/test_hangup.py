"""The hangup of a leg passes by the lane and ends its handler, wherever that waits."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from callflow import App, Call, CallEnded, Conference
from callflow.client.transport import Request, Response
from callflow.commands import Speak
from callflow.events import CallAnswered, CallEvent, CallGatherEnded, CallHangup
from callflow.testing.transport import RecordingTransport
from tests.dispatch.conftest import Lines, errors
from tests.kit import Door, Kit


def for_ever() -> asyncio.Future[None]:
    """Nobody will ever set it."""
    return asyncio.get_running_loop().create_future()


@dataclass
class Log:
    """What happened, and how far the handler is."""

    entries: list[str] = field(default_factory=list[str])
    waits: asyncio.Event = field(default_factory=asyncio.Event)

    def __call__(self, entry: str) -> None:
        self.entries.append(entry)

    async def wait(self) -> None:
        """Wait for ever, and say so."""
        self.waits.set()
        try:
            await for_ever()
        except asyncio.CancelledError:
            self("unwound")
            raise


Body = Callable[[Log], Awaitable[object]]


def an_app(kit: Kit, log: Log, body: Callable[[Call], Awaitable[object]]) -> App[Any]:
    """Its handler of `call.answered` does `body`; the next handlers note whether the lane is sound."""
    app = App(**kit.wiring)

    @app.on(CallAnswered)
    async def answered(call: Call, event: CallAnswered) -> None:
        try:
            await body(call)
        except CallEnded as ended:
            log(f"ended: {ended.cause}")
            raise
        log("went on")

    @app.on(CallHangup)
    async def hung_up(call: Call, event: CallHangup) -> None:
        task = asyncio.current_task()
        assert task is not None
        await asyncio.sleep(1)  # a cancellation that is left over would end it here
        log(f"hangup handled, cancelling: {task.cancelling()}")

    return app


async def hang_up(door: Door, log: Log) -> None:
    await door.begin("call.answered")
    await log.waits.wait()
    await door.event("call.hangup", hangup_cause="user_busy")


SOUND = "hangup handled, cancelling: 0"


async def in_a_sleep(log: Log) -> None:
    log.waits.set()
    try:
        await asyncio.sleep(20)
    except asyncio.CancelledError:
        log("unwound")
        raise


async def in_the_child_of_a_task_group(log: Log) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(log.wait())


async def in_the_body_of_a_task_group(log: Log) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0))
        await log.wait()


async def in_a_time_out(log: Log) -> None:
    async with asyncio.timeout(20):
        await log.wait()


async def in_wait_for(log: Log) -> None:
    await asyncio.wait_for(log.wait(), 20)


async def in_gather(log: Log) -> None:
    await asyncio.gather(log.wait(), asyncio.sleep(20))


async def in_a_task(log: Log) -> None:
    await asyncio.create_task(log.wait())


async def in_all_of_them(log: Log) -> None:
    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        group.create_task(in_gather(log))
        await asyncio.wait_for(for_ever(), 20)


@pytest.mark.parametrize(
    "place",
    [
        in_a_sleep,
        in_the_child_of_a_task_group,
        in_a_time_out,
        in_wait_for,
        in_gather,
        in_a_task,
    ],
)
async def test_a_hangup_ends_the_handler_where_it_waits(kit: Kit, lines: Lines, place: Body) -> None:
    log = Log()
    began = asyncio.get_running_loop().time()
    async with kit.open(an_app(kit, log, lambda call: place(log))) as door:
        await hang_up(door, log)
    assert log.entries == ["unwound", "ended: user_busy", SOUND]
    assert asyncio.get_running_loop().time() < began + 5
    assert [line for line in lines if line["log_level"] == "error"] == []


@pytest.mark.parametrize("place", [in_the_body_of_a_task_group, in_all_of_them])
async def test_in_the_body_of_a_task_group_it_can_come_as_a_group(kit: Kit, lines: Lines, place: Body) -> None:
    """As an exception of the body it is one of the group's: `except*` catches it with every Python."""
    log = Log()

    async def grouped(call: Call) -> None:
        try:
            await place(log)
        except* CallEnded as ended:
            log(f"ended: {[error.cause for error in ended.exceptions if isinstance(error, CallEnded)]}")
            raise

    async with kit.open(an_app(kit, log, grouped)) as door:
        await hang_up(door, log)
    assert [entry for entry in log.entries if entry != "ended: user_busy"] == [
        *["unwound"] * log.entries.count("unwound"),
        "ended: ['user_busy']",
        SOUND,
    ]
    assert "unwound" in log.entries
    assert [line for line in lines if line["log_level"] == "error"] == []


async def test_what_is_shielded_goes_on_without_its_handler(kit: Kit) -> None:
    log, finish = Log(), asyncio.Event()

    async def saving() -> None:
        log.waits.set()
        await finish.wait()
        log("saved")

    task = asyncio.ensure_future(saving())
    async with kit.open(an_app(kit, log, lambda call: asyncio.shield(task))) as door:
        await hang_up(door, log)
        assert log.entries == ["ended: user_busy", SOUND]
        finish.set()
        await task
    assert log.entries[-1] == "saved"


async def test_who_swallows_it_meets_it_again_at_the_next_command(kit: Kit, lines: Lines) -> None:
    log = Log()

    async def stubborn(call: Call) -> None:
        try:
            await log.wait()
        except Exception:
            log("swallowed")
        await call.speak("Are you still there?", voice="female")

    async with kit.open(an_app(kit, log, stubborn)) as door:
        await hang_up(door, log)
    assert log.entries == ["unwound", "swallowed", "ended: user_busy", SOUND]
    assert kit.operations == []
    assert [line for line in lines if line["log_level"] == "error"] == []


async def test_who_catches_it_can_clean_up_with_awaits(kit: Kit) -> None:
    log = Log()

    async def careful(call: Call) -> None:
        try:
            await log.wait()
        finally:
            await asyncio.sleep(1)
            async with asyncio.timeout(5):
                await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))
            log("cleaned up")

    async with kit.open(an_app(kit, log, careful)) as door:
        await hang_up(door, log)
    assert log.entries == ["unwound", "cleaned up", "ended: user_busy", SOUND]


async def test_who_catches_it_can_go_on_without_the_call(kit: Kit) -> None:
    log = Log()

    async def careful(call: Call) -> None:
        try:
            await log.wait()
        except CallEnded:
            await asyncio.sleep(5)

    async with kit.open(an_app(kit, log, careful)) as door:
        await hang_up(door, log)
    assert log.entries == ["unwound", "went on", SOUND]


async def test_a_hangup_that_is_delivered_twice_ends_it_once(kit: Kit) -> None:
    log = Log()

    async def careful(call: Call) -> None:
        try:
            await log.wait()
        finally:
            await asyncio.sleep(5)
            log("cleaned up")

    body = kit.leg.body("call.hangup", hangup_cause="user_busy")
    async with kit.open(an_app(kit, log, careful)) as door:
        await door.begin("call.answered")
        await log.waits.wait()
        assert [(await door.post(body)).text for _ in range(2)] == ["accepted", "duplicate"]
        await kit.engine.idle()
    assert log.entries == ["unwound", "cleaned up", "ended: user_busy", SOUND]


class SlowTransport(RecordingTransport):
    """Keeps what is sent at once, and answers when it may."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.may_answer = asyncio.Event(), asyncio.Event()
        self.answered: list[str] = []

    async def send(self, request: Request, *, timeout: float) -> Response:
        response = await super().send(request, timeout=timeout)
        self.asked.set()
        await self.may_answer.wait()
        self.answered.append(self.operations[-1])
        return response


async def test_a_command_in_flight_is_completed_and_its_handler_ends() -> None:
    log, transport = Log(), SlowTransport()
    kit = Kit(transport=transport)

    async def speaking(call: Call) -> None:
        await call.speak("Hello", voice="female")
        await call.speak("This is never said.", voice="female")

    async with kit.open(an_app(kit, log, speaking)) as door:
        await door.begin("call.answered")
        await transport.asked.wait()
        await door.begin("call.hangup", hangup_cause="user_busy")
        transport.may_answer.set()
        await kit.engine.idle()
    assert transport.operations == transport.answered == ["speak"]
    assert log.entries == ["ended: user_busy", SOUND]


COMMANDS: dict[str, Callable[[Call], Awaitable[object]]] = {
    "join_conference": lambda call: call.join_conference("daily"),
    "conference.speak": lambda call: Conference("c-1", call.execute).speak("Hello", voice="female"),
    "conference.join": lambda call: Conference("c-1", call.execute).join(call.call_control_id),
    "queue.place": lambda call: call.queue("support").place(),
    "queue.size": lambda call: call.queue("support").size(),
    "dial": lambda call: call.dial("+13125550199", from_="+13125550100", connection_id="1"),
    "bridge": lambda call: call.bridge(call_control_id_to_bridge_with="v3:leg-2"),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
async def test_a_hangup_during_any_command_is_the_end_of_the_handler(
    command: Callable[[Call], Awaitable[object]], lines: Lines
) -> None:
    """Whatever the command was for, no refusal of it is made of that."""
    log, transport = Log(), SlowTransport()
    kit = Kit(transport=transport)
    async with kit.open(an_app(kit, log, command)) as door:
        await door.begin("call.answered")
        await transport.asked.wait()
        await door.begin("call.hangup", hangup_cause="user_busy")
        transport.may_answer.set()
        await kit.engine.idle()
    assert log.entries == ["ended: user_busy", SOUND]
    assert len(transport.operations) == 1
    assert errors(lines) == []


async def test_the_hangup_of_another_leg_leaves_the_handler_alone(kit: Kit) -> None:
    log, go_on, other = Log(), asyncio.Event(), kit.leg.leg("leg-2")

    async def waiting(call: Call) -> None:
        log.waits.set()
        await go_on.wait()
        await call.speak("Your agent has left.", voice="female")
        with pytest.raises(CallEnded):
            await call.execute(Speak(call_control_id="v3:leg-2", payload="Goodbye", voice="female"))

    async with kit.open(an_app(kit, log, waiting)) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        await door.event("call.answered", leg=other)
        await door.begin("call.answered")
        await log.waits.wait()
        await door.begin("call.hangup", leg=other)
        assert log.entries == []
        go_on.set()
        await kit.engine.idle()
    assert log.entries == ["went on"]
    assert [(sent.operation, sent.call_control_id) for sent in kit.transport.sent] == [("speak", "v3:leg-1")]


async def test_a_hangup_that_comes_with_the_answer_is_heard(kit: Kit) -> None:
    log = Log()
    began = asyncio.get_running_loop().time()
    async with kit.open(an_app(kit, log, lambda call: log.wait())) as door:
        await asyncio.gather(door.begin("call.answered"), door.begin("call.hangup", hangup_cause="user_busy"))
        await kit.engine.idle()
    assert "ended: user_busy" in log.entries
    assert asyncio.get_running_loop().time() < began + 5  # and not at the handler's time-out


async def test_what_waits_behind_a_hangup_is_handled_without_commands(kit: Kit) -> None:
    app, log, go_on = App(**kit.wiring), Log(), asyncio.Event()

    @app.on(CallAnswered, leg="secondary")
    async def busy(call: Call, event: CallAnswered) -> None:
        log.waits.set()
        await go_on.wait()

    @app.on(CallGatherEnded)
    async def digits(call: Call, event: CallGatherEnded) -> None:
        log(f"digits: {event.digits}")
        await call.speak("Thank you.", voice="female")

    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        await door.begin("call.answered", leg=kit.leg.leg("leg-2"))
        await log.waits.wait()
        await door.begin("call.gather.ended", digits="1", status="call_hangup")
        await door.begin("call.hangup")
        go_on.set()
        await kit.engine.idle()
    assert log.entries == ["digits: 1"]
    assert kit.operations == []


async def test_every_handler_that_waits_on_a_dead_leg_is_ended(kit: Kit) -> None:
    app, log, began = App(**kit.wiring), Log(), asyncio.get_running_loop().time()

    @app.on(CallAnswered)
    async def first(call: Call, event: CallAnswered) -> None:
        await log.wait()

    @app.on(CallAnswered)
    async def second(call: Call, event: CallAnswered) -> None:
        await log.wait()

    @app.on(CallHangup)
    async def over(call: Call, event: CallHangup) -> None:
        log("hangup handled")

    async with kit.open(app) as door:
        await hang_up(door, log)
    assert log.entries[-1] == "hangup handled"
    assert asyncio.get_running_loop().time() < began + 5  # and not at the handlers' time-out


async def test_the_middleware_around_a_handler_is_not_ended_with_it(kit: Kit) -> None:
    log = Log()
    app = an_app(kit, log, lambda call: log.wait())

    @app.event_middleware
    async def around(context: Any, next: Any) -> None:
        await next(context)
        if isinstance(context.event, CallAnswered):
            await asyncio.sleep(1)
            log("after the handler")

    async with kit.open(app) as door:
        await hang_up(door, log)
    assert log.entries == ["unwound", "ended: user_busy", "after the handler", SOUND]


async def test_the_end_can_be_asked_for_when_it_comes_by_the_lane(kit: Kit) -> None:
    log = Log()
    app = an_app(kit, log, lambda call: log.wait())

    @app.on_error(CallEnded)
    async def ended(call: Call, event: CallEvent, error: CallEnded) -> None:
        await asyncio.sleep(1)
        log(f"error handler: {error.cause}")

    async with kit.open(app) as door:
        await hang_up(door, log)
    assert log.entries == ["unwound", "ended: user_busy", "error handler: user_busy", SOUND]
