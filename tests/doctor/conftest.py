"""What the tests of the doctor share."""

import pytest

from callflow.config import TransportName


@pytest.fixture(params=["httpx2", "aiohttp"])
def name(request: pytest.FixtureRequest) -> TransportName:
    """Each transport in turn: what is told of one is told of all."""
    chosen: TransportName = request.param
    return chosen


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.delenv(variable.lower(), raising=False)
