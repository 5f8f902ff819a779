"""What is logged, and what never is: a whole program in a process of its own, with all its lines."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from callflow.log import mask_numbers, redact

PROGRAM = """
import asyncio, time
import httpx2, structlog
from callflow import App, Call, Settings
from callflow.events import CallAnswered
from callflow.engine.memory import memory_engine
from callflow.testing.transport import RecordingTransport
from callflow.testing.webhooks import DEVELOPMENT_KEY, Webhooks

KEY = "KEY0123456789abcdefSECRET"
keys = (DEVELOPMENT_KEY.public_key,)
settings = Settings(api_key=KEY, public_keys=keys, log_format="FORMAT", log_level="debug")
engine = memory_engine(clock=time.time, max_calls=9, max_queued=9, drain_timeout=5)
app = App(settings=settings, engine=engine, transport=RecordingTransport())
log = structlog.get_logger("my.program")

@app.on(CallAnswered)
async def answered(call: Call, event: CallAnswered) -> None:
    log.info("mine", caller=event.from_, nested={"to": [event.to]}, api_key=KEY, text="Bearer abc.def")
    await call.transfer("+13125550199")
    raise LookupError("no customer has the number +13125550123 and " + KEY)

async def main():
    leg = Webhooks(clock=time.time)
    async with app.started(), httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://x") as http:
        body = leg.body("call.answered", id="event-1")
        await http.post("/webhooks", content=body, headers=dict(leg.headers(body)))
        await http.post("/webhooks", content=body + b" ", headers=dict(leg.headers(body)))
        await engine.idle()

