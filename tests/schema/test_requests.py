"""What callflow sends is what the carrier's schema allows; what the schema refuses is refused before it is sent."""

import re

import pytest

from callflow._generated.commands import COMMANDS
from tests.schema import checks
from tests.schema.document import Part
from tests.schema.facts import DESCRIBED, FILE, NEWER, address, overlay, places, rows

DOCUMENT = checks.DOCUMENT

each_part = pytest.mark.parametrize("part", DOCUMENT.parts, ids=str)


@each_part
def test_what_is_built_is_allowed(part: Part) -> None:
    assert checks.what_is_built_is_allowed(part) == checks.own_fields(part)


@each_part
def test_what_is_allowed_can_be_built(part: Part) -> None:
    assert checks.what_is_allowed_can_be_built(part) == part.schema["properties"].keys()


@each_part
def test_what_is_refused_is_refused_before_it_is_sent(part: Part) -> None:
    looked_at, later = checks.what_is_refused_is_refused(part)
    unlike_any = {name for name, one in part.schema["properties"].items() if not one}
    assert looked_at == part.schema["properties"].keys() - unlike_any
    assert later == {place for place in places(rows("later")) if place[0] == part.name}


def test_every_operation_and_every_field_is_among_them() -> None:
    assert DESCRIBED.keys() | NEWER.keys() <= {address(command) for command in COMMANDS.values()}
    for name, command in COMMANDS.items():
        parts = [part for part in DOCUMENT.parts if part.name == name]
        found = {one for part in parts for one in checks.own_fields(part)} | checks.in_path(command).keys()
        assert found == command.model_fields.keys() - ({"client_state", "command_id"} - command.operation.takes)


def test_every_contradiction_has_a_row_and_every_row_is_needed() -> None:
    assert places(rows("wrong")) == DOCUMENT.contradictions
    assert places(rows("later")) <= {(part.name, name) for part in DOCUMENT.parts for name in part.schema["properties"]}
    assert all(row["reason"] for kind in ("wrong", "later") for row in rows(kind))


def test_every_format_has_a_row() -> None:
    found = re.findall(r'"(?:x-)?format": "([\w-]+)"', FILE.read_text(encoding="utf-8"))
    assert set(found) == overlay("schema")["formats"].keys()
