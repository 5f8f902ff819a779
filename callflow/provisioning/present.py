"""What an account has, as far as provisioning looks at it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast


@dataclass(frozen=True, slots=True)
class Application:
    """A Call Control application.

    Attributes:
        id: Its identifier, which is also the `connection_id` of its numbers and calls.
        settings: All that the carrier says of it.
    """

    id: str
    settings: Mapping[str, object]

    def __str__(self) -> str:
        return f'"{self.name}" ({self.id})'

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.settings.get("application_name") or "")

    @property
    def webhook_url(self) -> str:
        """Where its events go."""
        return str(self.settings.get("webhook_event_url") or "")

    @property
    def age(self) -> tuple[str, int, str]:
        """What applications are sorted by, the oldest first; the same in every run that sees them."""
        return str(self.settings.get("created_at") or ""), len(self.id), self.id

    def setting(self, name: str) -> object:
        """One setting; a dot leads into an object, and None stands for nothing as an empty text does."""
        outer, _, inner = name.partition(".")
        found = self.settings.get(outer)
        if inner:
            found = cast("Mapping[str, object]", found).get(inner) if isinstance(found, Mapping) else None
        return None if found == "" else found


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the account.

    Attributes:
        id: Its identifier.
        phone_number: The number, in E.164.
        status: `active`, or why it is not.
        connection_id: What it is assigned to; empty for nothing.
        connection_name: What that is called.
    """

    id: str
    phone_number: str
    status: str = "active"
    connection_id: str = ""
    connection_name: str = ""

    @property
    def connection(self) -> str:
        """What it is assigned to, in words."""
        return f'"{self.connection_name}" ({self.connection_id})' if self.connection_name else self.connection_id


@dataclass(frozen=True, slots=True)
class Profile:
    """An outbound voice profile."""

    id: str
    name: str
    enabled: bool = True

    def __str__(self) -> str:
        return f'"{self.name}" ({self.id})'


@dataclass(frozen=True, slots=True)
class Present:
    """What there is.

    Attributes:
        applications: All Call Control applications.
        numbers: The numbers of the account that are wanted.
        profiles: All outbound voice profiles, where one is wanted.
    """

    applications: tuple[Application, ...] = ()
    numbers: tuple[Number, ...] = ()
    profiles: tuple[Profile, ...] = ()
