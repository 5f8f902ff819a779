"""What holds for every request, genuine or changed in whatever way: through the whole app, over ASGI."""

import asyncio
import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeAlias  # payloads are JSON of any shape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callflow import App
from callflow.dispatch.middleware import EventContext, EventNext
from callflow.testing.webhooks import DEVELOPMENT_KEY
from callflow.types import Message
from callflow.webhook.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER
from tests.data.webhooks import GOLDEN
from tests.kit import NOW, Kit

Headers: TypeAlias = list[tuple[bytes, bytes]]
DOCUMENTED = {200, 400, 401, 413, 415}

few = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@dataclass
class Running:
    """An app, the loop that it runs in, and the ids of the events that reached it."""

    app: App[Any]
    runner: asyncio.Runner
    kit: Kit
    events: list[str] = field(default_factory=list[str])
    numbers: "count[int]" = field(default_factory=count)

    def post(self, headers: Headers, *pieces: bytes) -> int:
        """Deliver a request and wait for its turn; its status."""
        return self.runner.run(self._post(headers, pieces))

    async def _post(self, headers: Headers, pieces: Sequence[bytes]) -> int:
        statuses: list[int] = []
        waiting = list(pieces)

        async def receive() -> Message:
            return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting)}

        async def send(message: Message) -> None:
            if "status" in message:
                statuses.append(message["status"])

        scope = {"type": "http", "method": "POST", "http_version": "1.1", "path": "/webhooks", "headers": headers}
        await self.app(scope, receive, send)
        await self.kit.engine.idle()
        (status,) = statuses
        return status


@contextmanager
def running() -> Generator[Running]:
    kit = Kit(max_calls=100_000)
    app: App[Any] = App(**kit.wiring)
    with asyncio.Runner() as runner:
        one = Running(app, runner, kit)

        @app.event_middleware
        async def reached(context: EventContext, following: EventNext) -> None:
            one.events.append(context.event.meta.id)
            await following(context)

        life = app.started()
        runner.run(life.__aenter__())
        try:
            yield one
        finally:
            runner.run(life.__aexit__(None, None, None))


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@st.composite
def events(draw: st.DrawFn) -> dict[str, Any]:
    """An event of the carrier's, some of whose fields hold whatever they like."""
    event = draw(st.sampled_from(list(GOLDEN.values())))
    payload = event["payload"]
    names = st.sampled_from([*payload, "occurred_at", "from", "client_state", "meta", "call_session_id"])
    return {**event, "payload": {**payload, **draw(st.dictionaries(names, anything, max_size=4))}}


def body_of(event: dict[str, Any], identifier: str) -> bytes:
    return json.dumps({"data": {**event, "id": identifier}}).encode()


def signed(body: bytes) -> Headers:
    headers = DEVELOPMENT_KEY.headers(body, timestamp=int(NOW))
    return [(b"content-type", b"application/json"), *((k.encode(), v.encode()) for k, v in headers.items())]


def test_a_genuine_event_is_accepted_exactly_once_whatever_it_holds_and_however_it_comes() -> None:
    with running() as one:

        @few
        @given(events(), st.data())
        def holds(event: dict[str, Any], data: st.DataObject) -> None:
            identifier = f"event-{next(one.numbers):06}"
            body = body_of(event, identifier)
            cuts = sorted(data.draw(st.lists(st.integers(0, len(body)), max_size=4)))
            pieces = [body[start:end] for start, end in zip([0, *cuts], [*cuts, len(body)], strict=True)]
            assert one.post(signed(body), *pieces) == 200
            assert one.post(signed(body), body) == 200
            assert one.events.count(identifier) == 1

        holds()


def test_a_signed_body_is_an_event_or_refused_as_none() -> None:
    with running() as one:

        @few
        @given(st.binary(max_size=200) | anything.map(lambda value: json.dumps(value).encode()))
        def holds(body: bytes) -> None:
            assert one.post(signed(body), body) == 400
            assert one.events == []

        holds()


@st.composite
def changed(draw: st.DrawFn, headers: Headers) -> Headers:
    """Headers with one or several things done to them."""
    headers = list(headers)
    names = st.sampled_from([name for name, _ in headers] + [b"content-length", b"content-encoding", b"x-other"])
    for change in draw(st.lists(st.sampled_from(["drop", "double", "set", "bend"]), min_size=1, max_size=3)):
        place = draw(st.integers(0, max(len(headers) - 1, 0)))
        if change == "set" or not headers:
            headers.insert(place, (draw(names), draw(st.binary(max_size=100))))
        elif change == "drop":
            del headers[place]
        elif change == "double":
            headers.insert(draw(st.integers(0, len(headers))), headers[place])
        elif value := headers[place][1]:
            bent = draw(st.integers(0, len(value) - 1))
            other = bytes([draw(st.integers(0, 255))])
            headers[place] = (headers[place][0], value[:bent] + other + value[bent + 1 :])
    return headers


def vouched(headers: Headers) -> list[tuple[bytes, bytes]]:
    """What says that a request is genuine."""
    return sorted((name, value.strip()) for name, value in headers if name in (SIGNATURE_HEADER, TIMESTAMP_HEADER))


def test_changed_headers_are_answered_as_documented_and_nothing_unsigned_gets_in() -> None:
    with running() as one:

        @few
        @given(events(), st.data())
        def holds(event: dict[str, Any], data: st.DataObject) -> None:
            identifier = f"event-{next(one.numbers):06}"
            body = body_of(event, identifier)
            headers = data.draw(changed(signed(body)))
            status = one.post(headers, body)
            assert status in DOCUMENTED
            assert one.events.count(identifier) == (status == 200)
            if vouched(headers) != vouched(signed(body)):
                assert status in (401, 413, 415)

        holds()


def test_a_changed_body_is_never_looked_at() -> None:
    with running() as one:

        @few
        @given(events(), st.data())
        def holds(event: dict[str, Any], data: st.DataObject) -> None:
            body = body_of(event, "event")
            start = data.draw(st.integers(0, len(body)))
            end = data.draw(st.integers(start, min(start + 5, len(body))))
            other = body[:start] + data.draw(st.binary(max_size=5)) + body[end:]
            if other != body:
                assert one.post(signed(body), other) == 401
            assert one.events == []

        holds()
