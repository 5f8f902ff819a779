"""One leg of a call: who it is, what its state is, and the commands that it takes.

A `Call` does no I/O of its own: it needs only something that executes commands, so that a handler can be
tried with a list.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Protocol

from typing_extensions import TypeVar  # the standard library's has defaults from Python 3.13 on

from callflow._generated.call_methods import CallMethods
from callflow.conference import Conference
from callflow.errors import CommandError, JoinIncomplete, WrongParameter
from callflow.joining import Desk, Rooms
from callflow.model import AnswerT, Command, checked
from callflow.queue import Queue

if TYPE_CHECKING:
    from callflow._generated import commands

StateT_co = TypeVar("StateT_co", covariant=True, default=object)
ResourcesT_co = TypeVar("ResourcesT_co", covariant=True, default=Any)  # any app may yield any resources


PRIMARY = "primary"
_NONE: Any = None  # the state of an app without a model, and the resources of one without a lifespan


class Executor(Protocol):
    """Whatever carries commands out."""

    async def execute(self, command: Command, *, leg: str, new_leg: str | None = None) -> Mapping[str, Any]:
        """Carry one command out.

        Args:
            command: What to do.
            leg: The role of the leg that it is for.
            new_leg: The role of the leg that it makes, if it makes one.

        Returns:
            The `data` of the carrier's answer.
        """
        ...


class Call(CallMethods, Generic[StateT_co, ResourcesT_co]):
    """One leg of a call.

    Its methods are the carrier's commands under the carrier's names; awaiting one means that the carrier
    has accepted it.

    Attributes:
        leg: The role of this leg: `primary` for the first of a call, `secondary` for the others, or the
            name that `dial` or `transfer` gave it; empty where only a conference has spoken of it, so that nothing
            tells which call it belongs to.
        conference_id: The conference that it is in; None if it is in none, or if no engine keeps that.
        home: The session that the call began in; all its legs share it.
    """

    def __init__(
        self,
        *,
        executor: Executor,
        call_control_id: str | None,
        state: StateT_co = _NONE,
        resources: ResourcesT_co = _NONE,
        call_leg_id: str | None = None,
        call_session_id: str | None = None,
        connection_id: str | None = None,
        home: str = "",
        leg: str = PRIMARY,
        conference_id: str | None = None,
        rooms: Rooms | None = None,
        from_: str | None = None,
        to: str | None = None,
    ) -> None:
        self._executor = executor
        self._call_control_id = call_control_id
        self._connection_id = connection_id
        self._state = state
        self._resources = resources
        self.call_leg_id = call_leg_id
        self.call_session_id = call_session_id
        self.home = home
        self.leg = leg
        self.conference_id = conference_id
        self._rooms = rooms if rooms is not None else Rooms()
        self.from_ = from_
        self.to = to

    @property
    def call_control_id(self) -> str:
        """The identifier of this leg, for commands.

        Raises:
            CommandError: The event named no leg, and none is known (`call.recording.saved` has none).
        """
        if self._call_control_id is None:
            raise CommandError("this event names no leg that a command could be for: it has no call_control_id")
        return self._call_control_id

    @property
    def connection_id(self) -> str:
        """The Call Control application of this leg.

        Raises:
            CommandError: The event did not name it.
        """
        if self._connection_id is None:
            raise CommandError("this event names no connection_id: give `dial` one")
        return self._connection_id

    @property
    def state(self) -> StateT_co:
        """The call's state: change its fields, and the change goes out with the next command."""
        return self._state

    @property
    def resources(self) -> ResourcesT_co:
        """What the app's lifespan yielded."""
        return self._resources

    async def execute(self, command: Command) -> Mapping[str, Any]:
        """Carry out any command, such as one made by hand.

        Args:
            command: A value of `callflow.commands`. A `client_state` or `command_id` of its own is kept.

        Returns:
            The `data` of the carrier's answer.
        """
        return await self._executor.execute(command, leg=self.leg)

    def other_leg(self, call_control_id: str, *, leg: str = PRIMARY) -> "Call[StateT_co, ResourcesT_co]":
        """Another leg of this call, to command it: the caller's, when the one who was dialled hung up.

        Args:
            call_control_id: Its identifier, which a handler of that leg has put into the state.
            leg: Its role.
        """
        return Call(
            executor=self._executor,
            call_control_id=call_control_id,
            state=self._state,
            resources=self._resources,
            call_session_id=self.call_session_id,
            connection_id=self._connection_id,
            home=self.home,
            leg=leg,
            rooms=self._rooms,
        )

    @checked("ConferenceJoin")
    async def join_conference(
        self,
        name: str,
        *,
        beep_enabled: "commands.BeepEnabled | None" = None,
        comfort_noise: bool | None = None,
        duration_minutes: int | None = None,
        end_conference_on_exit: bool | None = None,
        hold: bool | None = None,
        hold_audio_url: str | None = None,
        hold_media_name: str | None = None,
        max_participants: int | None = None,
        mute: bool | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
        soft_end_conference_on_exit: bool | None = None,
        start_conference_on_create: bool | None = None,
        start_conference_on_enter: bool | None = None,
        supervisor_role: "commands.SupervisorRole | None" = None,
        whisper_call_control_ids: Sequence[str] | None = None,
    ) -> Conference[ResourcesT_co]:
        """Join the conference of this name that runs, or make it: calls that ask at the same moment get the same one.

        The options mean the same for who makes it and for who joins: what `create` does not take is done right
        after it, by commands of its own. Those of the conference itself count only for who makes it:
        `comfort_noise`, `duration_minutes`, `max_participants`, `start_conference_on_create`.

        See https://developers.telnyx.com/api-reference/conference-commands/create-conference and
        https://developers.telnyx.com/api-reference/conference-commands/join-a-conference

        Args:
            name: Its name, in upper and lower case as it is; one account has one running conference of a name.
            beep_enabled: When a beep is heard: as somebody joins, leaves, both or never.
            comfort_noise: Whether there is a faint noise while nobody speaks.
            duration_minutes: How long it may last, in minutes.
            end_conference_on_exit: Whether it ends when this leg leaves, and everybody is hung up.
            hold: Whether this leg is put on hold at once.
            hold_audio_url: A WAV or MP3 file heard on hold.
            hold_media_name: Uploaded audio in its place, by its name in the carrier's media storage.
            max_participants: How many may be in it at a time, from 2 to 800.
            mute: Whether this leg is muted at once.
            region: The region that has its data.
            soft_end_conference_on_exit: Whether it ends when this leg leaves; the others are not hung up.
            start_conference_on_create: Whether it runs from the start; until it runs, everybody is on hold.
            start_conference_on_enter: Whether it starts to run as this leg joins.
            supervisor_role: Whether this leg listens only, or is heard by some only.
            whisper_call_control_ids: The legs that hear a whispering supervisor.

        Returns:
            The conference.

        Raises:
            WrongParameter: The name is empty.
            CallEnded: This leg is gone.
            JoinIncomplete: This leg is in, and what else was asked for, such as `mute`, was not done.
            CommandError: It could be neither joined nor made: the carrier refuses, this leg is in another conference,
                or each one of the name that was found was over before it could be joined.
        """
        options = {key: value for key, value in locals().items() if key not in ("self", "name")}
        if not name:
            raise WrongParameter("`join_conference`: `name` is empty")
        try:
            self.conference_id = await self._rooms.enter(Desk(self.execute, self.call_control_id, name, options))
        except JoinIncomplete as error:
            self.conference_id = error.conference_id
            raise
        return Conference(self.conference_id, self.execute, resources=self._resources)

    def queue(self, queue_name: str) -> Queue:
        """A queue, to ask for this call's place in it, or to manage it.

        `await call.enqueue("support")` puts this call into the queue; `call.dequeued` tells when and why it has left.

        Args:
            queue_name: Its name.
        """
        return Queue(queue_name, self.execute, call_control_id=self._call_control_id)

    async def _send(self, command: Command, answer: type[AnswerT], *, leg: str | None = None) -> AnswerT:
        return answer.model_validate(await self._executor.execute(command, leg=self.leg, new_leg=leg))

    def __repr__(self) -> str:
        return f"Call({self._call_control_id!r}, leg={self.leg!r})"
