"""Signed webhooks of many calls, as bytes of whole requests, made before any clock starts."""

import random
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any, TypeAlias  # payloads are JSON of any shape

import orjson

from callflow.testing.webhooks import DEVELOPMENT_KEY
from tests.data.webhooks import GOLDEN

PATH = "/webhooks"

LIFE: tuple[str, ...] = (
    "call.initiated",
    "call.answered",
    "call.speak.started",
    "call.dtmf.received",
    "call.speak.ended",
    "call.gather.ended",
    "call.hangup",
    "call.cost",
)
"""The events of one call to a telephone menu."""

TALK: tuple[str, ...] = LIFE[:-2]
"""Those in which the call can be commanded."""

_SIDE_BY_SIDE = 64  # calls at once, so that a call's next event is sent long after the one before was answered

Json: TypeAlias = dict[str, Any]

_USUAL: dict[str, Json] = {  # what the carrier sends beside what its examples show
    "call.initiated": {
        "caller_id_name": "+13125550123",
        "connection_codecs": "OPUS,G722,PCMU,PCMA",
        "custom_headers": [{"name": "X-Account", "value": "1000000001"}],
        "start_time": "@at@",
        "tags": ["bench"],
    },
    "call.answered": {"custom_headers": [{"name": "X-Account", "value": "1000000001"}], "tags": ["bench"]},
}


@dataclass(frozen=True, slots=True)
class Webhook:
    """One request.

    Attributes:
        call: The `call_control_id`.
        body: The body.
        wire: The whole request, over HTTP/1.1.
    """

    call: str
    body: bytes
    wire: bytes


class Traffic:
    """Makes webhooks of calls that last for `life`, many calls side by side. No identifier is made twice.

    Args:
        life: The names of the events of each call.
        seed: What the identifiers are drawn from.
        side_by_side: How many calls are alive at once.
    """

    def __init__(self, life: Sequence[str] = LIFE, *, seed: int, side_by_side: int = _SIDE_BY_SIDE) -> None:
        self._templates = [_template(name) for name in life]
        self._random = random.Random(seed)
        self._side_by_side = side_by_side
        self._endless = self._webhooks()

    def take(self, count: int) -> list[Webhook]:
        """The next so many webhooks, signed now."""
        return list(islice(self._endless, count))

    def _webhooks(self) -> Iterator[Webhook]:
        while True:
            calls = [self._call() for _ in range(self._side_by_side)]
            for template in self._templates:
                for names in calls:
                    yield self._webhook(template, names)

    def _call(self) -> dict[bytes, bytes]:
        leg = self._uuid()
        return {
            b"@control@": b"v3:" + leg.replace(b"-", b"") + b"_0Zq7uAbCdEfGhIjKlMnOp",
            b"@leg@": leg,
            b"@session@": self._uuid(),
        }

    def _uuid(self) -> bytes:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4)).encode()

    def _webhook(self, template: bytes, names: dict[bytes, bytes]) -> Webhook:
        now = time.time()
        moment = datetime.fromtimestamp(now, UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
        body = template.replace(b"@event@", self._uuid()).replace(b"@at@", moment.encode())
        for mark, name in names.items():
            body = body.replace(mark, name)
        return Webhook(names[b"@control@"].decode(), body, _wire(body, int(now)))


def _template(event_type: str) -> bytes:
    payload = {**GOLDEN[event_type]["payload"], **_USUAL.get(event_type, {})}
    payload |= {
        "call_control_id": "@control@",
        "call_leg_id": "@leg@",
        "call_session_id": "@session@",
        "connection_id": "1000000000000000001",
        "client_state": None,
    }
    marks = {"from": "+13125550123", "to": "+13125550100"}
    payload |= {name: value for name, value in marks.items() if name in payload}
    data = {
        "record_type": "event",
        "event_type": event_type,
        "id": "@event@",
        "occurred_at": "@at@",
        "payload": payload,
    }
    return orjson.dumps({"data": data, "meta": {"attempt": 1, "delivered_to": f"https://phone.example.com{PATH}"}})


def _wire(body: bytes, timestamp: int) -> bytes:
    headers = {
        "host": "phone.example.com",
        "user-agent": "telnyx-webhooks",
        "content-type": "application/json",
        "content-length": str(len(body)),
        **DEVELOPMENT_KEY.headers(body, timestamp=timestamp),
    }
    lines = [f"POST {PATH} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode() + body
