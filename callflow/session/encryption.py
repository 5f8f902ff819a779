"""Encryption: nobody but the app's own workers can read a state, nor change it, in `client_state` or at rest.

    body = id of the key (4 bytes) | nonce (24) | ciphertext, with its authenticator (16)

Keys are replaced without losing a call: put the new one behind the old one on every worker (they all can read it
then), put it first, and take the old one away when the longest call has ended.
"""

import base64
import hashlib
from collections.abc import Callable, Sequence
from typing import TypeAlias

import nacl.utils
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from callflow.errors import ConfigurationError

VARIABLE = "CALLFLOW_STATE_KEY"
MAKE_A_KEY = "openssl rand -base64 32"

Random: TypeAlias = Callable[[int], bytes]
"""So many random bytes, which nobody can guess."""

_ID_SIZE = 4


class Encryption:
    """A transform: NaCl's SecretBox, XSalsa20 and Poly1305.

    The envelope around it stays readable: the session, the leg's role and the model's name are no secrets.

    Args:
        keys: 32 bytes in base64 each. The first encrypts, all decrypt; without any, nothing is encrypted.
        writes: False leaves what is written as it is; what was encrypted before can still be read.
        random: Makes the nonces.
    """

    number = 1

    def __init__(self, keys: Sequence[str], *, writes: bool = True, random: Random = nacl.utils.random) -> None:
        raw = [base64.b64decode(key) for key in keys]
        self._boxes = {_key_id(key): SecretBox(key) for key in raw}
        self._first = _key_id(raw[0]) if raw and writes else None
        self._random = random

    def apply(self, data: bytes) -> bytes | None:
        """The encrypted bytes; None without a key."""
        if self._first is None:
            return None
        return self._first + bytes(self._boxes[self._first].encrypt(data, self._random(SecretBox.NONCE_SIZE)))

    def undo(self, data: bytes) -> bytes:
        """The original bytes.

        Raises:
            ValueError: The key is not set, or another one; or they are not what was written with it.
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
            return box.decrypt(data[_ID_SIZE:])
        except (CryptoError, ValueError):  # of PyNaCl: the latter for what is too short
            raise ValueError("it is encrypted, and damaged or forged") from None


def _key_id(key: bytes) -> bytes:
    """Tells keys apart, and tells nothing of them."""
    return hashlib.blake2b(key, digest_size=_ID_SIZE, person=b"callflow state").digest()


def encryption(wanted: bool | None, *, keys: Sequence[str], secret_fields: Sequence[str]) -> Encryption:
    """The encryption that an app needs.

    Args:
        wanted: What the developer said; None encrypts as soon as there is a key.
        keys: The keys that are set.
        secret_fields: The fields of the state that hold secrets.

    Raises:
        ConfigurationError: It must encrypt, and there is no key.
    """
    if wanted is False or keys or not (wanted or secret_fields):
        return Encryption(keys, writes=wanted is not False)
    why = f"the call's state holds secrets ({', '.join(secret_fields)})" if secret_fields else "App(encrypt_state=True)"
    raise ConfigurationError(
        f"{VARIABLE} is not set: {why}, so it is to be encrypted. Make a key with `{MAKE_A_KEY}`, the same for all "
        "workers; to send it readable all the same, say App(encrypt_state=False)."
    )
