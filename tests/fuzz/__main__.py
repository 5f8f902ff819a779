"""Fuzzes one target, or all of them at the same time: `python -m tests.fuzz [--seconds 600] [TARGET]`."""

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from tests.fuzz.campaign import fuzz
from tests.fuzz.targets import TARGETS


def main() -> int:
    """Fuzz, say what came of it, and fail if something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", nargs="?", choices=list(TARGETS), help="by default all of them")
    parser.add_argument("--seconds", type=int, default=600, help="for how long (default: 600)")
    options = parser.parse_args()
    targets = [options.target] if options.target else list(TARGETS)

    with ThreadPoolExecutor(len(targets)) as pool:
        found = list(pool.map(partial(fuzz, seconds=options.seconds), targets))
    for result in found:
        sys.stdout.write(f"{result.summary}\n")
    return 1 if any(result.reproducer is not None for result in found) else 0


if __name__ == "__main__":
    sys.exit(main())
