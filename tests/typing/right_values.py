"""Commands as values, and the client that executes them."""

from collections.abc import Sequence
from typing import Any, assert_type

from callflow import Client
from callflow.commands import Command, CustomSipHeader, Dial, Gather, Hangup, Operation, Speak, Transfer
from callflow.pages import Pages
from callflow.testing.transport import RecordingTransport

LEG = "v3:leg-1"


def commands() -> list[Command]:
    return [
        Speak(call_control_id=LEG, payload="Hello", voice="female", payload_type="text", command_id="c-1"),
        Gather(call_control_id=LEG, maximum_digits=4),
        Transfer(call_control_id=LEG, to="+13125550199", custom_headers=[CustomSipHeader(name="X-Team", value="1")]),
        Dial(to="+13125550199", from_="+13125550100", connection_id="1", client_state="c3RhdGU="),
        Hangup(call_control_id=LEG),
    ]


def look(command: Speak) -> None:
    assert_type(command.payload, str)
    assert_type(command.voice, str)
    assert_type(command.loop, str | int | None)
    assert_type(command.call_control_id, str)
    assert_type(command.command_id, str | None)
    assert_type(command.operation, Operation)
    assert_type(command.operation.events, tuple[str, ...])
    assert_type(command.path, str)
    assert_type(command.wire(), dict[str, Any])
    assert_type(command.model_copy(update={"payload": "Goodbye"}), Speak)


def kind(command: Command) -> str:
    match command:
        case Speak(payload=payload):
            return payload
        case Dial(to=str(number)):
            return number
        case _:
            return command.operation.name


async def main() -> None:
    transport = RecordingTransport(answers={"phone_numbers": (200, {"data": [{"id": "1"}]})})
    async with Client(api_key="KEY_test", transport=transport, deadline=2.0) as client:
        assert_type(client, Client)
        for command in commands():
            assert_type(await client.execute(command), dict[str, Any])
        numbers = client.iterate("/phone_numbers", params={"page": {"size": 2}})
        assert_type(numbers, Pages[dict[str, Any]])
        assert_type(await numbers.all(limit=3), list[dict[str, Any]])
        assert_type((await numbers.first()).items, Sequence[dict[str, Any]])
        assert_type([item async for item in numbers], list[dict[str, Any]])
        await client.request("POST", "/messages", json={"to": "+13125550199"}, idempotent=False)
    look(Speak(call_control_id=LEG, payload="Hello", voice="female"))
    assert transport.operations[:5] == ["speak", "gather", "transfer", "calls", "hangup"]
    assert transport.operations[5:] == ["phone_numbers", "phone_numbers", "phone_numbers", "messages"]
    assert [kind(command) for command in commands()][:4] == ["Hello", "gather", "transfer", "+13125550199"]
