"""What one event costs inside the process: `python -m tests.bench.profile [nothing|speaking] [--events N]`."""

import argparse
import asyncio
import cProfile
import pstats
import sys
import time
from collections.abc import Sequence

import uvloop

from callflow import App, Settings
from callflow.events import CallEvent
from callflow.testing.webhooks import DEVELOPMENT_KEY
from tests.bench.apps.nothing import hear
from tests.bench.apps.speaking import speak
from tests.bench.door import Accepting, deliver, engine, silent
from tests.bench.traffic import LIFE, TALK, Traffic

_LINES = 35
"""Of the listing."""


async def run(name: str, events: int, profiler: cProfile.Profile) -> float:
    """Seconds for each event; the profiler sees as many again.

    Args:
        name: Which handler: `nothing` or `speaking`.
        events: How many to deliver.
        profiler: Turned on for the second half.
    """
    lanes = engine()
    app = App(engine=lanes, transport=Accepting(), settings=_settings())
    app.on(CallEvent, leg="any")(hear if name == "nothing" else speak)
    traffic = Traffic(LIFE if name == "nothing" else TALK, seed=5)
    async with app.started():
        await deliver(app, lanes, traffic.take(512))
        timed, profiled = traffic.take(events), traffic.take(events)
        began = time.perf_counter()
        await deliver(app, lanes, timed)
        spent = time.perf_counter() - began
        profiler.enable()
        await deliver(app, lanes, profiled)
        profiler.disable()
    return spent / events


def _settings() -> Settings:
    return Settings(api_key="KEY_bench", public_keys=(DEVELOPMENT_KEY.public_key,))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the cost, and where it is spent."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.profile", description="What one event costs.")
    parser.add_argument("handler", nargs="?", default="nothing", choices=("nothing", "speaking"))
    parser.add_argument("--events", type=int, default=5_000)
    options = parser.parse_args(arguments)
    profiler = cProfile.Profile()
    with silent(), asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        each = runner.run(run(options.handler, options.events, profiler))
    sys.stdout.write(f"{1e6 * each:.1f} us for each event, without HTTP; with the profiler on:\n")
    pstats.Stats(profiler, stream=sys.stdout).sort_stats("tottime").print_stats(_LINES)


if __name__ == "__main__":
    main()
