"""How the values that must not be seen complete are shown: telephone numbers, keys pressed, words, links, state.

Which fields those are stands in `_codegen/overlay/sensitive.toml`. A `repr` masks them; attributes, comparison
and `model_dump` know nothing of it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Literal, TypeAlias, cast  # pydantic's: a field holds any value
from urllib.parse import urlsplit

from pydantic import BaseModel

from callflow.log import mask_numbers

Mask: TypeAlias = Literal["number", "link", "hidden"]
"""How a value is shown.

- `number`: a telephone number with its last two digits alone;
- `link`: an address without credentials, query and fragment;
- `hidden`: not at all.
"""

HIDDEN = "***"


class Discreet(BaseModel, frozen=True):
    """A model whose `repr` shows nothing sensitive complete; nor does rich's, or pydantic's own.

    Attributes:
        sensitive: The mask of each field that has one.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {}

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """The fields as they are shown; one that a newer API has added may be anything, and is hidden."""
        known = type(self).__pydantic_fields__
        for name, value in super().__repr_args__():
            if name is None or name in known:
                yield name, shown(value, self.sensitive.get(name or ""))
            else:
                yield name, shown(value, "hidden")

    def withheld(self) -> Iterator[object]:
        """What the `repr` does not show complete, for the log to keep out of its lines."""
        for name, value in self.__dict__.items():
            if name in self.sensitive:
                yield value
            else:
                yield from _inside(value)
        yield from (self.__pydantic_extra__ or {}).values()


def _inside(value: object) -> Iterator[object]:
    """What the objects in an unmarked field withhold."""
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    for one in items:
        if isinstance(one, Discreet):
            yield from one.withheld()


def shown(value: object, mask: Mask | None) -> object:
    """A value as it may be seen.

    Args:
        value: Text, or a list or mapping of texts; None is shown as it is.
        mask: How; None shows it whole.
    """
    if mask is None or value is None:
        return value
    if mask != "hidden" and isinstance(value, list):
        return [shown(one, mask) for one in cast("list[object]", value)]
    if mask != "hidden" and isinstance(value, Mapping):
        return {key: shown(one, mask) for key, one in cast("Mapping[object, object]", value).items()}
    if mask == "hidden" or not isinstance(value, str):
        return HIDDEN
    return _number(value) if mask == "number" else _link(value)


def _number(text: str) -> str:
    masked = mask_numbers(text)
    return masked if masked != text else HIDDEN  # a name, or a number too short to be told from others


def _link(text: str) -> str:
    try:
        parts = urlsplit(text)
        place = parts.netloc.rpartition("@")[2]
    except ValueError:
        return HIDDEN
    if not parts.scheme or not place:
        return HIDDEN
    rest = f"?{HIDDEN}" if parts.query or parts.fragment else ""
    return mask_numbers(f"{parts.scheme}://{place}{parts.path}{rest}")
