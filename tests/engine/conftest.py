"""The tests of the engines run in virtual time."""

from collections.abc import Callable, Mapping

import pytest

from .virtual_time import VirtualTime

pytest.register_assert_rewrite("callflow.testing.engine")


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], VirtualTime]]:
    return {"virtual": VirtualTime}
