"""An event loop whose clock jumps to the next timer when nothing else is ready."""

import asyncio
import selectors
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar, TypeVarTuple, Unpack

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class _Jump(selectors.SelectSelector):
    """Instead of waiting it moves the clock on, unless threads are at work: those it waits for."""

    now = 0.0
    threads = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(None if self.threads and timeout != 0 else 0)
        if not ready:
            if timeout is None:
                raise RuntimeError("nothing is ready, no timer is set: this test would wait for ever")
            self.now += max(timeout, 0)
        return ready


class VirtualTime(asyncio.SelectorEventLoop):
    """For code that waits through its loop alone, and has no sockets. What its threads do takes no time."""

    def __init__(self) -> None:
        self._jump = _Jump()
        super().__init__(self._jump)

    def time(self) -> float:
        return self._jump.now

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[Unpack[Ts]], T], *args: *Ts
    ) -> asyncio.Future[T]:
        future = super().run_in_executor(executor, func, *args)
        self._jump.threads += 1
        future.add_done_callback(self._ended)
        return future

    async def shutdown_default_executor(self) -> None:
        self._jump.threads += 1  # it waits for its threads in another one
        try:
            await super().shutdown_default_executor()
        finally:
            self._jump.threads -= 1

    def _ended(self, _: object) -> None:
        self._jump.threads -= 1
