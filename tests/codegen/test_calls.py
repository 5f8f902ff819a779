"""Every parameter of every operation, through `Call`, onto the wire."""

from collections.abc import Mapping
from typing import Any

import pytest

from callflow import Call
from callflow._codegen.source import FieldSpec, OperationSpec, load
from callflow._generated import answers, commands
from callflow.errors import InvalidCommand, WrongParameter
from callflow.model import Command
from tests.codegen.examples import Examples

SOURCE = load()
LEG, APPLICATION = "v3:leg-1", "1000000000000000001"


class Commands(list[Command]):
    """The list that a handler is tested with."""

    async def execute(self, command: Command, *, leg: str, new_leg: str | None = None) -> Mapping[str, Any]:
        self.append(command)
        return {"result": "ok"}


OF_A_LEG = [operation for operation in SOURCE.operations if operation.of_leg]
EXAMPLES = Examples(SOURCE)
CASES = [
    pytest.param(operation, parameter, id=f"{operation.name}-{parameter.name}")
    for operation in OF_A_LEG
    for parameter in operation.parameters
    if parameter.wire not in ("client_state", "command_id", operation.new_leg_state)
]


def a_call(sent: Commands) -> Call:
    return Call(executor=sent, call_control_id=LEG, connection_id=APPLICATION)


def required(operation: OperationSpec, beside: FieldSpec) -> dict[str, FieldSpec]:
    hidden = {"client_state", *operation.words.get("from_call", {})}
    return {name: one for name, one in EXAMPLES.required(operation, beside).items() if one.wire not in hidden}


@pytest.mark.parametrize(("operation", "parameter"), CASES)
async def test_it_goes_out_under_the_carriers_name(operation: OperationSpec, parameter: FieldSpec) -> None:
    sent = Commands()
    given = {name: EXAMPLES.of(one.facts)[0] for name, one in required(operation, parameter).items()}
    given[parameter.name], wire = EXAMPLES.of(parameter.facts)
    answer = await getattr(a_call(sent), operation.name)(**given)
    (command,) = sent
    assert type(command) is getattr(commands, operation.cls)
    assert type(answer) is getattr(answers, operation.facts["result"])
    assert command.operation.method == operation.facts["method"]
    assert command.path == operation.facts["path"].replace("{call_control_id}", LEG)
    assert command.wire()[parameter.alias or parameter.wire] == wire
    inherited = {"connection_id": APPLICATION} if operation.name == "dial" else {}
    expected = {one.alias or one.wire for one in (*required(operation, parameter).values(), parameter)}
    assert set(command.wire()) == expected | set(inherited)


@pytest.mark.parametrize("operation", OF_A_LEG, ids=lambda operation: operation.name)
async def test_a_parameter_that_does_not_exist_is_refused_at_once(operation: OperationSpec) -> None:
    sent = Commands()
    with pytest.raises(WrongParameter, match=f"`{operation.name}` has no parameter `colour`"):
        await getattr(a_call(sent), operation.name)(colour="green")
    assert sent == []


@pytest.mark.parametrize(
    ("operation", "given", "words"),
    [
        ("speak", {"language_code": "en-US"}, "did you mean `language`?"),
        ("gather_using_speak", {"max_digits": 1}, "did you mean `maximum_digits`?"),
        ("playback_start", {"audio_file_url": "https://x"}, "did you mean `audio_url`?"),
        ("speak", {"text": "Hi"}, "did you mean `payload`?"),
        ("transfer", {"timeout_sec": 5}, "did you mean `timeout_secs`?"),
    ],
)
async def test_it_says_what_was_meant(operation: str, given: dict[str, Any], words: str) -> None:
    sent = Commands()
    with pytest.raises(WrongParameter) as raised:
        await getattr(a_call(sent), operation)(**given)
    assert words in str(raised.value)
    assert sent == []


@pytest.mark.parametrize(
    ("operation", "given", "words"),
    [
        ("speak", {"payload": "x" * 3_001, "voice": "female"}, "`payload`: String should have at most 3000"),
        ("speak", {"payload": "Hi", "voice": "female", "language": "klingon"}, "`language`: Input should be"),
        ("transfer", {"to": "+13125550199", "timeout_secs": 4}, "`timeout_secs`: Input should be greater"),
        ("transfer", {"to": "+13125550199", "time_limit_secs": 99_999}, "`time_limit_secs`: Input should be less"),
        ("record_start", {"format": "ogg", "channels": "dual"}, "`format`: Input should be 'wav' or 'mp3'"),
        ("gather", {"maximum_digits": 129}, "`maximum_digits`: Input should be less than or equal to 128"),
    ],
)
async def test_values_out_of_bounds_are_refused_before_sending(
    operation: str, given: dict[str, Any], words: str
) -> None:
    sent = Commands()
    with pytest.raises(InvalidCommand) as raised:
        await getattr(a_call(sent), operation)(**given)
    assert words in str(raised.value)
    assert sent == []


@pytest.mark.parametrize(
    ("operation", "given", "words"),
    [
        ("gather", {"maximum_digits": "5"}, "`maximum_digits`: Input should be a valid integer"),
        ("gather", {"maximum_digits": True}, "`maximum_digits`: Input should be a valid integer"),
        ("playback_start", {"audio_url": "https://x", "overlay": 1}, "`overlay`: Input should be a valid boolean"),
        ("pay", {"amount": float("nan")}, "`amount`: Input should be a finite number"),
        ("playback_start", {"audio_url": "https://x", "media_name": "hold"}, "`audio_url` and `media_name` cannot be"),
        ("bridge", {}, "`call_control_id_to_bridge_with` or `queue` or `video_room_id` has to be given"),
        ("bridge", {"queue": "support", "video_room_id": "1"}, "`queue` and `video_room_id` cannot be given together"),
    ],
)
async def test_what_the_carrier_would_refuse_is_refused_before_sending(
    operation: str, given: dict[str, Any], words: str
) -> None:
    sent = Commands()
    with pytest.raises(InvalidCommand) as raised:
        await getattr(a_call(sent), operation)(**given)
    assert words in str(raised.value)
    assert sent == []
