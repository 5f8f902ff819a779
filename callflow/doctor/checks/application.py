"""The Call Control application: what the carrier will do for a call, by its settings.

See https://developers.telnyx.com/api-reference/call-control-applications/retrieve-a-call-control-application
"""

from urllib.parse import urlsplit

from callflow.config import PORTAL
from callflow.doctor.checks.account import trouble_words
from callflow.doctor.facts import Facts
from callflow.doctor.finding import Finding, fail, ok, skipped, warn
from callflow.doctor.outcome import Answer, Outcome
from callflow.doctor.reading import NO_URL, address, document, is_private, many, place, record, text, total
from callflow.webhook.address import normal

_APPLICATION = f"at {PORTAL} under Voice API Applications"
_PATIENCE = range(1, 11)  # seconds that the carrier may well wait for an answer; others `callflow provision` changes
_SHORTEST_FIRST_COMMAND = 5  # seconds, in which an app that is slow for once has given its first command


def application(facts: Facts) -> Finding:
    """Whether there is one, and which."""
    if facts.connection_id is None:
        return _not_named(facts)
    match facts.application:
        case None:
            return skipped("the API was not asked for it")
        case Answer(status=404):
            do = f"Set TELNYX_CONNECTION_ID to the ID {_APPLICATION}, or make one: `{facts.provision()}`."
            return fail(f"the account has no application {facts.connection_id}", do)
        case outcome if not facts.details:
            return skipped(unread(outcome))
        case _:
            return _named(facts)


def _named(facts: Facts) -> Finding:
    words = f'"{text(facts.details.get("application_name"))}" ({facts.connection_id})'
    if facts.details.get("active") is False:
        return fail(f"{words} is not active: it takes no calls", _provision(facts))
    return ok(words)


def _not_named(facts: Facts) -> Finding:
    if not isinstance(facts.applications, Answer) or "data" not in document(facts.applications):
        return skipped("the API does not tell which there are", "Set TELNYX_CONNECTION_ID.")
    if not total(facts.applications):
        return fail("the account has no Call Control application", f"Make one: `{facts.provision()}`.")
    words = f"the account has {total(facts.applications)} applications, and which is meant is not said"
    return fail(words, f"Set TELNYX_CONNECTION_ID, or give --connection-id: the ID {_APPLICATION}.")


def unread(outcome: Outcome) -> str:
    """Why the API does not tell something."""
    if not isinstance(outcome, Answer):
        return trouble_words(outcome)
    words = {200: "the API's answer has none", 403: "the API key may not read it (403)"}
    return words.get(outcome.status, f"the API answered {outcome.status}")


def api_version(facts: Facts) -> Finding:
    """Whether events come in the format that can be read."""
    found = text(facts.details.get("webhook_api_version"))
    if found == "2":
        return ok("2")
    return fail(f"it is {found or 'not told'}: events come in a format without meaning here", _provision(facts))


def webhook_url(facts: Facts) -> Finding:
    """Whether events come to the right place, in a way that is safe."""
    url = text(facts.details.get("webhook_event_url"))
    if not url:
        return fail("the application has none: no event is delivered", _provision(facts))
    if facts.url is not None and normal(url) != normal(facts.url):
        return fail(_other(url, facts.url), _provision(facts))
    return _safe(url, facts)


def _other(url: str, asked: str) -> str:
    """That two URLs are not the same, of which not all may be shown."""
    if address(url).removesuffix("?...") == address(asked).removesuffix("?..."):
        return f"the application's is {address(url)}, which differs from {address(asked)} in the query only"
    return f"the application's is {address(url)}, and not {address(asked)}"


def _safe(url: str, facts: Facts) -> Finding:
    if place(url) == NO_URL:
        return fail("what the application has is no URL: no event is delivered", _provision(facts))
    if is_private(url):
        words = f"{place(url)} is an address that the carrier cannot reach"
        if is_private(facts.settings.base_url):  # neither is that one the carrier's
            return warn(words, "Fine beside a carrier on this machine; else give a public address.")
        return fail(words, "Give a public address, or a tunnel's: `" + facts.provision() + "`.")
    if urlsplit(url).scheme != "https":
        return warn(f"{place(url)} is not encrypted: numbers and keys pressed can be read on the way", _https(facts))
    return ok(place(url))


