"""Webhooks: signed, sent in the order of events, delivered again when they were not taken."""

import asyncio
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

import orjson

from callflow.client.transport import NoAnswer, NotSent, Request, Transport
from callflow.log import get_logger
from callflow.simulator.clock import Clock
from callflow.webhook.signature import Signer

LEAVES_AFTER = 0.02

log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How patiently webhooks are delivered.

    Attributes:
        answer_within: How long the receiver may take, in seconds of the world outside: the receiver is a real
            program, which the simulator's speed does not make faster.
        pauses: Simulated seconds before the second attempt, the third, and so on; then it is given up.
    """

    answer_within: float = 2.0
    pauses: tuple[float, ...] = (0.5, 1.0, 2.0, 4.0)


@dataclass(frozen=True, slots=True)
class Webhook:
    """An event on its way to a receiver."""

    url: str
    data: Mapping[str, object]


class Webhooks:
    """Sends events. Deliveries run side by side, each owned here until `aclose`.

    Args:
        clock: The simulated time.
        signer: Signs every attempt.
        transport: Sends one request; closed with this.
        delivery: How patient to be.
    """

    def __init__(self, *, clock: Clock, signer: Signer, transport: Transport, delivery: Delivery) -> None:
        self._clock = clock
        self._signer = signer
        self._transport = transport
        self._delivery = delivery
        self._queue: deque[Webhook] = deque()
        self._running: set[asyncio.Task[None]] = set()
        self._closed = False

    def post(self, url: str, data: Mapping[str, object]) -> None:
        """Send an event a moment from now."""
        if self._closed:
            return
        self._queue.append(Webhook(url, data))
        # Each firing sends the oldest, whichever was set for it: timers of one moment have no order.
        self._clock.later(LEAVES_AFTER, self._issue)

    async def aclose(self, *, patience: float) -> None:
        """Send what waits, wait for deliveries so many seconds, cancel the others, close the transport."""
        while self._queue:
            self._issue()
        self._closed = True
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self._transport.aclose()

    def _issue(self) -> None:
        if not self._queue:
            return
        webhook = self._queue.popleft()
        task = asyncio.create_task(self._deliver(webhook), name=f"webhook {webhook.data['id']}")
        self._running.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and isinstance(error := task.exception(), Exception):
            self._clock.failures.append(error)

    async def _deliver(self, webhook: Webhook) -> None:
        for attempt, pause in enumerate((*self._delivery.pauses, None), start=1):
            if await self._attempt(webhook, attempt):
                return
            if pause is not None:
                await self._clock.sleep(pause)
        log.warning("webhook.given_up", event_id=webhook.data["id"], event_type=webhook.data["event_type"])

    async def _attempt(self, webhook: Webhook, attempt: int) -> bool:
        """Send it once; true if that settles it, be it with a refusal that is not worth another attempt."""
        envelope = {"data": webhook.data, "meta": {"attempt": attempt, "delivered_to": webhook.url}}
        body = orjson.dumps(envelope)
        headers = {
            "content-type": "application/json",
            "user-agent": "telnyx-webhooks",
            **self._signer.headers(body, timestamp=int(self._clock.wall())),
        }
        request = Request("POST", webhook.url, headers, body)
        try:
            response = await self._transport.send(request, timeout=self._delivery.answer_within)
        except (NotSent, NoAnswer):
            return False
        return not worth_another_attempt(response.status)


def worth_another_attempt(status: int) -> bool:
    """Whether a webhook that was answered with this status is delivered again."""
    return status in (408, 429) or status >= 500
