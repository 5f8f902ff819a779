"""The checks, in the order in which they are reported: what causes other troubles comes before them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from callflow.doctor.checks import account, application, deliveries, local, webhook
from callflow.doctor.facts import Facts
from callflow.doctor.finding import Finding, skipped


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the report.

    Attributes:
        name: What is checked.
        judge: Judges it, over all facts.
        needs: The checks before it that must have passed; else it is skipped, and says so.
    """

    name: str
    judge: Callable[[Facts], Finding]
    needs: tuple[str, ...] = ()


_APPLICATION = ("application",)

CHECKS = (
    Check("settings", account.settings),
    Check("API key", account.api_key),
    Check("clock", account.clock),
    Check("public key", account.public_key),
    Check("app", local.app),
    Check("app's answer", local.app_answers, needs=("app",)),
    Check("application", application.application, needs=("API key",)),
    Check("API version", application.api_version, needs=_APPLICATION),
    Check("webhook URL", application.webhook_url, needs=_APPLICATION),
    Check("webhook", webhook.webhook),
    Check("ready", webhook.ready),
    Check("signed event", webhook.signed_event, needs=("webhook",)),
    Check("server's clock", webhook.server_clock),
    Check("server's key", webhook.server_key, needs=("signed event",)),
    Check("failover URL", application.failover_url, needs=_APPLICATION),
    Check("failover", webhook.failover, needs=("failover URL",)),
    Check("time-outs", application.time_outs, needs=_APPLICATION),
    Check("outbound profile", application.outbound_profile, needs=_APPLICATION),
    Check("numbers", application.numbers, needs=_APPLICATION),
    Check("redaction", application.redaction, needs=_APPLICATION),
    Check("call cost", application.call_cost, needs=_APPLICATION),
    Check("deliveries", deliveries.deliveries, needs=("API key",)),
)


def examine(facts: Facts) -> Iterator[tuple[str, Finding]]:
    """Judge all of it; what rests on something broken is skipped rather than judged."""
    passed: dict[str, bool] = {}
    for check in CHECKS:
        missing = next((name for name in check.needs if not passed[name]), None)
        finding = check.judge(facts) if missing is None else skipped(f"it needs: {missing}")
        passed[check.name] = finding.passed
        yield check.name, finding
