"""When a command is sent again: tables of what was heard and what follows, and what holds whatever is heard.

`Course` plays the driver against the pure decision, with a clock of its own.
"""

import math
from dataclasses import dataclass, field
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callflow.client.retry import (
    GRACE,
    Effect,
    Finished,
    GiveUp,
    Outcome,
    Progress,
    Resend,
    Silence,
    Step,
    Wait,
    decide,
    patience,
)
from callflow.client.transport import NoAnswer, NotSent, Response, TooLarge
from callflow.model import Retry

RETRIES: tuple[Retry, ...] = get_args(Retry)
EFFECTS: tuple[Effect, ...] = get_args(Effect)
OK = Response(200, {}, b"")
GONE = Response(422, {}, b"")
BROKEN = Response(503, {}, b"")
LIMITED = Response(429, {}, b"")
CUT = NoAnswer("cut")
REFUSED = NotSent("refused")
SILENCE = Silence()


def limited(**headers: str) -> Response:
    return Response(429, {name.replace("_", "-"): value for name, value in headers.items()}, b"")


@dataclass
class Course:
    """One command's course: the times at which it was sent, and the last step."""

    progress: Progress
    step: Step = field(default_factory=lambda: Resend(0.0))
    sent: list[float] = field(default_factory=list[float])
    now: float = 0.0

    def hear(self, outcome: Outcome, *, at: float | None = None) -> Step:
        """Let an outcome come at a time; silence comes when the patience is over."""
        self._send_what_is_due(math.inf if at is None else at)
        if isinstance(outcome, Silence):
            assert isinstance(self.step, Wait)
            self.now += self.step.seconds
        elif at is not None:
            self.now = at
        self.progress = self.progress.heard(outcome, self.now)
        self.step = decide(self.progress, outcome)
        return self.step

    def finish_sending(self) -> list[float]:
        self._send_what_is_due(math.inf)
        return [round(at, 6) for at in self.sent]

    def _send_what_is_due(self, by: float) -> None:
        if isinstance(self.step, Resend) and self.now + self.step.seconds <= by:
            self.now += self.step.seconds
            self.sent.append(self.now)
            self.progress = self.progress.began(self.now)
            self.step = patience(self.progress)


def course(retry: Retry, *, identified: bool = True, deadline: float = 5.0) -> Course:
    return Course(Progress(retry, identified, deadline))


def play(retry: Retry, *outcomes: Outcome, identified: bool = True) -> Course:
    """A course in which each outcome comes as soon as its attempt is sent; silence takes its time."""
    played = course(retry, identified=identified)
    for outcome in outcomes:
        played.hear(outcome)
    return played


@pytest.mark.parametrize("retry", RETRIES)
@pytest.mark.parametrize("status", [200, 201, 302, 400, 401, 403, 404, 408, 422])
def test_an_answer_settles_it(retry: Retry, status: int) -> None:
    answer = Response(status, {}, b"")
    assert play(retry, answer).step == Finished(answer)


@pytest.mark.parametrize(
    ("retry", "outcomes", "sent"),
    [
        # At once, then in short growing pauses.
        ("command_id", [BROKEN], [0, 0]),
        ("command_id", [BROKEN, BROKEN, CUT, BROKEN], [0, 0, 0.1, 0.3, 0.7]),
        ("idempotent", [CUT, BROKEN], [0, 0, 0.1]),
        # The identical one after half a second of silence, then more and more patiently.
        ("command_id", [SILENCE], [0, 0.5]),
        ("idempotent", [SILENCE, SILENCE, SILENCE], [0, 0.5, 1.5, 3.5]),
        # One more, two seconds after the first.
        ("once", [SILENCE], [0, 2]),
        ("once", [BROKEN], [0, 2]),
        ("once", [CUT], [0, 2]),
        # What did nothing does not count, not even for those that are not sent twice.
        ("never", [REFUSED, REFUSED, REFUSED], [0, 0, 0.1, 0.3]),
        ("never", [LIMITED, LIMITED], [0, 0.5, 1.0]),
        ("once", [REFUSED, REFUSED, REFUSED, SILENCE], [0, 0, 0.1, 0.3, 2.3]),
        ("once", [BROKEN, REFUSED], [0, 2, 2.1]),
    ],
)
def test_it_is_sent_again(retry: Retry, outcomes: list[Outcome], sent: list[float]) -> None:
    played = play(retry, *outcomes)
    assert isinstance(played.step, Resend)
    assert played.finish_sending() == sent


