"""Every event of the carrier's Call Control.

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal, TypeAlias

from pydantic import Field

from callflow.model import CallEvent, ConferenceEvent, Event, EventObject
from callflow.sensitive import Mask

__all__ = [
    "CallAiGatherEnded",
    "CallAiGatherMessageHistoryUpdated",
    "CallAiGatherPartialResults",
    "CallAnalyzed",
    "CallAnalyzedConversationInsights",
    "CallAnalyzedCost",
    "CallAnalyzedRecordings",
    "CallAnswered",
    "CallBridged",
    "CallConversationCreated",
    "CallConversationEnded",
    "CallConversationEndedMessages",
    "CallConversationInsightsGenerated",
    "CallConversationStartFailed",
    "CallCost",
    "CallCostCostParts",
    "CallDeepfakeDetectionError",
    "CallDeepfakeDetectionResult",
    "CallDequeued",
    "CallDtmfReceived",
    "CallEnqueued",
    "CallForkStarted",
    "CallForkStopped",
    "CallGatherEnded",
    "CallHangup",
    "CallHold",
    "CallInitiated",
    "CallMachineDetectionEnded",
    "CallMachineGreetingEnded",
    "CallMachinePremiumCallScreeningDetected",
    "CallMachinePremiumDetectionEnded",
    "CallMachinePremiumDetectionEndedResult",
    "CallMachinePremiumDetectionStarted",
    "CallMachinePremiumGreetingEnded",
    "CallPaymentCompleted",
    "CallPaymentCompletedResult",
    "CallPaymentProgress",
    "CallPlaybackEnded",
    "CallPlaybackEndedStatus",
    "CallPlaybackStarted",
    "CallQualityStats",
    "CallRecordingError",
    "CallRecordingErrorReason",
    "CallRecordingSaved",
    "CallRecordingTranscriptionSaved",
    "CallReferCompleted",
    "CallReferFailed",
    "CallReferStarted",
    "CallSpeakEnded",
    "CallSpeakStarted",
    "CallTranscription",
    "CallUnhold",
    "ConferenceCreated",
    "ConferenceEnded",
    "ConferenceEventName",
    "ConferenceFloorChanged",
    "ConferenceParticipantJoined",
    "ConferenceParticipantLeft",
    "ConferenceParticipantPlaybackEnded",
    "ConferenceParticipantPlaybackStarted",
    "ConferenceParticipantSpeakEnded",
    "ConferenceParticipantSpeakStarted",
    "ConferencePlaybackEnded",
    "ConferencePlaybackStarted",
    "ConferenceRecordingSaved",
    "ConferenceSpeakEnded",
    "ConferenceSpeakStarted",
    "CustomSipHeader",
    "ErrorMessage",
    "ErrorType",
    "HangupCause",
    "Inbound",
    "MessageHistory",
    "Outbound",
    "PaymentCardType",
    "PaymentStep",
    "PublicRecordingUrls",
    "Reason",
    "RecordingUrls",
    "Result",
    "SipHeader",
    "SiprecFailed",
    "SiprecStarted",
    "SiprecStopped",
    "Status",
    "StreamParams",
    "StreamingFailed",
    "StreamingStarted",
    "StreamingStopped",
    "TranscriptionData",
]

CallMachinePremiumDetectionEndedResult: TypeAlias = Literal[
    "human_residence", "human_business", "machine", "silence", "fax_detected", "not_sure",
]
CallPaymentCompletedResult: TypeAlias = Literal[
    "success", "payment-connector-error", "internal-error", "too-many-failed-attempts", "cancelled",
]
CallPlaybackEndedStatus: TypeAlias = Literal[
    "file_not_found", "call_hangup", "unknown", "cancelled", "cancelled_amd", "completed", "failed",
]
CallRecordingErrorReason: TypeAlias = Literal[
    "Failed to authorize with storage using custom credentials", "Invalid credentials json",
    "Unsupported backend", "Internal server error",
]
ErrorMessage: TypeAlias = Literal[
    "detection_timeout", "rtp_timeout", "dfd_connection_error", "dfd_stream_error",
]
ErrorType: TypeAlias = Literal[
    "timeout", "invalid-card-number", "invalid-card-type", "invalid-date", "invalid-security-code",
    "invalid-postal-code", "invalid-bank-routing-number", "invalid-bank-account-number",
    "input-matching-failed",
]
HangupCause: TypeAlias = Literal[
    "call_rejected", "normal_clearing", "originator_cancel", "timeout", "time_limit", "user_busy",
    "not_found", "no_answer", "unspecified",
]
PaymentCardType: TypeAlias = Literal[
    "visa", "mastercard", "amex", "optima", "discover", "diners-club", "jcb", "maestro", "enroute",
]
PaymentStep: TypeAlias = Literal[
    "payment-card-number", "expiration-date", "postal-code", "security-code", "bank-routing-number",
    "bank-account-number", "payment-processing",
]
Reason: TypeAlias = Literal[
    "bridged", "bridging-in-process", "hangup", "leave", "timeout",
]
Status: TypeAlias = Literal[
    "valid", "invalid", "call_hangup", "cancelled", "cancelled_amd", "timeout",
]


class MessageHistory(EventObject, frozen=True):
    """One message of a gather by AI.

    Attributes:
        content: Text of the message.
        role: Who said it.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"content": "hidden"}

    content: str | None = None
    role: Literal["assistant", "user"] | str | None = None


class CallAnalyzedConversationInsights(EventObject, frozen=True):
    """Insights into a conversation, and whether they were worked out.

    Attributes:
        conversation_insights: The insights: `insight_id` and `result` of each.
        status: How far the work on them is.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"conversation_insights": "hidden"}

    conversation_insights: list[dict[str, Any]] | None = None
    status: str | None = None


class CallAnalyzedCost(EventObject, frozen=True):
    """What a whole call cost, over all products.

    Attributes:
        breakdown: The amounts by product: `product` and `cost` of each, as text.
        currency: Currency of the amounts.
        total: Sum of the amounts, a decimal number as text.
    """

    breakdown: list[dict[str, Any]] | None = None
    currency: str | None = None
    total: str | None = None


class CallAnalyzedRecordings(EventObject, frozen=True):
    """One recording of a call.

    Attributes:
        channels: Whether all voices share one channel or each side has its own.
        download_urls: Download links by format, `mp3` and `wav`; they expire.
        end_time: When it ended, ISO 8601.
        format: File format of the recording.
        id: The recording.
        start_time: When it started, ISO 8601.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"download_urls": "hidden"}

    channels: str | None = None
    download_urls: dict[str, Any] | None = None
    end_time: datetime | None = None
    format: str | None = None
    id: str | None = None
    start_time: datetime | None = None


class CustomSipHeader(EventObject, frozen=True):
    """A SIP header of your own.

    Attributes:
        name: Name of the header.
        value: Value of the header.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"value": "hidden"}

    name: str | None = None
    value: str | None = None


class SipHeader(EventObject, frozen=True):
    """A SIP header that the carrier knows, such as `User-to-User`.

    Attributes:
        name: Name of the header; events may bring others than the published ones.
        value: Value of the header.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"value": "hidden"}

    name: Literal["User-to-User"] | str | None = None
    value: str | None = None


