"""answer, reject, hangup, client_state_update, send_dtmf: the commands to a leg as a whole."""

from callflow.commands import Answer, ClientStateUpdate, Hangup, Reject, SendDtmf
from callflow.simulator.commands.recording import record_from_answer
from callflow.simulator.effects import Data, Effects
from callflow.simulator.ending import Ending, by_us
from callflow.simulator.exchange import Exchange
from callflow.simulator.leg import Leg
from callflow.simulator.refusal import Refusals, impossible, outbound_answer

effects = Effects()


@effects.of(Answer)
def answer(_exchange: Exchange, leg: Leg, command: Answer) -> Data:
    """An incoming leg that rings is answered."""
    if leg.direction == "outgoing":
        raise Refusals(outbound_answer())
    if leg.state != "ringing":
        raise Refusals(impossible("The call has been answered already."))
    if command.webhook_url is not None:
        leg.webhook_url = command.webhook_url
    leg.answer()
    return record_from_answer(leg, command)


@effects.of(Reject)
def reject(_exchange: Exchange, leg: Leg, command: Reject) -> Data:
    """An incoming leg that rings is turned away."""
    if leg.direction == "outgoing" or leg.state != "ringing":
        raise Refusals(impossible("Only an incoming call that rings can be rejected."))
    leg.end(Ending(command.cause.lower(), "callee"))
    return {}


@effects.of(Hangup)
def hang_up(_exchange: Exchange, leg: Leg, _command: Hangup) -> Data:
    """The leg ends."""
    leg.end(by_us(leg.direction, answered=leg.state == "answered"))
    return {}


@effects.of(ClientStateUpdate)
def update_client_state(_exchange: Exchange, _leg: Leg, _command: ClientStateUpdate) -> Data:
    """Every command sets the state that it brings; this one does nothing else."""
    return {}


@effects.of(SendDtmf)
def send_dtmf(_exchange: Exchange, leg: Leg, command: SendDtmf) -> Data:
    """The party hears keys."""
    leg.receives_tones(command.digits)
    return {}
