"""Middleware of another shape, or on the other chain."""

from collections.abc import Mapping
from typing import Any

from callflow import App, CommandContext, CommandNext, EventContext, EventNext

app = App()


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.event_middleware
async def of_one(context: EventContext) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.event_middleware
def not_async(context: EventContext, next: EventNext) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.event_middleware
async def with_an_answer(context: EventContext, next: EventNext) -> str:
    return ""


# wrong: mypy arg-type; pyright reportArgumentType
@app.event_middleware
async def of_commands(context: CommandContext, next: CommandNext) -> None: ...


# wrong: mypy arg-type, call-arg; pyright reportCallIssue, reportUntypedFunctionDecorator; raises TypeError
@app.event_middleware()
async def called(context: EventContext, next: EventNext) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.command_middleware
async def without_an_answer(context: CommandContext, next: CommandNext) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.command_middleware
async def of_events(context: EventContext, next: CommandNext) -> Mapping[str, Any]:
    return {}


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.command_middleware
async def of_three(context: CommandContext, next: CommandNext, more: str) -> Mapping[str, Any]:
    return {}


@app.command_middleware
async def careless(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
    # wrong: mypy misc; pyright reportAttributeAccessIssue
    context.command = context.command.model_copy()
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    context.call
    # wrong: mypy call-arg; pyright reportCallIssue
    await next()
    # wrong: mypy arg-type; pyright reportArgumentType
    await next(context.command)
    # wrong: mypy return-value; pyright reportReturnType
    return next(context)


@app.event_middleware
async def forgetful(context: EventContext, next: EventNext) -> None:
    # wrong: mypy union-attr; pyright reportAttributeAccessIssue, reportUnknownMemberType
    context.call.hangup()
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    context.event.digits
    # wrong: mypy unused-coroutine; pyright reportUnusedCoroutine
    next(context)
