"""Values of any kind in a line: nothing hidden in them is seen, and none of them ends the program that logs it."""

import json
import subprocess
import sys
from collections import OrderedDict
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from time import perf_counter
from typing import Any

import pytest
from pydantic import BaseModel, SecretStr

from callflow.log import redact
from callflow.redaction import withhold

NUMBER = "+13125550199"
MASKED = "+*********99"


def written(value: object, name: str = "field") -> Any:
    """A value of a developer's own line as it comes to what writes the line as JSON."""
    line = redact(None, "info", withhold(None, "info", {"event": "mine", name: value}))
    return json.loads(json.dumps(line))[name]


@dataclass
class Customer:
    number: str
    password: str
    pin_token: str = field(default="hunter2", repr=False)


class Login(BaseModel):
    number: str
    password: str
    headers: dict[str, str]
    pin: SecretStr


class Word(StrEnum):
    NUMBER = "+13125550199"


class Whole(IntEnum):
    NUMBER = 13125550199


class Refusing:
    def __str__(self) -> str:
        raise ValueError("no text")

    __repr__ = __str__

    def __bool__(self) -> bool:
        raise ValueError("neither")

    def __eq__(self, other: object) -> bool:
        raise ValueError("no comparison")

    __hash__ = None  # type: ignore[assignment]  # as of all that is compared by value


class RefusingError(Refusing, Exception):
    pass


class Spoilt(OrderedDict[str, str]):
    def items(self) -> Any:
        raise RuntimeError("changed during iteration")


def circle() -> dict[str, object]:
    one: dict[str, object] = {}
    one["me"] = [one, one, one]
    return one


# -- numbers ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (13125550199, "*********99"),
        (-13125550199, -13125550199),
        (5550199, "*****99"),
        ([13125550199, "x"], ["*********99", "x"]),
        ({"number": 13125550199}, {"number": "*********99"}),
        (Whole.NUMBER, "*********99"),
        (Word.NUMBER, MASKED),
        (NUMBER.encode(), f"b'{MASKED}'"),
        (bytearray(NUMBER, "ascii"), f"bytearray(b'{MASKED}')"),
        (LookupError(f"nobody has {NUMBER}"), f"nobody has {MASKED}"),
        ({NUMBER: 1}, {MASKED: 1}),
        ({13125550199: 1}, {"*********99": 1}),
        ({NUMBER: 1, "+13125551199": 2}, {MASKED: 1, f"{MASKED} (2)": 2}),
        ({("to", NUMBER): {"from": {NUMBER}}}, {f"('to', '{MASKED}')": {"from": [MASKED]}}),
        # no telephone numbers
        (999_999, 999_999),
        (True, True),
        (1.5, 1.5),
        (1684641123236054244, 1684641123236054244),
    ],
)
def test_a_number_is_masked_in_values_of_any_type(value: object, expected: object) -> None:
    assert written(value) == expected


@pytest.mark.parametrize("name", ["started_at", "time", "ts", "size", "body_bytes", "duration_ms", "pid", "count"])
def test_times_and_sizes_are_no_telephone_numbers(name: str) -> None:
    assert written(1763890000, name) == 1763890000
    assert written({name: [1763890000]}) == {name: [1763890000]}


# -- secrets ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value",
    [
        {"password": "hunter2", "authorization": ["hunter2"], "deep": [{"api_key": {"is": "hunter2"}}]},
        {"event": {"payload": {"digits": "hunter2", "client_state": "hunter2"}}},
        Customer(NUMBER, "hunter2"),
        Customer(NUMBER, "it's \"hunter2"),
        Login(number=NUMBER, password="hunter2", headers={"x-token": "hunter2"}, pin=SecretStr("hunter2")),
        [Login(number=NUMBER, password="hunter2, (hunter2)", headers={}, pin=SecretStr("hunter2"))],
    ],
)
def test_a_secret_is_known_by_its_name_at_any_depth(value: object) -> None:
    text = json.dumps(written(value))
    assert "hunter2" not in text
    assert NUMBER not in text
    assert "[redacted]" in text


