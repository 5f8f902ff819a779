"""Every check, in each of its outcomes: values in, a finding out."""

from dataclasses import replace
from typing import Any, TypeAlias, get_args

import pytest

from callflow.config import Settings
from callflow.doctor.facts import Facts
from callflow.doctor.finding import Mark
from callflow.doctor.outcome import Answer, Kind, Trouble
from callflow.doctor.registry import CHECKS, examine
from tests.doctor.given import (
    ALL_WELL,
    APPLICATION,
    FAILOVER,
    ID,
    KEY,
    NOW,
    OTHER_KEY,
    URL,
    answer,
    application,
    data,
    found,
    local,
    settings,
    visit,
)

Row: TypeAlias = tuple[str, dict[str, Any], Mark, str, str]
"""A check, what is otherwise than well, the mark, words of what was found, words of what to do."""

OF_ITS_OWN = "callflow provision main:app --url https://phone.example.com/webhooks"

ACCOUNT: list[Row] = [
    ("settings", {}, "ok", "well-formed", ""),
    ("settings", {"wrong": {"A": "A is bad.", "B": "B too."}}, "fail", "A is bad. B too.", "environment"),
    ("API key", {}, "ok", "api.telnyx.com accepts the key ending in 6789", ""),
    ("API key", {"settings": settings(api_key="short")}, "ok", "accepts the key", ""),
    ("API key", {"settings": settings(api_key=None)}, "fail", "TELNYX_API_KEY is not set", "Create a key"),
    (
        "API key",
        {"settings": settings(api_key=None), "wrong": {"TELNYX_API_KEY": "x"}},
        "skipped",
        "TELNYX_API_KEY is malformed",
        "",
    ),
    ("API key", {"applications": None}, "skipped", "nothing can be sent", ""),
    ("API key", {"applications": answer(401)}, "fail", "does not know the key ending in 6789", "Keys & Credentials"),
    ("API key", {"applications": answer(403)}, "warn", "may not read", "by hand"),
    ("API key", {"applications": answer(407)}, "fail", "proxy", "HTTPS_PROXY"),
    ("API key", {"applications": answer(429)}, "fail", "too many", "in a minute"),
    ("API key", {"applications": answer(503)}, "fail", "answered 503", "status.telnyx.com"),
    ("API key", {"applications": answer(302)}, "fail", "not the carrier's API", "TELNYX_BASE_URL"),
    ("API key", {"applications": answer(404)}, "fail", "not the carrier's API", "end in /v2"),
    ("API key", {"applications": answer(200, b"<html>")}, "fail", "not the carrier's API", "TELNYX_BASE_URL"),
    ("API key", {"applications": answer(200, b"[1]")}, "fail", "not the carrier's API", "TELNYX_BASE_URL"),
    ("clock", {}, "ok", "right to 1 s", ""),
    ("clock", {"applications": data([], ahead=61.0)}, "ok", "right to", ""),  # the others' dates are nearer
    ("public key", {}, "ok", "it is the account's", ""),
    ("public key", {"settings": settings(public_keys=(OTHER_KEY, KEY))}, "ok", "one of 2 is the account's", ""),
    ("public key", {"settings": settings(public_keys=(OTHER_KEY,))}, "fail", "not the account's", f"to {KEY}"),
    ("public key", {"settings": settings(public_keys=())}, "warn", "the server has one", f"to {KEY}"),
    ("public key", {"settings": settings(public_keys=()), "webhook": None}, "fail", "is not set", f"to {KEY}"),
    (
        "public key",
        {"settings": settings(public_keys=()), "webhook": None, "public_key": answer(404)},
        "fail",
        "is not set",
        "Keys & Credentials",
    ),
    (
        "public key",
        {"settings": settings(public_keys=()), "wrong": {"TELNYX_PUBLIC_KEY": "x"}},
        "skipped",
        "TELNYX_PUBLIC_KEY is malformed",
        "",
    ),
    ("public key", {"public_key": answer(404)}, "warn", "cannot be told: the API answered 404", "Compare it"),
    ("public key", {"public_key": answer(403)}, "warn", "cannot be told: the API answered 403", "Compare it"),
    ("public key", {"public_key": Trouble("silent")}, "warn", "not answered in time", "Compare it"),
    ("public key", {"public_key": None}, "warn", "was not asked", "Compare it"),
    ("public key", {"public_key": data({})}, "warn", "the API's answer has none", "Compare it"),
    ("public key", {"public_key": data({"public": "$(reboot)"})}, "warn", "the API's answer has none", "Compare it"),
    ("app", {}, "ok", "main:app has what it needs", ""),
    ("app", {"local": None}, "skipped", "no MODULE:APP", ""),
    (
        "app",
        {"local": local(problem="CALLFLOW_STATE_KEY is not set")},
        "fail",
        "CALLFLOW_STATE_KEY is not set",
        "again",
    ),
    ("app's answer", {}, "ok", "with 200 in 50.0 ms", ""),
    ("app's answer", {"local": local(problem="no")}, "skipped", "it needs: app", ""),
    ("app's answer", {"local": None}, "skipped", "it needs: app", ""),
    ("app's answer", {"local": local(failure="OSError")}, "fail", "failed with OSError", "callflow run main:app"),
    ("app's answer", {"local": local(outcome=None, overrun=30.0)}, "fail", "did not start within 30 s", "at its start"),
    ("app's answer", {"local": local(failure="OSError", overrun=30.0)}, "fail", "did not end within 30 s", "its end"),
    ("app's answer", {"local": local(settings=Settings())}, "skipped", "without a public key", ""),
    ("app's answer", {"local": local(outcome=answer(401))}, "fail", "401", "blocks the loop"),
    ("app's answer", {"local": local(outcome=answer(seconds=2.5))}, "fail", "after 2.5 s", "blocks the loop"),
    ("app's answer", {"local": local(outcome=Trouble("silent"))}, "fail", "nothing", "blocks the loop"),
]

