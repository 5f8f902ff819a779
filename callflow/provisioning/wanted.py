"""What an account should have for an app, as a developer says it."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from callflow.provisioning.links import normal

_LOOPBACK = "localhost"


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


def webhook_url(text: str, path: str) -> str:
    """The URL that webhooks are to be posted to.

    Args:
        text: The whole of it, or without a path the address of the server.
        path: The path that the app takes webhooks at, where the URL has none.

    Raises:
        ValueError: It is no URL that the carrier can post to; the message is the rest of a sentence about it.
    """
    parts = _parts(text)
    if parts is None or not parts.hostname or parts.scheme not in ("http", "https"):
        raise ValueError(f"is not a URL: it should look like `https://phone.example.com{path}`")
    if parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise ValueError("is not encrypted: webhooks have telephone numbers and pressed keys in them, so use https")
    if parts.username is not None or parts.fragment:
        raise ValueError("has a password or a `#` in it, which the carrier does not send along")
    return normal(parts._replace(path=path if parts.path in ("", "/") else parts.path).geturl())


def _parts(text: str) -> SplitResult | None:
    """The parts of what may be a URL; None if it cannot be one."""
    if not text.isascii() or not text.isprintable() or " " in text:
        return None
    try:
        parts = urlsplit(text)
        return None if parts.port == 0 else parts
    except ValueError:
        return None


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == _LOOPBACK
