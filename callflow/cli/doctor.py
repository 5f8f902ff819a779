"""`callflow doctor`: finds out why calls do not come in or go out, and says of each thing what to do."""

import asyncio
import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack, redirect_stdout
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from callflow import config
from callflow.cli.errors import UsageError, be_quiet, sentences
from callflow.cli.load import load_app
from callflow.doctor.finding import Finding, printable
from callflow.doctor.gather import gather
from callflow.doctor.local import LIMIT
from callflow.doctor.registry import examine
from callflow.redaction import conceal
from callflow.webhook.address import webhook_url

_STYLES = {"ok": "green", "warn": "yellow", "fail": "bold red", "skipped": "dim"}
_NARROWEST = 60  # columns in which a table can be read

Line = tuple[str, Finding]


def doctor(
    target: Annotated[
        str | None, typer.Argument(metavar="[MODULE:APP]", help="The app, such as `main:app`; it is started here too.")
    ] = None,
    connection_id: Annotated[
        str | None, typer.Option(help="The Call Control application. [TELNYX_CONNECTION_ID, or the only one]")
    ] = None,
    url: Annotated[
        str | None, typer.Option(help="Where the app is served, or its webhook URL. [the application's]")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Examine the account, the application and the server, and say what to do.

    The exit status is 1 if something is broken, 0 if not; warnings are no breakage.
    """
    with sentences():
        status = report(target, connection_id=connection_id, url=url, as_json=as_json)
    raise typer.Exit(status)


def report(
    target: str | None, *, connection_id: str | None, url: str | None, as_json: bool, limit: float = LIMIT
) -> int:
    """Print what is found; the exit status.

    An app whose lifespan is not through in time may never be: with the last line of the report, the process ends.

    Args:
        target: MODULE:APP, if an app was named.
        connection_id: The application to look at.
        url: The webhook URL to ask.
        as_json: Whether it is for a program.
        limit: How long the app's lifespan may take, in seconds.

    Raises:
        UsageError: An option is malformed, or there is no such app.
    """
    _check(connection_id, url)
    settings, _ = config.examine()
    conceal(*config.secrets())
    be_quiet(settings)
    with redirect_stdout(sys.stderr), ExitStack() as ending:  # what the app prints is no part of the report
        app = None if target is None else load_app(target)
        runner = ending.enter_context(asyncio.Runner())
        facts = runner.run(
            gather(target, app, url=url, connection_id=connection_id, clock=time.time, limit=limit, tell=_tell)
        )
        stuck = facts.local is not None and facts.local.overrun is not None
        if stuck:
            ending.pop_all()  # the loop would wait for it
    lines = [(name, _fit(finding)) for name, finding in examine(facts)]
    _print(lines, as_json=as_json)
    status = int(any(finding.mark == "fail" for _, finding in lines))
    if stuck:  # it may have threads too, which Python would wait for
        sys.stdout.flush()
        os._exit(status)
    return status


def _tell(words: str) -> None:
    print(f"callflow: {words}", file=sys.stderr, flush=True)


def _check(connection_id: str | None, url: str | None) -> None:
    if connection_id is not None and not (connection_id.isascii() and connection_id.isdigit()):
        raise UsageError("--connection-id is no connection id: it should be a number")
    if url is not None:
        try:
            webhook_url(url, "/webhooks", encrypted=False)
        except ValueError as error:
            raise UsageError(f"--url {error}") from None


def _fit(finding: Finding) -> Finding:
    return Finding(finding.mark, printable(finding.found), printable(finding.do))


def _print(lines: Sequence[Line], *, as_json: bool) -> None:
    console = Console(highlight=False)
    if as_json:
        _print_json(lines)
    elif sys.stdout.isatty() and console.width >= _NARROWEST:
        _print_table(lines, console)
    else:
        _print_plain(lines)


def _print_json(lines: Sequence[Line]) -> None:
    broken = any(finding.mark == "fail" for _, finding in lines)
    checks = [{"check": name, "mark": one.mark, "found": one.found, "do": one.do} for name, one in lines]
    print(json.dumps({"ok": not broken, "checks": checks}, indent=2))


def _print_plain(lines: Sequence[Line]) -> None:
    """A line is a line: what reads it is a program, or a log."""
    for name, one in lines:
        print(f"{one.mark:<8}{name}: {one.found}{f' -> {one.do}' if one.do else ''}")


def _print_table(lines: Sequence[Line], console: Console) -> None:
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, one in lines:
        words = Text(one.found, "dim" if one.mark == "skipped" else "")
        if one.do:
            words.append(f"\n{one.do}", "cyan")
        table.add_row(Text(one.mark, _STYLES[one.mark]), name, words)
    console.print(table)
