"""The reception: takes one request after another and decides, in this order, what becomes of it."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from callflow._generated.commands import COMMANDS
from callflow.commands import Dial
from callflow.model import CallCommand
from callflow.simulator.clock import iso
from callflow.simulator.commands import audio, call, connection, keys, recording
from callflow.simulator.commands.recording import record_from_answer
from callflow.simulator.effects import Data, Effect, Effects
from callflow.simulator.exchange import Exchange
from callflow.simulator.leg import Leg
from callflow.simulator.refusal import (
    Refusals,
    bad_call_control_id,
    call_ended,
    no_audio_yet,
    not_answered,
    not_found,
    not_simulated,
)
from callflow.simulator.unsimulated import unsimulated_parameter
from callflow.simulator.validation import validated

_REMEMBERED_FOR = 60.0
_BEFORE_ANSWER = frozenset({"answer", "reject", "hangup", "client_state_update"})
_NOTED = ("to", "payload", "audio_url", "digits", "stop", "maximum_digits", "cause", "client_state")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class _Done:
    """A command that was carried out, and what it was answered."""

    at: float
    data: Data


class Reception:
    """Takes commands, as values of JSON, and answers with the `data` of the carrier's answer.

    Args:
        exchange: Where they take effect.
    """

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._clock = exchange.equipment.clock
        self._ignore_unknown = exchange.equipment.doubts.unknown_parameters == "ignored"
        self._done: OrderedDict[tuple[str, str], _Done] = OrderedDict()
        self._effects = Effects()
        for family in (call, audio, keys, recording, connection):
            self._effects.join(family.effects)

    def command(self, call_control_id: str, operation: str, body: Mapping[str, object]) -> Data:
        """Have a leg do something.

        Raises:
            Refusals: It is not granted; nothing has happened.
        """
        leg = self._leg(call_control_id)
        try:
            data = self._carry_out(leg, operation, body)
        except Refusals as refused:
            facts = _facts(body) | {"status": refused.status, "code": refused.refusals[0].code}
            leg.note("command", operation, **facts)
            raise
        return data

    def dial(self, body: Mapping[str, object]) -> Data:
        """Call a number, and say which leg that is.

        Raises:
            Refusals: It is not granted; nothing has happened.
        """
        command = validated(Dial, body, path={}, ignore_unknown=self._ignore_unknown)
        if (before := self._repeated("dial", command.command_id)) is not None:
            return before
        self._require_simulated(command)
        if self._exchange.closed:
            raise Refusals(call_ended())
        leg = connection.dial(self._exchange, command)
        leg.note("command", "dial", **_facts(body), status=200)
        # The answer was given before the telephone rang: dialling is asynchronous, the leg "not alive yet".
        data = status(leg) | {"is_alive": False} | record_from_answer(leg, command)
        return self._remember("dial", command.command_id, data)

    def status(self, call_control_id: str) -> Data:
        """What `GET /calls/{call_control_id}` tells.

        Raises:
            Refusals: There is no such call, or no longer.
        """
        if self._exchange.was_here(call_control_id):
            raise Refusals(not_found())
        return status(self._leg(call_control_id))

    def _carry_out(self, leg: Leg, operation: str, body: Mapping[str, object]) -> Data:
        given = body.get("command_id")
        if isinstance(given, str) and (before := self._repeated(leg.id, given)) is not None:
            leg.note("command", operation, **_facts(body), status=200, repeated=True)
            return before
        if leg.state == "ended":
            raise Refusals(call_ended())
        command = self._validated(leg, operation, body)
        effect = self._effect(command)
        self._require_answered(leg, operation)
        state_before = leg.client_state
        self._set_state(leg, command)
        leg.note("command", operation, **_facts(body), status=200)
        try:
            data = {"result": "ok"} | effect(self._exchange, leg, command)
        except Refusals:
            leg.client_state = state_before
            raise
        return self._remember(leg.id, command.command_id, data)

    def _leg(self, call_control_id: str) -> Leg:
        leg = self._exchange.legs.get(call_control_id)
        if leg is None:
            gone = self._exchange.was_here(call_control_id)
            raise Refusals(call_ended() if gone else bad_call_control_id())
        return leg

    def _validated(self, leg: Leg, operation: str, body: Mapping[str, object]) -> CallCommand:
        kind = COMMANDS[operation]
        assert issubclass(kind, CallCommand), f"{operation} is not a command to a leg"
        path = {"call_control_id": leg.id}
        return validated(kind, body, path=path, ignore_unknown=self._ignore_unknown)

    def _effect(self, command: CallCommand) -> Effect:
        effect = self._effects.find(command)
        if effect is None:
            raise Refusals(not_simulated(f"the command `{command.operation.name}`"))
        self._require_simulated(command)
        return effect

    @staticmethod
    def _require_simulated(command: CallCommand | Dial) -> None:
        parameter = unsimulated_parameter(command)
        if parameter is not None:
            raise Refusals(not_simulated(f"the parameter `{parameter}`", pointer=f"/{parameter}"))

    @staticmethod
    def _require_answered(leg: Leg, operation: str) -> None:
        outgoing = leg.direction == "outgoing"
        if leg.state != "ringing" or operation in _BEFORE_ANSWER or (outgoing and operation == "bridge"):
            return
        raise Refusals(no_audio_yet() if outgoing and operation == "record_start" else not_answered())

    def _set_state(self, leg: Leg, command: CallCommand) -> None:
        if "client_state" not in command.operation.takes:
            return
        clears = self._exchange.equipment.doubts.command_without_state == "clears"
        if command.client_state is not None or clears:
            leg.client_state = command.client_state

    def _repeated(self, target: str, command_id: str | None) -> Data | None:
        while self._done and self._clock.now() - next(iter(self._done.values())).at > _REMEMBERED_FOR:
            self._done.popitem(last=False)
        found = self._done.get((target, command_id)) if command_id else None
        return None if found is None else found.data

    def _remember(self, target: str, command_id: str | None, data: Data) -> Data:
        if command_id:
            self._done[target, command_id] = _Done(self._clock.now(), data)
        return data


def status(leg: Leg) -> Data:
    """A call as the API shows it."""
    clock = leg.equipment.clock
    end = leg.ended_at or clock.microseconds()
    data: Data = {
        "record_type": "call",
        "call_control_id": leg.id,
        "call_leg_id": leg.leg_id,
        "call_session_id": leg.session.id,
        "client_state": leg.client_state,
        "is_alive": leg.state != "ended",
        "call_duration": 0 if leg.answered_at is None else (end - leg.answered_at) // 1_000_000,
        "start_time": iso(leg.started_at),
    }
    return data if leg.ended_at is None else data | {"end_time": iso(leg.ended_at)}


def _facts(body: Mapping[str, object]) -> Data:
    shown = {name: body[name] for name in _NOTED if name in body}
    return {
        name: value[: _SHOWN - 1] + "…" if isinstance(value, str) and len(value) > _SHOWN else value
        for name, value in shown.items()
    }
