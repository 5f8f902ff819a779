"""What no developer and no carrier can do: stop a lane, silence a command, keep a call for ever."""

import asyncio
import struct
import sys
import zlib
from base64 import b64encode
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, TypeAlias  # payload fields hold JSON of any shape

import orjson
import pytest
from pydantic import BaseModel

from callflow import App, Call, CallEnded
from callflow.engine.base import Arrival, Turn, TurnInput, TurnResult
from callflow.engine.local import LocalEngine
from callflow.engine.memory import LINGER, SILENCE, MemoryStore
from callflow.errors import CommandError, CommandRefused, HandlerAborted, RegistrationError
from callflow.events import CallAnswered, CallGatherEnded, CallHangup, CallInitiated, ConferenceRecordingSaved, Event
from callflow.session.envelope import Envelope, pack, unpack
from callflow.testing.webhooks import Webhooks
from callflow.webhook.parse import parse
from tests.dispatch.conftest import Lines
from tests.kit import NOW, Door, Kit

Command: TypeAlias = Callable[[Call], Coroutine[Any, Any, object]]
Handler: TypeAlias = Callable[[Call, CallAnswered], Coroutine[Any, Any, None]]

ENDED = (422, {"errors": [{"code": "90018", "title": "Call has already ended"}]})
AGENT = "v3:agent"


def errors(lines: Lines) -> list[str]:
    return [line["event"] for line in lines if line["log_level"] == "error"]


# -- whose end a 90018 is -------------------------------------------------------------------------


async def bridging(call: Call) -> None:
    await call.bridge(AGENT)


async def dialling_linked(call: Call) -> None:
    await call.dial("+13125550199", from_="+13125550100", link_to=AGENT)


async def dialling_a_supervisor(call: Call) -> None:
    await call.dial("+13125550199", from_="+13125550100", supervise_call_control_id=AGENT, supervisor_role="monitor")


NAMING_ANOTHER_LEG = pytest.mark.parametrize(
    ("command", "operation"), [(bridging, "bridge"), (dialling_linked, "calls"), (dialling_a_supervisor, "calls")]
)


@NAMING_ANOTHER_LEG
async def test_the_end_of_another_leg_is_not_that_of_the_caller(
    kit: Kit, lines: Lines, command: Command, operation: str
) -> None:
    kit.transport.answers[operation] = ENDED
    app, raised = App(**kit.wiring), list[Exception]()

    @app.on(CallAnswered)
    async def connect(call: Call, event: CallAnswered) -> None:
        try:
            await command(call)
        except (CommandError, CallEnded) as error:
            raised.append(error)
        await call.speak("Nobody is there any more.", voice="female")

    async with kit.open(app) as door:
        await door.event("call.answered")
    (error,) = raised
    assert isinstance(error, CommandRefused)
    assert error.code == "90018"
    assert [(sent.operation, sent.call_control_id) for sent in kit.transport.sent][1:] == [("speak", "v3:leg-1")]
    assert errors(lines) == []


@NAMING_ANOTHER_LEG
async def test_the_end_of_another_leg_is_loud(kit: Kit, lines: Lines, command: Command, operation: str) -> None:
    kit.transport.answers[operation] = ENDED
    app = App(**kit.wiring)

    @app.on(CallAnswered)
    async def connect(call: Call, event: CallAnswered) -> None:
        await command(call)

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert errors(lines) == ["handler failed"]
    (line,) = (line for line in lines if line["log_level"] == "error")
    assert isinstance(line["exc_info"], CommandRefused)


async def test_only_a_hangup_ends_a_leg(kit: Kit, lines: Lines) -> None:
    """A 90018 about the own leg ends its handler, quietly; what comes later is tried again."""
    kit.transport.answers["speak"] = ENDED
    app, raised = App(**kit.wiring), list[CallEnded]()

    @app.on(CallAnswered)
    async def greet(call: Call, event: CallAnswered) -> None:
        try:
            await call.speak("Hello", voice="female")
        except CallEnded as error:
            raised.append(error)
            raise

    @app.on(CallGatherEnded)
    async def thank(call: Call, event: CallGatherEnded) -> None:
        await call.playback_start(audio_url="https://app.test/thanks.mp3")

    async with kit.open(app) as door:
        await door.event("call.answered")
        assert [error.code for error in raised] == ["90018"]
        assert kit.operations == ["speak"]
        await door.event("call.gather.ended", digits="1", status="valid")
        assert kit.operations == ["speak", "playback_start"]
        await door.event("call.hangup")
        await door.event("call.gather.ended", digits="1", status="call_hangup")
    assert kit.operations == ["speak", "playback_start"]
    assert errors(lines) == []


