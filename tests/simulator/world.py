"""A simulated carrier and an application that receives its webhooks, both on real sockets."""

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from socket import AF_INET, IPPROTO_TCP, SOCK_STREAM, socket
from typing import Any, TypeVar  # payloads are JSON of any shape
from urllib.parse import quote

import httpx2
import orjson

from callflow.client.httpx_transport import HttpxTransport
from callflow.client.transport import Request, Response
from callflow.events import Event, UnknownEvent
from callflow.simulator import CONNECTION_ID, Carrier, Entry, Phone
from callflow.testing.serving import serving
from callflow.types import ASGIApp, Message, Receive, Scope, Send
from callflow.webhook.parse import parse
from callflow.webhook.signature import Verifier

T = TypeVar("T")

KEY = "KEY_development"
US = "+13125550100"
CALLER = "+13125550123"
AGENT = "+13125550199"
VOICE = "AWS.Polly.Joanna-Neural"
GUARD = 5.0
"""How long a test waits for a fact at most, in real seconds."""

Json = dict[str, Any]


class Received:
    """One webhook as it arrived, its signature verified and its fields known to the generated models."""

    def __init__(self, body: bytes) -> None:
        envelope = orjson.loads(body)
        event = parse(body, now=time.time())
        assert not isinstance(event, UnknownEvent), f"no event of this name: {event.meta.type}"
        assert not event.model_extra, f"fields that {event.meta.type} does not have: {event.model_extra}"
        assert not event.meta.unparsed, f"values that {event.meta.type} does not take: {event.meta.unparsed}"
        self.event: Event = event
        self.name = event.meta.type
        self.id = event.meta.id
        self.attempt = event.meta.attempt
        self.occurred_at: str = envelope["data"]["occurred_at"]
        self.payload: Json = envelope["data"]["payload"]

    def __repr__(self) -> str:
        return f"{self.name} {self.payload}"


class Receiver:
    """An ASGI application that takes webhooks, and answers 200 or what `answers` says next."""

    def __init__(self) -> None:
        self.public_key = ""
        self.paths: list[str] = []
        self.all: list[Received] = []
        self.answers: deque[int] = deque()
        self.silent = False
        self.mistakes: list[Exception] = []
        self._changed = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = b""
        more = True
        while more:
            message: Message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        try:
            self._take(scope, body)
        except Exception as error:
            self.mistakes.append(error)
        while self.silent:
            await self._changed.wait()
        status = self.answers.popleft() if self.answers else 200
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    def speak_up(self) -> None:
        """Answer those who wait for an answer."""
        self.silent = False
        self._wake()

    def names(self, leg: str | None = None) -> list[str]:
        """The events so far, in order of their time."""
        return [one.name for one in self.in_order(leg)]

    def in_order(self, leg: str | None = None) -> list[Received]:
        """The first deliveries so far, of a leg or of all, in order of their time."""
        found = [one for one in self.all if one.attempt == 1 and leg in (None, one.payload.get("call_leg_id"))]
        return sorted(found, key=lambda one: one.occurred_at)

    async def event(self, name: str, *, count: int = 1, from_: str | None = None, **facts: object) -> Received:
        """Wait for the event of this name and these facts; the `count`-th of them."""
        facts |= {} if from_ is None else {"from": from_}

        def found() -> Received | None:
            fitting = [one for one in self.all if one.name == name and facts.items() <= one.payload.items()]
            return fitting[count - 1] if len(fitting) >= count else None

        return await self.until(found, f"{name} {facts} no. {count}")

    async def until(self, found: Callable[[], T | None], what: str) -> T:
        """Wait until something is so."""
        try:
            async with asyncio.timeout(GUARD):
                while (result := found()) is None:
                    await self._changed.wait()
        except TimeoutError:
            raise AssertionError(f"no {what}; but {self.all}; {self.mistakes}") from None
        return result

    def _take(self, scope: Scope, body: bytes) -> None:
        headers = dict(scope["headers"])
        Verifier([self.public_key], tolerance=5, clock=time.time).verify(
            body,
            signature=headers.get(b"telnyx-signature-ed25519"),
            timestamp=headers.get(b"telnyx-timestamp"),
        )
        assert headers[b"user-agent"] == b"telnyx-webhooks"
        self.paths.append(scope["path"])
        self.all.append(Received(body))
        self._wake()

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


