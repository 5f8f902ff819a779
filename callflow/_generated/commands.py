"""Every command of the voice API.

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal, TypeAlias

from pydantic import AwareDatetime, ConfigDict, Field

from callflow.model import CallCommand, Command, CommandObject, Operation
from callflow.sensitive import Mask

__all__ = [
    "AIAssistantJoinParticipant",
    "AWSVoiceSettings",
    "AiAssistantAddMessages",
    "AiAssistantJoin",
    "AiAssistantStart",
    "AiAssistantStop",
    "AnchorsiteOverride",
    "Answer",
    "AnsweringMachineDetection",
    "AnsweringMachineDetectionConfig",
    "Assistant",
    "AssistantMessage",
    "AzureConfigurationData",
    "AzureVoiceSettings",
    "Backend",
    "BackgroundAudioMediaName",
    "BackgroundAudioMediaURL",
    "BackgroundAudioPredefinedMedia",
    "BeepEnabled",
    "BodyParameters",
    "BookAppointmentTool",
    "BookAppointmentToolParams",
    "Bridge",
    "CallActive",
    "CallAssistantRequest",
    "CallControlApplicationCreate",
    "CallControlApplicationDelete",
    "CallControlApplicationInbound",
    "CallControlApplicationList",
    "CallControlApplicationOutbound",
    "CallControlApplicationRetrieve",
    "CallControlApplicationUpdate",
    "CallControlBucketIds",
    "CallControlRetrievalTool",
    "CallControlTransferToolParams",
    "CallControlWebhookToolParams",
    "CallEventList",
    "CallForwarding",
    "CallRecording",
    "CallRetrieveStatus",
    "CardType",
    "Cause",
    "CheckAvailabilityTool",
    "CheckAvailabilityToolParams",
    "ClientStateUpdate",
    "CnamListing",
    "ConferenceConfig",
    "ConferenceCreate",
    "ConferenceCreateRegion",
    "ConferenceEnd",
    "ConferenceGatherUsingAudio",
    "ConferenceHold",
    "ConferenceJoin",
    "ConferenceLeave",
    "ConferenceList",
    "ConferenceListParticipants",
    "ConferenceMute",
    "ConferencePlay",
    "ConferenceRecordPause",
    "ConferenceRecordResume",
    "ConferenceRecordStart",
    "ConferenceRecordStop",
    "ConferenceRetrieve",
    "ConferenceRetrieveParticipant",
    "ConferenceSendDtmf",
    "ConferenceSpeak",
    "ConferenceSpeakLanguage",
    "ConferenceStop",
    "ConferenceUnhold",
    "ConferenceUnmute",
    "ConferenceUpdate",
    "ConferenceUpdateParticipant",
    "ConversationRelayAssistant",
    "ConversationRelayEmbeddedConfig",
    "ConversationRelayInterruptionSettings",
    "ConversationRelayLanguage",
    "ConversationRelaySettings",
    "ConversationRelayStart",
    "ConversationRelayStop",
    "ConversationRelayTranscriptionEngineConfig",
    "CustomParameter",
    "CustomSipHeader",
    "CustomStorageCredentialCreate",
    "CustomStorageCredentialDelete",
    "CustomStorageCredentialRetrieve",
    "CustomStorageCredentialUpdate",
    "DeepfakeDetection",
    "DeepgramNova2Config",
    "DeepgramNova2ConfigLanguage",
    "DeepgramNova3Config",
    "DeepgramNova3ConfigLanguage",
    "DeveloperMessage",
    "Dial",
    "DialogflowConfig",
    "ElevenLabsVoiceSettings",
    "Enqueue",
    "ErrorType",
    "ExternalLlm",
    "FallbackConfig",
    "FallbackConfigExternalLlm",
    "ForkStart",
    "ForkStop",
    "GCSConfigurationData",
    "Gather",
    "GatherStop",
    "GatherUsingAi",
    "GatherUsingAudio",
    "GatherUsingSpeak",
    "Hangup",
    "HangupTool",
    "HangupToolParams",
    "Header",
    "Interruptible",
    "InterruptibleGreeting",
    "InterruptionSettings",
    "InworldVoiceSettings",
    "Language",
    "LanguageBoost",
    "LeaveQueue",
    "MediaFeatures",
    "MessageHistory",
    "Method",
    "MinimaxVoiceSettings",
    "Model",
    "MuteDtmf",
    "NoiseSuppressionEngine",
    "NoiseSuppressionEngineConfig",
    "NoiseSuppressionEngineConfigModel",
    "NumberTypeEq",
    "PathParameters",
    "Pay",
    "PayPromptList",
    "PhoneNumberList",
    "PhoneNumberListSort",
    "PhoneNumberListVoice",
    "PhoneNumberRetrieve",
    "PhoneNumberRetrieveVoice",
    "PhoneNumberUpdate",
    "PhoneNumberUpdateVoice",
    "PlaybackStart",
    "PlaybackStop",
    "Precision",
    "Prompts",
    "Provider",
    "QueryParameters",
    "QueueCreate",
    "QueueDelete",
    "QueueList",
    "QueueListCalls",
    "QueueRemoveCall",
    "QueueRetrieve",
    "QueueRetrieveCall",
    "QueueUpdate",
    "QueueUpdateCall",
    "RecordPause",
    "RecordResume",
    "RecordStart",
    "RecordStop",
    "RecordingDelete",
    "RecordingDeleteMany",
    "RecordingList",
    "RecordingRetrieve",
    "RecordingTranscriptionDelete",
    "RecordingTranscriptionList",
    "RecordingTranscriptionRetrieve",
    "Refer",
    "Region",
    "Reject",
    "ResembleVoiceSettings",
    "RimeVoiceSettings",
    "Ringtone",
    "S3ConfigurationData",
    "S3GenericConfigurationData",
    "SampleRate",
    "SendDtmf",
    "SendSipInfo",
    "SipHeader",
    "SipRegion",
    "SiprecStart",
    "SiprecStop",
    "Size",
    "SonioxVoiceSettings",
    "Sort",
    "SoundModifications",
    "Speak",
    "SpeechContext",
    "Status",
    "StreamBidirectionalCodec",
    "StreamBidirectionalSamplingRate",
    "StreamCodec",
    "StreamingStart",
    "StreamingStop",
    "SupervisorRole",
    "SuppressionStart",
    "SuppressionStop",
    "SwitchSupervisorRole",
    "SystemMessage",
    "Target",
    "TelnyxVoiceSettings",
    "TextToSpeechListVoices",
    "ToolCall",
    "ToolCallFunction",
    "ToolMessage",
    "TranscriptionConfig",
    "TranscriptionEngine",
    "TranscriptionEngineAConfig",
    "TranscriptionEngineAssemblyaiConfig",
    "TranscriptionEngineAzureConfig",
    "TranscriptionEngineAzureConfigLanguage",
    "TranscriptionEngineBConfig",
    "TranscriptionEngineCohereConfig",
    "TranscriptionEngineGoogleConfig",
    "TranscriptionEngineGoogleConfigModel",
    "TranscriptionEngineHumainConfig",
    "TranscriptionEngineHumainConfigLanguage",
    "TranscriptionEngineParakeetConfig",
    "TranscriptionEngineReson8Config",
    "TranscriptionEngineReson8ConfigLanguage",
    "TranscriptionEngineSonioxConfig",
    "TranscriptionEngineSpeechmaticsConfig",
    "TranscriptionEngineSpeechmaticsConfigLanguage",
    "TranscriptionEngineTelnyxConfig",
    "TranscriptionEngineTelnyxConfigLanguage",
    "TranscriptionEngineXaiConfig",
    "TranscriptionEngineXaiConfigLanguage",
    "TranscriptionLanguage",
    "TranscriptionStart",
    "TranscriptionStartRequest",
    "TranscriptionStartRequestTranscriptionEngine",
    "TranscriptionStop",
    "Transfer",
    "TransferTool",
    "UserMessage",
    "ValidCardType",
    "VoiceSettings",
    "WebhookDeliveryList",
    "WebhookDeliveryRetrieve",
    "WebhookRetriesPoliciesValue",
    "WebhookTool",
    "WelcomeGreetingInterruptible",
    "XaiVoiceSettings",
]

AnchorsiteOverride: TypeAlias = Literal[
    "Latency", "Chicago, IL", "Ashburn, VA", "San Jose, CA", "London, UK", "Chennai, IN",
    "Amsterdam, Netherlands", "Toronto, Canada", "Sydney, Australia",
]
AnsweringMachineDetection: TypeAlias = Literal[
    "premium", "detect", "detect_beep", "detect_words", "greeting_end", "disabled",
    "premium_ios_call_screening_detection",
]
Backend: TypeAlias = Literal[
    "gcs", "s3", "s3-generic", "azure",
]
BeepEnabled: TypeAlias = Literal[
    "always", "never", "on_enter", "on_exit",
]
CardType: TypeAlias = Literal[
    "visa", "mastercard", "amex", "optima", "discover", "diners-club", "jcb", "maestro", "enroute",
]
Cause: TypeAlias = Literal[
    "CALL_REJECTED", "USER_BUSY", "NOT_FOUND", "TEMPORARILY_UNAVAILABLE",
]
ConferenceCreateRegion: TypeAlias = Literal[
    "Australia", "Europe", "Middle East", "US",
]
ConferenceSpeakLanguage: TypeAlias = Literal[
    "arb", "cmn-CN", "cy-GB", "da-DK", "de-DE", "en-AU", "en-GB", "en-GB-WLS", "en-IN", "en-US", "es-ES",
    "es-MX", "es-US", "fr-CA", "fr-FR", "hi-IN", "is-IS", "it-IT", "ja-JP", "ko-KR", "nb-NO", "nl-NL",
    "pl-PL", "pt-BR", "pt-PT", "ro-RO", "ru-RU", "sv-SE", "tr-TR",
]
DeepgramNova2ConfigLanguage: TypeAlias = Literal[
    "bg", "ca", "zh", "zh-CN", "zh-Hans", "zh-TW", "zh-Hant", "zh-HK", "cs", "da", "da-DK", "nl", "en",
    "en-US", "en-AU", "en-GB", "en-NZ", "en-IN", "et", "fi", "nl-BE", "fr", "fr-CA", "de", "de-CH", "el",
    "hi", "hu", "id", "it", "ja", "ko", "ko-KR", "lv", "lt", "ms", "no", "pl", "pt", "pt-BR", "pt-PT", "ro",
    "ru", "sk", "es", "es-419", "sv", "sv-SE", "th", "th-TH", "tr", "uk", "vi", "auto_detect",
]
DeepgramNova3ConfigLanguage: TypeAlias = Literal[
    "en", "en-US", "en-AU", "en-GB", "en-IN", "en-NZ", "de", "nl", "sv", "sv-SE", "da", "da-DK", "es",
    "es-419", "fr", "fr-CA", "pt", "pt-BR", "pt-PT", "auto_detect",
]
ErrorType: TypeAlias = Literal[
    "timeout", "invalid-card-number", "invalid-card-type", "invalid-date", "invalid-security-code",
    "invalid-postal-code", "invalid-bank-routing-number", "invalid-bank-account-number",
    "input-matching-failed",
]
Interruptible: TypeAlias = Literal[
    "none", "any", "speech", "dtmf",
]
InterruptibleGreeting: TypeAlias = Literal[
    "none", "any", "speech", "dtmf",
]
Language: TypeAlias = Literal[
    "af", "sq", "am", "ar", "hy", "az", "eu", "bn", "bs", "bg", "my", "ca", "yue", "zh", "hr", "cs", "da",
    "nl", "en", "et", "fil", "fi", "fr", "gl", "ka", "de", "el", "gu", "iw", "hi", "hu", "is", "id", "it",
    "ja", "jv", "kn", "kk", "km", "ko", "lo", "lv", "lt", "mk", "ms", "ml", "mr", "mn", "ne", "no", "fa",
    "pl", "pt", "pa", "ro", "ru", "rw", "sr", "si", "sk", "sl", "ss", "st", "es", "su", "sw", "sv", "ta",
    "te", "th", "tn", "tr", "ts", "uk", "ur", "uz", "ve", "vi", "xh", "zu",
]
LanguageBoost: TypeAlias = Literal[
    "auto", "Chinese", "Chinese,Yue", "English", "Arabic", "Russian", "Spanish", "French", "Portuguese",
    "German", "Turkish", "Dutch", "Ukrainian", "Vietnamese", "Indonesian", "Japanese", "Italian", "Korean",
    "Thai", "Polish", "Romanian", "Greek", "Czech", "Finnish", "Hindi", "Bulgarian", "Danish", "Hebrew",
    "Malay", "Persian", "Slovak", "Swedish", "Croatian", "Filipino", "Hungarian", "Norwegian", "Slovenian",
    "Catalan", "Nynorsk", "Tamil", "Afrikaans",
]
Method: TypeAlias = Literal[
    "GET", "POST", "PUT", "DELETE", "PATCH",
]
Model: TypeAlias = Literal[
    "deepgram/flux", "flux", "deepgram/nova-3", "deepgram/nova-2", "speechmatics/standard",
    "speechmatics/enhanced", "speechmatics/linden-1", "assemblyai/universal-3-5-pro",
    "assemblyai/universal-streaming", "xai/grok-stt", "soniox/stt-rt-v4", "nvidia/parakeet-v3",
    "omi-health/omi-med-stt-v1", "humain/realtime", "reson8/turns", "cohere/ar-stt", "azure/fast",
    "azure/realtime", "google/latest_long", "distil-whisper/distil-large-v2",
    "openai/whisper-large-v3-turbo",
]
MuteDtmf: TypeAlias = Literal[
    "none", "both", "self", "opposite",
]
NoiseSuppressionEngine: TypeAlias = Literal[
    "Denoiser", "DeepFilterNet", "Krisp", "AiCoustics", "aic_l_quail", "aic_l_rook", "aic_s_quail",
    "aic_s_rook", "quail_voice_focus_s", "quail_voice_focus_xs",
]
NoiseSuppressionEngineConfigModel: TypeAlias = Literal[
    "krisp-viva-tel-v2.kef", "krisp-viva-tel-lite-v1.kef", "krisp-viva-pro-v1.kef", "krisp-viva-ss-v1.kef",
]
NumberTypeEq: TypeAlias = Literal[
    "local", "national", "toll_free", "mobile", "shared_cost",
]
PhoneNumberListSort: TypeAlias = Literal[
    "purchased_at", "phone_number", "connection_name", "usage_payment_method",
]
Precision: TypeAlias = Literal[
    "PCM_16", "PCM_24", "PCM_32", "MULAW",
]
Provider: TypeAlias = Literal[
    "aws", "telnyx", "azure", "elevenlabs", "minimax", "resemble", "xai", "humain", "soniox",
]
Region: TypeAlias = Literal[
    "australiaeast", "centralindia", "eastus", "northcentralus", "westeurope", "westus2",
]
Ringtone: TypeAlias = Literal[
    "at", "au", "be", "bg", "br", "ch", "cl", "cn", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hu",
    "il", "in", "it", "jp", "lt", "mx", "my", "nl", "no", "nz", "ph", "pl", "pt", "ru", "se", "sg", "th",
    "tw", "uk", "us-old", "us", "ve", "za",
]
SampleRate: TypeAlias = Literal[
    "8000", "16000", "22050", "32000", "44100", "48000",
]
SipRegion: TypeAlias = Literal[
    "US", "Europe", "Canada", "Australia", "Middle East",
]
Size: TypeAlias = Literal[
    "s", "l", "xs", "xxs", "vf_l", "vf_1_1_l",
]
Sort: TypeAlias = Literal[
    "created_at", "connection_name", "active", "-created_at", "-connection_name", "-active",
]
Status: TypeAlias = Literal[
    "purchase-pending", "purchase-failed", "port-pending", "active", "deleted", "port-failed",
    "emergency-only", "ported-out", "port-out-pending",
]
StreamBidirectionalCodec: TypeAlias = Literal[
    "PCMU", "PCMA", "G722", "OPUS", "AMR-WB", "L16",
]
StreamBidirectionalSamplingRate: TypeAlias = Literal[
    8000, 16000, 22050, 24000, 48000,
]
StreamCodec: TypeAlias = Literal[
    "PCMU", "PCMA", "G722", "OPUS", "AMR-WB", "L16", "default",
]
SupervisorRole: TypeAlias = Literal[
    "barge", "monitor", "none", "whisper",
]
TranscriptionEngine: TypeAlias = Literal[
    "Google", "Telnyx", "Deepgram", "Azure", "xAI", "AssemblyAI", "Speechmatics", "Soniox", "A", "B",
]
TranscriptionEngineAzureConfigLanguage: TypeAlias = Literal[
    "af", "am", "ar", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa",
    "fi", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km",
    "kn", "ko", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "mt", "my", "nb", "ne", "nl", "pl", "ps",
    "pt", "ro", "ru", "si", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur",
    "uz", "vi", "wuu", "yue", "zh", "zu", "auto",
]
TranscriptionEngineGoogleConfigModel: TypeAlias = Literal[
    "latest_long", "latest_short", "command_and_search", "phone_call", "video", "default",
    "medical_conversation", "medical_dictation",
]
TranscriptionEngineHumainConfigLanguage: TypeAlias = Literal[
    "ar", "en", "codeswitch", "auto",
]
TranscriptionEngineReson8ConfigLanguage: TypeAlias = Literal[
    "auto", "nl", "en", "fr", "fy", "de", "it", "pl", "pt", "es", "sv",
]
TranscriptionEngineSpeechmaticsConfigLanguage: TypeAlias = Literal[
    "en", "ba", "eu", "gl", "ga", "mt", "mn", "sw", "ug", "cy", "ar_en", "cmn_en", "en_ms", "en_ta", "tl",
    "es-bilingual-en", "cmn_en_ms_ta", "ar", "be", "bg", "bn", "ca", "cmn", "cs", "da", "de", "el", "eo",
    "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "ia", "id", "it", "ja", "ko", "lt", "lv", "mr",
    "ms", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "ta", "th", "tr", "uk", "ur", "vi", "yue",
    "en-US", "en-GB", "en-AU", "cmn-Hans", "cmn-Hant",
]
TranscriptionEngineTelnyxConfigLanguage: TypeAlias = Literal[
    "en", "zh", "de", "es", "ru", "ko", "fr", "ja", "pt", "tr", "pl", "ca", "nl", "ar", "sv", "it", "id",
    "hi", "fi", "vi", "he", "uk", "el", "ms", "cs", "ro", "da", "hu", "ta", "no", "th", "ur", "hr", "bg",
    "lt", "la", "mi", "ml", "cy", "sk", "te", "fa", "lv", "bn", "sr", "az", "sl", "kn", "et", "mk", "br",
    "eu", "is", "hy", "ne", "mn", "bs", "kk", "sq", "sw", "gl", "mr", "pa", "si", "km", "sn", "yo", "so",
    "af", "oc", "ka", "be", "tg", "sd", "gu", "am", "yi", "lo", "uz", "fo", "ht", "ps", "tk", "nn", "mt",
    "sa", "lb", "my", "bo", "tl", "mg", "as", "tt", "haw", "ln", "ha", "ba", "jw", "su", "auto_detect",
]
TranscriptionEngineXaiConfigLanguage: TypeAlias = Literal[
    "ar", "cs", "da", "de", "en", "es", "fa", "fil", "fr", "hi", "id", "it", "ja", "ko", "mk", "ms", "nl",
    "pl", "pt", "ro", "ru", "sv", "th", "tr", "vi",
]
TranscriptionLanguage: TypeAlias = Literal[
    "af", "af-ZA", "am", "am-ET", "ar", "ar-AE", "ar-BH", "ar-DZ", "ar-EG", "ar-IL", "ar-IQ", "ar-JO",
    "ar-KW", "ar-LB", "ar-MA", "ar-MR", "ar-OM", "ar-PS", "ar-QA", "ar-SA", "ar-TN", "ar-YE", "as",
    "auto_detect", "az", "az-AZ", "ba", "be", "bg", "bg-BG", "bn", "bn-BD", "bn-IN", "bo", "br", "bs",
    "bs-BA", "ca", "ca-ES", "cs", "cs-CZ", "cy", "da", "da-DK", "de", "de-AT", "de-CH", "de-DE", "el",
    "el-GR", "en", "en-AU", "en-CA", "en-GB", "en-GH", "en-HK", "en-IE", "en-IN", "en-KE", "en-NG", "en-NZ",
    "en-PH", "en-PK", "en-SG", "en-TZ", "en-US", "en-ZA", "es", "es-419", "es-AR", "es-BO", "es-CL",
    "es-CO", "es-CR", "es-DO", "es-EC", "es-ES", "es-GT", "es-HN", "es-MX", "es-NI", "es-PA", "es-PE",
    "es-PR", "es-PY", "es-SV", "es-US", "es-UY", "es-VE", "et", "et-EE", "eu", "eu-ES", "fa", "fa-IR", "fi",
    "fi-FI", "fil-PH", "fo", "fr", "fr-BE", "fr-CA", "fr-CH", "fr-FR", "gl", "gl-ES", "gu", "gu-IN", "ha",
    "haw", "he", "hi", "hi-IN", "hr", "hr-HR", "ht", "hu", "hu-HU", "hy", "hy-AM", "id", "id-ID", "is",
    "is-IS", "it", "it-CH", "it-IT", "iw-IL", "ja", "ja-JP", "jv-ID", "jw", "ka", "ka-GE", "kk", "kk-KZ",
    "km", "km-KH", "kn", "kn-IN", "ko", "ko-KR", "la", "lb", "ln", "lo", "lo-LA", "lt", "lt-LT", "lv",
    "lv-LV", "mg", "mi", "mk", "mk-MK", "ml", "ml-IN", "mn", "mn-MN", "mr", "mr-IN", "ms", "ms-MY", "mt",
    "my", "my-MM", "ne", "ne-NP", "nl", "nl-BE", "nl-NL", "nn", "no", "no-NO", "oc", "pa", "pa-Guru-IN",
    "pl", "pl-PL", "ps", "pt", "pt-BR", "pt-PT", "ro", "ro-RO", "ru", "ru-RU", "rw-RW", "sa", "sd", "si",
    "si-LK", "sk", "sk-SK", "sl", "sl-SI", "sn", "so", "sq", "sq-AL", "sr", "sr-RS", "ss-latn-za", "st-ZA",
    "su", "su-ID", "sv", "sv-SE", "sw", "sw-KE", "sw-TZ", "ta", "ta-IN", "ta-LK", "ta-MY", "ta-SG", "te",
    "te-IN", "tg", "th", "th-TH", "tk", "tl", "tn-latn-za", "tr", "tr-TR", "ts-ZA", "tt", "uk", "uk-UA",
    "ur", "ur-IN", "ur-PK", "uz", "uz-UZ", "ve-ZA", "vi", "vi-VN", "xh-ZA", "yi", "yo", "yue-Hant-HK", "zh",
    "zh-TW", "zu-ZA",
]
TranscriptionStartRequestTranscriptionEngine: TypeAlias = Literal[
    "Google", "Telnyx", "Deepgram", "Azure", "A", "B", "xAI", "AssemblyAI", "Speechmatics", "Soniox",
    "Parakeet", "Humain", "Reson8", "Cohere",
]
ValidCardType: TypeAlias = Literal[
    "visa", "mastercard", "amex", "maestro", "discover", "optima", "jcb", "diners-club", "enroute",
]
WelcomeGreetingInterruptible: TypeAlias = Literal[
    "none", "any", "speech", "dtmf",
]


class UserMessage(CommandObject, frozen=True):
    """What the caller said earlier, or is taken to have said.

    Attributes:
        content: Text of the message.
        metadata: Data of your own, kept with the message.
        role: Who the message is from; always the same for this class.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"content": "hidden", "metadata": "hidden"}

    content: str
    role: Literal["user"] = "user"
    metadata: dict[str, Any] | None = None


class ToolCallFunction(CommandObject, frozen=True):
    """The function that a tool call is for.

    Attributes:
        name: Name of the function.
    """

    name: str


class ToolCall(CommandObject, frozen=True):
    """One call of a tool by an AI assistant.

    Attributes:
        function: The function called.
        id: Names this call of the tool; its answer repeats it.
        type: Says which kind of object this is; always the same for this class.
    """

    function: ToolCallFunction
    id: str
    type: Literal["function"] = "function"


class AssistantMessage(CommandObject, frozen=True):
    """What the AI assistant said or did earlier.

    Attributes:
        content: Text of the message; may be missing if tools were called.
        metadata: Data of your own, kept with the message.
        role: Who the message is from; always the same for this class.
        tool_calls: Tools that the assistant called.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"content": "hidden", "metadata": "hidden", "tool_calls": "hidden"}

    role: Literal["assistant"] = "assistant"
    content: str | None = None
    metadata: dict[str, Any] | None = None
    tool_calls: Sequence[ToolCall] | None = None


class ToolMessage(CommandObject, frozen=True):
    """What a tool answered to the AI assistant.

    Attributes:
        content: Text of the message.
        metadata: Data of your own, kept with the message.
        role: Who the message is from; always the same for this class.
        tool_call_id: Which tool call the message answers, by its `id`.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"content": "hidden", "metadata": "hidden"}

    content: str
    role: Literal["tool"] = "tool"
    tool_call_id: str
    metadata: dict[str, Any] | None = None


class SystemMessage(CommandObject, frozen=True):
    """Tells the AI assistant how to behave, and outranks what callers say. Written by the system.

    Attributes:
        content: Text of the message.
        metadata: Data of your own, kept with the message.
        role: Who the message is from; always the same for this class.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"content": "hidden", "metadata": "hidden"}

    content: str
    role: Literal["system"] = "system"
    metadata: dict[str, Any] | None = None


class DeveloperMessage(CommandObject, frozen=True):
    """Tells the AI assistant how to behave, and outranks what callers say. Written by the developer.

    Attributes:
        content: Text of the message.
        metadata: Data of your own, kept with the message.
        role: Who the message is from; always the same for this class.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"content": "hidden", "metadata": "hidden"}

    content: str
    role: Literal["developer"] = "developer"
    metadata: dict[str, Any] | None = None


class AIAssistantJoinParticipant(CommandObject, frozen=True):
    """Another leg that takes part in a conversation with an AI assistant.

    Attributes:
        id: The leg's `call_control_id`.
        name: Name of the participant, as shown.
        on_hangup: Whether the conversation goes on when this leg hangs up. One of `continue_conversation`,
            `end_conversation`.
        role: Part that the leg has in the conversation.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"name": "hidden"}

    id: str
    role: Literal["user"] = "user"
    name: str | None = None
    on_hangup: Literal["continue_conversation", "end_conversation"] | None = None


class ExternalLlm(CommandObject, frozen=True):
    """A language model on a server of your own.

    Attributes:
        authentication_method: How the carrier shows the model's server who it is. One of `token`,
            `certificate`.
        base_url: Where the model's server is.
        certificate_ref: The name of a secret: the client certificate, if the server asks for one.
        forward_metadata: Whether the dynamic variables go to the server too, as `extra_metadata`.
        llm_api_key_ref: The name of a secret: your key for the language model.
        model: Language model, by name.
        token_retrieval_url: Where to get an access token, if a certificate is used.
    """

    model_config: ClassVar[ConfigDict] = {"extra": "allow"}

    sensitive: ClassVar[Mapping[str, Mask]] = {"base_url": "link", "certificate_ref": "hidden", "llm_api_key_ref": "hidden", "token_retrieval_url": "link"}

    authentication_method: Literal["token", "certificate"] | None = None
    base_url: str | None = None
    certificate_ref: str | None = None
    forward_metadata: bool | None = None
    llm_api_key_ref: str | None = None
    model: str | None = None
    token_retrieval_url: str | None = None


class FallbackConfigExternalLlm(CommandObject, frozen=True):
    """A language model on a server of your own, for when the first one cannot be reached.

    Attributes:
        authentication_method: How the carrier shows the model's server who it is. One of `token`,
            `certificate`.
        base_url: Where the model's server is.
        certificate_ref: The name of a secret: the client certificate, if the server asks for one.
        forward_metadata: Whether the dynamic variables go to the server too, as `extra_metadata`.
        llm_api_key_ref: The name of a secret: your key for the language model.
        model: Language model, by name.
        token_retrieval_url: Where to get an access token, if a certificate is used.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"base_url": "link", "certificate_ref": "hidden", "llm_api_key_ref": "hidden", "token_retrieval_url": "link"}

    authentication_method: Literal["token", "certificate"] | None = None
    base_url: str | None = None
    certificate_ref: str | None = None
    forward_metadata: bool | None = None
    llm_api_key_ref: str | None = None
    model: str | None = None
    token_retrieval_url: str | None = None


class FallbackConfig(CommandObject, frozen=True):
    """Language model for when the first one cannot be reached.

    Attributes:
        external_llm: A model on a server of your own.
        llm_api_key_ref: The name of a secret: your key for the language model.
        model: A model that the carrier hosts, by name.
    """

    model_config: ClassVar[ConfigDict] = {"extra": "allow"}

    sensitive: ClassVar[Mapping[str, Mask]] = {"llm_api_key_ref": "hidden"}

    external_llm: FallbackConfigExternalLlm | None = None
    llm_api_key_ref: str | None = None
    model: str | None = None


class BookAppointmentToolParams(CommandObject, frozen=True):
    """What an AI assistant books on Cal.com, and for whom.

    Attributes:
        api_key_ref: The name of a secret: your key for Cal.com.
        attendee_name: Who the appointment is for; the assistant asks if it is left out.
        attendee_timezone: Time zone of that person; the assistant asks if it is left out.
        event_type_id: Event type on Cal.com.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"api_key_ref": "hidden", "attendee_name": "hidden"}

    api_key_ref: str
    event_type_id: int
    attendee_name: str | None = None
    attendee_timezone: str | None = None


class BookAppointmentTool(CommandObject, frozen=True):
    """Lets an AI assistant book an appointment on Cal.com.

    Attributes:
        book_appointment: What is booked, and for whom.
        type: Says which kind of object this is; always the same for this class.
    """

    book_appointment: BookAppointmentToolParams
    type: Literal["book_appointment"] = "book_appointment"


class CheckAvailabilityToolParams(CommandObject, frozen=True):
    """Where an AI assistant looks up free times on Cal.com.

    Attributes:
        api_key_ref: The name of a secret: your key for Cal.com.
        event_type_id: Event type on Cal.com.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"api_key_ref": "hidden"}

    api_key_ref: str
    event_type_id: int


