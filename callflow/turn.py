"""The life of one event: from the lane to its handlers, readable from top to bottom.

An engine calls a turn with all records of one call that wait. The turn puts them in order, and for each
event finds the leg and its role, loads the state, runs the handlers, and sends the state if it changed.
"""

import time
from collections.abc import Sequence
from functools import partial

from pydantic import BaseModel

from callflow._generated import commands
from callflow.call import Call
from callflow.conference import Conference
from callflow.dispatch.dialling import Dialling
from callflow.dispatch.dispatcher import Dispatcher, Subject
from callflow.dispatch.legs import Legs
from callflow.dispatch.membership import HOME, Deliver, Membership, Submit, announce, home_of, note_homes, passed_on
from callflow.dispatch.middleware import CommandMiddleware, CommandNext, chain
from callflow.dispatch.order import ordered
from callflow.dispatch.route import UNKNOWN, Route
from callflow.dispatch.sender import Sender
from callflow.engine.base import Arrival, Intent, Record, TurnInput, TurnResult
from callflow.errors import CallEnded, CommandError, StateError
from callflow.joining import Rooms
from callflow.log import bind, get_logger
from callflow.model import CallEvent, ConferenceEvent
from callflow.redaction import hold_back
from callflow.session.codec import StateCodec
from callflow.session.conference import ConferenceRecord
from callflow.session.key import ENDED, is_conference, is_silent, is_single, own_envelope
from callflow.session.record import Leg, SessionRecord
from callflow.session.session import Session

log = get_logger(__name__)


