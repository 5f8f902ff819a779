"""Commands as methods of a call: their parameters, and what they give."""

import asyncio
from typing import Literal, assert_type

from callflow import App, Call
from callflow.answers import (
    CommandResult,
    CommandResultWithConversationId,
    CommandResultWithRecordingId,
    DialResult,
)
from callflow.commands import CustomSipHeader, UserMessage
from callflow.events import CallAnswered
from tests.kit import Kit

app = App()
FORMATS: tuple[Literal["mp3", "wav"], ...] = ("mp3", "wav")


@app.on(CallAnswered)
async def answered(call: Call, event: CallAnswered) -> None:
    said = await call.speak("Hello", voice="female", payload_type="text", loop=2)
    assert_type(said, CommandResult)
    assert_type(said.result, str | None)
    await call.speak(
        payload="<speak>Hello</speak>", voice="AWS.Polly.Joanna-Neural", payload_type="ssml", loop="infinity"
    )
    await call.gather_using_speak("Press 1.", voice="female", maximum_digits=1, timeout_millis=6000)
    await call.record_start(format=FORMATS[0], channels="dual", play_beep=True)
    await call.transfer("+13125550199", leg="agent", custom_headers=[CustomSipHeader(name="X-Team", value="1")])
    await call.playback_start("https://example.com/wait.mp3", loop="infinity", target_legs="both")
    await call.send_dtmf("1w2")
    await call.hangup()


@app.on(CallAnswered)
async def outbound(call: Call, event: CallAnswered) -> None:
    dialled = await call.dial("+13125550199", from_="+13125550100", leg="agent")
    assert_type(dialled, DialResult)
    assert_type(dialled.call_control_id, str | None)
    await call.dial(["+13125550199", "sip:desk@example.com"], from_="+13125550100")


@app.on(CallAnswered)
async def assistant(call: Call, event: CallAnswered) -> None:
    started = await call.ai_assistant_start(greeting="Hello")
    assert_type(started, CommandResultWithConversationId)
    history = [UserMessage(content="I called before.")]
    await call.ai_assistant_add_messages(history)


@app.on(CallAnswered)
async def at_once(call: Call, event: CallAnswered) -> None:
    """A command is a coroutine, so that everything of asyncio takes it."""
    answer, recording = await asyncio.gather(call.answer(), call.record_start(format="mp3", channels="single"))
    assert_type(answer, CommandResultWithRecordingId)
    assert_type(recording, CommandResult)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(call.speak("Hello", voice="female"))
    assert_type(task.result(), CommandResult)
    async with asyncio.timeout(2):
        assert_type(await call.other_leg("v3:other").hangup(), CommandResult)


async def main() -> None:
    kit = Kit()
    other = App(**kit.wiring)
    other.on(CallAnswered)(answered)
    other.on(CallAnswered)(outbound)
    other.on(CallAnswered)(assistant)
    other.on(CallAnswered)(at_once)
    kit.transport.answers["calls"] = (200, {"data": {"call_control_id": "v3:agent"}})
    async with kit.open(other) as door:
        await door.event("call.answered")
    assert len(kit.transport.sent) == 16
