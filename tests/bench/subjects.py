"""What is measured: callflow, the limit, and the peers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from importlib.util import find_spec

from callflow import Settings

_CALLFLOW = ("callflow.cli.main", "run", "--port", "{port}")
# All log by default: callflow a line for each event, uvicorn one for each request. The limit and the peer are
# measured without it as well, which is to our disadvantage.
_UVICORN = ("uvicorn", "--port", "{port}")
_SILENT = (*_UVICORN, "--no-access-log")


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A server under test.

    Attributes:
        name: How the table calls it.
        arguments: What `python -m` runs; `{port}` stands for its port.
        environment: Variables of its own.
        needs: Modules that have to be installed.
        logs_events: Whether it writes a line for each event.
        commands: Whether it sends a command for each event.
        answer: The body of its answers.
    """

    name: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    needs: tuple[str, ...] = ()
    logs_events: bool = False
    commands: bool = False
    answer: bytes = b"accepted"

    def missing(self) -> str | None:
        """Why it cannot be measured here."""
        known = {one.metadata["variable"] for one in fields(Settings)}
        for name in self.environment:
            if name.startswith("CALLFLOW_") and name not in known:
                return f"callflow has no setting {name} yet"
        for module in self.needs:
            if find_spec(module) is None:
                return f"{module} is not installed: pip install -e '.[bench]'"
        return None


_PEERS = ("fastapi", "telnyx")

TRIVIAL = Subject("the generator's ceiling", ("tests.bench.apps.trivial", "{port}"))
BARE = Subject("bare ASGI (the limit)", (*_UVICORN, "tests.bench.apps.bare:app"))
BARE_SILENT = Subject("bare ASGI, no access log", (*_SILENT, "tests.bench.apps.bare:app"))
NOTHING = Subject("callflow", (*_CALLFLOW, "tests.bench.apps.nothing:app"), logs_events=True)
OFFICIAL = Subject("FastAPI, telnyx", (*_UVICORN, "tests.bench.apps.official:app"), needs=_PEERS)
OFFICIAL_SILENT = Subject("FastAPI, telnyx, no access log", (*_SILENT, "tests.bench.apps.official:app"), needs=_PEERS)
SPEAKING = Subject("callflow", (*_CALLFLOW, "tests.bench.apps.speaking:app"), logs_events=True, commands=True)
SPEAKING_FAST = Subject(
    "callflow[fast]",
    (*_CALLFLOW, "tests.bench.apps.speaking:app"),
    environment={"CALLFLOW_TRANSPORT": "aiohttp"},
    needs=("aiohttp",),
    logs_events=True,
    commands=True,
)
OFFICIAL_SPEAKING = Subject(
    "FastAPI, AsyncTelnyx",
    (*_UVICORN, "tests.bench.apps.official_speaking:app"),
    needs=_PEERS,
    commands=True,
)
