"""A call's state through the app: from event to handler, out with a command, and back."""

import asyncio
from dataclasses import dataclass, field
from typing import Any  # a state of any shape

import orjson
import pytest
from pydantic import BaseModel

from callflow import App, Call
from callflow.errors import StateInvalid, StateTooLarge
from callflow.events import CallAnswered, CallDtmfReceived, CallEvent, CallSpeakEnded, ConferenceParticipantJoined
from callflow.session.envelope import Envelope, leg_tag, pack, unpack
from callflow.session.key import session_key
from callflow.session.session import MAX_CLIENT_STATE
from callflow.webhook.parse import parse
from tests.kit import Kit
from tests.session.carried import carried, carrying, noise, state_of

FOREIGN = "bm90IG91cnM="
ERLANG = "g3QAAAACbQAAAAtkYXRhX2NlbnRlcm0AAAADY2gxbQAAAApkZXBsb3ltZW50bQAAAARiYXNl"


class Visit(BaseModel):
    department: str | None = None
    steps: int = 0
    note: str = ""


@dataclass
class Counting:
    """An app that reads the state at `call.answered`, and counts a step at every key."""

    kit: Kit
    seen: list[Visit] = field(default_factory=list[Visit])
    homes: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    errors: list[Exception] = field(default_factory=list[Exception])

    def __post_init__(self) -> None:
        self.app = App(call_state=Visit, **self.kit.wiring)
        self.app.on(CallAnswered, leg="any")(self.read)
        self.app.on(ConferenceParticipantJoined, leg="any")(self.read_joined)
        self.app.on(CallDtmfReceived, leg="any")(self.count)
        self.app.on_error(Exception)(self.note)

    async def read(self, call: Call[Visit], event: CallAnswered) -> None:
        self.see(call)

    async def read_joined(self, call: Call[Visit], event: ConferenceParticipantJoined) -> None:
        self.see(call)

    def see(self, call: Call[Visit]) -> None:
        self.seen.append(call.state.model_copy())
        self.homes.append((call.home, call.leg))

    async def count(self, call: Call[Visit], event: CallDtmfReceived) -> None:
        call.state.steps += 1
        await call.speak(f"That was {event.digit}.", voice="female")

    async def note(self, call: Call[Visit], event: CallEvent, error: Exception) -> None:
        self.errors.append(error)

    @property
    def client_state(self) -> str:
        """What the carrier now has for the leg."""
        return str(self.kit.transport.sent[-1].body["client_state"])

    @property
    def steps(self) -> list[int]:
        """What each command carried."""
        return [state_of(sent, Visit).steps for sent in self.kit.transport.sent]


# -- kept by the engine -------------------------------------------------------------------------------


async def test_the_engine_has_the_state_though_the_carrier_brings_none() -> None:
    app = Counting(Kit())
    async with app.kit.open(app.app) as door:
        for _ in range(3):
            await door.event("call.dtmf.received", digit="1", client_state=None)
    assert app.steps == [1, 2, 3]
    assert [carried(sent).revision for sent in app.kit.transport.sent] == [1, 2, 3]
    assert app.errors == []


async def test_a_stale_event_does_not_bring_an_older_state_back() -> None:
    app = Counting(Kit())
    async with app.kit.open(app.app) as door:
        await door.event("call.dtmf.received", digit="1")
        first = app.client_state
        await door.event("call.dtmf.received", digit="2", client_state=first)
        await door.event("call.dtmf.received", digit="3", client_state=first)
        await door.event("call.answered", client_state=first)
    assert app.steps == [1, 2, 3]
    assert [visit.steps for visit in app.seen] == [3]


async def test_after_a_restart_the_state_comes_back_with_the_first_event() -> None:
    before = Counting(Kit())
    async with before.kit.open(before.app) as door:
        await door.event("call.dtmf.received", digit="1")
        first = before.client_state
        await door.event("call.dtmf.received", digit="2", client_state=first)
    after = Counting(Kit())
    async with after.kit.open(after.app) as door:
        await door.event("call.answered", client_state=before.client_state)
        await door.event("call.answered", client_state=first)
        await door.event("call.dtmf.received", digit="3", client_state=None)
    assert [visit.steps for visit in after.seen] == [2, 2]
    assert after.steps == [3]
    assert carried(after.kit.transport.sent[0]).revision == 3
    assert after.homes == [("session-1", "primary")] * 2


