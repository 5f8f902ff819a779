"""The codec: a state's model to bytes and back, through any number of transforms.

Three separate small pieces make a `client_state`: the model becomes bytes (here), the bytes may go through
transforms (`compression.py`, `encryption.py`), and the envelope (`envelope.py`) goes around them.
"""

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from copy import copy
from functools import cached_property
from typing import Generic, NamedTuple, Protocol, TypeVar

import orjson
from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from callflow.errors import RegistrationError, StateInvalid, StateUnwritable
from callflow.session.migration import Migrate, Migration, where
from callflow.session.secrets import MASK, holds_secret
from callflow.session.shape import Shape, shape_of
from callflow.session.unknown import NOTHING, Unknown

StateT = TypeVar("StateT", bound=BaseModel)

_LOST = "was too large for client_state, and the engine that kept it is not here"


class Transform(Protocol):
    """One reversible step between a state's bytes and the envelope's body."""

    @property
    def number(self) -> int:
        """Which bit of `Envelope.transforms` says that it was applied: 0 to 7, never reused."""
        ...

    @property
    def required(self) -> bool:
        """Whether a state that did not go through it is refused."""
        ...

    def apply(self, data: bytes, home: str) -> bytes | None:
        """The transformed bytes, or None to leave them as they are.

        Args:
            data: The bytes.
            home: The session of the call that the state belongs to.
        """
        ...

    def undo(self, data: bytes, home: str) -> bytes:
        """The original bytes.

        Args:
            data: What `apply` made.
            home: The session of the call that brought it.

        Raises:
            ValueError: These are not bytes that `apply` made.
        """
        ...


class Reading(NamedTuple, Generic[StateT]):
    """A state that was read.

    Attributes:
        state: The state.
        written: What it is written as; empty if it was migrated, and so is to be written anew.
        unknown: What the model does not know of it, to be carried along.
    """

    state: StateT
    written: bytes
    unknown: Unknown


