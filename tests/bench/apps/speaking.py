"""callflow: every event is answered with one command."""

from callflow import App, Call
from callflow.events import CallEvent

app = App()


@app.on(CallEvent)
async def speak(call: Call, event: CallEvent) -> None:
    await call.speak("Press 1 for sales, 2 for billing.", voice="AWS.Polly.Joanna-Neural")
