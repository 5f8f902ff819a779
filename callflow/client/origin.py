"""Where a request goes: its URL taken apart, and the environment's proxy on the way there."""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import ip_address, ip_network
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies

from callflow.client.transport import NotSent
from callflow.errors import ConfigurationError

_URL = re.compile(r"(https?://[^/?#]+)([^#]*)")
_WITH_PORT = re.compile(r"(\[.+\]|[^:]+):(\d+)")
_VISIBLE = re.compile(r"[!-~]+")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Origin:
    """A server.

    Attributes:
        scheme: `http` or `https`.
        host: Its name, in ASCII, or its address, without brackets.
        port: Its port.
    """

    scheme: str
    host: str
    port: int

    @property
    def explicit_port(self) -> int | None:
        """The port where it has to be named: where it is not the scheme's own."""
        return None if self.port == _PORTS[self.scheme] else self.port

    @property
    def authority(self) -> str:
        """The host and port, as they stand in a URL and in the `Host` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.explicit_port is None else f"{host}:{self.port}"


def split(url: str) -> tuple[Origin, str]:
    """A URL as its origin and its target, path and query, which stays exactly as it was built.

    Raises:
        NotSent: It is no URL.
    """
    found = _URL.match(url)
    if found is None:
        raise NotSent("the address is no URL of HTTP")
    target = found[2]
    return _origin(found[1]), target if target.startswith("/") else f"/{target}"


@lru_cache(maxsize=256)
def _origin(text: str) -> Origin:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        ascii_host = host if host.isascii() else host.encode("idna").decode()
        port = parts.port or _PORTS[parts.scheme]
    except ValueError as error:  # Unicode's are among them
        raise NotSent(f"the address is no URL of HTTP: {error}") from None
    if not host:
        raise NotSent("the address names no host")
    return Origin(parts.scheme, ascii_host, port)


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy.

    Attributes:
        url: Where it is; without name and password, since libraries quote it in their errors.
        headers: What it alone has to be told: name and password.
    """

    url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)


def proxies() -> Mapping[str, str]:
    """The environment's proxies, as `proxy` takes them.

    Raises:
        ConfigurationError: One is no address. One of another kind than HTTP is: where it is needed shows later.
    """
    environment = getproxies()
    for scheme in ("http", "https", "all"):
        url = environment.get(scheme)
        try:
            if url and _is_http(url):
                _proxy(url)
        except ValueError:
            raise ConfigurationError(
                f"{scheme.upper()}_PROXY is no address of a proxy: write http://host:port, or "
                "http://name:password@host:port with what is special in both of them percent-encoded."
            ) from None  # which would quote the password
    return environment


def proxy(origin: Origin, environment: Mapping[str, str]) -> Proxy | None:
    """The proxy that leads to an origin; None where none does.

    Args:
        origin: Where a request goes.
        environment: The proxies by scheme, `all` for any, and under `no` the hosts that are reached without
            one: names with what is below them, addresses, networks (`10.0.0.0/8`), each perhaps with a port.

    Raises:
        NotSent: It is of a kind that callflow does not go through.
    """
    url = environment.get(origin.scheme) or environment.get("all")
    if not url or any(_spared(origin, entry.strip()) for entry in environment.get("no", "").split(",")):
        return None
    if not _is_http(url):
        kind = url.partition("://")[0]
        raise NotSent(f"the environment's proxy is of the kind `{kind}`: callflow goes through HTTP proxies only")
    return _proxy(url)


def _is_http(url: str) -> bool:
    return "://" not in url or url.lower().startswith(("http://", "https://"))


@lru_cache(maxsize=16)
def _proxy(url: str) -> Proxy:
    """Take a proxy's address apart.

    Raises:
        ValueError: It is none.
    """
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if not parts.hostname or parts.port == 0 or not _VISIBLE.fullmatch(url):
        raise ValueError("no host, port 0, or a letter that no address has")
    bare = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    if not parts.username:
        return Proxy(bare)
    name_and_password = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return Proxy(bare, {"proxy-authorization": f"Basic {b64encode(name_and_password.encode()).decode()}"})


def _spared(origin: Origin, entry: str) -> bool:
    with_port = _WITH_PORT.fullmatch(entry)
    if with_port is not None:
        return int(with_port[2]) == origin.port and _covers(with_port[1], origin.host)
    return entry == "*" or _covers(entry, origin.host)


def _covers(entry: str, host: str) -> bool:
    name = entry.strip("[]").lstrip(".").lower()
    try:
        return ip_address(host) in ip_network(name, strict=False)
    except ValueError:  # one of them is a name
        return bool(name) and f".{host.lower()}".endswith(f".{name}")
