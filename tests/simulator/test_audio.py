"""Speech and audio files: in order, for as long as they take."""

import pytest

from callflow.simulator import Doubts
from callflow.simulator.speech import AudioFiles, speaking_time, words
from tests.simulator.world import VOICE, Stands, World

LONG = "A text of some length. " * 10


@pytest.mark.parametrize(
    ("payload", "heard", "seconds"),
    [
        ("Yes.", "Yes.", 0.5),
        ("x" * 150, "x" * 150, 10.0),
        ("<speak>Good <break time='1s'/> morning &amp; welcome</speak>", "Good morning & welcome", 22 / 15),
    ],
)
def test_how_long_speech_takes(payload: str, heard: str, seconds: float) -> None:
    assert words(payload) == heard
    assert speaking_time(payload) == pytest.approx(seconds)


def test_how_long_files_take() -> None:
    files = AudioFiles({"https://example.com/a.wav?seconds=7": 1.0, "hold": 60.0, "gone": None})
    assert files.seconds("https://example.com/a.wav?seconds=7") == 1.0
    assert files.seconds("https://example.com/b.wav?seconds=7") == 7.0
    assert files.seconds("https://example.com/b.wav") == 3.0
    assert files.seconds("hold") == 60.0
    assert files.seconds("gone") is None


async def test_speech_and_files_are_played_one_after_another(world: World) -> None:
    phone, call = await world.answered()
    url = "https://example.com/jingle.mp3?seconds=2"
    await world.does(call, "speak", payload="Welcome to this line.", voice=VOICE)
    await world.does(call, "playback_start", audio_url=url)
    await world.does(call, "speak", payload="Goodbye.", voice=VOICE)
    await world.receiver.event("call.speak.ended", count=2)
    assert world.receiver.names()[2:] == [
        "call.speak.started",
        "call.speak.ended",
        "call.playback.started",
        "call.playback.ended",
        "call.speak.started",
        "call.speak.ended",
    ]
    assert phone.heard == ["Welcome to this line.", url, "Goodbye."]
    playback = await world.receiver.event("call.playback.ended", status="completed")
    assert playback.payload["media_url"] == url
    at = {entry.text: entry.at for entry in world.entries(phone, "heard")}
    assert at[url] - at["Welcome to this line."] == pytest.approx(21 / 15, abs=0.5)
    assert at["Goodbye."] - at[url] == pytest.approx(2, abs=0.5)


async def test_a_stop_ends_the_current_or_all(world: World) -> None:
    phone, call = await world.answered()
    for name in ("one", "two", "three"):
        await world.does(call, "playback_start", media_name=name, loop="infinity")
    await phone.hears("one")
    await world.does(call, "playback_stop", stop="current")
    await phone.hears("two")
    await world.receiver.event("call.playback.ended", media_name="one", status="cancelled")
    await world.does(call, "playback_stop")
    await world.receiver.event("call.playback.ended", media_name="two", status="cancelled")
    await phone.silent(1)
    assert phone.heard == ["one", "two"]


@pytest.mark.parametrize("status", ["completed", "cancelled"])
async def test_stopped_speech_is_completed_or_cancelled(stands: Stands, status: str) -> None:
    doubts = Doubts(stopped_speech=status)  # type: ignore[arg-type]  # a table
    async with stands.world(doubts=doubts) as world:
        phone, call = await world.answered()
        await world.does(call, "speak", payload=LONG, voice=VOICE)
        await phone.hears("a text")
        await world.does(call, "playback_stop", stop="all")
        await world.receiver.event("call.speak.ended", status=status)


async def test_a_command_can_stop_what_was_before_it(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "speak", payload=LONG, voice=VOICE, loop=3)
    await world.does(call, "speak", payload="Never said.", voice=VOICE)
    await world.does(call, "speak", payload="At last.", voice=VOICE, stop="all")
    await world.receiver.event("call.speak.ended", count=2)
    assert phone.heard == [LONG.strip(), "At last."]


async def test_repetition_takes_its_time(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "playback_start", audio_url="https://example.com/a.wav?seconds=2", loop=3)
    started = await world.receiver.event("call.playback.started")
    await world.receiver.event("call.playback.ended", status="completed")
    events = {entry.text: entry.at for entry in world.entries(phone, "event")}
    assert started.payload["overlay"] is False
    assert events["call.playback.ended"] - events["call.playback.started"] == pytest.approx(6, abs=0.5)


async def test_a_file_that_does_not_exist(stands: Stands) -> None:
    async with stands.world(audio={"gone": None}) as world:
        phone, call = await world.answered()
        await world.does(call, "playback_start", media_name="gone")
        await world.receiver.event("call.playback.ended", status="file_not_found")
        assert phone.heard == []


async def test_a_hangup_ends_what_is_said_first(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "speak", payload=LONG, voice=VOICE)
    await world.does(call, "playback_start", media_name="never")
    await phone.hears("a text")
    await phone.hangs_up()
    await world.receiver.event("call.hangup")
    assert world.receiver.names()[2:] == ["call.speak.started", "call.speak.ended", "call.hangup"]
    await world.receiver.event("call.speak.ended", status="call_hangup")


async def test_bridged_legs_hear_what_is_meant_for_them(world: World) -> None:
    phone, agent, call, _ = await world.connected()
    for ears in ("self", "opposite", "both"):
        await world.does(call, "speak", payload=f"For {ears}.", voice=VOICE, target_legs=ears)
    await agent.hears("both")
    assert phone.heard == ["For self.", "For both."]
    assert agent.heard == ["For opposite.", "For both."]


async def test_send_dtmf_is_heard_by_the_party_and_reported_by_nobody(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "send_dtmf", digits="1w2#")
    assert phone.tones == "1w2#"
    assert world.texts(phone, "heard") == ["keys 1w2#"]
    assert world.receiver.names() == ["call.initiated", "call.answered"]
