"""Checks a body against the specification: by the generated models, then by what these leave open."""

import base64
import binascii
import functools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar, cast

import orjson
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from callflow.errors import WrongParameter
from callflow.model import Command, refuse_unknown
from callflow.simulator.refusal import Refusal, Refusals, bad_client_state, bad_number, missing, wrong

CommandT = TypeVar("CommandT", bound=Command)

_NUMBER = re.compile(r"\+[1-9]\d{6,14}")
_ADDRESS = re.compile(r"sips?:\S+")
_KEYS = re.compile(r"[0-9A-D*#]*")
_TONES = re.compile(r"[0-9A-DwW*#]+")
_OUT_OF_RANGE = ("greater_than", "less_than", "string_too", "too_long", "too_short")


def validated(
    kind: type[CommandT], body: Mapping[str, object], *, path: Mapping[str, str], ignore_unknown: bool
) -> CommandT:
    """The command that a body asks for.

    Args:
        kind: The command's model.
        body: The request's JSON.
        path: What the address says: the `call_control_id`.
        ignore_unknown: Let parameters pass that the operation does not have.

    Raises:
        Refusals: Everything that is wrong with it.
    """
    names = _names(kind)
    unknown = [] if ignore_unknown else [_unknown(kind, name, names) for name in body if name not in names]
    values = {names[name]: value for name, value in body.items() if name in names}
    command = kind.__new__(kind)
    try:
        _check(command, {**values, **path})
    except ValidationError as error:
        raise Refusals(*unknown, *_findings(error, names)) from None
    refusals = [*unknown, *_further(command)]
    if refusals:
        raise Refusals(*refusals)
    return command


def _check(command: Command, values: Mapping[str, object]) -> None:
    """Validate strictly, as JSON; the model's own `__init__` would put the findings into sentences."""
    if not type(command).__pydantic_complete__:
        type(command).model_rebuild()
    validator = type(command).__pydantic_validator__
    validator.validate_json(orjson.dumps(values), strict=True, self_instance=command)


@functools.cache
def _names(kind: type[Command]) -> dict[str, str]:
    """The names on the wire, with the fields' names in the model."""
    return {
        field.serialization_alias or field.alias or name: name
        for name, field in kind.model_fields.items()
        if not field.exclude and (name not in ("client_state", "command_id") or name in kind.operation.takes)
    }


def _unknown(kind: type[Command], name: str, names: Mapping[str, str]) -> Refusal:
    try:
        refuse_unknown(kind.operation.name, [name], names, kind.meant)
    except WrongParameter as error:
        return wrong(name, str(error))
    raise AssertionError(f"{name} is known")


def _findings(error: ValidationError, names: Mapping[str, str]) -> Iterator[Refusal]:
    wire = {field: name for name, field in names.items()}
    seen: set[object] = set()
    for one in error.errors(include_url=False, include_input=False):
        first = one["loc"][0]
        if first not in seen:  # each member of a union has its own complaint
            seen.add(first)
            place = "/".join(str(part) for part in (wire.get(str(first), first), *one["loc"][1:]))
            yield _finding(one, place)


def _finding(one: ErrorDetails, place: str) -> Refusal:
    if one["type"] == "missing":
        return missing(place)
    if one["type"] == "literal_error":
        return wrong(place, f"{one['msg']}.", code="10032", title="Invalid enumerated value")
    if one["type"].startswith(_OUT_OF_RANGE):
        return wrong(place, f"{one['msg']}.", code="10033", title="Value outside of range")
    return wrong(place, f"{one['msg']}.")


# What the types leave open. Each rule is for a parameter, of whatever command.


def _further(command: Command) -> Iterator[Refusal]:
    for parameter, value in command.wire().items():
        rule = _RULES.get(parameter)
        if rule is not None and (refusal := rule(parameter, value)) is not None:
            yield refusal
    choices = _ONE_OF.get(command.operation.name, ())
    fields = _names(type(command))
    given = [name for name in choices if getattr(command, fields[name]) is not None]
    if choices and not given:
        yield missing(choices[0])
    for name in given[1:]:
        yield wrong(name, f"`{name}` and `{given[0]}` cannot be given together.")
    yield from _digits_in_order(command)


def _digits_in_order(command: Command) -> Iterator[Refusal]:
    fewest, most = getattr(command, "minimum_digits", None), getattr(command, "maximum_digits", None)
    if fewest is not None and most is not None and fewest > most:
        yield wrong("minimum_digits", "`minimum_digits` is more than `maximum_digits`.")


def _state(parameter: str, value: object) -> Refusal | None:
    try:
        base64.b64decode(str(value), validate=True)
    except (binascii.Error, ValueError):
        return bad_client_state(parameter)
    return None


def _number(parameter: str, value: object) -> Refusal | None:
    found = cast(list[str], value) if isinstance(value, list) else [str(value)]  # by the model
    good = all(_NUMBER.fullmatch(one) or _ADDRESS.fullmatch(one) for one in found)
    return None if found and good else bad_number(parameter)


def _loop(parameter: str, value: object) -> Refusal | None:
    good = value == "infinity" or (str(value).isdecimal() and int(str(value)) > 0)
    return None if good else wrong(parameter, f"`{parameter}` is a positive number or `infinity`.")


def _not_blank(parameter: str, value: object) -> Refusal | None:
    return None if str(value).strip() else missing(parameter)


def _positive(parameter: str, value: object) -> Refusal | None:
    if isinstance(value, int) and value > 0:
        return None
    return wrong(parameter, "It has to be positive.", code="10033", title="Value outside of range")


def _matching(pattern: re.Pattern[str], what: str) -> Callable[[str, object], Refusal | None]:
    def check(parameter: str, value: object) -> Refusal | None:
        return None if pattern.fullmatch(str(value)) else wrong(parameter, f"`{parameter}` takes {what}.")

    return check


def _among(*values: str) -> Callable[[str, object], Refusal | None]:
    def check(parameter: str, value: object) -> Refusal | None:
        if value in values:
            return None
        listed = f"The value must be one of: {', '.join(values)}."
        return wrong(parameter, listed, code="10032", title="Invalid enumerated value")

    return check


_RULES: Mapping[str, Callable[[str, object], Refusal | None]] = {
    "client_state": _state,
    "target_leg_client_state": _state,
    "to": _number,
    "from": _number,
    "payload": _not_blank,
    "loop": _loop,
    "stop": _among("current", "all"),
    "target_legs": _among("self", "opposite", "both"),
    "park_after_unbridge": _among("self"),
    "valid_digits": _matching(_KEYS, "the keys 0 to 9, A to D, * and #"),
    "terminating_digit": _matching(re.compile(r"[0-9A-D*#]?"), "one key"),
    "digits": _matching(_TONES, "the keys 0 to 9, A to D, * and #, and w or W for a pause"),
    "maximum_digits": _positive,
    "maximum_tries": _positive,
    "timeout_millis": _positive,
    "initial_timeout_millis": _positive,
    "inter_digit_timeout_millis": _positive,
}
_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "playback_start": ("audio_url", "media_name", "playback_content"),
    "gather_using_audio": ("audio_url", "media_name"),
    "bridge": ("call_control_id", "queue", "video_room_id"),
}
