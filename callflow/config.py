"""Settings: the only reader of the environment."""

import base64
import difflib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, TypeAlias, TypeVar  # a parser's result is that of its field
from urllib.parse import urlsplit

from callflow.errors import ConfigurationError
from callflow.log import Format, Level

T = TypeVar("T")
TransportName: TypeAlias = Literal["httpx2", "aiohttp"]
_NO_KEYS: tuple[str, ...] = ()
_ADDRESS = re.compile(r"[^\s?#\x00-\x20\x7f]+")
RESERVED = ("/healthz", "/readyz")
PORTAL = "https://portal.telnyx.com"


def _setting(variable: str, parse: Callable[[str], T], default: T) -> Any:
    return field(default=default, metadata={"variable": variable, "parse": parse})


def _text(value: str) -> str:
    return value


def _key(value: str) -> str:
    if any(character.isspace() or not character.isprintable() for character in value):
        raise ValueError("is not an API key: it has white space inside; copy it again, it begins with `KEY`")
    return value


def _connection(value: str) -> str:
    if not value.isascii() or not value.isdigit():
        raise ValueError(f"is no connection id: it should be a number, as {PORTAL} shows it with the application")
    return value


def _public_keys(value: str) -> tuple[str, ...]:
    return _checked_keys(tuple(value.replace(",", " ").split()))


def _checked_keys(keys: tuple[str, ...]) -> tuple[str, ...]:
    if not all(_is_key(key) for key in keys):
        raise ValueError(
            f"is not a public key: it should be 32 bytes in base64, as {PORTAL} shows it under "
            "Keys & Credentials; several keys are separated by commas"
        )
    return keys


def _state_keys(value: str) -> tuple[str, ...]:
    return _checked_state_keys(tuple(value.replace(",", " ").split()))


def _checked_state_keys(keys: tuple[str, ...]) -> tuple[str, ...]:
    if not all(_is_key(key) for key in keys):
        raise ValueError(
            "is not a key for the state: it should be 32 random bytes in base64, as `openssl rand -base64 32` makes "
            "them; several keys are separated by commas, the newest first"
        )
    return keys


def _is_key(key: str) -> bool:
    try:
        return len(base64.b64decode(key, validate=True)) == 32
    except ValueError:  # binascii's is one
        return False


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        fit = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, brackets that do not close
        fit = False
    if not fit or not _ADDRESS.fullmatch(value):
        raise ValueError("is not a URL: it should look like `https://api.telnyx.com/v2`")
    return value.rstrip("/")


def _path(value: str) -> str:
    if not value.startswith("/") or not value.isascii() or any(character in "?#% " for character in value):
        raise ValueError("is not a path: it should begin with `/` and need no escapes, as `/webhooks` does")
    if value in RESERVED:
        raise ValueError(f"is taken: callflow itself answers {value}; `/webhooks` is usual")
    return value


def _flag(value: str) -> bool:
    words = {
        "1": True,
        "true": True,
        "yes": True,
        "on": True,
        "0": False,
        "false": False,
        "no": False,
        "off": False,
    }
    if value.lower() not in words:
        raise ValueError("is neither true nor false: write `1` or `0`")
    return words[value.lower()]


def _number(kind: type[int] | type[float], low: float, high: float) -> Callable[[str], Any]:
    def parse(value: str) -> int | float:
        try:
            number = kind(value)
        except ValueError:
            raise ValueError(f"is not a number: write one from {low:g} to {high:g}") from None
        if not low <= number <= high:
            raise ValueError(f"is out of bounds: write a number from {low:g} to {high:g}")
        return number

    return parse


def _one_of(*choices: str) -> Callable[[str], Any]:
    def parse(value: str) -> str:
        if value.lower() not in choices:
            raise ValueError(f"should be one of {', '.join(choices)}")
        return value.lower()

    return parse


