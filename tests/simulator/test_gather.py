"""The collecting of keys, as a pure state machine."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callflow.simulator.gather import Gather, Message, Outcome, Rules, Step

MESSAGE_SECONDS = 2.0
NEVER = float("inf")


@dataclass
class Run:
    """What came of a gather: when, how, and what was played when."""

    outcome: Outcome | None = None
    at: float = 0.0
    played: list[tuple[float, Message]] = field(default_factory=list[tuple[float, Message]])


def play(rules: Rules, keys: list[tuple[float, str]], *, stop: tuple[float, str] | None = None) -> Run:
    """Run a gather against a script of keys; messages take two seconds."""
    run, machine = Run(), Gather(rules)
    pending: list[tuple[float, str]] = sorted([*keys, *([stop] if stop else [])])
    ends = NEVER

    def follow(step: Step, now: float) -> None:
        nonlocal ends
        if step.hush:
            ends = NEVER
        if step.play is not None:
            run.played.append((now, step.play))
            ends = now + MESSAGE_SECONDS
        if step.outcome is not None:
            assert run.outcome is None, "it ended twice"
            run.outcome, run.at = step.outcome, now

    follow(machine.begin(0.0), 0.0)
    while run.outcome is None:
        key_at = pending[0][0] if pending else NEVER
        deadline = NEVER if machine.deadline is None else machine.deadline
        now = min(key_at, deadline, ends)
        assert now < NEVER, "it waits for ever"
        if now == ends:
            ends = NEVER
            follow(machine.message_ended(now), now)
        elif now == deadline:
            follow(machine.time_passed(now), now)
        else:
            _, key = pending.pop(0)
            follow(machine.stop("cancelled") if key == "stop" else machine.key(key, now), now)
    for at, key in pending:
        assert machine.key(key, at) == Step()
    return run


PLAIN = Rules()
PIN = Rules(minimum=4, maximum=4)
MENU = Rules(maximum=1, valid="12", prompted=True, total=None, first=6.0, tries=3)


@pytest.mark.parametrize(
    ("rules", "keys", "status", "digits", "at"),
    [
        (PLAIN, [(1, "1"), (2, "2"), (3, "#")], "valid", "12", 3),
        (PLAIN, [(1, "1")], "valid", "1", 6),  # five seconds between keys
        (PLAIN, [], "timeout", "", 5),  # five to the first
        (PLAIN, [(1, "#")], "invalid", "", 1),
        (Rules(first=9), [(8, "1"), (9, "#")], "valid", "1", 9),
        (Rules(first=99, total=60), [], "timeout", "", 60),
        (Rules(total=6), [(1, "1"), (5, "2")], "valid", "12", 6),
        (Rules(minimum=4, total=6), [(1, "1"), (5, "2")], "timeout", "12", 6),
        (PIN, [(1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5")], "valid", "1234", 4),
        (PIN, [(1, "1"), (2, "2"), (3, "#")], "invalid", "12", 3),
        (PIN, [(1, "1"), (2, "2")], "invalid", "12", 7),
        (Rules(terminator="*"), [(1, "#"), (2, "*")], "valid", "#", 2),
        (Rules(terminator=""), [(1, "#")], "valid", "#", 6),
        (Rules(valid="12", maximum=1), [(1, "9")], "invalid", "9", 1),
        (Rules(valid="12", maximum=2), [(1, "9"), (2, "1")], "invalid", "91", 2),
        (Rules(between=1), [(1, "1"), (2.5, "2")], "valid", "1", 2),
    ],
)
def test_without_a_prompt(rules: Rules, keys: list[tuple[float, str]], status: str, digits: str, at: float) -> None:
    run = play(rules, keys)
    assert (run.outcome, run.at, run.played) == (Outcome(status, digits), at, [])  # type: ignore[arg-type]  # a table


@pytest.mark.parametrize(
    ("rules", "keys", "status", "digits", "played"),
    [
        (MENU, [(3, "1")], "valid", "1", ["prompt"]),
        (MENU, [(1, "1")], "valid", "1", ["prompt"]),  # during the prompt
        (MENU, [], "timeout", "", ["prompt"] * 3),
        (MENU, [(9, "2")], "valid", "2", ["prompt"] * 2),
        (MENU, [(1, "9"), (2, "1")], "valid", "1", ["prompt"] * 2),
        (MENU, [(1, "9"), (4, "9"), (7, "9")], "invalid", "9", ["prompt"] * 3),
    ],
)
def test_with_a_prompt(
    rules: Rules, keys: list[tuple[float, str]], status: str, digits: str, played: list[Message]
) -> None:
    run = play(rules, keys)
    assert run.outcome == Outcome(status, digits)  # type: ignore[arg-type]  # a table
    assert [message for _, message in run.played] == played


def test_silence_takes_the_prompt_and_the_timeout_for_each_try() -> None:
    run = play(MENU, [])
    assert [at for at, _ in run.played] == [0, 8, 16]
    assert run.at == 24


def test_the_message_after_a_wrong_entry_is_played_each_time_even_the_last() -> None:
    rules = Rules(maximum=1, valid="12", prompted=True, apologises=True, total=None, tries=2)
    run = play(rules, [(1, "9"), (6, "8")])
    assert run.played == [(0, "prompt"), (1, "invalid"), (3, "prompt"), (6, "invalid")]
    assert (run.outcome, run.at) == (Outcome("invalid", "8"), 8)


def test_a_key_during_that_message_begins_the_next_entry() -> None:
    rules = Rules(maximum=2, valid="12", prompted=True, apologises=True, total=None, tries=2)
    run = play(rules, [(1, "9"), (1.5, "9"), (2, "1"), (3, "2")])
    assert run.played == [(0, "prompt"), (1.5, "invalid")]
    assert run.outcome == Outcome("valid", "12")


def test_stopping_keeps_the_digits() -> None:
    run = play(PLAIN, [(1, "1"), (2, "2")], stop=(3, "stop"))
    assert (run.outcome, run.at) == (Outcome("cancelled", "12"), 3)


@given(
    minimum=st.integers(1, 5),
    maximum=st.integers(1, 5),
    prompted=st.booleans(),
    apologises=st.booleans(),
    tries=st.integers(1, 4),
    keys=st.lists(st.tuples(st.floats(0, 60), st.sampled_from("0123456789#*")), max_size=12),
)
def test_whatever_is_pressed_it_ends_once(
    minimum: int, maximum: int, prompted: bool, apologises: bool, tries: int, keys: list[tuple[float, str]]
) -> None:
    rules = Rules(
        minimum=minimum,
        maximum=maximum,
        valid="0123456789",
        prompted=prompted,
        apologises=apologises and prompted,
        tries=tries if prompted else 1,
        total=None if prompted else 60.0,
    )
    outcome = play(rules, keys).outcome
    assert outcome is not None
    assert len(outcome.digits) <= maximum
    assert outcome.status != "valid" or (outcome.digits.isdecimal() and len(outcome.digits) >= minimum)
