"""Parameters of simulated commands whose effect is not simulated: refused, lest a test believe in them.

What has no effect that a program could see (codecs, regions, SIP headers, billing groups...) is accepted.
"""

from callflow.commands import Dial
from callflow.model import Command

_HARMLESS = {
    "answering_machine_detection": "disabled",
    "transcription": False,
    "enable_dialogflow": False,
    "overlay": False,
    "webhook_url_method": "POST",
    "webhook_urls_method": "POST",
}
_NOT_DONE = frozenset(
    {
        *_HARMLESS,
        "assistant",
        "conference_config",
        "conversation_relay_config",
        "deepfake_detection",
        "dialogflow_config",
        "queue",
        "stream_url",
        "supervise_call_control_id",
        "transcription_config",
        "video_room_id",
        "webhook_retries_policies",
        "webhook_urls",
    }
)


def unsimulated_parameter(command: Command) -> str | None:
    """The first parameter of a command that the simulator cannot honour."""
    if isinstance(command, Dial) and isinstance(command.to, list) and len(command.to) != 1:
        return "to"
    for name, value in command.wire().items():
        if name in _NOT_DONE and (name not in _HARMLESS or value != _HARMLESS[name]):
            return name
    return None
