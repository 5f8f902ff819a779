"""Errors of the command line: sentences, not tracebacks."""

import sys
import traceback
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console

from callflow import config, log
from callflow.errors import CallflowError
from callflow.log import clean
from callflow.redaction import without_secrets

PACKAGE = Path(__file__).parents[1]


class UsageError(Exception):
    """What was asked for cannot be done; the message says what to do."""


@contextmanager
def sentences() -> Generator[None]:
    """Turn the errors of callflow's users into one sentence and exit status 2."""
    try:
        yield
    except (UsageError, CallflowError) as error:
        say(error)
        raise typer.Exit(2) from None


def say(error: Exception) -> None:
    """Write one sentence, with numbers masked and without secrets: it may quote the user's program."""
    complain(clean(str(error)))


def complain(sentence: str) -> None:
    """Write one sentence as it is: what it quotes is what the user typed, or what the account has."""
    words = _escaped(without_secrets(sentence))
    Console(stderr=True, highlight=False).print(f"[bold red]callflow:[/] {words}", soft_wrap=True)


def be_quiet(settings: config.Settings) -> None:
    """What went well is printed, and what did not is a sentence: unless more is asked for, the log adds nothing."""
    level = "error" if settings.log_level == "info" else settings.log_level
    log.configure(format=settings.log_format, level=level, secrets=settings.secrets)


def place_of(error: BaseException) -> str:
    """Where in the user's program an error came from, as file:line."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not _foreign(Path(frame.filename))]
    return f"{own[-1].filename}:{own[-1].lineno}" if own else sys.argv[0]


def _foreign(path: Path) -> bool:
    """Whether a file belongs to callflow itself, to a library, or to Python."""
    return PACKAGE in path.parents or "site-packages" in path.parts or path.name.startswith("<frozen")


def _escaped(text: str) -> str:
    return text.replace("[", r"\[")
