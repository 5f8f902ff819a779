"""The legs in a conference: who they are, and how they hear of what happens in it.

Runs in the lane of the conference, and passes its events on to the lanes of the calls that are in it. There each
has an identifier made of the event's and the leg's, so that a turn that runs again tells nobody twice.

The events of a conference carry its creator's state, so that of the others only the session is known. A call that
was dialled by `app.dial` has another lane than that; so as soon as the carrier has said which session a leg is in, the
lane of that session is told where its call is, and passes on what arrives there of this leg: whoever brings it into a
conference.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from typing import Literal, TypeAlias

from callflow.engine.base import Arrival, Delivered, Intent, Record
from callflow.errors import EngineUnavailable
from callflow.log import get_logger
from callflow.model import CallEvent
from callflow.session.conference import ConferenceRecord, Told
from callflow.session.key import JOINED, session_key
from callflow.session.record import Elsewhere, SessionRecord
from callflow.types import SessionKey
from callflow.webhook.parse import parse

log = get_logger(__name__)

Deliver: TypeAlias = Callable[[Delivered], Awaitable[object]]
Submit: TypeAlias = Callable[[SessionKey, Record], Awaitable[None]]
HOME = "home"
_TRIES = 5


def echo_id(event_id: str, leg: str) -> str:
    """What names an event as one leg in a conference hears it."""
    return f"{event_id}@{leg}"


async def passed_on(arrival: Arrival, home: SessionKey, deliver: Deliver, *, tries: int = _TRIES) -> bool:
    """Take an event into another lane, as soon as there is room.

    Args:
        arrival: The event, and the leg that hears it if that is not the one it names.
        home: The lane.
        deliver: Takes it.
        tries: How often to try; full engines say when to try again.

    Returns:
        Whether it was taken, now or before.
    """
    identifier = arrival.event.meta.id
    one = Delivered(home, echo_id(identifier, arrival.leg) if arrival.leg is not None else identifier, arrival)
    for left in range(tries - 1, -1, -1):
        try:
            await deliver(one)
        except EngineUnavailable as full:
            if left:
                await asyncio.sleep(full.retry_after)
        else:
            return True
    log.error("a leg has missed an event of its conference", event_id=identifier, leg=arrival.leg, key=home)
    return False


async def announce(record: SessionRecord, home: str, submit: Submit) -> None:
    """Tell the lanes of other sessions which legs in them belong to this call, and which of these have hung up.

    Args:
        record: The call.
        home: Its lane.
        submit: Takes a record of our own into a lane.
    """
    for name, leg in record.legs.items():
        news: Literal["here", "over"] = "over" if leg.ended else "here"
        nobody_knows = leg.ended and not leg.announced
        if leg.session in (None, home) or nobody_knows or leg.announced == news:
            continue
        try:
            await submit(SessionKey(leg.session), Intent(HOME, {"home": home, "leg": name, "over": leg.ended}))
        except EngineUnavailable as full:
            log.warning("a conference's events may not find their call", key=leg.session, error=repr(full))
        else:
            leg.announced = news


def note_homes(record: SessionRecord, intents: Iterable[Intent]) -> None:
    """Keep what the lanes of other calls have announced to this one."""
    for intent in intents:
        if intent.name == HOME:
            record.elsewhere[str(intent.data["leg"])] = Elsewhere(str(intent.data["home"]), bool(intent.data["over"]))


def home_of(arrival: Arrival, record: SessionRecord) -> SessionKey | None:
    """The other lane that an event is to be passed on to; None if it is right here."""
    event = arrival.event
    leg = arrival.leg or (event.call_leg_id if isinstance(event, CallEvent) else None)
    if leg is not None:
        found = record.elsewhere.get(leg)
        return SessionKey(found.home) if found is not None else None
    homes = {one.home for one in record.elsewhere.values()}
    return SessionKey(homes.pop()) if len(homes) == 1 and not record.legs else None  # whose else should it be


class Membership:
    """Who is in one conference, during a turn of its lane.

    Args:
        record: What is kept of it.
        deliver: Takes an event into a lane.
    """

    def __init__(self, record: ConferenceRecord, deliver: Deliver) -> None:
        self.record = record
        self._deliver = deliver
        self._tries = _TRIES

    async def move(self, arrival: Arrival) -> None:
        """A leg has joined or left. One that has joined hears of what happened since, and was announced before."""
        event = arrival.event
        leg = event.call_leg_id if isinstance(event, CallEvent) else None
        if leg is None:
            log.warning("a leg that is not named has joined or left a conference", event_id=event.meta.id)
            return
        home, at = session_key(event), event.meta.occurred_at.timestamp()
        if event.meta.type != JOINED:
            self.record.leave(leg, home, at)
        elif self.record.join(leg, home, at):
            for told in self.record.missed(leg, arrival.received_at):
                event = parse(told.body, now=told.occurred_at)
                await self._echo(Arrival(event, told.body, told.received_at), leg, home)
        elif leg not in self.record.members and not self.record.over:
            log.warning("a conference has more legs than are kept: this one will not hear its events", leg=leg)

    async def tell(self, arrival: Arrival) -> None:
        """Let each leg that is here hear of an event."""
        for leg, member in self.record.here.items():
            await self._echo(arrival, leg, SessionKey(member.home))
        self.record.tell(Told(arrival.event.meta.occurred_at.timestamp(), arrival.received_at, arrival.body))

    async def _echo(self, arrival: Arrival, leg: str, home: SessionKey) -> None:
        """Into the lane of the leg's call, as soon as there is room; but the others must not wait for long."""
        if not await passed_on(replace(arrival, leg=leg), home, self._deliver, tries=self._tries):
            self._tries = 1