async def test_after_a_restart_the_highest_revision_wins_whichever_comes_first() -> None:
    app = Counting(Kit())
    async with app.kit.open(app.app) as door:
        for revision in (3, 7, 5, 1):
            client_state = carrying(Visit(steps=revision), revision=revision)
            await door.event("call.answered", client_state=client_state)
    assert [visit.steps for visit in app.seen] == [3, 7, 7, 7]
    assert app.kit.operations == []


async def test_an_untouched_state_of_revision_zero_is_taken_over_too() -> None:
    app = Counting(Kit())
    async with app.kit.open(app.app) as door:
        await door.event("call.answered", client_state=carrying(Visit(note="defaults of then"), revision=0))
    assert [visit.note for visit in app.seen] == ["defaults of then"]


async def test_legs_of_one_call_share_its_state() -> None:
    app = Counting(Kit())
    agent = app.kit.leg.leg("leg-2", session="session-2")
    copy = carrying(Visit(steps=0), leg=None, role="agent", revision=0)
    async with app.kit.open(app.app) as door:
        await door.event("call.dtmf.received", digit="1")
        await door.event("call.answered", leg=agent, client_state=copy)
        await door.event("call.dtmf.received", leg=agent, digit="2", client_state=copy)
        await door.event("call.answered", client_state=None)
    assert [visit.steps for visit in app.seen] == [1, 2]
    assert app.homes == [("session-1", "agent"), ("session-1", "primary")]
    of_agent = carried(app.kit.transport.sent[-1])
    assert (of_agent.home, of_agent.leg, of_agent.tag) == ("session-1", "agent", leg_tag("leg-2"))


# -- carried by the legs alone ------------------------------------------------------------------------


async def test_without_an_engine_each_event_brings_the_state() -> None:
    app = Counting(Kit(keeps_state=False))
    async with app.kit.open(app.app) as door:
        await door.event("call.dtmf.received", digit="1")
        await door.event("call.dtmf.received", digit="2", client_state=app.client_state)
        await door.event("call.dtmf.received", digit="3", client_state=app.client_state)
        await door.event("call.answered", client_state=app.client_state)
    assert app.steps == [1, 2, 3]
    assert [carried(sent).revision for sent in app.kit.transport.sent] == [1, 2, 3]
    assert [visit.steps for visit in app.seen] == [3]


async def test_without_an_engine_a_stale_event_brings_the_state_that_it_has() -> None:
    app = Counting(Kit(keeps_state=False))
    async with app.kit.open(app.app) as door:
        await door.event("call.answered", client_state=carrying(Visit(steps=7), revision=7))
        await door.event("call.answered", client_state=carrying(Visit(steps=3), revision=3))
        await door.event("call.answered", client_state=None)
    assert [visit.steps for visit in app.seen] == [7, 3, 0]


async def test_without_an_engine_the_highest_revision_of_one_turn_wins() -> None:
    kit = Kit(keeps_state=False)
    app, began, release = Counting(kit), asyncio.Event(), asyncio.Event()

    @app.app.on(CallSpeakEnded)
    async def hold(call: Call[Visit], event: CallSpeakEnded) -> None:
        began.set()
        await release.wait()

    async with kit.open(app.app) as door:
        await door.begin("call.speak.ended")
        await began.wait()
        for seconds, revision in ((1, 3), (2, 7), (3, 5)):
            client_state = carrying(Visit(steps=revision), revision=revision)
            await door.begin("call.answered", client_state=client_state, occurred_at=kit.now + seconds)
        release.set()
        await kit.engine.idle()
    assert [visit.steps for visit in app.seen] == [3, 7, 7]


