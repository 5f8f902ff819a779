"""The whole list against one server, and what that did to it."""

import resource
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

from tests.hostile.process import Attacked, attacked
from tests.hostile.request import Webhook
from tests.hostile.row import Row, Statuses
from tests.hostile.rows import ROWS
from tests.hostile.wire import crowd, play

LAST = Webhook("the last one")
_AT_ONCE = 150


@dataclass
class Attack:
    """What came of the list.

    Attributes:
        answers: By the row's name: all that its connections were answered, or what went wrong.
        events: By the row's name: how many events reached the app.
        log: All that the process has logged.
        commands: How many commands went out.
        grown: By how many bytes the process grew when everything came a second time.
        files: How many files it had open before and after.
        seconds: How long a genuine webhook took in the end.
        last: What that was answered.
    """

    answers: dict[str, set[Statuses | str]]
    events: Counter[str] = field(default_factory=Counter[str])
    log: str = ""
    commands: int = 0
    grown: int = 0
    files: tuple[int, int] = (0, 0)
    seconds: float = 0.0
    last: Statuses = ()


def attack(implementation: str) -> Attack:
    """Run the list against a server of its own, and then all that is quick once more."""
    with attacked("tests.hostile.server", implementation) as server:
        play(server.port, Webhook("the first one").request())
        files = server.files()
        result = Attack(_played(server, ROWS))
        quick = [row for row in ROWS if (408,) not in result.answers[row.name] and row.times == 1]
        _played(server, quick)
        before = server.resident()
        _played(server, quick)
        result.grown = server.resident() - before
        began = time.monotonic()
        result.last = play(server.port, LAST.request(last=[("Connection", "close")]))
        result.seconds = time.monotonic() - began
        result.files = files, _settled(server, files)
    result.events = Counter(name.partition(" #")[0] for name in server.events())
    result.commands = sum(kind == "command" for kind, _ in server.told)
    result.log = "".join(server.log)
    return result


def room_for_crowds() -> None:
    """Let this process have as many files open as two crowds at once need."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = 4_096 if hard == resource.RLIM_INFINITY else min(hard, 4_096)
    if soft != resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, most), hard))


def _played(server: Attacked, rows: Sequence[Row]) -> dict[str, set[Statuses | str]]:
    """The crowds one after another, then all others beside each other, the slow ones first."""
    play_one = partial(_answers, server.port)
    crowds, others = [row for row in rows if row.times > 1], [row for row in rows[::-1] if row.times == 1]
    answers = {row.name: play_one(row) for row in crowds}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return answers | {row.name: one for row, one in zip(others, pool.map(play_one, others), strict=True)}


def _answers(port: int, row: Row) -> set[Statuses | str]:
    script = row.script(Webhook(row.name))
    try:
        return {*crowd(port, script, row.times)} if row.times > 1 else {play(port, script, head=row.head)}
    except (OSError, AssertionError) as error:
        return {repr(error)}


def _settled(server: Attacked, files: int) -> int:
    """How many files are open, once the server has had the time to notice that everybody has left."""
    for _ in range(50):
        if server.files() <= files:
            break
        play(server.port, LAST.request(last=[("Connection", "close")]))
    return server.files()
