"""Each line with a mark has to be flagged, and no other."""

from callflow import Call
from callflow.commands import Speak


async def commands(call: Call) -> None:
    await call.speak("Hello", voice="female", languag="en-US")  # expect: error
    await call.speak("Hello", "female")  # expect: error
    await call.speak("Hello")  # expect: error
    await call.speak(payload="Hello", voice=1)  # expect: error
    await call.speak("Hello", voice="female", payload_type="markdown")  # expect: error
    await call.speak("Hello", voice="female", stop="everything")  # expect: error
    await call.gather(maximum_digits="1")  # expect: error
    await call.record_start(format="ogg", channels="dual")  # expect: error
    await call.record_start(channels="stereo", format="mp3")  # expect: error
    await call.dial("+13125550199")  # expect: error
    await call.transfer()  # expect: error
    await call.transfer("+13125550199", leg=2)  # expect: error
    await call.transfre("+13125550199")  # expect: error
    await call.hangup("now")  # expect: error
    await call.execute("hangup")  # expect: error
    await call.execute(Speak)  # expect: error
    call.state = None  # expect: error
    call.call_control_id = "v3:other"  # expect: error
