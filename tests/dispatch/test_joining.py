"""`call.join_conference`: one conference of a name, whoever asks for it, and when."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import BaseModel

from callflow import App, Call, Conference
from callflow.errors import (
    AlreadyDone,
    CommandError,
    CommandRefused,
    ConferenceOver,
    InvalidParameters,
    JoinIncomplete,
    OutcomeUnknown,
    PermissionDenied,
    WrongParameter,
)
from callflow.events import (
    CallAnswered,
    CallDtmfReceived,
    ConferenceParticipantJoined,
    ConferenceParticipantLeft,
    ConferenceSpeakEnded,
    Event,
)
from callflow.search import Enter, Make, Search, Seen
from callflow.session.envelope import Envelope, leg_tag, pack, unpack
from tests.dispatch.conftest import Lines, errors
from tests.dispatch.switchboard import Room, Switchboard
from tests.kit import Kit
from tests.typing.test_running import Nobody


class Visit(BaseModel):
    steps: int = 0


def joining(kit: Kit, board: Switchboard, **options: Any) -> tuple[App[Visit], list[str | Exception]]:
    """An app that brings every caller into the conference `daily`."""
    app, outcomes = App(call_state=Visit, **kit.wiring), list[str | Exception]()
    board.behind(app)

    @app.on(CallAnswered, leg="any")
    async def join(call: Call[Visit], event: CallAnswered) -> None:
        call.state.steps += 1
        try:
            conference = await call.join_conference("daily", **options)
        except CommandError as error:
            outcomes.append(error)
            raise
        assert call.conference_id == conference.conference_id
        outcomes.append(conference.conference_id)
        await call.speak("Welcome.", voice="female")

    return app, outcomes


async def call(kit: Kit, app: App[Any], *names: str, **particulars: Any) -> None:
    """Calls that are answered at one moment."""
    async with kit.open(app) as door:
        for name in names:
            await door.begin("call.answered", leg=kit.leg.leg(name, session=f"session of {name}"), **particulars)
        await kit.engine.idle()


@pytest.mark.parametrize("unique", [True, False], ids=["names are unique", "names are not"])
async def test_many_calls_at_two_workers_make_one_conference(unique: bool) -> None:
    board = Switchboard(unique=unique)
    kits = [Kit(), Kit()]
    apps = [joining(kit, board) for kit in kits]
    names = [[f"leg-{worker}-{number}" for number in range(40)] for worker in (0, 1)]
    await asyncio.gather(*(call(kit, app, *legs) for kit, (app, _), legs in zip(kits, apps, names, strict=True)))
    assert [outcomes == ["c-0"] * 40 for _, outcomes in apps] == [True, True]
    (room,) = board.running
    assert sorted(room.legs) == sorted(f"v3:{name}" for legs in names for name in legs)
    assert len(board.of("create")) == 2  # one of each worker


async def test_calls_at_one_worker_share_one_search(kit: Kit) -> None:
    board = Switchboard()
    app, outcomes = joining(kit, board)
    await call(kit, app, *(f"leg-{number}" for number in range(10)))
    assert outcomes == ["c-0"] * 10
    assert (len(board.of("create")), len(board.of("join"))) == (1, 9)
    assert len(board.of("list")) <= 4


async def test_one_that_runs_is_joined(kit: Kit) -> None:
    board = Switchboard(rooms=[Room("old", "daily", 0, over=True), Room("c-1", "daily", 1), Room("c-2", "other", 2)])
    app, outcomes = joining(kit, board)
    await call(kit, app, "ada")
    assert outcomes == ["c-1"]
    assert board.operations() == ["list", "list", "join"]


async def test_one_that_ends_meanwhile_is_followed_by_another(kit: Kit) -> None:
    board = Switchboard(rooms=[Room("c-0", "daily", 0)], ending=1)
    app, outcomes = joining(kit, board)
    await call(kit, app, "ada")
    assert outcomes == ["c-1"]
    assert board.rooms[1].legs == ["v3:ada"]


async def test_a_name_that_never_can_be_had_is_given_up(kit: Kit) -> None:
    board = Switchboard(rooms=[Room("c-0", "daily", 0)], blind=1_000)
    app, outcomes = joining(kit, board)
    await call(kit, app, "ada")
    (error,) = outcomes
    assert isinstance(error, CommandRefused)
    assert error.code == "90033"
    assert [len(board.of(one)) for one in ("list", "create")] == [6, 1]


async def test_a_refusal_that_may_pass_is_tried_again(kit: Kit) -> None:
    board = Switchboard(refuses={"create": (409, "10000")})
    app, outcomes = joining(kit, board)
    await call(kit, app, "ada")
    assert [type(one) for one in outcomes] == [CommandRefused]
    assert len({one.command_id for one in board.of("create")}) == 3  # each a new attempt


async def test_a_wrong_parameter_is_said_soon(kit: Kit) -> None:
    board = Switchboard(refuses={"create": (422, "10015")})
    app, outcomes = joining(kit, board, max_participants=5)
    await call(kit, app, "ada")
    assert [type(one) for one in outcomes] == [InvalidParameters]
    assert board.operations() == ["list"] * 2 + ["create"] + ["list"] * 4


@pytest.mark.parametrize("unlisted", [False, True], ids=["all are listed", "the own one is not yet"])
@pytest.mark.parametrize("seed", range(6))
async def test_guests_and_their_moderator_meet_at_two_workers(seed: int, unlisted: bool) -> None:
    """Where the carrier lets two conferences of one name run, one that waits for its moderator and one that runs."""
    board = Belated(unique=False, chance=random.Random(seed), unlisted_own=unlisted)
    kits = Kit(), Kit()
    guests, there = joining(kits[0], board, start_conference_on_create=False, start_conference_on_enter=False)
    moderators, too = joining(kits[1], board, start_conference_on_create=False, start_conference_on_enter=True)
    await asyncio.gather(call(kits[0], guests, "guest"), call(kits[1], moderators, "moderator"))
    (room,) = board.running
    assert sorted(room.legs) == ["v3:guest", "v3:moderator"]
    assert there == too == [room.id]


@dataclass
class Belated(Switchboard):
    """Lists a conference only to those who have not made it, at first."""

    unlisted_own: bool = False

    def _list(self, command: Any) -> dict[str, Any]:
        found = super()._list(command)
        if self.unlisted_own and len(self.rooms) > 1:
            found["data"] = [one for one in found["data"] if one["id"] == self.rooms[0].id]
        return found


@pytest.mark.parametrize(
    ("refused", "options"),
    [
        ("mute", {"mute": True}),
        ("hold", {"hold": True}),
        ("update", {"supervisor_role": "monitor"}),
        ("update_participant", {"end_conference_on_exit": True}),
    ],
)
async def test_who_is_in_is_told_so_whatever_of_the_rest_is_refused(
    kit: Kit, refused: str, options: dict[str, Any]
) -> None:
    board = Switchboard(refuses={refused: (422, "10015")})
    app, caught = App(**kit.wiring), list[JoinIncomplete]()
    board.behind(app)

    @app.on(CallAnswered)
    async def join(call: Call, event: CallAnswered) -> None:
        with pytest.raises(JoinIncomplete, match=r"the leg is in the conference.* 10015") as error:
            await call.join_conference("daily", **options)
        assert call.conference_id == error.value.conference_id == "c-0"
        caught.append(error.value)

    await call(kit, app, "ada")
    (error,) = caught
    assert isinstance(error.__cause__, InvalidParameters)
    assert error.command == board.of(refused)[0]
    assert board.rooms[0].legs == ["v3:ada"]


async def test_who_is_not_listed_at_once_is_looked_for_again(kit: Kit) -> None:
    board = Switchboard(unlisted=2)
    app, outcomes = joining(kit, board, end_conference_on_exit=True)
    await call(kit, app, "ada")
    assert outcomes == ["c-0"]
    assert len(board.of("update_participant")) == 1
    board.unlisted = 1_000
    kit = Kit()
    app, outcomes = joining(kit, board, end_conference_on_exit=True)
    board.rooms[0].over = True
    await call(kit, app, "bob")
    assert [type(one) for one in outcomes] == [JoinIncomplete]


async def test_who_is_in_another_conference_has_not_joined_this_one(kit: Kit) -> None:
    board = Switchboard(rooms=[Room("c-0", "daily", 0)], refuses={"join": (422, "90044")})
    app, outcomes = joining(kit, board)
    await call(kit, app, "ada")
    assert [type(one) for one in outcomes] == [AlreadyDone]


async def test_one_name_in_two_regions_is_two_searches(kit: Kit) -> None:
    board, app = Switchboard(unique=False), App(**kit.wiring)
    board.behind(app)

    @app.on(CallAnswered)
    async def join(call: Call, event: CallAnswered) -> None:
        await call.join_conference("daily", region="US" if call.call_leg_id == "ada" else "Europe")

    await call(kit, app, "ada", "bob")
    assert {getattr(one, "region", None) for one in board.of("list")} == {"US", "Europe"}


async def test_an_api_that_is_down_is_waited_for_once_by_all(kit: Kit) -> None:
    board = Switchboard(refuses={"list": (403, "10010")})
    app, outcomes = joining(kit, board)
    began = asyncio.get_running_loop().time()
    await call(kit, app, *(f"leg-{number}" for number in range(20)))
    assert [type(one) for one in outcomes] == [PermissionDenied] * 20
    assert len(board.received) < 3
    assert asyncio.get_running_loop().time() - began < 2


async def test_a_look_that_lags_behind_is_repeated(kit: Kit) -> None:
    board = Switchboard(rooms=[Room("c-0", "daily", 0)], blind=4)
    app, outcomes = joining(kit, board)
    await call(kit, app, "ada")
    assert outcomes == ["c-0"]


async def test_who_waited_for_a_search_that_failed_searches_itself(kit: Kit) -> None:
    board = Switchboard(blind=2, dies="create")
    app, outcomes = joining(kit, board)
    await call(kit, app, "ada", "bob")
    assert outcomes == ["c-0", "c-0"]
    assert sorted(board.rooms[0].legs) == ["v3:ada", "v3:bob"]


async def test_whether_it_was_made_stays_unknown_if_nothing_tells(kit: Kit) -> None:
    board = Switchboard(blind=1_000, dies="create")
    app, outcomes = joining(kit, board)
    await call(kit, app, "ada")
    assert [type(one) for one in outcomes] == [OutcomeUnknown]
    assert len(board.of("create")) == 1


@pytest.mark.parametrize("there", [True, False], ids=["joined", "made"])
async def test_a_worker_that_handles_the_event_again_ends_up_the_same(there: bool) -> None:
    """What the first has done is found, and what follows keeps its `command_id`."""
    board = Switchboard(rooms=[Room("c-0", "daily", 0)] if there else [])
    body, spoken, made = Kit().leg.body("call.answered", id="event-1"), list[str](), list[str | Exception]()
    for _ in range(2):
        kit = Kit()
        app, outcomes = joining(kit, board, mute=True)
        async with kit.open(app) as door:
            await door.post(body)
            await kit.engine.idle()
        spoken += [sent.body["command_id"] for sent in kit.transport.sent if sent.operation == "speak"]
        made += outcomes
    assert made == ["c-0", "c-0"]
    assert board.rooms[0].legs == ["v3:leg-1"]
    assert len(spoken) == 2
    assert len(set(spoken)) == 1


async def test_two_names_in_one_handler_are_two_conferences(kit: Kit) -> None:
    board = Switchboard()
    app = App(**kit.wiring)
    board.behind(app)

    @app.on(CallAnswered)
    async def both(call: Call, event: CallAnswered) -> None:
        await (await call.join_conference("one")).leave(call.call_control_id)
        await call.join_conference("two")

    await call(kit, app, "ada")
    assert [(room.name, room.over) for room in board.rooms] == [("one", True), ("two", False)]
    assert len({one.command_id for one in board.of("create")}) == 2


async def test_what_join_takes_is_done_by_whoever_makes_it_too(kit: Kit) -> None:
    board = Switchboard()
    app, _ = joining(
        kit,
        board,
        mute=True,
        hold=True,
        hold_audio_url="https://example.com/wait.mp3",
        supervisor_role="monitor",
        end_conference_on_exit=True,
        max_participants=5,
        beep_enabled="always",
    )
    async with kit.open(app) as door:
        for name in ("ada", "bob"):
            await door.event("call.answered", leg=kit.leg.leg(name, session=f"session of {name}"))
    made = board.rooms[0].options
    assert {name: made[name] for name in ("beep_enabled", "max_participants")} == {
        "beep_enabled": "always",
        "max_participants": 5,
    }
    (joined,) = board.of("join")
    sent = joined.wire()
    assert [sent.pop(name) for name in ("client_state", "command_id")]
    assert sent == {
        "call_control_id": "v3:bob",
        "mute": True,
        "hold": True,
        "hold_audio_url": "https://example.com/wait.mp3",
        "supervisor_role": "monitor",
        "end_conference_on_exit": True,
        "beep_enabled": "always",
    }
    legs = {"call_control_ids": ["v3:ada"]}
    assert [one.wire() for one in board.of("mute")] == [legs]
    assert [one.wire() for one in board.of("hold")] == [{**legs, "audio_url": "https://example.com/wait.mp3"}]
    assert [one.wire()["supervisor_role"] for one in board.of("update")] == ["monitor"]
    (left,) = board.of("update_participant")
    assert (left.path, left.wire()) == (
        "/conferences/c-0/participants/p-v3:ada",
        {"end_conference_on_exit": True},
    )


async def test_the_state_goes_along_and_then_nothing_else_has_to(kit: Kit) -> None:
    board = Switchboard(rooms=[Room("c-0", "daily", 0)])
    app = App(call_state=Visit, **kit.wiring)
    board.behind(app)

    @app.on(CallAnswered)
    async def join(call: Call[Visit], event: CallAnswered) -> None:
        call.state.steps = 1
        await call.join_conference("daily")

    @app.on(CallDtmfReceived)
    async def others(call: Call[Visit], event: CallDtmfReceived) -> None:
        conference = await call.join_conference("another")
        await conference.send_dtmf("1")
        await conference.join("v3:stranger")

    async with kit.open(app) as door:
        await door.event("call.answered")
        (joined,) = board.of("join")
        envelope = unpack(joined.client_state)
        assert envelope is not None
        assert (envelope.home, envelope.belongs_to("leg-1")) == ("session-1", True)
        assert kit.operations == []
        await door.event("call.dtmf.received", digit="1")
    assert [one.client_state is not None for one in board.of("create")] == [True]
    assert [one.client_state for one in (*board.of("send_dtmf"), board.of("join")[1])] == [None, None]


async def in_its_conference(conference: Conference, event: ConferenceSpeakEnded) -> None:
    await conference.speak("Hello, all.", voice="female")
    await conference.join("v3:stranger")


async def test_the_handlers_of_a_conference_command_it() -> None:
    sent: list[list[str | None]] = []
    for _ in range(2):
        kit, board = Kit(), Switchboard(rooms=[Room("c-0", "daily", 0)])
        app = App(call_state=Visit, **kit.wiring)
        board.behind(app)
        app.on(ConferenceSpeakEnded)(in_its_conference)
        async with kit.open(app) as door:
            await door.event("conference.speak.ended", id="event-1", conference_id="c-0", call_leg_id=None)
        assert board.operations() == ["speak", "join"]
        assert board.of("join")[0].client_state is None  # whose it would be is not known here
        sent.append([one.command_id for one in board.received])
    assert sent[0] == sent[1]
    assert len({*sent[0]}) == 2


async def test_its_end_is_no_failure_of_a_handler(kit: Kit, lines: Lines) -> None:
    board = Switchboard()
    app, ended = App(**kit.wiring), list[str]()
    board.behind(app)

    @app.on(CallAnswered)
    async def speak(call: Call, event: CallAnswered) -> None:
        conference = await call.join_conference("daily")
        board.rooms[0].over = True
        try:
            await conference.speak("Hello, all.", voice="female")
        except ConferenceOver as error:
            ended.append(error.code)
            raise

    await call(kit, app, "ada")
    assert ended == ["90019"]
    assert errors(lines) == []
    assert [line["log_level"] for line in lines if line["event"] == "conference over under its handler"] == ["info"]


async def test_a_conference_without_a_name_is_refused_at_once(kit: Kit) -> None:
    with pytest.raises(WrongParameter, match="`name` is empty"):
        await Call(executor=Nobody(), call_control_id="v3:leg-1").join_conference("")
    with pytest.raises(CommandError, match="made by hand"):
        await Conference("c-1").end()


async def test_the_conferences_events_find_a_call_that_was_dialled(kit: Kit) -> None:
    """They carry the state of who made it, and the session of its leg, which is not where `app.dial` keeps the call."""
    board = Switchboard(rooms=[Room("c-0", "daily", 0)])
    app, heard = App(call_state=Visit, **kit.wiring), list[tuple[str, int, str, str | None]]()
    board.behind(app)
    kit.transport.answers["calls"] = (200, {"data": {"call_control_id": "v3:ada", "call_leg_id": "ada"}})

    @app.on(CallAnswered, leg="agent")
    async def join(call: Call[Visit], event: CallAnswered) -> None:
        call.state.steps += 1
        await call.join_conference("daily")

    def noting(kind: str) -> Callable[[Call[Visit], Event], Awaitable[None]]:
        async def note(call: Call[Visit], event: Event) -> None:
            call.state.steps += 1
            heard.append((kind, call.state.steps, call.leg, call.conference_id))
            await call.speak("Heard.", voice="female")

        note.__qualname__ = kind
        return note

    app.on(ConferenceParticipantJoined, leg="any")(noting("joined"))
    app.on(ConferenceSpeakEnded, leg="any")(noting("spoken"))
    app.on(ConferenceParticipantLeft, leg="any")(noting("left"))
    async with kit.open(app) as door:
        await app.dial("+13125550199", from_="+13125550100", connection_id="1", state=Visit(steps=7), leg="agent")
        (dialled,) = kit.transport.sent
        own = unpack(dialled.body["client_state"])
        leg = kit.leg.leg("ada", session="the carrier's session")
        await door.event("call.answered", leg=leg, client_state=dialled.body["client_state"])
        stranger = pack(Envelope("another", tag=leg_tag("bob")))
        of = {"conference_id": "c-0", "client_state": stranger}
        await door.event("conference.participant.joined", leg=leg, **of)
        body = leg.body("conference.speak.ended", id="event-1", conference_id="c-0", call_leg_id=None)
        for _ in range(2):
            await door.post(body)
            await kit.engine.idle()
        await door.event("conference.participant.left", leg=leg, **of)
    assert heard == [("joined", 9, "agent", "c-0"), ("spoken", 10, "agent", "c-0"), ("left", 11, "agent", None)]
    envelopes = [unpack(sent.body["client_state"]) for sent in kit.transport.sent[1:]]
    assert own is not None
    assert {(one.home, one.leg) for one in envelopes if one is not None} == {(own.home, "agent")}


# -- the decision ---------------------------------------------------------------------------------


OVER = ConferenceOver(422, [])


def seen(*ids: str) -> list[Seen]:
    """Conferences, each made a second after the one before it."""
    return [Seen(one, datetime(2026, 3, 4, 5, 6, second, tzinfo=UTC)) for second, one in enumerate(ids)]


def test_the_oldest_is_the_one() -> None:
    search = Search()
    assert search.following([*reversed(seen("a", "b", "c")), Seen("of no time")]) == Enter("a")
    assert search.following([Seen("b"), Seen("a")]) == Enter("a")
    assert search.following([]) == Make()


def test_who_has_made_one_goes_over_to_an_older_one() -> None:
    search = Search()
    a, b = seen("a", "b")
    assert search.settled(Seen("b"), [a, b]) == "a"
    assert search.settled(Seen("a"), [a, b]) == "a"
    assert (search.settled(b, [a]), search.settled(a, [b])) == ("a", "a")  # it is not listed yet
    assert search.settled(Seen("b"), [a]) == "b"  # and nothing tells which is older
    assert search.settled(a, []) == "a"


def test_one_that_was_over_is_not_joined_again_and_the_search_ends() -> None:
    search = Search()
    for name in ("a", "b", "c", "d"):
        search.was_over(name, OVER)
    assert search.following(seen("a", "b", "c", "d")) == Make()
    with pytest.raises(CommandError, match="in 5 tries, each conference of that name was over"):
        search.was_over("e", OVER)
