"""The models of the carrier's events, commands and answers.

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""

from typing import TYPE_CHECKING

from callflow.lazy import lazy_module

if TYPE_CHECKING:
    from callflow._generated import answers, commands, events
else:
    answers = lazy_module("callflow._generated.answers")
    commands = lazy_module("callflow._generated.commands")
    events = lazy_module("callflow._generated.events")

__all__ = ["answers", "commands", "events"]
