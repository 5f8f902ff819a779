"""What could never work is an error at import, and the error says what was probably meant."""

from collections.abc import AsyncGenerator, Callable
from functools import partial
from typing import Any, cast

import pytest
from pydantic import BaseModel

from callflow import App, Call, Router
from callflow.errors import RegistrationError
from callflow.events import CallAnswered, CallEvent, CallGatherEnded, CallInitiated, Event


class Visit(BaseModel):
    department: str | None = None


class LongVisit(Visit):
    """A state with more in it."""

    notes: tuple[str, ...] = ()


class Other(BaseModel):
    """Another model of state."""


class Incomplete(BaseModel):
    caller: str
    tries: int
    note: str = ""


class NoModel:
    """Not pydantic's."""


async def handler(call: Call, event: CallEvent) -> None:
    """A handler as it should be."""


async def an_error_handler(call: Call, event: Event, error: Exception) -> None:
    """An error handler as it should be."""


def not_async(call: Call, event: CallEvent) -> None:
    """It would return None, which nobody can await."""


async def of_one(call: Call) -> None:
    """It lacks the event."""


async def of_three(call: Call, event: CallEvent, more: str) -> None:
    """It needs more than it gets."""


async def is_late(value: object) -> bool:
    """A filter that would have to be awaited, and is not."""
    return value is None


async def no_manager(app: App[Any]) -> AsyncGenerator[None]:
    """A lifespan that lacks its decorator."""
    yield


class Desk:
    async def __call__(self, call: Call, event: CallEvent) -> None:
        """It has no name that identifiers could be derived from."""


def one_name() -> Any:
    async def greet(call: Call, event: CallEvent) -> None:
        """Made twice, it is two functions of one name."""

    return greet


def app() -> Any:  # what the type checker would refuse is what these tests are about
    return App(call_state=Visit)


def two_names() -> None:
    one = app()
    one.on(CallAnswered)(one_name())
    one.on(CallGatherEnded)(one_name())


def same_events() -> None:
    one = app()
    one.on(CallGatherEnded, digits="1")(handler)
    one.on(CallGatherEnded, digits="1")(handler)


def same_event_by_name() -> None:
    one = app()
    one.on(CallAnswered)(handler)
    one.on("call.answered")(handler)


def included_twice() -> None:
    one, router = app(), Router()
    router.on(CallAnswered)(handler)
    one.include_router(router)
    one.include_router(router)


def two_error_handlers() -> None:
    one = app()
    one.on_error(LookupError)(an_error_handler)
    one.on_error(ValueError, LookupError)(an_error_handler)


def two_error_handlers_by_a_router() -> None:
    one, router = app(), Router()
    one.on_error(LookupError)(an_error_handler)
    router.on_error(LookupError)(an_error_handler)
    one.include_router(router)


def itself() -> None:
    one = app()
    one.include_router(one)


