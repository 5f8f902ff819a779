"""The door: what each request is answered, through the whole app."""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Mapping, MutableMapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias  # ASGI leaves the values of its dictionaries open

import httpx2
import pytest

from callflow import App, Call
from callflow.engine.local import LocalEngine
from callflow.engine.memory import LINGER, MemoryStore
from callflow.events import CallAnswered
from callflow.testing.webhooks import DEVELOPMENT_KEY, Webhooks
from callflow.webhook.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER, Signer
from tests.kit import NOW, Door, Kit

SIGNATURE, TIMESTAMP = SIGNATURE_HEADER.decode(), TIMESTAMP_HEADER.decode()
MAX_BYTES = 4_096
OTHER_KEY = Signer(b"another key, of somebody else's.")

Message: TypeAlias = MutableMapping[str, Any]


@dataclass
class Listener:
    """An app that keeps the ids of what it hears, and can be held up."""

    kit: Kit
    heard: list[str] = field(default_factory=list[str])
    began: asyncio.Event = field(default_factory=asyncio.Event)
    release: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.app: App[object] = App(**self.kit.wiring)
        self.app.on(CallAnswered, leg="any")(self.hear)

    async def hear(self, call: Call, event: CallAnswered) -> None:
        self.heard.append(event.meta.id)
        self.began.set()
        if event.meta.id.startswith("slow"):
            await self.release.wait()

    @asynccontextmanager
    async def open(self) -> AsyncGenerator[Door]:
        async with self.kit.open(self.app) as door:
            try:
                yield door
            finally:
                self.release.set()


def kit_with(**settings: Any) -> Kit:  # a setting's type is its own
    kit = Kit()
    kit.settings = replace(kit.settings, webhook_max_bytes=MAX_BYTES, **settings)
    return kit


@pytest.fixture
def listener() -> Listener:
    return Listener(kit_with())


def said(response: httpx2.Response) -> tuple[int, str]:
    return response.status_code, response.text


# -- 200 ----------------------------------------------------------------------------------------------


async def test_an_event_is_accepted_once(listener: Listener) -> None:
    async with listener.open() as door:
        body = listener.kit.leg.body("call.answered", id="e-1")
        assert said(await door.post(body)) == (200, "accepted")
        assert said(await door.post(body)) == (200, "duplicate")
        await listener.kit.engine.idle()
        again = listener.kit.leg.body("call.answered", id="e-1", attempt=2)
        assert said(await door.post(again)) == (200, "duplicate")
        await listener.kit.engine.idle()
    assert listener.heard == ["e-1"]


async def test_the_answer_does_not_wait_for_the_handler(listener: Listener) -> None:
    async with listener.open() as door:
        assert said(await door.post(listener.kit.leg.body("call.answered", id="slow"))) == (200, "accepted")
        await listener.began.wait()
        listener.release.set()
        await listener.kit.engine.idle()
    assert listener.heard == ["slow"]


@pytest.mark.parametrize(
    "kind", ["application/json", "application/json; charset=utf-8", "APPLICATION/JSON", "application/json ;x"]
)
async def test_json_by_any_spelling_is_taken(listener: Listener, kind: str) -> None:
    async with listener.open() as door:
        body = listener.kit.leg.body("call.answered")
        assert said(await door.post(body, **{"content-type": kind})) == (200, "accepted")


async def test_an_event_that_nobody_knows_is_taken(listener: Listener) -> None:
    async with listener.open() as door:
        assert said(await door.post(listener.kit.leg.body("call.teleported"))) == (200, "accepted")
        await listener.kit.engine.idle()


async def test_a_body_of_just_the_size_is_taken_and_one_byte_more_is_not(listener: Listener) -> None:
    bare = listener.kit.leg.body("call.answered", padding="")
    fitting = listener.kit.leg.body("call.answered", padding="x" * (MAX_BYTES - len(bare)))
    longer = listener.kit.leg.body("call.answered", padding="x" * (MAX_BYTES - len(bare) + 1))
    assert (len(fitting), len(longer)) == (MAX_BYTES, MAX_BYTES + 1)
    async with listener.open() as door:
        assert said(await door.post(fitting)) == (200, "accepted")
        assert (await door.post(longer)).status_code == 413


