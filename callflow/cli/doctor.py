"""`callflow doctor`: finds out why calls do not come in or go out, and says of each thing what to do."""

import asyncio
import json
import os
import sys
import time
from collections.abc import Sequence
from typing import Annotated
from urllib.parse import urlsplit

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from callflow import config, log
from callflow.cli.errors import UsageError, sentences
from callflow.cli.load import load_app
from callflow.doctor.finding import Finding, printable
from callflow.doctor.gather import gather
from callflow.doctor.registry import examine

_STYLES = {"ok": "green", "warn": "yellow", "fail": "bold red", "skipped": "dim"}

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
        _check(connection_id, url)
        settings, _ = config.examine()
        log.configure(format=settings.log_format, level="error", secrets=(*settings.secrets, *config.secrets()))
        app = None if target is None else load_app(target)
        runner = asyncio.Runner()
        facts = runner.run(gather(target, app, url=url, connection_id=connection_id, clock=time.time))
    lines = [(name, _fit(finding)) for name, finding in examine(facts)]
    if as_json:
        _print_json(lines)
    elif sys.stdout.isatty():
        _print_table(lines)
    else:
        _print_plain(lines)
    status = int(any(finding.mark == "fail" for _, finding in lines))
    if facts.local is not None and not facts.local.ended:
        sys.stdout.flush()
        os._exit(status)  # the app's lifespan does not end: neither would anything that waits for it
    runner.close()
    raise typer.Exit(status)


def _check(connection_id: str | None, url: str | None) -> None:
    if connection_id is not None and not (connection_id.isascii() and connection_id.isdigit()):
        raise UsageError("--connection-id is no connection id: it should be a number")
    try:
        parts = urlsplit(url or "https://unsaid")
        well = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and not parts.fragment
    except ValueError:
        well = False
    if not well:
        raise UsageError("--url is no URL: it should look like https://phone.example.com/webhooks")


def _fit(finding: Finding) -> Finding:
    return Finding(finding.mark, printable(finding.found), printable(finding.do))


def _print_json(lines: Sequence[Line]) -> None:
    broken = any(finding.mark == "fail" for _, finding in lines)
    checks = [{"check": name, "mark": one.mark, "found": one.found, "do": one.do} for name, one in lines]
    print(json.dumps({"ok": not broken, "checks": checks}, indent=2))


def _print_plain(lines: Sequence[Line]) -> None:
    """A line is a line: what reads it is a program, or a log."""
    for name, one in lines:
        print(f"{one.mark:<8}{name}: {one.found}{f' -> {one.do}' if one.do else ''}")


def _print_table(lines: Sequence[Line]) -> None:
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, one in lines:
        words = Text(one.found, "dim" if one.mark == "skipped" else "")
        if one.do:
            words.append(f"\n{one.do}", "cyan")
        table.add_row(Text(one.mark, _STYLES[one.mark]), name, words)
    Console(highlight=False).print(table)
