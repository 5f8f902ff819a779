"""Lists that come in pages: which page is next, and walking from one to the next.

The carrier has two ways to number pages. Most lists say `page_number` and `total_pages` in their `meta`; some have
cursors (`meta.cursors.after`, and a `meta.next` that is null on the last page). What a `meta` says is a hint, never a
promise: a list ends with an empty page, with a cursor that was there before, with a page that is another one than was
asked for or has the very items of the last one, and where nothing says that there is more.

See <https://developers.telnyx.com/docs/development/pagination>.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeAlias, TypeVar, cast  # `Any`: JSON of any shape

import orjson

ItemT = TypeVar("ItemT")
ItemT_co = TypeVar("ItemT_co", covariant=True)
Json: TypeAlias = Mapping[str, Any]
Way: TypeAlias = Literal["number", "after"]
"""How a page can be asked for: by its number, or by the cursor of the page before it."""

_DIGITS = 20  # of a number that is still one


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is in its list; the first one where neither is given.

    Attributes:
        number: Its number, from 1.
        after: The cursor that the page before it gave.
    """

    number: int | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Page(Generic[ItemT_co]):
    """One page of a list.

    Attributes:
        items: What is on it.
        meta: What the carrier says of the list, as it came; empty where it says nothing.
    """

    items: Sequence[ItemT_co]
    meta: Json

    @property
    def number(self) -> int | None:
        """Which page this is, from 1, where the carrier says so."""
        return _count(self.meta.get("page_number"))

    @property
    def total_pages(self) -> int | None:
        """How many pages there are, where the carrier says so."""
        return _count(self.meta.get("total_pages"))

    @property
    def total_results(self) -> int | None:
        """How many items there are on all pages, where the carrier says so."""
        found = _count(self.meta.get("total_results"))
        return _count(self.meta.get("total_items")) if found is None else found

    @property
    def after(self) -> str | None:
        """The cursor that leads to the next page, where there is one."""
        return _cursor(self.meta)


class Pages(Generic[ItemT]):
    """A list of the carrier's, fetched a page at a time, none before it is needed.

    `async for item in pages` walks through all of it. Each walk begins anew, so a list can be walked again.

    Args:
        fetch: Gets the page at a place: a mapping with the items under `data`.
        read: Makes an item from its JSON; what it raises ends the walk.
        ways: How pages can be asked for; without any, there is one page.
        start: The number of the first page, for a list that does not begin with its first.
    """

    def __init__(
        self,
        fetch: Callable[[Place], Awaitable[Json]],
        read: Callable[[Any], ItemT],
        *,
        ways: Collection[Way] = ("number", "after"),
        start: int = 1,
    ) -> None:
        self._fetch = fetch
        self._read = read
        self._ways = ways
        self._start = start

    async def __aiter__(self) -> AsyncGenerator[ItemT]:
        """Walk through the items of all pages."""
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item
                del page  # else it would stay in memory while the next one comes

    async def pages(self) -> AsyncGenerator[Page[ItemT]]:
        """Walk through the pages; the first one comes even if it is empty."""
        trail = self._trail()
        while trail.place is not None:
            page = self._page(trail, await self._fetch(trail.place))
            if page is None:
                return
            yield page
            del page

    async def first(self) -> Page[ItemT]:
        """The first page, with what the carrier says of the whole list."""
        page = self._page(self._trail(), await self._fetch(Place()))
        assert page is not None
        return page

    async def all(self, *, limit: int | None = None) -> list[ItemT]:
        """The items of all pages as one list, in memory.

        Args:
            limit: How many items at most; pages beyond them are not fetched. None takes all.
        """
        found: list[ItemT] = []
        if limit is not None and limit <= 0:
            return found
        async with aclosing(self.pages()) as pages:
            async for page in pages:
                found += page.items
                if limit is not None and len(found) >= limit:
                    break
        return found[:limit]

    def _trail(self) -> "Trail":
        return Trail(self._ways, start=self._start)

    def _page(self, trail: "Trail", answer: Json) -> Page[ItemT] | None:
        data, meta = _list(answer.get("data")), _object(answer.get("meta"))
        return Page([self._read(one) for one in data], meta) if trail.goes_on(meta, data) else None


class Trail:
    """The way through one list, told of each page that came; it knows where the next one is.

    Args:
        ways: How pages can be asked for.
        start: The number of the first page.

    Attributes:
        place: The page to ask for; None at the end.
    """

    def __init__(self, ways: Collection[Way], *, start: int = 1) -> None:
        self.place: Place | None = Place()
        self._ways = ways
        self._number = start
        self._cursors: set[str] = set()
        self._items: int | None = None

    def goes_on(self, meta: Json, data: Sequence[object]) -> bool:
        """Take a page in, and decide what is next.

        Args:
            meta: What it says of the list.
            data: Its items.

        Returns:
            Whether the page belongs to the walk; if not, it was there before, or has nothing on it.
        """
        asked, self.place = self.place, None
        before, self._items = self._items, _fingerprint(data)
        number = _count(meta.get("page_number"))
        if before is not None and (not data or self._items == before):
            return False
        if asked is not None and asked.number is not None:
            self._number = asked.number
            if number is not None and number != asked.number:
                return False
        elif number is not None:
            self._number = number
        self.place = self._next(meta) if data else None
        return True

    def _next(self, meta: Json) -> Place | None:
        cursor = _cursor(meta)
        if cursor is not None and "after" in self._ways:
            if cursor in self._cursors:
                return None
            self._cursors.add(cursor)
            return Place(after=cursor)
        total = _count(meta.get("total_pages"))
        more = "page_number" in meta or cursor is not None if total is None else self._number < total
        return Place(number=self._number + 1) if more and "number" in self._ways else None


def _fingerprint(data: Sequence[object]) -> int:
    """A number that is the same for the same items."""
    try:
        return hash(orjson.dumps(data))
    except TypeError:  # nested deeper than it writes, though it has read them
        found: list[object] = []
        waiting: list[object] = [data]
        while waiting:
            one = waiting.pop()
            parts = _parts(one)
            found.append(one if parts is None else (type(one), len(parts)))
            waiting += parts or ()
        return hash(tuple(found))


def _parts(value: object) -> Sequence[object] | None:
    """What a part of JSON is made of; None for what is one piece."""
    if isinstance(value, Mapping):
        return [*cast(Json, value).items()]
    return cast("Sequence[object]", value) if isinstance(value, list | tuple) else None


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _object(value: object) -> Json:
    return cast(Json, value) if isinstance(value, Mapping) else {}


def _cursor(meta: Json) -> str | None:
    """The cursor of the next page; where the `meta` has a `next` that is empty, there is none."""
    found = _object(meta.get("cursors")).get("after")
    return found if isinstance(found, str) and found and meta.get("next", True) else None


def _count(value: object) -> int | None:
    """A number that the carrier gives, perhaps as text; None for what is none."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < _DIGITS:
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
