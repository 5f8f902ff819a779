"""Recordings: what ends them, what is in them, how they are fetched."""

import io
import wave
from datetime import datetime

import httpx2
import pytest

from callflow.simulator.sound_files import mp3
from tests.simulator.world import AGENT, Received, Stands, World

WAV = {"format": "wav", "channels": "single"}


async def fetch(saved: Received) -> wave.Wave_read:
    async with httpx2.AsyncClient() as http:  # the link needs no key
        answer = await http.get(saved.payload["recording_urls"]["wav"])
    assert answer.headers["content-type"] == "audio/wav"
    return wave.open(io.BytesIO(answer.content), "rb")


def seconds(file: wave.Wave_read) -> float:
    return file.getnframes() / file.getframerate()


def spoken(file: wave.Wave_read) -> float:
    """How many seconds of it are not silence, about."""
    return sum(sample not in (127, 128, 129) for sample in file.readframes(file.getnframes())) / 8000


async def test_a_recording_is_saved_after_its_stop(world: World) -> None:
    phone, call = await world.answered(client_state="AAAA")
    assert await world.does(call, "record_start", **WAV) == {"result": "ok"}
    await phone.silent(2)
    await phone.says("I would like to book a table.", seconds=4)
    await world.does(call, "record_stop")
    saved = await world.receiver.event("call.recording.saved")
    assert "call_control_id" not in saved.payload
    assert saved.payload["channels"] == "single"
    assert saved.payload["client_state"] == "AAAA"
    assert saved.payload["call_leg_id"] == phone.leg.leg_id
    begin, end = (datetime.fromisoformat(saved.payload[f"recording_{one}_at"]) for one in ("started", "ended"))
    with await fetch(saved) as file:
        assert (file.getnchannels(), file.getframerate()) == (1, 8000)
        assert seconds(file) == pytest.approx((end - begin).total_seconds(), abs=0.01)
        assert seconds(file) == pytest.approx(6, abs=1)
        assert spoken(file) == pytest.approx(4, abs=0.6)


async def test_it_follows_the_hangup(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "record_start", **WAV)
    await phone.silent(1)
    await phone.hangs_up()
    await world.receiver.event("call.recording.saved")
    assert world.receiver.names()[-2:] == ["call.hangup", "call.recording.saved"]


async def test_a_pause_is_not_recorded(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "record_start", **WAV | {"channels": "dual"})
    await phone.silent(2)
    await world.does(call, "record_pause")
    await phone.silent(6)
    await world.does(call, "record_resume")
    await phone.silent(2)
    await world.does(call, "record_stop")
    with await fetch(await world.receiver.event("call.recording.saved")) as file:
        assert file.getnchannels() == 2
        assert seconds(file) == pytest.approx(4, abs=2)


async def test_its_longest_length_ends_it(world: World) -> None:
    _, call = await world.answered()
    await world.does(call, "record_start", **WAV, max_length=3)
    with await fetch(await world.receiver.event("call.recording.saved")) as file:
        assert seconds(file) == pytest.approx(3, abs=0.5)


async def test_silence_ends_it_once_somebody_has_spoken(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "record_start", **WAV, timeout_secs=3)
    await phone.silent(6)
    assert "call.recording.saved" not in world.receiver.names()
    await phone.says("Hello?", seconds=1)
    await phone.silent(1)
    await phone.says("Hello?", seconds=1)
    with await fetch(await world.receiver.event("call.recording.saved")) as file:
        assert seconds(file) == pytest.approx(12, abs=1.5)
        assert spoken(file) == pytest.approx(2, abs=0.6)


async def test_recording_from_the_answer_on_names_the_recording(world: World) -> None:
    _, call = await world.incoming()
    data = await world.does(call, "answer", record="record-from-answer", record_format="wav")
    await world.does(call, "record_stop", recording_id="another")
    await world.does(call, "record_stop", recording_id=data["recording_id"])
    saved = await world.receiver.event("call.recording.saved")
    assert data["recording_id"] in saved.payload["recording_urls"]["wav"]
    assert saved.payload["channels"] == "dual"


async def test_a_dialled_leg_is_recorded_from_its_answer_on(world: World) -> None:
    data = await world.dials(record="record-from-answer", record_format="wav", record_max_length=1)
    saved = await world.receiver.event("call.recording.saved")
    assert data["recording_id"] in saved.payload["recording_urls"]["wav"]
    assert saved.payload["recording_started_at"] > (await world.receiver.event("call.initiated", to=AGENT)).occurred_at


async def test_a_transferred_leg_is_recorded_from_its_answer_on(world: World) -> None:
    _, agent, _, _ = await world.connected(record="record-from-answer", record_format="wav")
    await agent.hangs_up()
    saved = await world.receiver.event("call.recording.saved")
    assert saved.payload["call_leg_id"] == agent.leg.leg_id


async def test_an_mp3_is_an_mp3(world: World) -> None:
    _, call = await world.answered()
    await world.does(call, "record_start", format="mp3", channels="dual", max_length=2)
    saved = await world.receiver.event("call.recording.saved")
    answer = await world.http.get(saved.payload["recording_urls"]["mp3"])
    assert answer.headers["content-type"] == "audio/mpeg"
    frames = [answer.content[at : at + 2] for at in range(0, len(answer.content), 72)]
    assert set(frames) == {b"\xff\xe3"}
    assert len(frames) * 0.072 == pytest.approx(2, abs=0.5)
    assert mp3(0, channels=1)


async def test_its_link_lives_ten_minutes(stands: Stands) -> None:
    async with stands.world(speed=5000.0) as world:
        phone, call = await world.answered()
        await world.does(call, "record_start", **WAV, max_length=1)
        saved = await world.receiver.event("call.recording.saved")
        await phone.silent(620)
        answer = await world.http.get(saved.payload["recording_urls"]["wav"])
        assert answer.status_code == 404


async def test_the_link_leads_where_the_simulator_is_said_to_be(stands: Stands) -> None:
    async with stands.world(public_url="https://sim.example.com/") as world:
        _, call = await world.answered()
        await world.does(call, "record_start", **WAV, max_length=1)
        saved = await world.receiver.event("call.recording.saved")
        assert saved.payload["recording_urls"]["wav"].startswith("https://sim.example.com/recordings/")
