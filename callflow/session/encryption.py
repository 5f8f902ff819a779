"""Encryption: nobody but the app's own workers can read a state, in `client_state` or at rest.

    body = id of the key (4 bytes) | nonce (24) | ciphertext, with its authenticator (16)

What is encrypted belongs to its call: nobody can change it, or give it to another call. What this does not hinder:
that somebody who can send commands to a call, or signed webhooks to us, brings back an older state of the same call;
or, but for App(encrypt_state=True), that he brings one which is not encrypted at all. That one is read so that calls
outlive the deploy that sets the first key.

Keys are replaced without losing a call: put the new one behind the old one on every worker (they all can read it
then), put it first, and take the old one away when the longest call has ended.
"""

import base64
import hashlib
from collections.abc import Callable, Sequence
from typing import TypeAlias

import nacl.utils
from nacl.exceptions import CryptoError
from nacl.secret import Aead

from callflow.errors import ConfigurationError

VARIABLE = "CALLFLOW_STATE_KEY"
MAKE_A_KEY = "openssl rand -base64 32"

Random: TypeAlias = Callable[[int], bytes]
"""So many random bytes, which nobody can guess."""

_ID_SIZE = 4


class Encryption:
    """A transform: XChaCha20 and Poly1305, with the call's home session authenticated.

    The envelope around it stays readable: the session, the leg's role and the model's name are no secrets.

    Args:
        keys: 32 bytes in base64 each. The first encrypts, all decrypt; without any, nothing is encrypted.
        writes: False leaves what is written as it is; what was encrypted before can still be read.
        required: Whether a state that is not encrypted is refused.
        random: Makes the nonces.
    """

    number = 1

    def __init__(
        self, keys: Sequence[str], *, writes: bool = True, required: bool = False, random: Random = nacl.utils.random
    ) -> None:
        raw = [base64.b64decode(key) for key in keys]
        self._boxes = {_key_id(key): Aead(key) for key in raw}
        self._first = _key_id(raw[0]) if raw and writes else None
        self._random = random
        self.required = required

    def apply(self, data: bytes, home: str) -> bytes | None:
        """The encrypted bytes; None without a key."""
        if self._first is None:
            return None
        box, nonce = self._boxes[self._first], self._random(Aead.NONCE_SIZE)
        return self._first + bytes(box.encrypt(data, home.encode(), nonce))

    def undo(self, data: bytes, home: str) -> bytes:
        """The original bytes.

        Raises:
            ValueError: The key is not set, or another one; or they are not what was written with it, for this call.
        """
        if not self._boxes:
            raise ValueError(f"it is encrypted, and {VARIABLE} is not set")
        box = self._boxes.get(data[:_ID_SIZE])
        if box is None:
            raise ValueError(
                "it was written with a key that is not set; while a key is replaced, put the old key behind the "
                f"new one in {VARIABLE}"
            )
        try:
            return box.decrypt(data[_ID_SIZE:], home.encode())
        except (CryptoError, ValueError):  # of PyNaCl: the latter for what is too short
            raise ValueError("it is encrypted, and damaged, forged, or another call's") from None


def _key_id(key: bytes) -> bytes:
    """Tells keys apart, and tells nothing of them."""
    return hashlib.blake2b(key, digest_size=_ID_SIZE, person=b"callflow state").digest()


def encryption(wanted: bool | None, *, keys: Sequence[str], secret_fields: Sequence[str]) -> Encryption:
    """The encryption that an app needs.

    Args:
        wanted: What the developer said. None encrypts as soon as there is a key, and reads what is not encrypted all
            the same; True does not.
        keys: The keys that are set.
        secret_fields: The fields of the state that hold secrets.

    Raises:
        ConfigurationError: It must encrypt, and there is no key.
    """
    if wanted is False or keys or not (wanted or secret_fields):
        return Encryption(keys, writes=wanted is not False, required=wanted is True)
    why = f"the call's state holds secrets ({', '.join(secret_fields)})" if secret_fields else "App(encrypt_state=True)"
    raise ConfigurationError(
        f"{VARIABLE} is not set: {why}, so it is to be encrypted. Make a key with `{MAKE_A_KEY}`, the same for all "
        "workers; to send it readable all the same, say App(encrypt_state=False)."
    )
