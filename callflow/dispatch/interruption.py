"""A way to end a handler at its await, when the leg that it is for hangs up."""

import asyncio
from collections.abc import Coroutine, Generator
from typing import Any, Generic, TypeVar  # what a coroutine yields is the event loop's business

from callflow.errors import CallEnded

T = TypeVar("T")


class HungUp(CallEnded, asyncio.CancelledError):
    """The leg hung up while its handler ran.

    It is a CallEnded, for the handler to catch; and a CancelledError, so that time-outs, task groups and
    whatever else of asyncio the handler stands in unwind as they do for a cancellation.
    """


class Interruptible(Generic[T]):
    """Awaits a coroutine, and can be told meanwhile to raise an error where that waits."""

    def __init__(self, coroutine: Coroutine[Any, Any, T]) -> None:
        self._coroutine = coroutine
        self._task: asyncio.Task[Any] | None = None
        self._error: HungUp | None = None

    def interrupt(self, error: HungUp) -> None:
        """Raise the error at the await where the coroutine stands; nothing happens unless it runs."""
        if self._task is not None and self._error is None:
            self._error = error
            self._task.cancel()

    def __await__(self) -> Generator[Any, Any, T]:
        self._task = asyncio.current_task()
        coroutine = self._coroutine
        try:
            waited = coroutine.send(None)
            while True:
                try:
                    value = yield waited
                except GeneratorExit:
                    coroutine.close()
                    raise
                except BaseException as error:  # a cancellation among them, which is ours to translate
                    waited = coroutine.throw(self._translated(error))
                else:
                    waited = coroutine.send(value)
        except StopIteration as stop:
            result: T = stop.value
            return result
        finally:
            self._settle()

    def _translated(self, error: BaseException) -> BaseException:
        if isinstance(error, asyncio.CancelledError) and self._error is not None and self._task is not None:
            self._task.uncancel()
            translated, self._error = self._error, None
            return translated
        return error

    def _settle(self) -> None:
        """Take back a cancellation that came too late to be delivered."""
        if self._error is not None and self._task is not None:
            self._task.uncancel()
        self._task = None
