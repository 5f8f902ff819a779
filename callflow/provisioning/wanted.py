"""What an account should have for an app, as a developer says it."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

_OWN = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
"""Names that mean something in one network only."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the account should have. What is None is left as it is.

    Attributes:
        webhook_url: Where the carrier is to post the app's events.
        name: What a new application is called, and one is found by.
        named: Whether somebody has chosen that name; if not, it is a default, and renames nothing.
        connection_id: The application, where it is known.
        failover_url: Where events are to go when the first URL fails; empty for nowhere.
        numbers: The numbers that are to ring in the app, in E.164.
        outbound_profile: The outbound voice profile that calls are to be placed by.
        call_cost: Whether the app wants to hear what calls cost.
    """

    webhook_url: str
    name: str
    named: bool = False
    connection_id: str | None = None
    failover_url: str | None = None
    numbers: tuple[str, ...] = ()
    outbound_profile: str | None = None
    call_cost: bool = False


def is_reachable(url: str) -> bool:
    """Whether a carrier can reach the host of a URL, as far as its name or address tells."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(_OWN)
