"""`recording.download(path)`: a whole file under its name, or none, whatever the storage does."""

import asyncio
import errno
import gzip
import os
import pickle
import resource
import socket
from collections.abc import AsyncGenerator, Callable, Generator, MutableMapping
from contextlib import asynccontextmanager, contextmanager
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any

import orjson
import pytest

from callflow.client.downloader import AT_ONCE, Downloader
from callflow.client.transport import Request, Stream
from callflow.config import TransportName
from callflow.errors import (
    CarrierUnreachable,
    CommandError,
    ConfigurationError,
    DownloadFailed,
    InvalidCommand,
    NotFound,
)
from callflow.testing.transport import RecordingTransport
from tests.client.downloading import Recording, Urls, desk
from tests.client.storage import SECRET, Mood, storage
from tests.typing.right_seams import Fixed

MIB = 1024 * 1024
SOUND = os.urandom(3 * MIB + 12345)
SMALL = SOUND[:1000]


def left(directory: Path) -> list[str]:
    return sorted(one.name for one in directory.iterdir())


# All is well.


async def test_a_recording_is_downloaded(name: TransportName, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    async with storage(SOUND) as there, desk(name) as here:
        path = await here.recording(wav=there.link).download(
            tmp_path / "a.wav", progress=lambda received, total: told.append((received, total))
        )
    assert (path, path.read_bytes(), left(tmp_path)) == (tmp_path / "a.wav", SOUND, ["a.wav"])
    assert told[-1] == (len(SOUND), len(SOUND))
    assert told == sorted(told)
    assert all(later[0] - earlier[0] >= MIB for earlier, later in pairwise(told[:-1]))
    assert {total for _, total in told} == {len(SOUND)}


async def test_the_storage_is_told_nothing_of_the_key(name: TransportName, tmp_path: Path) -> None:
    async with storage(SMALL) as there, desk(name) as here:
        await here.recording(wav=there.link).download(tmp_path / "a.wav")
    (asked,) = there.asked
    assert asked.target == f"/a.wav?{SECRET}"
    assert {one: value for one, value in asked.headers.items() if one not in ("host", "content-length")} == {
        "user-agent": "callflow/test",
        "accept": "*/*",
        "accept-encoding": "identity",
    }


async def test_into_a_directory(name: TransportName, tmp_path: Path) -> None:
    async with storage(SMALL) as there, desk(name) as here:
        recording = here.recording(wav=there.link, mp3=f"{there.url}/a.mp3")
        assert await recording.download(tmp_path) == tmp_path / "rec-1.wav"
        assert await recording.download(str(tmp_path), format="mp3") == tmp_path / "rec-1.mp3"
        assert await recording.download(f"{tmp_path}/made/here/") == tmp_path / "made" / "here" / "rec-1.wav"
        with pytest.raises(FileNotFoundError):
            await recording.download(tmp_path / "missing" / "a.wav")
    assert [one.target.partition("?")[0] for one in there.asked] == ["/a.wav", "/a.mp3", "/a.wav"]


async def test_an_identifier_reaches_no_other_directory(name: TransportName, tmp_path: Path) -> None:
    async with storage(SMALL) as there, desk(name) as here:
        recording = Recording(id="../../x", download_urls=Urls(wav=there.link)).bound(here.downloader)
        assert await recording.download(tmp_path) == tmp_path / "..%2F..%2Fx.wav"


@pytest.mark.parametrize(
    ("path", "format", "target"),
    [("a.mp3", None, "/mp3"), ("a.WAV", None, "/wav"), ("a.bin", None, "/wav"), ("a.wav", "mp3", "/mp3")],
)
async def test_which_file_is_meant(name: TransportName, tmp_path: Path, path: str, format: Any, target: str) -> None:
    async with storage(SMALL) as there, desk(name) as here:
        recording = here.recording(wav=f"{there.url}/wav", mp3=f"{there.url}/mp3")
        await recording.download(tmp_path / path, format=format)
        await here.recording(mp3=f"{there.url}/only").download(tmp_path / "only")
    assert [one.target for one in there.asked] == [target, "/only"]


async def test_a_format_that_is_not_there(name: TransportName, tmp_path: Path) -> None:
    async with storage(SMALL) as there, desk(name) as here:
        with pytest.raises(InvalidCommand, match="no file of the format `mp3`; there is `wav`"):
            await here.recording(wav=there.link).download(tmp_path / "a.mp3")
    assert (there.asked, left(tmp_path)) == ([], [])


async def test_an_empty_file(name: TransportName, tmp_path: Path) -> None:
    async with storage(b"") as there, desk(name) as here:
        await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert ((tmp_path / "a.wav").read_bytes(), left(tmp_path)) == (b"", ["a.wav"])


async def test_a_file_in_chunks(name: TransportName, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    async with storage(SOUND, [Mood(chunked=True)]) as there, desk(name) as here:
        path = await here.recording(wav=there.link).download(
            tmp_path / "a.wav", progress=lambda received, total: told.append((received, total))
        )
    assert path.read_bytes() == SOUND
    assert (told[0][1], told[-1]) == (None, (len(SOUND), len(SOUND)))


# What is there already.


async def test_a_file_that_is_there_is_not_overwritten(name: TransportName, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"precious")
    async with storage(SMALL) as there, desk(name) as here:
        for given in (path, str(path)):
            with pytest.raises(FileExistsError, match="overwrite=True"):
                await here.recording(wav=there.link).download(given)
        (tmp_path / "rec-1.wav").symlink_to("nowhere")
        with pytest.raises(FileExistsError):
            await here.recording(wav=there.link).download(tmp_path)
    assert (there.asked, here.asked, path.read_bytes(), left(tmp_path)) == ([], [], b"precious", ["a.wav", "rec-1.wav"])


async def test_a_file_is_overwritten_once_the_new_one_is_whole(name: TransportName, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    seen: list[bytes] = []
    async with storage(SMALL, [Mood(cut=10)]) as there, desk(name) as here:
        await here.recording(wav=there.link).download(
            path, overwrite=True, progress=lambda received, total: seen.append(path.read_bytes())
        )
    assert set(seen) == {b"old"}
    assert (path.read_bytes(), left(tmp_path)) == (SMALL, ["a.wav"])


async def test_a_file_that_appears_meanwhile_is_not_overwritten(name: TransportName, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"

    def put_there(received: int, total: int | None) -> None:
        path.write_text("mine")

    async with storage(SMALL) as there, desk(name) as here:
        with pytest.raises(FileExistsError):
            await here.recording(wav=there.link).download(path, progress=put_there)
        assert path.read_text() == "mine"
        path.unlink()
        await here.recording(wav=there.link).download(path)
    assert (path.read_bytes(), len(there.asked)) == (SMALL, 1)  # all of it was there


# Cuts, and what follows them.


async def test_a_cut_download_goes_on_where_it_stopped(name: TransportName, tmp_path: Path) -> None:
    told: list[int] = []
    async with storage(SOUND, [Mood(cut=2 * MIB), Mood(cut=MIB + 7)]) as there, desk(name) as here:
        path = await here.recording(wav=there.link).download(
            tmp_path / "a.wav", progress=lambda received, _: told.append(received)
        )
    assert (path.read_bytes(), left(tmp_path), here.asked) == (SOUND, ["a.wav"], [])
    assert there.ranges[0] is None
    begins = [int((one or "bytes=0-").removeprefix("bytes=").removesuffix("-")) for one in there.ranges[1:]]
    assert 0 < begins[0] <= 2 * MIB  # a transport may lose what it had not handed over when the cut came
    assert begins[0] < begins[1] <= begins[0] + MIB + 7
    assert told == sorted(told)
    assert len({one.headers["if-range"] for one in there.asked[1:]}) == 1


async def test_nothing_that_came_before_a_cut_is_lost(name: TransportName, tmp_path: Path) -> None:
    content = SOUND[:300_000]
    async with storage(content, [Mood(cut=40_000)] * 7) as there, desk(name, attempts=1) as here:
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert path.read_bytes() == content
    assert there.ranges == [None, *[f"bytes={begin}-" for begin in range(40_000, 300_000, 40_000)]]


async def test_silence_in_the_middle_is_a_cut(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND, [Mood(stall=2 * MIB)]) as there, desk(name, silence=0.3) as here:
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
        await there.hang_ups(1)
    assert path.read_bytes() == SOUND
    assert there.ranges == [None, f"bytes={2 * MIB}-"]


async def test_it_goes_on_as_long_as_bytes_come(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND, [Mood(cut=MIB)] * 3) as there, desk(name, attempts=2) as here:
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), len(there.asked)) == (SOUND, 4)


@pytest.mark.parametrize("mood", [Mood(cut=0), Mood(status=503), Mood(status=429), Mood(stall=0)])
async def test_it_gives_up_when_none_come(name: TransportName, tmp_path: Path, mood: Mood) -> None:
    path = tmp_path / "a.wav"
    async with storage(SOUND, [Mood(stall=2 * MIB), *[mood] * 4]) as there, desk(name, silence=0.3) as here:
        with pytest.raises(DownloadFailed) as failed:
            await here.recording(wav=there.link).download(path)
        assert len(there.asked) == 5
        error = failed.value
        assert (error.retryable, error.part, error.received, error.total) == (
            True,
            tmp_path / "a.wav.part",
            2 * MIB,
            len(SOUND),
        )
        assert error.part.read_bytes() == SOUND[: 2 * MIB]
        await here.recording(wav=there.link).download(path)
    assert (path.read_bytes(), left(tmp_path)) == (SOUND, ["a.wav"])
    assert there.ranges[-1] == f"bytes={2 * MIB}-"


async def test_nobody_there(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND) as there:
        gone = there.link
    async with desk(name) as here:
        with pytest.raises(DownloadFailed) as failed:
            await here.recording(wav=gone).download(tmp_path / "a.wav")
    assert (failed.value.retryable, left(tmp_path)) == (True, [])


@pytest.mark.parametrize("status", [206, 405, 418])
async def test_what_will_not_change_is_not_tried_again(name: TransportName, tmp_path: Path, status: int) -> None:
    async with storage(SMALL, [Mood(status=status)]) as there, desk(name) as here:
        with pytest.raises(DownloadFailed, match=f"answered {status}") as failed:
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (failed.value.retryable, failed.value.status, len(there.asked)) == (False, status, 1)


async def test_a_file_whose_end_cannot_be_told_from_a_cut(name: TransportName, tmp_path: Path) -> None:
    nameless = Mood(headers={"content-length": ""}, cut=500)
    async with storage(SMALL, [nameless]) as there, desk(name) as here:
        with pytest.raises(DownloadFailed, match="how long the file is"):
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert left(tmp_path) == []


async def test_a_compressed_file_is_not_taken_for_the_file(name: TransportName, tmp_path: Path) -> None:
    compressed = Mood(content=gzip.compress(SMALL), headers={"content-encoding": "gzip"})
    async with storage(SMALL, [compressed]) as there, desk(name) as here:
        with pytest.raises(DownloadFailed, match="compressed") as failed:
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (failed.value.retryable, len(there.asked), left(tmp_path)) == (False, 1, [])


# Size and time.


async def test_a_file_that_is_said_to_be_too_large_is_not_downloaded(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND) as there, desk(name, max_bytes=len(SOUND) - 1) as here:
        with pytest.raises(DownloadFailed, match="more than 3,158,072 bytes") as failed:
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
        await there.hang_ups(1)
    assert (failed.value.retryable, failed.value.received, len(there.asked), left(tmp_path)) == (False, 0, 1, [])


async def test_a_file_that_turns_out_too_large_is_thrown_away(name: TransportName, tmp_path: Path) -> None:
    told: list[int] = []
    endless = Mood(chunked=True, stall=len(SOUND))
    async with storage(SOUND, [endless]) as there, desk(name, max_bytes=2 * MIB) as here:
        with pytest.raises(DownloadFailed, match="more than 2,097,152 bytes") as failed:
            await here.recording(wav=there.link).download(
                tmp_path / "a.wav", progress=lambda received, total: told.append(received)
            )
        await there.hang_ups(1)
    assert max(told) < 3 * MIB
    assert (failed.value.retryable, len(there.asked), left(tmp_path)) == (False, 1, [])


async def test_the_rest_of_a_file_has_an_end(name: TransportName, tmp_path: Path) -> None:
    moods = [Mood(stall=MIB), Mood(more=SOUND, chunked=True, stall=5 * MIB)]
    async with storage(SOUND, moods) as there, desk(name, silence=0.5) as here:
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), there.ranges) == (SOUND, [None, f"bytes={MIB}-", None])


