"""How often numbers may be called: counted by an injected clock, in bounded memory."""

from callflow import App, Call, DialPolicy
from callflow.dispatch.rates import Rates
from callflow.errors import DialRefused
from callflow.events import CallAnswered, CallHangup
from tests.kit import Kit

FIRST, SECOND, THIRD, FOURTH = "+13125550199", "+13125550188", "+13125550177", "+13125550166"


class Caller:
    """An app whose handler dials what it is told, and notes what is refused."""

    def __init__(self, kit: Kit, policy: DialPolicy) -> None:
        kit.dial_policy = policy
        self.kit = kit
        self.app = App(**kit.wiring)
        self.refused: list[DialRefused] = []
        self._to: list[str] = []
        self.app.on(CallAnswered)(self._handle)

    async def _handle(self, call: Call, event: CallAnswered) -> None:
        for to in self._to:
            try:
                await call.transfer(to)
            except DialRefused as error:
                self.refused.append(error)

    async def calls(self, *to: str, later: float = 0.0) -> tuple[int, list[str]]:
        """How many of these calls were sent, and which rules refused others."""
        self._to, self.refused, before = list(to), [], len(self.kit.transport.sent)
        self.kit.now += later
        async with self.kit.open(self.app) as door:
            await door.event("call.answered")
        return len(self.kit.transport.sent) - before, [error.rule for error in self.refused]


async def test_so_many_within_a_minute(kit: Kit) -> None:
    kit.dial_policy = DialPolicy(per_minute=2)
    app, sent = App(**kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def handler(call: Call, event: CallAnswered) -> None:
        for later, to in ((0, FIRST), (30, SECOND), (29, FIRST), (1, FIRST), (0, FIRST)):
            kit.now += later
            try:
                await call.transfer(to)
                sent.append("sent")
            except DialRefused as error:
                sent.append(f"{error.retryable}: {error}")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert [one == "sent" for one in sent] == [True, True, False, True, False]
    assert sent[2].startswith("True: ")
    assert "DialPolicy(per_minute=2) is reached, so many calls in a minute; the next in 1 s" in sent[2]
    assert "the next in 30 s" in sent[4]


async def test_so_many_to_one_number_within_an_hour(kit: Kit) -> None:
    kit.dial_policy = DialPolicy(per_number_per_hour=2)
    app, sent = App(**kit.wiring), list[str]()

    @app.on(CallAnswered)
    async def handler(call: Call, event: CallAnswered) -> None:
        for later, to in ((0, FIRST), (1800, FIRST), (0, FIRST), (0, SECOND), (1799, FIRST), (1, FIRST), (0, FIRST)):
            kit.now += later
            try:
                await call.transfer(to)
                sent.append("sent")
            except DialRefused as error:
                sent.append(f"{error.rule}: {error}")

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert [one == "sent" for one in sent] == [True, True, False, True, False, True, False]
    assert "per_number_per_hour: " in sent[2]
    assert "so many calls to +1********99 in an hour; the next in 1800 s" in sent[2]


async def test_what_is_refused_otherwise_is_not_counted(kit: Kit) -> None:
    caller = Caller(kit, DialPolicy(countries={"US"}, per_minute=1))
    assert await caller.calls("911", "+442079460018", "3125550199", FIRST) == (1, ["emergency", "countries", "to"])


async def test_each_number_of_a_list_counts(kit: Kit) -> None:
    kit.dial_policy = DialPolicy(per_minute=3)
    app = App(**kit.wiring)
    refused: list[str] = []

    @app.on(CallAnswered)
    async def handler(call: Call, event: CallAnswered) -> None:
        for _ in range(2):
            try:
                await call.dial([FIRST, SECOND], from_="+13125550100")
            except DialRefused as error:
                refused.append(error.rule)

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert (kit.operations, refused) == (["calls"], ["per_minute"])


async def test_one_number_in_two_forms_is_one(kit: Kit) -> None:
    caller = Caller(kit, DialPolicy(per_number_per_hour=1))
    assert await caller.calls(FIRST, f"sip:{FIRST}@sip.telnyx.com") == (1, ["per_number_per_hour"])


async def test_a_list_that_does_not_fit_takes_no_place(kit: Kit) -> None:
    kit.dial_policy = DialPolicy(per_minute=3, per_number_per_hour=2)
    app, refused = App(**kit.wiring), list[DialRefused]()
    lists = [
        [f"+1312555010{digit}" for digit in range(4)],  # never fits
        [FIRST, FIRST, FIRST],  # nor does this one
        [FIRST, SECOND],
        [THIRD, FOURTH],  # one too many for now
        [FIRST],
    ]

    @app.on(CallAnswered)
    async def handler(call: Call, event: CallAnswered) -> None:
        for to in lists:
            kit.now += 10
            try:
                await call.dial(to, from_="+13125550100")
            except DialRefused as error:
                refused.append(error)

    async with kit.open(app) as door:
        await door.event("call.answered")
    assert [sent.body["to"] for sent in kit.transport.sent] == [[FIRST, SECOND], [FIRST]]
    assert [(error.rule, error.retryable) for error in refused] == [
        ("per_minute", False),
        ("per_number_per_hour", False),
        ("per_minute", True),
    ]
    assert "calls 4 numbers at once, and DialPolicy(per_minute=3) never allows as many in a minute" in str(refused[0])
    assert "DialPolicy(per_number_per_hour=2) never allows as many to +1********99 in an hour" in str(refused[1])
    assert "the next in 50 s" in str(refused[2])


async def test_a_clock_that_is_set_back_stops_nothing_for_long(kit: Kit) -> None:
    kit.dial_policy = DialPolicy(per_minute=1, per_number_per_hour=2)
    app, sent = App(**kit.wiring), list[int | str]()

    @app.on(CallHangup)
    async def handler(call: Call, event: CallHangup) -> None:
        for later in (0, -86_400, 59, 1, 60, 3_480):
            kit.now += later
            try:
                await app.dial(FIRST, from_="+13125550100", connection_id="1")
                sent.append(later)
            except DialRefused as error:
                sent.append(str(error).partition("; ")[2])

    async with kit.open(app) as door:
        await door.event("call.hangup")
    assert sent == [0, "the next in 60 s.", "the next in 1 s.", 1, "the next in 3480 s.", 3_480]


def test_the_memory_is_bounded_and_let_go() -> None:
    now = [0.0]
    rates = Rates(per_minute=None, per_number_per_hour=1, clock=lambda: now[0])
    assert all(rates.take([f"+1312{number:07}"]) is None for number in range(10_500))
    assert len(rates) == 10_000
    assert rates.take(["+13120010499"]) is not None  # the newest are known, the oldest forgotten
    assert rates.take(["+13120000000"]) is None
    now[0] += 3_600
    assert rates.take(["+13120010499"]) is None
    assert len(rates) == 1
