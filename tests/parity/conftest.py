"""Both clients, the official SDK's and callflow's, connected to one recorder."""

import logging
from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio
import structlog
import telnyx

from callflow.client.client import Client
from tests.parity.comparison import Comparison
from tests.parity.recorder import recorder

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def comparison() -> AsyncGenerator[Comparison]:
    """One for all tests, so that thousands of requests share a connection each."""
    configured = structlog.get_config()
    with pytest.MonkeyPatch.context() as patch:
        for variable in _PROXIES:
            patch.delenv(variable, raising=False)
            patch.delenv(variable.lower(), raising=False)
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))  # not a line a request
        async with (
            recorder() as running,
            telnyx.AsyncTelnyx(api_key="KEY", base_url=running.url, max_retries=0) as sdk,
            Client(api_key="KEY", base_url=running.url) as client,
        ):
            yield Comparison(running, sdk, client)
    structlog.configure(**configured)
