"""Secrets in a state: found wherever they stand, written as they are, read back, and never shown."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Generic, Literal, NamedTuple, TypeVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, RootModel, Secret, SecretBytes, SecretStr, field_serializer
from pydantic.dataclasses import dataclass as pydantic_dataclass
from typing_extensions import TypedDict

from callflow.errors import StateUnwritable
from callflow.session.codec import StateCodec

T = TypeVar("T")


class Pin(SecretStr):
    """A secret with a name of its own."""


class Birthday(Secret[date]):
    def _display(self) -> str:
        return "****-**-**"


class Card(BaseModel):
    number: SecretStr = SecretStr("")
    earlier: "list[Card]" = []


class Box(BaseModel, Generic[T]):
    content: T | None = None


class Codes(RootModel[dict[str, SecretStr]]):
    root: dict[str, SecretStr] = {}


class Entry(TypedDict):
    pin: SecretStr


class Pair(NamedTuple):
    pin: SecretStr
    tries: int


@dataclass
class Plain:
    pin: SecretStr = field(default_factory=lambda: SecretStr(""))


@pydantic_dataclass
class Checked:
    pin: SecretStr = SecretStr("")


class Cat(BaseModel):
    kind: Literal["cat"] = "cat"
    name: SecretStr = SecretStr("")


class Dog(BaseModel):
    kind: Literal["dog"] = "dog"
    name: str = ""


class Vault(BaseModel):
    """Secrets in whatever can hold one."""

    text: SecretStr = SecretStr("")
    data: SecretBytes = SecretBytes(b"")
    number: Secret[int] = Secret[int](0)
    pin: Pin = Pin("0")
    born: Birthday | None = None
    maybe: SecretStr | None = None
    long: Annotated[SecretStr, Field(min_length=2)] = SecretStr("**")
    renamed: SecretStr = Field(default=SecretStr(""), alias="from")
    any_of: str | SecretStr | SecretBytes | Secret[int] | int | None = None
    long_or_text: Annotated[SecretStr, Field(min_length=2)] | str = ""
    listed: list[SecretStr] = []
    paired: tuple[SecretStr, int] = (SecretStr(""), 0)
    named: dict[str, SecretBytes] = {}
    keyed: dict[SecretStr, int] = {}
    several: frozenset[SecretStr] = frozenset()
    nested: Secret[list[SecretStr]] = Secret[list[SecretStr]]([])
    whole: Secret[Card] = Secret[Card](Card())
    card: Card = Card()
    card_or_dog: Card | Dog | None = None
    pet: Annotated[Cat | Dog, Field(discriminator="kind")] = Dog()
    box: Box[SecretStr] = Box[SecretStr]()
    codes: Codes = Codes({})
    entry: Entry | None = None
    pair: Pair | None = None
    plain: Plain = Field(default_factory=Plain)
    checked: Checked = Checked()


words = st.text(max_size=8) | st.sampled_from(["null", "**********", "{}", "5"])
texts = st.builds(SecretStr, words)
datas = st.builds(SecretBytes, st.binary(max_size=8))
integers = st.integers(-(2**63), 2**63 - 1)  # what JSON is sure to carry
numbers = st.builds(Secret[int], integers)
cards = st.recursive(
    st.builds(Card, number=texts), lambda cards: st.builds(Card, number=texts, earlier=st.lists(cards, max_size=2))
)
CONTENTS: dict[str, st.SearchStrategy[Any]] = {
    "text": texts,
    "data": datas,
    "number": numbers,
    "pin": st.builds(Pin, words),
    "born": st.none() | st.builds(Birthday, st.dates()),
    "maybe": st.none() | texts,
    "long": st.builds(SecretStr, st.text(min_size=2, max_size=8)),
    "renamed": texts,
    "any_of": st.none() | words | texts | datas | numbers | integers,
    "long_or_text": words | st.builds(SecretStr, st.text(min_size=2, max_size=8)),
    "listed": st.lists(texts, max_size=3),
    "paired": st.tuples(texts, integers),
    "named": st.dictionaries(words, datas, max_size=3),
    "keyed": st.dictionaries(texts, integers, max_size=3),
    "several": st.frozensets(texts, max_size=3),
    "nested": st.builds(Secret[list[SecretStr]], st.lists(texts, max_size=2)),
    "whole": st.builds(Secret[Card], cards),
    "card": cards,
    "card_or_dog": st.none() | cards | st.builds(Dog, name=words),
    "pet": st.builds(Cat, name=texts) | st.builds(Dog, name=words),
    "box": st.builds(Box[SecretStr], content=st.none() | texts),
    "codes": st.builds(Codes, st.dictionaries(words, texts, max_size=3)),
    "entry": st.none() | st.fixed_dictionaries({"pin": texts}),
    "pair": st.none() | st.builds(Pair, texts, integers),
    "plain": st.builds(Plain, texts),
    "checked": st.builds(Checked, texts),
}
vaults = st.fixed_dictionaries({}, optional=CONTENTS).map(lambda values: Vault().model_copy(update=values))


def came_back(state: Vault) -> Vault:
    codec = StateCodec(Vault)
    return codec.load(codec.dump(state), model="Vault")


def looks(state: Vault) -> list[str]:
    """The types of all that it holds, in no order, since that of a dictionary is not kept."""
    return sorted(re.split(r"[^\w(]+", repr(state)))


def test_every_field_of_the_vault_is_tried() -> None:
    assert CONTENTS.keys() == Vault.model_fields.keys()


@settings(deadline=None)
@given(vaults)
@example(Vault().model_copy(update={"any_of": "**********"}))
def test_every_secret_comes_back_as_it_was(state: Vault) -> None:
    again = came_back(state)
    assert again == state
    assert looks(again) == looks(state)


class Extra(BaseModel):
    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, SecretStr] = Field(init=False)  # pyright: ignore  # pydantic's way to type them


@settings(deadline=None)
@given(st.dictionaries(words, texts, max_size=2))
def test_extra_fields_that_are_secret_come_back(extra: dict[str, SecretStr]) -> None:
    codec = StateCodec(Extra)
    assert codec.secret_fields == ("Extra",)
    state = Extra.model_validate(extra)
    assert codec.load(codec.dump(state), model="Extra") == state


@settings(deadline=None)
@given(vaults)
def test_reading_and_writing_changes_no_byte(state: Vault) -> None:
    state.several = frozenset()  # its order is that of hashes
    codec = StateCodec(Vault)
    data = codec.dump(state)
    assert codec.read(data, model="Vault").written == data


def test_what_was_read_does_not_show_its_secrets() -> None:
    again = came_back(
        Vault(text=SecretStr("hush-1"), card=Card(number=SecretStr("hush-2")), any_of=SecretStr("hush-3"))
    )
    assert again.text.get_secret_value() == "hush-1"
    for shown in (repr(again), str(again), again.model_dump_json(), repr(again.model_dump())):
        assert "hush" not in shown


# -- which fields -------------------------------------------------------------------------------------


def test_all_secret_fields_are_named() -> None:
    assert set(StateCodec(Vault).secret_fields) == {
        *{f"Vault.{name}" for name in Vault.model_fields}
        - {"Vault.card", "Vault.card_or_dog", "Vault.pet", "Vault.box", "Vault.codes"}
        - {"Vault.entry", "Vault.pair", "Vault.plain", "Vault.checked"},
        *("Card.number", "Cat.name", "Box[SecretStr].content", "Codes"),
        *("Entry.pin", "Pair.pin", "Plain.pin", "Checked.pin"),
    }


class Misleading(BaseModel):
    """Nothing in it is a secret, whatever it looks like."""

    secret: str = "SecretStr"
    box: Box[str] = Box[str]()
    table: dict[str, Any] = {"type": "json-or-python", "serialization": {"function": len}}


def test_what_is_no_secret_is_not_named() -> None:
    assert StateCodec(Misleading).secret_fields == ()


class Above(BaseModel):
    below: "Below | None" = None


ABOVE = StateCodec(Above)


class Below(BaseModel):
    pin: SecretStr = SecretStr("")


def test_a_model_may_name_one_that_is_defined_below_the_app() -> None:
    assert ABOVE.secret_fields == ("Below.pin",)


# -- what cannot be written ---------------------------------------------------------------------------


class Loose(BaseModel):
    anything: Any = None
    pin: SecretStr = SecretStr("")


@pytest.mark.parametrize("value", [SecretStr("hush"), {"a": [SecretBytes(b"hush")]}, Card(number=SecretStr("hush"))])
def test_a_secret_of_which_the_model_does_not_know_is_not_lost_silently(value: object) -> None:
    with pytest.raises(StateUnwritable, match="name the secret's type") as caught:
        StateCodec(Loose).dump(Loose(anything=value))
    assert "hush" not in str(caught.value)


def test_ten_stars_are_a_text_like_any_other() -> None:
    state = Loose(anything=["**********"], pin=SecretStr("**********"))
    codec = StateCodec(Loose)
    assert codec.load(codec.dump(state), model="Loose") == state


@pytest.mark.parametrize("value", ["hush-12", SecretBytes(b"hush"), ["hush", ", input_type=hush"]])
def test_a_secret_that_is_set_to_something_else_is_an_error_that_does_not_show_it(value: Any) -> None:
    state = Loose()
    state.pin = value  # pydantic does not check assignments
    with pytest.raises(StateUnwritable, match=r"wrap it, as in `SecretStr\(\.\.\.\)`") as caught:
        StateCodec(Loose).dump(state)
    assert "hush" not in str(caught.value)
    assert caught.value.__cause__ is None


class OwnWords(BaseModel):
    pin: SecretStr = SecretStr("")

    @field_serializer("pin", when_used="json")
    def backwards(self, pin: SecretStr) -> str:
        return pin.get_secret_value()[::-1]


def test_the_developers_own_way_to_write_a_secret_is_kept() -> None:
    codec = StateCodec(OwnWords)
    assert codec.dump(OwnWords(pin=SecretStr("1234"))) == b'{"pin":"4321"}'
    assert codec.secret_fields == ("OwnWords.pin",)
