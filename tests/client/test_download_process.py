"""A download whose process is killed, and what the next process makes of it."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

from callflow.config import TransportName
from tests.client.storage import Mood, storage

MIB = 1024 * 1024
SOUND = os.urandom(4 * MIB + 4321)

PROGRAM = """
import asyncio, sys
from callflow.log import configure
from callflow.client.downloader import Downloader
from callflow.client.transports import open_transport
from callflow.downloadable import Downloadable
from callflow.errors import DownloadFailed

async def main(name, link, path):
    async def fresh(id):
        return {"wav": link}
    transport = open_transport(name)
    downloader = Downloader(transport, fresh, user_agent="callflow/test")
    recording = Downloadable(id="rec-1", download_urls={"wav": link}).bound(downloader)
    try:
        print(await recording.download(path, progress=lambda received, total: print(received, total, flush=True)))
    except DownloadFailed as error:
        print(error)
    await transport.aclose()

configure()
asyncio.run(main(*sys.argv[1:]))
"""


async def begun(*args: str) -> Process:
    return await asyncio.create_subprocess_exec(sys.executable, "-c", PROGRAM, *args, stdout=PIPE)


async def output(process: Process) -> list[str]:
    told, _ = await asyncio.wait_for(process.communicate(), 60)
    return told.decode().splitlines()


async def test_a_killed_download_is_gone_on_with(name: TransportName, tmp_path: Path) -> None:
    path, part = tmp_path / "a.wav", tmp_path / "a.wav.part"
    async with storage(SOUND, [Mood(stall=3 * MIB)]) as there:
        first = await begun(name, there.link, str(path))
        assert first.stdout is not None
        received = int((await asyncio.wait_for(first.stdout.readline(), 60)).split()[0])
        second = await output(await begun(name, there.link, str(path)))
        first.kill()
        assert await first.wait() == -9
        there_was = part.read_bytes()
        assert MIB <= received <= len(there_was) < len(SOUND)
        assert there_was == SOUND[: len(there_was)]
        third = await output(await begun(name, there.link, str(path)))
    assert second == [f"another download writes to {path}"]
    assert third[-1] == str(path)
    assert all(int(line.split()[0]) >= len(there_was) for line in third[:-1])
    assert there.ranges == [None, f"bytes={len(there_was)}-"]
    assert (path.read_bytes(), part.exists()) == (SOUND, False)


async def test_a_killed_download_of_what_has_changed_begins_anew(name: TransportName, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    async with storage(SOUND, [Mood(stall=3 * MIB), Mood(content=SOUND[::-1])]) as there:
        first = await begun(name, there.link, str(path))
        assert first.stdout is not None
        await asyncio.wait_for(first.stdout.readline(), 60)
        first.kill()
        await first.wait()
        await output(await begun(name, there.link, str(path)))
    assert path.read_bytes() == SOUND[::-1]
