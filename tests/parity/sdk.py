"""What the official SDK can do, read off its own source: methods, paths, and the types of their arguments."""

import ast
import importlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any  # the SDK's types, clients and answers, looked at from outside

import telnyx

ROOT = Path(telnyx.__file__).parent
_VERBS = {"_get": "GET", "_get_api_list": "GET", "_post": "POST", "_put": "PUT", "_patch": "PATCH", "_delete": "DELETE"}
_TRANSFORMS = ("maybe_transform", "async_maybe_transform")
_PLACE = re.compile(r"\{(\w+)\}")

Arguments = Mapping[str, object]


@dataclass(frozen=True)
class SdkOperation:
    """One method of the SDK.

    Attributes:
        resource: Where the client has it (`calls.actions`).
        name: What it is called there.
        method: The HTTP method.
        path: Its path, with the SDK's names for the places in it.
        body: The type of what goes into the body; None if nothing does.
        query: The same of the query.
    """

    resource: str
    name: str
    method: str
    path: str
    body: Any = field(default=None, repr=False)
    query: Any = field(default=None, repr=False)

    @property
    def key(self) -> str:
        """What it is to the carrier: method and path, whatever the places in it are called."""
        return key(self.method, self.path)

    @property
    def places(self) -> list[str]:
        """The names of the places in the path, in their order."""
        return names_in(self.path)

    async def send(self, client: telnyx.AsyncTelnyx, path: Arguments, given: Arguments) -> None:
        """Have the SDK send it."""
        await getattr(attrgetter(self.resource)(client), self.name)(**path, **given)


def names_in(path: str) -> list[str]:
    """The names of the places in a path, in their order."""
    return _PLACE.findall(path)


def key(method: str, path: str) -> str:
    """A method and a path without the names of its places."""
    return f"{method} {_PLACE.sub('{}', path)}"


def operations(scope: re.Pattern[str]) -> list[SdkOperation]:
    """All methods of the SDK whose path matches."""
    found: list[SdkOperation] = []
    for file in sorted(ROOT.glob("resources/**/*.py")):
        text = file.read_text(encoding="utf-8")
        if any(scope.match(path) for path in re.findall(r'"(/[^"]*)"', text)):
            found += (one for one in _methods(file, ast.parse(text)) if scope.match(one.path))
    return found


def _methods(file: Path, module: ast.Module) -> Iterator[SdkOperation]:
    parts = file.relative_to(ROOT).with_suffix("").parts[1:]
    resource = ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == parts[-2] else parts)
    names = vars(importlib.import_module(f"telnyx.resources.{'.'.join(parts)}"))
    for cls in module.body:
        if isinstance(cls, ast.ClassDef) and re.fullmatch(r"Async\w+Resource", cls.name):
            functions = [one for one in cls.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]
            for function in functions:
                found = list(_sent_by(function, resource, names))
                if len(found) != _sends(function):
                    raise LookupError(f"{file.name}: what does {cls.name}.{function.name} send?")
                yield from found


def _sends(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a method sends a request: those that do take further headers."""
    overload = any(isinstance(one, ast.Name) and one.id == "overload" for one in function.decorator_list)
    return not overload and any(one.arg == "extra_headers" for one in function.args.kwonlyargs)


def _sent_by(
    function: ast.FunctionDef | ast.AsyncFunctionDef, resource: str, names: dict[str, Any]
) -> Iterator[SdkOperation]:
    """The request that a method sends; nothing if it sends none by itself."""
    for call in _calls(function):
        if isinstance(call.func, ast.Attribute) and call.func.attr in _VERBS:
            (path, *_) = (one.value for one in ast.walk(call.args[0]) if isinstance(one, ast.Constant))
            types = {one.arg: _type(one.value, names) for one in ast.walk(call) if isinstance(one, ast.keyword)}
            method = _VERBS[call.func.attr]
            yield SdkOperation(resource, function.name, method, str(path), types.get("body"), types.get("query"))


def _type(value: ast.expr, names: dict[str, Any]) -> Any:
    """The type that a body or a query is transformed by."""
    for call in _calls(value):
        if isinstance(call.func, ast.Name) and call.func.id in _TRANSFORMS:
            module, _, name = ast.unparse(call.args[1]).partition(".")
            return attrgetter(name)(names[module])
    return None


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (one for one in ast.walk(node) if isinstance(one, ast.Call))