# -- 400 ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [b"", b"no json", b"[]", b"null", b"{}", b'{"data": {}}', b'{"data": {"event_type": "call.answered"}}', b"\xff"],
)
async def test_signed_but_no_event(listener: Listener, body: bytes) -> None:
    async with listener.open() as door:
        assert (await door.post(body)).status_code == 400


# -- 401 ----------------------------------------------------------------------------------------------

Headers: TypeAlias = dict[str, str]
BODY = Webhooks(clock=lambda: NOW).body("call.answered", id="e-1")
GENUINE: Headers = dict(DEVELOPMENT_KEY.headers(BODY, timestamp=int(NOW)))


def without(name: str) -> Headers:
    return {key: value for key, value in GENUINE.items() if key != name}


def signed_at(moment: float) -> Headers:
    return DEVELOPMENT_KEY.headers(BODY, timestamp=int(moment))


FORGED: dict[str, Headers] = {
    "nothing": {},
    "no signature": without(SIGNATURE),
    "no timestamp": without(TIMESTAMP),
    "empty signature": {**GENUINE, SIGNATURE: ""},
    "empty timestamp": {**GENUINE, TIMESTAMP: ""},
    "signature is not base64": {**GENUINE, SIGNATURE: "not base64!"},
    "signature is not ASCII": {**GENUINE, SIGNATURE: "\xe9" * 88},
    "signature without padding": {**GENUINE, SIGNATURE: GENUINE[SIGNATURE].rstrip("=")},
    "signature is too short": {**GENUINE, SIGNATURE: "AAAA"},
    "signature is too long": {**GENUINE, SIGNATURE: "AAAA" + GENUINE[SIGNATURE]},
    "signature of zeros": {**GENUINE, SIGNATURE: "A" * 86 + "=="},
    "timestamp is a word": {**GENUINE, TIMESTAMP: "now"},
    "timestamp has a sign": {**GENUINE, TIMESTAMP: f"+{int(NOW)}"},
    "timestamp is negative": {**GENUINE, TIMESTAMP: f"-{int(NOW)}"},
    "timestamp has a fraction": {**GENUINE, TIMESTAMP: f"{int(NOW)}.0"},
    "timestamp has a foreign digit": {**GENUINE, TIMESTAMP: "180000000\xb2"},
    "timestamp is endless": {**GENUINE, TIMESTAMP: "1" * 5_000},
    "timestamp in milliseconds": signed_at(NOW * 1_000),
    "stale": signed_at(NOW - 301),
    "from the future": signed_at(NOW + 301),
    "another timestamp than was signed": {**GENUINE, TIMESTAMP: str(int(NOW) + 1)},
    "the same timestamp, written otherwise": {**GENUINE, TIMESTAMP: f"0{int(NOW)}"},
    "another key": OTHER_KEY.headers(BODY, timestamp=int(NOW)),
    "another body": DEVELOPMENT_KEY.headers(BODY + b" ", timestamp=int(NOW)),
}


@pytest.mark.parametrize("headers", [pytest.param(headers, id=name) for name, headers in FORGED.items()])
async def test_what_is_not_genuine_is_refused_without_a_word_why(listener: Listener, headers: Headers) -> None:
    async with listener.open() as door:
        response = await door.http.post(
            "/webhooks", content=BODY, headers=[(b"content-type", b"application/json"), *raw(headers)]
        )
        assert said(response) == (401, "not a genuine webhook")
        assert dict(response.headers) == {
            "content-type": "text/plain; charset=utf-8",
            "content-length": str(len(response.content)),
        }
        await listener.kit.engine.idle()
    assert listener.heard == []


