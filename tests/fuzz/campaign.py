"""A run of the fuzzer in a process of its own, and what it found."""

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.targets import seeds

ROOT = Path(__file__).parents[2]
_PROGRESS = re.compile(r"#(\d+)\s+\w+\s+cov: (\d+)")


@dataclass(frozen=True)
class Found:
    """What came of it.

    Attributes:
        target: What was fuzzed.
        runs: How many inputs were tried.
        coverage: How many branches the first inputs took, and how many all of them.
        reproducer: The input that broke it; None if none did.
        output: All that the fuzzer has said.
    """

    target: str
    runs: int
    coverage: tuple[int, int]
    reproducer: bytes | None
    output: str

    @property
    def summary(self) -> str:
        """All of it in words."""
        first, last = self.coverage
        words = f"{self.target}: {self.runs} inputs, {first} branches at first and {last} in the end"
        if self.reproducer is None:
            return f"{words}; nothing found"
        again = f"from tests.fuzz.targets import {self.target}\n{self.target}({self.reproducer!r})"
        return f"{words}; BROKEN. Again:\n\n{again}\n\n{self.output[-4_000:]}"


def fuzz(target: str, *, seconds: int, module: str = "tests.fuzz.run") -> Found:
    """Fuzz a target for so many seconds, or until it breaks."""
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        corpus = directory / "corpus"
        corpus.mkdir()
        for number, seed in enumerate(seeds(target)):
            (corpus / f"seed-{number}").write_bytes(seed)
        limits = [f"-max_total_time={seconds}", "-max_len=8192", "-timeout=10", "-rss_limit_mb=1024"]
        done = subprocess.run(
            [sys.executable, "-m", module, target, str(corpus), *limits, f"-artifact_prefix={directory}/"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=seconds + 120,
            check=False,
        )
        broken = [path.read_bytes() for path in directory.iterdir() if path.is_file()]
        if done.returncode and not broken:
            raise RuntimeError(f"the fuzzer itself has failed:\n{done.stdout}{done.stderr}")
    progress = [(int(runs), int(branches)) for runs, branches in _PROGRESS.findall(done.stderr)]
    coverage = (progress[0][1], progress[-1][1]) if progress else (0, 0)
    return Found(target, progress[-1][0] if progress else 0, coverage, broken[0] if broken else None, done.stderr)
