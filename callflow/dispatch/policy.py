"""Which numbers an app may call, how often, and for how long."""

import difflib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from callflow.dispatch.numbers import NO_COUNTRY, known_countries
from callflow.errors import ConfigurationError

_SHORTEST, _LONGEST = 30, 14_400  # what the carrier takes as a time limit, in seconds
_OTHER_NAMES = {"UK": "GB", "EN": "GB", "USA": "US", "EL": "GR"}
_SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DialPolicy:
    """What `dial`, `transfer` and `refer` may call: what it does not allow is refused before it is sent.

    Numbers are in E.164. A SIP address whose user is a telephone number is judged like that number where it
    begins with `+`, says `;user=phone`, or is the carrier's, and at an IP address from seven digits on; what is
    neither a number there nor a plain name, which begins with a letter, is refused. Elsewhere digits are an
    extension of that host's own.

    Attributes:
        countries: Where the numbers may be, as ISO codes, such as `{"US", "CA"}`; None for anywhere, of which an
            app warns when it starts. `001` stands for satellite networks and others of no country. Toll-free
            numbers belong to every country of their country code.
        premium: Whether premium-rate and shared-cost numbers may be called.
        emergency: Whether emergency numbers may be called; to these nothing else here applies.
        sip: Whether SIP addresses may be called.
        time_limit: How long a new leg may last, in seconds, from 30 to 14,400: what `dial` and `transfer` get
            unless they say less. Saying more is an error.
        per_minute: How many numbers may be called within a minute, by this process; None for any number.
        per_number_per_hour: How often one number may be called within an hour, by this process; None for
            any number of times.

    Raises:
        ConfigurationError: There is no such country, or a number is out of its bounds.
    """

    countries: Collection[str] | None = None
    premium: bool = False
    emergency: bool = False
    sip: bool = True
    time_limit: int = 3_600
    per_minute: int | None = None
    per_number_per_hour: int | None = None

    def __post_init__(self) -> None:
        if self.countries is not None:
            if isinstance(self.countries, str):
                raise ConfigurationError(f'DialPolicy(countries={self.countries!r}) should be a set, such as {{"US"}}.')
            _check_countries(self.countries)
            object.__setattr__(self, "countries", frozenset(self.countries))
        if not _SHORTEST <= self.time_limit <= _LONGEST:
            raise ConfigurationError(
                f"DialPolicy(time_limit={self.time_limit}) should be from {_SHORTEST} to {_LONGEST} seconds, as the "
                "carrier takes it."
            )
        for name, most in (("per_minute", self.per_minute), ("per_number_per_hour", self.per_number_per_hour)):
            if most is not None and most < 1:
                raise ConfigurationError(f"DialPolicy({name}={most}) should be at least 1, or None for no limit.")


def _check_countries(countries: Collection[object]) -> None:
    known = known_countries()
    for one in countries:
        if one not in known:
            raise ConfigurationError(f"DialPolicy(countries=...): {one!r} is no ISO code of a country; {_hint(one)}")
    if not countries:
        raise ConfigurationError("DialPolicy(countries=...) is empty: no number could be called.")


def _hint(wrong: object) -> str:
    text = str(wrong).strip().upper()
    known = known_countries() - {NO_COUNTRY}
    close = [_OTHER_NAMES[text]] if text in _OTHER_NAMES else difflib.get_close_matches(text, known, n=1)
    return f"did you mean {close[0]!r}?" if close else "write two letters, such as 'US' or 'GB'."


def listed(countries: Iterable[str]) -> str:
    """Country codes in words, not too many."""
    codes = sorted(countries)
    more = len(codes) - _SHOWN
    return ", ".join(codes[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