# -- what handlers raise that is no Exception -----------------------------------------------------


class OfItsOwn(BaseException):
    """What no `except Exception` catches."""


class Unprintable(Exception):
    def __repr__(self) -> str:
        raise ValueError("no repr")

    __str__ = __repr__


def own_task() -> asyncio.Task[Any]:
    task = asyncio.current_task()
    assert task is not None
    return task


async def exits(call: Call, event: CallAnswered) -> None:
    sys.exit(3)


async def exits_later(call: Call, event: CallAnswered) -> None:
    await asyncio.sleep(1)
    sys.exit(3)


async def raises_a_class_of_its_own(call: Call, event: CallAnswered) -> None:
    raise OfItsOwn


async def raises_a_group(call: Call, event: CallAnswered) -> None:
    raise BaseExceptionGroup("several", [OfItsOwn(), ValueError()])


async def raises_a_group_with_an_exit(call: Call, event: CallAnswered) -> None:
    raise BaseExceptionGroup("several", [SystemExit(3), CallEnded()])


async def raises_a_cancellation(call: Call, event: CallAnswered) -> None:
    raise asyncio.CancelledError


async def cancels_itself(call: Call, event: CallAnswered) -> None:
    own_task().cancel()
    await asyncio.sleep(0)


async def cancels_itself_twice(call: Call, event: CallAnswered) -> None:
    own_task().cancel()
    own_task().cancel()
    await asyncio.sleep(0)


async def is_cancelled_by_a_task_of_its_own(call: Call, event: CallAnswered) -> None:
    asyncio.get_running_loop().call_later(1, own_task().cancel)
    await asyncio.sleep(20)


async def raises_what_cannot_be_printed(call: Call, event: CallAnswered) -> None:
    raise Unprintable


async def makes_its_event_unprintable(call: Call, event: CallAnswered) -> None:
    object.__setattr__(event, "meta", None)
    raise LookupError("no such customer")


ABORTING: list[Handler] = [
    exits,
    exits_later,
    raises_a_class_of_its_own,
    raises_a_group,
    raises_a_group_with_an_exit,
    raises_a_cancellation,
    cancels_itself,
    cancels_itself_twice,
    is_cancelled_by_a_task_of_its_own,
    raises_what_cannot_be_printed,
    makes_its_event_unprintable,
]


@asynccontextmanager
async def sound_after(kit: Kit, app: App[Any]) -> AsyncGenerator[Door]:
    """The block delivers an event to a call; afterwards its lane goes on, and nothing of it is held."""
    heard: list[str] = []

    @app.on(CallGatherEnded)
    async def following(call: Call, event: CallGatherEnded) -> None:
        await asyncio.sleep(1)  # a cancellation that is left over would end it here
        heard.append(f"{event.meta.type}, cancelling: {own_task().cancelling()}")

    @app.on(CallHangup)
    async def over(call: Call, event: CallHangup) -> None:
        await asyncio.sleep(1)
        heard.append(f"{event.meta.type}, cancelling: {own_task().cancelling()}")

    async with kit.open(app) as door:
        yield door
        await kit.engine.idle()
        await door.event("call.gather.ended", digits="1", status="valid")
        await door.event("call.hangup")
        assert heard == ["call.gather.ended, cancelling: 0", "call.hangup, cancelling: 0"]
        assert kit.engine.busy == 0
        kit.now += LINGER + 60
        await asyncio.sleep(2)  # in which the engine has looked what may be forgotten
        another = kit.leg.leg("leg-9", session="session-9")
        await door.event("call.initiated", leg=another)  # there is room for one call only


@pytest.mark.parametrize("handler", ABORTING)
async def test_the_lane_goes_on_whatever_a_handler_raises(lines: Lines, handler: Handler) -> None:
    kit = Kit(max_calls=1)
    app = App(**kit.wiring)
    app.on(CallAnswered)(handler)
    began = asyncio.get_running_loop().time()
    async with sound_after(kit, app) as door:
        await door.event("call.answered")
        assert len(errors(lines)) == 1, lines
        assert asyncio.get_running_loop().time() < began + 5  # and not at the handler's time-out
    assert len(errors(lines)) == 1, lines


async def test_a_handler_that_cancels_its_task_and_returns_disturbs_nobody() -> None:
    kit = Kit(max_calls=1)
    app = App(**kit.wiring)

    @app.on(CallAnswered)
    async def cancels_and_returns(call: Call, event: CallAnswered) -> None:
        own_task().cancel()

    async with sound_after(kit, app) as door:
        await door.event("call.answered")


