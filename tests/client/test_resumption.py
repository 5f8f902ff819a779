"""What a storage's answer means, and what comes next."""

from collections.abc import Mapping

import pytest

from callflow.client.links import Unusable, followed, host, usable, without_links
from callflow.client.resumption import (
    Again,
    Anew,
    Complete,
    Dead,
    Elsewhere,
    FreshLink,
    GiveUp,
    Kept,
    Meaning,
    Onward,
    Pause,
    Refused,
    Stamina,
    Step,
    Trouble,
    Useless,
    asked,
    meaning,
    unpack,
)

KEPT = Kept("rec.wav", '"x"', "yesterday", 10)


@pytest.mark.parametrize("kept", [KEPT, Kept("rec.wav"), Kept("\N{SNOWMAN}", total=0)])
def test_a_note_comes_back(kept: Kept) -> None:
    assert unpack(kept.pack()) == kept


@pytest.mark.parametrize(
    "kept",
    [
        Kept("rec.wav", '"x"\r\ny: z'),
        Kept("rec.wav", '"\u00fc"'),
        Kept("rec.wav", '"\N{SNOWMAN}"'),
        Kept("rec.wav", "bare"),
        Kept("rec.wav", f'"{"x" * 5000}"'),
        Kept("rec.wav", "", "yesterday\n"),
        Kept("rec.wav", "", "\u00fc"),
    ],
)
def test_a_note_that_could_not_be_sent_is_none(kept: Kept) -> None:
    assert unpack(kept.pack()) is None


def test_a_mark_that_could_not_be_sent_is_none() -> None:
    headers = {"content-length": "9", "etag": '"\u00fc"', "last-modified": "\u00fc"}
    assert meaning(200, headers, of="rec.wav", kept=None, begin=0) == Anew(Kept("rec.wav", total=9))


@pytest.mark.parametrize(
    ("kept", "size", "headers"),
    [
        (None, 0, {}),
        (None, 4, {}),
        (KEPT, 0, {}),
        (KEPT, 4, {"range": "bytes=4-", "if-range": '"x"'}),
        (Kept("rec.wav", "", "yesterday"), 4, {"range": "bytes=4-", "if-range": "yesterday"}),
        (Kept("rec.wav"), 4, {}),
    ],
)
def test_what_is_asked_for(kept: Kept | None, size: int, headers: Mapping[str, str]) -> None:
    assert asked(kept, size) == headers


def part(content_range: str, **more: str) -> Mapping[str, str]:
    return {"content-range": content_range, **more}


@pytest.mark.parametrize(
    ("status", "headers", "begin", "meant"),
    [
        (200, {"content-length": "9", "etag": '"y"'}, 0, Anew(Kept("rec.wav", '"y"', "", 9))),
        (200, {"content-length": "9", "etag": 'W/"y"', "last-modified": "m"}, 4, Anew(Kept("rec.wav", "", "m", 9))),
        (200, {"transfer-encoding": "Chunked"}, 0, Anew(Kept("rec.wav"))),
        (200, {}, 0, Refused),
        (200, {"content-length": "9, 9"}, 0, Refused),
        (200, {"content-length": "9", "content-encoding": "Identity"}, 0, Anew(Kept("rec.wav", total=9))),
        (200, {"content-length": "9", "content-encoding": "gzip"}, 0, Refused),
        (206, part("bytes 4-9/10", **{"content-encoding": "gzip, identity"}), 4, Refused),
        (403, {"content-encoding": "gzip"}, 0, Dead(403)),
        (206, part("bytes 4-9/10"), 4, Onward(10)),
        (206, part("bytes 4-6/10"), 4, Onward(10)),
        (206, part("bytes 4-9/10", etag='"x"'), 4, Onward(10)),
        (206, part("bytes 4-9/10", etag='W/"z"'), 4, Onward(10)),
        (206, part("bytes 4-9/10", etag='"z"'), 4, Useless),
        (206, part("bytes 4-10/11"), 4, Useless),
        (206, part("bytes 3-9/10"), 4, Useless),
        (206, part("bytes 4-10/10"), 4, Useless),
        (206, part("bytes 4-3/10"), 4, Useless),
        (206, part("bytes 4-9/*"), 4, Useless),
        (206, part("items 4-9/10"), 4, Useless),
        (206, {"content-type": "multipart/byteranges"}, 4, Useless),
        (206, part("bytes 0-9/10"), 0, Refused),
        (416, part("bytes */10"), 10, Complete()),
        (416, part("bytes */9"), 10, Useless),
        (416, {}, 10, Useless),
        (416, {}, 0, Refused),
        (302, {"location": "/b"}, 4, Elsewhere("/b")),
        (302, {}, 4, Refused),
        (304, {"location": "/b"}, 4, Refused),
        (403, {}, 4, Dead(403)),
        (410, {}, 0, Dead(410)),
        (429, {}, 0, Again),
        (500, {}, 0, Again),
        (204, {}, 0, Refused),
    ],
)
def test_what_an_answer_means(
    status: int, headers: Mapping[str, str], begin: int, meant: Meaning | type[Meaning]
) -> None:
    found = meaning(status, headers, of="rec.wav", kept=KEPT, begin=begin)
    assert isinstance(found, meant) if isinstance(meant, type) else found == meant


