"""Whatever is wrong with what a developer wrote or set: one sentence, and none where nothing is wrong."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from callflow import Settings, config
from callflow.errors import ConfigurationError
from callflow.testing.webhooks import DEVELOPMENT_KEY
from tests.cli.test_cli import GOOD, KEYS, callflow, environment

SENTENCE = "callflow: "


def lines_of_log(stderr: str) -> tuple[list[str], list[str]]:
    """The lines of the log, and all others."""
    log, others = list[str](), list[str]()
    for line in stderr.splitlines():
        try:
            (log if isinstance(json.loads(line), dict) else others).append(line)
        except json.JSONDecodeError:
            others.append(line)
    return log, others


def said(stderr: str) -> str:
    """The one sentence beside the log."""
    _, others = lines_of_log(stderr)
    assert len(others) == 1, stderr
    assert others[0].startswith(SENTENCE), stderr
    assert "Traceback" not in stderr
    return others[0].removeprefix(SENTENCE)


LIFESPAN = """
from contextlib import asynccontextmanager
from callflow import App

@asynccontextmanager
async def lifespan(app):
    raise RuntimeError("the database is away")
    yield

app = App(lifespan=lifespan)
"""

MISTAKES: list[tuple[str, str, list[str], list[str]]] = [
    ("no module", GOOD, [":app"], [":app"]),
    ("a path", GOOD, ["../main:app"], ["../main:app", "MODULE:APP"]),
    ("a syntax error", "import asyncio\n\nprint('half a\n", ["main:app"], ["main.py:3"]),
    ("a syntax error in an import", "import other\n", ["main:app"], ["other.py:2"]),
    ("an exit", "import sys\n\nsys.exit('no licence')\n", ["main:app"], ["main.py:3", "no licence"]),
    ("an exit without words", "import sys\n\nsys.exit()\n", ["main:app"], ["main.py:3"]),
    ("an unknown host", GOOD, ["main:app", "--host", "no.such.host.invalid"], ["no.such.host.invalid"]),
    ("a lifespan that raises", LIFESPAN, ["main:app"], ["main.py:7", "the database is away"]),
]


@pytest.mark.parametrize(
    ("source", "arguments", "words"), [one[1:] for one in MISTAKES], ids=[one[0] for one in MISTAKES]
)
def test_a_mistake_is_one_sentence(tmp_path: Path, source: str, arguments: list[str], words: list[str]) -> None:
    (tmp_path / "main.py").write_text(source)
    (tmp_path / "other.py").write_text("x = 1\ndef broken(:\n")
    done = callflow("run", *arguments, cwd=tmp_path, env={**KEYS, "CALLFLOW_LOG_FORMAT": "json"})
    assert done.returncode == 2, done.stderr
    sentence = said(done.stderr)
    assert [word for word in words if word not in sentence] == []
    assert done.stdout == ""


# -- what is piped ------------------------------------------------------------------------------------


def test_routes_that_are_piped_keep_a_line_for_each(tmp_path: Path) -> None:
    """A pipe has no width: 80 columns are a terminal's, and a wrapped place is no place to jump to."""
    deep = tmp_path / ("a_directory_with_a_name_that_is_long_" * 3) / "and_another"
    deep.mkdir(parents=True)
    (deep / "main.py").write_text(GOOD)
    assert "COLUMNS" in environment({})
    done = callflow("routes", "main:app", cwd=deep, env={"COLUMNS": ""})
    assert done.returncode == 0, done.stderr
    _, *rows = done.stdout.splitlines()
    assert [row.split()[-1] for row in rows] == [f"{deep}/main.py:7", f"{deep}/main.py:11"]


def test_the_demo_needs_no_time_zones_of_the_machines(tmp_path: Path) -> None:
    done = callflow("demo", "--speed", "100", cwd=tmp_path, env={"PYTHONTZPATH": ""})
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert [f"Call {number}." in done.stdout for number in (1, 2, 3)] == [True, True, True]


# -- settings -----------------------------------------------------------------------------------------

KUBERNETES: Mapping[str, str] = {  # what each pod finds set when a service has the name `callflow`
    "CALLFLOW_SERVICE_HOST": "10.0.0.1",
    "CALLFLOW_SERVICE_PORT": "8000",
    "CALLFLOW_SERVICE_PORT_HTTP": "8000",
    "CALLFLOW_PORT": "tcp://10.0.0.1:8000",
    "CALLFLOW_PORT_8000_TCP": "tcp://10.0.0.1:8000",
    "CALLFLOW_PORT_8000_TCP_PROTO": "tcp",
    "CALLFLOW_PORT_8000_TCP_PORT": "8000",
    "CALLFLOW_PORT_8000_TCP_ADDR": "10.0.0.1",
}


def test_what_kubernetes_sets_for_a_service_is_no_setting() -> None:
    assert config.load(KUBERNETES) == config.load({}) == Settings()
    assert config.load({**KUBERNETES, "CALLFLOW_HOST": "0.0.0.0"}).host == "0.0.0.0"


def test_a_port_of_ones_own_is_taken() -> None:
    assert config.load({**KUBERNETES, "CALLFLOW_PORT": "8443"}).port == 8443


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("CALLFLOW_PROT", "did you mean CALLFLOW_PORT?"),
        ("CALLFLOW_HOTS", "did you mean CALLFLOW_HOST?"),
        ("CALLFLOW_MAX_CALL", "did you mean CALLFLOW_MAX_CALLS?"),
        ("CALLFLOW_PORTS", "did you mean CALLFLOW_PORT?"),
        ("CALLFLOW_SERVER_HOST", "CALLFLOW_SERVER_HOST is no setting of callflow"),
        ("CALLFLOW_DRAIN_TIMEOUT_MS", "did you mean CALLFLOW_DRAIN_TIMEOUT?"),
    ],
)
def test_a_name_that_is_wrong_is_an_error_all_the_same(name: str, words: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        config.load({**KUBERNETES, name: "80"})
    assert words in str(raised.value)


@pytest.mark.parametrize("port", ["eighty", "-1", "65536", "10.0.0.1:8000"])
def test_a_port_that_is_none_is_an_error_all_the_same(port: str) -> None:
    with pytest.raises(ConfigurationError, match="CALLFLOW_PORT is"):
        config.load({"CALLFLOW_PORT": port})


@pytest.mark.parametrize(
    "keys", [("abc",), ("",), ("not base64!",), (DEVELOPMENT_KEY.public_key, "abc"), (DEVELOPMENT_KEY.public_key[:-4],)]
)
def test_settings_that_are_made_by_hand_are_checked_too(keys: tuple[str, ...]) -> None:
    with pytest.raises(ConfigurationError, match="public key"):
        Settings(public_keys=keys)


def test_settings_that_are_right_are_taken() -> None:
    keys = (DEVELOPMENT_KEY.public_key, DEVELOPMENT_KEY.public_key)
    assert Settings(public_keys=keys).public_keys == keys
