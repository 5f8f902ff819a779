"""What an account should have for an app, as a developer says it."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from callflow.provisioning.links import normal

_LOOPBACK = "localhost"
_OWN = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
"""Names that mean something in one network only."""

_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII | re.IGNORECASE)
_LONGEST = 253  # characters of a name


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
    if parts.scheme == "http" and not is_loopback(parts.geturl()):
        raise ValueError("is not encrypted: webhooks have telephone numbers and pressed keys in them, so use https")
    if not _is_host(parts.hostname):
        raise ValueError("has a host that there cannot be: look at its spelling")
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


def is_reachable(url: str) -> bool:
    """Whether a carrier can reach the host of a URL, as far as its name or address tells."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(_OWN)


def _is_host(host: str) -> bool:
    """Whether it is an address, or can be a name; a name does not end in a number, as addresses do."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        labels = host.removesuffix(".").split(".")
        well = len(host) <= _LONGEST and all(_LABEL.fullmatch(label) for label in labels)
        return well and not labels[-1].isdigit()
    return "%" not in host


def is_loopback(url: str) -> bool:
    """Whether the host of a URL is this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == _LOOPBACK
