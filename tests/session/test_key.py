"""Which call an event belongs to."""

from datetime import UTC, datetime
from typing import Any

import pytest

from callflow.events import CallAnswered, ConferenceParticipantJoined, ConferenceSpeakEnded
from callflow.model import Event, EventMeta, UnknownEvent
from callflow.session.envelope import Envelope, leg_tag, pack
from callflow.session.key import own_envelope, session_key

META = EventMeta(id="event-1", type="call.answered", occurred_at=datetime(2026, 3, 4, tzinfo=UTC))
OWN = pack(Envelope("home-1", tag=leg_tag("leg-1")))
OTHERS = pack(Envelope("home-2", tag=leg_tag("leg-2")))
UNBORN = pack(Envelope("home-3", leg="agent", nonce="n-1"))
FOREIGN = "bm90IG91cnM="
IDS = {"call_control_id": "v3:leg-1", "call_leg_id": "leg-1", "call_session_id": "session-1"}


def event(cls: type[Event], type_: str | None = None, **fields: Any) -> Event:
    meta = EventMeta(META.id, type_ or cls.event_type, META.occurred_at)
    return cls.model_validate({**fields, "meta": meta})


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (event(CallAnswered, **IDS, client_state=OWN), "home-1"),
        (event(CallAnswered, **IDS, client_state=UNBORN), "home-3"),
        (event(CallAnswered, **IDS, client_state=OTHERS), "session-1"),
        (event(CallAnswered, **IDS, client_state=FOREIGN), "session-1"),
        (event(CallAnswered, **IDS, client_state=OWN[:-4]), "session-1"),
        (event(CallAnswered, **IDS, client_state=""), "session-1"),
        (event(CallAnswered, **IDS), "session-1"),
        (event(CallAnswered, call_leg_id="leg-1", call_control_id="v3:leg-1"), "leg-1"),
        (event(CallAnswered, call_leg_id="leg-1", call_session_id=""), "leg-1"),
        (event(CallAnswered, call_control_id="v3:leg-1"), "v3:leg-1"),
        (event(CallAnswered), "event:event-1"),
        (event(CallAnswered, call_session_id="session-1", client_state=OWN), "session-1"),
        (event(ConferenceParticipantJoined, **IDS, conference_id="c-1", client_state=OWN), "home-1"),
        (event(ConferenceParticipantJoined, **IDS, conference_id="c-1", client_state=OTHERS), "session-1"),
        (event(ConferenceParticipantJoined, **IDS, conference_id="c-1", client_state=UNBORN), "session-1"),
        (event(ConferenceSpeakEnded, conference_id="c-1", creator_call_session_id="s-1"), "conference:c-1"),
        (event(ConferenceSpeakEnded, creator_call_session_id="s-1"), "event:event-1"),
        (event(UnknownEvent, "call.novelty", **IDS, client_state=OWN), "home-1"),
        (event(UnknownEvent, "conference.novelty", **IDS, client_state=UNBORN), "session-1"),
        (event(UnknownEvent, "conference_novelty", **IDS, client_state=UNBORN), "session-1"),
        (event(UnknownEvent, "novelty"), "event:event-1"),
    ],
)
def test_the_lane_of_an_event(given: Event, key: str) -> None:
    assert session_key(given) == key


def test_an_envelope_is_only_read_for_the_leg_that_it_was_written_for() -> None:
    def envelope_of(cls: type[Event], client_state: str | None) -> Envelope | None:
        return own_envelope(event(cls, **IDS, client_state=client_state))

    own, unborn = envelope_of(CallAnswered, OWN), envelope_of(CallAnswered, UNBORN)
    assert own is not None
    assert own.home == "home-1"
    assert unborn is not None
    assert (unborn.leg, unborn.nonce) == ("agent", "n-1")
    assert envelope_of(CallAnswered, OTHERS) is None
    assert envelope_of(CallAnswered, FOREIGN) is None
    assert envelope_of(CallAnswered, None) is None
    assert envelope_of(ConferenceParticipantJoined, OTHERS) is None
    assert envelope_of(ConferenceParticipantJoined, UNBORN) is None
    assert own_envelope(event(ConferenceSpeakEnded, conference_id="c-1", client_state=OWN)) is None
