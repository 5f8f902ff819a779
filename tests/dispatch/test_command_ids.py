"""`command_id`s are derived: who handles an event again, after a worker's death, issues the same."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callflow import App, Call
from callflow.commands import Speak
from callflow.dispatch.sender import derived_id
from callflow.errors import AlreadyDone
from callflow.events import CallAnswered
from callflow.testing.transport import Sent
from tests.kit import Kit

Register = Callable[[App[Any]], None]


async def issued(register: Register, *, body: bytes | None = None, kit: Kit | None = None) -> list[Sent]:
    """What a fresh app on a fresh worker sends for one event."""
    kit = kit or Kit()
    app = App(**kit.wiring)
    register(app)
    async with kit.open(app) as door:
        response = await door.post(body or kit.leg.body("call.answered", id="event-1"))
        assert response.status_code == 200
        await kit.engine.idle()
    return kit.transport.sent


def ids(sent: list[Sent]) -> list[str]:
    return [one.body["command_id"] for one in sent]


def speaking(*texts: str) -> Register:
    def register(app: App[Any]) -> None:
        @app.on(CallAnswered)
        async def speak(call: Call, event: CallAnswered) -> None:
            for text in texts:
                await call.speak(text, voice="female")

    return register


async def test_a_fresh_worker_issues_the_same() -> None:
    first, second = await issued(speaking("One.", "Two.")), await issued(speaking("One.", "Two."))
    assert ids(first) == ids(second)
    assert [uuid.UUID(one).version for one in ids(first)] == [5, 5]


async def test_an_identifier_does_not_depend_on_the_parameters() -> None:
    """A text that a model words differently the second time is not spoken twice."""
    assert ids(await issued(speaking("One."))) == ids(await issued(speaking("Uno.")))


async def test_each_command_of_a_handler_has_its_own() -> None:
    assert len(set(ids(await issued(speaking(*["The same."] * 5))))) == 5


async def test_two_handlers_of_an_event_have_different_ones() -> None:
    def register(app: App[Any]) -> None:
        @app.on(CallAnswered)
        async def first(call: Call, event: CallAnswered) -> None:
            await call.speak("Hello", voice="female")

        @app.on(CallAnswered)
        async def second(call: Call, event: CallAnswered) -> None:
            await call.speak("Hello", voice="female")

    assert len(set(ids(await issued(register)))) == 2


async def test_another_handler_before_it_changes_nothing() -> None:
    def with_another(app: App[Any]) -> None:
        @app.on(CallAnswered)
        async def another(call: Call, event: CallAnswered) -> None:
            await call.record_start(channels="dual", format="mp3")

        speaking("One.")(app)

    assert ids(await issued(with_another))[1:] == ids(await issued(speaking("One.")))


async def test_another_event_has_different_ones() -> None:
    kit = Kit()
    first = await issued(speaking("One."), body=kit.leg.body("call.answered", id="event-1"))
    second = await issued(speaking("One."), body=kit.leg.body("call.answered", id="event-2"))
    assert ids(first) != ids(second)


async def test_a_redelivery_of_the_same_event_has_the_same() -> None:
    kit = Kit()
    first = await issued(speaking("One."), body=kit.leg.body("call.answered", id="event-1"))
    again = await issued(speaking("One."), body=kit.leg.body("call.answered", id="event-1", attempt=3))
    assert ids(first) == ids(again)


async def test_another_attempt_after_a_refusal_has_a_new_one() -> None:
    kit = Kit()
    kit.transport.answers["enqueue"] = 422, {"errors": [{"code": "90038", "title": "Queued"}]}

    def register(app: App[Any]) -> None:
        @app.on(CallAnswered)
        async def twice(call: Call, event: CallAnswered) -> None:
            for _ in range(2):
                with pytest.raises(AlreadyDone):
                    await call.enqueue("support")

    assert len(set(ids(await issued(register, kit=kit)))) == 2


async def test_one_that_the_developer_gives_is_kept() -> None:
    def register(app: App[Any]) -> None:
        @app.on(CallAnswered)
        async def speak(call: Call, event: CallAnswered) -> None:
            mine = Speak(call_control_id=call.call_control_id, payload="Hello", voice="female", command_id="mine")
            await call.execute(mine)

    assert ids(await issued(register)) == ["mine"]


async def test_a_dial_that_is_repeated_names_its_new_leg_the_same() -> None:
    def register(app: App[Any]) -> None:
        @app.on(CallAnswered)
        async def dial(call: Call, event: CallAnswered) -> None:
            await call.dial("+13125550199", from_="+13125550100")

    (first,), (second,) = await issued(register), await issued(register)
    assert first.body == second.body


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="|"), max_size=8)
PARTS = st.tuples(WORDS, WORDS, st.integers(1, 99), WORDS, WORDS)


@given(PARTS, PARTS)
def test_an_identifier_stands_for_exactly_its_parts(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    assert (derived_id(*one) == derived_id(*other)) == (one == other)
