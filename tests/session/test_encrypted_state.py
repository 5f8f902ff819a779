"""Encrypted states through the app: out with a command and back, keys replaced, and what cannot be read."""

import base64
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
import structlog
from pydantic import BaseModel, Secret, SecretBytes, SecretStr

from callflow import App, Call
from callflow.engine.base import TurnResult
from callflow.engine.local import Claim, LocalEngine
from callflow.engine.memory import MemoryStore
from callflow.errors import ConfigurationError, RegistrationError, StateInvalid
from callflow.events import CallAnswered, CallDtmfReceived, CallEvent
from callflow.session.envelope import pack
from callflow.session.record import SessionRecord
from callflow.types import Clock
from tests.kit import Kit
from tests.session.carried import carried, carrying, noise, state_of

PIN = "hush-4711"


def key(letter: str) -> str:
    return base64.b64encode(letter.encode() * 32).decode()


OLD, NEW = key("o"), key("n")


class Card(BaseModel):
    number: SecretStr = SecretStr("")
    code: SecretBytes = SecretBytes(b"")


class Payment(BaseModel):
    cards: list[Card] = []
    pin: SecretStr | None = None
    amount: Secret[int] = Secret[int](0)
    note: str = ""
    steps: int = 0


class Visit(BaseModel):
    """Nothing in it is secret."""

    department: str = ""


PAID = Payment(
    cards=[Card(number=SecretStr("hush-1"), code=SecretBytes(b"\xffhush-2"))], pin=SecretStr(PIN), amount=Secret(4711)
)


@dataclass
class Paying:
    """An app that takes the payment at `call.answered`, counts keys, and apologises for errors."""

    keys: tuple[str, ...] = (NEW,)
    encrypt: bool | None = None
    keeps_state: bool = True
    seen: list[Payment] = field(default_factory=list[Payment])
    errors: list[Exception] = field(default_factory=list[Exception])

    def __post_init__(self) -> None:
        self.kit = Kit(keeps_state=self.keeps_state)
        self.kit.settings = replace(self.kit.settings, state_keys=self.keys)
        self.app = App(call_state=Payment, encrypt_state=self.encrypt, **self.kit.wiring)
        self.app.on(CallAnswered)(self.take)
        self.app.on(CallDtmfReceived)(self.count)
        self.app.on_error(Exception)(self.apologise)

    async def take(self, call: Call[Payment], event: CallAnswered) -> None:
        for name in Payment.model_fields:
            setattr(call.state, name, getattr(PAID, name))
        await call.speak("Thank you.", voice="female")

    async def count(self, call: Call[Payment], event: CallDtmfReceived) -> None:
        self.seen.append(call.state.model_copy())
        call.state.steps += 1
        await call.speak(f"That was {event.digit}.", voice="female")

    async def apologise(self, call: Call[Payment], event: CallEvent, error: Exception) -> None:
        self.errors.append(error)
        await call.speak("Something went wrong.", voice="female")

    @property
    def client_state(self) -> str:
        return str(self.kit.transport.sent[-1].body["client_state"])


async def paid(**options: Any) -> str:
    """The client_state of a call that has paid."""
    app = Paying(**options)
    async with app.kit.open(app.app) as door:
        await door.event("call.answered")
    assert app.errors == []
    return app.client_state


def plain_bytes(client_state: str) -> bytes:
    return base64.b64decode(client_state)


@pytest.fixture
def lines() -> Iterator[list[Any]]:
    with structlog.testing.capture_logs() as lines:
        yield lines


# -- out and back -------------------------------------------------------------------------------------


@pytest.mark.parametrize("keeps_state", [True, False])
@pytest.mark.parametrize("encrypt", [None, True, False])
async def test_secrets_go_out_and_come_back(keeps_state: bool, encrypt: bool | None) -> None:
    app = Paying(encrypt=encrypt, keeps_state=keeps_state)
    async with app.kit.open(app.app) as door:
        await door.event("call.answered")
        await door.event("call.dtmf.received", digit="1", client_state=app.client_state)
    assert (app.seen, app.errors) == ([PAID], [])
    sent = app.kit.transport.sent[0]
    assert state_of(sent, Payment, keys=[NEW]) == PAID
    assert (b"hush" in plain_bytes(str(sent.body["client_state"]))) is (encrypt is False)


async def test_what_is_long_is_compressed_and_then_encrypted() -> None:
    kit = Kit()
    kit.settings = replace(kit.settings, state_keys=(NEW,))
    app = App(call_state=Payment, **kit.wiring)

    @app.on(CallAnswered)
    async def talk(call: Call[Payment], event: CallAnswered) -> None:
        call.state.note = "I would like to pay my invoice. " * 1_000
        await call.speak("Thank you.", voice="female")

    async with kit.open(app) as door:
        await door.event("call.answered")
    envelope = carried(kit.transport.sent[0])
    assert envelope.transforms == 0b11
    assert len(envelope.body) < 400
    assert len(state_of(kit.transport.sent[0], Payment, keys=[NEW]).note) == 32_000


