"""The carrier: the door to the simulator, and the one place that puts its parts together."""

import random
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from callflow.client.transport import Transport
from callflow.client.transports import open_transport
from callflow.simulator.api import api
from callflow.simulator.clock import Clock
from callflow.simulator.doubts import Doubts
from callflow.simulator.equipment import Equipment
from callflow.simulator.exchange import Exchange
from callflow.simulator.far_end import FarEnd
from callflow.simulator.identifiers import Identifiers
from callflow.simulator.phone import Phone
from callflow.simulator.reception import Reception
from callflow.simulator.recording import Shelf
from callflow.simulator.speech import AudioFiles
from callflow.simulator.timeline import Entry
from callflow.simulator.webhooks import Delivery, Webhooks
from callflow.types import ASGIApp
from callflow.types import Clock as Wall
from callflow.webhook.signature import Signer

DEVELOPMENT_SEED = b"callflow development signing key"
"""The seed of a key that everybody knows: for the simulator, never for a real application."""
CONNECTION_ID = "1000000000000000001"

_PATIENCE = 5.0


class Carrier:
    """A simulated carrier. Use it as an asynchronous context manager, and serve `app` over HTTP.

    On leaving, calls that are left are ended and webhooks that are on their way are waited for, five seconds
    at most; after an exception they are dropped.

    Args:
        webhook_url: Where the events go.
        api_key: What commands have to bring as bearer token.
        speed: How many simulated seconds pass in a real one.
        signer: Signs the webhooks.
        connection_id: The Call Control application that the calls belong to.
        seed: Makes the identifiers: the same seed, the same ones.
        wall: The time outside; injected under virtual time.
        doubts: How to behave where the carrier's behaviour is not documented.
        delivery: How patiently webhooks are delivered.
        audio: How long audio files are, in seconds, by URL or media name; None where there is none.
        public_url: Where the simulator is reached, for links to recordings; by default as commands reach it.
        transport: Sends the webhooks; closed with the carrier.
    """

    def __init__(
        self,
        *,
        webhook_url: str,
        api_key: str,
        speed: float = 1.0,
        signer: Signer | None = None,
        connection_id: str = CONNECTION_ID,
        seed: int = 0,
        wall: Wall = time.time,
        doubts: Doubts | None = None,
        delivery: Delivery | None = None,
        audio: Mapping[str, float | None] | None = None,
        public_url: str | None = None,
        transport: Transport | None = None,
    ) -> None:
        signer = signer or Signer(DEVELOPMENT_SEED)
        transport = transport or open_transport("httpx2")
        self._transport = transport
        clock = Clock(speed=speed, wall=wall)
        self._clock = clock
        self._shelf = Shelf(clock, public_url=public_url)
        self._webhooks = Webhooks(
            clock=clock,
            signer=signer,
            transport=transport,
            delivery=delivery or Delivery(),
        )
        self._exchange = Exchange(
            Equipment(
                clock=clock,
                identifiers=Identifiers(random.Random(seed)),
                webhooks=self._webhooks,
                shelf=self._shelf,
                files=AudioFiles(audio),
                doubts=doubts or Doubts(),
                connection_id=connection_id,
                webhook_url=webhook_url,
            )
        )
        self.public_key = signer.public_key
        self.connection_id = connection_id
        self.app: ASGIApp = api(Reception(self._exchange), self._shelf, api_key=api_key)

    @property
    def clock(self) -> Clock:
        """The simulated time."""
        return self._clock

    @property
    def phones(self) -> Mapping[str, list[Phone]]:
        """The telephones that were called, by number, the latest last."""
        return self._exchange.phones

    def far_end(
        self,
        number: str,
        *,
        answers_after: float = 2.0,
        busy: bool = False,
        rejects: bool = False,
        never_answers: bool = False,
        hangs_up_after: float | None = None,
    ) -> None:
        """Say what happens from now on when a number is called. Any other answers after 2 s.

        Args:
            number: The number, as it is dialled.
            answers_after: How long it rings, in seconds.
            busy: It is on the phone.
            rejects: It declines.
            never_answers: It rings until somebody gives up, or `Phone.answers` picks it up.
            hangs_up_after: How long after answering it hangs up, in seconds.
        """
        self._exchange.far_ends[number] = FarEnd(
            answers_after=answers_after,
            busy=busy,
            rejects=rejects,
            never_answers=never_answers,
            hangs_up_after=hangs_up_after,
        )

    async def call(self, *, to: str, from_: str, rings: float = 60.0) -> Phone:
        """Call one of the application's numbers.

        Args:
            to: The number that is called.
            from_: The number that calls.
            rings: How long the call rings before the network gives up, in seconds.

        Returns:
            The caller's telephone; it rings.
        """
        return self._exchange.incoming(to=to, from_=from_, rings=rings)

    def timeline(self, phone: Phone) -> list[Entry]:
        """What happened in the session of a telephone's call, all legs, in order."""
        return phone.leg.session.timeline.entries()

    async def aclose(self, *, patience: float = _PATIENCE) -> None:
        """End every call, then wait for webhooks, `patience` seconds at most.

        Raises:
            Exception: Whatever went wrong inside since it began: a mistake of the simulator's.
        """
        self._exchange.close()
        self._shelf.flush()
        await self._webhooks.aclose(patience=patience)
        self._clock.close()
        if self._clock.failures:
            raise self._clock.failures[0]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose(patience=_PATIENCE if kind is None else 0.0)
