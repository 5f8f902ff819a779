"""Signatures that are not the carrier's."""

import base64
from collections.abc import Callable

from nacl.signing import SigningKey

from tests.hostile.request import CARRIER, NOW, SIGNATURE, Webhook, signature
from tests.hostile.row import Chapter, Row

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_STAMP = str(int(NOW)).encode()
_ORDER = 2**252 + 27742317777372353535851937790883648493
_SMALL_POINTS = {
    "the neutral point": "01" + 31 * "00",
    "a point of order 2": "ec" + 30 * "ff" + "7f",
    "a point of order 4": 32 * "00",
    "a point of order 8": "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "a small point, not in its shortest form": "ee" + 30 * "ff" + "7f",
}


def _raw(w: Webhook) -> bytes:
    return base64.b64decode(signature(w.body, _STAMP))


def _signed(name: str, make: Callable[[Webhook], bytes], why: str, status: int = 401) -> Row:
    return Row(name, lambda w: w.request(change={SIGNATURE: make(w)}), (status,), why)


def _decoded(name: str, make: Callable[[bytes], bytes], why: str) -> Row:
    return _signed(name, lambda w: base64.b64encode(make(_raw(w))), why)


def _with_s(raw: bytes, number: int) -> bytes:
    return raw[:32] + number.to_bytes(32, "little")


def _small(name: str, point: bytes) -> Row:
    return _decoded(f"R is {name}, and S is zero", lambda raw: point + bytes(32), "would fit a weak key")


def _halves(w: Webhook, between: bytes) -> bytes:
    whole = signature(w.body, _STAMP)
    return whole[:44] + between + whole[44:]


def _other_bits(w: Webhook) -> bytes:
    """The last character before the padding has four bits that say nothing."""
    whole = signature(w.body, _STAMP)
    return whole[:-3] + bytes([_ALPHABET[_ALPHABET.index(whole[-3]) + 1]]) + whole[-2:]


def _url_safe(w: Webhook) -> bytes:
    """In the alphabet for addresses, of a body whose signature shows the difference."""
    body = next(body for body in (w.padded(2_000 + n) for n in range(100)) if b"+" in signature(body, _STAMP))
    safe = signature(body, _STAMP).replace(b"+", b"-").replace(b"/", b"_")
    return w.request(body, change={SIGNATURE: safe})