@pytest.mark.parametrize(
    ("retry", "identified", "outcomes"),
    [
        ("never", True, [BROKEN]),
        ("never", False, [CUT]),
        ("never", False, [REFUSED, LIMITED, CUT]),
        ("command_id", False, [BROKEN]),
        ("once", False, [CUT]),
        ("once", True, [BROKEN, BROKEN]),
        ("once", True, [CUT, CUT]),
    ],
)
def test_it_is_not_sent_again(retry: Retry, identified: bool, outcomes: list[Outcome]) -> None:
    step = play(retry, *outcomes, identified=identified).step
    assert isinstance(step, GiveUp)
    assert step.reason == "unknown"


@pytest.mark.parametrize(
    ("retry", "identified"), [("never", False), ("never", True), ("command_id", False), ("once", False)]
)
def test_silence_is_heard_out_where_nothing_may_be_repeated(retry: Retry, identified: bool) -> None:
    played = course(retry, identified=identified)
    assert played.hear(SILENCE) == GiveUp("unknown")
    assert played.sent == [0]
    assert played.now == pytest.approx(5 + GRACE)


def test_the_second_of_two_has_until_the_deadline() -> None:
    played = play("once", SILENCE)
    played.finish_sending()
    assert played.hear(SILENCE) == GiveUp("unknown")
    assert played.now == pytest.approx(5 + GRACE)


def test_a_late_5xx_is_followed_at_once_where_two_seconds_have_passed() -> None:
    played = course("once", deadline=10.0)
    played.progress = played.progress.began(0.0)
    played.step = Wait(2.0)
    assert played.hear(BROKEN, at=2.5) == Resend(0.0)


def test_the_silent_first_attempt_can_still_be_the_one_that_answers() -> None:
    played = play("command_id", SILENCE)
    played.finish_sending()
    assert played.progress.in_flight == len(played.sent)
    assert played.hear(OK, at=0.6) == Finished(OK)


def test_what_is_in_flight_is_listened_to_before_giving_up() -> None:
    played = play("once", SILENCE)
    assert isinstance(played.hear(BROKEN), Wait)
    assert played.hear(OK, at=4.9) == Finished(OK)


def test_an_answer_in_the_pause_counts() -> None:
    played = play("command_id", SILENCE, SILENCE, BROKEN)
    assert isinstance(played.step, Resend)
    assert played.step.seconds > 0
    assert played.hear(OK, at=played.now) == Finished(OK)


NOW, LATER = "Fri, 31 Dec 1999 23:59:57 GMT", "Wed, 31 Dec 2025 23:59:57 GMT"


@pytest.mark.parametrize(
    ("answer", "seconds"),
    [
        (limited(retry_after="2"), 2.0),
        (limited(retry_after="0.25"), 0.25),
        (limited(retry_after="0"), 0.0),
        (limited(x_ratelimit_reset="3"), 3.0),
        (limited(retry_after="1", x_ratelimit_reset="3"), 1.0),
        (limited(retry_after="Fri, 31 Dec 1999 23:59:59 GMT", x_ratelimit_reset="3"), 3.0),
        (limited(date=NOW, retry_after="Fri, 31 Dec 1999 23:59:59 GMT"), 2.0),
        (limited(date=NOW, retry_after="Fri, 31 Dec 1999 23:00:00 GMT"), 0.0),
        (limited(date=LATER, x_ratelimit_reset="1767225600"), 3.0),
        (limited(date=LATER, x_ratelimit_reset="1767225500"), 0.0),
        (limited(date="soon", retry_after="Fri, 31 Dec 1999 23:59:59 GMT"), 0.5),
        (limited(date=NOW, retry_after="31 Dec 999999999"), 0.5),
        (limited(retry_after="nan"), 0.5),
        (limited(retry_after="inf"), 0.5),
        (limited(retry_after="-1"), 0.5),
        (limited(), 0.5),
    ],
)
@pytest.mark.parametrize("retry", RETRIES)
def test_a_429_is_obeyed(retry: Retry, answer: Response, seconds: float) -> None:
    assert play(retry, answer, identified=False).step == Resend(seconds)


