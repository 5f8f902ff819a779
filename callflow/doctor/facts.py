"""What the doctor knows when it judges: values, gathered beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from shlex import quote
from urllib.parse import urlsplit

from callflow.config import Settings
from callflow.doctor.outcome import Answer, Outcome
from callflow.doctor.reading import Record, many, one, text, total
from callflow.webhook.address import is_loopback


@dataclass(frozen=True, slots=True)
class Local:
    """The app that was named, and how it does in this process.

    Attributes:
        target: MODULE:APP.
        settings: What it would start with.
        problem: Why it would not start.
        hears_cost: Whether it has a handler for `call.cost`.
        outcome: What the signed test event was answered.
        failure: The kind of the error that its lifespan raised.
        overrun: The seconds that its lifespan had, where it was not through by then; it may run on.
    """

    target: str
    settings: Settings = field(default_factory=Settings)
    problem: str | None = None
    hears_cost: bool = False
    outcome: Outcome | None = None
    failure: str | None = None
    overrun: float | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """What a webhook URL answers.

    Attributes:
        url: The URL.
        forged: To an event that nobody has signed.
        signed: To the test event, which is sent to those only who have refused the other.
        ready: To the question whether it is ready, beside it; None where the URL does not tell where that is.
    """

    url: str
    forged: Outcome | None = None
    signed: Outcome | None = None
    ready: Outcome | None = None

    @property
    def keys(self) -> tuple[str, ...] | None:
        """The public keys that the server trusts, as it says under the signed event; None where it does not."""
        if not isinstance(self.signed, Answer) or self.signed.status != 200:
            return None
        word, *keys = self.signed.body.decode(errors="replace").split() or [""]
        return tuple(keys) if word == "doctor" else None


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it. What is None was not asked for, since something that it needs is missing.

    Attributes:
        settings: The settings, as far as they can be read.
        wrong: What cannot, each with why.
        local: The app, where one was named.
        url: The webhook URL that was asked about, if one was.
        named: The Call Control application that was asked about, if one was.
        applications: The first Call Control applications of the account.
        public_key: The account's public key.
        application: The Call Control application.
        numbers: The numbers that are assigned to it.
        deliveries: What could not be delivered in the last day.
        webhook: What the webhook URL answers...
        failover: ...and the failover URL.
    """

    settings: Settings = field(default_factory=Settings)
    wrong: Mapping[str, str] = field(default_factory=dict[str, str])
    local: Local | None = None
    url: str | None = None
    named: str | None = None
    applications: Outcome | None = None
    public_key: Outcome | None = None
    application: Outcome | None = None
    numbers: Outcome | None = None
    deliveries: Outcome | None = None
    webhook: Visit | None = None
    failover: Visit | None = None

    @property
    def connection_id(self) -> str | None:
        """The application that is looked at: the one that was named, or the only one that there is."""
        if self.named is not None:
            return self.named
        return text(many(self.applications)[0].get("id")) or None if total(self.applications) == 1 else None

    @property
    def details(self) -> Record:
        """The application's fields."""
        return one(self.application)

    @property
    def account_key(self) -> str | None:
        """The account's public key, where the API tells it."""
        return text(one(self.public_key).get("public")) or None

    def provision(self, *options: str) -> str:
        """The command that sets the application up, to be pasted.

        A URL with a password or a query is left open. It is one that is encrypted, since no other is taken.
        """
        target = self.local.target if self.local else "MODULE:APP"
        url = self.url or text(self.details.get("webhook_event_url"))
        shown = "https://..." if not url or "@" in url or "?" in url else quote(_encrypted(url))
        return " ".join(("callflow provision", target, "--url", shown, *options))


def _encrypted(url: str) -> str:
    """A URL as `callflow provision` takes it: by https, but on this machine."""
    try:
        parts = urlsplit(url)
        plain = parts.scheme == "http" and not is_loopback(parts.hostname or "")
    except ValueError:
        return "https://..."
    return parts._replace(scheme="https").geturl() if plain else url
