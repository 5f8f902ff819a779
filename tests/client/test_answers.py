"""The carrier's answers become data, or the right error."""

from typing import ClassVar

import orjson
import pytest

from callflow.client.answers import data, refusal
from callflow.client.transport import Response
from callflow.errors import (
    AlreadyDone,
    AuthenticationFailed,
    CallEnded,
    CallNotAnswered,
    CarrierError,
    CommandRefused,
    ConferenceOver,
    InvalidParameters,
    NotFound,
    PermissionDenied,
    RateLimited,
)
from callflow.model import CallCommand, Operation


class Speak(CallCommand, frozen=True):
    operation: ClassVar[Operation] = Operation(
        "speak",
        "POST",
        "/calls/{call_control_id}/actions/speak",
        "command_id",
        "https://example.org",
        takes=frozenset({"command_id"}),
    )


COMMAND = Speak(call_control_id="v3:leg", command_id="one")


def entries(*found: object) -> bytes:
    return orjson.dumps({"errors": found})


@pytest.mark.parametrize("status", [400, 404, 409, 422])
@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("90019", ConferenceOver),
        ("90034", CallNotAnswered),
        ("90038", AlreadyDone),
        ("90044", AlreadyDone),
        ("90054", AlreadyDone),
        (90054, AlreadyDone),
    ],
)
def test_a_code_says_more_than_the_status(status: int, code: object, kind: type[CommandRefused]) -> None:
    error = refusal(status, entries({"code": code, "title": "No"}), COMMAND)
    assert type(error) is kind
    assert (error.status, error.code, error.command) == (status, str(code), COMMAND)


def test_a_call_that_is_gone() -> None:
    code = "90018"
    body = entries({"code": "10015", "title": "Bad"}, {"code": code, "title": "Ended"})
    error = refusal(422, body, COMMAND)
    assert type(error) is CallEnded
    assert (error.code, error.cause, error.command) == (code, None, COMMAND)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (302, CommandRefused),
        (400, InvalidParameters),
        (401, AuthenticationFailed),
        (402, CommandRefused),
        (403, PermissionDenied),
        (404, NotFound),
        (409, CommandRefused),
        (422, InvalidParameters),
        (429, RateLimited),
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        entries({"code": "10001", "title": "No"}),
        b"",
        b"<html>gateway</html>",
        b"\xff\xfe",
        b"null",
        b"[1]",
        b'{"errors": null}',
        b'{"errors": {"code": "90018"}}',
        b'{"errors": [null, 7, "90018", []]}',
        b'{"errors": [{"code": {"90018": 1}, "title": null}]}',
    ],
)
def test_otherwise_the_status_decides_whatever_the_body(status: int, kind: type[CommandRefused], body: bytes) -> None:
    error = refusal(status, body, COMMAND)
    assert type(error) is kind
    assert (error.status, error.command) == (status, COMMAND)
    assert error.retryable is (kind is RateLimited)
    assert str(status) in str(error)


def test_the_entry_that_decides_comes_first() -> None:
    body = entries({"code": "10015", "title": "Bad"}, {"code": "90044", "title": "Joined"}, {"code": "90034"})
    error = refusal(422, body, COMMAND)
    assert isinstance(error, AlreadyDone)
    assert [one.code for one in error.errors] == ["90044", "10015", "90034"]
    assert error.title == "Joined"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("/payload", "/payload"),
        ({"pointer": "/payload"}, "/payload"),
        ({"parameter": "page"}, "page"),
        ({"pointer": None, "parameter": "page"}, "page"),
        ({}, ""),
        (None, ""),
        (["/payload"], ""),
    ],
)
def test_the_source_is_a_string_or_an_object(source: object, text: str) -> None:
    entry = {"code": "90015", "title": "Invalid", "detail": "It is.", "source": source, "meta": {"url": "x"}}
    error = refusal(422, entries(entry), COMMAND)
    assert isinstance(error, InvalidParameters)
    assert error.errors == (CarrierError("90015", "Invalid", "It is.", text),)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"data": {"result": "ok", "recording_id": "r"}}', {"result": "ok", "recording_id": "r"}),
        (b'{"data": {}}', {}),
        (b'{"data": [1]}', {}),
        (b"{}", {}),
        (b'"data"', {}),
        (b"accepted", {}),
        (b"", {}),
    ],
)
def test_an_accepted_command_has_data_or_none(body: bytes, found: dict[str, object]) -> None:
    assert data(Response(200, {}, body)) == found
