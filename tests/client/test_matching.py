"""Which recording an event is about."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from callflow.client.matching import matching
from callflow.events import CallRecordingSaved, ConferenceRecordingSaved, EventMeta

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class One:
    id: str
    call_leg_id: str | None = "leg"
    conference_id: str | None = None
    recording_started_at: datetime | str | None = NOON
    recording_ended_at: datetime | str | None = NOON + timedelta(seconds=30)


def at(seconds: float, *, length: float = 30, id: str = "x", leg: str = "leg") -> One:
    begin = NOON + timedelta(seconds=seconds)
    return One(id, leg, None, begin, begin + timedelta(seconds=length))


def saved(**fields: object) -> CallRecordingSaved:
    given: dict[str, object] = {
        "call_leg_id": "leg",
        "recording_started_at": NOON,
        "recording_ended_at": NOON + timedelta(seconds=30),
        **fields,
    }
    return CallRecordingSaved.model_validate({"meta": EventMeta("e", "call.recording.saved", NOON), **given})


def test_the_leg_and_the_start_tell() -> None:
    recordings = [at(0, id="other leg", leg="b"), at(-60, id="before"), at(1.5, id="it"), at(60, id="after")]
    found = matching(saved(), recordings)
    assert found is not None
    assert found.id == "it"


def test_the_nearest_of_several() -> None:
    assert matching(saved(), [at(1.9, id="a"), at(-0.2, id="b"), at(0.5, id="c")]) == at(-0.2, id="b")


@pytest.mark.parametrize("recordings", [[], [at(0, leg="b")], [at(-60), at(60)], [One("a", None)]])
def test_none_of_them(recordings: list[One]) -> None:
    assert matching(saved(), recordings) is None


def test_the_only_one_of_the_leg_though_the_clocks_differ() -> None:
    assert matching(saved(), [at(5), at(5, leg="b")]) == at(5)


@pytest.mark.parametrize("seconds", [-60, 60])
def test_not_the_only_one_when_it_was_another_time(seconds: float) -> None:
    """The leg's earlier recording, where the one that is saved now is not listed yet."""
    assert matching(saved(), [at(seconds)]) is None


def test_times_may_be_missing_or_spelt_otherwise() -> None:
    nothing = One("a", recording_started_at=None, recording_ended_at="soon")
    assert matching(saved(), [nothing]) == nothing
    assert matching(saved(recording_started_at=None, recording_ended_at=None), [at(900)]) == at(900)
    assert matching(saved(recording_started_at=None), [at(0), at(1)]) is None
    spelt = One("a", recording_started_at="2026-03-01T12:00:01.250Z")
    assert matching(saved(recording_started_at=datetime(2026, 3, 1, 12)), [spelt, at(30)]) == spelt


def test_an_event_without_a_leg_is_about_none() -> None:
    assert matching(saved(call_leg_id=None), [One("a", None)]) is None


def test_a_conference_names_its_recording_or_itself() -> None:
    meta = EventMeta("e", "conference.recording.saved", NOON)
    recordings = [One("a", "leg", "room"), One("b", "leg", "other")]
    for event, meant in (
        (ConferenceRecordingSaved(meta=meta, recording_id="b", conference_id="room"), recordings[1]),
        (ConferenceRecordingSaved(meta=meta, recording_id="c", conference_id="room"), None),
        (ConferenceRecordingSaved(meta=meta, conference_id="room", recording_started_at=NOON), recordings[0]),
    ):
        assert matching(event, recordings) == meant
