"""Commands from outside of any event: `app.client`, for operators, scripts and background tasks."""

from collections.abc import Mapping
from typing import Any, Protocol  # an answer is JSON of any shape

from callflow.client.errand import Method
from callflow.client.namespaces import Namespaces
from callflow.dispatch.calling import calls_somebody
from callflow.dispatch.middleware import CommandContext, CommandNext
from callflow.errors import DialRefused
from callflow.model import Command
from callflow.pages import Pages
from callflow.types import Downloads, Mint


class Door(Protocol):
    """What of a client is needed beside its commands."""

    async def request(
        self,
        method: Method,
        path: str,
        *,
        json: object = None,
        data: Mapping[str, Any] | None = None,
        params: Mapping[str, Any] | None = None,
        idempotent: bool | None = None,
        deadline: float | None = None,
    ) -> Any:
        """Ask any endpoint."""

    def iterate(
        self, path: str, *, params: Mapping[str, Any] | None = None, deadline: float | None = None
    ) -> Pages[dict[str, Any]]:
        """Any list."""
        ...

    @property
    def downloads(self) -> Downloads:
        """What files are downloaded with."""
        ...


class AppClient(Namespaces):
    """The client of a running app: its commands go past the app's command middleware and its dial policy.

    A command from here carries no state of its own: what a handler knows of the call is not known here. Use the
    handler's `call` where there is one, and `app.dial` to place calls.

    Args:
        door: Asks what is no command, and downloads.
        send: The command middleware around the client.
        mint: Makes the `command_id`s.
    """

    def __init__(self, door: Door, send: CommandNext, mint: Mint) -> None:
        super().__init__(mint)
        self._door = door
        self._send = send

    @property
    def downloads(self) -> Downloads:
        """What files are downloaded with."""
        return self._door.downloads

    def __repr__(self) -> str:
        return f"AppClient({self._door!r})"

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

    async def request(
        self,
        method: Method,
        path: str,
        *,
        json: object = None,
        data: Mapping[str, Any] | None = None,
        params: Mapping[str, Any] | None = None,
        idempotent: bool | None = None,
        deadline: float | None = None,
    ) -> Any:
        """Ask any endpoint of the carrier's API: `Client.request`, with its arguments and its errors.

        No command middleware sees it. What may place calls is refused, since the dial policy would not see it either:
        dials, TeXML's calls and their updates, calls that tell a code, faxes. To do it on purpose use a `Client()`.

        Raises:
            DialRefused: It could place a call: use `app.dial`, `call.transfer`, or `client.calls`.
        """
        name = calls_somebody(method, path)
        if name is not None:
            words = (
                f"this is `{name}`, which may call somebody past the dial policy: use `app.dial`, `call.transfer` or "
                "`client.calls`; to do it on purpose use a `Client()` of your own, which the policy does not bind"
            )
            raise DialRefused(words, rule="request")
        return await self._door.request(
            method, path, json=json, data=data, params=params, idempotent=idempotent, deadline=deadline
        )

    def iterate(
        self, path: str, *, params: Mapping[str, Any] | None = None, deadline: float | None = None
    ) -> Pages[dict[str, Any]]:
        """Any list of the carrier's API that comes in pages: `Client.iterate`."""
        return self._door.iterate(path, params=params, deadline=deadline)