class CallConversationEndedMessages(EventObject, frozen=True):
    """One message of a finished conversation. Those of tools, system and developer come only with the full
    history.

    Attributes:
        content: Text of the message, or what the tool gave; may be missing if tools were called.
        role: Who said it: `user`, `assistant`, `tool`, `system` or `developer`.
        timestamp: When it was said, ISO 8601.
        tool_call_id: Which tool call the message answers, by its `id`.
        tool_calls: Tools that the assistant called: `id`, `type` and `function` of each.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"content": "hidden", "tool_calls": "hidden"}

    content: str | None = None
    role: str | None = None
    timestamp: datetime | None = None
    tool_call_id: str | None = None
    tool_calls: list[dict[str, Any]] | None = None


class Result(EventObject, frozen=True):
    """One insight into a conversation.

    Attributes:
        insight_id: Which insight it is.
        result: What was found: a text, or an object if the insight is defined so.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"result": "hidden"}

    insight_id: str | None = None
    result: dict[str, Any] | str | None = None


class CallCostCostParts(EventObject, frozen=True):
    """What one part of a call cost.

    Attributes:
        billed_duration_secs: Time billed for this part, in seconds.
        call_part: Product that the amount is for, such as `call-control`; new ones may appear.
        cost: The amount, a decimal number as text.
        currency: Currency of the amount.
        rate: Price of a minute, a decimal number as text.
    """

    billed_duration_secs: int | None = None
    call_part: str | None = None
    cost: str | None = None
    currency: str | None = None
    rate: str | None = None


class Inbound(EventObject, frozen=True):
    """Figures of the audio that came in.

    Attributes:
        jitter_max_variance: Largest variance of the jitter, a number as text.
        jitter_packet_count: Packets that the jitter was measured on, a number as text.
        mos: Mean opinion score of the audio, 1 (bad) to 5 (excellent), a number as text.
        packet_count: Audio packets in all, a number as text.
        skip_packet_count: Packets that were missing, a number as text.
    """

    jitter_max_variance: str | None = None
    jitter_packet_count: str | None = None
    mos: str | None = None
    packet_count: str | None = None
    skip_packet_count: str | None = None


class Outbound(EventObject, frozen=True):
    """Figures of the audio that went out.

    Attributes:
        packet_count: Audio packets in all, a number as text.
        skip_packet_count: Packets that were missing, a number as text.
    """

    packet_count: str | None = None
    skip_packet_count: str | None = None


class CallQualityStats(EventObject, frozen=True):
    """How good the audio of a leg was. What was not measured is missing.

    Attributes:
        inbound: Audio that came in.
        outbound: Audio that went out.
    """

    inbound: Inbound | None = None
    outbound: Outbound | None = None


class PublicRecordingUrls(EventObject, frozen=True):
    """Download links of a recording, by format, that live as long as the file. Only for accounts that had them
    enabled.

    Attributes:
        mp3: URL of the MP3 file; missing if that format was not asked for.
        wav: URL of the WAV file; missing if that format was not asked for.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"mp3": "hidden", "wav": "hidden"}

    mp3: str | None = None
    wav: str | None = None


class RecordingUrls(EventObject, frozen=True):
    """Download links of a recording, by format; they live 10 minutes.

    Attributes:
        mp3: URL of the MP3 file; missing if that format was not asked for.
        wav: URL of the WAV file; missing if that format was not asked for.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"mp3": "hidden", "wav": "hidden"}

    mp3: str | None = None
    wav: str | None = None


class TranscriptionData(EventObject, frozen=True):
    """A piece of what was said.

    Attributes:
        confidence: How sure the service is, from 0 to 1.
        is_final: Whether the text stays as it is; false is an interim result.
        transcript: The text.
        transcription_track: Which leg spoke; sent by the engine of Telnyx (`B`) only.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"transcript": "hidden"}

    confidence: float | None = None
    is_final: bool | None = None
    transcript: str | None = None
    transcription_track: Literal["inbound", "outbound"] | str | None = None


class StreamParams(EventObject, frozen=True):
    """What a stream was asked to be.

    Attributes:
        stream_url: WebSocket address that the audio is sent to.
        track: Whose audio is streamed.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"stream_url": "link"}

    stream_url: str | None = None
    track: Literal["inbound_track", "outbound_track", "both_tracks"] | str | None = None


class CallAiGatherEnded(CallEvent, frozen=True):
    """A gather by AI is over: what was collected, and the whole exchange.

    See https://developers.telnyx.com/api-reference/callbacks/call-ai-gather-ended

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        message_history: What was said so far, oldest first.
        result: The values collected, shaped by the `parameters` of the command.
        status: Whether all that was asked for was given. One of `valid`, `invalid`.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.ai_gather.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "result": "hidden", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    message_history: list[MessageHistory] | None = None
    result: dict[str, Any] | None = None
    status: Literal["valid", "invalid"] | str | None = None
    to: str | None = None


class CallAiGatherMessageHistoryUpdated(CallEvent, frozen=True):
    """Somebody said something in a gather by AI. Carries the exchange from its beginning, not only what is
    new.

    See https://developers.telnyx.com/api-reference/callbacks/call-ai-gather-message-history-updated

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        message_history: What was said so far, oldest first.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.ai_gather.message_history_updated"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    message_history: list[MessageHistory] | None = None
    to: str | None = None


class CallAiGatherPartialResults(CallEvent, frozen=True):
    """A gather by AI has part of what it asks for, and goes on.

    See https://developers.telnyx.com/api-reference/callbacks/call-ai-gather-partial-results

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        message_history: What was said so far, oldest first.
        partial_results: The values collected so far, shaped by the `parameters` of the command.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.ai_gather.partial_results"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "partial_results": "hidden", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    message_history: list[MessageHistory] | None = None
    partial_results: dict[str, Any] | None = None
    to: str | None = None


class CallAnalyzed(CallEvent, frozen=True):
    """Everything known of a call with an AI assistant, once it is over: insights, recordings and cost.

    See https://developers.telnyx.com/api-reference/callbacks/call-analyzed

    Attributes:
        assistant_id: The AI assistant.
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        conversation_id: The conversation with the AI assistant.
        conversation_insights: Insights into the conversation; empty if there are none, null if they could
            not be read.
        cost: What the call cost, over all products; a sentence in place of the object if that could not be
            read.
        duration_sec: How long the conversation lasted, in seconds.
        from_: Who calls: a number in E.164, or a SIP URI.
        llm_model: Language model that the assistant used.
        reason: Why the conversation ended.
        recordings: Recordings of the call; empty if there are none, null if they could not be read.
        stt_model: Model that turned speech into text.
        to: Who is called: a number in E.164, or a SIP URI.
        tts_model_id: Model that turned text into speech.
        tts_provider: Who provided the assistant's voice.
        tts_voice_id: Voice that the assistant spoke with.
    """

    event_type: ClassVar[str] = "call.analyzed"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "conversation_insights": "hidden", "from_": "number", "to": "number"}

    assistant_id: str | None = None
    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    conversation_id: str | None = None
    conversation_insights: list[CallAnalyzedConversationInsights] | None = None
    cost: CallAnalyzedCost | None = None
    duration_sec: int | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    llm_model: str | None = None
    reason: str | None = None
    recordings: list[CallAnalyzedRecordings] | None = None
    stt_model: str | None = None
    to: str | None = None
    tts_model_id: str | None = None
    tts_provider: str | None = None
    tts_voice_id: str | None = None


class CallAnswered(CallEvent, frozen=True):
    """A leg is answered. The event does not say which leg: those of a dial or a transfer send it as the
    caller's does.

    See https://developers.telnyx.com/api-reference/callbacks/call-answered

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        custom_headers: Further SIP headers: those of the INVITE, or those set when the call was answered.
        from_: Who calls: a number in E.164, or a SIP URI.
        sip_headers: What the INVITE said of its user (`User-to-User`) and of a call forwarded to you
            (`Diversion`).
        start_time: When the call started, ISO 8601.
        state: State of the leg with this event.
        tags: Labels that you gave to the telephone number.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.answered"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    custom_headers: list[CustomSipHeader] | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    sip_headers: list[SipHeader] | None = None
    start_time: datetime | None = None
    state: Literal["answered"] | str | None = None
    tags: list[str] | None = None
    to: str | None = None


