"""callflow: calls that wait for a key. `python -m ... CALLS` prints how many bytes each of them takes."""

import asyncio
import gc
import math
import os
import sys
from pathlib import Path

from pydantic import BaseModel

from callflow import App, Call
from callflow.engine.local import LocalEngine
from callflow.events import CallAnswered, CallInitiated
from tests.bench.door import Accepting, deliver, engine, silent
from tests.bench.traffic import TALK, Traffic

_AT_ONCE = 100  # calls whose webhooks are in memory at a time
_WARM = 5  # times as many, before


class Visit(BaseModel):
    department: str | None = None
    tries: int = 0


def app_with(lanes: LocalEngine) -> App[Visit]:
    app = App(call_state=Visit, engine=lanes, transport=Accepting())

    @app.on(CallInitiated, direction="incoming")
    async def greet(call: Call[Visit], event: CallInitiated) -> None:
        await call.answer()

    @app.on(CallAnswered)
    async def menu(call: Call[Visit], event: CallAnswered) -> None:
        call.state.tries += 1
        await call.gather_using_speak("Press 1 for sales.", voice="AWS.Polly.Joanna-Neural", maximum_digits=1)

    return app


async def measure(calls: int) -> float:
    lanes = engine()
    app = app_with(lanes)
    traffic = Traffic(TALK[:2], seed=4, side_by_side=_AT_ONCE)

    async def wait(batches: int) -> None:
        for _ in range(batches):
            await deliver(app, lanes, traffic.take(2 * _AT_ONCE))

    async with app.started():
        await wait(_WARM)
        before = _resident()
        await wait(batches := math.ceil(calls / _AT_ONCE))
        return (_resident() - before) / (batches * _AT_ONCE)


def _resident() -> int:
    """Bytes of memory that this process takes."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    with silent():
        each = asyncio.run(measure(int(sys.argv[1])))
    sys.stdout.write(f"{each}\n")
