"""`callflow doctor` from outside: a process, against an account and `callflow run`, both on loopback."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from callflow.doctor.registry import CHECKS
from callflow.webhook.signature import Signer
from tests.cli.test_cli import environment
from tests.client.carrier_stub import Reply, carrier
from tests.doctor.world import APP, KEY, PUBLIC_KEY, World, world
from tests.hostile.process import Attacked, attacked

OTHER_KEY = Signer(b"another key, of somebody else's.").public_key
NAMES = [check.name for check in CHECKS]


@contextmanager
def served(world: World, **variables: str) -> Generator[tuple[str, Attacked]]:
    """`callflow run` of the app in the directory; the URL of its webhooks, and the process."""
    env = environment(world.variables(**variables))
    command = ["callflow.cli.main", "run", "main:app", "--port", "0"]
    with attacked(*command, cwd=world.directory, env=env) as process:
        yield f"http://127.0.0.1:{process.port}/webhooks", process


async def test_where_all_is_well_the_status_is_0(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        with served(one) as (url, process):
            one.application(url, webhook_event_failover_url=f"{url}?second")
            report = await one.doctor("main:app")
        events = [line for line in process.log if '"event": "event"' in line or "nobody" in line or "@app.on" in line]
    assert (report.status, report.marks("fail"), report.err) == (0, [], "")
    assert set(report.marks("warn")) == {"webhook URL", "failover URL"}  # the carrier does not reach the loopback
    assert report.marks("skipped") == ["call cost"]
    assert list(report.lines) == NAMES
    assert json.loads(report.out)["ok"] is True
    assert report.line("signed event")[1].startswith("answers a signed event with 200 in ")
    assert report.line("app's answer")[1].startswith("started here, it answers a signed event with 200 in ")
    assert report.line("server's key")[1] == "the server has the account's"
    assert events == []  # no handler, no hint of one to paste


async def test_what_is_asked_of_the_api_changes_nothing_and_no_more_than_needed(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        id = one.application("http://127.0.0.1:9/webhooks")
        await one.doctor()
    asked = {asked.path: dict(asked.query) for asked in one.account.asked}
    since = datetime.fromisoformat(asked["/webhook_deliveries"].pop("filter[started_at][gte]"))
    assert abs(datetime.now(UTC) - timedelta(hours=24) - since) < timedelta(minutes=2)
    assert asked == {
        "/call_control_applications": {"page[size]": "2"},
        "/public_key": {},
        f"/call_control_applications/{id}": {},
        "/phone_numbers": {"filter[connection_id]": id, "page[size]": "250"},
        "/webhook_deliveries": {"filter[status][eq]": "failed", "page[size]": "50"},
    }
    assert one.account.writes == []


async def test_an_account_in_which_nothing_is_set_up(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        report = await one.doctor("main:app", "--url", "https://phone.example.com")
    assert report.status == 1
    mark, found, do = report.line("application")
    assert (mark, found) == ("fail", "the account has no Call Control application")
    assert do == "Make one: `callflow provision main:app --url https://phone.example.com/webhooks`."


async def test_an_application_with_the_carriers_defaults(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        with served(one) as (url, _):
            one.account.application(webhook_event_url="http://127.0.0.1:9/elsewhere")
            report = await one.doctor("main:app", "--url", url)
    assert report.status == 1
    assert report.marks("fail") == ["API version", "webhook URL"]
    assert set(report.marks("warn")) == {"failover URL", "outbound profile", "numbers", "redaction"}
    assert report.line("API version")[2] == f"Let `callflow provision main:app --url {url}` set it right."
    assert report.line("signed event")[0] == "ok"


async def test_one_of_several_applications(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        ids = [one.application("http://127.0.0.1:9/webhooks") for _ in range(3)]
        unsaid = await one.doctor()
        by_option = await one.doctor("--connection-id", ids[0])
        by_variable = await one.doctor(TELNYX_CONNECTION_ID=ids[1])
        wrong = await one.doctor("--connection-id", "7")
    assert unsaid.line("application")[:2] == ("fail", "the account has 3 applications, and which is meant is not said")
    assert by_option.line("application")[1] == f'"phone" ({ids[0]})'
    assert by_variable.line("application")[1] == f'"phone" ({ids[1]})'
    assert wrong.line("application")[:2] == ("fail", "the account has no application 7")


async def test_a_key_that_the_carrier_does_not_know(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        report = await one.doctor(TELNYX_API_KEY="KEY_of_yesterday_42")
    assert report.status == 1
    assert "does not know the key ending in y_42 (401)" in report.line("API key")[1]
    assert "KEY_of_yesterday" not in report.out
    assert report.marks("fail") == ["API key"]
    assert len(one.account.asked) == 0


@pytest.mark.parametrize(
    ("variables", "check", "words"),
    [
        ({"TELNYX_API_KEY": "KEY_with a space"}, "settings", "TELNYX_API_KEY is not an API key"),
        ({"TELNYX_API_KEY": ""}, "API key", "TELNYX_API_KEY is not set"),
        ({"TELNYX_PUBLIC_KEY": "abc"}, "settings", "TELNYX_PUBLIC_KEY is not a public key"),
        ({"TELNYX_PUBLIC_KEY": ""}, "public key", "TELNYX_PUBLIC_KEY is not set"),
        ({"TELNYX_BASE_URL": "api.telnyx.com"}, "settings", "TELNYX_BASE_URL is not a URL"),
        ({"TELNYX_CONNECTION_ID": "mine"}, "settings", "TELNYX_CONNECTION_ID is no connection id"),
        ({"CALLFLOW_PROT": "80"}, "settings", "did you mean CALLFLOW_PORT?"),
        ({"CALLFLOW_STATE_KEY": "a secret"}, "settings", "CALLFLOW_STATE_KEY is not a key"),
        ({"CALLFLOW_WORKERS": "2", "CALLFLOW_ENGINE": "memory"}, "settings", "CALLFLOW_ENGINE=memory keeps"),
        ({"HTTP_PROXY": "http://a:b:c", "NO_PROXY": ""}, "settings", "HTTP_PROXY is no address"),
    ],
)
async def test_settings_are_findings(tmp_path: Path, variables: dict[str, str], check: str, words: str) -> None:
    async with world(tmp_path) as one:
        base = {} if "TELNYX_BASE_URL" not in variables else {"TELNYX_API_KEY": ""}  # nothing is to leave this machine
        report = await one.doctor(as_json=True, **{**base, **variables})
    assert report.status == 1
    mark, found, do = report.line(check)
    assert (mark, words in found, bool(do)) == ("fail", True, True), found
    assert "a secret" not in report.out
    assert "with a space" not in report.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere:app"], "no module `nowhere` is here"),
        (["--url", "phone.example.com"], "--url is not a URL"),
        (["--url", "https://[::1"], "--url is not a URL"),
        (["--url", "https://anna:Zebulon@phone.example.com"], "--url has a password"),
        (["--connection-id", "mine"], "--connection-id is no connection id"),
        (["--colour"], "No such option"),
    ],
)
async def test_what_cannot_be_run_has_status_2(tmp_path: Path, arguments: list[str], words: str) -> None:
    async with world(tmp_path) as one:
        report = await one.doctor(*arguments)
    assert (report.status, report.out) == (2, "")
    assert words in report.err


# -- the server -----------------------------------------------------------------------------------


async def test_a_server_with_another_public_key(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        with served(one, TELNYX_PUBLIC_KEY=OTHER_KEY) as (url, _):
            one.application(url)
            report = await one.doctor()
    assert report.marks("fail") == ["server's key"]
    assert report.line("server's key")[2] == f"Set TELNYX_PUBLIC_KEY there to {PUBLIC_KEY}."


async def test_a_server_with_another_api_key(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        with served(one, TELNYX_API_KEY="KEY_of_another_account") as (url, _):
            report = await one.doctor("--url", url)
    assert report.line("webhook")[0] == "ok"
    assert "another API key" in report.line("signed event")[1]


async def test_a_server_without_a_public_key(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        with served(one, TELNYX_PUBLIC_KEY="") as (url, _):
            one.application(url)
            report = await one.doctor()
    assert report.marks("fail") == ["webhook", "ready"]
    assert report.line("webhook")[1].endswith("/webhooks answered 503: the app has no public key")


async def test_a_server_at_another_path(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        with served(one, CALLFLOW_WEBHOOK_PATH="/hooks") as (url, _):
            one.application(url)
            report = await one.doctor(CALLFLOW_WEBHOOK_PATH="/hooks")
    assert report.marks("fail") == ["webhook"]
    assert report.line("webhook")[2] == "Check the path: the app's is /hooks."


async def test_the_path_of_the_app_is_added_to_a_bare_url(tmp_path: Path) -> None:
    async with world(tmp_path, APP.replace("App()", 'App(webhook_path="/hooks")')) as one:
        with served(one) as (url, _):
            report = await one.doctor("main:app", "--url", url.removesuffix("/webhooks") + "/")
    assert report.line("signed event")[0] == "ok"


async def test_the_path_comes_before_the_query(tmp_path: Path) -> None:
    async with world(tmp_path) as one, carrier(usual=lambda _: Reply(401)) as stranger:
        base = stranger.url.removesuffix("/v2")
        one.application(f"{base}/webhooks")
        report = await one.doctor("--url", f"{base}?x=Zebulon")
    assert {received.target for received in stranger.received} == {"/webhooks?x=Zebulon", "/readyz"}
    assert report.line("webhook URL")[1].endswith("/webhooks?... in the query only")
    assert "Zebulon" not in report.out


async def test_another_program_that_believes_everything(tmp_path: Path) -> None:
    async with world(tmp_path) as one, carrier() as stranger:
        one.application(f"{stranger.url}/webhooks")
        report = await one.doctor(as_json=False)
    assert report.status == 1
    assert "fail    webhook: 127.0.0.1" in report.out
    assert "answered 200 to a FORGED event" in report.out
    assert "skipped signed event: it needs: webhook" in report.out


async def test_a_server_that_says_nothing(tmp_path: Path) -> None:
    async with world(tmp_path) as one, carrier(usual=lambda _: Reply(silent=True)) as stranger:
        report = await one.doctor("--url", f"{stranger.url}/webhooks")
    assert "it was not answered in time" in report.line("webhook")[1]


async def test_what_strangers_write_is_no_more_than_words(tmp_path: Path) -> None:
    """A terminal would do as it is told; a line is a line."""
    escape = "\x1b]0;owned\x07\x1b[2J\r\nok      all: well [bold]"
    redirect = Reply(307, b"", {"location": f"https://x.org/{KEY}/\x1b[2J"})
    async with world(tmp_path) as one, carrier(usual=lambda _: redirect) as stranger:
        one.application(f"{stranger.url}/webhooks", application_name=f"phone {escape} +13125550123 {KEY}" + "x" * 9_999)
        report = await one.doctor(as_json=False)
    assert not any(ord(letter) < 32 and letter != "\n" for letter in report.out)
    assert len(report.out.splitlines()) == len(NAMES)
    assert "3125550123" not in report.out
    assert max(map(len, report.out.splitlines())) < 1_200


# -- the account ----------------------------------------------------------------------------------


async def test_a_clock_that_is_wrong(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        one.ahead = 400
        report = await one.doctor()
        one.ahead = -90
        slightly = await one.doctor()
    mark, found, do = report.line("clock")
    assert (mark, "s ahead: every webhook is refused" in found, "timedatectl" in do) == ("fail", True, True)
    assert (slightly.line("clock")[0], "behind" in slightly.line("clock")[1]) == ("warn", True)


async def test_a_public_key_of_another_account(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        report = await one.doctor(TELNYX_PUBLIC_KEY=OTHER_KEY)
        one.public_key = None
        untold = await one.doctor()
    assert report.line("public key") == (
        "fail",
        "it is not the account's: every webhook is refused with 401",
        f"Set TELNYX_PUBLIC_KEY to {PUBLIC_KEY}.",
    )
    assert untold.line("public key")[0] == "warn"


async def test_deliveries_that_failed(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        url = "http://127.0.0.1:9/webhooks"
        id = one.application(url)
        attempts = [{"http": {"request": {"url": f"{url}?token=Zebulon"}, "response": {"status": 502}}}]
        webhook = {"event_type": "call.hangup", "payload": {"connection_id": id, "from": "+13125550123"}}
        one.account.deliveries += [{"status": "failed", "webhook": webhook, "attempts": attempts}] * 60
        report = await one.doctor()
    mark, found, do = report.line("deliveries")
    assert mark == "warn"
    assert found.startswith(
        "at least 50 failed in the last 24 hours; the last: call.hangup to 127.0.0.1:9/webhooks: 502"
    )
    assert "log" in do
    assert "Zebulon" not in report.out


async def test_an_api_that_stumbles(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        id = one.application("http://127.0.0.1:9/webhooks")
        one.account.trouble("GET", "/phone_numbers", Reply(403, b"{}"))
        one.account.trouble("GET", "/webhook_deliveries", Reply(200, b"\xff" * 2_000_000))
        one.account.trouble("GET", f"/call_control_applications/{id}", Reply(500, b"<html>"))
        report = await one.doctor()
    assert report.line("application")[:2] == ("skipped", "the API answered 500")
    assert report.line("numbers")[:2] == ("skipped", "it needs: application")
    assert report.line("deliveries")[0] == "skipped"
    assert report.line("API key")[0] == "ok"


async def test_an_api_that_cannot_be_reached(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        report = await one.doctor(TELNYX_BASE_URL="http://127.0.0.1:9/v2")
        by_proxy = await one.doctor(HTTP_PROXY="http://anna:Zebulon@127.0.0.1:9", NO_PROXY="")
    assert "the connection was refused" in report.line("API key")[1]
    assert by_proxy.line("API key")[0] == "fail"
    assert "by way of the proxy 127.0.0.1:9" in by_proxy.line("API key")[1]
    assert "Zebulon" not in by_proxy.out


# -- the app --------------------------------------------------------------------------------------

SECRET_STATE = """
from callflow import App
from pydantic import BaseModel, SecretStr