class CallTurn:
    """What an engine calls for each turn of a call.

    Args:
        dispatcher: Knows the handlers.
        codec: Writes the state; None if the app keeps none.
        send: Carries a command to the carrier, past the dial policy.
        dialling: Places calls of our own.
        deliver: Takes an event into a lane: for the legs in a conference, which hear of its events.
        submit: Takes a record of our own into a lane.
        layers: The middleware around each command.
        resources: What the app's lifespan yielded.
    """

    def __init__(
        self,
        *,
        dispatcher: Dispatcher,
        codec: StateCodec[BaseModel] | None,
        send: CommandNext,
        dialling: Dialling,
        deliver: Deliver,
        submit: Submit,
        layers: Sequence[CommandMiddleware] = (),
        resources: object = None,
    ) -> None:
        self._dispatcher = dispatcher
        self._codec = codec
        self._send = chain(tuple(layers), send)
        self._dialling = dialling
        self._deliver = deliver
        self._submit = submit
        self._resources = resources
        self._rooms = Rooms()

    async def __call__(self, given: TurnInput) -> TurnResult:
        """Handle what waits, and say what to keep."""
        return await (self._of_conference(given) if is_conference(given.key) else self._of_call(given))

    async def _of_call(self, given: TurnInput) -> TurnResult:
        record = SessionRecord.load(given.state)
        session = Session(given.key, self._codec, record, kept=given.keeps_state)
        self._dialling.enter(session)
        arrivals = ordered(
            one for one in given.inbox if isinstance(one, Arrival) and not _is_too_late(one, given, record)
        )
        intents = [one for one in given.inbox if isinstance(one, Intent)]
        note_homes(record, intents)
        arrivals = [arrival for arrival in arrivals if not await self._passed_on(arrival, record)]
        intents = [one for one in intents if one.name != HOME]
        legs = Legs(session)
        for arrival in arrivals:
            legs.meet(arrival.event)
        if intents:
            await self._place(intents, given, legs)
        if given.keeps_state:
            await announce(record, given.key, self._submit)
        with given.bypass.listening(legs.hear):
            for arrival in arrivals:
                await self._handle(arrival, legs)
        session.over = True
        return TurnResult(state=record.dump(), ended=_has_ended(record, given))

    async def _passed_on(self, arrival: Arrival, record: SessionRecord) -> bool:
        """Whether an event is of a leg whose call has another lane, and has gone on to there."""
        home = home_of(arrival, record)
        if home is not None:
            await passed_on(arrival, home, self._deliver)
        return home is not None

    async def _of_conference(self, given: TurnInput) -> TurnResult:
        """The lane of a conference: the legs that are in it are told, and then its own handlers run."""
        record = ConferenceRecord.load(given.state)
        session = Session(given.key, self._codec, SessionRecord(), kept=given.keeps_state)
        self._dialling.enter(session)
        legs, membership = Legs(session), Membership(record, self._deliver)
        arrivals = ordered(one for one in given.inbox if isinstance(one, Arrival))
        for arrival in arrivals:
            await self._told(arrival, membership, kept=given.keeps_state)
        for arrival in arrivals:
            if not isinstance(arrival.event, CallEvent):
                await self._handle(arrival, legs)
        session.over = True
        return TurnResult(state=record.dump(), ended=record.empty)

    async def _told(self, arrival: Arrival, membership: Membership, *, kept: bool) -> None:
        """Who is in a conference from an event on, and hears it; a leg's own lane has those of the leg as well."""
        if isinstance(arrival.event, CallEvent):
            await membership.move(arrival)
            return
        over = arrival.event.meta.type == ENDED
        if kept and (over or self._dispatcher.echoes(arrival.event)):
            await membership.tell(arrival)
        if over:
            membership.record.end()

    async def _place(self, intents: Sequence[Intent], given: TurnInput, legs: Legs) -> None:
        """Calls that we place ourselves; what arrives of them meanwhile is for the next turn."""
        bind(call_session_id=legs.session.home, event_id=None)  # not those of the event whose handler dials
        hold_back(None, legs.session)
        heard: list[Record] = []

        def hear(record: Record) -> None:
            heard.append(record)
            legs.hear(record)

        with given.bypass.listening(hear):
            await self._dialling.run(intents, given, legs.session, heard)

    async def _handle(self, arrival: Arrival, legs: Legs) -> None:
        began, event = time.perf_counter(), arrival.event
        hold_back(event, legs.session)
        leg = legs.begin(arrival)
        routes = self._dispatcher.matching(event, leg.role, echoed=arrival.leg is not None)
        bind(call_session_id=legs.session.home, event_id=event.meta.id)
        if arrival.leg is not None and (not routes or legs.is_gone(arrival.leg)):
            return  # it is for other legs of the conference
        await self._run(arrival, leg, legs, routes)
        spent = round((time.perf_counter() - began) * 1000, 1)
        log.info("event", type=event.meta.type, leg=leg.role, handlers=len(routes), ms=spent)

    async def _run(self, arrival: Arrival, leg: Leg, legs: Legs, routes: Sequence[Route]) -> None:
        event, session = arrival.event, legs.session
        envelope = own_envelope(event)
        session.begin(envelope, silent=is_silent(event, envelope), stranger=leg.role == UNKNOWN)
        try:
            state = session.state if routes else None
        except StateError as error:
            await self._dispatcher.failed(self._subject(arrival, leg, session, None, "state"), event, error)
            return
        await self._dispatcher.dispatch(
            event, routes, lambda key: self._subject(arrival, leg, session, state, key), legs.running
        )
        try:
            if session.settle():
                await self._send_state(arrival, leg, session)
        except StateError as error:
            session.discard()
            await self._dispatcher.failed(self._subject(arrival, leg, session, state, "state"), event, error)

    async def _send_state(self, arrival: Arrival, leg: Leg, session: Session) -> None:
        """A change that no command has carried goes out by itself."""
        if leg.ended or leg.call_control_id is None:
            if not session.kept:
                log.warning("a change of the state is lost: its leg is gone or not named, and no engine keeps it")
            return
        sender = self._sender(arrival, session, "state")
        try:
            await sender.execute(commands.ClientStateUpdate(call_control_id=leg.call_control_id), leg=leg.role)
        except CallEnded:
            pass  # nobody is left to carry it
        except CommandError as error:
            log.warning("the state was not sent", error=repr(error))

    def _sender(self, arrival: Arrival, session: Session, key: str) -> Sender:
        return Sender(arrival.event, leg=arrival.leg, key=key, session=session, send=self._send)

    def _subject(self, arrival: Arrival, leg: Leg, session: Session, state: object, key: str) -> Subject:
        event = arrival.event
        sender = self._sender(arrival, session, key)
        if isinstance(event, ConferenceEvent) and arrival.leg is None:
            execute = partial(sender.execute, leg=leg.role)
            return Conference(event.conference_id or "", execute, resources=self._resources)
        known = event if isinstance(event, CallEvent) else CallEvent(meta=event.meta)
        return Call(
            executor=sender,
            call_control_id=leg.call_control_id or known.call_control_id,
            state=state,
            resources=self._resources,
            call_leg_id=known.call_leg_id or arrival.leg,
            call_session_id=known.call_session_id or leg.session,
            connection_id=getattr(event, "connection_id", None),
            conference_id=leg.conference,
            rooms=self._rooms,
            home=session.home,
            leg=leg.role,
            from_=getattr(event, "from_", None),
            to=getattr(event, "to", None),
        )


def _has_ended(record: SessionRecord, given: TurnInput) -> bool:
    """Whether the call has ended: also one that only a conference it was in speaks of, and what never was a call."""
    if is_single(given.key):
        return True
    if record.legs or record.dial is not None or record.elsewhere:
        return record.ended
    return given.late or all(isinstance(one, Arrival) and one.leg is not None for one in given.inbox)


def _is_too_late(arrival: Arrival, given: TurnInput, record: SessionRecord) -> bool:
    """A late duplicate of the first event must not start an ended call again."""
    too_late = given.late and not record.legs and arrival.event.meta.type == "call.initiated"
    if too_late:
        log.warning("a call that has ended was announced again", event_id=arrival.event.meta.id, key=given.key)
    return too_late
