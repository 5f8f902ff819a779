"""Which handlers hear which leg: the agent who picks up never hears the caller's menu."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel

from callflow import App, Call
from callflow.events import CallAnswered, CallInitiated
from tests.kit import Kit


def listening(app: App[Any]) -> list[str]:
    """Four handlers that note which role heard which leg."""
    heard: list[str] = []

    @app.on(CallAnswered)
    async def primary(call: Call, event: CallAnswered) -> None:
        heard.append(f"primary heard {call.leg}")

    @app.on(CallAnswered, leg="secondary")
    async def secondary(call: Call, event: CallAnswered) -> None:
        heard.append(f"secondary heard {call.leg}")

    @app.on(CallAnswered, leg="any")
    async def any_leg(call: Call, event: CallAnswered) -> None:
        heard.append(f"any heard {call.leg}")

    @app.on(CallAnswered, leg="agent")
    async def agent(call: Call, event: CallAnswered) -> None:
        heard.append(f"agent heard {call.leg}")

    return heard


async def test_the_first_leg_is_primary(kit: Kit) -> None:
    app = App(**kit.wiring)
    heard = listening(app)
    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        await door.event("call.answered")
    assert heard == ["primary heard primary", "any heard primary"]


async def test_a_call_that_we_began_is_primary(kit: Kit) -> None:
    app = App(**kit.wiring)
    heard = listening(app)
    async with kit.open(app) as door:
        await door.event("call.initiated", direction="outgoing", state="parked")
        await door.event("call.answered")
    assert heard == ["primary heard primary", "any heard primary"]


async def transferring(call: Call, event: CallInitiated) -> None:
    await call.transfer("+13125550199")


async def transferring_to_an_agent(call: Call, event: CallInitiated) -> None:
    await call.transfer("+13125550199", leg="agent")


async def dialling(call: Call, event: CallInitiated) -> None:
    await call.dial("+13125550199", from_="+13125550100")


async def dialling_an_agent(call: Call, event: CallInitiated) -> None:
    await call.dial("+13125550199", from_="+13125550100", leg="agent")


SECOND = ["secondary heard secondary", "any heard secondary"]
AGENT = ["secondary heard agent", "any heard agent", "agent heard agent"]


@pytest.mark.parametrize("keeps_state", [True, False], ids=["engine", "engine-less"])
@pytest.mark.parametrize("session", ["session-1", "session-2"])
@pytest.mark.parametrize(
    ("begin", "parameter", "expected"),
    [
        (transferring, "target_leg_client_state", SECOND),
        (transferring_to_an_agent, "target_leg_client_state", AGENT),
        (dialling, "client_state", SECOND),
        (dialling_an_agent, "client_state", AGENT),
    ],
)
async def test_a_new_leg_carries_its_role(
    keeps_state: bool, session: str, begin: Callable[[Call, CallInitiated], Any], parameter: str, expected: list[str]
) -> None:
    kit = Kit(keeps_state=keeps_state)
    app = App(**kit.wiring)
    heard = listening(app)
    app.on(CallInitiated, direction="incoming")(begin)
    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        far_end = kit.leg.leg("leg-2", session=session)
        await door.event("call.answered", leg=far_end, client_state=kit.transport.sent[-1].body[parameter])
    assert heard == expected


async def test_a_role_once_known_needs_no_state(kit: Kit) -> None:
    app = App(**kit.wiring)
    heard = listening(app)
    app.on(CallInitiated, direction="incoming")(transferring_to_an_agent)
    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        state = kit.transport.sent[-1].body["target_leg_client_state"]
        agent = kit.leg.leg("leg-2")
        await door.event("call.initiated", leg=agent, direction="outgoing", state="bridging", client_state=state)
        await door.event("call.answered", leg=agent, client_state=None)
        await door.event("call.answered")
    assert heard == [*AGENT, "primary heard primary", "any heard primary"]


async def test_another_leg_of_a_known_session_is_secondary(kit: Kit) -> None:
    app = App(**kit.wiring)
    heard = listening(app)
    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        await door.event("call.answered", leg=kit.leg.leg("leg-2"))
    assert heard == SECOND


async def test_without_an_engine_a_bridging_leg_is_secondary() -> None:
    kit = Kit(keeps_state=False)
    app, heard = App(**kit.wiring), list[str]()

    @app.on(CallInitiated, leg="any")
    async def initiated(call: Call, event: CallInitiated) -> None:
        heard.append(call.leg)

    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        await door.event("call.initiated", leg=kit.leg.leg("leg-2"), direction="outgoing", state="bridging")
        await door.event("call.initiated", leg=kit.leg.leg("leg-3"), direction="outgoing", state="parked")
    assert heard == ["primary", "secondary", "primary"]


async def test_commands_keep_the_role_of_their_leg(kit: Kit) -> None:
    app = App(**kit.wiring)
    heard = listening(app)
    app.on(CallInitiated, direction="incoming")(transferring_to_an_agent)

    @app.on(CallAnswered, leg="agent")
    async def whisper(call: Call, event: CallAnswered) -> None:
        await call.speak("A customer.", voice="female")

    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        agent = kit.leg.leg("leg-2")
        await door.event(
            "call.answered", leg=agent, client_state=kit.transport.sent[-1].body["target_leg_client_state"]
        )
        spoken = kit.transport.sent[-1]
        assert (spoken.operation, spoken.call_control_id) == ("speak", "v3:leg-2")
        heard.clear()
        await door.event("call.answered", leg=agent, client_state=spoken.body["client_state"])
    assert heard == AGENT


class Visit(BaseModel):
    customer: str | None = None


@pytest.mark.parametrize("keeps_state", [True, False], ids=["engine", "engine-less"])
async def test_a_new_leg_has_the_state_of_its_call(keeps_state: bool) -> None:
    kit = Kit(keeps_state=keeps_state)
    app, known = App(call_state=Visit, **kit.wiring), list[str | None]()

    @app.on(CallInitiated, direction="incoming")
    async def hand_over(call: Call[Visit], event: CallInitiated) -> None:
        call.state.customer = "Ada"
        await call.transfer("+13125550199", leg="agent")

    @app.on(CallAnswered, leg="agent")
    async def greet(call: Call[Visit], event: CallAnswered) -> None:
        known.append(call.state.customer)

    async with kit.open(app) as door:
        await door.event("call.initiated", direction="incoming", state="parked")
        await door.event(
            "call.answered",
            leg=kit.leg.leg("leg-2", session="session-2"),
            client_state=kit.transport.sent[-1].body["target_leg_client_state"],
        )
    assert known == ["Ada"]
