"""The app that was named, in this process."""

from callflow.doctor.checks.webhook import LIMIT
from callflow.doctor.facts import Facts
from callflow.doctor.finding import Finding, fail, ok, skipped
from callflow.doctor.outcome import Answer

_NOT_NAMED = "no MODULE:APP was given"


def app(facts: Facts) -> Finding:
    """Whether the app would start with these settings."""
    if facts.local is None:
        return skipped(_NOT_NAMED)
    if facts.local.problem is not None:
        return fail(facts.local.problem, "Then run this again.")
    return ok(f"{facts.local.target} has what it needs to start")


def app_answers(facts: Facts) -> Finding:
    """Whether the app, started here, answers a signed event."""
    local = facts.local
    if local is None:
        return skipped(_NOT_NAMED)
    if local.overrun is not None:
        phase = "start" if local.outcome is None else "end"
        return fail(
            f"its lifespan did not {phase} within {local.overrun:g} s", f"Look what it waits for at its {phase}."
        )
    if local.failure is not None:
        do = f"Run `callflow run {local.target}`, which says where."
        return fail(f"its lifespan failed with {local.failure}", do)
    if not local.settings.public_keys:
        return skipped("without a public key it answers none")
    answer = local.outcome
    if not isinstance(answer, Answer) or answer.status != 200 or answer.seconds >= LIMIT:
        found = f"{answer.status} after {answer.seconds:.1f} s" if isinstance(answer, Answer) else "nothing"
        return fail(f"a signed event is answered: {found}", "Look what blocks the loop, in the lifespan first.")
    return ok(f"started here, it answers a signed event with 200 in {answer.seconds * 1000:.1f} ms")
