"""What has to change in an account, decided from what it has and what it should have; without I/O.

Of an application these settings are managed, and no other is sent or changed:

- `webhook_event_url`, and if they were said, `webhook_event_failover_url`, `application_name` and the outbound voice
  profile;
- `webhook_api_version` is "2", the one format that callflow reads;
- `active` is true: an application that is not takes no calls;
- `redact_dtmf_debug_logging` is true: the keys that callers press may be PINs;
- `call_cost_in_webhooks` is true if the app handles `call.cost`, and otherwise left as it is;
- `webhook_timeout_secs` is left as it is up to 10. callflow answers at once, so more only keeps callers waiting for
  the failover URL: it becomes 5, and so does 0.

See <https://developers.telnyx.com/api-reference/call-control-applications/update-a-call-control-application>.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from callflow.provisioning.present import Application, Number, Present
from callflow.provisioning.wanted import Wanted
from callflow.sensitive import shown
from callflow.webhook.address import same_url

FoundBy: TypeAlias = Literal["connection id", "webhook URL", "name", "default name"]

PROFILE = "outbound.outbound_voice_profile_id"
URLS = frozenset({"webhook_event_url", "webhook_event_failover_url"})
TIMEOUT = 5
"""Seconds in which a webhook has to be answered, where the application's own value is of no use."""

