"""The envelope: what callflow puts around a call's state in `client_state`.

    base64( "cf" | version | crc32 of what follows | transforms | length of head | length | head (JSON) | body )

It is versioned, prefixed and length-checked, so that the client_state of another program is never
mistaken for ours, and a damaged one never loaded.
"""

import base64
import binascii
import hashlib
import struct
import zlib
from dataclasses import dataclass, field
from functools import lru_cache

import orjson

_PREFIX = struct.Struct(">2sBI")
_HEADER = struct.Struct(">BHI")
_MAGIC = b"cf"
_VERSION = 1
_MOST_REVISIONS = 2**63 - 1  # so that the next ones still are numbers of JSON


@dataclass(frozen=True, slots=True)
class Envelope:
    """The state of a call as one leg carries it.

    Attributes:
        home: The session that the call began in; every leg made from it has the same.
        leg: The role of the leg that carries it: `primary`, `secondary`, or one of the developer's.
        tag: A digest of the leg's identifier; empty as long as the leg has none, before its first event.
        nonce: What names a leg of ours before the carrier has named it.
        revision: How often the state had changed.
        model: The name of the state's model; empty if the app keeps no state.
        transforms: The numbers of the transforms that the body went through, as a sum of powers of two.
        body: The state.
    """

    home: str
    leg: str = "primary"
    tag: str = ""
    nonce: str = ""
    revision: int = 0
    model: str = ""
    transforms: int = 0
    body: bytes = field(default=b"", repr=False)  # what is printed may be logged

    def belongs_to(self, call_leg_id: str | None) -> bool:
        """Whether it was written for this leg and no other (conference events carry their creator's)."""
        return bool(self.tag) and call_leg_id is not None and self.tag == leg_tag(call_leg_id)


def leg_tag(call_leg_id: str) -> str:
    """A short digest of a leg's identifier."""
    return hashlib.blake2b(call_leg_id.encode(), digest_size=6).hexdigest()


def pack(envelope: Envelope) -> str:
    """The envelope as a `client_state`."""
    head = orjson.dumps([envelope.home, envelope.leg, envelope.tag, envelope.nonce, envelope.revision, envelope.model])
    rest = _HEADER.pack(envelope.transforms, len(head), len(head) + len(envelope.body)) + head + envelope.body
    return base64.b64encode(_PREFIX.pack(_MAGIC, _VERSION, zlib.crc32(rest)) + rest).decode()


@lru_cache(maxsize=64)  # an event is asked for its envelope several times on its way
def unpack(client_state: str | None) -> Envelope | None:
    """The envelope in a `client_state`; None for none, and for one that is not ours."""
    if not client_state:
        return None
    try:
        data = base64.b64decode(client_state, validate=True)
    except (binascii.Error, ValueError):
        return None
    if len(data) < _PREFIX.size + _HEADER.size:
        return None
    magic, version, crc = _PREFIX.unpack_from(data)
    rest = data[_PREFIX.size :]
    if (magic, version) != (_MAGIC, _VERSION) or zlib.crc32(rest) != crc:
        return None
    transforms, head_length, length = _HEADER.unpack_from(rest)
    content = rest[_HEADER.size :]
    if len(content) != length or head_length > length:
        return None
    return _envelope(content[:head_length], transforms, content[head_length:])


def _envelope(head: bytes, transforms: int, body: bytes) -> Envelope | None:
    try:
        home, leg, tag, nonce, revision, model = orjson.loads(head)
    except (orjson.JSONDecodeError, TypeError, ValueError):
        return None
    if not all(isinstance(text, str) for text in (home, leg, tag, nonce, model)) or not isinstance(revision, int):
        return None
    if not 0 <= revision <= _MOST_REVISIONS:
        return None
    return Envelope(home, leg, tag, nonce, revision, model, transforms, body)
