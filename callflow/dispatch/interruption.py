"""A way to end a handler at its await, when the leg that it is for hangs up."""

import asyncio
from collections.abc import Coroutine, Generator
from typing import Any, Generic, TypeVar  # what a coroutine yields is the event loop's business

from callflow.errors import CallEnded

T = TypeVar("T")


class HungUp(CallEnded, asyncio.CancelledError):
    """The leg hung up while its handler ran.

    It is a CallEnded, for the handler to catch; and a CancelledError, so that time-outs, `gather` and whatever
    else of asyncio the handler stands in unwind as they do for a cancellation. A `TaskGroup` hands it on in an
    ExceptionGroup, which `except* CallEnded` catches, and which is as quiet.
    """


class Interruptible(Generic[T]):
    """Awaits a coroutine, and can be told meanwhile to raise an error where that waits."""

    def __init__(self, coroutine: Coroutine[Any, Any, T]) -> None:
        self._coroutine = coroutine
        self._task: asyncio.Task[Any] | None = None
        self._error: HungUp | None = None
        self._waits = False
        self._cancelled = False
        self._delivered = False
        self._requests = 0  # to cancel the task, from others, before we began

    def interrupt(self, error: HungUp) -> None:
        """Raise the error where the coroutine waits, or else at its next await; the first error counts."""
        if self._error is None:
            self._error = error
            if self._waits:
                self._cancel()

    def __await__(self) -> Generator[Any, Any, T]:
        self._task = asyncio.current_task()
        self._requests = self._task.cancelling() if self._task is not None else 0
        coroutine = self._coroutine
        try:
            waited = coroutine.send(None)
            while True:
                try:
                    value = yield from self._suspended(waited)
                except GeneratorExit:
                    coroutine.close()
                    raise
                except BaseException as error:  # a cancellation among them, which may be ours to translate
                    waited = coroutine.throw(self._translated(error))
                else:
                    waited = coroutine.send(value)
        except StopIteration as stop:
            result: T = stop.value
            return result

    def _suspended(self, waited: Any) -> Generator[Any, Any, Any]:
        """Wait for what the coroutine waits for; cancel it if an interruption is due."""
        if self._error is not None and not self._cancelled:
            self._cancel()
        self._waits = True
        try:
            return (yield waited)
        finally:
            self._waits = False

    def _cancel(self) -> None:
        if self._task is not None:
            self._cancelled = True
            self._task.cancel()

    def _translated(self, error: BaseException) -> BaseException:
        """Our own cancellation as the error; one that somebody else asked for as well comes first."""
        task, ours = self._task, self._error
        if not isinstance(error, asyncio.CancelledError) or task is None or ours is None or not self._cancelled:
            return error
        if self._delivered:
            return error
        self._delivered = True
        task.uncancel()
        return error if task.cancelling() > self._requests else ours
