"""What was typed wrong, or is not in the account: a sentence, and nothing is written."""

import re
from pathlib import Path

import pytest

from callflow.webhook.address import webhook_url
from tests.cli.test_cli import GOOD
from tests.cli.test_sentences import said
from tests.provisioning.command import ONE, SETTLED, TWO, desk


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("phone.example.com", "is not a URL: it should look like `https://phone.example.com/webhooks`"),
        ("ftp://phone.example.com", "is not a URL"),
        ("https:///webhooks", "is not a URL"),
        ("https://phone.example.com/web hooks", "is not a URL"),
        ("https://phone.example.com:99999", "is not a URL"),
        ("https://phone.example.com:0", "is not a URL"),
        ("https://[::1/webhooks", "is not a URL"),
        ("https://-", "has a host that there cannot be"),
        ("https://h..example", "has a host that there cannot be"),
        ("https://*.example.com", "has a host that there cannot be"),
        ("https://999.1.1.1", "has a host that there cannot be"),
        ("https://[fe80::1%25eth0]/x", "has a host that there cannot be"),
        ("http://phone.example.com", "is not encrypted"),
        ("http://127.0.0.1.example.com", "is not encrypted"),
        ("https://user:word@phone.example.com", "has a password"),
        ("https://phone.example.com/webhooks#there", "has a password or a `#`"),
    ],
)
def test_a_url_that_cannot_be_posted_to(url: str, words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        webhook_url(url, "/webhooks")


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://phone.example.com", "https://phone.example.com/hooks"),
        ("HTTPS://Phone.Example.Com/", "https://phone.example.com/hooks"),
        ("https://phone.example.com:8443/Voice/", "https://phone.example.com:8443/Voice/"),
        ("https://phone.example.com?a=B", "https://phone.example.com/hooks?a=B"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/hooks"),
        ("http://localhost:8000", "http://localhost:8000/hooks"),
        ("http://[::1]:8000", "http://[::1]:8000/hooks"),
    ],
)
def test_a_url_without_a_path_gets_that_of_the_apps_webhooks(text: str, url: str) -> None:
    assert webhook_url(text, "/hooks") == url


@pytest.mark.parametrize("option", ["--url", "--failover-url"])
async def test_a_url_that_is_none_is_a_sentence(tmp_path: Path, option: str) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision(option, "http://phone.example.com", "--yes")
        assert (run.status, run.out, here.account.asked) == (2, "", [])
        assert said(run.err).startswith(f"{option} is not encrypted")


async def test_the_path_of_webhooks_is_the_apps(tmp_path: Path) -> None:
    async with desk(tmp_path, program=GOOD.replace("App()", 'App(webhook_path="/telnyx")')) as here:
        run = await here.provision("--yes", url="http://localhost:8000")
        assert (run.status, run.err) == (0, "")
        (application,) = here.account.applications.values()
        assert application["webhook_event_url"] == "http://localhost:8000/telnyx"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("3125550100", "--number 3125550100 is not in E.164, such as +13125550100"),
        ("+1 (312) 555-0100", "--number +1 (312) 555-0100 is not in E.164; did you mean +13125550100?"),
        ("+1312", "--number +1312 is not in E.164"),
    ],
)
async def test_a_number_that_is_none(tmp_path: Path, number: str, words: str) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision("--number", number, "--yes")
        assert (run.status, run.out, here.account.asked) == (2, "", [])
        assert words in said(run.err)


async def test_all_numbers_are_looked_up_before_anything_is_written(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.number(ONE)
        here.account.number("+131255501001")  # has the digits of the first one in it
        here.account.number("+13125550102", status="ported-out")
        numbers = ("--number", ONE, "--number", TWO, "--number", "+13125550102", "--number", ONE)
        run = await here.provision(*numbers, "--yes")
        assert (run.status, run.out, run.wrote) == (2, "", [])
    missing, gone = run.err.splitlines()
    assert f"the account does not have {TWO}" in missing
    assert "+13125550102 cannot take calls: the account has it as `ported-out`" in gone


async def test_a_number_that_came_back_is_the_one_that_is_not_gone(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        application = here.account.application(**SETTLED)
        gone = here.account.number(ONE, status="deleted")
        number = here.account.number(ONE, status="port-pending")
        run = await here.provision("--number", ONE, "--yes")
        assert (run.status, run.err) == (0, "")
        assert f"Note: {ONE} is `port-pending`" in run.out
        assert (number["connection_id"], gone["connection_id"]) == (application["id"], "")


async def test_an_outbound_profile_that_is_none(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        profile = here.account.profile("sales", enabled=False)
        run = await here.provision("--outbound-profile", "12", "--yes")
        assert (run.status, run.wrote) == (2, [])
        assert f'no outbound voice profile 12; there are: "sales" ({profile["id"]})' in said(run.err)
        run = await here.provision("--outbound-profile", profile["id"], "--yes")
        assert run.status == 0
        assert f'"sales" ({profile["id"]}) is disabled' in run.out


async def test_the_app_is_looked_at_first(tmp_path: Path) -> None:
    async with desk(tmp_path, program="x = 1 / 0") as here:
        run = await here.provision("--yes")
        assert (run.status, here.account.asked) == (2, [])
        assert "main.py:1: ZeroDivisionError" in said(run.err)
        (tmp_path / "main.py").write_text("from callflow import App\napp = App()\n")
        run = await here.provision("--yes", TELNYX_API_KEY="")
        assert "TELNYX_API_KEY is not set" in said(run.err)


@pytest.mark.parametrize("option", ["--url", "--failover-url"])
@pytest.mark.parametrize(
    "host",
    ["localhost", "127.0.0.1", "10.0.0.5", "192.168.1.2", "169.254.1.1", "[::1]", "[fe80::1]", "mac.local", "phone"],
)
async def test_a_host_that_the_carrier_cannot_reach(tmp_path: Path, host: str, option: str) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision(
            option, f"https://{host}:8000", "--yes", TELNYX_BASE_URL="https://api.example.invalid/v2"
        )
        assert (run.status, run.out, run.wrote) == (2, "", [])
        assert said(run.err).startswith(f"{option} has a host that the carrier cannot reach, {host.strip('[]')}")


async def test_a_failover_url_that_is_the_first_one(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision("--failover-url", "https://PHONE.example.com:443/webhooks", "--yes")
        assert (run.status, here.account.asked) == (2, [])
        assert "--failover-url is the same as --url" in said(run.err)


@pytest.mark.parametrize("name", ["", "  "])
async def test_a_name_that_is_empty(tmp_path: Path, name: str) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision("--name", name, "--yes")
        assert (run.status, here.account.asked) == (2, [])
        assert "--name is empty" in said(run.err)
