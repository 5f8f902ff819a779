"""`callflow provision`, as its users meet it: what it shows, what it changes, and that it changes nothing twice."""

from pathlib import Path

from tests.cli.test_sentences import said
from tests.provisioning.command import ONE, SETTLED, TWO, WEBHOOKS, desk


async def test_an_empty_account_is_set_up_and_a_second_run_writes_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        number = here.account.number(ONE)
        first = await here.provision("--number", ONE, "--yes")
        assert (first.status, first.err) == (0, "")
        (application,) = here.account.applications.values()
        assert first.wrote == [
            ("POST", "/call_control_applications", {**SETTLED, "active": True}),
            ("PATCH", f"/phone_numbers/{number['id']}", {"connection_id": application["id"]}),
        ]
        assert number["connection_id"] == application["id"]
        assert f"TELNYX_CONNECTION_ID={application['id']}\n" in first.out
        second = await here.provision("--number", ONE, "--yes")
        assert (second.status, second.err, second.wrote) == (0, "", [])
        assert "Nothing to do" in second.out
        third = await here.provision("--number", ONE, TELNYX_CONNECTION_ID=application["id"])  # no --yes is needed
        assert (third.status, third.err, third.wrote) == (0, "", [])
        assert "TELNYX_CONNECTION_ID" not in third.out


async def test_the_changes_are_shown_before_any_is_made(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.number(ONE)
        here.account.connections["77"] = "the old exchange"
        here.account.number(TWO, connection_id="77")
        run = await here.provision("--number", ONE, "--number", TWO, "--dry-run")
        assert (run.status, run.err, run.wrote) == (1, "", [])
    assert [line.split() for line in run.out.splitlines()] == [
        ["A", "new", "Call", "Control", "application"],
        ["+", "application_name", "main:app"],
        ["+", "webhook_event_url", WEBHOOKS],
        ["+", "webhook_api_version", "2"],
        ["+", "active", "true"],
        ["+", "redact_dtmf_debug_logging", "true"],
        ["Numbers", "of", "the", "new", "application"],
        ["+", ONE, "assigned", "to", "nothing", "until", "now"],
        ["!", TWO, "taken", "away", "from", '"the', "old", 'exchange"', "(77)"],
    ]


async def test_it_works_over_the_faster_transport_too(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision("--yes", CALLFLOW_TRANSPORT="aiohttp")
        assert (run.status, run.err, len(run.wrote)) == (0, "", 1)


async def test_a_dry_run_says_by_its_status_that_nothing_is_to_do(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.application(**SETTLED)
        run = await here.provision("--dry-run")
        assert (run.status, run.err, run.wrote) == (0, "", [])


async def test_without_a_terminal_and_without_yes_nothing_is_changed(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision()
        assert (run.status, run.wrote) == (2, [])
        assert "say --yes" in said(run.err)
        assert "webhook_event_url" in run.out


async def test_at_a_terminal_it_asks(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        declined = await here.asked("n")
        assert (declined.status, declined.wrote) == (1, [])
        assert "webhook_event_url" in declined.out
        assert "Make these changes?" in declined.err
        accepted = await here.asked("y")
        assert accepted.status == 0
        assert [method for method, _, _ in accepted.wrote] == ["POST"]
        settled = await here.asked("y")
        assert (settled.status, settled.err) == (0, "")


async def test_an_interrupt_at_the_question_changes_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        run = await here.asked(None)
        assert (run.status, run.wrote) == (1, [])
        assert "Make these changes?" in run.err


async def test_what_remains_for_the_developer_is_said(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision("--yes", url="https://phone.example.com/voice/", TELNYX_PUBLIC_KEY="")
        assert run.status == 0
        (application,) = here.account.applications.values()
        assert application["webhook_event_url"] == "https://phone.example.com/voice/"
        wanting = ["TELNYX_PUBLIC_KEY is not set", "--outbound-profile", "--number", "The URL's path is /voice/"]
        assert [words for words in wanting if words not in run.out] == []
        profile = here.account.profile()
        run = await here.provision("--outbound-profile", profile["id"], "--yes", url="https://phone.example.com/voice/")
        assert run.status == 0
        assert [words for words in wanting[:3] if words in run.out] == []


async def test_the_help_says_what_the_exit_status_means(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision("--help")
    assert run.status == 0
    assert "1 if changes were shown and not made" in " ".join(run.out.split())
