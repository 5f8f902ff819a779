"""`Call[State, Resources]`: its state, its resources, other legs, and functions that take any of them."""

from dataclasses import dataclass
from typing import Any, TypeVar, assert_type

from pydantic import BaseModel, Field
from typing_extensions import TypedDict  # which pydantic asks for before Python 3.12

from callflow import App, Call
from callflow.events import CallAnswered, CallEvent, CallHangup
from tests.kit import Kit


class Address(BaseModel):
    city: str = ""


@dataclass
class Basket:
    items: int = 0


class Preference(TypedDict, total=False):
    language: str


class Visit(BaseModel):
    department: str | None = None
    tries: int = 0
    numbers: list[str] = Field(default_factory=list[str])
    address: Address = Address()
    basket: Basket = Field(default_factory=Basket)
    preference: Preference = Field(default_factory=lambda: Preference())


class LongVisit(Visit):
    notes: str = ""


class Pool:
    def size(self) -> int:
        return 3


app = App(call_state=LongVisit)
StateT = TypeVar("StateT")
VisitT = TypeVar("VisitT", bound=Visit)


async def goodbye(call: Call) -> None:
    """For a call with any state: bare `Call` takes each."""
    await call.speak("Goodbye.", voice="female")


async def count(call: Call[Visit]) -> int:
    """For a call with this state, or a subclass of it."""
    call.state.tries += 1
    return call.state.tries


def state_of(call: Call[StateT]) -> StateT:
    return call.state


def counted(call: Call[VisitT, Any]) -> Call[VisitT, Any]:
    call.state.tries += 1
    return call


def size(call: Call[object, Pool]) -> int:
    return call.resources.size()


@app.on(CallAnswered)
async def answered(call: Call[LongVisit, Pool], event: CallAnswered) -> None:
    assert_type(call.state, LongVisit)
    assert_type(call.resources, Pool)
    assert_type(state_of(call), LongVisit)
    assert_type(counted(call).state, LongVisit)
    assert_type(call.other_leg("v3:other"), Call[LongVisit, Pool])
    assert_type(call.call_control_id, str)
    assert_type(call.call_leg_id, str | None)
    assert_type(call.leg, str)
    call.state.department, call.state.notes = "sales", "calls often"
    call.state.numbers.append("+13125550199")
    call.state.address.city = "Chicago"
    call.state.basket.items += 1
    call.state.preference["language"] = "en"
    assert_type(await count(call), int)
    await goodbye(call.other_leg("v3:other", leg="agent"))


@app.on(CallHangup)
async def of_the_base_class(call: Call[Visit], event: CallEvent) -> None:
    assert_type(call.resources, Any)


class Till(Call[Visit, Pool]):
    """A call with a method more, for code that makes its own."""

    def total(self) -> int:
        return self.state.basket.items * self.resources.size()


async def main() -> None:
    kit = Kit()
    other = App(call_state=LongVisit, **kit.wiring)
    other.include_router(app)
    async with kit.open(other) as door:
        await door.event("call.answered")
    assert [sent.call_control_id for sent in kit.transport.sent][:1] == ["v3:other"]
