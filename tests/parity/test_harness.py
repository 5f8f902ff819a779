"""What the comparison rests on, and that it finds a difference wherever one is planted."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any, ClassVar, Literal, Required

import pytest
from pydantic import Field
from telnyx._utils import PropertyInfo  # the SDK's own marks in its types
from typing_extensions import TypedDict

from callflow._generated.commands import RecordingList, Speak
from callflow.model import Command, Operation
from tests.parity.arguments import Leaf, Variants
from tests.parity.comparison import Comparison, Findings, flat, sets
from tests.parity.coverage import sayable
from tests.parity.exceptions import OTHERWISE, Otherwise
from tests.parity.recorder import Sent
from tests.parity.sdk import SdkOperation, key, operations

(SPEAK,) = operations(re.compile(r"/calls/\{\w+\}/actions/speak$"))


async def planted(comparison: Comparison, kind: type[Command], operation: SdkOperation = SPEAK) -> Findings:
    return await comparison.findings(operation, kind, sets(operation, OTHERWISE))


class ElsewhereSpeak(Speak, frozen=True):
    operation: ClassVar[Operation] = replace(Speak.operation, path="/calls/{call_control_id}/actions/say")


class OtherwiseSpeak(Speak, frozen=True):
    operation: ClassVar[Operation] = replace(Speak.operation, method="PUT")


class SilentSpeak(Speak, frozen=True):
    voice: str = Field(exclude=True)


class RenamedSpeak(Speak, frozen=True):
    voice: str = Field(serialization_alias="voice_name")


class TalkativeSpeak(Speak, frozen=True):
    stop: Literal["current", "all"] | None = "all"


class WordySpeak(Speak, frozen=True):
    loop: str | None = Field(default=None, strict=False, coerce_numbers_to_str=True)


class DeafSpeak(Speak, frozen=True):
    service_level: Literal["basic"] | None = None


class AskewRecordingList(RecordingList, frozen=True):
    operation: ClassVar[Operation] = replace(
        RecordingList.operation, query={**RecordingList.operation.query, "created_at_gte": "filter[created_at][gt]"}
    )


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ElsewhereSpeak, "the SDK sends the path "),
        (OtherwiseSpeak, "the SDK sends the method POST, callflow PUT"),
        (SilentSpeak, 'callflow {"payload":"Straße \\"7\\" ☎"}'),
        (RenamedSpeak, '"voice_name":'),
        (TalkativeSpeak, '"stop":"all"'),
        (WordySpeak, '"loop":"1"'),
        (DeafSpeak, "callflow refuses: `speak`: `service_level`: Input should be 'basic'"),
    ],
)
@pytest.mark.asyncio(loop_scope="package")
async def test_a_planted_difference_is_found(comparison: Comparison, kind: type[Command], words: str) -> None:
    found = await planted(comparison, kind)
    assert [one for one in found.differences if words in one]


@pytest.mark.asyncio(loop_scope="package")
async def test_a_planted_name_in_a_query_is_found(comparison: Comparison) -> None:
    (listing,) = operations(re.compile(r"/recordings$"))
    found = await planted(comparison, AskewRecordingList, listing)
    assert len(found.differences) == 1
    assert "no parameter `filter[created_at][gte]`" in found.differences[0]


@pytest.mark.asyncio(loop_scope="package")
async def test_what_callflow_alone_can_say_is_found(comparison: Comparison) -> None:
    class Louder(Speak, frozen=True):
        volume: Literal["low", "high"] | None = None

    found = await planted(comparison, Louder)
    assert found.differences == []
    more = {fact for fact in sayable(Louder) - found.said if "volume" in fact}
    assert more == {"Louder.volume", "Louder.volume='low'", "Louder.volume='high'"}


def test_an_operation_is_known_by_its_method_and_path() -> None:
    assert SPEAK.key == key(Speak.operation.method, Speak.operation.path) == "POST /calls/{}/actions/speak"
    assert (SPEAK.resource, SPEAK.name, SPEAK.places) == ("calls.actions", "speak", ["call_control_id"])


@pytest.mark.parametrize(("path", "count"), [("/queues(/|$)", 9), (r"/conferences(/|$)", 23), ("/recordings", 4)])
def test_no_method_of_the_sdk_is_passed_by(path: str, count: int) -> None:
    assert len(operations(re.compile(path))) == count


class Inner(TypedDict, total=False):
    kind: Literal["inner"]
    flag: bool


class Outer(TypedDict, total=False):
    name: Required[str]
    size: Literal["s", "m"]
    inner: Inner
    from_: Annotated[int, PropertyInfo(alias="from")]
    either: str | Inner
    many: Sequence[Inner]
    sizes: list[Literal["s", "m"]]
    own: dict[str, object]


def test_the_variants_of_a_type_have_each_thing_once() -> None:
    least = {"name": Leaf.TEXT}
    added: list[dict[str, Any]] = [
        {"size": "s"},
        {"size": "m"},
        {"inner": {}},
        {"inner": {"kind": "inner"}},
        {"inner": {"flag": True}},
        {"inner": {"flag": False}},
        {"from_": Leaf.WHOLE},
        {"either": Leaf.TEXT},
        {"either": {}},
        {"either": {"kind": "inner"}},
        {"either": {"kind": "inner", "flag": True}},
        {"either": {"kind": "inner", "flag": False}},
        {"many": [{}]},
        {"many": [{"kind": "inner"}]},
        {"many": [{"flag": True}]},
        {"many": [{"flag": False}]},
        {"sizes": ["s", "m"]},
        {"own": {"key": Leaf.ANYTHING}},
    ]
    assert list(Variants().of(Outer)) == [least, *({**least, **one} for one in added)]


def test_an_exception_takes_the_place_of_a_type() -> None:
    rows = {"Inner.flag": Otherwise("", never=(False,)), "Inner.kind": Otherwise("", instead=("outer",))}
    assert list(Variants(rows).of(Inner)) == [{}, {"kind": "outer"}, {"flag": True}]


def test_a_query_is_named_as_on_the_wire() -> None:
    given = {"from_": 1, "inner": {"flag": True}}
    assert dict(flat(Outer, given)) == {"from": 1, "inner[flag]": True}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (b'{"a":1,"b":[2.0]}', b'{"b":[2],"a":1.0}', True),
        (b'{"a":1}', b'{"a":true}', False),
        (b'{"a":1}', b'{"a":"1"}', False),
        (b'{"a":null}', b"{}", False),
        (b"{}", b"", False),
    ],
)
def test_bodies_are_compared_as_json(one: bytes, other: bytes, same: bool) -> None:
    assert (Sent("POST", "/", one).json == Sent("POST", "/", other).json) is same


def test_a_path_is_compared_part_by_part() -> None:
    assert Sent("GET", "/v2/a%2Fb/c%40d", b"").path == ["", "v2", "a/b", "c@d"]
    assert Sent("GET", "/v2/a?filter%5Ba%5D=1&b=", b"").query == [("b", ""), ("filter[a]", "1")]
