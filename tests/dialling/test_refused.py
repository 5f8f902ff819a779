"""When `app.dial` cannot place a call at all: the app does not run, is full, stops, or was asked for nonsense."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from pydantic import BaseModel

from callflow import App
from callflow.errors import (
    CommandError,
    ConfigurationError,
    EngineUnavailable,
    InvalidCommand,
    NotStarted,
    OutcomeUnknown,
    RegistrationError,
    StateTooLarge,
    WrongParameter,
)
from tests.dialling.carrier import OURS, THEIRS, Line
from tests.kit import Kit


class Reminder(BaseModel):
    customer: str = ""


class Other(BaseModel):
    customer: str = ""


async def test_an_app_that_does_not_run_says_how_it_is_started(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    for application in (None, "1"):
        with pytest.raises(NotStarted, match=r"async with app\.started\(\)"):
            await app.dial(THEIRS, from_=OURS, connection_id=application)
    async with app.started():
        await app.dial(THEIRS, from_=OURS)
    with pytest.raises(NotStarted):
        await app.dial(THEIRS, from_=OURS)


async def test_the_application_has_to_be_known(kit: Kit, line: Line) -> None:
    kit.settings = replace(kit.settings, connection_id=None)
    app = App(**kit.wiring)
    async with kit.open(app):
        with pytest.raises(ConfigurationError, match="TELNYX_CONNECTION_ID is not set"):
            await app.dial(THEIRS, from_=OURS)
        await app.dial(THEIRS, from_=OURS, connection_id="2000000000000000002")
    assert [sent.body["connection_id"] for sent in line.dials] == ["2000000000000000002"]


async def test_a_worker_that_stops_places_no_more_calls(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    async with kit.open(app):
        line.released.clear()
        before = asyncio.create_task(app.dial(THEIRS, from_=OURS))
        await line.dialled()
        draining = asyncio.create_task(app.drain())
        await asyncio.sleep(0.1)
        with pytest.raises(EngineUnavailable, match="takes no new calls"):
            await app.dial(THEIRS, from_=OURS)
        assert not draining.done()
        line.released.set()
        assert (await before).call_leg_id == "leg-9"  # what was begun is finished
        await draining
    assert len(line.dials) == 1


async def test_who_waits_when_it_stops_is_told(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    line.released.clear()
    async with kit.open(app):
        placing = asyncio.create_task(app.dial(THEIRS, from_=OURS))
        await line.dialled()
        await app.drain(at_once=True)
    with pytest.raises(OutcomeUnknown):
        await placing


async def test_a_worker_that_is_full_places_no_more_calls(kit: Kit, line: Line) -> None:
    full = Kit(settings=kit.settings, transport=line, max_calls=1)
    app = App(**full.wiring)
    async with full.open(app):
        await app.dial(THEIRS, from_=OURS)
        for _ in range(2):  # nobody is kept waiting, and nothing is remembered of it
            with pytest.raises(EngineUnavailable, match="which is the most"):
                await app.dial(THEIRS, from_=OURS, id="reminder-42")
    assert len(line.dials) == 1


WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"state": Other()}, WrongParameter, "`state` should be a `Reminder`, not a `Other`"),
    ({"state": {"customer": "Anna"}}, WrongParameter, "should be a `Reminder`, not a `dict`"),
    ({"id": ""}, WrongParameter, "`id` is empty"),
    ({"leg": "the agent"}, RegistrationError, "the name of a role"),
    ({"timeout": 5}, WrongParameter, "did you mean `timeout_secs`?"),
    ({"colour": "green"}, WrongParameter, "`dial` has no parameter `colour`"),
    ({"timeout_secs": 4}, InvalidCommand, "`timeout_secs`"),
]


@pytest.mark.parametrize(("parameters", "error", "words"), WRONG, ids=[str(one[0]) for one in WRONG])
async def test_nonsense_is_refused_at_once(
    kit: Kit, line: Line, parameters: dict[str, Any], error: type[Exception], words: str
) -> None:
    app = App(call_state=Reminder, **kit.wiring)
    async with kit.open(app):
        with pytest.raises(error) as raised:
            await app.dial(THEIRS, from_=OURS, **parameters)
    assert words in str(raised.value)
    assert line.dials == []


async def test_a_state_needs_a_model(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    async with kit.open(app):
        with pytest.raises(CommandError, match=r"needs App\(call_state=...\)"):
            await app.dial(THEIRS, from_=OURS, state=Reminder())


async def test_a_state_that_nobody_could_keep_is_refused(kit: Kit, line: Line) -> None:
    app = App(call_state=Reminder, **kit.wiring)
    large = Reminder(customer="".join(chr(0x4E00 + number) for number in range(10_000)))
    async with kit.open(app):
        await app.dial(THEIRS, from_=OURS, state=large)  # its engine keeps it
    other = App(call_state=Reminder, **Kit(settings=kit.settings, transport=line).wiring)
    async with other.dialling():
        with pytest.raises(StateTooLarge):
            await other.dial(THEIRS, from_=OURS, state=large)
    assert len(line.dials) == 1


async def test_it_runs_in_one_way_at_a_time(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    for first in (app.dialling, app.started):
        async with first():
            for second in (app.dialling, app.started):
                with pytest.raises(RuntimeError, match="running already"):
                    async with second():
                        pass
    assert line.sent == []
