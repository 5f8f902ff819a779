"""What happens to a command between a handler and the client.

It gets its `command_id`, derived so that the same handler run again for the same event issues the same
ones; and its `client_state`, with the call's state as it is at this moment.
"""

import re
import uuid
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Protocol  # an answer is JSON of any shape

from callflow.dispatch.gate import DialGate
from callflow.dispatch.interruption import HungUp
from callflow.dispatch.membership import echo_id
from callflow.dispatch.middleware import CommandContext, CommandNext
from callflow.dispatch.order import leg_of
from callflow.dispatch.route import SECONDARY
from callflow.errors import CallEnded, CarrierError, CommandRefused
from callflow.log import get_logger
from callflow.model import CallCommand, CallEvent, Command, Event
from callflow.session.record import Leg
from callflow.session.session import Session

log = get_logger(__name__)

_PLACE = re.compile(r"\{(\w+)\}")

_NAMESPACE = uuid.UUID("6f0a1f5e-6a39-5f53-9d2c-3f6f1f6c8a57")


class CommandClient(Protocol):
    """Whatever puts a command on the wire."""

    async def execute(self, command: Command, *, urgent: bool = False) -> Mapping[str, Any]:
        """Carry it out; the `data` of the answer.

        Args:
            command: What to do.
            urgent: Whether somebody on the phone waits for it.
        """
        ...


def derived_id(event_id: str, key: str, ordinal: int, operation: str, target: str) -> str:
    """The `command_id` of a handler's n-th command: the same whenever the handler runs for that event.

    The parameters are no part of it: a text that is worded differently the second time is not spoken twice.
    """
    return str(uuid.uuid5(_NAMESPACE, "|".join((event_id, key, str(ordinal), operation, target))))


def nonce_of(command_id: str) -> str:
    """What names the leg that a command makes, until the carrier has named it."""
    return uuid.UUID(command_id).hex[:12]


def of_another_leg(command: Command, error: CallEnded) -> CommandRefused:
    """The error for a command that met the end of a leg which is not its own."""
    other, title = _other_leg(command), "a call that it names has ended"
    if other is not None:
        title = f"the call has ended: this one, or the leg named as `{other}`"
    return CommandRefused(422, [CarrierError(error.code or "", title)], command=command)


def through(gate: DialGate, client: CommandClient) -> CommandNext:
    """The way out behind all middleware, so that nothing it changes goes past the dial policy.

    What a handler asks for is urgent, reads too: its call waits meanwhile.
    """

    async def execute(context: CommandContext) -> Mapping[str, Any]:
        command = gate.admit(context.command, context.event)
        return await client.execute(command, urgent=context.event is not None)

    return execute