def _https(facts: Facts) -> str:
    return f"Put TLS before the app, then `{facts.provision()}`."


def failover_url(facts: Facts) -> Finding:
    """Whether events that cannot be delivered go elsewhere."""
    url = text(facts.details.get("webhook_event_failover_url"))
    do = f"Serve the app at a second place too: `{facts.provision('--failover-url', 'https://...')}`."
    if not url:
        return warn("there is none: what cannot be delivered is lost", do)
    if url == text(facts.details.get("webhook_event_url")):
        return warn("it is the webhook URL itself, which will be as dead", do)
    return _safe(url, facts)


def time_outs(facts: Facts) -> Finding:
    """How long the carrier waits, for an answer and for the first command."""
    patience = facts.details.get("webhook_timeout_secs")
    if isinstance(patience, int) and patience not in _PATIENCE:
        words = "leaves a caller waiting" if patience > max(_PATIENCE) else "is no time for an answer"
        return warn(f"the carrier waits {patience} s for an answer, which {words}", _provision(facts))
    first = facts.details.get("first_command_timeout_secs")
    hangs_up = facts.details.get("first_command_timeout") is True
    if hangs_up and isinstance(first, int) and first < _SHORTEST_FIRST_COMMAND:
        do = f"Set the first command's time-out to {_SHORTEST_FIRST_COMMAND} seconds or more {_APPLICATION}."
        return warn(f"a call without a command is hung up after {first} s", do)
    waits = "2 s, the carrier's default," if patience is None else f"{patience} s"
    ends = f"is hung up after {text(first)} s" if hangs_up else "rings until the caller gives up"
    return ok(f"the carrier waits {waits} for an answer; a call without a command {ends}")


def outbound_profile(facts: Facts) -> Finding:
    """Whether calls can be placed."""
    if text(record(facts.details.get("outbound")).get("outbound_voice_profile_id")):
        return ok("assigned")
    assign = f"`{facts.provision('--outbound-profile', 'ID')}`"
    do = f"If the app dials or transfers, make one at {PORTAL} under Outbound Voice Profiles, and assign it: {assign}."
    return warn("there is none: every dial and transfer is refused", do)


def numbers(facts: Facts) -> Finding:
    """Whether anybody can call."""
    if facts.numbers is None or "data" not in document(facts.numbers):
        return skipped("the API was not asked for them" if facts.numbers is None else unread(facts.numbers))
    found, assign = total(facts.numbers), f"`{facts.provision('--number', '+1...')}`"
    if not found:
        return warn("none is assigned: nobody can call", f"Assign one: {assign}.")
    odd = sorted({text(one.get("status")) for one in many(facts.numbers)} - {"active", ""})
    if odd:
        return warn(f"{found} assigned, and not all are active: {', '.join(odd)}", f"See {PORTAL} under My Numbers.")
    return ok(f"{found} assigned")


def redaction(facts: Facts) -> Finding:
    """Whether the carrier's debug logs show the keys that callers press."""
    if facts.details.get("redact_dtmf_debug_logging") is True:
        return ok("the carrier's debug logs do not show keys pressed")
    return warn("the carrier's debug logs show the keys that callers press, PINs too", _provision(facts))


def call_cost(facts: Facts) -> Finding:
    """Whether the events come that the app has a handler for."""
    if facts.local is None or not facts.local.hears_cost:
        return skipped("no MODULE:APP was given" if facts.local is None else "the app has no handler for call.cost")
    if facts.details.get("call_cost_in_webhooks") is True:
        return ok("call.cost is sent")
    return warn("the app has a handler for call.cost, which is not sent", _provision(facts))


def _provision(facts: Facts) -> str:
    return f"Let `{facts.provision()}` set it right."