UNNAMED = {"named": None, "application": None}
ALONE: dict[str, Any] = {"local": None, "url": "https://new.example.com/webhooks"}

THE_APPLICATION: list[Row] = [
    ("application", {}, "ok", f'"phone" ({ID})', ""),
    ("application", {"named": None}, "ok", f'"phone" ({ID})', ""),
    ("application", {"applications": answer(401)}, "skipped", "it needs: API key", ""),
    ("application", {"application": None}, "skipped", "not asked", ""),
    ("application", {"application": answer(404)}, "fail", f"no application {ID}", "TELNYX_CONNECTION_ID"),
    ("application", {"application": answer(403)}, "skipped", "may not read it", ""),
    ("application", {"application": answer(500)}, "skipped", "answered 500", ""),
    ("application", {"application": answer(200, b"{")}, "skipped", "the API's answer has none", ""),
    ("application", {"application": Trouble("silent")}, "skipped", "not answered in time", ""),
    ("application", {"application": application(active=False)}, "fail", "not active", OF_ITS_OWN),
    (
        "application",
        {**UNNAMED, "applications": data([], total=0)},
        "fail",
        "no Call Control app",
        "callflow provision",
    ),
    (
        "application",
        {**UNNAMED, "applications": data([APPLICATION] * 2, total=3)},
        "fail",
        "3 applications",
        "--connect",
    ),
    ("application", {**UNNAMED, "applications": answer(403)}, "skipped", "does not tell", "TELNYX_CONNECTION_ID"),
    ("API version", {}, "ok", "2", ""),
    ("API version", {"application": application(webhook_api_version="1")}, "fail", "it is 1", OF_ITS_OWN),
    ("API version", {"application": application(webhook_api_version=None)}, "fail", "not told", OF_ITS_OWN),
    ("API version", {"application": answer(404)}, "skipped", "it needs: application", ""),
    ("webhook URL", {}, "ok", "phone.example.com/webhooks", ""),
    ("webhook URL", {"url": URL}, "ok", "phone.example.com/webhooks", ""),
    ("webhook URL", {"url": "https://PHONE.example.com:443/webhooks"}, "ok", "phone.example.com/webhooks", ""),
    ("webhook URL", {"url": f"{URL}?a=secret"}, "fail", f"is {URL}, which differs from {URL}?... in the query", ""),
    (
        "webhook URL",
        {"url": "http://phone.example.com/webhooks"},
        "fail",
        f"{URL}, and not http://phone.example.com/webhooks",
        OF_ITS_OWN,
    ),
    (
        "API version",
        {"application": application(webhook_api_version="1", webhook_event_url="http://127.0.0.1:8000/webhooks")},
        "fail",
        "it is 1",
        "--url http://127.0.0.1:8000/webhooks",
    ),
    (
        "API version",
        {"application": application(webhook_api_version="1", webhook_event_url="http://[::1/webhooks")},
        "fail",
        "it is 1",
        "--url https://...",
    ),
    ("webhook URL", {"application": application(webhook_event_url=None)}, "fail", "has none", "--url https://..."),
    (
        "webhook URL",
        ALONE,
        "fail",
        "https://phone.example.com/webhooks, and not https://new.example.com/webhooks",
        "MODULE:APP --url https://new",
    ),
    (
        "webhook URL",
        {"application": application(webhook_event_url="http://phone.example.com/x")},
        "warn",
        "not encrypted",
        "--url https://phone.example.com/x",
    ),
    (
        "webhook URL",
        {"application": application(webhook_event_url="https://u:secret@localhost:8000/webhooks?key=secret")},
        "fail",
        "localhost:8000/webhooks is an address that the carrier cannot reach",
        "tunnel",
    ),
    (
        "webhook URL",
        {
            "application": application(webhook_event_url="http://127.0.0.1:8000/webhooks"),
            "settings": settings(base_url="http://127.0.0.1:9000/v2"),
        },
        "warn",
        "127.0.0.1:8000/webhooks",
        "a carrier on this machine",
    ),
    (
        "API version",
        {"application": application(webhook_api_version="1", webhook_event_url="https://x.org/;reboot")},
        "fail",
        "it is 1",
        "--url 'https://x.org/;reboot'",
    ),
    ("webhook URL", {"application": application(webhook_event_url="https://10.0.0.1/x")}, "fail", "cannot reach", ""),
    ("webhook URL", {"application": application(webhook_event_url="http://[::1/x")}, "fail", "no URL", "callflow prov"),
    ("failover URL", {}, "ok", "other.example.org/webhooks", ""),
    ("failover URL", {"application": application(webhook_event_failover_url="")}, "warn", "lost", "--failover-url"),
    ("failover URL", {"application": application(webhook_event_failover_url=None)}, "warn", "lost", "--failover-url"),
    ("failover URL", {"application": application(webhook_event_failover_url=URL)}, "warn", "itself", "--failover-url"),
    ("failover URL", {"application": application(webhook_event_failover_url="http://x.org/")}, "warn", "encrypted", ""),
    ("time-outs", {}, "ok", "2 s, the carrier's default", ""),
    ("time-outs", {"application": application(webhook_timeout_secs=5)}, "ok", "waits 5 s", ""),
    ("time-outs", {"application": application(webhook_timeout_secs=0)}, "warn", "waits 0 s", OF_ITS_OWN),
    ("time-outs", {"application": application(webhook_timeout_secs=1)}, "ok", "waits 1 s", ""),
    ("time-outs", {"application": application(webhook_timeout_secs=10)}, "ok", "waits 10 s", ""),
    ("time-outs", {"application": application(webhook_timeout_secs=11)}, "warn", "waits 11 s", OF_ITS_OWN),
    ("time-outs", {"application": application(webhook_timeout_secs=30)}, "warn", "a caller waiting", OF_ITS_OWN),
    ("time-outs", {"application": application(first_command_timeout=True)}, "ok", "hung up after 30 s", ""),
    (
        "time-outs",
        {"application": application(first_command_timeout=True, first_command_timeout_secs=2)},
        "warn",
        "after 2 s",
        "5 seconds or more",
    ),
    ("outbound profile", {}, "ok", "assigned", ""),
    ("outbound profile", {"application": application(outbound={})}, "warn", "every dial", "--outbound-profile"),
    ("outbound profile", {"application": application(outbound=None)}, "warn", "every dial", "--outbound-profile"),
    ("numbers", {}, "ok", "1 assigned", ""),
    ("numbers", {"numbers": data([], total=0)}, "warn", "nobody can call", "--number +1..."),
    ("numbers", {"numbers": data([{"status": "port-pending"}], total=4)}, "warn", "port-pending", "My Numbers"),
    ("numbers", {"numbers": answer(403)}, "skipped", "may not read", ""),
    ("numbers", {"numbers": None}, "skipped", "not asked", ""),
    ("redaction", {}, "ok", "do not show", ""),
    (
        "redaction",
        {"application": application(redact_dtmf_debug_logging=False)},
        "warn",
        "PINs",
        OF_ITS_OWN,
    ),
    ("call cost", {}, "ok", "is sent", ""),
    ("call cost", {"application": application(call_cost_in_webhooks=False)}, "warn", "not sent", "callflow provision"),
    ("call cost", {"local": local(hears_cost=False)}, "skipped", "no handler", ""),
    ("call cost", {"local": None}, "skipped", "no MODULE:APP", ""),
]


