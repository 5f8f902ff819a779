"""These tests see every line that is logged, and run in virtual time, as those of dispatch do."""

from dataclasses import replace

import pytest

from tests.dialling.carrier import APPLICATION, Line
from tests.dispatch.conftest import lines, pytest_asyncio_loop_factories
from tests.kit import Kit

__all__ = ["lines", "pytest_asyncio_loop_factories"]


@pytest.fixture
def line(kit: Kit) -> Line:
    """The API that the kit's app is connected to, with an application set."""
    kit.settings = replace(kit.settings, connection_id=APPLICATION)
    kit.transport = line = Line()
    return line
