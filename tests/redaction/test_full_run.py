"""A full run of a real program, with everything that it writes and answers searched for what must not be seen."""

import asyncio
import base64
import json
import os
import re
import signal
import sys
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any  # payload fields hold JSON of any shape

import httpx2
import orjson
import pytest

from callflow.session.envelope import Envelope, leg_tag, pack
from callflow.testing.serving import free_socket, serving
from callflow.testing.webhooks import DEVELOPMENT_KEY, Webhooks
from callflow.types import Receive, Scope, Send
from tests.cli.test_cli import ROOT, callflow, environment

API_KEY = "q7-Zv9.live_c0ffee7fa2"  # which looks like nothing in particular
STATE_KEY = base64.b64encode(bytes(range(180, 212))).decode()
CALLER, COMPANY, AGENT = "+12025550147", "+12025550188", "+12025550162"
DIGITS, SAID = "83#1947*", "My dog is called Hortensius"
NAME, ACCOUNT, BORN = "Quillfeather", "58230471", "1987-03-14"

SECRETS = (API_KEY, STATE_KEY, CALLER[2:], COMPANY[2:], AGENT[2:], DIGITS, SAID, NAME, ACCOUNT, BORN, "1987, 3, 14")

ENVIRONMENT = {
    "TELNYX_API_KEY": API_KEY,
    "TELNYX_PUBLIC_KEY": DEVELOPMENT_KEY.public_key,
    "CALLFLOW_LOG_LEVEL": "debug",
    "CALLFLOW_COMMAND_DEADLINE": "0.3",
    "CALLFLOW_PORT": "0",
    "SHOP_STATE_KEY": STATE_KEY,
    "SHOP_AGENT": AGENT,
}


def leaks(text: str) -> set[str]:
    """Which secrets stand in a text."""
    return {secret for secret in SECRETS if secret in text}


async def quoting_carrier(scope: Scope, receive: Receive, send: Send) -> None:
    """An API that quotes what it was sent, the key included, and does nothing."""
    body, headers = (await receive())["body"].decode(), dict(scope["headers"])
    said = f"{CALLER} sent {body} with authorization: {headers[b'authorization'].decode()}, that is {API_KEY}"
    problem = {"code": "10015", "title": said, "detail": f"{said}!"}
    status = {"send_dtmf": 422, "transfer": 503}.get(str(scope["path"]).rpartition("/")[2], 200)
    answer = {"data": {"result": "ok"}} if status == 200 else {"errors": [problem]}
    await send({"type": "http.response.start", "status": status, "headers": [(b"set-cookie", API_KEY.encode())]})
    await send({"type": "http.response.body", "body": orjson.dumps(answer)})


@dataclass
class Run:
    """The program in a process, and all that came out of it."""

    process: asyncio.subprocess.Process
    http: httpx2.AsyncClient
    url: str = ""
    log: list[str] = field(default_factory=list[str])
    answers: list[str] = field(default_factory=list[str])
    printed: str = ""

    def __post_init__(self) -> None:
        self.leg = Webhooks(clock=time.time)
        self.leg.fields |= {"from": CALLER, "to": COMPANY}

    async def until(self, words: str) -> str:
        """Read its log up to a line."""
        assert self.process.stderr is not None
        while not (self.log and words in self.log[-1]):
            self.log.append((await self.process.stderr.readline()).decode())
            assert self.log[-1], "".join(self.log)
        return self.log[-1]

    async def post(self, body: bytes, **headers: str) -> int:
        """Deliver a body, signed unless a header says otherwise."""
        signed = {**self.leg.headers(body), **headers}
        answer = await self.http.post(f"{self.url}/webhooks", content=body, headers=signed)
        self.answers += [answer.text, repr(answer.headers)]
        return answer.status_code

    async def event(self, name: str, *, leg: Webhooks | None = None, **payload: Any) -> None:
        """Deliver an event; it is accepted."""
        assert await self.post((leg or self.leg).body(name, **payload)) == 200

    async def end(self) -> None:
        """Stop it as a container is stopped; the lanes are drained."""
        self.process.send_signal(signal.SIGTERM)
        out, err = await self.process.communicate()
        self.printed = out.decode()
        self.log += err.decode().splitlines(keepends=True)

    @property
    def everything(self) -> str:
        return "".join(self.log) + self.printed + "\n".join(self.answers)

    @property
    def said(self) -> set[str]:
        """What the lines of a log in JSON are about."""
        return {json.loads(line)["event"] for line in self.log if line.startswith("{")}


