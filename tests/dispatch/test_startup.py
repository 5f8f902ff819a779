"""What an app says when it starts, and of an event that nobody handles."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from callflow import App, Call, Conference
from callflow.errors import ConfigurationError
from callflow.events import CallEvent, CallInitiated
from callflow.types import Message
from tests.dispatch.conftest import Lines
from tests.kit import Kit

# -- the handler to paste -------------------------------------------------------------------------


def hints(lines: Lines) -> dict[str, str]:
    found = [line for line in lines if line["event"] == "nobody handles this event"]
    assert len({line["event_type"] for line in found}) == len(found), "each is shown once"
    return {line["event_type"]: line["handler"] for line in found}


EVENTS: list[tuple[str, dict[str, Any], list[str]]] = [
    ("call.initiated", {"direction": "incoming"}, ["@app.on(CallInitiated, direction='incoming')", "call.answer()"]),
    ("call.initiated", {"direction": "outgoing"}, ["@app.on(CallInitiated, direction='outgoing')"]),
    ("call.answered", {}, ["@app.on(CallAnswered)", "async def on_answered(call: Call, event: CallAnswered)"]),
    ("call.machine.detection.ended", {}, ["async def on_machine_detection_ended("]),
    ("conference.speak.ended", {"conference_id": "conference-1"}, ["(conference: Conference, event: "]),
    ("streaming.started", {}, ["async def on_streaming_started(call: Call, event: StreamingStarted)"]),
    ("call.brand.new", {}, ["@app.on(UnknownEvent, lambda event: event.meta.type == 'call.brand.new')"]),
    ('call.it\'s-"new"\n', {}, ["from callflow.events import UnknownEvent"]),
]


@pytest.mark.parametrize(("event_type", "payload", "expected"), EVENTS)
async def test_an_event_that_nobody_handles_shows_the_handler_to_paste(
    lines: Lines, event_type: str, payload: dict[str, Any], expected: list[str]
) -> None:
    kit = Kit()
    async with kit.open(App(**kit.wiring)) as door:
        for _ in range(3):
            await door.event(event_type, **payload)
    (text,) = hints(lines).values()
    assert [words for words in expected if words not in text] == []
    lines.clear()
    kit = Kit()
    pasted = App(**kit.wiring)
    exec(compile(text, "pasted", "exec"), {"app": pasted, "Call": Call, "Conference": Conference})
    async with kit.open(pasted) as door:
        await door.event(event_type, **payload)
    (line,) = (line for line in lines if line["event"] == "event")
    assert (line["handlers"], hints(lines)) == (1, {})
    assert [line for line in lines if line["log_level"] == "error"] == []


async def test_an_event_that_somebody_handles_shows_nothing(kit: Kit, lines: Lines) -> None:
    app = App(**kit.wiring)

    @app.on(CallEvent, leg="any")
    async def everything(call: Call, event: CallEvent) -> None:
        """It hears all events of calls."""

    async with kit.open(app) as door:
        await door.event("call.answered")
        await door.event("call.brand.new")
    assert hints(lines) == {}


# -- warnings -------------------------------------------------------------------------------------


async def started(app: App[Any]) -> None:
    async with app.started():
        pass


def warnings(lines: Lines) -> list[str]:
    return [line["event"].split(":")[0] for line in lines if line["log_level"] == "warning"]


async def incoming(call: Call, event: CallInitiated) -> None:
    await call.answer()


async def everything(call: Call, event: CallEvent) -> None:
    """It hears every event."""


async def test_no_public_key_is_said_loudly(kit: Kit, lines: Lines) -> None:
    kit.settings = replace(kit.settings, public_keys=())
    app = App(**kit.wiring)
    app.on(CallInitiated)(incoming)
    async with kit.open(app) as door:
        response = await door.post(kit.leg.body("call.answered"))
    assert warnings(lines)[0] == "NO PUBLIC KEY"
    (line,) = (line for line in lines if line["event"].startswith("NO PUBLIC KEY"))
    assert "TELNYX_PUBLIC_KEY" in line["hint"]
    assert response.status_code == 503


def not_outgoing(direction: str | None) -> bool:
    return direction != "outgoing"


REGISTRATIONS: list[tuple[str, Callable[[Any], object], bool]] = [
    ("nothing", lambda app: None, False),
    ("incoming", lambda app: app.on(CallInitiated, direction="incoming")(incoming), True),
    ("any direction", lambda app: app.on(CallInitiated)(incoming), True),
    ("by name", lambda app: app.on("call.initiated")(incoming), True),
    ("any leg", lambda app: app.on(CallInitiated, leg="any")(incoming), True),
    ("a function", lambda app: app.on(CallInitiated, direction=not_outgoing)(incoming), True),
    ("a number", lambda app: app.on(CallInitiated, to="+13125550100")(incoming), True),
    ("a watcher of everything", lambda app: app.on(CallEvent)(everything), False),
    ("outgoing", lambda app: app.on(CallInitiated, direction="outgoing")(incoming), False),
    ("other legs", lambda app: app.on(CallInitiated, leg="secondary")(incoming), False),
    ("another event", lambda app: app.on("call.answered")(everything), False),
]


@pytest.mark.parametrize(
    ("register", "answers"), [one[1:] for one in REGISTRATIONS], ids=[one[0] for one in REGISTRATIONS]
)
async def test_that_nothing_answers_an_incoming_call_is_said_loudly(
    kit: Kit, lines: Lines, register: Callable[[Any], object], answers: bool
) -> None:
    app = App(**kit.wiring)
    register(app)
    await started(app)
    assert warnings(lines) == ([] if answers else ["NOTHING ANSWERS AN INCOMING CALL"])


# -- what keeps it from starting ------------------------------------------------------------------


async def test_without_an_api_key_it_does_not_start(kit: Kit) -> None:
    kit.settings = replace(kit.settings, api_key=None)
    with pytest.raises(ConfigurationError, match="TELNYX_API_KEY is not set"):
        await started(App(**kit.wiring))


async def test_the_environment_is_read_when_it_starts(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELNYX_API_KEY", raising=False)
    app = App(engine=kit.engine, transport=kit.transport)
    monkeypatch.setenv("CALLFLOW_MAX_CALL", "7")
    with pytest.raises(ConfigurationError, match="CALLFLOW_MAX_CALL is no setting of callflow; did you mean"):
        await started(app)
    monkeypatch.delenv("CALLFLOW_MAX_CALL")
    with pytest.raises(ConfigurationError, match="TELNYX_API_KEY"):
        await started(app)
    monkeypatch.setenv("TELNYX_API_KEY", "KEY_test")
    await started(app)


async def live(app: App[Any]) -> tuple[list[Message], asyncio.Event, asyncio.Task[None]]:
    """A server's side of the lifespan protocol: the app's answers, and what lets it shut down."""
    answers: list[Message] = []
    up, down = asyncio.Event(), asyncio.Event()
    messages = iter(["lifespan.startup", "lifespan.shutdown"])

    async def receive() -> Message:
        message = next(messages)
        if message == "lifespan.shutdown":
            await down.wait()
        return {"type": message}

    async def send(message: Message) -> None:
        answers.append(message)
        up.set()

    async def serve() -> None:
        await app({"type": "lifespan", "asgi": {"version": "3.0"}}, receive, send)

    task = asyncio.create_task(serve())
    await up.wait()
    return answers, down, task


async def test_the_server_is_told_why_it_does_not_start(kit: Kit) -> None:
    kit.settings = replace(kit.settings, api_key=None)
    answers, _, task = await live(App(**kit.wiring))
    await task
    (answer,) = answers
    assert answer["type"] == "lifespan.startup.failed"
    assert answer["message"].startswith("TELNYX_API_KEY is not set: without it no command can be sent. ")


async def test_the_server_is_told_when_it_has_started_and_when_it_has_stopped(kit: Kit) -> None:
    app = App(**kit.wiring)
    answers, down, task = await live(app)
    assert answers == [{"type": "lifespan.startup.complete"}]
    with pytest.raises(RuntimeError, match="running already"):
        await started(app)
    down.set()
    await task
    assert answers[1:] == [{"type": "lifespan.shutdown.complete"}]


@pytest.mark.parametrize("phase", ["startup", "shutdown"])
async def test_the_server_is_told_that_the_lifespan_failed(kit: Kit, lines: Lines, phase: str) -> None:
    away = "the database of +12025550147 is away"

    @asynccontextmanager
    async def lifespan(app: App[Any]) -> AsyncGenerator[None]:
        if phase == "startup":
            raise RuntimeError(away)
        yield
        raise RuntimeError(away)

    answers, down, task = await live(App(lifespan=lifespan, **kit.wiring))
    down.set()
    await task
    message = "the database of +*********47 is away"
    assert answers[-1] == {"type": f"lifespan.{phase}.failed", "message": message}
    assert len(answers) == (1 if phase == "startup" else 2)
    (line,) = [line for line in lines if line["event"] == "the app's lifespan failed"]
    assert (line["log_level"], line["phase"]) == ("error", phase)
    assert ", in lifespan\n" in line["exception"]
    assert line["exception"].endswith(f"RuntimeError: {message}")


# -- settings that are given in code ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"webhook_path": "/healthz"}, "Settings(webhook_path=...) is taken: callflow itself answers /healthz"),
        ({"webhook_path": "webhooks"}, "Settings(webhook_path=...) is not a path"),
        ({"webhook_path": "/caf%C3%A9"}, "Settings(webhook_path=...) is not a path"),
        ({"handler_timeout": -1.0}, "Settings(handler_timeout=...) is out of bounds"),
    ],
)
async def test_they_are_held_to_the_bounds_of_the_environments(kit: Kit, options: dict[str, Any], words: str) -> None:
    app = App(**kit.wiring, **options)
    with pytest.raises(ConfigurationError) as caught:
        await started(app)
    assert str(caught.value).startswith(words)


async def test_it_is_not_ready_while_it_can_verify_nothing(kit: Kit) -> None:
    kit.settings = replace(kit.settings, public_keys=())
    async with kit.open(App(**kit.wiring)) as door:
        assert (await door.http.get("/readyz")).status_code == 503
