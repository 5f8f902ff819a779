"""What the webhook URL answers: to a forged event, and to one that is rightly signed."""

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from callflow.doctor.checks.account import is_public_key, judged_skew, trouble_words
from callflow.doctor.facts import Facts, Visit
from callflow.doctor.finding import Finding, fail, ok, skipped, warn
from callflow.doctor.outcome import Answer, Outcome, Trouble
from callflow.doctor.reading import NO_URL, address, place

LIMIT = 2.0
"""The seconds in which the carrier wants an answer."""

_LOG = "Look into the app's log."
_ADVICE: Mapping[str, str] = {
    "name": "Check the URL, and the DNS entry of the host.",
    "refused": "Start the app; check the port, and that the firewall lets the carrier in.",
    "certificate": "Get the host a certificate that everybody trusts, with its chain; renew one that has expired.",
    "tls": "Check that the server speaks HTTPS at this port.",
    "proxy": "Set HTTPS_PROXY right, or let NO_PROXY name the host; the carrier does not go by it.",
    "unreachable": "Check that the host runs, and that the firewall lets the carrier in.",
    "silent": "Look whether the app runs, and what stands before it.",
    "garbled": "Check that what listens there is the app, or a proxy before it.",
}
_REFUSALS: Mapping[int, tuple[str, str]] = {
    400: ("what stands before it does not take the request", "Look into the log of the proxy before the app."),
    403: ("something before the app forbids it", "Let the proxy or firewall pass POST to this path."),
    405: ("it takes no POST there", "Check the path, and that the proxy before the app passes POST."),
    407: ("a proxy on the way asks for a password", _ADVICE["proxy"]),
    408: ("the event did not arrive", "Look into the log of the proxy before the app."),
    413: ("something before the app allows no body of that size", "Let the proxy pass bodies of 1 MB."),
    415: ("it takes no JSON there", "Check that what listens there is the app."),
    429: ("it takes no more requests", "Let the proxy before the app not limit the carrier's webhooks."),
}


def webhook(facts: Facts) -> Finding:
    """Whether the URL can be reached, and refuses a forged event."""
    if facts.webhook is None:
        return skipped("no webhook URL is known", "Give --url, or --connection-id.")
    return judged_visit(facts.webhook, facts.settings.webhook_path)


def judged_visit(visit: Visit, webhook_path: str) -> Finding:
    """What it means how an URL answers a forged event."""
    match visit.forged:
        case None:
            return skipped("it was not asked")
        case Trouble() as trouble:
            return fail(f"{place(visit.url)}: {trouble_words(trouble)}", _ADVICE[trouble.kind])
        case answer:
            return _judged_answer(answer, visit.url, webhook_path)


def _judged_answer(answer: Answer, url: str, webhook_path: str) -> Finding:
    status, words = answer.status, f"{place(url)} answered {answer.status}"
    if status == 401:
        return _judged_refusal(answer, words)
    if 200 <= status < 300:
        do = "Take it off the network, and serve the app with `callflow run`; or correct the URL."
        return fail(f"{words} to a FORGED event: it is another program, or one that checks no signature", do)
    if 300 <= status < 400:
        return fail(f"{words}, a redirect, after which the carrier does not go", _redirected(answer, url))
    if status == 404:
        return fail(f"{words}: nothing is there", f"Check the path: the app's is {webhook_path}.")
    if status == 503:
        return _unavailable(answer, words)
    found, do = _REFUSALS.get(status, ("it is broken", _LOG) if status >= 500 else ("it refuses events", _LOG))
    return fail(f"{words}: {found}", do)


def _redirected(answer: Answer, url: str) -> str:
    """What to do about a redirect, which often leads to the same path with a slash more, or to https."""
    location = answer.headers.get("location", "")
    try:
        target = urljoin(url, location) if location else ""
        there = address(target) if urlsplit(target).scheme in ("http", "https") else NO_URL
    except ValueError:
        there = NO_URL
    if there == NO_URL:
        return "Let the server answer at this very address."
    return f"Give the address that it points to as webhook URL: {there}."


def _judged_refusal(answer: Answer, words: str) -> Finding:
    if "www-authenticate" in answer.headers:
        return fail(f"{words}: something before the app asks for a password", "Let it pass POST to this path.")
    return _in_time(answer, f"refuses a forged event with {answer.status}")