def answers(status: int, body: bytes = b"", **more: Any) -> dict[str, Any]:
    """Facts of a webhook URL that answers everything so."""
    return {"webhook": visit(forged=answer(status, body, **more), signed=None)}


def signed(outcome: object) -> dict[str, Any]:
    """Facts of a webhook URL that answers a signed event so."""
    return {"webhook": visit(signed=outcome)}


GREETED = answer(body=f"doctor {OTHER_KEY} {KEY}".encode())
STRANGE = answer(body=f"doctor {OTHER_KEY}".encode())

THE_SERVER: list[Row] = [
    ("webhook", {}, "ok", "refuses a forged event with 401 in 50 ms", ""),
    ("webhook", {"webhook": None}, "skipped", "no webhook URL is known", "--url"),
    ("webhook", {"webhook": visit(forged=None)}, "skipped", "not asked", ""),
    ("webhook", answers(200), "fail", "FORGED", "callflow run"),
    ("webhook", answers(204), "fail", "FORGED", "callflow run"),
    (
        "webhook",
        answers(301, location="https://x.org/a?b"),
        "fail",
        "a redirect",
        "as webhook URL: https://x.org/a?....",
    ),
    ("webhook", answers(307, location="/webhooks/"), "fail", "a redirect", f"as webhook URL: {URL}/."),
    ("webhook", answers(308, location="//x.org/webhooks"), "fail", "a redirect", "URL: https://x.org/webhooks."),
    (
        "webhook",
        {"webhook": visit(url="http://phone.example.com/webhooks", forged=answer(301, location=URL), signed=None)},
        "fail",
        "a redirect",
        f"as webhook URL: {URL}.",
    ),
    ("webhook", answers(302, location="https://[::1"), "fail", "a redirect", "at this very address"),
    ("webhook", answers(302, location="mailto:anna@x.org"), "fail", "a redirect", "at this very address"),
    ("webhook", answers(302), "fail", "a redirect", "at this very address"),
    ("webhook", answers(400), "fail", "400", "proxy"),
    ("webhook", answers(401, www_authenticate="Basic"), "fail", "a password", "Let it pass"),
    ("webhook", answers(401, seconds=3.25), "fail", "in 3.2 s; the carrier waits 2 s", "blocks the loop"),
    ("webhook", answers(403), "fail", "forbids", "Let the proxy"),
    ("webhook", answers(404), "fail", "nothing is there", "the app's is /webhooks"),
    ("webhook", answers(405), "fail", "no POST", "POST"),
    ("webhook", answers(407), "fail", "proxy", "NO_PROXY"),
    ("webhook", answers(408), "fail", "did not arrive", "proxy"),
    ("webhook", answers(413), "fail", "body of that size", "1 MB"),
    ("webhook", answers(415), "fail", "no JSON", "the app"),
    ("webhook", answers(418), "fail", "refuses events", "log"),
    ("webhook", answers(429), "fail", "no more requests", "not limit"),
    ("webhook", answers(500), "fail", "broken", "log"),
    ("webhook", answers(502), "fail", "broken", "log"),
    ("webhook", answers(503, b"no public key is set: nothing"), "fail", "no public key", "TELNYX_PUBLIC_KEY"),
    ("webhook", answers(503, b"not started"), "fail", "not started", "callflow_app.started()"),
    ("webhook", answers(503, b"\xff" * 1000), "fail", "full or stopping", "log"),
    ("ready", {}, "ok", "says so", ""),
    ("ready", {"webhook": None}, "skipped", "not known", ""),
    ("ready", {"webhook": visit(ready=None)}, "skipped", "not known", ""),
    ("ready", {"webhook": visit(ready=answer(503))}, "fail", "it is not", "TELNYX_PUBLIC_KEY"),
    ("ready", {"webhook": visit(ready=answer(404))}, "skipped", "404", ""),
    ("ready", {"webhook": visit(ready=Trouble("silent"))}, "skipped", "in time", ""),
    ("signed event", {}, "ok", "with 200 in 50 ms", ""),
    ("signed event", answers(404), "skipped", "it needs: webhook", ""),
    ("signed event", signed(None), "skipped", "without an API key", ""),
    ("signed event", signed(answer(body=b"doctor x", seconds=2.0)), "fail", "in 2.0 s; the carrier waits", "blocks"),
    ("signed event", signed(answer(200, b"accepted")), "fail", "not as callflow", "this version"),
    ("signed event", signed(answer(200, b"")), "fail", "not as callflow", "this version"),
    ("signed event", signed(answer(401)), "fail", "another API key", "the TELNYX_API_KEY that the server has"),
    ("signed event", signed(answer(401, ahead=400)), "fail", "clock", "Set the clocks right"),
    ("signed event", signed(answer(503)), "fail", "answered 503", "log"),
    ("signed event", signed(Trouble("silent")), "fail", "in time", "runs"),
    ("server's clock", {}, "ok", "right to 1 s", ""),
    ("server's clock", answers(401, ahead=90), "warn", "the server's clock is 90 s behind", "timedatectl"),
    ("server's clock", answers(401, ahead=-301), "fail", "301 s ahead", "timedatectl"),
    ("server's clock", {"webhook": visit(forged=Answer(401))}, "skipped", "no dates", ""),
    ("server's clock", {"webhook": None}, "skipped", "no dates", ""),
    ("server's key", {}, "ok", "the account's", ""),
    ("server's key", signed(GREETED), "ok", "the account's", ""),
    ("server's key", signed(STRANGE), "fail", "refuses every webhook", f"to {KEY}"),
    ("server's key", {**signed(GREETED), "public_key": answer(404)}, "warn", "set here", "Compare"),
    ("server's key", {**signed(STRANGE), "public_key": answer(404)}, "fail", "refuses every", f"to {KEY}"),
    ("server's key", {"public_key": answer(404), "settings": settings(public_keys=())}, "skipped", "neither", ""),
    ("server's key", signed(answer(body=b"doctor")), "skipped", "the server does not tell", ""),
    ("server's key", signed(answer(401)), "skipped", "it needs: signed event", ""),
    ("failover", {}, "ok", "with 200", ""),
    ("failover", {"failover": None}, "skipped", "no other", ""),
    ("failover", {"failover": visit(url=FAILOVER, forged=answer(404))}, "fail", "other.example.org/webhooks", "path"),
    ("failover", {"failover": visit(url=FAILOVER, signed=answer(401))}, "fail", "401", "log"),
    ("failover", {"failover": visit(url=FAILOVER, signed=None)}, "ok", "refuses a forged", ""),
    ("failover", {"application": answer(404)}, "skipped", "it needs: failover URL", ""),
]


