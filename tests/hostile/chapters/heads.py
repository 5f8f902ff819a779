"""The head of a request: its first line and its headers."""

from tests.hostile.request import many
from tests.hostile.row import Chapter, Drip, Flood, Row

_HELLO = bytes.fromhex("160301007c010000780303") + bytes(32) + bytes.fromhex("20") + bytes(84)

ROWS = [
    Row("a genuine webhook", lambda w: w.request(), (200,), "what all others are compared with"),
    Row(
        "names of headers in capitals",
        lambda w: w.request().replace(b"telnyx-", b"TELNYX-").replace(b"Content-", b"CONTENT-"),
        (200,),
        "names have no case",
    ),
    Row("50 more headers", lambda w: w.request(first=many(50)), (200,), "proxies add some"),
    Row("16 KiB of headers", lambda w: w.request(last=many(16, 1_000)), (200,), "within the bound"),
    Row("a header of foreign bytes", lambda w: w.request(last=[("x-name", b"\xe9\xff")]), (200,), "nobody reads it"),
    Row("no Host", lambda w: w.request(change={"Host": None}), (200,), "nothing here goes by it", h11=(400,)),
    Row("two Hosts", lambda w: w.request(first=[("Host", "other")]), (200,), "nothing here goes by it", h11=(400,)),
    Row("a Host of another name", lambda w: w.request(change={"Host": "evil\\x@y"}), (200,), "nothing here goes by it"),
    Row("10,000 headers", lambda w: w.request(first=many(10_000)), (431,), "a head has 32 KiB"),
    Row("10,000 headers after the genuine ones", lambda w: w.request(last=many(10_000)), (431,), "the same"),
    Row("a header of 1 MiB", lambda w: w.request(first=many(1, 1 << 20)), (431,), "the same"),
    Row("a name of 1 MiB", lambda w: w.request(first=[("x" * (1 << 20), "y")]), (431,), "the same"),
    Row("a path of 1 MiB", lambda w: w.request(line=f"POST /{'x' * (1 << 20)} HTTP/1.1"), (431,), "the same"),
    Row("a signature of 1 MiB", lambda w: w.request(change={"telnyx-signature-ed25519": "A" * (1 << 20)}), (431,), ""),
    Row(
        "headers without end",
        lambda w: [b"POST /webhooks HTTP/1.1\r\n", Flood(b"x-more: and-more\r\n", 64 << 20)],
        (431,),
        "memory stays flat",
    ),
    Row(
        "empty lines without end",
        lambda w: [Flood(b"\r\n" * 1_000, 64 << 20)],
        (431,),
        "they are not for ever",
        h11=(400,),
    ),
    Row("two empty lines before it", lambda w: b"\r\n\r\n" + w.request(), (200,), "the standard says so", h11=(400,)),
    Row(
        "a space before a colon",
        lambda w: w.request().replace(b"timestamp:", b"timestamp :"),
        (400,),
        "proxies read it in different ways",
    ),
    Row("a space in a name", lambda w: w.request(last=[("x y", "z")]), (400,), "no name"),
    Row("a space before the first name", lambda w: w.request(first=[(" x", "y")]), (400,), "nothing to continue"),
    Row("a header without a name", lambda w: w.request(last=[("", "z")]), (400,), "no name"),
    Row("a header without a colon", lambda w: w.request().replace(b"Host: ", b"Host "), (400,), "no header"),
    Row(
        "a header continued on the next line",
        lambda w: w.request(last=[("x-folded", b"a\r\n b")]),
        (400,),
        "long forbidden",
        h11=(200,),
    ),
    Row(
        "a signature continued on the next line",
        lambda w: w.request().replace(b"ed25519: ", b"ed25519:\r\n "),
        (400,),
        "long forbidden; h11 joins the lines, as the old standard has it",
        h11=(200,),
    ),
    Row("a bare carriage return in a value", lambda w: w.request(last=[("x", b"a\rb")]), (400,), "smuggles a header"),
    Row(
        "a bare line feed ends a header",
        lambda w: w.request(last=[("x", b"a\nb: c")]),
        (400,),
        "smuggles a header",
        h11=(200,),
    ),
    Row("bare line feeds end all lines", lambda w: w.request().replace(b"\r\n", b"\n"), (400,), "the same", h11=(200,)),
    Row("NUL in a value", lambda w: w.request(last=[("x", b"a\0b")]), (400,), "no text"),
    Row("NUL in a name", lambda w: w.request(last=[("x\0y", "z")]), (400,), "no name"),
    Row("NUL after the signature", lambda w: w.request().replace(b"==\r\n", b"==\0\r\n"), (400,), "no text"),
    Row(
        "an escape character in a value", lambda w: w.request(last=[("x", b"\x1b[31m")]), (400,), "no text", h11=(200,)
    ),
    Row("HTTP/0.9", lambda w: b"GET /webhooks\r\n\r\n", (405,), "only POST, signed", h11=(400,)),
    Row("HTTP/1.0", lambda w: w.request(line="POST /webhooks HTTP/1.0"), (200,), "some proxies speak it"),
    Row(
        "HTTP/2.0 in words",
        lambda w: w.request(line="POST /webhooks HTTP/2.0"),
        (200,),
        "read as HTTP/1.1; it is signed",
    ),
    Row("HTTP/9.9", lambda w: w.request(line="POST /webhooks HTTP/9.9"), (400,), "not spoken anywhere", h11=(200,)),
    Row("http/1.1 in small letters", lambda w: w.request(line="POST /webhooks http/1.1"), (400,), "it has a case"),
    Row(
        "the preface of HTTP/2",
        lambda w: b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(9),
        (400,),
        "not spoken here",
        h11=(404, 400),
    ),
    Row("TLS to a plain port", lambda w: _HELLO, (400,), "not spoken here"),
    Row("SSH", lambda w: b"SSH-2.0-OpenSSH_9.9\r\n", (400,), "a scanner; h11 waits for its headers", h11=(408,)),
    Row("a line of rubbish", lambda w: bytes(range(1, 256)) + b"\r\n\r\n", (400,), "a scanner"),
    Row("tabs in the first line", lambda w: w.request(line="POST\t/webhooks\tHTTP/1.1"), (400,), "no spaces"),
    Row("no path", lambda w: w.request(line="POST HTTP/1.1"), (400,), "nothing is asked for"),
    Row(
        "two spaces in the first line",
        lambda w: w.request(line="POST  /webhooks HTTP/1.1"),
        (200,),
        "read as one",
        h11=(400,),
    ),
    Row(
        "a head that comes byte by byte, in time",
        lambda w: [Drip(w.request()[:40], 0.01), w.request()[40:]],
        (200,),
        "slow lines exist",
    ),
    Row(
        "a head that comes byte by byte, and never ends",
        lambda w: [b"POST /webhooks HTTP/1.1\r\nx: ", Drip(b"x" * 40, 0.1)],
        (408,),
        "it has 10 seconds (2 in this test), however busy it looks",
    ),
]

CHAPTER = Chapter("The head", ROWS)
