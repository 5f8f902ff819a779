"""The envelope around a state: what is packed comes back, and nothing else ever does."""

import base64
import json
import string
import struct
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callflow.session.envelope import Envelope, leg_tag, pack, unpack

texts = st.text(max_size=30)
envelopes = st.builds(
    Envelope,
    home=texts,
    leg=texts,
    tag=texts,
    nonce=texts,
    revision=st.integers(0, 2**63 - 1),
    model=texts,
    transforms=st.integers(0, 255),
    body=st.binary(max_size=100),
)
SPACES = Envelope("session-1", body=b"   the body begins as JSON may end")


@given(envelopes)
def test_what_is_packed_comes_back(envelope: Envelope) -> None:
    assert unpack(pack(envelope)) == envelope


@given(envelopes)
def test_equal_envelopes_are_packed_alike(envelope: Envelope) -> None:
    assert pack(envelope) == pack(envelope)
    assert pack(envelope).isascii()


@given(envelopes, st.data())
def test_a_cut_off_envelope_is_none(envelope: Envelope, data: st.DataObject) -> None:
    whole = pack(envelope)
    assert unpack(whole[: data.draw(st.integers(0, len(whole) - 1))]) is None
    raw = base64.b64decode(whole)
    assert unpack(base64.b64encode(raw[: data.draw(st.integers(0, len(raw) - 1))]).decode()) is None


@given(envelopes, st.binary(min_size=1, max_size=10))
def test_an_envelope_with_something_behind_it_is_none(envelope: Envelope, more: bytes) -> None:
    assert unpack(base64.b64encode(base64.b64decode(pack(envelope)) + more).decode()) is None


@given(envelopes, st.integers(0, 2**16), st.integers(1, 255))
@example(Envelope("session-1", body=b"{}"), 7, 1)  # which transforms it went through
@example(SPACES, 9, 1)  # where the head ends: one byte of the body's would pass for the head's
def test_one_damaged_byte_anywhere_makes_it_none(envelope: Envelope, at: int, change: int) -> None:
    raw = bytearray(base64.b64decode(pack(envelope)))
    raw[at % len(raw)] ^= change
    assert unpack(base64.b64encode(raw).decode()) is None


@given(envelopes, st.integers(0, 2**16), st.sampled_from(string.ascii_letters + string.digits + "+/=-_ \n\xe9"))
def test_a_mistyped_character_never_makes_another_envelope(envelope: Envelope, at: int, character: str) -> None:
    whole = pack(envelope)
    at %= len(whole)
    assert unpack(whole[:at] + character + whole[at + 1 :]) in (None, envelope)


@given(st.text(max_size=200))
@example("")
@example("====")
@example("aGF2ZQ")
@example(" Y2Y=")
@example("\ud800")
def test_a_text_that_is_not_ours_is_none(foreign: str) -> None:
    assert unpack(foreign) is None


def test_no_client_state_is_none() -> None:
    assert unpack(None) is None


@given(st.binary(max_size=200), st.sampled_from([b"", b"cf", b"cf\x01", b"cf\x01\x00", b"cf\x02"]))
def test_the_client_state_of_another_program_is_none(data: bytes, beginning: bytes) -> None:
    assert unpack(base64.b64encode(beginning + data).decode()) is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=7) | st.dictionaries(st.text(max_size=5), inner, max_size=7),
)
six = st.tuples(texts, texts, texts, texts, json_values, texts).map(list)


def handmade(head: object, body: bytes) -> str:
    """An envelope whose checksum is right whatever its head is, as a later version might write one."""
    first = json.dumps(head).encode()
    rest = struct.pack(">BHI", 0, len(first), len(first) + len(body)) + first + body
    return base64.b64encode(struct.pack(">2sBI", b"cf", 1, zlib.crc32(rest)) + rest).decode()


def test_an_envelope_made_by_hand_is_read() -> None:
    """Else the test below would prove nothing."""
    envelope = Envelope("home", "leg", "tag", "nonce", 3, "Model", 0, b"{}")
    assert unpack(handmade(["home", "leg", "tag", "nonce", 3, "Model"], b"{}")) == envelope


@given(json_values | six, st.binary(max_size=20))
@example(["h", "l", "t", "n", 1.5, "m"], b"")
@example(["h", "l", "t", "n", None, "m"], b"")
@example({"h": 1, "l": 1, "t": 1, "n": 1, "r": 1, "m": 1}, b"")
@example("sixsix", b"")
def test_a_head_of_any_shape_raises_nothing(head: object, body: bytes) -> None:
    envelope = unpack(handmade(head, body))
    if envelope is not None:
        assert head == [
            envelope.home,
            envelope.leg,
            envelope.tag,
            envelope.nonce,
            envelope.revision,
            envelope.model,
        ]


@pytest.mark.parametrize(
    ("tag", "leg", "belongs"),
    [
        (leg_tag("leg-1"), "leg-1", True),
        (leg_tag("leg-1"), "leg-2", False),
        (leg_tag("leg-1"), None, False),
        ("", "leg-1", False),
        ("", None, False),
        ("", "", False),
        (leg_tag(""), "", True),
    ],
)
def test_an_envelope_belongs_to_the_leg_that_it_was_written_for(tag: str, leg: str | None, belongs: bool) -> None:
    assert Envelope("session-1", tag=tag).belongs_to(leg) is belongs


@given(texts, texts)
def test_tags_of_legs_differ(one: str, other: str) -> None:
    assert (leg_tag(one) == leg_tag(other)) is (one == other)