class CheckAvailabilityTool(CommandObject, frozen=True):
    """Lets an AI assistant look up free times on Cal.com.

    Attributes:
        check_availability: Where to look.
        type: Says which kind of object this is; always the same for this class.
    """

    check_availability: CheckAvailabilityToolParams
    type: Literal["check_availability"] = "check_availability"


class BodyParameters(CommandObject, frozen=True):
    """Arguments that an AI assistant puts into the body of a request.

    Attributes:
        properties: Each argument by name, described by a JSON Schema.
        required: Names of the arguments that cannot be left out.
        type: Says which kind of object this is; always the same for this class.
    """

    properties: dict[str, Any] | None = None
    required: Sequence[str] | None = None
    type: Literal["object"] | None = None


class Header(CommandObject, frozen=True):
    """One HTTP header of a request.

    Attributes:
        name: Name of the header.
        value: Value of the header.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"value": "hidden"}

    name: str | None = None
    value: str | None = None


class PathParameters(CommandObject, frozen=True):
    """Arguments that an AI assistant puts into the path of a request.

    Attributes:
        properties: Each argument by name, described by a JSON Schema.
        required: Names of the arguments that cannot be left out.
        type: Says which kind of object this is; always the same for this class.
    """

    properties: dict[str, Any] | None = None
    required: Sequence[str] | None = None
    type: Literal["object"] | None = None


class QueryParameters(CommandObject, frozen=True):
    """Arguments that an AI assistant puts into the query of a request.

    Attributes:
        properties: Each argument by name, described by a JSON Schema.
        required: Names of the arguments that cannot be left out.
        type: Says which kind of object this is; always the same for this class.
    """

    properties: dict[str, Any] | None = None
    required: Sequence[str] | None = None
    type: Literal["object"] | None = None


class CallControlWebhookToolParams(CommandObject, frozen=True):
    """An HTTP request that an AI assistant can send.

    Attributes:
        body_parameters: Arguments in the body, as a JSON Schema object.
        description: Tells the assistant what this is for and when to use it.
        headers: HTTP headers of the request.
        method: HTTP method of the request. One of `GET`, `POST`, `PUT`, `DELETE`, `PATCH`. Default: `POST`.
        name: Name by which the assistant calls it.
        path_parameters: Arguments in the path of the URL, as a JSON Schema object.
        query_parameters: Arguments in the query of the URL, as a JSON Schema object.
        url: Where the request goes; `{name}` stands for a path argument.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"url": "link"}

    description: str
    name: str
    url: str
    body_parameters: BodyParameters | None = None
    headers: Sequence[Header] | None = None
    method: Method | None = None
    path_parameters: PathParameters | None = None
    query_parameters: QueryParameters | None = None


class WebhookTool(CommandObject, frozen=True):
    """Lets an AI assistant send an HTTP request.

    Attributes:
        timeout_ms: How long to wait for the response, in milliseconds. Counts only here, not inside
            `webhook`.
        type: Says which kind of object this is; always the same for this class.
        webhook: The request.
    """

    type: Literal["webhook"] = "webhook"
    webhook: CallControlWebhookToolParams
    timeout_ms: int | None = None


class HangupToolParams(CommandObject, frozen=True):
    """When an AI assistant hangs up.

    Attributes:
        description: Tells the assistant what this is for and when to use it.
    """

    description: str | None = None


class HangupTool(CommandObject, frozen=True):
    """Lets an AI assistant hang up.

    Attributes:
        hangup: When to do so.
        type: Says which kind of object this is; always the same for this class.
    """

    hangup: HangupToolParams
    type: Literal["hangup"] = "hangup"


class Target(CommandObject, frozen=True):
    """One of those whom an AI assistant may transfer the call to.

    Attributes:
        name: Name by which the assistant chooses.
        to: Whom to call: a number in E.164, or a SIP URI.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"name": "hidden", "to": "number"}

    to: str
    name: str | None = None


class CallControlTransferToolParams(CommandObject, frozen=True):
    """Whom an AI assistant transfers calls to.

    Attributes:
        from_: Who the new call comes from: a number in E.164, or a SIP URI.
        targets: Those whom the assistant may transfer the call to, or the placeholder `{{name}}` of a
            variable that holds them.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"from_": "number"}

    targets: Sequence[Target] | str
    from_: str | None = Field(default=None, serialization_alias="from")


class TransferTool(CommandObject, frozen=True):
    """Lets an AI assistant transfer the call.

    Attributes:
        transfer: To whom.
        type: Says which kind of object this is; always the same for this class.
    """

    transfer: CallControlTransferToolParams
    type: Literal["transfer"] = "transfer"


class CallControlBucketIds(CommandObject, frozen=True):
    """Documents that an AI assistant can look things up in.

    Attributes:
        bucket_ids: Storage buckets to search.
        max_num_results: How many passages found are given to the language model, at most.
    """

    bucket_ids: Sequence[str]
    max_num_results: int | None = None


class CallControlRetrievalTool(CommandObject, frozen=True):
    """Lets an AI assistant look things up in stored documents.

    Attributes:
        retrieval: Where to look, and how much to take.
        type: Says which kind of object this is; always the same for this class.
    """

    retrieval: CallControlBucketIds
    type: Literal["retrieval"] = "retrieval"


class TranscriptionConfig(CommandObject, frozen=True):
    """How an AI assistant hears. Models that take audio themselves ignore it.

    Attributes:
        language: Language to expect, as a code; `auto` finds it. What a model takes differs from model to
            model.
        model: Model that turns speech into text; some know one language only. Default:
            `distil-whisper/distil-large-v2`.
    """

    language: str | None = None
    model: Model | None = None


class BackgroundAudioPredefinedMedia(CommandObject, frozen=True):
    """One of the carrier's own sounds in the background.

    Attributes:
        type: Says which kind of object this is; always the same for this class.
        value: Which sound; `silence` is none at all. One of `silence`, `office`.
        volume: How loud, from 0.1 to 1 in steps of 0.1.
    """

    type: Literal["predefined_media"] = "predefined_media"
    value: Literal["silence", "office"]
    volume: float | None = None


class BackgroundAudioMediaURL(CommandObject, frozen=True):
    """An MP3 file on the web in the background, over and over.

    Attributes:
        type: Says which kind of object this is; always the same for this class.
        value: HTTPS URL of the file.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"value": "link"}

    type: Literal["media_url"] = "media_url"
    value: str


class BackgroundAudioMediaName(CommandObject, frozen=True):
    """Audio stored with the carrier in the background, over and over.

    Attributes:
        type: Says which kind of object this is; always the same for this class.
        value: Name under which the audio is stored.
    """

    type: Literal["media_name"] = "media_name"
    value: str


class VoiceSettings(CommandObject, frozen=True):
    """How an AI assistant sounds in this call. Replaces all of its stored settings.

    Attributes:
        api_key_ref: The name of a secret: your key for ElevenLabs.
        background_audio: What is heard behind the assistant.
        expressive_mode: Whether it speaks with emotion; Telnyx `Ultra` voices only.
        language_boost: Language or dialect to pronounce better; `auto` finds it. MiniMax voices only.
        similarity_boost: How close it keeps to the original voice; ElevenLabs only.
        speed: How fast it speaks: 1 is normal, more is faster. ElevenLabs only.
        style: How far the speaker's style is overdone; above 0 it costs computing time. ElevenLabs only.
        temperature: How even it sounds: less is livelier, more is flatter. ElevenLabs only.
        use_speaker_boost: Whether it sounds more like the original, a little later. ElevenLabs only.
        voice: Voice, written `provider.model.voice`, such as `AWS.Polly.Joanna-Neural`.
        voice_speed: How fast it speaks, from 0.6 to 1.5; 1 is normal. Telnyx `Ultra` voices only.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"api_key_ref": "hidden"}

    voice: str
    api_key_ref: str | None = None
    background_audio: BackgroundAudioPredefinedMedia | BackgroundAudioMediaURL | BackgroundAudioMediaName | None = None
    expressive_mode: bool | None = None
    language_boost: LanguageBoost | None = None
    similarity_boost: float | None = None
    speed: float | None = None
    style: float | None = None
    temperature: float | None = None
    use_speaker_boost: bool | None = None
    voice_speed: float | None = None


class CallAssistantRequest(CommandObject, frozen=True):
    """The stored AI assistant that takes the call, and what is different about it in this call.

    Attributes:
        dynamic_variables: Values for the placeholders `{{name}}` in the assistant's texts, by name; added
            to the stored ones, and before them.
        external_llm: A language model of your own in place of the stored one.
        fallback_config: Language model for when the first one cannot be reached.
        greeting: What the assistant says first; plain text, or SSML for Amazon Polly. 3,000 characters at
            most.
        id: The stored assistant.
        instructions: Tells the assistant who it is and what to do, in place of what is stored.
        llm_api_key_ref: The name of a secret: your key for the language model.
        mcp_servers: Model Context Protocol servers whose tools the assistant can use.
        model: Language model in place of the stored one.
        name: Name of the assistant in place of the stored one.
        observability_settings: Where the session is traced to, such as Langfuse.
        openai_api_key_ref: Old name of `llm_api_key_ref`; use that.
        tools: What the assistant can do besides talking, in place of all stored tools.
        transcription: How the assistant hears, in place of all stored settings of that.
        voice_settings: How the assistant sounds, in place of all stored settings of that.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"dynamic_variables": "hidden", "greeting": "hidden", "instructions": "hidden", "llm_api_key_ref": "hidden", "mcp_servers": "hidden", "observability_settings": "hidden", "openai_api_key_ref": "hidden"}

    id: str
    dynamic_variables: dict[str, str | float | bool] | None = None
    external_llm: ExternalLlm | None = None
    fallback_config: FallbackConfig | None = None
    greeting: str | None = None
    instructions: str | None = None
    llm_api_key_ref: str | None = None
    mcp_servers: Sequence[dict[str, Any]] | None = None
    model: str | None = None
    name: str | None = None
    observability_settings: dict[str, Any] | None = None
    openai_api_key_ref: str | None = None
    tools: Sequence[BookAppointmentTool | CheckAvailabilityTool | WebhookTool | HangupTool | TransferTool | CallControlRetrievalTool] | None = None
    transcription: TranscriptionConfig | None = None
    voice_settings: VoiceSettings | None = None


class InterruptionSettings(CommandObject, frozen=True):
    """Whether the caller can interrupt an AI assistant.

    Attributes:
        enable: Whether the assistant falls silent when the caller speaks. Default: `true`.
    """

    enable: bool | None = None


class ElevenLabsVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of ElevenLabs.

    Attributes:
        api_key_ref: The name of a secret: your key for ElevenLabs. A key of a free plan seldom works.
        type: Says which kind of object this is; always the same for this class.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"api_key_ref": "hidden"}

    type: Literal["elevenlabs"] = "elevenlabs"
    api_key_ref: str | None = None


class TelnyxVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of Telnyx.

    Attributes:
        type: Says which kind of object this is; always the same for this class.
        voice_speed: How fast it speaks; 1 is normal. `Ultra` voices take 0.6 to 1.5 only, some others do
            not heed it. From 0.1 to 2.0. Default: `1.0`.
    """

    type: Literal["telnyx"] = "telnyx"
    voice_speed: float | None = Field(default=None, ge=0.1, le=2.0)


class AWSVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of Amazon Polly.

    Attributes:
        type: Says which kind of object this is; always the same for this class.
    """

    model_config: ClassVar[ConfigDict] = {"extra": "allow"}

    type: Literal["aws"] = "aws"


class AzureVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of Azure.

    Attributes:
        api_key_ref: The name of a secret: your key for this provider.
        deployment_id: Deployment of a neural voice of your own.
        effect: Makes the voice fit where it is heard, such as a telephone line. One of `eq_car`,
            `eq_telecomhp8k`.
        gender: Takes only voices of this gender. One of `Male`, `Female`.
        region: Azure region of the speech service; needed with a key of your own.
        type: Says which kind of object this is; always the same for this class.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"api_key_ref": "hidden"}

    type: Literal["azure"] = "azure"
    api_key_ref: str | None = None
    deployment_id: str | None = None
    effect: Literal["eq_car", "eq_telecomhp8k"] | None = None
    gender: Literal["Male", "Female"] | None = None
    region: str | None = None


class RimeVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of Rime.

    Attributes:
        type: Says which kind of object this is; always the same for this class.
        voice_speed: How fast it speaks: 1 is normal, more is faster. Default: `1.0`.
    """

    type: Literal["rime"] = "rime"
    voice_speed: float | None = None


class ResembleVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of Resemble.

    Attributes:
        format: File format of the audio. One of `wav`, `mp3`. Default: `mp3`.
        precision: Encoding of the samples. One of `PCM_16`, `PCM_24`, `PCM_32`, `MULAW`. Default: `PCM_32`.
        sample_rate: Samples per second (Hz), as text. One of `8000`, `16000`, `22050`, `32000`, `44100`,
            `48000`. Default: `48000`.
        type: Says which kind of object this is; always the same for this class.
    """

    type: Literal["resemble"] = "resemble"
    format: Literal["wav", "mp3"] | None = None
    precision: Precision | None = None
    sample_rate: SampleRate | None = None


class ConversationRelayInterruptionSettings(CommandObject, frozen=True):
    """What interrupts the assistant's speech in a Conversation Relay.

    Attributes:
        enable: Old form of `interruptible`: true is `any`, false is `none`.
        interruptible: What stops the assistant's speech: speaking, pressing keys, both or nothing. One of
            `none`, `any`, `speech`, `dtmf`.
        interruptible_greeting: What stops the greeting: speaking, pressing keys, both or nothing. One of
            `none`, `any`, `speech`, `dtmf`.
        welcome_greeting_interruptible: What stops the welcome greeting; the carrier does not say how it
            differs from `interruptible_greeting`. One of `none`, `any`, `speech`, `dtmf`.
    """

    enable: bool | None = None
    interruptible: Interruptible | None = None
    interruptible_greeting: InterruptibleGreeting | None = None
    welcome_greeting_interruptible: WelcomeGreetingInterruptible | None = None


class ConversationRelayTranscriptionEngineConfig(CommandObject, frozen=True):
    """How a Conversation Relay hears. Takes the settings of `transcription_start` as well; these here are for
    Deepgram Flux.

    Attributes:
        eager_eot_threshold: How sure to be before `eagerEndOfTurn` is sent early; without it no such frames
            are sent.
        eot_threshold: How sure to be that the caller's turn is over.
        interim_results: Whether unfinished texts are sent too: as a `prompt` frame whose `last` is false.
    """

    model_config: ClassVar[ConfigDict] = {"extra": "allow"}

    eager_eot_threshold: float | None = None
    eot_threshold: float | None = None
    interim_results: bool | None = None


class MinimaxVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of MiniMax.

    Attributes:
        language_boost: Language or dialect to pronounce better; `auto` finds it.
        pitch: How much higher or lower than normal it speaks; 0 is normal. Default: `0`.
        speed: How fast it speaks: 1 is normal, more is faster. Default: `1.0`.
        type: Says which kind of object this is; always the same for this class.
        vol: How loud it speaks: 1 is normal, more is louder. Default: `1.0`.
    """

    type: Literal["minimax"] = "minimax"
    language_boost: LanguageBoost | None = None
    pitch: int | None = None
    speed: float | None = None
    vol: float | None = None


class InworldVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of Inworld.

    Attributes:
        delivery_mode: How much the delivery may vary; model `TTS2` only. One of `STABLE`, `BALANCED`,
            `CREATIVE`.
        type: Says which kind of object this is; always the same for this class.
    """

    type: Literal["inworld"] = "inworld"
    delivery_mode: Literal["STABLE", "BALANCED", "CREATIVE"] | None = None


class XaiVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of xAI.

    Attributes:
        language: Language to speak, as a code; `auto` finds it.
        type: Says which kind of object this is; always the same for this class.
    """

    type: Literal["xai"] = "xai"
    language: str | None = None


class SonioxVoiceSettings(CommandObject, frozen=True):
    """Settings of a voice of Soniox.

    Attributes:
        reduce_silence: Whether the pauses between words are made shorter.
        speed: How fast it speaks, from 0.7 to 1.3; 1 is normal.
        type: Says which kind of object this is; always the same for this class.
    """

    type: Literal["soniox"] = "soniox"
    reduce_silence: bool | None = None
    speed: float | None = None


class ConversationRelayLanguage(CommandObject, frozen=True):
    """How a Conversation Relay speaks and hears one language.

    Attributes:
        language: The language, as a BCP 47 tag such as `en-US`.
        speech_model: Model that hears, by name; better set in `transcription_engine_config`.
        transcription_engine: Service that turns speech into text; `A` and `B` are old names of Google and
            Telnyx. One of `Google`, `Telnyx`, `Deepgram`, `Azure`, `xAI`, `AssemblyAI`, `Speechmatics`,
            `Soniox`, `A`, `B`.
        transcription_engine_config: Settings of that service, with the names they have in
            `transcription_start`.
        transcription_provider: Service that hears, by name; better set in `transcription_engine`.
        tts_provider: Who provides the voice; found from `voice` if left out.
        voice: Voice, written `provider.model.voice`, such as `AWS.Polly.Joanna-Neural`.
        voice_settings: Settings of the voice, of the class of its provider.
    """

    language: str
    speech_model: str | None = None
    transcription_engine: TranscriptionEngine | None = None
    transcription_engine_config: ConversationRelayTranscriptionEngineConfig | None = None
    transcription_provider: str | None = None
    tts_provider: str | None = None
    voice: str | None = None
    voice_settings: ElevenLabsVoiceSettings | TelnyxVoiceSettings | AWSVoiceSettings | MinimaxVoiceSettings | AzureVoiceSettings | ResembleVoiceSettings | InworldVoiceSettings | XaiVoiceSettings | SonioxVoiceSettings | None = None


class ConversationRelayEmbeddedConfig(CommandObject, frozen=True):
    """Starts a Conversation Relay as soon as the call is answered.

    Attributes:
        custom_parameters: Values of your own, given to the session as dynamic variables.
        dtmf_detection: Whether keys pressed are reported to your server.
        greeting: What is said first.
        interruptible: What stops the assistant's speech: speaking, pressing keys, both or nothing. One of
            `none`, `any`, `speech`, `dtmf`.
        interruptible_greeting: What stops the greeting: speaking, pressing keys, both or nothing. One of
            `none`, `any`, `speech`, `dtmf`.
        interruption_settings: What interrupts the assistant's speech.
        language: Language to speak and to hear, unless `languages` says otherwise.
        languages: Settings for single languages.
        provider: Provider of the voice; goes with `structured_provider`.
        structured_provider: Settings of that provider's; goes with `provider`.
        transcription_engine: Service that turns speech into text; `A` and `B` are old names of Google and
            Telnyx. One of `Google`, `Telnyx`, `Deepgram`, `Azure`, `xAI`, `AssemblyAI`, `Speechmatics`,
            `Soniox`, `A`, `B`.
        transcription_engine_config: Settings of that service, with the names they have in
            `transcription_start`.
        tts_provider: Who provides the voice; found from `voice` if left out.
        url: WebSocket address of your server, `ws://` or `wss://`.
        voice: Voice, written `provider.model.voice`, such as `AWS.Polly.Joanna-Neural`.
        voice_settings: Settings of the voice, of the class of its provider.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"custom_parameters": "hidden", "greeting": "hidden", "structured_provider": "hidden", "url": "link"}

    url: str
    custom_parameters: dict[str, Any] | None = None
    dtmf_detection: bool | None = None
    greeting: str | None = None
    interruptible: Interruptible | None = None
    interruptible_greeting: InterruptibleGreeting | None = None
    interruption_settings: ConversationRelayInterruptionSettings | None = None
    language: str | None = None
    languages: Sequence[ConversationRelayLanguage] | None = None
    provider: str | None = None
    structured_provider: dict[str, Any] | None = None
    transcription_engine: TranscriptionEngine | None = None
    transcription_engine_config: ConversationRelayTranscriptionEngineConfig | None = None
    tts_provider: str | None = None
    voice: str | None = None
    voice_settings: ElevenLabsVoiceSettings | TelnyxVoiceSettings | AWSVoiceSettings | MinimaxVoiceSettings | AzureVoiceSettings | ResembleVoiceSettings | InworldVoiceSettings | XaiVoiceSettings | SonioxVoiceSettings | None = None


class CustomSipHeader(CommandObject, frozen=True):
    """A SIP header of your own.

    Attributes:
        name: Name of the header.
        value: Value of the header.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"value": "hidden"}

    name: str
    value: str


class DeepfakeDetection(CommandObject, frozen=True):
    """Has the far end's voice examined: is it artificial? The verdict arrives as
    `call.deepfake_detection.result`.

    Attributes:
        enabled: Whether to examine the voice.
        rtp_timeout: How long to wait for audio before giving up, in seconds.
        timeout: How long to wait for the verdict before giving up, in seconds.
    """

    enabled: bool
    rtp_timeout: int | None = None
    timeout: int | None = None


class SipHeader(CommandObject, frozen=True):
    """A SIP header that the carrier knows, such as `User-to-User`.

    Attributes:
        name: Name of the header; events may bring others than the published ones.
        value: Value of the header.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"value": "hidden"}

    name: Literal["User-to-User"] = "User-to-User"
    value: str


class SoundModifications(CommandObject, frozen=True):
    """Changes the pitch of a voice, in whichever of three measures suits.

    Attributes:
        octaves: Shift in octaves, from -1 to 1.
        pitch: Factor above 0; 1 leaves the voice as it is, less is deeper.
        semitone: Shift in semitones, from -14 to 14.
        track: Whose voice: `inbound` or `outbound`. Default: `outbound`.
    """

    octaves: float | None = None
    pitch: float | None = None
    semitone: float | None = None
    track: str | None = None


class SpeechContext(CommandObject, frozen=True):
    """Phrases to listen for.

    Attributes:
        boost: How much likelier the phrases are than others. From 0.0 to 20.0. Default: `1.0`.
        phrases: The phrases.
    """

    boost: float | None = Field(default=None, ge=0.0, le=20.0)
    phrases: Sequence[str] | None = None


class TranscriptionEngineGoogleConfig(CommandObject, frozen=True):
    """Settings of transcription by Google.

    Attributes:
        enable_speaker_diarization: Whether to tell the speakers apart. Default: `false`.
        hints: Words and phrases that are likely to be said.
        interim_results: Whether unfinished results are sent too, not only final ones. Default: `false`.
        language: Language that is spoken, as a code such as `en`. Default: `en`.
        max_speaker_count: Most speakers to expect. Default: `6`.
        min_speaker_count: Fewest speakers to expect. Default: `2`.
        model: Model of Google's that suits what is said. One of `latest_long`, `latest_short`,
            `command_and_search`, `phone_call`, `video`, `default`, `medical_conversation`,
            `medical_dictation`.
        profanity_filter: Whether to mask swear words. Default: `false`.
        speech_context: Phrases that are likely to be said, with their weights.
        transcription_engine: Says that these settings are for Google.
        use_enhanced: Whether to use the better variant of the model; for `phone_call` and `video` only.
            Default: `false`.
    """

    enable_speaker_diarization: bool | None = None
    hints: Sequence[str] | None = None
    interim_results: bool | None = None
    language: Language | None = None
    max_speaker_count: int | None = None
    min_speaker_count: int | None = None
    model: TranscriptionEngineGoogleConfigModel | None = None
    profanity_filter: bool | None = None
    speech_context: Sequence[SpeechContext] | None = None
    transcription_engine: Literal["Google"] | None = None
    use_enhanced: bool | None = None


class TranscriptionEngineTelnyxConfig(CommandObject, frozen=True):
    """Settings of transcription by Telnyx.

    Attributes:
        language: Language that is spoken, as a code such as `en`. Default: `en`.
        transcription_engine: Says that these settings are for Telnyx.
        transcription_model: Model that turns speech into text. One of `openai/whisper-tiny`,
            `openai/whisper-large-v3-turbo`. Default: `openai/whisper-tiny`.
    """

    language: TranscriptionEngineTelnyxConfigLanguage | None = None
    transcription_engine: Literal["Telnyx"] | None = None
    transcription_model: Literal["openai/whisper-tiny", "openai/whisper-large-v3-turbo"] | None = None


class TranscriptionEngineAzureConfig(CommandObject, frozen=True):
    """Settings of transcription by Azure.

    Attributes:
        api_key_ref: The name of a secret: your key for Azure; some regions work without.
        language: Language that is spoken, as a code such as `en`. Default: `en`.
        region: Azure region of the speech service. One of `australiaeast`, `centralindia`, `eastus`,
            `northcentralus`, `westeurope`, `westus2`.
        transcription_engine: Says that these settings are for Azure.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"api_key_ref": "hidden"}

    region: Region
    transcription_engine: Literal["Azure"] = "Azure"
    api_key_ref: str | None = None
    language: TranscriptionEngineAzureConfigLanguage | None = None


class TranscriptionEngineXaiConfig(CommandObject, frozen=True):
    """Settings of transcription by xAI.

    Attributes:
        interim_results: Whether unfinished results are sent too, not only final ones.
        language: Language that is spoken, as a code such as `en`.
        transcription_engine: Says that these settings are for xAI.
        transcription_model: Model that turns speech into text.
    """

    interim_results: bool | None = None
    language: TranscriptionEngineXaiConfigLanguage | None = None
    transcription_engine: Literal["xAI"] | None = None
    transcription_model: Literal["xai/grok-stt"] | None = None


class TranscriptionEngineAssemblyaiConfig(CommandObject, frozen=True):
    """Settings of transcription by AssemblyAI.

    Attributes:
        interim_results: Whether unfinished results are sent too, not only final ones.
        transcription_engine: Says that these settings are for AssemblyAI.
        transcription_model: Model that turns speech into text; `universal-streaming` is an old name of
            `universal-3-5-pro`. One of `assemblyai/universal-3-5-pro`, `assemblyai/universal-streaming`.
    """

    interim_results: bool | None = None
    transcription_engine: Literal["AssemblyAI"] | None = None
    transcription_model: Literal["assemblyai/universal-3-5-pro", "assemblyai/universal-streaming"] | None = None


class TranscriptionEngineSpeechmaticsConfig(CommandObject, frozen=True):
    """Settings of transcription by Speechmatics.

    Attributes:
        interim_results: Whether unfinished results are sent too, not only final ones.
        language: Language that is spoken, as a code such as `en`; each of the two models knows its own.
        transcription_engine: Says that these settings are for Speechmatics.
        transcription_model: Model that turns speech into text. One of `speechmatics/standard`,
            `speechmatics/linden-1`.
    """

    interim_results: bool | None = None
    language: TranscriptionEngineSpeechmaticsConfigLanguage | None = None
    transcription_engine: Literal["Speechmatics"] | None = None
    transcription_model: Literal["speechmatics/standard", "speechmatics/linden-1"] | None = None


class TranscriptionEngineParakeetConfig(CommandObject, frozen=True):
    """Settings of transcription by Parakeet.

    Attributes:
        interim_results: Whether unfinished results are sent too, not only final ones.
        transcription_engine: Says that these settings are for Parakeet.
        transcription_model: Model that turns speech into text. One of `nvidia/parakeet-v3`,
            `omi-health/omi-med-stt-v1`.
    """

    interim_results: bool | None = None
    transcription_engine: Literal["Parakeet"] | None = None
    transcription_model: Literal["nvidia/parakeet-v3", "omi-health/omi-med-stt-v1"] | None = None


class TranscriptionEngineHumainConfig(CommandObject, frozen=True):
    """Settings of transcription by Humain.

    Attributes:
        language: Language that is spoken; `codeswitch` and `auto` are Arabic and English by turns. One of
            `ar`, `en`, `codeswitch`, `auto`.
        transcription_engine: Says that these settings are for Humain.
        transcription_model: Model that turns speech into text.
    """

    language: TranscriptionEngineHumainConfigLanguage | None = None
    transcription_engine: Literal["Humain"] | None = None
    transcription_model: Literal["humain/realtime"] | None = None


class TranscriptionEngineReson8Config(CommandObject, frozen=True):
    """Settings of transcription by Reson8.

    Attributes:
        language: Language that is spoken, as a code such as `en`; `auto` finds it. One of `auto`, `nl`,
            `en`, `fr`, `fy`, `de`, `it`, `pl`, `pt`, `es`, `sv`.
        transcription_engine: Says that these settings are for Reson8.
        transcription_model: Model that turns speech into text.
    """

    language: TranscriptionEngineReson8ConfigLanguage | None = None
    transcription_engine: Literal["Reson8"] | None = None
    transcription_model: Literal["reson8/turns"] | None = None


class TranscriptionEngineCohereConfig(CommandObject, frozen=True):
    """Settings of transcription by Cohere.

    Attributes:
        language: Language that is spoken, as a code such as `en`. One of `ar`, `en`.
        transcription_engine: Says that these settings are for Cohere.
        transcription_model: Model that turns speech into text.
    """

    language: Literal["ar", "en"] | None = None
    transcription_engine: Literal["Cohere"] | None = None
    transcription_model: Literal["cohere/ar-stt"] | None = None


class TranscriptionEngineAConfig(CommandObject, frozen=True):
    """Settings of transcription by Google, under its old name.

    Attributes:
        enable_speaker_diarization: Whether to tell the speakers apart. Default: `false`.
        hints: Words and phrases that are likely to be said.
        interim_results: Whether unfinished results are sent too, not only final ones. Default: `false`.
        language: Language that is spoken, as a code such as `en`. Default: `en`.
        max_speaker_count: Most speakers to expect. Default: `6`.
        min_speaker_count: Fewest speakers to expect. Default: `2`.
        model: Model of Google's that suits what is said. One of `latest_long`, `latest_short`,
            `command_and_search`, `phone_call`, `video`, `default`, `medical_conversation`,
            `medical_dictation`.
        profanity_filter: Whether to mask swear words. Default: `false`.
        speech_context: Phrases that are likely to be said, with their weights.
        transcription_engine: Says that these settings are for Google.
        use_enhanced: Whether to use the better variant of the model; for `phone_call` and `video` only.
            Default: `false`.
    """

    enable_speaker_diarization: bool | None = None
    hints: Sequence[str] | None = None
    interim_results: bool | None = None
    language: Language | None = None
    max_speaker_count: int | None = None
    min_speaker_count: int | None = None
    model: TranscriptionEngineGoogleConfigModel | None = None
    profanity_filter: bool | None = None
    speech_context: Sequence[SpeechContext] | None = None
    transcription_engine: Literal["A"] | None = None
    use_enhanced: bool | None = None


