"""Where a body ends: chunks, lengths, and two readers who do not agree."""

from collections.abc import Callable
from typing import Any  # the other attributes of a row

from tests.hostile.request import TIMESTAMP, Value, Webhook, chunks
from tests.hostile.row import Chapter, Flood, Row

_TE = "Transfer-Encoding"


def _chunks(name: str, make: Callable[[bytes], bytes], status: int, why: str, **more: Any) -> Row:
    return Row(name, lambda w: w.chunked(make(w.body)), (status,) if status else (), why, **more)


def _one(size: bytes, body: bytes, end: bytes = b"\r\n0\r\n\r\n") -> bytes:
    return size + b"\r\n" + body + end


def _length(name: str, value: Value, status: int, why: str) -> Row:
    return Row(name, lambda w: w.request(change={"Content-Length": value}), (status,), why)


def _coded(name: str, value: Value, status: int, why: str, h11: int | None = None) -> Row:
    return Row(name, lambda w: w.chunked(change={_TE: value}), (status,), why, h11=None if h11 is None else (h11,))


CHUNKS = [
    Row("one chunk", lambda w: w.chunked(), (200,), "some proxies send it so"),
    Row(
        "chunks of one byte",
        lambda w: w.chunked(chunks(*(w.body[n : n + 1] for n in range(len(w.body))))),
        (200,),
        "small, but chunks",
    ),
    _chunks("a size in capitals with zeros before it", lambda body: _one(b"000%X" % len(body), body), 200, "a number"),
    _chunks(
        "a chunk with an extension", lambda body: _one(b'%x;name="value"' % len(body), body), 200, "nobody reads it"
    ),
    _chunks("an extension without end", lambda body: b"5;" + b"x" * 200_000, 0, "not waited for", h11=(400,)),
    _chunks("a trailer", lambda body: chunks(body, end=b"0\r\nx-trailer: y\r\n\r\n"), 200, "nobody reads it"),
    _chunks(
        "10,000 trailers",
        lambda body: chunks(body, end=b"0\r\n" + b"x: y\r\n" * 10_000 + b"\r\n"),
        0,
        "not kept",
        h11=(400,),
    ),
    _chunks(
        "a timestamp as a trailer too",
        lambda body: chunks(body, end=b"0\r\n" + TIMESTAMP.encode() + b": 0\r\n\r\n"),
        200,
        "a trailer is no header",
    ),
    _chunks("no size", lambda body: _one(b"", body), 400, "no chunk"),
    _chunks("a size that is no number", lambda body: _one(b"lots", body), 400, "no chunk"),
    _chunks("a size below zero", lambda body: _one(b"-1", body), 400, "no chunk"),
    _chunks("a size with 0x", lambda body: _one(b"0x%x" % len(body), body), 400, "proxies read it in different ways"),
    _chunks("a size with a plus", lambda body: _one(b"+%x" % len(body), body), 400, "the same"),
    _chunks("a size with an underscore", lambda body: _one(b"1_0", body), 400, "Python would take it"),
    _chunks("a size beyond 64 bits", lambda body: _one(b"f" * 17, body), 400, "no size", h11=(408,)),
    _chunks(
        "a size after a space", lambda body: _one(b" %x" % len(body), body), 400, "proxies read it in different ways"
    ),
    _chunks("a size too small", lambda body: _one(b"%x" % (len(body) - 1), body), 400, "no chunk follows"),
    _chunks(
        "a size before a bare line feed",
        lambda body: b"%x\n%s\r\n0\r\n\r\n" % (len(body), body),
        400,
        "smuggles a chunk",
    ),
    _chunks(
        "chunks with bare line feeds", lambda body: b"%x\n%s\n0\n\n" % (len(body), body), 400, "the same", h11=(408,)
    ),
    Row(
        "chunks without end",
        lambda w: [w.chunked(b""), Flood(b"1000\r\n" + b"x" * 4_096 + b"\r\n", 64 << 20)],
        (413,),
        "memory stays flat",
    ),
]

LENGTHS = [
    _length("no length and no chunks", None, 401, "then the body is empty, and another was signed"),
    _length("an empty length", "", 400, "no number"),
    _length("a length below zero", "-5", 400, "no number"),
    _length("a length with a plus", "+500", 400, "proxies read it in different ways"),
    _length("a length in hexadecimal", "0x1ff", 400, "no number"),
    _length("a length with an underscore", "5_0", 400, "Python would take it"),
    _length("a length of foreign digits", b"\xb2", 400, "no number"),
    _length("a length in words", "many", 400, "no number"),
    _length("two lengths in one header", "5, 6", 400, "which is meant?"),
    Row(
        "the length twice",
        lambda w: w.request(last=[("Content-Length", str(len(w.body)))]),
        (400,),
        "which is meant?",
        h11=(200,),
    ),
    Row("two lengths", lambda w: w.request(last=[("Content-Length", "5")]), (400,), "which is meant?"),
    Row(
        "two lengths, the shorter first",
        lambda w: w.request(first=[("Content-Length", "0")]),
        (400,),
        "which is meant?",
    ),
    _coded("chunks by another name", "xchunked", 400, "unknown coding"),
    _coded("Chunked in capitals", "CHUNKED", 200, "codings have no case"),
    _coded("chunked, then identity", "chunked, identity", 400, "chunked must be last"),
    _coded("gzip, then chunked", "gzip, chunked", 400, "never unpacked"),
    _coded("chunked with a vertical tab", b"\x0bchunked", 400, "one proxy sees it, another does not"),
    _coded("chunked in quotation marks", '"chunked"', 400, "the same"),
    _coded("an empty coding", "", 400, "no coding"),
    Row("chunked twice", lambda w: w.chunked(last=[(_TE, "chunked")]), (400,), "which is meant?"),
    Row("chunked and identity", lambda w: w.chunked(last=[(_TE, "identity")]), (400,), "which is meant?", h11=(400,)),
    Row("chunked by HTTP/1.0", lambda w: w.chunked(line="POST /webhooks HTTP/1.0"), (400,), "unknown to it"),
]


