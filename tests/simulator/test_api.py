"""Requests to the API: the key, the body, the parameters, and what is refused."""

from typing import Any  # parameters of any shape

import httpx2
import pytest

from callflow.simulator import Doubts
from tests.simulator.world import AGENT, VOICE, Stands, World, reasons

SPEAK = {"payload": "Hello.", "voice": VOICE}


async def test_another_key_is_401(world: World) -> None:
    async with httpx2.AsyncClient(base_url=world.url) as http:
        without = await http.post("/v2/calls", json={})
        other = await http.post("/v2/calls", json={}, headers={"authorization": "Bearer KEY_other"})
    assert reasons(without) == reasons(other) == (401, "10009", "")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v2/nothing", 404),
        ("POST", "/v2/calls/x/actions/sing", 404),
        ("POST", "/v2/calls/x/actions/dial", 404),
        ("POST", "/v2/calls/x/actions/client_state_update", 405),
        ("PUT", "/v2/calls/x/actions/answer", 405),
        ("GET", "/v2/calls", 405),
        ("GET", "/recordings/none.wav", 404),
        ("GET", "/", 404),
    ],
)
async def test_an_address_that_is_none_has_the_shape_of_an_error(
    world: World, method: str, path: str, status: int
) -> None:
    assert reasons(await world.http.request(method, path))[:2] == (status, "10005")


@pytest.mark.parametrize("body", [b"{", b"[]", b"1", b"\xff"])
async def test_a_body_that_is_no_json_object_is_400(world: World, body: bytes) -> None:
    answer = await world.http.post("/v2/calls", content=body)
    assert reasons(answer) == (400, "10015", "")


async def test_a_body_without_end_is_413(world: World) -> None:
    answer = await world.http.post("/v2/calls", content=b" " * (1024 * 1024 + 1))
    assert answer.status_code == 413


async def test_an_empty_body_asks_for_the_defaults(world: World) -> None:
    _, call = await world.incoming()
    answer = await world.http.post(f"/v2/calls/{call}/actions/answer")
    assert answer.json() == {"data": {"result": "ok"}}


async def test_an_unknown_call_is_90015(world: World) -> None:
    assert await world.refused("v3:none", "answer") == (422, "90015", "/call_control_id")
    assert reasons(await world.status("v3:none")) == (422, "90015", "/call_control_id")


@pytest.mark.parametrize("operation", ["speak", "hangup", "answer", "client_state_update", "enqueue"])
async def test_a_call_that_has_ended_is_90018(world: World, operation: str) -> None:
    phone, call = await world.answered()
    await phone.hangs_up()
    assert await world.refused(call, operation, **SPEAK) == (422, "90018", "")


NOT_ANSWERED: list[tuple[str, dict[str, Any]]] = [
    ("speak", SPEAK),
    ("gather", {}),
    ("gather_using_speak", SPEAK),
    ("gather_using_audio", {"audio_url": "https://example.com/a.wav"}),
    ("gather_stop", {}),
    ("playback_start", {"audio_url": "https://example.com/a.wav"}),
    ("playback_stop", {}),
    ("record_start", {"format": "wav", "channels": "single"}),
    ("record_stop", {}),
    ("record_pause", {}),
    ("record_resume", {}),
    ("transfer", {"to": AGENT}),
    ("bridge", {"call_control_id": "v3:other"}),
    ("send_dtmf", {"digits": "1"}),
]


@pytest.mark.parametrize(("operation", "parameters"), NOT_ANSWERED)
async def test_an_incoming_call_must_be_answered_first(
    world: World, operation: str, parameters: dict[str, Any]
) -> None:
    _, call = await world.incoming()
    assert await world.refused(call, operation, **parameters) == (422, "90034", "")


async def test_what_needs_no_answer(world: World) -> None:
    for operation, parameters in [
        ("client_state_update", {"client_state": "AAAA"}),
        ("reject", {"cause": "CALL_REJECTED"}),
    ]:
        _, call = await world.incoming()
        await world.does(call, operation, **parameters)
    _, call = await world.incoming()
    await world.does(call, "hangup")