class TranscriptionEngineBConfig(CommandObject, frozen=True):
    """Settings of transcription by Telnyx, under its old name.

    Attributes:
        language: Language that is spoken, as a code such as `en`. Default: `en`.
        transcription_engine: Says that these settings are for Telnyx.
        transcription_model: Model that turns speech into text. One of `openai/whisper-tiny`,
            `openai/whisper-large-v3-turbo`. Default: `openai/whisper-tiny`.
    """

    language: TranscriptionEngineTelnyxConfigLanguage | None = None
    transcription_engine: Literal["B"] | None = None
    transcription_model: Literal["openai/whisper-tiny", "openai/whisper-large-v3-turbo"] | None = None


class TranscriptionEngineSonioxConfig(CommandObject, frozen=True):
    """Settings of transcription by Soniox.

    Attributes:
        enable_endpoint_detection: Whether it is told when somebody is done speaking.
        interim_results: Whether unfinished results are sent too, not only final ones.
        language: Language that is spoken, as a code such as `en`; `auto` finds it.
        max_endpoint_delay_ms: Silence after which somebody is done speaking at the latest, in milliseconds;
            with `enable_endpoint_detection` only. From 500 to 3,000.
        transcription_engine: Says that these settings are for Soniox.
        transcription_model: Model that turns speech into text.
    """

    transcription_engine: Literal["Soniox"] = "Soniox"
    enable_endpoint_detection: bool | None = None
    interim_results: bool | None = None
    language: str | None = None
    max_endpoint_delay_ms: int | None = Field(default=None, ge=500, le=3000)
    transcription_model: Literal["soniox/stt-rt-v4"] | None = None


class DeepgramNova2Config(CommandObject, frozen=True):
    """Settings of transcription by Deepgram with nova-2.

    Attributes:
        hints: Words that are likely to be said, up to 100; `keywords_boosting` has weights besides.
        interim_results: Whether unfinished results are sent too, not only final ones. Default: `false`.
        keywords_boosting: Words to listen for, each with its weight; more is stronger.
        language: Language that is spoken, as a code such as `en`. Default: `en`.
        smart_format: Whether the text gets capitals, punctuation and figures; otherwise it is all in lower
            case. Default: `true`.
        transcription_engine: Says that these settings are for Deepgram.
        transcription_model: Says that these settings are for nova-2.
        utterance_end_ms: Silence after which somebody counts as done speaking, in milliseconds. From 0 to
            5,000. Default: `1000`.
    """

    transcription_engine: Literal["Deepgram"] = "Deepgram"
    transcription_model: Literal["deepgram/nova-2"] = "deepgram/nova-2"
    hints: Sequence[str] | None = None
    interim_results: bool | None = None
    keywords_boosting: dict[str, float] | None = None
    language: DeepgramNova2ConfigLanguage | None = None
    smart_format: bool | None = None
    utterance_end_ms: int | None = Field(default=None, ge=0, le=5000)


class DeepgramNova3Config(CommandObject, frozen=True):
    """Settings of transcription by Deepgram with nova-3.

    Attributes:
        interim_results: Whether unfinished results are sent too, not only final ones. Default: `false`.
        keyterms: Words and names that are likely to be said, up to 100.
        keywords_boosting: Words to listen for, each with its weight; more is stronger.
        language: Language that is spoken, as a code such as `en`. Default: `en`.
        smart_format: Whether the text gets capitals, punctuation and figures; otherwise it is all in lower
            case. Default: `true`.
        transcription_engine: Says that these settings are for Deepgram.
        transcription_model: Says that these settings are for nova-3.
        utterance_end_ms: Silence after which somebody counts as done speaking, in milliseconds. From 0 to
            5,000. Default: `1000`.
    """

    transcription_engine: Literal["Deepgram"] = "Deepgram"
    transcription_model: Literal["deepgram/nova-3"] = "deepgram/nova-3"
    interim_results: bool | None = None
    keyterms: Sequence[str] | None = None
    keywords_boosting: dict[str, float] | None = None
    language: DeepgramNova3ConfigLanguage | None = None
    smart_format: bool | None = None
    utterance_end_ms: int | None = Field(default=None, ge=0, le=5000)


class TranscriptionStartRequest(CommandObject, frozen=True):
    """Transcription of the call from its answer on.

    Attributes:
        client_state: State that comes back with the leg's later events, base64.
        command_id: Makes a repeated command count once.
        transcription_engine: Service that turns speech into text; `A` and `B` are old names of Google and
            Telnyx. Default: `Google`.
        transcription_engine_config: Settings of that service, of the class that fits it.
        transcription_tracks: Which legs: `inbound` is the one that asks for it, `outbound` the other, or
            `both`. Default: `inbound`.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    client_state: str | None = None
    command_id: str | None = None
    transcription_engine: TranscriptionStartRequestTranscriptionEngine | None = None
    transcription_engine_config: TranscriptionEngineGoogleConfig | TranscriptionEngineTelnyxConfig | TranscriptionEngineAzureConfig | TranscriptionEngineXaiConfig | TranscriptionEngineAssemblyaiConfig | TranscriptionEngineSpeechmaticsConfig | TranscriptionEngineParakeetConfig | TranscriptionEngineHumainConfig | TranscriptionEngineReson8Config | TranscriptionEngineCohereConfig | TranscriptionEngineAConfig | TranscriptionEngineBConfig | TranscriptionEngineSonioxConfig | DeepgramNova2Config | DeepgramNova3Config | None = None
    transcription_tracks: str | None = None


class WebhookRetriesPoliciesValue(CommandObject, frozen=True):
    """How often and when the webhook of one event is sent again.

    Attributes:
        retries_ms: Wait before each retry, in milliseconds; 60,000 in all at most. At most 5 entries.
    """

    retries_ms: Sequence[int] | None = Field(default=None, max_length=5)


class CallControlApplicationInbound(CommandObject, frozen=True):
    """How a Call Control application takes calls.

    Attributes:
        channel_limit: The most calls that may come in at a time.
        shaken_stir_enabled: Whether `call.initiated` says how far the caller's number is vouched for
            (STIR/SHAKEN). Default: `false`.
        sip_subdomain: A name under `sip.telnyx.com` that SIP phones can call as they call a number. Calls
            with TLS are not taken there.
        sip_subdomain_receive_settings: Who may call that name: anyone, or only connections of your own
            account. One of `only_my_connections`, `from_anyone`. Default: `from_anyone`.
    """

    channel_limit: int | None = None
    shaken_stir_enabled: bool | None = None
    sip_subdomain: str | None = None
    sip_subdomain_receive_settings: Literal["only_my_connections", "from_anyone"] | None = None


class CallControlApplicationOutbound(CommandObject, frozen=True):
    """How a Call Control application places calls.

    Attributes:
        channel_limit: The most calls that may go out at a time.
        outbound_voice_profile_id: The outbound voice profile that the calls go by.
    """

    channel_limit: int | None = None
    outbound_voice_profile_id: str | None = None


class ConversationRelayAssistant(CommandObject, frozen=True):
    """Values of your own for a conversation relay.

    Attributes:
        dynamic_variables: The values, by name.
    """

    model_config: ClassVar[ConfigDict] = {"extra": "allow"}

    sensitive: ClassVar[Mapping[str, Mask]] = {"dynamic_variables": "hidden"}

    dynamic_variables: dict[str, str] | None = None


class ConversationRelaySettings(CommandObject, frozen=True):
    """Where a Conversation Relay connects to, and how. The same settings on the command itself win over these.

    Attributes:
        dtmf_detection: Whether keys pressed are reported to your server.
        interruptible: What stops the assistant's speech: speaking, pressing keys, both or nothing. One of
            `none`, `any`, `speech`, `dtmf`.
        interruptible_greeting: What stops the greeting: speaking, pressing keys, both or nothing. One of
            `none`, `any`, `speech`, `dtmf`.
        languages: Settings for single languages.
        url: WebSocket address of your server, `ws://` or `wss://`.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"url": "link"}

    url: str
    dtmf_detection: bool | None = None
    interruptible: Interruptible | None = None
    interruptible_greeting: InterruptibleGreeting | None = None
    languages: Sequence[ConversationRelayLanguage] | None = None


class GCSConfigurationData(CommandObject, frozen=True):
    """Recordings are stored with Google Cloud Storage.

    Attributes:
        backend: Says that this is for Google Cloud Storage.
        bucket: The bucket that recordings go to.
        credentials: A credential that allows writing there.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"credentials": "hidden"}

    backend: Literal["gcs"] = "gcs"
    bucket: str | None = None
    credentials: str | None = None


class S3ConfigurationData(CommandObject, frozen=True):
    """Recordings are stored with Amazon S3.

    Attributes:
        aws_access_key_id: The identifier of an access key that may write there.
        aws_secret_access_key: The access key itself.
        backend: Says that this is for Amazon S3.
        bucket: The bucket that recordings go to.
        region: The AWS region of the bucket.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"aws_access_key_id": "hidden", "aws_secret_access_key": "hidden"}

    aws_access_key_id: str
    aws_secret_access_key: str
    backend: Literal["s3"] = "s3"
    bucket: str
    region: str


class S3GenericConfigurationData(CommandObject, frozen=True):
    """Recordings are stored with a service that speaks the protocol of Amazon S3.

    Attributes:
        aws_access_key_id: The identifier of an access key that may write there.
        aws_secret_access_key: The access key itself.
        backend: Says that this is for a service that speaks the protocol of Amazon S3.
        bucket: The bucket that recordings go to.
        endpoint: The address of the service, with `https://` or `http://`; a path may follow the host.
        region: The region of the bucket, as the service names it.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"aws_access_key_id": "hidden", "aws_secret_access_key": "hidden", "endpoint": "link"}

    aws_access_key_id: str
    aws_secret_access_key: str
    backend: Literal["s3-generic"] = "s3-generic"
    bucket: str
    endpoint: str
    region: str


class AzureConfigurationData(CommandObject, frozen=True):
    """Recordings are stored with Azure Blob Storage.

    Attributes:
        account_key: A key of that account.
        account_name: The storage account.
        backend: Says that this is for Azure Blob Storage.
        bucket: The container that recordings go to.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"account_key": "hidden"}

    backend: Literal["azure"] = "azure"
    account_key: str | None = None
    account_name: str | None = None
    bucket: str | None = None


class AnsweringMachineDetectionConfig(CommandObject, frozen=True):
    """Thresholds by which answering machine detection tells a human from a machine.

    Attributes:
        after_greeting_silence_millis: Silence after the first words that makes it a human, in milliseconds.
            Default: `800`.
        beep_detection_profile: What makes a tone a beep: frequency and loudness, or for beeps of unsteady
            loudness the frequency alone. One of `both`, `freq_only`.
        beep_max_frequency_hz: A higher tone is no beep, in hertz.
        beep_min_frequency_hz: A lower tone is no beep, in hertz. Above 480, the ringing of North America is
            none.
        beep_min_tone_duration_millis: A shorter tone is no beep, in milliseconds.
        beep_spectral_confirmation: Whether the spectrum of a tone is looked at too before it counts as a
            beep.
        beep_spectral_min_purity: How pure a tone has to be to count as a beep. Ringing, which mixes two, is
            less pure. From 0 to 1.
        beep_spectral_reject_fax_cng: Whether the calling tone of a fax machine is no beep.
        beep_spectral_window_millis: How much of a tone its spectrum is taken from, in milliseconds.
        between_words_silence_millis: Longest silence between two words, in milliseconds. Default: `50`.
        greeting_duration_millis: A greeting longer than this is a machine's, in milliseconds. Default:
            `3500`.
        greeting_silence_duration_millis: Silence that ends a machine's greeting, in milliseconds. Default:
            `1500`.
        greeting_total_analysis_time_millis: How long to wait for the end of a machine's greeting, in
            milliseconds. Default: `5000`.
        initial_silence_millis: Silence at the start longer than this is a machine's, in milliseconds.
            Default: `3500`.
        maximum_number_of_words: More words than this are a machine's. Default: `5`.
        maximum_word_length_millis: A word longer than this is a machine's, in milliseconds. Default:
            `3500`.
        prompt_end_timeout_millis: How long to wait for the end of an iPhone's call screening, in
            milliseconds; `premium_ios_call_screening_detection` only. Default: `5000`.
        silence_threshold: Loudness below which sound counts as silence; the carrier gives no unit. Default:
            `256`.
        total_analysis_time_millis: How long detection may take in all, in milliseconds. Default: `3500`.
    """

    after_greeting_silence_millis: int | None = None
    beep_detection_profile: Literal["both", "freq_only"] | None = None
    beep_max_frequency_hz: int | None = None
    beep_min_frequency_hz: int | None = None
    beep_min_tone_duration_millis: int | None = None
    beep_spectral_confirmation: bool | None = None
    beep_spectral_min_purity: float | None = Field(default=None, ge=0, le=1)
    beep_spectral_reject_fax_cng: bool | None = None
    beep_spectral_window_millis: int | None = None
    between_words_silence_millis: int | None = None
    greeting_duration_millis: int | None = None
    greeting_silence_duration_millis: int | None = None
    greeting_total_analysis_time_millis: int | None = None
    initial_silence_millis: int | None = None
    maximum_number_of_words: int | None = None
    maximum_word_length_millis: int | None = None
    prompt_end_timeout_millis: int | None = None
    silence_threshold: int | None = None
    total_analysis_time_millis: int | None = None


class ConferenceConfig(CommandObject, frozen=True):
    """Joins the dialled leg to a conference.

    Attributes:
        beep_enabled: When a beep is heard: as the participant joins, leaves, both or never. Overrides the
            conference's own setting. One of `always`, `never`, `on_enter`, `on_exit`.
        conference_name: Name of the conference to join.
        early_media: Whether the leg joins while it rings, ringback tone and all, or once it is answered.
            Default: `true`.
        end_conference_on_exit: Whether this participant's leaving ends the conference and hangs up
            everybody.
        hold: Whether the participant joins on hold.
        hold_audio_url: URL of what is played on hold; works only with `hold`, and
            `start_conference_on_create` false. Not with `hold_media_name`.
        hold_media_name: Name of stored audio that is played on hold; works only with `hold`, and
            `start_conference_on_create` false.
        id: Identifier of the conference to join.
        mute: Whether the participant joins muted.
        soft_end_conference_on_exit: Whether this participant's leaving ends the conference; the others are
            not hung up.
        start_conference_on_create: Whether the conference runs from its creation; until it runs, everybody
            is on hold.
        start_conference_on_enter: Whether the conference starts to run when this participant joins.
        supervisor_role: What a supervisor may do: `monitor` listens, `whisper` is heard by some, `barge`
            and `none` are ordinary participants. One of `barge`, `monitor`, `none`, `whisper`.
        whisper_call_control_ids: Legs that hear a whispering supervisor; without any, the supervisor only
            listens.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"hold_audio_url": "link"}

    beep_enabled: BeepEnabled | None = None
    conference_name: str | None = None
    early_media: bool | None = None
    end_conference_on_exit: bool | None = None
    hold: bool | None = None
    hold_audio_url: str | None = None
    hold_media_name: str | None = None
    id: str | None = None
    mute: bool | None = None
    soft_end_conference_on_exit: bool | None = None
    start_conference_on_create: bool | None = None
    start_conference_on_enter: bool | None = None
    supervisor_role: SupervisorRole | None = None
    whisper_call_control_ids: Sequence[str] | None = None


class DialogflowConfig(CommandObject, frozen=True):
    """Settings of a stream to Dialogflow.

    Attributes:
        analyze_sentiment: Whether Dialogflow also judges the caller's mood. Default: `false`.
        partial_automated_agent_reply: Whether Dialogflow may answer in parts. Default: `false`.
    """

    analyze_sentiment: bool | None = None
    partial_automated_agent_reply: bool | None = None


class Assistant(CommandObject, frozen=True):
    """An AI assistant: its language model, what it is told, and what it can do.

    Attributes:
        instructions: Tells the assistant who it is and what to do.
        model: Language model, by name. Default: `Qwen/Qwen3-235B-A22B`.
        openai_api_key_ref: The name of a secret: your key for OpenAI, needed for its models only. A key of
            a free plan seldom works.
        tools: What the assistant can do besides talking.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"instructions": "hidden", "openai_api_key_ref": "hidden"}

    instructions: str | None = None
    model: str | None = None
    openai_api_key_ref: str | None = None
    tools: Sequence[BookAppointmentTool | CheckAvailabilityTool | WebhookTool | HangupTool | TransferTool | CallControlRetrievalTool] | None = None


class MessageHistory(CommandObject, frozen=True):
    """One message of a gather by AI.

    Attributes:
        content: Text of the message.
        role: Who said it. One of `assistant`, `user`.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"content": "hidden"}

    content: str | None = None
    role: Literal["assistant", "user"] | None = None


class PayPromptList(CommandObject, frozen=True):
    """A text for a step of a payment, and when to say it.

    Attributes:
        attempt: Attempts that it is for: numbers from 1, separated by spaces.
        card_type: Brand of card that it is for. One of `visa`, `mastercard`, `amex`, `optima`, `discover`,
            `diners-club`, `jcb`, `maestro`, `enroute`.
        error_type: Error that it is for. One of `timeout`, `invalid-card-number`, `invalid-card-type`,
            `invalid-date`, `invalid-security-code`, `invalid-postal-code`, `invalid-bank-routing-number`,
            `invalid-bank-account-number`, `input-matching-failed`.
        text: What to say.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"text": "hidden"}

    text: str
    attempt: str | None = None
    card_type: CardType | None = None
    error_type: ErrorType | None = None


class Prompts(CommandObject, frozen=True):
    """What is said at each step of a payment: one text, or several for different attempts, cards and errors.

    Attributes:
        bank_account_number: Asks for the bank account number.
        bank_routing_number: Asks for the routing number of the bank.
        expiration_date: Asks when the card expires.
        payment_card_number: Asks for the card number.
        postal_code: Asks for the postal code of the billing address.
        security_code: Asks for the security code of the card.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"bank_account_number": "hidden", "bank_routing_number": "hidden", "expiration_date": "hidden", "payment_card_number": "hidden", "postal_code": "hidden", "security_code": "hidden"}

    bank_account_number: str | Sequence[PayPromptList] | None = Field(default=None, serialization_alias="bank-account-number")
    bank_routing_number: str | Sequence[PayPromptList] | None = Field(default=None, serialization_alias="bank-routing-number")
    expiration_date: str | Sequence[PayPromptList] | None = Field(default=None, serialization_alias="expiration-date")
    payment_card_number: str | Sequence[PayPromptList] | None = Field(default=None, serialization_alias="payment-card-number")
    postal_code: str | Sequence[PayPromptList] | None = Field(default=None, serialization_alias="postal-code")
    security_code: str | Sequence[PayPromptList] | None = Field(default=None, serialization_alias="security-code")


class CallForwarding(CommandObject, frozen=True):
    """Where calls to a number are forwarded.

    Attributes:
        call_forwarding_enabled: Whether calls are forwarded at all; `forwards_to` and `forwarding_type` are
            needed as well. Default: `true`.
        forwarding_type: Whether every call is forwarded, or only one that cannot be delivered. One of
            `always`, `on-failure`.
        forwards_to: The number, in E.164, that calls are forwarded to; empty for none.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"forwards_to": "number"}

    call_forwarding_enabled: bool | None = None
    forwarding_type: Literal["always", "on-failure"] | None = None
    forwards_to: str | None = None


class CallRecording(CommandObject, frozen=True):
    """Whether calls to a number are recorded by themselves, and how.

    Attributes:
        inbound_call_recording_channels: Whether all voices share one channel, or the first leg has one and
            everybody else the other. One of `single`, `dual`.
        inbound_call_recording_enabled: Whether every call to the number is recorded.
        inbound_call_recording_format: The format of the file. One of `wav`, `mp3`.
    """

    inbound_call_recording_channels: Literal["single", "dual"] | None = None
    inbound_call_recording_enabled: bool | None = None
    inbound_call_recording_format: Literal["wav", "mp3"] | None = None


class CnamListing(CommandObject, frozen=True):
    """The name that a number is listed under, for those who are called from it.

    Attributes:
        cnam_listing_details: The name: letters, digits and spaces. `cnam_listing_enabled` must be set as
            well. At most 15 characters.
        cnam_listing_enabled: Whether the number is listed; `cnam_listing_details` must be given as well.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"cnam_listing_details": "hidden"}

    cnam_listing_details: str | None = Field(default=None, max_length=15)
    cnam_listing_enabled: bool | None = None


class MediaFeatures(CommandObject, frozen=True):
    """How the audio of a number's calls travels.

    Attributes:
        accept_any_rtp_packets_enabled: Whether audio is accepted from any address, not only from the one
            that audio is sent to.
        rtp_auto_adjust_enabled: Whether audio is sent to the address that audio comes from, whatever was
            agreed on.
        t38_fax_gateway_enabled: Whether a far end may change over to fax (T.38). The carrier never asks for
            that itself.
    """

    accept_any_rtp_packets_enabled: bool | None = None
    rtp_auto_adjust_enabled: bool | None = None
    t38_fax_gateway_enabled: bool | None = None


class CustomParameter(CommandObject, frozen=True):
    """A value of your own that your WebSocket gets at the start of a stream.

    Attributes:
        name: Name of the value.
        value: The value, as text.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"value": "hidden"}

    name: str | None = None
    value: str | None = None


class NoiseSuppressionEngineConfig(CommandObject, frozen=True):
    """Settings of the noise suppression.

    Attributes:
        attenuation_limit: How far noise is lowered at most; DeepFilterNet only. The carrier gives no unit.
            From 0 to 100. Default: `100`.
        enhancement_level: How much the voice is enhanced; AiCoustics only. From 0 to 1.
        family: Kind of model: `sparrow` for people, `quail` for machines that listen; AiCoustics only. One
            of `sparrow`, `quail`.
        mode: How thorough the filter is; DeepFilterNet only. One of `standard`, `advanced`.
        model: The filter's model; Krisp only. One of `krisp-viva-tel-v2.kef`, `krisp-viva-tel-lite-v1.kef`,
            `krisp-viva-pro-v1.kef`, `krisp-viva-ss-v1.kef`.
        size: Size of the model: `xs` and `xxs` of `sparrow` only, `vf_l` and `vf_1_1_l` of `quail` only;
            AiCoustics only. One of `s`, `l`, `xs`, `xxs`, `vf_l`, `vf_1_1_l`.
        suppression_level: How much noise is taken away; Krisp only. The carrier gives no unit. From 0 to
            100.
        voice_gain: Factor by which the voice is made louder; AiCoustics only. From 0.1 to 4.
    """

    attenuation_limit: int | None = Field(default=None, ge=0, le=100)
    enhancement_level: float | None = Field(default=None, ge=0, le=1)
    family: Literal["sparrow", "quail"] | None = None
    mode: Literal["standard", "advanced"] | None = None
    model: NoiseSuppressionEngineConfigModel | None = None
    size: Size | None = None
    suppression_level: float | None = Field(default=None, ge=0, le=100)
    voice_gain: float | None = Field(default=None, ge=0.1, le=4)


