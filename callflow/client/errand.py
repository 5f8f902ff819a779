"""What the API is asked for: a command, or a request that a developer wrote, as one value that can be sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from callflow.client.query import encoded
from callflow.client.retry import Effect, Progress
from callflow.client.transport import MAX_ANSWER, MAX_READ, Request
from callflow.model import Command, Retry

Method: TypeAlias = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Answers: TypeAlias = Literal["data", "page", "whole", "nothing", "anything"]
"""What of an answer counts: see `Operation.answers`; `anything` is JSON of any shape."""

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")

_JSON = "application/json"
_IDEMPOTENT = frozenset({"GET", "PUT", "DELETE"})
_BODIES = frozenset({"POST", "PUT", "PATCH"})
_EFFECTS: Mapping[str, Effect] = {"GET": "none", "DELETE": "removal"}


@dataclass(frozen=True, slots=True)
class Errand:
    """What is sent, and what is known of it.

    Attributes:
        name: What it is called: the command's operation, or the method and path.
        request: What goes over the wire.
        progress: Where its sending begins.
        answers: What of the answer counts.
        command: The command, where it is one.
        subject: What it is for, as far as the circuit is concerned: a leg, or who is called.
        call: The leg that it is for; None where it is for none, or for one that does not exist yet.
    """

    name: str
    request: Request
    progress: Progress
    answers: Answers
    command: Command | None = None
    subject: str = ""
    call: str | None = None

    @property
    def reads(self) -> bool:
        """Whether it reads only."""
        return self.progress.effect == "none"

    @property
    def what(self) -> str:
        """What an error calls it."""
        return "the command" if self.command is not None else f"`{self.name}`"


class Errands:
    """Makes errands to one API.

    Args:
        base_url: Where the API is.
        headers: Those of every request.
        deadline: How long what does something may take, in seconds.
        read_deadline: How long a read may take, in seconds.
    """

    def __init__(self, base_url: str, headers: Mapping[str, str], *, deadline: float, read_deadline: float) -> None:
        self._base_url = base_url
        self._headers = headers
        self._json_headers = {**headers, "content-type": _JSON}
        self._deadline = deadline
        self._read_deadline = read_deadline

    def of_command(self, command: Command, *, urgent: bool = False) -> Errand:
        """The errand of a command.

        Args:
            command: The command.
            urgent: Whether a read, too, has no more time than what does something.
        """
        operation = command.operation
        method = operation.method
        query = encoded(command.query()) if operation.query else ""
        url = f"{self._base_url}{command.path}{'?' if query else ''}{query}"
        has_body = method in _BODIES
        headers = self._json_headers if has_body else self._headers
        body = command.wire_json() if has_body else b""
        call = getattr(command, "call_control_id", None)
        return Errand(
            operation.name,
            Request(method, url, headers, body, MAX_READ if method == "GET" else MAX_ANSWER),
            self._progress(
                method,
                operation.retry,
                identified=bool(command.command_id),
                deadline=self._deadline if urgent else None,
            ),
            operation.answers,
            command=command,
            subject=call or str(getattr(command, "to", "")),
            call=call,
        )

    def of_request(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        kind: str = _JSON,
        idempotent: bool | None = None,
        deadline: float | None = None,
        answers: Answers = "anything",
    ) -> Errand:
        """The errand of a request that a developer wrote.

        Args:
            method: The HTTP method.
            path: The path below the API's address, with its query, checked.
            body: The payload, where it has one.
            kind: The payload's media type.
            idempotent: Whether it can be repeated; by default its method decides.
            deadline: How long it may take, in seconds; by default its method decides.
            answers: What of the answer counts.
        """
        headers = self._headers if body is None else {**self._headers, "content-type": kind}
        repeats = method in _IDEMPOTENT if idempotent is None else idempotent
        return Errand(
            f"{method} {path.partition('?')[0]}",
            Request(method, self._base_url + path, headers, body or b"", MAX_READ),
            self._progress(method, "idempotent" if repeats else "never", deadline=deadline),
            answers,
        )

    def _progress(
        self, method: str, retry: Retry, *, identified: bool = False, deadline: float | None = None
    ) -> Progress:
        usual = self._read_deadline if method == "GET" else self._deadline
        return Progress(
            retry,
            identified=identified,
            deadline=usual if deadline is None else deadline,
            effect=_EFFECTS.get(method, "any"),
        )
