"""`callflow demo`: the telephone menu in apps/ivr and the carrier, both on loopback, and three calls."""

import sys
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any  # the program is imported by name
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table
from rich.text import Text

from callflow import config
from callflow.cli.errors import UsageError
from callflow.simulator.carrier import Carrier
from callflow.simulator.phone import Phone
from callflow.simulator.timeline import Entry
from callflow.testing.serving import free_socket, serving, url_of

COMPANY, CALLER, SALES = "+13125550100", "+13125550123", "+13125550199"
API_KEY = "KEY_development"
_ZONE = ZoneInfo("America/Chicago")
_WORKING_HOURS = datetime(2026, 11, 24, 10, 30, tzinfo=_ZONE)
_NIGHT = datetime(2026, 11, 24, 22, 15, tzinfo=_ZONE)


@dataclass(frozen=True)
class Scene:
    """One call of the demo: a title, the time on the office's clock, and what the caller does."""

    title: str
    moment: datetime
    play: Callable[[Phone], Awaitable[None]]


async def _sales(phone: Phone) -> None:
    await phone.hears("press 1")
    await phone.silent(3)
    await phone.press("1")
    await phone.hears("Connecting you to sales")
    await phone.ended()


async def _two_silences(phone: Phone) -> None:
    await phone.hears("press 1")
    await phone.hears("did not hear")
    await phone.hears("did not hear")
    await phone.silent(2)
    await phone.press("1")
    await phone.hears("Connecting you to sales")
    await phone.ended()


async def _after_hours(phone: Phone) -> None:
    await phone.hears("leave a message")
    await phone.hears("beep")
    await phone.says("Please call me back about the red bicycle.", seconds=4)
    await phone.hears("Goodbye")
    await phone.ended()


SCENES = (
    Scene("Sales: the caller presses 1", _WORKING_HOURS, _sales),
    Scene("Two silences, then sales", _WORKING_HOURS, _two_silences),
    Scene("After hours: a message", _NIGHT, _after_hours),
)


async def demo(*, speed: float) -> None:
    """Place the calls, and print each as a timeline.

    Args:
        speed: How many times faster than a real call.

    Raises:
        UsageError: The program is not there.
    """
    console = Console(highlight=False)
    console.print("Starting the telephone menu (apps/ivr) and the carrier on loopback; nothing leaves this machine.")
    clock = _OfficeClock(_WORKING_HOURS)
    async with _on_loopback(clock, speed) as carrier:
        carrier.far_end(SALES, answers_after=2.0, hangs_up_after=4.0)
        for number, scene in enumerate(SCENES, start=1):
            clock.moment = scene.moment
            phone = await carrier.call(to=COMPANY, from_=CALLER)
            await scene.play(phone)
            _print(console, f"Call {number}. {scene.title}", carrier.timeline(phone))


@dataclass
class _OfficeClock:
    """The clock on the office's wall, which the demo sets."""

    moment: datetime

    def __call__(self) -> datetime:
        return self.moment


@asynccontextmanager
async def _on_loopback(clock: _OfficeClock, speed: float) -> AsyncGenerator[Carrier]:
    """The program and the carrier, each with a port of its own, joined by HTTP."""
    program = _program()
    app_socket, api_socket = free_socket(), free_socket()
    carrier = Carrier(webhook_url=f"{url_of(app_socket)}/webhooks", api_key=API_KEY, speed=speed)
    settings = config.Settings(
        api_key=API_KEY,
        public_keys=(carrier.public_key,),
        base_url=f"{url_of(api_socket)}/v2",
        log_level="warning",
    )
    app = program.make_app(program.Office(now=clock), settings=settings)
    async with app.started(), serving(app, app_socket), serving(carrier.app, api_socket), carrier:
        yield carrier


def _program() -> Any:
    """The module of apps/ivr: in the wheel inside the package, in a checkout beside it."""
    package = Path(__file__).parents[1]
    for home in (package / "_programs", package.parent):
        if (home / "apps" / "ivr" / "app.py").is_file():
            sys.path.insert(0, str(home))
            return import_module("apps.ivr.app")
    raise UsageError("apps/ivr is not here: the demo needs a checkout of callflow, or its wheel")


_SHOWN = {
    "heard": ("hears", "bold"),
    "pressed": ("presses", "bold green"),
    "said": ("says", "bold green"),
    "event": ("event", "cyan"),
    "command": ("command", "magenta"),
    "call": ("", "yellow"),
}
_LEFT_OUT = {"client_state", "payload", "source", "hangup_source"}  # bytes, and what the next line says anyway


def _print(console: Console, title: str, entries: list[Entry]) -> None:
    """One call, line by line: who, and what was heard, pressed, reported and commanded."""
    console.print(f"\n[bold]{title}[/]")
    table = Table(box=None, pad_edge=False)
    table.add_column("seconds", justify="right")
    for column in ("who", "", ""):
        table.add_column(column)
    for entry in entries:
        verb, style = _SHOWN[entry.kind]
        text = f'"{entry.text}"' if entry.kind in ("heard", "said") else entry.text
        table.add_row(f"{entry.at:.2f}", _party(entry.party), Text(verb, "dim"), _line(text, style, entry))
    console.print(table)


def _line(text: str, style: str, entry: Entry) -> Text:
    facts = {name: value for name, value in entry.facts.items() if name not in _LEFT_OUT and value not in ("", 200)}
    return Text.assemble((text, style), *((f"  {name}={value}", "dim") for name, value in facts.items()))


def _party(number: str) -> str:
    names = {CALLER: "caller", SALES: "sales"}
    return names.get(number, number)
