"""What a telephone number is: where it is, what it costs, and whether it calls for help.

The facts are those of libphonenumber, in its Python port, which is loaded when the first number is looked at.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from callflow.lazy import lazy_module

if TYPE_CHECKING:
    import phonenumbers
else:
    phonenumbers = lazy_module("phonenumbers")

NO_COUNTRY = "001"
"""What stands for satellite networks, and others that belong to no country."""

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_WRITTEN = re.compile(r"\+?[0-9(][0-9 ()./-]*")
_NUMERIC = re.compile(r"\+?[0-9(](?:\W|[\d_])*")
_BUT_TWO = re.compile(r"\d(?=(?:\D*\d){2})")
_LONGEST = 40  # of a text that is taken for a number, or shown
_LONGEST_EMERGENCY = 6
_EMERGENCY = frozenset({"911", "112", "999", "000"})  # wherever the caller is


@dataclass(frozen=True, slots=True)
class Number:
    """A number in E.164.

    Attributes:
        text: The number.
        countries: The ISO codes of where it may be: one, or all that share its country code where its area is
            not known, or where it is free to call from each.
        costly: Whether it is a premium-rate or a shared-cost number.
        free: Whether it is toll-free.
    """

    text: str
    countries: frozenset[str]
    costly: bool = False
    free: bool = False

    def __str__(self) -> str:
        return masked(self.text)


def load() -> None:
    """Load the facts now, which takes some ten milliseconds."""
    known_countries()


def known_countries() -> frozenset[str]:
    """The ISO codes of all countries that have numbers."""
    return frozenset(phonenumbers.SUPPORTED_REGIONS) | {NO_COUNTRY}


def read(text: str) -> Number | None:
    """A number in E.164; None if it is none, or is too long or too short for its country."""
    if _E164.fullmatch(text) is None:
        return None
    try:
        parsed = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(parsed) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    kind, types = phonenumbers.number_type(parsed), phonenumbers.PhoneNumberType
    country, free = phonenumbers.region_code_for_number(parsed), kind == types.TOLL_FREE
    shared = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[parsed.country_code or 0]
    countries = frozenset(shared) if country is None or free else frozenset({country})
    return Number(text, countries, kind in (types.PREMIUM_RATE, types.SHARED_COST), free)


def looks_right(text: str) -> bool:
    """Whether a text has the form of E.164, whatever its digits."""
    return _E164.fullmatch(text) is not None


def country_of(text: object) -> str | None:
    """The ISO code of a number's country, if it is a number and that is known."""
    number = read(text) if isinstance(text, str) else None
    return next(iter(number.countries)) if number is not None and len(number.countries) == 1 else None


def meant(text: str, home: str | None) -> Number | None:
    """The number that a text which is not in E.164 probably stands for.

    Args:
        text: Such as `(312) 555-0100` or `0044 20 7946 0018`.
        home: The ISO code of the country that it is called from, if that is known.
    """
    text = text.strip().removeprefix("tel:")
    if len(text) > _LONGEST or _WRITTEN.fullmatch(text) is None:
        return None
    for written, country in ((text, home), (f"+{_digits(text).removeprefix('00')}", None)):
        try:
            parsed = phonenumbers.parse(written, country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return read(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
    return None


def emergency(text: str, home: str | None, *, prefixed: bool = True) -> bool:
    """Whether a text is the number of the police, the fire brigade or an ambulance.

    Args:
        text: Such as `911`, `9-1-1`, `911#` or `+1911`; whatever stands between digits, but for letters.
        home: The ISO code of the country that it is called from, if that is known.
        prefixed: Whether it may have a country code before it.
    """
    if len(text) > _LONGEST or _NUMERIC.fullmatch(text) is None:
        return False
    digits = _digits(text)
    if _helps(digits, () if home is None else (home,)):
        return True
    codes = phonenumbers.COUNTRY_CODE_TO_REGION_CODE if prefixed else {}
    parts = ((codes.get(int(digits[:cut] or 0)), digits[cut:]) for cut in (1, 2, 3))
    return any(countries is not None and _helps(rest, countries) for countries, rest in parts)


def _helps(digits: str, countries: tuple[str, ...]) -> bool:
    if not 2 <= len(digits) <= _LONGEST_EMERGENCY:
        return False
    if digits in _EMERGENCY:
        return True
    return any(phonenumbers.is_emergency_number(digits, country) for country in countries)


def is_written(text: str) -> bool:
    """Whether a text consists of digits, and of what stands between digits."""
    return len(text) <= _LONGEST and _WRITTEN.fullmatch(text) is not None


def masked(text: str) -> str:
    """A number with stars for its digits, but for the country code and the last two."""
    code = 0
    if _E164.fullmatch(text) is not None:
        with suppress(phonenumbers.NumberParseException):
            code = phonenumbers.parse(text).country_code or 0
    prefix = f"+{code}" if code else ""
    return prefix + _BUT_TWO.sub("*", " ".join(text[len(prefix) : _LONGEST].split()))


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)
