"""`callflow provision`: set the carrier's account up for an app, or say what is not as it should be."""

import asyncio
import sys
from typing import Annotated
from urllib.parse import urlsplit

import typer
from rich.text import Text

from callflow import config
from callflow.cli.errors import UsageError, be_quiet, complain, sentences
from callflow.cli.load import load_app
from callflow.cli.screen import Screen
from callflow.client.client import Client
from callflow.client.transports import open_transport
from callflow.dispatch import numbers
from callflow.events import CallCost
from callflow.provisioning.account import Account
from callflow.provisioning.diff import lines
from callflow.provisioning.plan import PROFILE, Plan
from callflow.provisioning.present import Application
from callflow.provisioning.provision import Provisioning
from callflow.provisioning.wanted import Wanted, is_reachable
from callflow.webhook.address import is_loopback, same_url, webhook_url

DIFFERS, FAILED = 1, 2
"""The exit status of a plan that was not carried out, and of a failure."""

_STYLES = {"": "bold", "+": "green", "~": "yellow", "!": "bold red"}


def provision(
    target: Annotated[str, typer.Argument(metavar="MODULE:APP", help="The app, such as `main:app` for main.py.")],
    url: Annotated[str, typer.Option(help="Where the app is reached; without a path, that of its webhooks is added.")],
    failover_url: Annotated[
        str | None, typer.Option(help="Where events go when the first URL fails; an empty one takes it away.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="What the Call Control application is called. [MODULE:APP for a new one]")
    ] = None,
    connection_id: Annotated[
        str | None, typer.Option(help="The application, if there is one. [TELNYX_CONNECTION_ID]")
    ] = None,
    number: Annotated[list[str] | None, typer.Option(help="A number that rings in the app; may be repeated.")] = None,
    outbound_profile: Annotated[
        str | None, typer.Option(help="The id of the outbound voice profile to place calls by.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Make the changes without a question.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show the changes.")] = False,
) -> None:
    """Set the account up: the Call Control application, its webhooks, its numbers.

    The application is the one with the connection id, else the one with this webhook URL, else the one with this name;
    if there is none, it is made. What would change is shown first, and what is as it should be is left alone.

    Exit status: 0 if all is as it should be, 1 if changes were shown and not made, 2 if something went wrong.
    """
    with sentences():
        be_quiet(config.load())
        app = load_app(target)
        settings = app.check()
        if name is not None and not name.strip():
            raise UsageError("--name is empty: say what the application is called, or leave it out")
        webhooks = _url("--url", url, settings)
        wanted = Wanted(
            webhook_url=webhooks,
            name=name or _default_name(target),
            named=bool(name),
            connection_id=connection_id or settings.connection_id,
            failover_url=_failover(failover_url, webhooks, settings),
            numbers=_numbers(number or []),
            outbound_profile=outbound_profile,
            call_cost=any(route.event is CallCost for route in app.routes),
        )
        raise typer.Exit(_Command(wanted, settings, yes=yes, dry_run=dry_run).run())


def _default_name(target: str) -> str:
    module, _, name = target.partition(":")
    return f"{module}:{name or 'app'}"


def _url(option: str, text: str, settings: config.Settings) -> str:
    try:
        found = webhook_url(text, settings.webhook_path)
    except ValueError as error:
        raise UsageError(f"{option} {error}") from None
    if not is_reachable(found) and not is_loopback(urlsplit(settings.base_url).hostname or ""):
        raise UsageError(
            f"{option} has a host that the carrier cannot reach, {urlsplit(found).hostname}: say the address that "
            "the app has on the Internet, such as that of a tunnel"
        )
    return found


def _failover(text: str | None, webhooks: str, settings: config.Settings) -> str | None:
    if not text:
        return text
    found = _url("--failover-url", text, settings)
    if same_url(found, webhooks):
        raise UsageError("--failover-url is the same as --url: it is of use only where the other one fails")
    return found


def _numbers(given: list[str]) -> tuple[str, ...]:
    """The numbers, each once.

    Raises:
        UsageError: One of them is none.
    """
    for text in given:
        if numbers.read(text) is None:
            meant = numbers.meant(text, None)
            hint = f"; did you mean {meant.text}?" if meant else ", such as +13125550100"
            complain(f"--number {text} is not in E.164{hint}")
            raise typer.Exit(FAILED)
    return tuple(dict.fromkeys(given))


class _Command:
    """One run: what it shows, asks and tells."""

    def __init__(self, wanted: Wanted, settings: config.Settings, *, yes: bool, dry_run: bool) -> None:
        self._wanted = wanted
        self._settings = settings
        self._yes = yes
        self._dry_run = dry_run
        self._screen = Screen()

    def run(self) -> int:
        """The exit status."""
        settings = self._settings
        client = Client(
            api_key=settings.require_api_key(),
            base_url=settings.base_url,
            transport=open_transport(settings.transport),
            deadline=settings.command_deadline,
            read_deadline=settings.read_deadline,
        )
        # One loop for all, and nothing of it runs while the question is asked: an interrupt is then an answer.
        with asyncio.Runner() as runner:
            try:
                return self._through(runner, Provisioning(Account(client), self._wanted, self._say))
            finally:
                runner.run(client.aclose())

    def _through(self, runner: asyncio.Runner, provisioning: Provisioning) -> int:
        plan = runner.run(provisioning.look())
        if plan.problems:
            return self._stop(*plan.problems)
        self._show(plan)
        self._say_path()
        if not plan.changes:
            self._say("Nothing to do: the account is as it should be.")
            self._say_what_remains(plan.application)
            return 0
        if self._dry_run:
            return DIFFERS
        refusal = self._refusal(plan)
        if refusal is not None:
            return self._stop(refusal)
        if not self._yes and not typer.confirm("Make these changes?", err=True):
            return DIFFERS
        return self._carry_out(runner, provisioning, plan)

    def _carry_out(self, runner: asyncio.Runner, provisioning: Provisioning, plan: Plan) -> int:
        self._screen.may_fail = True  # to stop between two changes would be worse than to show nothing of them
        try:
            after = runner.run(provisioning.carry_out(plan))
        except KeyboardInterrupt:
            return self._stop(
                "interrupted: the change that was being made may have been made, an application too; running the "
                "same again is safe, and goes on from what is there"
            )
        if after.changes or after.problems:
            self._show(after)
            left = "not all of it has taken effect, what is shown last is left to do: run the same again"
            return self._stop(left, *after.problems)
        self._say("Done, and read back.")
        self._say_what_remains(after.application)
        if plan.application is None and not self._wanted.numbers:
            self._say("No number rings in it yet: assign one with --number.")
        return 0

    def _refusal(self, plan: Plan) -> str | None:
        """Why nothing is changed without somebody who looks at it."""
        if not self._yes and not sys.stdin.isatty():
            return "nothing was changed: there is no terminal to ask at; say --yes to make these changes"
        if self._yes and plan.guesses:
            return (
                f"nothing was changed: {plan.application} was found by the default name only, and its webhooks go to "
                "another URL, perhaps to another program; say which application is meant with --connection-id or "
                "--name, or leave --yes out"
            )
        return None

    # -- what is printed ------------------------------------------------------------------------------

    def _show(self, plan: Plan) -> None:
        for line in lines(plan):
            self._screen.show(Text(_printable(str(line)), _STYLES[line.mark]))
        for note in plan.notes:
            self._say(f"Note: {note}.")

    def _say_what_remains(self, application: Application | None) -> None:
        """What the account cannot do for the app, and the developer has to."""
        settings = self._settings
        if application is not None and application.id != settings.connection_id:
            self._say(f"Set this where the app runs:\nTELNYX_CONNECTION_ID={application.id}")
        if not settings.public_keys:
            self._say(
                "TELNYX_PUBLIC_KEY is not set here. The app needs it to know the carrier's webhooks: "
                f"{config.PORTAL} shows it under Keys & Credentials."
            )
        if application is not None and application.setting(PROFILE) is None:
            self._say("It has no outbound voice profile, so it can place no calls: name one with --outbound-profile.")

    def _say_path(self) -> None:
        settings = self._settings
        path = urlsplit(self._wanted.webhook_url).path
        if path != settings.webhook_path:
            self._say(
                f"The URL's path is {path}, and the app takes webhooks at {settings.webhook_path}: that is right only "
                "if something before the app changes it."
            )

    def _say(self, text: str) -> None:
        self._screen.show(Text(_printable(text)))

    def _stop(self, *problems: str) -> int:
        with self._screen.tolerant():
            for problem in problems:
                complain(_printable(problem))
        return FAILED


def _printable(text: str) -> str:
    """A text without what would steer the terminal: names of the account's things can have anything in them."""
    return "".join(one if one.isprintable() or one == "\n" else "?" for one in text)
