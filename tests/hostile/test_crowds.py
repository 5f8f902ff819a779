"""What many connections do together: neither the memory nor the room of genuine webhooks is theirs to take."""

import socket
import time
from contextlib import ExitStack, suppress

import pytest

from tests.hostile.attack import LAST, room_for_crowds
from tests.hostile.process import Attacked, attacked
from tests.hostile.test_hostile import IMPLEMENTATIONS, MEGABYTE, has_room, pytestmark
from tests.hostile.wire import PATIENCE, everything_from, play

__all__ = ["pytestmark"]

SMALL = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
READ_AT_ONCE = 240 * 1024
CROWD = 50


HEAD_ONLY = LAST.request(rest=b"", last=[("Expect", "100-continue")])
TO_COME_AGAIN = b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\n"


def connected(server: Attacked, stack: ExitStack) -> socket.socket:
    return stack.enter_context(socket.create_connection(("127.0.0.1", server.port), PATIENCE))


def answers(wire: socket.socket, request: bytes, *, end: bytes) -> bool:
    """Whether a request on a connection that is kept has an answer that ends so."""
    wire.sendall(request)
    received = b""
    while not received.endswith(end) and (piece := wire.recv(65_536)):
        received += piece
    return received.endswith(end)


def pour(wire: socket.socket, data: bytes) -> None:
    """Send as much as goes, and read nothing."""
    with suppress(BlockingIOError, ConnectionError):
        wire.send(data)


@pytest.mark.parametrize("implementation", IMPLEMENTATIONS)
def test_requests_that_wait_for_their_turn_cost_no_memory(implementation: str) -> None:
    room_for_crowds()
    data = SMALL * (READ_AT_ONCE // len(SMALL))
    with attacked("tests.hostile.server", implementation) as server, ExitStack() as stack:
        assert play(server.port, LAST.request(last=[("Connection", "close")])) == (200,)
        before = server.resident()
        wires = [connected(server, stack) for _ in range(CROWD)]
        for wire in wires:
            wire.setblocking(False)
        began = time.monotonic()
        for _ in range(4):
            for wire in wires:
                pour(wire, data)
            assert play(server.port, LAST.request(last=[("Connection", "close")])) == (200,)
        assert server.resident() - before < 96 * MEGABYTE
        assert time.monotonic() - began < PATIENCE / 2
    assert "".join(server.log).count("Invalid HTTP request") <= (3 if implementation == "httptools" else 0)


@pytest.mark.parametrize("implementation", IMPLEMENTATIONS)
def test_the_connection_that_has_rested_longest_makes_room(implementation: str) -> None:
    with attacked("tests.hostile.server", implementation, "3") as server, ExitStack() as stack:
        first, second, third = [connected(server, stack) for _ in range(3)]
        for one in (second, third, first, second):  # so that the third has rested longest
            assert answers(one, SMALL, end=b"not found")
        for gone in (third, first):
            newest = connected(server, stack)
            assert answers(newest, SMALL, end=b"not found")
            assert everything_from(gone) == b""
        assert answers(second, LAST.request(), end=b"accepted")
    assert "rested longest" in "".join(server.log)


@pytest.mark.parametrize("implementation", IMPLEMENTATIONS)
@pytest.mark.parametrize("beginning", [b"", b"POST /webhooks HTTP/1.1\r\nx: "], ids=["silent", "in their heads"])
def test_a_crowd_that_does_not_go_on_keeps_nobody_out(implementation: str, beginning: bytes) -> None:
    with attacked("tests.hostile.server", implementation, "20") as server, ExitStack() as stack:
        for _ in range(60):
            connected(server, stack).sendall(beginning)
        assert play(server.port, LAST.request(last=[("Connection", "close")])) == (200,)


@pytest.mark.parametrize("implementation", IMPLEMENTATIONS)
def test_where_nobody_rests_one_more_is_told_to_come_again(implementation: str) -> None:
    with attacked("tests.hostile.server", implementation, "3") as server, ExitStack() as stack:
        busy = [connected(server, stack) for _ in range(3)]
        for one in busy:
            assert answers(one, HEAD_ONLY, end=b"100 Continue\r\n\r\n")  # the body may take ten seconds
        assert everything_from(connected(server, stack)).startswith(TO_COME_AGAIN)
        for one in busy:
            one.close()
        assert has_room(server.port)
    assert "503 Service Unavailable" in "".join(server.log)