def _unavailable(answer: Answer, words: str) -> Finding:
    said = answer.body[:80].decode(errors="replace")
    if said.startswith("no public key"):
        return fail(f"{words}: the app has no public key", "Set TELNYX_PUBLIC_KEY in its environment.")
    if said.startswith("not started"):
        do = "Pass the host application's lifespan on: `async with callflow_app.started(): yield`."
        return fail(f"{words}: the app is mounted, and was not started", do)
    return fail(f"{words}: the app is full or stopping, or does not run behind its proxy", _LOG)


def _in_time(answer: Answer, words: str) -> Finding:
    words = f"{words} in {_span(answer.seconds)}"
    if answer.seconds < LIMIT:
        return ok(words)
    do = "Look what holds the app up: a handler that blocks the loop, too few workers, a proxy that waits."
    return fail(f"{words}; the carrier waits {LIMIT:.0f} s, and delivers again", do)


def _span(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def ready(facts: Facts) -> Finding:
    """Whether the server says of itself that it is ready."""
    match facts.webhook.ready if facts.webhook else None:
        case None:
            return skipped("where the server tells so is not known")
        case Answer(status=200):
            return ok("the server says so")
        case Answer(status=503):
            do = "Wait until it has started, or start it again; without TELNYX_PUBLIC_KEY it never is."
            return fail("the server says that it is not: it starts, or stops, or has no public key", do)
        case Answer(status=status):
            return skipped(f"/readyz is answered {status}: it is not served to the outside")
        case trouble:
            return skipped(trouble_words(trouble))


def signed_event(facts: Facts) -> Finding:
    """Whether the URL answers a signed event with 200, in time."""
    visit = facts.webhook
    if visit is None or visit.signed is None:
        return skipped("without an API key nothing can be signed")
    if isinstance(visit.signed, Answer) and visit.signed.status == 401:
        return _not_accepted(visit.signed, facts)
    return _accepted(visit.signed, visit.keys is not None)


def _accepted(outcome: Outcome, known: bool) -> Finding:
    if isinstance(outcome, Trouble):
        return fail(f"a signed event: {trouble_words(outcome)}", _ADVICE[outcome.kind])
    if outcome.status != 200:
        return fail(f"a signed event is answered {outcome.status}", _LOG)
    if not known:
        do = "Check the URL; serve the app with this version of callflow."
        return fail("a signed event is answered 200, and not as callflow answers it", do)
    return _in_time(outcome, "answers a signed event with 200")


def _not_accepted(answer: Answer, facts: Facts) -> Finding:
    skew = answer.ahead
    if skew is not None and abs(skew) > facts.settings.webhook_tolerance:
        return fail("a signed event is refused with 401: the server's clock is another", "Set the clocks right.")
    do = "Run this with the TELNYX_API_KEY that the server has; serve the app with this version of callflow."
    return fail("a signed event is refused with 401: the server has another API key, or is no such callflow", do)


def server_clock(facts: Facts) -> Finding:
    """Whether the server's clock is the carrier's."""
    answers = [one for one in (facts.applications, facts.webhook and facts.webhook.forged) if isinstance(one, Answer)]
    ahead = [one.ahead for one in answers if one.ahead is not None]
    if len(ahead) < 2:  # noqa: PLR2004  (one of each)
        return skipped("the answers have no dates")
    return judged_skew(ahead[0] - ahead[1], facts.settings.webhook_tolerance, whose="the server's clock")


def server_key(facts: Facts) -> Finding:
    """Whether the server checks webhooks against the account's key."""
    keys = facts.webhook.keys if facts.webhook else None
    expected = (facts.account_key,) if facts.account_key else facts.settings.public_keys
    if not keys or not expected:
        return skipped("neither the API nor a setting tells which it should be" if keys else "the server does not tell")
    if not set(keys) & set(expected):
        right = expected[0] if is_public_key(expected[0]) else "the account's"
        return fail(
            "the server refuses every webhook: it has another public key", f"Set TELNYX_PUBLIC_KEY there to {right}."
        )
    if facts.account_key is None:
        return warn("the server has the one that is set here", "Compare both with the account's, see above.")
    return ok("the server has the account's")


def failover(facts: Facts) -> Finding:
    """Whether the failover URL answers as the webhook URL should."""
    if facts.failover is None:
        return skipped("there is no other URL")
    judged = judged_visit(facts.failover, facts.settings.webhook_path)
    if judged.mark != "ok" or facts.failover.signed is None:
        return judged
    return _accepted(facts.failover.signed, facts.failover.keys is not None)
