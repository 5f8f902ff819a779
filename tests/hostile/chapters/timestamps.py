"""Timestamps: each is signed as it stands, so that only itself can be wrong."""

from tests.hostile.request import NOW, TIMESTAMP
from tests.hostile.row import Chapter, Row

_T = int(NOW)


def _stamped(name: str, timestamp: str | int | bytes, status: int, why: str) -> Row:
    return Row(f"a timestamp {name}", lambda w: w.request(at=timestamp), (status,), why)


ROWS = [
    _stamped("of 300 seconds ago", _T - 300, 200, "exactly at the tolerance"),
    _stamped("of 301 seconds ago", _T - 301, 401, "one past it"),
    _stamped("in 300 seconds", _T + 300, 200, "exactly at the tolerance"),
    _stamped("in 301 seconds", _T + 301, 401, "one past it"),
    _stamped("of 1970", 0, 401, "stale"),
    _stamped("in milliseconds", _T * 1_000, 401, "the carrier counts seconds"),
    _stamped("of 5,000 digits", "9" * 5_000, 401, "never made a number"),
    _stamped("of twelve nines", "9" * 12, 401, "from the future"),
    _stamped("below zero", -_T, 401, "digits alone"),
    _stamped("with a plus", f"+{_T}", 401, "digits alone"),
    _stamped("with a fraction", f"{_T}.0", 401, "digits alone"),
    _stamped("as a power", "18e8", 401, "digits alone"),
    _stamped("in hexadecimal", hex(_T), 401, "digits alone"),
    _stamped("with an underscore", "1_800_000_000", 401, "Python would take it"),
    _stamped("with a leading zero", f"0{_T}", 200, "the carrier signed it so"),
    _stamped("with 20 leading zeros", f"{_T:030}", 401, "longer than any"),
    _stamped("in Arabic digits", "".join(chr(0x660 + int(c)) for c in str(_T)).encode(), 401, "ASCII alone"),
    _stamped("with a superscript digit", b"180000000\xb2", 401, "ASCII alone"),
    _stamped("in words", "now", 401, "no number"),
    _stamped("as a date", "Fri, 15 Jan 2027 08:00:00 GMT", 401, "no number"),
    _stamped("of NaN", "nan", 401, "no number"),
    _stamped("of infinity", "inf", 401, "no number"),
    _stamped("with a bar and more", f"{_T}|", 401, "the separator is not its"),
    Row("an empty timestamp", lambda w: w.request(at=""), (401,), "no number"),
    Row("no timestamp", lambda w: w.request(change={TIMESTAMP: None}), (401,), "it is signed, so it must be there"),
    Row(
        "white space around the timestamp", lambda w: w.request(change={TIMESTAMP: f" \t{_T} \t"}), (200,), "not of it"
    ),
    Row("the timestamp twice", lambda w: w.request(last=[(TIMESTAMP, str(_T))]), (401,), "which is meant?"),
    Row("another timestamp before it", lambda w: w.request(first=[(TIMESTAMP, "0")]), (401,), "the same"),
    Row("two timestamps in one header", lambda w: w.request(change={TIMESTAMP: f"{_T}, {_T}"}), (401,), "no number"),
    Row(
        "the timestamp with an underscore in its name",
        lambda w: w.request(change={TIMESTAMP: None, "telnyx_timestamp": str(_T)}),
        (401,),
        "CGI would take it",
    ),
    Row(
        "another timestamp than was signed",
        lambda w: w.request(change={TIMESTAMP: str(_T + 1)}),
        (401,),
        "it is signed",
    ),
    Row(
        "the same timestamp, written otherwise",
        lambda w: w.request(change={TIMESTAMP: f"0{_T}"}),
        (401,),
        "it is signed as it stands",
    ),
]

CHAPTER = Chapter("Timestamps", ROWS)
