"""Commands as methods of a call: what type checkers find, a handler would learn in the middle of a call."""

from callflow import Call
from callflow.commands import CustomSipHeader, Hangup, Speak


async def commands(call: Call) -> None:
    # wrong: mypy call-arg; pyright reportCallIssue; raises WrongParameter
    await call.speak("Hello", voice="female", languag="en-US")
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    await call.speak("Hello", "female")
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    await call.speak("Hello")
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    await call.speak(voice="female")
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.speak(payload="Hello", voice=1)
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.speak(b"Hello", voice="female")
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.speak("Hello", voice="female", payload_type="markdown")
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.speak("Hello", voice="female", stop="everything")
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.speak("Hello", voice="female", language="martian")
    # wrong: mypy call-arg; pyright reportCallIssue; raises WrongParameter
    await call.speak("Hello", voice="female", client_state="c3RhdGU=")
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.gather(maximum_digits="one")
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    await call.gather("1")
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.gather(minimum_digits=[1])
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.record_start(format="ogg", channels="dual")
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.record_start(channels="stereo", format="mp3")
    # wrong: mypy arg-type, call-arg; pyright reportCallIssue; raises TypeError
    await call.record_start("mp3")
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    await call.dial("+13125550199")
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.dial(13125550199, from_="+13125550100")
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    await call.transfer()
    # wrong: mypy arg-type; pyright reportArgumentType
    await call.transfer("+13125550199", leg=2)
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.transfer("+13125550199", custom_headers={"X-Team": "1"})
    # wrong: mypy call-arg; pyright reportCallIssue; raises ValidationError
    await call.transfer("+13125550199", custom_headers=[CustomSipHeader(name="X-Team")])
    # wrong: mypy attr-defined
    # wrong: pyright reportAttributeAccessIssue, reportUnknownMemberType; raises AttributeError
    await call.transfre("+13125550199")
    # wrong: mypy arg-type, call-arg; pyright reportCallIssue; raises TypeError
    await call.hangup("now")
    # wrong: mypy arg-type; pyright reportArgumentType
    await call.execute("hangup")
    # wrong: mypy arg-type; pyright reportArgumentType
    await call.execute(Speak)
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    await call.execute(Hangup(call_control_id="v3:leg"), leg="agent")


async def answers(call: Call) -> None:
    said = await call.speak("Hello", voice="female")
    # wrong: mypy attr-defined
    # wrong: pyright reportAttributeAccessIssue, reportUnknownMemberType; raises AttributeError
    said.results
    # wrong: mypy index; pyright reportIndexIssue; raises TypeError
    said["result"]
    # wrong: mypy unused-coroutine; pyright reportUnusedCoroutine
    call.speak("Hello", voice="female")
    # wrong: mypy attr-defined
    # wrong: pyright reportAttributeAccessIssue, reportUnknownMemberType; raises AttributeError
    call.hangup().result
    dialled = await call.dial("+13125550199", from_="+13125550100")
    # wrong: mypy arg-type; pyright reportArgumentType; raises CommandError
    await call.other_leg(dialled.call_control_id).hangup()
    # wrong: mypy misc; pyright reportGeneralTypeIssues; raises TypeError
    await (await call.hangup())
