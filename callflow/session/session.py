"""One call's state during a turn: loaded once, written only if it changed."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import orjson
from pydantic import BaseModel

from callflow.errors import StateError, StateTooLarge, StateUnknown
from callflow.session.codec import StateCodec
from callflow.session.envelope import Envelope, leg_tag, pack
from callflow.session.key import is_conference
from callflow.session.record import SessionRecord
from callflow.session.unknown import NOTHING, Unknown

MAX_CLIENT_STATE = 16_384
"""The carrier documents no limit: so much, in characters of base64, is what callflow sends at most."""

_UNKNOWN = (
    "the state was changed, and nobody knows what it was: a conference's event carries the client_state of the one who "
    "made the conference, and no engine has kept that of this one; change it in an event of the call itself, or run "
    "one worker with CALLFLOW_ENGINE=memory"
)


class Session:
    """The state of one home session, in memory for as long as a turn.

    The record holds it as it travels; it is decoded when a handler is to get it, and encoded when it changed.

    Args:
        home: The session that the call began in.
        codec: How the state is written; None if the app keeps none.
        record: What the engine has kept; it holds the newest state after every change.
        kept: Whether the engine will keep it; if not, client_state alone carries it.

    Attributes:
        over: Whether the turn is over; what is changed from then on is not kept.
        kept: Whether the engine will keep it.
        unknown: Whether it is not known what the leg's state is; then none is sent.
    """

    def __init__(
        self, home: str, codec: StateCodec[BaseModel] | None, record: SessionRecord, *, kept: bool = True
    ) -> None:
        self.home = home
        self.record = record
        self._codec = codec
        self.kept = kept
        self.over = False
        self.unknown = False
        self._state: BaseModel | None = None
        self._written = b""  # the state's bytes as they were when it was loaded or last encoded
        self._foreign: Unknown = NOTHING  # what another version has put there, which is carried along
        self._carried = record.revision
        self._brought = (b"", 0)

    def begin(self, envelope: Envelope | None, *, silent: bool = False, stranger: bool = False) -> None:
        """Take over what an event brought if it is newer, and count changes from here.

        Args:
            envelope: What the event's own leg carries.
            silent: Whether the event cannot tell what that is.
            stranger: Whether it is not known which call the leg belongs to.
        """
        record = self.record
        self.unknown = silent and (stranger or is_conference(self.home) or (not self.kept and not record.model))
        if envelope is not None and envelope.model and (envelope.revision > record.revision or not record.model):
            record.revision, record.model = envelope.revision, envelope.model
            record.transforms, record.body = envelope.transforms, envelope.body
            self._state = None
        self._carried = record.revision
        self._brought = (record.body, record.transforms)

    @property
    def state(self) -> BaseModel | None:
        """The state, as one object for the whole turn.

        Raises:
            StateInvalid: It cannot be read, or the model no longer accepts it.
        """
        if self._state is None and self._codec is not None:
            record = self.record
            if record.model:
                data = self._codec.undo(record.body, record.transforms, home=self.home, model=record.model)
                reading = self._codec.read(data, model=record.model)
                self._state, self._written, self._foreign = reading.state, reading.written, reading.unknown
            else:
                self._state, self._foreign = self._codec.new(), NOTHING
                self._written = self._codec.dump(self._state)
        return self._state

    def settle(self) -> bool:
        """Write the state into the record, as a new revision if it changed.

        Returns:
            Whether the event's leg does not carry it as it is now: no command to it that did was accepted.

        Raises:
            StateUnwritable: It holds something that cannot be written; the record is as it was.
            StateUnknown: It was changed where nobody knows it.
        """
        if self._codec is not None and self._state is not None:
            data = self._codec.dump(self._state, self._foreign)
            if data != self._written:
                if self.unknown:
                    raise StateUnknown(_UNKNOWN)
                self._codec.check(data)
                body, transforms = self._codec.apply(data, home=self.home)
                self.record.body, self.record.transforms = body, transforms
                self.record.model, self._written = self._codec.name, data
                self.record.revision += 1
        return self.record.revision != self._carried

    def discard(self) -> None:
        """Forget the changes that could not be written."""
        self._state = None

    def withheld(self) -> Iterator[object]:
        """The state as it was when the event came, as it was last written, and as it is: none of it is to be logged."""
        yield self._state
        for body, transforms in (self._brought, (self.record.body, self.record.transforms)):
            if body and self._codec is not None:
                with suppress(StateError):  # nobody could read it, so nothing can quote it
                    yield orjson.loads(self._codec.undo(body, transforms, home=self.home, model=self.record.model))

    def client_state(self, *, role: str, call_leg_id: str | None) -> str:
        """The `client_state` for a leg that has its identifier, with the state as it is now.

        Raises:
            StateTooLarge: It does not fit, and no engine keeps it.
            StateUnwritable: It holds something that cannot be written.
        """
        self.settle()
        return self._packed(role, tag=leg_tag(call_leg_id) if call_leg_id else "", nonce="")

    def carried(self, revision: int) -> None:
        """The carrier has accepted a command to the event's own leg that carried the state of this revision."""
        self._carried = max(self._carried, revision)

    def new_leg_state(self, *, role: str, nonce: str) -> str:
        """The `client_state` for a leg that a command is about to make.

        Raises:
            StateTooLarge: It does not fit, and no engine keeps it.
            StateUnwritable: It holds something that cannot be written.
        """
        self.settle()
        return self._packed(role, tag="", nonce=nonce)

    def _packed(self, role: str, *, tag: str, nonce: str) -> str:
        one = self.record
        whole = Envelope(self.home, role, tag, nonce, one.revision, one.model, one.transforms, one.body)
        packed = pack(whole)
        if len(packed) <= MAX_CLIENT_STATE:
            return packed
        if self.kept:
            return pack(replace(whole, body=b""))  # its key; were the engine to forget it, reading this fails
        raise StateTooLarge(
            f"the call's state makes a client_state of {len(packed):,} characters, and {MAX_CLIENT_STATE:,} is the "
            "most that is sent: keep a key in it, and the rest in a database"
        )
