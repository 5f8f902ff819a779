"""Bodies: each is signed, so that only itself can be wrong."""

import gzip

import orjson

from tests.hostile.request import MARK, MAX_BYTES, Webhook, chunks
from tests.hostile.row import Chapter, Row


def _signed(name: str, body: bytes, status: int, why: str) -> Row:
    return Row(name, lambda w: w.request(body), (status,), why)


def _event(w: Webhook, payload: bytes, more: bytes = b"") -> bytes:
    """A body in which a payload stands as it is, although JSON may not know it."""
    return b'{"data":{"event_type":"call.answered","id":"%s"%s,"payload":%s}}' % (w.id.encode(), more, payload)


def _typed(name: str, kind: str | None, status: int, why: str) -> Row:
    return Row(name, lambda w: w.request(change={"Content-Type": kind}), (status,), why)


def _zipped(w: Webhook) -> bytes:
    return gzip.compress(w.body)


_LEG = b'{"call_control_id":"v3:%s","call_leg_id":"l","call_session_id":"s"%s}'
_MULTIPART = b'--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n{}\r\n--x--\r\n'

CONTENT = [
    _signed("an empty body", b"", 400, "no JSON"),
    _signed("white space", b" \r\n\t ", 400, "no JSON"),
    _signed("NUL", b"\0" * 100, 400, "no JSON"),
    _signed("no JSON", b"{data: 1}", 400, "no JSON"),
    _signed("JSON that ends too early", b'{"data": {"event_type": "call.ans', 400, "no JSON"),
    _signed("two documents", b"{}{}", 400, "no JSON"),
    _signed("a list", b"[]", 400, "no event"),
    _signed("a text", b'"call.answered"', 400, "no event"),
    _signed("a number", b"1e999", 400, "no event"),
    _signed("null", b"null", 400, "no event"),
    _signed("an empty object", b"{}", 400, "no event"),
    _signed("`data` is null", b'{"data": null}', 400, "no event"),
    _signed("`data` is a list", b'{"data": [{}]}', 400, "no event"),
    _signed("100,000 lists in each other", b"[" * 100_000 + b"]" * 100_000, 400, "no stack is that deep"),
    _signed("100,000 objects in each other", b'{"a":' * 100_000 + b"1" + b"}" * 100_000, 400, "the same"),
    Row(
        "a payload nested 1,000 deep",
        lambda w: w.request(_event(w, b'{"a":' * 1_000 + b"1" + b"}" * 1_000)),
        (200,),
        "an unknown field may be anything",
        h11=(200,),
    ),
    Row("a byte order mark", lambda w: w.request(b"\xef\xbb\xbf" + w.body), (400,), "JSON has none"),
    Row("UTF-16", lambda w: w.request(w.body.decode().encode("utf-16")), (400,), "JSON is UTF-8"),
    Row("UTF-32", lambda w: w.request(w.body.decode().encode("utf-32")), (400,), "JSON is UTF-8"),
    Row(
        "a byte that is no UTF-8",
        lambda w: w.request(w.payload(words="MARK").replace(b"MARK", b"\xff")),
        (400,),
        "JSON is UTF-8",
    ),
    Row(
        "an overlong slash",
        lambda w: w.request(w.payload(words="MARK").replace(b"MARK", b"\xc0\xaf")),
        (400,),
        "JSON is UTF-8",
    ),
    Row(
        "half a surrogate, in bytes",
        lambda w: w.request(w.payload(words="MARK").replace(b"MARK", b"\xed\xa0\x80")),
        (400,),
        "JSON is UTF-8",
    ),
    Row(
        "half a surrogate, escaped",
        lambda w: w.request(w.payload(words="MARK").replace(b"MARK", b"\\ud800")),
        (400,),
        "no text has it",
    ),
    Row("NUL in a text", lambda w: w.request(w.payload(words="a\0b")), (200,), "a text may have it"),
    Row("NaN", lambda w: w.request(_event(w, b'{"score": NaN}')), (400,), "JSON has none"),
    Row("Infinity", lambda w: w.request(_event(w, b'{"score": -Infinity}')), (400,), "JSON has none"),
    Row(
        "a number of 10,000 digits",
        lambda w: w.request(_event(w, _LEG % (w.id.encode(), b',"n":' + b"9" * 10_000))),
        (400,),
        "orjson reads no such number",
    ),
    Row("a number of 1e400", lambda w: w.request(_event(w, _LEG % (w.id.encode(), b',"n":1e400'))), (400,), "the same"),
    Row("a comment", lambda w: w.request(w.body.replace(b"{", b"{/* hello */", 1)), (400,), "JSON has none"),
    Row("a comma too many", lambda w: w.request(w.body[:-1] + b",}"), (400,), "JSON has none"),
    Row(
        "two names alike",
        lambda w: w.request(w.body.replace(b'"data":', b'"data":{"id":"other"},"data":', 1)),
        (200,),
        "the last counts, and it is signed",
    ),
    Row("no event_type", lambda w: w.request(w.data(event_type=...)), (400,), "no event"),
    Row("event_type is a number", lambda w: w.request(w.data(event_type=7)), (400,), "no event"),
    Row("event_type is empty", lambda w: w.request(w.data(event_type="")), (400,), "no event"),
    Row("event_type of 129 characters", lambda w: w.request(w.data(event_type="x" * 129)), (400,), "no event"),
    Row(
        "event_type of control characters",
        lambda w: w.request(w.data(event_type="call\r\n\x1b[31m")),
        (200,),
        "unknown; the log escapes it",
    ),
    Row(
        "event_type that nobody knows",
        lambda w: w.request(w.data(event_type="call.teleported")),
        (200,),
        "the carrier may add some",
    ),
    Row("event_type of Python's own", lambda w: w.request(w.data(event_type="__class__")), (200,), "unknown"),
    Row("no id", lambda w: w.request(w.data(id=...)), (400,), "no event"),
    Row("id is empty", lambda w: w.request(w.data(id="")), (400,), "no event"),
    Row("id is an object", lambda w: w.request(w.data(id={"$gt": ""})), (400,), "no event"),
    Row("id of 129 characters", lambda w: w.request(w.data(id="x" * 129)), (400,), "no event"),
    Row("payload is null", lambda w: w.request(w.data(payload=None)), (200,), "an event without fields"),
    Row("payload is left out", lambda w: w.request(w.data(payload=...)), (200,), "an event without fields"),
    Row("payload is a list", lambda w: w.request(w.data(payload=[])), (400,), "no event"),
    Row("payload is a text", lambda w: w.request(w.data(payload="{}")), (400,), "no event"),
    Row("occurred_at is nonsense", lambda w: w.request(w.data(occurred_at="yesterday")), (200,), "then it is now"),
    Row(
        "occurred_at of the year 0001",
        lambda w: w.request(w.data(occurred_at="0001-01-01T00:00:00+23:59")),
        (200,),
        "then it is now",
    ),
    Row("occurred_at is a list", lambda w: w.request(w.data(occurred_at=[1])), (200,), "then it is now"),
    Row(
        "fields of wrong types",
        lambda w: w.request(w.payload(start_time=7, tags="x", **{"from": ["+1"], "custom_headers": 1})),
        (200,),
        "set apart, with a warning",
    ),
    Row(
        "every name of Python's",
        lambda w: w.request(w.payload(meta={"id": "x"}, __class__="x", model_config=1, self=1)),
        (200,),
        "a payload is data",
    ),
    Row("client_state of another program", lambda w: w.request(w.payload(client_state="%%%")), (200,), "kept as it is"),
    Row(
        "client_state of 500 KiB",
        lambda w: w.request(w.payload(client_state="QUFB" * 125_000)),
        (200,),
        "kept as it is",
    ),
    Row(
        "10,000 unknown fields",
        lambda w: w.request(w.payload(**{f"f{n}": n for n in range(10_000)})),
        (200,),
        "the carrier may add some",
    ),
]

