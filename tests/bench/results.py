"""What was measured, and whether it is enough."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Literal, TypeAlias

Verdict: TypeAlias = Literal["met", "floor", "missed"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, with the lowest and the highest of the rounds that it comes from.

    Attributes:
        name: Of what.
        cpu: Microseconds of computing for each webhook: less disturbed by what else the machine does.
        core: How much of its core the server had meanwhile, of 1.
    """

    name: str
    value: float
    unit: str
    low: float
    high: float
    cpu: float | None = None
    core: float | None = None

    @classmethod
    def of(cls, name: str, values: Sequence[float], unit: str) -> "Figure":
        """The median of several rounds."""
        return cls(name, median(values), unit, min(values), max(values))


@dataclass(frozen=True, slots=True)
class Goal:
    """What a number should be.

    Attributes:
        name: What is asked.
        value: What came of it.
        unit: Of the value, the goal and the floor.
        goal: What it should be.
        floor: What is just good enough; None if only the goal is.
        at_most: Whether less is better.
        by_cpu: What came of it by the time computed instead of the time passed, where that is known.
    """

    name: str
    value: float
    unit: str
    goal: float
    floor: float | None = None
    at_most: bool = False
    by_cpu: float | None = None

    @property
    def verdict(self) -> Verdict:
        """Whether it is enough."""
        if self._reaches(self.goal):
            return "met"
        return "floor" if self.floor is not None and self._reaches(self.floor) else "missed"

    def _reaches(self, mark: float) -> bool:
        return self.value <= mark if self.at_most else self.value >= mark


@dataclass(slots=True)
class Section:
    """One measurement.

    Attributes:
        name: What it is chosen by on the command line.
        title: What it measures, in a line.
        figures: What came of it.
        goals: What should have.
        skipped: What was not measured, and why.
        disturbances: Signs that others were at work on this machine; then no number is worth much, CPU time the most.
        faults: What went wrong; then the figures mean little.
    """

    name: str
    title: str
    figures: list[Figure] = field(default_factory=list[Figure])
    goals: list[Goal] = field(default_factory=list[Goal])
    skipped: list[str] = field(default_factory=list[str])
    disturbances: list[str] = field(default_factory=list[str])
    faults: list[str] = field(default_factory=list[str])


def ratio(ones: Iterable[float], others: Iterable[float]) -> float:
    """How many times more the ones are: the median over rounds, in which both met the same neighbours."""
    return median(one / other for one, other in zip(ones, others, strict=True))
