"""`app.client`: the whole API from outside of any event, past the app's middleware and dial policy."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, assert_type

import pytest

from callflow import App, Call, CommandContext, CommandNext, DialPolicy
from callflow.answers import QueueDetails
from callflow.commands import Transfer
from callflow.errors import DialRefused, NotStarted
from callflow.events import CallRecordingSaved
from callflow.model import Command
from tests.kit import Kit


def test_it_needs_the_app_to_run(kit: Kit) -> None:
    with pytest.raises(NotStarted, match=r"`client` needs the app to run.*Client\(\)"):
        _ = App(**kit.wiring).client


async def test_commands_and_answers(kit: Kit) -> None:
    app = App(**kit.wiring)
    kit.transport.answers["queues"] = (200, {"data": {"name": "support", "current_size": 3}})
    async with kit.open(app):
        queue = await app.client.queues.create("support")
        assert_type(queue, QueueDetails)
        await app.client.calls.speak("v3:leg", "Hi", voice="female")
    assert queue.current_size == 3
    assert kit.operations == ["queues", "speak"]
    with pytest.raises(NotStarted):
        _ = app.client


async def test_it_is_there_from_the_beginning_of_the_lifespan_to_its_end(kit: Kit) -> None:
    @asynccontextmanager
    async def lifespan(app: App[Any]) -> AsyncGenerator[None]:
        await app.client.queues.create("support")
        yield
        await app.client.queues.delete("support")

    app = App(lifespan=lifespan, **kit.wiring)
    async with kit.open(app):
        assert [one.method for one in kit.transport.sent] == ["POST"]
    assert [one.method for one in kit.transport.sent] == ["POST", "DELETE"]


async def test_its_commands_go_past_the_command_middleware(kit: Kit) -> None:
    app, seen = App(**kit.wiring), list[Command]()

    @app.command_middleware
    async def note(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        assert context.event is None
        seen.append(context.command)
        return await next(context)

    async with kit.open(app):
        await app.client.conferences.mute("c1", call_control_ids=["v3:leg"])
    assert [one.operation.name for one in seen] == ["conferences.mute"]


async def test_its_commands_go_past_the_dial_policy(kit: Kit) -> None:
    kit.dial_policy = DialPolicy(countries={"US"})
    app = App(**kit.wiring)
    async with kit.open(app):
        with pytest.raises(DialRefused, match="GB"):
            await app.client.calls.transfer("v3:leg", "+442079460018")
        with pytest.raises(DialRefused):
            await app.client.execute(Transfer(call_control_id="v3:leg", to="911"))
        await app.client.calls.dial(connection_id="1", from_="+13125550100", to="+13125550199")
    assert kit.operations == ["calls"]
    assert kit.transport.sent[0].body["time_limit_secs"] == 3600


@pytest.mark.parametrize(
    "path",
    [
        "/calls",
        "/calls/",
        "/calls?x=1",
        "/c%61lls",
        "/calls/v3:leg/actions/transfer",
        "/calls/v3:leg/actions/%74ransfer",
        "/calls/v3:leg/actions/refer",
        "/calls/a%2Fb/actions/transfer",
        "/calls/a%252Fb/actions/transfer",
        "/calls//v3:leg//actions/transfer",
        "/calls%2Fv3:leg%2Factions%2Ftransfer",
        "/calls/v3:leg%2F/actions/transfer",
        "/x/..%2fcalls",
        "/x/..%2F..%2F..%2Fv2%2Fcalls",
        "/calls%5Cv3:leg%5Cactions%5Ctransfer",
        "/Calls",
        "/c%2561lls",
        "/calls;x=1",
        "/calls%3Bx",
        "/calls%20",
        "/calls%00",
        "/calls%3Fx=1",
        "/%63all%C5%BF",
        "/texml/calls/123",
        "/texml/calls/v3:leg/update",
        "/texml/ai_calls/123",
        "/texml/Accounts/a/Calls",
        "/texml/Accounts/a/Calls.json",
        "/TeXML/accounts/a%2Fb/calls.JSON",
        "/texml/Accounts/a/Calls/c.json",
        "/texml/Accounts/a/Conferences/c/Participants",
        "/verifications/call",
        "/verifications/flashcall",
        "/verified_numbers",
        "/faxes",
        "/ai/assistants/a/scheduled_events",
    ],
)
async def test_a_request_does_not_go_round_the_dial_policy(kit: Kit, path: str) -> None:
    app = App(**kit.wiring)
    async with kit.open(app):
        with pytest.raises(DialRefused, match=r"past the dial policy: .* on purpose use a `Client\(\)`"):
            await app.client.request("POST", path, json={"to": "+442079460018"})
    assert kit.operations == []


@pytest.mark.parametrize(
    "path",
    [
        "/texml/Accounts/a/Calls/c/Recordings.json",
        "/texml/Accounts/a/Conferences/c",
        "/texml_applications",
        "/faxes/f/actions/cancel",
        "/verifications/sms",
        "/calls/v3:leg/actions/speak",
        "/phone_numbers/calls",
    ],
)
async def test_what_calls_nobody_is_let_through(kit: Kit, path: str) -> None:
    app = App(**kit.wiring)
    async with kit.open(app):
        await app.client.request("POST", path)
        await app.client.request("GET", "/texml/Accounts/a/Calls.json")
    assert len(kit.transport.sent) == 2


async def test_any_other_endpoint(kit: Kit) -> None:
    app = App(**kit.wiring)
    kit.transport.answers["messages"] = (200, {"data": {"id": "m1"}})
    kit.transport.answers["phone_numbers"] = (200, {"data": [{"id": "n1"}], "meta": {}})
    async with kit.open(app):
        sent = await app.client.request("POST", "/messages", json={"text": "Hello"})
        numbers = [number["id"] async for number in app.client.iterate("/phone_numbers")]
    assert sent == {"data": {"id": "m1"}}
    assert numbers == ["n1"]


LINK = "https://storage.example/r1.wav"
RECORDING = {
    "id": "r1",
    "call_leg_id": "leg-1",
    "recording_started_at": "2026-01-02T03:04:05Z",
    "download_urls": {"wav": LINK},
}


async def test_a_recording_from_its_event_to_the_disk(kit: Kit, tmp_path: Path) -> None:
    app, kept = App(**kit.wiring), list[Path]()
    kit.transport.answers["recordings"] = (200, {"data": [RECORDING], "meta": {}})
    kit.transport.files[LINK] = bytes(range(256)) * 4096

    @app.on(CallRecordingSaved)
    async def keep(call: Call, event: CallRecordingSaved) -> None:
        recording = await app.client.recordings.find(event)
        assert recording is not None
        kept.append(await recording.download(f"{tmp_path}/new/recordings/"))

    async with kit.open(app) as door:
        await door.event("call.recording.saved", recording_started_at="2026-01-02T03:04:05.4Z")
    assert kept == [tmp_path / "new" / "recordings" / "r1.wav"]
    assert kept[0].read_bytes() == kit.transport.files[LINK]
    (listed,) = kit.transport.sent
    assert (listed.path, listed.query) == ("/recordings", {"filter[call_leg_id]": "leg-1"})
