"""States that another version of the app has written: what fits, what is carried along, and what is migrated."""

import traceback
from typing import Any, Self  # a foreign state is JSON of any shape

import orjson
import pytest
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, SecretStr, computed_field, model_validator

from callflow import App
from callflow.errors import RegistrationError, StateInvalid
from callflow.session.codec import StateCodec
from callflow.session.migration import Migrate
from callflow.session.unknown import NOTHING


class Seat(BaseModel):
    row: int = 0
    note: str | None = None


OLD = b'{"row":"twelve"}'


# -- what fits ----------------------------------------------------------------------------------------


def test_a_field_that_is_new_has_its_default_and_is_no_change() -> None:
    reading = StateCodec(Seat).read(b'{"row":3}', model="Seat")
    assert reading.state == Seat(row=3)
    assert reading.written == StateCodec(Seat).dump(Seat(row=3))


def test_a_model_may_be_renamed_and_the_state_is_then_written_anew() -> None:
    reading = StateCodec(Seat).read(b'{"row":3,"note":null}', model="Chair")
    assert (reading.state, reading.written) == (Seat(row=3), b"")


def test_what_a_model_does_not_know_is_carried_along() -> None:
    """An older worker, met while a deploy is under way, gives back what the newer one has put there."""
    codec, data = StateCodec(Seat), b'{"row":3,"note":null,"window":true,"meal":{"kind":"soup"}}'
    reading = codec.read(data, model="Seat")
    assert reading.written == codec.dump(reading.state, reading.unknown)
    reading.state.row = 4
    again = codec.dump(reading.state, reading.unknown)
    assert orjson.loads(again) == {"row": 4, "note": None, "window": True, "meal": {"kind": "soup"}}
    assert codec.read(again, model="Seat").written == again


class Odd(BaseModel):
    """Fields that JSON has under other names than Python."""

    number: int = Field(default=0, validation_alias=AliasChoices("number", "no"), serialization_alias="no")
    sender: str = Field(default="", alias="from")

    @computed_field
    def double(self) -> int:
        return 2 * self.number


class Taking(BaseModel):
    """Has its own way with what it does not know."""

    row: int = 0

    @model_validator(mode="before")
    @classmethod
    def older(cls, data: Any) -> Any:
        return {"row": data["seat_row"]} if "seat_row" in data else data


class Checking(Seat):
    @model_validator(mode="after")
    def fits(self) -> Self:
        return self


class Forbidding(BaseModel):
    model_config = ConfigDict(extra="forbid")
    row: int = 0


class Keeping(BaseModel):
    model_config = ConfigDict(extra="allow")
    row: int = 0


class Tree(BaseModel):
    row: int = 0
    below: "list[Tree]" = []


@pytest.mark.parametrize(
    ("model", "data", "unknown"),
    [
        (Odd, b'{"no":3,"from":"x","double":6}', set[str]()),
        (Odd, b'{"no":3,"to":"x"}', {"to"}),
        (Taking, b'{"seat_row":3}', set[str]()),
        (Keeping, b'{"row":3,"window":true}', set[str]()),
        (Checking, b'{"row":3,"window":true}', {"window"}),
        (Tree, b'{"row":3,"window":true}', {"window"}),
    ],
)
def test_what_is_unknown_depends_on_what_the_model_takes(
    model: type[BaseModel], data: bytes, unknown: set[str]
) -> None:
    assert set(StateCodec(model).read(data, model=model.__name__).unknown.paths()) == unknown


# -- what does not ------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [OLD, b"", b"no json", b"[]", b"null", b"\xff", b'{"a":1}', b'{"row":1,"a":1}'])
def test_a_state_that_does_not_fit_is_invalid_and_kept(data: bytes) -> None:
    with pytest.raises(StateInvalid, match="OldSeat") as caught:
        StateCodec(Seat).load(data, model="OldSeat")
    assert (caught.value.model, caught.value.data) == ("OldSeat", data)


@pytest.mark.parametrize("data", [b"", b"no json", b"[]", b"3"])
def test_what_is_no_object_is_not_for_migrate(data: bytes) -> None:
    def migrate(model: str, fields: dict[str, Any]) -> Seat:
        raise AssertionError("asked")

    with pytest.raises(StateInvalid) as caught:
        StateCodec(Seat, migrate=migrate).load(data, model="Seat")
    assert "migrate" not in str(caught.value)


def test_the_error_names_the_fields_and_not_their_values() -> None:
    with pytest.raises(StateInvalid, match=r"does not fit `Seat` \(row\); pass App\(migrate=\.\.\.\)") as caught:
        StateCodec(Seat).load(OLD, model="OldSeat")
    assert "twelve" not in str(caught.value)


def test_unknown_fields_of_another_model_are_named() -> None:
    with pytest.raises(StateInvalid, match=r"fields that `Seat` does not know \(colour, legs\)"):
        StateCodec(Seat).load(b'{"legs":4,"colour":"red"}', model="Table")


def test_a_model_that_forbids_what_it_does_not_know_has_its_way() -> None:
    with pytest.raises(StateInvalid, match="window"):
        StateCodec(Forbidding).load(b'{"window":true}', model="Forbidding")


# -- migrate ------------------------------------------------------------------------------------------