@pytest.mark.parametrize("most", [len(SOUND), None])
async def test_a_file_of_the_largest_size(name: TransportName, tmp_path: Path, most: int | None) -> None:
    async with storage(SOUND, [Mood(chunked=True)]) as there, desk(name, max_bytes=most) as here:
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert path.read_bytes() == SOUND


async def test_a_download_ends_at_the_deadline_of_its_user(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND, [Mood(stall=2 * MIB)]) as there, desk(name, silence=60.0) as here:
        recording = here.recording(wav=there.link)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await recording.download(tmp_path / "a.wav")
        await there.hang_ups(1)
        part = (tmp_path / "a.wav.part").read_bytes()
        assert part == SOUND[: len(part)]
        path = await recording.download(tmp_path / "a.wav")
    assert (path.read_bytes(), there.ranges) == (SOUND, [None, f"bytes={len(part)}-"])


# What the storage makes of a range.


@pytest.mark.parametrize(
    "second",
    [
        Mood(ranges=False),
        Mood(content=b"another" + SOUND),
        Mood(content=SMALL),
        Mood(first=17),
        Mood(first=2 * MIB + 1),
        Mood(headers={"content-range": ""}),
        Mood(headers={"content-range": "bytes 2097152-2097153/*"}),
        Mood(headers={"content-range": f"bytes {2 * MIB}-{len(SOUND) - 1}/{len(SOUND) + 1}"}),
        Mood(headers={"etag": '"another"'}),
        Mood(status=416, headers={"content-range": "bytes */5"}),
        Mood(status=416),
        Mood(more=b"more than there is", chunked=True),
    ],
)
async def test_what_does_not_go_together_is_fetched_anew(name: TransportName, tmp_path: Path, second: Mood) -> None:
    async with storage(SOUND, [Mood(stall=2 * MIB), second]) as there, desk(name, silence=0.3) as here:
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
        assert path.read_bytes() == there.content
    assert (there.ranges[1], left(tmp_path)) == (f"bytes={2 * MIB}-", ["a.wav"])