MISTAKES: list[tuple[Callable[[], Any], str]] = [
    (lambda: app().on(CallAnswered)(not_async), "`not_async` should be `async def`: handlers are awaited"),
    (
        lambda: app().on(CallAnswered)(of_one),
        "`of_one(call: callflow.call.Call) -> None` should take two arguments, the call and the event",
    ),
    (lambda: app().on(CallAnswered)(of_three), "should take two arguments, the call and the event"),
    (lambda: app().on(CallAnswered)(Desk()), "is not a function"),
    (lambda: app().on(CallAnswered)(partial(handler)), "is not a function"),
    (
        lambda: app().on(handler),
        "@on takes an event's class or name, not <function handler",
    ),
    (lambda: app().on(42), "@on takes an event's class or name, not 42; write @app.on(CallAnswered)"),
    (lambda: app().on(Visit), "@on takes an event's class or name, not <class"),
    (
        lambda: app().on("call.answerd"),
        "no event is called 'call.answerd'; did you mean 'call.answered'? (For one newer than this "
        "version: @app.on(UnknownEvent, lambda event: event.meta.type == 'call.answerd').)",
    ),
    (lambda: app().on("nonsense"), "no event is called 'nonsense'; see callflow.events for those there are."),
    (
        lambda: app().on(CallGatherEnded, digit="1"),
        "`CallGatherEnded` has no field `digit`; did you mean `digits`?",
    ),
    (
        lambda: app().on(CallGatherEnded, zzz="1"),
        "`CallGatherEnded` has no field `zzz`; it has: call_control_id, call_leg_id, ",
    ),
    (lambda: app().on("call.gather.ended", digit="1"), "`CallGatherEnded` has no field `digit`"),
    (
        lambda: app().on(CallInitiated, direction="incomming"),
        "'incomming' is no published value of `CallInitiated.direction`; did you mean 'incoming'? (For a "
        "value newer than this version: direction=lambda value: value == 'incomming'.)",
    ),
    (
        lambda: app().on(CallInitiated, direction=("incoming", "zzz")),
        "'zzz' is no published value of `CallInitiated.direction`; there are: 'incoming', 'outgoing'.",
    ),
    (
        lambda: app().on(CallGatherEnded, "digits"),
        "a filter by position should be a function of the event, not 'digits'",
    ),
    (lambda: app().on(CallGatherEnded, is_late), "the filter `is_late` is async, so it would always be true"),
    (lambda: app().on(CallGatherEnded, digits=is_late), "the filter `is_late` is async, so it would always be true"),
    (two_names, "two handlers are called `one_name.<locals>.greet`: at "),
    (same_events, "`handler` is registered twice for the same events"),
    (same_event_by_name, "`handler` is registered twice for the same events"),
    (included_twice, "`handler` is registered twice for the same events"),
    (
        lambda: app().on(CallAnswered, leg="the agent"),
        "leg='the agent' should be 'primary', 'secondary', 'any', or the name of a role",
    ),
    (lambda: app().on(CallAnswered, leg=""), "leg='' should be 'primary'"),
    (two_error_handlers, "LookupError has an error handler already"),
    (two_error_handlers_by_a_router, "LookupError has an error handler already"),
    (lambda: app().on_error(BaseException)(an_error_handler), "is not an Exception, so no handler can be for it"),
    (lambda: app().on_error("LookupError")(an_error_handler), "'LookupError' is not an Exception"),
    (lambda: app().on_error(an_error_handler), "<function an_error_handler at "),
    (lambda: app().on_error(), "@on_error takes the classes of the errors: write @app.on_error(Exception) for all"),
    (lambda: app().on_error(LookupError)(not_async), "`not_async` should be `async def`"),
    (lambda: app().on_error(LookupError)(of_one), "should take three arguments, the call, the event and the error"),
    (lambda: app().event_middleware(not_async), "`not_async` should be `async def`"),
    (lambda: app().event_middleware(of_one), "should take two arguments, the context and next"),
    (lambda: app().command_middleware(of_three), "should take two arguments, the context and next"),
    (itself, "a router cannot include itself"),
    (
        lambda: app().include_router(Router(call_state=Other)),
        "the router's handlers use the state `Other`, and the app's is Visit",
    ),
    (
        lambda: App().include_router(Router(call_state=Other)),
        "the router's handlers use the state `Other`, and the app's is none",
    ),
    (
        lambda: App(call_state=Incomplete),
        "every field of `Incomplete` needs a default, because a call starts without a state; missing for: "
        "caller, tries",
    ),
    (
        lambda: app().include_router(Router(call_state=LongVisit)),
        "the router's handlers use the state `LongVisit`, and the app's is Visit",
    ),
    (
        lambda: App(lifespan=cast(Any, no_manager)),
        "`no_manager` is a generator: write @asynccontextmanager (of contextlib) above it",
    ),
    (lambda: App(migrate=lambda model, fields: Visit()), "are of no use without App(call_state=...)"),
    (lambda: App(call_state=NoModel), "should be a class derived from pydantic's BaseModel"),
]


@pytest.mark.parametrize(("register", "words"), MISTAKES, ids=[words for _, words in MISTAKES])
def test_a_mistake_is_an_error_at_import(register: Callable[[], Any], words: str) -> None:
    with pytest.raises(RegistrationError) as raised:
        register()
    assert words in str(raised.value)


def test_two_functions_of_one_name_are_both_located() -> None:
    with pytest.raises(RegistrationError) as raised:
        two_names()
    line = one_name().__code__.co_firstlineno
    assert str(raised.value).count(f"{__file__}:{line}") == 2
    assert "identifiers of commands are derived from the name" in str(raised.value)


def test_a_registration_error_is_a_type_error() -> None:
    assert issubclass(RegistrationError, TypeError)


def test_one_function_may_be_for_several_events() -> None:
    one = app()
    one.on(CallGatherEnded, digits="1")(one.on(CallGatherEnded, digits="2")(one.on(CallAnswered)(handler)))
    assert [route.handler for route in one.routes] == [handler] * 3


def test_a_router_may_use_a_base_class_of_the_state() -> None:
    one, router = App(call_state=LongVisit), Router(call_state=Visit)
    router.on(CallAnswered)(handler)
    one.include_router(router)
    assert [route.handler for route in one.routes] == [handler]


def test_a_decorated_function_stays_as_it_is() -> None:
    assert app().on(CallAnswered)(handler) is handler
    assert app().on_error(LookupError)(an_error_handler) is an_error_handler


def test_a_bound_method_is_a_handler_like_any_other() -> None:
    class Bureau:
        async def greet(self, call: Call, event: CallEvent) -> None:
            """A method of an object that the developer made."""

    one, bureau = app(), Bureau()
    one.on(CallAnswered)(bureau.greet)
    one.on(CallGatherEnded)(bureau.greet)
    assert [route.key.rpartition(".<locals>.")[2] for route in one.routes] == ["Bureau.greet"] * 2


def test_a_value_that_the_documentation_does_not_list_can_still_be_matched() -> None:
    def is_sideways(value: str | None) -> bool:
        return value == "sideways"

    one = app()
    one.on(CallInitiated, direction=is_sideways)(handler)
    (route,) = one.routes
    assert route.filter.admits("direction", "sideways")
    assert not route.filter.admits("direction", "incoming")
