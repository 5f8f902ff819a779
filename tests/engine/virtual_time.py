"""An event loop whose clock jumps to the next timer when nothing else is ready."""

import asyncio
import selectors


class _Jump(selectors.SelectSelector):
    """Instead of waiting it moves the clock on."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready:
            if timeout is None:
                raise RuntimeError("nothing is ready, no timer is set: this test would wait for ever")
            self.now += max(timeout, 0)
        return ready


class VirtualTime(asyncio.SelectorEventLoop):
    """For code that waits through its loop alone, and has neither threads nor sockets."""

    def __init__(self) -> None:
        self._jump = _Jump()
        super().__init__(self._jump)

    def time(self) -> float:
        return self._jump.now