async def test_without_an_engine_another_worker_goes_on() -> None:
    first, second = Counting(Kit(keeps_state=False)), Counting(Kit(keeps_state=False))
    async with first.kit.open(first.app) as one, second.kit.open(second.app) as other:
        await one.event("call.dtmf.received", digit="1")
        await other.event("call.dtmf.received", digit="2", client_state=first.client_state)
        await one.event("call.dtmf.received", digit="3", client_state=second.client_state)
    assert (first.steps, second.steps) == ([1, 3], [2])


# -- changed or not -----------------------------------------------------------------------------------


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_what_was_only_read_is_not_sent(keeps_state: bool) -> None:
    app = Counting(Kit(keeps_state=keeps_state))
    async with app.kit.open(app.app) as door:
        await door.event("call.answered")
        await door.event("call.answered", client_state=carrying(Visit(steps=3), revision=3))
    assert app.kit.operations == []


async def test_a_change_back_and_forth_is_none() -> None:
    kit = Kit()
    app = App(call_state=Visit, **kit.wiring)

    @app.on(CallAnswered)
    async def there_and_back(call: Call[Visit], event: CallAnswered) -> None:
        call.state.department = "sales"
        call.state.department = None

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert kit.operations == []


async def test_a_change_after_the_last_command_is_sent_by_itself() -> None:
    kit = Kit()
    app = App(call_state=Visit, **kit.wiring)

    @app.on(CallAnswered)
    async def late(call: Call[Visit], event: CallAnswered) -> None:
        call.state.steps = 1
        await call.speak("Hello", voice="female")
        call.state.steps = 2

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert kit.operations == ["speak", "client_state_update"]
    assert [state_of(sent, Visit).steps for sent in kit.transport.sent] == [1, 2]
    assert [carried(sent).revision for sent in kit.transport.sent] == [1, 2]


# -- the states of others -----------------------------------------------------------------------------


@pytest.mark.parametrize("client_state", [FOREIGN, ERLANG, "not base64!", "", " ", "Y2Y=", "\xe9"])
@pytest.mark.parametrize("keeps_state", [True, False])
async def test_a_foreign_state_is_no_error(client_state: str, keeps_state: bool) -> None:
    app = Counting(Kit(keeps_state=keeps_state))
    raw: list[str | None] = []

    @app.app.on(CallAnswered)
    async def keep(call: Call[Visit], event: CallAnswered) -> None:
        raw.append(event.client_state)

    async with app.kit.open(app.app) as door:
        await door.event("call.answered", client_state=client_state)
    assert (raw, app.seen, app.errors) == ([client_state], [Visit()], [])
    assert app.homes == [("session-1", "primary")]


@pytest.mark.parametrize("client_state", [["a list"], {"an": "object"}, True])
async def test_a_client_state_that_is_no_text_is_no_error(client_state: object) -> None:
    app = Counting(Kit())
    async with app.kit.open(app.app) as door:
        await door.event("call.answered", client_state=client_state)
    assert (app.seen, app.errors) == ([Visit()], [])


@pytest.mark.parametrize("keeps_state", [True, False])
@pytest.mark.parametrize("creator", ["leg-1", None])
async def test_the_state_of_a_conferences_creator_is_not_its_participants(
    keeps_state: bool, creator: str | None
) -> None:
    """Whether the creator's leg has been named by its first event, or still carries what `dial` gave it."""
    app = Counting(Kit(keeps_state=keeps_state))
    participant = app.kit.leg.leg("leg-2", session="session-2")
    creators = carrying(Visit(department="the creator's", steps=7), leg=creator, revision=7)
    body = participant.body("conference.participant.joined", client_state=creators, conference_id="c-1")
    assert session_key(parse(body, now=app.kit.now)) == "session-2"
    async with app.kit.open(app.app) as door:
        await door.event("conference.participant.joined", leg=participant, client_state=creators, conference_id="c-1")
        await door.event("call.dtmf.received", leg=participant, digit="1", client_state=None)
    assert app.seen == [Visit()]
    assert app.homes == [("session-2", "" if keeps_state else "primary")]  # an engine would know if it were the caller
    of_participant = carried(app.kit.transport.sent[-1])
    assert (of_participant.home, of_participant.tag) == ("session-2", leg_tag("leg-2"))
    assert state_of(app.kit.transport.sent[-1], Visit) == Visit(steps=1)


