"""Placing a call inside its lane: the turn that an intent to dial gets.

The first word of the carrier, its answer or an event of the leg, gives the leg its identifiers. What became of
the dial is part of the session's record, so that the same intent, coming again, is not carried out again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any  # an answer is JSON of any shape

from callflow._generated import commands
from callflow.dispatch.middleware import CommandContext, CommandMiddleware, CommandNext, chain
from callflow.dispatch.sender import derived_id, nonce_of, of_another_leg
from callflow.engine.base import Arrival, Intent, Record
from callflow.errors import (
    AlreadyDialled,
    CallEnded,
    CarrierUnreachable,
    CommandRefused,
    DialRefused,
    OutcomeUnknown,
)
from callflow.model import CallEvent, Command
from callflow.session.envelope import Envelope, pack, unpack
from callflow.session.key import own_envelope
from callflow.session.record import Dialled, Leg
from callflow.session.session import Session
from callflow.types import SessionKey

DIAL = "dial"
_KEY = "app.dial"
_NOTHING_DONE = (CallEnded, CommandRefused, CarrierUnreachable, DialRefused)
_REPEATABLE = 50.0  # seconds in which the carrier certainly still knows a `command_id`


@dataclass(frozen=True, slots=True)
class Placement:
    """A call to be placed: what an intent holds.

    Attributes:
        command: What to send, but for its `client_state` and `command_id`.
        leg: The role of the new leg.
        envelope: The state that the call begins with.
        since: When it was asked for, in seconds since the epoch.
    """

    command: Command
    leg: str
    envelope: Envelope
    since: float

    def intent(self) -> Intent:
        """The record for the lane."""
        command = self.command.model_dump(mode="json", exclude_none=True)
        return Intent(DIAL, {"command": command, "leg": self.leg, "state": pack(self.envelope), "since": self.since})

    @classmethod
    def of(cls, intent: Intent, home: SessionKey) -> "Placement":
        """What the record in the lane holds."""
        data: Mapping[str, Any] = intent.data
        envelope = unpack(data["state"]) or Envelope(home)
        return cls(commands.Dial(**data["command"]), data["leg"], envelope, data["since"])


async def place(
    placement: Placement,
    session: Session,
    send: CommandNext,
    *,
    layers: Sequence[CommandMiddleware],
    heard: Sequence[Record],
) -> Dialled:
    """Place the call, unless it is placed already.

    Args:
        placement: The call.
        session: Its session.
        send: Carries a command to the carrier, past the dial policy.
        layers: The middleware around that.
        heard: What arrives for the session meanwhile.

    Returns:
        The dial, with its answer.

    Raises:
        OutcomeUnknown: It was sent, now or before, and nothing says whether it took effect.
        Exception: What else the command, or a middleware, has raised.
    """
    before = session.record.dial
    if before is not None:
        if dialled := known(session):
            return dialled
        if before.unknown:
            words = "this call was dialled before, and whether it took effect is not known"
            raise OutcomeUnknown(words, command=placement.command)
    dial = session.record.dial = Dialled(attempts=before.attempts + 1 if before else 1)
    session.begin(replace(placement.envelope, revision=session.record.revision + 1))
    await _attempt(dial, placement, session, chain(layers, _marking(dial, send)), heard)
    return dial


def known(session: Session) -> Dialled | None:
    """The dial that a session began with, and its answer, as far as it or an event of its leg has told."""
    dial = session.record.dial or Dialled()
    if dial.answer is None:
        dial.answer = _by_leg(session, nonce_of(_command_id(session, dial.attempts)))
    return dial if dial.answer is not None else None


async def _attempt(
    dial: Dialled, placement: Placement, session: Session, send: CommandNext, heard: Sequence[Record]
) -> None:
    identifier = _command_id(session, dial.attempts)
    nonce = nonce_of(identifier)
    state = session.new_leg_state(role=placement.leg, nonce=nonce)
    command = placement.command.model_copy(update={"command_id": identifier, "client_state": state})
    try:
        dial.answer = dict(await _sent(command, send))
    except OutcomeUnknown:
        dial.answer = _by_event(heard, nonce)
        if dial.answer is None:
            raise
    dial.unknown = False
    _bind(session, dial.answer, Leg(role=placement.leg, nonce=nonce))


def _marking(dial: Dialled, send: CommandNext) -> CommandNext:
    """The way out behind all middleware: only what gets so far may take effect, whatever a middleware raises."""

    async def execute(context: CommandContext) -> Mapping[str, Any]:
        before, dial.unknown = dial.unknown, True
        try:
            return await send(context)
        except _NOTHING_DONE:
            dial.unknown = before
            raise

    return execute


async def _sent(command: Command, send: CommandNext) -> Mapping[str, Any]:
    try:
        return await send(CommandContext(command, None))
    except CallEnded as error:
        raise of_another_leg(command, error) from error


def forgotten() -> AlreadyDialled:
    """What a dial gets whose session has ended so long ago that its record is gone."""
    return AlreadyDialled(
        "a dial with this id was placed, or tried, before, and what came of it is no longer remembered: for "
        "another call, take another id"
    )


def nested() -> AlreadyDialled:
    """What a dial gets that waits, inside its own lane, for an answer that is not known there."""
    return AlreadyDialled(
        "the call with this id is the one whose handler dials, and nothing more is known of it: for another call, "
        "take another id"
    )


def is_too_old(placement: Placement, *, attempt: int, now: float) -> bool:
    """Whether a turn that begins again could make the carrier dial twice."""
    return attempt > 1 and now - placement.since > _REPEATABLE


def _command_id(session: Session, attempt: int) -> str:
    return derived_id(session.home, _KEY, attempt, DIAL, "")


def _bind(session: Session, answer: Mapping[str, Any], leg: Leg) -> None:
    """From now on the leg is known by its identifiers."""
    name = answer.get("call_leg_id")
    if isinstance(name, str):
        leg.call_control_id = answer.get("call_control_id")
        leg.session = answer.get("call_session_id")
        session.record.legs.setdefault(name, leg)


def _by_event(heard: Sequence[Record], nonce: str) -> dict[str, Any] | None:
    """The answer as far as an event of the leg gives it: proof that the dial took effect."""
    for record in heard:
        event = record.event if isinstance(record, Arrival) else None
        envelope = own_envelope(event) if event is not None else None
        if isinstance(event, CallEvent) and envelope is not None and envelope.nonce == nonce:
            names = ("call_control_id", "call_leg_id", "call_session_id")
            return {name: getattr(event, name) for name in names}
    return None


def _by_leg(session: Session, nonce: str) -> dict[str, Any] | None:
    """The same, where that event has been handled since."""
    for name, leg in session.record.legs.items():
        if leg.nonce == nonce:
            return {"call_control_id": leg.call_control_id, "call_leg_id": name}
    return None
