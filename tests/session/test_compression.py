"""Deflate: there and back, only where it helps, and safe from what a stranger sends."""

import random
import tracemalloc
import zlib
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from callflow.session.compression import MOST, THRESHOLD, Compression

LONG = b'{"speaker":"caller","text":"I would like to ask about my invoice."},' * 100
RANDOM = random.Random(1).randbytes(20_000)


@settings(deadline=None)
@given(st.binary(max_size=3_000) | st.text("abc ", max_size=3_000).map(str.encode))
@example(LONG)
def test_what_is_compressed_comes_back_and_is_shorter(data: bytes) -> None:
    smaller = Compression().apply(data)
    if smaller is not None:
        assert len(smaller) < len(data)
        assert Compression().undo(smaller) == data


def test_a_long_text_is_compressed() -> None:
    smaller = Compression().apply(LONG)
    assert smaller is not None
    assert len(smaller) < len(LONG) / 20


@pytest.mark.parametrize("data", [b"", b"a" * (THRESHOLD - 1), RANDOM[:THRESHOLD], RANDOM])
def test_what_is_short_or_random_stays_as_it_is(data: bytes) -> None:
    assert Compression().apply(data) is None


def test_it_begins_at_the_threshold() -> None:
    assert Compression().apply(b"a" * THRESHOLD) is not None


def deflated(data: bytes, level: int = 9) -> bytes:
    deflate = zlib.compressobj(level, zlib.DEFLATED, -15)
    return deflate.compress(data) + deflate.flush()


def test_the_largest_state_comes_back_and_one_byte_more_does_not() -> None:
    assert Compression().undo(deflated(b"a" * MOST)) == b"a" * MOST
    with pytest.raises(ValueError, match="more than 1,048,576 bytes"):
        Compression().undo(deflated(b"a" * (MOST + 1)))


def test_a_bomb_is_an_error_and_costs_no_memory() -> None:
    bomb = deflated(bytes(200 << 20))
    tracemalloc.start()
    try:
        with pytest.raises(ValueError, match="more than"):
            Compression().undo(bomb)
        assert tracemalloc.get_traced_memory()[1] < 8 * MOST
    finally:
        tracemalloc.stop()


GOOD = deflated(LONG)


@pytest.mark.parametrize("data", [b"", b"\x00", b"\xff" * 40, GOOD[:-1], GOOD[: len(GOOD) // 2], GOOD + b"x"])
def test_what_is_damaged_is_an_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        Compression().undo(data)


@settings(deadline=None)
@given(st.binary(max_size=500))
def test_any_bytes_are_a_text_or_a_value_error(data: bytes) -> None:
    with suppress(ValueError):
        assert len(Compression().undo(data)) <= MOST
