"""Gathering the facts: the thin driver around the judgements, which alone has to do with a network."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any  # an app of any state
from urllib.parse import quote, urlencode

from callflow import config
from callflow.app import App
from callflow.client.transport import Request, Transport
from callflow.client.transports import open_transport
from callflow.config import Settings
from callflow.doctor.facts import Facts, Visit
from callflow.doctor.local import try_locally
from callflow.doctor.outcome import Answer, Outcome, ask
from callflow.doctor.reading import text
from callflow.errors import ConfigurationError
from callflow.types import Clock
from callflow.webhook.address import webhook_url
from callflow.webhook.examination import TEST_EVENT, doctors_signer
from callflow.webhook.signature import Signer

PATIENCE = 5.0
"""How long one answer is waited for, in seconds."""

RECENT = timedelta(hours=24)
"""How far back a delivery that failed is of interest."""

_HEADERS = {"accept": "application/json", "content-type": "application/json", "user-agent": "callflow-doctor"}
_PAGE = "page[size]"
_NOBODY = Signer(bytes(32))  # whom no app trusts


class Api:
    """The carrier's API, as it answers.

    Args:
        settings: Have the key and the address.
        transport: What sends.
        clock: The time, in seconds since the epoch.
    """

    def __init__(self, settings: Settings, transport: Transport, clock: Clock) -> None:
        self._base_url = settings.base_url
        self._headers = {**_HEADERS, "authorization": f"Bearer {settings.api_key}"}
        self._transport, self._clock = transport, clock

    async def get(self, path: str, query: Mapping[str, str] | None = None) -> Outcome:
        """Ask for what stands at a path."""
        url = f"{self._base_url}{path}{f'?{urlencode(query)}' if query else ''}"
        return await ask(self._transport, Request("GET", url, self._headers, b""), patience=PATIENCE, clock=self._clock)


async def gather(
    target: str | None,
    app: App[Any] | None,
    *,
    url: str | None,
    connection_id: str | None,
    clock: Clock,
    limit: float,
    tell: Callable[[str], None],
) -> Facts:
    """Find out all that is to be judged.

    Args:
        target: MODULE:APP, if an app was named.
        app: The app.
        url: The webhook URL to ask; by default the application's.
        connection_id: The application to look at; by default the setting's, or the only one there is.
        clock: The time, in seconds since the epoch.
        limit: How long the app's lifespan may take, in seconds.
        tell: Is told what is waited for, where that takes its time.

    Raises:
        ValueError: The webhook URL is none; the message is the rest of a sentence about it.
    """
    settings, wrong = config.examine()
    local = None
    if target and app:
        local = await try_locally(target, app, clock=clock, patience=PATIENCE, limit=limit, tell=tell)
    if local is not None and local.problem is None:
        settings = local.settings
    asked = None if url is None else webhook_url(url, settings.webhook_path, encrypted=False)
    facts = Facts(settings, wrong, local, asked, connection_id or settings.connection_id)
    try:
        transport = open_transport(settings.transport)
    except ConfigurationError as error:  # a proxy, or a library that is not installed
        return replace(facts, wrong={**wrong, "the way to the network": str(error)})
    try:
        if settings.api_key is not None:
            facts = await _ask_the_api(facts, Api(settings, transport, clock), clock)
        return await _ask_the_servers(facts, transport, clock)
    finally:
        await transport.aclose()


async def _ask_the_api(facts: Facts, api: Api, clock: Clock) -> Facts:
    facts = replace(facts, applications=await api.get("/call_control_applications", {_PAGE: "2"}))
    if not isinstance(facts.applications, Answer) or facts.applications.status not in (200, 403):
        return facts
    since = datetime.fromtimestamp(clock(), UTC) - RECENT
    failed = {"filter[status][eq]": "failed", "filter[started_at][gte]": f"{since:%Y-%m-%dT%H:%M:%SZ}", _PAGE: "50"}
    async with asyncio.TaskGroup() as asking:
        key = asking.create_task(api.get("/public_key"))
        deliveries = asking.create_task(api.get("/webhook_deliveries", failed))
        if facts.connection_id is not None:
            facts = await _with_application(facts, api)
    return replace(facts, public_key=key.result(), deliveries=deliveries.result())


async def _with_application(facts: Facts, api: Api) -> Facts:
    id = facts.connection_id or ""
    application, numbers = await asyncio.gather(
        api.get(f"/call_control_applications/{quote(id, safe='')}"),
        api.get("/phone_numbers", {"filter[connection_id]": id, _PAGE: "250"}),
    )
    return replace(facts, application=application, numbers=numbers)


async def _ask_the_servers(facts: Facts, transport: Transport, clock: Clock) -> Facts:
    url = facts.url or text(facts.details.get("webhook_event_url"))
    failover = text(facts.details.get("webhook_event_failover_url"))
    there = Server(facts.settings, transport, clock)
    facts = replace(facts, webhook=await there.visit(url) if url else None)
    return replace(facts, failover=await there.visit(failover) if failover and failover != url else None)


class Server:
    """Where webhooks are posted to.

    Args:
        settings: Have the path of webhooks, and the API key, which signs the test event.
        transport: What sends.
        clock: The time, in seconds since the epoch.
        patience: How long an answer is waited for, in seconds.
    """

    def __init__(self, settings: Settings, transport: Transport, clock: Clock, *, patience: float = PATIENCE) -> None:
        self._settings, self._transport, self._clock, self._patience = settings, transport, clock, patience

    async def visit(self, url: str) -> Visit:
        """See what a URL answers.

        The right signature goes to those only who have refused a wrong one: others could only misuse it.
        """
        now = int(self._clock())
        forged = await self._send("POST", url, _NOBODY.headers(TEST_EVENT, timestamp=now))
        visit = Visit(url, forged)
        if not isinstance(forged, Answer):
            return visit
        path, suffix = url.partition("?")[0], self._settings.webhook_path
        if path.endswith(suffix):
            visit = replace(visit, ready=await self._send("GET", f"{path.removesuffix(suffix)}/readyz", {}))
        if forged.status == 401 and self._settings.api_key is not None:
            signer = doctors_signer(self._settings.api_key)
            signature = signer.headers(TEST_EVENT, timestamp=int(self._clock()))
            visit = replace(visit, signed=await self._send("POST", url, signature))
        return visit

    async def _send(self, method: str, url: str, signature: Mapping[str, str]) -> Outcome:
        request = Request(method, url, {**_HEADERS, **signature}, TEST_EVENT if method == "POST" else b"")
        return await ask(self._transport, request, patience=self._patience, clock=self._clock)
