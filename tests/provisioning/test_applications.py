"""Which application is meant, and what becomes of its settings."""

from pathlib import Path

import pytest

from tests.account_rules import Record
from tests.cli.test_cli import GOOD
from tests.provisioning.command import ONE, SETTLED, URL, WEBHOOKS, Desk, desk

COSTS = GOOD.replace("call.gather.ended", "call.cost").replace(', digits=("1", "2")', "")
ELSEWHERE = "https://elsewhere.example.com/webhooks"


async def test_what_has_drifted_is_put_right_and_all_else_is_left_alone(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        profile, other = here.account.profile(), here.account.profile("other")
        application = here.account.application(
            application_name="the shop",
            webhook_event_url=WEBHOOKS,
            webhook_timeout_secs=30,
            active=False,
            anchorsite_override="Chicago, IL",
            tags=["production"],
            outbound={"channel_limit": 10, "outbound_voice_profile_id": other["id"]},
        )
        before = dict(application)
        run = await here.provision("--outbound-profile", profile["id"], "--yes")
        assert (run.status, run.err) == (0, "")
        repaired = {
            "webhook_api_version": "2",
            "active": True,
            "redact_dtmf_debug_logging": True,
            "webhook_timeout_secs": 5,
            "outbound": {"channel_limit": 10, "outbound_voice_profile_id": profile["id"]},
        }
        required = {"application_name": "the shop", "webhook_event_url": WEBHOOKS}
        path = f"/call_control_applications/{application['id']}"
        assert run.wrote == [("PATCH", path, {**required, **repaired})]
        assert application == {**before, **repaired}
        assert f'"the shop" ({application["id"]}), found by its webhook URL' in run.out
        assert "~ webhook_timeout_secs 30 -> 5" in " ".join(run.out.split())


async def test_a_new_application_has_what_was_asked_for(tmp_path: Path) -> None:
    async with desk(tmp_path, program=COSTS) as here:
        profile = here.account.profile()
        run = await here.provision(
            *("--name", "shop", "--failover-url", "https://b.example.com/x?y=1", "--outbound-profile", profile["id"]),
            "--yes",
            url="HTTPS://Phone.Example.Com/",
            target="main",
        )
        assert (run.status, run.err) == (0, "")
        ((_, _, body),) = run.wrote
        assert body == {
            **SETTLED,
            "application_name": "shop",
            "webhook_event_failover_url": "https://b.example.com/x?y=1",
            "active": True,
            "call_cost_in_webhooks": True,
            "outbound": {"outbound_voice_profile_id": profile["id"]},
        }


# -- which one ----------------------------------------------------------------------------------------


async def many(here: Desk, **last: object) -> Record:
    """An account with more applications than a page has; the last one listed, the oldest, is as it is said."""
    found = here.account.application(**last)
    for index in range(300):
        here.account.application(application_name=f"other {index}", webhook_event_url=f"{URL}/{index}")
    return found


async def test_it_is_found_by_its_connection_id_first(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.application(**SETTLED)
        meant = await many(here, application_name="old", webhook_event_url=ELSEWHERE)
        run = await here.provision("--yes", TELNYX_CONNECTION_ID=meant["id"])
        assert (run.status, run.err) == (0, "")
        assert "found by its connection id" in run.out
        assert (meant["webhook_event_url"], meant["application_name"]) == (WEBHOOKS, "old")


async def test_it_is_found_by_its_url_second(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        named = here.account.application(application_name="main:app", webhook_event_url=ELSEWHERE)
        meant = await many(here, application_name="old", webhook_event_url=WEBHOOKS)
        run = await here.provision("--yes")
        assert (run.status, run.err) == (0, "")
        assert meant["webhook_api_version"] == "2"
        assert (named["webhook_api_version"], len(here.account.applications)) == ("1", 302)


async def test_it_is_found_by_its_whole_name_third(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.application(application_name="The Shop")
        here.account.application(application_name="the shop 2")
        meant = await many(here, application_name="the shop", webhook_event_url=ELSEWHERE)
        run = await here.provision("--yes", "--name", "the shop")
        assert (run.status, run.err) == (0, "")
        assert (meant["webhook_event_url"], len(run.wrote)) == (WEBHOOKS, 1)


async def test_a_default_name_alone_redirects_nothing_without_a_question(tmp_path: Path) -> None:
    """Many a program is `main:app`: by --yes alone one would take the calls of another."""
    async with desk(tmp_path) as here:
        meant = here.account.application(**{**SETTLED, "webhook_event_url": ELSEWHERE})
        refused = await here.provision("--yes")
        assert (refused.status, refused.wrote) == (2, [])
        assert "found by the default name only" in refused.err
        named = await here.asked("y")
        assert (named.status, meant["webhook_event_url"]) == (0, WEBHOOKS)


@pytest.mark.parametrize(
    ("first", "second", "arguments"),
    [
        ({"application_name": "main:app"}, {"application_name": "main:app"}, []),
        ({"webhook_event_url": WEBHOOKS}, {"webhook_event_url": WEBHOOKS, "application_name": "b"}, []),
        ({"webhook_event_url": WEBHOOKS}, {"application_name": "shop"}, ["--name", "shop"]),
    ],
)
async def test_where_several_may_be_meant_nothing_is_changed(
    tmp_path: Path, first: Record, second: Record, arguments: list[str]
) -> None:
    async with desk(tmp_path) as here:
        both = [here.account.application(**{"webhook_event_url": ELSEWHERE, **one}) for one in (first, second)]
        here.account.number(ONE)
        run = await here.provision(*arguments, "--number", ONE, "--yes")
        assert (run.status, run.out, run.wrote) == (2, "", [])
        assert "say which is meant with --connection-id:" in run.err
        assert [one for one in both if f"{one['id']}  {one['application_name']}" not in run.err] == []
        chosen = await here.provision(*arguments, "--number", ONE, "--yes", "--connection-id", both[1]["id"])
        assert (chosen.status, both[1]["webhook_event_url"]) == (0, WEBHOOKS)
        assert both[0]["webhook_api_version"] == "1"


async def test_a_connection_id_of_no_application_makes_none(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.connections["77"] = "a trunk"
        run = await here.provision("--yes", TELNYX_CONNECTION_ID="77")
        assert (run.status, run.out, run.wrote) == (2, "", [])
        assert "77 is no Call Control application of this account" in run.err


async def test_a_name_that_would_steer_the_terminal_is_only_text(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        application = here.account.application(**{**SETTLED, "application_name": "[bold]\x1b[2J shop"})
        run = await here.provision("--dry-run", "--failover-url", "https://b.example.com")
        assert f'"[bold]?[2J shop" ({application["id"]})' in run.out


# -- URLs ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "there",
    [
        "https://Phone.Example.COM/webhooks",
        "HTTPS://phone.example.com:443/webhooks",
        "https://phone.example.com./webhooks",
    ],
)
async def test_a_url_in_another_spelling_is_the_same(tmp_path: Path, there: str) -> None:
    async with desk(tmp_path) as here:
        here.account.application(**{**SETTLED, "webhook_event_url": there, "webhook_event_failover_url": f"{there}2"})
        run = await here.provision("--yes", "--failover-url", f"{WEBHOOKS}2")
        assert (run.status, run.err, run.wrote) == (0, "", [])
        run = await here.provision("--yes", url=there)
        assert (run.status, run.err, run.wrote) == (0, "", [])


async def test_of_a_url_no_password_and_no_query_is_shown(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        secret = "https://joe:PASSWORD@old.example.com/webhooks?token=TOKEN"
        here.account.application(application_name="main:app", webhook_event_url=secret)
        run = await here.provision("--dry-run", "--failover-url", "https://b.example.com/x?token=TOKEN")
        assert "https://old.example.com/webhooks?*** -> https://phone.example.com/webhooks\n" in run.out
        assert ("PASSWORD" in run.out, "TOKEN" in run.out) == (False, False)
        here.account.application(application_name="main:app", webhook_event_url=secret)
        run = await here.provision("--dry-run")
        assert (run.status, "https://old.example.com/webhooks" in run.err) == (2, True)
        assert ("PASSWORD" in run.err, "TOKEN" in run.err) == (False, False)


async def test_of_a_query_it_is_shown_that_it_is_another(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.application(application_name="shop", webhook_event_url=f"{WEBHOOKS}?token=OLD")
        run = await here.provision("--dry-run", "--name", "shop", url=f"{WEBHOOKS}?token=NEW")
        assert (run.status, "OLD" in run.out, "NEW" in run.out) == (1, False, False)
        assert "webhooks?*** -> https://phone.example.com/webhooks?*** (with another query or password)" in run.out
