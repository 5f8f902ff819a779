"""What the server and the loop have to say, in callflow's own log: where it was, and never what was in hand."""

import json
from pathlib import Path
from typing import Any  # a line's fields are open

import httpx2
import pytest

from tests.cli.test_cli import KEYS, environment
from tests.hostile.process import Attacked, attacked

PROGRAM = """
import asyncio
import gc
from callflow import App

app = App()

def lookup():
    return {}["customer Zebulon-Q"]

def boom(name):
    raise ValueError(name)

async def endless():
    await asyncio.Event().wait()

async def web(scope, receive, send):
    path = scope["path"]
    if path == "/web/lookup":
        lookup()
    if path == "/web/other":
        raise RuntimeError("Zebulon-Q is gone")
    if path == "/web/tasks":
        for number in range(40):
            task = asyncio.create_task(endless(), name=f"Zebulon-Q {number}")
            await asyncio.sleep(0)
            del task
            gc.collect()
    if path == "/web/callback":
        asyncio.get_running_loop().call_soon(boom, "Zebulon-Q")
        await asyncio.sleep(0.01)
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})

app.mount("/web", web)
"""


def lines_of(server: Attacked) -> list[dict[str, Any]]:
    """What the server has said."""
    entries: list[dict[str, Any]] = [json.loads(line) for line in server.log if line.startswith("{")]
    return [entry for entry in entries if entry["event"] == "server"]


@pytest.mark.parametrize("loop", ["as it comes", "of asyncio's"])
def test_errors_are_told_with_their_place_and_without_their_words(tmp_path: Path, loop: str) -> None:
    (tmp_path / "main.py").write_text(PROGRAM)
    if loop == "of asyncio's":
        (tmp_path / "uvloop.py").write_text("raise ImportError\n")
    variables = environment({**KEYS, "CALLFLOW_LOG_FORMAT": "json", "PYTHONPATH": str(tmp_path)})
    with attacked("callflow.cli.main", "run", "main:app", "--port", "0", cwd=tmp_path, env=variables) as server:
        url = f"http://127.0.0.1:{server.port}/web"
        statuses = [
            httpx2.get(f"{url}/{path}").status_code
            for path in ("tasks", "lookup", "lookup", "lookup", "other", "callback")
        ]
    assert statuses == [204, 500, 500, 500, 500, 204]
    lines = lines_of(server)
    assert {entry["level"] for entry in lines} == {"error"}
    first, others = [[one for one in lines if ("again" in one) is again] for again in (False, True)]
    assert [(one["message"].removesuffix(" boom"), one.get("error")) for one in first] == [  # uvloop does not name it
        ("Task was destroyed but it is pending!", None),
        ("Exception in ASGI application", "KeyError"),
        ("Exception in ASGI application", "RuntimeError"),
        ("Exception in callback", "ValueError"),
    ]
    assert ", in lookup\n" in first[1]["exception"]
    assert first[1]["at"] == f"{tmp_path / 'main.py'}:9"
    assert first[1]["exception"].endswith("\nKeyError")
    assert "in boom\n" in first[3]["exception"]
    assert {(one["message"], one.get("error"), one["again"]) for one in others} == {
        ("Task was destroyed but it is pending!", None, 39),
        ("Exception in ASGI application", "KeyError", 2),
    }
    assert "Zebulon-Q is" not in "".join(server.log).replace('raise RuntimeError(\\"Zebulon-Q is gone\\")', "")
    assert "'Zebulon-Q'" not in "".join(server.log)
