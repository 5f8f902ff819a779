"""How large a state may be: what becomes of it in `client_state`, and how long that takes.

Prints a table in Markdown:

    python -m tests.bench.state_sizes
"""

import base64
import random
import timeit
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from pydantic import BaseModel

from callflow.session.codec import StateCodec, Transform
from callflow.session.compression import Compression
from callflow.session.encryption import Encryption
from callflow.session.envelope import Envelope, leg_tag, pack, unpack
from callflow.session.session import MAX_CLIENT_STATE

HOME = "428c31b6-7af4-4bcb-b7f5-5013ef9657c1"  # as long as the carrier's are
LEG = leg_tag("v3:leg-1")
WINDOW = 0.005  # seconds per measurement: short, so that the shortest of many is undisturbed
KEY = base64.b64encode(b"k" * 32).decode()

SENTENCES = (
    "Good morning, this is the service desk of Northwind Energy. How can I help you?",
    "Hello, I have a question about the invoice that came on Tuesday, it is much higher than last year's.",
    "I am sorry to hear that. Could you give me the number of your contract, please? It is at the top right.",
    "One moment, I have to look for it. It is four seven one, one zero eight, fifteen.",
    "Thank you. I see an estimated reading from January. Do you have the meter at hand?",
    "Yes, it says thirty-eight thousand two hundred and six, and I took a photograph of it.",
    "Then the estimate was too high by about nine hundred units. I correct that and send a new invoice.",
    "Will the money come back to my account, or is it taken off the next payment?",
    "As you like it. It is quicker to take it off, and the letter with the details comes within five days.",
    "Please take it off then. And can you change my address as well? We move in October.",
)


class Visit(BaseModel):
    """The README's."""

    department: str | None = None


class Menu(BaseModel):
    """What a telephone menu knows of a caller."""

    language: str = "en-GB"
    department: str | None = "billing"
    account: str | None = "47110815"
    verified: bool = True
    tries: int = 2
    path: list[str] = ["main", "billing", "invoice"]
    caller_leg: str | None = "v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg"
    queue_position: int | None = None


class Turn(BaseModel):
    speaker: str
    text: str
    at: int


class Agent(BaseModel):
    """What a voice agent has heard and said."""

    account: str = "47110815"
    turns: list[Turn] = []


class Noise(BaseModel):
    """What does not compress: identifiers, tokens, audio."""

    data: str = ""


@dataclass(frozen=True)
class Row:
    """One state in all its forms; sizes in characters of `client_state`, but for `size`, in bytes."""

    name: str
    size: int
    plain: int
    compressed: int
    encrypted: int
    both: int
    write: float
    read: float

    @property
    def fits(self) -> str:
        """What it needs to be sent."""
        if max(self.plain, self.encrypted) <= MAX_CLIENT_STATE:
            return "yes"
        return "compressed" if self.both <= MAX_CLIENT_STATE else "no"


def transcript(size: int) -> Agent:
    """A conversation of about so many bytes: words in no order and numbers, harder to compress than speech."""
    numbers, agent, written = random.Random(size), Agent(), 0
    words = " ".join(SENTENCES).split()
    for turn in count():
        text = " ".join([*numbers.choices(words, k=14), str(numbers.randrange(100_000))])
        written += len(text) + 46  # the names and marks around it
        if written > size:
            return agent
        agent.turns.append(Turn(speaker=("agent", "caller")[turn % 2], text=text, at=1_800_000_000 + 7 * turn))
    raise AssertionError("it counts for ever")


def noise(size: int) -> Noise:
    """Random bytes in base64."""
    return Noise(data=base64.b64encode(random.Random(size).randbytes(size * 3 // 4)).decode())


def states() -> Iterator[tuple[str, BaseModel]]:
    """The states of the table."""
    yield "one field", Visit(department="sales")
    yield "telephone menu", Menu()
    for kilobytes in (1, 4, 10, 30, 100):
        yield f"transcript, {kilobytes} KB", transcript(kilobytes * 1_000)
    for kilobytes in (4, 10, 30):
        yield f"random, {kilobytes} KB", noise(kilobytes * 1_000)


def sent(state: BaseModel, transforms: Sequence[Transform]) -> str:
    """The `client_state` of a state."""
    codec = StateCodec(type(state), transforms=transforms)
    return _write(codec, state)


def _write(codec: StateCodec[BaseModel], state: BaseModel) -> str:
    body, applied = codec.apply(codec.dump(state), home=HOME)
    return pack(Envelope(HOME, "primary", LEG, "", 12, codec.name, applied, body))


def _read(codec: StateCodec[BaseModel], client_state: str) -> BaseModel:
    envelope = unpack(client_state)
    assert envelope is not None
    data = codec.undo(envelope.body, envelope.transforms, home=envelope.home, model=envelope.model)
    return codec.load(data, model=envelope.model)


def measured(name: str, state: BaseModel, *, timed: bool = True) -> Row:
    """The row of a state.

    Args:
        name: What it is called.
        state: The state.
        timed: Whether to take the time too, of both transforms together, in microseconds.
    """
    deflate, secret = Compression(), Encryption([KEY])
    forms: list[list[Transform]] = [[], [deflate], [secret], [deflate, secret]]
    plain, compressed, encrypted, both = (len(sent(state, transforms)) for transforms in forms)
    codec = StateCodec[BaseModel](type(state), transforms=forms[-1])
    client_state = _write(codec, state)
    write = _microseconds(lambda: _write(codec, state)) if timed else 0.0
    read = _microseconds(lambda: _read(codec, client_state)) if timed else 0.0
    return Row(name, len(codec.dump(state)), plain, compressed, encrypted, both, write, read)


def _microseconds(action: Callable[[], object]) -> float:
    once = timeit.timeit(action, number=1)
    times = max(1, int(WINDOW / max(once, 1e-6)))
    return min(timeit.repeat(action, number=times, repeat=100)) / times * 1e6


def table(rows: Sequence[Row]) -> str:
    """The rows as Markdown."""
    lines = [
        "| state | bytes | plain | compressed | encrypted | both | write, us | read, us | fits |",
        "|---|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for row in rows:
        sizes = [f"{one:,}" for one in (row.size, row.plain, row.compressed, row.encrypted, row.both)]
        cells = [row.name, *sizes, f"{row.write:,.0f}", f"{row.read:,.0f}", row.fits]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    print(table([measured(name, state) for name, state in states()]))  # noqa: T201


if __name__ == "__main__":
    main()
