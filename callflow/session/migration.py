"""Migration: what an app makes of the states that another version of it has written.

Calls outlive deploys: a worker meets states of the version before and, while a deploy is under way, of the one
after. Which of them need `App(migrate=...)`:

| what the model has, compared with the one that wrote | |
|---|---|
| a new field | fits: the field has its default |
| a field less, also deep inside | fits: what it does not know is carried along (`unknown.py`) |
| another name, and the same fields | fits |
| a field under another name or of another type; another name and other fields | `migrate`, else StateInvalid |

A field under another name looks like one more and one less. So where there is a `migrate`, it is asked as soon as
something is not known. StateInvalid, also for whatever `migrate` raises, goes to the error handlers; the state stays as
it was written, and the call goes on, for a version that can read it.
"""

import inspect
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeAlias, TypeVar, cast  # a foreign state is JSON of any shape

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json, to_json

from callflow.errors import RegistrationError, StateInvalid
from callflow.session.secrets import holds_secret

StateT = TypeVar("StateT", bound=BaseModel)
Fields: TypeAlias = dict[str, Any]

Migrate: TypeAlias = Callable[[str, dict[str, Any]], BaseModel | Mapping[str, Any]]
"""Makes a state of today out of what another version wrote.

It gets the name of the model that wrote it, and its fields as JSON has them: a date is a text, and so is a secret.
It gives fields of that kind, which are read as any state is, or a state. Of the fields that it gives, those that the
model does not know are carried along; so it takes away what it has replaced:

    def migrate(model: str, fields: dict[str, Any]) -> dict[str, Any]:
        if "dept" in fields:                              # since the second version it is called `department`
            fields["department"] = fields.pop("dept")
        if isinstance(fields.get("account"), int):        # since the third it is a text
            fields["account"] = str(fields["account"])
        return fields

Each version adds a step, so that a state of any age goes through all that it has missed. A step that asks what there
is does no harm to a state of a version that is newer than the worker which reads it.
"""


class Migration(Generic[StateT]):
    """Brings what another version wrote into today's shape.

    Args:
        model: Today's model.
        migrate: The developer's function, if there is one.

    Raises:
        RegistrationError: It could never work.
    """

    def __init__(self, model: type[StateT], migrate: Migrate | None) -> None:
        _check(migrate)
        self._model = model
        self._migrate = migrate

    def wants(self, model: str) -> bool:
        """Whether a state with fields that are not known is to be migrated, and not just read."""
        return self._migrate is not None or model != self._model.__name__

    def run(self, data: bytes, *, model: str, trouble: str, read: Callable[[bytes], StateT]) -> tuple[StateT, bytes]:
        """Migrate a state.

        Args:
            data: What was written.
            model: The name of the model that wrote it.
            trouble: Why it needs migrating, in words.
            read: Reads a state of today.

        Returns:
            The state, and the JSON that it was read from, if `migrate` gave fields.

        Raises:
            StateInvalid: It could not be migrated.
        """

        def invalid(words: str) -> StateInvalid:
            return StateInvalid(f"a state written by `{model}` {trouble}{words}", model=model, data=data)

        fields = _object(data)
        if self._migrate is None or fields is None:
            raise invalid("; pass App(migrate=...)" if fields is not None else "")
        try:
            given = self._migrate(model, fields)
        except Exception as cause:  # the developer's function may raise whatever it likes
            # What pydantic says quotes the values: the state would be in the log.
            shown = None if isinstance(cause, ValidationError) else cause
            raise invalid(f", and App(migrate=...) failed with {type(cause).__name__}") from shown
        if isinstance(given, self._model):
            return given, b""
        if not isinstance(given, Mapping) or holds_secret(given):
            kind = type(cast(object, given)).__name__
            words = "secrets that are no plain text" if isinstance(given, Mapping) else f"a `{kind}`"
            raise invalid(f", and App(migrate=...) gave {words}: give fields as JSON has them")
        try:
            written = to_json(given, inf_nan_mode="constants")
            return read(written), written
        except ValueError as error:
            raise invalid(f", and App(migrate=...) gave what does not fit either{where(error)}") from None


def where(error: ValueError) -> str:
    """The fields that an error of pydantic's is about, without their values."""
    if not isinstance(error, ValidationError):
        return ""
    problems = error.errors(include_input=False, include_url=False, include_context=False)
    places = [".".join(map(str, one["loc"])) for one in problems]
    return f" ({', '.join(places)})" if any(places) else ""


def _object(data: bytes) -> Fields | None:
    try:
        found = from_json(data)
    except ValueError:
        return None
    return cast(Fields, found) if isinstance(found, dict) else None


def _check(migrate: object) -> None:
    if migrate is None:
        return
    name = getattr(migrate, "__qualname__", repr(migrate))
    if not callable(migrate) or inspect.iscoroutinefunction(migrate):
        raise RegistrationError(
            f"App(migrate={name}) should be a plain function: the state is read before handlers run"
        )
    try:
        inspect.signature(migrate).bind("Visit", {})
    except ValueError:
        pass  # a function written in C, whose arguments nobody knows
    except TypeError:
        raise RegistrationError(
            f"App(migrate={name}) should take two arguments: the name of the model that wrote the state, and its fields"
        ) from None
