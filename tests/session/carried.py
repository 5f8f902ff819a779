"""States as legs carry them: made by hand, and read off commands."""

import base64
import random
from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel

from callflow.session.codec import StateCodec
from callflow.session.compression import Compression
from callflow.session.encryption import Encryption
from callflow.session.envelope import Envelope, leg_tag, pack, unpack
from callflow.testing.transport import Sent

StateT = TypeVar("StateT", bound=BaseModel)


def carrying(
    state: BaseModel,
    *,
    leg: str | None = "leg-1",
    home: str = "session-1",
    role: str = "primary",
    revision: int = 1,
    transforms: int = 0,
) -> str:
    """The `client_state` of a leg; with None for the leg, that of one which has no identifier yet."""
    model = type(state)
    body = StateCodec(model).dump(state)
    tag = leg_tag(leg) if leg is not None else ""
    return pack(Envelope(home, role, tag, "", revision, model.__name__, transforms, body))


def carried(sent: Sent) -> Envelope:
    """What a command carries; it must carry something of ours."""
    envelope = unpack(sent.body.get("client_state"))
    assert envelope is not None
    return envelope


def state_of(sent: Sent, model: type[StateT], *, keys: Sequence[str] = ()) -> StateT:
    """The state that a command carries."""
    envelope = carried(sent)
    codec = StateCodec(model, transforms=(Compression(), Encryption(keys)))
    data = codec.undo(envelope.body, envelope.transforms, home=envelope.home, model=envelope.model)
    return codec.load(data, model=envelope.model)


def noise(length: int) -> str:
    """A text that compresses as badly as a text can: to three quarters."""
    return base64.b64encode(random.Random(length).randbytes(length)).decode()[:length]
