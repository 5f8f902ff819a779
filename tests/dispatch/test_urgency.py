"""What a handler asks the carrier for is asked with the patience of commands: its caller waits meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from callflow import App, Call
from callflow.client.transport import NoAnswer, Request, Response
from callflow.errors import OutcomeUnknown
from callflow.events import CallAnswered
from callflow.testing.transport import RecordingTransport
from tests.kit import Kit


class Silent(RecordingTransport):
    """Takes everything, and answers nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    async def send(self, request: Request, *, timeout: float) -> Response:
        self.times.append(asyncio.get_running_loop().time())
        await asyncio.sleep(timeout)
        raise NoAnswer("nothing came")


ASK: dict[str, Callable[[Call], Awaitable[object]]] = {
    "queue.place": lambda call: call.queue("support").place(),
    "join_conference": lambda call: call.join_conference("daily"),
}


@pytest.mark.parametrize("ask", ASK.values(), ids=ASK)
async def test_a_read_in_a_handler_is_as_urgent_as_a_command(ask: Callable[[Call], Awaitable[object]]) -> None:
    transport = Silent()
    kit = Kit(transport=transport)
    app, took = App(**kit.wiring), list[float]()

    @app.on(CallAnswered)
    async def waits(call: Call, event: CallAnswered) -> None:
        began = asyncio.get_running_loop().time()
        with pytest.raises(OutcomeUnknown):
            await ask(call)
        took.append(asyncio.get_running_loop().time() - began)

    async with kit.open(app) as door:
        await door.event("call.answered")
    (seconds,) = took
    assert seconds == pytest.approx(kit.settings.command_deadline, abs=0.4)
    first, second, *_ = transport.times
    assert second - first == pytest.approx(0.5, abs=0.01)


async def test_a_read_from_outside_has_the_time_of_reads() -> None:
    transport = Silent()
    kit = Kit(transport=transport)
    app = App(**kit.wiring)
    async with kit.open(app):
        began = asyncio.get_running_loop().time()
        with pytest.raises(OutcomeUnknown):
            await app.client.queue("support").place("v3:leg-1")
        assert asyncio.get_running_loop().time() - began == pytest.approx(kit.settings.read_deadline, abs=0.4)
