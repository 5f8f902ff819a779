"""What the parser makes of bytes that are not what the carrier documents."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, TypeAlias  # payloads are JSON of any shape

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from callflow._generated.events import EVENTS, CallAnswered, CallHangup, CallInitiated
from callflow.model import CallEvent, Event, UnknownEvent
from callflow.webhook.parse import NotAnEvent, parse
from tests.data.webhooks import GOLDEN

NOW = 1_800_000_000.0
ARRIVED = datetime.fromtimestamp(NOW, UTC)

Json: TypeAlias = dict[str, Any]

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
known_fields = sorted({field for one in GOLDEN.values() for field in one["payload"]} | {"meta", "from_"})
payloads = st.dictionaries(st.sampled_from(known_fields) | st.text(max_size=12), values, max_size=8)
names = st.sampled_from(sorted(EVENTS)) | st.text(min_size=1, max_size=128)


BARE: Json = {"event_type": "call.answered", "id": "event-1", "payload": {}}
"""The least that is an event."""


def body(payload: object = None, **data: object) -> bytes:
    """A webhook's bytes; `json` writes numbers of any size, which orjson does not."""
    whole: Json = {**BARE, **({} if payload is None else {"payload": payload})}
    return json.dumps({"data": {**whole, **data}, "meta": {"attempt": 1}}).encode()


# -- whatever comes -----------------------------------------------------------------------------------


@given(st.binary(max_size=200))
@example(b"")
@example(b"\xff\xfe")
@example(b"null")
@example(b"[]")
@example(b'"data"')
@example(b'{"data": {}}')
@example(b'\xef\xbb\xbf{"data": {}}')
def test_bytes_that_are_no_event_are_refused(data: bytes) -> None:
    with pytest.raises(NotAnEvent):
        parse(data, now=NOW)


@given(values)
def test_json_is_an_event_or_refused(document: object) -> None:
    for whole in (document, {"data": document}, {"data": document, "meta": document}):
        with pytest.raises(NotAnEvent):
            parse(json.dumps(whole).encode(), now=NOW)


@given(
    name=names,
    identifier=st.text(min_size=1, max_size=128),
    payload=payloads,
    occurred_at=values,
    delivery=values,
    flat=st.booleans(),
)
@example("call.initiated", "1", {"from": [], "from_": []}, None, None, False)
@example("call.initiated", "1", {"from": "a", "from_": "b"}, None, None, False)
@example("call.answered", "1", {"start_time": 1e300}, "0001-01-01T00:00:00+23:59", {"attempt": True}, False)
@example("call.answered", "1", {"model_config": 1, "__class__": 2, "event_type": 3}, 5, {}, True)
@settings(max_examples=300)
def test_a_name_an_identifier_and_an_object_are_an_event(
    name: str, identifier: str, payload: Json, occurred_at: object, delivery: object, flat: bool
) -> None:
    data = {"event_type": name, "id": identifier, "payload": payload, "occurred_at": occurred_at}
    event = parse(json.dumps(data if flat else {"data": data, "meta": delivery}).encode(), now=NOW)
    assert type(event) is EVENTS.get(name, UnknownEvent)
    assert (event.meta.id, event.meta.type) == (identifier, name)
    assert type(event.meta.attempt) is int
    assert event.meta.attempt >= 1
    assert event.meta.occurred_at.tzinfo is not None
    assert isinstance(event.meta.occurred_at.timestamp(), float)  # which order needs
    for key in payload:
        assert is_kept(event, key), key


def is_kept(event: Event, key: str) -> bool:
    fields = type(event).model_fields
    known = any(key == one.validation_alias for one in fields.values()) or (key in fields and key != "meta")
    return known or key in event.meta.unparsed or key in (event.model_extra or {})


@given(st.sampled_from(sorted(GOLDEN)), st.data())
def test_a_damaged_webhook_is_an_event_or_refused(name: str, data: st.DataObject) -> None:
    whole = bytearray(orjson.dumps({"data": GOLDEN[name], "meta": {"attempt": 1}}))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    try:
        event = parse(bytes(whole), now=NOW)
    except NotAnEvent:
        return
    assert event.meta.id


@given(st.sampled_from(sorted(GOLDEN)), st.data())
def test_a_truncated_webhook_is_refused(name: str, data: st.DataObject) -> None:
    whole = orjson.dumps({"data": GOLDEN[name]})
    with pytest.raises(NotAnEvent):
        parse(whole[: data.draw(st.integers(0, len(whole) - 1))], now=NOW)


# -- the name and the identifier ----------------------------------------------------------------------


@given(st.text(min_size=1, max_size=128).filter(lambda name: name.replace("_", ".") not in EVENTS), payloads)
@settings(max_examples=50)
def test_an_event_of_an_unknown_name_keeps_its_payload(name: str, payload: Json) -> None:
    event = parse(body(payload, event_type=name), now=NOW)
    assert type(event) is UnknownEvent
    assert event.meta.type == name
    additional = payload.keys() - CallEvent.model_fields.keys()
    assert (event.model_extra or {}).keys() == additional


