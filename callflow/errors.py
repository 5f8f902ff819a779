"""Every error that callflow raises.

CallflowError
├── ConfigurationError            a setting is missing or malformed; names the variable
├── RegistrationError             a handler, filter or router that could never work; raised at import
├── CallEnded                     the leg is gone: it hung up, or the carrier said 90018
├── CommandError                  a command did not do what it should; carries the command
│   ├── WrongParameter            no such parameter; says which was probably meant (also a TypeError)
│   ├── InvalidCommand            a value out of its bounds, found before sending (also a ValueError)
│   ├── DialRefused               the dial policy does not allow it: never sent
│   ├── AlreadyDialled            its `id` was used before, and what came of it is forgotten
│   ├── CommandRefused            the carrier said no: status, code, title, detail
│   │   ├── CallNotAnswered       90034: an incoming call takes no other command before `answer`
│   │   ├── ConferenceOver        90019: the conference is over; the calls that were in it may live on
│   │   ├── AlreadyDone           90038, 90044, 90054: what was asked for is so already
│   │   ├── InvalidParameters     any other 400 or 422
│   │   ├── AuthenticationFailed  401: the API key
│   │   ├── PermissionDenied      403
│   │   ├── NotFound              404
│   │   └── RateLimited           429, still so at the deadline
│   ├── CarrierUnreachable        never sent: no connection to the API; asking again is safe
│   │   └── CircuitOpen           not even tried: the API is down, as other commands have found
│   ├── JoinIncomplete            the leg is in the conference; what was asked for beside that was not done
│   ├── OutcomeUnknown            sent, and no word whether it took effect
│   └── AnswerUnreadable          answered, and what was asked for cannot be read from it
├── DownloadFailed                a recording did not come whole; says what is on the disk of it
├── StateError                    the call's state
│   ├── StateTooLarge             it does not fit into client_state
│   ├── StateUnwritable           it holds something that cannot be written
│   ├── StateUnknown              it was changed where neither the event nor the engine has told what it is
│   └── StateInvalid              a state of ours that cannot be read, or that the model no longer accepts
├── NotStarted                    the app does not run (also a RuntimeError)
├── HandlerTimeout                a handler ran longer than it may
├── HandlerAborted                a handler ended with what is no Exception: SystemExit, a stray cancellation
└── EngineUnavailable             the engine cannot take an event now; the carrier delivers it again
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from callflow.log import clean
from callflow.redaction import Veil

if TYPE_CHECKING:
    from callflow.model import Command  # which raises some of these


@dataclass(frozen=True, slots=True)
class CarrierError:
    """One entry of the carrier's `{"errors": [...]}`; its words can quote anything, so its `repr` has none."""

    code: str
    title: str = field(repr=False)
    detail: str = field(default="", repr=False)
    source: str = ""


class CallflowError(Exception):
    """The root of the tree: catches whatever callflow raises on purpose."""


class ConfigurationError(CallflowError):
    """A setting is missing or malformed; the message names the variable and says what to do."""


class RegistrationError(CallflowError, TypeError):
    """A handler, filter or router that could never work; raised when it is registered."""


class CallEnded(CallflowError):
    """The leg is gone.

    Raised at the await of a handler whose leg hangs up, and by every command on a leg that is gone.
    It is quiet: a handler that lets it pass has not failed.

    Attributes:
        cause: The carrier's `hangup_cause` (`normal_clearing`, ...), or None where it is not known.
        command: The command that met the end, if it was one.
        code: `90018` when the carrier said so.
    """

    retryable = False

    def __init__(self, cause: str | None = None, *, command: "Command | None" = None, code: str | None = None) -> None:
        super().__init__(f"the call has ended ({cause or code or 'cause unknown'})")
        self.cause = cause
        self.command = command
        self.code = code


class CommandError(CallflowError):
    """A command did not do what it should; what is shown of it quotes nothing sensitive of the command.

    Attributes:
        command: The command, as a value that can be executed again; None for a request that was none.
        retryable: Whether executing it again can help, with nothing changed.
    """

    retryable = False

    def __init__(self, message: str, *, command: "Command | None" = None) -> None:
        super().__init__(message)
        self.command = command

    def __str__(self) -> str:
        return clean(Veil((self.command,))(super().__str__()))  # when it is read: most errors are only caught

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class WrongParameter(CommandError, TypeError):
    """A parameter that the operation does not have; says which was probably meant."""


class InvalidCommand(CommandError, ValueError):
    """A value that the operation does not take, found before anything was sent."""


class DialRefused(CommandError):
    """The dial policy does not allow to call what the command calls: it was not sent.

    Attributes:
        rule: The field of `DialPolicy` that refuses it; `to` for what is no number and no SIP address.
        retryable: Whether it is a matter of time: a limit of calls per minute or hour is reached.
    """

    def __init__(self, message: str, *, rule: str, command: "Command | None" = None, retryable: bool = False) -> None:
        super().__init__(message, command=command)
        self.rule = rule
        self.retryable = retryable


class AlreadyDialled(CommandError):
    """A dial with this `id` was placed, or tried, before, and what came of it is not remembered any more."""


