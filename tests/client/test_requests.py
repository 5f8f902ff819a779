"""Any endpoint of the API, by hand: requests, lists, forms, and what cannot be sent."""

import asyncio
import datetime as dt
import math
import uuid
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, cast

import orjson
import pytest
from pydantic import BaseModel, SecretStr

from callflow import App
from callflow.client.client import Client
from callflow.client.errand import Method
from callflow.client.transport import MAX_ANSWER
from callflow.config import TransportName
from callflow.errors import (
    AnswerUnreadable,
    CallEnded,
    CarrierUnreachable,
    CommandError,
    InvalidCommand,
    NotFound,
    OutcomeUnknown,
    RateLimited,
)
from callflow.testing.transport import RecordingTransport
from tests.client.carrier_stub import SILENT, Received, Reply, carrier, errors
from tests.client.test_circuit import until_it_opens
from tests.client.test_reads import BROKEN, CUT, MISSING, a_client, answered
from tests.kit import Kit

NUMBERS = {"data": [{"id": 1}, {"id": 2}], "meta": {"total_results": 2}}


class Kind(Enum):
    LOCAL = "local"


class Message(BaseModel):
    to: str
    text: str | None = None


class Priced(BaseModel):
    price: float | None = None
    key: SecretStr | None = None
    when: dt.datetime | None = None


@dataclass
class Measured:
    length: float


async def target(path: str, params: Mapping[str, Any] | None = None) -> str:
    """Where a request with these parameters goes."""
    async with carrier() as stub, a_client("httpx2", stub.url) as client:
        await client.request("GET", path, params=params)
    return stub.received[0].target


async def sent(**body: Any) -> Received:
    """What a POST with this body is."""
    async with carrier() as stub, a_client("httpx2", stub.url) as client:
        await client.request("POST", "/messages", **body)
    return stub.received[0]


# What goes out, and what comes back.


async def test_a_request_and_all_of_its_answer(name: TransportName) -> None:
    async with carrier([answered(NUMBERS)]) as stub, a_client(name, stub.url) as client:
        assert await client.request("GET", "/phone_numbers", params={"filter": {"status": "active"}}) == NUMBERS
    (got,) = stub.received
    assert (got.method, got.target, got.body) == ("GET", "/v2/phone_numbers?filter%5Bstatus%5D=active", b"")
    assert got.headers["authorization"] == "Bearer KEY"
    assert "content-type" not in got.headers


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_every_method_may_have_a_body(name: TransportName, method: Method) -> None:
    async with carrier([answered({"data": {"id": "m"}}, 201)]) as stub, a_client(name, stub.url) as client:
        assert await client.request(method, "/messages", json={"text": "Grüße"}) == {"data": {"id": "m"}}
    (got,) = stub.received
    assert (got.method, orjson.loads(got.body)) == (method, {"text": "Grüße"})
    assert got.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        (Reply(204, b""), None),
        (Reply(raw=b"HTTP/1.1 204 No Content\r\n\r\n"), None),
        (Reply(202, b""), None),
        (Reply(200, b"[1, 2]"), [1, 2]),
        (Reply(200, b'"text"'), "text"),
        (Reply(200, b"null"), None),
        (Reply(200, b"<Response/>"), None),
    ],
)
async def test_an_answer_of_any_shape(name: TransportName, reply: Reply, found: object) -> None:
    async with carrier([reply]) as stub, a_client(name, stub.url) as client:
        assert await client.request("POST", "/anything") == found
    assert stub.received[0].body == b""


@pytest.mark.parametrize("body", [b"<html>", b"\xff", b"{", b" "])
async def test_a_read_that_is_no_json_is_an_error(body: bytes) -> None:
    async with carrier([Reply(200, body)]) as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(AnswerUnreadable, match=r"`GET /balance` was answered with 200") as caught:
            await client.request("GET", "/balance")
    assert caught.value.command is None


async def test_a_large_answer_to_anything_is_read() -> None:
    large = {"data": "x" * (2 * MAX_ANSWER)}
    async with carrier([answered(large)]) as stub, a_client("httpx2", stub.url) as client:
        assert await client.request("POST", "/reports") == large


