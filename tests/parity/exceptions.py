"""Where callflow and the SDK are meant to differ, row by row, each with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Otherwise:
    """A field of the SDK that is not given as the SDK's type says.

    Attributes:
        why: The reason.
        instead: What is given instead of what the type says.
        never: Values of the type that are not given.
    """

    why: str
    instead: tuple[object, ...] = ()
    never: tuple[object, ...] = ()


_CLOSED = "the carrier's words name all values, and callflow refuses others"
_NULL = "callflow leaves out what is None, which is the carrier's default as well"
_DEEPGRAM = "the SDK took the model's name for the engine's, which its own list of engines does not have"

_UNSET = "callflow leaves out what is None: a failover address is unset by an empty text, a time-out only changed"

OTHERWISE: Mapping[str, Otherwise] = {
    "ActionBridgeParams.park_after_unbridge": Otherwise(_CLOSED, ("self",)),
    "ActionSpeakParams.stop": Otherwise(_CLOSED, ("current", "all")),
    "ActionStartPlaybackParams.stop": Otherwise(_CLOSED, ("current", "all")),
    "ActionStartPlaybackParams.target_legs": Otherwise(_CLOSED, ("self", "opposite", "both")),
    "ActionStartTranscriptionParams.transcription_tracks": Otherwise(_CLOSED, ("inbound", "outbound", "both")),
    "ActionStopPlaybackParams.stop": Otherwise(_CLOSED, ("current", "all")),
    "ActionTransferParams.park_after_unbridge": Otherwise(_CLOSED, ("self",)),
    "CallControlApplicationCreateParams.webhook_event_failover_url": Otherwise(_UNSET, never=(None,)),
    "CallControlApplicationCreateParams.webhook_timeout_secs": Otherwise(_UNSET, never=(None,)),
    "CallControlApplicationUpdateParams.webhook_event_failover_url": Otherwise(_UNSET, never=(None,)),
    "CallControlApplicationUpdateParams.webhook_timeout_secs": Otherwise(_UNSET, never=(None,)),
    "CallDialParams.park_after_unbridge": Otherwise(_CLOSED, ("self",)),
    "DeepgramNova2ConfigParam.transcription_engine": Otherwise(_DEEPGRAM, ("Deepgram",)),
    "DeepgramNova3ConfigParam.transcription_engine": Otherwise(_DEEPGRAM, ("Deepgram",)),
    "MinimaxVoiceSettings.language_boost": Otherwise(_NULL, never=(None,)),
    "VoiceSettingsParam.language_boost": Otherwise(_NULL, never=(None,)),
}
"""By the SDK's class and field."""

INSTEAD: Mapping[str, frozenset[str]] = {"call_control_id_to_bridge_with": frozenset({"queue", "video_room_id"})}
"""What the SDK's type requires, and what takes its place: the carrier refuses both together, and callflow as well."""

_OLDER = "the OpenAPI description has it, and the SDK no longer does"
_RIME = "the OpenAPI description has the voices of Rime, the SDK knows them in a conversation relay only"
_NOVA_2 = ("da", "de", "en", "es", "ko", "nl", "pt", "sv", "th", "zh")
_NOVA_3 = ("da", "en", "pt", "sv")
_CURSORS = "the OpenAPI description has pages by cursor as well, the SDK by number only"
_LISTS = (
    "CallActive",
    "CallControlApplicationList",
    "CallEventList",
    "ConferenceList",
    "ConferenceListParticipants",
    "QueueListCalls",
)
_FALLING = "the carrier's words name the falling orders, which the SDK's type lacks"

BEYOND: Mapping[str, str] = {
    "AiAssistantStart.voice": _OLDER,
    "AiAssistantStart.voice_settings": _OLDER,
    **{f"CallControlApplicationList.sort='-{name}'": _FALLING for name in ("active", "connection_name", "created_at")},
    "ConferenceSpeak.voice_settings: RimeVoiceSettings": _RIME,
    **{f"DeepgramNova2Config.language={code!r}": _OLDER for code in _NOVA_2},
    **{f"DeepgramNova3Config.language={code!r}": _OLDER for code in _NOVA_3},
    "GatherUsingAi.voice_settings: RimeVoiceSettings": _RIME,
    "GatherUsingSpeak.voice_settings: RimeVoiceSettings": _RIME,
    "Speak.voice_settings: RimeVoiceSettings": _RIME,
    "TextToSpeechListVoices.elevenlabs_api_key_ref": _OLDER,
    **{f"{name}.{field}": _CURSORS for name in _LISTS for field in ("page_after", "page_before", "page_limit")},
}
"""What callflow can say and the SDK cannot, as `coverage` names it: with that, all that is inside it."""

ABSENT: Mapping[str, str] = {
    "DELETE /phone_numbers/{}": "it gives a number up for good, which is no part of a call application",
}
"""What the SDK can do and callflow does not, by method and path."""
