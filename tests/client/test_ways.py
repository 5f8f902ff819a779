"""How a transport gets there: TLS that is verified, and the environment's proxies."""

import ssl
import traceback
from pathlib import Path

import pytest
import trustme

from callflow.client.origin import Origin, Proxy, proxy
from callflow.client.transport import NoAnswer, NotSent
from callflow.client.transports import open_transport
from callflow.config import TransportName
from callflow.errors import ConfigurationError
from tests.client.carrier_stub import Reply, carrier
from tests.client.proxy_stub import tunnelling_proxy
from tests.client.sending import opened, send

ELSEWHERE = "https://carrier.invalid"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def _trusted(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))


def server(authority: trustme.CA, *names: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)  # pyright: ignore[reportUnknownMemberType]  # knows pyOpenSSL too
    return context


# TLS.


@pytest.mark.usefixtures("_trusted")
async def test_a_certificate_of_a_trusted_authority(name: TransportName, authority: trustme.CA) -> None:
    async with carrier(tls=server(authority, "127.0.0.1")) as stub, opened(name) as transport:
        for _ in range(2):
            assert (await send(transport, stub)).status == 200
    assert stub.connections == 1
    assert stub.received[0].headers["host"] == stub.url.split("/")[2]


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize("cut", ["before", "middle"])
async def test_a_cut_in_the_middle_of_tls_is_no_answer(name: TransportName, authority: trustme.CA, cut: str) -> None:
    cutting = Reply(cut=cut)  # type: ignore[arg-type]  # the parameters above are of that type
    async with carrier([cutting], tls=server(authority, "127.0.0.1")) as stub, opened(name) as transport:
        with pytest.raises(NoAnswer):
            await send(transport, stub)


@pytest.mark.usefixtures("_trusted")
async def test_a_certificate_for_another_host_is_refused(name: TransportName, authority: trustme.CA) -> None:
    async with carrier(tls=server(authority, "carrier.invalid")) as stub, opened(name) as transport:
        with pytest.raises(NotSent, match=r"(?i)certificate"):
            await send(transport, stub)
    assert stub.received == []


async def test_a_certificate_of_nobody_known_is_refused(name: TransportName, authority: trustme.CA) -> None:
    async with carrier(tls=server(authority, "127.0.0.1")) as stub, opened(name) as transport:
        with pytest.raises(NotSent, match=r"(?i)certificate"):
            await send(transport, stub)
    assert stub.received == []


async def test_tls_to_one_who_speaks_none_has_sent_nothing(name: TransportName) -> None:
    async with carrier() as stub, opened(name) as transport:
        with pytest.raises(NotSent):
            await send(transport, stub.url.replace("http:", "https:"), timeout=0.3)
    assert stub.received == []


