"""Settings, signed webhooks, and the transport that records: what tests are made of."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, assert_type

from callflow import App, Settings
from callflow.config import load
from callflow.testing.transport import RecordingTransport, Sent
from callflow.testing.webhooks import DEVELOPMENT_KEY, Webhooks
from callflow.webhook.signature import Signer

settings = Settings(
    api_key="KEY_test",
    public_keys=(DEVELOPMENT_KEY.public_key,),
    log_level="error",
    handler_timeout=2,
    port=8080,
)
assert_type(settings.api_key, str | None)
assert_type(settings.public_keys, tuple[str, ...])
assert_type(settings.port, int)
assert_type(settings.handler_timeout, float)
assert_type(settings.log_level, Literal["debug", "info", "warning", "error"])
assert_type(settings.log_format, Literal["json", "console"] | None)
assert_type(replace(settings, host="0.0.0.0"), Settings)
assert_type(load({"CALLFLOW_PORT": "9000"}), Settings)

webhooks = Webhooks(clock=lambda: 1_800_000_000.0, leg="caller")
assert_type(webhooks.signer, Signer)
body = webhooks.body("call.answered", occurred_at=1_800_000_000.0, attempt=2, from_="+13125550123")
assert_type(body, bytes)
assert_type(webhooks.headers(body), Mapping[str, str])
assert_type(webhooks.leg("agent", session="session-2"), Webhooks)

transport = RecordingTransport(answers={"speak": (422, {"errors": [{"code": "90034", "title": "not answered"}]})})
assert_type(transport.sent, list[Sent])
assert_type(transport.operations, list[str])
app = App(settings=settings, transport=transport, clock=webhooks.clock)


async def main() -> None:
    async with app.started():
        assert transport.operations == []
    assert load({"CALLFLOW_PORT": "9000"}).port == 9000
