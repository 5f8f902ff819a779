"""The carrier's conferences, kept by name: each command takes a while to get there, and its answer to come back."""

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from callflow import App
from callflow.client.answers import refusal
from callflow.dispatch.middleware import CommandContext, CommandNext
from callflow.errors import OutcomeUnknown
from callflow.model import Command

TAKEN = (422, "90033")  # which code it really is is not documented


class Refused(Exception):
    """The carrier says no."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status, self.code = status, code


@dataclass
class Room:
    """One conference."""

    id: str
    name: str
    made_at: int
    legs: list[str] = field(default_factory=list[str])
    over: bool = False
    options: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def entry(self) -> dict[str, Any]:
        waits = self.options.get("start_conference_on_create") is False
        status = "completed" if self.over else "init" if waits else "in_progress"
        made_at = f"2026-03-04T05:06:{self.made_at:02d}Z"
        return {"id": self.id, "name": self.name, "status": status, "created_at": made_at}


@dataclass
class Switchboard:
    """What several apps share.

    Attributes:
        unique: Whether it refuses a second running conference of one name.
        dies: After which operation the next answer is lost, once.
        ending: Conferences that end as soon as they have been listed, so many.
        blind: So many looks find nothing.
        unlisted: So many looks for those in a conference find nobody.
        refuses: Operations that are refused, with the status and the code.
    """

    unique: bool = True
    dies: str = ""
    ending: int = 0
    blind: int = 0
    unlisted: int = 0
    refuses: dict[str, tuple[int, str]] = field(default_factory=dict[str, tuple[int, str]])
    rooms: list[Room] = field(default_factory=list[Room])
    received: list[Command] = field(default_factory=list[Command])
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    _done: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])

    def behind(self, app: App[Any]) -> None:
        """Answer the conference commands of an app, in place of what is behind its middleware."""

        @app.command_middleware
        async def conferences(context: CommandContext, next: CommandNext) -> Mapping[str, Any]:
            if not context.command.operation.name.startswith("conferences."):
                return await next(context)
            await asyncio.sleep(self.chance.uniform(0.01, 0.2))
            try:
                return self._answer(context.command)
            except Refused as error:
                body = orjson.dumps({"errors": [{"code": error.code, "title": "No"}]})
                raise refusal(error.status, body, context.command) from None
            finally:
                await asyncio.sleep(self.chance.uniform(0.01, 0.2))

    @property
    def running(self) -> list[Room]:
        return [room for room in self.rooms if not room.over]

    def operations(self) -> list[str]:
        return [one.operation.name.removeprefix("conferences.") for one in self.received]

    def of(self, operation: str) -> list[Command]:
        return [one for one in self.received if one.operation.name == f"conferences.{operation}"]

    def answer(self, command: Command) -> tuple[int, dict[str, Any]]:
        """The status and the body that answer a command over HTTP."""
        try:
            found = self._answer(command)
        except Refused as error:
            return error.status, {"errors": [{"code": error.code, "title": "No"}]}
        return 200, found if command.operation.answers == "page" else {"data": found}

    def _answer(self, command: Command) -> dict[str, Any]:
        self.received.append(command)
        operation = command.operation.name.removeprefix("conferences.")
        if operation in self.refuses:
            raise Refused(*self.refuses[operation])
        done = self._done.get(command.command_id or "")
        answer = done if done is not None else getattr(self, f"_{operation}")(command)
        if command.command_id:
            self._done[command.command_id] = answer
        if self.dies == operation:
            self.dies = ""
            raise OutcomeUnknown("no answer came", command=command)
        return answer

    def _list(self, command: Any) -> dict[str, Any]:
        found = [one.entry for one in self.rooms if one.name == command.name]
        found = [one for one in found if one["status"] == command.status]
        if self.blind:
            self.blind, found = self.blind - 1, []
        if found and self.ending:
            self.ending -= 1
            for room in self.running:
                room.over = True
        return {"data": found, "meta": {"page_number": 1, "total_pages": 1}}

    def _create(self, command: Any) -> dict[str, Any]:
        if self.unique and any(room.name == command.name for room in self.running):
            raise Refused(*TAKEN)
        room = Room(f"c-{len(self.rooms)}", command.name, len(self.rooms), [command.call_control_id])
        room.options = command.model_dump(exclude_none=True)
        self.rooms.append(room)
        return room.entry

    def _join(self, command: Any) -> dict[str, Any]:
        room = self._room(command)
        if command.call_control_id in room.legs:
            raise Refused(422, "90044")
        room.legs.append(command.call_control_id)
        if command.start_conference_on_enter:
            room.options["start_conference_on_create"] = True
        return {"result": "ok"}

    def _leave(self, command: Any) -> dict[str, Any]:
        room = self._room(command)
        room.legs.remove(command.call_control_id)
        room.over = not room.legs
        return {"result": "ok"}

    def _list_participants(self, command: Any) -> dict[str, Any]:
        legs = self._room(command).legs
        if self.unlisted:
            self.unlisted, legs = self.unlisted - 1, []
        return {"data": [{"id": f"p-{leg}", "call_control_id": leg} for leg in legs], "meta": {}}

    def _ok(self, command: Any) -> dict[str, Any]:
        self._room(command)
        return {"result": "ok"}

    _mute = _hold = _update = _update_participant = _speak = _send_dtmf = _ok

    def _room(self, command: Any) -> Room:
        room = next((one for one in self.rooms if one.id == command.conference_id), None)
        if room is None or room.over:
            raise Refused(422, "90019")
        return room
