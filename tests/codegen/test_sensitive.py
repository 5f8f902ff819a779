"""The marks of sensitive fields: every field that may hold any text is judged, and its class carries the mask."""

import json
import re
import shutil
from pathlib import Path
from typing import Any  # facts are JSON of any shape

import pytest

from callflow._codegen.reduce import SURFACE
from callflow._codegen.source import OVERLAY, OverlayError, load
from callflow._generated.commands import COMMANDS
from callflow._generated.events import EVENTS

SOURCE = load()
LOOKS_SENSITIVE = re.compile(
    r"^(from|to|body|text|content|payload|value|headers?)$|number|digits?$|password|username|secret|token|state$|key"
    r"|display_name|caller_id|postal|security|expir|transcript$|_text$|greeting|diversion|recording_urls"
)


def load_with(tmp_path: Path, change: Any) -> None:
    """Load a changed surface."""
    facts = json.loads(SURFACE.read_text(encoding="utf-8"))
    change(facts)
    path = tmp_path / "surface.json"
    path.write_text(json.dumps(facts), encoding="utf-8")
    load(surface=path)


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"type": "string"}, "pin"),
        ({"type": "any"}, "pin"),
        ({"type": "object"}, "pin"),
        ({"type": "array", "items": {"type": "string"}}, "pin"),
        ({"type": "map", "values": {"type": "string"}}, "pin"),
        ({"union": [{"type": "integer"}, {"type": "string"}]}, "pin"),
    ],
)
def test_a_new_field_that_may_hold_any_text_must_be_judged(tmp_path: Path, facts: dict[str, Any], name: str) -> None:
    def add(surface: dict[str, Any]) -> None:
        surface["events"]["call.gather.ended"]["fields"][name] = facts

    with pytest.raises(OverlayError) as raised:
        load_with(tmp_path, add)
    words = f"CallGatherEnded: `{name}` may hold any text: sensitive.toml should mark it or call it harmless"
    assert words in str(raised.value).splitlines()


@pytest.mark.parametrize(
    "facts",
    [{"type": "boolean"}, {"type": "integer"}, {"type": "string", "enum": ["a"]}, {"ref": "RecordingUrls"}],
)
def test_a_field_that_cannot_hold_any_text_needs_no_mark(tmp_path: Path, facts: dict[str, Any]) -> None:
    def add(surface: dict[str, Any]) -> None:
        surface["events"]["call.gather.ended"]["fields"]["pin"] = facts

    with pytest.raises(OverlayError) as raised:
        load_with(tmp_path, add)
    assert str(raised.value) == "call.gather.ended: `pin` has no words"


def test_the_mark_of_a_field_that_is_gone_is_an_error(tmp_path: Path) -> None:
    def remove(surface: dict[str, Any]) -> None:
        del surface["events"]["call.dtmf.received"]["fields"]["digit"]

    with pytest.raises(OverlayError) as raised:
        load_with(tmp_path, remove)
    assert "sensitive.toml speaks of `digit`, which no field is" in str(raised.value).splitlines()


@pytest.mark.parametrize(
    ("pattern", "replacement", "words"),
    [
        (
            r'digit = "hidden"',
            'digit = "hiden"',
            "CallDtmfReceived: `digit` has the mask `hiden`, which is none of number",
        ),
        (r"\n\[fields\]", '\n[fields]\nvoice = "hidden"', "`voice` is both sensitive and harmless"),
        (r"\[of\.Pay\]", '[of.Payday]\nname = "hidden"\n\n[of.Pay]', "sensitive.toml speaks of `Payday.name`"),
    ],
)
def test_marks_are_checked(tmp_path: Path, pattern: str, replacement: str, words: str) -> None:
    overlay = Path(shutil.copytree(OVERLAY, tmp_path / "overlay"))
    path = overlay / "sensitive.toml"
    changed, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=1)
    assert count == 1
    path.write_text(changed, encoding="utf-8")
    with pytest.raises(OverlayError) as raised:
        load(overlay=overlay)
    assert words in str(raised.value)


def test_classes_carry_their_marks() -> None:
    for event in SOURCE.events:
        marked = {field.name: field.mask for field in event.fields if field.mask}
        assert dict(EVENTS[event.name].sensitive) == marked
    for operation in SOURCE.operations:
        marked = {field.name: field.mask for field in operation.parameters if field.mask}
        assert dict(COMMANDS[operation.name].sensitive) == (marked or {"client_state": "hidden"})


def test_what_looks_sensitive_is() -> None:
    """By their names alone: so that a name in the list of the harmless ones is no slip."""
    owners = {event.cls: event.fields for event in SOURCE.events}
    owners |= {operation.cls: operation.parameters for operation in SOURCE.operations}
    owners |= {name: one.fields for name, one in SOURCE.objects.items()}
    seen = {
        f"{cls}.{field.wire}"
        for cls, fields in owners.items()
        for field in fields
        if LOOKS_SENSITIVE.search(field.wire) and field.mask is None
        if field.facts.get("type") in ("string", "any", "object") and "enum" not in field.facts
    }
    assert {name.partition(".")[2] for name in seen} == {"terminating_digit", "valid_digits", "value"}
    assert {name for name in seen if name.endswith(".value")} == {"BackgroundAudioMediaName.value"}