async def test_the_genuine_headers_of_these_tests_are_good(listener: Listener) -> None:
    async with listener.open() as door:
        response = await door.http.post("/webhooks", content=BODY, headers=GENUINE)
        assert said(response) == (200, "accepted")


@pytest.mark.parametrize("body", [b"", b"no json", b"[" * 4_000, b"{}", b"\xff\xff"])
async def test_nothing_unverified_is_parsed(listener: Listener, body: bytes) -> None:
    """It would be 400, were it parsed."""
    async with listener.open() as door:
        assert (await door.http.post("/webhooks", content=body, headers=GENUINE)).status_code == 401


@pytest.mark.parametrize(("age", "status"), [(300, 200), (301, 401), (-300, 200), (-301, 401), (0, 200)])
async def test_the_tolerance(listener: Listener, age: int, status: int) -> None:
    async with listener.open() as door:
        response = await door.http.post("/webhooks", content=BODY, headers=signed_at(NOW - age))
        assert response.status_code == status


@pytest.mark.parametrize(("age", "status"), [(10, 200), (11, 401), (-10, 200), (-11, 401)])
async def test_the_tolerance_is_a_setting(age: int, status: int) -> None:
    listener = Listener(kit_with(webhook_tolerance=10.0))
    async with listener.open() as door:
        response = await door.http.post("/webhooks", content=BODY, headers=signed_at(NOW - age))
        assert response.status_code == status


async def test_a_fraction_of_a_second_beyond_the_tolerance_is_stale(listener: Listener) -> None:
    async with listener.open() as door:
        listener.kit.now = NOW + 300.5
        assert (await door.http.post("/webhooks", content=BODY, headers=GENUINE)).status_code == 401


async def test_while_a_key_is_replaced_the_old_and_the_new_one_are_good() -> None:
    new = Signer(b"the key that takes over tomorrow")
    listener = Listener(kit_with(public_keys=(DEVELOPMENT_KEY.public_key, new.public_key)))
    async with listener.open() as door:
        for signer, status in ((DEVELOPMENT_KEY, 200), (new, 200), (OTHER_KEY, 401)):
            body = listener.kit.leg.body("call.answered")
            headers = signer.headers(body, timestamp=int(NOW))
            assert (await door.http.post("/webhooks", content=body, headers=headers)).status_code == status


# -- 405, 413, 415 ------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
async def test_only_post(listener: Listener, method: str) -> None:
    async with listener.open() as door:
        response = await door.http.request(method, "/webhooks", headers=GENUINE)
        assert (response.status_code, response.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])
async def test_only_json(listener: Listener, kind: str) -> None:
    async with listener.open() as door:
        response = await door.post(listener.kit.leg.body("call.answered"), **{"content-type": kind})
        assert response.status_code == 415


# -- what only a hand-made request can be -------------------------------------------------------------


@dataclass
class Request:
    """A request in any form that ASGI allows, and what it is answered."""

    headers: Iterable[tuple[bytes, bytes]]
    messages: Sequence[Message]
    path: str = "/webhooks"
    root_path: str = ""
    received: int = 0
    sent: list[Message] = field(default_factory=list[Message])

    async def receive(self) -> Message:
        message = self.messages[self.received]
        self.received += 1
        return message

    async def send(self, message: Message) -> None:
        self.sent.append(message)

    async def to(self, app: App[Any]) -> "Request":
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "POST",
            "path": self.path,
            "raw_path": self.path.encode(),
            "query_string": b"",
            "root_path": self.root_path,
            "headers": list(self.headers),
        }
        await app(scope, self.receive, self.send)
        return self

    @property
    def answer(self) -> tuple[int, bytes]:
        start, body = self.sent
        return start["status"], body["body"]


def chunks(*parts: bytes) -> list[Message]:
    return [
        {"type": "http.request", "body": part, "more_body": number < len(parts)}
        for number, part in enumerate(parts, start=1)
    ]


def raw(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(key.encode(), value.encode("latin-1")) for key, value in headers.items()]


