"""The SDK's types: what a hint in them says."""

import functools
from collections.abc import Mapping
from typing import Annotated, Any, Literal, NotRequired, Required, get_args, get_origin  # `Any`: types are of any type

from typing_extensions import get_type_hints, is_typeddict

_WRAPPERS = (Required, NotRequired, Annotated)


def origin(hint: Any) -> Any:
    """What stands before the brackets."""
    return get_origin(hint)


@functools.cache
def fields(kind: Any) -> Mapping[str, Any]:
    """The fields of an object's type, by name; of another type, none."""
    return get_type_hints(kind, include_extras=True) if is_typeddict(kind) else {}


def is_required(hint: Any) -> bool:
    return origin(hint) is Required


def bare(hint: Any) -> Any:
    """The type itself, without what is said about it."""
    while origin(hint) in _WRAPPERS:
        hint = get_args(hint)[0]
    return hint


def alias(name: str, hint: Any) -> str:
    """The name of a field on the wire."""
    while origin(hint) in (Required, NotRequired):
        (hint,) = get_args(hint)
    marks = get_args(hint)[1:] if origin(hint) is Annotated else ()
    return next((one.alias for one in marks if getattr(one, "alias", None)), name)


def is_tag(hint: Any) -> bool:
    """Whether a field has one single value, and so tells its object from others."""
    return origin(bare(hint)) is Literal and len(get_args(bare(hint))) == 1