class World:
    """The carrier, the receiver, and a client of the carrier's API."""

    def __init__(
        self, carrier: Carrier, receiver: Receiver, http: httpx2.AsyncClient, *, url: str, webhooks_url: str
    ) -> None:
        self.carrier = carrier
        self.receiver = receiver
        self.http = http
        self.url = url
        self.webhooks_url = webhooks_url

    async def incoming(self) -> tuple[Phone, str]:
        """Somebody calls: the phone, and the leg's call_control_id."""
        phone = await self.carrier.call(to=US, from_=CALLER)
        leg = phone.leg.leg_id
        initiated = await self.receiver.event("call.initiated", call_leg_id=leg)
        return phone, initiated.payload["call_control_id"]

    async def answered(self, **parameters: object) -> tuple[Phone, str]:
        """Somebody calls, and the call is answered."""
        phone, call = await self.incoming()
        await self.does(call, "answer", **parameters)
        await self.receiver.event("call.answered", call_control_id=call)
        return phone, call

    async def connected(self, **parameters: object) -> tuple[Phone, Phone, str, str]:
        """A call that is transferred and bridged: both phones, both legs."""
        phone, call = await self.answered()
        await self.does(call, "transfer", to=AGENT, **parameters)
        bridged = await self.receiver.event("call.bridged", to=AGENT)
        return phone, self.carrier.phones[AGENT][-1], call, bridged.payload["call_control_id"]

    async def command(self, call: str, operation: str, **parameters: object) -> httpx2.Response:
        """Send a command to a leg."""
        method = "PUT" if operation == "client_state_update" else "POST"
        path = f"/v2/calls/{quote(call, safe='')}/actions/{operation}"
        return await self.http.request(method, path, json=parameters)

    async def does(self, call: str, operation: str, **parameters: object) -> Json:
        """Send a command that is accepted, and return its data."""
        answer = await self.command(call, operation, **parameters)
        assert answer.status_code == 200, answer.text
        data: Json = answer.json()["data"]
        assert data["result"] == "ok"
        return data

    async def refused(self, call: str, operation: str, **parameters: object) -> tuple[int, str, str]:
        """Send a command that is refused: the status, the first error's code and pointer."""
        return reasons(await self.command(call, operation, **parameters))

    async def dial(self, **parameters: object) -> httpx2.Response:
        """Dial the agent, unless the parameters say otherwise."""
        body = {"connection_id": CONNECTION_ID, "to": AGENT, "from": US} | parameters
        return await self.http.post("/v2/calls", json=body)

    async def dials(self, **parameters: object) -> Json:
        """Dial, and return the data."""
        answer = await self.dial(**parameters)
        assert answer.status_code == 200, answer.text
        data: Json = answer.json()["data"]
        return data

    async def status(self, call: str) -> httpx2.Response:
        """Ask for a call."""
        return await self.http.get(f"/v2/calls/{quote(call, safe='')}")

    def texts(self, phone: Phone, *kinds: str) -> list[str]:
        """The timeline's texts of some kinds."""
        return [one.text for one in self.entries(phone, *kinds)]

    def entries(self, phone: Phone, *kinds: str) -> list[Entry]:
        """The timeline's entries of some kinds."""
        return [one for one in self.carrier.timeline(phone) if one.kind in kinds]


def reasons(answer: httpx2.Response) -> tuple[int, str, str]:
    """A refusal: its status, the first error's code and pointer."""
    first = answer.json()["errors"][0]
    assert first["title"]
    assert first["detail"]
    return answer.status_code, first["code"], first.get("source", {}).get("pointer", "")


def loopback() -> socket:
    """A free port. Said to be TCP, lest asyncio leave Nagle's algorithm on: 40 ms an answer."""
    bound = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)
    bound.bind(("127.0.0.1", 0))
    return bound


class Stand:
    """A server that stays, for applications that come and go: starting and stopping takes long."""

    def __init__(self) -> None:
        self.url = ""
        self.app: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self.app is not None, "nothing is served"
        await self.app(scope, receive, send)


@asynccontextmanager
async def a_stand() -> AsyncGenerator[Stand]:
    """A stand on a free port."""
    stand = Stand()
    async with serving(stand, loopback()) as stand.url:
        yield stand


class Kept:
    """A transport that stays open when a carrier closes: loading the certificates takes long."""

    def __init__(self) -> None:
        self.transport = HttpxTransport()

    async def send(self, request: Request, *, timeout: float) -> Response:  # noqa: ASYNC109  (the seam)
        return await self.transport.send(request, timeout=timeout)

    async def aclose(self) -> None:
        """Stay open."""


class Stands:
    """Where worlds are made: the API's server and the webhooks', and their clients."""

    def __init__(self, api: Stand, webhooks: Stand, http: httpx2.AsyncClient) -> None:
        self._api = api
        self._webhooks = webhooks
        self._http = http
        self._transport = Kept()

    @asynccontextmanager
    async def world(self, **settings: Any) -> AsyncGenerator[World]:  # the settings are those of Carrier
        """A carrier and its receiver, running, fifty times as fast as the real ones."""
        receiver = Receiver()
        url = f"{self._webhooks.url}/webhooks"
        defaults: Json = {"webhook_url": url, "api_key": KEY, "speed": 50.0, "transport": self._transport}
        carrier = Carrier(**(defaults | settings))
        receiver.public_key = carrier.public_key
        self._api.app, self._webhooks.app = carrier.app, receiver
        async with carrier:
            yield World(carrier, receiver, self._http, url=self._api.url, webhooks_url=self._webhooks.url)
        assert receiver.mistakes == []

    async def aclose(self) -> None:
        await self._transport.transport.aclose()
