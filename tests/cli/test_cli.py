"""The command line as its users meet it: a real process, its output, its exit status."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import httpx2
import pytest

from callflow.testing.webhooks import DEVELOPMENT_KEY, Webhooks

ROOT = Path(__file__).parents[2]
KEYS = {"TELNYX_API_KEY": "KEY_test", "TELNYX_PUBLIC_KEY": DEVELOPMENT_KEY.public_key}

GOOD = """
from callflow import App, Call
from callflow.events import CallAnswered, CallInitiated

app = App()

@app.on(CallInitiated, direction="incoming")
async def greet(call: Call, event: CallInitiated) -> None:
    await call.answer()

@app.on("call.gather.ended", leg="any", digits=("1", "2"))
async def chosen(call, event) -> None: ...
"""


def environment(extra: Mapping[str, str] = KEYS) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TELNYX_", "CALLFLOW_"))}
    return {**kept, "COLUMNS": "200", "NO_COLOR": "1", "PYTHONPATH": str(ROOT), **extra}


def callflow(*arguments: str, cwd: Path, env: Mapping[str, str] = KEYS) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "callflow.cli.main", *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment(env), capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        (None, "nowhere:app", ["no module `nowhere` is here", "MODULE:APP"]),
        (GOOD, "main:application", ["`main` has no `application`", "did you mean `main:app`?"]),
        (GOOD, "main:greet", ["`main:greet` is a function, and should be a callflow.App"]),
        ("import nothing_like_it", "main", ["main.py:1", "nothing_like_it"]),
        ("x = 1 / 0", "main", ["main.py:1", "ZeroDivisionError"]),
        ("def broken(:", "main", ["main.py", "SyntaxError"]),
        (
            GOOD.replace("CallInitiated, direction", "CallInitiated, directoin"),
            "main",
            ["main.py:7", "did you mean `direction`"],
        ),
        (GOOD.replace('"call.gather.ended"', '"call.gather.endet"'), "main", ["did you mean 'call.gather.ended'"]),
    ],
)
def test_mistakes_are_sentences(tmp_path: Path, source: str | None, target: str, words: list[str]) -> None:
    if source is not None:
        (tmp_path / "main.py").write_text(source)
    done = callflow("run", target, cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


@pytest.mark.parametrize("target", ["../main:app", "./main.py", "..main:app", ".:app", "apps/main:app", ":app", "a..b"])
@pytest.mark.parametrize("command", ["run", "routes", "doctor"])
def test_what_can_be_no_module_is_a_sentence_with_one_that_can(tmp_path: Path, command: str, target: str) -> None:
    done = callflow(command, target, cwd=tmp_path, env={})
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"callflow: `{target}` names no module: write MODULE:APP, ")
    assert f"from {tmp_path}, such as `main:app` for main.py" in done.stderr


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"TELNYX_PUBLIC_KEY": DEVELOPMENT_KEY.public_key}, "TELNYX_API_KEY is not set"),
        ({**KEYS, "TELNYX_PUBLIC_KEY": "abc"}, "TELNYX_PUBLIC_KEY is not a public key"),
        ({**KEYS, "TELNYX_BASE_URL": "api.telnyx.com"}, "TELNYX_BASE_URL is not a URL"),
        ({**KEYS, "CALLFLOW_PORT": "eighty"}, "CALLFLOW_PORT is not a number"),
        ({**KEYS, "CALLFLOW_ENGINE": "postgres"}, "CALLFLOW_ENGINE should be one of memory"),
        ({**KEYS, "CALLFLOW_PROT": "80"}, "did you mean CALLFLOW_PORT?"),
    ],
)
def test_settings_are_named_when_they_are_wrong(tmp_path: Path, variables: dict[str, str], words: str) -> None:
    (tmp_path / "main.py").write_text(GOOD)
    done = (
        callflow("run", "main:app", "--port", "0", cwd=tmp_path, env=variables)
        if "PORT" not in words
        else callflow("run", "main:app", cwd=tmp_path, env=variables)
    )
    assert done.returncode == 2, done.stderr
    assert words in done.stderr.replace("\n", " ")
    assert "Traceback" not in done.stderr


def test_routes_lists_every_handler(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(GOOD)
    done = callflow("routes", "main:app", cwd=tmp_path, env={})
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["event", "leg", "filters", "function", "at"]
    assert lines[1].split()[:3] == ["call.initiated", "primary", "direction='incoming'"]
    assert lines[1].split()[3:] == ["greet", f"{tmp_path}/main.py:7"]
    assert "digits=('1', '2')" in lines[2]


CONFERENCE = """
from callflow import App, Call, Conference
from callflow.events import ConferenceSpeakEnded

