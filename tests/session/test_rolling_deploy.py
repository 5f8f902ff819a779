"""Two versions of an app at once, as while a deploy is under way: the events of one call go to either."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel, create_model

from callflow import App, Call
from callflow.errors import StateInvalid
from callflow.events import CallDtmfReceived, CallEvent
from callflow.session.migration import Migrate
from tests.kit import Kit
from tests.session.carried import carried, state_of

Action = Callable[[Any], None]


class Worker:
    """One version: at each key it does something to the state and says so; if it cannot read it, it apologises."""

    def __init__(self, model: type[BaseModel], action: Action, migrate: Migrate | None = None) -> None:
        self.model, self.action = model, action
        self.kit = Kit(keeps_state=False)
        self.errors: list[Exception] = []
        self.app = App(call_state=model, migrate=migrate, **self.kit.wiring)
        self.app.on(CallDtmfReceived)(self.act)
        self.app.on_error(StateInvalid)(self.apologise)

    async def act(self, call: Call[Any], event: CallDtmfReceived) -> None:
        self.action(call.state)
        await call.speak("Thank you.", voice="female")

    async def apologise(self, call: Call[Any], event: CallEvent, error: StateInvalid) -> None:
        self.errors.append(error)
        await call.speak("One moment, please.", voice="female")

    async def press(self, client_state: str | None) -> str:
        """One event; what the carrier has afterwards."""
        async with self.kit.open(self.app) as door:
            await door.event("call.dtmf.received", digit="1", client_state=client_state)
        return str(self.kit.transport.sent[-1].body["client_state"])

    @property
    def state(self) -> dict[str, Any]:
        return state_of(self.kit.transport.sent[-1], self.model).model_dump()


def sets(name: str, value: object) -> Action:
    return lambda state: setattr(state, name, value)


First = create_model("Visit", steps=(int, 0))
Second = create_model("Visit", steps=(int, 0), priority=(str, "low"))


async def test_a_new_field_survives_the_older_workers() -> None:
    newer, older = Worker(Second, sets("priority", "high")), Worker(First, sets("steps", 7))
    client_state = await older.press(await newer.press(None))
    assert older.state == {"steps": 7}
    again = Worker(Second, sets("steps", 8))
    await again.press(client_state)
    assert again.state == {"steps": 8, "priority": "high"}
    assert [newer.errors, older.errors, again.errors] == [[], [], []]


async def test_an_older_worker_that_only_reads_sends_nothing() -> None:
    newer, older = Worker(Second, sets("priority", "high")), Worker(First, lambda state: None)
    client_state = await newer.press(None)
    assert await older.press(client_state) == client_state


OldAddress = create_model("Address", city=(str, ""))
NewAddress = create_model("Address", city=(str, ""), zip=(str, ""))
OldHome = create_model("Visit", address=(OldAddress, OldAddress()), steps=(int, 0))
NewHome = create_model("Visit", address=(NewAddress, NewAddress()), steps=(int, 0))


async def test_a_new_field_of_a_field_survives_the_older_workers() -> None:
    newer = Worker(NewHome, lambda state: setattr(state.address, "zip", "60601"))
    older = Worker(OldHome, lambda state: setattr(state.address, "city", "Chicago"))
    again = Worker(NewHome, sets("steps", 8))
    await again.press(await older.press(await newer.press(None)))
    assert again.state == {"address": {"city": "Chicago", "zip": "60601"}, "steps": 8}
    assert [newer.errors, older.errors, again.errors] == [[], [], []]


def today(model: str, fields: dict[str, Any]) -> dict[str, Any]:
    if "dept" in fields:
        fields["department"] = fields.pop("dept")
    return fields


Old = create_model("Visit", dept=(str, ""))
Renamed = create_model("Visit", department=(str, ""), note=(str, ""))


async def test_a_renamed_field_reaches_the_newer_workers() -> None:
    older, newer = Worker(Old, sets("dept", "sales")), Worker(Renamed, sets("note", "x"), migrate=today)
    client_state = await newer.press(await older.press(None))
    assert newer.state == {"department": "sales", "note": "x"}
    assert carried(newer.kit.transport.sent[-1]).revision == 2
    again = Worker(Renamed, lambda state: None, migrate=today)
    assert await again.press(client_state) == client_state


Retyped = create_model("Visit", steps=(list[str], []))
Other = create_model("SupportVisit", case=(str, ""))


@pytest.mark.parametrize("newer", [Retyped, Other])
async def test_what_an_older_worker_cannot_read_it_leaves_to_the_newer(newer: type[BaseModel]) -> None:
    """It apologises, the call goes on, and nothing of the state is lost."""
    action = sets("steps", ["one"]) if newer is Retyped else sets("case", "4711")
    one, older, other = Worker(newer, action), Worker(First, sets("steps", 7)), Worker(newer, lambda state: None)
    client_state = await one.press(None)
    assert await older.press(client_state) == client_state
    assert [type(error) for error in older.errors] == [StateInvalid]
    assert await other.press(client_state) == client_state
    assert (other.state, other.errors) == (one.state, [])