async def test_an_event_that_was_made_unprintable_disturbs_nobody() -> None:
    """Its handler fails at nothing; it is callflow that reads the event afterwards."""
    kit = Kit(max_calls=1)
    app = App(**kit.wiring)

    @app.on(CallAnswered)
    async def meddles(call: Call, event: CallAnswered) -> None:
        object.__setattr__(event, "meta", None)

    async with sound_after(kit, app) as door:
        await door.event("call.answered")


@pytest.mark.parametrize("layer", ["event middleware", "command middleware", "error handler", "filter"])
async def test_the_lane_goes_on_whatever_another_function_raises(lines: Lines, layer: str) -> None:
    kit = Kit(max_calls=1)
    app = App(**kit.wiring)

    async def exits_on_answered(context: Any, next: Any) -> Any:
        if isinstance(context.event, CallAnswered):
            sys.exit(3)
        return await next(context)

    async def sorry(call: Call, event: Event, error: LookupError) -> None:
        sys.exit(3)

    def choosing(event: CallAnswered) -> bool:
        sys.exit(3)

    if layer == "event middleware":
        app.event_middleware(exits_on_answered)
    elif layer == "command middleware":
        app.command_middleware(exits_on_answered)
    elif layer == "error handler":
        app.on_error(LookupError)(sorry)

    async def answered(call: Call, event: CallAnswered) -> None:
        await call.speak("Hello", voice="female")
        raise LookupError("no such customer")

    app.on(CallAnswered, *([choosing] if layer == "filter" else []))(answered)
    async with sound_after(kit, app) as door:
        await door.event("call.answered")
    assert len(errors(lines)) == 1, lines


async def test_an_exit_reaches_the_error_handlers(kit: Kit, lines: Lines) -> None:
    app, heard = App(**kit.wiring), list[Exception]()

    @app.on_error(Exception)
    async def sorry(call: Call, event: Event, error: Exception) -> None:
        heard.append(error)
        await call.speak("Sorry.", voice="female")

    app.on(CallAnswered)(exits)
    async with kit.open(app) as door:
        await door.event("call.answered")
    (error,) = heard
    assert type(error) is HandlerAborted
    assert isinstance(error.__cause__, SystemExit)
    assert error.__cause__.code == 3
    assert kit.operations == ["speak"]
    assert errors(lines) == []


# -- room -----------------------------------------------------------------------------------------


async def test_silent_calls_are_forgotten_beside_one_whose_turn_never_ends() -> None:
    kit = Kit(max_calls=3)
    app = App(handler_timeout=3_600.0, **kit.wiring)
    begun, release = asyncio.Event(), asyncio.Event()

    @app.on(CallInitiated)
    async def hold(call: Call, event: CallInitiated) -> None:
        if call.call_session_id == "session-1":
            begun.set()
            await release.wait()

    def call(name: str) -> Webhooks:
        return kit.leg.leg(f"leg-{name}", session=f"session-{name}")

    async with kit.open(app) as door:
        await door.begin("call.initiated")
        await begun.wait()
        for day in range(3):
            for number in range(2):
                await door.begin("call.initiated", leg=call(f"{day}-{number}"))
            assert (await door.post(call(f"{day}-more").body("call.initiated"))).status_code == 503
            await asyncio.sleep(1)  # in virtual time: the clock moves when their turns have ended
            kit.now += SILENCE + 60
            await asyncio.sleep(2)  # in which the engine has looked what may be forgotten
        assert (await door.post(kit.leg.body("call.answered"))).text == "accepted"  # it is a known call still
        release.set()
        await kit.engine.idle()


# -- dialling -------------------------------------------------------------------------------------


async def dialled(kit: Kit, event_type: str, *, link_to: str | None = None) -> dict[str, Any]:
    """The body of `dial`, sent by the handler of this event."""
    app = App(**kit.wiring)

    @app.on(event_type)
    async def dial(call: Call, event: Event) -> None:
        await call.dial("+13125550199", from_="+13125550100", link_to=link_to)

    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming")
        await door.event(event_type)
    (sent,) = kit.transport.sent
    assert sent.operation == "calls"
    return sent.body


async def test_a_leg_that_is_dialled_from_a_live_one_is_linked_to_it(kit: Kit) -> None:
    assert (await dialled(kit, "call.answered"))["link_to"] == "v3:leg-1"


async def test_a_leg_that_is_dialled_from_one_that_hung_up_stands_alone(kit: Kit, lines: Lines) -> None:
    assert "link_to" not in await dialled(kit, "call.hangup")
    assert errors(lines) == []


