"""The calls of the menu, against the simulated carrier, over real HTTP on loopback."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime

import pytest

from apps.ivr.app import DEPARTMENTS, HOURS, MENU, Office, make_app
from callflow import Settings
from callflow.simulator import Carrier, Doubts
from callflow.testing.serving import free_socket, serving, url_of

COMPANY, CALLER = "+13125550100", "+13125550123"
SALES, SUPPORT = DEPARTMENTS["1"][1], DEPARTMENTS["2"][1]
TUESDAY = datetime(2026, 11, 24, 10, 30, tzinfo=HOURS.zone)
NIGHT = TUESDAY.replace(hour=22)
THANKSGIVING = TUESDAY.replace(day=26)


@asynccontextmanager
async def carrier_and_menu(office: Office, doubts: Doubts | None = None) -> AsyncGenerator[Carrier]:
    app_socket, api_socket = free_socket(), free_socket()
    webhook_url = f"{url_of(app_socket)}/webhooks"
    carrier = Carrier(webhook_url=webhook_url, api_key="KEY_development", speed=40, doubts=doubts)
    settings = Settings(
        api_key="KEY_development",
        public_keys=(carrier.public_key,),
        base_url=f"{url_of(api_socket)}/v2",
        log_level="error",
    )
    app = make_app(office, settings=settings)
    async with app.started(), serving(app, app_socket), serving(carrier.app, api_socket), carrier:
        yield carrier


DOUBTS = [
    Doubts(state_of=state_of, command_without_state=without, bridged_for_a_leg=bridged)
    for state_of in ("emission", "command")
    for without in ("keeps", "clears")
    for bridged in (True, False)
]


@pytest.mark.parametrize("doubts", DOUBTS, ids=str)
async def test_sales_hears_nothing_of_the_menu(doubts: Doubts) -> None:
    """Whatever the carrier does where its documentation is silent."""
    async with carrier_and_menu(Office(now=lambda: TUESDAY), doubts) as carrier:
        carrier.far_end(SALES, answers_after=2, hangs_up_after=5)
        caller = await carrier.call(to=COMPANY, from_=CALLER)
        await caller.hears(MENU)
        await caller.press("1")
        await caller.hears("Connecting you to sales")
        assert await caller.ended() == "normal_clearing"
        sales = carrier.phones[SALES][-1]
        assert sales.heard == []
        assert sum("press 1" in text for text in caller.heard) == 1


@pytest.mark.parametrize(
    ("keys", "words"), [(["", "", "2"], "did not hear a key"), (["9", "7", "2"], "not on the menu")]
)
async def test_no_key_and_a_wrong_key_are_answered_in_different_words(keys: list[str], words: str) -> None:
    async with carrier_and_menu(Office(now=lambda: TUESDAY)) as carrier:
        carrier.far_end(SUPPORT, answers_after=1, hangs_up_after=1)
        caller = await carrier.call(to=COMPANY, from_=CALLER)
        await caller.hears(MENU)
        for key in keys[:-1]:
            await caller.press(key)
            await caller.hears(words)
        await caller.press(keys[-1])
        await caller.hears("Connecting you to support")
        await caller.ended()
        assert carrier.phones[SUPPORT][-1].heard == []


async def test_three_silences_end_in_the_mailbox() -> None:
    office = Office(now=lambda: TUESDAY)
    async with carrier_and_menu(office) as carrier:
        caller = await carrier.call(to=COMPANY, from_=CALLER)
        await caller.hears("Nobody could help you yet", patience=60)
        await caller.hears("beep")
        await caller.says("Do you have a red bicycle?", seconds=3)
        await caller.hears("Goodbye")
        await caller.ended()
    assert sum(MENU in text for text in caller.heard) == 3
    assert len(office.messages) == 1


@pytest.mark.parametrize("far_end", [{"busy": True}, {"rejects": True}, {"never_answers": True}])
async def test_nobody_picks_up(far_end: dict[str, bool]) -> None:
    async with carrier_and_menu(Office(now=lambda: TUESDAY)) as carrier:
        carrier.far_end(SALES, **far_end)
        caller = await carrier.call(to=COMPANY, from_=CALLER)
        await caller.hears(MENU)
        await caller.press("1")
        await caller.hears("Nobody can take your call now", patience=60)
        await caller.hangs_up()


@pytest.mark.parametrize("moment", [NIGHT, THANKSGIVING])
async def test_outside_the_opening_hours_a_message_is_taken(moment: datetime) -> None:
    office = Office(now=lambda: moment)
    async with carrier_and_menu(office) as carrier:
        caller = await carrier.call(to=COMPANY, from_=CALLER)
        await caller.hears("We are closed now")
        await caller.hears("beep")
        await caller.says("Please call me back.", seconds=3)
        await caller.hangs_up()  # the message is saved after the hangup
    assert len(office.messages) == 1
    assert office.messages[0].startswith("http://127.0.0.1")


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (TUESDAY, True),
        (TUESDAY.replace(hour=8, minute=59), False),
        (TUESDAY.replace(hour=17, minute=29), True),
        (TUESDAY.replace(hour=17, minute=30), False),
        (TUESDAY.replace(day=28), False),
        (THANKSGIVING, False),
    ],
)
def test_opening_hours(moment: datetime, is_open: bool) -> None:
    assert HOURS.open_at(moment) is is_open