class Sender:
    """The executor that one handler's `Call` gets, for one event.

    Args:
        event: The event that is handled.
        leg: The `call_leg_id` of the leg that hears it, where it is the event of a conference that the leg is in.
        key: What names the handler.
        session: The call's state.
        send: The command middleware around the client.
    """

    def __init__(
        self,
        event: Event,
        *,
        key: str,
        session: Session,
        send: CommandNext,
        leg: str | None = None,
    ) -> None:
        self._event = event
        self._leg_id = leg or leg_of(event)
        self._event_id = event.meta.id if leg is None else echo_id(event.meta.id, leg)
        self._key = key
        self._session = session
        self._send = send
        self._ordinals: Counter[str] = Counter()

    async def execute(self, command: Command, *, leg: str, new_leg: str | None = None) -> Mapping[str, Any]:
        """Complete a command and send it.

        Raises:
            CallEnded: Its leg is gone; nothing was sent.
            CommandRefused: The other leg that it names is gone.
        """
        target = _leg_of_command(command)
        leg_id, known = self._leg(target)
        if known is not None and known.ended:
            raise CallEnded(known.cause, command=command)
        role = known.role if known is not None else leg
        complete = self._completed(command, target, leg_id, role, new_leg or SECONDARY)
        carries = self._is_own(target, leg_id) and command.client_state is None
        revision = self._session.record.revision
        try:
            answer = await self._send(CommandContext(complete, self._event))
        except HungUp:
            raise  # no answer to the command: the handler's own leg is gone
        except CallEnded as error:
            other = _other_leg(complete)
            if (target and other is None) or (known is not None and known.ended):
                raise
            # Quiet is right only for one's own end: here it is most likely the other leg that has gone.
            raise of_another_leg(complete, error) from error
        if carries and complete.client_state is not None:
            self._session.carried(revision)
        return answer

    def _leg(self, call_control_id: str) -> tuple[str | None, Leg | None]:
        for leg_id, leg in self._session.record.legs.items():
            if leg.call_control_id == call_control_id:
                return leg_id, leg
        return None, None

    def _is_own(self, target: str, leg_id: str | None) -> bool:
        """Whether a leg is the one that the event is of; not every event names it in both ways."""
        own = self._event.call_control_id if isinstance(self._event, CallEvent) else None
        return target == own if own is not None else leg_id == self._leg_id

    def _completed(self, command: Command, target: str, leg_id: str | None, role: str, new_role: str) -> Command:
        operation = command.operation
        identifier = self._identifier(command)
        missing: dict[str, Callable[[], str]] = {}
        if "command_id" in operation.takes:
            missing["command_id"] = lambda: identifier
        if operation.new_leg_state is not None:
            nonce = nonce_of(identifier)
            missing[operation.new_leg_state] = lambda: self._session.new_leg_state(role=new_role, nonce=nonce)
        if "link_to" in type(command).__pydantic_fields__:
            command = self._linked(command)
        known = leg_id is not None or isinstance(command, CallCommand)  # never the state of a stranger named in a body
        if "client_state" in operation.takes and target and known and self._state_is_good(operation.name):
            missing["client_state"] = lambda: self._session.client_state(role=role, call_leg_id=leg_id)
        update = {name: make() for name, make in missing.items() if getattr(command, name) is None}
        return command.model_copy(update=update)

    def _identifier(self, command: Command) -> str:
        """Of a call's commands the n-th counts; of others, the n-th of this kind for this very thing.

        How many commands it takes to find a conference differs from run to run, and must not change those after it.
        """
        name, target = command.operation.name, _target(command)
        counted = "" if isinstance(command, CallCommand) or command.operation.calls else f"{name}|{target}"
        self._ordinals[counted] += 1
        return derived_id(self._event_id, self._key, self._ordinals[counted], name, target)

    def _state_is_good(self, operation: str) -> bool:
        """Whether the state may be sent: it is known, and not an old one by now, as it may be after the turn."""
        if self._session.over:
            log.warning("a command after its handler's end carries no state", operation=operation, handler=self._key)
        return not self._session.over and not self._session.unknown

    def _linked(self, command: Command) -> Command:
        """A dialled leg joins the session of the leg that it is dialled from, as long as that lives."""
        given: str | None = getattr(command, "link_to", None)
        own = self._session.record.legs.get(self._leg_id)
        if given is None and own is not None and not own.ended:
            return command.model_copy(update={"link_to": own.call_control_id})
        return command if given else command.model_copy(update={"link_to": None})


def _leg_of_command(command: Command) -> str:
    """The leg that a command is for, or whose state it sets; empty if it names none."""
    if isinstance(command, CallCommand):
        return command.call_control_id
    state_of = command.operation.state_of
    return str(getattr(command, state_of)) if state_of is not None else ""


def _target(command: Command) -> str:
    """What a command is for, as its identifier has it: what its path names, else its leg and the name it gives."""
    places = [str(getattr(command, place)) for place in _PLACE.findall(command.operation.path)]
    if not places and command.operation.state_of is not None:
        places = [_leg_of_command(command), str(getattr(command, "name", ""))]
    return "|".join(places)


def _other_leg(command: Command) -> str | None:
    """The parameter by which a command names a leg besides its own."""
    names = ("call_control_id_to_bridge_with", "link_to", "supervise_call_control_id")
    return next((name for name in names if getattr(command, name, None)), None)