def attempt(url: str, status: int | None) -> dict[str, Any]:
    return {"http": {"request": {"url": url}, "response": {"status": status} if status else None}}


def delivery(status: int | None, url: str = f"{URL}?token=secret", **payload: object) -> dict[str, Any]:
    webhook = {"event_type": "call.initiated", "payload": payload}
    return {"status": "failed", "webhook": webhook, "attempts": [attempt(url, status), attempt(FAILOVER, 500)]}


def failed(*found: object, total: int | None = None) -> dict[str, Any]:
    return {"deliveries": data(list(found), total=total)}


DELIVERIES: list[Row] = [
    ("deliveries", {}, "ok", "none failed", ""),
    ("deliveries", {"deliveries": None}, "skipped", "not asked", ""),
    ("deliveries", {"deliveries": answer(403)}, "skipped", "may not read", ""),
    ("deliveries", {"deliveries": answer(200, b"garbage")}, "skipped", "has none", ""),
    ("deliveries", {"applications": answer(401)}, "skipped", "it needs: API key", ""),
    (
        "deliveries",
        failed(delivery(401, connection_id=ID)),
        "warn",
        "1 failed in the last 24 hours; the last: call.initiated to phone.example.com/webhooks: 401",
        "public key",
    ),
    ("deliveries", failed(delivery(404)), "warn", "404", "path"),
    ("deliveries", failed(delivery(500)), "warn", "500", "log"),
    ("deliveries", failed(delivery(None)), "warn", "no answer", "not reached, or too slow"),
    ("deliveries", failed(*[delivery(500)] * 5, total=90), "warn", "at least 5 failed", "log"),
    ("deliveries", failed(delivery(500, connection_id="8")), "ok", "none failed", ""),
    ("deliveries", failed(delivery(500, url="https://sms.example.com/")), "warn", "1 failed", "log"),  # then to ours
    ("deliveries", failed({"attempts": [attempt("https://sms.example.com/", 500)]}), "ok", "none failed", ""),
    ("deliveries", failed({"webhook": {"payload": {"connection_id": ID}}}), "warn", "an event", "not reached"),
    ("deliveries", failed(1, None, {}, {"attempts": 7, "webhook": []}, {"attempts": [{"http": 3}]}), "ok", "none", ""),
]