class AiAssistantAddMessages(CallCommand, frozen=True):
    """Adds messages to the conversation of the leg's AI assistant.

    See https://developers.telnyx.com/api-reference/call-commands/add-messages-to-ai-assistant

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        messages: The messages, each with its role.
        trigger_response: Whether the assistant replies to them at once, even if the caller is still
            speaking.
    """

    operation: ClassVar[Operation] = Operation(
        name="ai_assistant_add_messages",
        method="POST",
        path="/calls/{call_control_id}/actions/ai_assistant_add_messages",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/add-messages-to-ai-assistant",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"message": "messages", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    messages: Sequence[UserMessage | AssistantMessage | ToolMessage | SystemMessage | DeveloperMessage] | None = None
    trigger_response: bool | None = None


class AiAssistantJoin(CallCommand, frozen=True):
    """Brings a leg into a running conversation with an AI assistant.

    See https://developers.telnyx.com/api-reference/call-commands/ai-assistant-join

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        conversation_id: The conversation to join.
        participant: The leg that joins, and what becomes of the conversation when it hangs up.
    """

    operation: ClassVar[Operation] = Operation(
        name="ai_assistant_join",
        method="POST",
        path="/calls/{call_control_id}/actions/ai_assistant_join",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/ai-assistant-join",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    conversation_id: str
    participant: AIAssistantJoinParticipant


class AiAssistantStart(CallCommand, frozen=True):
    """Lets an AI assistant talk with the caller until it is stopped or the call ends.

    See https://developers.telnyx.com/api-reference/call-commands/start-ai-assistant

    Attributes:
        call_control_id: The leg that it is for.
        assistant: The stored AI assistant that talks, with changes for this call.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        greeting: What the assistant says first; without it, it waits to be spoken to. SSML works with
            voices of AWS only. At most 3,000 characters.
        interruption_settings: Whether the caller may interrupt the assistant while it speaks.
        message_history: Earlier messages that the assistant is to know of when it begins.
        participants: Further legs that take part from the start.
        send_message_history_updates: Whether each change of the conversation is reported, as
            `call.ai_gather.message_history_updated`.
        transcription: How the caller's speech is turned into text. Models that listen for themselves ignore
            it.
        voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
            Default: `Telnyx.KokoroTTS.af`.
        voice_settings: Settings of the voice's provider, such as speed or the secret that holds its key.
    """

    operation: ClassVar[Operation] = Operation(
        name="ai_assistant_start",
        method="POST",
        path="/calls/{call_control_id}/actions/ai_assistant_start",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/start-ai-assistant",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.conversation.created", "call.conversation.ended", "call.conversation_insights.generated",),
    )
    meant: ClassVar[Mapping[str, str]] = {"text": "greeting", "message": "greeting", "prompt": "greeting", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "greeting": "hidden"}

    assistant: CallAssistantRequest | None = None
    greeting: str | None = Field(default=None, max_length=3000)
    interruption_settings: InterruptionSettings | None = None
    message_history: Sequence[UserMessage | AssistantMessage | ToolMessage | SystemMessage | DeveloperMessage] | None = None
    participants: Sequence[AIAssistantJoinParticipant] | None = None
    send_message_history_updates: bool | None = None
    transcription: TranscriptionConfig | None = None
    voice: str | None = None
    voice_settings: ElevenLabsVoiceSettings | TelnyxVoiceSettings | AWSVoiceSettings | AzureVoiceSettings | RimeVoiceSettings | ResembleVoiceSettings | None = None


class AiAssistantStop(CallCommand, frozen=True):
    """Ends the AI assistant's part. The call goes on.

    See https://developers.telnyx.com/api-reference/call-commands/stop-ai-assistant

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="ai_assistant_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/ai_assistant_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/stop-ai-assistant",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}



class Answer(CallCommand, frozen=True):
    """Answers an incoming call. Nearly every other command is refused before this.

    See https://developers.telnyx.com/api-reference/call-commands/answer-call

    Attributes:
        call_control_id: The leg that it is for.
        assistant: The stored AI assistant that takes the call at once, with changes for this call.
        billing_group_id: The billing group that the call is charged to.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        conversation_relay_config: Starts a conversation relay on the answer; its fields are those of
            `conversation_relay_start`.
        custom_headers: Further SIP headers, by name and value, in the response to the caller's INVITE.
        deepfake_detection: Checks whether the far voice is made by a machine.
            `call.deepfake_detection.result` brings the verdict.
        preferred_codecs: The audio and video codecs to offer, best first, as one text with commas:
            `G722,PCMU`.
        record: `record-from-answer` records the call by itself, from the answer on.
        record_channels: One channel for all voices, or one for each of the two sides. One of `single`,
            `dual`. Default: `dual`.
        record_custom_file_name: The first part of the recording's file name, in place of the leg's id. A
            Unix time stamp is appended. At most 40 characters.
        record_format: The file format of the recording. One of `wav`, `mp3`. Default: `mp3`.
        record_max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 43,200. Default:
            `0`.
        record_timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for none.
            It uses transcription, which costs extra. At least 0. Default: `0`.
        record_track: The side of the call to record. One side alone is recorded in mono, whatever
            `record_channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
        record_trim: `trim-silence` cuts silence off both ends of the recording.
        send_silence_when_idle: Whether packets of silence are sent while there is nothing to play. Default:
            `false`.
        sip_headers: Standard SIP headers to send. The carrier takes User-to-User only.
        sound_modifications: Changes the sound of the voice, its pitch for example.
        stream_bidirectional_codec: The codec of the audio you send back, in `rtp` mode. Upper and lower
            case matter. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`. Default: `PCMU`.
        stream_bidirectional_mode: The form of the audio you send back. RTP audio is silently dropped unless
            this is `rtp`. One of `mp3`, `rtp`. Default: `mp3`.
        stream_bidirectional_target_legs: Which legs hear the audio you send back. One of `both`, `self`,
            `opposite`. Default: `opposite`.
        stream_codec: The codec of the streamed audio. `default` takes that of the call, and so does a codec
            that cannot be converted to. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`, `default`.
            Default: `default`.
        stream_track: Which side of the call is streamed, as seen from this leg. One of `inbound_track`,
            `outbound_track`, `both_tracks`. Default: `inbound_track`.
        stream_url: The WebSocket address that the audio is streamed to. The `streaming` events tell how it
            goes.
        transcription: Whether transcription begins with the answer. Default: `false`.
        transcription_config: Engine and tracks of the transcription, when `transcription` is set.
        webhook_retries_policies: Delays between repeated deliveries, in milliseconds, by event name: up to
            five, 60 seconds in all.
        webhook_url: Where this leg's later events are sent, in place of the application's address.
        webhook_url_method: The HTTP method for `webhook_url`. Only with POST is the body signed. One of
            `POST`, `GET`. Default: `POST`.
        webhook_urls: Addresses by event name, one or a list each. Events not named here go to
            `webhook_url`.
        webhook_urls_method: The HTTP method for `webhook_urls`. Only with POST is the body signed. One of
            `POST`, `GET`. Default: `POST`.
    """

    operation: ClassVar[Operation] = Operation(
        name="answer",
        method="POST",
        path="/calls/{call_control_id}/actions/answer",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/answer-call",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.answered",),
    )
    meant: ClassVar[Mapping[str, str]] = {"recording_channels": "record_channels", "recording_track": "record_track", "websocket_url": "stream_url", "track": "stream_track", "state": "client_state", "idempotency_key": "command_id", "url": "webhook_url", "callback_url": "webhook_url", "status_callback": "webhook_url", "headers": "custom_headers"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "stream_url": "link", "webhook_url": "link", "webhook_urls": "link"}

    assistant: CallAssistantRequest | None = None
    billing_group_id: str | None = None
    conversation_relay_config: ConversationRelayEmbeddedConfig | None = None
    custom_headers: Sequence[CustomSipHeader] | None = None
    deepfake_detection: DeepfakeDetection | None = None
    preferred_codecs: str | None = None
    record: Literal["record-from-answer"] | None = None
    record_channels: Literal["single", "dual"] | None = None
    record_custom_file_name: str | None = Field(default=None, min_length=1, max_length=40)
    record_format: Literal["wav", "mp3"] | None = None
    record_max_length: int | None = Field(default=None, ge=0, le=43200)
    record_timeout_secs: int | None = Field(default=None, ge=0)
    record_track: Literal["both", "inbound", "outbound"] | None = None
    record_trim: Literal["trim-silence"] | None = None
    send_silence_when_idle: bool | None = None
    sip_headers: Sequence[SipHeader] | None = None
    sound_modifications: SoundModifications | None = None
    stream_bidirectional_codec: StreamBidirectionalCodec | None = None
    stream_bidirectional_mode: Literal["mp3", "rtp"] | None = None
    stream_bidirectional_target_legs: Literal["both", "self", "opposite"] | None = None
    stream_codec: StreamCodec | None = None
    stream_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None = None
    stream_url: str | None = None
    transcription: bool | None = None
    transcription_config: TranscriptionStartRequest | None = None
    webhook_retries_policies: dict[str, WebhookRetriesPoliciesValue] | None = None
    webhook_url: str | None = None
    webhook_url_method: Literal["POST", "GET"] | None = None
    webhook_urls: dict[str, str | Sequence[str]] | None = None
    webhook_urls_method: Literal["POST", "GET"] | None = None


class Bridge(CallCommand, frozen=True):
    """Joins this leg with another, with the head of a queue, or with a video room. Each leg gets an event of
    its own.

    See https://developers.telnyx.com/api-reference/call-commands/bridge-calls

    Attributes:
        call_control_id: The leg that it is for.
        call_control_id_to_bridge_with: The other leg. Exactly one of this, `queue` and `video_room_id` is
            given.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        hold_after_unbridge: Whether this leg is put on hold when the bridge ends, instead of being hung up.
        mute_dtmf: The legs that key tones are kept from. The events about those keys still come. One of
            `none`, `both`, `self`, `opposite`. Default: `none`.
        park_after_unbridge: `self` keeps this leg alive, parked, when the bridge ends. Without it the leg
            is hung up.
        play_ringtone: Whether this leg hears ringing until the other leg answers. Default: `false`.
        prevent_double_bridge: Whether to refuse when the other leg is already bridged. Default: `false`.
        queue: A queue whose first call is taken, in place of a leg. The call leaves the queue even if the
            bridge fails.
        record: `record-from-answer` records the call by itself, from the answer on.
        record_channels: One channel for all voices, or one for each of the two sides. One of `single`,
            `dual`. Default: `dual`.
        record_custom_file_name: The first part of the recording's file name, in place of the leg's id. A
            Unix time stamp is appended. At most 40 characters.
        record_format: The file format of the recording. One of `wav`, `mp3`. Default: `mp3`.
        record_max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 43,200. Default:
            `0`.
        record_timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for none.
            It uses transcription, which costs extra. At least 0. Default: `0`.
        record_track: The side of the call to record. One side alone is recorded in mono, whatever
            `record_channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
        record_trim: `trim-silence` cuts silence off both ends of the recording.
        ringtone: The country whose ringing is played, when `play_ringtone` is set. Default: `us`.
        video_room_context: Free text for the video room, such as the participant's name. Only with
            `video_room_id`.
        video_room_id: The video room to join, in place of a leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="bridge",
        method="POST",
        path="/calls/{call_control_id}/actions/bridge",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/bridge-calls",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.bridged",),
        exactly_one=(("call_control_id_to_bridge_with", "queue", "video_room_id"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"other_call_control_id": "call_control_id_to_bridge_with", "recording_channels": "record_channels", "recording_track": "record_track", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "video_room_context": "hidden"}

    call_control_id_to_bridge_with: str | None = Field(default=None, serialization_alias="call_control_id")
    hold_after_unbridge: bool | None = None
    mute_dtmf: MuteDtmf | None = None
    park_after_unbridge: Literal["self"] | None = None
    play_ringtone: bool | None = None
    prevent_double_bridge: bool | None = None
    queue: str | None = None
    record: Literal["record-from-answer"] | None = None
    record_channels: Literal["single", "dual"] | None = None
    record_custom_file_name: str | None = Field(default=None, min_length=1, max_length=40)
    record_format: Literal["wav", "mp3"] | None = None
    record_max_length: int | None = Field(default=None, ge=0, le=43200)
    record_timeout_secs: int | None = Field(default=None, ge=0)
    record_track: Literal["both", "inbound", "outbound"] | None = None
    record_trim: Literal["trim-silence"] | None = None
    ringtone: Ringtone | None = None
    video_room_context: str | None = None
    video_room_id: str | None = None


class CallControlApplicationCreate(Command, frozen=True):
    """Makes a Call Control application. `webhook_api_version` should be `2`, which is not the default.

    See https://developers.telnyx.com/api-reference/call-control-applications/create-a-call-control-application

    Attributes:
        active: Whether the application takes and places calls. Default: `true`.
        anchorsite_override: The site that the audio passes through; `Latency` takes the nearest. One of
            `Latency`, `Chicago, IL`, `Ashburn, VA`, `San Jose, CA`, `London, UK`, `Chennai, IN`,
            `Amsterdam, Netherlands`, `Toronto, Canada`, `Sydney, Australia`. Default: `Latency`.
        application_name: A name of your own for the application.
        call_cost_in_webhooks: Whether `call.cost` is sent. Default: `false`.
        dtmf_type: How keys are sent to the far end. They are understood in any form. One of `RFC 2833`,
            `Inband`, `SIP INFO`. Default: `RFC 2833`.
        first_command_timeout: Whether a call that no command comes for is hung up. Default: `false`.
        first_command_timeout_secs: How long to wait for that first command, in seconds. Default: `30`.
        inbound: How the application takes calls.
        outbound: How the application places calls.
        redact_dtmf_debug_logging: Whether the carrier's debug log hides the keys that are pressed. Default:
            `false`.
        webhook_api_version: The form of the events. callflow understands `2`. One of `1`, `2`. Default:
            `1`.
        webhook_event_failover_url: Where events go if `webhook_event_url` fails, with `https://`. Default:
            ``.
        webhook_event_url: Where events go, with `https://`.
        webhook_timeout_secs: How long your server may take to answer an event, in seconds. From 0 to 30.
    """

    operation: ClassVar[Operation] = Operation(
        name="call_control_applications.create",
        method="POST",
        path="/call_control_applications",
        retry="never",
        page="https://developers.telnyx.com/api-reference/call-control-applications/create-a-call-control-application",
        takes=frozenset([]),
    )
    sensitive: ClassVar[Mapping[str, Mask]] = {"webhook_event_failover_url": "link", "webhook_event_url": "link"}

    application_name: str
    webhook_event_url: str
    active: bool | None = None
    anchorsite_override: AnchorsiteOverride | None = None
    call_cost_in_webhooks: bool | None = None
    dtmf_type: Literal["RFC 2833", "Inband", "SIP INFO"] | None = None
    first_command_timeout: bool | None = None
    first_command_timeout_secs: int | None = None
    inbound: CallControlApplicationInbound | None = None
    outbound: CallControlApplicationOutbound | None = None
    redact_dtmf_debug_logging: bool | None = None
    webhook_api_version: Literal["1", "2"] | None = None
    webhook_event_failover_url: str | None = None
    webhook_timeout_secs: int | None = Field(default=None, ge=0, le=30)


class CallControlApplicationDelete(Command, frozen=True):
    """Deletes a Call Control application.

    See https://developers.telnyx.com/api-reference/call-control-applications/delete-a-call-control-application

    Attributes:
        id: The application, which is the `connection_id` of its calls.
    """

    operation: ClassVar[Operation] = Operation(
        name="call_control_applications.delete",
        method="DELETE",
        path="/call_control_applications/{id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-control-applications/delete-a-call-control-application",
        takes=frozenset([]),
    )

    id: str = Field(min_length=1, exclude=True)


class CallControlApplicationList(Command, frozen=True):
    """Lists the Call Control applications of the account.

    See https://developers.telnyx.com/api-reference/call-control-applications/list-call-control-applications

    Attributes:
        application_name_contains: A part of the application's name, at least three characters, in upper or
            lower case.
        application_session_id: The session of the calls. Made for the list of call events.
        connection_id: The Call Control application.
        failed: Whether the delivery failed. Made for the list of call events.
        from_: Who called: the number in E.164, or the SIP address.
        leg_id: The leg, by its `call_leg_id`. Made for the list of call events.
        name: The whole name, in upper and lower case as it is. Made for the list of conferences.
        occurred_at_eq: When it happened: at this time. Made for the list of call events, which takes one
            such filter. A `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_gt: When it happened: after this time. Made for the list of call events, which takes one
            such filter. A `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_gte: When it happened: at this time or after. Made for the list of call events, which
            takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_lt: When it happened: before this time. Made for the list of call events, which takes
            one such filter. A `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_lte: When it happened: at this time or before. Made for the list of call events, which
            takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
        outbound_voice_profile_id: The outbound voice profile of the application.
        page_after: A mark that an earlier answer brought: the page after it.
        page_before: A mark that an earlier answer brought: the page before it.
        page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
            Default: `20`.
        page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. From 1 to 250. Default: `20`.
        product: The product. Made for the list of call events. One of `call_control`, `fax`, `texml`.
        sort: What to sort by; `-` before it turns the order round. Without it, the newest come first. One
            of `created_at`, `connection_name`, `active`, `-created_at`, `-connection_name`, `-active`.
        status: How far it is. Made for the list of conferences. One of `init`, `in_progress`, `completed`.
        to: Who was called: the number in E.164, or the SIP address.
        type: Commands only, or webhooks only. Made for the list of call events. One of `command`,
            `webhook`.
    """

    operation: ClassVar[Operation] = Operation(
        name="call_control_applications.list",
        method="GET",
        path="/call_control_applications",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-control-applications/list-call-control-applications",
        takes=frozenset([]),
        at_most_one=(("page_number", "page_after"),),
        query={"application_name_contains": "filter[application_name][contains]", "application_session_id": "filter[application_session_id]", "connection_id": "filter[connection_id]", "failed": "filter[failed]", "from_": "filter[from]", "leg_id": "filter[leg_id]", "name": "filter[name]", "occurred_at_eq": "filter[occurred_at][eq]", "occurred_at_gt": "filter[occurred_at][gt]", "occurred_at_gte": "filter[occurred_at][gte]", "occurred_at_lt": "filter[occurred_at][lt]", "occurred_at_lte": "filter[occurred_at][lte]", "outbound_voice_profile_id": "filter[outbound.outbound_voice_profile_id]", "page_after": "page[after]", "page_before": "page[before]", "page_limit": "page[limit]", "page_number": "page[number]", "page_size": "page[size]", "product": "filter[product]", "sort": "sort", "status": "filter[status]", "to": "filter[to]", "type": "filter[type]"},
        answers="page",
    )
    meant: ClassVar[Mapping[str, str]] = {"from_number": "from_", "caller_id": "from_", "to_number": "to", "phone_number": "to", "destination": "to", "application_id": "connection_id", "sip_uri": "to"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"from_": "number", "to": "number"}

    application_name_contains: str | None = Field(default=None, min_length=3, exclude=True)
    application_session_id: str | None = Field(default=None, exclude=True)
    connection_id: str | None = Field(default=None, exclude=True)
    failed: bool | None = Field(default=None, exclude=True)
    from_: str | None = Field(default=None, exclude=True)
    leg_id: str | None = Field(default=None, exclude=True)
    name: str | None = Field(default=None, exclude=True)
    occurred_at_eq: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_gt: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_gte: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_lt: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_lte: AwareDatetime | str | None = Field(default=None, exclude=True)
    outbound_voice_profile_id: str | None = Field(default=None, exclude=True)
    page_after: str | None = Field(default=None, exclude=True)
    page_before: str | None = Field(default=None, exclude=True)
    page_limit: int | None = Field(default=None, ge=1, le=250, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, le=250, exclude=True)
    product: Literal["call_control", "fax", "texml"] | None = Field(default=None, exclude=True)
    sort: Sort | None = Field(default=None, exclude=True)
    status: Literal["init", "in_progress", "completed"] | None = Field(default=None, exclude=True)
    to: str | None = Field(default=None, exclude=True)
    type: Literal["command", "webhook"] | None = Field(default=None, exclude=True)


class CallControlApplicationRetrieve(Command, frozen=True):
    """Gives one Call Control application.

    See https://developers.telnyx.com/api-reference/call-control-applications/retrieve-a-call-control-application

    Attributes:
        id: The application, which is the `connection_id` of its calls.
    """

    operation: ClassVar[Operation] = Operation(
        name="call_control_applications.retrieve",
        method="GET",
        path="/call_control_applications/{id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-control-applications/retrieve-a-call-control-application",
        takes=frozenset([]),
    )

    id: str = Field(min_length=1, exclude=True)


class CallControlApplicationUpdate(Command, frozen=True):
    """Changes a Call Control application. Name and address must be given, even if they stay.

    See https://developers.telnyx.com/api-reference/call-control-applications/update-a-call-control-application

    Attributes:
        active: Whether the application takes and places calls.
        anchorsite_override: The site that the audio passes through; `Latency` takes the nearest. One of
            `Latency`, `Chicago, IL`, `Ashburn, VA`, `San Jose, CA`, `London, UK`, `Chennai, IN`,
            `Amsterdam, Netherlands`, `Toronto, Canada`, `Sydney, Australia`.
        application_name: A name of your own for the application.
        call_cost_in_webhooks: Whether `call.cost` is sent.
        dtmf_type: How keys are sent to the far end. They are understood in any form. One of `RFC 2833`,
            `Inband`, `SIP INFO`.
        first_command_timeout: Whether a call that no command comes for is hung up.
        first_command_timeout_secs: How long to wait for that first command, in seconds.
        id: The application, which is the `connection_id` of its calls.
        inbound: How the application takes calls.
        outbound: How the application places calls.
        redact_dtmf_debug_logging: Whether the carrier's debug log hides the keys that are pressed.
        tags: Labels of your own.
        webhook_api_version: The form of the events. callflow understands `2`. One of `1`, `2`.
        webhook_event_failover_url: Where events go if `webhook_event_url` fails, with `https://`.
        webhook_event_url: Where events go, with `https://`.
        webhook_timeout_secs: How long your server may take to answer an event, in seconds. From 0 to 30.
    """

    operation: ClassVar[Operation] = Operation(
        name="call_control_applications.update",
        method="PATCH",
        path="/call_control_applications/{id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-control-applications/update-a-call-control-application",
        takes=frozenset([]),
    )
    sensitive: ClassVar[Mapping[str, Mask]] = {"webhook_event_failover_url": "link", "webhook_event_url": "link"}

    application_name: str
    id: str = Field(min_length=1, exclude=True)
    webhook_event_url: str
    active: bool | None = None
    anchorsite_override: AnchorsiteOverride | None = None
    call_cost_in_webhooks: bool | None = None
    dtmf_type: Literal["RFC 2833", "Inband", "SIP INFO"] | None = None
    first_command_timeout: bool | None = None
    first_command_timeout_secs: int | None = None
    inbound: CallControlApplicationInbound | None = None
    outbound: CallControlApplicationOutbound | None = None
    redact_dtmf_debug_logging: bool | None = None
    tags: Sequence[str] | None = None
    webhook_api_version: Literal["1", "2"] | None = None
    webhook_event_failover_url: str | None = None
    webhook_timeout_secs: int | None = Field(default=None, ge=0, le=30)


class CallEventList(Command, frozen=True):
    """Lists what the carrier logged of calls: commands and webhooks. Without a leg or session, of the last 24
    hours only.

    See https://developers.telnyx.com/api-reference/debugging/list-call-events

    Attributes:
        application_name_contains: A part of the application's name, at least three characters. Made for the
            list of applications.
        application_session_id: The session of the calls. It lifts the limit of 24 hours.
        connection_id: The Call Control application.
        failed: Whether the delivery failed.
        from_: Who called: the number in E.164, or the SIP address.
        leg_id: The leg, by its `call_leg_id`. It lifts the limit of 24 hours.
        name: A name, in upper and lower case as it is. The carrier describes it for conferences only.
        occurred_at_eq: When it happened: at this time. Only one filter of this kind can be given. A
            `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_gt: When it happened: after this time. Only one filter of this kind can be given. A
            `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_gte: When it happened: at this time or after. Only one filter of this kind can be given.
            A `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_lt: When it happened: before this time. Only one filter of this kind can be given. A
            `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_lte: When it happened: at this time or before. Only one filter of this kind can be
            given. A `datetime` with its time zone, or a text in ISO 8601.
        outbound_voice_profile_id: The outbound voice profile. Made for the list of applications.
        page_after: A mark that an earlier answer brought: the page after it.
        page_before: A mark that an earlier answer brought: the page before it.
        page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
            Default: `20`.
        page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. From 1 to 250. Default: `20`.
        product: The product that the calls were made with. One of `call_control`, `fax`, `texml`.
        status: How far it is. Made for the list of conferences. One of `init`, `in_progress`, `completed`.
        to: Who was called: the number in E.164, or the SIP address.
        type: Commands that you sent only, or webhooks that you got only. One of `command`, `webhook`.
    """

    operation: ClassVar[Operation] = Operation(
        name="call_events.list",
        method="GET",
        path="/call_events",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/debugging/list-call-events",
        takes=frozenset([]),
        at_most_one=(("page_number", "page_after"),),
        query={"application_name_contains": "filter[application_name][contains]", "application_session_id": "filter[application_session_id]", "connection_id": "filter[connection_id]", "failed": "filter[failed]", "from_": "filter[from]", "leg_id": "filter[leg_id]", "name": "filter[name]", "occurred_at_eq": "filter[occurred_at][eq]", "occurred_at_gt": "filter[occurred_at][gt]", "occurred_at_gte": "filter[occurred_at][gte]", "occurred_at_lt": "filter[occurred_at][lt]", "occurred_at_lte": "filter[occurred_at][lte]", "outbound_voice_profile_id": "filter[outbound.outbound_voice_profile_id]", "page_after": "page[after]", "page_before": "page[before]", "page_limit": "page[limit]", "page_number": "page[number]", "page_size": "page[size]", "product": "filter[product]", "status": "filter[status]", "to": "filter[to]", "type": "filter[type]"},
        answers="page",
    )
    meant: ClassVar[Mapping[str, str]] = {"from_number": "from_", "caller_id": "from_", "to_number": "to", "phone_number": "to", "destination": "to", "application_id": "connection_id", "sip_uri": "to"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"from_": "number", "to": "number"}

    application_name_contains: str | None = Field(default=None, exclude=True)
    application_session_id: str | None = Field(default=None, exclude=True)
    connection_id: str | None = Field(default=None, exclude=True)
    failed: bool | None = Field(default=None, exclude=True)
    from_: str | None = Field(default=None, exclude=True)
    leg_id: str | None = Field(default=None, exclude=True)
    name: str | None = Field(default=None, exclude=True)
    occurred_at_eq: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_gt: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_gte: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_lt: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_lte: AwareDatetime | str | None = Field(default=None, exclude=True)
    outbound_voice_profile_id: str | None = Field(default=None, exclude=True)
    page_after: str | None = Field(default=None, exclude=True)
    page_before: str | None = Field(default=None, exclude=True)
    page_limit: int | None = Field(default=None, ge=1, le=250, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, le=250, exclude=True)
    product: Literal["call_control", "fax", "texml"] | None = Field(default=None, exclude=True)
    status: Literal["init", "in_progress", "completed"] | None = Field(default=None, exclude=True)
    to: str | None = Field(default=None, exclude=True)
    type: Literal["command", "webhook"] | None = Field(default=None, exclude=True)


class CallActive(Command, frozen=True):
    """Lists the legs of an application that live now.

    See https://developers.telnyx.com/api-reference/call-information/list-all-active-calls-for-given-connection

    Attributes:
        connection_id: The Call Control application.
        page_after: A mark that an earlier answer brought: the page after it.
        page_before: A mark that an earlier answer brought: the page before it.
        page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
            Default: `20`.
        page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. From 1 to 250. Default: `20`.
    """

    operation: ClassVar[Operation] = Operation(
        name="calls.active",
        method="GET",
        path="/connections/{connection_id}/active_calls",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-information/list-all-active-calls-for-given-connection",
        takes=frozenset([]),
        at_most_one=(("page_number", "page_after"),),
        query={"page_after": "page[after]", "page_before": "page[before]", "page_limit": "page[limit]", "page_number": "page[number]", "page_size": "page[size]"},
        answers="page",
    )
    meant: ClassVar[Mapping[str, str]] = {"application_id": "connection_id"}

    connection_id: str = Field(min_length=1, exclude=True)
    page_after: str | None = Field(default=None, exclude=True)
    page_before: str | None = Field(default=None, exclude=True)
    page_limit: int | None = Field(default=None, ge=1, le=250, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, le=250, exclude=True)


class CallRetrieveStatus(Command, frozen=True):
    """Tells whether a leg lives. The carrier knows it until ten minutes after its end.

    See https://developers.telnyx.com/api-reference/call-information/retrieve-a-call-status

    Attributes:
        call_control_id: The leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="calls.retrieve_status",
        method="GET",
        path="/calls/{call_control_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-information/retrieve-a-call-status",
        takes=frozenset([]),
    )

    call_control_id: str = Field(min_length=1, exclude=True)


class ClientStateUpdate(CallCommand, frozen=True):
    """Replaces the leg's state and does nothing else. Events already on their way may still carry the old one.

    See https://developers.telnyx.com/api-reference/call-commands/update-client-state

    Attributes:
        call_control_id: The leg that it is for.
        client_state: The new state in base64. It comes back on every later event of this leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="client_state_update",
        method="PUT",
        path="/calls/{call_control_id}/actions/client_state_update",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-commands/update-client-state",
        takes=frozenset(["client_state"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}



class ConferenceCreate(Command, frozen=True):
    """Makes a conference, with a leg as its first participant. It ends when all have left, or after four
    hours.

    See https://developers.telnyx.com/api-reference/conference-commands/create-conference

    Attributes:
        beep_enabled: When a beep is heard: as somebody joins, leaves, both or never. One of `always`,
            `never`, `on_enter`, `on_exit`. Default: `never`.
        call_control_id: The leg that makes the conference and joins it.
        client_state: State of that leg, in base64. It comes back on every later event of the leg and of the
            conference.
        comfort_noise: Whether there is a faint noise while nobody speaks. Default: `true`.
        command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
        duration_minutes: How long the conference may last, in minutes.
        hold_audio_url: A WAV or MP3 file heard until the conference starts, if `start_conference_on_create`
            is false.
        hold_media_name: Uploaded audio in place of `hold_audio_url`, by its name in the carrier's media
            storage.
        max_participants: How many participants there may be at a time. From 2 to 800. Default: `250`.
        name: A name for the conference.
        region: The region that the conference's data is kept in. Without it, that of the account's
            settings. One of `Australia`, `Europe`, `Middle East`, `US`.
        start_conference_on_create: Whether the conference runs from the start. Until it runs, everybody is
            on hold. Default: `true`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.create",
        method="POST",
        path="/conferences",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/create-conference",
        takes=frozenset(["client_state", "command_id"]),
        events=("conference.created", "conference.participant.joined", "conference.participant.left", "conference.floor.changed", "conference.recording.saved", "conference.ended",),
        state_of="call_control_id",
        at_most_one=(("hold_audio_url", "hold_media_name"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "hold_audio_url": "link"}

    call_control_id: str
    name: str
    beep_enabled: BeepEnabled | None = None
    comfort_noise: bool | None = None
    duration_minutes: int | None = None
    hold_audio_url: str | None = None
    hold_media_name: str | None = None
    max_participants: int | None = Field(default=None, ge=2, le=800)
    region: ConferenceCreateRegion | None = None
    start_conference_on_create: bool | None = None


class ConferenceEnd(Command, frozen=True):
    """Ends a conference, and hangs up everybody in it.

    See https://developers.telnyx.com/api-reference/conference-commands/end-a-conference

    Attributes:
        command_id: Makes a repetition harmless: the carrier ignores the same id for the same conference.
        conference_id: The conference, by its identifier.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.end",
        method="POST",
        path="/conferences/{conference_id}/actions/end",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/end-a-conference",
        takes=frozenset(["command_id"]),
        events=("conference.participant.left", "conference.ended", "call.hangup",),
    )
    meant: ClassVar[Mapping[str, str]] = {"idempotency_key": "command_id"}

    conference_id: str = Field(min_length=1, exclude=True)


class ConferenceGatherUsingAudio(Command, frozen=True):
    """Plays an audio file to one participant and collects keys. It is not sent again if its answer is missing.

    See https://developers.telnyx.com/api-reference/conference-commands/gather-dtmf-using-audio-prompt-in-a-conference

    Attributes:
        audio_url: The WAV or MP3 file with the prompt. Either this or `media_name` is given, not both.
        call_control_id: The participant's leg.
        client_state: State in base64. It comes back on every later event of this leg.
        conference_id: The conference, by its identifier.
        gather_id: A name for this gather, which its event brings back. The published schema of the event
            does not have it. At most 100 characters.
        initial_timeout_millis: How long to wait for the first key, in milliseconds.
        inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds. Default:
            `5000`.
        invalid_audio_url: A WAV or MP3 file played after an invalid entry. Either this or
            `invalid_media_name` is given, not both.
        invalid_media_name: An uploaded file played after an invalid entry, by its name in the carrier's
            media storage.
        maximum_digits: The number of keys at which the entry is complete. At least 1. Default: `128`.
        maximum_tries: How often the prompt is played in all to a caller who presses nothing. At least 1.
            Default: `3`.
        media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It takes
            the place of `audio_url`.
        minimum_digits: The fewest keys that make a valid entry. At least 1. Default: `1`.
        stop_playback_on_dtmf: Whether a key cuts the audio short. Default: `true`.
        terminating_digit: The key that ends the entry before it is full. Default: `#`.
        timeout_millis: How long to wait for keys, in milliseconds. Default: `60000`.
        valid_digits: The keys that count as valid, in one string. Others are ignored. Default:
            `0123456789#*`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.gather_using_audio",
        method="POST",
        path="/conferences/{conference_id}/actions/gather_using_audio",
        retry="never",
        page="https://developers.telnyx.com/api-reference/conference-commands/gather-dtmf-using-audio-prompt-in-a-conference",
        takes=frozenset(["client_state"]),
        events=("call.gather.ended",),
        at_most_one=(("audio_url", "media_name"), ("invalid_audio_url", "invalid_media_name"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"prompt": "audio_url", "invalid_prompt": "invalid_audio_url", "audio_file_url": "audio_url", "media_url": "audio_url", "file_url": "audio_url", "num_digits": "maximum_digits", "max_digits": "maximum_digits", "finish_on_key": "terminating_digit", "max_tries": "maximum_tries", "retries": "maximum_tries", "timeout": "timeout_millis", "timeout_ms": "timeout_millis", "timeout_seconds": "timeout_millis", "state": "client_state", "url": "audio_url"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"audio_url": "link", "client_state": "hidden", "invalid_audio_url": "link"}

    call_control_id: str
    conference_id: str = Field(min_length=1, exclude=True)
    audio_url: str | None = None
    gather_id: str | None = Field(default=None, max_length=100)
    initial_timeout_millis: int | None = None
    inter_digit_timeout_millis: int | None = None
    invalid_audio_url: str | None = None
    invalid_media_name: str | None = None
    maximum_digits: int | None = Field(default=None, ge=1)
    maximum_tries: int | None = Field(default=None, ge=1)
    media_name: str | None = None
    minimum_digits: int | None = Field(default=None, ge=1)
    stop_playback_on_dtmf: bool | None = None
    terminating_digit: str | None = None
    timeout_millis: int | None = None
    valid_digits: str | None = None


class ConferenceHold(Command, frozen=True):
    """Puts participants on hold.

    See https://developers.telnyx.com/api-reference/conference-commands/hold-conference-participants

    Attributes:
        audio_url: A WAV or MP3 file heard on hold. Either this or `media_name` is given, not both.
        call_control_ids: The legs to put on hold. Without any, everybody.
        conference_id: The conference, by identifier or name.
        media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It takes
            the place of `audio_url`.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.hold",
        method="POST",
        path="/conferences/{conference_id}/actions/hold",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/hold-conference-participants",
        takes=frozenset([]),
        at_most_one=(("audio_url", "media_name"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"prompt": "audio_url", "audio_file_url": "audio_url", "media_url": "audio_url", "file_url": "audio_url", "url": "audio_url"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"audio_url": "link"}

    conference_id: str = Field(min_length=1, exclude=True)
    audio_url: str | None = None
    call_control_ids: Sequence[str] | None = None
    media_name: str | None = None
    region: ConferenceCreateRegion | None = None


class ConferenceJoin(Command, frozen=True):
    """Joins a leg to a conference.

    See https://developers.telnyx.com/api-reference/conference-commands/join-a-conference

    Attributes:
        beep_enabled: When a beep is heard: as the participant joins, leaves, both or never. It overrides
            the conference's own setting. One of `always`, `never`, `on_enter`, `on_exit`.
        call_control_id: The leg that joins.
        client_state: State of that leg, in base64. The conference's own events keep carrying the state of
            its creator.
        command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
        conference_id: The conference, by identifier or name.
        end_conference_on_exit: Whether the conference ends when this participant leaves, and everybody is
            hung up. Default: `false`.
        hold: Whether the participant is put on hold at once. Default: `false`.
        hold_audio_url: A WAV or MP3 file heard on hold. It needs `hold`, and a conference made with
            `start_conference_on_create` false.
        hold_media_name: Uploaded audio in place of `hold_audio_url`, by its name in the carrier's media
            storage.
        mute: Whether the participant is muted at once. Default: `false`.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
        soft_end_conference_on_exit: Whether the conference ends when this participant leaves; the others
            are not hung up. Default: `false`.
        start_conference_on_enter: Whether the conference starts to run when this participant joins.
            Default: `false`.
        supervisor_role: `monitor` hears all and is heard by nobody, `whisper` is heard by some, `barge` and
            `none` are ordinary participants. One of `barge`, `monitor`, `none`, `whisper`. Default: `none`.
        whisper_call_control_ids: The legs that hear a whispering supervisor. Without any, the supervisor
            only listens.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.join",
        method="POST",
        path="/conferences/{conference_id}/actions/join",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/join-a-conference",
        takes=frozenset(["client_state", "command_id"]),
        events=("conference.participant.joined", "conference.participant.left",),
        state_of="call_control_id",
        at_most_one=(("hold_audio_url", "hold_media_name"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "hold_audio_url": "link"}

    call_control_id: str
    conference_id: str = Field(min_length=1, exclude=True)
    beep_enabled: BeepEnabled | None = None
    end_conference_on_exit: bool | None = None
    hold: bool | None = None
    hold_audio_url: str | None = None
    hold_media_name: str | None = None
    mute: bool | None = None
    region: ConferenceCreateRegion | None = None
    soft_end_conference_on_exit: bool | None = None
    start_conference_on_enter: bool | None = None
    supervisor_role: SupervisorRole | None = None
    whisper_call_control_ids: Sequence[str] | None = None


class ConferenceLeave(Command, frozen=True):
    """Takes a leg out of a conference. The leg lives on, parked.

    See https://developers.telnyx.com/api-reference/conference-commands/leave-a-conference

    Attributes:
        beep_enabled: Whether a beep is heard as the participant leaves. It overrides the conference's own
            setting. One of `always`, `never`, `on_enter`, `on_exit`.
        call_control_id: The leg that leaves.
        command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
        conference_id: The conference, by identifier or name.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.leave",
        method="POST",
        path="/conferences/{conference_id}/actions/leave",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/leave-a-conference",
        takes=frozenset(["command_id"]),
        events=("conference.participant.left",),
    )
    meant: ClassVar[Mapping[str, str]] = {"idempotency_key": "command_id"}

    call_control_id: str
    conference_id: str = Field(min_length=1, exclude=True)
    beep_enabled: BeepEnabled | None = None
    region: ConferenceCreateRegion | None = None


class ConferenceList(Command, frozen=True):
    """Lists the conferences, those that expire last first.

    See https://developers.telnyx.com/api-reference/conference-commands/list-conferences

    Attributes:
        application_name_contains: A part of an application's name, at least three characters. Made for the
            list of applications.
        application_session_id: The session of the calls. Made for the list of call events.
        connection_id: The Call Control application.
        failed: Whether the delivery failed. Made for the list of call events.
        from_: Who called: the number in E.164, or the SIP address.
        leg_id: The leg, by its `call_leg_id`. Made for the list of call events.
        name: The whole name, in upper and lower case as it is.
        occurred_at_eq: When it happened: at this time. Made for the list of call events, which takes one
            such filter. A `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_gt: When it happened: after this time. Made for the list of call events, which takes one
            such filter. A `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_gte: When it happened: at this time or after. Made for the list of call events, which
            takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_lt: When it happened: before this time. Made for the list of call events, which takes
            one such filter. A `datetime` with its time zone, or a text in ISO 8601.
        occurred_at_lte: When it happened: at this time or before. Made for the list of call events, which
            takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
        outbound_voice_profile_id: The outbound voice profile. Made for the list of applications.
        page_after: A mark that an earlier answer brought: the page after it.
        page_before: A mark that an earlier answer brought: the page before it.
        page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
            Default: `20`.
        page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. From 1 to 250. Default: `20`.
        product: The product. Made for the list of call events. One of `call_control`, `fax`, `texml`.
        region: The region that has the conferences' data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
        status: Those that have not begun, are going on, or are over. One of `init`, `in_progress`,
            `completed`.
        to: Who was called: the number in E.164, or the SIP address.
        type: Commands only, or webhooks only. Made for the list of call events. One of `command`,
            `webhook`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.list",
        method="GET",
        path="/conferences",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/list-conferences",
        takes=frozenset([]),
        at_most_one=(("page_number", "page_after"),),
        query={"application_name_contains": "filter[application_name][contains]", "application_session_id": "filter[application_session_id]", "connection_id": "filter[connection_id]", "failed": "filter[failed]", "from_": "filter[from]", "leg_id": "filter[leg_id]", "name": "filter[name]", "occurred_at_eq": "filter[occurred_at][eq]", "occurred_at_gt": "filter[occurred_at][gt]", "occurred_at_gte": "filter[occurred_at][gte]", "occurred_at_lt": "filter[occurred_at][lt]", "occurred_at_lte": "filter[occurred_at][lte]", "outbound_voice_profile_id": "filter[outbound.outbound_voice_profile_id]", "page_after": "page[after]", "page_before": "page[before]", "page_limit": "page[limit]", "page_number": "page[number]", "page_size": "page[size]", "product": "filter[product]", "region": "region", "status": "filter[status]", "to": "filter[to]", "type": "filter[type]"},
        answers="page",
    )
    meant: ClassVar[Mapping[str, str]] = {"from_number": "from_", "caller_id": "from_", "to_number": "to", "phone_number": "to", "destination": "to", "application_id": "connection_id", "sip_uri": "to"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"from_": "number", "to": "number"}

    application_name_contains: str | None = Field(default=None, exclude=True)
    application_session_id: str | None = Field(default=None, exclude=True)
    connection_id: str | None = Field(default=None, exclude=True)
    failed: bool | None = Field(default=None, exclude=True)
    from_: str | None = Field(default=None, exclude=True)
    leg_id: str | None = Field(default=None, exclude=True)
    name: str | None = Field(default=None, exclude=True)
    occurred_at_eq: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_gt: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_gte: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_lt: AwareDatetime | str | None = Field(default=None, exclude=True)
    occurred_at_lte: AwareDatetime | str | None = Field(default=None, exclude=True)
    outbound_voice_profile_id: str | None = Field(default=None, exclude=True)
    page_after: str | None = Field(default=None, exclude=True)
    page_before: str | None = Field(default=None, exclude=True)
    page_limit: int | None = Field(default=None, ge=1, le=250, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, le=250, exclude=True)
    product: Literal["call_control", "fax", "texml"] | None = Field(default=None, exclude=True)
    region: ConferenceCreateRegion | None = Field(default=None, exclude=True)
    status: Literal["init", "in_progress", "completed"] | None = Field(default=None, exclude=True)
    to: str | None = Field(default=None, exclude=True)
    type: Literal["command", "webhook"] | None = Field(default=None, exclude=True)


class ConferenceListParticipants(Command, frozen=True):
    """Lists the participants of a conference.

    See https://developers.telnyx.com/api-reference/conference-commands/list-conference-participants

    Attributes:
        conference_id: The conference, by its identifier.
        muted: Those who are muted only, or those who are not.
        on_hold: Those on hold only, or those who are not.
        page_after: A mark that an earlier answer brought: the page after it.
        page_before: A mark that an earlier answer brought: the page before it.
        page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
            Default: `20`.
        page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. From 1 to 250. Default: `20`.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
        whispering: Those who whisper only, or those who do not.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.list_participants",
        method="GET",
        path="/conferences/{conference_id}/participants",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/list-conference-participants",
        takes=frozenset([]),
        at_most_one=(("page_number", "page_after"),),
        query={"muted": "filter[muted]", "on_hold": "filter[on_hold]", "page_after": "page[after]", "page_before": "page[before]", "page_limit": "page[limit]", "page_number": "page[number]", "page_size": "page[size]", "region": "region", "whispering": "filter[whispering]"},
        answers="page",
    )

    conference_id: str = Field(min_length=1, exclude=True)
    muted: bool | None = Field(default=None, exclude=True)
    on_hold: bool | None = Field(default=None, exclude=True)
    page_after: str | None = Field(default=None, exclude=True)
    page_before: str | None = Field(default=None, exclude=True)
    page_limit: int | None = Field(default=None, ge=1, le=250, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, le=250, exclude=True)
    region: ConferenceCreateRegion | None = Field(default=None, exclude=True)
    whispering: bool | None = Field(default=None, exclude=True)


