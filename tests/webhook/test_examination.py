"""The doctor's test event: answered 200 without effect; and its key, which opens nothing else."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from callflow import App, Call, Conference
from callflow.events import CallAnswered, Event
from callflow.testing.webhooks import DEVELOPMENT_KEY
from callflow.webhook.examination import TEST_EVENT, doctors_key, doctors_signer
from callflow.webhook.parse import parse
from callflow.webhook.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER, Examined, InvalidSignature, Signer, Verifier
from tests.kit import NOW, Door, Kit

DOCTOR = doctors_signer("KEY_test")
SIGNATURE, TIMESTAMP = SIGNATURE_HEADER.decode(), TIMESTAMP_HEADER.decode()


async def said(door: Door, body: bytes, headers: Mapping[str, str]) -> tuple[int, str]:
    answer = await door.http.post("/webhooks", content=body, headers={"content-type": "application/json", **headers})
    return answer.status_code, answer.text


def signed(body: bytes = TEST_EVENT, *, signer: Signer = DOCTOR, at: float = NOW) -> dict[str, str]:
    return signer.headers(body, timestamp=int(at))


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def app(kit: Kit, heard: list[str]) -> App[object]:
    app: App[object] = App(**kit.wiring)

    @app.on(Event, leg="any")
    async def anything(call: Call | Conference, event: Event) -> None:
        heard.append(event.meta.type)

    return app


async def test_it_is_answered_with_the_keys_that_the_app_trusts(kit: Kit, app: App[object], heard: list[str]) -> None:
    async with kit.open(app) as door:
        assert await said(door, TEST_EVENT, signed()) == (200, f"doctor {DEVELOPMENT_KEY.public_key}")
        assert await said(door, TEST_EVENT, signed()) == (200, f"doctor {DEVELOPMENT_KEY.public_key}")
        await kit.engine.idle()
    assert (heard, kit.operations) == ([], [])


def test_it_is_an_event_like_others_to_whoever_parses_it() -> None:
    assert parse(TEST_EVENT, now=NOW).meta.type == "callflow.doctor"


async def test_no_engine_hears_of_it(kit: Kit, app: App[object]) -> None:
    """A stopping engine takes no new call, and so no other event."""
    async with kit.open(app) as door:
        await app.drain()
        assert (await said(door, TEST_EVENT, signed()))[0] == 200
        assert (await door.post(kit.leg.body("call.initiated"))).status_code == 503


OTHERS = {
    "a real event": b'{"data":{"event_type":"call.initiated","id":"e-1","payload":{"direction":"incoming"}}}',
    "the same event with a call": TEST_EVENT.replace(b'"payload":{}', b'"payload":{"call_control_id":"v3:1"}'),
    "the same event with another type": TEST_EVENT.replace(b"callflow.doctor", b"call.answered"),
    "one byte more": TEST_EVENT + b" ",
    "one byte less": TEST_EVENT[:-1],
    "a second event behind it": TEST_EVENT + TEST_EVENT,
    "another spelling": TEST_EVENT.replace(b"callflow.doctor", b"callflow\\u002edoctor"),
    "nothing": b"",
}


@pytest.mark.parametrize("body", OTHERS.values(), ids=OTHERS)
async def test_its_key_is_good_for_no_other_body(kit: Kit, app: App[object], heard: list[str], body: bytes) -> None:
    async with kit.open(app) as door:
        assert await said(door, body, signed(body)) == (401, "not a genuine webhook")
        await kit.engine.idle()
    assert heard == []


FORGED = {
    "no signature": {TIMESTAMP: str(int(NOW))},
    "the key of another API key": signed(signer=doctors_signer("KEY_test2")),
    "the key of no API key": signed(signer=doctors_signer("")),
    "the signature of another body": signed(b"{}"),
    "another moment than was signed": {**signed(), TIMESTAMP: str(int(NOW) + 1)},
    "a stale one": signed(at=NOW - 301),
    "one of the future": signed(at=NOW + 301),
    "zeros": {**signed(), SIGNATURE: "A" * 86 + "=="},
}


@pytest.mark.parametrize("headers", FORGED.values(), ids=FORGED)
async def test_who_does_not_know_the_api_key_is_told_nothing(
    kit: Kit, app: App[object], headers: Mapping[str, str]
) -> None:
    async with kit.open(app) as door:
        assert await said(door, TEST_EVENT, headers) == (401, "not a genuine webhook")


async def test_signed_by_the_carrier_it_is_an_event_that_nobody_knows(
    kit: Kit, app: App[object], heard: list[str]
) -> None:
    async with kit.open(app) as door:
        assert await said(door, TEST_EVENT, signed(signer=DEVELOPMENT_KEY)) == (200, "accepted")
        await kit.engine.idle()
    assert heard == ["callflow.doctor"]


async def test_an_app_that_can_verify_nothing_does_not_pass_for_well(kit: Kit) -> None:
    kit.settings = replace(kit.settings, public_keys=())
    async with kit.open(App(**kit.wiring)) as door:
        assert (await said(door, TEST_EVENT, signed()))[0] == 503


def test_the_carriers_key_is_tried_first_and_the_narrow_one_never_alone() -> None:
    body, clock = b'{"data":{}}', lambda: NOW
    verifier = Verifier([DEVELOPMENT_KEY.public_key], tolerance=1, clock=clock, narrow=doctors_key("KEY_test"))
    plain = Verifier([DEVELOPMENT_KEY.public_key], tolerance=1, clock=clock)

    def verify(one: Verifier, body: bytes, signer: Signer) -> None:
        headers = {name.encode(): value.encode() for name, value in signed(body, signer=signer).items()}
        one.verify(body, signature=headers[SIGNATURE_HEADER], timestamp=headers[TIMESTAMP_HEADER])

    verify(verifier, body, DEVELOPMENT_KEY)
    verify(verifier, TEST_EVENT, DEVELOPMENT_KEY)
    with pytest.raises(Examined) as caught:
        verify(verifier, TEST_EVENT, DOCTOR)
    assert caught.value.public_keys == (DEVELOPMENT_KEY.public_key,)
    for one, refused in ((plain, TEST_EVENT), (plain, body), (verifier, body)):
        with pytest.raises(InvalidSignature):
            verify(one, refused, DOCTOR)


def test_the_key_is_derived_alike_everywhere_and_does_not_show_what_from() -> None:
    assert doctors_key("KEY_test") == doctors_key("KEY_test")
    assert doctors_signer("KEY_test").public_key == "+JJBAkcTjU1mz0PD6C7qJ9bHyz0r+pWNpJa5XdvePUc="
    assert "KEY_test" not in repr(doctors_key("KEY_test"))


async def test_calls_go_on_meanwhile(kit: Kit) -> None:
    app: App[object] = App(**kit.wiring)
    heard = list[str]()

    @app.on(CallAnswered)
    async def answered(call: Call, event: CallAnswered) -> None:
        heard.append(event.meta.id)

    async with kit.open(app) as door:
        body = kit.leg.body("call.answered", id="e-1")
        assert (await door.post(body)).text == "accepted"
        assert (await said(door, TEST_EVENT, signed()))[0] == 200
        assert (await door.post(body)).text == "duplicate"
        await kit.engine.idle()
    assert heard == ["e-1"]