@pytest.mark.parametrize(
    ("check", "changes", "mark", "words", "do"),
    [
        pytest.param(*row, id=f"{row[0]}-{row[2]}-{number}")
        for number, row in enumerate([*ACCOUNT, *THE_APPLICATION, *THE_SERVER, *DELIVERIES])
    ],
)
def test_a_check_finds(check: str, changes: dict[str, Any], mark: Mark, words: str, do: str) -> None:
    finding = found(check, **changes)
    assert finding.mark == mark, finding
    assert words in finding.found
    assert do in finding.do
    assert bool(finding.do) == (mark in ("warn", "fail")) or mark == "skipped"
    assert "secret" not in finding.found + finding.do


@pytest.mark.parametrize(
    ("ahead", "mark", "words"),
    [
        (0.0, "ok", "right to 1 s"),
        (59.0, "ok", "right to"),
        (-59.0, "ok", "right to"),
        (62.0, "warn", "s ahead; after 300 s"),
        (-62.0, "warn", "behind"),
        (302.0, "fail", "s ahead: every webhook is refused"),
        (-302.0, "fail", "behind: every webhook"),
    ],
)
def test_the_clock_is_measured_by_the_apis(ahead: float, mark: Mark, words: str) -> None:
    off = {"public_key": None, "application": None, "numbers": None, "deliveries": None}
    finding = found("clock", applications=data([APPLICATION], total=1, ahead=ahead), **off)
    assert (finding.mark, words in finding.found) == (mark, True), finding


