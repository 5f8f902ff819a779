"""The part of the carrier's API that sets an account up, as provisioning needs it."""

import re
from collections.abc import Mapping, Sequence
from contextlib import aclosing
from typing import Any, TypeVar, cast  # `Any`: bodies and answers of the API

from callflow.answers import CallControlApplication, PhoneNumber
from callflow.client.client import Client
from callflow.errors import CommandError, OutcomeUnknown
from callflow.pages import Pages
from callflow.provisioning.advice import NotRead, advice
from callflow.provisioning.present import Application, Number, Profile

ItemT = TypeVar("ItemT")

_MOST = 250  # of a page
_ITEMS, _PAGES = 10_000, 500  # of a list
_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


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
        return tuple([_application(one) for one in await _all("Call Control applications", found)])

    async def application(self, id: str) -> Application:
        """One Call Control application."""
        return _application(await self._client.call_control_applications.retrieve(id))

    async def create(self, settings: Mapping[str, object]) -> Application:
        """Make a Call Control application.

        Raises:
            OutcomeUnknown: No answer came, or none that says which one was made.
        """
        made = await self._client.call_control_applications.create(**cast(Any, settings))
        if not _IDENTIFIER.fullmatch(made.id or ""):
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
            found += [_number(one) for one in await _all("numbers", alike) if one.phone_number == text]
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
        return tuple([_profile(one) for one in await _all("outbound voice profiles", found)])


async def _all(what: str, pages: Pages[ItemT]) -> list[ItemT]:
    """The items of a list, which has to have an end.

    Raises:
        NotRead: The carrier does not give them, or gives more than an account can have.
    """
    found: list[ItemT] = []
    count = 0
    try:
        async with aclosing(pages.pages()) as walk:
            async for page in walk:
                found += page.items
                count += 1
                if count >= _PAGES or len(found) > _ITEMS:
                    raise NotRead(f"the carrier's list of {what} does not end: it has more than {len(found) - 1:,}")
    except NotRead:
        raise
    except CommandError as error:
        raise NotRead(f"the {what} of the account could not be read: {error}{advice(error)}") from error
    return found


def _id(what: str, id: str | None) -> str:
    """An identifier, which becomes a part of paths.

    Raises:
        NotRead: It is none.
    """
    if id is None or not _IDENTIFIER.fullmatch(id):
        raise NotRead(f"the carrier lists {what} with an identifier that is none, so it cannot be asked for")
    return id


def _application(found: CallControlApplication) -> Application:
    return Application(_id("an application", found.id), found.model_dump(mode="json", by_alias=True))


def _number(found: PhoneNumber) -> Number:
    return Number(
        id=_id("a number", found.id),
        phone_number=found.phone_number or "",
        status=found.status or "active",
        connection_id=found.connection_id or "",
        connection_name=found.connection_name or "",
    )


def _profile(found: Mapping[str, Any]) -> Profile:
    return Profile(str(found.get("id")), str(found.get("name") or ""), enabled=found.get("enabled") is not False)
