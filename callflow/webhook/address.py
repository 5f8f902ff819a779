"""URLs that webhooks are posted to, as a developer types them; without I/O."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

_LOOPBACK = "localhost"
_PORTS = {"http": 80, "https": 443}
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.ASCII | re.IGNORECASE)
_LONGEST = 253  # characters of a name


def webhook_url(text: str, path: str, *, encrypted: bool = True) -> str:
    """The URL that webhooks are to be posted to.

    Args:
        text: The whole of it, or without a path the address of the server.
        path: The path that the app takes webhooks at, where the URL has none.
        encrypted: Whether it has to be, away from the loopback.

    Raises:
        ValueError: It is no URL that the carrier can post to; the message is the rest of a sentence about it.
    """
    parts = _parts(text)
    if parts is None or not parts.hostname or parts.scheme not in _PORTS:
        raise ValueError(f"is not a URL: it should look like `https://phone.example.com{path}`")
    if encrypted and parts.scheme == "http" and not is_loopback(parts.hostname):
        raise ValueError("is not encrypted: webhooks have telephone numbers and pressed keys in them, so use https")
    if not _is_host(parts.hostname):
        raise ValueError("has a host that there cannot be: look at its spelling")
    if parts.username is not None or parts.fragment:
        raise ValueError("has a password or a `#` in it, which the carrier does not send along")
    return normal(parts._replace(path=path if parts.path in ("", "/") else parts.path).geturl())


def normal(url: str) -> str:
    """A URL in the one spelling that URLs are compared in; as it is where it is none.

    Scheme and host are the same in any case, with and without the scheme's own port or the dot of the root.
    """
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").removesuffix("."), parts.port
    except ValueError:
        return url
    if not host:
        return url
    user, at, _ = parts.netloc.rpartition("@")
    named = f"[{host}]" if ":" in host else host
    place = named if port in (None, _PORTS.get(parts.scheme)) else f"{named}:{port}"
    return parts._replace(netloc=f"{user}{at}{place}", path=parts.path or "/").geturl()


def same_url(one: object, other: object) -> bool:
    """Whether two settings are the same URL."""
    return one == other or (isinstance(one, str) and isinstance(other, str) and normal(one) == normal(other))


def is_loopback(host: str) -> bool:
    """Whether a host is this machine itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == _LOOPBACK


def _parts(text: str) -> SplitResult | None:
    """The parts of what may be a URL; None if it cannot be one."""
    if not text.isascii() or not text.isprintable() or " " in text:
        return None
    try:
        parts = urlsplit(text)
        return None if parts.port == 0 else parts
    except ValueError:
        return None


def _is_host(host: str) -> bool:
    """Whether it is an address, or can be a name; a name does not end in a number, as addresses do."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        labels = host.removesuffix(".").split(".")
        well = len(host) <= _LONGEST and all(_LABEL.fullmatch(label) for label in labels)
        return well and not labels[-1].isdigit()
    return "%" not in host
