"""What an older worker does not know, deep in a state: carried along, or refused; never lost without a word."""

from dataclasses import dataclass
from typing import Any  # a foreign state is JSON of any shape

import orjson
import pytest
from pydantic import BaseModel, ConfigDict, Field, RootModel
from typing_extensions import TypedDict

from callflow.errors import StateInvalid, StateUnwritable
from callflow.session.codec import Reading, StateCodec


class Line(BaseModel):
    sku: str = ""


class Gift(BaseModel):
    to: str = ""


@dataclass
class Seat:
    row: int = 0


class Meal(TypedDict, total=False):
    kind: str


class Ignoring(BaseModel):
    model_config = ConfigDict(extra="ignore")
    row: int = 0


class Keeping(BaseModel):
    model_config = ConfigDict(extra="allow")
    line: Line = Line()


class Tag(BaseModel):
    model_config = ConfigDict(frozen=True)
    sku: str = ""


class Order(BaseModel):
    """Everything that other fields can be in."""

    line: Line | None = Line()
    sender: Line = Field(default=Line(), alias="from")
    seat: Seat = Seat()
    meal: Meal = {}
    ignoring: Ignoring = Ignoring()
    keeping: Keeping = Keeping()
    by_name: dict[str, Line] = {}
    lines: list[Line] = []
    tags: set[Tag] = set()
    pair: tuple[int, Line] = (0, Line())
    either: Line | Gift = Line()
    below: "Order | None" = None
    steps: int = 0


CODEC = StateCodec(Order)


def read(**fields: Any) -> Reading[Order]:
    return CODEC.read(orjson.dumps(fields), model="Order")


def written(reading: Reading[Order]) -> Any:
    return orjson.loads(CODEC.dump(reading.state, reading.unknown))


X = {"sku": "x", "price": 3}
Y = {"sku": "y", "price": 4}


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("line", X, "line.price"),
        ("from", X, "from.price"),
        ("seat", {"row": 3, "window": True}, "seat.window"),
        ("meal", {"kind": "soup", "salt": False}, "meal.salt"),
        ("ignoring", {"row": 3, "window": True}, "ignoring.window"),
        ("keeping", {"line": X, "more": 1}, "keeping.line.price"),
        ("by_name", {"a": X}, "by_name.a.price"),
        ("lines", [X, Y], "lines.0.price"),
        ("pair", [1, X], "pair.1.price"),
        ("either", {"to": "x", "price": 3}, "either.price"),
        ("more", {"any": ["thing"]}, "more"),
    ],
)
def test_it_is_carried_along_wherever_it_stands(field: str, value: object, path: str) -> None:
    reading = read(**{field: value})
    assert path in set(reading.unknown.paths())
    assert CODEC.dump(reading.state, reading.unknown) == reading.written
    reading.state.steps = 7
    again = written(reading)
    assert (again[field], again["steps"]) == (value, 7)


def test_it_is_carried_along_in_a_model_that_holds_itself() -> None:
    reading = read(below={"below": {"line": X, "window": True}})
    assert set(reading.unknown.paths()) == {"below.below.line.price", "below.below.window"}
    assert reading.state.below is not None
    assert reading.state.below.below is not None
    reading.state.below.below.line = Line(sku="z")
    below = written(reading)["below"]["below"]
    assert (below["line"], below["window"]) == ({"sku": "z", "price": 3}, True)


def test_what_is_taken_away_takes_it_along() -> None:
    reading = read(line=X, by_name={"a": X, "b": Y}, lines=[X, Y], either=X)
    reading.state.line = None
    del reading.state.by_name["a"]
    del reading.state.lines[0]
    again = written(reading)
    assert again["line"] is None
    assert (again["by_name"], again["lines"], again["either"]) == ({"b": Y}, [Y], X)


def test_items_that_are_new_or_move_do_no_harm_to_the_others() -> None:
    reading = read(lines=[X, Y])
    reading.state.lines.insert(0, Line(sku="new"))
    reading.state.lines.reverse()
    assert written(reading)["lines"] == [Y, X, {"sku": "new"}]


def test_a_set_has_no_order() -> None:
    many = [{"sku": str(number), "price": number} for number in range(20)]
    reading = read(tags=many)
    reading.state.tags.remove(Tag(sku="3"))
    again = written(reading)["tags"]
    assert sorted(one["price"] for one in again) == [number for number in range(20) if number != 3]
    assert all(one["sku"] == str(one["price"]) for one in again)


def test_an_item_that_changed_is_not_written_without_what_it_held() -> None:
    for lines in ([Line(sku="z"), Line(sku="y")], [Line(sku="z")]):
        reading = read(lines=[X, Y])
        reading.state.lines = lines
        with pytest.raises(StateUnwritable, match=r"lines\.0\.price|0\.price") as caught:
            written(reading)
        assert "another version" in str(caught.value)


def test_a_union_that_changed_is_not_written_without_what_it_held() -> None:
    reading = read(either={"to": "x", "price": 3})
    reading.state.either = Gift(to="y")
    with pytest.raises(StateUnwritable, match="price"):
        written(reading)


def test_a_state_that_is_a_list_carries_along_what_its_items_hold() -> None:
    class Lines(RootModel[list[Line]]):
        root: list[Line] = []

    codec = StateCodec(Lines)
    reading = codec.read(orjson.dumps([X]), model="Lines")
    reading.state.root.append(Line(sku="y"))
    assert orjson.loads(codec.dump(reading.state, reading.unknown)) == [X, {"sku": "y"}]


def test_migrate_is_asked_for_it_and_gives_what_is_carried_along() -> None:
    def migrate(model: str, fields: dict[str, Any]) -> dict[str, Any]:
        fields["line"]["sku"] = fields["line"].pop("code")
        return fields

    codec = StateCodec(Order, migrate=migrate)
    data = orjson.dumps({"line": {"code": "x", "price": 3}, "lines": [X]})
    reading = codec.read(data, model="Order")
    assert reading.state.line == Line(sku="x")
    assert set(reading.unknown.paths()) == {"line.price", "lines.0.price"}


def test_of_another_model_it_is_named() -> None:
    with pytest.raises(StateInvalid, match=r"does not know \(line\.price\); pass App\(migrate=\.\.\.\)"):
        CODEC.read(orjson.dumps({"line": X}), model="OldOrder")
