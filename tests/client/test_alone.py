"""A client without an app, set up by the environment and by what it is given."""

from typing import Any

import pytest

from callflow import Client, Settings
from callflow.client.transports import open_transport
from callflow.errors import ConfigurationError, OutcomeUnknown, RateLimited
from callflow.testing.transport import RecordingTransport
from tests.client.carrier_stub import SILENT, carrier, errors
from tests.client.test_reads import Create, Retrieve, answered


async def test_a_key_is_all_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    async with carrier([answered({"data": {"id": 1}})]) as stub:
        monkeypatch.setenv("TELNYX_API_KEY", "KEY_environment")
        monkeypatch.setenv("TELNYX_BASE_URL", stub.url)
        async with Client() as client:
            assert await client.execute(Retrieve()) == {"id": 1}
    assert stub.received[0].headers["authorization"] == "Bearer KEY_environment"


async def test_the_deadlines_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    limited = errors(429, "10011", retry_after="1")
    async with carrier([SILENT, limited]) as stub:
        monkeypatch.setenv("CALLFLOW_COMMAND_DEADLINE", "0.2")
        monkeypatch.setenv("CALLFLOW_READ_DEADLINE", "0.3")
        async with Client(api_key="KEY", base_url=stub.url) as client:
            with pytest.raises(OutcomeUnknown):
                await client.execute(Create())
            with pytest.raises(RateLimited):
                await client.execute(Retrieve())
    assert len(stub.received) == 2


async def test_what_it_is_given_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELNYX_API_KEY", "KEY_environment")
    monkeypatch.setenv("TELNYX_BASE_URL", "http://carrier.invalid")
    monkeypatch.setenv("CALLFLOW_COMMAND_DEADLINE", "0.01")
    monkeypatch.setenv("CALLFLOW_READ_DEADLINE", "0.01")
    async with (
        carrier([answered({"data": {"id": 1}})] * 2) as stub,
        Client(api_key="KEY", base_url=f"{stub.url}/", deadline=5, read_deadline=5) as client,
    ):
        assert repr(client) == f"Client(base_url={stub.url!r}, deadline=5)"
        assert await client.execute(Retrieve()) == await client.execute(Create()) == {"id": 1}
    assert {got.headers["authorization"] for got in stub.received} == {"Bearer KEY"}
    assert {got.target for got in stub.received} == {"/v2/queues/a%20b", "/v2/queues"}


def test_without_a_key_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELNYX_API_KEY", raising=False)
    with pytest.raises(ConfigurationError, match=r"TELNYX_API_KEY is not set: .*Create a key at https://") as alone:
        Client()
    with pytest.raises(ConfigurationError) as given:
        Settings().require_api_key()
    assert str(alone.value) == str(given.value)


@pytest.mark.parametrize("key", ["", "KEY 1", "KEY\n", "KÉY"])
def test_a_key_that_no_header_can_have(key: str) -> None:
    with pytest.raises(ConfigurationError, match="TELNYX_API_KEY"):
        Client(api_key=key, transport=RecordingTransport())


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TELNYX_BASE_URL", "carrier.invalid"),
        ("CALLFLOW_READ_DEADLINE", "soon"),
        ("CALLFLOW_READ_DEADLINE", "0"),
        ("CALLFLOW_TRANSPORT", "carrier-pigeon"),
        ("CALLFLOW_NONSENSE", "1"),
    ],
)
def test_a_malformed_environment(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigurationError, match=variable):
        Client(api_key="KEY")


@pytest.mark.parametrize(
    "argument",
    [
        *(
            {"base_url": url}
            for url in ("", "ftp://x/v2", "http://x/v2?y", "http://x\r\ny/v2", "127.0.0.1", "http://[")
        ),
        *({"base_url": url} for url in ("http://x:port/v2", "http://x:0/v2", "http://x/#y", 5)),
        *({name: 0} for name in ("deadline", "read_deadline")),
        *({name: "5"} for name in ("deadline", "read_deadline")),
        *({name: True} for name in ("deadline", "read_deadline")),
        *({name: float("nan")} for name in ("deadline", "read_deadline")),
        *({name: float("inf")} for name in ("deadline", "read_deadline")),
    ],
    ids=str,
)
def test_an_argument_that_no_setting_may_be(argument: dict[str, Any]) -> None:
    (name,) = argument
    with pytest.raises(ConfigurationError, match=rf"^Client\({name}=...\) is "):
        Client(api_key="KEY", transport=RecordingTransport(), **argument)


async def test_given_everything_it_reads_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CALLFLOW_NONSENSE", "1")
    async with Client(
        api_key="KEY",
        base_url="http://carrier.invalid",
        transport=open_transport("httpx2"),
        deadline=1,
        read_deadline=1,
    ) as client:
        assert "carrier.invalid" in repr(client)
