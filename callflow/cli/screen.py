"""Standard output that may be full, or closed by whoever reads it."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

from callflow.cli.errors import UsageError


class Screen:
    """Shows lines on standard output.

    Attributes:
        may_fail: Whether what cannot be shown is passed over, because there is more to do than to show it.
    """

    def __init__(self) -> None:
        self.may_fail = False
        self._console = Console(highlight=False, soft_wrap=True)

    def show(self, text: Text) -> None:
        """Show a line.

        Raises:
            UsageError: It cannot be shown, and has to be.
        """
        with self.tolerant():
            self._console.print(text)

    @contextmanager
    def tolerant(self) -> Generator[None]:
        """Pass over what cannot be written, now and when Python ends, if that may be.

        Raises:
            UsageError: It may not be.
        """
        try:
            yield
        except (OSError, SystemExit) as error:  # rich leaves by SystemExit where a pipe is broken
            _discard()
            if not self.may_fail:
                raise UsageError("standard output cannot be written to; nothing was changed") from error


def _discard() -> None:
    """Lead what is still to be written to standard output nowhere: Python would fail with it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