class CallBridged(CallEvent, frozen=True):
    """Two legs hear each other. Sent for either leg, in no promised order, and without saying which leg it is.

    See https://developers.telnyx.com/api-reference/callbacks/call-bridged

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.bridged"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    to: str | None = None


class CallConversationCreated(CallEvent, frozen=True):
    """An AI assistant has begun a conversation; its id correlates the later events of it.

    See https://developers.telnyx.com/api-reference/callbacks/call-conversation-created

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        calling_party_type: Whether the caller comes from the telephone network or over SIP. One of `pstn`,
            `sip`.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        conversation_id: The conversation with the AI assistant.
        from_: Who calls: a number in E.164, or a SIP URI.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.conversation.created"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    calling_party_type: Literal["pstn", "sip"] | str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    conversation_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    to: str | None = None


class CallConversationEnded(CallEvent, frozen=True):
    """A conversation with an AI assistant is over. The call itself may go on.

    See https://developers.telnyx.com/api-reference/callbacks/call-conversation-ended

    Attributes:
        assistant_id: The AI assistant.
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        calling_party_type: Whether the caller comes from the telephone network or over SIP. One of `pstn`,
            `sip`.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        conversation_id: The conversation with the AI assistant.
        duration_sec: How long the conversation lasted, in seconds.
        from_: Who calls: a number in E.164, or a SIP URI.
        llm_model: Language model that the assistant used.
        messages: What was said, in order; tool calls are included only if the assistant is set to send its
            full history.
        reason: Why it ended; in a Conversation Relay `customer_disconnect` is your WebSocket closing.
        stt_model: Model that turned speech into text.
        to: Who is called: a number in E.164, or a SIP URI.
        tts_model_id: Model that turned text into speech.
        tts_provider: Who provided the assistant's voice.
        tts_voice_id: Voice that the assistant spoke with.
    """

    event_type: ClassVar[str] = "call.conversation.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    assistant_id: str | None = None
    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    calling_party_type: Literal["pstn", "sip"] | str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    conversation_id: str | None = None
    duration_sec: int | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    llm_model: str | None = None
    messages: list[CallConversationEndedMessages] | None = None
    reason: str | None = None
    stt_model: str | None = None
    to: str | None = None
    tts_model_id: str | None = None
    tts_provider: str | None = None
    tts_voice_id: str | None = None


class CallConversationStartFailed(CallEvent, frozen=True):
    """An AI assistant could not start. There is no conversation, so neither its beginning nor its end is sent.

    See https://developers.telnyx.com/api-reference/callbacks/call-conversation-start-failed

    Attributes:
        assistant_id: The AI assistant.
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        calling_party_type: Whether the caller comes from the telephone network or over SIP. One of `pstn`,
            `sip`.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        reason: Whether the request was at fault, such as an unknown assistant, or the carrier. One of
            `invalid_request`, `service_error`.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.conversation.start_failed"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    assistant_id: str | None = None
    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    calling_party_type: Literal["pstn", "sip"] | str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    reason: Literal["invalid_request", "service_error"] | str | None = None
    to: str | None = None


class CallConversationInsightsGenerated(CallEvent, frozen=True):
    """Insights into a finished conversation are ready. It has no `conversation_id`: correlate by the leg.

    See https://developers.telnyx.com/api-reference/callbacks/call-conversation-insights-generated

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        calling_party_type: Whether the caller comes from the telephone network or over SIP. One of `pstn`,
            `sip`.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        insight_group_id: The group of insights that was worked out.
        results: One entry for each insight.
    """

    event_type: ClassVar[str] = "call.conversation_insights.generated"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    calling_party_type: Literal["pstn", "sip"] | str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    insight_group_id: str | None = None
    results: list[Result] | None = None


class CallCost(CallEvent, frozen=True):
    """What a leg cost. Sent only if the application has `call_cost_in_webhooks` on; it may follow the hangup.

    See https://developers.telnyx.com/api-reference/callbacks/call-cost

    Attributes:
        billed_duration_secs: Longest time billed among the parts, in seconds.
        billing_group_id: Billing group of the call.
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        cost_parts: The cost, part by part.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
        status: Whether the cost could be worked out. One of `success`, `error`.
        total_cost: Sum of the parts, a decimal number as text; each part names its currency.
    """

    event_type: ClassVar[str] = "call.cost"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    billed_duration_secs: int | None = None
    billing_group_id: str | None = None
    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    cost_parts: list[CallCostCostParts] | None = None
    occurred_at: datetime | None = None
    status: Literal["success", "error"] | str | None = None
    total_cost: str | None = None


class CallDeepfakeDetectionError(CallEvent, frozen=True):
    """Detection of an artificial voice failed: there is no verdict.

    See https://developers.telnyx.com/api-reference/callbacks/call-deepfake-detection-error

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        error_message: What failed: no answer or no audio in time, or the detection service itself. One of
            `detection_timeout`, `rtp_timeout`, `dfd_connection_error`, `dfd_stream_error`.
    """

    event_type: ClassVar[str] = "call.deepfake_detection.error"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    error_message: ErrorMessage | str | None = None


class CallDeepfakeDetectionResult(CallEvent, frozen=True):
    """Detection has decided whether the voice at the far end is artificial.

    See https://developers.telnyx.com/api-reference/callbacks/call-deepfake-detection-result

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        consistency: How steady the verdict was from frame to frame, in per cent; null when nobody spoke.
        result: The verdict; `silence_timeout` means that nobody spoke in time. One of `real`, `fake`,
            `silence_timeout`.
        score: How likely the voice is artificial, from 0 to 1; null when nobody spoke.
    """

    event_type: ClassVar[str] = "call.deepfake_detection.result"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    consistency: float | None = None
    result: Literal["real", "fake", "silence_timeout"] | str | None = None
    score: float | None = None


class CallDequeued(CallEvent, frozen=True):
    """A leg has left a queue. The reason `bridging-in-process` is not the end of it: wait for another.

    See https://developers.telnyx.com/api-reference/callbacks/call-dequeued

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        queue: The queue, by its name.
        queue_position: Place in the queue when it left.
        reason: Why it left the queue. One of `bridged`, `bridging-in-process`, `hangup`, `leave`,
            `timeout`.
        wait_time_secs: How long it waited, in seconds.
    """

    event_type: ClassVar[str] = "call.dequeued"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    queue: str | None = None
    queue_position: int | None = None
    reason: Reason | str | None = None
    wait_time_secs: int | None = None


class CallDtmfReceived(CallEvent, frozen=True):
    """A key was pressed: one event for each key, during a gather too.

    See https://developers.telnyx.com/api-reference/callbacks/call-dtmf-received

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        digit: The key: a digit, `*` or `#`.
        from_: Who calls: a number in E.164, or a SIP URI.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.dtmf.received"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "digit": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    digit: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    to: str | None = None


