"""What many connections do together: neither the memory nor the room of genuine webhooks is theirs to take."""

import socket
import time
from contextlib import ExitStack, suppress

import pytest

from tests.hostile.attack import LAST, room_for_crowds
from tests.hostile.process import attacked
from tests.hostile.test_hostile import IMPLEMENTATIONS, MEGABYTE, pytestmark
from tests.hostile.wire import PATIENCE, play

__all__ = ["pytestmark"]

SMALL = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
READ_AT_ONCE = 240 * 1024
CROWD = 50


def pour(wire: socket.socket, data: bytes) -> None:
    """Send as much as goes, and read nothing."""
    with suppress(BlockingIOError, ConnectionError):
        wire.send(data)


@pytest.mark.parametrize("implementation", IMPLEMENTATIONS)
def test_requests_that_wait_for_their_turn_cost_no_memory(implementation: str) -> None:
    room_for_crowds()
    data = SMALL * (READ_AT_ONCE // len(SMALL))
    with attacked("tests.hostile.server", implementation) as server, ExitStack() as stack:
        address = ("127.0.0.1", server.port)
        assert play(server.port, LAST.request(last=[("Connection", "close")])) == (200,)
        before = server.resident()
        wires = [stack.enter_context(socket.create_connection(address, PATIENCE)) for _ in range(CROWD)]
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