def test_a_part_may_tell_the_length() -> None:
    kept = Kept("rec.wav", '"x"')
    assert meaning(206, part("bytes 4-9/10"), of="rec.wav", kept=kept, begin=4) == Onward(10)
    assert meaning(416, part("bytes */10"), of="rec.wav", kept=kept, begin=10) == Complete()


def steps(*troubles: tuple[Trouble, int, int]) -> list[Step]:
    stamina, taken = Stamina((1.0, 2.0, 3.0)), list[Step]()
    for trouble, size, restarts in troubles:
        stamina, step = stamina.after(trouble, size=size, restarts=restarts)
        taken.append(step)
    return taken


CUT = Again("cut")


def test_pauses_grow_while_nothing_comes() -> None:
    assert steps((CUT, 0, 0), (CUT, 0, 0), (CUT, 0, 0)) == [Pause(2.0), Pause(3.0), GiveUp("cut", retryable=True)]


def test_pauses_are_short_while_bytes_come() -> None:
    assert steps(*((CUT, size, 0) for size in range(1, 100))) == [Pause(1.0)] * 99


def test_what_is_fetched_anew_is_not_fetched_for_ever() -> None:
    assert steps((CUT, 50, 0), (CUT, 60, 1), (CUT, 90, 2), (CUT, 90, 3))[2:] == [
        Pause(1.0),
        GiveUp("cut", retryable=True),
    ]


def test_a_link_is_replaced_once_for_nothing() -> None:
    assert steps((Dead(403), 0, 0), (CUT, 0, 0), (Dead(404), 0, 0)) == [
        FreshLink(),
        Pause(3.0),
        GiveUp("it answered 404 to a new link as well", status=404),
    ]
    assert steps((Dead(403), 0, 0), (CUT, 5, 0), (Dead(403), 5, 0))[2] == FreshLink()


def test_what_is_refused_is_over() -> None:
    error = LookupError()
    assert steps((Refused("no", 405, error), 9, 0)) == [GiveUp("no", status=405, cause=error)]


# Links.


@pytest.mark.parametrize(
    "link",
    [
        "https://storage.test/a?b#c",
        "http://127.0.0.1:8/a",
        "http://127.8.8.8/a",
        "http://[::1]:8/a",
        "http://localhost/a",
    ],
)
def test_where_a_recording_may_be_fetched_from(link: str) -> None:
    assert usable(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "",
        "/a",
        "ftp://127.0.0.1/a",
        "http://storage.test/a",
        "http://127.0.0.1.storage.test/a",
        "http://127.0.0.1@storage.test/a",
        "http://0.0.0.0/a",
        "http://10.0.0.1/a",
        "https://storage.test/a b",
        "https://storage.test/a\r\nx: y",
    ],
)
def test_where_it_may_not(link: str) -> None:
    with pytest.raises(Unusable):
        usable(link)


def test_where_a_redirect_leads() -> None:
    assert followed("https://a.test/x/y?z", "../w") == "https://a.test/w"
    assert followed("https://a.test/x", "//b.test/y") == "https://b.test/y"
    assert followed("http://127.0.0.1/x", "https://b.test/y") == "https://b.test/y"
    for location in ("http://a.test/x", "http://127.0.0.1/x", "HTTP://localhost/", "ftp://a.test/"):
        with pytest.raises(Unusable, match="from https to what is none"):
            followed("https://a.test/x", location)


def test_what_may_be_said_of_a_link() -> None:
    assert host("https://me:pass@storage.test:81/a?b") == "storage.test"
    assert host("https://[") == host("") == "its host"
    words = "400, url='https://me:pass@storage.test:81/a?secret=1' and HTTP://b.test?x, or secret=1"
    assert without_links(words, "https://b.test/?secret=1") == (
        "400, url='https://storage.test:81/***' and HTTP://b.test/*** or ***"
    )
    assert without_links("plain words") == "plain words"
