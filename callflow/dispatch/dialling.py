"""`app.dial`: from whoever wants a call, through its lane, and back with the answer.

The call's home session is minted before anything is sent, or derived from the `id` that names the call. The wish
goes to the engine as a record; the turn that gets it places the call (`placing.py`), so that events which come
before the answer wait behind it.
"""

import asyncio
import uuid
from collections import OrderedDict
from collections.abc import Sequence
from contextvars import ContextVar

from pydantic import BaseModel

from callflow.config import PORTAL
from callflow.dispatch.membership import Submit
from callflow.dispatch.middleware import CommandMiddleware, CommandNext
from callflow.dispatch.placing import DIAL, Placement, forgotten, is_too_old, known, nested, place
from callflow.dispatch.route import check_role
from callflow.engine.base import Intent, Record, TurnInput
from callflow.errors import CallflowError, ConfigurationError, OutcomeUnknown, WrongParameter
from callflow.log import get_logger
from callflow.model import AnswerT, Command
from callflow.session.codec import StateCodec
from callflow.session.envelope import Envelope
from callflow.session.record import Dialled
from callflow.session.session import Session
from callflow.types import Clock, Mint, SessionKey

log = get_logger(__name__)


_NAMESPACE = uuid.UUID("f2c5f9f0-4f0c-5d0e-8f55-0c6f3c3e9d11")
_RECENT = 60.0  # seconds in which the carrier knows a `command_id`
_REMEMBERED = 1_000  # answers of this time, where no engine keeps them

_running: ContextVar[Session | None] = ContextVar("callflow_session", default=None)


