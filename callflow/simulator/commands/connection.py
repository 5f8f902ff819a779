"""transfer, bridge, dial: what makes legs, and joins them."""

from collections.abc import Callable
from dataclasses import replace

from callflow.commands import Bridge, Dial, Transfer
from callflow.simulator.audio import Ended
from callflow.simulator.bridging import bridge as join
from callflow.simulator.commands.audio import audio_file
from callflow.simulator.commands.recording import record_from_answer
from callflow.simulator.effects import Data, Effects
from callflow.simulator.ending import by_us
from callflow.simulator.exchange import Exchange
from callflow.simulator.leg import Commanded, Leg
from callflow.simulator.refusal import Refusals, bad_call_control_id, call_ended, impossible, wrong

effects = Effects()

_RINGS = 30.0
_PARK = "self"


@effects.of(Transfer)
def transfer(exchange: Exchange, leg: Leg, command: Transfer) -> Data:
    """A new leg of the session rings, and is bridged when it is answered; else this leg stays as it is."""
    commanded = Commanded(leg.client_state)
    target = exchange.outgoing(
        to=command.to,
        from_=command.from_ or leg.to,
        session=leg.session,
        rings=command.timeout_secs or _RINGS,
        client_state=command.target_leg_client_state,
        webhook_url=command.webhook_url or leg.webhook_url,
    )
    _prepare(target, command)
    record_from_answer(target, command)
    leg.when_ended.append(lambda: _give_up(target))
    reported = exchange.equipment.doubts.bridged_for_a_leg

    def connect() -> None:
        if leg.state == "ended":
            target.end(by_us("outgoing", answered=True))
            return
        leg.parks = command.park_after_unbridge == _PARK
        join(leg, target, commanded=commanded, reported_for_first=reported)

    target.when_answered.append(lambda: _greet(target, command, connect))
    return {}


@effects.of(Bridge)
def bridge(exchange: Exchange, leg: Leg, command: Bridge) -> Data:
    """Two legs are joined; one that rings still, as soon as it is answered."""
    other = _other(exchange, command.call_control_id_to_bridge_with or "", "call_control_id")
    if other is leg or other is leg.partner:
        raise Refusals(impossible("These two are one already.", pointer="/call_control_id"))
    if command.prevent_double_bridge and other.partner is not None:
        raise Refusals(impossible("The other call is bridged already.", pointer="/call_control_id"))
    commanded = Commanded(leg.client_state)
    parks = command.park_after_unbridge == _PARK or bool(command.hold_after_unbridge)
    _once_answered([leg, other], lambda: _join_parking(leg, other, commanded, parks=parks))
    return record_from_answer(leg, command)


def dial(exchange: Exchange, command: Dial) -> Leg:
    """A new leg rings, in the session of another or in its own. The caller is told of it at once.

    Args:
        exchange: Where it is made.
        command: What was asked for.

    Raises:
        Refusals: The connection is another, or there is no such leg to link to.
    """
    if command.connection_id != exchange.equipment.connection_id:
        title = "Invalid value for connection_id (Call Control App ID)"
        raise Refusals(wrong("connection_id", "There is no such Call Control application.", title=title))
    linked = None if command.link_to is None else _other(exchange, command.link_to, "link_to")
    number = command.to if isinstance(command.to, str) else command.to[0]
    leg = exchange.outgoing(
        to=number,
        from_=linked.from_ if command.bridge_intent and linked is not None else command.from_,
        session=None if linked is None else linked.session,
        rings=command.timeout_secs or _RINGS,
        client_state=command.client_state,
        webhook_url=command.webhook_url,
    )
    _prepare(leg, command)
    leg.parks = command.park_after_unbridge == _PARK
    if command.audio_url or command.media_name:
        sound = audio_file(leg, command.audio_url, command.media_name)
        leg.when_answered.append(lambda: leg.audio.add(sound))
    if command.bridge_on_answer and linked is not None:
        state, parks = Commanded(command.client_state), leg.parks
        leg.when_answered.append(lambda: _join_parking(leg, linked, state, parks=parks))
    return leg


def _prepare(target: Leg, command: Dial | Transfer) -> None:
    if command.time_limit_secs is not None:
        target.time_limit = command.time_limit_secs
    digits = command.send_digits_on_answer
    if digits:
        target.when_answered.append(lambda: target.receives_tones(digits))


def _other(exchange: Exchange, call_control_id: str, parameter: str) -> Leg:
    other = exchange.legs.get(call_control_id)
    if other is None:
        raise Refusals(bad_call_control_id(parameter))
    if other.state == "ended":
        raise Refusals(call_ended())
    return other


def _greet(target: Leg, command: Transfer, connect: Callable[[], None]) -> None:
    """Play the transfer's audio to whom it went to, then connect; without any, connect."""
    if not (command.audio_url or command.media_name):
        connect()
        return
    sound = audio_file(target, command.audio_url, command.media_name)

    def played(_how: Ended) -> None:
        if target.state == "answered":
            connect()

    target.audio.add(replace(sound, then=played))


def _give_up(target: Leg) -> None:
    """Who was to be connected is gone: a telephone that rings stops, and nobody answers to an empty line."""
    if target.state == "ringing":
        target.end(by_us("outgoing", answered=False))


def _once_answered(legs: list[Leg], then: Callable[[], None]) -> None:
    for leg in legs:
        if leg.state == "ringing":
            leg.when_answered.append(lambda: _once_answered(legs, then))
            return
    if all(leg.state == "answered" for leg in legs):
        then()


def _join_parking(leg: Leg, other: Leg, commanded: Commanded, *, parks: bool) -> None:
    if "ended" in (leg.state, other.state):
        return
    leg.parks = parks
    join(leg, other, commanded=commanded)
