"""The command line: `callflow run`, `callflow demo`, `callflow dial`, `callflow doctor`..."""

import asyncio
import sys
from importlib import metadata
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from callflow import config
from callflow.cli.demo import demo as run_demo
from callflow.cli.dial import dial
from callflow.cli.doctor import doctor
from callflow.cli.errors import sentences
from callflow.cli.load import load_app
from callflow.cli.provision import provision
from callflow.cli.reload import serve_reloading
from callflow.cli.serve import serve
from callflow.cli.workers import supervise
from callflow.redaction import conceal

cli = typer.Typer(
    help="Phone calls in Python.", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"callflow {metadata.version('callflow')}")
        raise typer.Exit


@cli.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Phone calls in Python."""


Target = Annotated[str, typer.Argument(metavar="MODULE:APP", help="The app, such as `main:app` for main.py.")]


@cli.command()
def run(
    target: Target,
    host: Annotated[str | None, typer.Option(help="Where to listen. [CALLFLOW_HOST, 127.0.0.1]")] = None,
    port: Annotated[int | None, typer.Option(help="On which port. [CALLFLOW_PORT, 8000]")] = None,
    reload: Annotated[
        bool | None,
        typer.Option("--reload/--no-reload", help="Start anew when a file changes. [CALLFLOW_RELOAD]"),
    ] = None,
    engine: Annotated[str | None, typer.Option(help="What keeps the calls: memory, none. [CALLFLOW_ENGINE]")] = None,
    workers: Annotated[int | None, typer.Option(help="By how many processes. [CALLFLOW_WORKERS, 1]")] = None,
) -> None:
    """Serve an app."""
    options = {
        "CALLFLOW_HOST": host,
        "CALLFLOW_PORT": port,
        "CALLFLOW_RELOAD": None if reload is None else int(reload),
        "CALLFLOW_ENGINE": engine,
        "CALLFLOW_WORKERS": workers,
    }
    with sentences():
        config.override(options)
        settings = config.load()
        app = load_app(target)
        if settings.reload:
            serve_reloading(target, host=settings.host, port=settings.port)
        elif settings.workers > 1:
            raise typer.Exit(supervise(target, app, host=settings.host, port=settings.port, workers=settings.workers))
        else:
            serve(app, host=settings.host, port=settings.port)


@cli.command()
def routes(target: Target) -> None:
    """List every handler of an app."""
    with sentences():
        app = load_app(target)
    table = Table(box=None, pad_edge=False)
    for title in ("event", "leg", "filters", "function", "at"):
        table.add_column(title, overflow="fold")
    for route in app.routes:
        name = route.event.event_type or route.event.__name__
        table.add_row(name, route.subject, str(route.filter), route.handler.__qualname__, route.location)
    # Piped, a line is a line: what reads it is a program.
    Console(width=None if sys.stdout.isatty() else 500).print(table)


@cli.command()
def demo(
    speed: Annotated[float, typer.Option(min=1, max=100, help="How many times faster than a real call.")] = 20.0,
) -> None:
    """Place three calls to the telephone menu in apps/ivr, without an account, a number or a network."""
    with sentences():
        asyncio.run(run_demo(speed=speed))


cli.command()(dial)
cli.command()(doctor)
cli.command()(provision)


def main() -> None:
    """The entry point."""
    conceal(*config.secrets())  # before anything can quote them
    cli()


if __name__ == "__main__":
    main()
