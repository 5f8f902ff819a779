"""What a command calls: a telephone number, or a SIP address, which may be a telephone number too."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from callflow.dispatch import numbers
from callflow.dispatch.numbers import Number

_SIP = re.compile(r"(?i)sips?:(?:(?P<user>[^@\s]*)@)?(?P<host>[^@\s;?:]+)(?P<rest>[^@\s]*)")
_PARAMETERS = re.compile(r"[;?&]")
_CARRIER = "telnyx.com"


@dataclass(frozen=True, slots=True)
class Address:
    """An address that is well-formed.

    Attributes:
        text: What tells it from others.
        is_sip: Whether it is a SIP address.
        readings: The numbers that it may be; none if it is no telephone number.
    """

    text: str
    is_sip: bool = False
    readings: tuple[Number, ...] = ()


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
    user = _user(sip)
    return Address(text.lower(), True, tuple(_readings(user, home)) if _is_global(sip, user) else ())


def emergency(text: str, home: str | None) -> str | None:
    """The emergency number in an address, however it is written; None if it is none.

    At a host of somebody else's, four digits are an extension (1112), and no country code with a number; three
    digits that are an emergency number are taken for one everywhere.
    """
    sip = _SIP.fullmatch(text)
    bare = text.strip().removeprefix("tel:") if sip is None else _user(sip)
    prefixed = sip is None or _is_global(sip, bare)
    return bare if numbers.is_written(bare) and numbers.emergency(bare, home, prefixed=prefixed) else None


def _user(sip: re.Match[str]) -> str:
    """The user without password and parameters."""
    return re.split("[;:]", unquote(sip["user"] or ""))[0].strip()


def _is_global(sip: re.Match[str], user: str) -> bool:
    """Whether digits are a telephone number, and no extension of the host's own."""
    host = sip["host"].lower().rstrip(".")
    is_carrier = host == _CARRIER or host.endswith("." + _CARRIER)
    return user.startswith("+") or is_carrier or "user=phone" in _PARAMETERS.split(sip["rest"].lower())


def _readings(user: str, home: str | None) -> list[Number]:
    if not numbers.is_written(user):
        return []
    digits = re.sub("[^0-9]", "", user)
    candidates = (numbers.read(f"+{digits}"), None if user.startswith("+") else numbers.meant(user, home))
    return [number for number in candidates if number is not None]
