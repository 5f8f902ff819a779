"""What a sender is told where nobody knows what an attempt has done."""

import asyncio
from collections.abc import MutableMapping
from typing import Any

import pytest

from callflow import App, DialPolicy, Settings
from callflow.client.client import Client
from callflow.client.transport import Request, Response
from callflow.commands import Dial, SendDtmf, Transfer
from callflow.errors import (
    CallEnded,
    CallflowError,
    ConferenceOver,
    InvalidParameters,
    OutcomeUnknown,
    PermissionDenied,
)
from callflow.model import Command
from callflow.testing.webhooks import DEVELOPMENT_KEY
from tests.client.carrier_stub import SILENT, Reply, carrier, errors
from tests.client.test_circuit import until_it_opens
from tests.client.test_trouble import a_client

OURS, THEIRS = "+13125550100", "+13125550199"
CUT, BROKEN = Reply(cut="before"), Reply(504, b"")
FULL, FORBIDDEN, ENDED = errors(422, "90041"), errors(403, "10010"), errors(422, "90018")
DIAL = Dial(to=THEIRS, from_=OURS, connection_id="1", command_id="one")
TRANSFER = Transfer(call_control_id="v3:leg", to=THEIRS, command_id="two")
PRESS = SendDtmf(call_control_id="v3:leg", digits="1", command_id="three")


async def failure(command: Command, *script: Reply) -> CallflowError:
    """The error of a command, after so many attempts as there are replies."""
    async with carrier(script) as stub, a_client("httpx2", stub.url, deadline=3.5) as client:
        with pytest.raises(CallflowError) as caught:
            await client.execute(command)
    assert len(stub.received) == len(script)
    return caught.value


async def test_a_late_refusal_leaves_the_outcome_unknown() -> None:
    cases = [
        (DIAL, CUT, FULL),
        (DIAL, BROKEN, FORBIDDEN),
        (DIAL, SILENT, FULL),
        (DIAL, CUT, ENDED),  # it has no leg of its own that could be gone
        (TRANSFER, BROKEN, FULL),
        (PRESS, SILENT, FORBIDDEN),
    ]
    for error, (_, _, refusal) in zip(await asyncio.gather(*(failure(*case) for case in cases)), cases, strict=True):
        assert isinstance(error, OutcomeUnknown)
        assert error.status == refusal.status


async def test_that_the_leg_is_gone_is_so_whatever_the_command_did() -> None:
    for error in await asyncio.gather(*(failure(TRANSFER, doubt, ENDED) for doubt in (CUT, BROKEN, SILENT))):
        assert isinstance(error, CallEnded)


async def test_that_the_conference_is_over_is_so_whatever_the_command_did() -> None:
    assert isinstance(await failure(TRANSFER, CUT, errors(422, "90019")), ConferenceOver)


@pytest.mark.parametrize(("refusal", "kind"), [(FULL, InvalidParameters), (FORBIDDEN, PermissionDenied)])
async def test_a_first_refusal_is_one(refusal: Reply, kind: type[CallflowError]) -> None:
    assert type(await failure(DIAL, refusal)) is kind


async def test_a_name_stays_taken_after_a_late_refusal() -> None:
    async with carrier([CUT, FULL]) as stub:
        settings = Settings(
            api_key="KEY",
            base_url=stub.url,
            public_keys=(DEVELOPMENT_KEY.public_key,),
            log_level="error",
            connection_id="1",
        )
        app = App(settings=settings, dial_policy=DialPolicy(countries={"US"}))
        async with app.started():
            for _ in range(2):
                with pytest.raises(OutcomeUnknown):
                    await app.dial(THEIRS, from_=OURS, id="reminder-42")
    assert len({request.body for request in stub.received}) == 1
    assert len(stub.received) == 2


class Defective:
    """A transport with a defect."""

    async def send(self, request: Request, *, timeout: float) -> Response:
        raise KeyError(request.headers["authorization"])

    async def aclose(self) -> None:
        pass


async def test_a_defect_of_a_transport_is_no_answer(lines: list[MutableMapping[str, Any]]) -> None:
    async with Client(api_key="KEY", transport=Defective(), deadline=0.2) as client:
        with pytest.raises(OutcomeUnknown, match="the transport failed with KeyError") as caught:
            await client.execute(TRANSFER)
    assert "Bearer" not in str(caught.value)
    assert [(line["event"], line["error"]) for line in lines if line["log_level"] == "error"] == [
        ("transport failed", "KeyError")
    ]


async def test_a_defect_of_a_transport_opens_the_circuit() -> None:
    async with Client(api_key="KEY", transport=Defective(), deadline=0.2) as client:
        assert "KeyError" in str(await until_it_opens(client))
