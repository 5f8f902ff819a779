"""The same arguments through the SDK and through callflow, to the same server: what came over the wire is compared."""

import keyword
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast, get_args  # `Any`: types, and values of any type

import telnyx
from typing_extensions import is_typeddict

from callflow.client.client import Client
from callflow.errors import InvalidCommand, WrongParameter
from callflow.model import Command
from tests.parity.arguments import EXAMPLES, Variants, filled
from tests.parity.coverage import said
from tests.parity.exceptions import INSTEAD, Otherwise
from tests.parity.hints import alias, bare, fields
from tests.parity.recorder import Recorder, Sent
from tests.parity.sdk import SdkOperation, names_in

_IDENTIFIER = "v3:a/b c?d#é%2F@e"  # it must not reach another path
_ANSWERS = {"page": b'{"data":[],"meta":{"total_pages":1,"page_number":1}}'}
_ANSWER = b'{"data":{}}'


@dataclass
class Comparison:
    """Both clients, and the server that they talk to."""

    recorder: Recorder
    sdk: telnyx.AsyncTelnyx
    client: Client

    async def findings(
        self, operation: SdkOperation, kind: type[Command], given: Iterable[Mapping[str, Any]]
    ) -> "Findings":
        """Send each set of arguments both ways."""
        found = Findings()
        self.recorder.answer = _ANSWERS.get(kind.operation.answers, _ANSWER)
        for one in given:
            try:
                command, arguments = built(operation, kind, one)
            except (InvalidCommand, WrongParameter) as error:
                found.differences.append(f"{filled(one, 0)}: callflow refuses: {_short(str(error))}")
                continue
            found.said.update(said(command))
            theirs, ours = await self._sent(operation, arguments, command)
            found.differences += (f"{arguments}: {words}" for words in _differing(theirs, ours))
        return found

    async def _sent(
        self, operation: SdkOperation, arguments: Mapping[str, object], command: Command
    ) -> tuple[Sent, Sent]:
        self.recorder.received.clear()
        left_out = dict.fromkeys(_replaced(arguments), telnyx.omit)
        await operation.send(self.sdk, _identifiers(operation.places), {**left_out, **arguments})
        theirs = self.recorder.take()
        await self.client.execute(command)
        return theirs, self.recorder.take()


@dataclass
class Findings:
    """What came of one operation: the differences, and the facts that callflow's commands have said."""

    differences: list[str] = field(default_factory=list[str])
    said: set[str] = field(default_factory=set[str])


def _differing(theirs: Sent, ours: Sent) -> Iterator[str]:
    for name in ("method", "path", "query", "json"):
        one, other = getattr(theirs, name), getattr(ours, name)
        if one != other:
            yield f"the SDK sends the {name} {one}, callflow {other}"


def _short(text: str) -> str:
    return text if len(text) < 500 else f"{text[:500]}..."


def sets(operation: SdkOperation, otherwise: Mapping[str, Otherwise]) -> list[Mapping[str, Any]]:
    """The sets of arguments that a method of the SDK is tried with."""
    variants = Variants(otherwise)
    found = [given for kind in (operation.body, operation.query) if kind for given in variants.of(kind)]
    places = set(operation.places)  # which a type of the SDK has as well where there is more than one
    return [
        {name: value for name, value in given.items() if name not in places | _replaced(given)} for given in found
    ] or [{}]


def _replaced(given: Mapping[str, object]) -> set[str]:
    """What something else takes the place of."""
    return {name for name, others in INSTEAD.items() if given.keys() & others}


def built(operation: SdkOperation, kind: type[Command], given: Mapping[str, Any]) -> tuple[Command, dict[str, object]]:
    """The command of a set of arguments, with the first examples that callflow's bounds let pass.

    Raises:
        InvalidCommand: callflow refuses all of them; the reason is that of the first.
        WrongParameter: callflow has no such parameter.
    """
    places = _identifiers(names_in(kind.operation.path))
    refused: list[InvalidCommand] = []
    for example in range(EXAMPLES):
        arguments = filled(given, example)
        try:
            return kind(**places, **translated(operation, kind, arguments)), arguments
        except InvalidCommand as error:
            refused.append(error)
    raise refused[0]


def _identifiers(places: Iterable[str]) -> dict[str, str]:
    """A different one for every place in a path."""
    return {name: f"{_IDENTIFIER}{number}" for number, name in enumerate(places)}


def translated(operation: SdkOperation, kind: type[Command], given: Mapping[str, object]) -> dict[str, object]:
    """The SDK's arguments under callflow's names: its own, but for those that the wire calls otherwise."""
    fields = kind.model_fields
    by_wire = {info.serialization_alias or name: name for name, info in fields.items()}
    by_query = {wire: name for name, wire in kind.operation.query.items()}
    found: dict[str, object] = {}
    for name, (wire, value) in wired(operation.body, given).items():
        found[name if name in fields else by_wire.get(wire, name)] = _named(value)
    for wire, value in flat(operation.query, given):
        ours = by_query.get(wire, wire)
        truth = ours in fields and fields[ours].annotation == bool | None  # which the SDK has as a text
        found[ours] = value == "true" if truth and isinstance(value, str) else value
    return found


def _named(value: object) -> object:
    """A value with the names in it as Python has them, which has no `from`."""
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return {f"{name}_" if keyword.iskeyword(name) else name: _named(one) for name, one in items}
    if isinstance(value, list):
        return [_named(one) for one in cast("list[object]", value)]
    return value


def wired(kind: Any, given: Mapping[str, object]) -> dict[str, tuple[str, object]]:
    """Those arguments that a type of the SDK has, each with its name on the wire."""
    hints = fields(kind)
    return {name: (alias(name, hints[name]), value) for name, value in given.items() if name in hints}


def flat(kind: Any, given: Mapping[str, object], inside: str = "") -> Iterator[tuple[str, object]]:
    """Arguments as they stand in a query: `filter[created_at][gte]`."""
    for name, (called, value) in wired(kind, given).items():
        wire = f"{inside}[{called}]" if inside else called
        if isinstance(value, dict):
            hint = bare(fields(kind)[name])
            (inner,) = (one for one in (hint, *get_args(hint)) if is_typeddict(one))
            yield from flat(inner, cast("dict[str, object]", value), wire)
        else:
            yield wire, value