@pytest.mark.parametrize(
    ("params", "query"),
    [
        (None, ""),
        ({}, ""),
        ({"a": None, "b": {"c": None}, "d": {}}, ""),
        ({"a": True, "b": False, "c": 0, "d": 1.5, "e": ""}, "?a=true&b=false&c=0&d=1.5&e="),
        ({"page": {"number": 2, "size": 10}}, "?page%5Bnumber%5D=2&page%5Bsize%5D=10"),
        ({"page[size]": 10}, "?page%5Bsize%5D=10"),
        ({"filter": {"a": {"b": {"gte": "x"}}}}, "?filter%5Ba%5D%5Bb%5D%5Bgte%5D=x"),
        ({"filter": {"features": ["sms", "voice", None, 3]}}, "?filter%5Bfeatures%5D=sms%2Cvoice%2C3"),
        ({"q": "ü &=+/#?"}, "?q=%C3%BC%20%26%3D%2B%2F%23%3F"),
        ({"day": dt.date(2026, 1, 2), "kind": Kind.LOCAL}, "?day=2026-01-02&kind=local"),
        ({"at": dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC)}, "?at=2026-01-02T03%3A04%3A00%2B00%3A00"),
        ({"id": uuid.UUID(int=1), "sum": Decimal("1.50")}, f"?id={uuid.UUID(int=1)}&sum=1.50"),
    ],
)
async def test_parameters(params: Mapping[str, Any] | None, query: str) -> None:
    assert await target("/things", params) == f"/v2/things{query}"


@pytest.mark.parametrize(
    ("path", "params", "found"),
    [
        ("/", None, "/v2/"),
        ("/a?b=c", None, "/v2/a?b=c"),
        ("/a?b=c%20d&e", {"f": 1}, "/v2/a?b=c%20d&e&f=1"),
        ("/a/b..c/...", None, "/v2/a/b..c/..."),
        ("/a?next=../../b//c:d@e", None, "/v2/a?next=../../b//c:d@e"),
        ("/phone_numbers/+13125550199", None, "/v2/phone_numbers/+13125550199"),
        ("/queues/a%2Fb", None, "/v2/queues/a%2Fb"),
        ("/v2x", None, "/v2/v2x"),
    ],
)
async def test_paths(path: str, params: Mapping[str, Any] | None, found: str) -> None:
    assert await target(path, params) == found


@pytest.mark.parametrize(
    "path",
    [
        "",
        "phone_numbers",
        "//elsewhere.example/v2/x",
        "https://elsewhere.example/x",
        "@elsewhere.example/x",
        ":80/x",
        "?a=b",
        "/..",
        "/../calls",
        "/a/../../b",
        "/a/%2e%2E/b",
        "/a/./b",
        "/a/..?x",
        "/a\\..\\b",
        "/a b",
        "/ü",
        "/a#b",
        "/a\r\nHost: elsewhere.example",
        "/a\x00",
        "/v2/phone_numbers",
        "/v2",
        "/v2?a=b",
    ],
)
async def test_a_path_cannot_lead_away(path: str) -> None:
    async with carrier() as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(InvalidCommand, match="path"):
            await client.request("GET", path)
        with pytest.raises(InvalidCommand, match="path"):
            client.iterate(path)
    assert stub.received == []


async def test_bodies() -> None:
    message = {"at": dt.date(2026, 1, 2), "list": [Message(to="x")], "sum": Decimal("1.5"), "kind": Kind.LOCAL}
    assert orjson.loads((await sent(json=message)).body) == {
        "at": "2026-01-02",
        "list": [{"to": "x"}],
        "sum": "1.5",
        "kind": "local",
    }
    assert (await sent(json=[])).body == b"[]"
    assert (await sent(json=Message(to="y"))).body == b'{"to":"y"}'
    form = await sent(data={"To": "+1312", "StatusCallbackEvent": ["initiated", "ü"], "Record": True, "Url": None})
    assert form.body == b"To=%2B1312&StatusCallbackEvent=initiated&StatusCallbackEvent=%C3%BC&Record=true"
    assert form.headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"json": {"x": object()}}, "JSON"),
        ({"json": {1: 2}}, "JSON"),
        ({"json": {}, "data": {}}, "one body"),
        ({"params": {"filter": {"x": object()}}}, r"filter\[x\]"),
        ({"params": {"x": [object()]}}, "`x`"),
        ({"data": {"x": {"y": 1}}}, "`x`"),
        ({"params": {"x": "\ud800"}}, "surrogate"),
        ({"params": {"\ud800": "x"}}, "surrogate"),
        ({"data": {"x": "\ud800"}}, "surrogate"),
        ({"params": [("x", "y")]}, "`params` should be a dictionary, not a `list`"),
        ({"params": "x=y"}, "`params` should be"),
        ({"data": "x=y"}, "`data` should be"),
        ({"params": {"x": math.nan}}, "`x` cannot be nan"),
        ({"params": {"x": Decimal("inf")}}, "`x` cannot be"),
        ({"params": {"x": 10**5_000}}, "too long"),
        ({"json": math.nan}, "infinity"),
        ({"json": {"x": [1, {"y": -math.inf}]}}, "infinity"),
        ({"json": [Priced(price=math.nan)]}, "infinity"),
        ({"json": {"x": Measured(math.nan)}}, "infinity"),
        ({"json": Priced(key=SecretStr("hush"))}, "get_secret_value"),
        ({"json": {"x": SecretStr("hush")}}, "JSON"),
        ({"deadline": "5"}, "`deadline` is a number of seconds above 0, not '5'"),
        ({"deadline": 0}, "`deadline`"),
        ({"deadline": -1}, "`deadline`"),
        ({"deadline": math.nan}, "`deadline`"),
        ({"deadline": math.inf}, "`deadline`"),
    ],
)
async def test_what_cannot_be_sent(arguments: Mapping[str, Any], words: str) -> None:
    async with carrier() as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(InvalidCommand, match=words):
            await client.request("POST", "/messages", **arguments)
        with pytest.raises(InvalidCommand, match="GET, POST"):
            await client.request(cast(Method, "TRACE"), "/messages")
    assert stub.received == []


