"""Commands from outside of any event: `app.client`, for operators, scripts and background tasks."""

from collections.abc import Mapping
from typing import Any  # an answer is JSON of any shape

from callflow.client.namespaces import Namespaces
from callflow.dispatch.middleware import CommandContext, CommandNext
from callflow.model import Command
from callflow.types import Mint


class AppClient(Namespaces):
    """The client of a running app: its commands go past the app's command middleware and its dial policy.

    A command from here carries no state of its own: what a handler knows of the call is not known here. Use the
    handler's `call` where there is one, and `app.dial` to place calls.

    Args:
        send: The command middleware around the client.
        mint: Makes the `command_id`s.
    """

    def __init__(self, send: CommandNext, mint: Mint) -> None:
        super().__init__(mint)
        self._send = send

    async def execute(self, command: Command) -> Mapping[str, Any]:
        """Have the carrier execute a command.

        Raises:
            CallEnded: The leg, or the conference, is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            DialRefused: The app's dial policy does not allow it.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: It was sent, and nothing says whether it took effect.
        """
        return await self._send(CommandContext(command, None))
