"""Takes the examples of webhooks out of the carrier's OpenAPI description, into webhooks.json beside this file.

    python tests/data/extract.py path/to/voice-openapi.json

Facts only: a sentence of the vendor's is replaced by words of ours. The examples under `made_up` are ours, written
by hand for the events that the description has no example of; this script leaves them as they are.
"""

import base64
import binascii
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias, TypeGuard  # JSON has any shape

Json: TypeAlias = dict[str, Any]

TARGET = Path(__file__).with_name("webhooks.json")
OUR_WORDS = "Words of our own."
OUR_STATE = base64.b64encode(b"another program's state").decode()

_PROSE = re.compile(r"\w\s+\w|[.!?]$")
_REFERENCE = "#/components/schemas/"


def published(document: Json) -> list[Json]:
    """Every example of a webhook, without the wrapper, in the order of the events' names."""
    kept = set(_closed_sets(document))
    found = [_without_prose(_example(document, webhook), kept) for webhook in document["webhooks"].values()]
    return sorted(found, key=lambda one: str(one["event_type"]))


def _example(document: Json, webhook: Json) -> Json:
    schema = _resolved(document, webhook["post"]["requestBody"]["content"]["application/json"]["schema"])
    data = schema["properties"].get("data")  # one event's schema lacks the wrapper
    example: Json = (_resolved(document, data) if data else schema)["example"]
    return example


def _resolved(document: Json, schema: Json) -> Json:
    reference: str | None = schema.get("$ref")
    if reference is None:
        return schema
    resolved: Json = document["components"]["schemas"][reference.removeprefix(_REFERENCE)]
    return resolved


def _closed_sets(node: object) -> Iterator[str]:
    """The values of all enums: facts, even those of several words."""
    if _is_object(node):
        enum: object = node.get("enum")
        if _is_array(enum):
            yield from (str(value) for value in enum)
        for value in node.values():
            yield from _closed_sets(value)
    elif _is_array(node):
        for value in node:
            yield from _closed_sets(value)


def _without_prose(node: object, kept: set[str]) -> Any:
    if _is_object(node):
        return {key: _without_prose(value, kept) for key, value in node.items()}
    if _is_array(node):
        return [_without_prose(value, kept) for value in node]
    if not isinstance(node, str) or node in kept:
        return node
    if _PROSE.search(node):
        return OUR_WORDS
    return OUR_STATE if _PROSE.search(_hidden_text(node)) else node


def _is_object(node: object) -> TypeGuard[Json]:
    return isinstance(node, dict)


def _is_array(node: object) -> TypeGuard[list[Any]]:
    return isinstance(node, list)


def _hidden_text(value: str) -> str:
    """What a value says in base64; nothing if it is not text in base64."""
    try:
        return base64.b64decode(value, validate=True).decode()
    except (binascii.Error, ValueError):
        return ""


def main(source: Path) -> None:
    """Write the published examples anew, and keep our own."""
    document: Json = json.loads(source.read_text())
    made_up: list[Json] = json.loads(TARGET.read_text())["made_up"]
    examples = {"published": published(document), "made_up": made_up}
    TARGET.write_text(json.dumps(examples, indent=1) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