async def test_a_state_without_secrets_is_encrypted_too_once_there_is_a_key() -> None:
    transforms: list[int] = []
    for keys in ((), (NEW,)):
        kit = Kit()
        kit.settings = replace(kit.settings, state_keys=keys)
        app = App(call_state=Visit, **kit.wiring)

        @app.on(CallAnswered)
        async def choose(call: Call[Visit], event: CallAnswered) -> None:
            call.state.department = "sales"
            await call.speak("Hello", voice="female")

        async with kit.open(app) as door:
            await door.event("call.answered")
        transforms.append(carried(kit.transport.sent[0]).transforms)
    assert transforms == [0b00, 0b10]


async def test_a_state_that_was_only_read_is_not_sent_again() -> None:
    """Encrypted twice, it would differ: what counts is what it says."""
    kit = Kit()
    kit.settings = replace(kit.settings, state_keys=(NEW,))
    app = App(call_state=Payment, **kit.wiring)

    @app.on(CallDtmfReceived)
    async def read(call: Call[Payment], event: CallDtmfReceived) -> None:
        assert call.state.pin is not None

    async with kit.open(app) as door:
        await door.event("call.dtmf.received", client_state=await paid())
    assert kit.operations == []


class Noting(MemoryStore):
    """A store that shows what it keeps."""

    def __init__(self, *, clock: Clock) -> None:
        super().__init__(clock=clock)
        self.kept: list[bytes] = []

    async def commit(self, claim: Claim, result: TurnResult) -> Claim | None:
        self.kept.append(result.state or b"")
        return await super().commit(claim, result)


async def test_the_engine_keeps_it_encrypted() -> None:
    """At rest it is what travels: no key, no state."""
    app, store = Paying(), Noting(clock=lambda: 0.0)
    app.kit.engine = LocalEngine(store)
    noted = App(call_state=Payment, **app.kit.wiring)
    noted.on(CallAnswered)(app.take)
    async with app.kit.open(noted) as door:
        await door.event("call.answered")
    record = SessionRecord.load(store.kept[-1])
    assert (record.model, record.transforms) == ("Payment", 0b10)
    assert b"hush" not in store.kept[-1]
    assert record.body == carried(app.kit.transport.sent[0]).body


# -- keys that are replaced ---------------------------------------------------------------------------


async def handled(client_state: str, **options: Any) -> Paying:
    """Another worker, after it has met a call."""
    app = Paying(**options)
    async with app.kit.open(app.app) as door:
        await door.event("call.dtmf.received", digit="1", client_state=client_state)
        await door.event("call.dtmf.received", digit="2", client_state=app.client_state)
    return app


async def test_keys_are_replaced_step_by_step_and_no_call_is_lost() -> None:
    client_state = await paid(keys=(OLD,))
    for keys in ((OLD, NEW), (NEW, OLD)):
        app = await handled(client_state, keys=keys)
        assert app.errors == []
        assert app.seen[0].pin == PAID.pin
        client_state = app.client_state
    assert (await handled(client_state, keys=(NEW,))).errors == []
    assert [type(error) for error in (await handled(client_state, keys=(OLD,))).errors] == [StateInvalid] * 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"keys": (NEW,)}, "put the old key behind the new one in CALLFLOW_STATE_KEY"),
        ({"keys": (), "encrypt": False}, "it is encrypted, and CALLFLOW_STATE_KEY is not set"),
    ],
)
@pytest.mark.parametrize("keeps_state", [True, False])
async def test_an_unknown_key_reaches_the_error_handler_and_resets_nothing(
    keeps_state: bool, options: dict[str, Any], words: str
) -> None:
    client_state = await paid(keys=(OLD,))
    app = await handled(client_state, keeps_state=keeps_state, **options)
    assert [type(error) for error in app.errors] == [StateInvalid] * 2
    assert words in str(app.errors[0])
    assert app.seen == []
    assert app.kit.operations == ["speak", "speak"]  # the call goes on
    assert {sent.body["client_state"] for sent in app.kit.transport.sent} == {client_state}
    assert (await handled(app.client_state, keys=(OLD,))).seen[0] == PAID


async def test_a_state_from_before_there_was_a_key_is_read_and_then_encrypted() -> None:
    app = await handled(carrying(PAID))
    assert (app.seen[0], app.errors) == (PAID, [])
    assert carried(app.kit.transport.sent[0]).transforms == 0b10


async def test_switched_off_it_still_reads_what_was_encrypted() -> None:
    app = await handled(await paid(), encrypt=False)
    assert (app.seen[0], app.errors) == (PAID, [])
    assert carried(app.kit.transport.sent[0]).transforms == 0


