"""Commands of every method, against a real server: what goes out, what counts of the answer, when it is sent again."""

import asyncio
from typing import Any, ClassVar

import orjson
import pytest

from callflow.client.client import Client
from callflow.client.transport import MAX_ANSWER, MAX_READ
from callflow.client.transports import open_transport
from callflow.config import TransportName
from callflow.errors import (
    AnswerUnreadable,
    CallEnded,
    CarrierUnreachable,
    CommandError,
    NotFound,
    OutcomeUnknown,
    PermissionDenied,
    RateLimited,
)
from callflow.model import Command, EventObject, Operation
from callflow.pages import Pages
from tests.client.carrier_stub import SILENT, Received, Reply, carrier, errors
from tests.client.test_pages import Thing, Things

PAGE_OF = "https://example.org"
CUT, BROKEN, MISSING = Reply(cut="before"), Reply(503, b"<html>"), errors(404, "10005")


class Retrieve(Command, frozen=True):
    operation: ClassVar[Operation] = Operation("retrieve_queue", "GET", "/queues/{queue}", "idempotent", PAGE_OF)
    queue: str = "a b"


class List(Command, frozen=True):
    operation: ClassVar[Operation] = Operation(
        "list_queues",
        "GET",
        "/queues",
        "idempotent",
        PAGE_OF,
        query={"from_": "filter[from]", "page_size": "page[size]", "page_number": "page[number]", "live": "live"},
        answers="page",
    )
    from_: str | None = None
    live: bool | None = None
    page_size: int | None = None
    page_number: int | None = None


class Voices(Command, frozen=True):
    operation: ClassVar[Operation] = Operation("list_voices", "GET", "/voices", "idempotent", PAGE_OF, answers="whole")


class Create(Command, frozen=True):
    operation: ClassVar[Operation] = Operation("create_queue", "POST", "/queues", "never", PAGE_OF)
    name: str = "support"


class Replace(Command, frozen=True):
    operation: ClassVar[Operation] = Operation(
        "update_storage", "PUT", "/storage", "idempotent", PAGE_OF, answers="whole"
    )
    bucket: str = "b"


class Update(Command, frozen=True):
    operation: ClassVar[Operation] = Operation(
        "update_queue", "PATCH", "/queues/1", "idempotent", PAGE_OF, answers="nothing"
    )
    size: int = 3


class Delete(Command, frozen=True):
    operation: ClassVar[Operation] = Operation(
        "delete_queue", "DELETE", "/queues/1", "idempotent", PAGE_OF, answers="nothing"
    )


def a_client(name: TransportName, url: str, *, deadline: float = 5.0, read_deadline: float = 5.0) -> Client:
    return Client(
        api_key="KEY", base_url=url, deadline=deadline, read_deadline=read_deadline, transport=open_transport(name)
    )


def answered(found: object, status: int = 200) -> Reply:
    return Reply(status, orjson.dumps(found))


# What goes over the wire.


async def test_every_method(name: TransportName) -> None:
    script = [
        answered({"data": {"id": 1}}),
        answered({"data": [], "meta": {}}),
        answered({"voices": [1]}),
        answered({"data": {"id": 2}}, 201),
        answered({"data": {}, "connection_id": "7"}),
        Reply(204, b""),
        Reply(204, b""),
    ]
    commands = [
        Retrieve(),
        List(from_="+1&2=é", live=True, page_size=2),
        Voices(),
        Create(),
        Replace(),
        Update(),
        Delete(),
    ]
    async with carrier(script) as stub, a_client(name, stub.url) as client:
        found = [await client.execute(command) for command in commands]
    assert found == [
        {"id": 1},
        {"data": [], "meta": {}},
        {"voices": [1]},
        {"id": 2},
        {"data": {}, "connection_id": "7"},
        {},
        {},
    ]
    assert [(got.method, got.target, got.body) for got in stub.received] == [
        ("GET", "/v2/queues/a%20b", b""),
        ("GET", "/v2/queues?filter%5Bfrom%5D=%2B1%262%3D%C3%A9&page%5Bsize%5D=2&live=true", b""),
        ("GET", "/v2/voices", b""),
        ("POST", "/v2/queues", b'{"name":"support"}'),
        ("PUT", "/v2/storage", b'{"bucket":"b"}'),
        ("PATCH", "/v2/queues/1", b'{"size":3}'),
        ("DELETE", "/v2/queues/1", b""),
    ]
    for got in stub.received:
        assert ("content-type" in got.headers) is bool(got.body)
        assert got.headers["authorization"] == "Bearer KEY"