class CommandRefused(CommandError):
    """The carrier refused the command: it had no effect.

    Attributes:
        status: The HTTP status.
        errors: All entries of the carrier's answer; `code`, `title` and `detail` are those of the first.
    """

    def __init__(
        self,
        status: int,
        errors: Sequence[CarrierError],
        *,
        command: "Command | None" = None,
        what: str = "the command",
    ) -> None:
        self.status = status
        self.errors: tuple[CarrierError, ...] = tuple(errors)
        first = self.errors[0] if self.errors else CarrierError(code="", title=f"HTTP {status}")
        self.code: str = first.code
        self.title: str = first.title
        self.detail: str = first.detail
        words = " ".join(word for word in (self.code, self.title) if word)
        detail = f": {self.detail}" if self.detail and self.detail != self.title else ""
        super().__init__(f"the carrier refused {what} with {status}: {words}{detail}", command=command)


class CallNotAnswered(CommandRefused):
    """90034: an incoming call takes no other command before `answer`."""


class ConferenceOver(CommandRefused):
    """90019: the conference is over; the calls that were in it may live on.

    So it is no CallEnded: a handler that lets it pass has been cut short while its call goes on, which is logged, but
    is no failure.
    """


class AlreadyDone(CommandRefused):
    """What was asked for is so already: queued (90038), in the conference (90044), transcribing (90054)."""


class InvalidParameters(CommandRefused):
    """The carrier found a parameter wrong."""


class AuthenticationFailed(CommandRefused):
    """401: the carrier does not know the API key."""


class PermissionDenied(CommandRefused):
    """403: the API key may not do this."""


class NotFound(CommandRefused):
    """404: nothing of that name or identifier."""


class RateLimited(CommandRefused):
    """429: too many requests, and still so when the command's deadline had passed.

    Attributes:
        retry_after: Seconds until it is worth trying again, by the carrier's last answer; None where it did not say.
    """

    retryable = True
    retry_after: float | None = None


class CarrierUnreachable(CommandError):
    """No connection to the API came about, so the command was never sent."""

    retryable = True


class CircuitOpen(CarrierUnreachable):
    """The command was not sent, because the API has not answered any for some time.

    Attributes:
        retry_after: Seconds until it is worth trying again.
    """

    def __init__(self, message: str, *, retry_after: float, command: "Command | None" = None) -> None:
        super().__init__(message, command=command)
        self.retry_after = retry_after


class OutcomeUnknown(CommandError):
    """The command was sent, and nothing says whether it took effect: no answer, only 5xx, or a late refusal.

    A refusal of the second attempt says nothing of the first, which may have been what it was refused for.

    Executing it again is right only where a second effect would do no harm.

    Attributes:
        status: The last HTTP status, or None where no answer came.
        retryable: Whether it only reads: then executing it again does no harm.
    """

    def __init__(
        self,
        message: str,
        *,
        command: "Command | None" = None,
        status: int | None = None,
        retryable: bool = False,
    ) -> None:
        super().__init__(message, command=command)
        self.status = status
        self.retryable = retryable


class JoinIncomplete(CommandError):
    """`join_conference` has brought the leg into the conference, and something that was to follow was not done.

    Attributes:
        conference_id: The conference that the leg is in.
        command: What was not done; `__cause__` says why.
        retryable: Whether joining again can help: it does what is missing.
    """

    def __init__(self, conference_id: str, error: CommandError) -> None:
        words = f"`join_conference`: the leg is in the conference, and what was to follow was not done: {error}"
        super().__init__(words, command=error.command)
        self.conference_id = conference_id
        self.retryable: bool = error.retryable


class AnswerUnreadable(CommandError):
    """The carrier answered what should have been read, but not with JSON of the expected shape."""


class DownloadFailed(CallflowError):
    """A recording did not come whole; what is there of it is kept, and the next download goes on from there.

    Attributes:
        part: Where that is, or would be.
        received: How many bytes are there.
        total: How many the recording has; None where that is not known.
        status: The storage's HTTP status, if that was the reason.
        retryable: Whether downloading it again can help, with nothing changed.
    """

    def __init__(
        self,
        message: str,
        *,
        part: Path,
        received: int = 0,
        total: int | None = None,
        status: int | None = None,
        retryable: bool = False,
    ) -> None:
        super().__init__(message)
        self.part = part
        self.received = received
        self.total = total
        self.status = status
        self.retryable = retryable


class StateError(CallflowError):
    """The call's state cannot be carried or read."""


class StateTooLarge(StateError):
    """The state does not fit into client_state."""


class StateUnwritable(StateError):
    """The state holds something that JSON cannot, or that would not come back as it was."""


class StateUnknown(StateError):
    """The state was changed where nobody knows it, so that the change would overwrite it."""


class StateInvalid(StateError):
    """A state that callflow wrote, and that cannot be read: the model no longer accepts it, or its key is not set.

    Attributes:
        model: The name of the model that wrote it.
        data: What it wrote, secrets included; not for the log.
    """

    def __init__(self, message: str, *, model: str, data: bytes) -> None:
        super().__init__(message)
        self.model = model
        self.data = data


class NotStarted(CallflowError, RuntimeError):
    """The app does not run, so it can place no call."""


class HandlerTimeout(CallflowError, TimeoutError):
    """A handler ran longer than it may; its lane goes on with the next event."""


class HandlerAborted(CallflowError):
    """A handler ended with something that is no Exception; `__cause__` is what.

    It may have awaited something that somebody had cancelled, or have called `sys.exit`: neither is meant for
    the process, and for its other calls.
    """


class EngineUnavailable(CallflowError):
    """The engine cannot take an event now, so that the carrier must deliver it again.

    Attributes:
        retry_after: Seconds until it is worth trying again.
    """

    def __init__(self, message: str, *, retry_after: int = 1) -> None:
        super().__init__(message)
        self.retry_after = retry_after
