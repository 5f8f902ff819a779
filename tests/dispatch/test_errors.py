"""What becomes of the errors of handlers: the nearest error handler, else the log; never the lane."""

import asyncio
from typing import Any

import pytest

from callflow import App, Call, CallEnded
from callflow.errors import (
    AlreadyDone,
    CallNotAnswered,
    CommandError,
    CommandRefused,
    ConferenceOver,
    InvalidParameters,
    WrongParameter,
)
from callflow.events import CallAnswered, CallHangup, Event
from tests.dispatch.conftest import Lines, errors
from tests.kit import Kit


def refusal(status: int, code: str, title: str = "No") -> tuple[int, dict[str, Any]]:
    return status, {"errors": [{"code": code, "title": title}]}


async def test_without_an_error_handler_it_is_logged_and_the_next_event_goes_on(kit: Kit, lines: Lines) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        raise LookupError("no such customer")

    @app.on(CallAnswered)
    async def second(call: Call, event: CallAnswered) -> None:
        heard.append("second handler")

    @app.on(CallHangup)
    async def over(call: Call, event: CallHangup) -> None:
        heard.append("next event")

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.hangup")
    assert heard == ["second handler", "next event"]
    (line,) = (line for line in lines if line["log_level"] == "error")
    assert (line["event"], line["event_type"]) == ("handler failed", "call.answered")
    assert line["handler"].endswith("<locals>.failing")
    assert isinstance(line["exc_info"], LookupError)


@pytest.mark.parametrize(
    ("registered", "expected"),
    [
        ([Exception, LookupError, KeyError], "KeyError"),
        ([KeyError, LookupError, Exception], "KeyError"),
        ([Exception, LookupError], "LookupError"),
        ([ValueError, Exception], "Exception"),
    ],
)
async def test_the_nearest_error_handler_is_called(kit: Kit, registered: list[Any], expected: str) -> None:
    app, heard = App(**kit.wiring), list[tuple[str, str, str]]()

    def register(cls: type[Exception]) -> None:
        @app.on_error(cls)
        async def sorry(call: Call, event: Event, error: Exception) -> None:
            heard.append((cls.__name__, event.meta.type, repr(error)))

    for cls in registered:
        register(cls)

    @app.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        raise KeyError("customer")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == [(expected, "call.answered", "KeyError('customer')")]


async def test_an_error_handler_for_others_leaves_it_to_the_log(kit: Kit, lines: Lines) -> None:
    app = App(**kit.wiring)

    @app.on_error(ValueError)
    async def sorry(call: Call, event: Event, error: ValueError) -> None:
        raise AssertionError("this is not its error")

    @app.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        raise LookupError("no such customer")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert errors(lines) == ["handler failed"]


async def test_an_error_handler_can_command_its_call(kit: Kit) -> None:
    app = App(**kit.wiring)

    @app.on_error(Exception)
    async def sorry(call: Call, event: Event, error: Exception) -> None:
        await call.speak("Sorry.", voice="female")
        await call.hangup()

    @app.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        raise LookupError("no such customer")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert kit.operations == ["speak", "hangup"]


async def test_an_error_handler_that_fails_is_logged(kit: Kit, lines: Lines) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on_error(LookupError)
    async def sorry(call: Call, event: Event, error: LookupError) -> None:
        raise ZeroDivisionError

    @app.on_error(ZeroDivisionError)
    async def never(call: Call, event: Event, error: ZeroDivisionError) -> None:
        heard.append("an error handler's error goes to no error handler")

    @app.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        raise LookupError("no such customer")

    @app.on(CallAnswered)
    async def second(call: Call, event: CallAnswered) -> None:
        heard.append("second")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == ["second"]
    assert errors(lines) == ["error handler failed"]


# -- the end of a call is quiet -------------------------------------------------------------------


async def test_the_end_of_a_call_is_quiet(kit: Kit, lines: Lines) -> None:
    app = App(**kit.wiring)

    @app.on_error(Exception)
    async def never(call: Call, event: Event, error: Exception) -> None:
        raise AssertionError("the end of a call is no error")

    @app.on(CallAnswered)
    async def alone(call: Call, event: CallAnswered) -> None:
        raise CallEnded

    @app.on(CallAnswered)
    async def in_a_group(call: Call, event: CallAnswered) -> None:
        raise ExceptionGroup("both", [CallEnded(), ExceptionGroup("inner", [CallEnded()])])

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert errors(lines) == []


async def test_the_end_of_a_conference_is_told_and_no_failure(kit: Kit, lines: Lines) -> None:
    """The call lives on, and its handler was cut short: that is neither silent nor an error."""
    kit.transport.answers["speak"] = (422, {"errors": [{"code": "90019", "title": "Conference has ended"}]})
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def speaks(call: Call, event: CallAnswered) -> None:
        await call.speak("Hello", voice="female")

    @app.on(CallAnswered)
    async def in_a_group(call: Call, event: CallAnswered) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(call.speak("Hello", voice="female"))

    @app.on_error(CallEnded)
    async def ended(call: Call, event: Event, error: CallEnded) -> None:
        heard.append("the call ended")

    async with kit.open(app) as door:
        await door.event("call.answered")
    over = [line for line in lines if line["event"] == "conference over under its handler"]
    assert [line["log_level"] for line in over] == ["info", "info"]
    assert errors(lines) == heard == []