@dataclass(frozen=True)
class Settings:
    """What the environment says. Each field's variable stands beside it; none is read before the app starts.

    Attributes:
        api_key: The carrier's API key; without it no command can be sent.
        workers: How many processes serve the URL, each with all the bounds below.
        engine: What keeps the calls: `memory`, or `none`, and then client_state alone carries their state; None
            takes `memory` for one process and `none` for several.
        public_keys: The keys that webhooks may be signed with; several while one is being replaced.
        state_keys: What the state is encrypted with; the first encrypts, all decrypt.
        base_url: Where the API is.
        connection_id: The Call Control application that `app.dial` places calls from.
        transport: What sends the commands; `aiohttp` is faster, and comes with the extra `fast`.
        webhook_path: The path that webhooks are posted to.
        webhook_tolerance: How old a webhook's timestamp may be, in seconds.
        webhook_max_bytes: How large a webhook may be, in bytes.
        handler_timeout: How long a handler may run, in seconds.
        command_deadline: How long a command with all its repetitions may take, in seconds.
        read_deadline: The same for what only reads: lists, recordings, the status of a call; in a handler
            it is that of commands.
        drain_delay: How long a stopping worker says "not ready" before it refuses new calls, in seconds.
        drain_timeout: How long a stopping worker waits for running handlers, in seconds.
        max_calls: How many calls are kept at once; above it new ones are answered 503.
        max_queued: How many events wait at once, over all calls; above it they are answered 503.
    """

    api_key: str | None = field(default=None, repr=False, metadata={"variable": "TELNYX_API_KEY", "parse": _key})
    public_keys: tuple[str, ...] = _setting("TELNYX_PUBLIC_KEY", _public_keys, _NO_KEYS)
    state_keys: tuple[str, ...] = field(
        default=_NO_KEYS, repr=False, metadata={"variable": "CALLFLOW_STATE_KEY", "parse": _state_keys}
    )
    base_url: str = _setting("TELNYX_BASE_URL", _url, "https://api.telnyx.com/v2")
    connection_id: str | None = _setting("TELNYX_CONNECTION_ID", _connection, None)
    transport: TransportName = _setting("CALLFLOW_TRANSPORT", _one_of("httpx2", "aiohttp"), "httpx2")
    host: str = _setting("CALLFLOW_HOST", _text, "127.0.0.1")
    port: int = _setting("CALLFLOW_PORT", _number(int, 0, 65535), 8000)
    reload: bool = _setting("CALLFLOW_RELOAD", _flag, False)
    workers: int = _setting("CALLFLOW_WORKERS", _number(int, 1, 64), 1)
    engine: Literal["memory", "none"] | None = _setting("CALLFLOW_ENGINE", _one_of("memory", "none"), None)
    log_format: Format | None = _setting("CALLFLOW_LOG_FORMAT", _one_of("json", "console"), None)
    log_level: Level = _setting("CALLFLOW_LOG_LEVEL", _one_of("debug", "info", "warning", "error"), "info")
    webhook_path: str = _setting("CALLFLOW_WEBHOOK_PATH", _path, "/webhooks")
    webhook_tolerance: float = _setting("CALLFLOW_WEBHOOK_TOLERANCE", _number(float, 1, 86_400), 300.0)
    webhook_max_bytes: int = _setting("CALLFLOW_WEBHOOK_MAX_BYTES", _number(int, 1_024, 67_108_864), 1_048_576)
    handler_timeout: float = _setting("CALLFLOW_HANDLER_TIMEOUT", _number(float, 0.01, 3_600), 30.0)
    command_deadline: float = _setting("CALLFLOW_COMMAND_DEADLINE", _number(float, 0.01, 60), 5.0)
    read_deadline: float = _setting("CALLFLOW_READ_DEADLINE", _number(float, 0.01, 600), 30.0)
    drain_delay: float = _setting("CALLFLOW_DRAIN_DELAY", _number(float, 0, 300), 0.0)
    drain_timeout: float = _setting("CALLFLOW_DRAIN_TIMEOUT", _number(float, 0, 3_600), 30.0)
    max_calls: int = _setting("CALLFLOW_MAX_CALLS", _number(int, 1, 10_000_000), 100_000)
    max_queued: int = _setting("CALLFLOW_MAX_QUEUED", _number(int, 1, 10_000_000), 10_000)

    def __post_init__(self) -> None:
        try:
            _checked_keys(self.public_keys)
        except ValueError as error:
            raise ConfigurationError(f"Settings(public_keys=...) {error}.") from None
        try:
            _checked_state_keys(self.state_keys)
        except ValueError as error:
            raise ConfigurationError(f"Settings(state_keys=...) {error}.") from None
        self._check_values()
        if self.workers > 1:
            self._check_workers()

    def _check_values(self) -> None:
        """What is given in code is held to the bounds of what stands in the environment."""
        for one in fields(self):
            value = getattr(self, one.name)
            if one.name == "webhook_path" or (isinstance(value, int | float) and not isinstance(value, bool)):
                try:
                    one.metadata["parse"](str(value))
                except ValueError as error:
                    raise ConfigurationError(f"Settings({one.name}=...) {error}.") from None

    def _check_workers(self) -> None:
        if self.engine == "memory":
            raise ConfigurationError(
                "CALLFLOW_ENGINE=memory keeps the state of a call and the order of its events in one process, and "
                f"CALLFLOW_WORKERS={self.workers} asks for several, each of which would know a part: run one worker, "
                "or set CALLFLOW_ENGINE=none, with which the state travels in client_state alone."
            )
        if self.reload:
            raise ConfigurationError(
                f"CALLFLOW_RELOAD and CALLFLOW_WORKERS={self.workers} do not go together: only one process can be "
                "started anew when a file changes; leave one of them out."
            )

    def require_api_key(self) -> str:
        """The carrier's API key.

        Raises:
            ConfigurationError: It is not set.
        """
        if self.api_key is None:
            raise ConfigurationError(
                "TELNYX_API_KEY is not set: without it no command can be sent. Create a key at "
                f"{PORTAL} under Keys & Credentials; to try without an account, run `callflow demo`."
            )
        return self.api_key

    @property
    def keeps_state(self) -> bool:
        """Whether the engine keeps the state of calls; if not, client_state alone carries it."""
        return self.workers == 1 if self.engine is None else self.engine == "memory"

    @property
    def secrets(self) -> tuple[str | bytes, ...]:
        """The values that are shown nowhere: those of every field that its `repr` leaves out."""
        found: list[object] = []
        for one in fields(self):
            value: Any = getattr(self, one.name)
            if not one.repr:
                found += value if isinstance(value, tuple | list) else [value]
        return tuple(value for value in found if isinstance(value, str | bytes))