# What counts of an answer.

ODD = [b"", b"<html>", b"\xff", b"null", b"7", b'"data"', b"[]"]


@pytest.mark.parametrize(
    ("command", "bodies"),
    [
        (Retrieve(), [*ODD, b"{}", b'{"data": null}', b'{"data": []}', b'{"data": "x"}']),
        (List(), [*ODD, b"{}", b'{"data": null}', b'{"data": {}}', b'{"data": "x"}', b'{"items": []}']),
        (Voices(), ODD),
    ],
)
async def test_a_read_has_what_was_asked_for_or_an_error(command: Command, bodies: list[bytes]) -> None:
    async with carrier([Reply(200, body) for body in bodies]) as stub, a_client("httpx2", stub.url) as client:
        for body in bodies:
            with pytest.raises(
                AnswerUnreadable, match=f"`{command.operation.name}` .* 200 and {len(body)} bytes"
            ) as caught:
                await client.execute(command)
            assert caught.value.command is command
            assert not caught.value.retryable
    assert len(stub.received) == len(bodies)


@pytest.mark.parametrize("body", [*ODD, b"{}", b'{"data": []}'])
@pytest.mark.parametrize("command", [Create(), Replace(), Update(), Delete()])
async def test_what_does_something_is_accepted_by_its_status(command: Command, body: bytes) -> None:
    async with carrier([Reply(200, body)]) as stub, a_client("httpx2", stub.url) as client:
        found = await client.execute(command)
    assert found == (orjson.loads(body) if command == Replace() and body.startswith(b"{") else {})


