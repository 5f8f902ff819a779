"""Error handlers of another shape, and attributes that errors do not have."""

from pydantic import BaseModel

from callflow import App, Call, CallEnded, CommandError, Conference
from callflow.errors import CommandRefused, OutcomeUnknown
from callflow.events import CallAnswered, CallEvent, Event


class Visit(BaseModel):
    department: str | None = None


class Other(BaseModel):
    tries: int = 0


app = App(call_state=Visit)


# wrong: mypy arg-type; pyright reportArgumentType
@app.on_error(AssertionError)
async def of_another_class(call: Call[Visit], event: Event, error: ValueError) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on_error(ArithmeticError)
async def of_a_subclass(call: Call[Visit], event: Event, error: ZeroDivisionError) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on_error(LookupError, OSError)
async def of_one_of_two(call: Call[Visit], event: Event, error: LookupError) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on_error(TypeError, MemoryError, ValueError)
async def of_one_of_three(call: Call[Visit], event: Event, error: TypeError) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on_error(BufferError)
async def of_another_state(call: Call[Other], event: Event, error: BufferError) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on_error(EOFError)
async def of_one_event(call: Call[Visit], event: CallAnswered, error: EOFError) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on_error(ImportError)
async def of_conferences_alone(conference: Conference, event: Event, error: ImportError) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on_error(NameError)
def not_async(call: Call[Visit], event: Event, error: NameError) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on_error(ReferenceError)
async def of_two(call: Call[Visit], error: ReferenceError) -> None: ...


# wrong: mypy type-var
# wrong: pyright reportArgumentType, reportCallIssue, reportUntypedFunctionDecorator; raises RegistrationError
@app.on_error(BaseException)
async def of_no_exception(call: Call[Visit], event: Event, error: BaseException) -> None: ...


# wrong: mypy call-overload
# wrong: pyright reportArgumentType, reportCallIssue, reportUntypedFunctionDecorator; raises RegistrationError
@app.on_error
async def of_no_class(call: Call[Visit], event: Event, error: Exception) -> None: ...


# wrong: mypy call-overload, untyped-decorator
# wrong: pyright reportCallIssue, reportUntypedFunctionDecorator; raises RegistrationError
@app.on_error()
async def of_none(call: Call[Visit], event: Event, error: Exception) -> None: ...


# wrong: mypy call-overload, untyped-decorator
# wrong: pyright reportArgumentType, reportCallIssue, reportUntypedFunctionDecorator; raises RegistrationError
@app.on_error("LookupError")
async def of_a_name(call: Call[Visit], event: Event, error: LookupError) -> None: ...


@app.on(CallAnswered)
async def answered(call: Call[Visit], event: CallEvent) -> None:
    try:
        await call.hangup()
    except CallEnded as error:
        # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
        error.status
        # wrong: mypy union-attr; pyright reportOptionalMemberAccess
        error.cause.upper()
    except CommandRefused as error:
        # wrong: mypy operator; pyright reportOperatorIssue, reportUnusedExpression
        error.status + "1"
        # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
        error.errors[0].message
        # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
        error.errors.append(error)
        # wrong: mypy union-attr; pyright reportOptionalMemberAccess
        error.command.wire()
    except OutcomeUnknown as error:
        # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
        error.code
        # wrong: mypy arg-type; pyright reportArgumentType
        await call.execute(error.command)


# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
CommandError()
# wrong: mypy arg-type; pyright reportArgumentType
CommandError("no", command="speak")
# wrong: mypy arg-type; pyright reportArgumentType
CommandRefused("422", [])