_TIMEOUTS = range(1, 11)
_GONE = frozenset({"purchase-failed", "port-failed", "deleted", "ported-out"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One setting that is not as it should be."""

    name: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Create:
    """There is no application yet."""

    differences: tuple[Difference, ...]

    @property
    def body(self) -> Mapping[str, object]:
        """What is sent."""
        return _nested({one.name: one.after for one in self.differences})


@dataclass(frozen=True, slots=True)
class Update:
    """The application is there, and not as it should be."""

    application: Application
    differences: tuple[Difference, ...]

    @property
    def body(self) -> Mapping[str, object]:
        """What is sent: what differs, and the two settings without which the carrier takes no update."""
        required = {"application_name": self.application.name, "webhook_event_url": self.application.webhook_url}
        changed = {one.name: one.after for one in self.differences}
        return _nested({**required, **changed}, self.application)


@dataclass(frozen=True, slots=True)
class Assign:
    """A number does not ring in the application."""

    number: Number

    @property
    def moves(self) -> bool:
        """Whether it is taken away from somewhere else."""
        return bool(self.number.connection_id)


Change: TypeAlias = Create | Update | Assign


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done.

    Attributes:
        application: The application that was found; None if one is made.
        found_by: What it was found by.
        changes: In the order in which they have to be made; none where there are problems.
        problems: What stands in the way, as sentences.
        notes: What is worth knowing, as sentences.
    """

    application: Application | None = None
    found_by: FoundBy | None = None
    changes: tuple[Change, ...] = ()
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def guesses(self) -> bool:
        """Whether it would lead the events of an application elsewhere that was only found by a default name."""
        updates = [one for one in self.changes if isinstance(one, Update)]
        names = [difference.name for one in updates for difference in one.differences]
        return self.found_by == "default name" and "webhook_event_url" in names


@dataclass(frozen=True, slots=True)
class _Found:
    """The applications that may be meant: one, none, or too many."""

    candidates: tuple[Application, ...] = ()
    by: FoundBy | None = None
    problem: str | None = None


def plan(wanted: Wanted, present: Present) -> Plan:
    """What has to be done so that an account has what is wanted.

    Args:
        wanted: What it should have.
        present: What it has.
    """
    found = _found(wanted, present.applications)
    application = found.candidates[0] if found.candidates and found.problem is None else None
    numbers, missing = _numbers(wanted, present.numbers)
    problems = [found.problem, *missing, _profile_problem(wanted, present)]
    told = tuple(problem for problem in problems if problem is not None)
    changes = () if told else (*_application_changes(wanted, application), *_assignments(numbers, application))
    notes = (*_status_notes(numbers), *_profile_notes(wanted, present))
    return Plan(application, found.by if application else None, changes, told, notes)


# -- which application -------------------------------------------------------------------------------


def _found(wanted: Wanted, applications: Sequence[Application]) -> _Found:
    if wanted.connection_id is not None:
        same = tuple(one for one in applications if one.id == wanted.connection_id)
        return _Found(same, "connection id", None if same else _no_such_application(wanted.connection_id))
    by_url = tuple(one for one in applications if same_url(one.webhook_url, wanted.webhook_url))
    by_name = tuple(one for one in applications if one.name == wanted.name)
    if len(by_url) > 1:
        return _Found(by_url, problem=_too_many("post to this URL", by_url))
    if by_url and wanted.named and any(one.id != by_url[0].id for one in by_name):
        both = (*by_url, *(one for one in by_name if one.id != by_url[0].id))
        return _Found(both, problem=_too_many("have this URL or this name", both))
    if by_url:
        return _Found(by_url, "webhook URL")
    if len(by_name) > 1:
        return _Found(
            by_name, problem=_too_many(f'have the name "{wanted.name}" (another --name makes a new one)', by_name)
        )
    return _Found(by_name, "name" if wanted.named else "default name")


def _no_such_application(connection_id: str) -> str:
    return (
        f"{connection_id} is no Call Control application of this account: look whether the API key is that of the "
        "right account, or leave --connection-id and TELNYX_CONNECTION_ID out, so that one is found or made"
    )


def _too_many(words: str, candidates: Sequence[Application]) -> str:
    lines = [f"\n  {one.id}  {one.name}  {shown(one.webhook_url, 'link')}" for one in candidates]
    return f"{len(candidates)} applications {words}; say which is meant with --connection-id:{''.join(lines)}"


# -- its settings ------------------------------------------------------------------------------------


def _application_changes(wanted: Wanted, application: Application | None) -> Iterator[Change]:
    settings = _settings(wanted, application)
    if application is None:
        yield Create(tuple(Difference(name, None, value) for name, value in settings.items() if value != ""))
        return
    differences = tuple(
        Difference(name, application.setting(name), value)
        for name, value in settings.items()
        if not _as_wanted(name, application.setting(name), None if value == "" else value)
    )
    if differences:
        yield Update(application, differences)


def _as_wanted(name: str, before: object, after: object) -> bool:
    return same_url(before, after) if name in URLS else before == after


def _settings(wanted: Wanted, application: Application | None) -> dict[str, object]:
    """What the settings that are managed should be."""
    said: dict[str, object] = {"webhook_event_url": wanted.webhook_url}
    if application is None or wanted.named:
        said = {"application_name": wanted.name, **said}
    if wanted.failover_url is not None:
        said["webhook_event_failover_url"] = wanted.failover_url
    said |= {"webhook_api_version": "2", "active": True, "redact_dtmf_debug_logging": True}
    if wanted.call_cost:
        said["call_cost_in_webhooks"] = True
    timeout = None if application is None else application.setting("webhook_timeout_secs")
    if timeout is not None and timeout not in _TIMEOUTS:
        said["webhook_timeout_secs"] = TIMEOUT
    if wanted.outbound_profile is not None:
        said[PROFILE] = wanted.outbound_profile
    return said


def _nested(settings: Mapping[str, object], application: Application | None = None) -> dict[str, object]:
    """Settings as JSON. Nobody says that the carrier joins an object with what it had, so that goes out again."""
    body: dict[str, object] = {}
    for name, value in settings.items():
        if name == PROFILE:
            limit = application.setting("outbound.channel_limit") if application else None
            kept = {} if limit is None else {"channel_limit": limit}
            body["outbound"] = {**kept, "outbound_voice_profile_id": value}
        else:
            body[name] = value
    return body


# -- numbers and the profile -------------------------------------------------------------------------


def _numbers(wanted: Wanted, present: Sequence[Number]) -> tuple[list[Number], list[str]]:
    """The wanted numbers that the account has, and a sentence for each that it has not."""
    found: list[Number] = []
    missing: list[str] = []
    for text in wanted.numbers:
        same = [one for one in present if one.phone_number == text]
        usable = [one for one in same if one.status not in _GONE]
        found += usable[:1]
        if same and not usable:
            missing.append(f"{text} cannot take calls: the account has it as `{same[0].status}`")
        elif not same:
            missing.append(f"the account does not have {text}: buy it first, or look whether the API key is right")
    return found, missing


def _assignments(numbers: Sequence[Number], application: Application | None) -> Iterator[Assign]:
    for number in numbers:
        if application is None or number.connection_id != application.id:
            yield Assign(number)


def _status_notes(numbers: Sequence[Number]) -> Iterator[str]:
    for number in numbers:
        if number.status != "active":
            yield f"{number.phone_number} is `{number.status}`, and may take no calls yet"


def _profile_problem(wanted: Wanted, present: Present) -> str | None:
    if wanted.outbound_profile is None or any(one.id == wanted.outbound_profile for one in present.profiles):
        return None
    there = ", ".join(map(str, present.profiles)) or "none"
    return f"the account has no outbound voice profile {wanted.outbound_profile}; there are: {there}"


def _profile_notes(wanted: Wanted, present: Present) -> Iterator[str]:
    for one in present.profiles:
        if one.id == wanted.outbound_profile and not one.enabled:
            yield f"the outbound voice profile {one} is disabled: no call can be placed by it"
