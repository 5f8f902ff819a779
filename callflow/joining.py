"""Joining a conference by its name, or making it, without two calls making two.

In one process the calls that ask for one name at a time share one search: one of them looks, and makes the
conference if there is none; the others join what it found, and if the API did not answer they fail with it. Between
processes the carrier decides: who is refused because the name is taken looks again. Nothing documents that it never
lets two conferences of one name run, so who has made one looks once more, and goes over to an older one if there is
any. All of it can be run again from the start after a worker's death: the carrier says then that the leg is in already.
"""

import asyncio
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias  # the options of commands are of any type

from callflow._generated import answers, commands
from callflow.api import Api, Execute
from callflow.errors import (
    AlreadyDone,
    AuthenticationFailed,
    CallNotAnswered,
    CarrierUnreachable,
    CommandError,
    CommandRefused,
    ConferenceOver,
    JoinIncomplete,
    NotFound,
    OutcomeUnknown,
    PermissionDenied,
    RateLimited,
)
from callflow.search import Enter, LookAgain, Search, Seen

_PAUSE = 0.25  # seconds, longer with each try
_MOST = 250  # conferences of one name that are looked at
_Status: TypeAlias = Literal["in_progress", "init"]
_RUNNING: tuple[_Status, ...] = ("in_progress", "init")
_BAD_CONFERENCE = "90058"
_OF_BOTH = ("beep_enabled", "region")
_OF_MAKING = ("comfort_noise", "duration_minutes", "max_participants", "start_conference_on_create")
_HOLD = ("hold_audio_url", "hold_media_name")
_LEAVING = ("end_conference_on_exit", "soft_end_conference_on_exit")
_LAGS = (0.1, 0.2)  # seconds between looks for a leg that must be there


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

    @property
    def place(self) -> tuple[str, str]:
        """What two calls have in common that want the same conference: its name and its region."""
        return self.name, str(self._options.get("region", ""))

    async def look(self) -> list[Seen]:
        """The conferences of the name that run, or wait for somebody to start them: among both one is the oldest."""
        return [one for status in _RUNNING for one in await self._listed(status)]

    async def _listed(self, status: _Status) -> list[Seen]:
        asked = commands.ConferenceList(name=self.name, status=status, **self._some("region"))
        seen: list[Seen] = []
        async for one in self._pages(asked, answers.ConferenceDetails):
            if one.id and one.name in (None, self.name) and one.status in (None, *_RUNNING):
                seen.append(Seen(one.id, one.created_at))
            if len(seen) >= _MOST:
                break
        return seen

    async def make(self) -> Seen:
        """Make it, and be in it.

        Raises:
            OutcomeUnknown: The answer does not name it.
        """
        options = self._some(*_OF_BOTH, *_OF_MAKING)
        if options.get("start_conference_on_create") is False:
            options |= self._some(*_HOLD)
            options["start_conference_on_create"] = bool(self._options.get("start_conference_on_enter"))
        command = commands.ConferenceCreate(call_control_id=self._leg, name=self.name, **options)
        made = await self._send(command, answers.ConferenceDetails)
        if made.id is None:
            raise OutcomeUnknown("`join_conference`: the carrier's answer does not name the conference")
        return Seen(made.id, made.created_at)

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
        participant_id = await self.participant(conference_id)
        if participant_id is None:
            raise CommandError("the carrier does not list the leg among those in the conference")
        of: dict[str, Any] = {"conference_id": conference_id, "participant_id": participant_id}
        await self._done(commands.ConferenceUpdateParticipant(**of, **leaving))

    async def participant(self, conference_id: str) -> str | None:
        """What the leg is called in a conference; None if it is not listed, nor a moment later."""
        asked = commands.ConferenceListParticipants(conference_id=conference_id, **self._some("region"))
        for pause in (*_LAGS, None):
            async for one in self._pages(asked, answers.Participant):
                if one.call_control_id == self._leg and one.id:
                    return one.id
            if pause is not None:
                await asyncio.sleep(pause)
        return None

    def _some(self, *names: str) -> dict[str, Any]:
        return {name: self._options[name] for name in names if name in self._options}


class Rooms:
    """The searches for conferences that go on in one app."""

    def __init__(self) -> None:
        self._searches: dict[tuple[str, str], asyncio.Future[str | CommandError | None]] = {}

    async def enter(self, desk: Desk) -> str:
        """Bring a call into the conference of a name.

        Args:
            desk: What the call can do.

        Returns:
            The conference's identifier.

        Raises:
            JoinIncomplete: It is in, and something that was to follow could not be done.
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
                if await desk.participant(conference_id) is None:
                    raise  # it is in another one
            except CommandRefused as error:
                if not _is_gone(error):
                    raise
                search.was_over(conference_id, error)
                await asyncio.sleep(_PAUSE * len(search.gone))
                continue
            await _caught_up(desk, conference_id)
            return conference_id

    async def _found(self, desk: Desk, search: Search) -> tuple[str, bool]:
        """The conference of the name, and whether the call is in it already."""
        while (going_on := self._searches.get(desk.place)) is not None:
            found = await asyncio.shield(going_on)
            if isinstance(found, CommandError):
                raise found.with_traceback(None)  # or it would grow with each one that it is raised to
            if found is not None and found not in search.gone:
                return found, False
        mine: asyncio.Future[str | CommandError | None] = asyncio.get_running_loop().create_future()
        self._searches[desk.place] = mine
        result: str | CommandError | None = None  # whoever waited looks for itself
        try:
            result, inside = await _found_or_made(desk, search)
            return result, inside
        except _OF_THE_API as error:
            result = error
            raise
        finally:
            del self._searches[desk.place]
            mine.set_result(result)


async def _found_or_made(desk: Desk, search: Search) -> tuple[str, bool]:
    while True:
        step = search.following(await desk.look())
        if isinstance(step, Enter):
            return step.id, False
        if isinstance(step, LookAgain):
            await asyncio.sleep(_PAUSE)
            continue
        try:
            made = await desk.make()
        except (CommandRefused, OutcomeUnknown) as error:
            if isinstance(error, _NOT_TAKEN):
                raise
            search.could_not_make(error)
            await asyncio.sleep(_PAUSE * (search.refusals - 1))
            continue
        return await _settled(desk, search, made)


async def _settled(desk: Desk, search: Search, made: Seen) -> tuple[str, bool]:
    try:
        older = search.settled(made, await desk.look())
    except CommandError:
        return made.id, True  # a look that fails must not undo what has been done
    if older == made.id:
        return made.id, True
    try:
        await desk.leave(made.id)
    except CommandRefused as error:
        if not _is_gone(error):
            raise
    return older, False


async def _caught_up(desk: Desk, conference_id: str) -> None:
    try:
        await desk.catch_up(conference_id)
    except CommandError as error:
        if isinstance(error, CommandRefused) and _is_gone(error):
            raise
        raise JoinIncomplete(conference_id, error) from error


_OF_THE_API = (OutcomeUnknown, CarrierUnreachable, AuthenticationFailed, PermissionDenied, RateLimited)
"""Failures that the next one who asks would meet as well, whatever its options are."""

_NOT_TAKEN = (AuthenticationFailed, PermissionDenied, RateLimited, CallNotAnswered)
"""Refusals that do not come from a name that is taken; with which code that is refused is not documented."""


def _is_gone(error: CommandRefused) -> bool:
    return isinstance(error, ConferenceOver | NotFound) or error.code == _BAD_CONFERENCE
