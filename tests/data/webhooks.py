"""One webhook for each event: the carrier's own examples, and ours where it has none."""

import json
from pathlib import Path
from typing import Any, TypeAlias  # payloads are JSON of any shape

Json: TypeAlias = dict[str, Any]

_EXAMPLES: dict[str, list[Json]] = json.loads(Path(__file__).with_name("webhooks.json").read_text())

PUBLISHED: dict[str, Json] = {str(one["event_type"]): one for one in _EXAMPLES["published"]}
"""By the event's name: the examples of the carrier's OpenAPI description, without the `data` around them."""

MADE_UP: dict[str, Json] = {str(one["event_type"]): one for one in _EXAMPLES["made_up"]}
"""By the event's name: ours, with every field filled."""

GOLDEN: dict[str, Json] = {**PUBLISHED, **MADE_UP}
