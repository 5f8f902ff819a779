"""What an account refuses, and what its records hold when nothing else is said."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias, cast  # records are JSON of any shape
from urllib.parse import urlsplit

import orjson

from tests.client.carrier_stub import Reply

Record: TypeAlias = dict[str, Any]
Check: TypeAlias = Callable[[object], bool]


class Refused(Exception):
    """A request that the carrier refuses."""

    def __init__(self, status: int, code: str, title: str, detail: str, pointer: str = "") -> None:
        super().__init__(detail)
        entry = {
            "code": code,
            "title": title,
            "detail": detail,
            **({"source": {"pointer": pointer}} if pointer else {}),
        }
        self.reply = Reply(status, orjson.dumps({"errors": [entry]}))


def _url(value: object) -> bool:
    parts = urlsplit(value) if isinstance(value, str) else None
    return parts is not None and parts.scheme in ("http", "https") and bool(parts.hostname)


def _text(value: object) -> bool:
    return isinstance(value, str)


def _flag(value: object) -> bool:
    return isinstance(value, bool)


def _whole(low: int, high: int) -> Check:
    return lambda value: type(value) is int and low <= value <= high


def _or_null(check: Check) -> Check:
    return lambda value: value is None or check(value)


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_text, cast("list[object]", value)))


def _object(value: object) -> bool:
    return isinstance(value, dict)


APPLICATION: Mapping[str, Check] = {
    "application_name": lambda value: isinstance(value, str) and bool(value.strip()),
    "webhook_event_url": _url,
    "webhook_event_failover_url": lambda value: value in (None, "") or _url(value),
    "webhook_api_version": lambda value: value in ("1", "2"),
    "webhook_timeout_secs": _or_null(_whole(0, 30)),
    "active": _flag,
    "anchorsite_override": _text,
    "dtmf_type": lambda value: value in ("RFC 2833", "Inband", "SIP INFO"),
    "first_command_timeout": _flag,
    "first_command_timeout_secs": _whole(0, 3600),
    "call_cost_in_webhooks": _flag,
    "redact_dtmf_debug_logging": _flag,
    "tags": _texts,
    "inbound": _object,
    "outbound": _object,
}
NEW_APPLICATION: Mapping[str, object] = {
    "record_type": "call_control_application",
    "webhook_event_failover_url": "",
    "webhook_api_version": "1",
    "webhook_timeout_secs": None,
    "active": True,
    "anchorsite_override": "Latency",
    "dtmf_type": "RFC 2833",
    "first_command_timeout": False,
    "first_command_timeout_secs": 30,
    "call_cost_in_webhooks": False,
    "redact_dtmf_debug_logging": False,
    "tags": [],
}
INBOUND: Mapping[str, object] = {
    "channel_limit": None,
    "shaken_stir_enabled": False,
    "sip_subdomain": None,
    "sip_subdomain_receive_settings": "from_anyone",
}
OUTBOUND: Mapping[str, object] = {"channel_limit": None, "outbound_voice_profile_id": None}
NUMBER: Mapping[str, Check] = {
    "connection_id": _text,
    "address_id": _text,
    "billing_group_id": _text,
    "customer_reference": _text,
    "external_pin": _text,
    "hd_voice_enabled": _flag,
    "tags": _texts,
}


def check(body: Mapping[str, object], fields: Mapping[str, Check], required: Iterable[str] = ()) -> None:
    for name in required:
        if name not in body:
            raise Refused(422, "10004", "Missing required parameter", f"{name} is missing.", f"/{name}")
    for name, value in body.items():
        if name not in fields or not fields[name](value):
            raise Refused(422, "10015", "Invalid value", f"{name} is not as it should be.", f"/{name}")


def inner(body: Mapping[str, object], name: str) -> Record:
    return cast("Record", body.get(name) or {})  # `check` has seen an object