asyncio.run(main())
"""


def lines_of(log_format: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("FORMAT", log_format)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    return done.stderr


@pytest.fixture(scope="module")
def logged() -> str:
    return lines_of("json")


@pytest.fixture(scope="module")
def entries(logged: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in logged.splitlines()]


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_no_number_and_no_key_is_written(log_format: str) -> None:
    written = lines_of(log_format)
    for secret in ("3125550123", "3125550100", "3125550199", "0123456789abcdef", "abc.def"):
        assert secret not in written
    assert "+*********23" in written


def test_the_developers_own_lines_carry_the_call_and_the_event(entries: list[dict[str, Any]]) -> None:
    (mine,) = [entry for entry in entries if entry["event"] == "mine"]
    assert mine["call_session_id"] == "session-1"
    assert mine["event_id"] == "event-1"
    assert mine["nested"] == {"to": ["+*********00"]}
    assert mine["api_key"] == "[redacted]"


def test_one_line_for_each_event_at_info(entries: list[dict[str, Any]]) -> None:
    lines = [
        entry for entry in entries if entry["level"] == "info" and entry.get("event_id") and entry["event"] != "mine"
    ]
    (line,) = lines
    assert line["event"] == "event"
    assert (line["type"], line["leg"], line["handlers"]) == ("call.answered", "primary", 1)


def test_a_failed_handler_is_an_error_with_its_traceback(entries: list[dict[str, Any]]) -> None:
    (failed,) = [entry for entry in entries if entry["event"] == "handler failed"]
    assert failed["level"] == "error"
    assert failed["handler"].endswith("answered")
    assert "LookupError" in failed["exception"]


def test_a_refused_webhook_is_one_warning_without_its_body(entries: list[dict[str, Any]]) -> None:
    (refused,) = [entry for entry in entries if entry["event"] == "webhook refused"]
    assert (refused["status"], refused["reason"], refused["level"]) == (401, "no public key fits", "warning")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("+13125550199", "+*********99"),
        ("sip:+13125550199@example.com", "sip:+*********99@example.com"),
        ("13125550199", "*********99"),
        ("call 911 now", "call 911 now"),
        ("v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ", "v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ"),
        ("0ccc7b54-4df3-4bca-a65a-312555019900", "0ccc7b54-4df3-4bca-a65a-312555019900"),
    ],
)
def test_numbers_are_masked_and_identifiers_are_not(text: str, masked: str) -> None:
    assert mask_numbers(text) == masked


def written(text: str) -> str:
    """The text as it leaves the last step before a line is written."""
    line = redact(None, "info", {"event": text})
    assert isinstance(line["event"], str)
    return line["event"]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("call +13125550199.", "call +*********99."),
        ("+13125550199: busy", "+*********99: busy"),
        ("+13125550199", "+*********99"),
        ("(+13125550199), then +442071838750!", "(+*********99), then +**********50!"),
        ("sip:13125550199@x", "sip:*********99@x"),
        ("sip:13125550199@sip.example.com:5060", "sip:*********99@sip.example.com:5060"),
        ("tel:13125550199", "tel:*********99"),
        ("tel:+13125550199;ext=1", "tel:+*********99;ext=1"),
        ("to=%2B13125550199", "to=%2B*********99"),
        ("to=%2B13125550199&from=%2B13125550123", "to=%2B*********99&from=%2B*********23"),
        ("to=%2b13125550199", "to=%2b*********99"),
        ("+13125550199/+13125550188", "+*********99/+*********88"),
        ("to='13125550199', from='13125550123'", "to='*********99', from='*********23'"),
        ("call 13125550199.", "call *********99."),
    ],
)
def test_a_number_is_masked_wherever_it_stands(text: str, masked: str) -> None:
    assert written(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "+1-312-555-0199",
        "+1 312 555 0199",
        "+1 (312) 555-0199",
        "+1.312.555.0199",
        "+1/312/555/0199",
        "+1 312-555-01-99",
        "+1 3 1 2 5 5 5 0 1 9 9",
        "(+1) 312 555 0199",
        "+(1) 312 555 0199",
        "+ 1 312 555 0199",
        "+33 1 23 45 67 99",
        "+49 30 12 34 56 99",
        "+44 (0)20 - 71838799",
        "+1\N{NO-BREAK SPACE}312\N{NO-BREAK SPACE}555\N{NO-BREAK SPACE}0199",
        "+1\N{NARROW NO-BREAK SPACE}312\N{NARROW NO-BREAK SPACE}555\N{NARROW NO-BREAK SPACE}0199",
        "+1\N{HYPHEN}312\N{NON-BREAKING HYPHEN}555\N{EN DASH}01\N{HORIZONTAL BAR}99",
        "\N{FULLWIDTH PLUS SIGN}1 312 555 0199",
    ],
)
def test_a_number_in_groups_is_masked(text: str) -> None:
    assert re.sub(r"\D", "", written(f"call {text}.")) == "99"


def test_groups_keep_their_shape() -> None:
    assert written("+33 1 23 45 67 89, +1 (312) 555-01-99") == "+** * ** ** ** 89, +* (***) ***-**-99"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("KEY0123ABCD-xyz", "0123ABCD|xyz"),
        ("state Y2YBabcdefghijklmnop+13125550199/secretive==", "abcd|secretive"),
        ("the key is KEY0123ABCD_xyz, is it not?", "0123ABCD|xyz"),
        ("api_key='KEY0123ABCD-xyz'", "0123ABCD|xyz"),
        ("Authorization: Basic abc", "abc"),
        ("Authorization: Basic YWJjOmRlZg==", "YWJj|=="),
        ("authorization: bearer abc.def-ghi", "abc|def|ghi"),
        ("{'authorization': 'Bearer abc.def'}", "abc|def"),
    ],
)
def test_keys_are_removed_whole(text: str, secret: str) -> None:
    assert not re.search(secret, written(text))


@pytest.mark.parametrize(
    "text",
    [
        "0ccc7b54-4df3-4bca-a65a-312555019900",
        "31255501-9900-4111-8222-312555019900",
        "e3e70682-c209-4cac-a29f-6fbed82c07cd",
        "event 31255501-9900-4111-8222-312555019900: accepted",
        "v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_XjdDQ95pQ",
        "v3:T02llQxIyaRkhfRKxgAP8nY511EhFLizdvdUKJiSw8d6A9BborherQ",
        "v3:0013125550199-1234567890123_3125550199",
        "2026-11-23T06:44:20.705946Z",
        "2026-11-23T06:44:20.705946+00:00",
        "2026-11-23 06:44:20",
        "2026-11-23T06:44:20Z: draining",
        "1684641123236054244",
        "connection 1684641123236054244.",
        "1800000000.5",
        "at 1800000000.123456",
        "call 911 now",
        "127.0.0.1:8000",
    ],
)
def test_what_is_no_number_stays_readable(text: str) -> None:
    assert written(text) == text


# -- a log that nobody reads --------------------------------------------------------------------------

UNREAD = """
import asyncio, json, time
import httpx2
from callflow import App, Call, Settings
from callflow.events import CallAnswered, CallHangup, CallInitiated
from callflow.engine.memory import memory_engine
from callflow.testing.transport import RecordingTransport
from callflow.testing.webhooks import DEVELOPMENT_KEY, Webhooks