# Proxies.


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_a_plain_request_goes_through_the_proxy(
    name: TransportName, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with carrier() as stub:
        monkeypatch.setenv(variable, stub.url.removesuffix("/v2"))
        async with opened(name) as transport:
            for _ in range(2):
                await send(transport, "http://carrier.invalid/v2", "/calls/v3:a%2Fb")
    assert [got.target for got in stub.received] == ["http://carrier.invalid/v2/calls/v3:a%2Fb"] * 2
    assert stub.received[0].headers["host"] == "carrier.invalid"
    assert stub.connections == 1


async def test_a_proxy_may_ask_for_a_name_and_a_password(name: TransportName, monkeypatch: pytest.MonkeyPatch) -> None:
    async with carrier() as stub:
        monkeypatch.setenv("HTTP_PROXY", stub.url.removesuffix("/v2").replace("http://", "http://me:p%40ss@"))
        async with opened(name) as transport:
            await send(transport, "http://carrier.invalid/v2")
    assert stub.received[0].headers["proxy-authorization"] == "Basic bWU6cEBzcw=="
    assert stub.received[0].headers["authorization"] == "Bearer KEY"


@pytest.mark.usefixtures("_trusted")
async def test_a_tunnel_through_the_proxy(
    name: TransportName, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with (
        carrier(tls=server(authority, "carrier.invalid")) as stub,
        tunnelling_proxy(int(stub.url.split(":")[2].split("/")[0])) as tunnels,
    ):
        monkeypatch.setenv("HTTPS_PROXY", tunnels.url)
        async with opened(name) as transport:
            for _ in range(2):
                assert (await send(transport, f"{ELSEWHERE}/v2")).status == 200
    (head,) = tunnels.heads
    assert head.startswith("CONNECT carrier.invalid:443 HTTP/1.1\r\n")
    assert "authorization" not in head.lower()
    assert [(got.target, got.headers["host"]) for got in stub.received] == [("/v2/calls", "carrier.invalid")] * 2


@pytest.mark.parametrize(
    "reply", [Reply(403), Reply(407), Reply(502), Reply(cut="before"), Reply(raw=b"what?\r\n\r\n")]
)
async def test_a_proxy_that_does_not_connect_has_sent_nothing(
    name: TransportName, reply: Reply, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with carrier([reply]) as stub:
        monkeypatch.setenv("HTTPS_PROXY", stub.url.removesuffix("/v2"))
        async with opened(name) as transport:
            with pytest.raises(NotSent):
                await send(transport, ELSEWHERE, timeout=0.5)
    assert [got.method for got in stub.received] == ["CONNECT"]
    assert "authorization" not in stub.received[0].headers


@pytest.mark.parametrize("target", ["http://carrier.invalid", ELSEWHERE])
@pytest.mark.parametrize(
    ("given", "header"),
    [
        ("me:s3cret@", "Basic bWU6czNjcmV0"),
        ("me:p%C3%A4ss%E2%82%AC@", "Basic bWU6cMOkc3Pigqw="),
        ("me@", "Basic bWU6"),
    ],
)
async def test_a_proxys_password_is_told_to_nobody_else(
    name: TransportName, target: str, given: str, header: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with carrier([Reply(407)]) as stub:
        for variable in ("HTTP_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(variable, stub.url.removesuffix("/v2").replace("http://", f"http://{given}"))
        async with opened(name) as transport:
            try:
                said = repr(await send(transport, target, timeout=0.5))
            except NotSent as error:
                said = str(error)
    assert "407" in said
    assert not any(secret in said for secret in ("me:", "me@", "s3cret", header))
    assert stub.received[0].headers["proxy-authorization"] == header


@pytest.mark.parametrize(
    "given",
    [
        "http://user:s3cret@127.0.0.1:port",
        "http://user:s3cret/@127.0.0.1:80",
        "http://127.0.0.1:99999",
        "http://127.0.0.1:0",
        "http://[x",
        "http://:80",
        "//proxy:80",
        "http://pro xy:80",
        "http://pr\N{LATIN SMALL LETTER O WITH DIAERESIS}xy:80",
    ],
)
@pytest.mark.parametrize("variable", ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
def test_a_malformed_proxy_shows_at_the_start(
    name: TransportName, variable: str, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, given)
    with pytest.raises(ConfigurationError, match=f"{variable} is no address") as caught:
        open_transport(name)
    assert "s3cret" not in "".join(traceback.format_exception(caught.value))


async def test_a_proxy_that_is_away_has_sent_nothing(name: TransportName, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://proxy.invalid:1")
    async with opened(name) as transport:
        with pytest.raises(NotSent):
            await send(transport, "http://127.0.0.1:9")


async def test_a_proxy_of_another_kind_is_named(name: TransportName, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
    async with opened(name) as transport:
        with pytest.raises(NotSent, match="socks5"):
            await send(transport, "http://127.0.0.1:9")


async def test_a_host_that_is_spared_is_reached_directly(name: TransportName, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://proxy.invalid:1")
    monkeypatch.setenv("NO_PROXY", "example.org, 127.0.0.0/8")
    async with carrier() as stub, opened(name) as transport:
        assert (await send(transport, stub)).status == 200


@pytest.mark.parametrize(
    ("host", "spared"),
    [
        ("api.example.org", "example.org"),
        ("api.example.org", ".example.org"),
        ("example.org", ".example.org"),
        ("EXAMPLE.org", "Example.ORG"),
        ("example.org", "*"),
        ("example.org", "a, example.org:8443 ,b"),
        ("10.1.2.3", "10.0.0.0/8"),
        ("10.1.2.3", "10.1.2.3:8443"),
        ("::1", "[::1]:8443"),
        ("::1", "::1"),
        ("fd00::5", "fd00::/8"),
    ],
)
def test_who_is_spared(host: str, spared: str) -> None:
    origin = Origin("https", host, 8443)
    assert proxy(origin, {"https": "proxy:1", "no": spared}) is None
    assert proxy(origin, {"https": "proxy:1"}) == Proxy("http://proxy:1")


@pytest.mark.parametrize(
    ("host", "spared"),
    [
        ("badexample.org", "example.org"),
        ("example.org", "api.example.org"),
        ("example.org", "example.org:443"),
        ("example.org", ",, "),
        ("11.1.2.3", "10.0.0.0/8"),
        ("::1", "10.0.0.0/8"),
    ],
)
def test_who_is_not_spared(host: str, spared: str) -> None:
    assert proxy(Origin("https", host, 8443), {"all": "https://proxy:1", "no": spared}) == Proxy("https://proxy:1")


def test_a_proxy_is_for_its_scheme() -> None:
    assert proxy(Origin("http", "example.org", 80), {"https": "proxy:1"}) is None
