"""Error handlers, and what errors carry."""

from typing import assert_type

from pydantic import BaseModel

from callflow import App, Call, CallEnded, CallflowError, CommandError, Conference, Router
from callflow.commands import Command
from callflow.errors import CarrierError, CommandRefused, HandlerTimeout, OutcomeUnknown, RateLimited, StateInvalid
from callflow.events import CallAnswered, CallEvent, Event
from tests.kit import Kit


class Visit(BaseModel):
    department: str | None = None


app = App(call_state=Visit)
router = Router(call_state=Visit)
seen: list[str] = []


@router.on_error(LookupError)
async def of_its_class(call: Call[Visit], event: CallEvent, error: LookupError) -> None:
    seen.append(repr(error))
    await call.hangup()


@router.on_error(ValueError, ZeroDivisionError)
async def of_two_classes(call: Call[Visit], event: Event, error: ValueError | ZeroDivisionError) -> None:
    assert_type(error, ValueError | ZeroDivisionError)


@router.on_error(HandlerTimeout, StateInvalid, RuntimeError)
async def of_many_classes(call: Call, event: Event, error: Exception) -> None: ...


@router.on_error(CallflowError)
async def of_a_base_class(call: Call | Conference, event: Event, error: Exception) -> None:
    if isinstance(call, Conference):
        assert_type(call.conference_id, str)


class Desk:
    async def sorry(self, call: Call[Visit], event: CallEvent, error: OSError) -> None: ...


router.on_error(OSError)(Desk().sorry)


@router.on_error(OutcomeUnknown)
async def ask_again(call: Call[Visit], event: Event, error: OutcomeUnknown) -> None:
    assert_type(error.command, Command | None)
    assert_type(error.status, int | None)
    if error.command is not None and error.command.operation.name == "speak":
        await call.execute(error.command)


@router.on(CallAnswered)
async def answered(call: Call[Visit], event: CallAnswered) -> None:
    try:
        await call.speak("Hello", voice="female")
    except CallEnded as ended:
        assert_type(ended.cause, str | None)
        assert_type(ended.code, str | None)
    except RateLimited as error:
        assert_type(error.retryable, bool)
    except CommandRefused as error:
        assert_type(error.status, int)
        assert_type(error.errors, tuple[CarrierError, ...])
        assert_type(error.code, str)
        assert_type(error.errors[0].detail, str)
    except CommandError as error:
        assert_type(error.command, Command | None)
    except StateInvalid as error:
        assert_type(error.data, bytes)
    raise LookupError("nobody")


async def main() -> None:
    kit = Kit()
    other = App(call_state=Visit, **kit.wiring)
    other.include_router(router)
    async with kit.open(other) as door:
        await door.event("call.answered")
    assert (seen, kit.operations) == (["LookupError('nobody')"], ["speak", "hangup"])
    error = OutcomeUnknown("no answer")
    assert (error.command, error.status) == (None, None)