class ConferenceMute(Command, frozen=True):
    """Mutes participants: the conference no longer hears them.

    See https://developers.telnyx.com/api-reference/conference-commands/mute-conference-participants

    Attributes:
        call_control_ids: The legs to mute. Without any, everybody.
        conference_id: The conference, by identifier or name.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.mute",
        method="POST",
        path="/conferences/{conference_id}/actions/mute",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/mute-conference-participants",
        takes=frozenset([]),
    )

    conference_id: str = Field(min_length=1, exclude=True)
    call_control_ids: Sequence[str] | None = None
    region: ConferenceCreateRegion | None = None


class ConferencePlay(Command, frozen=True):
    """Plays an audio file to a whole conference, or to some of its participants. It is not sent again if its
    answer is missing.

    See https://developers.telnyx.com/api-reference/conference-commands/play-audio-to-conference-participants

    Attributes:
        audio_url: Where the WAV or MP3 file is fetched from. Either this or `media_name` is given, not
            both.
        call_control_ids: The legs that hear it. Without any, everybody.
        conference_id: The conference, by identifier or name.
        loop: How often the audio is played: a number, or `infinity`. Default: `1`.
        media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It takes
            the place of `audio_url`.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.play",
        method="POST",
        path="/conferences/{conference_id}/actions/play",
        retry="never",
        page="https://developers.telnyx.com/api-reference/conference-commands/play-audio-to-conference-participants",
        takes=frozenset([]),
        events=("conference.playback.started", "conference.playback.ended", "conference.participant.playback.started", "conference.participant.playback.ended",),
        at_most_one=(("audio_url", "media_name"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"prompt": "audio_url", "audio_file_url": "audio_url", "media_url": "audio_url", "file_url": "audio_url", "repeat": "loop", "url": "audio_url"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"audio_url": "link"}

    conference_id: str = Field(min_length=1, exclude=True)
    audio_url: str | None = None
    call_control_ids: Sequence[str] | None = None
    loop: str | int | None = None
    media_name: str | None = None
    region: ConferenceCreateRegion | None = None


class ConferenceRecordPause(Command, frozen=True):
    """Pauses the recording of a conference until `record_resume`. No event follows.

    See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-pause

    Attributes:
        command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
        conference_id: The conference, by identifier or name.
        recording_id: The recording to pause, if there are several.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.record_pause",
        method="POST",
        path="/conferences/{conference_id}/actions/record_pause",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/conference-recording-pause",
        takes=frozenset(["command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"idempotency_key": "command_id"}

    conference_id: str = Field(min_length=1, exclude=True)
    recording_id: str | None = None
    region: ConferenceCreateRegion | None = None


class ConferenceRecordResume(Command, frozen=True):
    """Goes on with the paused recording of a conference. No event follows.

    See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-resume

    Attributes:
        command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
        conference_id: The conference, by identifier or name.
        recording_id: The recording to go on with, if there are several.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.record_resume",
        method="POST",
        path="/conferences/{conference_id}/actions/record_resume",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/conference-recording-resume",
        takes=frozenset(["command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"idempotency_key": "command_id"}

    conference_id: str = Field(min_length=1, exclude=True)
    recording_id: str | None = None
    region: ConferenceCreateRegion | None = None


class ConferenceRecordStart(Command, frozen=True):
    """Starts a recording of a conference, which ends with it. No event tells of the start.

    See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-start

    Attributes:
        channels: One channel for all voices, or two: the conference's creator on one, everybody else on the
            other. One of `single`, `dual`. Default: `single`.
        command_id: Makes a repetition harmless: the carrier ignores the same id for the same conference.
        conference_id: The conference, by identifier or name.
        custom_file_name: The first part of the file's name, in place of the leg's id. A Unix time stamp is
            appended. At most 40 characters.
        format: The format of the file. One of `wav`, `mp3`.
        play_beep: Whether a beep is heard at the start.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
        trim: `trim-silence` cuts silence off both ends of the recording.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.record_start",
        method="POST",
        path="/conferences/{conference_id}/actions/record_start",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/conference-recording-start",
        takes=frozenset(["command_id"]),
        events=("conference.recording.saved",),
    )
    meant: ClassVar[Mapping[str, str]] = {"record_channels": "channels", "recording_channels": "channels", "record_format": "format", "beep": "play_beep", "idempotency_key": "command_id"}

    conference_id: str = Field(min_length=1, exclude=True)
    format: Literal["wav", "mp3"]
    channels: Literal["single", "dual"] | None = None
    custom_file_name: str | None = Field(default=None, min_length=1, max_length=40)
    play_beep: bool | None = None
    region: ConferenceCreateRegion | None = None
    trim: Literal["trim-silence"] | None = None


class ConferenceRecordStop(Command, frozen=True):
    """Ends the recording of a conference. The links that `conference.recording.saved` brings live for ten
    minutes.

    See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-stop

    Attributes:
        client_state: State in base64 for the events that follow. Whose state it becomes is not documented.
        command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
        conference_id: The conference, by identifier or name.
        recording_id: The recording to end, if there are several.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.record_stop",
        method="POST",
        path="/conferences/{conference_id}/actions/record_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/conference-recording-stop",
        takes=frozenset(["client_state", "command_id"]),
        events=("conference.recording.saved",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    conference_id: str = Field(min_length=1, exclude=True)
    recording_id: str | None = None
    region: ConferenceCreateRegion | None = None


class ConferenceRetrieve(Command, frozen=True):
    """Gives one conference, as it is now.

    See https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference

    Attributes:
        conference_id: The conference, by its identifier.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.retrieve",
        method="GET",
        path="/conferences/{conference_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference",
        takes=frozenset([]),
        query={"region": "region"},
    )

    conference_id: str = Field(min_length=1, exclude=True)
    region: ConferenceCreateRegion | None = Field(default=None, exclude=True)


class ConferenceRetrieveParticipant(Command, frozen=True):
    """Gives one participant of a conference.

    See https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference-participant

    Attributes:
        conference_id: The conference, by its identifier.
        participant_id: The participant, by identifier or label.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.retrieve_participant",
        method="GET",
        path="/conferences/{conference_id}/participants/{participant_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference-participant",
        takes=frozenset([]),
    )

    conference_id: str = Field(min_length=1, exclude=True)
    participant_id: str = Field(min_length=1, exclude=True)


class ConferenceSendDtmf(Command, frozen=True):
    """Presses keys for participants: they hear the tones. It is not sent again if its answer is missing.

    See https://developers.telnyx.com/api-reference/conference-commands/send-dtmf-to-conference-participants

    Attributes:
        call_control_ids: The legs that hear the tones. Without any, everybody.
        client_state: State in base64. It comes back on every later event of this leg.
        conference_id: The conference, by its identifier.
        digits: The keys: 0-9, A-D, `*` and `#`. `w` pauses half a second, `W` a whole one.
        duration_millis: The length of each tone, in milliseconds. From 100 to 500. Default: `250`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.send_dtmf",
        method="POST",
        path="/conferences/{conference_id}/actions/send_dtmf",
        retry="never",
        page="https://developers.telnyx.com/api-reference/conference-commands/send-dtmf-to-conference-participants",
        takes=frozenset(["client_state"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"dtmf": "digits", "send_digits": "digits", "state": "client_state"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "digits": "hidden"}

    conference_id: str = Field(min_length=1, exclude=True)
    digits: str
    call_control_ids: Sequence[str] | None = None
    duration_millis: int | None = Field(default=None, ge=100, le=500)


class ConferenceSpeak(Command, frozen=True):
    """Speaks a text to a whole conference, or to some of its participants.

    See https://developers.telnyx.com/api-reference/conference-commands/speak-text-to-conference-participants

    Attributes:
        call_control_ids: The legs that hear it. Without any, everybody.
        command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
        conference_id: The conference, by identifier or name.
        language: The language of the text. Voices of AWS Polly ignore it, as each has a language of its
            own.
        payload: The text, or SSML when `payload_type` is `ssml`. At most 3,000 characters.
        payload_type: Whether `payload` is plain text or SSML. One of `text`, `ssml`. Default: `text`.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
        voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
        voice_settings: Settings of the voice's provider, such as speed or the secret that holds its key.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.speak",
        method="POST",
        path="/conferences/{conference_id}/actions/speak",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/speak-text-to-conference-participants",
        takes=frozenset(["command_id"]),
        events=("conference.speak.started", "conference.speak.ended", "conference.participant.speak.started", "conference.participant.speak.ended",),
    )
    meant: ClassVar[Mapping[str, str]] = {"text": "payload", "message": "payload", "ssml": "payload", "prompt": "payload", "language_code": "language", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"payload": "hidden"}

    conference_id: str = Field(min_length=1, exclude=True)
    payload: str = Field(max_length=3000)
    voice: str
    call_control_ids: Sequence[str] | None = None
    language: ConferenceSpeakLanguage | None = None
    payload_type: Literal["text", "ssml"] | None = None
    region: ConferenceCreateRegion | None = None
    voice_settings: ElevenLabsVoiceSettings | TelnyxVoiceSettings | AWSVoiceSettings | MinimaxVoiceSettings | AzureVoiceSettings | RimeVoiceSettings | ResembleVoiceSettings | InworldVoiceSettings | XaiVoiceSettings | SonioxVoiceSettings | None = None


class ConferenceStop(Command, frozen=True):
    """Stops the audio that a conference, or some of its participants, are hearing.

    See https://developers.telnyx.com/api-reference/conference-commands/stop-audio-being-played-on-the-conference

    Attributes:
        call_control_ids: The legs whose audio is stopped. Without any, that of the whole conference.
        conference_id: The conference, by identifier or name.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.stop",
        method="POST",
        path="/conferences/{conference_id}/actions/stop",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/stop-audio-being-played-on-the-conference",
        takes=frozenset([]),
        events=("conference.playback.ended", "conference.participant.playback.ended",),
    )

    conference_id: str = Field(min_length=1, exclude=True)
    call_control_ids: Sequence[str] | None = None
    region: ConferenceCreateRegion | None = None


class ConferenceUnhold(Command, frozen=True):
    """Takes participants off hold.

    See https://developers.telnyx.com/api-reference/conference-commands/unhold-conference-participants

    Attributes:
        call_control_ids: The legs to take off hold; each must be named.
        conference_id: The conference, by identifier or name.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.unhold",
        method="POST",
        path="/conferences/{conference_id}/actions/unhold",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/unhold-conference-participants",
        takes=frozenset([]),
    )

    call_control_ids: Sequence[str]
    conference_id: str = Field(min_length=1, exclude=True)
    region: ConferenceCreateRegion | None = None


class ConferenceUnmute(Command, frozen=True):
    """Lets participants be heard again.

    See https://developers.telnyx.com/api-reference/conference-commands/unmute-conference-participants

    Attributes:
        call_control_ids: The legs to be heard again. Without any, everybody.
        conference_id: The conference, by identifier or name.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.unmute",
        method="POST",
        path="/conferences/{conference_id}/actions/unmute",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/unmute-conference-participants",
        takes=frozenset([]),
    )

    conference_id: str = Field(min_length=1, exclude=True)
    call_control_ids: Sequence[str] | None = None
    region: ConferenceCreateRegion | None = None


class ConferenceUpdate(Command, frozen=True):
    """Changes what a supervisor in a conference may hear and say.

    See https://developers.telnyx.com/api-reference/conference-commands/update-conference-participant

    Attributes:
        call_control_id: The participant's leg.
        command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
        conference_id: The conference, by identifier or name.
        region: The region that has the conference's data. Without it, that of the account's settings. One
            of `Australia`, `Europe`, `Middle East`, `US`.
        supervisor_role: `monitor` hears all and is heard by nobody, `whisper` is heard by some, `barge` and
            `none` are ordinary participants. One of `barge`, `monitor`, `none`, `whisper`.
        whisper_call_control_ids: The legs that hear a whispering supervisor. Without any, the supervisor
            only listens.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.update",
        method="POST",
        path="/conferences/{conference_id}/actions/update",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/conference-commands/update-conference-participant",
        takes=frozenset(["command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"idempotency_key": "command_id"}

    call_control_id: str
    conference_id: str = Field(min_length=1, exclude=True)
    supervisor_role: SupervisorRole
    region: ConferenceCreateRegion | None = None
    whisper_call_control_ids: Sequence[str] | None = None


class ConferenceUpdateParticipant(Command, frozen=True):
    """Changes what happens when a participant leaves, and when a beep is heard.

    See https://developers.telnyx.com/api-reference/conference-commands/update-a-conference-participant

    Attributes:
        beep_enabled: When a beep is heard: as the participant joins, leaves, both or never. It overrides
            the conference's own setting. One of `always`, `never`, `on_enter`, `on_exit`.
        conference_id: The conference, by its identifier.
        end_conference_on_exit: Whether the conference ends when this participant leaves, and everybody is
            hung up.
        participant_id: The participant, by identifier.
        soft_end_conference_on_exit: Whether nobody can join any more once this participant has left; those
            who are there may stay.
    """

    operation: ClassVar[Operation] = Operation(
        name="conferences.update_participant",
        method="PATCH",
        path="/conferences/{conference_id}/participants/{participant_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/conference-commands/update-a-conference-participant",
        takes=frozenset([]),
    )

    conference_id: str = Field(min_length=1, exclude=True)
    participant_id: str = Field(min_length=1, exclude=True)
    beep_enabled: BeepEnabled | None = None
    end_conference_on_exit: bool | None = None
    soft_end_conference_on_exit: bool | None = None


class ConversationRelayStart(CallCommand, frozen=True):
    """Connects the call to a WebSocket of yours as text: the carrier recognises and speaks. It excludes an AI
    assistant.

    See https://developers.telnyx.com/api-reference/call-commands/conversation-relay-start

    Attributes:
        call_control_id: The leg that it is for.
        assistant: Values of your own for the session, under `dynamic_variables`.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        conversation_relay_dtmf_detection: The same as `dtmf_detection`, which counts if both are given.
        conversation_relay_settings: Address, keys, interruption and languages in one object. The parameters
            of those names win over it.
        conversation_relay_url: The same as `url`, which counts if both are given.
        custom_parameters: Values of your own for the session, by name. They are merged into the
            `dynamic_variables` of `assistant`.
        dtmf_detection: Whether keys that the caller presses are sent to your server.
        greeting: What is said when the session begins.
        interruptible: What may interrupt speech: any input, speech only, keys only, or nothing. One of
            `none`, `any`, `speech`, `dtmf`.
        interruptible_greeting: What may interrupt the greeting: any input, speech only, keys only, or
            nothing. One of `none`, `any`, `speech`, `dtmf`.
        interruption_settings: Whether, and by what, the caller may interrupt speech and greeting.
        language: The language of the session, for hearing and for speaking.
        languages: Voice and recognition for each language that the session may change to.
        provider: The provider of the voice, when its settings come in `structured_provider`. The two go
            together.
        structured_provider: Settings of the voice in the form of `provider`. The two go together.
        transcription: Refused here: use `transcription_engine` and `transcription_engine_config`.
        transcription_engine: The engine that recognises the speech. `A` and `B` are older names of Google
            and Telnyx. One of `Google`, `Telnyx`, `Deepgram`, `Azure`, `xAI`, `AssemblyAI`, `Speechmatics`,
            `Soniox`, `A`, `B`.
        transcription_engine_config: Settings of the chosen engine, such as its language and model.
        tts_provider: The provider of the speech. Without it, it is told from `voice` or `provider`.
        url: The WebSocket address (ws or wss) of your server. `conversation_relay_settings` may give it
            instead.
        voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
        voice_settings: Settings of the voice's provider, such as speed or the secret that holds its key.
    """

    operation: ClassVar[Operation] = Operation(
        name="conversation_relay_start",
        method="POST",
        path="/calls/{call_control_id}/actions/conversation_relay_start",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/conversation-relay-start",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.conversation.ended",),
    )
    meant: ClassVar[Mapping[str, str]] = {"text": "greeting", "message": "greeting", "prompt": "greeting", "language_code": "language", "websocket_url": "url", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "conversation_relay_url": "link", "custom_parameters": "hidden", "greeting": "hidden", "structured_provider": "hidden", "url": "link"}

    assistant: ConversationRelayAssistant | None = None
    conversation_relay_dtmf_detection: bool | None = None
    conversation_relay_settings: ConversationRelaySettings | None = None
    conversation_relay_url: str | None = None
    custom_parameters: dict[str, Any] | None = None
    dtmf_detection: bool | None = None
    greeting: str | None = None
    interruptible: Interruptible | None = None
    interruptible_greeting: InterruptibleGreeting | None = None
    interruption_settings: ConversationRelayInterruptionSettings | None = None
    language: str | None = None
    languages: Sequence[ConversationRelayLanguage] | None = None
    provider: str | None = None
    structured_provider: dict[str, Any] | None = None
    transcription: dict[str, Any] | None = None
    transcription_engine: TranscriptionEngine | None = None
    transcription_engine_config: ConversationRelayTranscriptionEngineConfig | None = None
    tts_provider: str | None = None
    url: str | None = None
    voice: str | None = None
    voice_settings: ElevenLabsVoiceSettings | TelnyxVoiceSettings | AWSVoiceSettings | MinimaxVoiceSettings | AzureVoiceSettings | ResembleVoiceSettings | InworldVoiceSettings | XaiVoiceSettings | SonioxVoiceSettings | None = None


class ConversationRelayStop(CallCommand, frozen=True):
    """Ends the conversation relay.

    See https://developers.telnyx.com/api-reference/call-commands/conversation-relay-stop

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="conversation_relay_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/conversation_relay_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/conversation-relay-stop",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}



class CustomStorageCredentialCreate(Command, frozen=True):
    """Has the recordings of an application or connection stored with a provider of yours.

    See https://developers.telnyx.com/api-reference/call-recordings/create-a-custom-storage-credential

    Attributes:
        backend: The kind of storage; `configuration` must be of the same. One of `gcs`, `s3`, `s3-generic`,
            `azure`.
        configuration: The storage, and how the carrier may write to it.
        connection_id: The application or connection whose recordings these are.
    """

    operation: ClassVar[Operation] = Operation(
        name="custom_storage_credentials.create",
        method="POST",
        path="/custom_storage_credentials/{connection_id}",
        retry="never",
        page="https://developers.telnyx.com/api-reference/call-recordings/create-a-custom-storage-credential",
        takes=frozenset([]),
        answers="whole",
    )
    meant: ClassVar[Mapping[str, str]] = {"application_id": "connection_id"}

    backend: Backend
    configuration: GCSConfigurationData | S3ConfigurationData | S3GenericConfigurationData | AzureConfigurationData
    connection_id: str = Field(min_length=1, exclude=True)


class CustomStorageCredentialDelete(Command, frozen=True):
    """Ends storing the recordings of an application or connection with your own provider.

    See https://developers.telnyx.com/api-reference/call-recordings/delete-a-stored-credential

    Attributes:
        connection_id: The application or connection whose recordings these are.
    """

    operation: ClassVar[Operation] = Operation(
        name="custom_storage_credentials.delete",
        method="DELETE",
        path="/custom_storage_credentials/{connection_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/delete-a-stored-credential",
        takes=frozenset([]),
        answers="nothing",
    )
    meant: ClassVar[Mapping[str, str]] = {"application_id": "connection_id"}

    connection_id: str = Field(min_length=1, exclude=True)


class CustomStorageCredentialRetrieve(Command, frozen=True):
    """Tells where the recordings of an application or connection are stored.

    See https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-stored-credential

    Attributes:
        connection_id: The application or connection whose recordings these are.
    """

    operation: ClassVar[Operation] = Operation(
        name="custom_storage_credentials.retrieve",
        method="GET",
        path="/custom_storage_credentials/{connection_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-stored-credential",
        takes=frozenset([]),
        answers="whole",
    )
    meant: ClassVar[Mapping[str, str]] = {"application_id": "connection_id"}

    connection_id: str = Field(min_length=1, exclude=True)


class CustomStorageCredentialUpdate(Command, frozen=True):
    """Replaces where the recordings of an application or connection are stored.

    See https://developers.telnyx.com/api-reference/call-recordings/update-a-stored-credential

    Attributes:
        backend: The kind of storage; `configuration` must be of the same. One of `gcs`, `s3`, `s3-generic`,
            `azure`.
        configuration: The storage, and how the carrier may write to it.
        connection_id: The application or connection whose recordings these are.
    """

    operation: ClassVar[Operation] = Operation(
        name="custom_storage_credentials.update",
        method="PUT",
        path="/custom_storage_credentials/{connection_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/update-a-stored-credential",
        takes=frozenset([]),
        answers="whole",
    )
    meant: ClassVar[Mapping[str, str]] = {"application_id": "connection_id"}

    backend: Backend
    configuration: GCSConfigurationData | S3ConfigurationData | S3GenericConfigurationData | AzureConfigurationData
    connection_id: str = Field(min_length=1, exclude=True)


class Dial(Command, frozen=True):
    """Calls a number or SIP address on a new leg, with a state of its own. The leg's events may arrive before
    the response.

    See https://developers.telnyx.com/api-reference/call-commands/dial

    Attributes:
        answering_machine_detection: Whether to listen for an answering machine once the far end answers,
            and how. Events of `call.machine` bring the result. One of `premium`, `detect`, `detect_beep`,
            `detect_words`, `greeting_end`, `disabled`, `premium_ios_call_screening_detection`. Default:
            `disabled`.
        answering_machine_detection_config: Thresholds of the machine detection, for tuning it.
        assistant: The stored AI assistant that speaks with whoever answers, with changes for this call.
        audio_url: A WAV or MP3 file played to the far end when it answers. Either this or `media_name` is
            given, not both.
        billing_group_id: The billing group that the call is charged to.
        bridge_intent: Says that the leg is meant for the one in `link_to`, which is then required. `from`
            becomes the number of that leg. Default: `false`.
        bridge_on_answer: Whether the leg is bridged with the one in `link_to` as soon as it answers.
            `link_to` is then required. Default: `false`.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: the carrier ignores a second dial with the same id.
        conference_config: The conference that the far end joins, and how.
        connection_id: The Call Control application that the leg belongs to.
        conversation_relay_config: Starts a conversation relay on the answer; its fields are those of
            `conversation_relay_start`.
        custom_headers: Further SIP headers, by name and value, that the far end is sent.
        deepfake_detection: Checks whether the far voice is made by a machine.
            `call.deepfake_detection.result` brings the verdict.
        dialogflow_config: What Dialogflow does with the audio, when `enable_dialogflow` is set.
        diversion: The number, in E.164, that the present caller dialled. It allows the caller's own number
            as `from`.
        enable_dialogflow: Whether the audio is handed to Dialogflow, as configured on the connection.
            Default: `false`.
        from_: The caller's number that the far end sees, in E.164.
        from_display_name: The caller's name that the far end sees: letters, digits, spaces and `-_~!.+`.
            Without it the number is shown. At most 128 characters.
        link_to: A leg whose session the new leg shares. From a call, without it: that call while it lives;
            an empty text links to none.
        media_encryption: How the audio of the new leg is encrypted, if at all. One of `disabled`, `SRTP`,
            `DTLS`. Default: `disabled`.
        media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It takes
            the place of `audio_url`.
        park_after_unbridge: `self` keeps this leg alive, parked, when the bridge ends. It needs `link_to`;
            without it the leg is hung up.
        preferred_codecs: The audio and video codecs to offer, best first, as one text with commas:
            `G722,PCMU`.
        prevent_double_bridge: Whether the call is hung up, and not bridged, when its target is already
            bridged. Default: `false`.
        privacy: `id` hides the caller's number and name from the far end. One of `id`, `none`.
        record: `record-from-answer` records the call by itself, from the answer on.
        record_channels: One channel for all voices, or one for each of the two sides. One of `single`,
            `dual`. Default: `dual`.
        record_custom_file_name: The first part of the recording's file name, in place of the leg's id. A
            Unix time stamp is appended. At most 40 characters.
        record_format: The file format of the recording. One of `wav`, `mp3`. Default: `mp3`.
        record_max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 43,200. Default:
            `0`.
        record_timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for none.
            It uses transcription, which costs extra. At least 0. Default: `0`.
        record_track: The side of the call to record. One side alone is recorded in mono, whatever
            `record_channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
        record_trim: `trim-silence` cuts silence off both ends of the recording.
        retry_on_timeout: Whether other routes to the number are tried once `timeout_secs` is over. If
            false, the leg ends with `no_answer` instead.
        route_to_mobile: Whether the call goes straight to the device of a Telnyx mobile number, past its
            call interception. Default: `false`.
        send_digits_on_answer: Keys sent when the far end answers, an extension for example. `w` pauses half
            a second, `W` a whole one. At most 64 characters.
        send_silence_when_idle: Whether packets of silence are sent while there is nothing to play. Default:
            `false`.
        sip_auth_password: The password for a SIP peer that asks for one.
        sip_auth_username: The user name for a SIP peer that asks for one.
        sip_headers: Standard SIP headers to send. The carrier takes User-to-User only.
        sip_region: The region of the carrier's network that the new leg leaves from. One of `US`, `Europe`,
            `Canada`, `Australia`, `Middle East`. Default: `US`.
        sip_transport_protocol: The protocol that carries the SIP messages of the new leg. One of `UDP`,
            `TCP`, `TLS`. Default: `UDP`.
        sound_modifications: Changes the sound of the voice, its pitch for example.
        stream_auth_token: A token that your WebSocket server is shown when the carrier connects. At most
            4,000 characters.
        stream_bidirectional_codec: The codec of the audio you send back, in `rtp` mode. Upper and lower
            case matter. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`. Default: `PCMU`.
        stream_bidirectional_mode: The form of the audio you send back. RTP audio is silently dropped unless
            this is `rtp`. One of `mp3`, `rtp`. Default: `mp3`.
        stream_bidirectional_sampling_rate: The sampling rate of the audio you send back, in hertz. One of
            `8000`, `16000`, `22050`, `24000`, `48000`. Default: `8000`.
        stream_bidirectional_target_legs: Which legs hear the audio you send back. One of `both`, `self`,
            `opposite`. Default: `opposite`.
        stream_codec: The codec of the streamed audio. `default` takes that of the call, and so does a codec
            that cannot be converted to. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`, `default`.
            Default: `default`.
        stream_establish_before_call_originate: Whether the WebSocket is connected before dialling, for
            servers that take long to accept. Default: `false`.
        stream_track: Which side of the call is streamed, as seen from this leg. One of `inbound_track`,
            `outbound_track`, `both_tracks`. Default: `inbound_track`.
        stream_url: The WebSocket address that the audio is streamed to. The `streaming` events tell how it
            goes.
        supervise_call_control_id: The leg that the new leg, a supervisor's, listens in on.
        supervisor_role: `barge` speaks to both sides, `whisper` to the supervised leg only, and `monitor`
            only listens. One of `barge`, `whisper`, `monitor`. Default: `barge`.
        time_limit_secs: The longest the leg may last, in seconds. Then it is hung up with the cause
            `time_limit`. From 30 to 14,400. Default: `14400`.
        timeout_secs: How long the far end may ring, in seconds. Then the new leg is hung up with the cause
            `timeout`. From 5 to 600. Default: `30`.
        to: The number in E.164 or the SIP address to call, or a list of them.
        transcription: Whether transcription begins with the answer. Default: `false`.
        transcription_config: Engine and tracks of the transcription, when `transcription` is set.
        webhook_retries_policies: Delays between repeated deliveries, in milliseconds, by event name: up to
            five, 60 seconds in all.
        webhook_url: Where this leg's later events are sent, in place of the application's address.
        webhook_url_method: The HTTP method for `webhook_url`. Only with POST is the body signed. One of
            `POST`, `GET`. Default: `POST`.
        webhook_urls: Addresses by event name, one or a list each. Events not named here go to
            `webhook_url`.
        webhook_urls_method: The HTTP method for `webhook_urls`. Only with POST is the body signed. One of
            `POST`, `GET`. Default: `POST`.
    """

    operation: ClassVar[Operation] = Operation(
        name="dial",
        method="POST",
        path="/calls",
        retry="once",
        page="https://developers.telnyx.com/api-reference/call-commands/dial",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.initiated", "call.answered", "call.hangup", "call.machine.detection.ended", "call.machine.greeting.ended", "call.machine.premium.detection.started", "call.machine.premium.detection.ended", "call.machine.premium.greeting.ended", "call.machine.premium.call_screening.detected",),
        new_leg_state="client_state",
        calls="to",
        at_most_one=(("audio_url", "media_name"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"prompt": "audio_url", "audio_file_url": "audio_url", "media_url": "audio_url", "file_url": "audio_url", "dtmf": "send_digits_on_answer", "send_digits": "send_digits_on_answer", "timeout": "timeout_secs", "timeout_ms": "timeout_secs", "timeout_seconds": "timeout_secs", "time_limit": "time_limit_secs", "from_number": "from_", "caller_id": "from_", "caller_id_name": "from_display_name", "caller_name": "from_display_name", "display_name": "from_display_name", "to_number": "to", "phone_number": "to", "destination": "to", "application_id": "connection_id", "other_call_control_id": "link_to", "sip_uri": "to", "recording_channels": "record_channels", "recording_track": "record_track", "websocket_url": "stream_url", "track": "stream_track", "state": "client_state", "idempotency_key": "command_id", "url": "webhook_url", "callback_url": "webhook_url", "status_callback": "webhook_url", "machine_detection": "answering_machine_detection", "amd": "answering_machine_detection", "headers": "custom_headers"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"audio_url": "link", "client_state": "hidden", "diversion": "number", "from_": "number", "from_display_name": "hidden", "send_digits_on_answer": "hidden", "sip_auth_password": "hidden", "sip_auth_username": "hidden", "stream_auth_token": "hidden", "stream_url": "link", "to": "number", "webhook_url": "link", "webhook_urls": "link"}

    connection_id: str
    from_: str = Field(serialization_alias="from")
    to: str | Sequence[str] = Field(min_length=1)
    answering_machine_detection: AnsweringMachineDetection | None = None
    answering_machine_detection_config: AnsweringMachineDetectionConfig | None = None
    assistant: CallAssistantRequest | None = None
    audio_url: str | None = None
    billing_group_id: str | None = None
    bridge_intent: bool | None = None
    bridge_on_answer: bool | None = None
    conference_config: ConferenceConfig | None = None
    conversation_relay_config: ConversationRelayEmbeddedConfig | None = None
    custom_headers: Sequence[CustomSipHeader] | None = None
    deepfake_detection: DeepfakeDetection | None = None
    dialogflow_config: DialogflowConfig | None = None
    diversion: str | None = None
    enable_dialogflow: bool | None = None
    from_display_name: str | None = Field(default=None, max_length=128)
    link_to: str | None = None
    media_encryption: Literal["disabled", "SRTP", "DTLS"] | None = None
    media_name: str | None = None
    park_after_unbridge: Literal["self"] | None = None
    preferred_codecs: str | None = None
    prevent_double_bridge: bool | None = None
    privacy: Literal["id", "none"] | None = None
    record: Literal["record-from-answer"] | None = None
    record_channels: Literal["single", "dual"] | None = None
    record_custom_file_name: str | None = Field(default=None, min_length=1, max_length=40)
    record_format: Literal["wav", "mp3"] | None = None
    record_max_length: int | None = Field(default=None, ge=0, le=43200)
    record_timeout_secs: int | None = Field(default=None, ge=0)
    record_track: Literal["both", "inbound", "outbound"] | None = None
    record_trim: Literal["trim-silence"] | None = None
    retry_on_timeout: bool | None = None
    route_to_mobile: bool | None = None
    send_digits_on_answer: str | None = Field(default=None, max_length=64)
    send_silence_when_idle: bool | None = None
    sip_auth_password: str | None = None
    sip_auth_username: str | None = None
    sip_headers: Sequence[SipHeader] | None = None
    sip_region: SipRegion | None = None
    sip_transport_protocol: Literal["UDP", "TCP", "TLS"] | None = None
    sound_modifications: SoundModifications | None = None
    stream_auth_token: str | None = Field(default=None, max_length=4000)
    stream_bidirectional_codec: StreamBidirectionalCodec | None = None
    stream_bidirectional_mode: Literal["mp3", "rtp"] | None = None
    stream_bidirectional_sampling_rate: StreamBidirectionalSamplingRate | None = None
    stream_bidirectional_target_legs: Literal["both", "self", "opposite"] | None = None
    stream_codec: StreamCodec | None = None
    stream_establish_before_call_originate: bool | None = None
    stream_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None = None
    stream_url: str | None = None
    supervise_call_control_id: str | None = None
    supervisor_role: Literal["barge", "whisper", "monitor"] | None = None
    time_limit_secs: int | None = Field(default=None, ge=30, le=14400)
    timeout_secs: int | None = Field(default=None, ge=5, le=600)
    transcription: bool | None = None
    transcription_config: TranscriptionStartRequest | None = None
    webhook_retries_policies: dict[str, WebhookRetriesPoliciesValue] | None = None
    webhook_url: str | None = None
    webhook_url_method: Literal["POST", "GET"] | None = None
    webhook_urls: dict[str, str | Sequence[str]] | None = None
    webhook_urls_method: Literal["POST", "GET"] | None = None


class Enqueue(CallCommand, frozen=True):
    """Puts the leg into a queue, and ends a bridge it is in. The queue plays no music, and no event tells the
    position.

    See https://developers.telnyx.com/api-reference/call-commands/enqueue-call

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        keep_after_hangup: Whether the call keeps its place after the caller hangs up. Bridging with it then
            fails, with what a call back needs. Default: `false`.
        max_size: How many calls the queue holds. It counts only when this command makes the queue. Default:
            `100`.
        max_wait_time_secs: How long the call may wait, in seconds. Then it leaves the queue.
        queue_name: The queue. One that does not exist is made.
    """

    operation: ClassVar[Operation] = Operation(
        name="enqueue",
        method="POST",
        path="/calls/{call_control_id}/actions/enqueue",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/enqueue-call",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.enqueued", "call.dequeued",),
    )
    meant: ClassVar[Mapping[str, str]] = {"timeout": "max_wait_time_secs", "timeout_seconds": "max_wait_time_secs", "max_wait_time": "max_wait_time_secs", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    queue_name: str
    keep_after_hangup: bool | None = None
    max_size: int | None = None
    max_wait_time_secs: int | None = None


class ForkStart(CallCommand, frozen=True):
    """Sends a copy of the leg's RTP packets to UDP addresses of yours.

    See https://developers.telnyx.com/api-reference/call-commands/forking-start

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        rx: Where incoming audio is copied to, as `udp:address:port`. `decrypted` needs it.
        stream_type: The form of the copy. `decrypted` removes the encryption first. Default: `decrypted`.
        tx: Where outgoing audio is copied to, as `udp:address:port`. `decrypted` needs it.
    """

    operation: ClassVar[Operation] = Operation(
        name="fork_start",
        method="POST",
        path="/calls/{call_control_id}/actions/fork_start",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/forking-start",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.fork.started", "call.fork.stopped",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    rx: str | None = None
    stream_type: Literal["decrypted"] | None = None
    tx: str | None = None


class ForkStop(CallCommand, frozen=True):
    """Ends a fork. Its `stream_type` must be that of the fork, and the two commands have different defaults.

    See https://developers.telnyx.com/api-reference/call-commands/forking-stop

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        stream_type: The form that the fork was started with. One of `raw`, `decrypted`. Default: `raw`.
    """

    operation: ClassVar[Operation] = Operation(
        name="fork_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/fork_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/forking-stop",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.fork.stopped",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    stream_type: Literal["raw", "decrypted"] | None = None


class Gather(CallCommand, frozen=True):
    """Collects keys, not speech, without a prompt. One `call.gather.ended` brings all of them, and how it
    ended.

    See https://developers.telnyx.com/api-reference/call-commands/gather

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        gather_id: A name for this gather. The published schema of its event does not have it, so it may not
            come back. At most 40 characters.
        initial_timeout_millis: How long to wait for the first key, in milliseconds. Default: `5000`.
        inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds. Default:
            `5000`.
        maximum_digits: The number of keys at which the entry is complete. At most 128. Default: `128`.
        minimum_digits: The fewest keys that make a valid entry. At least 1. Default: `1`.
        terminating_digit: The key that ends the entry before it is full. Default: `#`.
        timeout_millis: How long the whole gather may take, in milliseconds. Default: `60000`.
        valid_digits: The keys that count as valid, in one string. Default: `0123456789#*`.
    """

    operation: ClassVar[Operation] = Operation(
        name="gather",
        method="POST",
        path="/calls/{call_control_id}/actions/gather",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/gather",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.dtmf.received", "call.gather.ended",),
    )
    meant: ClassVar[Mapping[str, str]] = {"num_digits": "maximum_digits", "max_digits": "maximum_digits", "finish_on_key": "terminating_digit", "timeout": "timeout_millis", "timeout_ms": "timeout_millis", "timeout_seconds": "timeout_millis", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    gather_id: str | None = Field(default=None, min_length=1, max_length=40)
    initial_timeout_millis: int | None = None
    inter_digit_timeout_millis: int | None = None
    maximum_digits: int | None = Field(default=None, le=128)
    minimum_digits: int | None = Field(default=None, ge=1)
    terminating_digit: str | None = None
    timeout_millis: int | None = None
    valid_digits: str | None = None


class GatherStop(CallCommand, frozen=True):
    """Ends the gather that is under way on the leg.

    See https://developers.telnyx.com/api-reference/call-commands/gather-stop

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="gather_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/gather_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/gather-stop",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.gather.ended",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}



class GatherUsingAi(CallCommand, frozen=True):
    """Lets an AI assistant ask the caller for values, spoken freely, and returns them by a schema.

    See https://developers.telnyx.com/api-reference/call-commands/gather-using-ai

    Attributes:
        call_control_id: The leg that it is for.
        assistant: The assistant that asks: its model, instructions and tools.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        gather_ended_speech: What is said when all values are collected. At most 3,000 characters.
        greeting: What the assistant says first; without it, it waits to be spoken to. SSML works with
            voices of AWS only. At most 3,000 characters.
        interruption_settings: Whether the caller may interrupt the assistant while it speaks.
        language: The language that the caller speaks. Default: `en`.
        message_history: Earlier messages that the assistant is to know of when it begins.
        parameters: The values to collect, as a JSON Schema object.
        send_message_history_updates: Whether each change of the conversation is reported, as
            `call.ai_gather.message_history_updated`. Default: `false`.
        send_partial_results: Whether each value is reported as it is collected, as
            `call.ai_gather.partial_results`. Default: `false`.
        transcription: How the caller's speech is turned into text. Models that listen for themselves ignore
            it.
        user_response_timeout_ms: How long to wait for the caller to answer, in milliseconds. Default:
            `10000`.
        voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
            Default: `Telnyx.KokoroTTS.af`.
        voice_settings: Settings of the voice's provider, such as speed or the secret that holds its key.
    """

    operation: ClassVar[Operation] = Operation(
        name="gather_using_ai",
        method="POST",
        path="/calls/{call_control_id}/actions/gather_using_ai",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/gather-using-ai",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.conversation.created", "call.ai_gather.partial_results", "call.ai_gather.message_history_updated", "call.ai_gather.ended", "call.conversation.ended",),
    )
    meant: ClassVar[Mapping[str, str]] = {"text": "greeting", "message": "greeting", "prompt": "greeting", "language_code": "language", "timeout": "user_response_timeout_ms", "timeout_ms": "user_response_timeout_ms", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "gather_ended_speech": "hidden", "greeting": "hidden"}

    parameters: dict[str, Any]
    assistant: Assistant | None = None
    gather_ended_speech: str | None = Field(default=None, max_length=3000)
    greeting: str | None = Field(default=None, max_length=3000)
    interruption_settings: InterruptionSettings | None = None
    language: Language | None = None
    message_history: Sequence[MessageHistory] | None = None
    send_message_history_updates: bool | None = None
    send_partial_results: bool | None = None
    transcription: TranscriptionConfig | None = None
    user_response_timeout_ms: int | None = None
    voice: str | None = None
    voice_settings: ElevenLabsVoiceSettings | TelnyxVoiceSettings | AWSVoiceSettings | AzureVoiceSettings | RimeVoiceSettings | ResembleVoiceSettings | XaiVoiceSettings | SonioxVoiceSettings | None = None


class GatherUsingAudio(CallCommand, frozen=True):
    """Plays an audio file and collects keys; a key cuts the audio short. Each try waits the whole
    `timeout_millis`.

    See https://developers.telnyx.com/api-reference/call-commands/gather-using-audio

    Attributes:
        call_control_id: The leg that it is for.
        audio_url: Where the WAV or MP3 file is fetched from. Either this or `media_name` is given, not
            both.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds. Default:
            `5000`.
        invalid_audio_url: A WAV or MP3 file played after an invalid entry. Either this or
            `invalid_media_name` is given, not both.
        invalid_media_name: An uploaded file played after an invalid entry, by its name in the carrier's
            media storage.
        maximum_digits: The number of keys at which the entry is complete. At most 128. Default: `128`.
        maximum_tries: How often the prompt is played in all to a caller who presses nothing. Default: `3`.
        media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It takes
            the place of `audio_url`.
        minimum_digits: The fewest keys that make a valid entry. At least 1. Default: `1`.
        terminating_digit: The key that ends the entry before it is full. Default: `#`.
        timeout_millis: How long to wait for keys after each playing of the prompt, in milliseconds.
            Default: `60000`.
        valid_digits: The keys that count as valid, in one string. Default: `0123456789#*`.
    """

    operation: ClassVar[Operation] = Operation(
        name="gather_using_audio",
        method="POST",
        path="/calls/{call_control_id}/actions/gather_using_audio",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/gather-using-audio",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.playback.started", "call.playback.ended", "call.dtmf.received", "call.gather.ended",),
        at_most_one=(("audio_url", "media_name"), ("invalid_audio_url", "invalid_media_name"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"prompt": "audio_url", "invalid_prompt": "invalid_audio_url", "audio_file_url": "audio_url", "media_url": "audio_url", "file_url": "audio_url", "num_digits": "maximum_digits", "max_digits": "maximum_digits", "finish_on_key": "terminating_digit", "max_tries": "maximum_tries", "retries": "maximum_tries", "timeout": "timeout_millis", "timeout_ms": "timeout_millis", "timeout_seconds": "timeout_millis", "state": "client_state", "idempotency_key": "command_id", "url": "audio_url"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"audio_url": "link", "client_state": "hidden", "invalid_audio_url": "link"}

    audio_url: str | None = None
    inter_digit_timeout_millis: int | None = None
    invalid_audio_url: str | None = None
    invalid_media_name: str | None = None
    maximum_digits: int | None = Field(default=None, le=128)
    maximum_tries: int | None = None
    media_name: str | None = None
    minimum_digits: int | None = Field(default=None, ge=1)
    terminating_digit: str | None = None
    timeout_millis: int | None = None
    valid_digits: str | None = None


class GatherUsingSpeak(CallCommand, frozen=True):
    """Speaks a text and collects keys; a key cuts the speech short. Each try waits the whole `timeout_millis`.

    See https://developers.telnyx.com/api-reference/call-commands/gather-using-speak

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds. Default:
            `5000`.
        invalid_payload: The text, or SSML, spoken after an invalid entry. At most 3,000 characters.
        language: The language of the text. Voices of AWS Polly ignore it, as each has a language of its
            own.
        maximum_digits: The number of keys at which the entry is complete. At most 128. Default: `128`.
        maximum_tries: How often the prompt is played in all to a caller who presses nothing. Default: `3`.
        minimum_digits: The fewest keys that make a valid entry. At least 1. Default: `1`.
        payload: The text, or SSML when `payload_type` is `ssml`. At most 3,000 characters.
        payload_type: Whether `payload` is plain text or SSML. One of `text`, `ssml`. Default: `text`.
        service_level: The quality of the speech. `basic` speaks plain text in US English only. One of
            `basic`, `premium`. Default: `premium`.
        terminating_digit: The key that ends the entry before it is full. Default: `#`.
        timeout_millis: How long to wait for keys after each playing of the prompt, in milliseconds.
            Default: `60000`.
        valid_digits: The keys that count as valid, in one string. Default: `0123456789#*`.
        voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
        voice_settings: Settings of the voice's provider, such as speed or the secret that holds its key.
    """

    operation: ClassVar[Operation] = Operation(
        name="gather_using_speak",
        method="POST",
        path="/calls/{call_control_id}/actions/gather_using_speak",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/gather-using-speak",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.dtmf.received", "call.gather.ended",),
    )
    meant: ClassVar[Mapping[str, str]] = {"text": "payload", "message": "payload", "ssml": "payload", "prompt": "payload", "invalid_prompt": "invalid_payload", "language_code": "language", "num_digits": "maximum_digits", "max_digits": "maximum_digits", "finish_on_key": "terminating_digit", "max_tries": "maximum_tries", "retries": "maximum_tries", "timeout": "timeout_millis", "timeout_ms": "timeout_millis", "timeout_seconds": "timeout_millis", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "invalid_payload": "hidden", "payload": "hidden"}

    payload: str = Field(max_length=3000)
    voice: str
    inter_digit_timeout_millis: int | None = None
    invalid_payload: str | None = Field(default=None, max_length=3000)
    language: ConferenceSpeakLanguage | None = None
    maximum_digits: int | None = Field(default=None, le=128)
    maximum_tries: int | None = None
    minimum_digits: int | None = Field(default=None, ge=1)
    payload_type: Literal["text", "ssml"] | None = None
    service_level: Literal["basic", "premium"] | None = None
    terminating_digit: str | None = None
    timeout_millis: int | None = None
    valid_digits: str | None = None
    voice_settings: ElevenLabsVoiceSettings | TelnyxVoiceSettings | AWSVoiceSettings | MinimaxVoiceSettings | AzureVoiceSettings | RimeVoiceSettings | ResembleVoiceSettings | InworldVoiceSettings | XaiVoiceSettings | SonioxVoiceSettings | None = None


class Hangup(CallCommand, frozen=True):
    """Hangs up the leg. The event of a recording may arrive after that of the hangup.

    See https://developers.telnyx.com/api-reference/call-commands/hangup-call

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        custom_headers: Further SIP headers, by name and value, in the BYE message.
        reason: Tells the phone why an outgoing leg stops ringing, as SIP header Reason. Without quotes,
            backslashes and emoji.
    """

    operation: ClassVar[Operation] = Operation(
        name="hangup",
        method="POST",
        path="/calls/{call_control_id}/actions/hangup",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/hangup-call",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.hangup",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id", "headers": "custom_headers"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    custom_headers: Sequence[CustomSipHeader] | None = None
    reason: str | None = None


class LeaveQueue(CallCommand, frozen=True):
    """Takes the leg out of the queue that it waits in. The call goes on.

    See https://developers.telnyx.com/api-reference/call-commands/remove-call-from-a-queue

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="leave_queue",
        method="POST",
        path="/calls/{call_control_id}/actions/leave_queue",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/remove-call-from-a-queue",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.dequeued",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}



class Pay(CallCommand, frozen=True):
    """Asks the caller for card or bank details by key, and charges or stores them. Recordings pause meanwhile.

    See https://developers.telnyx.com/api-reference/call-commands/pay

    Attributes:
        call_control_id: The leg that it is for.
        amount: The sum to charge, in dollars and not in cents. A charge needs it. At least 0.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        connector_name: The payment connector, set up at the carrier, that handles the transaction. Default:
            `Default`.
        currency: The currency of `amount`. One of `USD`, `usd`. Default: `USD`.
        description: A text that goes to the payment processor with the transaction.
        inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds.
        language: The language of the prompts.
        max_attempts: How often the caller may try each step.
        metadata: Values of your own that go to the payment connector.
        min_postal_code_length: The fewest digits of a postal code that the caller keys in. Default: `1`.
        parameters: Further values that go to the payment connector.
        payment_method: What the caller is asked for: a credit card or a bank account. One of `credit-card`,
            `ach-debit`. Default: `credit-card`.
        payment_token: A stored means of payment. The caller is then asked for nothing.
        postal_code: The card's postal code itself, or true to ask the caller, or false for none. Without
            it, the caller is asked.
        prompts: Texts of your own, for each step.
        service_level: The quality of the speech. `basic` speaks plain text in US English only. Default:
            `premium`.
        timeout_millis: How long each step waits for keys, in milliseconds.
        transaction_type: Charge, or store for later. Without it, an `amount` above zero means a charge. One
            of `charge`, `tokenize`.
        valid_card_types: The kinds of card accepted; others count as an invalid entry. Not together with
            `payment_token`.
        voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
    """

    operation: ClassVar[Operation] = Operation(
        name="pay",
        method="POST",
        path="/calls/{call_control_id}/actions/pay",
        retry="once",
        page="https://developers.telnyx.com/api-reference/call-commands/pay",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.payment.progress", "call.payment.completed",),
    )
    meant: ClassVar[Mapping[str, str]] = {"language_code": "language", "max_tries": "max_attempts", "retries": "max_attempts", "timeout": "timeout_millis", "timeout_ms": "timeout_millis", "timeout_seconds": "timeout_millis", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "description": "hidden", "metadata": "hidden", "parameters": "hidden", "payment_token": "hidden", "postal_code": "hidden"}

    amount: float | None = Field(default=None, ge=0)
    connector_name: str | None = None
    currency: Literal["USD", "usd"] | None = None
    description: str | None = None
    inter_digit_timeout_millis: int | None = None
    language: str | None = None
    max_attempts: int | None = None
    metadata: dict[str, Any] | None = None
    min_postal_code_length: int | None = None
    parameters: dict[str, Any] | None = None
    payment_method: Literal["credit-card", "ach-debit"] | None = None
    payment_token: str | None = None
    postal_code: str | bool | None = None
    prompts: Prompts | None = None
    service_level: str | None = None
    timeout_millis: int | None = None
    transaction_type: Literal["charge", "tokenize"] | None = None
    valid_card_types: Sequence[ValidCardType] | None = None
    voice: str | None = None


class PhoneNumberList(Command, frozen=True):
    """Lists the phone numbers of the account.

    See https://developers.telnyx.com/api-reference/phone-number-configurations/list-phone-numbers

    Attributes:
        billing_group_id: The billing group that the number is charged to; `null` for numbers without one.
        connection_id: The application or connection that takes the number's calls.
        connection_name_contains: A part of the name of the number's application or connection, at least
            three characters.
        connection_name_ends_with: The end of the name of the number's application or connection, at least
            three characters.
        connection_name_eq: The name of the number's application or connection.
        connection_name_starts_with: The beginning of the name of the number's application or connection, at
            least three characters.
        country_iso_alpha2: The country, as a code of two letters, or a list of several.
        customer_reference: The text of your own that the number was given.
        emergency_address_id: The address for calls to emergency services; `null` for numbers without one.
        handle_messaging_profile_error: Whether numbers come without their messaging profile when it cannot
            be read, instead of an error.
        number_type_eq: The kind of number. One of `local`, `national`, `toll_free`, `mobile`,
            `shared_cost`.
        page_number: The page to begin with, counted from 1. At least 1.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. At least 1.
        phone_number: The digits of the number, or three of them at least; nothing else, and no `+`.
        sort: What to sort by. Without it, the newest come first. One of `purchased_at`, `phone_number`,
            `connection_name`, `usage_payment_method`.
        source: Whether the number was bought or brought from another carrier. One of `ported`, `purchased`.
        status: Whether the number can be used, or what it waits for. One of `purchase-pending`,
            `purchase-failed`, `port-pending`, `active`, `deleted`, `port-failed`, `emergency-only`,
            `ported-out`, `port-out-pending`.
        tag: A label that the number has.
        usage_payment_method: Whether the number is billed by the minute, or uses the channels that you
            rent. One of `pay-per-minute`, `channel`.
        without_tags: True for numbers without labels only.
    """

    operation: ClassVar[Operation] = Operation(
        name="phone_numbers.list",
        method="GET",
        path="/phone_numbers",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/phone-number-configurations/list-phone-numbers",
        takes=frozenset([]),
        query={"billing_group_id": "filter[billing_group_id]", "connection_id": "filter[connection_id]", "connection_name_contains": "filter[voice.connection_name][contains]", "connection_name_ends_with": "filter[voice.connection_name][ends_with]", "connection_name_eq": "filter[voice.connection_name][eq]", "connection_name_starts_with": "filter[voice.connection_name][starts_with]", "country_iso_alpha2": "filter[country_iso_alpha2]", "customer_reference": "filter[customer_reference]", "emergency_address_id": "filter[emergency_address_id]", "handle_messaging_profile_error": "handle_messaging_profile_error", "number_type_eq": "filter[number_type][eq]", "page_number": "page[number]", "page_size": "page[size]", "phone_number": "filter[phone_number]", "sort": "sort", "source": "filter[source]", "status": "filter[status]", "tag": "filter[tag]", "usage_payment_method": "filter[voice.usage_payment_method]", "without_tags": "filter[without_tags]"},
        answers="page",
    )
    meant: ClassVar[Mapping[str, str]] = {"application_id": "connection_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"customer_reference": "hidden", "phone_number": "number"}

    billing_group_id: str | None = Field(default=None, exclude=True)
    connection_id: str | None = Field(default=None, exclude=True)
    connection_name_contains: str | None = Field(default=None, min_length=3, exclude=True)
    connection_name_ends_with: str | None = Field(default=None, min_length=3, exclude=True)
    connection_name_eq: str | None = Field(default=None, exclude=True)
    connection_name_starts_with: str | None = Field(default=None, min_length=3, exclude=True)
    country_iso_alpha2: str | Sequence[str] | None = Field(default=None, exclude=True)
    customer_reference: str | None = Field(default=None, exclude=True)
    emergency_address_id: str | None = Field(default=None, exclude=True)
    handle_messaging_profile_error: bool | None = Field(default=None, exclude=True)
    number_type_eq: NumberTypeEq | None = Field(default=None, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, exclude=True)
    phone_number: str | None = Field(default=None, min_length=3, exclude=True)
    sort: PhoneNumberListSort | None = Field(default=None, exclude=True)
    source: Literal["ported", "purchased"] | None = Field(default=None, exclude=True)
    status: Status | None = Field(default=None, exclude=True)
    tag: str | None = Field(default=None, exclude=True)
    usage_payment_method: Literal["pay-per-minute", "channel"] | None = Field(default=None, exclude=True)
    without_tags: bool | None = Field(default=None, exclude=True)


class PhoneNumberListVoice(Command, frozen=True):
    """Lists the phone numbers of the account, with what concerns calls.

    See https://developers.telnyx.com/api-reference/phone-number-configurations/list-phone-numbers-with-voice-settings

    Attributes:
        connection_name_contains: A part of the name of the number's application or connection, at least
            three characters.
        customer_reference: The text of your own that the number was given.
        page_number: The page to begin with, counted from 1. At least 1.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. At least 1.
        phone_number: The digits of the number, or three of them at least; nothing else, and no `+`.
        sort: What to sort by. Without it, the newest come first. One of `purchased_at`, `phone_number`,
            `connection_name`, `usage_payment_method`.
        usage_payment_method: Whether the number is billed by the minute, or uses the channels that you
            rent. One of `pay-per-minute`, `channel`.
    """

    operation: ClassVar[Operation] = Operation(
        name="phone_numbers.list_voice",
        method="GET",
        path="/phone_numbers/voice",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/phone-number-configurations/list-phone-numbers-with-voice-settings",
        takes=frozenset([]),
        query={"connection_name_contains": "filter[connection_name][contains]", "customer_reference": "filter[customer_reference]", "page_number": "page[number]", "page_size": "page[size]", "phone_number": "filter[phone_number]", "sort": "sort", "usage_payment_method": "filter[voice.usage_payment_method]"},
        answers="page",
    )
    sensitive: ClassVar[Mapping[str, Mask]] = {"customer_reference": "hidden", "phone_number": "number"}

    connection_name_contains: str | None = Field(default=None, min_length=3, exclude=True)
    customer_reference: str | None = Field(default=None, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, exclude=True)
    phone_number: str | None = Field(default=None, min_length=3, exclude=True)
    sort: PhoneNumberListSort | None = Field(default=None, exclude=True)
    usage_payment_method: Literal["pay-per-minute", "channel"] | None = Field(default=None, exclude=True)


class PhoneNumberRetrieve(Command, frozen=True):
    """Gives one phone number.

    See https://developers.telnyx.com/api-reference/phone-number-configurations/retrieve-a-phone-number

    Attributes:
        id: The number, by its identifier.
    """

    operation: ClassVar[Operation] = Operation(
        name="phone_numbers.retrieve",
        method="GET",
        path="/phone_numbers/{id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/phone-number-configurations/retrieve-a-phone-number",
        takes=frozenset([]),
    )

    id: str = Field(min_length=1, exclude=True)


class PhoneNumberRetrieveVoice(Command, frozen=True):
    """Gives one phone number, with what concerns calls.

    See https://developers.telnyx.com/api-reference/phone-number-configurations/retrieve-a-phone-number-with-voice-settings

    Attributes:
        id: The number, by its identifier.
    """

    operation: ClassVar[Operation] = Operation(
        name="phone_numbers.retrieve_voice",
        method="GET",
        path="/phone_numbers/{id}/voice",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/phone-number-configurations/retrieve-a-phone-number-with-voice-settings",
        takes=frozenset([]),
    )

    id: str = Field(min_length=1, exclude=True)


class PhoneNumberUpdate(Command, frozen=True):
    """Changes a phone number: which application takes its calls, for example.

    See https://developers.telnyx.com/api-reference/phone-number-configurations/update-a-phone-number

    Attributes:
        address_id: The address that the number belongs to.
        billing_group_id: The billing group that the number is charged to.
        connection_id: The application or connection that takes the number's calls.
        customer_reference: A text of your own, to find the number by.
        external_pin: A code that whoever takes the number to another carrier must know. Not every carrier
            asks for it.
        hd_voice_enabled: Whether the number's calls may have wideband audio.
        id: The number, by its identifier.
        tags: Labels of your own.
    """

    operation: ClassVar[Operation] = Operation(
        name="phone_numbers.update",
        method="PATCH",
        path="/phone_numbers/{id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/phone-number-configurations/update-a-phone-number",
        takes=frozenset([]),
    )
    meant: ClassVar[Mapping[str, str]] = {"application_id": "connection_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"customer_reference": "hidden", "external_pin": "hidden"}

    id: str = Field(min_length=1, exclude=True)
    address_id: str | None = None
    billing_group_id: str | None = None
    connection_id: str | None = None
    customer_reference: str | None = None
    external_pin: str | None = None
    hd_voice_enabled: bool | None = None
    tags: Sequence[str] | None = None


class PhoneNumberUpdateVoice(Command, frozen=True):
    """Changes what concerns calls of a phone number.

    See https://developers.telnyx.com/api-reference/phone-number-configurations/update-a-phone-number-with-voice-settings

    Attributes:
        call_forwarding: Where calls to the number are forwarded.
        call_recording: Whether calls to the number are recorded by themselves, and how.
        caller_id_name_enabled: Whether callers' names are looked up.
        cnam_listing: The name that the number is listed under.
        id: The number, by its identifier.
        inbound_call_screening: What happens to calls that are likely fraud: nothing, refused, or marked. It
            costs extra for each number. One of `disabled`, `reject_calls`, `flag_calls`.
        media_features: How the audio of the number's calls travels.
        tech_prefix_enabled: Whether a tech prefix is used for the number.
        translated_number: What `to` says of calls to the number, in place of the number itself: letters and
            digits.
        usage_payment_method: Whether the number is billed by the minute, or uses the channels that you
            rent. One of `pay-per-minute`, `channel`.
    """

    operation: ClassVar[Operation] = Operation(
        name="phone_numbers.update_voice",
        method="PATCH",
        path="/phone_numbers/{id}/voice",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/phone-number-configurations/update-a-phone-number-with-voice-settings",
        takes=frozenset([]),
    )
    sensitive: ClassVar[Mapping[str, Mask]] = {"translated_number": "number"}

    id: str = Field(min_length=1, exclude=True)
    call_forwarding: CallForwarding | None = None
    call_recording: CallRecording | None = None
    caller_id_name_enabled: bool | None = None
    cnam_listing: CnamListing | None = None
    inbound_call_screening: Literal["disabled", "reject_calls", "flag_calls"] | None = None
    media_features: MediaFeatures | None = None
    tech_prefix_enabled: bool | None = None
    translated_number: str | None = None
    usage_payment_method: Literal["pay-per-minute", "channel"] | None = None


class PlaybackStart(CallCommand, frozen=True):
    """Plays an audio file on the leg; files sent one after another are queued.

    See https://developers.telnyx.com/api-reference/call-commands/play-audio-url

    Attributes:
        call_control_id: The leg that it is for.
        audio_type: The format of the file or of `playback_content`. One of `mp3`, `wav`. Default: `mp3`.
        audio_url: Where the WAV or MP3 file is fetched from. Either this or `media_name` is given, not
            both.
        cache_audio: Whether the carrier keeps the file, so that playing it again needs no second download.
            Default: `true`.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        loop: How often the audio is played: a number from 1 to 100, or `infinity`. Default: `1`.
        media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It takes
            the place of `audio_url`.
        overlay: Whether to mix this over audio that is already playing, without which it has no effect.
            Only this leg hears it. Default: `false`.
        playback_content: The audio itself in base64, in place of a file. The events then name no file.
        stop: What happens to audio already there: `current` skips to the next in the queue, `all` empties
            the queue as well. One of `current`, `all`.
        target_legs: Which legs hear the audio. One of `self`, `opposite`, `both`. Default: `self`.
    """

    operation: ClassVar[Operation] = Operation(
        name="playback_start",
        method="POST",
        path="/calls/{call_control_id}/actions/playback_start",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/play-audio-url",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.playback.started", "call.playback.ended",),
        at_most_one=(("audio_url", "media_name"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"prompt": "audio_url", "audio_file_url": "audio_url", "media_url": "audio_url", "file_url": "audio_url", "repeat": "loop", "state": "client_state", "idempotency_key": "command_id", "url": "audio_url"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"audio_url": "link", "client_state": "hidden", "playback_content": "hidden"}

    audio_type: Literal["mp3", "wav"] | None = None
    audio_url: str | None = None
    cache_audio: bool | None = None
    loop: str | int | None = None
    media_name: str | None = None
    overlay: bool | None = None
    playback_content: str | None = None
    stop: Literal["current", "all"] | None = None
    target_legs: Literal["self", "opposite", "both"] | None = None


class PlaybackStop(CallCommand, frozen=True):
    """Stops audio and speech on the leg. The event is that of whatever was stopped.

    See https://developers.telnyx.com/api-reference/call-commands/stop-audio-playback

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        overlay: Whether to stop the second layer of audio, which is mixed over the first. Default: `false`.
        stop: `current` stops what is playing now, and `all` empties the queue as well. One of `current`,
            `all`. Default: `all`.
    """

    operation: ClassVar[Operation] = Operation(
        name="playback_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/playback_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/stop-audio-playback",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.playback.ended", "call.speak.ended",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    overlay: bool | None = None
    stop: Literal["current", "all"] | None = None


class QueueCreate(Command, frozen=True):
    """Makes a queue. `enqueue` makes one by itself, which holds 100 calls.

    See https://developers.telnyx.com/api-reference/queue-commands/create-a-queue

    Attributes:
        max_size: How many calls the queue holds. At least 1. Default: `300`.
        queue_name: A name for the queue. At most 255 characters.
    """

    operation: ClassVar[Operation] = Operation(
        name="queues.create",
        method="POST",
        path="/queues",
        retry="never",
        page="https://developers.telnyx.com/api-reference/queue-commands/create-a-queue",
        takes=frozenset([]),
    )

    queue_name: str = Field(min_length=1, max_length=255)
    max_size: int | None = Field(default=None, ge=1)


class QueueDelete(Command, frozen=True):
    """Removes a queue.

    See https://developers.telnyx.com/api-reference/queue-commands/delete-a-queue

    Attributes:
        queue_name: The queue.
    """

    operation: ClassVar[Operation] = Operation(
        name="queues.delete",
        method="DELETE",
        path="/queues/{queue_name}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/queue-commands/delete-a-queue",
        takes=frozenset([]),
        answers="nothing",
    )

    queue_name: str = Field(min_length=1, exclude=True)


class QueueList(Command, frozen=True):
    """Lists the queues of the account.

    See https://developers.telnyx.com/api-reference/queue-commands/list-queues

    Attributes:
        page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. From 1 to 250. Default: `20`.
    """

    operation: ClassVar[Operation] = Operation(
        name="queues.list",
        method="GET",
        path="/queues",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/queue-commands/list-queues",
        takes=frozenset([]),
        query={"page_number": "page[number]", "page_size": "page[size]"},
        answers="page",
    )

    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, le=250, exclude=True)


class QueueListCalls(Command, frozen=True):
    """Lists the calls that wait in a queue.

    See https://developers.telnyx.com/api-reference/queue-commands/retrieve-calls-from-a-queue

    Attributes:
        page_after: A mark that an earlier answer brought: the page after it.
        page_before: A mark that an earlier answer brought: the page before it.
        page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
            Default: `20`.
        page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. From 1 to 250. Default: `20`.
        queue_name: The queue.
    """

    operation: ClassVar[Operation] = Operation(
        name="queues.list_calls",
        method="GET",
        path="/queues/{queue_name}/calls",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/queue-commands/retrieve-calls-from-a-queue",
        takes=frozenset([]),
        at_most_one=(("page_number", "page_after"),),
        query={"page_after": "page[after]", "page_before": "page[before]", "page_limit": "page[limit]", "page_number": "page[number]", "page_size": "page[size]"},
        answers="page",
    )

    queue_name: str = Field(min_length=1, exclude=True)
    page_after: str | None = Field(default=None, exclude=True)
    page_before: str | None = Field(default=None, exclude=True)
    page_limit: int | None = Field(default=None, ge=1, le=250, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, le=250, exclude=True)


class QueueRemoveCall(Command, frozen=True):
    """Removes a call that has ended from a queue. One that lives leaves by `leave_queue`.

    See https://developers.telnyx.com/api-reference/queue-commands/force-remove-a-call-from-a-queue

    Attributes:
        call_control_id: The leg.
        queue_name: The queue.
    """

    operation: ClassVar[Operation] = Operation(
        name="queues.remove_call",
        method="DELETE",
        path="/queues/{queue_name}/calls/{call_control_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/queue-commands/force-remove-a-call-from-a-queue",
        takes=frozenset([]),
        answers="nothing",
    )

    call_control_id: str = Field(min_length=1, exclude=True)
    queue_name: str = Field(min_length=1, exclude=True)


class QueueRetrieve(Command, frozen=True):
    """Gives one queue, and how full it is.

    See https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-queue

    Attributes:
        queue_name: The queue.
    """

    operation: ClassVar[Operation] = Operation(
        name="queues.retrieve",
        method="GET",
        path="/queues/{queue_name}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-queue",
        takes=frozenset([]),
    )

    queue_name: str = Field(min_length=1, exclude=True)


class QueueRetrieveCall(Command, frozen=True):
    """Gives one call that waits in a queue, with its place.

    See https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-from-a-queue

    Attributes:
        call_control_id: The leg.
        queue_name: The queue.
    """

    operation: ClassVar[Operation] = Operation(
        name="queues.retrieve_call",
        method="GET",
        path="/queues/{queue_name}/calls/{call_control_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-from-a-queue",
        takes=frozenset([]),
    )

    call_control_id: str = Field(min_length=1, exclude=True)
    queue_name: str = Field(min_length=1, exclude=True)


class QueueUpdate(Command, frozen=True):
    """Changes how many calls a queue holds.

    See https://developers.telnyx.com/api-reference/queue-commands/update-a-queue

    Attributes:
        max_size: How many calls the queue holds. At least 1.
        queue_name: The queue.
    """

    operation: ClassVar[Operation] = Operation(
        name="queues.update",
        method="POST",
        path="/queues/{queue_name}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/queue-commands/update-a-queue",
        takes=frozenset([]),
    )

    max_size: int = Field(ge=1)
    queue_name: str = Field(min_length=1, exclude=True)


class QueueUpdateCall(Command, frozen=True):
    """Says whether a call keeps its place in a queue after its hangup.

    See https://developers.telnyx.com/api-reference/queue-commands/update-queued-call

    Attributes:
        call_control_id: The leg.
        keep_after_hangup: Whether the call keeps its place after the caller hangs up.
        queue_name: The queue.
    """

    operation: ClassVar[Operation] = Operation(
        name="queues.update_call",
        method="PATCH",
        path="/queues/{queue_name}/calls/{call_control_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/queue-commands/update-queued-call",
        takes=frozenset([]),
        answers="nothing",
    )

    call_control_id: str = Field(min_length=1, exclude=True)
    queue_name: str = Field(min_length=1, exclude=True)
    keep_after_hangup: bool | None = None


class RecordPause(CallCommand, frozen=True):
    """Pauses the recording until `record_resume`. No event follows.

    See https://developers.telnyx.com/api-reference/call-commands/record-pause

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        recording_id: The recording meant.
    """

    operation: ClassVar[Operation] = Operation(
        name="record_pause",
        method="POST",
        path="/calls/{call_control_id}/actions/record_pause",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/record-pause",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    recording_id: str | None = None


class RecordResume(CallCommand, frozen=True):
    """Goes on with a paused recording. No event follows.

    See https://developers.telnyx.com/api-reference/call-commands/record-resume

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        recording_id: The recording meant.
    """

    operation: ClassVar[Operation] = Operation(
        name="record_resume",
        method="POST",
        path="/calls/{call_control_id}/actions/record_resume",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/record-resume",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    recording_id: str | None = None


class RecordStart(CallCommand, frozen=True):
    """Starts a recording. No event tells of the start; `call.recording.saved` may come after the hangup.

    See https://developers.telnyx.com/api-reference/call-commands/recording-start

    Attributes:
        call_control_id: The leg that it is for.
        channels: One channel for all voices, or two: the first leg on one, everybody else on the other. One
            of `single`, `dual`.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        custom_file_name: The first part of the file's name, in place of the leg's id. A Unix time stamp is
            appended. At most 40 characters.
        format: The format of the file. One of `wav`, `mp3`.
        max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 14,400. Default: `0`.
        play_beep: Whether a beep is heard at the start.
        recording_track: The side of the call to record. One side alone is recorded in mono, whatever
            `channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
        timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for none. It
            uses transcription, which costs extra. At least 0. Default: `0`.
        transcription: Whether the finished recording is transcribed. The text comes with
            `call.recording.transcription.saved`. Default: `false`.
        transcription_engine: The engine that recognises the speech: `A` is Google, `B` is Telnyx. Deepgram
            understands English only. One of `A`, `B`, `deepgram/nova-3`. Default: `A`.
        transcription_language: The language spoken. Not every engine knows every language. Default:
            `en-US`.
        transcription_max_speaker_count: The most speakers to tell apart. Google only. Default: `6`.
        transcription_min_speaker_count: The fewest speakers to tell apart. Google only. Default: `2`.
        transcription_profanity_filter: Whether swear words are masked. Google only. Default: `false`.
        transcription_speaker_diarization: Whether the speakers are told apart. Google only. Default:
            `false`.
        trim: `trim-silence` cuts silence off both ends of the recording.
    """

    operation: ClassVar[Operation] = Operation(
        name="record_start",
        method="POST",
        path="/calls/{call_control_id}/actions/record_start",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/recording-start",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.recording.saved", "call.recording.error", "call.recording.transcription.saved",),
    )
    meant: ClassVar[Mapping[str, str]] = {"language_code": "transcription_language", "timeout": "timeout_secs", "timeout_ms": "timeout_secs", "timeout_seconds": "timeout_secs", "record_channels": "channels", "recording_channels": "channels", "record_format": "format", "record_max_length": "max_length", "record_track": "recording_track", "beep": "play_beep", "track": "recording_track", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    channels: Literal["single", "dual"]
    format: Literal["wav", "mp3"]
    custom_file_name: str | None = Field(default=None, min_length=1, max_length=40)
    max_length: int | None = Field(default=None, ge=0, le=14400)
    play_beep: bool | None = None
    recording_track: Literal["both", "inbound", "outbound"] | None = None
    timeout_secs: int | None = Field(default=None, ge=0)
    transcription: bool | None = None
    transcription_engine: Literal["A", "B", "deepgram/nova-3"] | None = None
    transcription_language: TranscriptionLanguage | None = None
    transcription_max_speaker_count: int | None = None
    transcription_min_speaker_count: int | None = None
    transcription_profanity_filter: bool | None = None
    transcription_speaker_diarization: bool | None = None
    trim: Literal["trim-silence"] | None = None


class RecordStop(CallCommand, frozen=True):
    """Ends the recording. The links that `call.recording.saved` brings live for ten minutes.

    See https://developers.telnyx.com/api-reference/call-commands/recording-stop

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        recording_id: The recording meant.
    """

    operation: ClassVar[Operation] = Operation(
        name="record_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/record_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/recording-stop",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.recording.saved",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    recording_id: str | None = None


class RecordingTranscriptionDelete(Command, frozen=True):
    """Deletes the text of a recording for good.

    See https://developers.telnyx.com/api-reference/call-recordings/delete-a-recording-transcription

    Attributes:
        recording_transcription_id: The transcription.
    """

    operation: ClassVar[Operation] = Operation(
        name="recording_transcriptions.delete",
        method="DELETE",
        path="/recording_transcriptions/{recording_transcription_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/delete-a-recording-transcription",
        takes=frozenset([]),
    )

    recording_transcription_id: str = Field(min_length=1, exclude=True)


class RecordingTranscriptionList(Command, frozen=True):
    """Lists the texts of the account's recordings.

    See https://developers.telnyx.com/api-reference/call-recordings/list-all-recording-transcriptions

    Attributes:
        created_at_gte: Made at this time or after. A `datetime` with its time zone, or a text in ISO 8601.
        created_at_lte: Made at this time or before. A `datetime` with its time zone, or a text in ISO 8601.
        page_number: The page to begin with, counted from 1. At least 1.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. At least 1.
        recording_id: The recording meant.
    """

    operation: ClassVar[Operation] = Operation(
        name="recording_transcriptions.list",
        method="GET",
        path="/recording_transcriptions",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/list-all-recording-transcriptions",
        takes=frozenset([]),
        query={"created_at_gte": "filter[created_at][gte]", "created_at_lte": "filter[created_at][lte]", "page_number": "page[number]", "page_size": "page[size]", "recording_id": "filter[recording_id]"},
        answers="page",
    )

    created_at_gte: AwareDatetime | str | None = Field(default=None, exclude=True)
    created_at_lte: AwareDatetime | str | None = Field(default=None, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, exclude=True)
    recording_id: str | None = Field(default=None, exclude=True)


class RecordingTranscriptionRetrieve(Command, frozen=True):
    """Gives the text of a recording.

    See https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-recording-transcription

    Attributes:
        recording_transcription_id: The transcription.
    """

    operation: ClassVar[Operation] = Operation(
        name="recording_transcriptions.retrieve",
        method="GET",
        path="/recording_transcriptions/{recording_transcription_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-recording-transcription",
        takes=frozenset([]),
    )

    recording_transcription_id: str = Field(min_length=1, exclude=True)


class RecordingDelete(Command, frozen=True):
    """Deletes a recording for good.

    See https://developers.telnyx.com/api-reference/call-recordings/delete-a-call-recording

    Attributes:
        recording_id: The recording meant.
    """

    operation: ClassVar[Operation] = Operation(
        name="recordings.delete",
        method="DELETE",
        path="/recordings/{recording_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/delete-a-call-recording",
        takes=frozenset([]),
    )

    recording_id: str = Field(min_length=1, exclude=True)


class RecordingDeleteMany(Command, frozen=True):
    """Deletes several recordings for good.

    See https://developers.telnyx.com/api-reference/call-recordings/delete-a-list-of-call-recordings

    Attributes:
        ids: The recordings, by their identifiers.
    """

    operation: ClassVar[Operation] = Operation(
        name="recordings.delete_many",
        method="POST",
        path="/recordings/actions/delete",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/delete-a-list-of-call-recordings",
        takes=frozenset([]),
        answers="nothing",
    )

    ids: Sequence[str] = Field(min_length=1)


class RecordingList(Command, frozen=True):
    """Lists the recordings of the account.

    See https://developers.telnyx.com/api-reference/call-recordings/list-all-call-recordings

    Attributes:
        call_control_id: The leg.
        call_leg_id: The leg, by the identifier that its events share.
        call_session_id: The session, which groups the legs that belong together.
        conference_id: The conference, by its identifier.
        conference_region: The region that has the conference's data.
        connection_id: The Call Control application.
        created_at_gte: Made at this time or after. A `datetime` with its time zone, or a text in ISO 8601.
        created_at_lte: Made at this time or before. A `datetime` with its time zone, or a text in ISO 8601.
        end_time_gte: Ended at this time or after. A `datetime` with its time zone, or a text in ISO 8601.
        end_time_lte: Ended at this time or before. A `datetime` with its time zone, or a text in ISO 8601.
        from_: Who called: the number in E.164, or the SIP address.
        page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. From 1 to 250. Default: `20`.
        sip_call_id: The Call-ID of the call's SIP messages, in upper and lower case as it is.
        start_time_gte: Begun at this time or after. A `datetime` with its time zone, or a text in ISO 8601.
        start_time_lte: Begun at this time or before. A `datetime` with its time zone, or a text in ISO
            8601.
        to: Who was called: the number in E.164, or the SIP address.
    """

    operation: ClassVar[Operation] = Operation(
        name="recordings.list",
        method="GET",
        path="/recordings",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/list-all-call-recordings",
        takes=frozenset([]),
        query={"call_control_id": "filter[call_control_id]", "call_leg_id": "filter[call_leg_id]", "call_session_id": "filter[call_session_id]", "conference_id": "filter[conference_id]", "conference_region": "filter[conference_region]", "connection_id": "filter[connection_id]", "created_at_gte": "filter[created_at][gte]", "created_at_lte": "filter[created_at][lte]", "end_time_gte": "filter[end_time][gte]", "end_time_lte": "filter[end_time][lte]", "from_": "filter[from]", "page_number": "page[number]", "page_size": "page[size]", "sip_call_id": "filter[sip_call_id]", "start_time_gte": "filter[start_time][gte]", "start_time_lte": "filter[start_time][lte]", "to": "filter[to]"},
        answers="page",
    )
    meant: ClassVar[Mapping[str, str]] = {"from_number": "from_", "caller_id": "from_", "to_number": "to", "phone_number": "to", "destination": "to", "application_id": "connection_id", "sip_uri": "to"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"from_": "number", "to": "number"}

    call_control_id: str | None = Field(default=None, exclude=True)
    call_leg_id: str | None = Field(default=None, exclude=True)
    call_session_id: str | None = Field(default=None, exclude=True)
    conference_id: str | None = Field(default=None, exclude=True)
    conference_region: str | None = Field(default=None, exclude=True)
    connection_id: str | None = Field(default=None, exclude=True)
    created_at_gte: AwareDatetime | str | None = Field(default=None, exclude=True)
    created_at_lte: AwareDatetime | str | None = Field(default=None, exclude=True)
    end_time_gte: AwareDatetime | str | None = Field(default=None, exclude=True)
    end_time_lte: AwareDatetime | str | None = Field(default=None, exclude=True)
    from_: str | None = Field(default=None, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, le=250, exclude=True)
    sip_call_id: str | None = Field(default=None, exclude=True)
    start_time_gte: AwareDatetime | str | None = Field(default=None, exclude=True)
    start_time_lte: AwareDatetime | str | None = Field(default=None, exclude=True)
    to: str | None = Field(default=None, exclude=True)


class RecordingRetrieve(Command, frozen=True):
    """Gives one recording, with links to download it.

    See https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-call-recording

    Attributes:
        recording_id: The recording meant.
    """

    operation: ClassVar[Operation] = Operation(
        name="recordings.retrieve",
        method="GET",
        path="/recordings/{recording_id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-call-recording",
        takes=frozenset([]),
    )

    recording_id: str = Field(min_length=1, exclude=True)


class Refer(CallCommand, frozen=True):
    """Asks the far SIP peer, by REFER, to call another address itself.

    See https://developers.telnyx.com/api-reference/call-commands/sip-refer-a-call

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        custom_headers: Further SIP headers, by name and value, that the far end is sent.
        sip_address: The SIP address that the far end is to call.
        sip_auth_password: The password for a SIP peer that asks for one.
        sip_auth_username: The user name for a SIP peer that asks for one.
        sip_headers: Standard SIP headers to send. The carrier takes User-to-User only.
    """

    operation: ClassVar[Operation] = Operation(
        name="refer",
        method="POST",
        path="/calls/{call_control_id}/actions/refer",
        retry="once",
        page="https://developers.telnyx.com/api-reference/call-commands/sip-refer-a-call",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.refer.started", "call.refer.completed", "call.refer.failed",),
        calls="sip_address",
    )
    meant: ClassVar[Mapping[str, str]] = {"sip_uri": "sip_address", "state": "client_state", "idempotency_key": "command_id", "headers": "custom_headers"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "sip_address": "number", "sip_auth_password": "hidden", "sip_auth_username": "hidden"}

    sip_address: str
    custom_headers: Sequence[CustomSipHeader] | None = None
    sip_auth_password: str | None = None
    sip_auth_username: str | None = None
    sip_headers: Sequence[SipHeader] | None = None


class Reject(CallCommand, frozen=True):
    """Rejects an incoming call that has not been answered.

    See https://developers.telnyx.com/api-reference/call-commands/reject-a-call

    Attributes:
        call_control_id: The leg that it is for.
        cause: What the caller's network is told: rejected (SIP 603), busy (486), not found (404) or
            temporarily unavailable (480). One of `CALL_REJECTED`, `USER_BUSY`, `NOT_FOUND`,
            `TEMPORARILY_UNAVAILABLE`.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="reject",
        method="POST",
        path="/calls/{call_control_id}/actions/reject",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/reject-a-call",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.hangup",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    cause: Cause


class SendDtmf(CallCommand, frozen=True):
    """Presses keys on the leg: the far end hears the tones. No event follows.

    See https://developers.telnyx.com/api-reference/call-commands/send-dtmf

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        digits: The keys: 0-9, A-D, `*` and `#`. `w` pauses half a second, `W` a whole one.
        duration_millis: The length of each tone, in milliseconds. From 100 to 500. Default: `250`.
    """

    operation: ClassVar[Operation] = Operation(
        name="send_dtmf",
        method="POST",
        path="/calls/{call_control_id}/actions/send_dtmf",
        retry="once",
        page="https://developers.telnyx.com/api-reference/call-commands/send-dtmf",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"dtmf": "digits", "send_digits": "digits", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "digits": "hidden"}

    digits: str
    duration_millis: int | None = Field(default=None, ge=100, le=500)


class SendSipInfo(CallCommand, frozen=True):
    """Sends a SIP INFO message to the far end.

    See https://developers.telnyx.com/api-reference/call-commands/send-sip-info

    Attributes:
        call_control_id: The leg that it is for.
        body: What the message says.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        content_type: The MIME type of `body`.
    """

    operation: ClassVar[Operation] = Operation(
        name="send_sip_info",
        method="POST",
        path="/calls/{call_control_id}/actions/send_sip_info",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/send-sip-info",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"body": "hidden", "client_state": "hidden"}

    body: str
    content_type: str


class SiprecStart(CallCommand, frozen=True):
    """Starts sending the call to a recording server by SIPREC. Without a command id, a repetition may open a
    second session.

    See https://developers.telnyx.com/api-reference/call-commands/siprec-start

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        connector_name: The SIPREC connector, set up at the carrier, that names the recording server.
        include_metadata_custom_headers: Whether custom values travel in the SIPREC metadata. Otherwise they
            are SIP headers. One of `True`, `False`.
        secure: Whether audio and signalling to the server are encrypted (SRTP and TLS). The connector's
            port must then be 5061. One of `True`, `False`.
        session_timeout_secs: The session timer, in seconds, renewed at half that time: at least 90, or 0
            for none. Default: `1800`.
        sip_transport: The protocol that carries the SIP messages to the server. One of `udp`, `tcp`, `tls`.
            Default: `udp`.
        siprec_track: Which side of the call is sent. One of `inbound_track`, `outbound_track`,
            `both_tracks`. Default: `both_tracks`.
    """

    operation: ClassVar[Operation] = Operation(
        name="siprec_start",
        method="POST",
        path="/calls/{call_control_id}/actions/siprec_start",
        retry="never",
        page="https://developers.telnyx.com/api-reference/call-commands/siprec-start",
        takes=frozenset(["client_state"]),
        events=("siprec.started", "siprec.stopped", "siprec.failed",),
    )
    meant: ClassVar[Mapping[str, str]] = {"timeout": "session_timeout_secs", "track": "siprec_track", "state": "client_state"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    connector_name: str | None = None
    include_metadata_custom_headers: Literal[True, False] | None = None
    secure: Literal[True, False] | None = None
    session_timeout_secs: int | None = None
    sip_transport: Literal["udp", "tcp", "tls"] | None = None
    siprec_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None = None


class SiprecStop(CallCommand, frozen=True):
    """Ends the SIPREC session.

    See https://developers.telnyx.com/api-reference/call-commands/siprec-stop

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="siprec_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/siprec_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/siprec-stop",
        takes=frozenset(["client_state", "command_id"]),
        events=("siprec.stopped",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}



class Speak(CallCommand, frozen=True):
    """Speaks a text on the leg; texts sent one after another are queued.

    See https://developers.telnyx.com/api-reference/call-commands/speak-text

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        language: The language of the text. Voices of AWS Polly ignore it, as each has a language of its
            own.
        loop: How often the text is spoken: a number, or `infinity`. Default: `1`.
        payload: The text, or SSML when `payload_type` is `ssml`. At most 3,000 characters.
        payload_type: Whether `payload` is plain text or SSML. One of `text`, `ssml`. Default: `text`.
        service_level: The quality of the speech. `basic` speaks plain text in US English only. One of
            `basic`, `premium`. Default: `premium`.
        stop: What happens to audio already there: `current` skips to the next in the queue, `all` empties
            the queue as well. One of `current`, `all`.
        target_legs: Which legs hear the audio. One of `self`, `opposite`, `both`. Default: `self`.
        voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
        voice_settings: Settings of the voice's provider, such as speed or the secret that holds its key.
    """

    operation: ClassVar[Operation] = Operation(
        name="speak",
        method="POST",
        path="/calls/{call_control_id}/actions/speak",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/speak-text",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.speak.started", "call.speak.ended",),
    )
    meant: ClassVar[Mapping[str, str]] = {"text": "payload", "message": "payload", "ssml": "payload", "prompt": "payload", "language_code": "language", "repeat": "loop", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "payload": "hidden"}

    payload: str = Field(max_length=3000)
    voice: str
    language: ConferenceSpeakLanguage | None = None
    loop: str | int | None = None
    payload_type: Literal["text", "ssml"] | None = None
    service_level: Literal["basic", "premium"] | None = None
    stop: Literal["current", "all"] | None = None
    target_legs: Literal["self", "opposite", "both"] | None = None
    voice_settings: ElevenLabsVoiceSettings | TelnyxVoiceSettings | AWSVoiceSettings | MinimaxVoiceSettings | AzureVoiceSettings | RimeVoiceSettings | ResembleVoiceSettings | InworldVoiceSettings | XaiVoiceSettings | SonioxVoiceSettings | None = None


class StreamingStart(CallCommand, frozen=True):
    """Streams the leg's audio to a WebSocket or to Dialogflow while the call goes on. A call has one stream.

    See https://developers.telnyx.com/api-reference/call-commands/streaming-start

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        custom_parameters: Values of your own, by name, that the stream's `start` message carries.
        dialogflow_config: What Dialogflow does with the audio, when `enable_dialogflow` is set.
        enable_dialogflow: Whether the audio is handed to Dialogflow, as configured on the connection.
            Default: `false`.
        stream_auth_token: A token that your WebSocket server is shown when the carrier connects. At most
            4,000 characters.
        stream_bidirectional_codec: The codec of the audio you send back, in `rtp` mode. Upper and lower
            case matter. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`. Default: `PCMU`.
        stream_bidirectional_mode: The form of the audio you send back. RTP audio is silently dropped unless
            this is `rtp`. One of `mp3`, `rtp`. Default: `mp3`.
        stream_bidirectional_sampling_rate: The sampling rate of the audio you send back, in hertz. One of
            `8000`, `16000`, `22050`, `24000`, `48000`. Default: `8000`.
        stream_bidirectional_target_legs: Which legs hear the audio you send back. One of `both`, `self`,
            `opposite`. Default: `opposite`.
        stream_codec: The codec of the streamed audio. `default` takes that of the call, and so does a codec
            that cannot be converted to. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`, `default`.
            Default: `default`.
        stream_track: Which side of the call is streamed, as seen from this leg. One of `inbound_track`,
            `outbound_track`, `both_tracks`. Default: `inbound_track`.
        stream_url: The WebSocket address that the audio is streamed to. The `streaming` events tell how it
            goes.
    """

    operation: ClassVar[Operation] = Operation(
        name="streaming_start",
        method="POST",
        path="/calls/{call_control_id}/actions/streaming_start",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/streaming-start",
        takes=frozenset(["client_state", "command_id"]),
        events=("streaming.started", "streaming.stopped", "streaming.failed",),
    )
    meant: ClassVar[Mapping[str, str]] = {"websocket_url": "stream_url", "track": "stream_track", "state": "client_state", "idempotency_key": "command_id", "url": "stream_url"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "custom_parameters": "hidden", "stream_auth_token": "hidden", "stream_url": "link"}

    custom_parameters: Sequence[CustomParameter] | None = None
    dialogflow_config: DialogflowConfig | None = None
    enable_dialogflow: bool | None = None
    stream_auth_token: str | None = Field(default=None, max_length=4000)
    stream_bidirectional_codec: StreamBidirectionalCodec | None = None
    stream_bidirectional_mode: Literal["mp3", "rtp"] | None = None
    stream_bidirectional_sampling_rate: StreamBidirectionalSamplingRate | None = None
    stream_bidirectional_target_legs: Literal["both", "self", "opposite"] | None = None
    stream_codec: StreamCodec | None = None
    stream_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None = None
    stream_url: str | None = None


class StreamingStop(CallCommand, frozen=True):
    """Stops streaming the leg's audio.

    See https://developers.telnyx.com/api-reference/call-commands/streaming-stop

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        stream_id: The stream to stop. Without it, every stream of the leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="streaming_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/streaming_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/streaming-stop",
        takes=frozenset(["client_state", "command_id"]),
        events=("streaming.stopped",),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    stream_id: str | None = None


class SuppressionStart(CallCommand, frozen=True):
    """Filters background noise out of the call's audio. No event follows.

    See https://developers.telnyx.com/api-reference/call-commands/noise-suppression-start-beta

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        direction: Which side's audio is filtered. One of `inbound`, `outbound`, `both`. Default: `inbound`.
        noise_suppression_engine: The filter to use. One of `Denoiser`, `DeepFilterNet`, `Krisp`,
            `AiCoustics`, `aic_l_quail`, `aic_l_rook`, `aic_s_quail`, `aic_s_rook`, `quail_voice_focus_s`,
            `quail_voice_focus_xs`. Default: `Denoiser`.
        noise_suppression_engine_config: Settings of the filter, such as its strength.
    """

    operation: ClassVar[Operation] = Operation(
        name="suppression_start",
        method="POST",
        path="/calls/{call_control_id}/actions/suppression_start",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/noise-suppression-start-beta",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"track": "direction", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    direction: Literal["inbound", "outbound", "both"] | None = None
    noise_suppression_engine: NoiseSuppressionEngine | None = None
    noise_suppression_engine_config: NoiseSuppressionEngineConfig | None = None


class SuppressionStop(CallCommand, frozen=True):
    """Ends the noise filter. No event follows.

    See https://developers.telnyx.com/api-reference/call-commands/noise-suppression-stop-beta

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="suppression_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/suppression_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/noise-suppression-stop-beta",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}



