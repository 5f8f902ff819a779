"""The carrier's commands as values, as users import them: `from callflow.commands import Speak`."""

import callflow._generated.commands as _commands
from callflow._generated.commands import *  # noqa: F403  (every generated command and object is public)
from callflow.model import CallCommand, Command, Operation

__all__ = ["CallCommand", "Command", "Operation"]
__all__ += _commands.__all__
