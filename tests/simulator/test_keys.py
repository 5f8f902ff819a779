"""Gathers on real calls; their rules are tested in test_gather."""

from tests.simulator.world import VOICE, Stands, World

MENU = {"payload": "Press 1 for sales.", "voice": VOICE, "maximum_digits": 1, "valid_digits": "12"}


async def test_each_key_is_reported_then_the_end(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "gather", maximum_digits=3)
    await phone.press("123")
    ended = await world.receiver.event("call.gather.ended", status="valid", digits="123")
    assert ended.payload["to"] == phone.leg.to
    assert world.receiver.names()[2:] == ["call.dtmf.received"] * 3 + ["call.gather.ended"]
    assert [one.payload["digit"] for one in world.receiver.in_order() if "digit" in one.payload] == [
        "1",
        "2",
        "3",
    ]
    pressed = [entry.at for entry in world.entries(phone, "pressed")]
    assert pressed[2] - pressed[0] >= 0.3


async def test_keys_are_reported_without_a_gather_too(world: World) -> None:
    phone, _ = await world.answered()
    await phone.press("9")
    await world.receiver.event("call.dtmf.received", digit="9")


async def test_silence_is_a_timeout(world: World) -> None:
    _, call = await world.answered()
    await world.does(call, "gather", initial_timeout_millis=1000)
    await world.receiver.event("call.gather.ended", status="timeout", digits="")


async def test_a_spoken_prompt_is_not_reported_and_a_key_interrupts_it(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "gather_using_speak", **MENU | {"payload": "Press 1. " * 100})
    await phone.hears("press 1")
    await phone.press("1")
    await world.receiver.event("call.gather.ended", status="valid", digits="1")
    assert world.receiver.names()[2:] == ["call.dtmf.received", "call.gather.ended"]
    assert world.entries(phone, "event")[-1].at < 10
    await world.does(call, "speak", payload="Thanks.", voice=VOICE)
    await phone.hears("thanks")


async def test_two_silences_then_a_choice(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "gather_using_speak", **MENU, timeout_millis=5000)
    for _ in range(3):
        await phone.hears("Press 1 for sales")
    await phone.press("2")
    await world.receiver.event("call.gather.ended", status="valid", digits="2")
    assert phone.heard == ["Press 1 for sales."] * 3


async def test_the_prompt_is_played_three_times_and_no_more(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "gather_using_speak", **MENU, timeout_millis=1000)
    await world.receiver.event("call.gather.ended", status="timeout", digits="")
    assert phone.heard == ["Press 1 for sales."] * 3


async def test_a_wrong_entry_is_followed_by_its_message(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "gather_using_speak", **MENU, invalid_payload="That is no choice.", maximum_tries=2)
    for _ in range(2):
        await phone.hears("press 1")
        await phone.press("9")
        await phone.hears("no choice")
    await world.receiver.event("call.gather.ended", status="invalid", digits="9")


async def test_an_audio_prompt_is_reported(world: World) -> None:
    phone, call = await world.answered()
    url, wrong = "https://example.com/menu.wav?seconds=2", "https://example.com/wrong.wav?seconds=1"
    await world.does(
        call, "gather_using_audio", audio_url=url, invalid_audio_url=wrong, maximum_digits=1, valid_digits="1"
    )
    await phone.hears("menu.wav")
    await phone.press("2")
    await world.receiver.event("call.playback.ended", media_url=url, status="cancelled")
    await phone.hears("wrong.wav")
    await world.receiver.event("call.playback.ended", media_url=wrong, status="completed")
    await phone.hears("menu.wav")
    await phone.press("1")
    await world.receiver.event("call.gather.ended", status="valid", digits="1")


async def test_a_missing_audio_prompt_still_waits_for_keys(stands: Stands) -> None:
    async with stands.world(audio={"gone": None}) as world:
        phone, call = await world.answered()
        await world.does(call, "gather_using_audio", media_name="gone", maximum_digits=1)
        await world.receiver.event("call.playback.ended", status="file_not_found")
        await phone.press("1")
        await world.receiver.event("call.gather.ended", status="valid")


async def test_it_can_be_stopped(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "gather_stop")
    await world.does(call, "gather_using_speak", **MENU | {"payload": "Press 1. " * 100})
    await phone.hears("press 1")
    await world.does(call, "gather_stop")
    await world.receiver.event("call.gather.ended", status="cancelled")
    await world.does(call, "speak", payload="Stopped.", voice=VOICE)
    await phone.hears("stopped")


async def test_a_second_gather_cancels_the_first(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "gather", initial_timeout_millis=60_000)
    await phone.press("7")
    await world.does(call, "gather", initial_timeout_millis=60_000, maximum_digits=1)
    await world.receiver.event("call.gather.ended", status="cancelled", digits="7")
    await phone.press("8")
    await world.receiver.event("call.gather.ended", status="valid", digits="8")


async def test_the_hangup_ends_it_first(world: World) -> None:
    phone, call = await world.answered()
    await world.does(call, "gather_using_speak", **MENU | {"maximum_digits": 4})
    await phone.hears("press 1")
    await phone.press("1")
    await phone.hangs_up()
    await world.receiver.event("call.hangup")
    assert world.receiver.names()[2:] == ["call.dtmf.received", "call.gather.ended", "call.hangup"]
    await world.receiver.event("call.gather.ended", status="call_hangup", digits="1")