@asynccontextmanager
async def running(base_url: str, **variables: str) -> AsyncGenerator[Run]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "callflow.cli.main", "run", "tests.redaction.program:app"),
        cwd=ROOT,
        env=environment({**ENVIRONMENT, "TELNYX_BASE_URL": base_url, **variables}),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        limit=2**24,
    )
    try:
        async with httpx2.AsyncClient() as http, asyncio.timeout(60):
            run = Run(process, http)
            found = re.search(r"http://[\d.]+:\d+", await run.until("listening"))
            assert found is not None
            run.url = found[0]
            yield run
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def place_the_call(run: Run) -> None:
    """One call with everything in it, and what is no call."""
    headers = [{"name": f"X-{number}", "value": value} for number, value in enumerate((NAME, ACCOUNT, BORN))]
    await run.event("call.initiated", direction="incoming", custom_headers=headers)
    await run.event("call.answered")
    await run.event("call.gather.ended", digits=DIGITS, status="valid")
    await run.event("call.dtmf.received", digit=DIGITS)
    await run.event("call.gather.ended", digits={"not": [DIGITS, CALLER]}, newer={"pin": DIGITS}, status="valid")
    await run.event("call.transcription", transcription_data={"transcript": SAID, "confidence": 0.9})
    await run.event("call.speak.ended", status="completed")
    await run.event("call.playback.ended", leg=Webhooks(clock=time.time, leg="leg-3", session="session-3"))
    await run.event("call.bridged")
    await run.event("call.hold")
    await run.event("call.fork.started")
    await run.event("call.brand.new", digits=DIGITS, number=AGENT)
    await run.event("call.unhold")
    await run.event("call.answered", leg=another_call())
    await run.until("turn failed")  # since the hangup ends whatever still runs
    await run.event("call.hangup", hangup_cause="normal_clearing")
    await refused_webhooks(run)


def another_call() -> Webhooks:
    """A leg whose state its model no longer accepts."""
    other = Webhooks(clock=time.time, leg="leg-2", session="session-2")
    old = orjson.dumps({"name": NAME, "account": f"no. {ACCOUNT}", "born": BORN})
    envelope = Envelope("session-2", tag=leg_tag("leg-2"), revision=3, model="OldVisit", body=old)
    other.fields |= {"from": CALLER, "to": COMPANY, "client_state": pack(envelope)}
    return other


async def refused_webhooks(run: Run) -> None:
    body = run.leg.body("call.gather.ended", digits=DIGITS)
    assert await run.post(body[:-9] + CALLER.encode()) == 400
    assert await run.post(f'"{CALLER} {DIGITS}"'.encode()) == 400
    assert await run.post(f'{{"data": {{"id": "{CALLER}", "{DIGITS}": 1}}}}'.encode()) == 400
    assert await run.post(body, **{"telnyx-signature-ed25519": f"{API_KEY}{DIGITS}"}) == 401
    assert await run.post(body, **{"telnyx-timestamp": CALLER}) == 401
    assert await run.post(body, **{"content-type": f"text/{NAME}"}) == 415


WRITTEN = {
    "callflow.cli": {"listening", "stopping"},
    "dispatch": {"event", "handler failed", "error handler failed", "filter failed", "nobody handles this event"},
    "engine": {"turn failed"},
    "client": {"command", "command outcome unknown"},
    "webhook": {"webhook refused", "webhook fields set apart"},
    "app": {"started", "draining", "stopped"},
    "asyncio": {"server"},
}


