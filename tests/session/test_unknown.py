"""Without an engine, what an event does not tell is not overwritten with a guess."""

from dataclasses import dataclass, field

from structlog.testing import capture_logs

from callflow import App, Call
from callflow.errors import StateUnknown
from callflow.events import CallEvent, CallRecordingSaved, ConferenceParticipantJoined
from callflow.session.envelope import unpack
from tests.kit import Kit
from tests.session.carried import carried, carrying, state_of
from tests.session.test_state import Visit

JOINED = "conference.participant.joined"
CREATORS = carrying(Visit(department="the creator's"), leg="leg-9", home="session-9", revision=7)


@dataclass
class Joining:
    """An app that speaks to whoever joins a conference, and changes the state if it is told to."""

    kit: Kit
    changes: bool = False
    errors: list[StateUnknown] = field(default_factory=list[StateUnknown])

    def __post_init__(self) -> None:
        self.app = App(call_state=Visit, **self.kit.wiring)
        self.app.on(ConferenceParticipantJoined)(self.welcome)
        self.app.on_error(StateUnknown)(self.note)

    async def welcome(self, call: Call[Visit], event: ConferenceParticipantJoined) -> None:
        if self.changes:
            call.state.department = "the conference"
        await call.speak("Welcome.", voice="female")

    async def note(self, call: Call[Visit], event: CallEvent, error: StateUnknown) -> None:
        self.errors.append(error)


async def test_a_command_leaves_the_state_alone_that_no_event_has_told() -> None:
    one = Joining(Kit(keeps_state=False))
    async with one.kit.open(one.app) as door:
        await door.event(JOINED, client_state=CREATORS, conference_id="c-1")
    (spoken,) = one.kit.transport.sent
    assert spoken.operation == "speak"
    assert "client_state" not in spoken.body


async def test_a_change_of_it_is_refused_with_the_reason() -> None:
    one = Joining(Kit(keeps_state=False), changes=True)
    async with one.kit.open(one.app) as door:
        await door.event(JOINED, client_state=CREATORS, conference_id="c-1")
    assert one.kit.operations == ["speak"]
    (error,) = one.errors
    assert "a conference's event carries the client_state of the one who made the conference" in str(error)


async def test_the_creator_may_change_its_own() -> None:
    one = Joining(Kit(keeps_state=False), changes=True)
    async with one.kit.open(one.app) as door:
        await door.event(JOINED, client_state=carrying(Visit(steps=7), revision=7), conference_id="c-1")
    (spoken,) = one.kit.transport.sent
    assert state_of(spoken, Visit) == Visit(steps=7, department="the conference")
    assert (carried(spoken).revision, one.errors) == (8, [])


async def test_an_engine_knows_it() -> None:
    one = Joining(Kit(), changes=True)
    async with one.kit.open(one.app) as door:
        await door.event("call.answered", client_state=carrying(Visit(steps=7), revision=7))
        await door.event(JOINED, client_state=CREATORS, conference_id="c-1")
    assert state_of(one.kit.transport.sent[-1], Visit) == Visit(steps=7, department="the conference")


async def test_a_change_that_nothing_can_carry_is_said() -> None:
    """`call.recording.saved` names no leg that a command could be for."""
    for keeps_state in (True, False):
        kit = Kit(keeps_state=keeps_state)
        app = App(call_state=Visit, **kit.wiring)

        @app.on(CallRecordingSaved)
        async def note(call: Call[Visit], event: CallRecordingSaved) -> None:
            call.state.note = "saved"

        with capture_logs() as lines:
            async with kit.open(app) as door:
                await door.event("call.recording.saved", call_control_id=None)
        said = [line for line in lines if line["event"].startswith("a change of the state is lost")]
        assert len(said) == (0 if keeps_state else 1)
        assert kit.operations == []


async def test_a_worker_that_drains_takes_calls_that_began_at_another() -> None:
    kit = Kit(keeps_state=False)
    one = Joining(kit)
    known = carrying(Visit(), home="session-5")
    async with kit.open(one.app) as door:
        await kit.engine.drain()
        new = await door.post(kit.leg.body("call.initiated"))
        assert (new.status_code, unpack(known) is not None) == (503, True)
        await door.event("call.answered", client_state=known)