class Visit(BaseModel):
    pin: SecretStr = SecretStr("")

app = App(call_state=Visit)
"""

LIFESPAN = """
from contextlib import asynccontextmanager
from callflow import App

@asynccontextmanager
async def lifespan(app):
    {begin}
    yield

app = App(lifespan=lifespan)
"""

COST = (
    APP
    + """
from callflow.events import CallCost

@app.on(CallCost)
async def cost(call: Call, event: CallCost) -> None: ...
"""
)


async def test_an_app_that_would_not_start(tmp_path: Path) -> None:
    async with world(tmp_path, SECRET_STATE) as one:
        report = await one.doctor("main:app")
    assert report.marks("fail") == ["app", "application"]
    assert "CALLFLOW_STATE_KEY" in report.line("app")[1]
    assert report.line("app's answer")[:2] == ("skipped", "it needs: app")


@pytest.mark.parametrize(
    ("begin", "kind"),
    [
        ("raise RuntimeError('postgres://anna:Zebulon@db')", "RuntimeError"),
        ("import sys; sys.exit('Zebulon')", "SystemExit"),
        ("raise TimeoutError", "TimeoutError"),
        ("import asyncio; raise asyncio.CancelledError", "CancelledError"),
        ("raise BaseExceptionGroup('Zebulon', [KeyboardInterrupt()])", "BaseExceptionGroup"),
        ("raise GeneratorExit", "GeneratorExit"),
    ],
)
async def test_an_app_whose_lifespan_fails(tmp_path: Path, begin: str, kind: str) -> None:
    async with world(tmp_path, LIFESPAN.format(begin=begin)) as one:
        report = await one.doctor("main:app")
    mark, found, do = report.line("app's answer")
    assert (mark, found) == ("fail", f"its lifespan failed with {kind}")
    assert do == "Run `callflow run main:app`, which says where."
    assert "Zebulon" not in report.out + report.err


STUBBORN = """
from contextlib import asynccontextmanager
import asyncio
from callflow import App

