"""Fixtures of the simulator's tests. All run in one event loop, in which two servers stay up."""

from collections.abc import AsyncGenerator
from pathlib import Path

import httpx2
import pytest
import pytest_asyncio

from tests.simulator.world import KEY, Stands, World, a_stand


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def stands() -> AsyncGenerator[Stands]:
    async with a_stand() as api, a_stand() as webhooks:
        key = {"authorization": f"Bearer {KEY}"}
        async with httpx2.AsyncClient(base_url=api.url, headers=key) as http:
            both = Stands(api, webhooks, http)
            yield both
            await both.aclose()


@pytest_asyncio.fixture(loop_scope="session")
async def world(stands: Stands) -> AsyncGenerator[World]:
    async with stands.world() as running:
        yield running