def test_that_there_is_no_secret_may_be_seen() -> None:
    assert written({"password": "", "token": None, "state": {}}) == {"password": "", "token": None, "state": {}}
    assert written("", "password") == ""
    assert written(Refusing(), "password") == "[redacted]"


# -- what cannot be written ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["field", "status", "event_id"])
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Refusing(), "[unreadable]"),
        ([Refusing(), 1], ["[unreadable]", 1]),
        ({"a": Spoilt(a="b")}, {"a": "[unreadable]"}),
        ([10**5_000], ["[unreadable]"]),
        ({(1, 2): {None: 3}}, {"(1, 2)": {"None": 3}}),
        (circle(), None),
        ([[[[[[[[[[[["deep"]]]]]]]]]]]], [[[[[[[[["[cut]"]]]]]]]]]),
    ],
)
def test_what_cannot_be_read_is_a_placeholder(value: object, expected: object, name: str) -> None:
    result = written(value, name)
    assert expected is None or result == expected


def test_a_field_is_of_bounded_size_and_takes_bounded_time() -> None:
    assert len(written(list(range(100_000)))) == 10_000
    assert written(list(range(100_000)))[-1] == "[cut]"
    assert len(json.dumps(written(circle()))) < 1_000_000


@pytest.mark.parametrize(
    "text", ["1", "+1", "+ ", "+1-", "12 ", "1.", "(", "bearer ", "Basic", "KEY", "%2b", "a='", "password=", "_", "\\'"]
)
def test_a_long_text_takes_time_in_proportion(text: str) -> None:
    def seconds(length: int) -> float:
        value = [LookupError(text * length), text * length]
        before = perf_counter()
        written(value)
        return perf_counter() - before

    assert seconds(40_000) < 2  # some 20 ms; with a square in it, minutes


# -- whole lines --------------------------------------------------------------------------------------

PROGRAM = """
import structlog
from callflow.log import configure
from tests.redaction.test_values import NUMBER, Login, Refusing, RefusingError, circle

configure(format="FORMAT")
log = structlog.get_logger("my.program")
values = [
    circle(), Refusing(), RefusingError(), (), {(1, NUMBER): 1}, [10**5000], 10**5000, 2**70, "\\ud800", {"\\ud800": 1},
    b"\\xff", float("nan"), {"password": "hunter2"}, ValueError(NUMBER), Login.model_construct(number=NUMBER),
]
for number, value in enumerate(values):
    log.info("mine", number=number, value=value, status=value)
    log.warning(value)
    log.error("failed", exc_info=value)
"""


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_no_line_ends_the_program_that_writes_it(log_format: str) -> None:
    program = PROGRAM.replace("FORMAT", log_format)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("mine") == 15
    assert "[unreadable]" in done.stderr
    for secret in ("3125550199", "hunter2"):
        assert secret not in done.stderr


SECRETIVE = """
import structlog
from callflow.log import configure, get_logger

SECRET = "top-secret key"
configure(format="FORMAT", level="debug", secrets=[SECRET, bytes(range(200, 232)), "1234567"])
for log in (structlog.get_logger("my.program"), get_logger("callflow.own")):
    for write in (log.debug, log.info, log.warning):
        write(f"a {SECRET}", text=SECRET, event_id=SECRET, deep={SECRET: [SECRET]}, ms=0.1234567, level2="kept")
        write("plain", spelt=bytes(range(200, 232)).hex())
"""


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_the_secrets_of_the_process_are_in_no_line(log_format: str) -> None:
    program = SECRETIVE.replace("FORMAT", log_format)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    lines = done.stderr.splitlines()
    assert len(lines) == 12
    for secret in ("secret", "c8c9cacb"):
        assert secret not in done.stderr
    assert done.stderr.count("kept") == 6
    if log_format == "json":
        assert {json.loads(line).get("event_id", "***") for line in lines} == {"***"}
