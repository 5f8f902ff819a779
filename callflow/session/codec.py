"""The codec: a state's model to bytes and back, through any number of transforms.

Three separate small pieces make a `client_state`: the model becomes bytes (here), the bytes may go through
transforms (`Transform`: compression, encryption), and the envelope (`envelope.py`) goes around them.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeAlias, TypeVar  # a foreign state is JSON of any shape

import orjson
from pydantic import BaseModel, ValidationError

from callflow.errors import RegistrationError, StateInvalid, StateUnwritable
from callflow.redaction import Veil

StateT = TypeVar("StateT", bound=BaseModel)

Migrate: TypeAlias = Callable[[str, dict[str, Any]], BaseModel]
"""Makes a state of today from the name of the model that wrote it, and what it wrote."""


class Transform(Protocol):
    """One reversible step between a state's bytes and the envelope's body.

    Attributes:
        number: Which bit of `Envelope.transforms` says that it was applied: 0 to 7, never reused.
    """

    number: int

    def apply(self, data: bytes) -> bytes | None:
        """The transformed bytes, or None to leave them as they are."""
        ...

    def undo(self, data: bytes) -> bytes:
        """The original bytes.

        Raises:
            ValueError: These are not bytes that `apply` made.
        """
        ...


class StateCodec(Generic[StateT]):
    """Encodes and decodes one model.

    Args:
        model: The state's model; every field needs a default, because a call starts without any.
        migrate: What to do with a state that the model no longer accepts.
        transforms: Applied in this order, undone in the reverse.

    Raises:
        RegistrationError: A field has no default, or it is no pydantic model.
    """

    def __init__(
        self, model: type[StateT], *, migrate: Migrate | None = None, transforms: Sequence[Transform] = ()
    ) -> None:
        _check(model)
        self.model = model
        self.name = model.__name__
        self._migrate = migrate
        self._transforms = tuple(transforms)

    def new(self) -> StateT:
        """The state of a call that has just begun."""
        return self.model()

    def dump(self, state: BaseModel) -> bytes:
        """The state as bytes.

        Raises:
            StateUnwritable: It holds something that JSON cannot.
        """
        try:
            plain = state.model_dump(mode="json", by_alias=True, warnings="error")
            data = orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)
            if b"null" in data:  # orjson writes NaN so, which would not be read back
                json.dumps(plain, allow_nan=False)
            return data
        except (TypeError, ValueError) as error:  # pydantic's and orjson's errors are of these
            words = Veil((state,))(str(error))  # pydantic's quote the value
            raise StateUnwritable(f"the call's state (`{self.name}`) cannot be written: {words}") from error

    def load(self, data: bytes, *, model: str) -> StateT:
        """The state in these bytes.

        Args:
            data: What `dump` made.
            model: The name of the model that wrote it.

        Raises:
            StateInvalid: The model does not accept it, and `migrate` did not help.
        """
        try:
            return self.model.model_validate_json(data)
        except ValidationError as error:
            return self._migrated(data, model, error)

    def _migrated(self, data: bytes, model: str, error: ValidationError) -> StateT:
        words = f"a state written by `{model}` does not fit `{self.name}`"
        if self._migrate is None:
            fields = ", ".join(".".join(map(str, one["loc"])) for one in error.errors(include_input=False))
            raise StateInvalid(f"{words} ({fields}); pass App(migrate=...)", model=model, data=data) from None
        try:
            migrated = self._migrate(model, orjson.loads(data))
        except Exception as cause:  # the developer's function may raise whatever it likes
            raise StateInvalid(f"{words}, and App(migrate=...) failed", model=model, data=data) from cause
        if not isinstance(migrated, self.model):
            raise StateInvalid(f"{words}, and App(migrate=...) gave no `{self.name}`", model=model, data=data)
        return migrated

    def apply(self, data: bytes) -> tuple[bytes, int]:
        """Bytes for an envelope's body, and which transforms they went through."""
        applied = 0
        for transform in self._transforms:
            result = transform.apply(data)
            if result is not None:
                data, applied = result, applied | 1 << transform.number
        return data, applied

    def undo(self, body: bytes, applied: int, *, model: str) -> bytes:
        """The state's bytes in an envelope's body.

        Args:
            body: What `apply` made.
            applied: Which transforms it went through.
            model: The name of the model that wrote it, for the error.

        Raises:
            StateInvalid: A transform that it needs is missing, or fails.
        """
        data = body
        for transform in reversed(self._transforms):
            if applied & 1 << transform.number:
                applied &= ~(1 << transform.number)
                try:
                    data = transform.undo(data)
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
