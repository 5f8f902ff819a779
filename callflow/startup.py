"""What an app checks, says and loads when it starts."""

import inspect
from collections.abc import Sequence

from pydantic import BaseModel

from callflow import config, log
from callflow._generated import commands, events
from callflow.call import PRIMARY
from callflow.dispatch import numbers
from callflow.dispatch.policy import DialPolicy
from callflow.dispatch.route import Route
from callflow.errors import RegistrationError
from callflow.model import Event

logger: log.Logger = log.get_logger(__name__)


def check_lifespan(lifespan: object) -> None:
    """Raise for a generator that lacks its decorator.

    Raises:
        RegistrationError: It lacks it.
    """
    if inspect.isasyncgenfunction(lifespan):
        name = lifespan.__qualname__
        raise RegistrationError(f"`{name}` is a generator: write @asynccontextmanager (of contextlib) above it")


def warn(settings: config.Settings, routes: Sequence[Route], policy: DialPolicy | None) -> None:
    """Say loudly what would make every call fail."""
    if not settings.public_keys:
        logger.warning(
            "NO PUBLIC KEY: every webhook is answered 503, because none can be verified",
            hint=f"set TELNYX_PUBLIC_KEY to the key that {config.PORTAL} shows under Keys & Credentials",
        )
    if not answers_calls(routes):
        logger.warning(
            "NOTHING ANSWERS AN INCOMING CALL: it would ring until the caller gives up",
            hint='add: @app.on(CallInitiated, direction="incoming") with `await call.answer()`',
        )
    if policy is None or policy.countries is None:
        logger.warning(
            "CALLS MAY GO TO ANY COUNTRY: the dial policy names none",
            hint='add: App(dial_policy=DialPolicy(countries={"US", "CA"}, per_minute=60))',
        )


def answers_calls(routes: Sequence[Route]) -> bool:
    """Whether some handler is meant for an incoming `call.initiated` of the first leg."""
    candidates = [route for route in routes if route.event is events.CallInitiated]
    return any(route.hears(PRIMARY) and route.filter.admits("direction", "incoming") for route in candidates)


def load_models() -> None:
    """Pydantic builds a model, and a library is loaded, when first used: better now than in the first call."""
    numbers.load()
    models: list[type[BaseModel]] = [Event, *events.EVENTS.values()]
    models += [command for command in commands.COMMANDS.values() if "." not in command.operation.name]
    for model in models:
        model.model_rebuild()