async def test_a_body_in_pieces_without_its_length(listener: Listener) -> None:
    async with listener.open():
        pieces = chunks(BODY[:10], b"", BODY[10:200], BODY[200:], b"")
        request = await Request(raw(GENUINE), pieces).to(listener.app)
        assert request.answer == (200, b"accepted")
        await listener.kit.engine.idle()
    assert listener.heard == ["e-1"]


async def test_a_message_may_leave_out_what_has_a_default(listener: Listener) -> None:
    async with listener.open():
        pieces: list[Message] = [
            {"type": "http.request", "more_body": True},
            {"type": "http.request", "body": BODY},
        ]
        assert (await Request(raw(GENUINE), pieces).to(listener.app)).answer == (200, b"accepted")


async def test_a_body_in_pieces_that_grows_too_large_is_not_read_to_its_end(listener: Listener) -> None:
    async with listener.open():
        pieces = chunks(*[b"x" * 1_000] * 100)
        request = await Request(raw(GENUINE), pieces).to(listener.app)
        assert request.answer[0] == 413
        assert request.received == MAX_BYTES // 1_000 + 1


@pytest.mark.parametrize("length", [MAX_BYTES + 1, 10**9, 10**30])
async def test_a_body_that_says_to_be_too_large_is_not_read(listener: Listener, length: int) -> None:
    async with listener.open():
        headers = [*raw(GENUINE), (b"content-length", str(length).encode())]
        request = await Request(headers, chunks(BODY)).to(listener.app)
        assert (request.answer[0], request.received) == (413, 0)


async def test_a_length_of_thousands_of_digits_is_too_large(listener: Listener) -> None:
    async with listener.open():
        headers = [*raw(GENUINE), (b"content-length", b"9" * 5_000)]
        assert (await Request(headers, chunks(BODY)).to(listener.app)).answer[0] == 413


@pytest.mark.parametrize("length", [b"-1", b"many", b"", b"1.5", b"\xb2"])
async def test_a_length_that_is_no_number_is_refused(listener: Listener, length: bytes) -> None:
    async with listener.open():
        request = await Request([*raw(GENUINE), (b"content-length", length)], chunks(BODY)).to(listener.app)
        assert (request.answer[0], request.received) == (413, 0)


async def test_a_body_larger_than_it_said_is_still_refused(listener: Listener) -> None:
    async with listener.open():
        headers = [*raw(GENUINE), (b"content-length", b"10")]
        request = await Request(headers, chunks(b"x" * (MAX_BYTES + 1))).to(listener.app)
        assert request.answer[0] == 413


async def test_a_sender_that_goes_away_is_not_answered(listener: Listener) -> None:
    async with listener.open() as door:
        pieces: list[Message] = [*chunks(BODY[:100], b"")[:1], {"type": "http.disconnect"}]
        assert (await Request(raw(GENUINE), pieces).to(listener.app)).sent == []
        assert said(await door.post(BODY)) == (200, "accepted")


@pytest.mark.parametrize("name", [SIGNATURE, TIMESTAMP])
async def test_a_header_that_is_there_twice_is_not_genuine(listener: Listener, name: str) -> None:
    """Neither the first nor the last counts: another server in between could have read the other one."""
    async with listener.open():
        for other in (GENUINE[name], "0"):
            twice = (name.encode(), other.encode())
            for headers in ([*raw(GENUINE), twice], [twice, *raw(GENUINE)]):
                request = await Request(headers, chunks(BODY)).to(listener.app)
                assert request.answer == (401, b"not a genuine webhook")


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        (b"content-type", b"application/json", 415),
        (b"content-length", str(len(BODY)).encode(), 413),
    ],
)
async def test_other_headers_that_are_there_twice_are_refused(
    listener: Listener, name: bytes, value: bytes, status: int
) -> None:
    async with listener.open():
        headers = [*raw(GENUINE), (name, value), (name, value)]
        assert (await Request(headers, chunks(BODY)).to(listener.app)).answer[0] == status


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        (b"transfer-encoding", b"chunked", 200),
        (b"transfer-encoding", b"Chunked", 200),
        (b"transfer-encoding", b"gzip, chunked", 400),
        (b"transfer-encoding", b"", 400),
        (b"content-encoding", b"identity", 200),
        (b"content-encoding", b"gzip", 415),
        (b"content-encoding", b"", 415),
        (TIMESTAMP_HEADER, b" \t%d\t" % NOW, 200),
        (TIMESTAMP_HEADER, b"\x0b%d" % NOW, 401),
    ],
)
async def test_how_a_body_is_coded(listener: Listener, name: bytes, value: bytes, status: int) -> None:
    async with listener.open():
        others = [(key, one) for key, one in raw(GENUINE) if key != name]
        request = await Request([*others, (name, value)], chunks(BODY)).to(listener.app)
        assert request.answer[0] == status