@pytest.mark.parametrize("path", [None, b"/messages", 5])
async def test_a_path_that_is_no_text(kit: Kit, path: Any) -> None:
    app = App(**kit.wiring)
    async with kit.open(app), Client(api_key="KEY", transport=RecordingTransport()) as client:
        for each in (client, app.client):
            with pytest.raises(InvalidCommand, match="begins with one `/`"):
                await each.request("POST", path)
            with pytest.raises(InvalidCommand, match="begins with one `/`"):
                each.iterate(path)


async def test_what_only_looks_as_if_it_could_not_be_sent() -> None:
    sure = {"a": None, "b": "null", "c": "*" * 10, "d": dt.date(2026, 1, 2), "e": uuid.UUID(int=1), "f": Kind.LOCAL}
    body = (await sent(json=[sure, Priced(price=1.5, when=dt.datetime(2026, 1, 2))])).body
    assert orjson.loads(body)[0] == {
        "a": None,
        "b": "null",
        "c": "*" * 10,
        "d": "2026-01-02",
        "e": str(uuid.UUID(int=1)),
        "f": "local",
    }


async def test_the_number_of_a_page_that_is_none() -> None:
    async with carrier([answered(NUMBERS)]) as stub, a_client("httpx2", stub.url) as client:
        assert len(await client.iterate("/x", params={"page": {"number": "9" * 5_000}}).all(limit=2)) == 2


async def test_a_list_that_is_nested_deeper_than_is_written() -> None:
    nested = b"[" * 600 + b"]" * 600
    deep = b'{"data": [{"id": 1, "x": ' + nested + b'}], "meta": {"page_number": %d, "total_pages": 9}}'
    async with carrier([Reply(body=deep % 1), Reply(body=deep % 2)]) as stub, a_client("httpx2", stub.url) as client:
        items = await client.iterate("/x").all()
    assert [item["id"] for item in items] == [1]
    assert len(stub.received) == 2  # the second page has the very items of the first


async def test_a_list_with_a_deadline_of_its_own() -> None:
    async with carrier([SILENT]) as stub, a_client("httpx2", stub.url) as client, asyncio.timeout(5):
        with pytest.raises(OutcomeUnknown):
            await client.iterate("/x", deadline=0.2).all()
        with pytest.raises(InvalidCommand, match="`deadline`"):
            client.iterate("/x", deadline=0)


async def test_half_a_letter_in_a_command() -> None:
    async with carrier() as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(InvalidCommand):
            await client.calls.speak("v3:x", "\ud800", voice="female")
        with pytest.raises(InvalidCommand):
            await client.calls.gather_using_ai("v3:x", parameters={"x": "\ud800"})
    assert stub.received == []


