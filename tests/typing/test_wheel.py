"""What an installed wheel shows type checkers: its types, and all of them."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # pyright's report is JSON of any shape

import pytest

from tests.typing.checkers import LIMIT, by_line, mypy, pyright
from tests.typing.programs import ROOT, marks

PROGRAM = """\
from typing import assert_type

from pydantic import BaseModel

from callflow import App, Call
from callflow.commands import Speak
from callflow.events import CallAnswered, CallGatherEnded


class Visit(BaseModel):
    department: str | None = None


app = App(call_state=Visit)


@app.on(CallGatherEnded, digits="1")
async def sales(call: Call[Visit], event: CallGatherEnded) -> None:
    assert_type(event.digits, str | None)
    call.state.department = "sales"
    await call.execute(Speak(call_control_id=call.call_control_id, payload="Hello", voice="female"))


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(CallAnswered)
async def wrong(call: Call[Visit], event: CallGatherEnded) -> None:
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue
    call.state.departement = "sales"
"""

PUBLIC = (
    "callflow.App",
    "callflow.app",
    "callflow.call",
    "callflow.client.client",
    "callflow.client.transport",
    "callflow.commands",
    "callflow.conference",
    "callflow.config",
    "callflow.dispatch.middleware",
    "callflow.dispatch.policy",
    "callflow.dispatch.registration",
    "callflow.dispatch.router",
    "callflow.engine.base",
    "callflow.errors",
    "callflow.events",
    "callflow.model",
    "callflow.session.codec",
    "callflow.testing",
    "callflow.types",
    "callflow._generated",
)
"""The modules that developers import from, or meet in what these give them."""


@dataclass(frozen=True)
class Installed:
    """A virtual environment with the wheel in it, and with what it depends on."""

    root: Path

    @property
    def packages(self) -> Path:
        return Path(sysconfig.get_path("purelib", vars={"base": str(self.root), "platbase": str(self.root)}))

    @property
    def python(self) -> str:
        return str(self.root / "bin" / "python")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=LIMIT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """A wheel of pure Python is installed by unpacking it."""
    root = tmp_path_factory.mktemp("environment")
    venv.create(root, symlinks=True)
    environment = Installed(root)
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(environment.packages)
    dependencies = [path for path in sys.path if path.endswith("site-packages")]
    (environment.packages / "dependencies.pth").write_text("\n".join(dependencies))
    return environment


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "outside.py"
    file.write_text(PROGRAM)
    return file


def test_the_wheel_says_that_it_is_typed(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert "callflow/py.typed" in archive.namelist()


def test_mypy_knows_the_types_of_an_installed_wheel(installed: Installed, program: Path, tmp_path: Path) -> None:
    cache = ROOT / ".mypy_cache" / "wheel"  # of the dependencies, which take the time
    found = mypy([program], "--python-executable", installed.python, "--cache-dir", str(cache), cwd=tmp_path)
    assert by_line(found).get(program.name, {}) == marks(program, "mypy")


def test_pyright_knows_the_types_of_an_installed_wheel(installed: Installed, program: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    found = pyright(folder, [program], python=installed.python, paths=[])
    assert by_line(found).get(program.name, {}) == marks(program, "pyright")


def test_every_public_symbol_has_a_known_type(installed: Installed, tmp_path: Path) -> None:
    """Not inferred, which each checker may do in its own way, but written down."""
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--verifytypes", "callflow", "--ignoreexternal", "--outputjson"],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{installed.root / 'bin'}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT,
    )
    report: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])["typeCompleteness"]
    assert Path(report["packageRootDirectory"]).is_relative_to(installed.root)
    symbols: list[dict[str, Any]] = [one for one in report["symbols"] if one["name"].startswith(PUBLIC)]
    assert len(symbols) > 1_000
    assert [one["name"] for one in symbols if not one["isTypeKnown"] or one["isTypeAmbiguous"]] == []
