"""The tests of dispatch run in virtual time, and see every line that is logged."""

from collections.abc import Callable, Generator, Mapping, MutableMapping
from typing import Any, TypeAlias

import pytest
from structlog.testing import capture_logs

from tests.engine.virtual_time import VirtualTime

Lines: TypeAlias = list[MutableMapping[str, Any]]
"""What was logged; a line's fields are open."""


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], VirtualTime]]:
    return {"virtual": VirtualTime}


@pytest.fixture
def lines() -> Generator[Lines]:
    with capture_logs() as captured:
        yield captured


def errors(lines: Lines) -> list[str]:
    """What was logged as an error."""
    return [line["event"] for line in lines if line["log_level"] == "error"]
