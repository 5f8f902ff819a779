"""Interruptible: an error raised where a coroutine waits, and nothing left of it afterwards."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import pytest

from callflow.dispatch.interruption import HungUp, Interruptible
from callflow.errors import CallEnded

T = TypeVar("T")


async def run(what: Interruptible[T]) -> T:
    """Await it in a task of its own, and prove that no cancellation is left there."""

    async def awaiting() -> T:
        task = asyncio.current_task()
        assert task is not None
        try:
            return await what
        finally:
            assert task.cancelling() == 0
            await asyncio.sleep(0)  # where a cancellation that is still on its way would arrive

    return await asyncio.create_task(awaiting())


def interrupt_soon(what: Interruptible[Any]) -> None:
    asyncio.get_running_loop().call_later(1, what.interrupt, HungUp("user_busy"))


async def test_it_gives_what_the_coroutine_gives() -> None:
    async def adding() -> int:
        await asyncio.sleep(1)
        return 1 + await asyncio.sleep(1, result=1)

    assert await run(Interruptible(adding())) == 2


async def test_it_raises_what_the_coroutine_raises() -> None:
    async def failing() -> None:
        await asyncio.sleep(1)
        raise LookupError

    with pytest.raises(LookupError):
        await run(Interruptible(failing()))


async def test_an_interruption_is_raised_where_the_coroutine_waits() -> None:
    raised: list[BaseException] = []

    async def waiting() -> None:
        try:
            await asyncio.sleep(20)
        except BaseException as error:
            raised.append(error)
            raise

    what = Interruptible(waiting())
    interrupt_soon(what)
    with pytest.raises(HungUp) as ended:
        await run(what)
    assert raised == [ended.value]
    assert isinstance(ended.value, CallEnded)
    assert isinstance(ended.value, asyncio.CancelledError)
    assert ended.value.cause == "user_busy"


async def test_who_catches_it_goes_on_undisturbed() -> None:
    async def catching() -> str:
        try:
            await asyncio.sleep(20)
        except CallEnded:
            await asyncio.sleep(1)
            async with asyncio.timeout(5):
                return await asyncio.sleep(1, result="done")
        return "never interrupted"

    what = Interruptible(catching())
    interrupt_soon(what)
    assert await run(what) == "done"


async def test_a_second_interruption_at_once_is_one() -> None:
    errors = [HungUp("first"), HungUp("second")]
    caught: list[BaseException] = []

    async def catching() -> None:
        try:
            await asyncio.sleep(20)
        except CallEnded as error:
            caught.append(error)
            await asyncio.sleep(1)

    what = Interruptible(catching())
    for error in errors:
        asyncio.get_running_loop().call_later(1, what.interrupt, error)
    await run(what)
    assert caught == errors[:1]


async def test_after_its_end_nothing_happens() -> None:
    what = Interruptible(asyncio.sleep(1, result="done"))
    assert await run(what) == "done"
    what.interrupt(HungUp())
    await asyncio.sleep(1)


async def test_an_interruption_in_the_moment_of_an_answer() -> None:
    answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def asking() -> str:
        return await answer

    what = Interruptible(asking())

    def both() -> None:
        answer.set_result("the answer")
        what.interrupt(HungUp())

    asyncio.get_running_loop().call_later(1, both)
    with pytest.raises(HungUp):
        await run(what)


async def test_an_interruption_that_comes_too_late_leaves_nothing() -> None:
    """The coroutine itself may be what brings the hangup, through an app in the same task."""
    what: Interruptible[str]

    async def last_words() -> str:
        await asyncio.sleep(1)
        what.interrupt(HungUp())
        return "done"

    what = Interruptible(last_words())
    assert await run(what) == "done"


async def test_an_interruption_by_the_coroutine_itself_comes_at_its_next_await() -> None:
    what: Interruptible[str]

    async def last_words() -> str:
        what.interrupt(HungUp())
        return await asyncio.sleep(20, result="never")

    what = Interruptible(last_words())
    with pytest.raises(HungUp):
        await run(what)


async def test_a_cancellation_from_outside_stays_one() -> None:
    raised: list[BaseException] = []

    async def waiting() -> None:
        try:
            await asyncio.sleep(20)
        except BaseException as error:
            raised.append(error)
            raise

    async def awaiting(what: Coroutine[Any, Any, None]) -> None:
        await Interruptible(what)

    task = asyncio.create_task(awaiting(waiting()))
    await asyncio.sleep(1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError) as ended:
        await task
    assert type(ended.value) is type(raised[0]) is asyncio.CancelledError


@pytest.mark.parametrize("first", ["hangup", "cancellation"])
async def test_a_cancellation_in_the_moment_of_a_hangup_is_not_lost(first: str) -> None:
    async def stubborn() -> None:
        try:
            await asyncio.sleep(20)
        except CallEnded:
            await asyncio.sleep(3_600)

    what = Interruptible(stubborn())

    async def awaiting() -> None:
        await what

    task = asyncio.create_task(awaiting())
    await asyncio.sleep(1)
    if first == "hangup":
        what.interrupt(HungUp())
    task.cancel()
    what.interrupt(HungUp())
    began = asyncio.get_running_loop().time()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert asyncio.get_running_loop().time() < began + 5


async def test_a_time_out_around_it_in_the_moment_of_a_hangup() -> None:
    async def stubborn() -> None:
        try:
            await asyncio.sleep(20)
        except CallEnded:
            await asyncio.sleep(3_600)

    what = Interruptible(stubborn())
    interrupt_soon(what)

    async def awaiting() -> None:
        async with asyncio.timeout(1):
            await what

    began = asyncio.get_running_loop().time()
    with pytest.raises((TimeoutError, CallEnded)):
        await asyncio.create_task(awaiting())
    assert asyncio.get_running_loop().time() < began + 5


async def test_the_error_carries_its_sentence() -> None:
    assert str(HungUp("user_busy")) == "the call has ended (user_busy)"
