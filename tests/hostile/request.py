"""A genuine webhook, and requests that differ from it in one thing."""

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias  # payloads are JSON of any shape

import orjson
from nacl.signing import SigningKey

from callflow.simulator import DEVELOPMENT_SEED
from callflow.testing.webhooks import Webhooks
from callflow.webhook.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER

NOW = 1_800_000_000.0
API_KEY = "KEYunmistakablekey"
MARK = "unmistakable-words-of-a-body"
MAX_BYTES = 1_048_576
LARGE = 64 * MAX_BYTES
CARRIER = SigningKey(DEVELOPMENT_SEED)

SIGNATURE, TIMESTAMP = "telnyx-signature-ed25519", "telnyx-timestamp"
assert (SIGNATURE_HEADER.decode(), TIMESTAMP_HEADER.decode()) == (SIGNATURE, TIMESTAMP)

Value: TypeAlias = str | bytes | None
"""What a header is set to; None leaves it out."""


@dataclass(frozen=True)
class Webhook:
    """One genuine webhook of `call.answered`.

    Attributes:
        id: The event's; no other event of a run has it.
    """

    id: str

    def another(self, number: int) -> "Webhook":
        """One more, of the same row."""
        return Webhook(f"{self.id} #{number}")

    @property
    def body(self) -> bytes:
        """Its body."""
        return Webhooks(clock=lambda: NOW).body("call.answered", id=self.id, words=MARK)

    def data(self, /, **changes: Any) -> bytes:
        """A body whose `data` differs; a value of `...` leaves a field out."""
        return self._changed(("data",), changes)

    def payload(self, /, **changes: Any) -> bytes:
        """A body whose payload differs."""
        return self._changed(("data", "payload"), changes)

    def _changed(self, path: tuple[str, ...], changes: Mapping[str, Any]) -> bytes:
        document = orjson.loads(self.body)
        place = document
        for name in path:
            place = place[name]
        place.update(changes)
        for name in [name for name, value in changes.items() if value is ...]:
            del place[name]
        return orjson.dumps(document)

    def padded(self, size: int) -> bytes:
        """A body of so many bytes."""
        return self.payload(words="x" * (size - len(self.payload(words=""))))

    def request(
        self,
        body: bytes | None = None,
        *,
        at: str | int | bytes = int(NOW),
        by: SigningKey = CARRIER,
        line: str | bytes = "POST /webhooks HTTP/1.1",
        change: Mapping[str, Value] | None = None,
        first: Iterable[tuple[str, Value]] = (),
        last: Iterable[tuple[str, Value]] = (),
        rest: bytes | None = None,
    ) -> bytes:
        """The bytes of a request.

        Args:
            body: What is signed; by default the webhook's own body.
            at: The timestamp that is signed and sent.
            by: Who signs.
            line: The first line.
            change: Headers that differ from the genuine ones.
            first: Headers before all others.
            last: Headers after all others.
            rest: What follows the head; by default what is signed.
        """
        body = self.body if body is None else body
        stamp = at if isinstance(at, bytes) else str(at).encode()
        headers: dict[str, Value] = {
            "Host": "callflow.example",
            "Content-Type": "application/json",
            "Content-Length": str(len(body)),
            SIGNATURE: signature(body, stamp, by),
            TIMESTAMP: stamp,
            **(change or {}),
        }
        fields = [*first, *headers.items(), *last]
        head = b"".join(raw(name) + b": " + raw(value) + b"\r\n" for name, value in fields if value is not None)
        return raw(line) + b"\r\n" + head + b"\r\n" + (body if rest is None else rest)

    def chunked(self, pieces: bytes | None = None, **more: Any) -> bytes:
        """A request in chunks: one with the whole body, or these bytes in its place."""
        change: dict[str, Value] = {"Content-Length": None, "Transfer-Encoding": "chunked", **more.pop("change", {})}
        return self.request(change=change, rest=chunks(self.body) if pieces is None else pieces, **more)


def raw(text: str | bytes) -> bytes:
    """The bytes of a text of 8-bit characters."""
    return text if isinstance(text, bytes) else text.encode("latin-1")


def signature(body: bytes, timestamp: bytes, by: SigningKey = CARRIER) -> bytes:
    """A signature as the carrier's header has it, for any bytes in a timestamp's place."""
    return base64.b64encode(by.sign(timestamp + b"|" + body).signature)


def chunks(*parts: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    """Parts of a body as chunks."""
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + end


def many(count: int, size: int = 1) -> Sequence[tuple[str, Value]]:
    """So many more headers."""
    return [(f"x-{number}", "v" * size) for number in range(count)]
