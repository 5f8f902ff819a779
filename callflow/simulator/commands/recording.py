"""record_start, record_stop, record_pause, record_resume; and recording from the answer on."""

from callflow.commands import (
    Answer,
    Bridge,
    Dial,
    RecordPause,
    RecordResume,
    RecordStart,
    RecordStop,
    Transfer,
)
from callflow.simulator.effects import Data, Effects
from callflow.simulator.exchange import Exchange
from callflow.simulator.leg import Leg
from callflow.simulator.recording import Recording, RecordingRules

effects = Effects()


@effects.of(RecordStart)
def record_start(_exchange: Exchange, leg: Leg, command: RecordStart) -> Data:
    """The leg is recorded. No event tells of the start."""
    rules = RecordingRules(
        format=command.format,
        channels=command.channels,
        max_length=command.max_length or 0,
        timeout_secs=command.timeout_secs or 0,
    )
    leg.start_recording(rules)
    if command.play_beep:
        leg.hears("beep")
    return {}


@effects.of(RecordStop)
def record_stop(_exchange: Exchange, leg: Leg, command: RecordStop) -> Data:
    """Recordings end."""
    for recording in _meant(leg, command.recording_id):
        recording.stop()
    return {}


@effects.of(RecordPause)
def record_pause(_exchange: Exchange, leg: Leg, command: RecordPause) -> Data:
    """Recordings pause."""
    for recording in _meant(leg, command.recording_id):
        recording.pause()
    return {}


@effects.of(RecordResume)
def record_resume(_exchange: Exchange, leg: Leg, command: RecordResume) -> Data:
    """Recordings go on."""
    for recording in _meant(leg, command.recording_id):
        recording.resume()
    return {}


def record_from_answer(leg: Leg, command: Answer | Bridge | Dial | Transfer) -> Data:
    """Record a leg as soon as it is answered, if the command says so."""
    if command.record is None:
        return {}
    rules = RecordingRules(
        format=command.record_format or "mp3",
        channels=command.record_channels or "dual",
        max_length=command.record_max_length or 0,
        timeout_secs=command.record_timeout_secs or 0,
    )
    identifier = leg.equipment.identifiers.uuid()
    if leg.state == "answered":
        leg.start_recording(rules, identifier)
    else:
        leg.when_answered.append(lambda: leg.start_recording(rules, identifier))
    return {"recording_id": identifier}


def _meant(leg: Leg, identifier: str | None) -> list[Recording]:
    """The recording of that id, or all of the leg's."""
    return [one for one in leg.recordings if identifier in (None, one.id)]
