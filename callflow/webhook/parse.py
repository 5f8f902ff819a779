"""From the bytes of a webhook to an event: pure, and tolerant of whatever the carrier adds.

The usual shape is `{"data": {...}, "meta": {...}}`; some tools show the flat one, with `event_type` and
`payload` at the top, and some deliveries spell the event's name with underscores.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeAlias, cast  # the carrier's JSON has any shape

import orjson
from pydantic import ValidationError

from callflow._generated import events
from callflow.log import get_logger
from callflow.model import Event, EventMeta, UnknownEvent

log = get_logger(__name__)

Json: TypeAlias = Mapping[str, Any]

_LONGEST = 128  # a name or identifier beyond this is no event of the carrier's


class NotAnEvent(ValueError):
    """The body is not JSON, or not an event."""


def parse(body: bytes, *, now: float) -> Event:
    """The event in a webhook's body.

    Args:
        body: The raw body.
        now: Seconds since the epoch, for an event that does not say when it occurred.

    Raises:
        NotAnEvent: It is not JSON, or has neither a name nor an identifier.
    """
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise NotAnEvent(f"not JSON: {error.msg}") from None
    top = _object(document, "the body")
    data = _object(top["data"], "`data`") if "data" in top else top
    delivery: object = top.get("meta") if "data" in top else None
    return _event(data, cast(Json, delivery) if isinstance(delivery, dict) else {}, now)


def _event(data: Json, delivery: Json, now: float) -> Event:
    name, identifier = _text(data, "event_type"), _text(data, "id")
    payload = _object({} if data.get("payload") is None else data["payload"], "`payload`")
    known = _by_underscores().get(name, name)
    occurred_at = _moment(data.get("occurred_at")) or _moment(payload.get("occurred_at"))
    meta = EventMeta(
        id=identifier,
        type=known,
        occurred_at=occurred_at or _moment(data.get("created_at")) or datetime.fromtimestamp(now, UTC),
        attempt=_attempt(delivery.get("attempt")),
        delivered_to=to if isinstance(to := delivery.get("delivered_to"), str) else None,
    )
    return _validated(events.EVENTS.get(known, UnknownEvent), payload, meta)


def _validated(model: type[Event], payload: Json, meta: EventMeta) -> Event:
    values = {**payload, "meta": meta}
    for name, aliases in events.VALUE_ALIASES.items():
        value = values.get(name)
        if isinstance(value, str) and value in aliases:
            values[name] = aliases[value]
    apart = {key: payload[key] for key in _python_names(model) & payload.keys()}
    for key in apart.keys() - {"meta"}:
        del values[key]
    try:
        event = model.model_validate(values)
    except ValidationError as error:
        event = _without_misfits(model, values, apart, error)
    return _keeping(event, apart) if apart else event


def _without_misfits(
    model: type[Event], values: dict[str, Any], apart: dict[str, Any], error: ValidationError
) -> Event:
    """The event without the fields that do not fit their type: those are set apart, with a warning."""
    misfits = {str(one["loc"][0]) for one in error.errors(include_url=False, include_input=False) if one["loc"]}
    meta: EventMeta = values["meta"]
    log.warning("webhook fields set apart", event_type=meta.type, event_id=meta.id, fields=sorted(misfits))
    for key in misfits:
        apart[key] = values.pop(key, None)
    return model.model_validate(values)


@cache
def _by_underscores() -> dict[str, str]:
    """The names of events by their spelling with underscores."""
    return {name.replace(".", "_"): name for name in events.EVENTS}


@cache
def _python_names(model: type[Event]) -> frozenset[str]:
    """Names that are a field's in Python and not on the wire: a payload that has one means something else."""
    aliased = {name for name, one in model.model_fields.items() if one.validation_alias is not None}
    return frozenset(aliased | {"meta"})


def _keeping(event: Event, unparsed: Json) -> Event:
    return event.model_copy(update={"meta": replace(event.meta, unparsed=dict(unparsed))})


def _text(data: Json, name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST:
        raise NotAnEvent(f"`{name}` is missing")
    return value


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        moment.timestamp()  # which order needs, and the first and last days of the calendar do not have
    except (ValueError, OverflowError):
        return None
    return moment


def _attempt(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 1


def _object(value: object, what: str) -> Json:
    if not isinstance(value, dict):
        raise NotAnEvent(f"{what} is not a JSON object")
    return cast(Json, value)
