"""Every event of the carrier's, from its bytes: nothing is lost, and nothing odd in one field harms another."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias, TypeGuard, cast  # payloads are JSON of any shape

import orjson
import pytest
from pydantic import BaseModel

import callflow
from callflow._generated.events import EVENTS, VALUE_ALIASES
from callflow.model import Event
from callflow.webhook.parse import parse
from tests.data.webhooks import GOLDEN, MADE_UP, PUBLISHED, Json

NOW = 1_800_000_000.0
UNHEARD_OF = "unheard_of"

Path_: TypeAlias = tuple[str, ...]

_FACTS: Json = json.loads((Path(callflow.__file__).parent / "_codegen" / "surface.json").read_text())
SURFACE: dict[str, dict[str, Json]] = {name: one["fields"] for name, one in _FACTS["events"].items()}
OBJECTS: dict[str, dict[str, Json]] = {name: one["fields"] for name, one in _FACTS["objects"].items()}

MISFITS: dict[str, list[Any]] = {
    "string": [["a list"], {"an": "object"}, True],
    "integer": ["many", [1], {"an": "object"}, 1.5],
    "number": ["much", [1.5], {"an": "object"}],
    "boolean": ["perhaps", [True], {"an": "object"}],
    "array": ["a text", {"an": "object"}, 5, [[5]]],
    "object": ["a text", ["a list"], 5],
    "date-time": ["yesterday", ["2026-03-04T09:15:00Z"], {"an": "object"}],
}
"""Values that no reading makes fit, by the kind of field."""

every_event = pytest.mark.parametrize("name", sorted(SURFACE))
every_field = pytest.mark.parametrize(
    ("name", "field"), [(name, field) for name in sorted(SURFACE) for field in sorted(SURFACE[name])]
)


# -- the examples -------------------------------------------------------------------------------------


def test_every_event_of_the_surface_has_an_example_and_a_class() -> None:
    assert len(SURFACE) == 62
    assert set(GOLDEN) == set(SURFACE) == set(EVENTS)
    assert len(PUBLISHED) == 50
    assert not set(PUBLISHED) & set(MADE_UP)


@pytest.mark.parametrize("name", sorted(MADE_UP))
def test_an_example_of_ours_has_every_field(name: str) -> None:
    assert set(MADE_UP[name]["payload"]) == set(SURFACE[name])


# -- whole --------------------------------------------------------------------------------------------


@every_event
def test_nothing_is_lost(name: str) -> None:
    example = GOLDEN[name]
    event = parse(wrapped(example, attempt=2, delivered_to="https://app.test/webhooks"), now=NOW)
    assert type(event) is EVENTS[name]
    assert event.event_type == event.meta.type == name
    assert event.meta.id == example["id"]
    assert (event.meta.attempt, event.meta.delivered_to) == (2, "https://app.test/webhooks")
    assert event.meta.unparsed == {}
    assert list(lost(event, example["payload"])) == []


@every_event
def test_it_is_dated_by_the_carrier(name: str) -> None:
    """Some conference events have their stamp in the payload alone, and without it they could not be ordered."""
    example = GOLDEN[name]
    stamp = example.get("occurred_at") or example["payload"].get("occurred_at")
    expected = datetime.fromisoformat(stamp) if stamp else datetime.fromtimestamp(NOW, UTC)
    assert parse(wrapped(example), now=NOW).meta.occurred_at == expected


@every_event
def test_the_flat_shape_says_the_same(name: str) -> None:
    example = GOLDEN[name]
    flat = {
        "event_type": name,
        "id": example["id"],
        "payload": example["payload"],
        "created_at": "2026-03-04T09:15:00.125Z",
    }
    event = parse(orjson.dumps(flat), now=NOW)
    assert type(event) is EVENTS[name]
    assert event.meta.id == example["id"]
    stamp = example["payload"].get("occurred_at", flat["created_at"])
    assert event.meta.occurred_at == datetime.fromisoformat(stamp)
    assert list(lost(event, example["payload"])) == []


@every_event
def test_a_name_with_underscores_is_the_same_event(name: str) -> None:
    example = {**GOLDEN[name], "event_type": name.replace(".", "_")}
    assert parse(wrapped(example), now=NOW) == parse(wrapped(GOLDEN[name]), now=NOW)


@every_event
def test_an_additional_field_is_kept(name: str) -> None:
    addition = {"novelty": [{"deep": 1}]}
    event = parse(wrapped(GOLDEN[name], addition), now=NOW)
    assert (event.model_extra or {})["novelty"] == [{"deep": 1}]
    assert list(lost(event, {**GOLDEN[name]["payload"], **addition})) == []


@every_event
def test_a_field_named_like_our_envelope_is_kept(name: str) -> None:
    event = parse(wrapped(GOLDEN[name], {"meta": {"theirs": 1}}), now=NOW)
    assert event.meta.unparsed == {"meta": {"theirs": 1}}
    assert event.meta.id == GOLDEN[name]["id"]
    assert list(lost(event, GOLDEN[name]["payload"])) == []


@pytest.mark.parametrize("name", sorted(name for name in SURFACE if "client_state" in SURFACE[name]))
def test_client_state_is_null_until_a_command_sets_it(name: str) -> None:
    event = parse(wrapped(GOLDEN[name], {"client_state": None}), now=NOW)
    assert cast(Any, event).client_state is None  # every class of these has it
    assert list(lost(event, {**GOLDEN[name]["payload"], "client_state": None})) == []


@every_event
def test_every_field_may_be_null(name: str) -> None:
    event = parse(wrapped(GOLDEN[name], dict.fromkeys(SURFACE[name])), now=NOW)
    assert type(event) is EVENTS[name]
    assert event.meta.unparsed == {}
    assert {value_of(event, field) for field in SURFACE[name]} == {None}


@pytest.mark.parametrize(("value", "meant"), VALUE_ALIASES["direction"].items())
def test_a_value_that_means_another_is_read_as_that(value: str, meant: str) -> None:
    event = parse(wrapped(GOLDEN["call.initiated"], {"direction": value}), now=NOW)
    assert value_of(event, "direction") == meant


# -- one field at a time ------------------------------------------------------------------------------


@every_field
def test_a_field_may_be_missing(name: str, field: str) -> None:
    example = full(name)
    rest = {key: value for key, value in example["payload"].items() if key != field}
    event = parse(wrapped({**example, "payload": rest}), now=NOW)
    assert type(event) is EVENTS[name]
    assert value_of(event, field) is None
    assert event.meta.unparsed == {}
    assert list(lost(event, rest)) == []


@every_field
def test_a_value_of_another_type_is_set_apart(name: str, field: str) -> None:
    for value in MISFITS.get(kind_of(SURFACE[name][field]), []):
        if (name, field) == ("call.payment.completed", "connector_error"):
            continue  # the one field that the carrier has given both text and an object
        event = parse(wrapped(full(name), {field: value}), now=NOW)
        assert type(event) is EVENTS[name]
        assert event.meta.unparsed == {field: value}
        assert value_of(event, field) is None
        rest = {key: one for key, one in full(name)["payload"].items() if key != field}
        assert list(lost(event, rest)) == []


@pytest.mark.parametrize(
    ("name", "field"),
    [(name, field) for name, fields in sorted(SURFACE.items()) for field in sorted(fields) if "enum" in fields[field]],
)
def test_a_value_outside_the_published_set_is_kept(name: str, field: str) -> None:
    event = parse(wrapped(GOLDEN[name], {field: UNHEARD_OF}), now=NOW)
    assert value_of(event, field) == UNHEARD_OF
    assert event.meta.unparsed == {}
    assert list(lost(event, {**GOLDEN[name]["payload"], field: UNHEARD_OF})) == []


def inner_sets() -> Iterator[tuple[str, Path_]]:
    """Where in a payload the closed sets of inner objects are: the event, and the path."""
    for name, fields in sorted(SURFACE.items()):
        for field, fact in sorted(fields.items()):
            yield from ((name, (field, *path)) for path in _sets_below(fact))


def _sets_below(fact: Json) -> Iterator[Path_]:
    reference = cast(str | None, fact.get("ref", fact.get("items", {}).get("ref")))
    for inner, one in OBJECTS[reference].items() if reference else ():
        if "enum" in one:
            yield (inner,)
        yield from ((inner, *path) for path in _sets_below(one))


@pytest.mark.parametrize(("name", "path"), list(inner_sets()))
def test_a_value_outside_the_set_of_an_inner_object_is_kept(name: str, path: Path_) -> None:
    value: Any = UNHEARD_OF
    for inner in reversed(path[1:]):
        value = {inner: value}
    if "items" in SURFACE[name][path[0]]:
        value = [value]
    event = parse(wrapped(GOLDEN[name], {path[0]: value}), now=NOW)
    assert event.meta.unparsed == {}
    assert list(lost(event, {**GOLDEN[name]["payload"], path[0]: value})) == []


def test_one_misfit_leaves_the_reading_of_the_others_alone() -> None:
    """An alias beside it is still read, and a field named like our envelope still kept."""
    odd = {"direction": "inbound", "meta": 7, "state": ["parked"]}
    event = parse(wrapped(GOLDEN["call.initiated"], odd), now=NOW)
    assert value_of(event, "direction") == "incoming"
    assert event.meta.unparsed == {"state": ["parked"], "meta": 7}


# -- what the tests above stand on --------------------------------------------------------------------


def wrapped(example: Json, changes: Mapping[str, Any] | None = None, **delivery: object) -> bytes:
    """The bytes of a webhook in the usual shape, its payload changed."""
    data = {**example, "payload": {**example["payload"], **(changes or {})}}
    return orjson.dumps({"data": data, "meta": {"attempt": 1, **delivery}})


def full(name: str) -> Json:
    """The example, with a value for every field of the surface."""
    values = {field: a_value(fact) for field, fact in SURFACE[name].items()}
    return {**GOLDEN[name], "payload": {**values, **GOLDEN[name]["payload"]}}


def kind_of(fact: Json) -> str:
    if fact.get("format") == "date-time":
        return "date-time"
    return "object" if "ref" in fact else str(fact["type"])


def a_value(fact: Json) -> Any:
    """Some value that fits."""
    if "enum" in fact:
        return fact["enum"][0]
    if "ref" in fact:
        return {}
    values: Json = {
        "string": "some text",
        "integer": 3,
        "number": 0.5,
        "boolean": True,
        "array": [],
        "object": {"any": "thing"},
        "date-time": "2026-03-04T09:15:00Z",
    }
    return values[kind_of(fact)]


def value_of(event: Event, field: str) -> Any:
    """The value of a field under its Python name; fails if the class has none of that name."""
    return getattr(event, python_name(type(event), field))


def python_name(model: type[BaseModel], field: str) -> str:
    return next((name for name, one in model.model_fields.items() if one.validation_alias == field), field)


def lost(model: BaseModel, payload: Mapping[str, Any]) -> Iterable[str]:
    """The keys of a payload that are not on the event as they came, nor set apart."""
    apart: Mapping[str, object] = model.meta.unparsed if isinstance(model, Event) else {}
    extra = model.model_extra or {}
    for key, value in payload.items():
        name = python_name(type(model), key)
        if key in apart:
            kept = bool(apart[key] == value)
        elif name in type(model).model_fields:
            kept = same(getattr(model, name), VALUE_ALIASES.get(key, {}).get(str(value), value))
        else:
            kept = key in extra and same(extra[key], value)
        if not kept:
            yield key


def is_array(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def same(parsed: Any, value: Any) -> bool:
    """Whether a parsed value says what the JSON said."""
    if isinstance(parsed, BaseModel):
        return isinstance(value, dict) and not list(lost(parsed, cast(Json, value)))
    if is_array(parsed) and is_array(value):
        return len(parsed) == len(value) and all(map(same, parsed, value))
    if isinstance(parsed, datetime):
        return parsed == datetime.fromisoformat(value)
    return type(parsed) is type(value) and bool(parsed == value)


@pytest.mark.parametrize(
    ("change", "noticed"),
    [
        ({"digits": "124"}, ["digits"]),
        ({"from": "+35319605861"}, ["from"]),
        ({"novelty": 1}, ["novelty"]),
        ({"digits": 123}, ["digits"]),
    ],
)
def test_the_comparison_itself_notices_a_loss(change: Json, noticed: list[str]) -> None:
    event = parse(wrapped(GOLDEN["call.gather.ended"]), now=NOW)
    assert list(lost(event, {**GOLDEN["call.gather.ended"]["payload"], **change})) == noticed
