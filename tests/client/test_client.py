"""The client against a real HTTP server that misbehaves by script."""

import asyncio
import gc
import socket
import subprocess
import sys
from collections.abc import MutableMapping
from typing import Any, ClassVar

import orjson
import pytest

from callflow.client.client import Client
from callflow.client.httpx_transport import HttpxTransport
from callflow.client.transport import MAX_ANSWER, NoAnswer, NotSent, Request, Response
from callflow.errors import (
    AuthenticationFailed,
    CallEnded,
    CallflowError,
    CarrierUnreachable,
    CommandRefused,
    ConfigurationError,
    InvalidParameters,
    OutcomeUnknown,
    RateLimited,
)
from callflow.model import CallCommand, Command, Operation, Retry
from tests.client.carrier_stub import OK, SILENT, Carrier, Reply, carrier, errors

KEY = "KEY0123456789_secret"


def operation(name: str, retry: Retry, *, method: str = "POST") -> Operation:
    path = "/calls" if name == "dial" else f"/calls/{{call_control_id}}/actions/{name}"
    return Operation(name, method, path, retry, "https://example.org", takes=frozenset({"client_state", "command_id"}))


class Speak(CallCommand, frozen=True):
    operation: ClassVar[Operation] = operation("speak", "command_id")
    payload: str = ""


class SendDtmf(CallCommand, frozen=True):
    operation: ClassVar[Operation] = operation("send_dtmf", "once")


class SiprecStart(CallCommand, frozen=True):
    operation: ClassVar[Operation] = operation("siprec_start", "never")


class ClientStateUpdate(CallCommand, frozen=True):
    operation: ClassVar[Operation] = operation("client_state_update", "idempotent", method="PUT")


class Dial(Command, frozen=True):
    operation: ClassVar[Operation] = operation("dial", "once")
    to: str


SPEAK = Speak(call_control_id="v3:leg", payload="Grüße", command_id="one", client_state="c3RhdGU=")
PRESS = SendDtmf(call_control_id="v3:leg", command_id="two")
SIPREC = SiprecStart(call_control_id="v3:leg")
UPDATE = ClientStateUpdate(call_control_id="v3:leg", client_state="c3RhdGU=")
BROKEN = Reply(503, b"<html>")


def client(stub: Carrier | str, *, deadline: float = 5.0) -> Client:
    transport = HttpxTransport()
    transport.prepare()  # so that the times measured below are those of the wire
    url = stub if isinstance(stub, str) else stub.url
    return Client(api_key=KEY, base_url=url, deadline=deadline, transport=transport)


async def failure(executing: Client, command: Command) -> CallflowError:
    """The error of a command that fails, which carries the command."""
    with pytest.raises(CallflowError) as caught:
        await executing.execute(command)
    assert getattr(caught.value, "command", None) is command
    return caught.value


# What goes over the wire.


async def test_a_command_on_the_wire() -> None:
    async with carrier() as stub, client(stub) as executing:
        assert await executing.execute(SPEAK) == {"result": "ok"}
    (got,) = stub.received
    assert (got.method, got.target) == ("POST", "/v2/calls/v3:leg/actions/speak")
    assert got.headers["authorization"] == f"Bearer {KEY}"
    assert got.headers["content-type"] == "application/json"
    assert got.headers["accept-encoding"] == "identity"
    assert got.headers["user-agent"].startswith("callflow/")
    assert orjson.loads(got.body) == {"payload": "Grüße", "command_id": "one", "client_state": "c3RhdGU="}


async def test_the_method_and_the_path_are_the_operations() -> None:
    async with carrier() as stub, client(stub) as executing:
        await executing.execute(UPDATE)
        await executing.execute(Dial(to="+13125550199"))
    assert [(got.method, got.target) for got in stub.received] == [
        ("PUT", "/v2/calls/v3:leg/actions/client_state_update"),
        ("POST", "/v2/calls"),
    ]


@pytest.mark.parametrize(
    ("identifier", "segment"),
    [
        ("v3:MdI9-1X_4w", "v3:MdI9-1X_4w"),
        ("a/b", "a%2Fb"),
        ("../../calls?x=1#y", "..%2F..%2Fcalls%3Fx%3D1%23y"),
        ("100% ü\r\n", "100%25%20%C3%BC%0D%0A"),
    ],
)
async def test_an_identifier_cannot_leave_its_place_in_the_path(identifier: str, segment: str) -> None:
    async with carrier() as stub, client(stub) as executing:
        await executing.execute(Speak(call_control_id=identifier))
    assert stub.received[0].target == f"/v2/calls/{segment}/actions/speak"


