"""What a client can do, by what it is about, against a real server."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, assert_type  # an answer is JSON of any shape
from uuid import UUID

import orjson
import pytest

from callflow import Client
from callflow.answers import ActiveCall, CommandResult, ConferenceDetails, Participant, QueueDetails, Recording
from callflow.client.namespaces import Namespaces
from callflow.commands import Command, ConferenceMute
from callflow.errors import InvalidCommand, WrongParameter
from callflow.pages import Pages
from tests.client.carrier_stub import Received, Reply, carrier

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


class Listed(Namespaces):
    """A client whose commands end in a list."""

    def __init__(self) -> None:
        super().__init__(lambda: UUID(int=7))
        self.executed: list[Command] = []

    async def execute(self, command: Command) -> Mapping[str, Any]:
        self.executed.append(command)
        return {}


async def test_a_command_to_a_leg() -> None:
    async with carrier() as stub, Client(api_key="KEY", base_url=stub.url) as client:
        answer = await client.calls.speak("v3:leg", "Hi", voice="female")
        assert_type(answer, CommandResult)
    (request,) = stub.received
    assert (request.method, request.target) == ("POST", "/v2/calls/v3:leg/actions/speak")
    body = orjson.loads(request.body)
    assert UUID(body.pop("command_id")).version == 4
    assert body == {"payload": "Hi", "voice": "female"}
    assert answer.result == "ok"


async def test_a_command_id_is_made_where_it_is_taken_and_none_is_given() -> None:
    client = Listed()
    await client.calls.hangup("v3:leg")
    await client.calls.hangup("v3:leg", command_id="mine")
    await client.conferences.mute("a conference")
    assert [one.command_id for one in client.executed] == [str(UUID(int=7)), "mine", None]


async def test_a_conference_by_its_commands() -> None:
    async with carrier() as stub, Client(api_key="KEY", base_url=stub.url) as client:
        await client.conferences.join("c/1", "v3:leg", mute=True)
        await client.conferences.mute("c1", call_control_ids=["v3:a", "v3:b"])
    join, mute = stub.received
    assert (join.method, join.target) == ("POST", "/v2/conferences/c%2F1/actions/join")
    assert {**orjson.loads(join.body), "command_id": ""} == {
        "call_control_id": "v3:leg",
        "mute": True,
        "command_id": "",
    }
    assert orjson.loads(mute.body) == {"call_control_ids": ["v3:a", "v3:b"]}


async def test_reading_one_thing() -> None:
    found = {"id": "c1", "name": "support", "created_at": "2026-01-02T03:04:05Z", "brand_new": 1}
    async with (
        carrier([Reply(body=orjson.dumps({"data": found}))]) as stub,
        Client(api_key="KEY", base_url=stub.url) as client,
    ):
        conference = await client.conferences.retrieve("c1", region="Europe")
    assert_type(conference, ConferenceDetails)
    (request,) = stub.received
    assert (request.method, request.target, request.body) == ("GET", "/v2/conferences/c1?region=Europe", b"")
    assert conference.name == "support"
    assert conference.created_at is not None
    assert conference.created_at.year == 2026
    assert conference.model_extra == {"brand_new": 1}


async def test_walking_through_a_list() -> None:
    def pages(request: Received) -> Reply:
        more = "page%5Bafter%5D=next" not in request.target
        data = [{"call_control_id": "v3:1"}] if more else [{"call_control_id": "v3:2"}]
        meta = {"cursors": {"after": "next" if more else None}, "next": "https://x" if more else None}
        return Reply(body=orjson.dumps({"data": data, "meta": meta}))

    async with carrier(usual=pages) as stub, Client(api_key="KEY", base_url=stub.url) as client:
        assert_type(client.calls.active("app"), Pages[ActiveCall])
        legs = [call.call_control_id async for call in client.calls.active("app", page_limit=1)]
    assert legs == ["v3:1", "v3:2"]
    assert [one.target.split("?")[0] for one in stub.received] == ["/v2/connections/app/active_calls"] * 2
    assert stub.received[0].target.endswith("?page%5Blimit%5D=1")


async def test_filters_stand_in_the_query() -> None:
    async with (
        carrier(usual=lambda _: Reply(body=b'{"data":[],"meta":{}}')) as stub,
        Client(api_key="KEY", base_url=stub.url) as client,
    ):
        recordings = client.recordings.list(call_leg_id="leg", from_="+13125550111", created_at_gte=NEW_YEAR)
        assert_type(recordings, Pages[Recording])
        assert await recordings.all() == []
        assert await client.conferences.list_participants("c1", muted=True).all() == []
        assert_type(client.conferences.list_participants("c1"), Pages[Participant])
    first, second = (one.target.partition("?")[2].split("&") for one in stub.received)
    assert set(first) == {
        "filter%5Bcall_leg_id%5D=leg",
        "filter%5Bfrom%5D=%2B13125550111",
        "filter%5Bcreated_at%5D%5Bgte%5D=2026-01-01T00%3A00%3A00%2B00%3A00",
    }
    assert second == ["filter%5Bmuted%5D=true"]


async def test_what_answers_nothing() -> None:
    async with carrier([Reply(204, b"")]) as stub, Client(api_key="KEY", base_url=stub.url) as client:
        assert (await _nothing(client)) is None
    (request,) = stub.received
    assert (request.method, request.target, request.body) == ("DELETE", "/v2/queues/support/calls/v3:leg", b"")


async def _nothing(client: Client) -> object:
    await client.queues.remove_call("support", "v3:leg")
    return None


async def test_an_answer_that_is_not_only_data() -> None:
    voices = orjson.dumps({"voices": [{"id": "Telnyx.KokoroTTS.af", "provider": "telnyx"}]})
    async with carrier([Reply(body=voices)]) as stub, Client(api_key="KEY", base_url=stub.url) as client:
        found = await client.text_to_speech.list_voices(provider="telnyx")
    assert [voice.id for voice in found.voices or ()] == ["Telnyx.KokoroTTS.af"]


async def test_a_wrong_parameter_is_told_where_it_is_given() -> None:
    client = Listed()
    with pytest.raises(WrongParameter, match="did you mean `from_`"):
        client.recordings.list(from_number="+1")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with pytest.raises(WrongParameter, match="has no parameter `command_id`"):
        ConferenceMute(conference_id="c", command_id="x")
    with pytest.raises(InvalidCommand):
        await client.queues.create("")
    with pytest.raises(InvalidCommand, match="timezone"):
        client.recordings.list(created_at_gte=datetime(2026, 1, 1))  # noqa: DTZ001  (that is what is wrong with it)
    assert not client.executed


async def test_creating_a_queue() -> None:
    created = orjson.dumps({"data": {"name": "support", "max_size": 5}})
    async with carrier([Reply(201, created)]) as stub, Client(api_key="KEY", base_url=stub.url) as client:
        queue = await client.queues.create("support", max_size=5)
    assert_type(queue, QueueDetails)
    assert queue.max_size == 5
    assert orjson.loads(stub.received[0].body) == {"queue_name": "support", "max_size": 5}


async def test_a_conference_as_a_handle() -> None:
    async with carrier() as stub, Client(api_key="KEY", base_url=stub.url) as client:
        room = client.conference("c1")
        await room.speak("Welcome.", voice="female")
        await room.leave("v3:leg")
    assert repr(room) == "Conference('c1')"
    assert [one.target for one in stub.received] == [
        "/v2/conferences/c1/actions/speak",
        "/v2/conferences/c1/actions/leave",
    ]
