"""The app: the one place that joins handlers, engine, client and endpoint, and an ASGI application."""

import asyncio
import time
import uuid
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias, TypeVar  # resources are whatever the lifespan yields

from callflow import config, log, startup
from callflow._generated.dial_methods import DialMethods
from callflow.client.transport import Transport
from callflow.dispatch.dialling import Dialling
from callflow.dispatch.dispatcher import Dispatcher
from callflow.dispatch.gate import DialGate
from callflow.dispatch.middleware import CommandContext, CommandNext, chain
from callflow.dispatch.outside import AppClient
from callflow.dispatch.policy import DialPolicy
from callflow.dispatch.route import Route
from callflow.dispatch.router import ResourcesT_contra, Router, StateT_contra
from callflow.dispatch.sender import through
from callflow.engine.base import Engine, delivered, for_conference
from callflow.errors import ConfigurationError, NotStarted, RegistrationError
from callflow.model import AnswerT, Command, Event
from callflow.session.codec import StateCodec
from callflow.session.migration import Migrate
from callflow.tracebacks import formatted
from callflow.turn import CallTurn
from callflow.types import ASGIApp, Clock, Mint, Receive, Scope, Send
from callflow.webhook.endpoint import Endpoint, answer
from callflow.webhook.repeated import Repeated
from callflow.wiring import Wiring

logger: log.Logger = log.get_logger(__name__)

ResourcesT = TypeVar("ResourcesT")
Lifespan: TypeAlias = Callable[["App[Any]"], AbstractAsyncContextManager[ResourcesT]]

_NOT_STARTED = (
    "the app has not been started: its lifespan did not run. Mounted in another application, start it in "
    "that one's lifespan: `async with callflow_app.started(): yield`"
)
_RUN_IT = (
    "needs the app to run: it is started by its server, by `async with app.started()`, or, in a script beside the "
    "process that serves it, by `async with app.dialling()`"
)
_DIALS_NOT = f"`dial` {_RUN_IT}"
_NO_CLIENT = f"`client` {_RUN_IT}. Without any app there is `async with Client() as client`"


@dataclass(slots=True)
class _Running:
    """What exists only while the app runs."""

    settings: config.Settings
    engine: Engine
    endpoint: Endpoint
    others: Mapping[str, ASGIApp]
    ready: bool = True