async def test_one_connection_carries_command_after_command() -> None:
    async with carrier() as stub, client(stub) as executing:
        for _ in range(5):
            await executing.execute(SPEAK)
        assert stub.connections == 1
        await asyncio.gather(*(executing.execute(SPEAK) for _ in range(8)))
        connections = stub.connections
        await asyncio.gather(*(executing.execute(SPEAK) for _ in range(8)))
    assert connections <= 8
    assert stub.connections == connections


async def test_a_connection_that_the_carrier_will_close_is_not_used_again() -> None:
    async with carrier([Reply(headers={"connection": "close"})] * 2) as stub, client(stub) as executing:
        await executing.execute(SIPREC)
        await executing.execute(SIPREC)
    assert stub.connections == 2


async def test_a_connection_closed_while_idle_is_no_missing_answer() -> None:
    async with carrier([Reply(cut="after")]) as stub, client(stub) as executing:
        await executing.execute(SIPREC)
        await stub.hang_ups(1)
        assert await executing.execute(SIPREC) == {"result": "ok"}
    assert [got.connection for got in stub.received] == [1, 2]


# What the carrier answers.


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (errors(422, "90018"), CallEnded),
        (errors(401, "10009"), AuthenticationFailed),
        (errors(422, "90015"), InvalidParameters),
        (Reply(400, b"<html>"), InvalidParameters),
        (errors(409, "10000"), CommandRefused),
    ],
)
async def test_a_refusal_is_final(reply: Reply, kind: type[CallflowError]) -> None:
    async with carrier([reply]) as stub, client(stub) as executing:
        assert type(await failure(executing, SPEAK)) is kind
    assert len(stub.received) == 1


async def test_a_redirect_is_not_followed() -> None:
    elsewhere = Reply(307, b"", {"location": "/v2/elsewhere"})
    async with carrier([elsewhere]) as stub, client(stub) as executing:
        error = await failure(executing, SPEAK)
    assert isinstance(error, CommandRefused)
    assert error.status == 307
    assert len(stub.received) == 1


async def test_an_accepted_command_may_have_an_unreadable_answer() -> None:
    async with carrier([Reply(200, b"fine")]) as stub, client(stub) as executing:
        assert await executing.execute(SPEAK) == {}


# When it is sent again.


@pytest.mark.parametrize(
    ("command", "reply"),
    [(SPEAK, BROKEN), (SPEAK, Reply(cut="before")), (SPEAK, Reply(cut="middle")), (UPDATE, BROKEN)],
)
async def test_the_identical_command_follows_a_failure_at_once(command: Command, reply: Reply) -> None:
    async with carrier([reply, reply]) as stub, client(stub) as executing:
        assert await executing.execute(command) == {"result": "ok"}
    first, second, third = stub.received
    assert first.body == second.body == third.body
    assert second.at - first.at < 0.45
    assert third.at - second.at >= 0.09


@pytest.mark.parametrize("reply", [BROKEN, Reply(cut="before"), Reply(cut="middle"), SILENT])
@pytest.mark.parametrize("command", [SIPREC, Speak(call_control_id="v3:leg"), Dial(to="+13125550199")])
async def test_what_may_double_its_effect_is_sent_one_time(reply: Reply, command: Command) -> None:
    async with carrier([reply]) as stub, client(stub, deadline=0.1) as executing:
        error = await failure(executing, command)
    assert isinstance(error, OutcomeUnknown)
    assert error.status == (503 if reply is BROKEN else None)
    assert not error.retryable
    assert (error.__cause__ is None) or isinstance(error.__cause__, NoAnswer)
    assert len(stub.received) == 1


async def _half_a_second_of_silence_is_followed_by_the_identical_command() -> None:
    async with carrier([SILENT]) as stub, client(stub) as executing:
        assert await executing.execute(SPEAK) == {"result": "ok"}
        first, second = stub.received
        assert first.body == second.body
        assert 0.45 <= second.at - first.at < 0.9
        await stub.hang_ups(1)  # nobody waits for the first one's answer any more