CODINGS = [
    _typed("no type", None, 200, "signed, so it is the carrier's"),
    _typed("a type in capitals", "APPLICATION/JSON", 200, "types have no case"),
    _typed("UTF-8 by name", "application/json; charset=utf-8", 200, "JSON is that"),
    _typed("UTF-16 by name", "application/json; charset=utf-16", 200, "JSON is UTF-8, whatever it says"),
    _typed("an unknown charset", "application/json; charset=../../etc", 200, "nobody reads it"),
    _typed("a parameter without end", "application/json;" + "a=b;" * 1_000, 200, "nobody reads it"),
    _typed("text/plain", "text/plain", 415, "not JSON"),
    _typed("a form", "application/x-www-form-urlencoded", 415, "not JSON"),
    _typed("application/jsonp", "application/jsonp", 415, "not JSON"),
    _typed("an empty type", "", 415, "not JSON"),
    _typed("two types in one header", "application/json, text/plain", 415, "which is meant?"),
    Row("the type twice", lambda w: w.request(last=[("Content-Type", "application/json")]), (415,), "which is meant?"),
    Row(
        "multipart",
        lambda w: w.request(_MULTIPART, change={"Content-Type": "multipart/form-data; boundary=x"}),
        (415,),
        "not JSON",
    ),
    Row(
        "gzip, said so",
        lambda w: w.request(_zipped(w), change={"Content-Encoding": "gzip"}),
        (415,),
        "never unpacked: no bombs",
    ),
    Row("gzip, not said", lambda w: w.request(_zipped(w)), (400,), "no JSON"),
    Row(
        "said to be gzip, and not",
        lambda w: w.request(change={"Content-Encoding": "gzip"}),
        (415,),
        "what it says counts",
    ),
    Row("Content-Encoding: identity", lambda w: w.request(change={"Content-Encoding": "identity"}), (200,), "as it is"),
    Row(
        "Content-Encoding: br, gzip",
        lambda w: w.request(change={"Content-Encoding": "br, gzip"}),
        (415,),
        "never unpacked",
    ),
    Row(
        "Content-Encoding twice",
        lambda w: w.request(first=[("Content-Encoding", "identity"), ("Content-Encoding", "identity")]),
        (415,),
        "which is meant?",
    ),
]

