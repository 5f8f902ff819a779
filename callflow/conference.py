"""A conference: as the handlers of its own events get it, and as `call.join_conference` gives it."""

from collections.abc import Mapping
from typing import Any, Generic  # an answer is JSON; resources are whatever the app's lifespan yields

from typing_extensions import TypeVar  # the standard library's has defaults from Python 3.13 on

from callflow._generated.handle_methods import ConferenceMethods
from callflow.api import Execute
from callflow.errors import CommandError
from callflow.model import Command

ResourcesT_co = TypeVar("ResourcesT_co", covariant=True, default=Any)
_NONE: Any = None  # the resources of an app without a lifespan


async def _nowhere(command: Command) -> Mapping[str, Any]:
    raise CommandError("this conference was made by hand, without anything that sends its commands", command=command)


class Conference(ConferenceMethods, Generic[ResourcesT_co]):
    """A conference, with the carrier's commands under the carrier's names.

    In a handler its commands go the way of a call's: with a `command_id` that is the same whenever the handler runs
    for the same event, and past the app's command middleware.

    Args:
        conference_id: The carrier's identifier; empty if an event does not name it.
        execute: What its commands are given to.
        resources: What the app's lifespan yielded.
    """

    def __init__(self, conference_id: str, execute: Execute = _nowhere, *, resources: ResourcesT_co = _NONE) -> None:
        super().__init__(execute)
        self.conference_id = conference_id
        self._resources = resources

    @property
    def resources(self) -> ResourcesT_co:
        """What the app's lifespan yielded."""
        return self._resources

    async def execute(self, command: Command) -> Mapping[str, Any]:
        """Carry out any command, such as one made by hand.

        Args:
            command: A value of `callflow.commands`. A `command_id` of its own is kept.

        Returns:
            What counts of the carrier's answer.
        """
        return await self._execute(command)

    def __repr__(self) -> str:
        return f"Conference({self.conference_id!r})"
