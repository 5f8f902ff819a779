"""What a value shows of itself, in every way that Python, pydantic and rich have of showing it."""

import io
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, TypeAlias  # a field holds any value

import orjson
import pytest
from pydantic import BaseModel, ValidationError
from rich.console import Console

from callflow import Call, Conference, Settings, commands, events
from callflow._generated.commands import COMMANDS
from callflow._generated.events import EVENTS
from callflow.client.client import Client
from callflow.client.transport import Request, Response
from callflow.dispatch.middleware import CommandContext, EventContext
from callflow.dispatch.sender import Sender
from callflow.engine.base import Arrival, Delivered, Intent, TurnInput, TurnResult
from callflow.engine.local import Claim
from callflow.errors import CallEnded, CarrierError, CommandRefused, OutcomeUnknown, StateInvalid
from callflow.events import CallGatherEnded
from callflow.model import Command, CommandObject, Event, EventMeta, EventObject
from callflow.sensitive import Mask, shown
from callflow.session.envelope import Envelope
from callflow.session.record import SessionRecord
from callflow.session.session import Session
from callflow.types import SessionKey
from callflow.webhook.parse import parse

Class: TypeAlias = type[Event] | type[Command] | type[EventObject] | type[CommandObject]

KEY, NUMBER, DIGITS, STATE = "key-9f8e7d6c5b4a", "+13125550147", "83#1947*", "Quillfeather"
LEAKS: Mapping[Mask, Any] = {
    "number": NUMBER,
    "hidden": DIGITS,
    "link": f"https://bob:{STATE}@host.test/a?pin={DIGITS}",
}


def ways(value: object) -> list[str]:
    """All ways in which a value is shown."""
    rich = io.StringIO()
    Console(file=rich, width=10_000).print(value)
    return [repr(value), str(value), f"{value}", repr([value]), rich.getvalue()]


def assert_discreet(value: object, *more: str) -> None:
    for text in ways(value):
        for secret in (KEY, NUMBER.removeprefix("+"), DIGITS, STATE, *more):
            assert secret not in text


def classes() -> list[Class]:
    found: list[Class] = [*EVENTS.values(), *COMMANDS.values()]
    for module in (events, commands):
        every = [one for one in vars(module).values() if isinstance(one, type)]
        found += [one for one in every if issubclass(one, EventObject | CommandObject) and one not in found]
    return [one for one in found if one.sensitive]


@pytest.mark.parametrize("cls", classes(), ids=lambda cls: cls.__name__)
def test_no_marked_field_is_shown(cls: Class) -> None:
    values: dict[str, Any] = {name: LEAKS[mask] for name, mask in cls.sensitive.items()}
    envelope: dict[str, Any] = (
        {"meta": EventMeta("event-1", "call.x", datetime.now(UTC))} if issubclass(cls, Event) else {}
    )
    model = cls.model_construct(**envelope, **values)
    assert_discreet(model)
    for name, value in values.items():
        assert f"{name}=" in repr(model)
        assert getattr(model, name) == value
    assert cls.model_construct(**envelope, **values) == model
    assert [value for value in values.values() if value not in model.withheld()] == []


def gathered(**payload: Any) -> CallGatherEnded:
    payload = {"digits": DIGITS, "from": NUMBER, "to": "sip:bob@example.com", "client_state": STATE, **payload}
    data = {"event_type": "call.gather.ended", "id": "event-1", "payload": payload}
    event = parse(orjson.dumps({"data": data, "meta": {"delivered_to": f"https://host/?{KEY}"}}), now=0)
    assert isinstance(event, CallGatherEnded)
    return event


def test_an_event_is_still_good_for_debugging() -> None:
    shown = repr(gathered(call_leg_id="leg-1", status="valid"))
    for part in ("CallGatherEnded(", "id='event-1'", "call_leg_id='leg-1'", "status='valid'", "digits='***'"):
        assert part in shown
    assert "from_='+*********47'" in shown
    assert "to='***'" in shown
    assert repr(gathered(digits=None)).count("digits=None") == 1


def test_a_dump_has_the_real_values() -> None:
    event = gathered()
    assert event.model_dump(by_alias=True)["from"] == NUMBER
    assert CallGatherEnded.model_validate(event.model_dump(by_alias=True)) == event
    command = commands.SendDtmf(call_control_id="v3:1", digits=DIGITS)
    assert command.wire() == {"digits": DIGITS}


def test_what_is_newer_than_callflow_or_did_not_fit_is_hidden() -> None:
    event = gathered(newer=DIGITS, newest={"deep": [NUMBER]}, tags=[1, {"no": STATE}])
    assert_discreet(event)
    assert "newer='***'" in repr(event)
    assert event.model_extra == {"newer": DIGITS, "newest": {"deep": [NUMBER]}, "tags": [1, {"no": STATE}]}
    misfit = gathered(status={"not": ["a", STATE]})
    assert misfit.meta.unparsed == {"status": {"not": ["a", STATE]}}
    assert_discreet(misfit)
    assert_discreet(parse(b'{"event_type":"call.new","id":"1","payload":{"x":"83#1947*"}}', now=0))


