"""The tables of the generator's README: complete, and honest about what is not covered."""

import dataclasses
import json
import re
from operator import attrgetter
from pathlib import Path

import pytest

from callflow._codegen import table
from callflow._codegen.names import shape
from callflow._codegen.source import load
from callflow._generated.commands import COMMANDS
from callflow._generated.events import EVENTS
from tests.codegen.test_client_methods import Listed
from tests.data.webhooks import PUBLISHED

SOURCE = load()
README = table.README.read_text(encoding="utf-8")
PUBLISHED_SHAPES = set(map(shape, SOURCE.published["operations"]))
REQUESTS = json.loads((Path(__file__).parent.parent / "data" / "requests.json").read_text(encoding="utf-8"))


def test_nothing_in_the_data_files_is_uncovered() -> None:
    assert (table.uncovered_operations(SOURCE), table.uncovered_events(SOURCE)) == ([], [])
    assert "| operations | 96 | 96 | 0 | 6 |" in README
    assert "| events | 62 | 62 | 0 | 0 |" in README


def test_what_is_counted_against_is_what_the_data_files_have() -> None:
    described = {f"{method.upper()} {path}" for path, one in REQUESTS["paths"].items() for method in one}
    newer = {f"{one['method'].upper()} {one['path']}" for one in REQUESTS["newer"]["actions"]}
    published = set(SOURCE.published["operations"])
    assert described <= published
    assert set(map(shape, newer)) <= set(map(shape, published))
    assert PUBLISHED.keys() <= set(SOURCE.published["events"])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_operation_has_a_row_that_is_true(name: str) -> None:
    row = rf"^\| `{re.escape(name)}` \| `(\w+)` \| `(\S+)` \| `(\w+)` \| `(\S+)` \| ([\w ]+) \|"
    ((method, path, cls, in_client, origin),) = re.findall(row, README, re.MULTILINE)
    operation = COMMANDS[name].operation
    assert (method, path, cls) == (operation.method, operation.path, COMMANDS[name].__name__)
    assert callable(attrgetter(in_client)(Listed()))
    assert (origin == "overlay") == (f"{method} {shape(path)}" not in PUBLISHED_SHAPES)


def test_every_event_has_a_row_with_its_origin() -> None:
    rows = re.findall(r"^\| `([\w.]+)` \| `(\w+)` \| (OpenAPI|newer surface) \|$", README, re.MULTILINE)
    found = {(name, cls, origin == "OpenAPI") for name, cls, origin in rows}
    assert found == {(name, event.__name__, name in PUBLISHED) for name, event in EVENTS.items()}


def test_what_has_no_command_or_no_class_is_counted() -> None:
    less = dataclasses.replace(
        SOURCE,
        operations=[one for one in SOURCE.operations if one.name != "queues.create"],
        events=[one for one in SOURCE.events if one.name != "call.hangup"],
    )
    text = table.readme(less)
    assert "| operations | 96 | 95 | 1 | 6 |" in text
    assert "Not covered of the operations: `POST /queues`." in text
    assert "| events | 62 | 61 | 1 | 0 |" in text
    assert "Not covered of the events: `call.hangup`." in text


def test_its_own_beginning_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text(f"Our own words.\n{table.MARKER}\nold\n", encoding="utf-8")
    text = table.readme(SOURCE, path)
    assert text.startswith(f"Our own words.\n{table.MARKER}\n\n## Covered")
    assert "\nold\n" not in text


def test_without_its_marker_it_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text("Our own words.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="lacks the line"):
        table.readme(SOURCE, path)
