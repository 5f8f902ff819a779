"""What goes wrong on the way: the next run goes on from there, and no application is made twice."""

import asyncio
from pathlib import Path

import orjson
import pytest

from tests.client.carrier_stub import Reply, errors
from tests.provisioning.command import ONE, SETTLED, TWO, WEBHOOKS, desk

APPLICATIONS = "/call_control_applications"
IMPATIENT = {"CALLFLOW_COMMAND_DEADLINE": "1"}


@pytest.mark.parametrize("reply", [Reply(cut="before"), Reply(silent=True), errors(500, "10007"), Reply(cut="middle")])
async def test_an_application_that_was_made_without_an_answer_is_found_again(tmp_path: Path, reply: Reply) -> None:
    async with desk(tmp_path) as here:
        here.account.number(ONE)
        here.account.trouble("POST", APPLICATIONS, reply)
        run = await here.provision("--number", ONE, "--yes", **IMPATIENT)
        assert (run.status, run.err) == (0, "")
        assert [method for method, _, _ in run.wrote] == ["POST", "PATCH"]
        assert len(here.account.applications) == 1


async def test_where_none_is_found_it_says_so_and_the_next_run_makes_one(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.number(ONE)
        here.account.trouble("POST", APPLICATIONS, Reply(cut="before"), effect=False)
        run = await here.provision("--number", ONE, "--yes")
        assert (run.status, [method for method, _, _ in run.wrote]) == (2, ["POST"])
        assert "whether the application was made is not known" in run.err
        assert "no answer: make the application" in run.out
        again = await here.provision("--number", ONE, "--yes")
        assert (again.status, len(here.account.applications)) == (0, 1)


async def test_one_that_shows_up_late_is_taken_up_by_the_next_run(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.trouble("POST", APPLICATIONS, Reply(cut="before"))
        nothing = orjson.dumps({"data": [], "meta": {"page_number": 1, "total_pages": 0}})
        here.account.trouble("GET", APPLICATIONS, Reply(200, nothing), times=2)
        run = await here.provision("--yes")
        assert (run.status, len(here.account.applications)) == (2, 1)
        again = await here.provision("--yes")
        assert (again.status, again.wrote, len(here.account.applications)) == (0, [], 1)


async def test_a_run_that_was_interrupted_between_two_changes_is_finished_by_the_next(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        numbers = [here.account.number(text) for text in (ONE, TWO)]
        here.account.trouble("PATCH", f"/phone_numbers/{numbers[1]['id']}", errors(403, "10010"), effect=False)
        run = await here.provision("--number", ONE, "--number", TWO, "--yes")
        assert run.status == 2
        assert f"done: assign {ONE}\nfailed: assign {TWO}\n" in run.out
        assert "refused" in run.err
        again = await here.provision("--number", ONE, "--number", TWO, "--yes")
        (application,) = here.account.applications.values()
        assert again.wrote == [("PATCH", f"/phone_numbers/{numbers[1]['id']}", {"connection_id": application["id"]})]
        assert (again.status, [one["connection_id"] for one in numbers]) == (0, [application["id"]] * 2)


@pytest.mark.parametrize("reply", [errors(429, "10011", x_ratelimit_reset="0"), errors(503, "10007")])
@pytest.mark.parametrize("method", ["GET", "PATCH"])
async def test_what_passes_is_tried_again(tmp_path: Path, method: str, reply: Reply) -> None:
    async with desk(tmp_path) as here:
        application = here.account.application(**{**SETTLED, "webhook_api_version": "1"})
        path = APPLICATIONS if method == "GET" else f"{APPLICATIONS}/{application['id']}"
        here.account.trouble(method, path, reply, effect=False)
        run = await here.provision("--yes")
        assert (run.status, run.err, application["webhook_api_version"]) == (0, "", "2")


async def test_a_limit_makes_no_second_application(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.trouble("POST", APPLICATIONS, errors(429, "10011", x_ratelimit_reset="0"), effect=False)
        run = await here.provision("--yes")
        assert (run.status, len(here.account.applications)) == (0, 1)


async def test_what_reads_back_otherwise_is_no_success(tmp_path: Path) -> None:
    """A carrier that says yes and does nothing."""
    async with desk(tmp_path) as here:
        application = here.account.application(**{**SETTLED, "webhook_api_version": "1"})
        yes = Reply(200, orjson.dumps({"data": {**application, "webhook_api_version": "2"}}))
        here.account.trouble("PATCH", f"{APPLICATIONS}/{application['id']}", yes, effect=False)
        run = await here.provision("--yes")
        assert run.status == 2
        assert run.out.count("webhook_api_version") == 2
        assert "not all of it has taken effect" in run.err
        assert (await here.provision("--yes")).status == 0


async def test_a_number_whose_answer_is_lost_is_read_back(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        application = here.account.application(**SETTLED)
        number = here.account.number(ONE)
        here.account.trouble("PATCH", f"/phone_numbers/{number['id']}", Reply(cut="before"), times=9)
        run = await here.provision("--number", ONE, "--yes", **IMPATIENT)
        assert (run.status, run.err) == (0, "")
        assert number["connection_id"] == application["id"]


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"TELNYX_API_KEY": "KEY_of_somebody_else"}, "refused the command with 401"),
        ({"TELNYX_BASE_URL": "http://127.0.0.1:9", "CALLFLOW_READ_DEADLINE": "0.5"}, "no connection came about"),
    ],
)
async def test_an_account_that_cannot_be_read_is_a_sentence(
    tmp_path: Path, variables: dict[str, str], words: str
) -> None:
    async with desk(tmp_path) as here:
        run = await here.provision("--yes", **variables)
        assert (run.status, run.out, run.wrote) == (2, "", [])
        assert words in run.err


async def test_what_the_carrier_refuses_is_a_sentence(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        here.account.trouble("POST", APPLICATIONS, errors(422, "10015", "The name is taken"), effect=False)
        run = await here.provision("--yes")
        assert (run.status, here.account.applications) == (2, {})
        assert "failed: make the application" in run.out
        assert "The name is taken" in run.err
        assert WEBHOOKS in run.out


NONE = Reply(200, orjson.dumps({"data": [], "meta": {"page_number": 1, "total_pages": 0}}))


async def test_an_application_that_another_run_has_made_meanwhile_is_used(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        number = here.account.number(ONE)
        older = here.account.application(**SETTLED)
        here.account.trouble("GET", APPLICATIONS, NONE)  # as this run has seen it before the other one
        run = await here.provision("--number", ONE, "--yes")
        assert (run.status, run.err, list(here.account.applications)) == (0, "", [older["id"]])
        assert [method for method, _, _ in run.wrote] == ["POST", "DELETE", "PATCH"]
        assert number["connection_id"] == older["id"]
        assert "another run has made" in run.out


async def test_what_cannot_be_withdrawn_is_told(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        older = here.account.application(**SETTLED)
        here.account.trouble("GET", APPLICATIONS, NONE)
        own = f"{APPLICATIONS}/{int(older['id']) + 1}"
        here.account.trouble("DELETE", own, errors(403, "10010"), effect=False)
        run = await here.provision("--yes")
        assert (run.status, len(here.account.applications)) == (2, 2)
        assert "failed: withdraw" in run.out


async def test_two_runs_at_once_leave_one_application(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        runs = await asyncio.gather(here.provision("--yes"), here.provision("--yes"))
        assert [(one.status, one.err) for one in runs] == [(0, ""), (0, "")]
        assert len(here.account.applications) == 1


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (errors(401, "10009"), "look whether TELNYX_API_KEY"),
        (errors(403, "10010"), "the key in TELNYX_API_KEY may not do this"),
        (errors(404, "10005"), "look whether TELNYX_BASE_URL"),
        (errors(429, "10011", x_ratelimit_reset="60"), "run the same again in a minute"),
        (Reply(cut="before"), "look at the network, and at the host in TELNYX_BASE_URL"),
    ],
)
@pytest.mark.parametrize(
    ("path", "what"),
    [
        (APPLICATIONS, "Call Control applications"),
        ("/phone_numbers", "numbers"),
        ("/outbound_voice_profiles", "outbound voice profiles"),
    ],
)
async def test_what_could_not_be_read_is_told(tmp_path: Path, reply: Reply, words: str, path: str, what: str) -> None:
    async with desk(tmp_path) as here:
        here.account.trouble("GET", path, reply, times=99)
        run = await here.provision(*("--yes", "--number", ONE, "--outbound-profile", "7"), CALLFLOW_READ_DEADLINE="0.5")
        assert (run.status, run.out, run.wrote) == (2, "", [])
        assert f"the {what} of the account could not be read" in run.err
        assert words in run.err


def listed(number: int, *applications: object) -> Reply:
    meta = {"page_number": number, "total_pages": 10**9}
    return Reply(200, orjson.dumps({"data": applications, "meta": meta}))


async def test_a_list_without_an_end_is_a_sentence(tmp_path: Path) -> None:
    async with desk(tmp_path) as here:
        for number in range(1, 600):
            here.account.trouble("GET", APPLICATIONS, listed(number, {"id": str(number)}), effect=False)
        run = await here.provision("--yes")
        assert (run.status, run.wrote) == (2, [])
        assert "list of Call Control applications does not end" in run.err


@pytest.mark.parametrize("id", [None, "", "../phone_numbers/1", "7?x", "7/8", "."])
async def test_an_application_that_cannot_be_asked_for_is_refused(tmp_path: Path, id: str | None) -> None:
    async with desk(tmp_path) as here:
        reply = Reply(200, orjson.dumps({"data": [{**SETTLED, "id": id, "webhook_api_version": "1"}]}))
        here.account.trouble("GET", APPLICATIONS, reply)
        run = await here.provision("--yes")
        assert (run.status, run.wrote) == (2, [])
        assert "an application with an identifier that is none" in run.err