@pytest.mark.parametrize("event_type", ["call.answered", "call.hangup"])
async def test_a_link_can_be_declined(kit: Kit, event_type: str) -> None:
    assert "link_to" not in await dialled(kit, event_type, link_to="")


async def test_a_link_that_is_given_is_kept(kit: Kit) -> None:
    assert (await dialled(kit, "call.answered", link_to=AGENT))["link_to"] == AGENT


# -- events without call_leg_id -------------------------------------------------------------------


class NotingEngine(LocalEngine):
    """Notes what each turn was given."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(MemoryStore(clock=kit.clock), drain_timeout=5.0)
        self.given: list[TurnInput] = []

    async def start(self, turn: Turn) -> None:
        async def noting(given: TurnInput) -> TurnResult:
            self.given.append(given)
            return await turn(given)

        await super().start(noting)

    def late(self) -> list[tuple[str, bool]]:
        """Each event, and whether its call had ended before."""
        return [
            (record.event.meta.type, one.late)
            for one in self.given
            for record in one.inbox
            if isinstance(record, Arrival)
        ]


LEGLESS = ["conference.recording.saved", "call.gather.ended"]


@pytest.mark.parametrize("event_type", LEGLESS)
@pytest.mark.parametrize("first", [False, True], ids=["after the leg's own", "before the leg's own"])
async def test_an_event_without_its_leg_is_one_of_the_leg(kit: Kit, event_type: str, first: bool) -> None:
    kit.engine = engine = NotingEngine(kit)
    app, heard = App(**kit.wiring), list[tuple[str, str]]()

    @app.on(ConferenceRecordingSaved)
    async def saved(call: Call, event: ConferenceRecordingSaved) -> None:
        heard.append((event.meta.type, call.leg))
        await call.speak("Your meeting was recorded.", voice="female")

    @app.on(CallGatherEnded)
    async def gathered(call: Call, event: CallGatherEnded) -> None:
        heard.append((event.meta.type, call.leg))
        await call.speak("Thank you.", voice="female")

    async with kit.open(app) as door:
        if first:
            await door.event(event_type, call_leg_id=None)
        await door.event("call.initiated", direction="incoming")
        if not first:
            await door.event(event_type, call_leg_id=None)
        assert heard == [(event_type, "primary")]
        assert [sent.call_control_id for sent in kit.transport.sent] == ["v3:leg-1"]
        await door.event("call.hangup")
        await door.event(event_type, call_leg_id=None)
        await door.event("call.cost")
    assert engine.late()[-3:] == [("call.hangup", False), (event_type, True), ("call.cost", True)]
    assert kit.operations == ["speak"]  # the leg has ended: nothing is sent to it


@pytest.mark.parametrize("event_type", LEGLESS)
async def test_an_event_without_its_leg_with_the_legs_state(kit: Kit, event_type: str) -> None:
    """The carrier sends the client_state of the leg along, as it was when the command went out."""
    kit.engine = engine = NotingEngine(kit)
    app, heard = App(**kit.wiring), list[tuple[str, str]]()

    @app.on(CallInitiated)
    async def answer(call: Call, event: CallInitiated) -> None:
        await call.answer()

    @app.on(event_type)
    async def hears(call: Call, event: Event) -> None:
        heard.append((event.meta.type, call.leg))

    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming")
        state = kit.transport.sent[-1].body["client_state"]
        await door.event(event_type, call_leg_id=None, client_state=state)
        await door.event("call.hangup", client_state=state)
        await door.event("call.cost", client_state=state)
    assert heard == [(event_type, "primary")]
    assert engine.late()[-2:] == [("call.hangup", False), ("call.cost", True)]


async def test_an_event_without_its_leg_is_not_anothers(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallGatherEnded)
    async def primary(call: Call, event: CallGatherEnded) -> None:
        heard.append(f"primary heard {call.leg}")

    @app.on(CallGatherEnded, leg="secondary")
    async def secondary(call: Call, event: CallGatherEnded) -> None:
        heard.append(f"secondary heard {call.leg}")

    agent = kit.leg.leg("leg-2")
    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming")
        await door.event("call.answered", leg=agent)
        await door.event("call.gather.ended", leg=agent, call_leg_id=None, digits="1")
    assert heard == ["secondary heard secondary"]


# -- two hangups ----------------------------------------------------------------------------------


@pytest.mark.parametrize("at_once", [False, True], ids=["while the first is handled", "at once"])
async def test_a_second_hangup_interrupts_no_handler_of_the_first(kit: Kit, lines: Lines, at_once: bool) -> None:
    app, log, began = App(**kit.wiring), list[str](), asyncio.Event()

    @app.on(CallHangup)
    async def save(call: Call, event: CallHangup) -> None:
        began.set()
        try:
            await asyncio.sleep(3)
        except BaseException as error:
            log.append(repr(error))
            raise
        log.append(f"saved {event.meta.id}")

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.begin("call.hangup", id="one")
        if not at_once:
            await began.wait()
        await door.begin("call.hangup", id="other")
        await kit.engine.idle()
    assert log == ["saved one", "saved other"]
    assert errors(lines) == []


# -- events of any shape --------------------------------------------------------------------------


def without_payload(event_type: str, **payload: None) -> bytes:
    return orjson.dumps({"data": {"event_type": event_type, "id": "event-1", **payload}})


NO_PAYLOAD: list[tuple[str, dict[str, None]]] = [("missing", {}), ("null", {"payload": None})]


@pytest.mark.parametrize("event_type", ["call.hangup", "call.initiated", "conference.ended", "call.brand.new"])
@pytest.mark.parametrize("payload", [one[1] for one in NO_PAYLOAD], ids=[one[0] for one in NO_PAYLOAD])
def test_an_event_without_a_payload_has_no_fields(event_type: str, payload: dict[str, None]) -> None:
    event = parse(without_payload(event_type, **payload), now=NOW)
    assert (event.meta.type, event.meta.id) == (event_type, "event-1")
    assert event.meta.occurred_at == datetime.fromtimestamp(NOW, UTC)
    fields = {name: getattr(event, name) for name in type(event).model_fields if name != "meta"}
    assert fields == dict.fromkeys(fields)
    assert not event.model_extra


@pytest.mark.parametrize("payload", [one[1] for one in NO_PAYLOAD], ids=[one[0] for one in NO_PAYLOAD])
async def test_an_event_without_a_payload_is_handled(kit: Kit, lines: Lines, payload: dict[str, None]) -> None:
    app, heard = App(**kit.wiring), list[Event]()

    @app.on("call.hangup")
    async def over(call: Call, event: Event) -> None:
        heard.append(event)

    async with kit.open(app) as door:
        response = await door.post(without_payload("call.hangup", **payload))
        assert (response.status_code, response.text) == (200, "accepted")
        await kit.engine.idle()
    assert [event.meta.id for event in heard] == ["event-1"]
    assert errors(lines) == []


def packed(revision: int) -> str:
    """An envelope that callflow would not write, as its own documentation says that one is made."""
    head = f'["session-1","primary","","",{revision},"Visit"]'.encode()
    body = orjson.dumps({"visits": 5})
    rest = struct.pack(">BHI", 0, len(head), len(head) + len(body)) + head + body
    return b64encode(struct.pack(">2sBI", b"cf", 1, zlib.crc32(rest)) + rest).decode()


def test_a_revision_that_no_number_can_follow_is_none_of_ours() -> None:
    assert unpack(packed(2**64)) is None
    ours = Envelope("session-1", revision=7, model="Visit", body=b'{"visits":5}')
    assert unpack(packed(7)) == ours
    assert packed(7) == pack(ours)


class Visit(BaseModel):
    visits: int = 0


@pytest.mark.parametrize("revision", [2**31, 2**53, 2**63 - 1, 2**63, 2**64 - 1, 2**64, 10**30, -(2**63)])
async def test_no_revision_stops_a_call(kit: Kit, lines: Lines, revision: int) -> None:
    app = App(call_state=Visit, **kit.wiring)

    @app.on("call.answered")
    async def greet(call: Call[Visit], event: Event) -> None:
        call.state.visits += 1
        await call.speak("Hello", voice="female")
        call.state.visits += 1

    async with kit.open(app) as door:
        await door.event("call.answered", client_state=packed(revision))
        await door.event("call.answered")
    assert kit.operations.count("speak") == 2
    assert errors(lines) == []


# -- registration ---------------------------------------------------------------------------------


async def incoming(call: Call, event: CallInitiated) -> None:
    await call.answer()


async def test_what_is_registered_after_the_start_would_never_run(kit: Kit) -> None:
    app = App(**kit.wiring)
    app.on(CallInitiated)(incoming)
    async with kit.open(app) as door:
        with pytest.raises(RegistrationError):

            @app.on(CallAnswered)
            async def too_late(call: Call, event: CallAnswered) -> None:
                """It would never run."""

        await door.event("call.initiated", direction="incoming")
    assert kit.operations == ["answer"]
    assert len(app.routes) == 1
