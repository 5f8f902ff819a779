"""The carrier's ways of saying no. The codes are those of <https://developers.telnyx.com/api/errors>."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that is wrong with a request.

    Attributes:
        status: The HTTP status.
        code: The carrier's code.
        title: What kind of mistake it is.
        detail: What exactly is wrong.
        pointer: Where in the request, as a JSON pointer.
    """

    status: int
    code: str
    title: str
    detail: str
    pointer: str = ""

    def entry(self) -> dict[str, object]:
        """One entry of `errors`, as the carrier writes it."""
        entry: dict[str, object] = {"code": self.code, "title": self.title, "detail": self.detail}
        return entry | {"source": {"pointer": self.pointer}} if self.pointer else entry


class Refusals(Exception):
    """A request is not granted: at least one refusal, of the same status."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__("; ".join(one.detail for one in refusals))
        self.refusals = refusals
        self.status = refusals[0].status


def missing(parameter: str) -> Refusal:
    """A parameter that has to be there is not."""
    return Refusal(422, "10004", "Missing required parameter", f"`{parameter}` has to be given.", f"/{parameter}")


def wrong(parameter: str, detail: str, *, code: str = "10015", title: str = "Bad Request") -> Refusal:
    """A parameter's value is wrong."""
    return Refusal(422, code, title, detail, f"/{parameter}")


def bad_call_control_id(pointer: str = "call_control_id") -> Refusal:
    """No leg of that name."""
    return wrong(pointer, "No call has this call_control_id.", code="90015", title="Invalid Call Control ID")


def bad_client_state(parameter: str) -> Refusal:
    """A state that is not base64."""
    title = "Invalid value for client_state"
    return wrong(parameter, "The state has to be base64.", code="90017", title=title)


def bad_number(parameter: str) -> Refusal:
    """Not a telephone number."""
    title = "Phone number must be in +E.164 format"
    detail = f"`{parameter}` is neither an E.164 number nor a SIP URI."
    return wrong(parameter, detail, code="10016", title=title)


def call_ended() -> Refusal:
    """The leg is gone."""
    return Refusal(422, "90018", "Call has already ended", "This call is over and takes no more commands.")


def not_answered() -> Refusal:
    """The leg still rings."""
    detail = "This call takes this command only once it is answered."
    return Refusal(422, "90034", "Call not answered yet", detail)


def no_audio_yet() -> Refusal:
    """Nothing to record."""
    title = "Call recording triggered before audio started"
    return Refusal(422, "90020", title, "A recording can begin once the call has audio.")


def outbound_answer() -> Refusal:
    """Answering a call that was made, not received."""
    return Refusal(422, "90102", "Unable to answer outbound call", "Only an incoming call can be answered.")


def impossible(detail: str, *, pointer: str = "") -> Refusal:
    """The state of things does not allow it."""
    return Refusal(422, "90033", "Unable to execute command", detail, pointer)


def not_simulated(what: str, *, pointer: str = "") -> Refusal:
    """The carrier does this; the simulator does not, and will not pretend to."""
    detail = f"The simulator does not do {what} yet; see callflow/simulator/README.md."
    return Refusal(501, "501", "Not simulated", detail, pointer)


def unauthorised() -> Refusal:
    """The wrong API key, or none."""
    return Refusal(401, "10009", "Authentication failed", "The API key is missing, or not this simulator's.")


def not_found() -> Refusal:
    """No such resource."""
    return Refusal(404, "10005", "Resource not found", "Nothing has this address.")


def malformed(detail: str) -> Refusal:
    """The body is not what a body should be."""
    return Refusal(400, "10015", "Bad Request", detail)
