"""A carrier's account on loopback: its Call Control applications, phone numbers and outbound voice profiles.

A small, honest implementation of the part of the API that sets an account up. It is served by the HTTP server of
`carrier_stub`, so that an answer can also be late, cut, or not come at all:

    async with account() as carrier:
        application = carrier.application(webhook_event_url="https://example.com/webhooks")
        carrier.number("+13125550100", connection_id=application["id"])
        carrier.trouble("POST", "/call_control_applications", Reply(cut="before"))    # it is made, and not answered
        ...                                             # carrier.url is what TELNYX_BASE_URL has to be
        assert carrier.writes == [("PATCH", "/phone_numbers/7", {"connection_id": "8"})]

It is stricter than the carrier in one thing: a field that the API does not document is refused.
"""

from collections.abc import AsyncGenerator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import TypeAlias, cast
from urllib.parse import parse_qsl, unquote, urlsplit

import orjson

from tests.account_rules import APPLICATION, INBOUND, NEW_APPLICATION, NUMBER, OUTBOUND, Record, Refused, check, inner
from tests.client.carrier_stub import Received, Reply, carrier

KEY = "KEY_account"

Query: TypeAlias = Mapping[str, str]


@dataclass(frozen=True)
class Asked:
    """One request, as the account understood it."""

    method: str
    path: str
    query: Query
    body: Record


@dataclass
class Trouble:
    """What goes wrong with the next requests of one method and path.

    Attributes:
        effect: Whether the request is carried out before `reply` is given in the place of its answer.
        skip: How many such requests go well before.
        times: How many go wrong then.
    """

    method: str
    path: str
    reply: Reply
    effect: bool
    skip: int
    times: int


