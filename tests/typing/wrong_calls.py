"""`Call[State, Resources]`: fields that are none, values of other types, and calls with another state."""

from typing import TypeVar

from pydantic import BaseModel

from callflow import Call


class Visit(BaseModel):
    department: str | None = None
    tries: int = 0


class LongVisit(Visit):
    notes: str = ""


class Other(BaseModel):
    tries: int = 0


class Pool:
    def size(self) -> int:
        return 3


StateT = TypeVar("StateT", bound=Visit)


async def of_long_visits(call: Call[LongVisit]) -> None: ...


async def of_pools(call: Call[Visit, Pool]) -> None: ...


def generic(call: Call[StateT]) -> StateT:
    return call.state


async def state(call: Call[Visit]) -> None:
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue; raises ValueError
    call.state.departement = "sales"
    # wrong: mypy assignment; pyright reportAttributeAccessIssue
    call.state.department = 7
    # wrong: mypy assignment; pyright reportAttributeAccessIssue
    call.state.tries = None
    # wrong: mypy operator; pyright reportOperatorIssue, reportUnusedExpression; raises TypeError
    call.state.tries + "1"
    # wrong: mypy union-attr; pyright reportOptionalMemberAccess; raises AttributeError
    call.state.department.upper()
    # wrong: mypy misc; pyright reportAttributeAccessIssue; raises AttributeError
    call.state = Visit()
    # wrong: mypy misc; pyright reportAttributeAccessIssue; raises AttributeError
    call.call_control_id = "v3:other"
    # wrong: mypy misc; pyright reportAttributeAccessIssue; raises AttributeError
    call.connection_id = "1"
    # wrong: mypy attr-defined
    # wrong: pyright reportAttributeAccessIssue, reportUnknownMemberType; raises AttributeError
    call.answred
    # wrong: mypy arg-type; pyright reportArgumentType
    await of_long_visits(call)
    # wrong: mypy arg-type; pyright reportArgumentType
    call.other_leg(7)
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    call.other_leg("v3:other", role="agent")
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    call.other_leg()


def stateless(call: Call) -> None:
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    call.state.department
    # wrong: mypy type-var; pyright reportArgumentType
    generic(call)


def of_another(call: Call[Other]) -> None:
    # wrong: mypy type-var; pyright reportArgumentType
    generic(call)


def resources(call: Call[Visit, Pool]) -> None:
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    call.resources.close()
    # wrong: mypy operator; pyright reportOperatorIssue, reportUnusedExpression
    call.resources.size() + "1"
    # wrong: mypy misc; pyright reportAttributeAccessIssue
    call.resources = Pool()


async def another_pool(call: Call[Visit, str]) -> None:
    # wrong: mypy arg-type; pyright reportArgumentType
    await of_pools(call)


def handed_on(call: Call[Other]) -> Call[Visit]:
    # wrong: mypy return-value; pyright reportReturnType
    return call


# wrong: mypy type-arg; pyright reportInvalidTypeArguments; raises TypeError
visit: Call[Visit, Pool, int]