def test_migrate_gets_what_was_written_and_by_which_model() -> None:
    asked: list[object] = []

    def migrate(model: str, fields: dict[str, Any]) -> Seat:
        asked.extend((model, fields))
        return Seat(row=12)

    codec = StateCodec(Seat, migrate=migrate)
    assert codec.load(OLD, model="OldSeat") == Seat(row=12)
    assert asked == ["OldSeat", {"row": "twelve"}]
    assert codec.load(b'{"row":3}', model="OldSeat") == Seat(row=3)  # it fits: nothing to migrate
    assert len(asked) == 2


def test_migrate_is_asked_for_a_field_under_another_name() -> None:
    """Pydantic alone would drop it, and take the default: that is how a state is reset silently."""

    def migrate(model: str, fields: dict[str, Any]) -> dict[str, Any]:
        fields["row"] = fields.pop("line")
        return fields

    reading = StateCodec(Seat, migrate=migrate).read(b'{"line":3}', model="Seat")
    assert (reading.state, reading.written, reading.unknown) == (Seat(row=3), b"", NOTHING)


class Account(BaseModel):
    """The third version of it."""

    department: str | None = None
    number: str = ""
    pin: SecretStr = SecretStr("")


def through_all(model: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Each version's step."""
    if "dept" in fields:
        fields["department"] = fields.pop("dept")
    if isinstance(fields.get("number"), int):
        fields["number"] = str(fields["number"])
    return fields


@pytest.mark.parametrize(
    ("model", "data", "unknown"),
    [
        ("Visit", b'{"dept":"sales","number":7,"pin":"1234"}', set[str]()),
        ("Visit", b'{"department":"sales","number":7,"pin":"1234"}', set[str]()),
        ("Account", b'{"department":"sales","number":"7","pin":"1234"}', set[str]()),
        ("Account", b'{"department":"sales","number":"7","pin":"1234","since":2031}', {"since"}),
    ],
)
def test_a_chain_of_versions(model: str, data: bytes, unknown: set[str]) -> None:
    """Of any age, also newer than this worker: then what it does not know is carried along."""
    reading = StateCodec(Account, migrate=through_all).read(data, model=model)
    assert reading.state == Account(department="sales", number="7", pin=SecretStr("1234"))
    assert set(reading.unknown.paths()) == unknown


def test_what_a_migration_gives_back_as_it_was_is_no_change() -> None:
    """Else an older worker would send the state by itself at every event, as long as a deploy takes."""
    data = b'{"department":"sales","number":"7","pin":"1234","since":2031}'
    codec = StateCodec(Account, migrate=through_all)
    reading = codec.read(data, model="Account")
    assert orjson.loads(reading.written) == orjson.loads(data)
    assert codec.read(data, model="Visit").written == b""


def gives(result: Any) -> Migrate:
    def migrate(model: str, fields: dict[str, Any]) -> Any:
        return result

    return migrate


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (None, "gave a `NoneType`: give fields"),
        (Account(), "gave a `Account`: give fields"),
        (["row"], "gave a `list`: give fields"),
        ({"row": "hush"}, r"gave what does not fit either \(row\)"),
        ({"row": object()}, "gave what does not fit either"),
        ({"note": SecretStr("hush")}, "gave secrets that are no plain text"),
    ],
)
def test_a_migration_to_something_else_is_invalid(result: object, words: str) -> None:
    with pytest.raises(StateInvalid, match=words) as caught:
        StateCodec(Seat, migrate=gives(result)).load(OLD, model="OldSeat")
    assert (caught.value.model, caught.value.data) == ("OldSeat", OLD)
    assert "hush" not in "".join(traceback.format_exception(caught.value))


def test_a_migration_that_fails_is_invalid() -> None:
    """And so reaches the error handlers as any state that cannot be read."""

    def migrate(model: str, fields: dict[str, Any]) -> Seat:
        raise KeyError("seat")

    with pytest.raises(StateInvalid, match="failed with KeyError") as caught:
        StateCodec(Seat, migrate=migrate).load(OLD, model="OldSeat")
    assert isinstance(caught.value.__cause__, KeyError)


def test_a_migration_that_fails_in_pydantic_does_not_show_the_state() -> None:
    def migrate(model: str, fields: dict[str, Any]) -> Seat:
        return Seat(**fields)

    with pytest.raises(StateInvalid, match="failed with ValidationError") as caught:
        StateCodec(Seat, migrate=migrate).load(OLD, model="OldSeat")
    assert "twelve" not in "".join(traceback.format_exception(caught.value))


# -- registration -------------------------------------------------------------------------------------


async def waiting(model: str, fields: dict[str, Any]) -> Seat:
    return Seat()


def fields_only(fields: dict[str, Any]) -> Seat:
    return Seat()


@pytest.mark.parametrize(
    ("migrate", "words"),
    [("Seat", "plain function"), (waiting, "plain function"), (fields_only, r"fields_only.*two arguments")],
)
def test_a_migrate_that_could_never_work_is_an_error_at_registration(migrate: Any, words: str) -> None:
    with pytest.raises(RegistrationError, match=words):
        App(call_state=Seat, migrate=migrate)


def test_a_migrate_without_a_state_is_an_error_at_registration() -> None:
    options: dict[str, Any] = {"migrate": through_all}
    with pytest.raises(RegistrationError, match="call_state"):
        App(**options)
