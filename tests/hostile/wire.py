"""The attacker's side of a socket: plays a script, and reads the statuses of what comes back."""

import socket
import struct
import time
from contextlib import ExitStack, suppress
from functools import singledispatch
from typing import NoReturn

from tests.hostile.row import Drip, Flood, HalfClose, Heard, Leave, Pause, Script, Statuses, Step

PATIENCE = 20.0  # seconds until a connection that nobody closes has failed its row


class Left(Exception):
    """The script has closed the connection itself."""


def play(port: int, script: Script, *, head: bool = False) -> Statuses:
    """Play a script on a connection of its own until the server closes it.

    Raises:
        TimeoutError: It stays open.
    """
    steps = [script] if isinstance(script, bytes) else script
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as wire:
        wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            with suppress(BrokenPipeError, ConnectionResetError):  # closed already: it may have answered before
                for step in steps:
                    take(step, wire)
        except Left:
            return ()
        return statuses_in(everything_from(wire), head=head)


def crowd(port: int, script: Script, times: int) -> set[Statuses]:
    """Play a script on so many connections, all of which are open before the first one begins."""
    steps = [script] if isinstance(script, bytes) else script
    with ExitStack() as stack:
        wires = [stack.enter_context(socket.create_connection(("127.0.0.1", port), PATIENCE)) for _ in range(times)]
        for wire in wires:
            with suppress(Left):
                for step in steps:
                    take(step, wire)
        if any(isinstance(step, Leave) for step in steps):
            return {()}
        return {statuses_in(everything_from(wire), head=False) for wire in wires}


@singledispatch
def take(step: Step, wire: socket.socket) -> None:
    raise TypeError(step)


@take.register
def _(step: bytes, wire: socket.socket) -> None:
    wire.sendall(step)


@take.register
def _(step: Drip, wire: socket.socket) -> None:
    for number in range(len(step.data)):
        wire.sendall(step.data[number : number + 1])
        time.sleep(step.seconds)


@take.register
def _(step: Flood, wire: socket.socket) -> None:
    for _ in range(step.most // len(step.data)):
        wire.sendall(step.data)


@take.register
def _(step: Pause, wire: socket.socket) -> None:
    time.sleep(step.seconds)


@take.register
def _(step: Heard, wire: socket.socket) -> None:
    wire.recv(1, socket.MSG_PEEK)


@take.register
def _(step: HalfClose, wire: socket.socket) -> None:
    wire.shutdown(socket.SHUT_WR)


@take.register
def _(step: Leave, wire: socket.socket) -> NoReturn:
    if step.reset:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    raise Left


def everything_from(wire: socket.socket) -> bytes:
    received = bytearray()
    with suppress(ConnectionResetError):  # closed while we still sent
        while piece := wire.recv(65_536):
            received += piece
    return bytes(received)


def statuses_in(answers: bytes, *, head: bool) -> Statuses:
    """The statuses of answers that follow each other; anything else between them is an error."""
    found: list[int] = []
    while answers:
        top, separator, answers = answers.partition(b"\r\n\r\n")
        line, *fields = top.split(b"\r\n")
        version, status, *_ = line.split(b" ")
        assert (version, separator) == (b"HTTP/1.1", b"\r\n\r\n"), top
        found.append(int(status))
        headers = {name.lower(): value.strip() for name, _, value in (one.partition(b":") for one in fields)}
        if not head and found[-1] >= 200:
            answers = _after_body(headers, answers)
    return tuple(found)


def _after_body(headers: dict[bytes, bytes], answers: bytes) -> bytes:
    if b"content-length" in headers:
        return answers[int(headers[b"content-length"]) :]
    if headers.get(b"transfer-encoding") == b"chunked":
        return answers.partition(b"0\r\n\r\n")[2]
    return b""  # to the end of the connection
