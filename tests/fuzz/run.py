"""One target in atheris' hands, in a process of its own: `python -m tests.fuzz.run TARGET LIBFUZZER-ARGUMENTS...`.

callflow is imported under atheris' eyes, which then see every branch that is taken.
"""

import logging
import sys
from typing import Any  # see below

import atheris as untyped  # type: ignore[import-untyped]  # it has no types
import structlog

atheris: Any = untyped

with atheris.instrument_imports(include=["callflow"]):
    from tests.fuzz.mutation import change
    from tests.fuzz.targets import TARGETS


def json_mutator(data: bytes, most: int, seed: int) -> bytes:
    """Every other time, another document; else other bytes."""
    changed = change(data, seed) if seed % 2 else None
    return changed if changed is not None and len(changed) <= most else bytes(atheris.Mutate(data, most))


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    program, target, *arguments = sys.argv
    mutators = {"custom_mutator": json_mutator} if target == "webhook" else {}
    atheris.Setup([program, *arguments], TARGETS[target], **mutators)
    atheris.Fuzz()
