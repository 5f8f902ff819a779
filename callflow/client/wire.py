"""The way of errands to the API: each is sent to its end, none while the circuit is open."""

import asyncio
from typing import Any  # a task's result is of no interest to who waits for its end

from callflow.client.answers import refusal
from callflow.client.breaker import Breaker
from callflow.client.errand import Errand
from callflow.client.exchange import Exchange
from callflow.client.retry import GRACE, Finished, GiveUp, Outcome, Progress, Silence, asked_for
from callflow.client.transport import Response, TooLarge, Transport
from callflow.errors import (
    AnswerUnreadable,
    CallEnded,
    CallflowError,
    CarrierUnreachable,
    CircuitOpen,
    ConferenceOver,
    NotFound,
    OutcomeUnknown,
    RateLimited,
)
from callflow.log import Logger, get_logger

_ACCEPTED = range(200, 300)
_SERVER_ERROR = 500
_MARGIN = 0.1
_GONE = Response(204, {}, b"")

log: Logger = get_logger(__name__)


class Wire:
    """Carries errands to one API, and knows whether that is up.

    Args:
        transport: What sends the requests; it is closed with the wire.
        host: The API's host, for the log and for errors.
        deadline: How long what does something may take, in seconds.
    """

    def __init__(self, transport: Transport, *, host: str, deadline: float) -> None:
        self._transport = transport
        self._host = host
        self._deadline = deadline
        self._breaker = Breaker(deadline)
        self._trouble = ""
        self._running: dict[asyncio.Task[Response], Errand] = {}
        self._closed = False

    async def carry(self, errand: Errand) -> Response:
        """Send an errand until it is accepted.

        What does something runs to its end even if the caller is cancelled: half a command cannot be taken back, and
        a hangup cancels handlers in the middle of them. A read ends with its caller.

        Returns:
            The answer that accepts it.

        Raises:
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent; `CircuitOpen` where that was not even tried.
            OutcomeUnknown: It was sent, and nothing says whether it took effect.
            AnswerUnreadable: It reads, and its answer is larger than any may be.
        """
        if self._closed:
            raise CarrierUnreachable(f"the client is closed: {errand.what} was not sent", command=errand.command)
        exchange = Exchange(self._transport, errand.request, errand.progress, call=errand.subject, judge=self._judge)
        self._ask(exchange, errand)
        task = asyncio.create_task(self._run(errand, exchange), name=f"callflow: {errand.name}")
        self._running[task] = errand
        task.add_done_callback(self._forget)
        try:
            await _end_of(task)
        except asyncio.CancelledError:
            if errand.reads:
                task.cancel()
            raise
        if task.cancelled():
            raise OutcomeUnknown(
                "the client was closed before an answer came", command=errand.command, retryable=errand.reads
            )
        return task.result()

    async def aclose(self) -> None:
        """Wait for what is in flight, which ends by its deadline, then close the transport; reads end at once."""
        self._closed = True
        try:
            for task, errand in self._running.items():
                if errand.reads:
                    task.cancel()
            longest = max(
                (errand.progress.deadline for errand in self._running.values() if not errand.reads), default=0
            )
            await self._settle(longest + GRACE + _MARGIN)
            for task in self._running:  # only a transport that will not be stopped leaves any
                task.cancel()
            await self._settle(_MARGIN)
        finally:
            await self._transport.aclose()

    async def _settle(self, seconds: float) -> None:
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)

    def _forget(self, task: asyncio.Task[Response]) -> None:
        del self._running[task]
        if not task.cancelled():
            task.exception()  # seen: asyncio need not complain where the caller was cancelled

    async def _run(self, errand: Errand, exchange: Exchange) -> Response:
        try:
            end = await exchange.run()
        finally:
            self._breaker.left(exchange)
        _log(errand, end, exchange.progress)
        if isinstance(end, GiveUp):
            raise _given_up(errand, end) from end.cause
        if end.response.status in _ACCEPTED:
            return end.response
        error = _refusal(end.response, errand)
        if exchange.progress.gone and isinstance(error, NotFound):
            return _GONE
        raise error

    # -- the circuit to the API -------------------------------------------------------------------

    def _ask(self, exchange: Exchange, errand: Errand) -> None:
        now = asyncio.get_running_loop().time()
        seconds = self._breaker.refuses(exchange, now)
        if seconds is not None:
            raise CircuitOpen(
                f"`{errand.name}` was not sent: {self._host} has answered nothing for "
                f"{now - self._breaker.down_since:.0f} s ({self._trouble}), and is asked again in {seconds:.1f} s",
                retry_after=seconds,
                command=errand.command,
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


def _refusal(answer: Response, errand: Errand) -> CallflowError:
    error = refusal(answer.status, answer.body, errand.command, what=errand.what)
    if isinstance(error, RateLimited):
        error.retry_after = asked_for(answer)
    return error


def _given_up(errand: Errand, end: GiveUp) -> CallflowError:
    name, command = errand.name, errand.command
    why = f" ({end.cause})" if end.cause else ""
    if end.reason == "unreachable":
        return CarrierUnreachable(f"`{name}` was not sent: no connection came about{why}", command=command)
    if errand.reads and isinstance(end.cause, TooLarge):
        return AnswerUnreadable(f"`{name}` cannot be read: {end.cause}", command=command)
    if end.answer is None:
        words = f"`{name}` was sent, but no answer came{why}"
        return OutcomeUnknown(words, command=command, retryable=errand.reads)
    answered = _refusal(end.answer, errand)
    # That its leg is gone is so whatever the command did, and is what its sender has to know; a dial has no leg.
    gone = isinstance(answered, ConferenceOver) or (isinstance(answered, CallEnded) and errand.call is not None)
    if end.reason == "limited" or gone:
        return answered
    status = end.answer.status
    words = f"`{name}` was sent, but the carrier answered {status}"
    if status < _SERVER_ERROR:
        words = f"`{name}` was sent more than once: one was refused with {status}, what another did is not known"
    return OutcomeUnknown(words, command=command, status=status, retryable=errand.reads)


def _log(errand: Errand, end: Finished | GiveUp, progress: Progress) -> None:
    answer: Response | None = end.answer if isinstance(end, GiveUp) else end.response
    unknown = isinstance(end, GiveUp) and end.reason == "unknown"
    write = log.warning if unknown else log.debug
    trouble = "read without an answer" if errand.reads else "command outcome unknown"
    write(
        trouble if unknown else "command",
        operation=errand.name,
        call_control_id=errand.call,
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