ROWS = [
    Row("no signature", lambda w: w.request(change={SIGNATURE: None}), (401,), "unsigned"),
    Row(
        "neither signature nor timestamp",
        lambda w: w.request(change={SIGNATURE: None, "telnyx-timestamp": None}),
        (401,),
        "unsigned",
    ),
    _signed("an empty signature", lambda w: b"", "nothing"),
    _signed("a signature that is no base64", lambda w: b"not base64!", "no signature"),
    _signed("a signature of foreign bytes", lambda w: b"\xe9" * 88, "no base64"),
    _signed("a signature in hexadecimal", lambda w: _raw(w).hex().encode(), "no base64 of 64 bytes"),
    Row("a signature in base64 for addresses", _url_safe, (401,), "one spelling alone"),
    _signed("a signature without padding", lambda w: signature(w.body, _STAMP).rstrip(b"="), "one spelling alone"),
    _signed("other bits behind the signature's last byte", _other_bits, "one spelling alone; base64 ignores them"),
    _signed("a signature with more padding", lambda w: signature(w.body, _STAMP) + b"=", "one spelling alone"),
    _signed("a signature with white space inside", lambda w: _halves(w, b" "), "one spelling alone"),
    _signed("a signature with a comma and another", lambda w: signature(w.body, _STAMP) + b", AAAA", "one alone"),
    _signed("a signature in quotation marks", lambda w: b'"' + signature(w.body, _STAMP) + b'"', "no base64"),
    _signed("white space around the signature", lambda w: b"  " + signature(w.body, _STAMP) + b" \t", "not of it", 200),
    _decoded("a signature of 63 bytes", lambda raw: raw[:63], "another length"),
    _decoded("a signature of 65 bytes", lambda raw: raw + b"\0", "another length"),
    _decoded("the signature twice over", lambda raw: raw + raw, "another length"),
    _decoded("a signature of zeros", lambda raw: bytes(64), "fits no key worth having"),
    _decoded("a signature of ones", lambda raw: b"\xff" * 64, "no number, no point"),
    _decoded("one bit of R turned", lambda raw: bytes([raw[0] ^ 1]) + raw[1:], "another signature"),
    _decoded("one bit of S turned", lambda raw: raw[:32] + bytes([raw[32] ^ 1]) + raw[33:], "another signature"),
    _decoded("R and S exchanged", lambda raw: raw[32:] + raw[:32], "another signature"),
    _decoded(
        "S plus the order of the group",
        lambda raw: _with_s(raw, int.from_bytes(raw[32:], "little") + _ORDER),
        "the same S, malleable",
    ),
    _decoded(
        "the order of the group less S",
        lambda raw: _with_s(raw, _ORDER - int.from_bytes(raw[32:], "little")),
        "the negative",
    ),
    _decoded("the sign of R turned", lambda raw: raw[:31] + bytes([raw[31] ^ 0x80]) + raw[32:], "the negative"),
    *(_small(name, bytes.fromhex(point)) for name, point in _SMALL_POINTS.items()),
    Row("a signature by another key", lambda w: w.request(by=SigningKey(b"k" * 32)), (401,), "not the carrier"),
    _signed("a signature of another body", lambda w: signature(w.body + b" ", _STAMP), "not of this"),
    _signed("a signature of another webhook", lambda w: signature(w.another(2).body, _STAMP), "not of this"),
    _signed(
        "a signature of the body alone",
        lambda w: base64.b64encode(CARRIER.sign(w.body).signature),
        "without the timestamp",
    ),
    _signed("a signature of body, bar, timestamp", lambda w: signature(_STAMP, w.body), "the wrong way round"),
    _signed(
        "a signature with a dot for the bar",
        lambda w: base64.b64encode(CARRIER.sign(_STAMP + b"." + w.body).signature),
        "as others separate",
    ),
    _signed(
        "a signature with no bar at all",
        lambda w: base64.b64encode(CARRIER.sign(_STAMP + w.body).signature),
        "nothing separated",
    ),
    Row(
        "a digit moved from the timestamp to the body",
        lambda w: w.request(b"0|" + w.body, at=int(NOW) // 10),
        (401,),
        "the bar is where it is",
    ),
    Row(
        "a body with one byte changed",
        lambda w: w.request(rest=w.body.replace(b"call.answered", b"call.answereD")),
        (401,),
        "not what was signed",
    ),
    Row(
        "a body that is no JSON, unsigned",
        lambda w: w.request(rest=b"x" * len(w.body)),
        (401,),
        "never parsed: else it were 400",
    ),
    Row(
        "a body nested 500,000 deep, unsigned",
        lambda w: w.request(b"[" * 500_000, by=SigningKey(b"k" * 32)),
        (401,),
        "never parsed",
    ),
    Row(
        "the signature twice",
        lambda w: w.request(last=[(SIGNATURE, signature(w.body, _STAMP))]),
        (401,),
        "which is meant?",
    ),
    Row(
        "another signature before it",
        lambda w: w.request(first=[(SIGNATURE, "AAAA")]),
        (401,),
        "a proxy may have read that one",
    ),
    Row("another signature after it", lambda w: w.request(last=[(SIGNATURE.upper(), "AAAA")]), (401,), "the same"),
    Row(
        "a signature in the query",
        lambda w: w.request(line="POST /webhooks?telnyx-signature-ed25519=x HTTP/1.1", change={SIGNATURE: None}),
        (401,),
        "not there",
    ),
    Row(
        "a signature after the body, as a trailer",
        lambda w: w.chunked(
            b"%x\r\n%s\r\n0\r\n%s: %s\r\n\r\n" % (len(w.body), w.body, SIGNATURE.encode(), signature(w.body, _STAMP)),
            change={SIGNATURE: None},
        ),
        (401,),
        "a trailer is no header",
    ),
    Row(
        "webhooks of API version 1",
        lambda w: w.request(change={SIGNATURE: None}, last=[("x-telnyx-signature", "t=1,h=abc")]),
        (401,),
        "another scheme, not taken",
    ),
]

CHAPTER = Chapter("Signatures", ROWS)
