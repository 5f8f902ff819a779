"""Many calls join one conference at one moment, from two workers, over real connections."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson
import pytest

from callflow import App, Call
from callflow.commands import ConferenceCreate, ConferenceJoin, ConferenceLeave, ConferenceList
from callflow.events import CallAnswered
from callflow.model import Command
from tests.client.carrier_stub import Received, Reply, carrier
from tests.dispatch.switchboard import Room, Switchboard
from tests.kit import Kit

CALLS = 15  # at each worker


def understood(request: Received) -> Command | None:
    """The conference command that a request is; None for any other."""
    address = urlsplit(request.target)
    body = orjson.loads(request.body or b"{}")
    match [request.method, *address.path.removeprefix("/v2/").split("/")]:
        case ["GET", "conferences"]:
            query = parse_qs(address.query)
            given: dict[str, Any] = {"name": query["filter[name]"][0], "status": query["filter[status]"][0]}
            return ConferenceList(**given)
        case ["POST", "conferences"]:
            return ConferenceCreate(**body)
        case ["POST", "conferences", conference_id, "actions", "join"]:
            return ConferenceJoin(conference_id=conference_id, **body)
        case ["POST", "conferences", conference_id, "actions", "leave"]:
            return ConferenceLeave(conference_id=conference_id, **body)
        case _:
            return None


def answering(board: Switchboard) -> Callable[[Received], Reply]:
    def reply(request: Received) -> Reply:
        command = understood(request)
        status, answer = board.answer(command) if command is not None else (200, {"data": {"result": "ok"}})
        return Reply(status, orjson.dumps(answer))

    return reply


async def caller(app: App[Any], kit: Kit, names: list[str]) -> None:
    async with kit.open(app) as door:
        for name in names:
            await door.begin("call.answered", leg=kit.leg.leg(name, session=f"session of {name}"))
        await kit.engine.idle()


@pytest.mark.parametrize("unique", [True, False], ids=["names are unique", "names are not"])
@pytest.mark.parametrize("there", [True, False], ids=["it runs", "it is made"])
async def test_they_are_all_in_one(unique: bool, there: bool) -> None:
    board = Switchboard(unique=unique, rooms=[Room("c-0", "daily", 0)] if there else [])
    joined = list[str]()

    async def join(call: Call, event: CallAnswered) -> None:
        joined.append((await call.join_conference("daily")).conference_id)

    async with carrier(usual=answering(board)) as stub:
        callers = list[Coroutine[object, object, None]]()
        for worker in ("a", "b"):
            kit = Kit()
            settings = replace(kit.settings, base_url=stub.url)
            app = App(engine=kit.engine, settings=settings, clock=kit.clock, dial_policy=kit.dial_policy)
            app.on(CallAnswered)(join)
            callers.append(caller(app, kit, [f"{worker}-{number}" for number in range(CALLS)]))
        await asyncio.gather(*callers)
    assert joined == ["c-0"] * 2 * CALLS
    (room,) = board.running
    assert len(set(room.legs)) == len(room.legs) == 2 * CALLS
    assert len(board.of("create")) <= (0 if there else 2)
