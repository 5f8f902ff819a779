"""What is fuzzed: functions of some bytes, each of which raises if callflow does what it must not.

`SEEDS` has what each begins with.
"""

import asyncio
import base64
import binascii
import json
import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey
from pydantic import BaseModel

from callflow.engine.base import delivered
from callflow.errors import StateInvalid
from callflow.log import get_logger
from callflow.model import Event
from callflow.session.codec import StateCodec
from callflow.session.envelope import Envelope, leg_tag, pack, unpack
from callflow.session.record import SessionRecord
from callflow.session.session import Session
from callflow.testing.webhooks import DEVELOPMENT_KEY
from callflow.types import Message, Scope
from callflow.webhook.endpoint import Endpoint
from callflow.webhook.parse import parse
from callflow.webhook.repeated import Repeated
from callflow.webhook.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER, Verifier
from tests.data.webhooks import GOLDEN

NOW = 1_800_000_000
TOLERANCE = 300
MAX_BYTES = 65_536
PUBLIC = VerifyKey(base64.b64decode(DEVELOPMENT_KEY.public_key))
DOCUMENTED = {200, 400, 401, 405, 408, 413, 415, 503}

Headers = list[tuple[bytes, bytes]]

_loop = asyncio.new_event_loop()


@dataclass
class Posted:
    """One request to an endpoint of its own, its answer, and what it delivered."""

    headers: Headers
    body: bytes
    events: list[Event] = field(default_factory=list[Event])
    status: int = 0
    words: bytes = b""

    def __post_init__(self) -> None:
        verifier = Verifier([DEVELOPMENT_KEY.public_key], tolerance=TOLERANCE, clock=lambda: NOW)
        refusals = Repeated(get_logger("fuzz"), "webhook refused", clock=lambda: NOW)
        endpoint = Endpoint(verifier, self.deliver, MAX_BYTES, lambda: NOW, refusals)
        scope: Scope = {"type": "http", "http_version": "1.1", "method": "POST", "headers": self.headers}
        _loop.run_until_complete(endpoint(scope, self.receive, self.send))

    async def deliver(self, event: Event, body: bytes) -> Literal["accepted", "duplicate"]:
        taken = delivered(event, body, received_at=NOW)
        assert isinstance(taken.key, str)
        self.events.append(event)
        return "accepted"

    async def receive(self) -> Message:
        return {"type": "http.request", "body": self.body}

    async def send(self, message: Message) -> None:
        self.status = message.get("status", self.status)
        self.words += message.get("body", b"")


# -- a genuine webhook with any body ------------------------------------------------------------------


def webhook(data: bytes) -> None:
    """Signed, so it is parsed: it is an event, and always the same one, or 400."""
    body = data[:MAX_BYTES]
    signed = DEVELOPMENT_KEY.headers(body, timestamp=NOW)
    posted = Posted([(name.encode(), value.encode()) for name, value in signed.items()], body)
    assert posted.status in (200, 400), posted
    assert len(posted.events) == (posted.status == 200), posted
    for event in posted.events:
        assert (event, event.meta) == (again := parse(body, now=NOW), again.meta)
        assert 0 < len(event.meta.id) <= 128
        assert event.meta.attempt > 0
        event.model_dump_json(fallback=str)
        event.meta.occurred_at.timestamp()


# -- any headers --------------------------------------------------------------------------------------


def head(data: bytes) -> None:
    """Headers in lines, an empty line, a body; `$` stands for the signature, or the timestamp, that is right."""
    top, _, body = data.partition(b"\n\n")
    pairs = [line.partition(b":")[::2] for line in top.split(b"\n")]
    stamp = b"%d" % NOW
    right = {SIGNATURE_HEADER: _signature(body), TIMESTAMP_HEADER: stamp}
    headers = [(name.lower(), right.get(name.lower(), value) if value == b"$" else value) for name, value in pairs]
    posted = Posted(headers, body)
    assert posted.status in DOCUMENTED, posted
    assert len(posted.events) == (posted.status == 200), posted
    parsed = posted.status == 200 or posted.words.startswith(b"no event")
    assert not parsed or _genuine(headers, body), posted