async def wait():
    while True:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            pass

@asynccontextmanager
async def lifespan(app):
    print("Zebulon")
    {body}

app = App(lifespan=lifespan)
"""
HURRIED = """
import sys
from callflow.cli.doctor import report
sys.path.insert(0, ".")
sys.exit(report("main:app", connection_id=None, url=None, as_json=True, limit=0.2))
"""


@pytest.mark.parametrize(
    ("body", "phase"),
    [
        ("await wait(); yield", "start"),
        ("yield; await wait()", "end"),
        ("await asyncio.Event().wait(); yield", "start"),
    ],
)
async def test_a_lifespan_without_an_end_is_left_behind(tmp_path: Path, body: str, phase: str) -> None:
    async with world(tmp_path, STUBBORN.format(body=body)) as one:
        report = await one.run("-c", HURRIED)
    assert report.status == 1
    assert report.line("app's answer")[:2] == ("fail", f"its lifespan did not {phase} within 0.2 s")
    assert list(report.lines) == NAMES
    assert report.err == "Zebulon\n"


async def test_what_is_waited_for_is_said(tmp_path: Path) -> None:
    source = LIFESPAN.format(begin="import time; time.sleep(2.5)")  # a lifespan that blocks: no loop could say so
    async with world(tmp_path, source) as one:
        report = await one.doctor("main:app")
    assert report.line("app's answer")[0] == "ok"
    assert report.err == "callflow: waiting for the lifespan of main:app, for 30 s at most\n"


async def test_what_the_app_prints_is_no_part_of_the_report(tmp_path: Path) -> None:
    source = "print('imported')\n" + LIFESPAN.format(begin="print('started')")
    source = source.replace("    yield\n", "    yield\n    print('ended')\n")
    async with world(tmp_path, source) as one:
        report = await one.doctor("main:app")
    assert report.line("app's answer")[0] == "ok"
    assert report.err.split() == ["imported", "started", "ended"]


async def test_the_lifespan_runs_to_its_end(tmp_path: Path) -> None:
    source = LIFESPAN.format(begin="open('began', 'w').close()").replace(
        "    yield\n", "    yield\n    open('ended', 'w').close()\n"
    )
    async with world(tmp_path, source) as one:
        report = await one.doctor("main:app")
    assert report.line("app's answer")[0] == "ok"
    assert (tmp_path / "began").exists()
    assert (tmp_path / "ended").exists()


async def test_an_app_that_hears_of_costs(tmp_path: Path) -> None:
    async with world(tmp_path, COST) as one:
        one.application("http://127.0.0.1:9/webhooks")
        report = await one.doctor("main:app")
    assert report.line("call cost")[:2] == ("warn", "the app has a handler for call.cost, which is not sent")


# -- what is printed ------------------------------------------------------------------------------


async def test_piped_a_check_is_a_line(tmp_path: Path) -> None:
    async with world(tmp_path) as one:
        report = await one.doctor(as_json=False)
    lines = report.out.splitlines()
    assert [line[8:].partition(": ")[0] for line in lines] == NAMES
    assert {line[:8].strip() for line in lines} <= {"ok", "warn", "fail", "skipped"}
    assert "\x1b" not in report.out


def test_on_a_terminal_it_is_a_table_in_colour(tmp_path: Path) -> None:
    status, text = on_a_terminal(tmp_path, columns=100)
    assert status == 1
    assert "\x1b[1;31mfail" in text
    assert all(name in text for name in NAMES)


def test_on_a_narrow_terminal_a_check_is_a_line(tmp_path: Path) -> None:
    status, text = on_a_terminal(tmp_path, columns=59)
    assert status == 1
    assert [line[8:].partition(": ")[0] for line in text.splitlines()] == NAMES
    assert "\x1b" not in text


def on_a_terminal(directory: Path, *, columns: int) -> tuple[int, str]:
    """What the doctor says to a person; its exit status before."""
    env = {**environment({}), "TERM": "xterm-256color", "COLUMNS": str(columns)}
    del env["NO_COLOR"]
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "callflow.cli.main", "doctor"]
    with subprocess.Popen(command, cwd=directory, env=env, stdout=theirs, stderr=subprocess.PIPE) as process:
        os.close(theirs)
        text = b"".join(pieces(ours)).decode()
        os.close(ours)
    return process.returncode, text


def pieces(terminal: int) -> Iterator[bytes]:
    """All that is written to a terminal."""
    while True:
        try:
            yield os.read(terminal, 65_536)
        except OSError:  # Linux's way to say that the other end is closed
            return