@pytest.mark.parametrize("answer", [limited(retry_after="60"), limited(x_ratelimit_reset="1767225600")])
def test_a_429_longer_than_the_deadline_is_given_up_at_once(answer: Response) -> None:
    assert play("command_id", answer).step == GiveUp("limited", answer=answer)


def test_a_429_that_asks_for_no_pause_gets_a_growing_one() -> None:
    now = limited(retry_after="0")
    assert play("never", now, now, now).finish_sending() == [0, 0, 0.1, 0.3]


@pytest.mark.parametrize(
    ("outcomes", "end"),
    [
        ([REFUSED] * 7, GiveUp("unreachable", cause=REFUSED)),
        ([BROKEN] * 7, GiveUp("unknown", answer=BROKEN)),
        ([CUT] * 7, GiveUp("unknown", cause=CUT)),
        ([BROKEN, *[CUT] * 6], GiveUp("unknown", answer=BROKEN, cause=CUT)),
        # Refused in the end, but an earlier attempt may have taken effect: that is what its sender must know.
        ([CUT, *[REFUSED] * 6], GiveUp("unknown", cause=REFUSED)),
        ([CUT, limited(retry_after="60")], GiveUp("unknown", answer=limited(retry_after="60"))),
    ],
)
def test_what_it_was_given_up_with(outcomes: list[Outcome], end: GiveUp) -> None:
    assert play("command_id", *outcomes).step == end


@pytest.mark.parametrize("status", [302, 400, 403, 404, 422])
@pytest.mark.parametrize("doubt", [CUT, BROKEN])
@pytest.mark.parametrize("retry", ["once", "idempotent"])
def test_a_refusal_says_nothing_of_the_attempt_before(retry: Retry, doubt: Outcome, status: int) -> None:
    refusal = Response(status, {}, b"")
    assert play(retry, doubt, refusal).step == GiveUp("unknown", answer=refusal)


@pytest.mark.parametrize("doubt", [CUT, BROKEN, SILENCE])
def test_a_refusal_says_that_no_command_of_that_id_was_acted_on(doubt: Outcome) -> None:
    assert play("command_id", doubt, GONE).step == Finished(GONE)


@pytest.mark.parametrize("retry", RETRIES)
@pytest.mark.parametrize("harmless", [REFUSED, LIMITED])
def test_a_refusal_after_what_did_nothing_settles_it(retry: Retry, harmless: Outcome) -> None:
    assert play(retry, harmless, harmless, GONE).step == Finished(GONE)


@pytest.mark.parametrize(
    ("last", "end"),
    [
        (OK, Finished(OK)),
        (Response(403, {}, b""), Finished(GONE)),
        (LIMITED, Finished(GONE)),
        (BROKEN, GiveUp("unknown", answer=GONE)),
        (CUT, GiveUp("unknown", answer=GONE, cause=CUT)),
        (SILENCE, GiveUp("unknown", answer=GONE)),
    ],
)
def test_after_a_refusal_the_other_attempt_is_heard_out(last: Outcome, end: Step) -> None:
    played = play("once", SILENCE, GONE)
    assert isinstance(played.step, Wait)
    assert played.hear(last) == end
    assert played.sent == [0, 2]


def reading(*outcomes: Outcome, effect: Effect = "none", deadline: float = 30.0) -> Course:
    """The course of a read, or of what removes something."""
    played = Course(Progress("idempotent", False, deadline, effect))
    for outcome in outcomes:
        played.hear(outcome)
    return played


@pytest.mark.parametrize("status", [302, 401, 404, 422])
@pytest.mark.parametrize("before", [CUT, BROKEN, SILENCE, REFUSED, LIMITED])
def test_what_a_read_is_refused_with_is_its_answer(before: Outcome, status: int) -> None:
    refusal = Response(status, {}, b"")
    assert reading(before, refusal).step == Finished(refusal)


