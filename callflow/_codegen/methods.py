"""The commands as methods: of a call, an app, a conference, a queue, and the client."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from callflow._codegen.annotations import Annotator
from callflow._codegen.docstrings import described, docstring, section
from callflow._codegen.models import AUTOMATIC
from callflow._codegen.source import FieldSpec, OperationSpec

_CALL_ENDED = ("CallEnded", "The leg is gone.")
_CONFERENCE_OVER = ("ConferenceOver", "The conference is over.")
_NOT_SENT = ("CarrierUnreachable", "It was never sent.")


@dataclass(frozen=True)
class Owner:
    """What differs between a method of a call, an app, a handle and the client.

    Attributes:
        doc: How the method's description begins.
        given: Parameters that the owner has itself, each with its expression.
        inherits: Whether parameters may be left out that the owner can give.
        inherited: Where those come from.
        leg: The role of a new leg; None where the caller gives its state.
        more: Further parameters, each as in the signature, with its words.
        sends: How a command is sent.
        raises: What it raises besides, with the reason.
    """

    doc: str = ""
    given: Mapping[str, str] = field(default_factory=dict[str, str])
    inherited: str = ""
    leg: str | None = None
    more: tuple[tuple[str, str], ...] = ()
    sends: str = "_send(command, {result}{leg})"
    raises: tuple[tuple[str, str], ...] = ()
    automatic: tuple[str, ...] = AUTOMATIC


CALL = Owner(
    given={"call_control_id": "self.call_control_id"},
    inherited="that of this call.",
    leg="secondary",
    raises=(_CALL_ENDED,),
)
APP = Owner(
    doc="Places a call, which is a session of its own. ",
    inherited="that of the settings, `TELNYX_CONNECTION_ID`.",
    leg="primary",
    sends="_dial(command, {result}, state=state, leg=leg, id=id)",
    more=(
        ("state: PlacedT_contra | None = None", "The state that the call begins with; by default a new one."),
        (
            "id: str | None = None",
            "Names this call, such as `reminder-42`: placing it again under this name places no second one, and "
            "gives the same answer.",
        ),
    ),
    raises=(
        ("AlreadyDialled", "Its `id` was used before, and the answer is forgotten."),
        ("EngineUnavailable", "The app stops or is full: nothing was sent."),
        ("NotStarted", "The app does not run: nothing was sent."),
        ("ConfigurationError", "Neither `connection_id` nor `TELNYX_CONNECTION_ID` is given."),
        ("StateError", "The state cannot be carried."),
    ),
)
CONFERENCE = Owner(given={"conference_id": "self.conference_id"})
QUEUE = Owner(given={"queue_name": "self.queue_name"})
CLIENT = Owner(automatic=())


class Methods:
    """Writes methods; their annotations are texts, because the models are loaded later.

    Args:
        types: The annotator that the models were written with.
        names: What stands in the module of the commands.
    """

    def __init__(self, types: Annotator, names: Iterable[str]) -> None:
        self._types = types
        self._names = frozenset(names)

    def method(self, operation: OperationSpec, owner: Owner) -> list[str]:
        """One operation as a method of its owner."""
        new_leg = operation.new_leg_state if owner.leg else None
        hidden = {*owner.automatic, *owner.given, new_leg}
        head = [spec for spec in _with_leg(operation) if spec.wire not in hidden]
        first = [spec for name in _first(operation) for spec in head if spec.wire == name]
        rest = sorted((spec for spec in head if spec not in first), key=lambda one: not _must(one, operation, owner))
        signature = ["self", *(self._argument(spec, operation, owner) for spec in first)]
        signature += ["*"] if rest or new_leg or owner.more else []
        signature += [self._argument(spec, operation, owner) for spec in rest]
        signature += [f'leg: str = "{owner.leg}"'] if new_leg else []
        signature += [parameter for parameter, _ in owner.more]
        kind, begin, result = _kind(operation)
        body = ["", f'    @{begin}("{operation.cls}")', f"    {kind} {operation.method}("]
        body += [f"        {argument}," for argument in signature] + [f"    ) -> {result}:"]
        body += docstring(_words(operation, [*first, *rest], owner), "        ")
        body += [f"        command = commands.{operation.cls}("]
        known = {spec.wire for spec in _with_leg(operation)}
        body += [f"            {name}={value}," for name, value in owner.given.items() if name in known]
        body += [f"            {spec.name}={_value(spec, operation, owner)}," for spec in [*first, *rest]]
        return [*body, "        )", f"        {_send(operation, owner, new_leg)}"]

    def _argument(self, spec: FieldSpec, operation: OperationSpec, owner: Owner) -> str:
        plain = self._types.annotation(spec, operation.cls).replace("AwareDatetime", "datetime")
        kind = re.sub(r'(?<![\w"])[A-Z]\w+', lambda found: self._qualified(found[0]), plain)
        must = _must(spec, operation, owner)
        if not must and kind != "Any":
            kind = f"{kind} | None"
        text = f"'{kind}'" if '"' in kind else f'"{kind}"'
        annotation = text if "commands." in kind else kind
        return f"{spec.name}: {annotation}" + ("" if must else " = None")

    def _qualified(self, name: str) -> str:
        return f"commands.{name}" if name in self._names else name


_LEG = FieldSpec("call_control_id", {"type": "string", "required": True}, "The leg that it is for.")


def _with_leg(operation: OperationSpec) -> list[FieldSpec]:
    """The parameters of an operation, the leg of an action among them."""
    return [*([_LEG] if operation.is_action else []), *operation.parameters]


def _first(operation: OperationSpec) -> list[str]:
    return [*(["call_control_id"] if operation.is_action else []), *operation.words["first"]]


def _kind(operation: OperationSpec) -> tuple[str, str, str]:
    """How the definition begins, what checks its parameters' names, and what it gives."""
    result = f"answers.{operation.facts['result']}"
    match operation.facts["answers"]:
        case "page":
            return "def", "checked_list", f'"Pages[{result}]"'
        case "nothing":
            return "async def", "checked", "None"
        case _:
            return "async def", "checked", f'"{result}"'


