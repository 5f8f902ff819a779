"""The server's process: started, watched, stopped."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]


@dataclass
class Attacked:
    """A process that serves.

    Attributes:
        port: Where it listens.
        log: The lines of its standard error.
        told: What its app has told: `(kind, name)`.
    """

    process: subprocess.Popen[str]
    port: int = 0
    log: list[str] = field(default_factory=list[str])
    told: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    listening: threading.Event = field(default_factory=threading.Event)

    def read_log(self, stream: IO[str]) -> None:
        for line in stream:
            self.log.append(line)
            if '"listening"' in line:
                self.port = int(json.loads(line)["url"].rpartition(":")[2])
                self.listening.set()
        self.listening.set()

    def read_told(self, stream: IO[str]) -> None:
        for line in stream:
            kind, name = json.loads(line)
            self.told.append((kind, name))

    def events(self) -> list[str]:
        """The ids of the events that have reached the app, in the order in which they did."""
        return [name for kind, name in self.told if kind == "event"]

    def resident(self) -> int:
        """How many bytes of memory it has."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def files(self) -> int:
        """How many files and sockets it has open."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))


@contextmanager
def attacked(*command: str, cwd: Path = ROOT, env: dict[str, str] | None = None) -> Generator[Attacked]:
    """Run a server; after the block it has stopped in order, and everything it said has been read."""
    with subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="surrogateescape",
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        one = Attacked(process)
        readers = [
            threading.Thread(target=one.read_log, args=[process.stderr]),
            threading.Thread(target=one.read_told, args=[process.stdout]),
        ]
        for reader in readers:
            reader.start()
        try:
            one.listening.wait(30)
            assert one.port, "".join(one.log)
            yield one
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(15)
            finally:
                process.kill()
                for reader in readers:
                    reader.join()
