"""One call's state during a turn: loaded once, written only if it changed."""

from pydantic import BaseModel

from callflow.session.codec import StateCodec, fits
from callflow.session.envelope import Envelope, leg_tag, pack
from callflow.session.record import SessionRecord


class Session:
    """The state of one home session, in memory for as long as a turn.

    Args:
        home: The session that the call began in.
        codec: How the state is written; None if the app keeps none.
        record: What the engine has kept; it holds the newest state after every change.
    """

    def __init__(self, home: str, codec: StateCodec[BaseModel] | None, record: SessionRecord) -> None:
        self.home = home
        self.record = record
        self._codec = codec
        self._state: BaseModel | None = None
        self._carried = record.body

    def begin(self, envelope: Envelope | None) -> None:
        """Take over what an event brought if it is newer, and count changes from here.

        Raises:
            StateInvalid: It was written with a transform that is not set up.
        """
        self._collect()
        newer = envelope is not None and (envelope.revision > self.record.revision or not self.record.model)
        if self._codec is not None and envelope is not None and envelope.model and newer:
            self.record.body = self._codec.undo(envelope)
            self.record.revision, self.record.model = envelope.revision, envelope.model
            self._state = None
        self._carried = self.record.body

    @property
    def state(self) -> BaseModel | None:
        """The state, as one object for the whole turn.

        Raises:
            StateInvalid: The model no longer accepts it.
        """
        if self._state is None and self._codec is not None:
            if self.record.body:
                self._state = self._codec.load(self.record.body, model=self.record.model)
            else:
                self._state = self._codec.new()
                self.record.body, self.record.model = self._codec.dump(self._state), self._codec.name
                self._carried = self.record.body
        return self._state

    @property
    def unsent(self) -> bool:
        """Whether the state has changed since the event began, and no command has carried it."""
        self._collect()
        return self._carried != self.record.body

    def client_state(self, *, role: str, call_leg_id: str | None) -> str:
        """The `client_state` for a leg that has its identifier, with the state as it is now.

        Raises:
            StateTooLarge: It does not fit.
        """
        self._collect()
        self._carried = self.record.body
        return self._packed(role, tag=leg_tag(call_leg_id) if call_leg_id else "", nonce="")

    def new_leg_state(self, *, role: str, nonce: str) -> str:
        """The `client_state` for a leg that a command is about to make.

        Raises:
            StateTooLarge: It does not fit.
        """
        self._collect()
        return self._packed(role, tag="", nonce=nonce)

    def _packed(self, role: str, *, tag: str, nonce: str) -> str:
        record = self.record
        body, transforms = self._codec.apply(record.body) if self._codec else (b"", 0)
        return fits(
            pack(Envelope(self.home, role, tag, nonce, record.revision, record.model, transforms, body))
        )

    def _collect(self) -> None:
        """Write the state into the record, as a new revision if its bytes differ."""
        if self._codec is None or self._state is None:
            return
        data = self._codec.dump(self._state)
        if data != self.record.body:
            self.record.body, self.record.model = data, self._codec.name
            self.record.revision += 1
