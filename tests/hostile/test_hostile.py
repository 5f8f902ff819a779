"""The list of hostile requests, through real sockets, against the server of `callflow run` and against h11."""

import json
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.test_cli import KEYS, environment
from tests.hostile.__main__ import table
from tests.hostile.attack import LAST, Attack, attack, room_for_crowds
from tests.hostile.process import attacked
from tests.hostile.request import API_KEY, LARGE, MARK, Webhook, many
from tests.hostile.row import Row
from tests.hostile.rows import ROWS
from tests.hostile.wire import PATIENCE, everything_from, play

IMPLEMENTATIONS = ("httptools", "h11")
MEGABYTE = 1 << 20

pytestmark = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory and files are read from /proc")


@pytest.fixture(scope="session")
def attacks() -> dict[str, Attack]:
    """Both servers, attacked at the same time."""
    room_for_crowds()
    with ThreadPoolExecutor(len(IMPLEMENTATIONS)) as pool:
        return dict(zip(IMPLEMENTATIONS, pool.map(attack, IMPLEMENTATIONS), strict=True))


@pytest.fixture(params=IMPLEMENTATIONS)
def implementation(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("row", [pytest.param(row, id=row.name.encode("ascii", "replace").decode()) for row in ROWS])
def test_row(attacks: dict[str, Attack], implementation: str, row: Row) -> None:
    result = attacks[implementation]
    assert result.answers[row.name] == {row.statuses(implementation)}, row.why
    assert result.events[row.name] == row.events(implementation), row.why


def test_no_two_rows_have_one_name() -> None:
    names = [row.name for row in ROWS]
    assert len(set(names)) == len(names) > 60


def test_nothing_else_reached_the_app(attacks: dict[str, Attack], implementation: str) -> None:
    expected = {row.name for row in ROWS if row.events(implementation)}
    assert set(attacks[implementation].events) == expected | {"the first one", LAST.id}
    assert attacks[implementation].commands > 0


def test_the_log_tells_no_secret_and_no_traceback(attacks: dict[str, Attack], implementation: str) -> None:
    log = attacks[implementation].log
    assert '"webhook refused"' in log
    for unwanted in ("Traceback", "Exception", MARK, API_KEY, '"level": "error"'):
        assert unwanted not in log


def test_the_log_is_short_and_its_counts_are_complete(attacks: dict[str, Attack], implementation: str) -> None:
    result = attacks[implementation]
    refused = [json.loads(line) for line in result.log.splitlines() if '"webhook refused"' in line]
    assert len(refused) < 100
    unsigned = sum(entry.get("again", 1) for entry in refused if entry["status"] == 401)
    once = sum(row.statuses(implementation).count(401) * row.times for row in ROWS)
    assert unsigned >= 2 * once  # the quick ones came three times, and those that had left were not answered


def test_memory_stays_flat(attacks: dict[str, Attack], implementation: str) -> None:
    assert attacks[implementation].grown < 8 * MEGABYTE


def test_no_file_stays_open(attacks: dict[str, Attack], implementation: str) -> None:
    before, after = attacks[implementation].files
    assert after <= before


def test_a_genuine_webhook_is_answered_in_time_after_all_that(attacks: dict[str, Attack], implementation: str) -> None:
    assert attacks[implementation].last == (200,)
    assert attacks[implementation].seconds < 1


def has_room(port: int) -> bool:
    """Whether it notices, before long, that a connection has ended."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if play(port, LAST.request()) == (200,):
            return True
    return False


def test_who_does_not_read_the_answers_is_cut_off(implementation: str) -> None:
    with (
        attacked("tests.hostile.server", implementation, "1") as server,
        socket.create_connection(("127.0.0.1", server.port), PATIENCE) as wire,
    ):
        wire.sendall(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
        assert wire.recv(12) == b"HTTP/1.1 200"
        assert has_room(server.port)
        assert len(everything_from(wire)) < LARGE


def test_callflow_run_is_guarded(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text("from callflow import App\n\napp = App()\n")
    variables = environment({**KEYS, "CALLFLOW_LOG_FORMAT": "json"})
    with attacked("callflow.cli.main", "run", "main:app", "--port", "0", cwd=tmp_path, env=variables) as server:
        assert play(server.port, Webhook("x").request(last=many(10_000))) == (431,)


def test_the_list_as_a_table() -> None:
    lines = table().splitlines()
    assert sum(line.startswith("| ") for line in lines) >= len(ROWS)
    assert "| a genuine webhook | 200 | 200 | 1 | what all others are compared with |" in lines
