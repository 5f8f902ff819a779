"""The last look at a command before it is sent: whether the dial policy allows what it calls."""

import math
from collections.abc import Collection, Iterable

from callflow.dispatch import address, numbers
from callflow.dispatch.numbers import Number
from callflow.dispatch.policy import DialPolicy, listed
from callflow.dispatch.rates import Rates
from callflow.errors import DialRefused
from callflow.model import Command, Event
from callflow.types import Clock

_LIMIT = "time_limit_secs"


class DialGate:
    """Refuses what a policy does not allow, and gives new legs their time limit.

    Args:
        policy: What is allowed.
        clock: Seconds since the epoch.
    """

    def __init__(self, policy: DialPolicy, clock: Clock) -> None:
        self._policy = policy
        self._rates = Rates(per_minute=policy.per_minute, per_number_per_hour=policy.per_number_per_hour, clock=clock)

    def admit(self, command: Command, event: Event | None) -> Command:
        """The command as it may be sent.

        Args:
            command: Any command; one that calls nobody passes.
            event: The event whose handler issued it.

        Raises:
            DialRefused: The policy does not allow it.
        """
        parameter = command.operation.calls
        if parameter is None:
            return command
        called: str | list[str] = getattr(command, parameter)
        texts = [called] if isinstance(called, str) else called
        home = _home(command, event)
        helping = {text: found for text in texts if (found := address.emergency(text, home)) is not None}
        if helping and not self._policy.emergency:
            raise _refused(command, "emergency", f"{next(iter(helping.values()))} is an emergency number. {_DANGER}")
        counted = [self._allowed(command, text, home) for text in texts if text not in helping]
        limited = command if helping else self._limited(command)
        self._count(command, counted)
        return limited

    def _allowed(self, command: Command, text: str, home: str | None) -> str:
        """What a text is counted as, if it may be called at all."""
        found = address.parse(text, home)
        if found is None:
            raise _refused(command, "to", _malformed(text, home))
        if found.is_sip and not self._policy.sip:
            raise _refused(command, "sip", "it calls a SIP address, which DialPolicy(sip=True) allows")
        if found.unclear:
            raise _refused(command, "to", _unclear(found.text, home))
        for number in found.readings:
            self._check(command, number)
        return found.readings[0].text if found.readings else found.text

    def _check(self, command: Command, number: Number) -> None:
        if number.costly and not self._policy.premium:
            words = f"{number} is a premium-rate or shared-cost number, which DialPolicy(premium=True) allows"
            raise _refused(command, "premium", words)
        allowed = self._policy.countries
        if allowed is None or number.countries <= set(allowed) or (number.free and number.countries & set(allowed)):
            return
        where = "a toll-free number of " if number.free else "in " if len(number.countries) == 1 else "in one of "
        words = f"{number} is {where}{listed(number.countries)}, and DialPolicy(countries=...) has {listed(allowed)}"
        raise _refused(command, "countries", words)

    def _limited(self, command: Command) -> Command:
        if _LIMIT not in type(command).model_fields:
            return command
        given: int | None = getattr(command, _LIMIT)
        most = self._policy.time_limit
        if given is None:
            return command.model_copy(update={_LIMIT: most})
        if given > most:
            words = f"{_LIMIT}={given} is more than DialPolicy(time_limit={most}) allows"
            raise _refused(command, "time_limit", words)
        return command

    def _count(self, command: Command, called: Collection[str]) -> None:
        reached = self._rates.take(called)
        if reached is None:
            return
        limit = f"DialPolicy({reached.rule}={getattr(self._policy, reached.rule)})"
        whom = "in a minute" if reached.number is None else f"to {numbers.masked(reached.number)} in an hour"
        fits = reached.seconds < math.inf
        if fits:
            words = f"{limit} is reached, so many calls {whom}; the next in {reached.seconds:.0f} s"
        else:
            words = f"it calls {len(called)} numbers at once, and {limit} never allows as many {whom}"
        raise _refused(command, reached.rule, words, retryable=fits)


_DANGER = (
    "A call that a program places there keeps help from those who need it, and is against the law in most "
    "places; if yours is meant to, and may, set DialPolicy(emergency=True)"
)


def _refused(command: Command, rule: str, words: str, *, retryable: bool = False) -> DialRefused:
    end = "" if words.endswith(("?", ".")) else "."
    message = f"`{command.operation.name}` was not sent: {words}{end}"
    return DialRefused(message, rule=rule, command=command, retryable=retryable)


def _malformed(text: str, home: str | None) -> str:
    if numbers.looks_right(text):
        return f"{numbers.masked(text)} is no telephone number: its country has none with so many digits"
    number = numbers.meant(text, home)
    hint = f"; did you mean {number}?" if number is not None else ""
    shown = numbers.masked(text) or "an empty text"
    return f"{shown} is no SIP address and no number in E.164 (a plus, the country code, the number){hint}"


def _unclear(user: str, home: str | None) -> str:
    hint = "" if home else "; what it means without the plus depends on the country of `from_`, which is not known"
    shown = numbers.masked(user) or "an empty user"
    return (
        f"this SIP address may reach the telephone network, and {shown} is neither a plain name, which begins with a "
        f"letter, nor a number that a country has: write E.164 (a plus, the country code, the number){hint}"
    )


def _home(command: Command, event: Event | None) -> str | None:
    """The country that is called from: that of the caller's number, else of a number of the event."""
    candidates: Iterable[object] = (getattr(one, name, None) for one, name in _callers(command, event))
    return next((country for one in candidates if (country := numbers.country_of(one)) is not None), None)


def _callers(command: Command, event: Event | None) -> Iterable[tuple[object, str]]:
    return (command, "from_"), (event, "to"), (event, "from_")
