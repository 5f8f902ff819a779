"""`CALLFLOW_STATE_KEY`: what it takes, and that it is never shown."""

import base64
from pathlib import Path

import pytest

from callflow import Settings, config
from callflow.errors import ConfigurationError
from tests.cli.test_cli import callflow

OLD, NEW = (base64.b64encode(letter * 32).decode() for letter in (b"o", b"n"))

SECRET = """
from pydantic import BaseModel, SecretStr
from callflow import App

class Card(BaseModel):
    number: SecretStr = SecretStr("")

class Visit(BaseModel):
    cards: list[Card] = []

app = App(call_state=Visit)
"""


@pytest.mark.parametrize(
    ("text", "keys"),
    [(NEW, (NEW,)), (f"{NEW},{OLD}", (NEW, OLD)), (f" {NEW}, {OLD}\n", (NEW, OLD)), ("", ()), (" ", ())],
)
def test_one_key_or_several(text: str, keys: tuple[str, ...]) -> None:
    assert config.load({"CALLFLOW_STATE_KEY": text}).state_keys == keys


@pytest.mark.parametrize(
    "text", ["hush", NEW[:-4], f"{NEW},hush", f"{NEW};{OLD}", base64.b64encode(b"a" * 33).decode()]
)
def test_what_is_no_key_is_an_error_that_says_how_to_make_one(text: str) -> None:
    with pytest.raises(ConfigurationError, match="CALLFLOW_STATE_KEY is not a key for the state") as caught:
        config.load({"CALLFLOW_STATE_KEY": text})
    assert "`openssl rand -base64 32`" in str(caught.value)
    assert text not in str(caught.value)


def test_settings_that_are_made_by_hand_are_checked_too() -> None:
    with pytest.raises(ConfigurationError, match=r"Settings\(state_keys=\.\.\.\) is not a key for the state"):
        Settings(state_keys=("hush",))


def test_a_key_is_not_shown() -> None:
    assert NEW not in repr(Settings(state_keys=(NEW,)))


def test_an_app_that_needs_a_key_says_so_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(SECRET)
    done = callflow("run", "main:app", "--port", "0", cwd=tmp_path)
    assert done.returncode != 0
    words = " ".join(done.stderr.split())
    assert "callflow: CALLFLOW_STATE_KEY is not set: the call's state holds secrets (Card.number)" in words
    assert "Traceback" not in words
