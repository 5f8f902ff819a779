"""The client: executes commands against the carrier's API, each to its end."""

import asyncio
from functools import cache
from types import TracebackType
from typing import Any, Self  # `Any`: an answer's data, JSON of any shape
from urllib.parse import urlsplit

from callflow import config
from callflow.client.answers import data, refusal
from callflow.client.breaker import Breaker
from callflow.client.exchange import Exchange
from callflow.client.retry import GRACE, Finished, GiveUp, Outcome, Progress, Silence
from callflow.client.transport import Request, Response, Transport
from callflow.client.transports import open_transport
from callflow.errors import (
    CallEnded,
    CallflowError,
    CarrierUnreachable,
    CircuitOpen,
    ConfigurationError,
    OutcomeUnknown,
)
from callflow.log import Logger, get_logger
from callflow.model import Command

BASE_URL = "https://api.telnyx.com/v2"

_ACCEPTED = range(200, 300)
_SERVER_ERROR = 500
_MARGIN = 0.1

log: Logger = get_logger(__name__)


class Client:
    """Executes commands over HTTP, and sends again what may be sent again.

    Use it as an asynchronous context manager, or close it with `aclose`.
    """

    def __init__(
        self,
        *,
        api_key: str,
        base_url: str = BASE_URL,
        transport: Transport | None = None,
        deadline: float = 5.0,
    ) -> None:
        """Set a client up. Nothing is connected before the first command.

        Args:
            api_key: The carrier's API key (`KEY...`).
            base_url: Where the API is, its version included.
            transport: What sends the requests; the client closes it with itself. By default what
                `CALLFLOW_TRANSPORT` says.
            deadline: How long a command may take with all its repetitions, in seconds.

        Raises:
            ConfigurationError: The key could not stand in a header, a setting or a proxy of the environment is
                malformed, or the transport's library is not installed.
        """
        if not api_key.isascii() or not api_key.isprintable() or not api_key or " " in api_key:
            raise ConfigurationError("TELNYX_API_KEY is empty, or has white space or a foreign letter in it.")
        self._headers = {
            "authorization": f"Bearer {api_key}",
            "content-type": "application/json",
            "accept": "application/json",
            "user-agent": _user_agent(),
        }
        self._base_url = base_url.rstrip("/")
        self._host = urlsplit(base_url).netloc.rpartition("@")[2]
        self._transport: Transport = transport or open_transport(config.load().transport)
        self._deadline = deadline
        self._breaker = Breaker(deadline)
        self._trouble = ""
        self._running: set[asyncio.Task[dict[str, Any]]] = set()
        self._closed = False

    def __repr__(self) -> str:
        return f"Client(base_url={self._base_url!r}, deadline={self._deadline!r})"

    async def execute(self, command: Command) -> dict[str, Any]:
        """Have the carrier execute a command; returning means that it was accepted.

        A command runs to its end even if the caller is cancelled: half a command cannot be taken back, and a
        hangup cancels handlers in the middle of them.

        Args:
            command: What to execute.

        Returns:
            The `data` of the carrier's answer.

        Raises:
            CallEnded: The leg, or the conference, is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent; `CircuitOpen` where that was not even tried.
            OutcomeUnknown: It was sent, and nothing says whether it took effect.
        """
        if self._closed:
            raise CarrierUnreachable("the client is closed: the command was not sent", command=command)
        request = self._request(command)
        exchange = Exchange(
            self._transport,
            request,
            Progress(command.operation.retry, identified=bool(command.command_id), deadline=self._deadline),
            call=_subject(command),
            judge=self._judge,
        )
        self._ask(exchange, command)
        task = asyncio.create_task(self._run(command, exchange), name=f"callflow: {command.operation.name}")
        self._running.add(task)
        task.add_done_callback(self._forget)
        await _end_of(task)
        if task.cancelled():
            raise OutcomeUnknown("the client was closed before an answer came", command=command)
        return task.result()

    async def aclose(self) -> None:
        """Wait for the commands in flight, which end by their deadline, then close the transport."""
        self._closed = True
        try:
            await self._settle(self._deadline + GRACE + _MARGIN)
            for task in self._running:  # only a transport that will not be stopped leaves any
                task.cancel()
            await self._settle(_MARGIN)
        finally:
            await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    async def _settle(self, seconds: float) -> None:
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)

    def _forget(self, task: asyncio.Task[dict[str, Any]]) -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # seen: asyncio need not complain where the caller was cancelled

    def _request(self, command: Command) -> Request:
        url = self._base_url + command.path
        return Request(command.operation.method, url, self._headers, command.wire_json())

    async def _run(self, command: Command, exchange: Exchange) -> dict[str, Any]:
        try:
            end = await exchange.run()
        finally:
            self._breaker.left(exchange)
        _log(command, end, exchange.progress)
        if isinstance(end, GiveUp):
            raise _given_up(command, end) from end.cause
        if end.response.status not in _ACCEPTED:
            raise refusal(end.response.status, end.response.body, command)
        return data(end.response)

    # -- the circuit to the API -------------------------------------------------------------------

    def _ask(self, exchange: Exchange, command: Command) -> None:
        now = asyncio.get_running_loop().time()
        seconds = self._breaker.refuses(exchange, now)
        if seconds is not None:
            raise CircuitOpen(
                f"`{command.operation.name}` was not sent: {self._host} has answered nothing for "
                f"{now - self._breaker.down_since:.0f} s ({self._trouble}), and is asked again in {seconds:.1f} s",
                retry_after=seconds,
                command=command,
            )

    def _judge(self, exchange: Exchange, outcome: Outcome) -> None:
        now = asyncio.get_running_loop().time()
        if isinstance(outcome, Response) and outcome.status < _SERVER_ERROR:
            if self._breaker.answered():
                log.info("circuit closed", host=self._host, seconds=round(now - self._breaker.down_since, 1))
            return
        self._trouble = _words(outcome)
        if self._breaker.failed(exchange, exchange.call, now):
            log.error("circuit opened", host=self._host, trouble=self._trouble)


