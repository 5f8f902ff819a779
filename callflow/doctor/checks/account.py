"""The settings, the API key, the clock, the public key: what everything else rests on."""

import base64
from urllib.parse import urlsplit

from callflow.config import PORTAL
from callflow.doctor.facts import Facts
from callflow.doctor.finding import Finding, fail, ok, skipped, warn
from callflow.doctor.outcome import Answer, Outcome, Trouble
from callflow.doctor.reading import document, place

_KEYS_PAGE = f"at {PORTAL} under Keys & Credentials"
_SKEW = 60.0  # seconds which no clock that is kept is off by
_LEAST = 12  # letters of a key of which four may be shown


def settings(facts: Facts) -> Finding:
    """Whether the variables of the environment are well-formed."""
    if facts.wrong:
        return fail(" ".join(facts.wrong.values()), "Set them right where the app's environment is written.")
    return ok("the environment is well-formed")


def api_key(facts: Facts) -> Finding:
    """Whether the API can be reached and knows the key."""
    key, outcome = facts.settings.api_key, facts.applications
    if key is None:
        if "TELNYX_API_KEY" in facts.wrong:
            return skipped("TELNYX_API_KEY is malformed")
        return fail("TELNYX_API_KEY is not set", f"Create a key {_KEYS_PAGE}, and set TELNYX_API_KEY to it.")
    if outcome is None:
        return skipped("nothing can be sent, see the settings")
    host = urlsplit(facts.settings.base_url).netloc.rpartition("@")[2]
    if isinstance(outcome, Trouble):
        return fail(f"the API at {host} could not be asked: {trouble_words(outcome)}", trouble_advice(outcome))
    return _judged_key(outcome, f"the key ending in {key[-4:]}" if len(key) >= _LEAST else "the key", host)


def _judged_key(answer: Answer, key: str, host: str) -> Finding:
    match answer.status:
        case 200 if "data" in document(answer):
            return ok(f"{host} accepts {key}")
        case 401:
            do = f"Copy it again, or create another one, {_KEYS_PAGE}; it begins with `KEY`."
            return fail(f"{host} does not know {key} (401)", do)
        case 403:
            do = f"Look at the application by hand, or use a key that may, {_KEYS_PAGE}."
            return warn(f"{host} knows {key}, which may not read Call Control applications (403)", do)
        case 407:
            return fail("the environment's proxy asks for a password (407)", _PROXY)
        case 429:
            return fail(f"{host} has had too many requests (429)", "Run this again in a minute.")
        case status if status >= 500:
            return fail(f"{host} answered {status}", "Run this again; look at https://status.telnyx.com.")
        case status:
            do = f"Unset TELNYX_BASE_URL, which is {place(f'//{host}')}, or let it end in /v2."
            return fail(f"what answers at {host} is not the carrier's API ({status})", do)


def clock(facts: Facts) -> Finding:
    """Whether this machine's clock is the carrier's."""
    asked = (facts.applications, facts.application, facts.public_key, facts.numbers, facts.deliveries)
    found = [one.ahead for one in asked if isinstance(one, Answer) and one.ahead is not None]
    if not found:
        return skipped("no answer of the API had a date")
    return judged_skew(min(found, key=abs), facts.settings.webhook_tolerance, whose="this machine's clock")


def judged_skew(ahead: float, tolerance: float, *, whose: str) -> Finding:
    """What it means that a clock is ahead, or behind, by so many seconds."""
    words = f"{whose} is {abs(ahead):.0f} s {'ahead' if ahead > 0 else 'behind'}"
    do = "Set the clock by the network: `timedatectl set-ntp true`, or the time service of the host."
    if abs(ahead) > tolerance:
        return fail(f"{words}: every webhook is refused as stale, which it is after {tolerance:.0f} s", do)
    if abs(ahead) > _SKEW:
        return warn(f"{words}; after {tolerance:.0f} s every webhook would be refused", do)
    return ok(f"{whose} is right to {max(1.0, abs(ahead)):.0f} s")


def public_key(facts: Facts) -> Finding:
    """Whether webhooks are checked against the account's key."""
    ours, theirs = facts.settings.public_keys, facts.account_key
    if "TELNYX_PUBLIC_KEY" in facts.wrong:
        return skipped("TELNYX_PUBLIC_KEY is malformed")
    set_it = f"Set TELNYX_PUBLIC_KEY to {theirs if theirs and is_public_key(theirs) else f'the key {_KEYS_PAGE}'}."
    if not ours:
        words = "TELNYX_PUBLIC_KEY is not set: an app answers every webhook with 503"
        served = facts.webhook is not None and facts.webhook.keys
        return warn(f"{words}; the server has one", set_it) if served else fail(words, set_it)
    if theirs is None or not is_public_key(theirs):
        return warn(
            f"well-formed; whether it is the account's {_untold(facts.public_key)}", f"Compare it {_KEYS_PAGE}."
        )
    if theirs not in ours:
        return fail("it is not the account's: every webhook is refused with 401", set_it)
    return ok("it is the account's" if len(ours) == 1 else f"one of {len(ours)} is the account's")


def _untold(outcome: Outcome | None) -> str:
    match outcome:
        case None:
            return "was not asked, for want of an API that knows the key"
        case Answer(status=200):
            return "cannot be told: the API's answer has none"
        case Answer(status=status):
            return f"cannot be told: the API answered {status}"
        case trouble:
            return f"cannot be told: {trouble_words(trouble)}"


def is_public_key(key: str) -> bool:
    """Whether a text is 32 bytes in base64."""
    try:
        return len(base64.b64decode(key, validate=True)) == 32
    except ValueError:
        return False


_PROXY = "Set HTTPS_PROXY right, or let NO_PROXY name the host."


def trouble_words(trouble: Trouble) -> str:
    """Why there is no answer."""
    way = f" (by way of the proxy {trouble.proxy})" if trouble.proxy else ""
    plain = {
        "name": "its name has no address",
        "refused": "the connection was refused: nothing listens there",
        "certificate": f"its certificate is not valid: {trouble.words}",
        "tls": f"no encrypted connection came about: {trouble.words}",
        "proxy": f"the environment's proxy does not let it pass: {trouble.words}",
        "unreachable": f"no connection came about: {trouble.words}",
        "silent": "it was not answered in time",
        "garbled": f"no proper answer came: {trouble.words}",
    }
    return plain[trouble.kind] + way


def trouble_advice(trouble: Trouble) -> str:
    """What to do about it, on the side that asks."""
    plain = {
        "name": "Check the host's name, and the DNS of this machine.",
        "refused": "Check TELNYX_BASE_URL, and that a firewall lets this machine out.",
        "certificate": "Check TELNYX_BASE_URL, the clock, and the certificates that this machine trusts; "
        "where a firewall reads along, let SSL_CERT_FILE name its certificate.",
        "tls": "Check that TELNYX_BASE_URL begins with https:// only where HTTPS is spoken.",
        "proxy": _PROXY,
        "unreachable": "Check the network, and that a firewall lets this machine out.",
        "silent": "Run this again; look at https://status.telnyx.com.",
        "garbled": "Check TELNYX_BASE_URL, and what stands between this machine and the API.",
    }
    return plain[trouble.kind]
