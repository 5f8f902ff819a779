"""What the dial policy lets out, through `App`: handlers that call numbers, and what reaches the carrier."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

import pytest

from callflow import App, Call, CommandContext, DialPolicy
from callflow.commands import Dial, Transfer
from callflow.dispatch.middleware import CommandNext
from callflow.errors import ConfigurationError, DialRefused, InvalidCommand
from callflow.events import CallAnswered
from tests.dispatch.conftest import Lines
from tests.kit import Kit

Calling: TypeAlias = Callable[[Call], Awaitable[object]]
OURS, THEIRS, LONDON = "+13125550100", "+13125550199", "+442079460018"
PREMIUM, SHARED, TOLL_FREE, BAHAMAS = "+19005550100", "+448451234567", "+18005550100", "+12425550100"
UNASSIGNED, SATELLITE = "+12005550100", "+881612345678"
NORTH = DialPolicy(countries={"US", "CA"})
ANYWHERE = DialPolicy()


async def refusal(kit: Kit, policy: DialPolicy | None, *calls: Calling) -> DialRefused | None:
    """What a handler gets that makes these calls; None if all were sent."""
    kit.dial_policy = policy
    app, refused = App(**kit.wiring), list[DialRefused]()

    @app.on(CallAnswered)
    async def handler(call: Call, event: CallAnswered) -> None:
        try:
            for one in calls:
                await one(call)
        except DialRefused as error:
            refused.append(error)

    async with kit.open(app) as door:
        await door.event("call.answered")
    return refused[0] if refused else None


def dialling(to: str | list[str], *, from_: str = OURS, **parameters: Any) -> Calling:
    return lambda call: call.dial(to, from_=from_, **parameters)


# -- numbers --------------------------------------------------------------------------------------

NO_NUMBERS = [
    ("3125550199", "+1********99"),
    ("(312) 555-0199", "+1********99"),
    ("+1 312 555 0199", "+1********99"),
    ("tel:+13125550199", "+1********99"),
    ("13125550199", "+1********99"),
    ("0044 20 7946 0018", "+44********18"),
    ("011 44 20 7946 0018", "+44********18"),
    ("+13125550199\n", "+1********99"),
    ("agent", None),
    ("933", None),
    ("sip:", None),
    ("sip:somebody@", None),
    ("sip:some body@pbx.example.com", None),
    ("\uff0b13125550199", None),
    ("+" + "1" * 10_000, None),
]


@pytest.mark.parametrize(("to", "hint"), NO_NUMBERS, ids=[one[0][:20] for one in NO_NUMBERS])
async def test_what_is_no_number_is_refused_with_the_one_that_was_meant(kit: Kit, to: str, hint: str | None) -> None:
    error = await refusal(kit, ANYWHERE, dialling(to))
    assert error is not None
    assert (error.rule, error.retryable, kit.operations) == ("to", False, [])
    assert "no number in E.164" in str(error)
    assert str(error).endswith(f"; did you mean {hint}?" if hint else "the number).")
    assert len(str(error)) < 250


@pytest.mark.parametrize("to", ["", []])
async def test_nobody_is_refused_before_the_policy_is_asked(kit: Kit, to: str | list[str]) -> None:
    with pytest.raises(InvalidCommand, match="`to`"):
        Dial(to=to, from_=OURS, connection_id="1")
    assert kit.operations == []


@pytest.mark.parametrize("to", ["+1312555019", "+131255501999", "+999123456789", "+4420794600181234"[:16]])
async def test_numbers_that_no_country_has_are_refused(kit: Kit, to: str) -> None:
    error = await refusal(kit, ANYWHERE, dialling(to))
    assert error is not None
    assert (error.rule, kit.operations) == ("to", [])
    assert "so many digits" in str(error)


@pytest.mark.parametrize("caller", [OURS, LONDON, "anonymous", ""])
async def test_the_callers_number_says_which_country_is_meant(kit: Kit, caller: str) -> None:
    error = await refusal(kit, ANYWHERE, dialling("020 7946 0018", from_=caller))
    assert ("did you mean +44********18?" in str(error)) == (caller == LONDON)


async def test_a_transfer_takes_the_country_from_its_event(kit: Kit) -> None:
    error = await refusal(kit, ANYWHERE, lambda call: call.transfer("312 555 0199"))
    assert "did you mean +1********99?" in str(error)


async def test_no_number_is_shown_whole(kit: Kit) -> None:
    for policy, to in ((NORTH, LONDON), (NORTH, PREMIUM), (NORTH, "3125550199"), (NORTH, "sip:+442079460018@pbx")):
        error = await refusal(kit, policy, dialling(to))
        assert error is not None
        assert not any(part in str(error) for part in ("20794600", "900555", "31255501"))


# -- emergency numbers ----------------------------------------------------------------------------

EMERGENCIES = [
    "911", "9-1-1", "+1911", "1911", "112", "+44999", "+61000", "+911", "+49110", "+81119", "tel:911", " 911 ",
    "sip:911@pbx.example.com", "sips:+1911@sip.telnyx.com", "sip:%39%31%31@pbx.example.com", "SIP:911:pw@host",
    "sip:911;phone-context=+1@host", "sip:1911@sip.telnyx.com", "sip:1911@host;user=phone", "sip:911@host?x=y",
]  # fmt: skip


@pytest.mark.parametrize("to", EMERGENCIES)
async def test_emergency_numbers_are_refused_unless_they_are_allowed(kit: Kit, to: str) -> None:
    error = await refusal(kit, ANYWHERE, dialling(to))
    assert error is not None
    assert (error.rule, kit.operations) == ("emergency", [])
    assert "is an emergency number" in str(error)
    assert "DialPolicy(emergency=True)" in str(error)
    assert "pw" not in str(error)
    assert await refusal(kit, replace(ANYWHERE, emergency=True), dialling(to)) is None
    assert kit.transport.sent[-1].body["to"] == to


@pytest.mark.parametrize(("to", "caller"), [("110", "+4930123456"), ("17", "+33142278186"), ("119", "+81312345678")])
async def test_the_callers_country_says_what_an_emergency_number_is(kit: Kit, to: str, caller: str) -> None:
    abroad, at_home = [await refusal(kit, ANYWHERE, dialling(to, from_=one)) for one in (OURS, caller)]
    assert [error and error.rule for error in (abroad, at_home)] == ["to", "emergency"]


async def test_one_emergency_number_in_a_list_refuses_the_list(kit: Kit) -> None:
    error = await refusal(kit, ANYWHERE, dialling([THEIRS, "+1911"]))
    assert error is not None
    assert (error.rule, kit.operations) == ("emergency", [])


async def test_nothing_keeps_an_emergency_call_that_is_allowed(kit: Kit) -> None:
    policy = DialPolicy(emergency=True, countries={"GB"}, per_minute=1, per_number_per_hour=1, sip=False)
    calls = [dialling("911"), dialling("911"), dialling("sip:911@host", time_limit_secs=14_400)]
    assert await refusal(kit, policy, *calls) is None
    assert ["time_limit_secs" in sent.body for sent in kit.transport.sent] == [False, False, True]


# -- countries and costs --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("policy", "to", "rule"),
    [
        (NORTH, THEIRS, None),
        (NORTH, "+16045550199", None),
        (NORTH, LONDON, "countries"),
        (NORTH, BAHAMAS, "countries"),
        (NORTH, SATELLITE, "countries"),
        (NORTH, UNASSIGNED, "countries"),
        (NORTH, TOLL_FREE, None),
        (DialPolicy(countries={"CA"}), TOLL_FREE, None),
        (DialPolicy(countries={"GB"}), TOLL_FREE, "countries"),
        (DialPolicy(countries={"001"}), SATELLITE, None),
        (ANYWHERE, LONDON, None),
        (ANYWHERE, UNASSIGNED, None),
        (None, LONDON, None),
        (ANYWHERE, PREMIUM, "premium"),
        (ANYWHERE, SHARED, "premium"),
        (None, PREMIUM, "premium"),
        (DialPolicy(premium=True), PREMIUM, None),
        (DialPolicy(premium=True, countries={"GB"}), PREMIUM, "countries"),
    ],
)
async def test_countries_and_costs(kit: Kit, policy: DialPolicy | None, to: str, rule: str | None) -> None:
    error = await refusal(kit, policy, dialling([THEIRS, to] if policy == NORTH else to))
    assert (error and error.rule) == rule
    assert kit.operations == ([] if rule else ["calls"])
    if error is not None:
        assert f"DialPolicy({rule}=" in str(error)


# -- SIP ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("to", "rule"),
    [
        ("sip:somebody@pbx.example.com", None),
        ("sips:somebody@pbx.example.com:5061;transport=tls", None),
        ("sip:1112@pbx.example.com", None),
        ("sip:442079460018@pbx.example.com", None),
        ("sip:pbx.example.com", None),
        ("sip:+13125550199@pbx.example.com", None),
        ("sip:+442079460018@pbx.example.com", "countries"),
        ("sip:442079460018@pbx.example.com;user=phone", "countries"),
        ("sip:442079460018@sip.telnyx.com", "countries"),
        ("sip:3125550199@sip.telnyx.com", "countries"),  # which is of the Netherlands, if it has its country code
        ("sip:13125550199@sip.telnyx.com", None),
        ("sip:442079460018@sip.nottelnyx.com", None),
        ("sip:+19005550100@sip.telnyx.com", "premium"),
        ("sip:somebody@sip.telnyx.com", None),
    ],
)
async def test_a_sip_address_that_is_a_number_is_judged_like_one(kit: Kit, to: str, rule: str | None) -> None:
    error = await refusal(kit, NORTH, dialling(to))
    assert (error and error.rule) == rule
    assert kit.operations == ([] if rule else ["calls"])
    refused = await refusal(kit, replace(NORTH, sip=False), dialling(to))
    assert refused is not None
    assert refused.rule == "sip"


# -- every command, and behind every middleware ---------------------------------------------------

COMMANDS: Mapping[str, Calling] = {
    "dial": dialling(LONDON),
    "transfer": lambda call: call.transfer(LONDON),
    "refer": lambda call: call.refer(f"sip:{LONDON}@pbx.example.com"),
    "a value": lambda call: call.execute(Transfer(call_control_id=call.call_control_id, to=LONDON)),
}


@pytest.mark.parametrize("calling", COMMANDS.values(), ids=COMMANDS)
async def test_every_command_that_calls_is_looked_at(kit: Kit, calling: Calling) -> None:
    error = await refusal(kit, NORTH, calling)
    assert error is not None
    assert (error.rule, kit.operations) == ("countries", [])
    assert error.command is not None
    assert await refusal(kit, ANYWHERE, calling) is None
    assert len(kit.operations) == 1


async def test_a_middleware_cannot_lead_past_it_and_can_mend_a_number(kit: Kit) -> None:
    app, refused = App(**kit.wiring), list[str]()

    @app.command_middleware
    async def elsewhere(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
        to = {THEIRS: LONDON, "3125550199": THEIRS}[getattr(context.command, "to", "")]
        return await next(replace(context, command=context.command.model_copy(update={"to": to})))

    @app.on(CallAnswered)
    async def handler(call: Call, event: CallAnswered) -> None:
        for to in (THEIRS, "3125550199"):
            try:
                await call.transfer(to)
            except DialRefused as error:
                refused.append(error.rule)

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert refused == ["countries"]
    assert [sent.body["to"] for sent in kit.transport.sent] == [THEIRS]


# -- time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("policy", "given", "sent"),
    [
        (None, None, 3_600),
        (ANYWHERE, None, 3_600),
        (DialPolicy(time_limit=600), None, 600),
        (DialPolicy(time_limit=600), 60, 60),
        (DialPolicy(time_limit=14_400), 7_200, 7_200),
    ],
)
@pytest.mark.parametrize("operation", ["dial", "transfer"])
async def test_a_new_leg_has_a_time_limit(
    kit: Kit, operation: str, policy: DialPolicy | None, given: int | None, sent: int
) -> None:
    calling: Mapping[str, Calling] = {
        "dial": dialling(THEIRS, time_limit_secs=given),
        "transfer": lambda call: call.transfer(THEIRS, time_limit_secs=given),
    }
    assert await refusal(kit, policy, calling[operation]) is None
    assert [one.body["time_limit_secs"] for one in kit.transport.sent] == [sent]


async def test_a_longer_time_is_refused(kit: Kit) -> None:
    error = await refusal(kit, None, dialling(THEIRS, time_limit_secs=3_601))
    assert error is not None
    assert (error.rule, kit.operations) == ("time_limit", [])
    assert "time_limit_secs=3601 is more than DialPolicy(time_limit=3600)" in str(error)


async def test_a_refer_has_no_time_limit(kit: Kit) -> None:
    assert await refusal(kit, None, lambda call: call.refer("sip:somebody@pbx.example.com")) is None
    assert "time_limit_secs" not in kit.transport.sent[0].body


# -- construction ---------------------------------------------------------------------------------

WRONG: list[tuple[dict[str, Any], str]] = [
    ({"countries": {"UK"}}, "'UK' is no ISO code of a country; did you mean 'GB'?"),
    ({"countries": ["us"]}, "did you mean 'US'?"),
    ({"countries": ["USA"]}, "did you mean 'US'?"),
    ({"countries": {"Germany"}}, "write two letters"),
    ({"countries": "US"}, 'should be a set, such as {"US"}'),
    ({"countries": {1}}, "write two letters"),
    ({"countries": set()}, "no number could be called"),
    ({"time_limit": 29}, "from 30 to 14400 seconds"),
    ({"time_limit": 14_401}, "from 30 to 14400 seconds"),
    ({"per_minute": 0}, "per_minute=0) should be at least 1"),
    ({"per_number_per_hour": -1}, "or None for no limit"),
]


@pytest.mark.parametrize(("options", "words"), WRONG, ids=[str(one[0]) for one in WRONG])
def test_a_policy_that_is_wrong_is_an_error_at_once(options: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        DialPolicy(**options)
    assert words in str(raised.value)


def test_policies_are_values() -> None:
    assert DialPolicy(countries=["US", "CA"]) == DialPolicy(countries={"CA", "US"})
    assert len({DialPolicy(countries=["US"]), DialPolicy(countries={"US"})}) == 1


@pytest.mark.parametrize(
    ("policy", "warned"), [(None, True), (ANYWHERE, True), (DialPolicy(per_minute=1), True), (NORTH, False)]
)
async def test_an_app_that_may_call_anywhere_says_so(
    kit: Kit, lines: Lines, policy: DialPolicy | None, warned: bool
) -> None:
    kit.dial_policy = policy
    async with App(**kit.wiring).started():
        pass
    found = [line for line in lines if str(line["event"]).startswith("CALLS MAY GO TO ANY COUNTRY")]
    assert [line["log_level"] for line in found] == (["warning"] if warned else [])
    assert all("DialPolicy(countries=" in line["hint"] for line in found)
