"""How long an import takes, of callflow and of the official SDK."""

import asyncio

from tests.bench.plan import Plan
from tests.bench.results import Figure, Section
from tests.bench.servers import OFFICIAL, python

_STATEMENTS = (
    "import callflow",
    "from callflow import App, Call; from callflow.events import CallInitiated",
    "import telnyx",
    "from telnyx import AsyncTelnyx; from telnyx.types import UnwrapWebhookEvent",
)
_TIMED = "import time; began = time.perf_counter(); {}; print(time.perf_counter() - began)"


async def imports(plan: Plan) -> Section:
    """Each statement in a new interpreter, in turns."""
    section = Section("imports", "import, in a new interpreter")
    missing = OFFICIAL.missing()
    statements = [one for one in _STATEMENTS if "telnyx" not in one or missing is None]
    if missing:
        section.skipped.append(f"telnyx: {missing}")
    times: dict[str, list[float]] = {statement: [] for statement in statements}
    for number in range(plan.imports + 1):
        for statement, spent in times.items():
            seconds = float(await asyncio.to_thread(python, "-c", _TIMED.format(statement)))
            if number:  # the first one compiles
                spent.append(1000 * seconds)
    section.figures += [Figure.of(statement, spent, "ms") for statement, spent in times.items()]
    return section
