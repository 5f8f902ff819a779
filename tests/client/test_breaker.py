"""When the circuit opens, and when it closes: the pure decision, told the time."""

import pytest

from callflow.client.breaker import CALLS, MEMORY, PAUSE, SHARE, Breaker

DEADLINE = 5.0
LONG = DEADLINE * SHARE
LONG_AGO = DEADLINE * MEMORY + 0.1


def down(*, since: float = 0.0) -> Breaker:
    """A breaker that has just opened: every call has failed, long enough."""
    breaker = Breaker(DEADLINE)
    for call in range(CALLS):
        assert breaker.failed(object(), call, since) is None
    assert breaker.failed(object(), 0, since + LONG) == "opened"
    return breaker


def test_a_closed_circuit_lets_everything_through() -> None:
    assert Breaker(DEADLINE).refuses(object(), 0.0) is None


def test_one_call_alone_does_not_open_it() -> None:
    breaker = Breaker(DEADLINE)
    assert {breaker.failed(object(), "one call", second / 10) for second in range(1000)} == {None}


def test_several_calls_in_short_trouble_do_not_open_it() -> None:
    breaker = Breaker(DEADLINE)
    assert {breaker.failed(object(), call, LONG - 0.01) for call in range(1000)} == {None}


def test_an_answer_in_between_begins_again() -> None:
    breaker = Breaker(DEADLINE)
    for call in range(CALLS):
        breaker.failed(object(), call, 0.0)
    assert breaker.answered() is None
    assert breaker.failed(object(), 0, LONG) is None


def test_old_trouble_is_forgotten() -> None:
    breaker = Breaker(DEADLINE)
    breaker.failed(object(), 0, 0.0)
    now = LONG_AGO
    assert {breaker.failed(object(), call, now) for call in range(1, CALLS + 1)} == {None}


def test_an_open_circuit_refuses_and_says_until_when() -> None:
    breaker = down()
    assert breaker.is_open
    assert breaker.refuses(object(), LONG + 0.1) == pytest.approx(PAUSE - 0.1)


def test_one_probe_at_a_time() -> None:
    breaker, probe = down(), object()
    now = LONG + PAUSE
    assert breaker.refuses(probe, now) is None
    assert [breaker.refuses(object(), now + later) for later in (0.0, 1.0, DEADLINE)] == [PAUSE] * 3
    assert breaker.failed(object(), 1, now) is None  # of one that was under way before
    assert breaker.refuses(object(), now) == PAUSE
    assert breaker.failed(probe, 2, now) is None
    assert breaker.refuses(object(), now) == PAUSE
    assert breaker.refuses(object(), now + PAUSE) is None


def test_a_probe_that_is_cancelled_makes_room() -> None:
    breaker, probe = down(), object()
    now = LONG + PAUSE
    assert breaker.refuses(probe, now) is None
    breaker.left(object())
    assert breaker.refuses(object(), now) == PAUSE
    breaker.left(probe)
    assert breaker.refuses(object(), now) is None


def test_any_answer_closes_it() -> None:
    breaker = down()
    assert breaker.answered() == "closed"
    assert breaker.refuses(object(), LONG) is None
    assert breaker.answered() is None


def test_it_opens_again_only_after_a_new_run() -> None:
    breaker = down()
    breaker.answered()
    assert breaker.failed(object(), 0, LONG + 0.1) is None
    assert breaker.refuses(object(), LONG + 0.1) is None


def test_after_a_silence_of_our_own_it_is_down_since_the_first_to_ask_again() -> None:
    breaker = down()
    now = LONG + 3600
    breaker.failed(object(), 0, now)
    assert breaker.down_since == now
    breaker.failed(object(), 0, now + 1)
    assert breaker.down_since == now
    assert breaker.answered() == "closed"


def test_after_a_silence_of_our_own_all_may_ask() -> None:
    breaker = down()
    now = LONG + LONG_AGO
    assert [breaker.refuses(object(), now) for _ in range(9)] == [None] * 9
    assert breaker.failed(object(), 0, now) is None  # the first to find it still down
    assert breaker.refuses(object(), now) is None
    assert breaker.refuses(object(), now) == PAUSE
