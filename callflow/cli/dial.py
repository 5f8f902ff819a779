"""`callflow dial`: place one call as an app would, whose events go to where the app runs."""

import asyncio
from typing import Annotated, Any  # an app of any state

import typer
from pydantic import BaseModel, ValidationError
from rich.console import Console
from rich.table import Table

from callflow import config
from callflow.answers import DialResult
from callflow.app import App
from callflow.cli.errors import UsageError, be_quiet, place_of, sentences
from callflow.cli.load import load_app
from callflow.errors import CallflowError


def dial(
    target: Annotated[str, typer.Argument(metavar="MODULE:APP", help="The app, such as `main:app` for main.py.")],
    to: Annotated[str, typer.Argument(metavar="TO", help="The number in E.164, or the SIP address, to call.")],
    from_: Annotated[str, typer.Option("--from", help="The number that the far end sees.")],
    connection_id: Annotated[
        str | None, typer.Option(help="The Call Control application. [TELNYX_CONNECTION_ID]")
    ] = None,
    state: Annotated[str | None, typer.Option(help="The state that the call begins with, as JSON.")] = None,
    leg: Annotated[str, typer.Option(help="The role of the leg, by which handlers select its events.")] = "primary",
    name: Annotated[
        str | None, typer.Option("--id", help="Names the call: the same again within a minute places no second one.")
    ] = None,
) -> None:
    """Place one call.

    The app's settings, state and dial policy hold. Its lifespan does not run: the call's events go to where the
    app is served.
    """
    with sentences():
        be_quiet(config.load())
        app = load_app(target)
        begins_with = None if state is None else _state(app, state)
        answer = asyncio.run(_placed(app, to, from_, connection_id=connection_id, state=begins_with, leg=leg, id=name))
    table = Table(box=None, pad_edge=False, show_header=False)
    for field in ("call_control_id", "call_leg_id", "call_session_id"):
        table.add_row(field, getattr(answer, field) or "(not known)")
    Console(highlight=False, soft_wrap=True).print(table)


async def _placed(
    app: App[Any], to: str, from_: str, *, connection_id: str | None, state: object, leg: str, id: str | None
) -> DialResult:
    try:
        async with app.dialling():
            return await app.dial(to, from_=from_, connection_id=connection_id, state=state, leg=leg, id=id)
    except CallflowError:
        raise
    except Exception as error:  # the developer's middleware may raise whatever it likes, with the state in its words
        raise UsageError(f"the app failed: {place_of(error)}: {type(error).__name__}") from None


def _state(app: App[Any], text: str) -> BaseModel:
    """The state that the JSON describes."""
    if app.call_state is None:
        raise UsageError("--state needs an app with a state: App(call_state=...)")
    try:
        return app.call_state.model_validate_json(text)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in found["loc"])
        where = f"`{app.call_state.__name__}.{place}`" if place else f"`{app.call_state.__name__}`"
        words = "its validator refuses it" if found["type"] == "value_error" else found["msg"]  # whose may quote it
        raise UsageError(f"--state does not fit {where}: {words}") from None