async def test_the_creator_in_its_own_conference_has_its_state() -> None:
    app = Counting(Kit(keeps_state=False))
    own = carrying(Visit(steps=7), revision=7)
    async with app.kit.open(app.app) as door:
        await door.event("conference.participant.joined", client_state=own, conference_id="c-1")
    assert app.seen == [Visit(steps=7)]


async def test_an_envelope_that_another_leg_inherited_is_not_loaded() -> None:
    """Legs do not inherit client_state, as far as is documented; should one, it is not believed."""
    app = Counting(Kit(keeps_state=False))
    stranger = app.kit.leg.leg("leg-9", session="session-9")
    async with app.kit.open(app.app) as door:
        await door.event("call.answered", leg=stranger, client_state=carrying(Visit(steps=7), revision=7))
    assert (app.seen, app.homes) == ([Visit()], [("session-9", "primary")])


# -- states that do not fit the model any more --------------------------------------------------------


class Ticket(BaseModel):
    """What `Visit` has become."""

    steps: str = "none"
    opened: bool = False


BEFORE = carrying(Visit(department="sales", steps=3), revision=3)


@dataclass
class Later:
    """An app whose model no longer accepts what calls carry; its error handler apologises."""

    kit: Kit
    migrate: Any = None
    answered: list[Ticket] = field(default_factory=list[Ticket])
    errors: list[tuple[str, Exception]] = field(default_factory=list[tuple[str, Exception]])
    apologises: bool = True

    def __post_init__(self) -> None:
        self.app = App(call_state=Ticket, migrate=self.migrate, **self.kit.wiring)
        self.app.on(CallAnswered)(self.answer)
        self.app.on_error(Exception)(self.apologise)

    async def answer(self, call: Call[Ticket], event: CallAnswered) -> None:
        self.answered.append(call.state.model_copy())
        await call.speak("Hello again.", voice="female")

    async def apologise(self, call: Call[Ticket], event: CallEvent, error: Exception) -> None:
        self.errors.append((event.meta.id, error))
        if self.apologises:
            await call.speak("Something went wrong.", voice="female")


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_a_state_that_does_not_fit_reaches_the_error_handler_and_is_not_reset(
    keeps_state: bool,
) -> None:
    app = Later(Kit(keeps_state=keeps_state))
    async with app.kit.open(app.app) as door:
        await door.event("call.answered", id="e-1", client_state=BEFORE)
        again = app.kit.transport.sent[0].body["client_state"]
        await door.event("call.answered", id="e-2", client_state=again)
    assert app.answered == []
    assert [name for name, _ in app.errors] == ["e-1", "e-2"]
    first = app.errors[0][1]
    assert isinstance(first, StateInvalid)
    assert first.model == "Visit"
    assert orjson.loads(first.data) == {"department": "sales", "note": "", "steps": 3}
    assert app.kit.operations == ["speak", "speak"]
    assert {sent.body["client_state"] for sent in app.kit.transport.sent} == {BEFORE}


async def test_a_state_that_does_not_fit_is_not_touched_either_if_nobody_commands() -> None:
    app = Later(Kit(), apologises=False)
    async with app.kit.open(app.app) as door:
        await door.event("call.answered", client_state=BEFORE)
    assert len(app.errors) == 1
    assert app.kit.operations == []


