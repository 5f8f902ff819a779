"""The generator: complete, deterministic, and strict about its words."""

import inspect
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from callflow import App, Call
from callflow._codegen import __main__ as generator
from callflow._codegen.source import OVERLAY, EventSpec, OperationSpec, OverlayError, load
from callflow._generated.commands import COMMANDS
from callflow._generated.events import EVENTS

SOURCE = load()


def test_the_committed_files_are_what_the_generator_writes() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "callflow._codegen", "--check"], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "9 of 9 generated files are as the generator writes them\n")


def test_an_app_dials_with_all_that_a_call_dials_with() -> None:
    of_call, of_app = (dict(inspect.signature(owner.dial).parameters) for owner in (Call, App))
    own = {name: of_app.pop(name) for name in ("state", "id", "leg")}
    assert [one.default for one in own.values()] == [None, None, "primary"]
    assert of_call.pop("leg").default == "secondary"
    assert of_app == of_call


def test_it_writes_the_same_every_time() -> None:
    assert generator.files(load()) == generator.files(load())


def test_an_edited_file_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "events.py"
    path.write_text("one\ntwo\n")
    assert generator.check({path: "one\ntwo\n"}) == 0
    assert generator.check({path: "one\nthree\n"}) == 1
    printed = capsys.readouterr().out
    assert "-two" in printed
    assert "+three" in printed


def test_a_missing_file_is_found(tmp_path: Path) -> None:
    assert generator.check({tmp_path / "none.py": "text\n"}) == 1


def test_the_whole_surface_is_there() -> None:
    assert len(EVENTS) == 62
    assert len([name for name in COMMANDS if "." not in name]) == 42
    assert set(COMMANDS) == {operation.name for operation in SOURCE.operations}
    assert set(EVENTS) == {event.name for event in SOURCE.events}


@pytest.mark.parametrize("spec", [one for one in SOURCE.operations if one.of_leg], ids=lambda spec: spec.name)
def test_an_operation_is_a_command_and_a_method_with_all_its_parameters(spec: OperationSpec) -> None:
    command, method = COMMANDS[spec.name], getattr(Call, spec.name)
    names = {parameter.name for parameter in spec.parameters}
    assert names <= set(command.model_fields)
    hidden = {"client_state", "command_id", spec.new_leg_state}
    assert names - hidden <= set(inspect.signature(method).parameters)
    for docstring in (command.__doc__, method.__doc__):
        assert docstring is not None
        assert f"See {spec.page}" in docstring
        for name in names - hidden:
            assert re.search(rf"^ +{name}: \S", docstring, re.MULTILINE), name


@pytest.mark.parametrize("spec", SOURCE.events, ids=lambda spec: spec.name)
def test_an_event_is_a_class_with_all_its_fields(spec: EventSpec) -> None:
    cls = EVENTS[spec.name]
    assert cls.event_type == spec.name
    assert {field.name for field in spec.fields} <= set(cls.model_fields)
    assert cls.__doc__ is not None
    for field in spec.fields:
        assert re.search(rf"^ +{field.name}: \S", cls.__doc__, re.MULTILINE), field.name


def test_retries_follow_from_what_an_operation_takes() -> None:
    """Whatever has no command_id must never be repeated, unless repeating it changes nothing."""
    by_retry: dict[str, set[str]] = {}
    for name, command in COMMANDS.items():
        by_retry.setdefault(command.operation.retry, set()).add(name)
        assert ("command_id" in command.operation.takes) == (command.operation.retry in ("command_id", "once")), name
        if command.operation.method in ("GET", "PUT", "DELETE"):
            assert command.operation.retry == "idempotent"
    assert by_retry["once"] == {"dial", "transfer", "refer", "pay", "send_dtmf"}
    assert by_retry["never"] == {
        "siprec_start",
        "switch_supervisor_role",
        "call_control_applications.create",
        "conferences.gather_using_audio",
        "conferences.play",
        "conferences.send_dtmf",
        "custom_storage_credentials.create",
        "queues.create",
    }


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OVERLAY, tmp_path / "overlay"))


@pytest.mark.parametrize(
    ("file", "pattern", "replacement", "words"),
    [
        ("operations.toml", r"(\[operations\.speak\]\n)doc = .*\n", r"\1", "operation `speak` has no words"),
        (
            "operations.toml",
            r"\Z",
            '\n[operations.sing]\ndoc = "Sings."\n',
            "operation `sing` has words but does not exist",
        ),
        ("operations.toml", r"\nclient_state = .*", "", "speak: `client_state` has no words"),
        (
            "operations.toml",
            r"(\[operations\.speak\.parameters\]\n)",
            r'\1volume = "How loud."\n',
            "speak: parameter `volume` has words but does not exist",
        ),
        (
            "events.toml",
            r"\Z",
            '\n[events."call.sung"]\ndoc = "Sung."\n',
            "event `call.sung` has words but does not exist",
        ),
        (
            "operations.toml",
            r'(exactly_one = \[\["call_control_id_to_bridge_with")',
            r'\1, "lane"',
            "bridge: parameter `lane` has words but does not exist",
        ),
        ("objects.toml", r"\Z", '\n[objects.Song]\ndoc = "A song."\n', "object `Song` has words but does not exist"),
    ],
)
def test_words_that_do_not_fit_the_surface_are_an_error(
    overlay: Path, file: str, pattern: str, replacement: str, words: str
) -> None:
    path = overlay / file
    changed, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), count=1)
    assert count == 1
    path.write_text(changed, encoding="utf-8")
    with pytest.raises(OverlayError) as raised:
        load(overlay=overlay)
    assert words in str(raised.value).splitlines()


def test_the_surface_holds_facts_and_no_prose() -> None:
    """Every text in it is a name, a type, a value or a path: none has the length or the look of a sentence."""
    texts = re.findall(r'"((?:[^"\\]|\\.)*)"', (OVERLAY.parent / "surface.json").read_text(encoding="utf-8"))
    assert [text for text in texts if len(text.split()) > 8] == []