class SwitchSupervisorRole(CallCommand, frozen=True):
    """Changes what a supervisor's leg may hear and say while the call goes on.

    See https://developers.telnyx.com/api-reference/call-commands/switch-supervisor-role

    Attributes:
        call_control_id: The leg that it is for.
        role: `barge` speaks to both sides, `whisper` to one side only, and `monitor` only listens. One of
            `barge`, `whisper`, `monitor`.
    """

    operation: ClassVar[Operation] = Operation(
        name="switch_supervisor_role",
        method="POST",
        path="/calls/{call_control_id}/actions/switch_supervisor_role",
        retry="never",
        page="https://developers.telnyx.com/api-reference/call-commands/switch-supervisor-role",
        takes=frozenset([]),
    )
    meant: ClassVar[Mapping[str, str]] = {"supervisor_role": "role"}

    role: Literal["barge", "whisper", "monitor"]


class TextToSpeechListVoices(Command, frozen=True):
    """Lists the voices that texts can be spoken with.

    See https://developers.telnyx.com/api-reference/text-to-speech-commands/list-available-text-to-speech-voices

    Attributes:
        api_key: Your key for a provider that lists its voices for its customers only, such as ElevenLabs.
        elevenlabs_api_key_ref: The name of a secret: your key for ElevenLabs. Newer descriptions of the API
            have `api_key` instead.
        provider: The provider of the voices. Without it, all. One of `aws`, `telnyx`, `azure`,
            `elevenlabs`, `minimax`, `resemble`, `xai`, `humain`, `soniox`.
    """

    operation: ClassVar[Operation] = Operation(
        name="text_to_speech.list_voices",
        method="GET",
        path="/text-to-speech/voices",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/text-to-speech-commands/list-available-text-to-speech-voices",
        takes=frozenset([]),
        query={"api_key": "api_key", "elevenlabs_api_key_ref": "elevenlabs_api_key_ref", "provider": "provider"},
        answers="whole",
    )
    sensitive: ClassVar[Mapping[str, Mask]] = {"api_key": "hidden", "elevenlabs_api_key_ref": "hidden"}

    api_key: str | None = Field(default=None, exclude=True)
    elevenlabs_api_key_ref: str | None = Field(default=None, exclude=True)
    provider: Provider | None = Field(default=None, exclude=True)


