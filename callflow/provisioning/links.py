"""URLs that webhooks are posted to: when two are the same, and what is shown of one."""

from urllib.parse import urlsplit

from callflow.sensitive import shown

_PORTS = {"http": 80, "https": 443}


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


def visible(url: object) -> str:
    """What may be seen of a URL: no password, and no query, which may have a token in it."""
    return str(shown(url, "link"))
