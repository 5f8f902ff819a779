"""callflow: every event has a handler, which does nothing."""

from callflow import App, Call
from callflow.events import CallEvent

app = App()


@app.on(CallEvent, leg="any")
async def hear(call: Call, event: CallEvent) -> None: ...
