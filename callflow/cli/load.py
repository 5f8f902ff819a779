"""Finding the app that MODULE:APP names."""

import importlib
import sys
from pathlib import Path
from typing import Any  # an app of any state

from callflow.app import App
from callflow.cli.errors import UsageError, place_of


def load_app(target: str, *, directory: Path | None = None) -> App[Any]:
    """The app that `module:name` names.

    Args:
        target: Such as `apps.ivr.app:app`; without a name, `app` is meant.
        directory: Where modules are looked for first; by default the current directory.

    Raises:
        UsageError: There is no such module or app, or importing it failed.
    """
    module_name, _, name = target.partition(":")
    home = directory or Path.cwd()
    if not _importable(module_name):
        raise UsageError(
            f"`{target}` names no module: write MODULE:APP, with the module as Python imports it from {home}, "
            "such as `main:app` for main.py, or `apps.main:app` for apps/main.py"
        )
    sys.path.insert(0, str(home))
    module = _module(module_name, target)
    name = name or "app"
    if not hasattr(module, name):
        apps = [key for key, value in vars(module).items() if isinstance(value, App)]
        hint = f"did you mean `{module_name}:{apps[0]}`?" if apps else "there is no App in that module."
        raise UsageError(f"`{module_name}` has no `{name}`; {hint}")
    app: Any = getattr(module, name)
    if not _is_app(app):
        raise UsageError(f"`{target}` is a {type(app).__name__}, and should be a callflow.App")
    found: App[Any] = app
    return found


def _importable(name: str) -> bool:
    """Whether it may be the name of a module: a path is none, nor is a name that begins at another module."""
    return all(name.split(".")) and not {"/", "\\"} & set(name)


def _is_app(value: object) -> bool:
    return isinstance(value, App)


def _module(name: str, target: str) -> object:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is not None and (name == error.name or name.startswith(error.name + ".")):
            raise UsageError(
                f"no module `{error.name}` is here: `{target}` should be MODULE:APP, with the module as Python "
                f"imports it from the current directory ({Path.cwd()}), such as `main:app` for main.py"
            ) from None
        raise UsageError(f"{place_of(error)}: {error}") from None
    except SyntaxError as error:
        raise UsageError(f"{error.filename}:{error.lineno}: SyntaxError: {error.msg}") from None
    except (Exception, SystemExit) as error:  # the user's module may raise whatever it likes
        raise UsageError(f"{place_of(error)}: {type(error).__name__}: {error}") from None
