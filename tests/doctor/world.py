"""`callflow doctor` as a real process, beside an account and a server that are real too."""

import asyncio
import json
import sys
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from pathlib import Path
from typing import Any  # JSON of any shape

import orjson

from callflow.testing.webhooks import DEVELOPMENT_KEY
from tests.account import Account
from tests.cli.test_cli import environment
from tests.client.carrier_stub import Received, Reply, carrier

KEY = "KEY_account_0123456789"
PUBLIC_KEY = DEVELOPMENT_KEY.public_key

APP = """
from callflow import App, Call
from callflow.events import CallInitiated

app = App()

@app.on(CallInitiated, direction="incoming")
async def greet(call: Call, event: CallInitiated) -> None:
    await call.answer()
"""


@dataclass
class Report:
    """What the doctor printed.

    Attributes:
        status: Its exit status.
        out: All of standard output.
        err: All of standard error.
    """

    status: int
    out: str
    err: str

    @property
    def lines(self) -> dict[str, dict[str, str]]:
        """The checks by their names, of a report in JSON."""
        return {one["check"]: one for one in json.loads(self.out)["checks"]}

    def marks(self, mark: str) -> list[str]:
        """The checks that have this mark."""
        return [name for name, one in self.lines.items() if one["mark"] == mark]

    def line(self, check: str) -> tuple[str, str, str]:
        """What one check came to."""
        one = self.lines[check]
        return one["mark"], one["found"], one["do"]


@dataclass
class World:
    """The account, where its API is, and where the doctor is called.

    Attributes:
        ahead: How many seconds this machine is ahead of the carrier.
        public_key: What the account says that its public key is; None if it does not.
    """

    directory: Path
    account: Account = field(default_factory=lambda: Account(api_key=KEY))
    url: str = ""
    ahead: float = 0.0
    public_key: str | None = PUBLIC_KEY

    def answer(self, received: Received) -> Reply:
        """The API, with a date and the account's public key."""
        reply = self.account.answer(received)
        if received.target == "/v2/public_key" and reply.status != 401 and self.public_key is not None:
            found = {"data": {"record_type": "public_key", "public": self.public_key}}
            reply = Reply(200, orjson.dumps(found))
        return replace(reply, headers={"date": formatdate(time.time() - self.ahead, usegmt=True), **reply.headers})

    def variables(self, **variables: str) -> Mapping[str, str]:
        """The environment that goes with the account."""
        return {
            "TELNYX_API_KEY": KEY,
            "TELNYX_PUBLIC_KEY": PUBLIC_KEY,
            "TELNYX_BASE_URL": self.url,
            "CALLFLOW_LOG_FORMAT": "json",
            "NO_PROXY": "*",
            **variables,
        }

    async def doctor(self, *arguments: str, as_json: bool = True, **variables: str) -> Report:
        """Call the doctor."""
        return await self.run(
            "-m", "callflow.cli.main", "doctor", *arguments, *(["--json"] if as_json else []), **variables
        )

    async def run(self, *arguments: str, **variables: str) -> Report:
        """Have Python run something that prints the doctor's report."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *arguments,
            cwd=self.directory,
            env=environment(self.variables(**variables)),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(60):
            out, err = await process.communicate()
        report = Report(process.returncode or 0, out.decode(), err.decode())
        assert "Traceback" not in report.err + report.out
        assert KEY not in report.err + report.out
        return report

    def application(self, url: str, **fields: Any) -> str:
        """Have an application in which all is well; its id."""
        profile = self.account.profile()
        found = self.account.application(
            webhook_event_url=url,
            webhook_api_version="2",
            redact_dtmf_debug_logging=True,
            outbound={"outbound_voice_profile_id": profile["id"]},
            **fields,
        )
        self.account.number("+13125550100", connection_id=found["id"])
        return str(found["id"])


@asynccontextmanager
async def world(directory: Path, source: str = APP) -> AsyncGenerator[World]:
    """An account that has nothing, and a directory with an app."""
    (directory / "main.py").write_text(source)
    one = World(directory)
    async with carrier(usual=one.answer) as server:
        one.url = server.url
        yield one
