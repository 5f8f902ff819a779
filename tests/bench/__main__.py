"""`python -m tests.bench [NAME ...] [--quick] [--json [FILE]]`: measure, print a table, write JSON.

The servers run on one core, each when its turn comes, as processes of their own; what loads them, and the API
that their commands go to, run on another.
"""

import argparse
import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import uvloop
from rich.console import Console

from tests.bench.imports import imports
from tests.bench.latency import latency
from tests.bench.machine import facts
from tests.bench.memory import memory
from tests.bench.plan import FULL, QUICK, Plan
from tests.bench.results import Section
from tests.bench.servers import DidNotStart, on_core
from tests.bench.table import as_json, print_table
from tests.bench.throughput import commands, webhooks

MEASUREMENTS: dict[str, Callable[[Plan], Awaitable[Section]]] = {
    "webhooks": webhooks,
    "commands": commands,
    "latency": latency,
    "memory": memory,
    "imports": imports,
}


def main(arguments: Sequence[str] | None = None, *, plan: Plan | None = None) -> int:
    """Measure what is asked for.

    Args:
        arguments: The command line; by default this process's.
        plan: How much of it; by default as the command line says.

    Returns:
        1 if something went wrong, which a missed goal is not, or if it was told to stop.
    """
    options = _parser().parse_args(arguments)
    plan = plan or (QUICK if options.quick else FULL)
    console = Console(stderr=options.json == "-")
    machine, sections = facts(), list[Section]()
    console.print(
        "{processor}, {cores} cores, Python {python}, load {load[0]}".format_map(machine), "", highlight=False
    )
    for name in options.names or MEASUREMENTS:
        try:
            with on_core(1), asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                sections.append(runner.run(_measured(name, plan)))
        except (asyncio.CancelledError, KeyboardInterrupt):
            return 1
        print_table(console, sections[-1])
    written = as_json(sections, machine)
    if options.json == "-":
        sys.stdout.write(written.decode() + "\n")
    elif options.json:
        Path(options.json).write_bytes(written)
    return int(any(section.faults for section in sections))


async def _measured(name: str, plan: Plan) -> Section:
    task = asyncio.current_task()
    if task is not None:  # so that no server outlives it
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        return await MEASUREMENTS[name](plan)
    except DidNotStart as error:
        return Section(name, name, faults=[str(error)])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="How fast callflow is, beside its peers."
    )
    parser.add_argument("names", nargs="*", choices=[*MEASUREMENTS, []], help="what to measure; by default all")
    parser.add_argument("--quick", action="store_true", help="in a fifth of the time, and rough")
    parser.add_argument(
        "--json", nargs="?", const="-", metavar="FILE", help="write JSON, by default to standard output"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
