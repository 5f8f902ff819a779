"""Serving an app anew whenever a file changes: a parent that watches and holds the socket, and a child that serves."""

import socket
import sys
from collections.abc import Sequence
from functools import partial
from typing import Any  # an app of any state

import uvicorn
from uvicorn.supervisors import ChangeReload

from callflow import config
from callflow import log as logs
from callflow.app import App
from callflow.cli.errors import UsageError, say
from callflow.cli.load import load_app
from callflow.cli.serve import DrainingServer, cannot_listen, forward_lines, serve
from callflow.errors import CallflowError
from callflow.redaction import conceal


def serve_reloading(target: str, *, host: str, port: int) -> None:
    """Serve an app as `serve` does, in a process of its own, and in another one after each change of a file.

    An app that does not start is a sentence, and the next change its next chance.

    Args:
        target: MODULE:APP.
        host: Where to listen.
        port: On which port; 0 takes a free one.

    Raises:
        UsageError: The address cannot be listened on.
    """
    settings = config.load()
    logs.configure(format=settings.log_format, level=settings.log_level, secrets=settings.secrets)
    forward_lines()
    try:
        listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError:
        raise cannot_listen(host, port) from None
    watching = uvicorn.Config(target, reload=True, log_config=None)
    ChangeReload(watching, target=partial(_serve, target), sockets=[listening]).run()


def _serve(target: str, sockets: Sequence[socket.socket] | None) -> None:
    """In the child: serve until a signal ends it."""
    conceal(*config.secrets())

    def make(config: uvicorn.Config, app: App[Any]) -> DrainingServer:
        server = DrainingServer(config, app)
        server.inherited = [*sockets] if sockets else None
        return server

    try:
        serve(load_app(target), host="", port=0, make=make)
    except (UsageError, CallflowError) as error:
        say(error)
        sys.exit(2)
