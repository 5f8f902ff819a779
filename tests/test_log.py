"""What is logged, and what never is: a whole program in a process of its own, with all its lines."""

import json
import subprocess
import sys
from typing import Any

import pytest

from callflow.log import mask_numbers

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
    assert (refused["status"], refused["reason"], refused["level"]) == (401, "not a genuine webhook", "warning")


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
