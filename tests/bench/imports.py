"""How long an import takes, of callflow and of the official SDK."""

from tests.bench.plan import Plan
from tests.bench.results import Figure, Section
from tests.bench.servers import python
from tests.bench.subjects import OFFICIAL

_STATEMENTS = {
    "callflow": "import callflow",
    "callflow: App, Call, an event": "from callflow import App, Call; from callflow.events import CallInitiated",
    "telnyx": "import telnyx",
    "telnyx: AsyncTelnyx, the events": "from telnyx import AsyncTelnyx; from telnyx.types import UnwrapWebhookEvent",
}
_TIMED = "import time; began = time.perf_counter(); {}; print(time.perf_counter() - began)"


async def imports(plan: Plan) -> Section:
    """Each statement in a new interpreter, in turns."""
    section = Section("imports", "import, in a new interpreter")
    missing = OFFICIAL.missing()
    if missing:
        section.skipped.append(f"telnyx: {missing}")
    times: dict[str, list[float]] = {name: [] for name in _STATEMENTS if missing is None or "telnyx" not in name}
    for _ in range(plan.imports):
        for name, spent in times.items():
            spent.append(1000 * float(await python("-c", _TIMED.format(_STATEMENTS[name]))))
    section.figures += [Figure.of(name, spent, "ms") for name, spent in times.items()]
    return section