def test_a_silent_read_is_sent_again_as_soon_as_a_command() -> None:
    assert reading(SILENCE, SILENCE, SILENCE).finish_sending() == [0, 0.5, 1.5, 3.5]
    assert reading(BROKEN, CUT, BROKEN).finish_sending() == [0, 0, 0.1, 0.3]


@pytest.mark.parametrize(("asked", "step"), [("20", Resend(20)), ("27", Resend(27)), ("27.1", None), ("1e9", None)])
@pytest.mark.parametrize("name", ["retry-after", "x-ratelimit-reset"])
def test_a_read_waits_out_a_limit_within_its_deadline(name: str, asked: str, step: Step | None) -> None:
    answer = Response(429, {name: asked}, b"")
    assert reading(answer).step == (step or GiveUp("limited", answer=answer))


def test_an_answer_too_large_is_too_large_again() -> None:
    huge = TooLarge(1)
    assert reading(huge).step == GiveUp("unknown", cause=huge)
    assert reading(SILENCE, huge).step == GiveUp("unknown", cause=huge)
    assert isinstance(play("command_id", huge).step, Resend)


@pytest.mark.parametrize(
    ("outcomes", "gone"),
    [
        ([CUT], True),
        ([BROKEN], True),
        ([SILENCE], True),
        ([REFUSED], False),
        ([LIMITED], False),
        ([REFUSED, BROKEN, LIMITED], True),
        ([], False),
    ],
)
def test_what_was_to_be_removed_is_gone(outcomes: list[Outcome], gone: bool) -> None:
    missing = Response(404, {}, b"")
    played = reading(*outcomes, missing, effect="removal", deadline=5)
    assert played.step == Finished(missing)
    assert played.progress.gone is gone


def test_another_refusal_of_a_removal_leaves_doubt() -> None:
    played = reading(CUT, GONE, effect="removal", deadline=5)
    assert played.step == GiveUp("unknown", answer=GONE)
    assert not played.progress.gone


outcomes = st.one_of(
    st.sampled_from([OK, GONE, BROKEN, CUT, REFUSED, SILENCE, SILENCE, SILENCE]),
    st.floats(0, 10).map(lambda seconds: limited(retry_after=str(seconds))),
)
happenings = st.lists(st.tuples(outcomes, st.floats(0, 1), st.booleans()), min_size=1, max_size=40)


@given(
    retry=st.sampled_from(RETRIES),
    identified=st.booleans(),
    deadline=st.floats(0.05, 20),
    effect=st.sampled_from(EFFECTS),
    happenings=happenings,
)
def test_whatever_happens(
    retry: Retry, identified: bool, deadline: float, effect: Effect, happenings: list[tuple[Outcome, float, bool]]
) -> None:
    played = Course(Progress(retry, identified, deadline, effect))
    allowed = {"command_id": math.inf, "idempotent": math.inf, "once": 2, "never": 1}[retry]
    if not identified and retry != "idempotent":
        allowed = 1
    harmless = 0
    for outcome, share, in_the_pause in happenings:
        if not in_the_pause or not played.progress.in_flight or isinstance(outcome, Silence):
            played.finish_sending()
        assert isinstance(played.step, Wait | Resend)
        assert played.progress.in_flight > 0
        harmless += isinstance(outcome, NotSent) or (isinstance(outcome, Response) and 300 <= outcome.status < 500)
        played.hear(outcome, at=min(played.now + 0.99 * share * played.step.seconds, deadline))
        assert len(played.sent) - harmless <= allowed
        assert all(at <= deadline for at in played.sent)
        assert played.now <= deadline + GRACE + 1e-6
        if isinstance(played.step, Finished | GiveUp):
            break
    if isinstance(played.step, GiveUp):
        doubtful = len(played.sent) - harmless > 0
        assert (played.step.reason == "unknown") == doubtful


@given(st.lists(st.sampled_from([BROKEN, CUT, REFUSED, SILENCE]), min_size=60, max_size=60))
def test_it_comes_to_an_end(script: list[Outcome]) -> None:
    played = course("command_id")
    for outcome in script:
        played.finish_sending()
        played.hear(outcome, at=played.now)
        if isinstance(played.step, GiveUp):
            break
    assert isinstance(played.step, GiveUp)
    assert len(played.sent) <= 12