class TranscriptionStart(CallCommand, frozen=True):
    """Turns speech into text while the call goes on, until `transcription_stop` or the hangup.

    See https://developers.telnyx.com/api-reference/call-commands/transcription-start

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        transcription_engine: The engine that recognises the speech. `A` and `B` are older names of Google
            and Telnyx. Default: `Google`.
        transcription_engine_config: Settings of the chosen engine, such as its language and model.
        transcription_tracks: Whose speech is transcribed: `inbound` is this leg, `outbound` the other one.
            One of `inbound`, `outbound`, `both`. Default: `inbound`.
    """

    operation: ClassVar[Operation] = Operation(
        name="transcription_start",
        method="POST",
        path="/calls/{call_control_id}/actions/transcription_start",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/transcription-start",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.transcription",),
    )
    meant: ClassVar[Mapping[str, str]] = {"track": "transcription_tracks", "state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    transcription_engine: TranscriptionStartRequestTranscriptionEngine | None = None
    transcription_engine_config: TranscriptionEngineGoogleConfig | TranscriptionEngineTelnyxConfig | TranscriptionEngineAzureConfig | TranscriptionEngineXaiConfig | TranscriptionEngineAssemblyaiConfig | TranscriptionEngineSpeechmaticsConfig | TranscriptionEngineParakeetConfig | TranscriptionEngineHumainConfig | TranscriptionEngineReson8Config | TranscriptionEngineCohereConfig | TranscriptionEngineAConfig | TranscriptionEngineBConfig | TranscriptionEngineSonioxConfig | DeepgramNova2Config | DeepgramNova3Config | None = None
    transcription_tracks: Literal["inbound", "outbound", "both"] | None = None


class TranscriptionStop(CallCommand, frozen=True):
    """Ends the transcription.

    See https://developers.telnyx.com/api-reference/call-commands/transcription-stop

    Attributes:
        call_control_id: The leg that it is for.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
    """

    operation: ClassVar[Operation] = Operation(
        name="transcription_stop",
        method="POST",
        path="/calls/{call_control_id}/actions/transcription_stop",
        retry="command_id",
        page="https://developers.telnyx.com/api-reference/call-commands/transcription-stop",
        takes=frozenset(["client_state", "command_id"]),
    )
    meant: ClassVar[Mapping[str, str]] = {"state": "client_state", "idempotency_key": "command_id"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}



class Transfer(CallCommand, frozen=True):
    """Calls a new leg and bridges this one to it. The new leg does not inherit the state; if it fails, this
    leg stays alive.

    See https://developers.telnyx.com/api-reference/call-commands/transfer-call

    Attributes:
        call_control_id: The leg that it is for.
        answering_machine_detection: Whether to listen for an answering machine once the far end answers,
            and how. Events of `call.machine` bring the result. One of `premium`, `detect`, `detect_beep`,
            `detect_words`, `greeting_end`, `disabled`, `premium_ios_call_screening_detection`. Default:
            `disabled`.
        answering_machine_detection_config: Thresholds of the machine detection, for tuning it.
        audio_url: A WAV or MP3 file played to the far end before the legs are joined. Either this or
            `media_name` is given, not both.
        client_state: State in base64. It comes back on every later event of this leg.
        command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on the
            same leg.
        custom_headers: Further SIP headers, by name and value, that the far end is sent.
        diversion: The number, in E.164, that the present caller dialled. It allows the caller's own number
            as `from`.
        early_media: Whether the caller hears what the far end sends before it answers. Default: `true`.
        from_: The caller's number that the far end sees, in E.164. Without it, the number that was dialled.
        from_display_name: The caller's name that the far end sees: letters, digits, spaces and `-_~!.+`.
            Without it the number is shown. At most 128 characters.
        media_encryption: How the audio of the new leg is encrypted, if at all. One of `disabled`, `SRTP`,
            `DTLS`. Default: `disabled`.
        media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It takes
            the place of `audio_url`.
        mute_dtmf: The legs that key tones are kept from. The events about those keys still come. One of
            `none`, `both`, `self`, `opposite`. Default: `none`.
        park_after_unbridge: `self` keeps this leg alive, parked, when the bridge ends. Without it the leg
            is hung up.
        preferred_codecs: The audio and video codecs to offer, best first, as one text with commas:
            `G722,PCMU`.
        privacy: `id` hides the caller's number and name from the far end. One of `id`, `none`.
        record: `record-from-answer` records the call by itself, from the answer on.
        record_channels: One channel for all voices, or one for each of the two sides. One of `single`,
            `dual`. Default: `dual`.
        record_custom_file_name: The first part of the recording's file name, in place of the leg's id. A
            Unix time stamp is appended. At most 40 characters.
        record_format: The file format of the recording. One of `wav`, `mp3`. Default: `mp3`.
        record_max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 43,200. Default:
            `0`.
        record_timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for none.
            It uses transcription, which costs extra. At least 0. Default: `0`.
        record_track: The side of the call to record. One side alone is recorded in mono, whatever
            `record_channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
        record_trim: `trim-silence` cuts silence off both ends of the recording.
        route_to_mobile: Whether the call goes straight to the device of a Telnyx mobile number, past its
            call interception. Default: `false`.
        send_digits_on_answer: Keys sent when the far end answers, an extension for example. `w` pauses half
            a second, `W` a whole one. At most 64 characters.
        sip_auth_password: The password for a SIP peer that asks for one.
        sip_auth_username: The user name for a SIP peer that asks for one.
        sip_headers: Standard SIP headers to send. The carrier takes User-to-User only.
        sip_region: The region of the carrier's network that the new leg leaves from. One of `US`, `Europe`,
            `Canada`, `Australia`, `Middle East`. Default: `US`.
        sip_transport_protocol: The protocol that carries the SIP messages of the new leg. One of `UDP`,
            `TCP`, `TLS`. Default: `UDP`.
        sound_modifications: Changes the sound of the voice, its pitch for example.
        target_leg_client_state: The state of the new leg, in base64. It comes back on every event of that
            leg.
        time_limit_secs: The longest the leg may last, in seconds. Then it is hung up with the cause
            `time_limit`. From 30 to 14,400. Default: `14400`.
        timeout_secs: How long the far end may ring, in seconds. Then the new leg is hung up with the cause
            `timeout`. From 5 to 600. Default: `30`.
        to: The number in E.164 or the SIP address to call.
        webhook_retries_policies: Delays between repeated deliveries, in milliseconds, by event name: up to
            five, 60 seconds in all.
        webhook_url: Where this leg's later events are sent, in place of the application's address.
        webhook_url_method: The HTTP method for `webhook_url`. Only with POST is the body signed. One of
            `POST`, `GET`. Default: `POST`.
        webhook_urls: Addresses by event name, one or a list each. Events not named here go to
            `webhook_url`.
        webhook_urls_method: The HTTP method for `webhook_urls`. Only with POST is the body signed. One of
            `POST`, `GET`. Default: `POST`.
    """

    operation: ClassVar[Operation] = Operation(
        name="transfer",
        method="POST",
        path="/calls/{call_control_id}/actions/transfer",
        retry="once",
        page="https://developers.telnyx.com/api-reference/call-commands/transfer-call",
        takes=frozenset(["client_state", "command_id"]),
        events=("call.initiated", "call.answered", "call.hangup", "call.bridged", "call.machine.detection.ended", "call.machine.greeting.ended", "call.machine.premium.detection.started", "call.machine.premium.detection.ended", "call.machine.premium.greeting.ended", "call.machine.premium.call_screening.detected",),
        new_leg_state="target_leg_client_state",
        calls="to",
        at_most_one=(("audio_url", "media_name"),),
    )
    meant: ClassVar[Mapping[str, str]] = {"prompt": "audio_url", "audio_file_url": "audio_url", "media_url": "audio_url", "file_url": "audio_url", "dtmf": "send_digits_on_answer", "send_digits": "send_digits_on_answer", "timeout": "timeout_secs", "timeout_ms": "timeout_secs", "timeout_seconds": "timeout_secs", "time_limit": "time_limit_secs", "from_number": "from_", "caller_id": "from_", "caller_id_name": "from_display_name", "caller_name": "from_display_name", "display_name": "from_display_name", "to_number": "to", "phone_number": "to", "destination": "to", "sip_uri": "to", "recording_channels": "record_channels", "recording_track": "record_track", "state": "client_state", "target_client_state": "target_leg_client_state", "idempotency_key": "command_id", "url": "webhook_url", "callback_url": "webhook_url", "status_callback": "webhook_url", "machine_detection": "answering_machine_detection", "amd": "answering_machine_detection", "headers": "custom_headers"}
    sensitive: ClassVar[Mapping[str, Mask]] = {"audio_url": "link", "client_state": "hidden", "diversion": "number", "from_": "number", "from_display_name": "hidden", "send_digits_on_answer": "hidden", "sip_auth_password": "hidden", "sip_auth_username": "hidden", "target_leg_client_state": "hidden", "to": "number", "webhook_url": "link", "webhook_urls": "link"}

    to: str
    answering_machine_detection: AnsweringMachineDetection | None = None
    answering_machine_detection_config: AnsweringMachineDetectionConfig | None = None
    audio_url: str | None = None
    custom_headers: Sequence[CustomSipHeader] | None = None
    diversion: str | None = None
    early_media: bool | None = None
    from_: str | None = Field(default=None, serialization_alias="from")
    from_display_name: str | None = Field(default=None, max_length=128)
    media_encryption: Literal["disabled", "SRTP", "DTLS"] | None = None
    media_name: str | None = None
    mute_dtmf: MuteDtmf | None = None
    park_after_unbridge: Literal["self"] | None = None
    preferred_codecs: str | None = None
    privacy: Literal["id", "none"] | None = None
    record: Literal["record-from-answer"] | None = None
    record_channels: Literal["single", "dual"] | None = None
    record_custom_file_name: str | None = Field(default=None, min_length=1, max_length=40)
    record_format: Literal["wav", "mp3"] | None = None
    record_max_length: int | None = Field(default=None, ge=0, le=43200)
    record_timeout_secs: int | None = Field(default=None, ge=0)
    record_track: Literal["both", "inbound", "outbound"] | None = None
    record_trim: Literal["trim-silence"] | None = None
    route_to_mobile: bool | None = None
    send_digits_on_answer: str | None = Field(default=None, max_length=64)
    sip_auth_password: str | None = None
    sip_auth_username: str | None = None
    sip_headers: Sequence[SipHeader] | None = None
    sip_region: SipRegion | None = None
    sip_transport_protocol: Literal["UDP", "TCP", "TLS"] | None = None
    sound_modifications: SoundModifications | None = None
    target_leg_client_state: str | None = None
    time_limit_secs: int | None = Field(default=None, ge=30, le=14400)
    timeout_secs: int | None = Field(default=None, ge=5, le=600)
    webhook_retries_policies: dict[str, WebhookRetriesPoliciesValue] | None = None
    webhook_url: str | None = None
    webhook_url_method: Literal["POST", "GET"] | None = None
    webhook_urls: dict[str, str | Sequence[str]] | None = None
    webhook_urls_method: Literal["POST", "GET"] | None = None


class WebhookDeliveryList(Command, frozen=True):
    """Lists what became of the account's webhooks: which were delivered, and which failed.

    See https://developers.telnyx.com/api-reference/webhooks/list-webhook-deliveries

    Attributes:
        attempts_contains: A text that stands somewhere in the attempts, such as an address.
        event_type: The name of the event, or several with commas between them.
        finished_at_gte: Ended at this time or after. A `datetime` with its time zone, or a text in ISO
            8601.
        finished_at_lte: Ended at this time or before. A `datetime` with its time zone, or a text in ISO
            8601.
        page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
        page_size: How many entries a page has. All pages are fetched one after another, so it does not
            limit the result. From 1 to 250. Default: `20`.
        started_at_gte: Begun at this time or after. A `datetime` with its time zone, or a text in ISO 8601.
        started_at_lte: Begun at this time or before. A `datetime` with its time zone, or a text in ISO
            8601.
        status_eq: Whether the webhook was delivered. One of `delivered`, `failed`.
        webhook_contains: A text that stands somewhere in the webhook.
    """

    operation: ClassVar[Operation] = Operation(
        name="webhook_deliveries.list",
        method="GET",
        path="/webhook_deliveries",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/webhooks/list-webhook-deliveries",
        takes=frozenset([]),
        query={"attempts_contains": "filter[attempts][contains]", "event_type": "filter[event_type]", "finished_at_gte": "filter[finished_at][gte]", "finished_at_lte": "filter[finished_at][lte]", "page_number": "page[number]", "page_size": "page[size]", "started_at_gte": "filter[started_at][gte]", "started_at_lte": "filter[started_at][lte]", "status_eq": "filter[status][eq]", "webhook_contains": "filter[webhook][contains]"},
        answers="page",
    )
    sensitive: ClassVar[Mapping[str, Mask]] = {"attempts_contains": "hidden", "webhook_contains": "hidden"}

    attempts_contains: str | None = Field(default=None, exclude=True)
    event_type: str | None = Field(default=None, exclude=True)
    finished_at_gte: AwareDatetime | str | None = Field(default=None, exclude=True)
    finished_at_lte: AwareDatetime | str | None = Field(default=None, exclude=True)
    page_number: int | None = Field(default=None, ge=1, exclude=True)
    page_size: int | None = Field(default=None, ge=1, le=250, exclude=True)
    started_at_gte: AwareDatetime | str | None = Field(default=None, exclude=True)
    started_at_lte: AwareDatetime | str | None = Field(default=None, exclude=True)
    status_eq: Literal["delivered", "failed"] | None = Field(default=None, exclude=True)
    webhook_contains: str | None = Field(default=None, exclude=True)


class WebhookDeliveryRetrieve(Command, frozen=True):
    """Tells what became of one webhook, attempt by attempt.

    See https://developers.telnyx.com/api-reference/webhooks/find-webhook-delivery-details-by-id

    Attributes:
        id: The delivery.
    """

    operation: ClassVar[Operation] = Operation(
        name="webhook_deliveries.retrieve",
        method="GET",
        path="/webhook_deliveries/{id}",
        retry="idempotent",
        page="https://developers.telnyx.com/api-reference/webhooks/find-webhook-delivery-details-by-id",
        takes=frozenset([]),
    )

    id: str = Field(min_length=1, exclude=True)


COMMANDS: dict[str, type[Command]] = {
    "ai_assistant_add_messages": AiAssistantAddMessages,
    "ai_assistant_join": AiAssistantJoin,
    "ai_assistant_start": AiAssistantStart,
    "ai_assistant_stop": AiAssistantStop,
    "answer": Answer,
    "bridge": Bridge,
    "call_control_applications.create": CallControlApplicationCreate,
    "call_control_applications.delete": CallControlApplicationDelete,
    "call_control_applications.list": CallControlApplicationList,
    "call_control_applications.retrieve": CallControlApplicationRetrieve,
    "call_control_applications.update": CallControlApplicationUpdate,
    "call_events.list": CallEventList,
    "calls.active": CallActive,
    "calls.retrieve_status": CallRetrieveStatus,
    "client_state_update": ClientStateUpdate,
    "conferences.create": ConferenceCreate,
    "conferences.end": ConferenceEnd,
    "conferences.gather_using_audio": ConferenceGatherUsingAudio,
    "conferences.hold": ConferenceHold,
    "conferences.join": ConferenceJoin,
    "conferences.leave": ConferenceLeave,
    "conferences.list": ConferenceList,
    "conferences.list_participants": ConferenceListParticipants,
    "conferences.mute": ConferenceMute,
    "conferences.play": ConferencePlay,
    "conferences.record_pause": ConferenceRecordPause,
    "conferences.record_resume": ConferenceRecordResume,
    "conferences.record_start": ConferenceRecordStart,
    "conferences.record_stop": ConferenceRecordStop,
    "conferences.retrieve": ConferenceRetrieve,
    "conferences.retrieve_participant": ConferenceRetrieveParticipant,
    "conferences.send_dtmf": ConferenceSendDtmf,
    "conferences.speak": ConferenceSpeak,
    "conferences.stop": ConferenceStop,
    "conferences.unhold": ConferenceUnhold,
    "conferences.unmute": ConferenceUnmute,
    "conferences.update": ConferenceUpdate,
    "conferences.update_participant": ConferenceUpdateParticipant,
    "conversation_relay_start": ConversationRelayStart,
    "conversation_relay_stop": ConversationRelayStop,
    "custom_storage_credentials.create": CustomStorageCredentialCreate,
    "custom_storage_credentials.delete": CustomStorageCredentialDelete,
    "custom_storage_credentials.retrieve": CustomStorageCredentialRetrieve,
    "custom_storage_credentials.update": CustomStorageCredentialUpdate,
    "dial": Dial,
    "enqueue": Enqueue,
    "fork_start": ForkStart,
    "fork_stop": ForkStop,
    "gather": Gather,
    "gather_stop": GatherStop,
    "gather_using_ai": GatherUsingAi,
    "gather_using_audio": GatherUsingAudio,
    "gather_using_speak": GatherUsingSpeak,
    "hangup": Hangup,
    "leave_queue": LeaveQueue,
    "pay": Pay,
    "phone_numbers.list": PhoneNumberList,
    "phone_numbers.list_voice": PhoneNumberListVoice,
    "phone_numbers.retrieve": PhoneNumberRetrieve,
    "phone_numbers.retrieve_voice": PhoneNumberRetrieveVoice,
    "phone_numbers.update": PhoneNumberUpdate,
    "phone_numbers.update_voice": PhoneNumberUpdateVoice,
    "playback_start": PlaybackStart,
    "playback_stop": PlaybackStop,
    "queues.create": QueueCreate,
    "queues.delete": QueueDelete,
    "queues.list": QueueList,
    "queues.list_calls": QueueListCalls,
    "queues.remove_call": QueueRemoveCall,
    "queues.retrieve": QueueRetrieve,
    "queues.retrieve_call": QueueRetrieveCall,
    "queues.update": QueueUpdate,
    "queues.update_call": QueueUpdateCall,
    "record_pause": RecordPause,
    "record_resume": RecordResume,
    "record_start": RecordStart,
    "record_stop": RecordStop,
    "recording_transcriptions.delete": RecordingTranscriptionDelete,
    "recording_transcriptions.list": RecordingTranscriptionList,
    "recording_transcriptions.retrieve": RecordingTranscriptionRetrieve,
    "recordings.delete": RecordingDelete,
    "recordings.delete_many": RecordingDeleteMany,
    "recordings.list": RecordingList,
    "recordings.retrieve": RecordingRetrieve,
    "refer": Refer,
    "reject": Reject,
    "send_dtmf": SendDtmf,
    "send_sip_info": SendSipInfo,
    "siprec_start": SiprecStart,
    "siprec_stop": SiprecStop,
    "speak": Speak,
    "streaming_start": StreamingStart,
    "streaming_stop": StreamingStop,
    "suppression_start": SuppressionStart,
    "suppression_stop": SuppressionStop,
    "switch_supervisor_role": SwitchSupervisorRole,
    "text_to_speech.list_voices": TextToSpeechListVoices,
    "transcription_start": TranscriptionStart,
    "transcription_stop": TranscriptionStop,
    "transfer": Transfer,
    "webhook_deliveries.list": WebhookDeliveryList,
    "webhook_deliveries.retrieve": WebhookDeliveryRetrieve,
}
"""Every command, by its name."""