def test_an_unknown_event_of_a_leg_names_it() -> None:
    event = parse(body({"call_leg_id": "leg-1", "novelty": [1]}, event_type="call.teleported"), now=NOW)
    assert isinstance(event, UnknownEvent)
    assert (event.call_leg_id, event.model_extra) == ("leg-1", {"novelty": [1]})


@pytest.mark.parametrize("field", ["event_type", "id"])
@pytest.mark.parametrize("value", [None, "", 7, True, [], {}, ["call.answered"], "x" * 129])
def test_without_a_name_or_an_identifier_it_is_no_event(field: str, value: object) -> None:
    with pytest.raises(NotAnEvent, match=field):
        parse(body(**{field: value}), now=NOW)


@pytest.mark.parametrize("field", ["event_type", "id"])
def test_what_an_event_needs_may_not_be_missing(field: str) -> None:
    data = {key: value for key, value in BARE.items() if key != field}
    with pytest.raises(NotAnEvent, match=field):
        parse(orjson.dumps({"data": data}), now=NOW)


def test_a_name_and_an_identifier_may_be_of_128_characters() -> None:
    event = parse(body(event_type="x" * 128, id="i" * 128), now=NOW)
    assert (event.meta.type, event.meta.id) == ("x" * 128, "i" * 128)


@pytest.mark.parametrize("payload", ["", "text", 0, 1, True, [], [{}]])
def test_a_payload_that_is_no_object_is_no_event(payload: object) -> None:
    with pytest.raises(NotAnEvent, match="payload"):
        parse(body(payload), now=NOW)


@pytest.mark.parametrize("data", [None, "text", 1, [], [{"event_type": "call.answered"}]])
def test_data_that_is_no_object_is_no_event(data: object) -> None:
    whole = {**BARE, "data": data}
    with pytest.raises(NotAnEvent, match="data"):
        parse(orjson.dumps(whole), now=NOW)


def test_only_the_names_that_we_know_are_read_with_underscores() -> None:
    assert type(parse(body(event_type="call_machine_greeting_ended"), now=NOW)) is EVENTS["call.machine.greeting.ended"]
    assert parse(body(event_type="call_novelty_began"), now=NOW).meta.type == "call_novelty_began"
    assert parse(body(event_type="Call.Answered"), now=NOW).meta.type == "Call.Answered"


# -- when it occurred ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stamp", "moment"),
    [
        ("2018-02-02T22:25:27.521992Z", datetime(2018, 2, 2, 22, 25, 27, 521_992, UTC)),
        ("2018-02-02T22:25:27.521Z", datetime(2018, 2, 2, 22, 25, 27, 521_000, UTC)),
        ("2018-02-02T22:25:27Z", datetime(2018, 2, 2, 22, 25, 27, 0, UTC)),
        ("2018-02-02T23:25:27+01:00", datetime(2018, 2, 2, 22, 25, 27, 0, UTC)),
        ("2018-02-02T17:25:27-0500", datetime(2018, 2, 2, 22, 25, 27, 0, UTC)),
        ("2018-02-02T22:25:27", datetime(2018, 2, 2, 22, 25, 27, 0, UTC)),
        ("2018-02-02 22:25:27.5", datetime(2018, 2, 2, 22, 25, 27, 500_000, UTC)),
        ("yesterday", ARRIVED),
        ("", ARRIVED),
        ("2018-02-30T00:00:00Z", ARRIVED),
        ("2018-02-02T22:25:27+99:00", ARRIVED),
        (None, ARRIVED),
        (1_517_610_327, ARRIVED),
        (True, ARRIVED),
        ([], ARRIVED),
    ],
)
def test_the_forms_of_a_stamp(stamp: object, moment: datetime) -> None:
    occurred_at = parse(body(occurred_at=stamp), now=NOW).meta.occurred_at
    assert occurred_at == moment
    assert occurred_at.tzinfo is not None


@given(st.datetimes(timezones=st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))))
def test_a_stamp_means_its_moment(moment: datetime) -> None:
    assert parse(body(occurred_at=moment.isoformat()), now=NOW).meta.occurred_at == moment


def test_without_a_stamp_an_event_is_dated_by_its_creation_and_else_by_its_arrival() -> None:
    created = {"created_at": "2018-02-02T22:25:27Z"}
    moment = datetime(2018, 2, 2, 22, 25, 27, 0, UTC)
    assert parse(body(), now=NOW).meta.occurred_at == ARRIVED
    assert parse(body(**created), now=NOW).meta.occurred_at == moment
    assert parse(body(occurred_at=None, **created), now=NOW).meta.occurred_at == moment
    both = parse(body(occurred_at="2018-02-02T22:25:26Z", **created), now=NOW)
    assert both.meta.occurred_at == moment - timedelta(seconds=1)


