"""Command middleware around `app.dial`: what it sees, and what becomes of the call when it raises."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from callflow import App, CommandContext
from callflow.client.transport import NoAnswer
from callflow.dispatch.middleware import CommandNext
from callflow.errors import CommandRefused, OutcomeUnknown
from tests.dialling.carrier import ANSWER, OURS, THEIRS, Line
from tests.dispatch.conftest import Lines
from tests.kit import Kit

NAME = "reminder-42"
BAD = (422, {"errors": [{"code": "10016", "title": "Phone number must be in +E164 format"}]})


class Around:
    """A middleware that raises `before` it hands the command on, and `after`; each once."""

    def __init__(self, app: App, *, before: Exception | None = None, after: Exception | None = None) -> None:
        self._before, self._after = before, after
        app.command_middleware(self._handle)

    async def _handle(self, context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        before, after = self._before, self._after
        self._before = self._after = None
        if before is not None:
            raise before
        try:
            return await next(context)
        finally:
            if after is not None:
                raise after


async def test_it_stands_around_the_dial_and_there_is_no_event(kit: Kit, line: Line) -> None:
    app, seen = App(**kit.wiring), list[CommandContext]()

    @app.command_middleware
    async def watched(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        seen.append(context)
        return await next(context)

    async with kit.open(app):
        await app.dial(THEIRS, from_=OURS)
    assert [(one.event, one.command.operation.name) for one in seen] == [(None, "dial")]
    assert seen[0].command.command_id == line.dials[0].body["command_id"]


@pytest.mark.parametrize("error", [LookupError("no budget"), PermissionError("not now"), TimeoutError("no database")])
async def test_what_it_raises_before_anything_is_sent_leaves_the_name_free(
    kit: Kit, line: Line, lines: Lines, error: Exception
) -> None:
    app = App(**kit.wiring)
    Around(app, before=error)
    async with kit.open(app):
        with pytest.raises(type(error)) as raised:
            await app.dial(THEIRS, from_=OURS, id=NAME)
        assert raised.value is error
        assert line.dials == []
        assert (await app.dial(THEIRS, from_=OURS, id=NAME)).call_leg_id == "leg-9"
    assert [line["error"] for line in lines if line["event"] == "not dialled"] == [repr(error)]


@pytest.mark.parametrize("error", [LookupError("no budget"), TimeoutError("no database")])
async def test_what_it_raises_after_the_dial_was_sent_does_not(kit: Kit, line: Line, error: Exception) -> None:
    app = App(**kit.wiring)
    Around(app, after=error)
    async with kit.open(app):
        with pytest.raises(type(error)):
            await app.dial(THEIRS, from_=OURS, id=NAME)
        with pytest.raises(OutcomeUnknown, match="dialled before"):
            await app.dial(THEIRS, from_=OURS, id=NAME)
    assert len(line.dials) == 1


async def test_a_refusal_that_it_makes_another_error_of_is_still_one(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)
    Around(app, after=LookupError("it said no"))
    line.answers["calls"] = BAD
    async with kit.open(app):
        with pytest.raises(LookupError):
            await app.dial(THEIRS, from_=OURS, id=NAME)
        line.answers["calls"] = (200, ANSWER)
        await app.dial(THEIRS, from_=OURS, id=NAME)
    assert len(line.dials) == 2


async def test_a_second_try_of_its_own_that_is_refused_says_nothing_of_the_first(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)

    @app.command_middleware
    async def insisting(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        try:
            return await next(context)
        except OutcomeUnknown:
            line.fails, line.answers["calls"] = None, BAD
            return await next(context)

    line.fails = NoAnswer("cut")
    async with kit.open(app):
        with pytest.raises(CommandRefused):
            await app.dial(THEIRS, from_=OURS, id=NAME)
        with pytest.raises(OutcomeUnknown, match="dialled before"):
            await app.dial(THEIRS, from_=OURS, id=NAME)


async def test_one_that_never_ends_does_not_hold_the_caller(kit: Kit, line: Line) -> None:
    app = App(**kit.wiring)

    @app.command_middleware
    async def stuck(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        await asyncio.Event().wait()
        return {}

    async with kit.open(app):
        with pytest.raises(OutcomeUnknown, match="35 s"):
            await app.dial(THEIRS, from_=OURS)
