"""The package as a whole: its public names, and what importing it loads."""

import subprocess
import sys

import callflow

HEAVY = ("httpx2", "structlog", "starlette", "uvicorn", "rich", "typer", "hypothesis", "pytest")


def test_the_root_lists_every_public_name_once() -> None:
    assert sorted(callflow.__all__) == callflow.__all__
    assert all(hasattr(callflow, name) for name in callflow.__all__)


def test_importing_it_loads_no_server_no_client_and_no_models() -> None:
    """It is to take a quarter of the time of the official SDK at most; what costs most is loaded when needed."""
    program = (
        "import sys, callflow\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
        "print([type(sys.modules['callflow._generated.' + name]).__name__ for name in ('events', 'commands')])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == ["[]", "['_LazyModule', '_LazyModule']"]