@dataclass
class Account:
    """What an account has, and what was asked of it.

    Attributes:
        api_key: What has to come as bearer token.
        applications: Call Control applications by their identifiers; likewise the other two.
        connections: The names of other connections (SIP trunks, messaging) that numbers can be assigned to.
        deliveries: What the carrier has delivered, or tried to, newest first.
        asked: Every request that came with the right key.
        url: What TELNYX_BASE_URL has to be.
    """

    api_key: str = KEY
    applications: dict[str, Record] = field(default_factory=dict[str, Record])
    numbers: dict[str, Record] = field(default_factory=dict[str, Record])
    profiles: dict[str, Record] = field(default_factory=dict[str, Record])
    connections: dict[str, str] = field(default_factory=dict[str, str])
    deliveries: list[Record] = field(default_factory=list[Record])
    asked: list[Asked] = field(default_factory=list[Asked])
    url: str = ""
    _troubles: list[Trouble] = field(default_factory=list[Trouble])
    _ids: "count[int]" = field(default_factory=lambda: count(1293384261075731500))

    # -- what the account has -------------------------------------------------------------------------

    def application(self, **fields: object) -> Record:
        """Have one more Call Control application, with the carrier's defaults where nothing is said."""
        body = {"application_name": "phone", "webhook_event_url": "https://example.com/webhooks", **fields}
        return self._create_application(body)

    def number(self, phone_number: str, *, connection_id: str = "", status: str = "active", **voice: object) -> Record:
        """Have one more number."""
        record: Record = {
            "id": str(next(self._ids)),
            "record_type": "phone_number",
            "phone_number": phone_number,
            "status": status,
            "connection_id": connection_id,
            "tags": [],
            "voice": voice,
        }
        self.numbers[record["id"]] = record
        return record

    def profile(self, name: str = "outbound", **fields: object) -> Record:
        """Have one more outbound voice profile."""
        record: Record = {
            "id": str(next(self._ids)),
            "record_type": "outbound_voice_profile",
            "name": name,
            "enabled": True,
            "whitelisted_destinations": ["US", "CA"],
            "concurrent_call_limit": None,
            **fields,
        }
        self.profiles[record["id"]] = record
        return record

    def trouble(
        self, method: str, path: str, reply: Reply, *, effect: bool = True, skip: int = 0, times: int = 1
    ) -> None:
        """Let a request of this method and path be answered by `reply`."""
        self._troubles.append(Trouble(method, path, reply, effect, skip, times))

    @property
    def writes(self) -> list[tuple[str, str, Record]]:
        """What was to change something: method, path, body."""
        return [(one.method, one.path, one.body) for one in self.asked if one.method != "GET"]

    # -- HTTP -----------------------------------------------------------------------------------------

    def answer(self, received: Received) -> Reply:
        """Carry a request out."""
        target = urlsplit(received.target)
        path = unquote(target.path.removeprefix("/v2"))
        try:
            if received.headers.get("authorization") != f"Bearer {self.api_key}":
                raise Refused(401, "10009", "Authentication failed", "The key is not one of this account.")
            query = dict(parse_qsl(target.query, keep_blank_values=True))
            asked = Asked(received.method, path, query, _parsed(received.body))
            self.asked.append(asked)
            return self._answer(asked)
        except Refused as refused:
            return refused.reply

    def _answer(self, asked: Asked) -> Reply:
        trouble = self._due(asked)
        if trouble is None:
            return self._route(asked)
        if trouble.effect:
            self._route(asked)
        return trouble.reply

    def _due(self, asked: Asked) -> Trouble | None:
        for one in self._troubles:
            if (one.method, one.path) == (asked.method, asked.path) and one.times > 0:
                if one.skip == 0:
                    one.times -= 1
                    return one
                one.skip -= 1
        return None

    def _route(self, asked: Asked) -> Reply:
        match asked.method, *asked.path.strip("/").split("/"):
            case "GET", "call_control_applications":
                return _page(self._found_applications(asked.query), asked.query)
            case "POST", "call_control_applications":
                return _data(self._create_application(asked.body), status=201)
            case "GET", "call_control_applications", id:
                return _data(_one(self.applications, id))
            case "PATCH", "call_control_applications", id:
                return _data(self._update_application(_one(self.applications, id), asked.body))
            case "DELETE", "call_control_applications", id:
                return _data(self.applications.pop(_one(self.applications, id)["id"]))
            case "GET", "outbound_voice_profiles":
                return _page(self.profiles.values(), asked.query)
            case "GET", "outbound_voice_profiles", id:
                return _data(_one(self.profiles, id))
            case "GET", "webhook_deliveries":
                return _page(_matching(self.deliveries, asked.query, {"filter[status][eq]": "status"}), asked.query)
            case method, "phone_numbers", *rest:
                return self._route_number(method, rest, asked)
            case _:
                raise Refused(404, "10005", "Resource not found", "There is nothing at this address.")

    def _route_number(self, method: str, rest: list[str], asked: Asked) -> Reply:
        match method, *rest:
            case ("GET",):
                return _page(map(self._shown, self._found_numbers(asked.query)), asked.query)
            case "GET", "voice":
                return _page(map(self._voice, self._found_numbers(asked.query)), asked.query)
            case "GET", id:
                return _data(self._shown(_one(self.numbers, id)))
            case "PATCH", id:
                return _data(self._update_number(_one(self.numbers, id), asked.body))
            case "GET", id, "voice":
                return _data(self._voice(_one(self.numbers, id)))
            case _:
                raise Refused(404, "10005", "Resource not found", "There is nothing at this address.")

    # -- applications ---------------------------------------------------------------------------------

    def _found_applications(self, query: Query) -> Iterable[Record]:
        """Newest first; a name is matched by a part of it, in any case."""
        part = query.get("filter[application_name][contains]", "")
        if part and len(part) < 3:
            raise Refused(400, "10015", "Bad Request", "A part of a name has at least three characters.")
        found = [one for one in self.applications.values() if part.lower() in one["application_name"].lower()]
        return reversed(found)

    def _create_application(self, body: Mapping[str, object]) -> Record:
        self._check_application(body)
        nested = {"inbound": INBOUND, "outbound": OUTBOUND}
        merged = {name: {**defaults, **inner(body, name)} for name, defaults in nested.items()}
        record: Record = {"id": str(next(self._ids)), **NEW_APPLICATION, **body, **merged}
        self.applications[record["id"]] = record
        return record

    def _update_application(self, record: Record, body: Mapping[str, object]) -> Record:
        self._check_application(body)
        nested = {name: {**record[name], **inner(body, name)} for name in ("inbound", "outbound")}
        record.update({**body, **nested})
        return record

    def _check_application(self, body: Mapping[str, object]) -> None:
        check(body, APPLICATION, required=("application_name", "webhook_event_url"))
        profile = inner(body, "outbound").get("outbound_voice_profile_id")
        if profile is not None and profile not in self.profiles:
            pointer = "/outbound/outbound_voice_profile_id"
            raise Refused(422, "10015", "Invalid value", "There is no such outbound voice profile.", pointer)

    # -- numbers --------------------------------------------------------------------------------------

    def _found_numbers(self, query: Query) -> Iterable[Record]:
        """Those with these digits anywhere in them; whoever looks for anything but digits finds nothing."""
        digits = query.get("filter[phone_number]", "")
        names = {"filter[connection_id]": "connection_id", "filter[status]": "status"}
        found = _matching(self.numbers.values(), query, names)
        if not digits:
            return found
        return [one for one in found if digits.isdigit() and len(digits) >= 3 and digits in one["phone_number"]]

    def _update_number(self, record: Record, body: Mapping[str, object]) -> Record:
        check(body, NUMBER)
        connection = body.get("connection_id")
        if connection and connection not in {**self.applications, **self.connections}:
            raise Refused(422, "10015", "Invalid value", "There is no such connection.", "/connection_id")
        record.update(body)
        return self._shown(record)

    def _shown(self, record: Record) -> Record:
        connection = record["connection_id"]
        names = {id: one["application_name"] for id, one in self.applications.items()} | self.connections
        shown = {name: value for name, value in record.items() if name != "voice"}
        return {**shown, "connection_name": names.get(connection, "")}

    def _voice(self, record: Record) -> Record:
        kept = {name: record[name] for name in ("id", "phone_number", "connection_id")}
        return {"record_type": "voice_settings", **kept, **record["voice"]}