async def test_a_long_list_is_read(name: TransportName) -> None:
    items = [{"id": one, "text": "x" * 1000} for one in range(3 * MAX_ANSWER // 1000)]
    async with carrier([answered({"data": items})]) as stub, a_client(name, stub.url) as client:
        assert (await client.execute(List()))["data"] == items


@pytest.mark.parametrize("reply", [Reply(body=b" " * (MAX_READ + 1)), Reply(endless=True)])
async def test_an_answer_without_measure_is_asked_for_once(name: TransportName, reply: Reply) -> None:
    async with carrier(usual=lambda _: reply) as stub, a_client(name, stub.url, read_deadline=30) as client:
        with pytest.raises(AnswerUnreadable, match=f"`list_queues` .* more than {MAX_READ:,} bytes") as caught:
            await client.execute(List())
        assert caught.value.command == List()
        assert len(stub.received) == 1


# When it is sent again.


@pytest.mark.parametrize("trouble", [BROKEN, CUT, Reply(cut="head"), Reply(cut="middle"), Reply(500, b"")])
async def test_a_read_is_sent_again(name: TransportName, trouble: Reply) -> None:
    async with carrier([trouble, trouble, answered({"data": {"id": 1}})]) as stub, a_client(name, stub.url) as client:
        assert await client.execute(Retrieve()) == {"id": 1}
    assert len(stub.received) == 3


@pytest.mark.parametrize("header", ["retry_after", "x_ratelimit_reset"])
async def test_a_limit_is_waited_out_beyond_the_deadline_of_commands(name: TransportName, header: str) -> None:
    limited = errors(429, "10011", **{header: "0.6"})
    async with (
        carrier([limited, answered({"data": {"id": 1}}), limited]) as stub,
        a_client(name, stub.url, deadline=0.3, read_deadline=5) as client,
    ):
        assert await client.execute(Retrieve()) == {"id": 1}
        with pytest.raises(RateLimited):
            await client.execute(Delete())
    first, second, _ = stub.received
    assert second.at - first.at >= 0.6


async def test_a_limit_beyond_the_deadline_is_an_error_at_once(name: TransportName) -> None:
    limited = errors(429, "10011", retry_after="60")
    async with carrier([limited]) as stub, a_client(name, stub.url, read_deadline=30) as client:
        async with asyncio.timeout(5):
            with pytest.raises(RateLimited) as caught:
                await client.execute(List())
    assert caught.value.retryable
    assert len(stub.received) == 1


@pytest.mark.parametrize(
    ("reply", "status"), [(SILENT, None), (BROKEN, 503), (Reply(raw=b"HTTP/1.1 200 OK\r\ncont"), None)]
)
async def test_a_read_that_nobody_answers(name: TransportName, reply: Reply, status: int | None) -> None:
    async with carrier(usual=lambda _: reply) as stub, a_client(name, stub.url, read_deadline=0.3) as client:
        with pytest.raises(OutcomeUnknown, match="`retrieve_queue` was sent, but") as caught:
            await client.execute(Retrieve())
    assert (caught.value.status, caught.value.retryable, caught.value.command) == (status, True, Retrieve())


async def test_a_read_is_refused_even_after_trouble() -> None:
    async with carrier([CUT, MISSING]) as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(NotFound):
            await client.execute(Retrieve())


@pytest.mark.parametrize("doubt", [CUT, BROKEN, SILENT])
async def test_what_was_removed_by_an_attempt_without_an_answer_is_gone(name: TransportName, doubt: Reply) -> None:
    async with carrier([doubt, MISSING]) as stub, a_client(name, stub.url) as client:
        async with asyncio.timeout(3):
            assert await client.execute(Delete()) == {}
    assert [got.method for got in stub.received] == ["DELETE", "DELETE"]


@pytest.mark.parametrize(
    ("script", "kind"),
    [
        ([MISSING], NotFound),
        ([errors(429, "10011", retry_after="0"), MISSING], NotFound),
        ([CUT, errors(403, "10010")], OutcomeUnknown),
        ([errors(403, "10010")], PermissionDenied),
        ([CUT, errors(404, "90018")], CallEnded),
    ],
)
async def test_what_was_not_there_to_be_removed(script: list[Reply], kind: type[Exception]) -> None:
    async with carrier(script) as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(kind):
            await client.execute(Delete())
    assert len(stub.received) == len(script)


# The end of a client, and of a caller.


async def test_a_read_ends_with_its_caller(name: TransportName) -> None:
    async with carrier([SILENT]) as stub, a_client(name, stub.url, read_deadline=30) as client:
        reading = asyncio.create_task(client.execute(List()))
        await stub.requests(1)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        await stub.hang_ups(1)


async def test_closing_does_not_wait_for_reads(name: TransportName) -> None:
    async with carrier([SILENT]) as stub, asyncio.timeout(5):
        client = a_client(name, stub.url, read_deadline=30)
        reading = asyncio.create_task(client.execute(List()))
        await stub.requests(1)
        await client.aclose()
        with pytest.raises(OutcomeUnknown, match="closed") as caught:
            await reading
        assert caught.value.retryable
        with pytest.raises(CarrierUnreachable, match="closed"):
            await client.execute(List())


# Lists, all the way.


async def test_a_list_over_the_wire(name: TransportName) -> None:
    def pages(got: Received) -> Reply:
        number = 2 if "number%5D=2" in got.target else 1
        return answered({"data": [{"id": number}], "meta": {"page_number": number, "total_pages": 2}})

    async with carrier(usual=pages) as stub, a_client(name, stub.url) as client:
        things = Things(client.execute).list(page_size=1)
        assert [thing.id async for thing in things] == [1, 2]
    assert [got.target for got in stub.received] == [
        "/v2/things?page%5Bsize%5D=1",
        "/v2/things?page%5Bnumber%5D=2&page%5Bsize%5D=1",
    ]


@pytest.mark.parametrize(
    "bad", [MISSING, Reply(200, b"<html>"), answered({"data": None}), answered({"data": [7]}), errors(401, "10009")]
)
async def test_a_list_that_breaks_off_says_so(bad: Reply) -> None:
    script = [answered({"data": [{"id": 1}], "meta": {"page_number": 1, "total_pages": 9}}), bad]
    found: list[Any] = []

    async def walk(things: Pages[Thing]) -> None:
        async for thing in things:
            found.append(thing.id)

    async with carrier(script) as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(CommandError):
            await walk(Things(client.execute).list())
    assert found == [1]
    assert len(stub.received) == 2


async def test_a_value_of_a_long_answer_that_does_not_fit_costs_that_value() -> None:
    class Voice(EventObject, frozen=True):
        id: str | None = None
        rate: int | None = None

    class AllVoices(EventObject, frozen=True):
        voices: list[Voice] | None = None

    class Speech(Things):
        async def voices(self) -> AllVoices:
            return await self._send(Voices(), AllVoices)

    voices = [{"id": "a", "rate": 1}, {"id": "b", "rate": "fast"}, {"id": "c"}]
    async with carrier([answered({"voices": voices})]) as stub, a_client("httpx2", stub.url) as client:
        found = (await Speech(client.execute).voices()).voices
    assert found == [Voice(id="a", rate=1), Voice(id="b"), Voice(id="c")]