class App(Router[StateT_contra, ResourcesT_contra], DialMethods[StateT_contra]):
    """A phone application: handlers for a carrier's events, served over ASGI.

    Args:
        call_state: The model of each call's state; every field needs a default. What a field's type says is kept, not
            what a class derived from it adds; a value that the model does not accept is StateUnwritable.
        migrate: Makes a state of today from one that `call_state` no longer accepts: called with the name of
            the model that wrote it and its fields, it gives fields or a state (`callflow.session.migration`).
        encrypt_state: Whether the state is encrypted in `client_state`, and where the engine keeps it. By default
            it is once `CALLFLOW_STATE_KEY` is set, and a state with secret fields does not start without. True
            also refuses a state that is not encrypted (StateInvalid), which is otherwise read, so that calls
            outlive the deploy that sets the first key. False sends all of it, secrets included, so that the
            carrier, its portal and its logs can read it.
        lifespan: `lifespan(app)` is an async context manager around the app's life; what it yields is
            `call.resources`.
        engine: What keeps the calls; by default in memory.
        settings: The settings; by default those of the environment, read when the app starts.
        webhook_path: Where webhooks are posted to; by default the setting's, `/webhooks`.
        handler_timeout: How long the handlers of one event may run, in seconds; by default the setting's, 30.
        transport: What carries HTTP requests to the API; by default the setting's, httpx2.
        clock: Seconds since the epoch.
        dial_policy: Which numbers may be called, how often and for how long.
        mint: Makes the identifiers of the calls that `dial` places; by default random ones.

    Raises:
        RegistrationError: `call_state` is no model, or a field of it has no default; `migrate` could never work;
            or `lifespan` is a plain generator.
    """

    def __init__(
        self,
        *,
        call_state: type[StateT_contra] | None = None,
        migrate: Migrate | None = None,
        encrypt_state: bool | None = None,
        lifespan: Lifespan[ResourcesT_contra] | None = None,
        engine: Engine | None = None,
        settings: config.Settings | None = None,
        webhook_path: str | None = None,
        handler_timeout: float | None = None,
        transport: Transport | None = None,
        clock: Clock = time.time,
        dial_policy: DialPolicy | None = None,
        mint: Mint = uuid.uuid4,
    ) -> None:
        startup.check_lifespan(lifespan)
        super().__init__(call_state=call_state)
        if call_state is None and (migrate is not None or encrypt_state is not None):
            raise RegistrationError("App(migrate=..., encrypt_state=...) are of no use without App(call_state=...)")
        model = self.call_state
        self._wiring = Wiring(
            state=StateCodec(model, migrate=migrate) if model else None,
            encrypt_state=encrypt_state,
            given=settings,
            overrides={"webhook_path": webhook_path, "handler_timeout": handler_timeout},
            given_engine=engine,
            transport=transport,
            policy=dial_policy,
            clock=clock,
            mint=mint,
        )
        self._lifespan = lifespan
        self._dialling: Dialling | None = None
        self._client: AppClient | None = None
        self._mounted: dict[str, ASGIApp] = {}
        self._running: _Running | None = None

    def _add(self, route: Route) -> None:
        if self._running is not None:
            raise RegistrationError(
                f"`{route.handler.__qualname__}` is registered after the app has started: it would never run"
            )
        super()._add(route)

    def mount(self, path: str, app: ASGIApp) -> None:
        """Serve another ASGI application below a path."""
        self._mounted[path.rstrip("/")] = app

    # -- serving ----------------------------------------------------------------------------------

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The ASGI application."""
        if scope["type"] == "http":
            await self._serve(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._live(receive, send)
        else:
            await self._other(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        running, path = self._running, _path(scope)
        if path == "/healthz":
            await answer(send, 200, "ok")
        elif running is None:
            logger.error("not started", hint=_NOT_STARTED)
            await answer(send, 503, "not started", ((b"retry-after", b"5"),))
        elif path == running.settings.webhook_path:
            await running.endpoint(scope, receive, send)
        elif path == "/readyz":
            await answer(send, *((200, "ready") if running.ready and running.endpoint.verifier else (503, "not ready")))
        else:
            await self._other(scope, receive, send)

    async def _other(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = _path(scope)
        others = self._running.others if self._running else self._mounted
        for prefix, app in others.items():
            if path == prefix or path.startswith(prefix + "/"):
                await app({**scope, "root_path": scope.get("root_path", "") + prefix}, receive, send)
                return
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 4404})
        else:
            await answer(send, 404, "not found")

    # -- placing calls ----------------------------------------------------------------------------

    @property
    def connection_id(self) -> str:
        """The Call Control application that `dial` places calls from.

        Raises:
            NotStarted: The app does not run.
            ConfigurationError: The setting is missing.
        """
        return self._started().connection_id

    async def _dial(
        self, command: Command, answer: type[AnswerT], *, state: object, leg: str, id: str | None
    ) -> AnswerT:
        return await self._started().dial(command, answer, state=state, leg=leg, id=id)

    @property
    def client(self) -> AppClient:
        """The whole voice API, and whatever else the carrier offers, past this app's middleware and dial policy.

        For operators, scripts and background tasks; a handler has its `call`, and `dial` places calls.

        Raises:
            NotStarted: The app does not run.
        """
        if self._client is None:
            raise NotStarted(_NO_CLIENT)
        return self._client

    def _started(self) -> Dialling:
        if self._dialling is None:
            raise NotStarted(_DIALS_NOT)
        return self._dialling

    # -- life -------------------------------------------------------------------------------------

    @asynccontextmanager
    async def started(self, *, workers: int | None = None) -> AsyncGenerator[None]:
        """The app's life as an async context manager: for tests, and for the lifespan of a host application.

        Args:
            workers: How many processes serve the app's URL, this one among them; by default the setting's.

        Raises:
            ConfigurationError: A setting is missing or malformed, the transport's library is not installed, a call's
                state would be lost between so many processes, or a handler for the legs in a conference needs an
                engine that keeps who they are.
        """
        self._refuse_twice()
        async with AsyncExitStack() as stack:
            self._running = await self._start(stack, self.check(workers=workers))
            try:
                yield
            finally:
                self._running.ready = False
                await stack.aclose()
                self._running = None
                logger.info("stopped")

    @asynccontextmanager
    async def dialling(self) -> AsyncGenerator[None]:
        """The app as far as `dial` needs it: for a script or a cron job, beside the process that serves the app.

        No lifespan runs, and nothing is received: the events of the calls go to where the app is served, and
        their state travels in client_state. Nothing is kept either, so that of two dials with one `id` in two
        processes only the carrier recognises the second, by its `command_id`, for 60 seconds.

        Raises:
            ConfigurationError: A setting is missing or malformed.
        """
        self._refuse_twice()
        settings = replace(self.check(workers=1), engine="none")
        log.configure(format=settings.log_format, level=settings.log_level, secrets=settings.secrets)
        async with AsyncExitStack() as stack:
            send = await self._open(stack, settings)
            await self._run(stack, settings, send, self._wiring.memory(settings), None)
            yield

    def _refuse_twice(self) -> None:
        if self._running is not None or self._dialling is not None:
            raise RuntimeError("this app is running already")

    async def _live(self, receive: Receive, send: Send) -> None:
        """The ASGI lifespan protocol; a server may throw away what is raised here, and serve an app that is dead."""
        await receive()
        phase = "startup"
        try:
            async with self.started():
                await send({"type": "lifespan.startup.complete"})
                phase = "shutdown"
                await receive()
        except Exception as error:  # the developer's lifespan may raise whatever it likes
            if not isinstance(error, ConfigurationError):
                logger.error("the app's lifespan failed", phase=phase, exception=formatted(error, log.clean))
            await send({"type": f"lifespan.{phase}.failed", "message": log.clean(str(error) or type(error).__name__)})
        else:
            await send({"type": "lifespan.shutdown.complete"})

    def check(self, *, workers: int | None = None) -> config.Settings:
        """Find what is missing before anything is started.

        Args:
            workers: How many processes are to serve the app's URL; by default the setting's.

        Returns:
            The settings that the app would start with.

        Raises:
            ConfigurationError: A setting is missing or malformed, the transport's library is not installed, a call's
                state would be lost between so many processes, or a handler for the legs in a conference needs an
                engine that keeps who they are.
        """
        settings = self._wiring.settings(workers)
        self._wiring.check(settings, self.routes)
        return settings

    async def _start(self, stack: AsyncExitStack, settings: config.Settings) -> _Running:
        log.configure(format=settings.log_format, level=settings.log_level, secrets=settings.secrets)
        send = await self._open(stack, settings)
        resources = await stack.enter_async_context(self._lifespan(self)) if self._lifespan else None
        engine, clock = self._wiring.engine(settings), self._wiring.clock

        async def deliver(event: Event, body: bytes) -> Literal["accepted", "duplicate"]:
            one = delivered(event, body, received_at=clock())
            taken = await engine.deliver(one)
            if engine.keeps_state and (copy := for_conference(one)) is not None:
                await engine.deliver(copy)  # refused, it comes again, and its leg's lane knows it then
            return taken

        refusals = Repeated(logger, "webhook refused", clock=clock)
        stack.callback(refusals.tell)
        endpoint = Endpoint(self._wiring.verifier(settings), deliver, settings.webhook_max_bytes, clock, refusals)
        startup.warn(settings, self.routes, self._wiring.policy)
        startup.load_models()
        await self._run(stack, settings, send, engine, resources)
        others = {**self._mounted, **engine.mounts()}
        logger.info("started", webhooks=settings.webhook_path, handlers=len(self.routes))
        return _Running(settings, engine, endpoint, others)

    async def _open(self, stack: AsyncExitStack, settings: config.Settings) -> CommandNext:
        """Open the client, which is there from before the lifespan until after it; gives the way to it."""
        client = await stack.enter_async_context(self._wiring.client(settings))
        send = through(DialGate(self._wiring.policy or DialPolicy(), self._wiring.clock), client)

        async def layered(context: CommandContext) -> Mapping[str, Any]:
            return await chain(tuple(self.command_layers), send)(context)  # the lifespan may still add some

        self._client = AppClient(client, layered, self._wiring.mint)
        stack.callback(self._forget_client)
        return send

    def _forget_client(self) -> None:
        self._client = None

    async def _run(
        self, stack: AsyncExitStack, settings: config.Settings, send: CommandNext, engine: Engine, resources: object
    ) -> None:
        """Start the engine with the turn, and let calls be placed until it stops."""
        codec = self._wiring.codec(settings)
        dialling = Dialling(
            submit=engine.submit,
            send=send,
            layers=self.command_layers,
            codec=codec,
            mint=self._wiring.mint,
            clock=self._wiring.clock,
            connection_id=settings.connection_id,
            patience=settings.handler_timeout + settings.command_deadline,
        )
        turn = CallTurn(
            dispatcher=Dispatcher(
                self.routes, self.event_layers, self.error_handlers, timeout=settings.handler_timeout
            ),
            codec=codec,
            send=send,
            dialling=dialling,
            deliver=engine.deliver,
            submit=engine.submit,
            layers=self.command_layers,
            resources=resources,
        )
        stack.callback(self._stop_dialling, dialling)
        await engine.start(turn)
        stack.push_async_callback(engine.stop)
        self._dialling = dialling

    def _stop_dialling(self, dialling: Dialling) -> None:
        self._dialling = None
        dialling.close()

    async def drain(self, *, at_once: bool = False) -> None:
        """Prepare to stop, in steps: not ready, no new calls, wait for the turns that run.

        Between the first and the second step it waits for `CALLFLOW_DRAIN_DELAY` seconds, in which a load
        balancer sees that it is not ready. Events of calls that are known are taken all the while.

        Args:
            at_once: Wait for nothing, now and when stopping.
        """
        running = self._running
        if running is not None and at_once:
            running.ready = False
            await running.engine.drain(at_once=True)
            return
        if running is None or not running.ready:
            return
        running.ready = False
        logger.info("draining", step="not ready")
        await asyncio.sleep(running.settings.drain_delay)
        logger.info("draining", step="no new calls, waiting for the lanes")
        if await running.engine.drain():
            logger.info("draining", step="lanes are empty")


def _path(scope: Scope) -> str:
    """The path below where the app is mounted."""
    path: str = scope["path"]
    root: str = scope.get("root_path", "")
    return path.removeprefix(root) if root and path.startswith(root) else path