async def test_a_part_of_what_was_asked_for_is_welcome(name: TransportName, tmp_path: Path) -> None:
    less = Mood(headers={"content-range": f"bytes {2 * MIB}-{2 * MIB + 4}/{len(SOUND)}", "content-length": "5"}, cut=5)
    async with storage(SOUND, [Mood(stall=2 * MIB), less]) as there, desk(name, silence=0.3) as here:
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), there.ranges[2]) == (SOUND, f"bytes={2 * MIB + 5}-")


async def test_without_a_mark_of_the_content_nothing_is_put_together(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND, [Mood(cut=2 * MIB)]) as there, desk(name) as here:
        there.validators = False
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), there.ranges) == (SOUND, [None, None])


async def test_a_weak_mark_is_not_relied_on(name: TransportName, tmp_path: Path) -> None:
    weak = Mood(stall=2 * MIB, headers={"etag": 'W/"x"'})
    async with storage(SOUND, [weak]) as there, desk(name, silence=0.3) as here:
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert path.read_bytes() == SOUND
    assert there.asked[1].headers["if-range"] == "Thu, 06 Nov 2025 10:00:00 GMT"


async def test_a_storage_that_never_finishes_the_whole_is_given_up(name: TransportName, tmp_path: Path) -> None:
    moods = [Mood(cut=2 * MIB, ranges=False)] * 20
    async with storage(SOUND, moods) as there, desk(name, attempts=4) as here:
        with pytest.raises(DownloadFailed) as failed:
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (failed.value.retryable, len(there.asked)) == (True, 5)