def _send(operation: OperationSpec, owner: Owner, new_leg: str | None) -> str:
    result = f"answers.{operation.facts['result']}"
    match operation.facts["answers"]:
        case "page":
            return f"return self._pages(command, {result})"
        case "nothing":
            return "await self._done(command)"
        case _:
            return "return await self." + owner.sends.format(result=result, leg=", leg=leg" if new_leg else "")


def _must(spec: FieldSpec, operation: OperationSpec, owner: Owner) -> bool:
    return spec.required and not (owner.inherited and spec.wire in operation.words.get("from_call", {}))


def _value(spec: FieldSpec, operation: OperationSpec, owner: Owner) -> str:
    attribute = operation.words.get("from_call", {}).get(spec.wire) if owner.inherited else None
    return f"{spec.name} if {spec.name} is not None else self.{attribute}" if attribute else spec.name


def _words(operation: OperationSpec, specs: list[FieldSpec], owner: Owner) -> list[str]:
    words = operation.words
    entries = [(spec.name, described(spec)) for spec in specs]
    inherited: Mapping[str, str] = words.get("from_call", {}) if owner.inherited else {}
    default = f" Default: {owner.inherited}"
    entries = [(name, text + default if name in inherited else text) for name, text in entries]
    if operation.new_leg_state and owner.leg:
        entries.append(("leg", "The role of the new leg, by which handlers select its events."))
    entries += [(parameter.split(":")[0], text) for parameter, text in owner.more]
    events = words.get("events", ())
    follow = ["", "Events that can follow: " + ", ".join(f"`{name}`" for name in events) + "."] if events else []
    page = ["", f"See {operation.page}"]
    return [
        owner.doc + words["doc"],
        *follow,
        *_later(operation),
        *page,
        *section("Args", entries),
        *section("Raises", _raises(operation, owner)),
    ]


def _later(operation: OperationSpec) -> list[str]:
    if operation.facts["answers"] != "page":
        return []
    words = (
        "Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is refused."
    )
    return ["", words]


def _raises(operation: OperationSpec, owner: Owner) -> Iterator[tuple[str, str]]:
    """The errors of a method; a list has only those of its parameters, the others come with its pages."""
    yield "WrongParameter", "No such parameter; says which was meant."
    yield "InvalidCommand", "A value is out of its bounds."
    if operation.facts["answers"] == "page":
        return
    if "calls" in operation.words:
        yield "DialRefused", "The app's dial policy does not allow it."
    yield from owner.raises
    names = {spec.wire for spec in operation.parameters}
    of_client = owner is not CALL and owner is not APP
    if of_client and (operation.is_action or (operation.namespace == "conferences" and "call_control_id" in names)):
        yield _CALL_ENDED
    if "{conference_id}" in operation.facts["path"]:
        yield _CONFERENCE_OVER
    yield (
        "CommandRefused",
        "The carrier said no; its subclasses say why"
        + (", `NotFound` that there is none." if "{" in operation.facts["path"] and not operation.is_action else "."),
    )
    yield _NOT_SENT
    if operation.facts["method"] == "GET":
        yield "OutcomeUnknown", "No answer came."
        yield "AnswerUnreadable", "The answer is not what was asked for."
    else:
        yield "OutcomeUnknown", "No answer: it may have taken effect."