async def test_an_outgoing_call_cannot_be_answered_and_not_recorded_while_it_rings(world: World) -> None:
    world.carrier.far_end(AGENT, never_answers=True)
    call = (await world.dials())["call_control_id"]
    assert await world.refused(call, "answer") == (422, "90102", "")
    assert await world.refused(call, "record_start", format="wav", channels="single") == (422, "90020", "")
    assert await world.refused(call, "speak", **SPEAK) == (422, "90034", "")


@pytest.mark.parametrize(
    ("operation", "parameters", "code", "pointer"),
    [
        ("speak", SPEAK | {"client_state": "not base64!"}, "90017", "/client_state"),
        ("transfer", {"to": AGENT, "target_leg_client_state": "x"}, "90017", "/target_leg_client_state"),
        ("speak", {"payload": "Hello."}, "10004", "/voice"),
        ("speak", SPEAK | {"payload": "  "}, "10004", "/payload"),
        ("speak", SPEAK | {"payload": "x" * 3001}, "10033", "/payload"),
        ("speak", SPEAK | {"payload": 1}, "10015", "/payload"),
        ("speak", SPEAK | {"language": "xx"}, "10032", "/language"),
        ("speak", SPEAK | {"language_code": "en-US"}, "10015", "/language_code"),
        ("speak", SPEAK | {"stop": "some"}, "10032", "/stop"),
        ("speak", SPEAK | {"loop": "often"}, "10015", "/loop"),
        ("client_state_update", {"client_state": "", "command_id": "x"}, "10015", "/command_id"),
        ("gather", {"maximum_digits": "4"}, "10015", "/maximum_digits"),
        ("gather", {"maximum_digits": 129}, "10033", "/maximum_digits"),
        ("gather", {"minimum_digits": 5, "maximum_digits": 4}, "10015", "/minimum_digits"),
        ("gather", {"valid_digits": "12x"}, "10015", "/valid_digits"),
        ("gather", {"timeout_millis": 0}, "10033", "/timeout_millis"),
        ("gather_using_audio", {}, "10004", "/audio_url"),
        ("gather_using_audio", {"audio_url": "a", "media_name": "b"}, "10015", "/media_name"),
        ("playback_start", {}, "10004", "/audio_url"),
        ("record_start", {"format": "wav"}, "10004", "/channels"),
        ("record_start", {"format": "ogg", "channels": "single"}, "10032", "/format"),
        ("transfer", {"to": "555-0199"}, "10016", "/to"),
        ("transfer", {"to": AGENT, "from": "us"}, "10016", "/from"),
        ("transfer", {"to": AGENT, "from_": AGENT}, "10015", "/from_"),
        ("transfer", {"to": AGENT, "timeout_secs": 4}, "10033", "/timeout_secs"),
        ("transfer", {"to": AGENT, "park_after_unbridge": "both"}, "10032", "/park_after_unbridge"),
        ("send_dtmf", {"digits": "12E"}, "10015", "/digits"),
        ("bridge", {}, "10004", "/call_control_id"),
        ("enqueue", {}, "10004", "/queue_name"),
    ],
)
async def test_wrong_parameters_are_422_and_named(
    world: World, operation: str, parameters: dict[str, Any], code: str, pointer: str
) -> None:
    _, call = await world.answered()
    assert await world.refused(call, operation, **parameters) == (422, code, pointer)


async def test_all_that_is_wrong_is_said_at_once(world: World) -> None:
    _, call = await world.answered()
    answer = await world.command(call, "speak", payload=1, language_code="en-US")
    pointers = {one["source"]["pointer"] for one in answer.json()["errors"]}
    assert pointers == {"/payload", "/voice", "/language_code"}
    assert "did you mean `language`?" in answer.text