# Links.


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
async def test_a_dead_link_is_replaced(name: TransportName, tmp_path: Path, status: int) -> None:
    async with storage(SOUND, [Mood(status=status)]) as there, desk(name) as here:
        here.fresh = [{"wav": f"{there.url}/new.wav"}]
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), here.asked) == (SOUND, ["rec-1"])
    assert [one.target.partition("?")[0] for one in there.asked] == ["/a.wav", "/new.wav"]


async def test_a_new_link_that_is_dead_as_well(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND, [Mood(status=403), Mood(status=404)]) as there, desk(name) as here:
        here.fresh = [{"wav": there.link}]
        with pytest.raises(DownloadFailed, match="answered 404 to a new link as well") as failed:
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (failed.value.retryable, failed.value.status, left(tmp_path)) == (False, 404, [])


async def test_a_link_that_dies_again_after_it_has_brought_something(name: TransportName, tmp_path: Path) -> None:
    moods = [Mood(stall=MIB), Mood(status=403), Mood(stall=MIB), Mood(status=403)]
    async with storage(SOUND, moods) as there, desk(name, silence=0.3) as here:
        here.fresh = [{"wav": there.link}, {"wav": there.link}]
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), len(here.asked)) == (SOUND, 2)
    assert there.ranges == [None, *[f"bytes={MIB}-"] * 2, *[f"bytes={2 * MIB}-"] * 2]


async def test_an_old_link_is_not_tried(name: TransportName, tmp_path: Path) -> None:
    async with storage(SMALL) as there, desk(name) as here:
        recording = here.recording(wav=there.link)
        here.now += 540
        await recording.download(tmp_path / "a.wav")
        here.now += 1
        here.fresh = [{"wav": f"{there.url}/new.wav"}]
        await recording.download(tmp_path / "b.wav")
    assert [one.target.partition("?")[0] for one in there.asked] == ["/a.wav", "/new.wav"]