def _one(records: Mapping[str, Record], id: str) -> Record:
    if id not in records:
        raise Refused(404, "10005", "Resource not found", "There is nothing with this identifier.")
    return records[id]


def _matching(records: Iterable[Record], query: Query, names: Mapping[str, str]) -> list[Record]:
    wanted = {field: query[name] for name, field in names.items() if name in query}
    return [one for one in records if all(one[name] == value for name, value in wanted.items())]


def _page(records: Iterable[Record], query: Query) -> Reply:
    found = list(records)
    number, size = int(query.get("page[number]", "1")), int(query.get("page[size]", "20"))
    if number < 1 or not 1 <= size <= 250:
        raise Refused(400, "10015", "Bad Request", "A page has 1 to 250 entries.")
    meta = {
        "page_number": number,
        "page_size": size,
        "total_pages": -(-len(found) // size),
        "total_results": len(found),
    }
    return Reply(200, orjson.dumps({"data": found[(number - 1) * size : number * size], "meta": meta}))


def _data(record: Record, *, status: int = 200) -> Reply:
    return Reply(status, orjson.dumps({"data": record}))


def _parsed(body: bytes) -> Record:
    if not body:
        return {}
    try:
        found = orjson.loads(body)
    except ValueError:
        raise Refused(400, "10015", "Bad Request", "The body is not JSON.") from None
    if not isinstance(found, dict):
        raise Refused(400, "10015", "Bad Request", "The body is not an object.")
    return cast("Record", found)


@asynccontextmanager
async def account(*, api_key: str = KEY) -> AsyncGenerator[Account]:
    """Run an account that has nothing yet."""
    found = Account(api_key=api_key)
    async with carrier(usual=found.answer) as server:
        found.url = server.url
        yield found