class CallEnqueued(CallEvent, frozen=True):
    """A leg waits in a queue. No later event tells its position, and nothing plays music: poll, and play it
    yourself.

    See https://developers.telnyx.com/api-reference/callbacks/call-enqueued

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        current_position: Place in the queue when it joined.
        queue: The queue, by its name.
        queue_avg_wait_time_secs: How long legs wait in this queue on average, in seconds.
    """

    event_type: ClassVar[str] = "call.enqueued"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    current_position: int | None = None
    queue: str | None = None
    queue_avg_wait_time_secs: int | None = None


class CallForkStarted(CallEvent, frozen=True):
    """The leg's audio is now copied to the fork's target.

    See https://developers.telnyx.com/api-reference/callbacks/call-fork-started

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        stream_type: What kind of stream it is.
    """

    event_type: ClassVar[str] = "call.fork.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    stream_type: Literal["decrypted"] | str | None = None


class CallForkStopped(CallEvent, frozen=True):
    """The leg's audio is no longer copied to the fork's target.

    See https://developers.telnyx.com/api-reference/callbacks/call-fork-stopped

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        stream_type: What kind of stream it is.
    """

    event_type: ClassVar[str] = "call.fork.stopped"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    stream_type: Literal["decrypted"] | str | None = None


class CallGatherEnded(CallEvent, frozen=True):
    """A gather is over: the keys that were pressed, and why it ended. It does not name its command: have one
    gather per leg.

    See https://developers.telnyx.com/api-reference/callbacks/call-gather-ended

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        digits: The keys pressed; some may be there even if the status is not `valid`.
        from_: Who calls: a number in E.164, or a SIP URI.
        status: Why the gather ended; `call_hangup` means: send nothing more to this leg. One of `valid`,
            `invalid`, `call_hangup`, `cancelled`, `cancelled_amd`, `timeout`.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.gather.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "digits": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    digits: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    status: Status | str | None = None
    to: str | None = None


class CallHangup(CallEvent, frozen=True):
    """A leg is over: send nothing more to it. Every leg has its own; events such as a saved recording or the
    cost may still follow.

    See https://developers.telnyx.com/api-reference/callbacks/call-hangup

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_quality_stats: Quality of the audio; missing when nothing was measured.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        custom_headers: Further SIP headers: those of the INVITE, or those set when the call was answered.
        from_: Who calls: a number in E.164, or a SIP URI.
        hangup_cause: Why the leg ended; `timeout` is a dial or transfer that nobody answered. Causes
            outside the published set arrive too. One of `call_rejected`, `normal_clearing`,
            `originator_cancel`, `timeout`, `time_limit`, `user_busy`, `not_found`, `no_answer`,
            `unspecified`.
        hangup_source: Which side hung up. One of `caller`, `callee`, `unknown`.
        sip_hangup_cause: SIP status with which the leg ended, as text; `unspecified` where there was none.
        sip_headers: What the INVITE said of its user (`User-to-User`) and of a call forwarded to you
            (`Diversion`).
        start_time: When the call started, ISO 8601.
        state: State of the leg with this event.
        tags: Labels that you gave to the telephone number.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.hangup"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_quality_stats: CallQualityStats | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    custom_headers: list[CustomSipHeader] | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    hangup_cause: HangupCause | str | None = None
    hangup_source: Literal["caller", "callee", "unknown"] | str | None = None
    sip_hangup_cause: str | None = None
    sip_headers: list[SipHeader] | None = None
    start_time: datetime | None = None
    state: Literal["hangup"] | str | None = None
    tags: list[str] | None = None
    to: str | None = None


