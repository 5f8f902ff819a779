"""What is shown cannot be shown, or somebody does not wait for the end of it."""

import asyncio
from pathlib import Path

from tests.account_rules import Record
from tests.cli.test_sentences import said
from tests.client.carrier_stub import Reply, errors
from tests.provisioning.command import ONE, TWO, desk

APPLICATIONS = "/call_control_applications"


async def test_an_output_that_is_closed_stops_nothing_half_way(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        numbers = [here.account.number(text) for text in (ONE, TWO)]
        later = errors(429, "10011", x_ratelimit_reset="1")  # the output is closed by then
        here.account.trouble("POST", APPLICATIONS, later, effect=False)
        run = await here.cut("--number", ONE, "--number", TWO, "--yes", after=f"+ {TWO}")
        assert (run.status, run.err) == (0, "")
        (application,) = here.account.applications
        assert [one["connection_id"] for one in numbers] == [application, application]


async def test_a_refusal_is_told_by_the_status_where_nothing_can_be_shown(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.trouble("POST", APPLICATIONS, errors(429, "10011", x_ratelimit_reset="1"), effect=False)
        here.account.trouble("POST", APPLICATIONS, errors(422, "10015", "The name is taken"), effect=False)
        run = await here.cut("--yes", after="redact_dtmf")
        assert (run.status, here.account.applications) == (2, {})
        assert "The name is taken" in run.err


async def test_what_cannot_be_shown_is_not_done(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        run = await here.full("--yes")
        assert (run.status, run.wrote) == (2, [])
        assert "standard output cannot be written to; nothing was changed" in said(run.err)


async def test_an_interrupt_while_the_application_is_made_is_a_sentence(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.trouble("POST", APPLICATIONS, Reply(silent=True))
        made = Watched()
        here.account.applications = made
        run = await here.interrupted("--yes", when=made.grown)
        assert run.status == 2
        assert "may have been made" in said(run.err)
        again = await here.provision("--yes")
        assert (again.status, again.wrote, len(made)) == (0, [], 1)


async def test_a_path_that_is_not_the_apps_is_told_before_the_question(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision("--dry-run", url="https://phone.example.com/voice")
        assert (run.status, run.wrote) == (1, [])
        assert "The URL's path is /voice, and the app takes webhooks at /webhooks" in run.out


class Watched(dict[str, Record]):
    """Applications, and whether there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.grown = asyncio.Event()

    def __setitem__(self, id: str, record: Record) -> None:
        super().__setitem__(id, record)
        self.grown.set()
