"""Every operation, given the same arguments, is the same request whether the official SDK or callflow sends it."""

import re

import pytest

from callflow._generated.commands import COMMANDS
from tests.parity.comparison import Comparison, sets
from tests.parity.coverage import sayable
from tests.parity.exceptions import ABSENT, BEYOND, OTHERWISE
from tests.parity.sdk import SdkOperation, key, operations

SCOPE = re.compile(
    r"/(calls|call_control_applications|call_events|conferences|custom_storage_credentials|queues|recordings"
    r"|recording_transcriptions|webhook_deliveries)(/|$)"
    r"|/connections/\{\w+\}/active_calls$|/text-to-speech/voices$|/phone_numbers(/voice|/\{\w+\}|/\{\w+\}/voice)?$"
)
"""The operations of the SDK that callflow has to have."""

SDK = {one.key: one for one in operations(SCOPE)}
CALLFLOW = {key(kind.operation.method, kind.operation.path): kind for kind in COMMANDS.values()}
BOTH = [pytest.param(SDK[name], id=name) for name in sorted(SDK.keys() & CALLFLOW.keys())]


def test_both_have_the_same_operations() -> None:
    assert CALLFLOW.keys() - SDK.keys() == set()
    assert SDK.keys() - CALLFLOW.keys() == ABSENT.keys()


@pytest.mark.parametrize("operation", BOTH)
@pytest.mark.asyncio(loop_scope="package")
async def test_both_send_the_same_request(comparison: Comparison, operation: SdkOperation) -> None:
    kind = CALLFLOW[operation.key]
    found = await comparison.findings(operation, kind, sets(operation, OTHERWISE))
    assert not found.differences, "\n".join(found.differences)
    assert sayable(kind, BEYOND) - found.said == set(), "callflow can say more, which nothing has been compared with"
    assert found.said & BEYOND.keys() == set(), "the SDK can say this now"


@pytest.mark.parametrize("row", OTHERWISE)
@pytest.mark.asyncio(loop_scope="package")
async def test_an_exception_is_still_needed(comparison: Comparison, row: str) -> None:
    others = {name: otherwise for name, otherwise in OTHERWISE.items() if name != row}
    for name in SDK.keys() & CALLFLOW.keys():
        usual = {str(given) for given in sets(SDK[name], OTHERWISE)}
        given = [one for one in sets(SDK[name], others) if str(one) not in usual]
        if (await comparison.findings(SDK[name], CALLFLOW[name], given)).differences:
            return
    pytest.fail(f"nothing differs without the row {row}")


@pytest.mark.parametrize("row", BEYOND)
def test_callflow_can_say_what_the_sdk_cannot(row: str) -> None:
    assert any(row in sayable(kind) for kind in CALLFLOW.values())