async def test_the_old_state_is_there_for_the_version_that_can_read_it() -> None:
    later, earlier = Later(Kit()), Counting(Kit())
    async with later.kit.open(later.app) as door:
        await door.event("call.answered", client_state=BEFORE)
    async with earlier.kit.open(earlier.app) as door:
        client_state = later.kit.transport.sent[-1].body["client_state"]
        await door.event("call.answered", client_state=client_state)
    assert earlier.seen == [Visit(department="sales", steps=3)]


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_a_migrated_state_goes_on_as_the_new_one(keeps_state: bool) -> None:
    asked: list[object] = []

    def migrate(model: str, data: dict[str, Any]) -> Ticket:
        asked.append((model, data))
        return Ticket(steps=str(data["steps"]))

    app = Later(Kit(keeps_state=keeps_state), migrate=migrate)
    async with app.kit.open(app.app) as door:
        await door.event("call.answered", client_state=BEFORE)
        now = app.kit.transport.sent[-1]
        await door.event("call.answered", client_state=now.body["client_state"])
    assert asked == [("Visit", {"department": "sales", "note": "", "steps": 3})]
    assert app.answered == [Ticket(steps="3")] * 2
    assert app.errors == []
    assert (carried(now).model, carried(now).revision) == ("Ticket", 4)
    assert state_of(now, Ticket) == Ticket(steps="3")


async def test_a_migration_that_fails_harms_only_its_event() -> None:
    """The error reaches the error handlers, the bytes stay, and what waits is handled."""

    def migrate(model: str, data: dict[str, Any]) -> Ticket:
        raise KeyError(model)

    app, began, release = Later(Kit(keeps_state=False), migrate=migrate), asyncio.Event(), asyncio.Event()

    @app.app.on(CallSpeakEnded)
    async def hold(call: Call[Ticket], event: CallSpeakEnded) -> None:
        began.set()
        await release.wait()

    fitting = carrying(Ticket(steps="four"), revision=9)
    async with app.kit.open(app.app) as door:
        await door.begin("call.speak.ended")
        await began.wait()
        now = app.kit.now
        await door.begin("call.answered", id="e-1", client_state=BEFORE, occurred_at=now + 1)
        await door.begin("call.answered", id="e-2", client_state=fitting, occurred_at=now + 2)
        release.set()
        await app.kit.engine.idle()
    assert [name for name, _ in app.errors] == ["e-1"]
    assert app.answered == [Ticket(steps="four")]
    assert app.kit.transport.sent[0].body["client_state"] == BEFORE


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_a_state_behind_a_transform_that_is_not_set_up_is_not_reset(keeps_state: bool) -> None:
    """As a version with compression or encryption, deployed and rolled back, leaves behind."""
    app = Later(Kit(keeps_state=keeps_state))
    sealed = carrying(Ticket(steps="three"), revision=3, transforms=0b10)
    async with app.kit.open(app.app) as door:
        await door.event("call.answered", client_state=sealed)
    assert app.answered == []
    assert [type(error) for _, error in app.errors] == [StateInvalid]
    assert app.kit.operations == ["speak"]
    assert app.kit.transport.sent[0].body.get("client_state") in (None, sealed)


@pytest.mark.parametrize("body", [b"\xff\x00", b"no json", b"[]"])
@pytest.mark.parametrize(("keeps_state", "errors"), [(True, 2), (False, 1)])
async def test_a_body_that_is_no_state_is_not_reset(body: bytes, keeps_state: bool, errors: int) -> None:
    """Without an engine the second event, which brings nothing, is that of a call without a state."""
    app = Later(Kit(keeps_state=keeps_state))
    odd = pack(Envelope("session-1", tag=leg_tag("leg-1"), revision=3, model="Ticket", body=body))
    async with app.kit.open(app.app) as door:
        await door.event("call.answered", client_state=odd)
        await door.event("call.answered", client_state=None)
    assert [type(error) for _, error in app.errors] == [StateInvalid] * errors
    assert [sent.body["client_state"] for sent in app.kit.transport.sent][:errors] == [odd] * errors
    assert app.answered == [Ticket()] * (2 - errors)


# -- states that cannot be sent -----------------------------------------------------------------------


async def test_a_state_too_large_is_refused_before_anything_is_sent() -> None:
    kit = Kit(keeps_state=False)
    app = App(call_state=Visit, **kit.wiring)
    errors: list[Exception] = []

    @app.on(CallAnswered)
    async def hoard(call: Call[Visit], event: CallAnswered) -> None:
        call.state.note = noise(2 * MAX_CLIENT_STATE)
        await call.speak("Hello", voice="female")

    @app.on_error(StateTooLarge)
    async def shrink(call: Call[Visit], event: CallEvent, error: StateTooLarge) -> None:
        errors.append(error)
        assert kit.operations == []
        call.state.note = "shrunk"
        await call.speak("Sorry", voice="female")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert len(errors) == 1
    assert kit.operations == ["speak"]
    assert state_of(kit.transport.sent[0], Visit).note == "shrunk"