def _hidden(w: Webhook) -> bytes:
    """The request to be smuggled: genuine itself, so that it would be handled if it were seen."""
    return w.another(2).request()


def _by_length(w: Webhook) -> bytes:
    """A proxy that goes by the length sees one request; one that goes by the chunks, two."""
    hidden = b"0\r\n\r\n" + _hidden(w)
    return w.request(hidden, last=[(_TE, "chunked")])


def _by_chunks(w: Webhook) -> bytes:
    """A proxy that goes by the chunks sees one request; one that goes by the length, two."""
    first = b"%x\r\n" % len(_hidden(w))
    return w.request(
        _hidden(w),
        change={"Content-Length": str(len(first))},
        first=[(_TE, "chunked")],
        rest=first + _hidden(w) + b"\r\n0\r\n\r\n",
    )


SMUGGLING = [
    Row(
        "a length and chunks, a request after the last chunk",
        _by_length,
        (400,),
        "a proxy that goes by the length sees one request, and we would see two: refused and closed",
    ),
    Row(
        "chunks and a length, a request within a chunk",
        _by_chunks,
        (400,),
        "a proxy that goes by the chunks sees one request: refused and closed",
    ),
    Row(
        "a coding that only a proxy knows, and a length",
        lambda w: w.request(_hidden(w), change={"Content-Length": "4"}, last=[(_TE, "xchunked")]),
        (400,),
        "a proxy may see chunks",
        h11=(400,),
    ),
    Row(
        "a space before the colon of the coding",
        lambda w: _by_length(w).replace(b"Encoding: ", b"Encoding : "),
        (400,),
        "a proxy may overlook it",
    ),
    Row(
        "the coding continued on the next line",
        lambda w: _by_length(w).replace(b"Encoding: ", b"Encoding:\r\n "),
        (400,),
        "a proxy may overlook it",
    ),
    Row(
        "the coding behind a bare carriage return",
        lambda w: _by_length(w).replace(b"\r\nTransfer", b"\rTransfer"),
        (400,),
        "a proxy may see a header there",
    ),
    Row(
        "the coding behind a bare line feed",
        lambda w: _by_length(w).replace(b"\r\nTransfer", b"\nTransfer"),
        (400,),
        "a proxy may see no header there",
    ),
    Row(
        "a request as the body of a GET",
        lambda w: w.request(_hidden(w), line="GET /webhooks HTTP/1.1"),
        (405,),
        "a body, and no request, to a proxy as to us",
    ),
    Row(
        "a request as the body of a refused one",
        lambda w: w.request(_hidden(w), change={TIMESTAMP: None}),
        (401,),
        "the rest of a refused body is not read as a request",
    ),
    Row(
        "a request as the body of one too large",
        lambda w: w.request(change={"Content-Length": "2000000"}, rest=_hidden(w) * 3),
        (413,),
        "the same",
    ),
    Row(
        "a request after a body that is shorter than it says",
        lambda w: w.request(change={"Content-Length": str(len(w.body) + 5)}, rest=w.body + _hidden(w)),
        (401,),
        "five bytes too many are no longer what was signed",
        h11=(401, 400),
    ),
    Row(
        "a request after a body that is longer than it says",
        lambda w: w.request(change={"Content-Length": str(len(w.body) - 5)}) + _hidden(w),
        (401,),
        "its last five bytes begin the next request, and spoil it",
        h11=(401, 400),
    ),
    Row(
        "a header with a request in it",
        lambda w: w.request(last=[("x", b"y\r\n\r\n" + _hidden(w))], rest=b""),
        (401,),
        "what a careless proxy passes on: the first body is the second request's head",
        h11=(401, 400),
    ),
    Row(
        "a request after an offer to upgrade",
        lambda w: w.request(last=[("Connection", "Upgrade"), ("Upgrade", "h2c")]) + _hidden(w),
        (401,),
        "httptools reads no further after the offer, so we close; h11 ignores it, as a proxy does",
        h11=(200, 200),
    ),
    Row(
        "a request behind a WebSocket that is refused",
        lambda w: (
            b"GET /webhooks HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n" + _hidden(w)
        ),
        (403,),
        "a proxy lets everything through once it has seen the offer; we close",
    ),
    Row(
        "a request after Connection: close",
        lambda w: w.request(last=[("Connection", "close")]) + _hidden(w),
        (200,),
        "nothing follows",
    ),
]

CHAPTERS = [Chapter("Chunks", CHUNKS), Chapter("Lengths and codings", LENGTHS), Chapter("Smuggling", SMUGGLING)]
