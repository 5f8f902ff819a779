"""The carrier's commands as values, as users import them: `from callflow.commands import Speak`."""

from callflow._generated.commands import *  # noqa: F403  (every generated command and object is public)
from callflow.model import CallCommand, Command, Operation

__all__ = [  # noqa: PLE0604
    *(name for name in dir() if name[0].isupper() and not name.isupper()),
]
