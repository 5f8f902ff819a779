"""Connections: idle, slow, broken, many, and several requests on one."""

from tests.hostile.request import TIMESTAMP, Webhook
from tests.hostile.row import Chapter, Drip, HalfClose, Heard, Leave, Pause, Row


def _cut(w: Webhook, at: int) -> bytes:
    """All of a request but the end of its body."""
    return w.request()[: at - len(w.body)]


def _unsigned(w: Webhook) -> bytes:
    return w.request(change={TIMESTAMP: None})


_SMALL = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"

BROKEN = [
    Row("a connection that sends nothing", lambda w: b"", (), "closed after 10 seconds (2 in this test)"),
    Row("one byte, then nothing", lambda w: b"P", (408,), "the head has 10 seconds (2 in this test)"),
    Row("half a head, then nothing", lambda w: w.request()[:60], (408,), "the same"),
    Row("a head without its last line, then nothing", lambda w: w.request(rest=b"")[:-2], (408,), "the same"),
    Row("a head, then nothing", lambda w: w.request(rest=b""), (408,), "the body has 10 seconds"),
    Row("half a body, then nothing", lambda w: _cut(w, 100), (408,), "the same"),
    Row("half a chunk, then nothing", lambda w: w.chunked(b"ff\r\n" + w.body[:20]), (408,), "the same"),
    Row(
        "all chunks but the last, then nothing",
        lambda w: w.chunked(b"%x\r\n%s\r\n" % (len(w.body), w.body)),
        (408,),
        "nothing is taken before its end",
    ),
    Row(
        "a body that comes byte by byte, in time",
        lambda w: [w.request(rest=b""), Drip(w.body[:50], 0.01), w.body[50:]],
        (200,),
        "slow lines exist",
    ),
    Row(
        "a body that comes byte by byte, too slowly",
        lambda w: [w.request(rest=b""), Drip(w.body[:100], 0.12)],
        (408,),
        "10 seconds are for all of it",
    ),
    Row(
        "a head in two pieces", lambda w: [w.request()[:77], Pause(0.05), w.request()[77:]], (200,), "networks do that"
    ),
    Row(
        "a request in three pieces, the middle of a name between",
        lambda w: [w.request()[:98], Pause(0.05), w.request()[98:103], Pause(0.05), w.request()[103:]],
        (200,),
        "the same",
    ),
    Row(
        "refused, and its body goes on",
        lambda w: [
            w.request(change={TIMESTAMP: None, "Content-Length": "900000"}, rest=b""),
            Heard(),
            Drip(b"x" * 40, 0.1),
        ],
        (401,),
        "closed 10 seconds (2 in this test) after its answer",
    ),
    Row("gone in the middle of the head", lambda w: [w.request()[:60], Leave(reset=False)], (), "nobody to answer"),
    Row("gone in the middle of the body", lambda w: [_cut(w, 50), Leave(reset=False)], (), "not handled"),
    Row("reset in the middle of the head", lambda w: [w.request()[:60], Leave()], (), "nobody to answer"),
    Row("reset in the middle of the body", lambda w: [_cut(w, 50), Pause(0.05), Leave()], (), "not handled"),
    Row(
        "reset in the middle of a chunk",
        lambda w: [w.chunked(b"ff\r\n" + w.body[:20]), Pause(0.05), Leave()],
        (),
        "not handled",
    ),
    Row(
        "reset after the first byte of the answer",
        lambda w: [w.request(), Heard(), Leave()],
        (),
        "it was accepted",
        handled=1,
    ),
    Row("half-closed in the middle of the body", lambda w: [_cut(w, 50), HalfClose()], (), "not handled"),
    Row(
        "300 connections that are reset at once",
        lambda w: [_unsigned(w), Leave()],
        (),
        "nothing stays behind",
        times=300,
    ),
    Row(
        "500 connections with half a head",
        lambda w: w.request()[:60],
        (408,),
        "they cost memory for 10 seconds (2 in this test)",
        times=500,
    ),
    Row(
        "1,000 genuine webhooks at once",
        lambda w: w.request(),
        (200,),
        "one of them is handled: they are the same",
        times=1_000,
        handled=1,
    ),
]

PIPELINES = [
    Row("two genuine ones", lambda w: [w.request() + w.another(2).request()], (200, 200), "in their order"),
    Row("two genuine ones in chunks", lambda w: [w.chunked() + w.another(2).chunked()], (200, 200), "in their order"),
    Row("the same one twice", lambda w: [w.request() * 2], (200, 200), "accepted, and a duplicate", handled=1),
    Row(
        "a genuine one and an unsigned one",
        lambda w: w.request() + _unsigned(w.another(2)),
        (200, 401),
        "each is judged",
    ),
    Row(
        "an unsigned one and a genuine one",
        lambda w: _unsigned(w.another(2)) + w.request(),
        (401, 200),
        "each is judged",
    ),
    Row(
        "a genuine one and rubbish",
        lambda w: w.request() + b"\x01\x02\x03\r\n\r\n",
        (200,),
        "the first has its answer",
        h11=(200, 400),
    ),
    Row("rubbish and a genuine one", lambda w: b"\x01\x02\x03\r\n\r\n" + w.request(), (400,), "closed after it"),
    Row(
        "a genuine one and a head without end",
        lambda w: w.request() + b"POST / HTTP/1.1\r\nx: " + b"x" * 200_000,
        (200,),
        "the second is bounded too",
        h11=(200, 400),
    ),
    Row(
        "a genuine one and half of another",
        lambda w: [w.request() + w.another(2).request()[:80]],
        (200,),
        "closed when it does not go on",
    ),
    Row(
        "a genuine one after a pause",
        lambda w: [w.request(), Heard(), Pause(0.3), w.another(2).request()],
        (200, 200),
        "the connection is kept",
    ),
    Row("ten unsigned ones", lambda w: _unsigned(w) * 10, (401,) * 10, "each has its answer"),
    Row(
        "10,000 requests whose answers nobody reads",
        lambda w: [b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n" * 10_000, Leave()],
        (),
        "reading stops; reset at the end",
    ),
    Row(
        "ten genuine ones",
        lambda w: b"".join(w.another(n).request() for n in range(10)),
        (200,) * 10,
        "each is handled",
    ),
    Row(
        "a hundred small ones at once",
        lambda w: _SMALL * 100,
        (404,) * 17,
        "one is answered and 16 may wait; closed after them",
        h11=(404,) * 100,
    ),
    Row(
        "a hundred small ones behind a genuine one",
        lambda w: w.request() + _SMALL * 100,
        (200, *(404,) * 16),
        "the same",
        h11=(200, *(404,) * 100),
    ),
]

CHAPTERS = [
    Chapter("Slow, broken and many connections", BROKEN),
    Chapter("Several requests on one connection", PIPELINES),
]