@pytest.mark.parametrize("log_format", ["json", "console"])
async def test_nothing_sensitive_is_written_or_answered(log_format: str) -> None:
    async with serving(quoting_carrier) as url, running(url, CALLFLOW_LOG_FORMAT=log_format) as run:
        await place_the_call(run)
        await run.end()
    assert run.process.returncode == 0, run.everything
    assert leaks(run.everything) == set()
    assert_useful(run.everything)
    if log_format == "json":
        assert set().union(*WRITTEN.values()) - run.said == set()


def assert_useful(text: str) -> None:
    """What is masked is still there, and so is all that helps to find a bug."""
    for masked in ("+*********47", "from_='+*********47'", "digits='***'", "KeyError: '***'", "base 10: '***'"):
        assert masked in text
    for part in ("as_a_number", "int(event.digits or", "program.py", "line ", "StateInvalid", "HandlerTimeout"):
        assert part in text
    for error in ("InvalidParameters", "OutcomeUnknown", "StateUnwritable", "ExceptionGroup", "ZeroDivisionError"):
        assert error in text


async def test_nothing_sensitive_is_written_when_nobody_is_at_the_api() -> None:
    with free_socket() as nobody:
        host, port = nobody.getsockname()
        async with running(f"http://{host}:{port}/v2", CALLFLOW_LOG_FORMAT="json") as run:
            await place_the_call(run)
            await run.end()
    assert leaks(run.everything) == set()
    assert "CarrierUnreachable" in run.everything


# -- controls: the search finds what is there -----------------------------------------------------


async def test_the_search_finds_what_the_program_prints() -> None:
    async with serving(quoting_carrier) as url, running(url, CALLFLOW_LOG_FORMAT="json", SHOP_LEAK="1") as run:
        await place_the_call(run)
        await run.end()
    assert leaks(run.everything) == {CALLER[2:], NAME, ACCOUNT, API_KEY, STATE_KEY}
    assert leaks("".join(run.log)) == set()


async def test_without_callflows_log_the_same_run_shows_everything() -> None:
    async with serving(quoting_carrier) as url, running(url, SHOP_UNPROTECTED="1") as run:
        await place_the_call(run)
        await run.end()
    assert leaks("".join(run.log)) == set(SECRETS)
    assert leaks(run.printed) == set()  # reprs are masked whoever logs


# -- the command line -----------------------------------------------------------------------------

RAISING = f"""
import os
import re
from callflow import App
key = os.environ["TELNYX_API_KEY"]
raise LookupError("no shop for " + key + " or {CALLER}")
"""
FAILING = f"""
import os
import re
from contextlib import asynccontextmanager
from callflow import App

@asynccontextmanager
async def lifespan(app):
    raise RuntimeError("cannot reach db with " + os.environ["TELNYX_API_KEY"] + " for {CALLER}")
    yield

app = App(lifespan=lifespan)
"""
GOOD = "from callflow import App\napp = App()\n"


@pytest.mark.parametrize(
    ("command", "source", "variables", "words"),
    [
        ("run", RAISING, {}, "LookupError: no shop for *** or +*********47"),
        ("routes", RAISING, {}, "LookupError: no shop for *** or +*********47"),
        ("run", FAILING, {}, "RuntimeError: cannot reach db with *** for +*********47"),
        ("run", GOOD, {"TELNYX_PUBLIC_KEY": API_KEY}, "TELNYX_PUBLIC_KEY is not a public key"),
        ("run", GOOD, {"TELNYX_API_KEY": f"{API_KEY} {STATE_KEY}"}, "TELNYX_API_KEY is not an API key"),
        ("run", GOOD, {"CALLFLOW_API_KEY": API_KEY}, "CALLFLOW_API_KEY is no setting"),
        ("run", GOOD, {"TELNYX_BASE_URL": API_KEY}, "TELNYX_BASE_URL is not a URL"),
        ("routes", GOOD, {}, "event"),
    ],
)
def test_no_command_quotes_a_key(
    tmp_path: Path, command: str, source: str, variables: Mapping[str, str], words: str
) -> None:
    (tmp_path / "main.py").write_text(source)
    done = callflow(command, "main:app", cwd=tmp_path, env={**ENVIRONMENT, **variables})
    assert words in done.stdout + done.stderr
    assert leaks(done.stdout + done.stderr) == set()
    assert os.linesep in done.stdout + done.stderr
