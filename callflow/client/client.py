"""The client: executes commands against the carrier's API, each to its end."""

import asyncio
import re
from functools import cache
from types import TracebackType
from typing import Any, Self  # `Any`: an answer's data, JSON of any shape
from urllib.parse import quote

import orjson

from callflow import config
from callflow.client.answers import data, refusal
from callflow.client.retry import (
    GRACE,
    Finished,
    GiveUp,
    Outcome,
    Progress,
    Resend,
    Silence,
    Step,
    Wait,
    decide,
    patience,
)
from callflow.client.transport import NoAnswer, NotSent, Request, Response, Transport
from callflow.client.transports import open_transport
from callflow.errors import CallflowError, CarrierUnreachable, ConfigurationError, OutcomeUnknown
from callflow.log import get_logger
from callflow.model import Command

BASE_URL = "https://api.telnyx.com/v2"

_ACCEPTED = range(200, 300)
_MARGIN = 0.1
_PLACE = re.compile(r"\{(\w+)\}")

log = get_logger(__name__)


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
            ConfigurationError: The key could not stand in a header, a setting is malformed, or the transport's
                library is not installed.
        """
        if not api_key.isascii() or not api_key.isprintable() or not api_key or " " in api_key:
            raise ConfigurationError("TELNYX_API_KEY is empty, or has white space or a foreign letter in it.")
        self._authorization = f"Bearer {api_key}"
        self._base_url = base_url.rstrip("/")
        self._transport: Transport = transport or open_transport(config.load().transport)
        self._deadline = deadline
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
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: It was sent, and nothing says whether it took effect.
        """
        if self._closed:
            raise CarrierUnreachable("the client is closed: the command was not sent", command=command)
        request = self._request(command)
        task = asyncio.create_task(self._run(command, request), name=f"callflow: {command.operation.name}")
        self._running.add(task)
        task.add_done_callback(self._forget)
        await asyncio.wait((task,))  # which, unlike `await task`, does not pass a cancellation on
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
        headers = {
            "authorization": self._authorization,
            "content-type": "application/json",
            "accept": "application/json",
            "user-agent": _user_agent(),
        }
        url = self._base_url + _path(command)
        return Request(command.operation.method, url, headers, orjson.dumps(command.wire()))

    async def _run(self, command: Command, request: Request) -> dict[str, Any]:
        operation = command.operation
        progress = Progress(operation.retry, identified=bool(command.command_id), deadline=self._deadline)
        exchange = _Exchange(self._transport, request, progress)
        end = await exchange.run()
        _log(command, end, exchange.progress)
        if isinstance(end, GiveUp):
            raise _given_up(command, end) from end.cause
        if end.response.status not in _ACCEPTED:
            raise refusal(end.response.status, end.response.body, command)
        return data(end.response)


class _Exchange:
    """The thin driver of `retry`: sends, listens, waits, and does as it is told."""

    def __init__(self, transport: Transport, request: Request, progress: Progress) -> None:
        self.progress = progress
        self._transport = transport
        self._request = request
        self._attempts: list[asyncio.Task[Outcome]] = []
        self._start = asyncio.get_running_loop().time()

    async def run(self) -> Finished | GiveUp:
        step: Step = Resend(0.0)
        try:
            while not isinstance(step, Finished | GiveUp):
                step = await self._take(step)
            return step
        finally:
            await self._abandon()

    async def _take(self, step: Resend | Wait) -> Step:
        outcome = await self._listen(step.seconds)
        if outcome is None:
            if isinstance(step, Resend):
                self._begin()
                return patience(self.progress)
            outcome = Silence()
        self.progress = self.progress.heard(outcome, self._elapsed())
        return decide(self.progress, outcome)

    async def _listen(self, seconds: float) -> Outcome | None:
        """The next attempt to end, in the order of their beginning; None when none did in time."""
        if not self._attempts:
            await asyncio.sleep(seconds)
            return None
        done, _ = await asyncio.wait(self._attempts, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for attempt in self._attempts:
            if attempt in done:
                self._attempts.remove(attempt)
                return attempt.result()
        return None

    def _begin(self) -> None:
        self.progress = self.progress.began(self._elapsed())
        remaining = self.progress.deadline - self.progress.elapsed
        self._attempts.append(asyncio.create_task(self._attempt(remaining)))

    async def _attempt(self, remaining: float) -> Outcome:
        try:
            return await self._transport.send(self._request, timeout=remaining)
        except (NotSent, NoAnswer) as outcome:
            return outcome

    async def _abandon(self) -> None:
        """Stop the attempts that lost the race: the carrier has the command, nobody needs their answer."""
        for attempt in self._attempts:
            attempt.cancel()
        await asyncio.gather(*self._attempts, return_exceptions=True)

    def _elapsed(self) -> float:
        return asyncio.get_running_loop().time() - self._start


def _path(command: Command) -> str:
    """The command's path with its identifiers percent-encoded, so that none of them can reach another path.

    The colon of a `v3:...` identifier stays: paths may have it, and the carrier's own tools send it as it is.
    """
    return _PLACE.sub(lambda place: quote(str(getattr(command, place[1])), safe=":"), command.operation.path)


def _given_up(command: Command, end: GiveUp) -> CallflowError:
    name = command.operation.name
    why = f" ({end.cause})" if end.cause else ""
    if end.reason == "unreachable":
        return CarrierUnreachable(f"`{name}` was not sent: no connection came about{why}", command=command)
    if end.reason == "limited" and end.answer is not None:
        return refusal(end.answer.status, end.answer.body, command)
    status = end.answer.status if end.answer else None
    heard = f"the carrier answered {status}" if status else f"no answer came{why}"
    return OutcomeUnknown(f"`{name}` was sent, but {heard}", command=command, status=status)


def _log(command: Command, end: Finished | GiveUp, progress: Progress) -> None:
    answer: Response | None = end.answer if isinstance(end, GiveUp) else end.response
    unknown = isinstance(end, GiveUp) and end.reason == "unknown"
    write = log.warning if unknown else log.debug
    write(
        "command outcome unknown" if unknown else "command",
        operation=command.operation.name,
        call_control_id=getattr(command, "call_control_id", None),
        status=answer.status if answer else None,
        attempts=progress.attempts,
        ms=round(progress.elapsed * 1000),
    )


@cache
def _user_agent() -> str:
    import importlib.metadata as installed  # 17 ms, which `import callflow` must not cost

    try:
        return f"callflow/{installed.version('callflow')}"
    except installed.PackageNotFoundError:  # run from a checkout
        return "callflow/0"