# When it is sent again, and what it fails with.


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_what_can_be_repeated_is(name: TransportName, method: Method) -> None:
    async with carrier([CUT, BROKEN, answered({})]) as stub, a_client(name, stub.url) as client:
        assert await client.request(method, "/x") == {}
    assert len(stub.received) == 3


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize("trouble", [CUT, BROKEN])
async def test_what_cannot_be_repeated_is_not(name: TransportName, method: Method, trouble: Reply) -> None:
    async with carrier([trouble, answered({})]) as stub, a_client(name, stub.url) as client:
        with pytest.raises(OutcomeUnknown, match=f"`{method} /x` was sent, but") as caught:
            await client.request(method, "/x?secret=1", json={"x": 1})
        assert not caught.value.retryable
        assert caught.value.command is None
        assert len(stub.received) == 1
        assert await client.request(method, "/x", json={"x": 1}) == {}


@pytest.mark.parametrize("method", ["POST", "PATCH"])
async def test_what_has_done_nothing_is_sent_again(method: Method) -> None:
    script = [errors(429, "10011", retry_after="0"), answered({})]
    async with carrier(script) as stub, a_client("httpx2", stub.url) as client:
        assert await client.request(method, "/x") == {}


async def test_its_sender_can_say_whether_it_can_be_repeated() -> None:
    async with carrier([CUT, answered({}), CUT, answered({})]) as stub, a_client("httpx2", stub.url) as client:
        assert await client.request("POST", "/x", idempotent=True) == {}
        with pytest.raises(OutcomeUnknown):
            await client.request("PUT", "/x", idempotent=False)
    assert len(stub.received) == 3


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_it_may_have_a_deadline_of_its_own(name: TransportName, method: Method) -> None:
    async with carrier([SILENT]) as stub, a_client(name, stub.url, deadline=30, read_deadline=30) as client:
        async with asyncio.timeout(5):
            with pytest.raises(OutcomeUnknown, match=f"`{method} /x` was sent, but no answer came"):
                await client.request(method, "/x", deadline=0.2)


@pytest.mark.parametrize("doubt", [CUT, BROKEN, SILENT])
async def test_what_is_gone_is_removed(doubt: Reply) -> None:
    async with carrier([doubt, MISSING]) as stub, a_client("httpx2", stub.url) as client:
        assert await client.request("DELETE", "/phone_numbers/1") is None


async def test_errors_name_the_request() -> None:
    script = [MISSING, errors(429, "10011", retry_after="99"), errors(422, "90018")]
    async with carrier(script) as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(NotFound, match=r"the carrier refused `GET /sim_cards/7` with 404: 10005 No") as missing:
            await client.request("GET", "/sim_cards/7?secret=1")
        with pytest.raises(RateLimited, match="`POST /messages` with 429"):
            await client.request("POST", "/messages")
        with pytest.raises(CallEnded):
            await client.request("POST", "/calls/v3:x/actions/speak", json={"payload": "x"})
    assert missing.value.command is None
    with pytest.raises(CarrierUnreachable, match="the client is closed: `GET /x` was not sent"):
        await client.request("GET", "/x")
    async with a_client("httpx2", "http://carrier.invalid", read_deadline=0.3) as nowhere:
        with pytest.raises(CarrierUnreachable, match="`GET /x` was not sent: no connection came about"):
            await nowhere.request("GET", "/x")


async def test_a_number_in_a_path_is_masked_in_errors() -> None:
    async with carrier([MISSING]) as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(NotFound) as caught:
            await client.request("GET", "/phone_numbers/+13125550199")
    assert "3125550199" not in str(caught.value) + repr(caught.value)


async def test_the_circuit_is_the_one_of_commands() -> None:
    async with carrier(usual=lambda _: BROKEN) as stub, a_client("httpx2", stub.url, deadline=0.3) as client:
        await until_it_opens(client)
        count = len(stub.received)
        with pytest.raises(CarrierUnreachable, match=r"`POST /messages` was not sent: .* has answered nothing"):
            await client.request("POST", "/messages")
        assert len(stub.received) == count


async def test_no_body_and_no_query_is_logged(lines: list[MutableMapping[str, Any]]) -> None:
    async with carrier([answered({"answer": "42"})]) as stub, a_client("httpx2", stub.url) as client:
        await client.request("POST", "/messages?token=secret", json={"text": "hidden"}, params={"to": "whom"})
    (line,) = lines
    assert (line["event"], line["operation"], line["status"]) == ("command", "POST /messages", 200)
    assert all(word not in str(line) for word in ("secret", "hidden", "whom", "answer"))


# Lists.


def numbered(got: Received) -> Reply:
    """Three pages of two."""
    found = got.target.partition("page%5Bnumber%5D=")[2].partition("&")[0]
    number = int(found or 1)
    return answered({"data": [{"n": number}, {"n": number}], "meta": {"page_number": number, "total_pages": 3}})


