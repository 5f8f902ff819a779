"""Joining a conference by its name, or making it, without two calls making two.

In one process the calls that ask for one name at a time share one search: one of them looks, and makes the
conference if there is none; the others join what it found. Between processes the carrier decides: who is refused
because the name is taken looks again. Nothing documents that it never lets two conferences of one name run, so who
has made one looks once more, and goes over to an older one if there is any. All of it can be run again from the start
after a worker's death: the carrier says then that the leg is in already.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal  # the options of commands are of any type

from callflow._generated import answers, commands
from callflow.api import Api, Execute
from callflow.errors import (
    AlreadyDone,
    AuthenticationFailed,
    CallNotAnswered,
    CommandError,
    CommandRefused,
    ConferenceOver,
    NotFound,
    OutcomeUnknown,
    PermissionDenied,
    RateLimited,
)

TRIES = 5
_REFUSALS = 3
_PAUSE = 0.25  # seconds, longer with each try
_MOST = 250  # conferences of one name that are looked at
_RUNNING: tuple[Literal["in_progress", "init"], ...] = ("in_progress", "init")
_BAD_CONFERENCE = "90058"
_OF_BOTH = ("beep_enabled", "region")
_OF_MAKING = ("comfort_noise", "duration_minutes", "max_participants", "start_conference_on_create")
_HOLD = ("hold_audio_url", "hold_media_name")
_LEAVING = ("end_conference_on_exit", "soft_end_conference_on_exit")
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seen:
    """A conference of the name that runs."""

    id: str
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Enter:
    """Join this one."""

    id: str


@dataclass(frozen=True, slots=True)
class Make:
    """There is none: make it."""


@dataclass(slots=True)
class Search:
    """What one call has found so far, and what follows from it: pure.

    Attributes:
        gone: The conferences that turned out to be over.
        refused: Why the last one could not be made.
        refusals: How often that was so.
    """

    gone: set[str] = field(default_factory=set[str])
    refused: CommandRefused | OutcomeUnknown | None = None
    refusals: int = 0

    def following(self, seen: Sequence[Seen]) -> Enter | Make:
        """What to do, given the conferences of the name that run.

        Raises:
            CommandRefused: None runs, and making one was refused, several times.
            OutcomeUnknown: None runs, and whether one was made is not known.
        """
        if oldest := self._oldest(seen):
            return Enter(oldest.id)
        if self.refused is not None and (isinstance(self.refused, OutcomeUnknown) or self.refusals >= _REFUSALS):
            raise self.refused
        return Make()

    def settled(self, made: str, seen: Sequence[Seen]) -> str:
        """Which conference it is to be, for one who has made one: the oldest of the name."""
        oldest = self._oldest([one for one in seen if one.id != made])
        own = next((one for one in seen if one.id == made), None)
        return oldest.id if oldest is not None and own is not None and _age(oldest) < _age(own) else made

    def could_not_make(self, error: CommandRefused | OutcomeUnknown) -> None:
        """Making one was refused: perhaps because there is one by now."""
        self.refused = error
        self.refusals += 1

    def was_over(self, conference_id: str, error: CommandRefused) -> None:
        """It ended between looking and joining.

        Raises:
            CommandError: That has happened too often.
        """
        self.gone.add(conference_id)
        if len(self.gone) >= TRIES:
            words = f"`join_conference`: in {TRIES} tries, each conference of that name was over before it was joined"
            raise CommandError(words, command=error.command) from error

    def _oldest(self, seen: Sequence[Seen]) -> Seen | None:
        return min((one for one in seen if one.id not in self.gone), key=_age, default=None)


def _age(one: Seen) -> tuple[datetime, str]:
    return one.created_at or _NEVER, one.id


class Desk(Api):
    """The commands of one call that wants to be in a conference of this name.

    Args:
        execute: What they are given to.
        call_control_id: Its leg.
        name: The name.
        options: The parameters of `create` and `join`, under their own names.
    """

    def __init__(self, execute: Execute, call_control_id: str, name: str, options: Mapping[str, Any]) -> None:
        super().__init__(execute)
        self.name = name
        self._leg = call_control_id
        self._options = {key: value for key, value in options.items() if value is not None}

    async def look(self) -> list[Seen]:
        """The conferences of the name that run; those that have not begun only if there is no other."""
        for status in _RUNNING:
            asked = commands.ConferenceList(name=self.name, status=status, **self._some("region"))
            seen: list[Seen] = []
            async for one in self._pages(asked, answers.ConferenceDetails):
                if one.id and one.name in (None, self.name) and one.status in (None, *_RUNNING):
                    seen.append(Seen(one.id, one.created_at))
                if len(seen) >= _MOST:
                    break
            if seen:
                return seen
        return []

    async def make(self) -> str | None:
        """Make it, and be in it; its identifier."""
        options = self._some(*_OF_BOTH, *_OF_MAKING)
        if options.get("start_conference_on_create") is False:
            options |= self._some(*_HOLD)
            options["start_conference_on_create"] = bool(self._options.get("start_conference_on_enter"))
        command = commands.ConferenceCreate(call_control_id=self._leg, name=self.name, **options)
        return (await self._send(command, answers.ConferenceDetails)).id

    async def join(self, conference_id: str) -> None:
        """Join it."""
        options = {key: value for key, value in self._options.items() if key not in _OF_MAKING}
        command = commands.ConferenceJoin(conference_id=conference_id, call_control_id=self._leg, **options)
        await self._done(command)

    async def leave(self, conference_id: str) -> None:
        """Leave it."""
        command = commands.ConferenceLeave(conference_id=conference_id, call_control_id=self._leg)
        await self._done(command)

    async def catch_up(self, conference_id: str) -> None:
        """What `join` does with its options, for a leg that is in without it: making takes none of them."""
        of: dict[str, Any] = {"conference_id": conference_id, **self._some("region")}
        legs = [self._leg]
        if self._options.get("mute"):
            await self._done(commands.ConferenceMute(call_control_ids=legs, **of))
        if self._options.get("hold"):
            audio = {key.removeprefix("hold_"): value for key, value in self._some(*_HOLD).items()}
            await self._done(commands.ConferenceHold(call_control_ids=legs, **audio, **of))
        if role := self._some("supervisor_role", "whisper_call_control_ids"):
            role.setdefault("supervisor_role", "none")
            await self._done(commands.ConferenceUpdate(call_control_id=self._leg, **role, **of))
        if leaving := self._some(*_LEAVING):
            await self._on_leaving(conference_id, leaving)

    async def _on_leaving(self, conference_id: str, leaving: Mapping[str, Any]) -> None:
        asked = commands.ConferenceListParticipants(conference_id=conference_id, **self._some("region"))
        async for one in self._pages(asked, answers.Participant):
            if one.call_control_id == self._leg and one.id:
                of: dict[str, Any] = {"conference_id": conference_id, "participant_id": one.id}
                await self._done(commands.ConferenceUpdateParticipant(**of, **leaving))
                return
        raise CommandError("`join_conference`: the carrier does not list the leg that has made the conference")

    def _some(self, *names: str) -> dict[str, Any]:
        return {name: self._options[name] for name in names if name in self._options}


class Rooms:
    """The searches for conferences that go on in one app."""

    def __init__(self) -> None:
        self._searches: dict[str, asyncio.Future[str | None]] = {}

    async def enter(self, desk: Desk) -> str:
        """Bring a call into the conference of a name.

        Args:
            desk: What the call can do.

        Returns:
            The conference's identifier.

        Raises:
            CommandError: It could be neither joined nor made.
        """
        search = Search()
        while True:
            conference_id, inside = await self._found(desk, search)
            try:
                if not inside:
                    await desk.join(conference_id)
                    return conference_id
            except AlreadyDone:
                pass
            except CommandRefused as error:
                if not _is_gone(error):
                    raise
                search.was_over(conference_id, error)
                await asyncio.sleep(_PAUSE * len(search.gone))
                continue
            await desk.catch_up(conference_id)
            return conference_id

    async def _found(self, desk: Desk, search: Search) -> tuple[str, bool]:
        """The conference of the name, and whether the call is in it already."""
        while (going_on := self._searches.get(desk.name)) is not None:
            found = await asyncio.shield(going_on)
            if found is not None and found not in search.gone:
                return found, False
        mine: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._searches[desk.name] = mine
        found, inside = None, False
        try:
            found, inside = await _found_or_made(desk, search)
            return found, inside
        finally:
            del self._searches[desk.name]
            mine.set_result(found)  # None: whoever waited looks for itself


async def _found_or_made(desk: Desk, search: Search) -> tuple[str, bool]:
    while True:
        step = search.following(await desk.look())
        if isinstance(step, Enter):
            return step.id, False
        try:
            made = await desk.make()
            if made is None:
                raise OutcomeUnknown("`join_conference`: the carrier's answer does not name the conference")
        except (CommandRefused, OutcomeUnknown) as error:
            if isinstance(error, _NOT_TAKEN):
                raise
            search.could_not_make(error)
            await asyncio.sleep(_PAUSE * (search.refusals - 1))
            continue
        return await _settled(desk, search, made)


async def _settled(desk: Desk, search: Search, made: str) -> tuple[str, bool]:
    try:
        older = search.settled(made, await desk.look())
    except CommandError:
        return made, True  # a look that fails must not undo what has been done
    if older == made:
        return made, True
    try:
        await desk.leave(made)
    except CommandRefused as error:
        if not _is_gone(error):
            raise
    return older, False


_NOT_TAKEN = (AuthenticationFailed, PermissionDenied, RateLimited, CallNotAnswered)
"""Refusals that do not come from a name that is taken; with which code that is refused is not documented."""


def _is_gone(error: CommandRefused) -> bool:
    return isinstance(error, ConferenceOver | NotFound) or error.code == _BAD_CONFERENCE