async def _a_slow_answer_is_an_answer() -> None:
    slow = Reply(body=b'{"data": {"result": "slow"}}', held=asyncio.Event())
    assert slow.held is not None
    async with carrier([slow, SILENT]) as stub, client(stub) as executing:
        executed = asyncio.create_task(executing.execute(SPEAK))
        await stub.requests(2)
        slow.held.set()
        assert await executed == {"result": "slow"}
    assert len(stub.received) == 2


async def _two_seconds_without_an_answer_are_followed_by_one_single_repetition(reply: Reply) -> None:
    async with carrier([reply]) as stub, client(stub) as executing:
        await executing.execute(PRESS)
    first, second = stub.received
    assert first.body == second.body == b'{"command_id":"two"}'
    assert 1.98 <= second.at - first.at < 2.4


async def test_what_follows_silence() -> None:
    async with asyncio.TaskGroup() as together:  # each of them mostly waits
        together.create_task(_half_a_second_of_silence_is_followed_by_the_identical_command())
        together.create_task(_a_slow_answer_is_an_answer())
        for reply in (SILENT, BROKEN):
            together.create_task(_two_seconds_without_an_answer_are_followed_by_one_single_repetition(reply))


@pytest.mark.parametrize("command", [SPEAK, PRESS, SIPREC])
async def test_a_429_is_waited_out_by_its_headers(command: Command) -> None:
    script = [errors(429, "10011", retry_after="0.03"), errors(429, "10011", x_ratelimit_reset="0.11")]
    async with carrier(script) as stub, client(stub) as executing:
        assert await executing.execute(command) == {"result": "ok"}
    first, second, third = stub.received
    assert second.at - first.at >= 0.02
    assert third.at - second.at >= 0.1


async def test_a_429_beyond_the_deadline_is_told_at_once() -> None:
    async with (
        carrier([errors(429, "10011", "Slow down", retry_after="6")]) as stub,
        client(stub) as executing,
    ):
        error = await failure(executing, SPEAK)
    assert isinstance(error, RateLimited)
    assert (error.code, error.retryable, error.retry_after) == ("10011", True, 6.0)
    assert len(stub.received) == 1


async def test_the_deadline_bounds_it_all() -> None:
    async with carrier([BROKEN] * 50) as stub, client(stub, deadline=0.5) as executing:
        begin = asyncio.get_running_loop().time()
        error = await failure(executing, SPEAK)
        assert asyncio.get_running_loop().time() - begin < 1.0
    assert isinstance(error, OutcomeUnknown)
    assert error.status == 503
    assert 3 <= len(stub.received) <= 5


async def test_an_endless_answer_is_none() -> None:
    async with (
        carrier([Reply(body=b"x" * (MAX_ANSWER + 1)), Reply(body=b" " * MAX_ANSWER)]) as stub,
        client(stub) as executing,
    ):
        assert isinstance(await failure(executing, SIPREC), OutcomeUnknown)
        assert await executing.execute(SIPREC) == {}


# When nothing was sent.


async def test_a_refused_connection() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # and does not listen
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        async with client(url, deadline=0.2) as executing:
            error = await failure(executing, SIPREC)
    assert isinstance(error, CarrierUnreachable)
    assert error.retryable
    assert isinstance(error.__cause__, NotSent)


async def test_a_handshake_that_never_ends_has_sent_nothing() -> None:
    async with carrier() as stub:
        secure = stub.url.replace("http://", "https://")
        async with client(secure, deadline=0.15) as executing:
            assert isinstance(await failure(executing, SIPREC), CarrierUnreachable)
    assert stub.received == []


async def test_the_environments_proxy_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    async with carrier() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url.removesuffix("/v2"))
        async with client("http://carrier.invalid/v2") as executing:
            await executing.execute(SPEAK)
    assert proxy.received[0].target == "http://carrier.invalid/v2/calls/v3:leg/actions/speak"


async def test_a_proxy_that_does_not_connect_has_sent_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async with carrier([Reply(403)] * 9) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url.removesuffix("/v2"))
        async with client("https://carrier.invalid/v2", deadline=0.2) as executing:
            assert isinstance(await failure(executing, SIPREC), CarrierUnreachable)
    assert {got.method for got in proxy.received} == {"CONNECT"}
    assert all("authorization" not in got.headers for got in proxy.received)


# The life of the client.


