"""These tests see every line that is logged, and run in virtual time, as those of dispatch do."""

from tests.dispatch.conftest import lines, pytest_asyncio_loop_factories

__all__ = ["lines", "pytest_asyncio_loop_factories"]
