"""What a command calls: a telephone number, or a SIP address, which may be a telephone number too."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from callflow.dispatch import numbers
from callflow.dispatch.numbers import Number

_SIP = re.compile(
    r"""(?ix) sips?: (?: (?P<user> [^@\s]*) @)?
    (?: (?P<name> (?: [a-z0-9_-]+ \.)* [a-z][a-z0-9_-]*) | [0-9]{1,3} (?: \. [0-9]{1,3}){3} | \[ [0-9a-f:.]+ \]) \.?
    (?: : [0-9]+)? (?P<rest> (?: [;?] [^@\s]*)?)""",
    re.ASCII,
)
_SCHEME = re.compile(r"(?i)(?:tel|sips?):")
_PARAMETERS = re.compile(r"[;?&]")
_CARRIER = "telnyx"  # a label in the names of its hosts, of which it has many, under many domains
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")
_EXTENSION = 6  # digits: no number in E.164 has so few


@dataclass(frozen=True, slots=True)
class Address:
    """An address that is well-formed.

    Attributes:
        text: What tells it from others; of one that is unclear, its user.
        is_sip: Whether it is a SIP address.
        readings: The numbers that it may be; none if it is no telephone number.
        unclear: Whether it may reach the telephone network, and nobody can say as which number.
    """

    text: str
    is_sip: bool = False
    readings: tuple[Number, ...] = ()
    unclear: bool = False


def parse(text: str, home: str | None) -> Address | None:
    """A number in E.164, or a SIP address; None for anything else.

    Args:
        text: What is to be called.
        home: The ISO code of the country that it is called from, if that is known.
    """
    sip = _SIP.fullmatch(text)
    if sip is None:
        number = numbers.read(text)
        return None if number is None else Address(text, readings=(number,))
    whole, user = _decoded(sip), _user(sip)
    if not _is_global(sip, user) or _PLAIN.fullmatch(whole):
        return Address(text.lower(), True)
    readings = tuple(_readings(user, home))
    return Address(text.lower(), True, readings) if readings else Address(user, True, unclear=True)


def emergency(text: str, home: str | None) -> str | None:
    """The emergency number in an address, however it is written; None if it is none.

    At a host of somebody else's, four digits are an extension (1112), and no country code with a number; three
    digits that are an emergency number are taken for one everywhere.
    """
    sip = _SIP.fullmatch(text)
    bare = _SCHEME.sub("", text.strip(), count=1) if sip is None else _user(sip)
    prefixed = sip is None or _is_global(sip, bare)
    return bare if numbers.emergency(bare, home, prefixed=prefixed) else None


def _decoded(sip: re.Match[str]) -> str:
    """The user with its password, if it has one, and without its parameters."""
    return unquote(sip["user"] or "").split(";")[0].strip()


def _user(sip: re.Match[str]) -> str:
    """The user without password and parameters."""
    return _decoded(sip).split(":")[0].strip()


def _is_global(sip: re.Match[str], user: str) -> bool:
    """Whether digits are a telephone number, and no extension of the host's own.

    An IP address may be one of the carrier's, so there all digits are that are enough for a number.
    """
    if user.startswith("+") or "user=phone" in _PARAMETERS.split(unquote(sip["rest"]).lower()):
        return True
    if sip["name"] is None:
        return sum(one.isdigit() for one in user) > _EXTENSION
    return _CARRIER in sip["name"].lower().split(".")


def _readings(user: str, home: str | None) -> list[Number]:
    """What the carrier may take a user for; without a plus that depends on where it is called from."""
    if not numbers.is_written(user) or not (user.startswith("+") or home):
        return []
    digits = re.sub("[^0-9]", "", user)
    candidates = (numbers.read(f"+{digits}"), None if user.startswith("+") else numbers.meant(user, home))
    return [number for number in candidates if number is not None]
