"""The carrier's signature: Ed25519 over `timestamp|raw body`.

See https://developers.telnyx.com/development/api-fundamentals/webhooks/receiving-webhooks
"""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from callflow.types import Clock

SIGNATURE_HEADER = b"telnyx-signature-ed25519"
TIMESTAMP_HEADER = b"telnyx-timestamp"

_SIGNATURE_LENGTH = 64
_TIMESTAMP_DIGITS = 12


class InvalidSignature(Exception):
    """The request is no genuine webhook, or no longer; why is for the log, never for the answer."""


class Examined(Exception):
    """The request is the one that a narrow key is for, and nothing is to be done about it.

    Attributes:
        public_keys: Those that webhooks are checked against.
    """

    def __init__(self, public_keys: Sequence[str]) -> None:
        super().__init__("signed with the narrow key")
        self.public_keys = tuple(public_keys)


@dataclass(frozen=True, slots=True)
class NarrowKey:
    """A public key that is trusted for one body, byte for byte.

    Attributes:
        public_key: Base64 of 32 bytes.
        body: The body.
    """

    public_key: str
    body: bytes


class Verifier:
    """Checks webhooks against one or several public keys.

    Args:
        public_keys: Base64 of 32 bytes each; while a key is being replaced, the old and the new one.
        tolerance: How far the timestamp may be from now, in seconds, either way.
        clock: The time, in seconds since the epoch.
        narrow: One more key, which is tried last, and for its own body only.
    """

    def __init__(
        self, public_keys: Sequence[str], *, tolerance: float, clock: Clock, narrow: NarrowKey | None = None
    ) -> None:
        self._public_keys = tuple(public_keys)
        self._keys = [_verify_key(key) for key in public_keys]
        self._tolerance = tolerance
        self._clock = clock
        self._narrow = (_verify_key(narrow.public_key), narrow.body) if narrow is not None else None

    def check_head(self, signature: bytes | None, timestamp: bytes | None) -> bytes:
        """What can be said before the body is there.

        Returns:
            The signature, decoded.

        Raises:
            InvalidSignature: A header is missing or malformed, or the timestamp stale.
        """
        if signature is None or timestamp is None:
            raise InvalidSignature("a header is missing")
        if not timestamp.isdigit() or len(timestamp) > _TIMESTAMP_DIGITS:
            raise InvalidSignature("the timestamp is malformed")
        if abs(self._clock() - int(timestamp)) > self._tolerance:
            raise InvalidSignature("the timestamp is stale")
        return _decoded(signature)

    def verify(self, body: bytes, *, signature: bytes | None, timestamp: bytes | None) -> None:
        """Pass if one of the keys signed exactly this body at about this time.

        Raises:
            InvalidSignature: It is missing, malformed, stale, or of another key.
            Examined: It is of the narrow key.
        """
        self.check_body(body, timestamp or b"", self.check_head(signature, timestamp))

    def check_body(self, body: bytes, timestamp: bytes, signature: bytes) -> None:
        """The other half of `verify`, for a signature that `check_head` has decoded.

        Raises:
            InvalidSignature: No key signed exactly this body at exactly this time.
            Examined: The narrow key did.
        """
        message = timestamp + b"|" + body
        if not any(_fits(key, message, signature) for key in self._keys):
            self._check_narrow(body, message, signature)
            raise InvalidSignature("no public key fits")

    def _check_narrow(self, body: bytes, message: bytes, signature: bytes) -> None:
        if self._narrow is None:
            return
        key, only_body = self._narrow
        if body == only_body and _fits(key, message, signature):
            raise Examined(self._public_keys)


def _verify_key(public_key: str) -> VerifyKey:
    return VerifyKey(base64.b64decode(public_key))


def _decoded(signature: bytes) -> bytes:
    try:
        raw = binascii.a2b_base64(signature)
    except binascii.Error:
        raise InvalidSignature("the signature is not base64") from None
    if len(raw) != _SIGNATURE_LENGTH:
        raise InvalidSignature("the signature has another length")
    if binascii.b2a_base64(raw, newline=False) != signature:
        raise InvalidSignature("the signature is spelt in another way than the carrier's")
    return raw


def _fits(key: VerifyKey, message: bytes, signature: bytes) -> bool:
    try:
        key.verify(message, signature)
    except BadSignatureError:
        return False
    return True


class Signer:
    """Signs webhooks as the carrier does: for the simulator and for tests.

    Args:
        seed: 32 bytes; the same seed makes the same keys.
    """

    def __init__(self, seed: bytes) -> None:
        self._key = SigningKey(seed)

    @property
    def public_key(self) -> str:
        """The public key in base64, as `TELNYX_PUBLIC_KEY` takes it."""
        return base64.b64encode(bytes(self._key.verify_key)).decode()

    def headers(self, body: bytes, *, timestamp: int) -> dict[str, str]:
        """The two headers for a body sent at this time."""
        signature = self._key.sign(f"{timestamp}|".encode() + body).signature
        return {
            SIGNATURE_HEADER.decode(): base64.b64encode(signature).decode(),
            TIMESTAMP_HEADER.decode(): str(timestamp),
        }
