"""Which recording an event is about: `call.recording.saved` does not name it.

It has neither a recording id nor a `call_control_id`. A leg has at most one recording at a time, so the leg and the
time tell. See https://developers.telnyx.com/api-reference/callbacks/call-recording-saved
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from callflow.events import CallRecordingSaved, ConferenceRecordingSaved

TOLERANCE = 2.0
"""How far the two times of one start may be apart, in seconds."""

_Time: TypeAlias = datetime | str | None


class Recorded(Protocol):
    """What is looked at of a recording."""

    @property
    def id(self) -> str | None:
        """Its identifier."""

    @property
    def call_leg_id(self) -> str | None:
        """The leg."""

    @property
    def conference_id(self) -> str | None:
        """The conference, if it is one's."""

    @property
    def recording_started_at(self) -> _Time:
        """When it began."""

    @property
    def recording_ended_at(self) -> _Time:
        """When it ended."""


RecordedT = TypeVar("RecordedT", bound=Recorded)


def matching(
    event: "CallRecordingSaved | ConferenceRecordingSaved", recordings: Iterable[RecordedT]
) -> RecordedT | None:
    """The recording that an event says is saved.

    Args:
        event: What was received. A conference's names its recording; a leg's does not.
        recordings: Those that it may be, of the leg or conference or of others too.

    Returns:
        The one with the event's recording id; else that of the leg, or conference, which began when the event's did;
        else the only one there, unless it was over before the event's began, or began after that was over. None
        where it is not there, which may only mean that it is not listed yet.
    """
    named: str | None = getattr(event, "recording_id", None)
    if named is not None:
        return next((one for one in recordings if one.id == named), None)
    candidates = [one for one in recordings if _is_of(one, event)]
    begin, end = _time(event.recording_started_at), _time(event.recording_ended_at)
    if begin is not None and (nearest := _nearest(candidates, begin)) is not None:
        return nearest
    return candidates[0] if len(candidates) == 1 and _may_be(candidates[0], begin, end) else None


def _is_of(one: Recorded, event: "CallRecordingSaved | ConferenceRecordingSaved") -> bool:
    leg: str | None = getattr(event, "call_leg_id", None)
    conference: str | None = getattr(event, "conference_id", None)
    if leg is not None:
        return one.call_leg_id == leg
    return conference is not None and one.conference_id == conference


def _nearest(candidates: Sequence[RecordedT], begin: datetime) -> RecordedT | None:
    near = [
        (distance, place)
        for place, one in enumerate(candidates)
        if (began := _time(one.recording_started_at)) is not None
        and (distance := abs((began - begin).total_seconds())) <= TOLERANCE
    ]
    return candidates[min(near)[1]] if near else None


def _may_be(one: Recorded, begin: datetime | None, end: datetime | None) -> bool:
    """Whether the times of a recording leave it possible."""
    began, ended = _time(one.recording_started_at), _time(one.recording_ended_at)
    over_before = ended is not None and begin is not None and ended < begin
    began_after = began is not None and end is not None and began > end
    return not over_before and not began_after


def _time(value: _Time) -> datetime | None:
    """A time that can be compared: one that names no zone is the carrier's, UTC."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value