@pytest.mark.parametrize("date", [None, "", "yesterday", "Thu, 99 Jan 2099 00:00:00 GMT", "\x00", "9" * 5_000])
def test_a_date_that_is_none_is_none(date: str | None) -> None:
    headers = {} if date is None else {"date": date}
    nothing = {"public_key": None, "application": None, "numbers": None, "deliveries": None}
    finding = found("clock", applications=Answer(200, headers, b"", 0.1, NOW), **nothing)
    assert (finding.mark, finding.found) == ("skipped", "no answer of the API had a date")


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize("check", ["API key", "webhook"])
def test_every_trouble_on_the_way_is_told_with_what_to_do(check: str, kind: Kind) -> None:
    trouble = Trouble(kind, "its words", "proxy.local:3128")
    changes = {"applications": trouble} if check == "API key" else {"webhook": visit(forged=trouble)}
    finding = found(check, **changes)
    assert finding.mark == "fail"
    assert "by way of the proxy proxy.local:3128" in finding.found
    assert finding.do.endswith(".")


def test_every_check_has_rows_for_what_can_be_wrong() -> None:
    rows = [*ACCOUNT, *THE_APPLICATION, *THE_SERVER, *DELIVERIES]
    covered = {row[0] for row in rows if row[2] != "ok"} | {"clock"}
    assert covered == {check.name for check in CHECKS}


def test_where_all_is_well_every_line_says_so() -> None:
    assert [(name, one.mark) for name, one in examine(ALL_WELL)] == [(check.name, "ok") for check in CHECKS]


def test_where_nothing_is_known_nothing_is_said_to_be_well() -> None:
    findings = dict(examine(Facts()))
    assert {name for name, one in findings.items() if one.mark == "ok"} == {"settings"}
    assert {name for name, one in findings.items() if one.mark == "fail"} == {"API key", "public key"}


def test_one_cause_is_one_breakage() -> None:
    """What rests on the broken thing is skipped, and names it."""
    findings = dict(examine(replace(ALL_WELL, applications=answer(401), application=None, webhook=None)))
    assert [name for name, one in findings.items() if one.mark == "fail"] == ["API key"]
    needing = {name for name, one in findings.items() if one.found.startswith("it needs: ")}
    assert {"application", "API version", "numbers", "redaction", "deliveries", "signed event"} <= needing


def test_a_check_needs_only_what_stands_before_it() -> None:
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names)
    for number, check in enumerate(CHECKS):
        assert set(check.needs) <= set(names[:number])