async def test_the_end_of_a_conference_goes_to_its_error_handler(kit: Kit) -> None:
    kit.transport.answers["speak"] = (422, {"errors": [{"code": "90019", "title": "Conference has ended"}]})
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def speaks(call: Call, event: CallAnswered) -> None:
        await call.speak("Hello", voice="female")

    @app.on_error(ConferenceOver)
    async def over(call: Call, event: Event, error: ConferenceOver) -> None:
        heard.append(error.code)

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == ["90019"]


async def test_a_group_with_another_error_is_loud(kit: Kit, lines: Lines) -> None:
    app = App(**kit.wiring)

    @app.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        raise ExceptionGroup("both", [CallEnded(), LookupError()])

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert errors(lines) == ["handler failed"]


async def test_who_asks_for_the_end_of_a_call_gets_it(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[Exception]()

    @app.on_error(CallEnded)
    async def ended(call: Call, event: Event, error: CallEnded) -> None:
        heard.append(error)

    @app.on(CallAnswered)
    async def failing(call: Call, event: CallAnswered) -> None:
        raise CallEnded("normal_clearing")

    async with kit.open(app) as door:
        await door.event("call.answered")
    (error,) = heard
    assert isinstance(error, CallEnded)
    assert error.cause == "normal_clearing"


async def test_a_leg_that_the_carrier_knows_no_more_has_ended_quietly(kit: Kit, lines: Lines) -> None:
    kit.transport.answers["speak"] = refusal(422, "90018", "Call has already ended")
    app, raised = App(**kit.wiring), list[CallEnded]()

    @app.on(CallAnswered)
    async def speak(call: Call, event: CallAnswered) -> None:
        try:
            await call.speak("Hello", voice="female")
        except CallEnded as error:
            raised.append(error)
        await call.playback_start(audio_url="https://app.test/hold.mp3")  # which nobody would hear

    async with kit.open(app) as door:
        await door.event("call.answered")
    (error,) = raised
    assert error.code == "90018"
    assert kit.operations == ["speak", "playback_start"]
    assert errors(lines) == []


async def test_a_command_after_the_hangup_is_not_sent(kit: Kit, lines: Lines) -> None:
    app, raised = App(**kit.wiring), list[CallEnded]()

    @app.on(CallHangup)
    async def over(call: Call, event: CallHangup) -> None:
        try:
            await call.speak("Goodbye", voice="female")
        except CallEnded as error:
            raised.append(error)
            raise

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.hangup", hangup_cause="normal_clearing")
    (error,) = raised
    assert error.cause == "normal_clearing"
    assert getattr(error.command, "payload", None) == "Goodbye"
    assert kit.operations == []
    assert errors(lines) == []


# -- refusals -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "code", "cls"),
    [
        (422, "90038", AlreadyDone),
        (422, "90044", AlreadyDone),
        (422, "90054", AlreadyDone),
        (422, "90034", CallNotAnswered),
        (422, "90015", InvalidParameters),
        (400, "10015", InvalidParameters),
    ],
)
async def test_a_refusal_reaches_the_handler(kit: Kit, status: int, code: str, cls: type[CommandRefused]) -> None:
    kit.transport.answers["enqueue"] = refusal(status, code)
    app, raised = App(**kit.wiring), list[CommandRefused]()

    @app.on(CallAnswered)
    async def wait(call: Call, event: CallAnswered) -> None:
        try:
            await call.enqueue("support")
        except CommandRefused as error:
            raised.append(error)
        await call.speak("Please hold.", voice="female")

    async with kit.open(app) as door:
        await door.event("call.answered")
    (error,) = raised
    assert type(error) is cls
    assert (error.status, error.code) == (status, code)
    assert getattr(error.command, "queue_name", None) == "support"
    assert kit.operations == ["enqueue", "speak"]


async def test_a_refusal_that_nobody_catches_goes_to_the_error_handler(kit: Kit) -> None:
    kit.transport.answers["enqueue"] = refusal(422, "90038")
    app, heard = App(**kit.wiring), list[str]()

    @app.on_error(CommandError)
    async def refused(call: Call, event: Event, error: CommandError) -> None:
        heard.append(type(error).__name__)

    @app.on(CallAnswered)
    async def wait(call: Call, event: CallAnswered) -> None:
        await call.enqueue("support")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == ["AlreadyDone"]


async def test_a_wrong_parameter_says_which_was_meant(kit: Kit) -> None:
    app, heard = App(**kit.wiring), list[str]()

    @app.on_error(WrongParameter)
    async def wrong(call: Call, event: Event, error: WrongParameter) -> None:
        heard.append(str(error))

    @app.on(CallAnswered)
    async def speak(call: Any, event: CallAnswered) -> None:
        await call.speak("Hello", voice="female", languag="en-US")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert heard == ["`speak` has no parameter `languag`; did you mean `language`?"]
    assert kit.operations == []