async def test_a_list_of_any_endpoint(name: TransportName) -> None:
    async with carrier(usual=numbered) as stub, a_client(name, stub.url) as client:
        numbers = client.iterate("/phone_numbers?filter[tag]=a", params={"page": {"size": 2}})
        assert stub.received == []
        assert [item["n"] async for item in numbers] == [1, 1, 2, 2, 3, 3]
        assert (await numbers.first()).total_pages == 3
    tag = "/v2/phone_numbers?filter%5Btag%5D=a&page%5Bsize%5D=2"
    assert [got.target for got in stub.received] == [
        tag,
        f"{tag}&page%5Bnumber%5D=2",
        f"{tag}&page%5Bnumber%5D=3",
        tag,
    ]


@pytest.mark.parametrize("path", ["/x?page[number]=2", "/x?page%5Bnumber%5D=2"])
async def test_a_list_from_the_second_page(path: str) -> None:
    async with carrier(usual=numbered) as stub, a_client("httpx2", stub.url) as client:
        assert [item["n"] for item in await client.iterate(path).all()] == [2, 2, 3, 3]


async def test_a_list_by_cursors(name: TransportName) -> None:
    cursor = "v1:a/b+c=&"
    script = [
        answered({"data": [{"n": 1}], "meta": {"cursors": {"after": cursor}, "next": "/v2/x?page[after]=.."}}),
        answered({"data": [{"n": 2}], "meta": {"cursors": {"after": "z"}, "next": None}}),
    ]
    async with carrier(script) as stub, a_client(name, stub.url) as client:
        found = await client.iterate("/x", params={"page": {"limit": 1, "before": "y", "number": 1}}).all()
    assert found == [{"n": 1}, {"n": 2}]
    assert stub.received[1].target == "/v2/x?page%5Blimit%5D=1&page%5Bafter%5D=v1%3Aa%2Fb%2Bc%3D%26"


@pytest.mark.parametrize(
    ("answer", "count"),
    [
        (b'{"data": []}', 0),
        (b'{"data": [{}], "meta": null}', 1),
        (b'{"data": [], "meta": {"page_number": 1, "total_pages": 1000000000}}', 0),
        (b'{"data": [{}], "meta": {"page_number": 1, "total_pages": 1000000000}}', 1),
        (b'{"data": [{}], "meta": {"page_number": "-1", "total_pages": "-5"}}', 1),
        (b'{"data": [{}], "meta": {"cursors": {"after": "a"}, "next": "https://elsewhere.example/"}}', 1),
    ],
)
async def test_a_carrier_that_lies_about_its_pages(name: TransportName, answer: bytes, count: int) -> None:
    async with carrier(usual=lambda _: Reply(200, answer)) as stub, a_client(name, stub.url) as client:
        assert len(await client.iterate("/x").all()) == count
    assert 1 <= len(stub.received) <= 2


@pytest.mark.parametrize(
    "reply",
    [
        answered({"data": {"id": 1}}),
        answered({"data": None}),
        answered({"records": []}),
        answered([{"id": 1}]),
        answered({"data": [{"id": 1}, 7]}),
        Reply(200, b"<html>"),
        Reply(204, b""),
        MISSING,
    ],
)
async def test_what_is_no_list_is_an_error(reply: Reply) -> None:
    async with carrier([reply]) as stub, a_client("httpx2", stub.url) as client:
        with pytest.raises(CommandError, match="`GET /x`") as caught:
            await client.iterate("/x").all()
    assert caught.value.command is None


async def test_a_page_comes_when_it_is_needed(name: TransportName) -> None:
    async with carrier(usual=numbered) as stub, a_client(name, stub.url) as client:
        async for item in client.iterate("/x"):
            if item["n"] == 2:
                break
        assert len(stub.received) == 2


async def test_a_recording_keeps_reads_and_forms() -> None:
    recording = RecordingTransport(answers={"phone_numbers": (200, NUMBERS)})
    async with Client(api_key="KEY", transport=recording) as client:
        assert len(await client.iterate("/phone_numbers", params={"page": {"size": 2}}).all()) == 2
        await client.request("DELETE", "/queues/support")
        await client.request("POST", "/texml/calls", data={"To": "+1312", "Url": ""})
    assert [(sent.operation, sent.body) for sent in recording.sent] == [
        ("phone_numbers", {}),
        ("support", {}),
        ("calls", {"To": "+1312", "Url": ""}),
    ]