async def test_a_state_too_large_stays_with_an_engine_that_keeps_it() -> None:
    """The carrier gets its key. Another engine, which has it not, says so, and does not begin anew."""
    kit = Kit()
    app = App(call_state=Visit, **kit.wiring)
    seen: list[int] = []

    @app.on(CallAnswered)
    async def hoard(call: Call[Visit], event: CallAnswered) -> None:
        seen.append(len(call.state.note))
        call.state.note = noise(2 * MAX_CLIENT_STATE)
        await call.speak("Hello", voice="female")

    async with kit.open(app) as door:
        await door.event("call.answered")
        key = kit.transport.sent[0].body["client_state"]
        assert len(key) < 300
        await door.event("call.answered", client_state=key)
    assert seen == [0, 2 * MAX_CLIENT_STATE]

    later = Later(Kit())
    async with later.kit.open(later.app) as door:
        await door.event("call.answered", client_state=key)
    assert later.answered == []
    assert [type(error) for _, error in later.errors] == [StateInvalid]


async def test_the_largest_state_that_fits_goes_out_and_comes_back() -> None:
    app = Counting(Kit(keeps_state=False))
    note = noise(15_700)  # compressed to three quarters, which base64 makes up for
    async with app.kit.open(app.app) as door:
        await door.event("call.dtmf.received", digit="1", client_state=carrying(Visit(note=note)))
        assert MAX_CLIENT_STATE - 300 < len(app.client_state) <= MAX_CLIENT_STATE
        await door.event("call.answered", client_state=app.client_state)
    assert app.seen == [Visit(steps=1, note=note)]


class Loose(BaseModel):
    anything: dict[str, Any] = {}


@pytest.mark.parametrize("value", [object(), 2**70, b"\xff", "\ud800"])
async def test_a_state_that_cannot_be_written_harms_no_other_event(value: object) -> None:
    """Each event reaches its handler or the error handler, and the state before the mishap stays."""
    kit, began, release = Kit(), asyncio.Event(), asyncio.Event()
    app = App(call_state=Loose, **kit.wiring)
    met: list[str] = []

    @app.on(CallSpeakEnded)
    async def hold(call: Call[Loose], event: CallSpeakEnded) -> None:
        call.state.anything["good"] = 1
        began.set()
        await release.wait()

    @app.on(CallAnswered, lambda event: event.meta.id == "e-1")
    async def spoil(call: Call[Loose], event: CallAnswered) -> None:
        met.append(event.meta.id)
        call.state.anything["bad"] = value

    @app.on(CallAnswered, lambda event: event.meta.id != "e-1")
    async def read(call: Call[Loose], event: CallAnswered) -> None:
        met.append(f"{event.meta.id}: {call.state.anything['good']}")

    @app.on_error(Exception)
    async def note(call: Call[Loose], event: CallEvent, error: Exception) -> None:
        met.append(f"{event.meta.id}: error")

    async with kit.open(app) as door:
        await door.begin("call.speak.ended")
        await began.wait()
        await door.begin("call.answered", id="e-1", occurred_at=kit.now + 1)
        await door.begin("call.answered", id="e-2", occurred_at=kit.now + 2)
        release.set()
        await kit.engine.idle()
        await door.event("call.answered", id="e-3", occurred_at=kit.now + 3)
    assert met[0] == "e-1"
    assert {one.partition(":")[0] for one in met} == {"e-1", "e-2", "e-3"}
    assert met[-1] == "e-3: 1"


def test_what_these_tests_call_foreign_is() -> None:
    assert unpack(FOREIGN) is None
    assert unpack(ERLANG) is None
    assert unpack(BEFORE) is not None
