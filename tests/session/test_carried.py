"""A change of the state reaches the event's own leg, whatever becomes of the commands that were to take it there."""

from pydantic import BaseModel

from callflow import App, Call
from callflow.errors import CommandError
from callflow.events import CallAnswered
from tests.kit import Kit
from tests.session.carried import state_of


class Visit(BaseModel):
    steps: int = 0


async def test_a_refused_command_has_not_carried_it() -> None:
    kit = Kit(keeps_state=False)
    kit.transport.answers["speak"] = (422, {"errors": [{"code": "10015", "title": "No"}]})
    app = App(call_state=Visit, **kit.wiring)

    @app.on(CallAnswered)
    async def greet(call: Call[Visit], event: CallAnswered) -> None:
        call.state.steps = 7
        await call.speak("Good day.", voice="male")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert kit.operations == ["speak", "client_state_update"]
    assert state_of(kit.transport.sent[-1], Visit) == Visit(steps=7)


async def test_a_command_that_was_never_sent_has_not_carried_it() -> None:
    kit = Kit(keeps_state=False)
    app = App(call_state=Visit, **kit.wiring)

    @app.on(CallAnswered)
    async def connect(call: Call[Visit], event: CallAnswered) -> None:
        call.state.steps = 7
        try:
            await call.transfer("+442079460018")
        except CommandError:
            return

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert kit.operations == ["client_state_update"]
    assert state_of(kit.transport.sent[-1], Visit) == Visit(steps=7)


async def test_a_command_to_another_leg_has_not_carried_it_to_this_one() -> None:
    kit = Kit(keeps_state=False)
    app = App(call_state=Visit, **kit.wiring)

    @app.on(CallAnswered)
    async def play(call: Call[Visit], event: CallAnswered) -> None:
        call.state.steps = 7
        await call.other_leg("v3:leg-2").playback_start(audio_url="https://files.test/hold.wav")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert [(sent.operation, sent.call_control_id) for sent in kit.transport.sent] == [
        ("playback_start", "v3:leg-2"),
        ("client_state_update", "v3:leg-1"),
    ]


async def test_an_accepted_command_has_carried_it() -> None:
    kit = Kit(keeps_state=False)
    app = App(call_state=Visit, **kit.wiring)

    @app.on(CallAnswered)
    async def greet(call: Call[Visit], event: CallAnswered) -> None:
        call.state.steps = 7
        await call.speak("Good day.", voice="male")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert kit.operations == ["speak"]