def test_objects_inside_are_masked_too() -> None:
    header = commands.CustomSipHeader(name="X-Account", value=STATE)
    command = commands.Dial(to=[NUMBER], from_=NUMBER, connection_id="1", custom_headers=[header])
    assert_discreet(command)
    assert "to=['+*********47']" in repr(command)
    assert "CustomSipHeader(name='X-Account', value='***')" in repr(command)
    assert STATE in list(command.withheld())


@pytest.mark.parametrize(
    ("value", "mask", "expected"),
    [
        (None, "hidden", None),
        ("", "hidden", "***"),
        (5, "number", "***"),
        ("+13125550199", "number", "+*********99"),
        ("sip:+13125550199@sip.test", "number", "sip:+*********99@sip.test"),
        ("anonymous", "number", "***"),
        ("911", "number", "***"),
        ("https://host.test:8/path/a.mp3", "link", "https://host.test:8/path/a.mp3"),
        ("https://host.test/a?X-Signature=abc#frag", "link", "https://host.test/a?***"),
        ("wss://user:secret@host.test/a", "link", "wss://host.test/a"),
        ("https://host.test/calls/+13125550199", "link", "https://host.test/calls/+*********99"),
        ("no link at all", "link", "***"),
        ("https://[half", "link", "***"),
        ({"call.hangup": "https://host.test/?a"}, "link", {"call.hangup": "https://host.test/?***"}),
        (["a"], "hidden", "***"),
    ],
)
def test_masks(value: object, mask: Mask, expected: object) -> None:
    assert shown(value, mask) == expected


# -- what carries them ----------------------------------------------------------------------------


def carriers() -> list[Callable[[], object]]:
    event = gathered()
    body, key = f"{NUMBER}{DIGITS}{STATE}".encode(), SessionKey("session-1")
    command = commands.SendDtmf(call_control_id="v3:1", digits=DIGITS, client_state=STATE)
    session = Session("session-1", None, SessionRecord(body=body))
    executor = Sender(event=event, key="k", session=session, send=lambda _: NotImplemented)
    call = Call(executor=executor, call_control_id="v3:1", from_=NUMBER, to=NUMBER, state=STATE, resources=KEY)
    arrival = Arrival(event, body, 0.0)
    headers = {"authorization": f"Bearer {KEY}", "set-cookie": KEY}
    problem = CarrierError("10015", f"bad {DIGITS}", f"{NUMBER} and {DIGITS}, Authorization: Bearer {KEY}")
    return [
        lambda: call,
        lambda: Conference("c", resources=KEY),
        lambda: EventContext(call, event),
        lambda: CommandContext(command, event),
        lambda: arrival,
        lambda: Delivered(key, "event-1", arrival),
        lambda: Intent("dial", {"to": NUMBER}),
        lambda: TurnInput(key, [arrival], body, [arrival]),
        lambda: TurnResult([arrival], body),
        lambda: Claim(key, 1, [arrival], [arrival], body),
        lambda: Envelope("session-1", body=body),
        lambda: SessionRecord(body=body),
        lambda: session,
        lambda: Settings(api_key=KEY),
        lambda: Client(api_key=KEY),
        lambda: Request("POST", "https://host.test", headers, body),
        lambda: Response(200, headers, body),
        lambda: problem,
        lambda: CommandRefused(422, [problem], command=command),
        lambda: OutcomeUnknown(f"no answer to {DIGITS}", command=command),
        lambda: CallEnded(command=command),
        lambda: StateInvalid("no", model="Visit", data=body),
    ]


@pytest.mark.parametrize("make", carriers(), ids=lambda make: type(make()).__name__)
def test_what_carries_them_does_not_show_them(make: Callable[[], object]) -> None:
    assert_discreet(make())


def test_an_error_keeps_what_it_does_not_show() -> None:
    command = commands.SendDtmf(call_control_id="v3:1", digits=DIGITS)
    problem = CarrierError("10015", "Invalid", f"cannot press {DIGITS} for {NUMBER}")
    error = CommandRefused(422, [problem], command=command)
    assert str(error) == "the carrier refused the command with 422: 10015 Invalid: cannot press *** for +*********47"
    assert error.command is command
    assert (error.detail, error.errors) == (problem.detail, (problem,))


@pytest.mark.parametrize("cls", [CallGatherEnded, commands.CustomSipHeader, events.TranscriptionData])
def test_an_invalid_value_is_not_quoted(cls: type[BaseModel]) -> None:
    with pytest.raises(ValidationError) as raised:
        cls.model_validate({name: [DIGITS] for name in cls.model_fields})
    assert DIGITS not in str(raised.value)


def test_every_setting_with_a_secret_is_left_out() -> None:
    named = [one for one in fields(Settings) if "key" in one.name or "secret" in one.name or "token" in one.name]
    assert {one.name for one in named if one.repr} == {"public_keys"}
    assert Settings(api_key=KEY).secrets == (KEY,)
