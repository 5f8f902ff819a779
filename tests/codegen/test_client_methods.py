"""Every parameter of every operation, through the client's methods, onto the wire."""

import inspect
import re
from collections.abc import Awaitable, Mapping
from typing import Any, cast
from uuid import UUID

import pytest

from callflow._codegen.source import FieldSpec, OperationSpec, load
from callflow._generated import commands
from callflow._generated.handle_methods import ConferenceMethods, QueueMethods
from callflow.client.namespaces import Namespaces
from callflow.errors import WrongParameter
from callflow.model import CallCommand, Command
from callflow.pages import Pages
from tests.codegen.examples import Examples

SOURCE = load()
EXAMPLES = Examples(SOURCE)
LEG = FieldSpec("call_control_id", {"type": "string", "required": True}, "The leg.")


class Listed(Namespaces):
    """A client whose commands end in a list."""

    def __init__(self) -> None:
        super().__init__(lambda: UUID(int=7))
        self.executed: list[Command] = []

    async def execute(self, command: Command) -> Mapping[str, Any]:
        self.executed.append(command)
        return {}

    async def send(self, operation: OperationSpec, given: Mapping[str, Any]) -> Command:
        outcome = getattr(getattr(self, operation.namespace), operation.method)(**given)
        if isinstance(outcome, Pages):
            assert await outcome.all() == []
        else:
            await cast("Awaitable[object]", outcome)
        (command,) = self.executed
        return command


def taken(operation: OperationSpec) -> list[FieldSpec]:
    return [*([LEG] if operation.is_action else []), *operation.parameters]


CASES = [
    pytest.param(operation, parameter, id=f"{operation.name}-{parameter.name}")
    for operation in SOURCE.operations
    for parameter in [*taken(operation), None]
    if parameter is not None or not taken(operation)
    for parameter in [parameter or LEG]
]


@pytest.mark.parametrize(("operation", "parameter"), CASES)
async def test_it_goes_out_where_it_belongs(operation: OperationSpec, parameter: FieldSpec) -> None:
    known = taken(operation)
    needed = EXAMPLES.required(operation, parameter)
    asked = {one.name: one for one in known if one.required or one.name in needed or one is parameter}
    values = {name: EXAMPLES.of(one.facts) for name, one in asked.items()}
    command = await Listed().send(operation, {name: value for name, (value, _) in values.items()})
    assert type(command) is getattr(commands, operation.cls)
    assert command.operation.method == operation.facts["method"]
    expected: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "body": {}}
    for name, (_, wire) in values.items():
        place = "path" if asked[name] is LEG else asked[name].place
        expected[place][asked[name].facts.get("wire", asked[name].wire)] = wire
    made = {"command_id": str(UUID(int=7))} if "command_id" in command.operation.takes else {}
    assert command.wire() == {**made, **expected["body"]}
    assert command.path == re.sub(r"\{(\w+)\}", lambda place: expected["path"][place[1]], operation.facts["path"])
    in_query = {name: _text(value) for name, value in expected["query"].items()}
    assert dict(command.query()) == in_query


def test_several_values_in_a_query_have_commas_between_them() -> None:
    command = commands.PhoneNumberList(country_iso_alpha2=["US", "DE"])
    assert command.query() == [("filter[country_iso_alpha2]", "US,DE")]


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("operation", SOURCE.operations, ids=lambda operation: operation.name)
def test_a_method_takes_what_its_command_takes_and_says_so(operation: OperationSpec) -> None:
    method = getattr(getattr(Listed(), operation.namespace), operation.method)
    parameters = inspect.signature(method).parameters
    path = re.findall(r"\{(\w+)\}", operation.facts["path"])
    assert set(list(parameters)[: len(path)]) == set(path)
    assert set(parameters) == {one.name for one in taken(operation)}
    required = {one.name for one in parameters.values() if one.default is inspect.Parameter.empty}
    assert required == {one.name for one in taken(operation) if one.required}
    assert issubclass(getattr(commands, operation.cls), CallCommand) == operation.is_action
    assert method.__doc__ is not None
    assert f"See {operation.page}" in method.__doc__
    for name in parameters:
        assert re.search(rf"^ +{name}: \S", method.__doc__, re.MULTILINE), name


@pytest.mark.parametrize("operation", SOURCE.operations, ids=lambda operation: operation.name)
def test_a_parameter_that_does_not_exist_is_refused_at_once(operation: OperationSpec) -> None:
    client = Listed()
    with pytest.raises(WrongParameter, match=f"`{re.escape(operation.name)}` has no parameter `colour`"):
        getattr(getattr(client, operation.namespace), operation.method)(colour="green")
    assert client.executed == []


def test_the_handles_have_what_concerns_one() -> None:
    of_conference = {name for name in vars(ConferenceMethods) if not name.startswith("_")}
    of_queue = {name for name in vars(QueueMethods) if not name.startswith("_")}
    every = {one.name for one in SOURCE.operations}
    assert {f"conferences.{name}" for name in of_conference} == {
        one for one in every if one.startswith("conferences.")
    } - {"conferences.create", "conferences.list"}
    assert {f"queues.{name}" for name in of_queue} == {one for one in every if one.startswith("queues.")} - {
        "queues.create",
        "queues.list",
    }
