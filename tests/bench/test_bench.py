"""That every benchmark runs, with right answers and all its rows. Its numbers mean nothing here."""

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from tests.bench.__main__ import MEASUREMENTS, main
from tests.bench.plan import TINY
from tests.bench.profile import main as profile
from tests.bench.subjects import OFFICIAL, SPEAKING_FAST, Subject
from tests.bench.table import as_json, print_table

OURS = {
    "webhooks": ["bare ASGI (the limit)", "bare ASGI, no access log", "callflow"],
    "commands": ["callflow", "callflow[fast]"],
    "latency": [
        "nothing, to its answer p50",
        "nothing, to its answer p99",
        "callflow p50",
        "callflow p99",
        "callflow[fast] p50",
        "callflow[fast] p99",
    ],
    "memory": ["callflow"],
    "imports": ["callflow", "callflow: App, Call, an event"],
}
PEERS = {
    "webhooks": ["FastAPI, telnyx", "FastAPI, telnyx, no access log"],
    "commands": ["FastAPI, AsyncTelnyx"],
    "latency": ["FastAPI, AsyncTelnyx p50", "FastAPI, AsyncTelnyx p99"],
    "memory": [],
    "imports": ["telnyx", "telnyx: AsyncTelnyx, the events"],
}


@pytest.mark.parametrize("name", MEASUREMENTS)
async def test_a_benchmark_runs_and_has_its_rows(name: str) -> None:
    section = await MEASUREMENTS[name](TINY)

    assert section.faults == []
    expected = OURS[name] + (PEERS[name] if OFFICIAL.missing() is None else [])
    if SPEAKING_FAST.missing():
        expected = [one for one in expected if "[fast]" not in one]
    assert sorted(figure.name for figure in section.figures) == sorted(expected)
    assert all(figure.value > 0 for figure in section.figures)

    console = Console(file=StringIO(), record=True, width=200)
    print_table(console, section)
    printed = console.export_text()
    assert all(figure.name in printed for figure in section.figures)
    written = json.loads(as_json([section], {"cores": 2}))["measured"][0]
    assert [one["name"] for one in written["goals"]] == [goal.name for goal in section.goals]
    assert {one["verdict"] for one in written["goals"]} <= {"met", "floor", "missed"}


@pytest.mark.parametrize("subject", [OFFICIAL, SPEAKING_FAST], ids=lambda subject: subject.name)
def test_what_is_compared_is_installed(subject: Subject) -> None:
    if words := subject.missing():
        pytest.skip(f"NOT MEASURED: {subject.name}: {words}")


def test_the_command_writes_json_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "measured.json"

    assert main(["memory", "--json", str(file)], plan=TINY) == 0

    written = json.loads(file.read_text())
    assert [one["name"] for one in written["measured"]] == ["memory"]
    assert {"processor", "cores", "load", "system", "python", "packages"} == set(written["machine"])


def test_an_unknown_name_is_said_to_be_none() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["speed"])
    assert ended.value.code == 2


@pytest.mark.parametrize("handler", ["nothing", "speaking"])
def test_the_profile_says_what_an_event_costs(handler: str, capsys: pytest.CaptureFixture[str]) -> None:
    profile([handler, "--events", "40"])

    printed = capsys.readouterr().out
    assert "us for each event" in printed
    assert "crypto_sign_open" in printed
