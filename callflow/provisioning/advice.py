"""What to do where the account could not be read."""

from callflow.errors import (
    AuthenticationFailed,
    CarrierUnreachable,
    CommandError,
    NotFound,
    OutcomeUnknown,
    PermissionDenied,
    RateLimited,
)


class NotRead(CommandError):
    """What the account has could not be read; the message says what was asked for."""


def advice(error: CommandError) -> str:
    """What to do about an error, as the rest of its sentence; empty where nothing is known."""
    match error:
        case AuthenticationFailed():
            return "; look whether TELNYX_API_KEY is a key of this account, and whole"
        case PermissionDenied():
            return "; the key in TELNYX_API_KEY may not do this: take one that may"
        case NotFound():
            return "; look whether TELNYX_BASE_URL, if it is set, is the address of the API, with its version"
        case RateLimited():
            return "; run the same again in a minute"
        case CarrierUnreachable() | OutcomeUnknown():
            return "; look at the network, and at the host in TELNYX_BASE_URL if it is set; then run the same again"
        case _:
            return ""
