"""The part of the carrier's API that sets an account up, as provisioning needs it."""

from collections.abc import Mapping, Sequence
from typing import Any, cast  # bodies and answers of the API

from callflow.answers import CallControlApplication, PhoneNumber
from callflow.client.client import Client
from callflow.errors import OutcomeUnknown
from callflow.provisioning.present import Application, Number, Profile

_MOST = 250  # of a page


class Account:
    """One account with the carrier.

    All methods raise CommandError where the carrier refuses, cannot be reached, or does not answer.

    Args:
        client: Reaches the API with the account's key.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    async def applications(self) -> tuple[Application, ...]:
        """All Call Control applications."""
        found = self._client.call_control_applications.list(page_size=_MOST)
        return tuple([_application(one) async for one in found])

    async def application(self, id: str) -> Application:
        """One Call Control application."""
        return _application(await self._client.call_control_applications.retrieve(id))

    async def create(self, settings: Mapping[str, object]) -> Application:
        """Make a Call Control application.

        Raises:
            OutcomeUnknown: No answer came, or none that says which one was made.
        """
        made = await self._client.call_control_applications.create(**cast(Any, settings))
        if not made.id:
            raise OutcomeUnknown("the carrier's answer does not say which application it has made")
        return _application(made)

    async def update(self, id: str, settings: Mapping[str, object]) -> None:
        """Change settings of a Call Control application."""
        await self._client.call_control_applications.update(id, **cast(Any, settings))

    async def delete(self, id: str) -> None:
        """Take a Call Control application away."""
        await self._client.call_control_applications.delete(id)

    async def numbers(self, wanted: Sequence[str]) -> tuple[Number, ...]:
        """Those of these numbers that the account has, gone ones included.

        The carrier looks for digits anywhere in a number, and finds nothing with a plus before them.
        """
        found: list[Number] = []
        for text in wanted:
            alike = self._client.phone_numbers.list(phone_number=text.removeprefix("+"), page_size=_MOST)
            found += [_number(one) async for one in alike if one.phone_number == text]
        return tuple(found)

    async def number(self, id: str) -> Number:
        """One number."""
        return _number(await self._client.phone_numbers.retrieve(id))

    async def assign(self, id: str, connection_id: str) -> None:
        """Let a number ring in a connection, and nowhere else."""
        await self._client.phone_numbers.update(id, connection_id=connection_id)

    async def profiles(self) -> tuple[Profile, ...]:
        """All outbound voice profiles."""
        found = self._client.iterate("/outbound_voice_profiles", params={"page": {"size": _MOST}})
        return tuple([_profile(one) async for one in found])


def _application(found: CallControlApplication) -> Application:
    return Application(found.id or "", found.model_dump(mode="json", by_alias=True))


def _number(found: PhoneNumber) -> Number:
    return Number(
        id=found.id or "",
        phone_number=found.phone_number or "",
        status=found.status or "active",
        connection_id=found.connection_id or "",
        connection_name=found.connection_name or "",
    )


def _profile(found: Mapping[str, Any]) -> Profile:
    return Profile(str(found.get("id")), str(found.get("name") or ""), enabled=found.get("enabled") is not False)