async def test_a_refused_command_has_no_effect(world: World) -> None:
    phone, call = await world.answered(client_state="AAAA")
    await world.refused(call, "answer", client_state="BBBB")
    await world.refused(call, "speak", client_state="BBBB")
    assert (await world.status(call)).json()["data"]["client_state"] == "AAAA"
    assert phone.heard == []


async def test_unknown_parameters_may_pass_unheard(stands: Stands) -> None:
    async with stands.world(doubts=Doubts(unknown_parameters="ignored")) as world:
        _, call = await world.answered()
        await world.does(call, "speak", **SPEAK, language_code="en-US")


@pytest.mark.parametrize(
    ("operation", "parameters"),
    [
        ("enqueue", {"queue_name": "support"}),
        ("streaming_start", {"stream_url": "wss://example.com"}),
        ("transfer", {"to": AGENT, "answering_machine_detection": "premium"}),
        ("playback_start", {"audio_url": "https://example.com/a.wav", "overlay": True}),
        ("bridge", {"queue": "support"}),
    ],
)
async def test_what_is_not_simulated_is_501(world: World, operation: str, parameters: dict[str, Any]) -> None:
    _, call = await world.answered()
    assert (await world.refused(call, operation, **parameters))[0] == 501


async def test_what_is_not_simulated_but_not_asked_for_either_is_fine(world: World) -> None:
    _, call = await world.answered()
    await world.does(call, "transfer", to=AGENT, answering_machine_detection="disabled")


async def test_a_repeated_command_id_is_ignored_on_the_same_call_only(world: World) -> None:
    phone, call = await world.answered()
    other_phone, other = await world.answered()
    for leg in (call, call, other):
        await world.does(leg, "speak", **SPEAK, command_id="one")
    await world.does(call, "speak", payload="Goodbye.", voice=VOICE, command_id="two")
    await phone.hears("Goodbye")
    assert phone.heard == ["Hello.", "Goodbye."]
    assert other_phone.heard == ["Hello."]


async def test_after_a_minute_it_is_a_new_command(stands: Stands) -> None:
    async with stands.world(speed=500.0) as world:
        phone, call = await world.answered()
        await world.does(call, "speak", **SPEAK, command_id="one")
        await phone.silent(61)
        await world.does(call, "speak", **SPEAK, command_id="one")
        await world.receiver.event("call.speak.ended", count=2)
        assert phone.heard == ["Hello.", "Hello."]


async def test_a_repeated_hangup_is_ignored_though_the_call_has_ended(world: World) -> None:
    _, call = await world.answered()
    await world.does(call, "hangup", command_id="one")
    await world.does(call, "hangup", command_id="one")
    assert await world.refused(call, "hangup", command_id="two") == (422, "90018", "")


async def test_a_refused_command_id_may_come_again(world: World) -> None:
    _, call = await world.incoming()
    assert (await world.refused(call, "speak", **SPEAK, command_id="one"))[1] == "90034"
    await world.does(call, "answer")
    await world.does(call, "speak", **SPEAK, command_id="one")


async def test_a_call_can_be_asked_for(world: World) -> None:
    phone, call = await world.answered(client_state="AAAA")
    alive = (await world.status(call)).json()["data"]
    assert alive.items() >= {"record_type": "call", "is_alive": True, "client_state": "AAAA"}.items()
    assert alive["call_control_id"] == call
    assert "end_time" not in alive
    await phone.silent(3)
    await phone.hangs_up()
    ended = (await world.status(call)).json()["data"]
    assert ended["is_alive"] is False
    assert ended["call_duration"] >= 3
    assert ended["end_time"] > ended["start_time"]


async def test_a_call_is_forgotten_ten_minutes_after_its_end(stands: Stands) -> None:
    async with stands.world(speed=5000.0) as world:
        phone, call = await world.incoming()
        await phone.hangs_up()
        await phone.silent(610)
        assert reasons(await world.status(call))[0] == 404
        assert await world.refused(call, "answer") == (422, "90018", "")
