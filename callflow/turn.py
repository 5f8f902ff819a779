"""The life of one event: from the lane to its handlers, readable from top to bottom.

An engine calls a turn with all records of one call that wait. The turn puts them in order, and for each
event finds the leg and its role, loads the state, runs the handlers, and sends the state if it changed.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any  # resources are whatever the app's lifespan yields

from pydantic import BaseModel

from callflow.call import Call
from callflow.conference import Conference
from callflow.dispatch.dispatcher import Dispatcher, Subject
from callflow.dispatch.interruption import HungUp, Interruptible
from callflow.dispatch.middleware import CommandContext, CommandMiddleware, chain
from callflow.dispatch.order import leg_of, ordered
from callflow.dispatch.sender import CommandClient, Sender
from callflow.engine.base import Arrival, Record, TurnInput, TurnResult
from callflow.errors import CallEnded, CallflowError, StateError
from callflow.lazy import lazy_module
from callflow.log import bound, get_logger
from callflow.model import CallEvent, ConferenceEvent, Event
from callflow.session.codec import StateCodec
from callflow.session.key import own_envelope
from callflow.session.record import Leg, SessionRecord
from callflow.session.session import Session

if TYPE_CHECKING:
    from callflow._generated import commands
else:
    commands = lazy_module("callflow._generated.commands")

log = get_logger(__name__)

HANGUP = "call.hangup"


class CallTurn:
    """What an engine calls for each turn of a call.

    Args:
        dispatcher: Knows the handlers.
        codec: Writes the state; None if the app keeps none.
        client: Puts commands on the wire.
        layers: The middleware around each command.
        resources: What the app's lifespan yielded.
    """

    def __init__(
        self,
        *,
        dispatcher: Dispatcher,
        codec: StateCodec[BaseModel] | None,
        client: CommandClient,
        layers: Sequence[CommandMiddleware] = (),
        resources: object = None,
    ) -> None:
        self._dispatcher = dispatcher
        self._codec = codec
        self._send = chain(tuple(layers), _to(client))
        self._resources = resources

    async def __call__(self, given: TurnInput) -> TurnResult:
        """Handle what waits, and say what to keep."""
        record = SessionRecord.load(given.state)
        session = Session(given.key, self._codec, record)
        if given.late and not record.legs:
            inbox = [one for one in given.inbox if not _starts_a_call(one)]
        else:
            inbox = list(given.inbox)
        arrivals = [one for one in inbox if isinstance(one, Arrival)]
        for arrival in arrivals:
            _meet(session, arrival.event)
        for arrival in ordered(arrivals):
            await self._handle(arrival.event, session, given)
        return TurnResult(state=record.dump(), ended=given.late if not record.legs else record.ended)

    async def _handle(self, event: Event, session: Session, given: TurnInput) -> None:
        began = time.perf_counter()
        leg = session.record.legs.get(leg_of(event), Leg())
        routes = self._dispatcher.matching(event, leg.role)
        with bound(call_session_id=session.home, event_id=event.meta.id):
            if routes:
                await self._run(event, leg, session, given, routes)
            spent = round((time.perf_counter() - began) * 1000, 1)
            log.info("event", type=event.meta.type, leg=leg.role, handlers=len(routes), ms=spent)

    async def _run(
        self, event: Event, leg: Leg, session: Session, given: TurnInput, routes: Sequence[Any]
    ) -> None:
        try:
            session.begin(own_envelope(event))
            state = session.state
        except StateError as error:
            await self._dispatcher.failed(self._subject(event, leg, session, None, "state"), event, error)
            return
        running: list[Interruptible[None]] = []

        def listener(record: Record) -> None:
            _hang_up(record, session, event, running)

        with given.bypass.listening(listener):
            await self._dispatcher.dispatch(
                event, routes, lambda key: self._subject(event, leg, session, state, key), running.append
            )
            await self._send_state(event, leg, session)

    async def _send_state(self, event: Event, leg: Leg, session: Session) -> None:
        """A change that no command has carried goes out by itself."""
        if not session.unsent or leg.ended or leg.call_control_id is None:
            return
        sender = Sender(event=event, key="state", session=session, send=self._send)
        try:
            await sender.execute(commands.ClientStateUpdate(call_control_id=leg.call_control_id))
        except CallEnded:
            pass  # nobody is left to carry it
        except CallflowError as error:
            log.warning("the state was not sent", error=repr(error))

    def _subject(self, event: Event, leg: Leg, session: Session, state: object, key: str) -> Subject:
        if isinstance(event, ConferenceEvent):
            return Conference(event.conference_id, self._resources)
        known = event if isinstance(event, CallEvent) else CallEvent(meta=event.meta)
        return Call(
            executor=Sender(event=event, key=key, session=session, send=self._send),
            call_control_id=leg.call_control_id or known.call_control_id,
            state=state,
            resources=self._resources,
            call_leg_id=known.call_leg_id,
            call_session_id=known.call_session_id,
            connection_id=known.connection_id,
            home=session.home,
            leg=leg.role,
            from_=getattr(event, "from_", None),
            to=getattr(event, "to", None),
        )


def _meet(session: Session, event: Event) -> None:
    """Note the leg of an event, its role, and whether it is over; before anything of this turn is handled."""
    if not isinstance(event, CallEvent) or not (event.call_leg_id or event.call_control_id):
        return
    legs = session.record.legs
    envelope = own_envelope(event)
    leg = legs.get(leg_of(event))
    if leg is None:
        role = envelope.leg if envelope else "secondary" if legs or _is_transferred(event) else "primary"
        leg = legs[leg_of(event)] = Leg(role=role, nonce=envelope.nonce if envelope else "")
    elif envelope is not None:
        leg.role = envelope.leg
    leg.call_control_id = event.call_control_id or leg.call_control_id
    if event.meta.type == HANGUP:
        leg.ended, leg.cause = True, getattr(event, "hangup_cause", None)


def _is_transferred(event: Event) -> bool:
    """An outgoing leg that is bridging belongs to a call that was there before."""
    return getattr(event, "direction", None) == "outgoing" and getattr(event, "state", None) == "bridging"


def _starts_a_call(record: Record) -> bool:
    """A late duplicate of the first event must not start an ended call again."""
    return isinstance(record, Arrival) and record.event.meta.type == "call.initiated"


def _hang_up(record: Record, session: Session, event: Event, running: Sequence[Interruptible[None]]) -> None:
    """A hangup passes by the lane: no command is sent to its leg any more, and its handler ends."""
    if not isinstance(record, Arrival) or record.event.meta.type != HANGUP:
        return
    _meet(session, record.event)
    if leg_of(record.event) == leg_of(event):
        for one in running:
            one.interrupt(HungUp(getattr(record.event, "hangup_cause", None)))


def _to(client: CommandClient) -> Callable[[CommandContext], Any]:
    async def execute(context: CommandContext) -> Mapping[str, Any]:
        return await client.execute(context.command)

    return execute
