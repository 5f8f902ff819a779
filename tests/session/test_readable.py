"""A model that does not read what it writes is refused: its states would be reset at every event."""

from typing import Annotated, Any

import pytest
from pydantic import (
    AliasChoices,
    AliasGenerator,
    AliasPath,
    BaseModel,
    ConfigDict,
    Field,
    Json,
    SecretBytes,
    computed_field,
    field_serializer,
    model_validator,
)
from typing_extensions import TypedDict

from callflow import App
from callflow.errors import RegistrationError, StateInvalid, StateUnwritable
from callflow.session.codec import StateCodec
from callflow.session.record import SessionRecord
from callflow.session.session import Session
from tests.kit import Kit


class Read(BaseModel):
    dept: str = Field("", validation_alias="department")


class Written(BaseModel):
    dept: str = Field("", serialization_alias="department")


class Both(BaseModel):
    dept: str = Field("", validation_alias="a", serialization_alias="b")


class Choices(BaseModel):
    dept: str = Field("", validation_alias=AliasChoices("department", "section"))


class Path(BaseModel):
    dept: str = Field("", validation_alias=AliasPath("departments", 0))


class Named(BaseModel):
    """Read by its name alone, and written under another."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=False)
    dept: str = Field("", alias="department")


class Generated(BaseModel):
    model_config = ConfigDict(alias_generator=AliasGenerator(validation_alias=str.upper))
    dept: str = ""


class Typed(TypedDict, total=False):
    dept: Annotated[str, Field(validation_alias="department")]


class Deep(BaseModel):
    inner: dict[str, list[Read | None]] = {}


class InATypedDict(BaseModel):
    inner: Typed = {}


class Bytes(BaseModel):
    model_config = ConfigDict(ser_json_bytes="base64")
    photo: bytes | None = None


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (Read, r"`Read\.dept` is written as `dept` and read as `department`.*Field\(alias=\"department\"\)"),
        (Written, r"`Written\.dept` is written as `department` and read as `dept`"),
        (Both, "written as `b` and read as `a`"),
        (Choices, "written as `dept` and read as `department` or `section`"),
        (Path, "read as a part of another field"),
        (Named, "written as `department` and read as `dept`"),
        (Generated, "written as `dept` and read as `DEPT`"),
        (Deep, r"`Deep` cannot be the call's state: `Read\.dept`"),
        (InATypedDict, r"`Typed\.dept`"),
        (Bytes, "writes bytes as base64 and reads them as utf8"),
    ],
)
def test_it_is_an_error_at_registration(model: type[BaseModel], words: str) -> None:
    with pytest.raises(RegistrationError, match=words):
        App(call_state=model)


class Plain(BaseModel):
    dept: str = Field("sales", alias="department")


class Older(BaseModel):
    """Reads the name that it had before as well."""

    dept: str = Field("sales", validation_alias=AliasChoices("department", "dept"), serialization_alias="department")


class ByName(BaseModel):
    model_config = ConfigDict(validate_by_name=True)
    dept: str = Field("sales", validation_alias="department")


class Hidden(BaseModel):
    dept: str = "sales"
    spare: str = Field("", validation_alias="other", exclude=True)


class Hex(BaseModel):
    model_config = ConfigDict(ser_json_bytes="hex", val_json_bytes="hex")
    dept: bytes = b"\xff"


class Secret(BaseModel):
    """A secret is written in its own way."""

    model_config = ConfigDict(ser_json_bytes="base64")
    dept: SecretBytes = SecretBytes(b"\xff")


class Own(BaseModel):
    """What functions of the app's own read and write is its own."""

    dept: str = Field("sales", serialization_alias="department")

    @model_validator(mode="before")
    @classmethod
    def older(cls, data: Any) -> Any:
        return {"dept": data["department"]} if "department" in data else data


class OwnBytes(BaseModel):
    model_config = ConfigDict(val_json_bytes="hex")
    dept: bytes = b"\xff"

    @field_serializer("dept")
    def in_hex(self, value: bytes) -> str:
        return value.hex()


@pytest.mark.parametrize("model", [Plain, Older, ByName, Hidden, Hex, Secret, Own, OwnBytes])
def test_what_is_read_as_it_is_written_is_fine(model: type[BaseModel]) -> None:
    codec = StateCodec(model)
    state = model.model_validate({name: one.default for name, one in model.model_fields.items()}, by_name=True)
    assert codec.load(codec.dump(state), model=codec.name) == state


class Later(BaseModel):
    inner: "Last | None" = None


app = App(call_state=Later, **Kit().wiring)


class Last(BaseModel):
    dept: str = Field("", validation_alias="department")


async def test_a_class_that_is_defined_below_the_app_is_looked_at_when_it_starts() -> None:
    with pytest.raises(RegistrationError, match=r"`Last\.dept`"):
        async with app.started():
            pass


class Shown(BaseModel):
    """What a computed field says is not read back, and here even refused."""

    model_config = ConfigDict(extra="forbid")
    numbers: Json[list[int]] = []
    steps: int = 0

    @computed_field
    def double(self) -> int:
        return 2 * self.steps


def test_what_is_only_derived_is_not_written() -> None:
    codec = StateCodec(Shown)
    state = Shown.model_validate({"numbers": "[1,2]", "steps": 3})
    assert codec.load(codec.dump(state), model="Shown") == state


class Ratio(BaseModel):
    value: float = 0.0
    steps: int = 0


@pytest.mark.parametrize("data", [b'{"steps":%s}' % (b"1" * 90), b'{"steps":%s,"more":1}' % (b"1" * 90)])
def test_a_number_that_is_read_and_cannot_be_written_is_invalid(data: bytes) -> None:
    with pytest.raises(StateInvalid, match="is read, but"):
        StateCodec(Ratio).read(data, model="Ratio")


class Counting(BaseModel):
    tries: int = Field(default=0, ge=0)
    notes: dict[str, Any] = {}


def test_a_value_that_breaks_its_constraint_is_refused_where_it_was_set() -> None:
    record = SessionRecord()
    session = Session("session-1", StateCodec[BaseModel](Counting), record)
    state = session.state
    assert isinstance(state, Counting)
    state.tries = -1
    with pytest.raises(StateUnwritable, match=r"does not accept it \(tries\)"):
        session.settle()
    assert (record.revision, record.body) == (0, b"")


def test_what_is_no_number_is_refused_where_any_value_may_be() -> None:
    with pytest.raises(StateUnwritable, match="not JSON compliant"):
        StateCodec(Counting).dump(Counting(notes={"a": [float("nan")]}))
    assert StateCodec(Counting).dump(Counting(notes={"a": None})) == b'{"notes":{"a":null},"tries":0}'