@pytest.mark.parametrize("keeps_state", [True, False])
@pytest.mark.parametrize("at", [0, 4, 30, -1])
async def test_a_body_that_was_tampered_with_is_not_believed(keeps_state: bool, at: int) -> None:
    app = Paying()
    async with app.kit.open(app.app) as door:
        await door.event("call.answered")
    envelope = carried(app.kit.transport.sent[0])
    body = bytearray(envelope.body)
    body[at] ^= 1
    forged = pack(replace(envelope, body=bytes(body)))
    other = await handled(forged, keeps_state=keeps_state)
    assert [type(error) for error in other.errors] == [StateInvalid] * 2
    assert (other.seen, other.client_state) == ([], forged)


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_the_state_of_another_call_is_not_believed(keeps_state: bool) -> None:
    """One of two calls in which the payment was not taken, with what the other one has."""
    app = Paying()
    async with app.kit.open(app.app) as door:
        await door.event("call.answered")
    foreign = pack(replace(carried(app.kit.transport.sent[0]), home="session-9"))
    other = await handled(foreign, keeps_state=keeps_state)
    assert [type(error) for error in other.errors] == [StateInvalid] * 2
    assert "another call's" in str(other.errors[0])
    assert (other.seen, other.client_state) == ([], foreign)


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_told_to_encrypt_it_believes_nothing_that_is_not(keeps_state: bool) -> None:
    """Anybody could have made it; without being told so, it may be from before there was a key."""
    app = await handled(carrying(PAID, revision=2**62), keeps_state=keeps_state, encrypt=True)
    assert [type(error) for error in app.errors] == [StateInvalid] * 2
    assert "is not encrypted, and App(encrypt_state=True) accepts no other" in str(app.errors[0])
    assert app.seen == []


# -- at the start -------------------------------------------------------------------------------------


async def start(app: App[Any]) -> None:
    async with app.started():
        pass


async def test_secrets_without_a_key_do_not_start() -> None:
    with pytest.raises(ConfigurationError) as caught:
        await start(Paying(keys=()).app)
    for words in ("CALLFLOW_STATE_KEY", "Payment.pin", "Card.number", "Card.code", "Payment.amount", "openssl rand"):
        assert words in str(caught.value)
    assert "Payment.note" not in str(caught.value)


async def test_encryption_without_a_key_does_not_start() -> None:
    with pytest.raises(ConfigurationError, match=r"CALLFLOW_STATE_KEY is not set: App\(encrypt_state=True\)"):
        await start(App(call_state=Visit, encrypt_state=True, **Kit().wiring))


async def test_without_secrets_no_key_is_needed() -> None:
    await start(App(call_state=Visit, **Kit().wiring))
    await start(App(**Kit().wiring))


def test_encryption_of_no_state_is_an_error_at_registration() -> None:
    options: dict[str, Any] = {"encrypt_state": True}
    with pytest.raises(RegistrationError, match="call_state"):
        App(**options)


# -- what is shown ------------------------------------------------------------------------------------


@pytest.mark.parametrize("encrypt", [None, False])
async def test_secrets_are_in_no_log_and_in_no_repr(lines: list[Any], encrypt: bool | None) -> None:
    app = Paying(encrypt=encrypt)
    async with app.kit.open(app.app) as door:
        await door.event("call.answered")
        await door.event("call.dtmf.received", digit="1", client_state=app.client_state)
    shown = "\n".join(
        (str(lines), repr(app.seen[0].cards), str(app.kit.settings), repr(carried(app.kit.transport.sent[0])))
    )
    assert "hush" not in shown
    assert NEW not in shown
    assert "4711" not in shown


async def test_a_mistake_with_a_secret_does_not_show_it(lines: list[Any]) -> None:
    kit = Kit()
    kit.settings = replace(kit.settings, state_keys=(NEW,))
    app = App(call_state=Payment, **kit.wiring)

    @app.on(CallAnswered)
    async def careless(call: Call[Payment], event: CallAnswered) -> None:
        call.state.pin = PIN  # type: ignore[assignment]  # which is the mistake
        call.state.note = noise(100)

    async with kit.open(app) as door:
        await door.event("call.answered")
    (failed,) = (line for line in lines if line["log_level"] == "error")
    assert "wrap it, as in `SecretStr(...)`" in failed["error"]
    shown = str(lines) + "".join(traceback.format_exception(failed["exc_info"]))
    assert "hush" not in shown
    assert noise(100)[:30] not in shown


# -- calls that are placed ----------------------------------------------------------------------------


async def test_what_a_placed_call_begins_with_is_encrypted_too() -> None:
    kit = Kit()
    kit.settings = replace(kit.settings, state_keys=(NEW,), connection_id="1000000000000000001")
    kit.transport.answers["calls"] = (200, {"data": {"call_control_id": "v3:leg-1", "call_leg_id": "leg-1"}})
    app = App(call_state=Payment, **kit.wiring)
    async with kit.open(app):
        await app.dial("+13125550199", from_="+13125550100", state=PAID)
    (sent,) = kit.transport.sent
    assert carried(sent).transforms & 0b10
    assert state_of(sent, Payment, keys=[NEW]) == PAID
    assert b"hush" not in plain_bytes(str(sent.body["client_state"]))


async def test_a_script_that_places_calls_needs_the_key_as_well() -> None:
    with pytest.raises(ConfigurationError, match="CALLFLOW_STATE_KEY is not set"):
        async with Paying(keys=()).app.dialling():
            pass
