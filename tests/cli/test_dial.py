"""Calls that we place, against the simulated carrier: by `app.dial`, and by `callflow dial` in a process."""

import asyncio
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any  # the program is made from its text

import pytest

from callflow import App, Settings
from callflow.simulator import CONNECTION_ID, Carrier, Phone
from callflow.testing.serving import free_socket, serving, url_of
from tests.cli.test_cli import environment
from tests.cli.test_sentences import said

OURS, THEIRS = "+13125550100", "+13125550199"
KEY = "KEY_development"

REMINDER = """
from pydantic import BaseModel
from callflow import App, Call, DialPolicy
from callflow.events import CallAnswered, CallHangup, CallInitiated, CallSpeakEnded

class Reminder(BaseModel):
    customer: str = "nobody"
    tries: int = 1

def make_app(**options):
    app = App(call_state=Reminder, dial_policy=DialPolicy(countries={"US"}), **options)
    app.heard = []

    @app.on(CallInitiated, direction="incoming")
    async def incoming(call, event):
        app.heard.append("incoming")

    @app.on(CallAnswered)
    async def hello(call, event):
        await call.speak(f"Hello {call.state.customer}.", voice="female")

    @app.on(CallSpeakEnded)
    async def enough(call, event):
        await call.hangup()

    @app.on(CallHangup)
    async def over(call, event):
        app.heard.append(f"over {call.leg} {call.state.customer}")

    return app

app = make_app()
stateless = App()
"""


@dataclass
class World:
    """A carrier, and an app that is served."""

    carrier: Carrier
    app: App[Any]
    heard: list[str]
    directory: Path
    api: str
    reminder: Any

    @property
    def phone(self) -> Phone:
        """The telephone that was called."""
        return self.carrier.phones[THEIRS][-1]

    async def callflow_dial(self, *arguments: str, **variables: str) -> tuple[int, str, str]:
        """Run `callflow dial`: its status, its output, its errors."""
        env = {"TELNYX_API_KEY": KEY, "TELNYX_BASE_URL": self.api, "TELNYX_CONNECTION_ID": CONNECTION_ID, **variables}
        return await run(self.directory, env, *arguments)


async def run(directory: Path, env: Mapping[str, str], *arguments: str) -> tuple[int, str, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "callflow.cli.main", "dial", *arguments),
        cwd=directory,
        env=environment(env),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(60):
        out, err = await process.communicate()
    return process.returncode or 0, out.decode(), err.decode()


@asynccontextmanager
async def served(directory: Path) -> AsyncGenerator[World]:
    (directory / "main.py").write_text(REMINDER)
    program = ModuleType("main")
    exec(compile(REMINDER, "main.py", "exec"), program.__dict__)
    app_socket, api_socket = free_socket(), free_socket()
    carrier = Carrier(webhook_url=f"{url_of(app_socket)}/webhooks", api_key=KEY, speed=40)
    carrier.far_end(THEIRS, answers_after=1)
    api = f"{url_of(api_socket)}/v2"
    settings = Settings(
        api_key=KEY, public_keys=(carrier.public_key,), base_url=api, connection_id=CONNECTION_ID, log_level="error"
    )
    app = program.make_app(settings=settings)
    async with app.started(), serving(app, app_socket), serving(carrier.app, api_socket), carrier:
        yield World(carrier, app, app.heard, directory, api, program.Reminder)


