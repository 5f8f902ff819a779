"""What servers answer, and what they do instead: over real sockets, by either transport."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from email.utils import formatdate
from typing import TypeAlias

import pytest

from callflow import App, Settings
from callflow.client.transports import open_transport
from callflow.config import TransportName
from callflow.doctor.checks.webhook import judged_visit
from callflow.doctor.facts import Visit
from callflow.doctor.gather import Server
from callflow.doctor.outcome import Answer, Kind, Outcome, Trouble
from callflow.testing.serving import serving
from callflow.testing.webhooks import DEVELOPMENT_KEY
from callflow.webhook.examination import TEST_EVENT, doctors_key
from callflow.webhook.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER, Examined, InvalidSignature, Verifier
from tests.client.carrier_stub import SILENT, Received, Reply, carrier
from tests.client.proxy_stub import tunnelling_proxy
from tests.client.test_trouble import full_backlog, no_such_name, no_tls, refused, slammed_door, unknown_certificate
from tests.kit import Kit

SETTINGS = Settings(api_key="KEY_test", public_keys=(DEVELOPMENT_KEY.public_key,), log_level="error")
PATIENCE = 0.5

Place: TypeAlias = Callable[[], AbstractAsyncContextManager[str]]


async def visited(name: TransportName, url: str, *, patience: float = 5.0, settings: Settings = SETTINGS) -> Visit:
    transport = open_transport(name)
    try:
        return await Server(settings, transport, time.time, patience=patience).visit(url)
    finally:
        await transport.aclose()


def status(outcome: Outcome | None) -> int:
    assert isinstance(outcome, Answer), outcome
    return outcome.status


@asynccontextmanager
async def app(settings: Settings = SETTINGS) -> AsyncGenerator[tuple[str, Kit]]:
    """An app of its own; the URL of its webhooks."""
    kit = Kit(now=time.time(), settings=settings)
    one: App[object] = App(**kit.wiring)
    async with one.started(), serving(one) as url:
        yield f"{url}/webhooks", kit


async def test_an_app_refuses_what_is_forged_and_answers_what_is_signed(name: TransportName) -> None:
    async with app() as (url, kit):
        visit = await visited(name, url)
        assert [status(one) for one in (visit.forged, visit.signed, visit.ready)] == [401, 200, 200]
        assert visit.keys == SETTINGS.public_keys
        assert judged_visit(visit, "/webhooks").mark == "ok"
    assert kit.operations == []


async def test_an_app_with_another_api_key(name: TransportName) -> None:
    async with app(replace(SETTINGS, api_key="KEY_other")) as (url, _):
        visit = await visited(name, url)
    assert (status(visit.signed), visit.keys) == (401, None)


async def test_an_app_without_a_public_key(name: TransportName) -> None:
    async with app(replace(SETTINGS, public_keys=())) as (url, _):
        visit = await visited(name, url)
    assert (status(visit.forged), visit.signed, status(visit.ready)) == (503, None, 503)
    assert "no public key" in judged_visit(visit, "/webhooks").found


async def test_another_path(name: TransportName) -> None:
    async with app() as (url, _):
        visit = await visited(name, f"{url}/more?x=1")
    assert (status(visit.forged), visit.signed, visit.ready) == (404, None, None)


def is_ours(received: Received) -> bool:
    """Whether a request has the signature that only who has the API key can make."""
    verifier = Verifier((), tolerance=60, clock=time.time, narrow=doctors_key("KEY_test"))
    signature, timestamp = (
        received.headers.get(one.decode(), "").encode() for one in (SIGNATURE_HEADER, TIMESTAMP_HEADER)
    )
    try:
        verifier.verify(received.body, signature=signature, timestamp=timestamp)
    except Examined:
        return True
    except InvalidSignature:
        return False
    return False


@pytest.mark.parametrize("code", [200, 204, 301, 404, 405, 500, 503])
async def test_nobody_is_sent_the_signature_who_has_not_refused_a_wrong_one(name: TransportName, code: int) -> None:
    async with carrier(
        usual=lambda _: Reply(code, b"" if code == 204 else b"x", {"location": "http://x.org"})
    ) as server:
        visit = await visited(name, f"{server.url}/webhooks")
    assert status(visit.forged) == code
    assert visit.signed is None
    assert [(one.method, one.target) for one in server.received] == [
        ("POST", "/v2/webhooks"),
        ("GET", "/v2/readyz"),
    ]
    assert [is_ours(one) for one in server.received] == [False, False]
    assert server.received[0].body == TEST_EVENT
    assert all("authorization" not in one.headers for one in server.received)


async def test_the_signature_is_sent_to_who_has(name: TransportName) -> None:
    async with carrier(usual=lambda _: Reply(401, b"no", {"date": formatdate(0, usegmt=True)})) as server:
        visit = await visited(name, f"{server.url}/webhooks")
    assert [is_ours(one) for one in server.received] == [False, False, True]
    assert all("KEY_test" not in str(one) for one in server.received)
    assert isinstance(visit.signed, Answer)
    assert (visit.signed.ahead or 0) > 1_000_000_000


async def test_without_an_api_key_nothing_is_signed(name: TransportName) -> None:
    async with carrier(usual=lambda _: Reply(401, b"no")) as server:
        visit = await visited(name, f"{server.url}/webhooks", settings=Settings())
    assert (status(visit.forged), visit.signed, len(server.received)) == (401, None, 2)


async def test_a_server_that_lets_a_redirect_follow_is_not_followed(name: TransportName) -> None:
    async with carrier() as elsewhere, carrier(usual=lambda _: Reply(307, b"", {"location": elsewhere.url})) as server:
        assert status((await visited(name, f"{server.url}/webhooks")).forged) == 307
    assert elsewhere.received == []


def always(reply: Reply) -> Place:
    @asynccontextmanager
    async def troubled() -> AsyncGenerator[str]:
        async with carrier(usual=lambda _: reply) as stub:
            yield stub.url

    return troubled


HOSTILE: dict[str, tuple[Place, set[Kind]]] = {
    "refused": (refused, {"refused"}),
    "full backlog": (full_backlog, {"unreachable"}),
    "no such name": (no_such_name, {"name"}),
    "unknown certificate": (unknown_certificate, {"certificate"}),
    "no TLS": (no_tls, {"unreachable"}),
    "silence": (always(SILENT), {"silent"}),
    "slammed door": (slammed_door, {"garbled"}),
    "cut before the answer": (always(Reply(cut="before")), {"garbled"}),
    "cut in the body": (always(Reply(cut="middle")), {"garbled"}),
    "half an answer, then silence": (always(Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-le")), {"silent"}),
    "garbage": (always(Reply(raw=b"\x00\xff\r\n\r\nSSH-2.0-OpenSSH\r\n\r\n")), {"garbled"}),
    "endless head": (always(Reply(raw=b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 99_999)), {"garbled"}),
    "endless body": (always(Reply(endless=True)), {"garbled"}),
    "a length that is none": (
        always(Reply(raw=b"HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n")),
        {"garbled", "silent"},
    ),
    "a status that is none": (
        always(Reply(raw=b"HTTP/1.1 999999 OK\r\ncontent-length: 0\r\n\r\n")),
        {"garbled", "silent"},
    ),
}


@pytest.mark.parametrize("trouble", HOSTILE)
async def test_whatever_a_server_does_is_told_within_the_time(name: TransportName, trouble: str) -> None:
    troubled, kinds = HOSTILE[trouble]
    async with troubled() as url:
        async with asyncio.timeout(PATIENCE + 5):
            visit = await visited(name, f"{url}/webhooks", patience=PATIENCE)
    assert isinstance(visit.forged, Trouble), visit.forged
    assert visit.forged.kind in kinds, visit.forged
    assert (visit.signed, visit.ready) == (None, None)
    finding = judged_visit(visit, "/webhooks")
    assert finding.mark == "fail"
    assert finding.do


async def test_a_slow_server_is_waited_for_and_measured(name: TransportName) -> None:
    held = asyncio.Event()

    def slow(_: Received) -> Reply:
        asyncio.get_running_loop().call_later(0.3, held.set)
        return Reply(401, b"no", held=held)

    async with carrier(usual=slow) as server:
        visit = await visited(name, f"{server.url}/webhooks")
    assert isinstance(visit.forged, Answer)
    assert 0.25 < visit.forged.seconds < 5


async def test_an_address_that_is_none(name: TransportName) -> None:
    for url in ("http://", "gopher://x.org/webhooks", "http://[::1/webhooks", "http://x.org:99999/webhooks", ""):
        visit = await visited(name, url, patience=PATIENCE)
        assert isinstance(visit.forged, Trouble)
        assert judged_visit(visit, "/webhooks").mark == "fail"


async def test_a_proxy_that_is_not_there(name: TransportName, monkeypatch: pytest.MonkeyPatch) -> None:
    async with refused() as nobody:
        monkeypatch.setenv("HTTP_PROXY", nobody.replace("http://", "http://anna:secret@"))
        visit = await visited(name, "http://phone.example.com/webhooks", patience=PATIENCE)
    assert isinstance(visit.forged, Trouble)
    assert (visit.forged.kind, visit.forged.proxy) == ("proxy", nobody.removeprefix("http://"))
    assert "secret" not in str(visit)


async def test_a_proxy_that_refuses(name: TransportName, monkeypatch: pytest.MonkeyPatch) -> None:
    async with carrier(usual=lambda _: Reply(407, b"who are you?")) as server:
        monkeypatch.setenv("HTTPS_PROXY", server.url.removesuffix("/v2"))
        visit = await visited(name, "https://phone.example.com/webhooks", patience=PATIENCE)
    assert isinstance(visit.forged, Trouble)
    assert visit.forged.kind == "proxy"


async def test_a_certificate_is_looked_at_behind_a_proxy_too(
    name: TransportName, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with unknown_certificate() as url, tunnelling_proxy(int(url.split(":")[2].split("/")[0])) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        visit = await visited(name, "https://phone.example.com/webhooks", patience=PATIENCE)
    assert isinstance(visit.forged, Trouble)
    assert (visit.forged.kind, visit.forged.proxy) == ("certificate", proxy.url)