class CallHold(CallEvent, frozen=True):
    """The leg is put on hold.

    See https://developers.telnyx.com/api-reference/callbacks/call-hold

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.hold"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    to: str | None = None


class CallInitiated(CallEvent, frozen=True):
    """A leg begins: somebody calls in, or a leg is dialled or transferred to. The only event with a
    `direction`; an incoming leg waits for `answer` or `reject`.

    See https://developers.telnyx.com/api-reference/callbacks/call-initiated

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_screening_result: What the carrier's screening says of the caller, such as `spam_likely`.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        caller_id_name: Name or number that the caller shows.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_codecs: Codecs that the application allows, separated by commas.
        connection_id: The Call Control application.
        custom_headers: Further SIP headers: those of the INVITE, or those set when the call was answered.
        direction: Whether the leg comes in or goes out; `inbound` and `outbound` are taken as the same. One
            of `incoming`, `outgoing`.
        from_: Who calls: a number in E.164, or a SIP URI.
        offered_codecs: Codecs that the caller offers, separated by commas.
        shaken_stir_attestation: How far the originating carrier vouches for the caller's number: `A` fully,
            `B` in part, `C` not.
        shaken_stir_validated: Whether that attestation could be verified.
        sip_headers: What the INVITE said of its user (`User-to-User`) and of a call forwarded to you
            (`Diversion`).
        start_time: When the call started, ISO 8601.
        state: `parked` waits for commands, `bridging` is on its way to another leg. One of `parked`,
            `bridging`.
        tags: Labels that you gave to the telephone number.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.initiated"
    sensitive: ClassVar[Mapping[str, Mask]] = {"caller_id_name": "hidden", "client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_screening_result: str | None = None
    call_session_id: str | None = None
    caller_id_name: str | None = None
    client_state: str | None = None
    connection_codecs: str | None = None
    connection_id: str | None = None
    custom_headers: list[CustomSipHeader] | None = None
    direction: Literal["incoming", "outgoing"] | str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    offered_codecs: str | None = None
    shaken_stir_attestation: str | None = None
    shaken_stir_validated: bool | None = None
    sip_headers: list[SipHeader] | None = None
    start_time: datetime | None = None
    state: Literal["parked", "bridging"] | str | None = None
    tags: list[str] | None = None
    to: str | None = None


class CallMachineDetectionEnded(CallEvent, frozen=True):
    """Standard detection has decided who answered.

    See https://developers.telnyx.com/api-reference/callbacks/call-machine-detection-ended

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        result: Who answered; treat `not_sure` as a human. One of `human`, `machine`, `not_sure`.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.machine.detection.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    result: Literal["human", "machine", "not_sure"] | str | None = None
    to: str | None = None


class CallMachineGreetingEnded(CallEvent, frozen=True):
    """The machine's greeting is over. Never sent after `detect` or for a human, and after `detect_beep` only
    for a beep: wait with a deadline.

    See https://developers.telnyx.com/api-reference/callbacks/call-machine-greeting-ended

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        result: How the greeting ended: with a beep, without, or unknown. One of `beep_detected`, `ended`,
            `not_sure`.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.machine.greeting.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    result: Literal["beep_detected", "ended", "not_sure"] | str | None = None
    to: str | None = None


class CallMachinePremiumCallScreeningDetected(CallEvent, frozen=True):
    """A telephone screens the call and asks who is calling. Detection then starts again, so a second result
    may follow.

    See https://developers.telnyx.com/api-reference/callbacks/call-machine-premium-call-screening-detected

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        result: What was heard: `screening`.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.machine.premium.call_screening.detected"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    result: str | None = None
    to: str | None = None


class CallMachinePremiumDetectionEnded(CallEvent, frozen=True):
    """Premium detection has decided who answered. Not sent when the beep comes first: then only the end of the
    greeting is.

    See https://developers.telnyx.com/api-reference/callbacks/call-machine-premium-detection-ended

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        result: Who answered; treat `not_sure` as a human. One of `human_residence`, `human_business`,
            `machine`, `silence`, `fax_detected`, `not_sure`.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.machine.premium.detection.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    result: CallMachinePremiumDetectionEndedResult | str | None = None
    to: str | None = None


class CallMachinePremiumDetectionStarted(CallEvent, frozen=True):
    """Premium detection begins to listen.

    See https://developers.telnyx.com/api-reference/callbacks/call-machine-premium-detection-started

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.machine.premium.detection.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    to: str | None = None


class CallMachinePremiumGreetingEnded(CallEvent, frozen=True):
    """The machine's greeting is over, as premium detection heard it. It may come without a detection result,
    or never: wait with a deadline.

    See https://developers.telnyx.com/api-reference/callbacks/call-machine-premium-greeting-ended

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        result: How the greeting ended; `prompt_ended` is a telephone's call screening that asked without a
            beep. One of `beep_detected`, `no_beep_detected`, `prompt_ended`.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.machine.premium.greeting.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    result: Literal["beep_detected", "no_beep_detected", "prompt_ended"] | str | None = None
    to: str | None = None


class CallPaymentCompleted(CallEvent, frozen=True):
    """A `pay` is over, successful or not: look at `result`.

    See https://developers.telnyx.com/api-reference/callbacks/call-payment-completed

    Attributes:
        bank_account_number: Bank account number, masked but for its last two digits.
        bank_account_type: Kind of bank account, if known.
        bank_routing_number: Routing number of the bank as entered by the caller; not masked.
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        charge_id: The charge, if money was taken.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        connector_error: More of what the payment processor says went wrong.
        expiration_date: Month and year in which the card expires, as MMYY.
        from_: Who calls: a number in E.164, or a SIP URI.
        pay_error_code: Error code of the connector or the processor.
        payment_card_number: Card number, masked but for its last four digits.
        payment_card_postal_code: Postal code of the card's billing address, as entered.
        payment_card_type: Brand of the card; missing when it is none of the known ones. One of `visa`,
            `mastercard`, `amex`, `optima`, `discover`, `diners-club`, `jcb`, `maestro`, `enroute`.
        payment_confirmation_code: Confirmation code of the processor, if it gave one.
        payment_connector: Name of the payment connector in use.
        payment_error: What went wrong, at a step or at the processor.
        payment_method: Means of payment that the caller is asked for. One of `credit-card`, `ach-debit`.
        result: How it ended. One of `success`, `payment-connector-error`, `internal-error`,
            `too-many-failed-attempts`, `cancelled`.
        security_code: Security code of the card, masked entirely.
        to: Who is called: a number in E.164, or a SIP URI.
        token_id: The token, if the card or account was stored instead of charged.
    """

    event_type: ClassVar[str] = "call.payment.completed"
    sensitive: ClassVar[Mapping[str, Mask]] = {"bank_account_number": "hidden", "bank_routing_number": "hidden", "client_state": "hidden", "connector_error": "hidden", "expiration_date": "hidden", "from_": "number", "payment_card_number": "hidden", "payment_card_postal_code": "hidden", "payment_confirmation_code": "hidden", "payment_error": "hidden", "security_code": "hidden", "to": "number", "token_id": "hidden"}

    bank_account_number: str | None = None
    bank_account_type: str | None = None
    bank_routing_number: str | None = None
    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    charge_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    connector_error: Any = None
    expiration_date: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    pay_error_code: str | None = None
    payment_card_number: str | None = None
    payment_card_postal_code: str | None = None
    payment_card_type: PaymentCardType | str | None = None
    payment_confirmation_code: str | None = None
    payment_connector: str | None = None
    payment_error: str | None = None
    payment_method: Literal["credit-card", "ach-debit"] | str | None = None
    result: CallPaymentCompletedResult | str | None = None
    security_code: str | None = None
    to: str | None = None
    token_id: str | None = None


class CallPaymentProgress(CallEvent, frozen=True):
    """A step of `pay` went on, was completed or failed. A failed attempt may be tried again: the end is
    `call.payment.completed`.

    See https://developers.telnyx.com/api-reference/callbacks/call-payment-progress

    Attributes:
        attempt: Which attempt at this step it is, from 1.
        bank_account_number: Bank account number, masked but for its last two digits.
        bank_account_type: Kind of bank account, if known.
        bank_routing_number: Routing number of the bank as entered by the caller; not masked.
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        error_type: What was wrong with the caller's entry. One of `timeout`, `invalid-card-number`,
            `invalid-card-type`, `invalid-date`, `invalid-security-code`, `invalid-postal-code`,
            `invalid-bank-routing-number`, `invalid-bank-account-number`, `input-matching-failed`.
        expiration_date: Month and year in which the card expires, as MMYY.
        from_: Who calls: a number in E.164, or a SIP URI.
        payment_card_number: Card number, masked but for its last four digits.
        payment_card_postal_code: Postal code of the card's billing address, as entered.
        payment_card_type: Brand of the card; missing when it is none of the known ones. One of `visa`,
            `mastercard`, `amex`, `optima`, `discover`, `diners-club`, `jcb`, `maestro`, `enroute`.
        payment_connector: Name of the payment connector in use.
        payment_method: Means of payment that the caller is asked for. One of `credit-card`, `ach-debit`.
        payment_status: Where the step stands. One of `completed`, `failed`, `processing`.
        payment_step: What is being asked for or done. One of `payment-card-number`, `expiration-date`,
            `postal-code`, `security-code`, `bank-routing-number`, `bank-account-number`,
            `payment-processing`.
        security_code: Security code of the card, masked entirely.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.payment.progress"
    sensitive: ClassVar[Mapping[str, Mask]] = {"bank_account_number": "hidden", "bank_routing_number": "hidden", "client_state": "hidden", "expiration_date": "hidden", "from_": "number", "payment_card_number": "hidden", "payment_card_postal_code": "hidden", "security_code": "hidden", "to": "number"}

    attempt: int | None = None
    bank_account_number: str | None = None
    bank_account_type: str | None = None
    bank_routing_number: str | None = None
    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    error_type: ErrorType | str | None = None
    expiration_date: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    payment_card_number: str | None = None
    payment_card_postal_code: str | None = None
    payment_card_type: PaymentCardType | str | None = None
    payment_connector: str | None = None
    payment_method: Literal["credit-card", "ach-debit"] | str | None = None
    payment_status: Literal["completed", "failed", "processing"] | str | None = None
    payment_step: PaymentStep | str | None = None
    security_code: str | None = None
    to: str | None = None


class CallPlaybackEnded(CallEvent, frozen=True):
    """Audio is no longer playing, also because it failed or was stopped: look at `status`. It does not name
    its command.

    See https://developers.telnyx.com/api-reference/callbacks/call-playback-ended

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        media_name: Name of the stored audio, if it was started by `media_name`.
        media_url: URL of the audio, if it was started by `audio_url`.
        overlay: Whether the audio is mixed over what else is heard, instead of queued with it.
        status: Why it ended; `call_hangup` means: send nothing more to this leg. One of `file_not_found`,
            `call_hangup`, `unknown`, `cancelled`, `cancelled_amd`, `completed`, `failed`.
        status_detail: What went wrong, for people to read.
    """

    event_type: ClassVar[str] = "call.playback.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "media_url": "link"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    media_name: str | None = None
    media_url: str | None = None
    overlay: bool | None = None
    status: CallPlaybackEndedStatus | str | None = None
    status_detail: str | None = None


class CallPlaybackStarted(CallEvent, frozen=True):
    """Audio begins to play. It does not name its command: playbacks come in the order in which they were
    queued.

    See https://developers.telnyx.com/api-reference/callbacks/call-playback-started

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        media_name: Name of the stored audio, if it was started by `media_name`.
        media_url: URL of the audio, if it was started by `audio_url`.
        overlay: Whether the audio is mixed over what else is heard, instead of queued with it.
    """

    event_type: ClassVar[str] = "call.playback.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "media_url": "link"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    media_name: str | None = None
    media_url: str | None = None
    overlay: bool | None = None


class CallRecordingError(CallEvent, frozen=True):
    """A recording failed. Nothing is sent when a recording starts, so this may be the first word of it.

    See https://developers.telnyx.com/api-reference/callbacks/call-recording-error

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        reason: What went wrong. One of `Failed to authorize with storage using custom credentials`,
            `Invalid credentials json`, `Unsupported backend`, `Internal server error`.
    """

    event_type: ClassVar[str] = "call.recording.error"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    reason: CallRecordingErrorReason | str | None = None


class CallRecordingSaved(CallEvent, frozen=True):
    """A recording is ready. It has no `call_control_id` and no recording id, may follow the hangup, and its
    links live 10 minutes.

    See https://developers.telnyx.com/api-reference/callbacks/call-recording-saved

    Attributes:
        call_leg_id: The recorded leg; with `recording_started_at` it tells which recording this is.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        channels: Whether all voices share one channel or each side has its own. One of `single`, `dual`.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        public_recording_urls: Download links that live as long as the file; only for accounts that had them
            enabled.
        recording_ended_at: When the recording ended, ISO 8601.
        recording_started_at: When the recording began, ISO 8601.
        recording_urls: Download links; they live 10 minutes.
    """

    event_type: ClassVar[str] = "call.recording.saved"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_leg_id: str | None = None
    call_session_id: str | None = None
    channels: Literal["single", "dual"] | str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    public_recording_urls: PublicRecordingUrls | None = None
    recording_ended_at: datetime | None = None
    recording_started_at: datetime | None = None
    recording_urls: RecordingUrls | None = None


class CallRecordingTranscriptionSaved(CallEvent, frozen=True):
    """The text of a recording is ready. It may follow the hangup.

    See https://developers.telnyx.com/api-reference/callbacks/call-recording-transcription-saved

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        calling_party_type: Whether the caller comes from the telephone network or over SIP. One of `pstn`,
            `sip`.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        recording_id: The recording that was transcribed.
        recording_transcription_id: The transcription.
        status: How the transcription ended.
        transcription_text: The whole text.
    """

    event_type: ClassVar[str] = "call.recording.transcription.saved"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "transcription_text": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    calling_party_type: Literal["pstn", "sip"] | str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    recording_id: str | None = None
    recording_transcription_id: str | None = None
    status: Literal["completed"] | str | None = None
    transcription_text: str | None = None


class CallReferCompleted(CallEvent, frozen=True):
    """The far end has followed the SIP REFER.

    See https://developers.telnyx.com/api-reference/callbacks/call-refer-completed

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        sip_notify_response: SIP status that the far end reported for the REFER, such as 200.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.refer.completed"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    sip_notify_response: int | None = None
    to: str | None = None


class CallReferFailed(CallEvent, frozen=True):
    """The far end has not followed the SIP REFER; `sip_notify_response` says why.

    See https://developers.telnyx.com/api-reference/callbacks/call-refer-failed

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        sip_notify_response: SIP status that the far end reported for the REFER, such as 200.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.refer.failed"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    sip_notify_response: int | None = None
    to: str | None = None


class CallReferStarted(CallEvent, frozen=True):
    """The far end has been asked by SIP REFER to call somebody else.

    See https://developers.telnyx.com/api-reference/callbacks/call-refer-started

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        sip_notify_response: SIP status that the far end reported for the REFER, such as 200.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.refer.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    sip_notify_response: int | None = None
    to: str | None = None


class CallSpeakEnded(CallEvent, frozen=True):
    """A text is no longer spoken, or the leg is gone. It does not name its command: texts come in the order in
    which they were queued.

    See https://developers.telnyx.com/api-reference/callbacks/call-speak-ended

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        status: Why it ended; `call_hangup` means: send nothing more to this leg. One of `completed`,
            `call_hangup`, `cancelled_amd`.
    """

    event_type: ClassVar[str] = "call.speak.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    status: Literal["completed", "call_hangup", "cancelled_amd"] | str | None = None


class CallSpeakStarted(CallEvent, frozen=True):
    """A text begins to be spoken. It does not name its command: texts come in the order in which they were
    queued.

    See https://developers.telnyx.com/api-reference/callbacks/call-speak-started

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
    """

    event_type: ClassVar[str] = "call.speak.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None


class CallTranscription(CallEvent, frozen=True):
    """A piece of what is said, as text. While `is_final` is false, a better version of the same piece may
    follow.

    See https://developers.telnyx.com/api-reference/callbacks/call-transcription

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        transcription_data: The text, and how sure it is.
    """

    event_type: ClassVar[str] = "call.transcription"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    transcription_data: TranscriptionData | None = None


class CallUnhold(CallEvent, frozen=True):
    """The leg is taken off hold.

    See https://developers.telnyx.com/api-reference/callbacks/call-unhold

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        from_: Who calls: a number in E.164, or a SIP URI.
        to: Who is called: a number in E.164, or a SIP URI.
    """

    event_type: ClassVar[str] = "call.unhold"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    to: str | None = None


class ConferenceCreated(CallEvent, frozen=True):
    """A conference exists. This and its later events carry the `client_state` of its creator, whoever they
    speak of.

    See https://developers.telnyx.com/api-reference/callbacks/conference-created

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State of the conference's creator, base64.
        conference_id: The conference.
        connection_id: The Call Control application.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.created"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None
    occurred_at: datetime | None = None


class ConferenceEnded(ConferenceEvent, frozen=True):
    """A conference is over; its participants' legs may live on. Carries the `client_state` of its creator.

    See https://developers.telnyx.com/api-reference/callbacks/conference-ended

    Attributes:
        call_control_id: A leg of the conference; which one is not documented.
        call_leg_id: A leg of the conference; which one is not documented.
        call_session_id: Session of that leg.
        client_state: State of the conference's creator, base64.
        conference_id: The conference.
        connection_id: The Call Control application.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
        reason: Why the conference ended. One of `all_left`, `host_left`, `time_exceeded`.
    """

    event_type: ClassVar[str] = "conference.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None
    occurred_at: datetime | None = None
    reason: Literal["all_left", "host_left", "time_exceeded"] | str | None = None


class ConferenceFloorChanged(CallEvent, frozen=True):
    """Another participant speaks now. Carries the `client_state` of the conference's creator, not of the
    speaker.

    See https://developers.telnyx.com/api-reference/callbacks/conference-floor-changed

    Attributes:
        call_control_id: Leg of the participant who speaks now.
        call_leg_id: Leg of the participant who speaks now, to correlate its events.
        call_session_id: Session of the participant who speaks now.
        client_state: State of the conference's creator, base64; never take it for the speaker's.
        conference_id: The conference.
        connection_id: The Call Control application.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.floor.changed"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None
    occurred_at: datetime | None = None


class ConferenceParticipantJoined(CallEvent, frozen=True):
    """A leg has joined a conference. Carries the `client_state` of the conference's creator, not of the
    participant.

    See https://developers.telnyx.com/api-reference/callbacks/conference-participant-joined

    Attributes:
        call_control_id: Leg of the participant, for commands.
        call_leg_id: Leg of the participant, to correlate its events.
        call_session_id: Session of the participant.
        client_state: State of the conference's creator, base64; never take it for the participant's.
        conference_id: The conference.
        connection_id: The Call Control application.
    """

    event_type: ClassVar[str] = "conference.participant.joined"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None


class ConferenceParticipantLeft(CallEvent, frozen=True):
    """A leg has left a conference; it may live on. Carries the `client_state` of the conference's creator, not
    of the participant.

    See https://developers.telnyx.com/api-reference/callbacks/conference-participant-left

    Attributes:
        call_control_id: Leg of the participant, for commands.
        call_leg_id: Leg of the participant, to correlate its events.
        call_session_id: Session of the participant.
        client_state: State of the conference's creator, base64; never take it for the participant's.
        conference_id: The conference.
        connection_id: The Call Control application.
    """

    event_type: ClassVar[str] = "conference.participant.left"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None


class ConferenceParticipantPlaybackEnded(CallEvent, frozen=True):
    """Audio no longer plays to one participant. Carries the `client_state` of the conference's creator, not of
    the participant.

    See https://developers.telnyx.com/api-reference/callbacks/conference-participant-playback-ended

    Attributes:
        call_control_id: Leg of the participant, for commands.
        call_leg_id: Leg of the participant, to correlate its events.
        call_session_id: Session of the participant.
        client_state: State of the conference's creator, base64; never take it for the participant's.
        conference_id: The conference.
        connection_id: The Call Control application.
        creator_call_session_id: Session of the leg that made the conference.
        media_name: Name of the stored audio, if it was started by `media_name`.
        media_url: URL of the audio, if it was started by `audio_url`.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.participant.playback.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "media_url": "link"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None
    creator_call_session_id: str | None = None
    media_name: str | None = None
    media_url: str | None = None
    occurred_at: datetime | None = None


class ConferenceParticipantPlaybackStarted(CallEvent, frozen=True):
    """Audio begins to play to one participant. Carries the `client_state` of the conference's creator, not of
    the participant.

    See https://developers.telnyx.com/api-reference/callbacks/conference-participant-playback-started

    Attributes:
        call_control_id: Leg of the participant, for commands.
        call_leg_id: Leg of the participant, to correlate its events.
        call_session_id: Session of the participant.
        client_state: State of the conference's creator, base64; never take it for the participant's.
        conference_id: The conference.
        connection_id: The Call Control application.
        creator_call_session_id: Session of the leg that made the conference.
        media_name: Name of the stored audio, if it was started by `media_name`.
        media_url: URL of the audio, if it was started by `audio_url`.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.participant.playback.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "media_url": "link"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None
    creator_call_session_id: str | None = None
    media_name: str | None = None
    media_url: str | None = None
    occurred_at: datetime | None = None


class ConferenceParticipantSpeakEnded(CallEvent, frozen=True):
    """A text is no longer spoken to one participant. Carries the `client_state` of the conference's creator,
    not of the participant.

    See https://developers.telnyx.com/api-reference/callbacks/conference-participant-speak-ended

    Attributes:
        call_control_id: Leg of the participant, for commands.
        call_leg_id: Leg of the participant, to correlate its events.
        call_session_id: Session of the participant.
        client_state: State of the conference's creator, base64; never take it for the participant's.
        conference_id: The conference.
        connection_id: The Call Control application.
        creator_call_session_id: Session of the leg that made the conference.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.participant.speak.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None
    creator_call_session_id: str | None = None
    occurred_at: datetime | None = None


class ConferenceParticipantSpeakStarted(CallEvent, frozen=True):
    """A text begins to be spoken to one participant. Carries the `client_state` of the conference's creator,
    not of the participant.

    See https://developers.telnyx.com/api-reference/callbacks/conference-participant-speak-started

    Attributes:
        call_control_id: Leg of the participant, for commands.
        call_leg_id: Leg of the participant, to correlate its events.
        call_session_id: Session of the participant.
        client_state: State of the conference's creator, base64; never take it for the participant's.
        conference_id: The conference.
        connection_id: The Call Control application.
        creator_call_session_id: Session of the leg that made the conference.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.participant.speak.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None
    creator_call_session_id: str | None = None
    occurred_at: datetime | None = None


class ConferencePlaybackEnded(ConferenceEvent, frozen=True):
    """Audio no longer plays to a whole conference. Names no leg and carries no state, only the conference.

    See https://developers.telnyx.com/api-reference/callbacks/conference-playback-ended

    Attributes:
        conference_id: The conference.
        connection_id: The Call Control application.
        creator_call_session_id: Session of the leg that made the conference.
        media_name: Name of the stored audio, if it was started by `media_name`.
        media_url: URL of the audio, if it was started by `audio_url`.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.playback.ended"
    sensitive: ClassVar[Mapping[str, Mask]] = {"media_url": "link"}

    conference_id: str | None = None
    connection_id: str | None = None
    creator_call_session_id: str | None = None
    media_name: str | None = None
    media_url: str | None = None
    occurred_at: datetime | None = None


class ConferencePlaybackStarted(ConferenceEvent, frozen=True):
    """Audio begins to play to a whole conference. Names no leg and carries no state, only the conference.

    See https://developers.telnyx.com/api-reference/callbacks/conference-playback-started

    Attributes:
        conference_id: The conference.
        connection_id: The Call Control application.
        creator_call_session_id: Session of the leg that made the conference.
        media_name: Name of the stored audio, if it was started by `media_name`.
        media_url: URL of the audio, if it was started by `audio_url`.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.playback.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"media_url": "link"}

    conference_id: str | None = None
    connection_id: str | None = None
    creator_call_session_id: str | None = None
    media_name: str | None = None
    media_url: str | None = None
    occurred_at: datetime | None = None


