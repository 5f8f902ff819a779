"""What the carrier's documents say a request may be, as JSON Schema, without the generator.

Three things are laid over each other: the OpenAPI description, what the newer file adds to it, and the facts of the
overlay. A property that none of them names is refused: the schemas are closed, though the description's are open.
"""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from callflow.model import Command
from tests.schema.components import WIRE, Components, fixes
from tests.schema.facts import DESCRIBED, NEWER, Json, address, closed, overlay, python, query, rows


@dataclass(frozen=True)
class Part:
    """What of a request a schema is for: its body, or its query, in which each name is as it stands there.

    Attributes:
        name: The operation.
        command: Its class.
        place: Where it stands.
        schema: What it may be: an object.
        at_most_one: Properties of which only one may be given, set by set.
        exactly_one: Properties of which one has to be given, and no second.
    """

    name: str
    command: type[Command]
    place: Literal["body", "query"]
    schema: Json
    at_most_one: list[list[str]] = field(default_factory=list[list[str]])
    exactly_one: list[list[str]] = field(default_factory=list[list[str]])

    def __str__(self) -> str:
        return f"{self.name}-{self.place}"


class Document:
    """The parts of all requests.

    Attributes:
        parts: Every body and every query.
        components: The objects that their schemas refer to.
        contradictions: Where one source contradicts another: an operation or object, and a field of it.
    """

    def __init__(self, commands: Mapping[str, type[Command]]) -> None:
        self._operations: Json = overlay("operations")["operations"] | overlay("resources")["operations"]
        self._at_most_one: list[list[str]] = overlay("operations")["at_most_one"]
        self._added: Json = overlay("added")["operations"]
        self._all = Components()
        self._all.read()
        self.parts = [part for name, command in commands.items() for part in self._of(name, command)]
        self.components = self._all.closed()
        self.contradictions = self._all.contradictions

    def _of(self, name: str, command: type[Command]) -> Iterator[Part]:
        known = DESCRIBED.get(address(command), {})
        body = copy.deepcopy(self._all.resolved(known.get("body", {"type": "object"})))
        self._all.join(name, body, NEWER.get(address(command), {}))
        queried = query(known.get("parameters", ()))
        self._fix(name, command, body, queried)
        self._all.fix_nameless(body)
        if body["properties"]:
            yield self._chosen(name, command, closed(body))
        if queried["properties"]:
            yield Part(name, command, "query", closed(queried))

    def _fix(self, name: str, command: type[Command], body: Json, queried: Json) -> None:
        """Lay what the overlay says over the body, and over the query."""
        right = {row["field"]: row["right"] for row in rows("wrong") if row["of"] == name and "right" in row}
        facts: Json = {**fixes(self._operations[name]), **self._added.get(name, {}).get("parameters", {}), **right}
        known = command.operation.query
        in_query = {key for key, one in facts.items() if one.get("in") == "query" or python(key) in known}
        in_path = {key for key, one in facts.items() if one.get("in") == "path"}
        self._all.fix(name, body, {key: facts[key] for key in facts.keys() - in_query - in_path})
        wires = {key: facts[key].get("wire") or known[python(key)] for key in in_query}
        self._all.fix(name, queried, {wire: {**facts[key], "wire": wire} for key, wire in wires.items()})

    def _chosen(self, name: str, command: type[Command], body: Json) -> Part:
        """A body in which what the overlay says of parameters that take each other's place holds as well."""
        one_of: list[list[str]] = self._operations[name].get("exactly_one", [])
        needed = [[WIRE.get(one, one) for one in names] for names in one_of]
        shared = [names for names in self._at_most_one if body["properties"].keys() >= set(names)]
        rules: list[Json] = [{"not": {"required": names}} for names in shared]
        rules += [{"oneOf": [{"required": [one]} for one in names]} for names in needed]
        body |= {"allOf": rules} if rules else {}
        return Part(name, command, "body", body, shared, needed)
