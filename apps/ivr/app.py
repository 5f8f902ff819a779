"""A company's telephone menu, with handlers only: what was said and pressed so far is in `client_state`.

callflow run apps.ivr.app:app
"""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from apps.ivr.hours import OpeningHours
from callflow import App, Call, DialPolicy, Router
from callflow.events import (
    CallAnswered,
    CallGatherEnded,
    CallHangup,
    CallInitiated,
    CallRecordingSaved,
    CallSpeakEnded,
)

VOICE = "AWS.Polly.Joanna-Neural"
DEPARTMENTS = {"1": ("sales", "+13125550199"), "2": ("support", "+13125550188")}
MENU = "For sales, press 1. For support, press 2."
TRIES = 3
POLICY = DialPolicy(countries={"US"}, per_minute=60)
HOURS = OpeningHours(
    zone=ZoneInfo("America/Chicago"),
    week=dict.fromkeys(range(5), (time(9), time(17, 30))),
    holidays=frozenset({date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1)}),
)


class Visit(BaseModel):
    """One caller's way through the menu.

    Attributes:
        caller: The caller's leg, for when the other one hangs up.
        step: Where the caller is.
        tries: How often the menu was read out.
        number: Who is being dialled.
    """

    caller: str = ""
    step: Literal["menu", "connecting", "voicemail", "goodbye"] = "menu"
    tries: int = 0
    number: str = ""


@dataclass
class Office:
    """What the handlers share: the clock on the wall, and the mailbox.

    Attributes:
        now: The time, with its zone.
        messages: Links to the messages that callers have left.
    """

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    messages: list[str] = field(default_factory=list[str])


ivr = Router(call_state=Visit)


@ivr.on(CallInitiated, direction="incoming")
async def answer(call: Call[Visit, Office], event: CallInitiated) -> None:
    """Take the call; the next event is its `call.answered`."""
    call.state.caller = call.call_control_id
    await call.answer()


@ivr.on(CallAnswered)
async def welcome(call: Call[Visit, Office], event: CallAnswered) -> None:
    """Read the menu out, or say that nobody is there."""
    if HOURS.open_at(call.resources.now()):
        await menu(call, "Welcome to Juniper Bicycles.")
    else:
        await voicemail(call, "Welcome to Juniper Bicycles. We are closed now.")


async def menu(call: Call[Visit, Office], before: str) -> None:
    """One try: the carrier plays it once and waits five seconds for one key."""
    call.state.tries += 1
    await call.gather_using_speak(
        f"{before} {MENU}",
        voice=VOICE,
        maximum_digits=1,
        maximum_tries=1,
        timeout_millis=5_000,
        valid_digits="".join(DEPARTMENTS),
    )


@ivr.on(CallGatherEnded, status="valid")
async def chosen(call: Call[Visit, Office], event: CallGatherEnded) -> None:
    """A key of the menu: say so, and dial when that has been said."""
    department, call.state.number = DEPARTMENTS[event.digits or ""]
    call.state.step = "connecting"
    await call.speak(f"Connecting you to {department}.", voice=VOICE)


@ivr.on(CallGatherEnded, status=("timeout", "invalid"))
async def again(call: Call[Visit, Office], event: CallGatherEnded) -> None:
    """No key, or another one: try again, in words that say which; in the end, take a message."""
    if call.state.tries >= TRIES:
        await voicemail(call, "Nobody could help you yet.")
    elif event.status == "timeout":
        await menu(call, "I did not hear a key.")
    else:
        await menu(call, "That key is not on the menu.")


async def voicemail(call: Call[Visit, Office], before: str) -> None:
    """Ask for a message; recording begins when that has been said."""
    call.state.step = "voicemail"
    await call.speak(f"{before} Please leave a message after the tone.", voice=VOICE)


@ivr.on(CallSpeakEnded, status="completed")
async def said(call: Call[Visit, Office], event: CallSpeakEnded) -> None:
    """Go on with what was announced."""
    match call.state.step:
        case "connecting":
            await call.transfer(call.state.number, timeout_secs=20, leg="agent")
        case "voicemail":
            await call.record_start(format="mp3", channels="single", play_beep=True, max_length=120, timeout_secs=4)
        case "goodbye":
            await call.hangup()
        case "menu":
            pass


@ivr.on(CallHangup, leg="agent", hangup_cause=("timeout", "user_busy", "call_rejected", "no_answer", "not_found"))
async def unreachable(call: Call[Visit, Office], event: CallHangup) -> None:
    """The agent did not pick up: the caller is still there."""
    await voicemail(call.other_leg(call.state.caller), "Nobody can take your call now.")


@ivr.on(CallRecordingSaved)
async def saved(call: Call[Visit, Office], event: CallRecordingSaved) -> None:
    """Keep the message, and take leave if the caller has not hung up."""
    if event.recording_urls is not None and event.recording_urls.mp3 is not None:
        call.resources.messages.append(event.recording_urls.mp3)
    call.state.step = "goodbye"
    await call.other_leg(call.state.caller).speak("Thank you. Goodbye.", voice=VOICE)


def make_app(office: Office | None = None, **options: Any) -> App[Visit]:
    """The app.

    Args:
        office: The clock and the mailbox; by default the real time, and an empty one.
        options: What else `App` takes.
    """

    @asynccontextmanager
    async def lifespan(app: App[Any]) -> AsyncGenerator[Office]:
        yield office or Office()

    app = App(call_state=Visit, lifespan=lifespan, dial_policy=POLICY, **options)
    app.include_router(ivr)
    return app


app = make_app()
