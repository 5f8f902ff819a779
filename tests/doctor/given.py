"""Facts to be judged, as values: those of an account in which all is well, and changes to them."""

from dataclasses import replace
from email.utils import formatdate
from typing import Any  # facts of any kind are replaced

import orjson

from callflow.config import Settings
from callflow.doctor.facts import Facts, Local, Visit
from callflow.doctor.finding import Finding
from callflow.doctor.outcome import Answer
from callflow.doctor.registry import examine
from callflow.testing.webhooks import DEVELOPMENT_KEY
from callflow.webhook.signature import Signer

NOW = 1_800_000_000.0
KEY, OTHER_KEY = DEVELOPMENT_KEY.public_key, Signer(b"another key, of somebody else's.").public_key
URL, FAILOVER = "https://phone.example.com/webhooks", "https://other.example.org/webhooks"
ID = "1293384261075731499"

APPLICATION = {
    "id": ID,
    "application_name": "phone",
    "active": True,
    "webhook_api_version": "2",
    "webhook_event_url": URL,
    "webhook_event_failover_url": FAILOVER,
    "webhook_timeout_secs": None,
    "first_command_timeout": False,
    "first_command_timeout_secs": 30,
    "redact_dtmf_debug_logging": True,
    "call_cost_in_webhooks": True,
    "outbound": {"outbound_voice_profile_id": "7"},
}


def answer(
    status: int = 200, body: bytes = b"", *, ahead: float = 0.0, seconds: float = 0.05, **headers: str
) -> Answer:
    """An answer of a server than whose clock ours is so far ahead."""
    date = formatdate(NOW - ahead, usegmt=True)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, {"date": date, **named}, body, seconds, NOW)


def data(found: object, *, total: int | None = None, ahead: float = 0.0) -> Answer:
    """An answer of the API."""
    meta = {} if total is None else {"meta": {"total_results": total}}
    return answer(body=orjson.dumps({"data": found, **meta}), ahead=ahead)


def application(**fields: object) -> Answer:
    """The application with other fields."""
    return data({**APPLICATION, **fields})


GREETING = answer(body=f"doctor {KEY}".encode())
WELL = Visit(URL, forged=answer(401), signed=GREETING, ready=answer(body=b"ready"))

ALL_WELL = Facts(
    settings=Settings(api_key="KEY0123456789", public_keys=(KEY,), connection_id=ID),
    local=Local("main:app", Settings(public_keys=(KEY,)), hears_cost=True, outcome=GREETING),
    named=ID,
    applications=data([APPLICATION], total=1),
    public_key=data({"record_type": "public_key", "public": KEY}),
    application=data(APPLICATION),
    numbers=data([{"phone_number": "+13125550100", "status": "active"}], total=1),
    deliveries=data([], total=0),
    webhook=WELL,
    failover=replace(WELL, url=FAILOVER),
)


def found(check: str, **changes: Any) -> Finding:
    """What a check finds, all being well but for these."""
    return dict(examine(replace(ALL_WELL, **changes)))[check]


def settings(**changes: Any) -> Settings:
    """The settings with other values."""
    return replace(ALL_WELL.settings, **changes)


def local(**changes: Any) -> Local:
    """The app, doing otherwise."""
    assert ALL_WELL.local is not None
    return replace(ALL_WELL.local, **changes)


def visit(**changes: Any) -> Visit:
    """The webhook URL, answering otherwise."""
    return replace(WELL, **changes)
