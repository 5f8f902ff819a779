"""A state's model to bytes and back."""

import enum
import math
import zlib
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from callflow import App
from callflow.errors import RegistrationError, StateError, StateInvalid
from callflow.session.codec import StateCodec
from callflow.session.record import SessionRecord
from callflow.session.session import Session


class Mood(enum.Enum):
    CALM = "calm"
    CROSS = "cross"


class Line(BaseModel):
    sku: str
    price: Decimal
    quantity: int = 1


class Order(BaseModel):
    lines: list[Line] = []
    placed: datetime | None = None
    paid: bool = False


class Rich(BaseModel):
    """Everything that a state may reasonably hold."""

    name: str | None = None
    mood: Mood = Mood.CALM
    language: Literal["en", "de"] = "en"
    born: date | None = None
    alarm: time | None = None
    patience: timedelta = timedelta()
    order: Order = Field(default_factory=Order)
    earlier: list[Order] = []
    votes: dict[str, int] = {}
    ratio: float = 0.0
    total: Decimal = Decimal(0)
    customer: UUID | None = None
    choice: int | str | None = None
    pair: tuple[int, str] = (0, "")
    sender: str = Field(default="", alias="from")


class Seat(BaseModel):
    row: int = 0


class Votes(BaseModel):
    ballots: set[int] = set()


class Score(BaseModel):
    value: float = 0.0


moments = st.datetimes(timezones=st.just(UTC)) | st.datetimes()
amounts = st.decimals(-(10**9), 10**9, allow_nan=False, places=2)
words = st.text(max_size=10)
lines = st.builds(Line, sku=words, price=amounts, quantity=st.integers(-(2**31), 2**31))
orders = st.builds(Order, lines=st.lists(lines, max_size=2), placed=st.none() | moments, paid=st.booleans())
rich = st.builds(
    Rich,
    name=st.none() | words,
    mood=st.sampled_from(Mood),
    language=st.sampled_from(["en", "de"]),
    born=st.none() | st.dates(),
    alarm=st.none() | st.times(),
    patience=st.timedeltas(timedelta(0), timedelta(days=1_000)),
    order=orders,
    earlier=st.lists(orders, max_size=2),
    votes=st.dictionaries(words, st.integers(-(2**63), 2**63 - 1), max_size=3),
    ratio=st.floats(allow_nan=False, allow_infinity=False),
    total=amounts,
    customer=st.none() | st.uuids(),
    choice=st.none() | st.integers(-(2**31), 2**31) | words,
    pair=st.tuples(st.integers(0, 9), words),
).flatmap(lambda state: words.map(lambda sender: state.model_copy(update={"sender": sender})))


@given(rich)
def test_a_rich_state_comes_back(state: Rich) -> None:
    codec = StateCodec(Rich)
    assert codec.load(codec.dump(state), model="Rich") == state


@given(rich)
def test_reading_and_writing_changes_no_byte(state: Rich) -> None:
    """Else a state that nobody has touched would count as changed."""
    codec = StateCodec(Rich)
    data = codec.dump(state)
    assert codec.dump(codec.load(data, model="Rich")) == data


def test_equal_states_give_equal_bytes_whatever_the_order_of_their_parts() -> None:
    codec = StateCodec(Rich)
    assert codec.dump(Rich(votes={"a": 1, "b": 2})) == codec.dump(Rich(votes={"b": 2, "a": 1}))


def test_reading_a_state_with_a_set_does_not_change_it() -> None:
    """The order of a set's members depends on how it came about, and for texts on the process."""
    codec = StateCodec[BaseModel](Votes)
    for ballots in (b"[0,8]", b"[8,0]"):
        record = SessionRecord(revision=3, model="Votes", body=b'{"ballots":' + ballots + b"}")
        session = Session("session-1", codec, record)
        assert session.state == Votes(ballots={0, 8})
        assert session.settle() is False
        assert record.revision == 3


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_number_that_json_does_not_have_is_not_written_as_another(value: float) -> None:
    """Silently written as null, it would make the state unreadable at the next event."""
    codec = StateCodec(Score)
    try:
        data = codec.dump(Score(value=value))
    except StateError:
        return
    assert repr(codec.load(data, model="Score").value) == repr(value)


def test_a_new_state_has_the_defaults() -> None:
    codec = StateCodec(Rich)
    assert codec.new() == Rich()
    assert codec.new() is not codec.new()
    assert codec.new().order is not codec.new().order


# -- transforms ---------------------------------------------------------------------------------------


class Deflate:
    """Compresses what is long enough."""

    number = 0
    required = False

    def apply(self, data: bytes, home: str) -> bytes | None:
        return zlib.compress(data) if len(data) > 50 else None

    def undo(self, data: bytes, home: str) -> bytes:
        try:
            return zlib.decompress(data)
        except zlib.error as error:
            raise ValueError(str(error)) from None


class Backwards:
    """Stands for an encryption: the result looks like nothing."""

    number = 7
    required = False

    def apply(self, data: bytes, home: str) -> bytes | None:
        return data[::-1]

    def undo(self, data: bytes, home: str) -> bytes:
        return data[::-1]


@given(rich)
def test_transforms_are_undone_in_reverse(state: Rich) -> None:
    codec = StateCodec(Rich, transforms=(Deflate(), Backwards()))
    data = codec.dump(state)
    body, transforms = codec.apply(data, home="session-1")
    assert transforms == 0b1000_0001
    assert codec.undo(body, transforms, home="session-1", model="Rich") == data


def test_a_transform_may_leave_the_bytes_as_they_are() -> None:
    codec = StateCodec(Seat, transforms=(Deflate(),))
    assert codec.apply(b"short", home="session-1") == (b"short", 0)
    assert codec.undo(b"short", 0, home="session-1", model="") == b"short"


@pytest.mark.parametrize(
    ("transforms", "body"), [(0b10, b"x"), (0b1000_0000, b"x"), (0b11, zlib.compress(b"x")), (0b1, b"damaged")]
)
def test_a_body_that_cannot_be_undone_is_invalid(transforms: int, body: bytes) -> None:
    codec = StateCodec(Seat, transforms=(Deflate(),))
    with pytest.raises(StateInvalid) as caught:
        codec.undo(body, transforms, home="session-1", model="Seat")
    assert caught.value.model == "Seat"


# -- limits and registration --------------------------------------------------------------------------


class Demanding(BaseModel):
    pin: str
    note: str = ""
    account: int


def test_a_field_without_a_default_is_an_error_at_registration() -> None:
    with pytest.raises(RegistrationError, match=r"Demanding.*pin, account"):
        App(call_state=Demanding)


@pytest.mark.parametrize("model", [dict, "Visit", Rich(), int])
def test_what_is_no_model_is_an_error_at_registration(model: type[BaseModel]) -> None:
    with pytest.raises(RegistrationError, match="BaseModel"):
        App(call_state=model)