async def test_a_body_whose_end_can_be_read_in_two_ways_ends_the_connection(listener: Listener) -> None:
    async with listener.open():
        headers = [*raw(GENUINE), (b"transfer-encoding", b"chunked"), (b"content-length", str(len(BODY)).encode())]
        request = await Request(headers, chunks(BODY)).to(listener.app)
        assert (request.answer[0], request.received) == (400, 0)
        assert (b"connection", b"close") in request.sent[0]["headers"]


async def test_below_the_path_of_another_application(listener: Listener) -> None:
    async with listener.open():
        request = Request(raw(GENUINE), chunks(BODY), path="/phone/webhooks", root_path="/phone")
        assert (await request.to(listener.app)).answer == (200, b"accepted")


# -- 503 ----------------------------------------------------------------------------------------------


async def test_without_a_public_key_nothing_is_taken() -> None:
    listener = Listener(kit_with(public_keys=()))
    async with listener.open() as door:
        response = await door.post(BODY)
        assert response.status_code == 503
        assert int(response.headers["retry-after"]) > 0
        assert (await door.http.post("/webhooks", content=b"no json")).status_code == 503


async def test_full_of_calls_and_later_not() -> None:
    kit = kit_with()
    store = MemoryStore(clock=kit.clock, max_calls=1)
    kit.engine = LocalEngine(store, drain_timeout=5.0)
    listener = Listener(kit)
    first, second = kit.leg, kit.leg.leg("leg-2", session="session-2")
    late = second.body("call.answered", id="e-2")
    async with listener.open() as door:
        await door.event("call.answered", leg=first, id="e-1")
        response = await door.post(late)
        assert (response.status_code, int(response.headers["retry-after"]) > 0) == (503, True)
        await door.event("call.answered", leg=first, id="e-1b")  # a call that is known goes on
        await door.event("call.hangup", leg=first)
        kit.now += LINGER + 1
        assert await store.due(100) == []
        assert said(await door.post(late)) == (200, "accepted")
        await kit.engine.idle()
    assert listener.heard == ["e-1", "e-1b", "e-2"]


async def test_full_of_events_and_later_not() -> None:
    kit = Kit(max_queued=1)
    listener = Listener(kit)
    async with listener.open() as door:
        await door.begin("call.answered", id="slow")
        await listener.began.wait()
        await door.begin("call.answered", id="e-2")
        late = kit.leg.body("call.answered", id="e-3")
        response = await door.post(late)
        assert (response.status_code, int(response.headers["retry-after"]) > 0) == (503, True)
        assert said(await door.post(kit.leg.body("call.answered", id="e-2"))) == (200, "duplicate")
        listener.release.set()
        await kit.engine.idle()
        assert said(await door.post(late)) == (200, "accepted")
        await kit.engine.idle()
    assert listener.heard == ["slow", "e-2", "e-3"]


async def test_the_most_calls_are_a_parameter_of_the_kit() -> None:
    kit = Kit(max_calls=1)
    async with Listener(kit).open() as door:
        await door.event("call.answered")
        other = kit.leg.leg("leg-2", session="session-2").body("call.answered")
        assert (await door.post(other)).status_code == 503