# -- the delivery -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("meta", "attempt"),
    [
        ({"attempt": 3}, 3),
        ({"attempt": 1}, 1),
        ({"attempt": 0}, 1),
        ({"attempt": -2}, 1),
        ({"attempt": "3"}, 1),
        ({"attempt": 2.0}, 1),
        ({"attempt": True}, 1),
        ({"attempt": None}, 1),
        ({"attempt": [3]}, 1),
        ({}, 1),
        (None, 1),
        ("attempt", 1),
        ([{"attempt": 3}], 1),
    ],
)
def test_which_delivery_it_is(meta: object, attempt: int) -> None:
    event = parse(orjson.dumps({"data": BARE, "meta": meta}), now=NOW)
    assert event.meta.attempt == attempt
    assert type(event.meta.attempt) is int


@pytest.mark.parametrize("delivered_to", [None, 7, True, [], {"url": "x"}])
def test_an_address_that_is_no_text_is_none(delivered_to: object) -> None:
    whole = {"data": BARE, "meta": {"delivered_to": delivered_to}}
    assert parse(orjson.dumps(whole), now=NOW).meta.delivered_to is None


# -- odd JSON -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("brackets", [b"[]", b"{}"])
@pytest.mark.parametrize("depth", [10, 500, 1_000, 1_022, 1_023, 1_024, 1_025, 10_000, 100_000])
@pytest.mark.parametrize("name", ["call.answered", "call.teleported"])
@pytest.mark.parametrize("field", ["novelty", "custom_headers", "client_state"])
def test_any_depth_is_an_event_or_refused(brackets: bytes, depth: int, name: str, field: str) -> None:
    inner = b"[" * depth + b"]" * depth if brackets == b"[]" else b'{"a":' * depth + b"1" + b"}" * depth
    document = b'{"data":{"event_type":"%s","id":"1","payload":{"%s":%s}}}'
    try:
        event = parse(document % (name.encode(), field.encode(), inner), now=NOW)
    except NotAnEvent:
        assert depth >= 1_000
    else:
        assert depth <= 1_024
        assert is_kept(event, field)


def test_of_a_doubled_key_the_last_counts() -> None:
    document = (
        b'{"data":{"event_type":"call.hangup","id":"1","payload":{"state":"hangup"}},'
        b'"data":{"event_type":"call.hangup","event_type":"call.answered","id":"1","id":"2",'
        b'"payload":{"state":"ringing","state":"answered"}}}'
    )
    event = parse(document, now=NOW)
    assert isinstance(event, CallAnswered)
    assert (event.meta.id, event.state) == ("2", "answered")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "01", "+1", ".5", "0x1"])
def test_numbers_that_json_does_not_have_are_refused(number: str) -> None:
    document = f'{{"data":{{"event_type":"call.cost","id":"1","payload":{{"x":{number}}}}}}}'
    with pytest.raises(NotAnEvent):
        parse(document.encode(), now=NOW)


@pytest.mark.parametrize("number", [2**53 + 1, 2**63, 2**64 - 1, 2**64, 10**30, -(2**63), -(10**30), 10**300])
@pytest.mark.parametrize("field", ["novelty", "connection_id", "start_time", "state", "tags"])
def test_a_number_of_any_size_is_kept(number: int, field: str) -> None:
    event = parse(body({field: number}), now=NOW)
    assert isinstance(event, CallAnswered)
    assert is_kept(event, field)
    if field == "novelty":
        assert (event.model_extra or {})[field] == pytest.approx(number)


def test_an_identifier_sent_as_a_number_is_read_as_text() -> None:
    event = parse(body({"connection_id": 1_240_401_930_086_254_527}), now=NOW)
    assert isinstance(event, CallAnswered)
    assert event.connection_id == "1240401930086254527"
    assert event.meta.unparsed == {}


def test_a_lone_surrogate_is_refused_and_other_characters_are_kept() -> None:
    document = b'{"data":{"event_type":"call.initiated","id":"1","payload":{"caller_id_name":"%s"}}}'
    with pytest.raises(NotAnEvent):
        parse(document % rb"\ud800", now=NOW)
    event = parse(document % rb"Zo\u00eb \ud83d\ude00\u0000", now=NOW)
    assert isinstance(event, CallInitiated)
    assert event.caller_id_name == "Zo\u00eb \U0001f600\x00"


def test_nothing_of_one_event_is_in_another() -> None:
    """Misfits are set apart per event, though the classes are shared."""
    odd = parse(body({"hangup_cause": []}, event_type="call.hangup"), now=NOW)
    plain = parse(body({"hangup_cause": "user_busy"}, event_type="call.hangup"), now=NOW)
    assert isinstance(odd, CallHangup)
    assert isinstance(plain, CallHangup)
    assert (odd.hangup_cause, odd.meta.unparsed) == (None, {"hangup_cause": []})
    assert (plain.hangup_cause, plain.meta.unparsed) == ("user_busy", {})