async def test_a_recording_without_links_gets_them(name: TransportName, tmp_path: Path) -> None:
    async with storage(SMALL) as there, desk(name) as here:
        here.fresh = [{"wav": there.link}, {}]
        recording = Recording(id="rec-1").bound(here.downloader)
        await recording.download(tmp_path / "a.wav")
        with pytest.raises(InvalidCommand, match="there is none"):
            await recording.download(tmp_path / "b.wav")


async def test_no_new_link_for_what_is_gone(name: TransportName, tmp_path: Path) -> None:
    gone = NotFound(404, [])
    async with storage(SMALL, [Mood(status=403)] * 3) as there, desk(name) as here:
        here.fresh = [gone, {"mp3": there.link}]
        with pytest.raises(DownloadFailed, match="no new link") as failed:
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
        assert (failed.value.retryable, failed.value.__cause__) == (False, gone)
        with pytest.raises(DownloadFailed, match="has no link to it any more"):
            await here.recording(wav=there.link).download(tmp_path / "a.wav")


async def test_a_new_link_is_asked_for_again_when_the_api_is_away(name: TransportName, tmp_path: Path) -> None:
    async with storage(SMALL, [Mood(status=403)]) as there, desk(name) as here:
        here.fresh = [CarrierUnreachable("away"), {"wav": there.link}]
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), len(here.asked)) == (SMALL, 2)


async def test_a_link_may_redirect(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND) as there, storage(SMALL) as first, desk(name, silence=0.3) as here:
        first.moods = [Mood(status=302, headers={"location": f"{there.url}/b?{SECRET}"})] * 2
        there.moods = [Mood(status=307, headers={"location": "/c"}), Mood(stall=MIB)]
        path = await here.recording(wav=first.link).download(tmp_path / "a.wav")
    assert path.read_bytes() == SOUND
    assert [one.target.partition("?")[0] for one in there.asked] == ["/b", "/c", "/b"]
    assert there.ranges == [None, None, f"bytes={MIB}-"]
    assert all("authorization" not in one.headers for one in [*first.asked, *there.asked])


@pytest.mark.parametrize(
    "location",
    [
        "http://storage.invalid/a",
        "ftp://127.0.0.1/a",
        "http://[::1",
        "//storage.invalid/a",
        "/a b",
        "http://127.0.0.2:x",
    ],
)
async def test_a_redirect_to_where_nothing_may_be_fetched(name: TransportName, tmp_path: Path, location: str) -> None:
    async with storage(SMALL, [Mood(status=302, headers={"location": location})]) as there, desk(name) as here:
        with pytest.raises(DownloadFailed) as failed:
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (failed.value.retryable, len(there.asked)) == (False, 1)


async def test_redirects_come_to_an_end(name: TransportName, tmp_path: Path) -> None:
    async with storage(SMALL, [Mood(status=302, headers={"location": "/a"})] * 20) as there, desk(name) as here:
        with pytest.raises(DownloadFailed, match="redirects more than 5 times"):
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert len(there.asked) == 6


@pytest.mark.parametrize("link", ["http://storage.invalid/a?s=1", "ftp://127.0.0.1/a", "a.wav", "https://\u00e4 /"])
async def test_a_link_that_is_not_https(name: TransportName, tmp_path: Path, link: str) -> None:
    async with desk(name) as here:
        with pytest.raises(DownloadFailed) as failed:
            await here.recording(wav=link).download(tmp_path / "a.wav")
    assert (failed.value.retryable, left(tmp_path)) == (False, [])
    assert "s=1" not in str(failed.value)


