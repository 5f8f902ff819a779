"""`callflow run --reload`: the same server, anew after each change, and an app that does not start is a sentence."""

import json
import time
from pathlib import Path

from tests.cli.test_cli import KEYS, environment
from tests.hostile.process import Attacked, attacked
from tests.hostile.request import Webhook, many
from tests.hostile.wire import play

PROGRAM = """
from contextlib import asynccontextmanager
from callflow import App

@asynccontextmanager
async def lifespan(app):
    BEGIN
    yield

app = App(lifespan=lifespan)

async def web(scope, receive, send):
    raise RuntimeError("Zebulon-Q")

app.mount("/web", web)
"""
PATIENCE = 20.0


def until(server: Attacked, words: str, *, times: int = 1) -> bool:
    """Whether its log has so many lines with these words, before long."""
    deadline = time.monotonic() + PATIENCE
    while sum(words in line for line in server.log) < times and time.monotonic() < deadline:
        server.process.poll()
        time.sleep(0.05)
    return sum(words in line for line in server.log) >= times


def test_what_is_reloaded_is_guarded_and_masked_and_fails_with_a_sentence(tmp_path: Path) -> None:
    main = tmp_path / "main.py"
    main.write_text(PROGRAM.replace("BEGIN", "pass"))
    variables = environment({**KEYS, "CALLFLOW_LOG_FORMAT": "json"})
    command = ("callflow.cli.main", "run", "main:app", "--port", "0", "--reload")
    with attacked(*command, cwd=tmp_path, env=variables) as server:
        assert play(server.port, Webhook("x").request(last=many(10_000))) == (431,)
        assert play(server.port, b"GET /web HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") == (500,)
        main.write_text(PROGRAM.replace("BEGIN", 'raise RuntimeError("the database is away, +12025550147")'))
        assert until(server, "callflow: ")
        main.write_text(PROGRAM.replace("BEGIN", "pass  # again"))
        assert until(server, '"listening"', times=2)
        assert play(server.port, b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") == (200,)
    (sentence,) = [line for line in server.log if not line.startswith("{")]
    assert sentence.startswith("callflow: the app's lifespan failed: ")
    assert "the database is away, +*********47" in sentence
    messages = [json.loads(line).get("message", "") for line in server.log if line.startswith("{")]
    assert "431 Request Header Fields Too Large" in messages
    assert "Exception in ASGI application" in messages
    assert any("detected changes" in message for message in messages)
    assert "Zebulon-Q\n" not in "".join(server.log)
