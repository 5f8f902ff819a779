"""The limit: bare ASGI that verifies the signature, parses the JSON, and answers."""

import base64
import os
import time

import orjson
from nacl.signing import VerifyKey

from callflow.types import Receive, Scope, Send

_KEY = VerifyKey(base64.b64decode(os.environ["TELNYX_PUBLIC_KEY"]))
_BODY = b"accepted"
_HEADERS = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", b"8")]


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    headers = dict(scope["headers"])
    timestamp = headers[b"telnyx-timestamp"]
    assert abs(time.time() - int(timestamp)) < 300
    body = (await receive())["body"]
    _KEY.verify(timestamp + b"|" + body, base64.b64decode(headers[b"telnyx-signature-ed25519"]))
    assert orjson.loads(body)["data"]["event_type"]
    await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
    await send({"type": "http.response.body", "body": _BODY})
