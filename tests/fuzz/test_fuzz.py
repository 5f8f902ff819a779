"""Each target, fuzzed for a few seconds; `python -m tests.fuzz` does it for longer."""

import importlib.util
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from tests.fuzz.campaign import Found, fuzz
from tests.fuzz.targets import TARGETS, seeds

SECONDS = 4
ENOUGH = {"webhook": 200, "head": 150, "envelope": 60}
"""Branches that a run takes at least; with callflow unwatched there are none."""


@pytest.fixture(scope="module")
def found() -> dict[str, Found]:
    """All of them, at the same time."""
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris has no wheel for this platform")
    with ThreadPoolExecutor(len(TARGETS)) as pool:
        return {one.target: one for one in pool.map(partial(fuzz, seconds=SECONDS), TARGETS)}


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_is_found(found: dict[str, Found], target: str) -> None:
    result = found[target]
    assert result.reproducer is None, result.summary
    assert result.coverage[1] > ENOUGH[target], result.summary


@pytest.mark.parametrize("target", TARGETS)
def test_what_it_begins_with_is_good(target: str) -> None:
    for seed in seeds(target):
        TARGETS[target](seed)
