"""What type-checks also runs, and what could never work says so when it is run."""

import ast
import asyncio
import importlib
import inspect
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # a program's names may be anything

import pytest

from callflow import App, Call, CallflowError
from tests.typing.programs import RIGHT, WRONG, marks


def module_of(file: Path) -> types.ModuleType:
    return importlib.import_module(f"tests.typing.{file.stem}")


@pytest.mark.parametrize("file", RIGHT, ids=lambda file: file.stem)
async def test_what_is_right_runs(file: Path) -> None:
    async with asyncio.timeout(10):
        await module_of(file).main()


@pytest.mark.parametrize("file", [file for file in RIGHT if "@app.on(" in file.read_text()], ids=lambda file: file.stem)
def test_a_handler_that_is_right_is_registered(file: Path) -> None:
    app: App[Any] = module_of(file).app
    decorated = sum(line.startswith("@app.on(") for line in file.read_text().splitlines())
    assert len(app.routes) >= decorated > 0


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text())


@dataclass
class Nobody:
    """Executes nothing, and says that it did."""

    async def execute(self, command: object, *, leg: str, new_leg: str | None = None) -> Mapping[str, Any]:
        return {"result": "ok"}


def statements(tree: ast.Module, names: dict[str, Any]) -> Iterator[ast.stmt]:
    """The program's statements, and then those of `async def` functions that take nothing but a call."""
    functions: list[ast.AsyncFunctionDef] = []
    for one in tree.body:
        yield one
        if isinstance(one, ast.AsyncFunctionDef) and [argument.arg for argument in one.args.args] == ["call"]:
            functions.append(one)
    for function in functions:
        state = names["Visit"]() if "Visit" in names else None
        names["call"] = Call(executor=Nobody(), call_control_id="v3:leg", state=state, connection_id="1")
        yield from function.body


async def raised(statement: ast.stmt, names: dict[str, Any]) -> Exception | None:
    """What a statement raises."""
    code = compile(ast.Module([statement], []), "program", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    try:
        result = eval(code, names)
        if inspect.isawaitable(result):
            await result
    except Exception as error:
        return error
    return None


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited")
@pytest.mark.parametrize("file", WRONG, ids=lambda file: file.stem)
async def test_what_is_wrong_fails_as_it_is_marked(file: Path) -> None:
    """Every statement alone, so that one that fails does not hide the next.

    Errors of our own are raised where they are marked, and nowhere else; Python's may come where nothing is marked.
    """
    names: dict[str, Any] = {"__name__": file.stem}
    expected, differing = marks(file, "raises"), dict[str, str]()
    for statement in statements(tree_of(file), names):
        first = min([statement.lineno, *(one.lineno for one in getattr(statement, "decorator_list", ()))])
        body = isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef)  # which does not run yet
        last = statement.lineno if body else statement.end_lineno or first
        error = await raised(statement, names)
        found = type(error).__name__ if error else "nothing"
        meant = next((", ".join(expected[line]) for line in range(first, last + 1) if line in expected), None)
        if found != (meant or found) or (meant is None and isinstance(error, CallflowError)):
            differing[f"{first}: {ast.unparse(statement).splitlines()[0]}"] = f"{found}, not {meant}"
    assert differing == {}
