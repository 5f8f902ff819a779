"""One leg: between the carrier and one party. It rings, is answered, ends; and reports what happens."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from callflow.simulator.audio import AudioQueue, Ended, Sound
from callflow.simulator.change import Change
from callflow.simulator.clock import Timer, iso
from callflow.simulator.ending import Direction, Ending
from callflow.simulator.equipment import Equipment
from callflow.simulator.gather import Message, Outcome, Rules
from callflow.simulator.gathering import Gathering
from callflow.simulator.recording import Recording, RecordingRules
from callflow.simulator.session import Session
from callflow.simulator.timeline import Kind

LegState: TypeAlias = Literal["ringing", "answered", "ended"]

_WITH_NUMBERS = frozenset(
    {
        "call.initiated",
        "call.answered",
        "call.hangup",
        "call.bridged",
        "call.gather.ended",
        "call.dtmf.received",
    }
)
_NOTED = ("direction", "status", "digit", "digits", "hangup_cause", "hangup_source", "media_url")


class Commanded(NamedTuple):
    """The client_state that a leg had when the command was accepted that brings an event about."""

    state: str | None


class Leg:
    """One leg of a call.

    Args:
        equipment: What it shares with the other legs.
        session: The session it belongs to.
        direction: Whether its party called us, or we them.
        from_: The number that calls.
        to: The number that is called.

    Attributes:
        id: The `call_control_id`.
        leg_id: The `call_leg_id`.
        state: Where it is in its life.
        client_state: What comes back with its events.
        webhook_url: Where its events go.
        partner: The leg that it is bridged with.
        parks: Whether it stays alive when the bridge ends.
        ending: How it ended.
        heard: What its party heard, in order.
        tones: The keys that were sent to its party.
        change: Tells when any of this changes.
        when_answered: Called once, when it is answered.
        when_ended: Called once, when it has ended.
    """

    def __init__(self, equipment: Equipment, session: Session, *, direction: Direction, from_: str, to: str) -> None:
        self.equipment = equipment
        self.session = session
        self.direction: Direction = direction
        self.from_ = from_
        self.to = to
        self.party = from_ if direction == "incoming" else to
        self.id = equipment.identifiers.call_control_id()
        self.leg_id = equipment.identifiers.uuid()
        self.state: LegState = "ringing"
        self.client_state: str | None = None
        self.webhook_url = equipment.webhook_url
        self.partner: Leg | None = None
        self.parks = False
        self.time_limit = 14_400.0
        self.ending: Ending | None = None
        self.started_at = equipment.clock.microseconds()
        self.answered_at: int | None = None
        self.ended_at: int | None = None
        self.heard: list[str] = []
        self.tones = ""
        self.change = Change()
        self.when_answered: list[Callable[[], None]] = []
        self.when_ended: list[Callable[[], None]] = []
        self.recordings: list[Recording] = []
        self.audio = AudioQueue(equipment.clock, started=self._sound_started, ended=self._sound_ended)
        self.gathering: Gathering | None = None
        self._gather_state = Commanded(None)
        self._timers: list[Timer] = []
        self._reported = 0

    # Its life

    def ring(self, state: Literal["parked", "bridging"]) -> None:
        """Begin."""
        self.note("call", "rings", direction=self.direction)
        self.report("call.initiated", {"direction": self.direction, "state": state} | self._start_time())

    def answer(self) -> None:
        """The call is answered, by us or by the party."""
        assert self.state == "ringing", f"answered while {self.state}"
        self.state = "answered"
        self.answered_at = self.equipment.clock.microseconds()
        self.after(self.time_limit, lambda: self.end(Ending("time_limit")))
        self.note("call", "answered")
        self.report("call.answered", {"state": "answered"} | self._start_time())
        self._call(self.when_answered)

    def end(self, ending: Ending) -> None:
        """The leg is over. Ending it twice does no harm."""
        if self.state == "ended":
            return
        self.state = "ended"
        self.ending = ending
        self.ended_at = self.equipment.clock.microseconds()
        for timer in self._timers:
            timer.cancel()
        self.audio.stop_all("call_hangup")
        self.stop_gather("call_hangup")
        self.note("call", "hung up", cause=ending.cause, source=ending.source)
        self.report("call.hangup", self._hangup_facts(ending))
        for recording in tuple(self.recordings):
            recording.stop()
        self._call(self.when_ended)

    def after(self, seconds: float, then: Callable[[], None]) -> Timer:
        """Have something happen to this leg later, unless it ends before."""
        timer = self.equipment.clock.later(seconds, then)
        self._timers.append(timer)
        return timer

    # What its party does

    def pressed(self, key: str) -> None:
        """The party pressed a key."""
        self.note("pressed", key)
        self.report("call.dtmf.received", {"digit": key})
        if self.gathering is not None:
            self.gathering.key(key)

    def speech_begins(self, text: str) -> None:
        """The party speaks: whom it is bridged with hears it, recordings record it."""
        self.note("said", text)
        for leg in self._joined():
            for recording in leg.recordings:
                recording.speech_begins()
        if self.partner is not None:
            self.partner.hears(text)

    def speech_ends(self) -> None:
        """The party is silent again."""
        for leg in self._joined():
            for recording in leg.recordings:
                recording.speech_ends()

    def hears(self, text: str) -> None:
        """The party hears something."""
        self.heard.append(text)
        self.note("heard", text)

    def receives_tones(self, digits: str) -> None:
        """The party hears keys."""
        self.tones += digits
        self.note("heard", f"keys {digits}")

    # What commands bring about

    def start_gather(self, rules: Rules, messages: Mapping[Message, Sound]) -> None:
        """Collect keys. A gather that is running is cancelled."""
        self.stop_gather("cancelled")
        self._gather_state = Commanded(self.client_state)
        clock = self.equipment.clock
        self.gathering = Gathering(rules, messages, audio=self.audio, clock=clock, over=self._gathered)
        self.gathering.begin()

    def stop_gather(self, status: Literal["call_hangup", "cancelled"]) -> None:
        """End the gather, if one is running."""
        if self.gathering is not None:
            self.gathering.stop(status)

    def start_recording(self, rules: RecordingRules, identifier: str | None = None) -> None:
        """Record this leg, under a given `recording_id` or a new one."""
        name = identifier or self.equipment.identifiers.uuid()
        recording = Recording(name, rules, self.equipment.clock, self._recorded)
        recording.state = self.client_state
        self.recordings.append(recording)

    # What is told

    def report(self, name: str, facts: Mapping[str, object], commanded: Commanded | None = None) -> None:
        """Make an event, and send it.

        Args:
            name: The event's name.
            facts: Fields of its payload beside those that all have.
            commanded: For an event that a command brought about: the state at that command.
        """
        self._reported = max(self._reported + 1, self.equipment.clock.microseconds())
        payload = self._identity(name) | {"client_state": self._state_of(commanded)} | dict(facts)
        event = {
            "record_type": "event",
            "event_type": name,
            "id": self.equipment.identifiers.uuid(),
            "occurred_at": iso(self._reported),
            "payload": payload,
        }
        self.note("event", name, **{key: payload[key] for key in _NOTED if key in facts})
        self.equipment.webhooks.post(self.webhook_url, event)

    def note(self, kind: Kind, text: str, **facts: object) -> None:
        """Write something into the timeline, and wake those who wait for it."""
        self.session.note(kind, text, leg=self.leg_id, party=self.party, facts=facts)
        self.change.happened()

    def _identity(self, name: str) -> dict[str, object]:
        identity: dict[str, object] = {
            "call_control_id": self.id,
            "call_leg_id": self.leg_id,
            "call_session_id": self.session.id,
            "connection_id": self.equipment.connection_id,
        }
        if name == "call.recording.saved":
            del identity["call_control_id"]
        return identity | {"from": self.from_, "to": self.to} if name in _WITH_NUMBERS else identity

    def _state_of(self, commanded: Commanded | None) -> str | None:
        if commanded is None or self.equipment.doubts.state_of == "emission":
            return self.client_state
        return commanded.state

    def _start_time(self) -> dict[str, object]:
        return {"start_time": iso(self.started_at)}

    def _hangup_facts(self, ending: Ending) -> dict[str, object]:
        causes = {
            "hangup_cause": ending.cause,
            "hangup_source": ending.source,
            "sip_hangup_cause": ending.sip,
        }
        return {"state": "hangup"} | self._start_time() | causes

    def _sound_started(self, sound: Sound) -> None:
        if sound.reported:
            self.report(f"call.{sound.kind}.started", sound.facts, Commanded(sound.state))
        for leg in self._ears(sound):
            leg.hears(sound.text)

    def _sound_ended(self, sound: Sound, how: Ended) -> None:
        if not sound.reported:
            return
        stopped = self.equipment.doubts.stopped_speech if sound.kind == "speak" else "cancelled"
        status = stopped if how == "stopped" else how
        self.report(f"call.{sound.kind}.ended", {**sound.facts, "status": status}, Commanded(sound.state))

    def _ears(self, sound: Sound) -> "list[Leg]":
        joined = self._joined()
        return {"self": joined[:1], "opposite": joined[1:], "both": joined}[sound.ears]

    def _joined(self) -> "list[Leg]":
        return [self] if self.partner is None else [self, self.partner]

    def _gathered(self, outcome: Outcome) -> None:
        self.gathering = None
        facts = {"digits": outcome.digits, "status": outcome.status}
        self.report("call.gather.ended", facts, self._gather_state)

    def _recorded(self, recording: Recording) -> None:
        self.recordings.remove(recording)
        self.equipment.shelf.save(recording, lambda url: self._saved(recording, url))

    def _saved(self, recording: Recording, url: str) -> None:
        assert recording.ended_at is not None, "saved while it runs"
        urls = {recording.rules.format: url}
        facts = {
            "channels": recording.rules.channels,
            "recording_started_at": iso(recording.started_at),
            "recording_ended_at": iso(recording.ended_at),
            "recording_urls": urls,
            "public_recording_urls": {},
        }
        self.report("call.recording.saved", facts, Commanded(recording.state))

    @staticmethod
    def _call(whom: list[Callable[[], None]]) -> None:
        waiting = tuple(whom)
        whom.clear()
        for one in waiting:
            one()
