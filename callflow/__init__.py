"""callflow: the framework for phone calls in Python."""

from callflow.app import App
from callflow.call import Call
from callflow.client.client import Client
from callflow.conference import Conference
from callflow.config import Settings
from callflow.dispatch.middleware import CommandContext, CommandNext, EventContext, EventNext
from callflow.dispatch.policy import DialPolicy
from callflow.dispatch.router import Router
from callflow.errors import CallEnded, CallflowError, CommandError
from callflow.pages import Pages
from callflow.queue import LeaveReason, Queue

__all__ = [
    "App",
    "Call",
    "CallEnded",
    "CallflowError",
    "Client",
    "CommandContext",
    "CommandError",
    "CommandNext",
    "Conference",
    "DialPolicy",
    "EventContext",
    "EventNext",
    "LeaveReason",
    "Pages",
    "Queue",
    "Router",
    "Settings",
]
