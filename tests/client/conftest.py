"""What the tests of the client share."""

from collections.abc import Iterator, MutableMapping
from typing import Any

import pytest
import structlog
from structlog.testing import capture_logs

from callflow.config import TransportName


@pytest.fixture(params=["httpx2", "aiohttp"])
def name(request: pytest.FixtureRequest) -> TransportName:
    """Each transport in turn: what is asked of one is asked of all."""
    chosen: TransportName = request.param
    return chosen


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.delenv(variable.lower(), raising=False)


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[MutableMapping[str, Any]]]:
    """The lines that are logged, whatever another test has made of structlog."""
    from callflow.client import download, exchange, wire
    from callflow.log import get_logger

    for module in (download, exchange, wire):
        monkeypatch.setattr(module, "log", get_logger(module.__name__))
    configured = structlog.get_config() if structlog.is_configured() else None
    structlog.reset_defaults()
    with capture_logs() as captured:
        yield captured
    if configured:
        structlog.configure(**configured)