class ConferenceRecordingSaved(CallEvent, frozen=True):
    """A recording of a conference is ready. Its links live 10 minutes; its `client_state` is that of the
    conference's creator.

    See https://developers.telnyx.com/api-reference/callbacks/conference-recording-saved

    Attributes:
        call_control_id: Leg of a participant; which one is not documented.
        call_session_id: Session of that participant.
        channels: Whether all voices share one channel, or the creator has the first and all others the
            second. One of `single`, `dual`.
        client_state: State of the conference's creator, base64.
        conference_id: The conference.
        connection_id: The Call Control application.
        format: File format of the recording. One of `wav`, `mp3`.
        public_recording_urls: Download links that live as long as the file; only for accounts that had them
            enabled.
        recording_ended_at: When the recording ended, ISO 8601.
        recording_id: The recording.
        recording_started_at: When the recording began, ISO 8601.
        recording_urls: Download links; they live 10 minutes.
    """

    event_type: ClassVar[str] = "conference.recording.saved"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_session_id: str | None = None
    channels: Literal["single", "dual"] | str | None = None
    client_state: str | None = None
    conference_id: str | None = None
    connection_id: str | None = None
    format: Literal["wav", "mp3"] | str | None = None
    public_recording_urls: PublicRecordingUrls | None = None
    recording_ended_at: datetime | None = None
    recording_id: str | None = None
    recording_started_at: datetime | None = None
    recording_urls: RecordingUrls | None = None