async def _end_of(task: asyncio.Task[Any]) -> None:
    """Wait for a task without passing a cancellation on to it, as `await task` would."""
    over: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def ring(_: asyncio.Task[Any]) -> None:
        if not over.done():
            over.set_result(None)

    task.add_done_callback(ring)
    await over


def _call(command: Command) -> str | None:
    """The leg that a command is for; None where it is for none yet."""
    return getattr(command, "call_control_id", None)


def _subject(command: Command) -> str:
    """What a command is for: its leg, or whom it calls; what is for neither is all as one."""
    return _call(command) or str(getattr(command, "to", ""))


def _given_up(command: Command, end: GiveUp) -> CallflowError:
    name = command.operation.name
    why = f" ({end.cause})" if end.cause else ""
    if end.reason == "unreachable":
        return CarrierUnreachable(f"`{name}` was not sent: no connection came about{why}", command=command)
    if end.answer is None:
        return OutcomeUnknown(f"`{name}` was sent, but no answer came{why}", command=command)
    answered = refusal(end.answer.status, end.answer.body, command)
    # That its leg is gone is so whatever the command did, and is what its sender has to know; a dial has no leg.
    if end.reason == "limited" or (isinstance(answered, CallEnded) and _call(command) is not None):
        return answered
    status = end.answer.status
    words = f"`{name}` was sent, but the carrier answered {status}"
    if status < _SERVER_ERROR:
        words = f"`{name}` was sent more than once: one was refused with {status}, what another did is not known"
    return OutcomeUnknown(words, command=command, status=status)


def _log(command: Command, end: Finished | GiveUp, progress: Progress) -> None:
    answer: Response | None = end.answer if isinstance(end, GiveUp) else end.response
    unknown = isinstance(end, GiveUp) and end.reason == "unknown"
    write = log.warning if unknown else log.debug
    write(
        "command outcome unknown" if unknown else "command",
        operation=command.operation.name,
        call_control_id=_call(command),
        status=answer.status if answer else None,
        attempts=progress.attempts,
        ms=round(progress.elapsed * 1000),
    )


def _words(outcome: Outcome) -> str:
    match outcome:
        case Response(status=status):
            return f"the last answer was {status}"
        case Silence():
            return "no answer came"
        case failure:
            return str(failure)


@cache
def _user_agent() -> str:
    import importlib.metadata as installed  # 17 ms, which `import callflow` must not cost

    try:
        return f"callflow/{installed.version('callflow')}"
    except installed.PackageNotFoundError:  # run from a checkout
        return "callflow/0"
