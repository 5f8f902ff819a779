"""What commands refuse before they are sent: identifiers that lead to another path, lists of nothing."""

import pytest

from callflow.client.client import Client
from callflow.commands import Hangup
from callflow.errors import InvalidCommand
from callflow.testing.transport import RecordingTransport


@pytest.mark.parametrize("identifier", ["", ".", ".."])
async def test_an_identifier_that_leads_to_another_path(identifier: str) -> None:
    transport = RecordingTransport()
    async with Client(api_key="KEY", transport=transport) as client:
        with pytest.raises(InvalidCommand, match="`call_control_id`"):
            await client.calls.hangup(identifier)
        with pytest.raises(InvalidCommand, match="`recording_id`"):
            await client.recordings.delete(identifier)
        with pytest.raises(InvalidCommand, match="`queue_name`"):
            await client.queue(identifier).retrieve()
        with pytest.raises(InvalidCommand, match="`call_control_id` is no identifier"):
            await client.execute(Hangup(call_control_id="v3:x").model_copy(update={"call_control_id": identifier}))
    assert transport.sent == []


@pytest.mark.parametrize("identifier", ["...", "a/..", "%2e%2e", "..;"])
async def test_an_identifier_that_only_looks_like_it(identifier: str) -> None:
    transport = RecordingTransport()
    async with Client(api_key="KEY", transport=transport) as client:
        await client.calls.hangup(identifier)
    assert [call.call_control_id for call in transport.sent] == [identifier]


async def test_a_list_of_nothing_and_two_ways_to_name_a_page() -> None:
    transport = RecordingTransport()
    async with Client(api_key="KEY", transport=transport) as client:
        with pytest.raises(InvalidCommand, match="`to`"):
            await client.calls.dial([], connection_id="1", from_="+13125550100")
        with pytest.raises(InvalidCommand, match="`to`"):
            await client.calls.dial("", connection_id="1", from_="+13125550100")
        with pytest.raises(InvalidCommand, match="`ids`"):
            await client.recordings.delete_many([])
        with pytest.raises(InvalidCommand, match="`page_number` and `page_after` cannot be given together"):
            client.calls.active("1", page_number=2, page_after="abc")
        await client.recordings.delete_many(["r1"])
        await client.calls.dial(["+13125550199"], connection_id="1", from_="+13125550100")
    assert transport.operations == ["delete", "calls"]