class ConferenceSpeakEnded(ConferenceEvent, frozen=True):
    """A text is no longer spoken to a whole conference. Names no leg and carries no state, only the
    conference.

    See https://developers.telnyx.com/api-reference/callbacks/conference-speak-ended

    Attributes:
        conference_id: The conference.
        connection_id: The Call Control application.
        creator_call_session_id: Session of the leg that made the conference.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.speak.ended"

    conference_id: str | None = None
    connection_id: str | None = None
    creator_call_session_id: str | None = None
    occurred_at: datetime | None = None


class ConferenceSpeakStarted(ConferenceEvent, frozen=True):
    """A text begins to be spoken to a whole conference. Names no leg and carries no state, only the
    conference.

    See https://developers.telnyx.com/api-reference/callbacks/conference-speak-started

    Attributes:
        conference_id: The conference.
        connection_id: The Call Control application.
        creator_call_session_id: Session of the leg that made the conference.
        occurred_at: When it happened, ISO 8601; use it to put events in order.
    """

    event_type: ClassVar[str] = "conference.speak.started"

    conference_id: str | None = None
    connection_id: str | None = None
    creator_call_session_id: str | None = None
    occurred_at: datetime | None = None


class SiprecFailed(CallEvent, frozen=True):
    """The session with the SIPREC recorder failed.

    See https://developers.telnyx.com/api-reference/callbacks/siprec-failed

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        failure_cause: Why: the name of a Q.850 cause, such as `no_answer`.
    """

    event_type: ClassVar[str] = "siprec.failed"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    failure_cause: str | None = None


class SiprecStarted(CallEvent, frozen=True):
    """A SIPREC recorder now receives the leg's audio.

    See https://developers.telnyx.com/api-reference/callbacks/siprec-started

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
    """

    event_type: ClassVar[str] = "siprec.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None


class SiprecStopped(CallEvent, frozen=True):
    """The SIPREC recorder no longer receives the leg's audio.

    See https://developers.telnyx.com/api-reference/callbacks/siprec-stopped

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        hangup_cause: Why the SIPREC session ended: the name of a Q.850 cause, such as `normal_clearing`.
    """

    event_type: ClassVar[str] = "siprec.stopped"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    hangup_cause: str | None = None


class StreamingFailed(CallEvent, frozen=True):
    """Streaming to your WebSocket failed.

    See https://developers.telnyx.com/api-reference/callbacks/streaming-failed

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        failure_reason: What went wrong, in a word or two, such as `connection_failed`.
        stream_id: The stream.
        stream_params: The stream as the command asked for it.
        stream_type: What kind of stream it is. One of `websocket`, `dialogflow`.
    """

    event_type: ClassVar[str] = "streaming.failed"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    failure_reason: str | None = None
    stream_id: str | None = None
    stream_params: StreamParams | None = None
    stream_type: Literal["websocket", "dialogflow"] | str | None = None


class StreamingStarted(CallEvent, frozen=True):
    """The leg's audio is now streamed to your WebSocket. Has been seen as `streaming_started`.

    See https://developers.telnyx.com/api-reference/callbacks/streaming-started

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        stream_url: WebSocket address that the audio is sent to.
    """

    event_type: ClassVar[str] = "streaming.started"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "stream_url": "link"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    stream_url: str | None = None


class StreamingStopped(CallEvent, frozen=True):
    """The leg's audio is no longer streamed to your WebSocket.

    See https://developers.telnyx.com/api-reference/callbacks/streaming-stopped

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64; null until one did, and possibly
            stale.
        connection_id: The Call Control application.
        stream_url: WebSocket address that the audio is sent to.
    """

    event_type: ClassVar[str] = "streaming.stopped"
    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden", "stream_url": "link"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    connection_id: str | None = None
    stream_url: str | None = None


EVENTS: dict[str, type[Event]] = {
    "call.ai_gather.ended": CallAiGatherEnded,
    "call.ai_gather.message_history_updated": CallAiGatherMessageHistoryUpdated,
    "call.ai_gather.partial_results": CallAiGatherPartialResults,
    "call.analyzed": CallAnalyzed,
    "call.answered": CallAnswered,
    "call.bridged": CallBridged,
    "call.conversation.created": CallConversationCreated,
    "call.conversation.ended": CallConversationEnded,
    "call.conversation.start_failed": CallConversationStartFailed,
    "call.conversation_insights.generated": CallConversationInsightsGenerated,
    "call.cost": CallCost,
    "call.deepfake_detection.error": CallDeepfakeDetectionError,
    "call.deepfake_detection.result": CallDeepfakeDetectionResult,
    "call.dequeued": CallDequeued,
    "call.dtmf.received": CallDtmfReceived,
    "call.enqueued": CallEnqueued,
    "call.fork.started": CallForkStarted,
    "call.fork.stopped": CallForkStopped,
    "call.gather.ended": CallGatherEnded,
    "call.hangup": CallHangup,
    "call.hold": CallHold,
    "call.initiated": CallInitiated,
    "call.machine.detection.ended": CallMachineDetectionEnded,
    "call.machine.greeting.ended": CallMachineGreetingEnded,
    "call.machine.premium.call_screening.detected": CallMachinePremiumCallScreeningDetected,
    "call.machine.premium.detection.ended": CallMachinePremiumDetectionEnded,
    "call.machine.premium.detection.started": CallMachinePremiumDetectionStarted,
    "call.machine.premium.greeting.ended": CallMachinePremiumGreetingEnded,
    "call.payment.completed": CallPaymentCompleted,
    "call.payment.progress": CallPaymentProgress,
    "call.playback.ended": CallPlaybackEnded,
    "call.playback.started": CallPlaybackStarted,
    "call.recording.error": CallRecordingError,
    "call.recording.saved": CallRecordingSaved,
    "call.recording.transcription.saved": CallRecordingTranscriptionSaved,
    "call.refer.completed": CallReferCompleted,
    "call.refer.failed": CallReferFailed,
    "call.refer.started": CallReferStarted,
    "call.speak.ended": CallSpeakEnded,
    "call.speak.started": CallSpeakStarted,
    "call.transcription": CallTranscription,
    "call.unhold": CallUnhold,
    "conference.created": ConferenceCreated,
    "conference.ended": ConferenceEnded,
    "conference.floor.changed": ConferenceFloorChanged,
    "conference.participant.joined": ConferenceParticipantJoined,
    "conference.participant.left": ConferenceParticipantLeft,
    "conference.participant.playback.ended": ConferenceParticipantPlaybackEnded,
    "conference.participant.playback.started": ConferenceParticipantPlaybackStarted,
    "conference.participant.speak.ended": ConferenceParticipantSpeakEnded,
    "conference.participant.speak.started": ConferenceParticipantSpeakStarted,
    "conference.playback.ended": ConferencePlaybackEnded,
    "conference.playback.started": ConferencePlaybackStarted,
    "conference.recording.saved": ConferenceRecordingSaved,
    "conference.speak.ended": ConferenceSpeakEnded,
    "conference.speak.started": ConferenceSpeakStarted,
    "siprec.failed": SiprecFailed,
    "siprec.started": SiprecStarted,
    "siprec.stopped": SiprecStopped,
    "streaming.failed": StreamingFailed,
    "streaming.started": StreamingStarted,
    "streaming.stopped": StreamingStopped,
}
"""Every known event, by its name."""

ConferenceEventName: TypeAlias = Literal[
    "conference.ended",
    "conference.playback.ended",
    "conference.playback.started",
    "conference.speak.ended",
    "conference.speak.started",
]
"""The events that belong to a conference, and to none of its legs."""

VALUE_ALIASES: dict[str, dict[str, str]] = {
    "direction": {"inbound": "incoming", "outbound": "outgoing"},
}
"""Values that mean another one of the same field."""