async def test_a_cancelled_caller_does_not_cut_the_command() -> None:
    broken = Reply(503, held=asyncio.Event())
    assert broken.held is not None
    async with carrier([broken]) as stub, client(stub) as executing:
        caller = asyncio.create_task(executing.execute(SPEAK))
        await stub.requests(1)
        caller.cancel()
        with pytest.raises(asyncio.CancelledError):
            await caller
        broken.held.set()
        await stub.requests(2)  # it is not only finished, but sent again where that is needed
    assert len(stub.received) == 2


async def test_the_failure_of_a_command_without_a_caller_is_no_complaint_of_asyncio() -> None:
    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    refused = Reply(422, held=asyncio.Event())
    assert refused.held is not None
    async with carrier([refused]) as stub, client(stub) as executing:
        caller = asyncio.create_task(executing.execute(SPEAK))
        await stub.requests(1)
        caller.cancel()
        await asyncio.wait([caller])
        refused.held.set()
    del caller
    gc.collect()  # asyncio complains when the task is disposed of
    assert complaints == []


async def test_closing_waits_for_what_is_in_flight() -> None:
    slow = Reply(held=asyncio.Event())
    assert slow.held is not None
    async with carrier([slow]) as stub:
        executing = client(stub)
        executed = asyncio.create_task(executing.execute(SPEAK))
        await stub.requests(1)
        closing = asyncio.create_task(executing.aclose())
        await asyncio.sleep(0)
        assert isinstance(await failure(executing, SPEAK), CarrierUnreachable)  # nothing new is taken
        assert not closing.done()
        slow.held.set()
        await closing
        assert await executed == {"result": "ok"}
        await stub.hang_ups(1)


class Stubborn:
    """A transport without an answer, without a sense of time, and which does not stop when first told so."""

    closed = False

    async def send(self, request: Request, *, timeout: float) -> Response:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await asyncio.Event().wait()
        raise AssertionError

    async def aclose(self) -> None:
        self.closed = True


async def test_closing_is_bounded_whatever_the_transport_does() -> None:
    transport = Stubborn()
    executing = Client(api_key=KEY, transport=transport, deadline=0.05)
    executed = asyncio.create_task(failure(executing, SIPREC))
    await asyncio.sleep(0)
    async with asyncio.timeout(2):
        await executing.aclose()
    assert isinstance(await executed, OutcomeUnknown)
    assert transport.closed


async def test_a_closed_transport_sends_nothing() -> None:
    transport = HttpxTransport()
    transport.prepare()
    await transport.aclose()
    with pytest.raises(NotSent):
        await transport.send(Request("POST", "http://127.0.0.1:9/", {}, b""), timeout=1)


# What nobody may read.


@pytest.mark.parametrize("key", ["", " ", "KEY1\n", "KEY 1", "KEÝ"])
def test_a_key_that_could_not_stand_in_a_header(key: str) -> None:
    with pytest.raises(ConfigurationError, match="TELNYX_API_KEY"):
        Client(api_key=key)


def test_the_key_is_not_shown() -> None:
    shown = repr(Client(api_key=KEY, base_url="http://127.0.0.1:9/v2/"))
    assert shown == "Client(base_url='http://127.0.0.1:9/v2', deadline=5.0)"
    assert KEY not in repr(Request("POST", "http://127.0.0.1:9", {"authorization": KEY}, KEY.encode()))


async def test_one_line_for_each_command(lines: list[MutableMapping[str, Any]]) -> None:
    script = [BROKEN, OK, errors(422, "90015"), BROKEN]
    async with carrier(script) as stub, client(stub) as executing:
        await executing.execute(SPEAK)
        await failure(executing, SPEAK)
        await failure(executing, SIPREC)
    assert all(line.pop("ms") >= 0 for line in lines)
    speak = {"event": "command", "log_level": "debug", "operation": "speak", "call_control_id": "v3:leg"}
    assert lines == [
        {**speak, "status": 200, "attempts": 2},
        {**speak, "status": 422, "attempts": 1},
        {
            "event": "command outcome unknown",
            "log_level": "warning",
            "operation": "siprec_start",
            "call_control_id": "v3:leg",
            "status": 503,
            "attempts": 1,
        },
    ]


def test_importing_the_client_does_not_load_the_http_library() -> None:
    program = "import sys, callflow.client.client; sys.exit('httpx2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
