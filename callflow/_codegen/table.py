"""The tables of `README.md`: every operation and event with its origin, and how many the data files have besides.

What is not covered is counted against `published` in surface.json, which lists what the files have before any of it
is reduced.
"""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from callflow._codegen.names import shape
from callflow._codegen.source import OVERLAY, OperationSpec, Source

README = Path(__file__).parent / "README.md"
MARKER = "<!-- From here on made by `python -m callflow._codegen`: do not edit. -->"

_ORIGINS = {"openapi": "OpenAPI", "newest": "newer surface", "sdk": "overlay"}
_RETRIES = {
    "command_id": "at once, same `command_id`",
    "once": "once, same `command_id`",
    "idempotent": "at once",
    "never": "never",
}


def readme(source: Source, path: Path = README, overlay: Path = OVERLAY) -> str:
    """The file's own beginning, and the tables after it.

    Raises:
        ValueError: The file has no marker where its own beginning ends.
    """
    head, marker, _ = path.read_text(encoding="utf-8").partition(MARKER)
    if not marker:
        raise ValueError(f"{path} lacks the line that the tables come after: {MARKER}")
    sections = (_counts(source), _operations(source), _events(source), _wrong(overlay))
    return head + "\n".join([MARKER, *(line for section in sections for line in ("", *section))]) + "\n"


def uncovered_operations(source: Source) -> list[str]:
    """What the data files have and callflow has no command for, as method and path."""
    known = {shape(f"{one.facts['method']} {one.facts['path']}") for one in source.operations}
    return [one for one in source.published["operations"] if shape(one) not in known]


def uncovered_events(source: Source) -> list[str]:
    """The events of the data files that callflow has no class for."""
    known = {one.name for one in source.events}
    return [one for one in source.published["events"] if one not in known]


def _counts(source: Source) -> Iterator[str]:
    yield "## Covered"
    yield ""
    yield f"Sources: {', '.join(source.sources)}, and this overlay."
    yield ""
    missing = {"operations": uncovered_operations(source), "events": uncovered_events(source)}
    totals = {"operations": len(source.operations), "events": len(source.events)}
    rows = (_count(kind, len(source.published[kind]), len(missing[kind]), total) for kind, total in totals.items())
    yield from _table(("", "in the data files", "covered", "not covered", "added by the overlay"), rows)
    for kind, names in missing.items():
        yield from ("", f"Not covered of the {kind}: {', '.join(f'`{name}`' for name in names) or 'none'}.")


def _count(kind: str, published: int, missing: int, total: int) -> tuple[str, ...]:
    covered = published - missing
    return kind, str(published), str(covered), str(missing), str(total - covered)


def _operations(source: Source) -> Iterator[str]:
    yield "## Operations"
    yield ""
    yield "Sent again: when no answer came. Only what has a `command_id`, or changes nothing the second time, can be."
    yield ""
    head = ("operation", "method", "path", "class", "in the client", "origin", "sent again")
    yield from _table(head, (_operation(one) for one in source.operations))


def _operation(spec: OperationSpec) -> tuple[str, ...]:
    names = (spec.name, spec.facts["method"], spec.facts["path"], spec.cls, f"{spec.namespace}.{spec.method}")
    return (*(f"`{name}`" for name in names), _ORIGINS[spec.facts["origin"]], _RETRIES[spec.words["retry"]])


def _events(source: Source) -> Iterator[str]:
    yield "## Events"
    yield ""
    rows = ((f"`{one.name}`", f"`{one.cls}`", _ORIGINS[one.origin]) for one in source.events)
    yield from _table(("event", "class", "origin"), rows)


def _wrong(overlay: Path) -> Iterator[str]:
    yield "## Where the description is wrong"
    yield ""
    rows = tomllib.loads((overlay / "schema.toml").read_text(encoding="utf-8"))
    yield from _table(
        ("of", "field", "reason"),
        ((f"`{row['of']}`", f"`{row['field']}`", row["reason"]) for kind in ("wrong", "later") for row in rows[kind]),
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(row)} |"
