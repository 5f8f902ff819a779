"""speak, playback_start, playback_stop; and the sounds that other commands play."""

import math

from callflow.commands import PlaybackStart, PlaybackStop, Speak
from callflow.simulator.audio import Ears, Sound
from callflow.simulator.effects import Data, Effects
from callflow.simulator.exchange import Exchange
from callflow.simulator.leg import Leg
from callflow.simulator.speech import speaking_time, words

effects = Effects()

_EARS: dict[str | None, Ears] = {None: "self", "self": "self", "opposite": "opposite", "both": "both"}


@effects.of(Speak)
def speak(_exchange: Exchange, leg: Leg, command: Speak) -> Data:
    """The text is said after whatever is being played."""
    _make_room(leg, command.stop)
    leg.audio.add(speech(leg, command.payload, loop=command.loop, ears=_EARS[command.target_legs]))
    return {}


@effects.of(PlaybackStart)
def playback_start(_exchange: Exchange, leg: Leg, command: PlaybackStart) -> Data:
    """The file is played after whatever is being played."""
    _make_room(leg, command.stop)
    ears = _EARS[command.target_legs]
    leg.audio.add(audio_file(leg, command.audio_url, command.media_name, loop=command.loop, ears=ears))
    return {}


@effects.of(PlaybackStop)
def playback_stop(_exchange: Exchange, leg: Leg, command: PlaybackStop) -> Data:
    """Speech and files are stopped: all of them, or the one that is playing."""
    _make_room(leg, command.stop or "all")
    return {}


def speech(
    leg: Leg, payload: str, *, loop: str | int | None = None, ears: Ears = "self", reported: bool = True
) -> Sound:
    """A text, said."""
    return Sound(
        kind="speak",
        text=words(payload),
        seconds=speaking_time(payload),
        times=_times(loop),
        ears=ears,
        reported=reported,
        state=leg.client_state,
    )


def audio_file(
    leg: Leg, url: str | None, media_name: str | None, *, loop: str | int | None = None, ears: Ears = "self"
) -> Sound:
    """A file, by its URL or its name; without either, audio that came with the command itself."""
    facts: dict[str, object] = {"overlay": False}
    facts |= {} if url is None else {"media_url": url}
    facts |= {} if media_name is None else {"media_name": media_name}
    name = url or media_name or "playback_content"
    return Sound(
        kind="playback",
        text=name,
        seconds=leg.equipment.files.seconds(name),
        times=_times(loop),
        ears=ears,
        facts=facts,
        state=leg.client_state,
    )


def _times(loop: str | int | None) -> float:
    return math.inf if loop == "infinity" else float(loop or 1)


def _make_room(leg: Leg, stop: str | None) -> None:
    if stop == "current":
        leg.audio.stop_current()
    elif stop == "all":
        leg.audio.stop_all()