settings = Settings(
    api_key="KEY_test", public_keys=(DEVELOPMENT_KEY.public_key,), log_format="FORMAT", log_level="debug"
)
engine = memory_engine(clock=time.time, max_calls=9, max_queued=9, drain_timeout=5)
transport = RecordingTransport()
app = App(settings=settings, engine=engine, transport=transport)

@app.on(CallInitiated)
async def incoming(call: Call, event: CallInitiated) -> None:
    await call.answer()

@app.on(CallAnswered)
async def answered(call: Call, event: CallAnswered) -> None:
    await call.speak("Hello", voice="female")
    raise LookupError("no such customer")

@app.on(CallHangup)
async def over(call: Call, event: CallHangup) -> None:
    print(json.dumps("over"))

async def main():
    leg, statuses = Webhooks(clock=time.time), []
    async with app.started(), httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://x") as http:
        for name, spoilt in [("initiated", b""), ("answered", b""), ("answered", b" "), ("hangup", b"")]:
            body = leg.body(f"call.{name}")
            answer = await http.post("/webhooks", content=body + spoilt, headers=dict(leg.headers(body)))
            statuses.append(answer.status_code)
            await engine.idle()
    print(json.dumps([statuses, transport.operations]))

asyncio.run(main())
"""


def closed_pipe() -> int:
    """The end to write to of a pipe that nobody reads: each write raises BrokenPipeError."""
    reader, writer = os.pipe()
    os.close(reader)
    return writer


def full_disk() -> int:
    """A file on a disk that is full: each write raises OSError."""
    return os.open("/dev/full", os.O_WRONLY)


NO_FULL_DISK = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk that is full")


@pytest.mark.parametrize(
    ("stderr", "log_format"), [(closed_pipe, "json"), pytest.param(full_disk, "console", marks=NO_FULL_DISK)]
)
def test_calls_go_on_when_no_line_can_be_written(stderr: Callable[[], int], log_format: str) -> None:
    descriptor = stderr()
    try:
        done = subprocess.run(
            [sys.executable, "-c", UNREAD.replace("FORMAT", log_format)],
            stdout=subprocess.PIPE,
            stderr=descriptor,
            timeout=60,
            check=False,
        )
    finally:
        os.close(descriptor)
    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert results == ["over", [[200, 200, 401, 200], ["answer", "speak"]]]


ALONE = """
import asyncio
from callflow import Client
from callflow.errors import OutcomeUnknown
from callflow.testing.transport import RecordingTransport

async def main():
    transport = RecordingTransport()
    transport.answers["+13125550199"] = (503, {})
    async with Client(api_key="KEY0123456789abcdefSECRET", transport=transport) as client:
        await client.calls.hangup("v3:leg")
        await client.request("GET", "/number_lookup/+13125550123")
        if BROKEN:
            try:
                await client.request("POST", "/messages/+13125550199")
            except OutcomeUnknown:
                pass

asyncio.run(main())
"""


@pytest.mark.parametrize(("broken", "levels"), [(False, []), (True, ["warning"])])
def test_a_client_alone_is_quiet_until_logging_is_set_up(broken: bool, levels: list[str]) -> None:
    program = ALONE.replace("BROKEN", str(broken))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == ""
    assert [json.loads(line)["level"] for line in done.stderr.splitlines()] == levels
    assert "3125550" not in done.stderr


def test_a_program_that_sets_structlog_up_has_every_line() -> None:
    program = f"import structlog\nstructlog.configure()\n{ALONE.replace('BROKEN', 'False')}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert len(done.stdout.splitlines()) == 2
