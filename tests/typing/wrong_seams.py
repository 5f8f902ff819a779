"""What is put in has to have the shape that callflow counts on."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel

from callflow import App, Call, Client
from callflow.client.transport import Request, Response
from callflow.commands import Command
from callflow.engine.base import Delivered, TurnInput, TurnResult
from callflow.session.codec import StateCodec
from callflow.types import SessionKey


class Visit(BaseModel):
    department: str | None = None


class WithoutLegs:
    async def execute(self, command: Command) -> Mapping[str, Any]:
        return {}


class NotAsync:
    def execute(self, command: Command, *, leg: str, new_leg: str | None = None) -> Mapping[str, Any]:
        return {}


class WithoutTimeout:
    async def send(self, request: Request) -> Response:
        return Response(200, {}, b"")

    async def aclose(self) -> None: ...


class NeverClosed:
    async def send(self, request: Request, *, timeout: float) -> Response:
        return Response(200, {}, b"")


class HalfAnEngine:
    async def deliver(self, event: Delivered) -> Literal["accepted", "duplicate"]:
        return "accepted"


class OneWay:
    number = 7
    required = False

    def apply(self, data: bytes, home: str) -> bytes | None:
        return data


async def turn(given: TurnInput) -> TurnResult:
    # wrong: mypy arg-type; pyright reportArgumentType
    return TurnResult(ended="yes")


# wrong: mypy arg-type; pyright reportArgumentType
Call(executor=WithoutLegs(), call_control_id="v3:leg")
# wrong: mypy arg-type; pyright reportArgumentType
Call(executor=NotAsync(), call_control_id="v3:leg")
# wrong: mypy arg-type; pyright reportArgumentType
Call(executor=[], call_control_id="v3:leg")
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
Call(call_control_id="v3:leg")
# wrong: mypy arg-type; pyright reportArgumentType
Client(api_key="KEY_test", transport=WithoutTimeout())
# wrong: mypy arg-type; pyright reportArgumentType
App(transport=NeverClosed())
# wrong: mypy arg-type; pyright reportArgumentType
App(engine=HalfAnEngine())
# wrong: mypy arg-type; pyright reportArgumentType
StateCodec(Visit, transforms=(OneWay(),))
# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
StateCodec(Visit())
# wrong: mypy arg-type; pyright reportArgumentType
TurnInput(key="k", journal=(), state=None, inbox=())
# wrong: mypy arg-type; pyright reportArgumentType
SessionKey(7)
