"""Which function carries out which command."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar, cast

from callflow.model import CallCommand, Command
from callflow.simulator.exchange import Exchange
from callflow.simulator.leg import Leg

CallCommandT = TypeVar("CallCommandT", bound=CallCommand)

Data: TypeAlias = dict[str, object]
"""What an answer's `data` has beside `result`."""
Effect: TypeAlias = Callable[[Exchange, Leg, CallCommand], Data]


class Effects:
    """A family of commands, with what each does to a leg. Families are joined where requests are received."""

    def __init__(self) -> None:
        self._functions: dict[type[Command], Effect] = {}

    def of(
        self, kind: type[CallCommandT]
    ) -> Callable[
        [Callable[[Exchange, Leg, CallCommandT], Data]],
        Callable[[Exchange, Leg, CallCommandT], Data],
    ]:
        """Say that a function carries out a command."""

        def register(
            function: Callable[[Exchange, Leg, CallCommandT], Data],
        ) -> Callable[[Exchange, Leg, CallCommandT], Data]:
            self._functions[kind] = cast(Effect, function)  # which is called with its kind only
            return function

        return register

    def join(self, others: "Effects") -> None:
        """Take another family in."""
        self._functions.update(others._functions)

    def find(self, command: CallCommand) -> Effect | None:
        """What carries out a command, or None if nothing does."""
        return self._functions.get(type(command))