app = App()


@app.on(ConferenceSpeakEnded)
async def one(conference: Conference, event: ConferenceSpeakEnded) -> None: ...


@app.on(ConferenceSpeakEnded, leg="any")
async def each(call: Call, event: ConferenceSpeakEnded) -> None: ...
"""


def test_routes_tells_handlers_of_a_conference_from_those_of_its_legs(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(CONFERENCE)
    done = callflow("routes", "main:app", cwd=tmp_path, env={})
    assert [line.split()[1] for line in done.stdout.splitlines()[1:]] == ["conference", "any"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_run_serves_and_drains_on_sigterm(tmp_path: Path) -> None:
    """A call that is in its handler when SIGTERM comes is finished; a new one is refused meanwhile."""
    (tmp_path / "main.py").write_text(
        GOOD.replace("await call.answer()", "import asyncio; await asyncio.sleep(2); print('handled', flush=True)")
    )
    port = free_port()
    webhooks = Webhooks(clock=time.time)
    with subprocess.Popen(
        [sys.executable, "-m", "callflow.cli.main", "run", "main:app", "--port", str(port)],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        log: list[str] = []
        while not any("listening" in line for line in log):
            log.append(process.stderr.readline())
            assert log[-1], "".join(log)
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}") as http:
            assert (http.get("/healthz").text, http.get("/readyz").text) == ("ok", "ready")
            body = webhooks.body("call.initiated", direction="incoming")
            assert http.post("/webhooks", content=body, headers=dict(webhooks.headers(body))).status_code == 200
            process.send_signal(signal.SIGTERM)
            while "waiting for the lanes" not in log[-1]:
                log.append(process.stderr.readline())
            assert http.get("/readyz").status_code == 503
            other = webhooks.leg("leg-2", session="session-2")
            body = other.body("call.initiated", direction="incoming")
            refused = http.post("/webhooks", content=body, headers=dict(other.headers(body)))
            assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
        out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "handled" in out
    steps = [step for step in ("not ready", "no new calls", "lanes are empty", "stopped") if step in "".join(log) + err]
    assert steps == ["not ready", "no new calls", "lanes are empty", "stopped"]


def test_a_taken_port_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(GOOD)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = callflow("run", "main:app", "--port", str(taken.getsockname()[1]), cwd=tmp_path)
    assert done.returncode == 2
    assert "the port is taken" in done.stderr
    assert "Traceback" not in done.stderr


def test_demo_prints_three_calls(tmp_path: Path) -> None:
    done = callflow("demo", "--speed", "40", cwd=tmp_path, env={})
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    one, two, three = done.stdout.split("Call ")[1:]
    for call in (one, two, three):
        assert call.index("call.initiated") < call.index("call.answered") < call.index("call.hangup")
    assert '"Connecting you to sales."' in one
    assert two.count("I did not hear a key") == 2
    assert "call.recording.saved" in three
    assert "sales" in one


def test_version(tmp_path: Path) -> None:
    done = callflow("--version", cwd=tmp_path, env={})
    assert (done.returncode, done.stdout.split()[0]) == (0, "callflow")
