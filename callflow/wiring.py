"""What an app is made of: from its arguments and the settings to its engine, client, state and verification."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast  # each override has the type of its setting

from pydantic import BaseModel

from callflow import config
from callflow.client.client import Client
from callflow.client.transport import Transport
from callflow.client.transports import open_transport, require
from callflow.dispatch.policy import DialPolicy
from callflow.dispatch.route import Route
from callflow.engine.base import Engine
from callflow.engine.memory import memory_engine
from callflow.errors import ConfigurationError
from callflow.session.codec import StateCodec
from callflow.session.compression import Compression
from callflow.session.encryption import encryption
from callflow.types import Clock, Mint
from callflow.webhook.examination import doctors_key
from callflow.webhook.signature import Verifier


@dataclass(frozen=True)
class Wiring:
    """The arguments of an app, as `App` describes them.

    Attributes:
        state: Writes the state, before compression and encryption; None if the app keeps none.
        overrides: Settings that were given one by one; None where one was not.
        given: All settings; None for those of the environment.
    """

    state: StateCodec[BaseModel] | None
    encrypt_state: bool | None
    given: config.Settings | None
    overrides: Mapping[str, object]
    given_engine: Engine | None
    transport: Transport | None
    policy: DialPolicy | None
    clock: Clock
    mint: Mint

    def settings(self, workers: int | None) -> config.Settings:
        """The settings, with what was given in code.

        Raises:
            ConfigurationError: One is malformed.
        """
        found = self.given if self.given is not None else config.load()
        overrides = {**self.overrides, "workers": workers}
        overrides = {name: value for name, value in overrides.items() if value is not None}
        return replace(found, **cast(Any, overrides))

    def check(self, settings: config.Settings, routes: Sequence[Route]) -> None:
        """Find what is missing.

        Raises:
            ConfigurationError: The app could not run so, or calls would be lost.
        """
        settings.require_api_key()
        self.codec(settings)
        if self.transport is None:
            require(settings.transport)
        engine = self.given_engine
        if settings.workers > 1 and engine is not None and not engine.shared:
            raise ConfigurationError(
                f"App(engine=...) is a {type(engine).__name__} that keeps its calls for one process, and "
                f"{settings.workers} workers were asked for, each of which would know a part: run one worker, or "
                "leave `engine` out, so that the state travels in client_state alone."
            )
        _check_members(routes, keeps_state=settings.keeps_state if engine is None else engine.keeps_state)

    def codec(self, settings: config.Settings) -> StateCodec[BaseModel] | None:
        """What writes the state, compression and encryption included.

        Raises:
            ConfigurationError: It has secret fields, and no key is set.
        """
        if self.state is None:
            return None
        secret = encryption(self.encrypt_state, keys=settings.state_keys, secret_fields=self.state.secret_fields)
        return self.state.through(Compression(), secret)

    def client(self, settings: config.Settings) -> Client:
        """The client, which the caller closes."""
        return Client(
            api_key=settings.require_api_key(),
            base_url=settings.base_url,
            transport=self.transport or open_transport(settings.transport),
            deadline=settings.command_deadline,
            read_deadline=settings.read_deadline,
            mint=self.mint,
        )

    def engine(self, settings: config.Settings) -> Engine:
        """The engine that was given, else one in memory."""
        return self.given_engine or self.memory(settings)

    def memory(self, settings: config.Settings) -> Engine:
        """An engine in memory, which keeps what the settings let it keep."""
        return memory_engine(
            clock=self.clock,
            max_calls=settings.max_calls,
            max_queued=settings.max_queued,
            drain_timeout=settings.drain_timeout,
            keeps_state=settings.keeps_state,
        )

    def verifier(self, settings: config.Settings) -> Verifier | None:
        """What verifies webhooks; None without a public key."""
        if not settings.public_keys:
            return None
        narrow = doctors_key(settings.api_key) if settings.api_key else None
        return Verifier(settings.public_keys, tolerance=settings.webhook_tolerance, clock=self.clock, narrow=narrow)


def _check_members(routes: Sequence[Route], *, keeps_state: bool) -> None:
    """Who is in a conference is known only where an engine keeps it; else some handlers would never be called."""
    names = [f"`{route.handler.__qualname__}` at {route.location}" for route in routes if route.of_members]
    if names and not keeps_state:
        raise ConfigurationError(
            "no engine keeps which legs are in a conference, so these handlers of its events with `leg=` would "
            f"never be called: {', '.join(names)}. Run one worker with CALLFLOW_ENGINE=memory, or leave `leg` out "
            "and take (conference, event)."
        )
