"""SIP addresses and the dial policy: what may be a telephone number is one that is allowed, or is refused."""

import pytest

from callflow import DialPolicy
from tests.dialling.test_policy import ANYWHERE, NORTH, OURS, dialling, refusal
from tests.kit import Kit

PREMIUM = "19005550100"
CARRIERS = ["sip.telnyx.com", "SIP.Telnyx.com.", "sip.telnyx.com.au", "sip.telnyx.eu", "eu.sip.telnyx.ca:5061"]
ADDRESSES = ["192.76.120.10", "192.76.120.10:5060", "[2001:db8::1]", "[2001:db8::1]:5060"]


@pytest.mark.parametrize("host", [*CARRIERS, *ADDRESSES])
@pytest.mark.parametrize("user", [PREMIUM, f"+{PREMIUM}", f"{PREMIUM}:pw", f"{PREMIUM};x=1", "1%2D900%2D5550100"])
async def test_digits_that_may_reach_the_telephone_network_are_a_number(kit: Kit, user: str, host: str) -> None:
    error = await refusal(kit, ANYWHERE, dialling(f"sip:{user}@{host}"))
    assert error is not None
    assert (error.rule, kit.operations) == ("premium", [])


UNCLEAR = [
    "+4490901234567", "19005551234000", "+53512345678901", "+19005550100#", "+19005550100*", "+19005550100x",
    "19005550100x", "+1_900_555_0100", "1%E2%80%9119005550100", "%252B19005550100", "19005550100%40x",
    "tel:+19005550100",
    "+1900555010\uff10", "\uff0b19005550100", "\uff19\uff11\uff11", "\u0661\u0669\u0660\u0660\u0665\u0665\u0665\u0660",
    "*911", "911x", "agent:pw", "agent%40home", "%00" + PREMIUM,
]  # fmt: skip


@pytest.mark.parametrize("user", UNCLEAR)
async def test_what_is_neither_a_number_nor_a_name_is_refused_at_the_carrier(kit: Kit, user: str) -> None:
    error = await refusal(kit, DialPolicy(premium=True, emergency=True), dialling(f"sip:{user}@sip.telnyx.com"))
    assert error is not None
    assert (error.rule, kit.operations) == ("to", [])
    assert "neither a plain name, which begins with a letter, nor a number that a country has" in str(error)
    assert "pw" not in str(error)
    assert "900555" not in str(error)


@pytest.mark.parametrize("user", ["+4490901234567", "+19005550100x", "+1_900_555_0100", "%2B19005550100%23"])
async def test_a_plus_makes_it_a_number_everywhere(kit: Kit, user: str) -> None:
    error = await refusal(kit, NORTH, dialling(f"sip:{user}@pbx.example.com"))
    assert error is not None
    assert (error.rule, kit.operations) == ("to", [])


@pytest.mark.parametrize("rest", [";user=%70hone", ";transport=tls;USER=PHONE", ":5060;%75ser=phone", "?user=phone"])
async def test_an_encoded_parameter_counts(kit: Kit, rest: str) -> None:
    error = await refusal(kit, ANYWHERE, dialling(f"sip:{PREMIUM}@pbx.example.com{rest}"))
    assert error is not None
    assert (error.rule, kit.operations) == ("premium", [])


@pytest.mark.parametrize("caller", ["anonymous", "sip:somebody@pbx.example.com", ""])
@pytest.mark.parametrize("user", ["011449090123456", "2125550199", "13125550199", "442079460018"])
async def test_where_the_caller_is_not_known_only_a_plus_says_which_number_it_is(
    kit: Kit, user: str, caller: str
) -> None:
    kit.leg.fields.update({"from": "anonymous", "to": "anonymous"})
    error = await refusal(kit, NORTH, dialling(f"sip:{user}@sip.telnyx.com", from_=caller))
    assert error is not None
    assert (error.rule, kit.operations) == ("to", [])
    assert "depends on the country of `from_`" in str(error)
    assert await refusal(kit, NORTH, dialling("sip:+13125550199@sip.telnyx.com", from_=caller)) is None


@pytest.mark.parametrize(
    "to", ["sip:19005550100", "sip:+19005550100", "sip:agent@19005550100", "sip:agent@teln%79x.com", "sip:1@host/x"]
)
async def test_a_host_is_a_name_or_an_address(kit: Kit, to: str) -> None:
    error = await refusal(kit, ANYWHERE, dialling(to))
    assert error is not None
    assert (error.rule, kit.operations) == ("to", [])


WRITTEN = ["911#", "sip:911", "sips:+1911", "sip:911#@sip.telnyx.com", "sip:911*@192.76.120.10", "sip:9_1_1@pbx"]


@pytest.mark.parametrize("to", WRITTEN)
async def test_an_emergency_number_is_one_whatever_stands_about_it(kit: Kit, to: str) -> None:
    error = await refusal(kit, ANYWHERE, dialling(to))
    assert error is not None
    assert (error.rule, kit.operations) == ("emergency", [])


ALLOWED = [
    "sip:agent@sip.telnyx.com", "sip:gencred4Xy_7.a-b@acme.sip.telnyx.com", "sip:+13125550199@192.76.120.10",
    "sip:+1-312-555-0199@sip.telnyx.eu", "sip:1001@203.0.113.7", "sip:203.0.113.7", "sip:agent@[2001:db8::1]:5060",
    "sip:19005550100@pbx.example.com", "sip:*911@pbx.example.com", "sip:a%40b@pbx", "sip:x+y@nottelnyx.com",
]  # fmt: skip


@pytest.mark.parametrize("to", ALLOWED)
async def test_names_and_extensions_of_others_are_left_alone(kit: Kit, to: str) -> None:
    assert await refusal(kit, NORTH, dialling(to, from_=OURS)) is None
    assert kit.transport.sent[-1].body["to"] == to
