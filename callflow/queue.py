"""A queue of calls, and why a call has left one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from callflow._generated import events
from callflow._generated.handle_methods import QueueMethods
from callflow.api import Execute
from callflow.errors import NotFound, WrongParameter


class LeaveReason(StrEnum):
    """Why a call is no longer in its queue, as `call.dequeued` says.

    See https://developers.telnyx.com/api-reference/callbacks/call-dequeued
    """

    BRIDGED = "bridged"
    """It was bridged with another call: somebody answered it."""
    BRIDGING = "bridging-in-process"
    """It was taken out to be bridged, which can still fail: not the end yet."""
    HANGUP = "hangup"
    """The caller hung up."""
    LEAVE = "leave"
    """It was taken out by `leave_queue`, or by somebody who manages the queue."""
    TIMEOUT = "timeout"
    """It has waited as long as it was to wait."""
    OTHER = "other"
    """A reason that this version does not know, or none: the event says what it is."""

    @property
    def is_final(self) -> bool:
        """Whether the call has left for good, which an unknown reason is taken for."""
        return self is not LeaveReason.BRIDGING

    @classmethod
    def of(cls, event: "events.CallDequeued") -> "LeaveReason":
        """The reason that an event gives.

        Args:
            event: As the handler of `call.dequeued` gets it.
        """
        try:
            return cls(str(event.reason).replace("_", "-"))
        except ValueError:
            return cls.OTHER


@dataclass(frozen=True, slots=True)
class QueuePlace:
    """Where a call is in its queue.

    Attributes:
        position: How many calls are served before it, and itself: 1 is the next; None where the carrier does not say.
        waited: How long it has been waiting, in seconds.
        since: When it was put into the queue.
    """

    position: int | None
    waited: int | None
    since: datetime | None


class Queue(QueueMethods):
    """A queue, as `call.queue("support")` and `client.queue("support")` give it.

    Its methods are the API's own, and what callers want to hear. Nothing is announced by events: who wants to
    tell a caller the position asks for it from time to time, while something is played.

    Args:
        queue_name: Its name.
        execute: What its commands are given to.
        call_control_id: The call that it is asked about by default.
    """

    def __init__(self, queue_name: str, execute: Execute, *, call_control_id: str | None = None) -> None:
        super().__init__(execute)
        self.queue_name = queue_name
        self._call_control_id = call_control_id

    def __repr__(self) -> str:
        return f"Queue({self.queue_name!r})"

    async def place(self, call_control_id: str | None = None) -> QueuePlace | None:
        """Where a call is in this queue: its position and how long it has waited; None if it is not in it.

        See https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-from-a-queue

        Args:
            call_control_id: The call; by default the one that this queue was got from.

        Raises:
            WrongParameter: No call is given, and the queue was not got from one.
            CommandError: The carrier could not be asked.
        """
        asked = call_control_id or self._call_control_id
        if asked is None:
            raise WrongParameter(
                "this queue was not got from a call: say whose place is asked for, `place(call_control_id)`"
            )
        try:
            found = await self.retrieve_call(asked)
        except NotFound:
            return None
        return QueuePlace(found.queue_position, found.wait_time_secs, found.enqueued_at)

    async def size(self) -> int:
        """How many calls are waiting; 0 for a queue that does not exist yet.

        Raises:
            CommandError: The carrier could not be asked.
        """
        try:
            return (await self.retrieve()).current_size or 0
        except NotFound:
            return 0
