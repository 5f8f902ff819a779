"""An app behind its real door: signed bytes in over ASGI, commands out into a list."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypedDict

import httpx2

from callflow import App, DialPolicy, Settings
from callflow.engine.local import LocalEngine
from callflow.engine.memory import memory_engine
from callflow.testing.transport import RecordingTransport
from callflow.testing.webhooks import DEVELOPMENT_KEY, Webhooks
from callflow.types import Clock

NOW = 1_800_000_000.0


class Wiring(TypedDict):
    """What an app under test is made with."""

    engine: LocalEngine
    settings: Settings
    transport: RecordingTransport
    clock: Clock
    dial_policy: DialPolicy | None


@dataclass
class Kit:
    """What stands around an app under test: its engine, settings, and the carrier's side of both wires."""

    now: float = NOW
    settings: Settings = field(
        default_factory=lambda: Settings(
            api_key="KEY_test", public_keys=(DEVELOPMENT_KEY.public_key,), log_level="error"
        )
    )
    transport: RecordingTransport = field(default_factory=RecordingTransport)
    dial_policy: DialPolicy | None = field(default_factory=lambda: DialPolicy(countries={"US"}))
    keeps_state: bool = True
    max_calls: int = 100
    max_queued: int = 100

    def __post_init__(self) -> None:
        self.engine = memory_engine(
            clock=self.clock,
            max_calls=self.max_calls,
            max_queued=self.max_queued,
            drain_timeout=5.0,
            keeps_state=self.keeps_state,
        )
        self.leg = Webhooks(clock=self.clock)

    def clock(self) -> float:
        return self.now

    @property
    def wiring(self) -> Wiring:
        return Wiring(
            engine=self.engine,
            settings=self.settings,
            transport=self.transport,
            clock=self.clock,
            dial_policy=self.dial_policy,
        )

    @property
    def operations(self) -> list[str]:
        return self.transport.operations

    @asynccontextmanager
    async def open(self, app: App[Any]) -> AsyncGenerator["Door"]:
        """Run the app."""
        async with (
            app.started(),
            httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://app.test") as http,
        ):
            yield Door(self, http)


@dataclass
class Door:
    """The carrier's side of a running app."""

    kit: Kit
    http: httpx2.AsyncClient

    async def post(self, body: bytes, **headers: str) -> httpx2.Response:
        """Deliver a signed body."""
        signed = {**self.kit.leg.headers(body), **headers}
        return await self.http.post("/webhooks", content=body, headers=signed)

    async def event(self, event_type: str, *, leg: Webhooks | None = None, **payload: Any) -> None:
        """Deliver an event and wait for its turn; it must be accepted."""
        await self.begin(event_type, leg=leg, **payload)
        await self.kit.engine.idle()

    async def begin(self, event_type: str, *, leg: Webhooks | None = None, **payload: Any) -> None:
        """Deliver an event, and do not wait for its turn."""
        response = await self.post((leg or self.kit.leg).body(event_type, **payload))
        assert (response.status_code, response.text) == (200, "accepted")