SIZES = [
    Row("a body of 1 MiB", lambda w: w.request(w.padded(MAX_BYTES)), (200,), "exactly the most"),
    Row("a body of 1 MiB and one byte", lambda w: w.request(w.padded(MAX_BYTES + 1)), (413,), "one more"),
    Row(
        "a body of 1 MiB in chunks",
        lambda w: w.chunked(chunks(w.padded(MAX_BYTES)), body=w.padded(MAX_BYTES)),
        (200,),
        "exactly the most",
    ),
    Row(
        "a body of 1 MiB and one byte in chunks",
        lambda w: w.chunked(chunks(w.padded(MAX_BYTES + 1))),
        (413,),
        "one more",
    ),
    Row(
        "a length of 1 TB",
        lambda w: w.request(change={"Content-Length": str(10**12)}),
        (413,),
        "refused by what it says",
    ),
    Row(
        "a length beyond 64 bits",
        lambda w: w.request(change={"Content-Length": "9" * 30}),
        (400,),
        "no length",
        h11=(400,),
    ),
    Row("a length of 5,000 digits", lambda w: w.request(change={"Content-Length": "9" * 5_000}), (400,), "no length"),
    Row("a body of one byte", lambda w: w.request(b"{"), (400,), "no JSON"),
    Row(
        "an unsigned body of 100 MB",
        lambda w: w.request(change={"telnyx-timestamp": None, "Content-Length": "100000000"}, rest=b"x" * 2_000_000),
        (413,),
        "refused by its head",
    ),
]

assert MARK.encode() in Webhook("x").body
assert orjson.loads(Webhook("x").body)

CHAPTERS = [Chapter("What is in a body", CONTENT), Chapter("Types and codings", CODINGS), Chapter("Sizes", SIZES)]