def _signature(body: bytes) -> bytes:
    return DEVELOPMENT_KEY.headers(body, timestamp=NOW)[SIGNATURE_HEADER.decode()].encode()


def _genuine(headers: Headers, body: bytes) -> bool:
    """The same question, asked in another way."""
    stamps = [value.strip(b" \t") for name, value in headers if name == TIMESTAMP_HEADER]
    signatures = [value.strip(b" \t") for name, value in headers if name == SIGNATURE_HEADER]
    if len(stamps) != 1 or len(signatures) != 1 or not set(stamps[0]) <= set(b"0123456789"):
        return False
    try:
        raw = binascii.a2b_base64(signatures[0])
        PUBLIC.verify(stamps[0] + b"|" + body, raw)
    except (BadSignatureError, ValueError):
        return False
    return abs(int(stamps[0]) - NOW) <= TOLERANCE and base64.b64encode(raw) == signatures[0]


# -- any client_state ---------------------------------------------------------------------------------


class Visit(BaseModel):
    """A state with something of everything."""

    name: str | None = None
    tries: int = 0
    tags: set[str] = set()
    notes: dict[str, list[float]] = {}


_CODEC: StateCodec[BaseModel] = StateCodec(Visit)


def envelope(data: bytes) -> None:
    """A `client_state`, of which with a first byte of `=` the checksum is right, and with `~` the lengths too."""
    kind, rest = data[:1], data[1:]
    text = _sealed(rest) if kind == b"=" else _sealed(_measured(rest)) if kind == b"~" else data.decode("latin-1")
    found = unpack(text)
    if found is None:
        return
    assert unpack(pack(found)) == found
    assert 0 <= found.revision < 2**63
    session = Session(found.home, _CODEC, SessionRecord())
    session.begin(found)
    with suppress(StateInvalid):
        state = session.state
        assert isinstance(state, Visit)
        state.tries += 1
        written = unpack(session.client_state(role=found.leg, call_leg_id="leg"))
        assert written is not None
        assert written.belongs_to("leg")


def _measured(rest: bytes) -> bytes:
    """From a byte of transforms, a line that is the head, and a body."""
    top, _, body = rest[1:].partition(b"\n")
    return struct.pack(">BHI", rest[0] if rest else 0, len(top) % 65_536, len(top) + len(body)) + top + body


def _sealed(rest: bytes) -> str:
    return base64.b64encode(struct.pack(">2sBI", b"cf", 1, zlib.crc32(rest)) + rest).decode()


# -- all of them --------------------------------------------------------------------------------------

TARGETS: dict[str, Callable[[bytes], None]] = {"webhook": webhook, "head": head, "envelope": envelope}


def seeds(target: str) -> list[bytes]:
    """What the fuzzer begins with."""
    bodies = [json.dumps({"data": one, "meta": {"attempt": 1}}).encode() for one in GOLDEN.values()]
    if target == "webhook":
        return [*bodies, *(json.dumps(one).encode() for one in GOLDEN.values())]
    if target == "head":
        top = b"content-type:application/json\n%s:$\n%s:$\n\n" % (
            SIGNATURE_HEADER,
            TIMESTAMP_HEADER,
        )
        return [top + min(bodies, key=len), top.replace(b"$", _signature(b"[]"), 1) + b"[]"]
    texts = [pack(Envelope("home", tag=leg_tag("leg"), revision=3, model="Visit", body=b'{"tries":2,"tags":["a"]}'))]
    texts += [pack(Envelope("home", "agent", nonce="n")), "eyJub3QiOiAib3VycyJ9"]
    opened = [b"=" + base64.b64decode(text)[7:] for text in texts]
    measured = [b'~\0["home","primary","","",3,"Visit"]\n{"tries":2}', b'~\0["","agent","","n",0,""]\n']
    return [*opened, *measured, *(text.encode() for text in texts)]