def given(argument: str, value: T | None, setting: T, *, field: str) -> T:
    """What a client is given in place of a setting, held to what the setting may be.

    Args:
        argument: What the client calls it.
        value: What is given; None takes the setting.
        setting: What the environment says.
        field: The setting's name.

    Raises:
        ConfigurationError: It is no such value.
    """
    if value is None:
        return setting
    (parse,) = (one.metadata["parse"] for one in fields(Settings) if one.name == field)
    try:
        if type(value) not in ((str,) if isinstance(setting, str) else (int, float)):
            raise ValueError(f"is a `{type(value).__name__}`, as which it cannot be given")
        parse(str(value))
    except ValueError as error:
        raise ConfigurationError(f"Client({argument}=...) {error}.") from None
    return value


def _is_service_link(name: str, value: str) -> bool:
    """What Kubernetes puts into every container beside a Service called `callflow`."""
    by_name = re.match(r"CALLFLOW_(SERVICE_HOST|SERVICE_PORT|PORT_\d+_)", name)
    return by_name is not None or (name == "CALLFLOW_PORT" and value.startswith(("tcp://", "udp://")))


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings.

    Args:
        environ: The variables to read, by default those of the process.

    Raises:
        ConfigurationError: A variable is malformed, or a `CALLFLOW_` variable does not exist.
    """
    settings, wrong = examine(environ)
    for sentence in wrong.values():
        raise ConfigurationError(sentence)
    return settings


def examine(environ: Mapping[str, str] | None = None) -> tuple[Settings, Mapping[str, str]]:
    """Read the settings as far as they can be read.

    Args:
        environ: The variables to read, by default those of the process.

    Returns:
        The settings, with the default for each that cannot be read; and by its variable what is wrong with it.
    """
    environ = os.environ if environ is None else environ
    parsers = {one.metadata["variable"]: one for one in fields(Settings)}
    environ = {name: value for name, value in environ.items() if not _is_service_link(name, value)}
    unknown = [name for name in environ if name.startswith("CALLFLOW_") and name not in parsers]
    wrong = {name: _no_setting(name, parsers) for name in unknown}
    values: dict[str, Any] = {}
    for variable, one in parsers.items():
        text = environ.get(variable, "").strip()
        if text:
            try:
                values[one.name] = one.metadata["parse"](text)
            except ValueError as error:
                wrong[variable] = f"{variable} {error}."
    try:
        return Settings(**values), wrong
    except ConfigurationError as error:  # each is well, and they do not go together
        wrong["CALLFLOW_WORKERS"] = str(error)
        del values["workers"]
        return Settings(**values), wrong


def _no_setting(name: str, parsers: Mapping[str, object]) -> str:
    close = difflib.get_close_matches(name, parsers, n=1)
    hint = f"did you mean {close[0]}?" if close else f"there are: {', '.join(sorted(parsers))}."
    return f"{name} is no setting of callflow; {hint}"


def secrets(environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """What stands in the variables of secret settings, well-formed or not, for the log to conceal.

    Args:
        environ: The variables to read, by default those of the process.
    """
    environ = os.environ if environ is None else environ
    variables = [one.metadata["variable"] for one in fields(Settings) if not one.repr]
    texts = (environ.get(name, "") for name in variables)
    return tuple(key for text in texts for key in text.replace(",", " ").split())


def override(options: Mapping[str, object]) -> None:
    """Set variables of this process, for itself and for those that it starts; None leaves one as it is."""
    os.environ.update({name: str(value) for name, value in options.items() if value is not None})
