"""The links of a recording: which of them is meant, where one may lead, and how it is spoken of.

Whoever has a link has the file. So no word of callflow's shows more of one than its host.
"""

import re
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

from callflow.client.origin import split
from callflow.client.transport import NotSent
from callflow.errors import InvalidCommand

FORMATS = ("wav", "mp3")
"""The kinds of files, the better one first."""

_VISIBLE = re.compile(r"[!-~]+")
_LINK = re.compile(r"(?i)(https?://)(?:[^\s/?#'\"]*@)?([^\s/?#'\"]*)[^\s'\"]*")


class Unusable(Exception):
    """A link that is not followed; the message says why, and not where to."""


def chosen(links: Mapping[str, str], wanted: str | None, suffix: str) -> str:
    """The format to download.

    Args:
        links: What there is, by format.
        wanted: What was asked for, if it was.
        suffix: The ending of the file's name, which says it as well.

    Raises:
        InvalidCommand: There is no file of that format.
    """
    named = suffix.removeprefix(".").lower()
    meant = wanted or (named if named in FORMATS else "") or next((one for one in FORMATS if one in links), "")
    if meant not in links:
        there = " and ".join(f"`{one}`" for one in FORMATS if one in links) or "none"
        raise InvalidCommand(f"`download`: the recording has no file of the format `{meant}`; there is {there}.")
    return meant


def usable(link: str) -> str:
    """The same link, if it leads to where a recording may be fetched from: over TLS, or to this very machine.

    Raises:
        Unusable: It does not.
    """
    try:
        origin, _ = split(link if _VISIBLE.fullmatch(link) else "")
    except NotSent:
        raise Unusable("the link is no URL of HTTP") from None
    if origin.scheme != "https" and not _is_here(origin.host):
        raise Unusable("the link is not https")
    return link


def followed(link: str, location: str) -> str:
    """Where a redirect leads.

    Raises:
        Unusable: Not to where a recording may be fetched from, or from TLS to without.
    """
    try:
        target = urljoin(link, location)
    except ValueError:
        raise Unusable("it redirects to what is no URL of HTTP") from None
    if split(link)[0].scheme == "https" and not target.lower().startswith("https:"):
        raise Unusable("it redirects from https to what is none")
    return usable(target)


def host(link: str) -> str:
    """What may be said of a link."""
    try:
        return urlsplit(link).hostname or "its host"
    except ValueError:
        return "its host"


def without_links(words: str, link: str | None = None) -> str:
    """A text in which links have nothing but their hosts.

    Args:
        words: The text, which may quote what the host has sent.
        link: A link of which no part is left either, whatever stands around it.
    """
    words = _LINK.sub(r"\1\2/***", words)
    query = (link or "").partition("?")[2]
    return words.replace(query, "***") if query else words


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
