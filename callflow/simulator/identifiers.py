"""The identifiers that the carrier gives, from a source of randomness that can be repeated."""

import base64
import random
import uuid


class Identifiers:
    """Makes identifiers; the same source makes the same ones in the same order.

    Args:
        source: Where the randomness comes from.
    """

    def __init__(self, source: random.Random) -> None:
        self._source = source

    def call_control_id(self) -> str:
        """A token that names one leg for commands."""
        return "v3:" + base64.urlsafe_b64encode(self._source.randbytes(39)).decode()

    def uuid(self) -> str:
        """An identifier in the form of a random UUID."""
        return str(uuid.UUID(int=self._source.getrandbits(128), version=4))
