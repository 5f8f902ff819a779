"""Webhooks that the carrier could not deliver lately.

See https://developers.telnyx.com/api-reference/webhooks/list-webhook-deliveries
"""

from callflow.doctor.checks.application import unread
from callflow.doctor.facts import Facts
from callflow.doctor.finding import Finding, ok, skipped, warn
from callflow.doctor.reading import Record, document, many, place, record, records, text, total

_SHOWN = 3
_PAGE = "https://portal.telnyx.com under Debugging"


def deliveries(facts: Facts) -> Finding:
    """Whether all events of the last day were delivered."""
    if facts.deliveries is None or "data" not in document(facts.deliveries):
        return skipped("the API was not asked for them" if facts.deliveries is None else unread(facts.deliveries))
    urls = {place(facts.details.get(name)) for name in ("webhook_event_url", "webhook_event_failover_url")}
    mine = [one for one in many(facts.deliveries) if _concerns(one, facts.connection_id, urls)]
    if not mine:
        return ok("none failed in the last 24 hours")
    more = "at least " if total(facts.deliveries) > len(many(facts.deliveries)) else ""
    lately = "; ".join(_shown(one) for one in mine[:_SHOWN])
    return warn(f"{more}{len(mine)} failed in the last 24 hours; the last: {lately}", _advice(mine))


def _concerns(delivery: Record, connection_id: str | None, urls: set[str]) -> bool:
    """Whether it is of this application: by what it says, or by where it went."""
    connection = text(record(record(delivery.get("webhook")).get("payload")).get("connection_id"))
    if connection and connection_id:
        return connection == connection_id
    return any(_url(attempt) in urls for attempt in records(delivery.get("attempts")))


def _shown(delivery: Record) -> str:
    event = text(record(delivery.get("webhook")).get("event_type")) or "an event"
    attempts = records(delivery.get("attempts"))
    if not attempts:
        return event
    return f"{event} to {_url(attempts[0])}: {_status(attempts[0]) or 'no answer'}"


def _advice(mine: list[Record]) -> str:
    """What to do about the last attempt of the last one."""
    attempts = records(mine[0].get("attempts"))
    match _status(attempts[0]) if attempts else 0:
        case 401:
            do = "the app had another public key, or a wrong clock; see those above."
        case 404 | 405:
            do = "the path was not the app's; see the webhook URL above."
        case 0:
            do = "the app was not reached, or too slow; see the webhook above."
        case _:
            do = "look into the app's log of that time."
    return f"If it still happens: {do} All attempts are at {_PAGE}."


def _url(attempt: Record) -> str:
    return place(record(record(attempt.get("http")).get("request")).get("url"))


def _status(attempt: Record) -> int:
    found = record(record(attempt.get("http")).get("response")).get("status")
    return found if isinstance(found, int) else 0