class StateCodec(Generic[StateT]):
    """Encodes and decodes one model.

    Args:
        model: The state's model; every field needs a default, because a call starts without any.
        migrate: What to do with a state that the model no longer accepts.
        transforms: Applied in this order, undone in the reverse.

    Raises:
        RegistrationError: A field has no default, or is not read as it is written; it is no pydantic model; or
            `migrate` could never work.
    """

    def __init__(
        self, model: type[StateT], *, migrate: Migrate | None = None, transforms: Sequence[Transform] = ()
    ) -> None:
        _check(model)
        self.model = model
        self.name: str = model.__name__
        self._migration = Migration(model, migrate)
        self._transforms = tuple(transforms)
        if model.__pydantic_complete__:
            self._shape = shape_of(model)

    @cached_property
    def _shape(self) -> Shape:
        """Looked at when it is first needed, if the model names classes that its module defines below the app."""
        return shape_of(self.model)

    @property
    def secret_fields(self) -> tuple[str, ...]:
        """The fields that hold secrets, as `Card.number`."""
        return self._shape.secret_fields

    def through(self, *transforms: Transform) -> "StateCodec[StateT]":
        """The same codec with these transforms."""
        other = copy(self)
        other._transforms = transforms
        return other

    def new(self) -> StateT:
        """The state of a call that has just begun."""
        return self.model()

    # -- writing --------------------------------------------------------------------------------------

    def dump(self, state: BaseModel, unknown: Unknown = NOTHING) -> bytes:
        """The state as bytes, the same for equal states.

        Of an object in a field, what the field's type says is written: not what a class derived from it adds.

        Args:
            state: The state.
            unknown: What to carry along.

        Raises:
            StateUnwritable: It holds something that JSON cannot, or a secret where its model does not say so; or part
                of what is to be carried along would be lost.
        """
        try:
            data = self._json(state, unknown)
        except (TypeError, ValueError) as error:  # pydantic's and orjson's errors are of these
            words = f"the call's state (`{self.name}`) cannot be written: {_without_values(str(error))}"
            raise StateUnwritable(words) from None  # pydantic's own error quotes values, which the log must not have
        if MASK in data:
            self._check_masked(state)
        return data

    def _json(self, state: BaseModel, unknown: Unknown) -> bytes:
        shape = self._shape
        if shape.ordered and not unknown:
            return shape.serializer.to_json(state, by_alias=True, round_trip=True, warnings="error")
        plain = shape.serializer.to_python(state, mode="json", by_alias=True, round_trip=True, warnings="error")
        data = orjson.dumps(unknown.onto(plain) if unknown else plain, option=orjson.OPT_SORT_KEYS)
        if b"null" in data:  # orjson writes NaN so, which would not be read back
            json.dumps(plain, allow_nan=False)
            with suppress(TypeError):  # a set of models, which is none of dictionaries
                # In a field of `Any` it is pydantic that writes NaN so.
                values = shape.serializer.to_python(state, round_trip=True, warnings=False)
                json.dumps(values, allow_nan=False, skipkeys=True, default=str)
        return data

    def check(self, data: bytes) -> None:
        """Read what is about to be sent: the one who set a value that does not fit hears of it, not the next event.

        Args:
            data: What `dump` made.

        Raises:
            StateUnwritable: The model does not accept it.
        """
        try:
            self._shape.read(data)
        except ValidationError as error:
            words = f"the call's state (`{self.name}`) cannot be written: its model does not accept it{where(error)}"
            raise StateUnwritable(words) from None

    def _check_masked(self, state: BaseModel) -> None:
        """Stars may be the developer's own; or stand for a secret of which the schema knows nothing, and be its end."""
        if holds_secret(self._shape.serializer.to_python(state, warnings=False)):
            raise StateUnwritable(
                f"the call's state (`{self.name}`) cannot be written: it holds a secret in a field whose type does "
                "not say so, as `Any` does not; name the secret's type"
            )

    # -- reading --------------------------------------------------------------------------------------

    def load(self, data: bytes, *, model: str) -> StateT:
        """The state in these bytes, as `read` reads them."""
        return self.read(data, model=model).state

    def read(self, data: bytes, *, model: str) -> Reading[StateT]:
        """The state in these bytes, and what tells later whether it has changed.

        Args:
            data: What `dump` made.
            model: The name of the model that wrote it.

        Raises:
            StateInvalid: The model does not accept it, and `migrate` did not help.
        """
        try:
            return self._read(data, model)
        except StateUnwritable as error:  # such as a number of a hundred digits
            raise StateInvalid(f"a state written by `{model}` is read, but {error}", model=model, data=data) from None

    def _read(self, data: bytes, model: str) -> Reading[StateT]:
        try:
            state = self._shape.read(data)
        except ValidationError as error:
            return self._migrated(data, model, f"does not fit `{self.name}`{where(error)}" if data else _LOST)
        written = self.dump(state)
        unknown = self._unknown(data, written) if written != data else NOTHING
        if unknown and self._migration.wants(model):
            names = ", ".join(sorted(unknown.paths()))
            return self._migrated(data, model, f"has fields that `{self.name}` does not know ({names})")
        if unknown:
            written = self.dump(state, unknown)
        # Not `data`: a set's order, or a field that is new, is no change of the developer's.
        return Reading(state, written if model == self.name else b"", unknown)

    def _unknown(self, data: bytes, written: bytes) -> Unknown:
        return self._shape.knowledge.unknown(from_json(data), from_json(written))

    def _migrated(self, data: bytes, model: str, trouble: str) -> Reading[StateT]:
        state, given = self._migration.run(data, model=model, trouble=trouble, read=self._shape.read)
        written = self.dump(state)
        unknown = self._unknown(given, written) if given else NOTHING
        if unknown:
            written = self.dump(state, unknown)
        # A worker that is older finds the newer one's fields each time anew: what it gives back is no change.
        same = model == self.name and from_json(written) == from_json(data)
        return Reading(state, written if same else b"", unknown)

    # -- transforms -----------------------------------------------------------------------------------

    def apply(self, data: bytes, *, home: str) -> tuple[bytes, int]:
        """Bytes for an envelope's body, and which transforms they went through.

        Args:
            data: What `dump` made.
            home: The session of the call that they belong to.
        """
        applied = 0
        for transform in self._transforms:
            result = transform.apply(data, home)
            if result is not None:
                data, applied = result, applied | 1 << transform.number
        return data, applied

    def undo(self, body: bytes, applied: int, *, home: str, model: str) -> bytes:
        """The state's bytes in an envelope's body.

        Args:
            body: What `apply` made.
            applied: Which transforms it went through.
            home: The session of the call that brought it.
            model: The name of the model that wrote it, for the error.

        Raises:
            StateInvalid: A transform that it needs is missing, or fails; or it did not go through one that is required.
        """
        data = body
        if any(one.required and not applied & 1 << one.number for one in self._transforms):
            words = "the state is not encrypted, and App(encrypt_state=True) accepts no other"
            raise StateInvalid(words, model=model, data=body)
        for transform in reversed(self._transforms):
            if applied & 1 << transform.number:
                applied &= ~(1 << transform.number)
                try:
                    data = transform.undo(data, home)
                except ValueError as error:
                    raise StateInvalid(f"the state cannot be read: {error}", model=model, data=body) from None
        if applied:
            words = "the state was written with a transform that is not set up"
            raise StateInvalid(words, model=model, data=body)
        return data


def _check(model: object) -> None:
    if not isinstance(model, type) or not issubclass(model, BaseModel):
        raise RegistrationError(f"App(call_state={model!r}) should be a class derived from pydantic's BaseModel")
    missing = [name for name, one in model.model_fields.items() if one.is_required()]
    if missing:
        raise RegistrationError(
            f"every field of `{model.__name__}` needs a default, because a call starts without a state; "
            f"missing for: {', '.join(missing)}"
        )


def _without_values(words: str) -> str:
    """What pydantic says, without the values that it quotes: from the first to the end of the last."""
    return re.sub(r"input_value=.*, input_type=", "input_type=", words, flags=re.DOTALL)