class Dialling:
    """Both sides of `app.dial`: the caller who awaits an answer, and the turn that has it.

    Args:
        submit: Takes the wish into a lane.
        send: Carries a command to the carrier, past the dial policy.
        layers: The middleware around that.
        codec: Writes the state; None if the app keeps none.
        mint: Makes identifiers.
        clock: Seconds since the epoch.
        connection_id: The Call Control application of calls that name none.
        patience: How long a caller waits for its answer, and how long placing may take, in seconds.
    """

    def __init__(
        self,
        *,
        submit: Submit,
        send: CommandNext,
        layers: Sequence[CommandMiddleware],
        codec: StateCodec[BaseModel] | None,
        mint: Mint,
        clock: Clock,
        connection_id: str | None,
        patience: float,
    ) -> None:
        self._submit = submit
        self._send = send
        self._layers = tuple(layers)
        self._codec = codec
        self._mint = mint
        self._clock = clock
        self._connection_id = connection_id
        self._patience = patience
        self._awaited: dict[SessionKey, asyncio.Future[Dialled]] = {}
        self._answered: OrderedDict[SessionKey, tuple[float, Dialled]] = OrderedDict()

    # -- who wants a call ---------------------------------------------------------------------------

    @property
    def connection_id(self) -> str:
        """The Call Control application of calls that name none.

        Raises:
            ConfigurationError: There is none.
        """
        if self._connection_id is None:
            raise ConfigurationError(
                f"TELNYX_CONNECTION_ID is not set, so `dial` needs a `connection_id`: {PORTAL} shows that of your "
                "Call Control application under Voice."
            )
        return self._connection_id

    async def dial(
        self, command: Command, answer: type[AnswerT], *, state: object, leg: str, id: str | None
    ) -> AnswerT:
        """Have a call placed, and wait for the carrier's answer.

        Args:
            command: The dial.
            answer: The answer's model.
            state: What the call begins with; None for a new state.
            leg: The role of the leg.
            id: Names the call.
        """
        check_role(leg)
        home = self._home(command, id)
        placement = Placement(command, leg, self._envelope(home, leg, state), self._clock())
        dialled = self._recent(home) or _own(home) or await self._placed(home, placement)
        return answer.model_validate(dialled.answer or {})

    def _home(self, command: Command, id: str | None) -> SessionKey:
        """The session of a call; the same for the same name and application."""
        if id is None:
            return SessionKey(str(self._mint()))
        if not id:
            raise WrongParameter("`dial`: `id` is empty: leave it out, or name the call, such as `reminder-42`")
        application = getattr(command, "connection_id", "")
        return SessionKey(str(uuid.uuid5(_NAMESPACE, f"{application}|{id}")))

    def _envelope(self, home: SessionKey, leg: str, state: object) -> Envelope:
        if state is None:
            return Envelope(home, leg)
        if self._codec is None:
            raise WrongParameter("`dial`: `state` needs App(call_state=...), which this app does not have")
        if not isinstance(state, self._codec.model):
            raise WrongParameter(f"`dial`: `state` should be a `{self._codec.name}`, not a `{type(state).__name__}`")
        data = self._codec.dump(state)
        self._codec.check(data)
        body, transforms = self._codec.apply(data, home=home)
        return Envelope(home, leg, model=self._codec.name, transforms=transforms, body=body)

    async def _placed(self, home: SessionKey, placement: Placement) -> Dialled:
        awaited = self._awaited.get(home)
        if awaited is None:
            awaited = self._awaited[home] = asyncio.get_running_loop().create_future()
            awaited.add_done_callback(lambda done: self._settled(home, done))
            await self._submitted(home, placement, awaited)
        limit = asyncio.timeout(self._patience)
        try:
            async with limit:
                return await asyncio.shield(awaited)
        except TimeoutError:
            if not limit.expired():  # a middleware's own
                raise
            silence = OutcomeUnknown(f"`dial` was taken, and nothing was heard of it in {self._patience:g} s")
            _settle(awaited, silence)
            raise silence from None

    async def _submitted(self, home: SessionKey, placement: Placement, awaited: "asyncio.Future[Dialled]") -> None:
        try:
            await self._submit(home, placement.intent())
        except Exception as refusal:
            _settle(awaited, refusal)
        except BaseException:  # who asked has gone, and others may wait by now
            _settle(awaited, OutcomeUnknown("`dial` was cancelled, and may have been taken"))
            self._settled(home, awaited)
            raise

    def _settled(self, home: SessionKey, done: "asyncio.Future[Dialled]") -> None:
        if self._awaited.get(home) is done:
            del self._awaited[home]

    def _recent(self, home: SessionKey) -> Dialled | None:
        """What was answered lately where no engine keeps it."""
        at, dialled = self._answered.get(home, (0.0, None))
        return dialled if 0 <= self._clock() - at < _RECENT else None

    def _remember(self, home: SessionKey, dialled: Dialled) -> None:
        self._answered[home] = self._clock(), dialled
        self._answered.move_to_end(home)
        if len(self._answered) > _REMEMBERED:
            self._answered.popitem(last=False)

    def close(self) -> None:
        """Let nobody wait any longer: the app has stopped."""
        for awaited in list(self._awaited.values()):
            _settle(awaited, OutcomeUnknown("the app stopped before `dial` was answered"))

    # -- the turn that places it --------------------------------------------------------------------

    def enter(self, session: Session) -> None:
        """From here on code runs in the lane of this call, which cannot wait for a turn of its own."""
        _running.set(session)

    async def run(self, intents: Sequence[Intent], given: TurnInput, session: Session, heard: Sequence[Record]) -> None:
        """Place what the intents of a turn ask for; whatever is raised goes to who awaits the answer.

        Args:
            intents: The records of our own among those that wait.
            given: What the turn was given.
            session: The call.
            heard: What arrives meanwhile.
        """
        for intent in intents:
            if intent.name != DIAL:
                log.warning("nobody knows this intent", name=intent.name, key=given.key)
                continue
            result = await self._result(intent, given, session, heard)
            if isinstance(result, Dialled) and not given.keeps_state:
                self._remember(given.key, result)
            if awaited := self._awaited.get(given.key):
                _settle(awaited, result)
            _log(result, session)

    async def _result(
        self, intent: Intent, given: TurnInput, session: Session, heard: Sequence[Record]
    ) -> Dialled | Exception:
        limit = asyncio.timeout(self._patience)
        try:
            placement = Placement.of(intent, given.key)
            if given.late and given.keeps_state and session.record.dial is None:
                return forgotten()
            if is_too_old(placement, attempt=given.attempt, now=self._clock()):
                return OutcomeUnknown("`dial` may have been sent by a worker that died", command=placement.command)
            async with limit:
                return await place(placement, session, self._send, layers=self._layers, heard=heard)
        except Exception as error:  # a middleware may raise whatever it likes, a TimeoutError of its own too
            if isinstance(error, TimeoutError) and limit.expired():
                return OutcomeUnknown(f"`dial` took longer than {self._patience:g} s, and may have been sent")
            return error


def _own(home: SessionKey) -> Dialled | None:
    """The dial of the very call in whose lane this runs; None anywhere else.

    Raises:
        AlreadyDialled: This is that lane, and nothing is known of the dial.
    """
    session = _running.get()
    if session is None or session.over or session.home != home:
        return None
    if dialled := known(session):
        return dialled
    raise nested()


def _settle(awaited: "asyncio.Future[Dialled]", result: Dialled | Exception) -> None:
    if awaited.done():
        return
    if isinstance(result, Dialled):
        awaited.set_result(result)
    else:
        awaited.set_exception(result)
        awaited.exception()  # seen: who asked may have gone


def _log(result: Dialled | Exception, session: Session) -> None:
    if isinstance(result, Dialled):
        leg = (result.answer or {}).get("call_leg_id")
        log.info("dialled", call_session_id=session.home, call_leg_id=leg, attempts=result.attempts)
    elif isinstance(result, CallflowError):
        log.warning("not dialled", call_session_id=session.home, error=repr(result))
    else:
        log.error("not dialled", call_session_id=session.home, error=repr(result), exc_info=result)
