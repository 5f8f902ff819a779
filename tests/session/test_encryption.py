"""SecretBox: there and back, keys that are replaced, and what is forged."""

import base64
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callflow.errors import ConfigurationError
from callflow.session.encryption import Encryption, encryption


def key(letter: str) -> str:
    return base64.b64encode(letter.encode() * 32).decode()


OLD, NEW, HOME = key("o"), key("n"), "session-1"


def sealed(data: bytes, *keys: str) -> bytes:
    body = Encryption(keys).apply(data, HOME)
    assert body is not None
    return body


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_what_is_encrypted_comes_back_and_shows_nothing(data: bytes) -> None:
    body = sealed(data, NEW)
    assert Encryption([NEW]).undo(body, HOME) == data
    assert len(body) == len(data) + 44
    if len(data) > 4:
        assert data not in body


def test_the_first_key_encrypts_and_all_decrypt() -> None:
    both = Encryption([NEW, OLD])
    assert both.undo(sealed(b"state", OLD), HOME) == b"state"
    assert both.undo(sealed(b"state", NEW), HOME) == b"state"
    assert Encryption([NEW]).undo(sealed(b"state", NEW, OLD), HOME) == b"state"


def test_a_key_that_is_not_set_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ValueError, match="put the old key behind the new one in CALLFLOW_STATE_KEY"):
        Encryption([NEW]).undo(sealed(b"state", OLD), HOME)


def test_no_key_at_all_is_another_error() -> None:
    with pytest.raises(ValueError, match="CALLFLOW_STATE_KEY is not set"):
        Encryption([]).undo(sealed(b"state", OLD), HOME)


def test_without_a_key_or_told_so_it_does_not_encrypt() -> None:
    assert Encryption([]).apply(b"state", HOME) is None
    silent = Encryption([NEW], writes=False)
    assert silent.apply(b"state", HOME) is None
    assert silent.undo(sealed(b"state", NEW), HOME) == b"state"


@settings(deadline=None)
@given(st.data())
def test_every_changed_bit_is_noticed(data: st.DataObject) -> None:
    body = bytearray(sealed(b'{"pin":"1234"}', NEW))
    body[data.draw(st.integers(0, len(body) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(ValueError, match=r"forged|not set"):
        Encryption([NEW]).undo(bytes(body), HOME)


def test_what_belongs_to_another_call_is_not_believed() -> None:
    with pytest.raises(ValueError, match="another call's"):
        Encryption([NEW]).undo(sealed(b"state", NEW), "session-2")


@settings(deadline=None)
@given(st.binary(max_size=100))
def test_any_bytes_are_a_value_error(data: bytes) -> None:
    for body in (data, sealed(b"", NEW)[:4] + data):
        with pytest.raises(ValueError, match=r"forged|not set"):
            Encryption([NEW]).undo(body, HOME)


def test_each_time_another_nonce_from_the_source_that_was_given() -> None:
    numbers = count(1)
    given = Encryption([NEW], random=lambda size: next(numbers).to_bytes(size, "big"))
    first, second = given.apply(b"state", HOME), given.apply(b"state", HOME)
    assert first is not None
    assert second is not None
    assert (first[4:28], second[4:28]) == (b"\x00" * 23 + b"\x01", b"\x00" * 23 + b"\x02")
    assert first[28:] != second[28:]
    assert sealed(b"state", NEW) != sealed(b"state", NEW)


# -- what an app needs --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "keys", "secrets", "encrypts"),
    [
        (None, [], [], False),
        (None, [NEW], [], True),
        (None, [NEW], ["Visit.pin"], True),
        (True, [NEW], [], True),
        (False, [], ["Visit.pin"], False),
        (False, [NEW], ["Visit.pin"], False),
    ],
)
def test_whether_it_encrypts(wanted: bool | None, keys: list[str], secrets: list[str], encrypts: bool) -> None:
    made = encryption(wanted, keys=keys, secret_fields=secrets)
    assert (made.apply(b"state", HOME) is not None) is encrypts


@pytest.mark.parametrize(
    ("wanted", "secrets", "words"),
    [(None, ["Visit.pin", "Card.number"], r"\(Visit\.pin, Card\.number\)"), (True, [], r"encrypt_state=True")],
)
def test_that_a_key_is_missing_names_the_fields_the_variable_and_the_command(
    wanted: bool | None, secrets: list[str], words: str
) -> None:
    with pytest.raises(ConfigurationError, match=words) as caught:
        encryption(wanted, keys=[], secret_fields=secrets)
    assert str(caught.value).startswith("CALLFLOW_STATE_KEY is not set: ")
    assert "`openssl rand -base64 32`" in str(caught.value)
    assert "App(encrypt_state=False)" in str(caught.value)
