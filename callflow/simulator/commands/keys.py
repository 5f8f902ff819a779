"""gather, gather_using_speak, gather_using_audio, gather_stop."""

from callflow.commands import Gather, GatherStop, GatherUsingAudio, GatherUsingSpeak
from callflow.simulator.audio import Sound
from callflow.simulator.commands.audio import audio_file, speech
from callflow.simulator.effects import Data, Effects
from callflow.simulator.exchange import Exchange
from callflow.simulator.gather import Message, Rules
from callflow.simulator.leg import Leg

effects = Effects()

_KEYS = "0123456789#*"


@effects.of(Gather)
def gather(_exchange: Exchange, leg: Leg, command: Gather) -> Data:
    """Keys are collected, without a prompt."""
    rules = Rules(
        minimum=command.minimum_digits or 1,
        maximum=command.maximum_digits or 128,
        terminator="#" if command.terminating_digit is None else command.terminating_digit,
        valid=command.valid_digits or _KEYS,
        first=_seconds(command.initial_timeout_millis, 5.0),
        between=_seconds(command.inter_digit_timeout_millis, 5.0),
        total=_seconds(command.timeout_millis, 60.0),
    )
    leg.start_gather(rules, {})
    return {}


@effects.of(GatherUsingSpeak)
def gather_using_speak(_exchange: Exchange, leg: Leg, command: GatherUsingSpeak) -> Data:
    """Keys are collected after a spoken prompt, of which no event tells."""
    messages: dict[Message, Sound] = {"prompt": speech(leg, command.payload, reported=False)}
    if command.invalid_payload:
        messages["invalid"] = speech(leg, command.invalid_payload, reported=False)
    leg.start_gather(_prompted(command, apologises="invalid" in messages), messages)
    return {}


@effects.of(GatherUsingAudio)
def gather_using_audio(_exchange: Exchange, leg: Leg, command: GatherUsingAudio) -> Data:
    """Keys are collected after an audio file, of which `call.playback` events tell."""
    messages: dict[Message, Sound] = {"prompt": audio_file(leg, command.audio_url, command.media_name)}
    if command.invalid_audio_url or command.invalid_media_name:
        messages["invalid"] = audio_file(leg, command.invalid_audio_url, command.invalid_media_name)
    leg.start_gather(_prompted(command, apologises="invalid" in messages), messages)
    return {}


@effects.of(GatherStop)
def gather_stop(_exchange: Exchange, leg: Leg, _command: GatherStop) -> Data:
    """The running gather is cancelled; without one, nothing happens."""
    leg.stop_gather("cancelled")
    return {}


def _prompted(command: GatherUsingSpeak | GatherUsingAudio, *, apologises: bool) -> Rules:
    return Rules(
        minimum=command.minimum_digits or 1,
        maximum=command.maximum_digits or 128,
        terminator="#" if command.terminating_digit is None else command.terminating_digit,
        valid=command.valid_digits or _KEYS,
        first=_seconds(command.timeout_millis, 60.0),
        between=_seconds(command.inter_digit_timeout_millis, 5.0),
        total=None,
        prompted=True,
        apologises=apologises,
        tries=command.maximum_tries or 3,
    )


def _seconds(millis: int | None, default: float) -> float:
    return default if millis is None else millis / 1000
