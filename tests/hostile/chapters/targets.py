"""Methods, paths, and what asks for another protocol."""

from tests.hostile.request import Webhook
from tests.hostile.row import Chapter, Heard, Row


def _method(name: str, *, status: int = 405, h11: int | None = None, why: str = "only POST") -> Row:
    return Row(
        f"the method {name[:12]}",
        lambda w: w.request(line=f"{name} /webhooks HTTP/1.1"),
        (status,),
        why,
        h11=None if h11 is None else (h11,),
        head=name == "HEAD",
    )


def _path(target: str, status: int, why: str, *, h11: int | None = None) -> Row:
    return Row(
        f"the path {target}",
        lambda w: w.request(line=f"POST {target} HTTP/1.1"),
        (status,),
        why,
        h11=None if h11 is None else (h11,),
    )


def _websocket(w: Webhook, line: str) -> bytes:
    return w.request(
        b"",
        line=line,
        change={"Content-Length": None},
        last=[
            ("Connection", "Upgrade"),
            ("Upgrade", "websocket"),
            ("Sec-WebSocket-Version", "13"),
            ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
        ],
    )


ROWS = [
    *(_method(name) for name in ("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND")),
    _method("HACK", status=400, h11=405, why="no method"),
    _method("post", status=400, h11=405, why="methods have a case"),
    _method("X" * 5_000, status=400, h11=405, why="no method"),
    Row("CONNECT", lambda w: w.request(line="CONNECT example.org:443 HTTP/1.1"), (400,), "no proxy", h11=(404,)),
    Row(
        "GET that says it means POST",
        lambda w: w.request(line="GET /webhooks HTTP/1.1", last=[("X-HTTP-Method-Override", "POST")]),
        (405,),
        "only what it is counts",
    ),
    _path("/", 404, "the path is compared as it is"),
    _path("//webhooks", 404, "the same"),
    _path("/webhooks/", 404, "the same"),
    _path("/WEBHOOKS", 404, "the same"),
    _path("/webhooks;x=1", 404, "the same"),
    _path("/./webhooks", 404, "nothing is resolved"),
    _path("/x/../webhooks", 404, "nothing is resolved"),
    _path("/webhooks/..", 404, "nothing is resolved"),
    _path("/webhooks%2f", 404, "decoded once, to `/webhooks/`"),
    _path("/%77ebhooks", 200, "decoded once, to `/webhooks`"),
    _path("/%2577ebhooks", 404, "decoded once, not twice"),
    _path("/webhooks%00", 404, "decoded, with the NUL"),
    _path("/%ff%fe", 404, "no UTF-8"),
    _path("/%zz", 404, "no escape"),
    _path("/\xe9", 400, "no ASCII"),
    _path("/webhooks?a=b&c=%00", 200, "nobody reads the query"),
    _path("/webhooks#here", 200, "a fragment is no part of it", h11=404),
    _path("http://elsewhere.example/webhooks", 200, "the form for proxies", h11=404),
    _path("webhooks", 400, "no path", h11=404),
    _path("*", 404, "only for OPTIONS"),
    Row("OPTIONS *", lambda w: w.request(line="OPTIONS * HTTP/1.1"), (404,), "not the path"),
    Row(
        "Expect: 100-continue",
        lambda w: [w.request(last=[("Expect", "100-continue")], rest=b""), Heard(), w.body],
        (100, 200),
        "its body is wanted",
    ),
    Row(
        "Expect: 100-continue, unsigned",
        lambda w: w.request(change={"telnyx-timestamp": None}, last=[("Expect", "100-continue")], rest=b""),
        (401,),
        "its body is not",
    ),
    Row("Expect: miracles", lambda w: w.request(last=[("Expect", "miracles")]), (200,), "not understood"),
    Row(
        "Upgrade: h2c",
        lambda w: w.request(last=[("Connection", "Upgrade, HTTP2-Settings"), ("Upgrade", "h2c")]),
        (401,),
        "httptools skips the body after an offer to upgrade; h11 ignores the offer",
        h11=(200,),
    ),
    Row(
        "Upgrade to nonsense",
        lambda w: w.request(last=[("Connection", "Upgrade"), ("Upgrade", "\xff" * 50)]),
        (401,),
        "the same",
        h11=(200,),
    ),
    Row(
        "a WebSocket to the path of webhooks",
        lambda w: _websocket(w, "GET /webhooks HTTP/1.1"),
        (403,),
        "there is none",
    ),
    Row("a WebSocket by POST", lambda w: _websocket(w, "POST /webhooks HTTP/1.1"), (405,), "not even that"),
]

CHAPTER = Chapter("Methods, paths, other protocols", ROWS)
