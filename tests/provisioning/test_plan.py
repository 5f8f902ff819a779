"""The decision by itself: whatever an account has, carrying a plan out leaves nothing to do."""

from dataclasses import replace
from typing import Any  # JSON of any shape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callflow.provisioning.plan import Assign, Create, Plan, Update, plan
from callflow.provisioning.present import Application, Number, Present, Profile
from callflow.provisioning.wanted import Wanted
from tests.provisioning.command import SETTLED, WEBHOOKS

URLS = st.sampled_from(["https://a.example.com/webhooks", "https://b.example.com/webhooks"])
OTHER = "https://b.example.com"
NAMES = st.sampled_from(["main:app", "shop"])
NUMBERS = ("+13125550100", "+13125550101", "+13125550102")
IDS = ("1", "2", "3")
REQUIRED = {"application_name", "webhook_event_url"}
MANAGED = REQUIRED | {
    "webhook_event_failover_url",
    "webhook_api_version",
    "webhook_timeout_secs",
    "active",
    "call_cost_in_webhooks",
    "redact_dtmf_debug_logging",
    "outbound",
}

settings = st.fixed_dictionaries(
    {"application_name": NAMES, "webhook_event_url": URLS},
    optional={
        "webhook_event_failover_url": st.one_of(st.none(), st.just(""), URLS),
        "webhook_api_version": st.sampled_from(["1", "2"]),
        "webhook_timeout_secs": st.one_of(st.none(), st.integers(0, 30)),
        "active": st.booleans(),
        "call_cost_in_webhooks": st.booleans(),
        "redact_dtmf_debug_logging": st.booleans(),
        "tags": st.just(["a"]),
        "outbound": st.one_of(
            st.none(),
            st.fixed_dictionaries(
                {}, optional={"channel_limit": st.just(5), "outbound_voice_profile_id": st.just("8")}
            ),
        ),
    },
)
applications = st.lists(st.tuples(st.sampled_from(IDS), settings), max_size=3, unique_by=lambda one: one[0])
numbers = st.lists(
    st.builds(
        Number,
        id=st.uuids().map(str),
        phone_number=st.sampled_from(NUMBERS),
        status=st.sampled_from(["active", "active", "port-pending", "deleted"]),
        connection_id=st.sampled_from(["", *IDS]),
    ),
    max_size=4,
    unique_by=lambda one: one.phone_number,
)


def account_of(applications: list[tuple[str, dict[str, Any]]], numbers: list[Number]) -> Present:
    return Present(tuple(Application(*one) for one in applications), tuple(numbers), (Profile("9", "outbound"),))


accounts = st.builds(account_of, applications, numbers)
wishes = st.builds(
    Wanted,
    webhook_url=URLS,
    name=NAMES,
    named=st.booleans(),
    connection_id=st.one_of(st.none(), st.none(), st.sampled_from(IDS)),
    failover_url=st.one_of(st.none(), st.just(""), URLS),
    numbers=st.lists(st.sampled_from(NUMBERS), unique=True, max_size=2).map(tuple),
    outbound_profile=st.sampled_from([None, "9"]),
    call_cost=st.booleans(),
)


def carried_out(found: Plan, present: Present) -> Present:
    """What an account has afterwards that replaces what it is sent, objects whole."""
    by_id = {one.id: one for one in present.applications}
    numbers = {one.id: one for one in present.numbers}
    own = "7" if found.application is None else found.application.id
    for change in found.changes:
        match change:
            case Create():
                by_id[own] = Application(own, change.body)
            case Update(application):
                by_id[own] = Application(own, {**application.settings, **change.body})
            case Assign(number):
                numbers[number.id] = replace(number, connection_id=own)
    return Present(tuple(by_id.values()), tuple(numbers.values()), present.profiles)


@pytest.mark.parametrize(
    ("wanted", "had", "changed"),
    [
        ({}, {}, {}),
        ({}, {"webhook_timeout_secs": 10}, {}),
        ({}, {"webhook_timeout_secs": 11}, {"webhook_timeout_secs": 5}),
        ({}, {"webhook_timeout_secs": 0}, {"webhook_timeout_secs": 5}),
        ({}, {"active": False}, {"active": True}),
        ({}, {"call_cost_in_webhooks": True, "webhook_event_failover_url": OTHER}, {}),
        ({}, {"first_command_timeout": True, "dtmf_type": "Inband", "tags": ["a"]}, {}),
        ({"call_cost": True}, {}, {"call_cost_in_webhooks": True}),
        ({"call_cost": True}, {"call_cost_in_webhooks": True}, {}),
        ({"name": "shop", "named": True}, {}, {"application_name": "shop"}),
        ({"name": "shop"}, {}, {}),
        ({"failover_url": OTHER}, {}, {"webhook_event_failover_url": OTHER}),
        ({"failover_url": ""}, {"webhook_event_failover_url": OTHER}, {"webhook_event_failover_url": ""}),
        ({"failover_url": ""}, {"webhook_event_failover_url": None}, {}),
        ({"failover_url": ""}, {"webhook_event_failover_url": ""}, {}),
    ],
)  # fmt: skip
def test_a_setting_is_changed_only_where_it_was_asked_for_or_does_harm(
    wanted: dict[str, Any], had: dict[str, object], changed: dict[str, object]
) -> None:
    application = Application("1", {**SETTLED, "active": True, **had})
    wish = replace(Wanted(WEBHOOKS, "main:app"), **wanted)
    changes = plan(wish, Present((application,))).changes
    sent = {"application_name": "main:app", "webhook_event_url": WEBHOOKS, **changed}
    assert [one.body for one in changes if isinstance(one, Update)] == ([sent] if changed else [])
    assert len(changes) == bool(changed)


@given(wishes, accounts)
def test_a_plan_that_is_carried_out_leaves_nothing_to_do(wanted: Wanted, present: Present) -> None:
    first = plan(wanted, present)
    if first.problems:
        assert first.changes == ()
        return
    second = plan(wanted, carried_out(first, present))
    assert (second.changes, second.problems) == ((), ())


@given(wishes, accounts)
def test_nothing_is_sent_that_is_not_managed_or_would_not_change(wanted: Wanted, present: Present) -> None:
    for change in plan(wanted, present).changes:
        if isinstance(change, Update):
            had, sent = change.application, change.body
            assert {name for name in sent if sent[name] == had.setting(name)} <= REQUIRED <= sent.keys() <= MANAGED
            if "outbound" in sent:
                after = Application("7", sent)
                assert after.setting("outbound.channel_limit") == had.setting("outbound.channel_limit")


@given(wishes, accounts)
def test_an_application_is_made_only_where_none_could_be_meant(wanted: Wanted, present: Present) -> None:
    found = plan(wanted, present)
    made = any(isinstance(change, Create) for change in found.changes)
    meant = [one for one in present.applications if one.webhook_url == wanted.webhook_url or one.name == wanted.name]
    assert not (made and (meant or wanted.connection_id))
