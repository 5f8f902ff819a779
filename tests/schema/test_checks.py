"""The checks of requests find what is wrong with a command's class: each fault here is planted."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Literal

import pytest
from pydantic import ConfigDict, Field

from callflow._generated import commands
from callflow.errors import InvalidCommand, WrongParameter
from callflow.model import Command, Operation
from tests.schema import checks
from tests.schema.document import Part


class WithoutBound(commands.SendDtmf, frozen=True):
    duration_millis: int | None = None


class WithWiderBound(commands.GatherUsingSpeak, frozen=True):
    payload: str = Field(max_length=3_001)


class WithNarrowerBound(commands.GatherUsingSpeak, frozen=True):
    payload: str = Field(max_length=2_999)


class WithOpenSet(commands.RecordStart, frozen=True):
    format: str = "wav"  # type: ignore[assignment]  # the fault  # pyright: ignore[reportIncompatibleVariableOverride]


class WithSmallerSet(commands.RecordStart, frozen=True):
    format: Literal["wav"] = "wav"


class WithoutRequired(commands.Refer, frozen=True):
    sip_address: str | None = None  # type: ignore[assignment]  # the fault  # pyright: ignore


class WithAnotherName(commands.Transfer, frozen=True):
    from_: str | None = None


class WithOneMore(commands.Hangup, frozen=True):
    colour: str | None = None


class WithAnotherType(commands.Gather, frozen=True):
    maximum_digits: int | str | None = None  # type: ignore[assignment]  # the fault  # pyright: ignore


class WithOneItem(commands.Refer, frozen=True):
    custom_headers: commands.CustomSipHeader | Sequence[commands.CustomSipHeader] | None = None  # type: ignore[assignment]


class OpenHeader(commands.CustomSipHeader, frozen=True):
    model_config: ClassVar[ConfigDict] = {"extra": "allow"}


class WithOpenObject(commands.Refer, frozen=True):
    custom_headers: Sequence[OpenHeader] | None = None


class WithConversion(commands.Gather, frozen=True):
    model_config: ClassVar[ConfigDict] = {"strict": False}


class WithoutChoice(commands.Bridge, frozen=True):
    operation: ClassVar[Operation] = replace(commands.Bridge.operation, exactly_one=())


class WithBoth(commands.PlaybackStart, frozen=True):
    operation: ClassVar[Operation] = replace(commands.PlaybackStart.operation, at_most_one=())


class WithAnotherQuery(commands.RecordingList, frozen=True):
    operation: ClassVar[Operation] = replace(
        commands.RecordingList.operation, query={**commands.RecordingList.operation.query, "from_": "filter[form]"}
    )


class WithoutBoundInQuery(commands.QueueList, frozen=True):
    page_size: int | None = Field(default=None, exclude=True)


def planted(kind: type[Command]) -> Part:
    """The part that the right class has, with the wrong class."""
    (right,) = [part for part in checks.DOCUMENT.parts if part.command is kind.__base__]
    return replace(right, command=kind)


@pytest.mark.parametrize(
    "kind",
    [
        WithoutBound,
        WithWiderBound,
        WithOpenSet,
        WithoutRequired,
        WithAnotherName,
        WithOneMore,
        WithAnotherType,
        WithOneItem,
        WithoutChoice,
        WithAnotherQuery,
        WithoutBoundInQuery,
    ],
)
def test_what_should_not_be_built_is_found(kind: type[Command]) -> None:
    with pytest.raises(AssertionError, match="the schema refuses what is built"):
        checks.what_is_built_is_allowed(planted(kind))


@pytest.mark.parametrize("kind", [WithNarrowerBound, WithSmallerSet, WithAnotherName, WithAnotherQuery])
def test_what_should_be_built_and_is_not_is_found(kind: type[Command]) -> None:
    with pytest.raises((InvalidCommand, WrongParameter)):
        checks.what_is_allowed_can_be_built(planted(kind))


@pytest.mark.parametrize(
    "kind",
    [
        WithoutBound,
        WithWiderBound,
        WithOpenSet,
        WithAnotherType,
        WithOpenObject,
        WithConversion,
        WithoutChoice,
        WithBoth,
        WithoutBoundInQuery,
    ],
)
def test_what_should_be_refused_and_is_not_is_found(kind: type[Command]) -> None:
    with pytest.raises(AssertionError, match="what the schema refuses is built"):
        checks.what_is_refused_is_refused(planted(kind))


def test_what_should_be_required_and_is_not_is_found() -> None:
    _, later = checks.what_is_refused_is_refused(planted(WithoutRequired))
    assert later == {("refer", "sip_address")}
