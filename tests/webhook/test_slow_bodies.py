"""Bodies that come slowly, in part, or never, from whoever likes to send them; by hand, in virtual time."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from callflow import App, Call
from callflow.events import CallAnswered
from callflow.testing.webhooks import DEVELOPMENT_KEY, Webhooks
from callflow.types import Message
from callflow.webhook.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER
from tests.engine.virtual_time import VirtualTime
from tests.kit import NOW, Kit

SIGNATURE, TIMESTAMP = SIGNATURE_HEADER.decode(), TIMESTAMP_HEADER.decode()
BODY = Webhooks(clock=lambda: NOW).body("call.answered", id="event-1")
GENUINE: dict[str, str] = {
    "content-type": "application/json",
    **DEVELOPMENT_KEY.headers(BODY, timestamp=int(NOW)),
}
MEGABYTE = 1024 * 1024
PATIENCE = 10.0  # seconds in which a body must be there
MOST = 64  # megabytes of bodies in flight, in all
ALMOST = bytes(MEGABYTE - 1)  # of a body of a megabyte, whose last byte is still to come


def virtually(what: Coroutine[Any, Any, None]) -> None:
    """Run a test in virtual time, but not for ever."""

    async def guarded() -> None:
        async with asyncio.timeout(60):
            await what

    with asyncio.Runner(loop_factory=VirtualTime) as runner:
        runner.run(guarded())


def now() -> float:
    return asyncio.get_running_loop().time()


@dataclass
class Post:
    """A request whose body comes as the test wants, and what it is answered.

    Attributes:
        pieces: What comes at once.
        drip: Seconds between the bytes that follow; None for nothing that follows.
        end: When set, `last` comes.
        last: The last message.
    """

    app: App[Any]
    headers: Mapping[str, str] = field(default_factory=lambda: GENUINE)
    pieces: Sequence[bytes] = ()
    drip: float | None = None
    end: asyncio.Event = field(default_factory=asyncio.Event)
    last: Message = field(default_factory=lambda: {"type": "http.disconnect"})
    received: int = 0
    sent: list[Message] = field(default_factory=list[Message])

    async def receive(self) -> Message:
        self.received += 1
        if self.received <= len(self.pieces):
            return {"type": "http.request", "body": self.pieces[self.received - 1], "more_body": True}
        if self.drip is not None:
            await asyncio.sleep(self.drip)
            return {"type": "http.request", "body": b" ", "more_body": True}
        await self.end.wait()
        return self.last

    async def send(self, message: Message) -> None:
        self.sent.append(message)

    async def answered(self) -> int:
        """Send it, and wait for the status of its answer; 0 for none."""
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "POST",
            "path": "/webhooks",
            "raw_path": b"/webhooks",
            "query_string": b"",
            "root_path": "",
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in self.headers.items()],
        }
        await self.app(scope, self.receive, self.send)
        return self.status

    @property
    def status(self) -> int:
        """That of the answer so far; 0 for none."""
        return self.sent[0]["status"] if self.sent else 0

    @property
    def answer_headers(self) -> dict[bytes, bytes]:
        return dict(self.sent[0]["headers"])


def whole(app: App[Any], *pieces: bytes, headers: Mapping[str, str] = GENUINE) -> Post:
    """A request that comes in these pieces, without delay."""
    post = Post(app, headers, pieces[:-1], last={"type": "http.request", "body": pieces[-1]})
    post.end.set()
    return post


@asynccontextmanager
async def running() -> AsyncGenerator[tuple[App[Any], list[str]]]:
    """An app, and the ids of what it hears."""
    kit, heard = Kit(), list[str]()
    app: App[object] = App(**kit.wiring)

    @app.on(CallAnswered, leg="any")
    async def hear(call: Call, event: CallAnswered) -> None:
        heard.append(event.meta.id)

    async with kit.open(app):
        yield app, heard
        await kit.engine.idle()


# -- before the body ----------------------------------------------------------------------------------


def without(name: str) -> dict[str, str]:
    return {key: value for key, value in GENUINE.items() if key != name}


def signed_at(moment: float) -> dict[str, str]:
    return {**GENUINE, **DEVELOPMENT_KEY.headers(BODY, timestamp=int(moment))}


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"content-type": "application/json"}, id="nothing"),
        pytest.param(without(SIGNATURE), id="no signature"),
        pytest.param(without(TIMESTAMP), id="no timestamp"),
        pytest.param({**GENUINE, SIGNATURE: ""}, id="empty signature"),
        pytest.param({**GENUINE, TIMESTAMP: ""}, id="empty timestamp"),
        pytest.param({**GENUINE, TIMESTAMP: "now"}, id="no number"),
        pytest.param(signed_at(NOW - 301), id="stale"),
        pytest.param(signed_at(NOW + 301), id="from the future"),
    ],
)
@pytest.mark.parametrize("pieces", [(), (BODY[:10],)], ids=["no body", "a body that begins"])
def test_what_cannot_be_genuine_is_refused_before_its_body_is_read(
    headers: dict[str, str], pieces: tuple[bytes, ...]
) -> None:
    async def test() -> None:
        async with running() as (app, heard):
            began = now()
            post = Post(app, headers, pieces)
            assert await post.answered() == 401
            assert (post.received, now() - began) == (0, 0)
            assert heard == []

    virtually(test())


# -- in time ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pieces", "drip"),
    [
        pytest.param((), None, id="nothing"),
        pytest.param((b"",), None, id="an empty piece"),
        pytest.param((BODY[:-1],), None, id="all but the last byte"),
        pytest.param((BODY[:10], BODY[10:20], b""), None, id="several pieces"),
        pytest.param((), 3.0, id="a drip"),
        pytest.param((BODY[:10],), 0.7, id="a piece and a drip"),
    ],
)
def test_a_body_that_does_not_arrive_is_waited_for_ten_seconds(pieces: tuple[bytes, ...], drip: float | None) -> None:
    async def test() -> None:
        async with running() as (app, heard):
            began = now()
            assert await Post(app, pieces=pieces, drip=drip).answered() == 408
            assert now() - began == pytest.approx(PATIENCE, abs=0.1)
            assert heard == []

    virtually(test())


@pytest.mark.parametrize("pieces", [(BODY,), (b"", BODY), (BODY[:10], b"", BODY[10:])])
def test_a_body_that_is_slow_but_arrives_is_taken(pieces: tuple[bytes, ...]) -> None:
    async def test() -> None:
        async with running() as (app, heard):
            post = whole(app, *pieces)
            post.end.clear()
            asyncio.get_running_loop().call_later(PATIENCE - 1, post.end.set)
            assert await post.answered() == 200
        assert heard == ["event-1"]

    virtually(test())


# -- not too many -------------------------------------------------------------------------------------


@asynccontextmanager
async def full(app: App[Any]) -> AsyncGenerator[tuple[list[Post], list[asyncio.Task[int]]]]:
    """As many bodies are in flight as may be; all have ended after the block."""
    headers = {**GENUINE, "content-length": str(MEGABYTE)}
    posts = [Post(app, headers, (ALMOST,)) for _ in range(MOST)]
    tasks = [asyncio.create_task(post.answered()) for post in posts]
    await asyncio.sleep(0.001)  # in virtual time: the clock moves when nothing is ready any more
    assert [post.status for post in posts] == [0] * MOST, "there should have been room"
    refused = Post(app, headers, (ALMOST,))
    assert await refused.answered() == 503
    assert int(refused.answer_headers[b"retry-after"]) > 0
    yield posts, tasks
    await asyncio.gather(*tasks, return_exceptions=True)


def disconnect(post: Post, task: asyncio.Task[int]) -> None:
    post.end.set()


def deliver_rubbish(post: Post, task: asyncio.Task[int]) -> None:
    post.last = {"type": "http.request", "body": b" "}
    post.end.set()


def deliver_too_much(post: Post, task: asyncio.Task[int]) -> None:
    post.last = {"type": "http.request", "body": bytes(100), "more_body": True}
    post.end.set()


def cancel(post: Post, task: asyncio.Task[int]) -> None:
    task.cancel()


def fall_silent(post: Post, task: asyncio.Task[int]) -> None:
    """Until its time is over."""


@pytest.mark.parametrize(
    ("end", "status"),
    [(disconnect, 0), (deliver_rubbish, 401), (deliver_too_much, 413), (cancel, 0), (fall_silent, 408)],
)
def test_of_bodies_in_flight_there_is_room_for_so_many(
    end: Callable[[Post, asyncio.Task[int]], None], status: int
) -> None:
    async def test() -> None:
        async with running() as (app, heard):
            for _ in range(2):  # after the first time all of the room is there again
                async with full(app) as (posts, tasks):
                    for post, task in zip(posts, tasks, strict=True):
                        end(post, task)
                assert {post.status for post in posts} == {status}
            assert await whole(app, BODY[:10], BODY[10:]).answered() == 200
        assert heard == ["event-1"]

    virtually(test())


def test_when_one_has_ended_there_is_room_for_one() -> None:
    async def test() -> None:
        async with running() as (app, heard), full(app) as (posts, tasks):
            disconnect(posts[0], tasks[0])
            await tasks[0]
            assert await whole(app, BODY[:10], BODY[10:]).answered() == 200
            for post, task in zip(posts, tasks, strict=True):
                disconnect(post, task)
        assert heard == ["event-1"]

    virtually(test())


def test_one_refused_for_want_of_room_keeps_none() -> None:
    async def test() -> None:
        async with running() as (app, _):
            async with full(app) as (posts, tasks):
                for _ in range(2 * MOST):
                    assert await Post(app, pieces=(ALMOST,)).answered() == 503
                for post, task in zip(posts, tasks, strict=True):
                    disconnect(post, task)
            async with full(app) as (posts, tasks):
                for post, task in zip(posts, tasks, strict=True):
                    disconnect(post, task)

    virtually(test())
