"""The client: has the carrier's API execute commands, and whatever else it is asked for."""

import math
import uuid
from collections.abc import Mapping
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, cast  # `Any`: JSON of any shape
from urllib.parse import urlsplit

from callflow import config
from callflow.client.answers import content
from callflow.client.errand import METHODS, Errand, Errands, Method
from callflow.client.namespaces import Namespaces
from callflow.client.query import as_json, at, checked_path, first_of, form, taken_apart, with_pairs, with_query
from callflow.client.transport import Transport
from callflow.client.transports import open_transport
from callflow.client.wire import Wire
from callflow.errors import AnswerUnreadable, ConfigurationError, InvalidCommand
from callflow.lazy import lazy_module
from callflow.model import Command
from callflow.pages import Pages, Place
from callflow.types import Downloads, Mint

if TYPE_CHECKING:
    from callflow.client import downloader
else:
    downloader = lazy_module("callflow.client.downloader")  # few programs download, and all import this one


class Client(Namespaces):
    """The carrier's API over HTTP: `client.calls.speak(...)`, `client.recordings.list(...)`, `client.request(...)`.

    It sends again what may be sent again. Use it as an asynchronous context manager, or close it with `aclose`. What
    it is not given, it takes from the environment: `async with Client() as client` needs no more than a
    `TELNYX_API_KEY`.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        transport: Transport | None = None,
        deadline: float | None = None,
        read_deadline: float | None = None,
        mint: Mint = uuid.uuid4,
    ) -> None:
        """Set a client up. Nothing is connected before the first command.

        Args:
            api_key: The carrier's API key (`KEY...`); by default that of `TELNYX_API_KEY`.
            base_url: Where the API is, its version included; by default `TELNYX_BASE_URL`, else the carrier's own.
            transport: What sends the requests; the client closes it with itself. By default what
                `CALLFLOW_TRANSPORT` says.
            deadline: How long a command may take with all its repetitions, in seconds; by default
                `CALLFLOW_COMMAND_DEADLINE`, else 5.
            read_deadline: The same for what only reads; by default `CALLFLOW_READ_DEADLINE`, else 30.
            mint: Makes the `command_id`s of its methods' commands.

        Raises:
            ConfigurationError: There is no key, or one that could not stand in a header; an argument, a setting or a
                proxy of the environment is malformed; or the transport's library is not installed.
        """
        super().__init__(mint)
        given = (api_key, base_url, transport, deadline, read_deadline)
        settings = config.load() if any(one is None for one in given) else config.Settings()
        key = settings.require_api_key() if api_key is None else api_key
        if not key.isascii() or not key.isprintable() or not key or " " in key:
            raise ConfigurationError("TELNYX_API_KEY is empty, or has white space or a foreign letter in it.")
        self._base_url = config.given("base_url", base_url, settings.base_url, field="base_url").rstrip("/")
        self._deadline = config.given("deadline", deadline, settings.command_deadline, field="command_deadline")
        self._errands = Errands(
            self._base_url,
            {"authorization": f"Bearer {key}", "accept": "application/json", "user-agent": _user_agent()},
            deadline=self._deadline,
            read_deadline=config.given("read_deadline", read_deadline, settings.read_deadline, field="read_deadline"),
        )
        opened = open_transport(settings.transport) if transport is None else transport
        self._transport = opened
        self._downloader: downloader.Downloader | None = None
        self._wire = Wire(
            opened,
            host=urlsplit(self._base_url).netloc.rpartition("@")[2],
            deadline=self._deadline,
        )

    def __repr__(self) -> str:
        return f"Client(base_url={self._base_url!r}, deadline={self._deadline!r})"

    async def execute(self, command: Command, *, urgent: bool = False) -> dict[str, Any]:
        """Have the carrier execute a command; returning means that it was accepted.

        A command runs to its end even if the caller is cancelled: half a command cannot be taken back, and a
        hangup cancels handlers in the middle of them. A read ends with its caller.

        Args:
            command: What to execute.
            urgent: Whether somebody on the phone waits for it: then a read has no more time than a command.

        Returns:
            What of the carrier's answer counts (`Operation.answers`): its `data`, or the whole of it; empty for a
            command that is answered with nothing.

        Raises:
            CallEnded: The leg, or the conference, is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent; `CircuitOpen` where that was not even tried.
            OutcomeUnknown: It was sent, and nothing says whether it took effect.
            AnswerUnreadable: It reads, and what it was answered with is not what was asked for.
        """
        errand = self._errands.of_command(command, urgent=urgent)
        found: dict[str, Any] = content(await self._wire.carry(errand), errand)
        return found

    async def request(
        self,
        method: Method,
        path: str,
        *,
        json: object = None,
        data: Mapping[str, Any] | None = None,
        params: Mapping[str, Any] | None = None,
        idempotent: bool | None = None,
        deadline: float | None = None,
    ) -> Any:
        """Ask any endpoint of the carrier's API, also one that callflow has no method for.

        Authentication, errors, the circuit and the log are those of commands. GET, PUT and DELETE are sent again where
        an answer is missing, the others only after a 429 or where no connection came about. Of a DELETE that was sent
        again, a 404 says that it is done.

        Example:
            `await client.request("POST", "/messages", json={"from": OURS, "to": THEIRS, "text": "Hello"})`

        Args:
            method: The HTTP method.
            path: The path behind the API's version, such as `/phone_numbers/123`; it may have a query. What comes from
                elsewhere has to be percent-encoded.
            json: The body; models of pydantic may be in it.
            data: The fields of a form instead, as TeXML takes them.
            params: The parameters of the query. Nested ones are written with brackets: `{"page": {"size": 10}}` is
                `page[size]=10`; lists with commas; None is left out.
            idempotent: Whether it can be repeated without harm; by default the method decides.
            deadline: How long it may take with all its repetitions, in seconds; by default as long as a read for GET,
                as long as a command for the others.

        Returns:
            The JSON of the answer, all of it; None where there is none.

        Raises:
            InvalidCommand: The path leads elsewhere, or a value cannot be sent.
            CallEnded: It was for a leg that is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: It was sent, and nothing says whether it took effect.
            AnswerUnreadable: A GET was not answered with JSON.
        """
        if method not in METHODS:
            raise InvalidCommand(f"the method is one of {', '.join(METHODS)}")
        _check_deadline(deadline)
        body, kind = _body(json, data)
        path = with_query(checked_path(path, self._base_url), params)
        return await self._ask(
            self._errands.of_request(method, path, body=body, kind=kind, idempotent=idempotent, deadline=deadline)
        )

    def iterate(
        self, path: str, *, params: Mapping[str, Any] | None = None, deadline: float | None = None
    ) -> Pages[dict[str, Any]]:
        """Any list of the carrier's API that comes in pages: answers with the items under `data`.

        Nothing is sent yet; `async for item in client.iterate("/phone_numbers")` fetches page by page.

        Args:
            path: The path behind the API's version; it may have a query.
            params: The parameters of the query, as `request` takes them: `{"page": {"size": 250}}`, filters.
            deadline: How long each page may take with all its repetitions, in seconds; by default as long as a read.

        Returns:
            The list; its items are dictionaries. Walking through it raises what `request` raises, and
            `AnswerUnreadable` where a page has no list of objects.

        Raises:
            InvalidCommand: The path leads elsewhere, or a value cannot be sent.
        """
        _check_deadline(deadline)
        below, asked = taken_apart(checked_path(path, self._base_url), params)

        async def fetch(place: Place) -> Mapping[str, Any]:
            path = with_pairs(below, at(asked, place))
            errand = self._errands.of_request("GET", path, deadline=deadline, answers="page")
            return cast("Mapping[str, Any]", await self._ask(errand))

        def read(item: object) -> dict[str, Any]:
            if not isinstance(item, dict):
                raise AnswerUnreadable(f"`GET {below}` was answered with a list of something else than objects")
            return cast("dict[str, Any]", item)

        return Pages(fetch, read, start=first_of(asked))

    @property
    def downloads(self) -> Downloads:
        """What files are downloaded with."""
        if self._downloader is None:
            self._downloader = downloader.Downloader(self._transport, self._fresh_links, user_agent=_user_agent())
        return self._downloader

    async def _fresh_links(self, id: str) -> Mapping[str, str]:
        """New links to a recording, by format."""
        urls = (await self.recordings.retrieve(id)).download_urls
        return urls.model_dump(include={"mp3", "wav"}, exclude_none=True) if urls is not None else {}

    async def _ask(self, errand: Errand) -> Any:
        return content(await self._wire.carry(errand), errand)

    async def aclose(self) -> None:
        """Wait for the commands in flight, which end by their deadline, then close the transport.

        Reads in flight end at once: nothing is lost with them.
        """
        if self._downloader is not None:
            self._downloader.close()
        await self._wire.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()


def _check_deadline(deadline: object) -> None:
    if deadline is not None and not (isinstance(deadline, int | float) and 0 < deadline < math.inf):
        raise InvalidCommand(f"`deadline` is a number of seconds above 0, not {deadline!r}")


def _body(json: object, data: Mapping[str, Any] | None) -> tuple[bytes | None, str]:
    """A payload, and what it is."""
    if json is not None and data is not None:
        raise InvalidCommand("a request has one body: give it `json` or `data`")
    if data is not None:
        return form(data), "application/x-www-form-urlencoded"
    return None if json is None else as_json(json), "application/json"


@cache
def _user_agent() -> str:
    import importlib.metadata as installed  # 17 ms, which `import callflow` must not cost

    try:
        return f"callflow/{installed.version('callflow')}"
    except installed.PackageNotFoundError:  # run from a checkout
        return "callflow/0"