async def test_no_words_show_a_link(name: TransportName, tmp_path: Path, lines: list[MutableMapping[str, Any]]) -> None:
    hostile = f"HTTP/1.1 999999 no\r\n{SECRET}"
    async with (
        storage(SMALL, [Mood(status=503), Mood(cut=3), Mood(status=403)]) as there,
        desk(name, attempts=2) as here,
    ):
        there.moods += [Mood(headers={"content-length": hostile})] * 4
        here.fresh = [{"wav": there.link}]
        recording = here.recording(wav=there.link)
        with pytest.raises(DownloadFailed) as failed:
            await recording.download(tmp_path / "a.wav")
    chain: list[BaseException] = [failed.value]
    while (before := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(before)
    said = f"{chain!r} {[str(one) for one in chain]} {lines} {recording!r} {left(tmp_path)}"
    assert "127.0.0.1" in str(failed.value)
    assert [line["event"] for line in lines] == ["download interrupted"] * len(there.asked)
    assert "5ecret" not in said
    assert "a.wav?" not in said


async def test_no_line_of_a_library_shows_a_link(
    name: TransportName, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    moods = [Mood(status=302, headers={"location": f"/b?{SECRET}"}), Mood(cut=5), Mood(status=403)]
    async with storage(SMALL, moods) as there, desk(name) as here:
        here.fresh = [{"wav": there.link}]
        await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert len(there.asked) == 4
    assert "5ecret" not in caplog.text


# The disk.


@contextmanager
def no_file_larger_than(size: int) -> Generator[None]:
    """A disk that is full after so many bytes, as the system tells it."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_a_full_disk_keeps_what_fits(name: TransportName, tmp_path: Path) -> None:
    full = 2 * MIB + 100
    async with storage(SOUND) as there, desk(name) as here:
        with no_file_larger_than(full), pytest.raises(OSError, match="too large") as failed:
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
        await there.hang_ups(1)
        assert failed.value.errno == errno.EFBIG
        assert (tmp_path / "a.wav.part").read_bytes() == SOUND[:full]
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), there.ranges) == (SOUND, [None, f"bytes={full}-"])


async def test_where_nothing_can_be_written(name: TransportName, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    async with storage(SMALL) as there, desk(name) as here:
        for path in (tmp_path / "missing" / "a.wav", tmp_path / "file" / "a.wav"):
            with pytest.raises(OSError, match=r"a\.wav\.part"):
                await here.recording(wav=there.link).download(path)
    assert there.asked == []


@pytest.mark.parametrize(
    "note",
    [
        None,
        b"",
        b"[]",
        b"{}",
        b"\xff",
        orjson.dumps({"version": 2, "of": "rec-1.wav", "etag": '"x"', "modified": "", "total": 9}),
        orjson.dumps({"version": 1, "of": "rec-2.wav", "etag": '"x"', "modified": "", "total": 9000}),
        orjson.dumps({"version": 1, "of": "rec-1.wav", "etag": '"x"', "modified": "", "total": 3}),
        orjson.dumps({"version": 1, "of": "rec-1.wav", "etag": '"x"\r\ny: z', "modified": "", "total": None}),
        orjson.dumps({"version": 1, "of": "rec-1.wav", "etag": "", "modified": "\u00fc", "total": None}),
        b" " * 100_000,
    ],
)
async def test_a_part_of_which_nothing_is_known_is_thrown_away(
    name: TransportName, tmp_path: Path, note: bytes | None
) -> None:
    (tmp_path / "a.wav.part").write_bytes(b"whatever")
    if note is not None:
        (tmp_path / "a.wav.part.json").write_bytes(note)
    async with storage(SMALL) as there, desk(name) as here:
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), there.ranges, left(tmp_path)) == (SMALL, [None], ["a.wav"])


def pipe(path: Path, victim: Path) -> None:
    os.mkfifo(path)


def link(path: Path, victim: Path) -> None:
    path.symlink_to(victim)


def second_name(path: Path, victim: Path) -> None:
    path.hardlink_to(victim)


def link_to_nothing(path: Path, victim: Path) -> None:
    path.symlink_to(victim.with_name("nothing"))


def link_to_a_device(path: Path, victim: Path) -> None:
    path.symlink_to("/dev/full")


def directory(path: Path, victim: Path) -> None:
    path.mkdir()


def listener(path: Path, victim: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


@pytest.mark.parametrize("put", [pipe, link, second_name, link_to_nothing, link_to_a_device, directory, listener])
@pytest.mark.parametrize("ending", [".part", ".part.json"])
async def test_what_is_no_plain_file_is_not_written_to(
    tmp_path: Path, put: Callable[[Path, Path], None], ending: str
) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    put(tmp_path / f"a.wav{ending}", victim)
    async with storage(SMALL) as there, desk("httpx2") as here, asyncio.timeout(5):
        with pytest.raises(OSError, match=rf"a\.wav{ending} is no plain file of its own"):
            await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (there.asked, victim.read_bytes(), left(tmp_path)) == ([], b"precious", [f"a.wav{ending}", "victim"])


@pytest.mark.parametrize("ending", [".part", ".part.json", ".part.json.new"])
async def test_a_link_that_is_put_there_meanwhile_is_not_followed(tmp_path: Path, ending: str) -> None:
    victim, path = tmp_path / "victim", tmp_path / "a.wav"
    victim.write_bytes(b"precious")

    def put_there(received: int, total: int | None) -> None:
        one = tmp_path / f"a.wav{ending}"
        one.unlink(missing_ok=True)
        one.symlink_to(victim)

    async with storage(SOUND, [Mood(chunked=True)]) as there, desk("httpx2") as here:
        recording = here.recording(wav=there.link)
        if ending == ".part":
            with pytest.raises(OSError, match="no plain file"):
                await recording.download(path, progress=put_there)
            assert not path.exists()
        else:
            assert (await recording.download(path, progress=put_there)).read_bytes() == SOUND
            assert not path.is_symlink()
    assert victim.read_bytes() == b"precious"


async def test_a_part_of_which_only_the_name_is_missing(name: TransportName, tmp_path: Path) -> None:
    note = {"version": 1, "of": "rec-1.wav", "etag": '"x"', "modified": "", "total": len(SMALL)}
    (tmp_path / "a.wav.part").write_bytes(SMALL)
    (tmp_path / "a.wav.part.json").write_bytes(orjson.dumps(note))
    told: list[tuple[int, int | None]] = []
    async with storage(SMALL) as there, desk(name) as here:
        path = await here.recording(wav=there.link).download(
            tmp_path / "a.wav", progress=lambda received, total: told.append((received, total))
        )
    assert (path.read_bytes(), there.asked, left(tmp_path)) == (SMALL, [], ["a.wav"])
    assert told == [(1000, 1000)]


async def test_a_part_that_is_whole_though_nobody_knew(name: TransportName, tmp_path: Path) -> None:
    async with storage(SMALL) as there, desk(name) as here:
        note = {"version": 1, "of": "rec-1.wav", "etag": f'"{hash(SMALL)}"', "modified": "", "total": None}
        (tmp_path / "a.wav.part").write_bytes(SMALL)
        (tmp_path / "a.wav.part.json").write_bytes(orjson.dumps(note))
        path = await here.recording(wav=there.link).download(tmp_path / "a.wav")
    assert (path.read_bytes(), there.ranges, left(tmp_path)) == (SMALL, ["bytes=1000-"], ["a.wav"])


# Several at once.


async def test_a_second_download_to_the_same_path_fails(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND, [Mood(stall=2 * MIB)]) as there, desk(name, silence=1.0) as here:
        recording = here.recording(wav=there.link)
        first = asyncio.create_task(recording.download(tmp_path / "a.wav"))
        await there.requests(1)
        with pytest.raises(DownloadFailed, match="another download writes to") as failed:
            await recording.download(tmp_path / "a.wav")
        assert (failed.value.retryable, failed.value.part) == (True, tmp_path / "a.wav.part")
        assert (await first).read_bytes() == SOUND
        with pytest.raises(FileExistsError):
            await recording.download(tmp_path / "a.wav")


@pytest.mark.parametrize("overwrite", [False, True])
async def test_a_crowd_to_one_path(name: TransportName, tmp_path: Path, overwrite: bool) -> None:
    async with storage(SMALL) as there, desk(name) as here:
        recording = here.recording(wav=there.link)
        crowd = (recording.download(tmp_path / "a.wav", overwrite=overwrite) for _ in range(30))
        outcomes = await asyncio.gather(*crowd, return_exceptions=True)
    refusals = [one for one in outcomes if not isinstance(one, Path)]
    assert all(isinstance(one, DownloadFailed | FileExistsError) for one in refusals), refusals
    assert len(outcomes) - len(refusals) == (len(there.asked) if overwrite else 1)
    assert ((tmp_path / "a.wav").read_bytes(), left(tmp_path)) == (SMALL, ["a.wav"])


async def test_many_downloads_leave_connections_to_the_commands(name: TransportName, tmp_path: Path) -> None:
    numbers = range(AT_ONCE + 3)
    async with storage(SMALL, [Mood(stall=10)] * AT_ONCE) as there, desk(name, silence=0.3) as here:
        recording = here.recording(wav=there.link)
        paths = await asyncio.gather(*(recording.download(tmp_path / f"{number}.wav") for number in numbers))
    assert {path.read_bytes() for path in paths} == {SMALL}
    assert there.most == AT_ONCE


async def test_a_cancelled_download_leaves_its_part(name: TransportName, tmp_path: Path) -> None:
    told = asyncio.Event()
    async with storage(SOUND, [Mood(stall=2 * MIB + 5)]) as there, desk(name) as here:
        recording = here.recording(wav=there.link)
        downloading = asyncio.create_task(
            recording.download(tmp_path / "a.wav", progress=lambda received, total: told.set())
        )
        await asyncio.wait_for(told.wait(), 5)
        downloading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await downloading
        await there.hang_ups(1)
        part = (tmp_path / "a.wav.part").read_bytes()
        assert part == SOUND[: len(part)]
        path = await recording.download(tmp_path / "a.wav")
    assert (path.read_bytes(), there.ranges) == (SOUND, [None, f"bytes={len(part)}-"])


async def test_progress_that_fails_ends_the_download(name: TransportName, tmp_path: Path) -> None:
    def fail(received: int, total: int | None) -> None:
        raise LookupError("ours")

    async with storage(SOUND) as there, desk(name) as here:
        with pytest.raises(LookupError, match="ours"):
            await here.recording(wav=there.link).download(tmp_path / "a.wav", progress=fail)
        await there.hang_ups(1)
    assert left(tmp_path) == ["a.wav.part", "a.wav.part.json"]


async def test_closing_ends_a_download(name: TransportName, tmp_path: Path) -> None:
    async with storage(SOUND, [Mood(stall=2 * MIB)]) as there:
        async with desk(name) as here:
            recording = here.recording(wav=there.link)
            downloading = asyncio.create_task(recording.download(tmp_path / "a.wav"))
            await there.requests(1)
        with pytest.raises(DownloadFailed, match="the client is closed"):
            await downloading
        with pytest.raises(DownloadFailed, match="the client is closed"):
            await recording.download(tmp_path / "b.wav")


async def test_closing_ends_a_download_that_waits(name: TransportName, tmp_path: Path) -> None:
    told = asyncio.Event()
    async with storage(SOUND, [Mood(stall=2 * MIB)]) as there, desk(name, silence=60.0) as here:
        downloading = asyncio.create_task(
            here.recording(wav=there.link).download(tmp_path / "a.wav", progress=lambda received, total: told.set())
        )
        async with asyncio.timeout(10):
            await told.wait()
            here.downloader.close()
            await here.transport.aclose()
            with pytest.raises(DownloadFailed, match="the client is closed"):
                await downloading
        await there.hang_ups(1)
        part = (tmp_path / "a.wav.part").read_bytes()
    assert part == SOUND[: len(part)]


# The value.


async def test_a_recording_of_no_client(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="did not come from a client"):
        await Recording(id="rec-1").download(tmp_path / "a.wav")


async def test_being_bound_is_no_part_of_the_value(tmp_path: Path) -> None:
    link = "https://storage.test/a.wav"

    async def fresh(id: str) -> dict[str, str]:
        return {"wav": link}

    downloader = Downloader(RecordingTransport(files={link: SMALL}), fresh, user_agent="callflow/test")
    plain = Recording(id="rec-1", download_urls=Urls(wav=link))
    bound = plain.bound(downloader)
    assert bound == plain
    assert len({bound, plain}) == 1
    assert (repr(bound), bound.model_dump_json()) == (repr(plain), plain.model_dump_json())
    for number, one in enumerate((bound, bound.model_copy(), deepcopy(bound))):
        assert (await one.download(tmp_path / f"{number}.wav")).read_bytes() == SMALL
    for unbound in (plain, pickle.loads(pickle.dumps(bound))):
        assert unbound == bound
        with pytest.raises(CommandError):
            await unbound.download(tmp_path / "z.wav")
    assert Urls(wav=link).bound(downloader) == Urls(wav=link)


class Choosy(RecordingTransport):
    """A transport whose library does not take a header."""

    @asynccontextmanager
    async def stream(self, request: Request, *, timeout: float) -> AsyncGenerator[Stream]:
        if "accept" in request.headers:
            raise ValueError(f"accept of {request.url}")
        async with super().stream(request, timeout=timeout) as stream:
            yield stream


async def test_what_a_library_does_not_send_is_a_failure_like_others(tmp_path: Path) -> None:
    async def fresh(id: str) -> dict[str, str]:
        return {}

    downloader = Downloader(Choosy(), fresh, user_agent="x", pauses=(0.0,))
    recording = Recording(id="rec-1", download_urls=Urls(wav=f"https://storage.test/a?{SECRET}")).bound(downloader)
    with pytest.raises(DownloadFailed, match=r"ValueError: accept of https://storage\.test"):
        await recording.download(tmp_path / "a.wav")
    assert left(tmp_path) == []


async def test_a_transport_that_cannot_stream(tmp_path: Path) -> None:
    async def fresh(id: str) -> dict[str, str]:
        return {}

    recording = Recording(id="rec-1", download_urls=Urls(wav="https://storage.test/a"))
    with pytest.raises(ConfigurationError, match="Fixed cannot download"):
        await recording.bound(Downloader(Fixed(), fresh, user_agent="x")).download(tmp_path / "a.wav")
