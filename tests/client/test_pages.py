"""Walking through lists: which page is next, whatever the carrier says, and what becomes of their items."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from callflow.api import Api
from callflow.errors import AnswerUnreadable
from callflow.model import Command, EventObject, Operation
from callflow.pages import Page, Pages, Place


class ThingList(Command, frozen=True):
    operation: ClassVar[Operation] = Operation(
        "list_things",
        "GET",
        "/things",
        "idempotent",
        "https://example.org",
        query={"page_number": "page[number]", "page_size": "page[size]", "page_after": "page[after]"},
        answers="page",
    )
    page_number: int | None = None
    page_size: int | None = None
    page_after: str | None = None


class NumberedList(Command, frozen=True):
    operation: ClassVar[Operation] = ThingList.operation
    page_number: int | None = None


class PlainList(Command, frozen=True):
    operation: ClassVar[Operation] = ThingList.operation


class Part(EventObject, frozen=True):
    size: int | None = None


class Thing(EventObject, frozen=True):
    id: int
    size: int | None = None
    parts: list[Part] | None = None


class Things(Api):
    """As a generated namespace does it."""

    def list(self, **fields: Any) -> Pages[Thing]:
        return self._pages(ThingList(**fields), Thing)

    def numbered(self, **fields: Any) -> Pages[Thing]:
        return self._pages(NumberedList(**fields), Thing)

    def plain(self) -> Pages[Thing]:
        return self._pages(PlainList(), Thing)

    async def retrieve(self) -> Thing:
        return await self._send(PlainList(), Thing)

    async def delete(self) -> None:
        await self._done(PlainList())


class Carrier:
    """Answers commands with pages from a list; past its end, with the last one."""

    def __init__(self, *answers: Mapping[str, Any]) -> None:
        self.answers = answers
        self.asked: list[dict[str, str]] = []

    async def execute(self, command: Command) -> Mapping[str, Any]:
        self.asked.append({name: value for name, value in command.query() if name != "page[size]"})
        return self.answers[min(len(self.asked), len(self.answers)) - 1]

    @property
    def things(self) -> Things:
        return Things(self.execute)


def page(*ids: object, **meta: object) -> dict[str, Any]:
    return {"data": [{"id": one} for one in ids], "meta": meta}


def cursors(*ids: object, after: object, **meta: object) -> dict[str, Any]:
    return page(*ids, cursors={"after": after, "before": None}, **meta)


async def walked(pages: Pages[Thing]) -> list[int]:
    async with asyncio.timeout(5):
        return [thing.id async for thing in pages]


THREE = (
    page(1, 2, page_number=1, total_pages=3, total_results=5),
    page(3, 4, page_number=2, total_pages=3, total_results=5),
    page(5, page_number=3, total_pages=3, total_results=5),
)


async def test_all_items_of_numbered_pages() -> None:
    carrier = Carrier(*THREE)
    assert await walked(carrier.things.list()) == [1, 2, 3, 4, 5]
    assert carrier.asked == [{}, {"page[number]": "2"}, {"page[number]": "3"}]


async def test_all_items_by_cursors() -> None:
    carrier = Carrier(
        cursors(1, 2, after="a", next="/v2/things?page[after]=a"),
        cursors(3, after="b", next="/v2/things?page[after]=b"),
        cursors(4, after="c", next=None),
    )
    assert await walked(carrier.things.list()) == [1, 2, 3, 4]
    assert carrier.asked == [{}, {"page[after]": "a"}, {"page[after]": "b"}]


async def test_a_page_is_fetched_when_it_is_needed() -> None:
    carrier = Carrier(*THREE)
    pages = carrier.things.list()
    assert carrier.asked == []
    async for thing in pages:
        if thing.id == 2:
            assert len(carrier.asked) == 1
        if thing.id == 3:
            break
    assert len(carrier.asked) == 2


async def test_each_walk_begins_anew() -> None:
    carrier = Carrier(*THREE, *THREE)
    pages = carrier.things.list()
    assert await walked(pages) == await walked(pages) == [1, 2, 3, 4, 5]


async def test_the_first_page_says_how_much_there_is() -> None:
    carrier = Carrier(*THREE)
    first = await carrier.things.list(page_size=2).first()
    assert [thing.id for thing in first.items] == [1, 2]
    assert (first.number, first.total_pages, first.total_results, first.after) == (1, 3, 5, None)
    assert len(carrier.asked) == 1


async def test_pages_one_by_one() -> None:
    carrier = Carrier(*THREE)
    assert [[thing.id for thing in one.items] async for one in carrier.things.list().pages()] == [[1, 2], [3, 4], [5]]


@pytest.mark.parametrize(
    ("limit", "ids", "fetched"), [(None, 5, 3), (0, 0, 0), (-1, 0, 0), (1, 1, 1), (2, 2, 1), (3, 3, 2), (99, 5, 3)]
)
async def test_a_list_in_memory_up_to_a_limit(limit: int | None, ids: int, fetched: int) -> None:
    carrier = Carrier(*THREE)
    assert [thing.id for thing in await carrier.things.list().all(limit=limit)] == [1, 2, 3, 4, 5][:ids]
    assert len(carrier.asked) == fetched


async def test_a_walk_can_begin_in_the_middle() -> None:
    carrier = Carrier(page(3, 4, total_pages=3), page(5, total_pages=3))
    assert await walked(carrier.things.list(page_number=2)) == [3, 4, 5]
    assert carrier.asked == [{"page[number]": "2"}, {"page[number]": "3"}]


async def test_a_list_that_takes_no_cursor_is_asked_by_number() -> None:
    carrier = Carrier(
        cursors(1, after="a", next="/x"), cursors(2, after="b", next="/x"), cursors(3, after="c", next="")
    )
    assert await walked(carrier.things.numbered()) == [1, 2, 3]
    assert carrier.asked == [{}, {"page[number]": "2"}, {"page[number]": "3"}]


async def test_a_list_that_takes_neither_has_one_page() -> None:
    carrier = Carrier(*THREE)
    assert await walked(carrier.things.plain()) == [1, 2]


# What a carrier may say that is not so.


@pytest.mark.parametrize(
    ("answers", "ids", "fetched"),
    [
        pytest.param([page(page_number=1, total_pages=10**9)], [], 1, id="a billion pages of nothing"),
        pytest.param([page(1, total_pages=10**9), page()], [1], 2, id="an empty page"),
        pytest.param([page(1, page_number=1, total_pages=10**9)], [1], 2, id="the same page for ever"),
        pytest.param([page(1, total_pages=10**9)], [1], 2, id="the same page for ever, not numbered"),
        pytest.param(
            [page(1, page_number=1, total_pages=9), page(2, page_number=1, total_pages=9)], [1], 2, id="number ignored"
        ),
        pytest.param(
            [page(1, page_number=1, total_pages=3), page(9, page_number=3, total_pages=3)], [1], 2, id="another page"
        ),
        pytest.param([page(1, page_number="1", total_pages="2"), page(2, page_number="2")], [1, 2], 3, id="texts"),
        pytest.param([page(1, page_number=1, total_pages=-3)], [1], 2, id="negative total"),
        pytest.param([page(1, page_number=-7, total_pages=2), page(2, total_pages=2)], [1, 2], 2, id="negative number"),
        pytest.param([page(1, page_number=1, total_pages=0)], [1], 1, id="no pages, but items"),
        pytest.param([page(1, page_number=True, total_pages=True)], [1], 2, id="neither numbers nor texts"),
        pytest.param([page(1, page_number=1, total_pages="9" * 5000)], [1], 2, id="an endless number"),
        pytest.param([page(1, page_number=None, total_pages=None), page()], [1], 2, id="nulls"),
        pytest.param([page(1)], [1], 1, id="empty meta"),
        pytest.param([{"data": [{"id": 1}]}], [1], 1, id="no meta"),
        pytest.param([{"data": [{"id": 1}], "meta": [2]}], [1], 1, id="meta is no object"),
        pytest.param([{"data": [{"id": 1}], "meta": {"cursors": "x"}}], [1], 1, id="cursors are no object"),
        pytest.param([cursors(1, after="a"), cursors(2, after="a")], [1, 2], 2, id="cursor repeated"),
        pytest.param(
            [cursors(1, after="a"), cursors(2, after="b"), cursors(3, after="a")],
            [1, 2, 3],
            3,
            id="cursors in a circle",
        ),
        pytest.param([cursors(1, after="a"), cursors(1, after="b")], [1], 2, id="cursors to the same items"),
        pytest.param([cursors(1, after="a"), cursors(after="b")], [1], 2, id="cursor behind the end"),
        pytest.param([cursors(1, after=7)], [1], 1, id="cursor is no text"),
        pytest.param([cursors(1, after="")], [1], 1, id="cursor is empty"),
    ],
)
async def test_a_walk_ends(answers: Sequence[Mapping[str, Any]], ids: Sequence[int], fetched: int) -> None:
    carrier = Carrier(*answers)
    assert await walked(carrier.things.list()) == ids
    assert len(carrier.asked) == fetched


_ODD = st.one_of(st.none(), st.integers(-2, 4), st.sampled_from(["1", "2", "x", "", "a", 10**9]), st.booleans())
_META = st.fixed_dictionaries(
    {},
    optional={
        "page_number": _ODD,
        "total_pages": _ODD,
        "next": _ODD,
        "cursors": st.one_of(_ODD, st.fixed_dictionaries({"after": _ODD})),
    },
)
_ANSWER = st.fixed_dictionaries({"data": st.lists(st.integers(0, 3), max_size=2), "meta": st.one_of(_ODD, _META)})


@given(st.lists(_ANSWER, min_size=1, max_size=4))
def test_whatever_it_says_a_finite_carrier_ends(answers: list[dict[str, Any]]) -> None:
    asked: list[Place] = []

    async def fetch(place: Place) -> Mapping[str, Any]:
        asked.append(place)
        return answers[min(len(asked), len(answers)) - 1]

    async def walk() -> list[Page[int]]:
        return [one async for one in Pages(fetch, int).pages()]

    pages = asyncio.run(walk())
    assert 1 <= len(pages) <= len(asked) <= len(answers) + 1
    assert len(set(asked)) == len(asked)


# Items that are not as they should be.


async def test_a_value_that_does_not_fit_is_left_out() -> None:
    thing = {"id": 1, "size": "large", "color": "red", "parts": [{"size": 1}, "x", {"size": {"cm": 2}, "new": True}]}
    carrier = Carrier({"data": [thing, {"id": 2}]})
    with capture_logs() as lines:
        first, second = await carrier.things.list().all()
    assert first == Thing.model_validate({"id": 1, "color": "red", "parts": [{"size": 1}, {"new": True}]})
    assert second.id == 2
    (line,) = lines
    assert (line["log_level"], line["operation"], line["fields"]) == ("warning", "list_things", ["parts", "size"])


@pytest.mark.parametrize("item", [None, 7, "x", [], {}, {"id": "x"}, {"id": None}])
async def test_what_is_no_item_ends_the_walk_with_an_error(item: object) -> None:
    carrier = Carrier(THREE[0], {"data": [{"id": 3}, item], "meta": {"page_number": 2, "total_pages": 3}})
    found: list[int] = []

    async def walk() -> None:
        async for thing in carrier.things.list():
            found.append(thing.id)

    with pytest.raises(AnswerUnreadable, match="list_things") as caught:
        await walk()
    assert found == [1, 2]
    assert caught.value.command == ThingList()


async def test_one_object_and_none() -> None:
    carrier = Carrier({"id": "7", "size": 2})
    assert await carrier.things.retrieve() == Thing(id=7, size=2)
    await carrier.things.delete()
    assert len(carrier.asked) == 2
