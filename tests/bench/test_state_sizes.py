"""The table of sizes says what is true: sizes are always the same, and in the order that is documented."""

import pytest

from callflow.session.compression import THRESHOLD
from callflow.session.session import MAX_CLIENT_STATE
from tests.bench.state_sizes import Row, measured, states, table

ROWS = {name: measured(name, state, timed=False) for name, state in states()}
TRANSCRIPTS = [row for name, row in ROWS.items() if name.startswith("transcript")]
RANDOM = [row for name, row in ROWS.items() if name.startswith("random")]


def test_sizes_are_the_same_each_time() -> None:
    assert {name: measured(name, state, timed=False) for name, state in states()} == ROWS


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_encryption_adds_sixty_characters_at_most(row: Row) -> None:
    assert 56 <= row.encrypted - row.plain <= 60
    assert 56 <= row.both - row.compressed <= 60


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_compression_never_makes_it_longer(row: Row) -> None:
    assert row.compressed <= row.plain
    assert (row.compressed < row.plain) is (row.size >= THRESHOLD)


def test_small_states_cost_next_to_nothing() -> None:
    assert ROWS["one field"].both < 250
    assert ROWS["telephone menu"].both < 600


def test_a_transcript_takes_less_than_half_and_random_bytes_hardly_less() -> None:
    assert all(row.compressed < row.plain / 2 for row in TRANSCRIPTS if row.size > 3_000)
    assert all(row.compressed > row.plain * 0.7 for row in RANDOM)


def test_what_fits() -> None:
    fits = {name: row.fits for name, row in ROWS.items()}
    assert fits["one field"] == fits["telephone menu"] == fits["transcript, 10 KB"] == fits["random, 10 KB"] == "yes"
    assert fits["transcript, 30 KB"] == "compressed"
    assert fits["transcript, 100 KB"] == fits["random, 30 KB"] == "no"
    assert ROWS["transcript, 30 KB"].plain > MAX_CLIENT_STATE


def test_the_table_has_a_line_for_each_state() -> None:
    lines = table(list(ROWS.values())).splitlines()
    assert [line.split(" | ")[0] for line in lines[2:]] == [f"| {name}" for name in ROWS]
    assert len({line.count("|") for line in lines}) == 1