async def test_an_app_that_has_not_started(listener: Listener) -> None:
    transport = httpx2.ASGITransport(listener.app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://app.test") as http:
        response = await http.post("/webhooks", content=BODY, headers=GENUINE)
        assert (response.status_code, response.headers["retry-after"]) == (503, "5")
        async with listener.open():
            assert (await http.post("/webhooks", content=BODY, headers=GENUINE)).status_code == 200
        assert (await http.post("/webhooks", content=BODY, headers=GENUINE)).status_code == 503


# -- the life of the app, as an orchestrator sees it --------------------------------------------------


async def test_health_and_readiness(listener: Listener) -> None:
    transport = httpx2.ASGITransport(listener.app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://app.test") as http:

        async def states() -> tuple[int, int]:
            return (await http.get("/healthz")).status_code, (await http.get("/readyz")).status_code

        assert await states() == (200, 503)
        async with listener.open():
            assert await states() == (200, 200)
            await listener.app.drain()
            assert await states() == (200, 503)
        assert await states() == (200, 503)


class TellingStore(MemoryStore):
    """Tells when it has begun to refuse new calls."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(clock=kit.clock)
        self.refuses = asyncio.Event()

    def refuse_new(self) -> None:
        super().refuse_new()
        self.refuses.set()


async def test_a_draining_app_takes_the_events_of_its_calls_and_no_new_call() -> None:
    kit = kit_with()
    store = TellingStore(kit)
    kit.engine = LocalEngine(store, drain_timeout=5.0)
    listener = Listener(kit)
    async with listener.open() as door:
        await door.begin("call.answered", id="slow")
        await listener.began.wait()
        draining = asyncio.create_task(listener.app.drain())
        await store.refuses.wait()
        assert (await door.http.get("/readyz")).status_code == 503
        other = kit.leg.leg("leg-2", session="session-2")
        response = await door.post(other.body("call.answered", id="new"))
        assert (response.status_code, "retry-after" in response.headers) == (503, True)
        await door.begin("call.answered", id="e-2")
        assert not draining.done()
        listener.release.set()
        await draining
    assert listener.heard == ["slow", "e-2"]


async def test_a_stopping_app_ends_what_it_has_begun() -> None:
    kit = kit_with()
    store = TellingStore(kit)
    kit.engine = LocalEngine(store, drain_timeout=5.0)
    listener = Listener(kit)

    async def release_in_the_middle_of_it() -> None:
        await store.refuses.wait()
        listener.release.set()

    async with asyncio.TaskGroup() as others:
        others.create_task(release_in_the_middle_of_it())
        async with kit.open(listener.app) as door:
            await door.begin("call.answered", id="slow")
            await listener.began.wait()
            await door.begin("call.answered", id="e-2")
    assert listener.heard == ["slow", "e-2"]


# -- the path -----------------------------------------------------------------------------------------


async def test_another_path() -> None:
    listener = Listener(kit_with(webhook_path="/telnyx/events"))
    async with listener.open() as door:
        assert (await door.http.post("/webhooks", content=BODY, headers=GENUINE)).status_code == 404
        response = await door.http.post("/telnyx/events", content=BODY, headers=GENUINE)
        assert said(response) == (200, "accepted")


async def test_the_apps_own_path_wins_over_the_settings() -> None:
    kit = kit_with(webhook_path="/telnyx/events")
    app = App(webhook_path="/mine", **kit.wiring)
    async with kit.open(app) as door:
        assert said(await door.http.post("/mine", content=BODY, headers=GENUINE)) == (200, "accepted")
        assert (await door.http.post("/telnyx/events", content=BODY, headers=GENUINE)).status_code == 404


@pytest.mark.parametrize("path", ["/", "/webhook", "/webhooks/", "/webhooks/x", "//webhooks", "/WEBHOOKS"])
async def test_what_is_not_the_path(listener: Listener, path: str) -> None:
    async with listener.open():
        request = await Request(raw(GENUINE), chunks(BODY), path=path).to(listener.app)
        assert request.answer[0] == 404