async def test_a_call_that_is_placed_is_answered_spoken_to_and_hung_up(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        answer = await world.app.dial(THEIRS, from_=OURS, state=world.reminder(customer="Anna"))
        phone = world.phone
        await phone.hears("Hello Anna")
        assert await phone.ended() == "normal_clearing"
        assert answer.call_leg_id == phone.leg.leg_id
    assert world.heard == ["over primary Anna"]


async def test_nobody_answers(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        world.carrier.far_end(THEIRS, never_answers=True)
        await world.app.dial(THEIRS, from_=OURS, timeout_secs=5)
        assert await world.phone.ended() == "timeout"
    assert world.heard == ["over primary nobody"]


async def test_the_command_places_a_call_whose_events_go_to_the_running_app(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        status, out, err = await world.callflow_dial(
            *("main", THEIRS, "--from", OURS, "--state", '{"customer": "Anna"}', "--id", "reminder-42")
        )
        assert (status, err) == (0, "")
        phone = world.phone
        await phone.hears("Hello Anna")
        assert await phone.ended() == "normal_clearing"
    lines = dict(line.split() for line in out.splitlines())
    assert lines.keys() == {"call_control_id", "call_leg_id", "call_session_id"}
    assert lines["call_leg_id"] == phone.leg.leg_id
    assert world.heard == ["over primary Anna"]


async def test_the_role_is_carried_too(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        world.carrier.far_end(THEIRS, rejects=True)
        options = ("--leg", "customer", "--connection-id", CONNECTION_ID)
        status, _, err = await world.callflow_dial(
            "main:app", THEIRS, "--from", OURS, *options, TELNYX_CONNECTION_ID=""
        )
        assert (status, err) == (0, "")
        assert await world.phone.ended() == "call_rejected"
    assert world.heard == []  # whose handlers are for the primary leg


async def test_what_the_carrier_refuses_is_a_sentence(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        options = ("--from", OURS, "--connection-id", "7")
        status, out, err = await world.callflow_dial("main", THEIRS, *options, CALLFLOW_LOG_FORMAT="json")
    assert (status, out) == (2, "")
    assert "no such Call Control application" in said(err)


MISTAKES: list[tuple[str, list[str], Mapping[str, str], str]] = [
    ("no number", ["main", "3125550199"], {}, "did you mean +1********99?"),
    ("an emergency number", ["main", "911"], {}, "DialPolicy(emergency=True)"),
    ("no JSON", ["main", THEIRS, "--state", "{customer"], {}, "--state does not fit `Reminder`: Invalid JSON"),
    ("a wrong value", ["main", THEIRS, "--state", '{"tries": "x"}'], {}, "--state does not fit `Reminder.tries`"),
    ("a state of none", ["main:stateless", THEIRS, "--state", "{}"], {}, "--state needs an app with a state"),
    ("a wrong role", ["main", THEIRS, "--leg", "an agent"], {}, "the name of a role"),
    ("no key", ["main", THEIRS], {"TELNYX_API_KEY": ""}, "TELNYX_API_KEY is not set"),
    ("no application", ["main", THEIRS], {"TELNYX_CONNECTION_ID": ""}, "TELNYX_CONNECTION_ID is not set"),
    ("no id", ["main", THEIRS], {"TELNYX_CONNECTION_ID": "my app"}, "TELNYX_CONNECTION_ID is no connection id"),
    ("nobody there", ["main", THEIRS], {}, "no connection came about"),
]


@pytest.mark.parametrize(
    ("arguments", "variables", "words"), [one[1:] for one in MISTAKES], ids=[one[0] for one in MISTAKES]
)
async def test_mistakes_are_sentences(
    tmp_path: Path, arguments: list[str], variables: Mapping[str, str], words: str
) -> None:
    (tmp_path / "main.py").write_text(REMINDER)
    nowhere = {"TELNYX_BASE_URL": "http://127.0.0.1:9", "CALLFLOW_COMMAND_DEADLINE": "0.5"}
    env = {"TELNYX_API_KEY": KEY, "TELNYX_CONNECTION_ID": CONNECTION_ID, "CALLFLOW_LOG_FORMAT": "json", **nowhere}
    status, out, err = await run(tmp_path, {**env, **variables}, *arguments, "--from", OURS)
    assert (status, out) == (2, "")
    assert words in said(err)


LEAKING = """
from pydantic import BaseModel, field_validator
from callflow import App

class Visit(BaseModel):
    pin: str = ""

    @field_validator("pin")
    @classmethod
    def check(cls, pin):
        if pin == "bad-Zebulon":
            raise ValueError(f"pin {pin} is bad")
        return pin

app = App(call_state=Visit)

@app.command_middleware
async def failing(context, next):
    raise ValueError(f"no {context.command.to} {context.command.client_state}")
"""


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ('{"pin": "Zebulon-Q"}', "the app failed: main.py:19: ValueError"),
        ('{"pin": "bad-Zebulon"}', "--state does not fit `Visit.pin`: its validator refuses it"),
    ],
)
async def test_what_the_app_raises_is_a_sentence_without_what_it_quotes(tmp_path: Path, state: str, words: str) -> None:
    (tmp_path / "main.py").write_text(LEAKING)
    env = {"TELNYX_API_KEY": "KEY0123456789", "TELNYX_BASE_URL": "http://127.0.0.1:9/v2"}
    arguments = ["main:app", "+13125550199", "--from", "+13125550100", "--connection-id", "1", "--state", state]
    status, out, err = await run(tmp_path, env, *arguments)
    assert (status, out) == (2, "")
    assert words in err.replace(f"{tmp_path}/", "")
    assert [leak for leak in ("Zebulon", "+13125550199", "IlplYnVsb24") if leak in err] == []
