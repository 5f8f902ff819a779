"""The commands as methods of a call.

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""

from collections.abc import Sequence
from typing import Any, Literal

from callflow._generated import answers, commands
from callflow.model import CommandsOfACall, checked

__all__ = [
    "CallMethods",
]

class CallMethods(CommandsOfACall):
    """The carrier's commands to one leg, under the carrier's names."""

    @checked("AiAssistantAddMessages")
    async def ai_assistant_add_messages(
        self,
        messages: "Sequence[commands.UserMessage | commands.AssistantMessage | commands.ToolMessage | commands.SystemMessage | commands.DeveloperMessage] | None" = None,
        *,
        trigger_response: bool | None = None,
    ) -> "answers.CommandResult":
        """Adds messages to the conversation of the leg's AI assistant.

        See https://developers.telnyx.com/api-reference/call-commands/add-messages-to-ai-assistant

        Args:
            messages: The messages, each with its role.
            trigger_response: Whether the assistant replies to them at once, even if the caller is still
                speaking.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.AiAssistantAddMessages(
            call_control_id=self.call_control_id,
            messages=messages,
            trigger_response=trigger_response,
        )
        return await self._send(command, answers.CommandResult)

    @checked("AiAssistantJoin")
    async def ai_assistant_join(
        self,
        conversation_id: str,
        *,
        participant: "commands.AIAssistantJoinParticipant",
    ) -> "answers.CommandResult":
        """Brings a leg into a running conversation with an AI assistant.

        See https://developers.telnyx.com/api-reference/call-commands/ai-assistant-join

        Args:
            conversation_id: The conversation to join.
            participant: The leg that joins, and what becomes of the conversation when it hangs up.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.AiAssistantJoin(
            call_control_id=self.call_control_id,
            conversation_id=conversation_id,
            participant=participant,
        )
        return await self._send(command, answers.CommandResult)

    @checked("AiAssistantStart")
    async def ai_assistant_start(
        self,
        *,
        assistant: "commands.CallAssistantRequest | None" = None,
        greeting: str | None = None,
        interruption_settings: "commands.InterruptionSettings | None" = None,
        message_history: "Sequence[commands.UserMessage | commands.AssistantMessage | commands.ToolMessage | commands.SystemMessage | commands.DeveloperMessage] | None" = None,
        participants: "Sequence[commands.AIAssistantJoinParticipant] | None" = None,
        send_message_history_updates: bool | None = None,
        transcription: "commands.TranscriptionConfig | None" = None,
        voice: str | None = None,
        voice_settings: "commands.ElevenLabsVoiceSettings | commands.TelnyxVoiceSettings | commands.AWSVoiceSettings | commands.AzureVoiceSettings | commands.RimeVoiceSettings | commands.ResembleVoiceSettings | None" = None,
    ) -> "answers.CommandResultWithConversationId":
        """Lets an AI assistant talk with the caller until it is stopped or the call ends.

        Events that can follow: `call.conversation.created`, `call.conversation.ended`,
        `call.conversation_insights.generated`.

        See https://developers.telnyx.com/api-reference/call-commands/start-ai-assistant

        Args:
            assistant: The stored AI assistant that talks, with changes for this call.
            greeting: What the assistant says first; without it, it waits to be spoken to. SSML works with
                voices of AWS only. At most 3,000 characters.
            interruption_settings: Whether the caller may interrupt the assistant while it speaks.
            message_history: Earlier messages that the assistant is to know of when it begins.
            participants: Further legs that take part from the start.
            send_message_history_updates: Whether each change of the conversation is reported, as
                `call.ai_gather.message_history_updated`.
            transcription: How the caller's speech is turned into text. Models that listen for themselves
                ignore it.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
                Default: `Telnyx.KokoroTTS.af`.
            voice_settings: Settings of the voice's provider, such as speed or the secret that holds its
                key.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.AiAssistantStart(
            call_control_id=self.call_control_id,
            assistant=assistant,
            greeting=greeting,
            interruption_settings=interruption_settings,
            message_history=message_history,
            participants=participants,
            send_message_history_updates=send_message_history_updates,
            transcription=transcription,
            voice=voice,
            voice_settings=voice_settings,
        )
        return await self._send(command, answers.CommandResultWithConversationId)

    @checked("AiAssistantStop")
    async def ai_assistant_stop(
        self,
    ) -> "answers.CommandResult":
        """Ends the AI assistant's part. The call goes on.

        See https://developers.telnyx.com/api-reference/call-commands/stop-ai-assistant

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.AiAssistantStop(
            call_control_id=self.call_control_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Answer")
    async def answer(
        self,
        *,
        assistant: "commands.CallAssistantRequest | None" = None,
        billing_group_id: str | None = None,
        conversation_relay_config: "commands.ConversationRelayEmbeddedConfig | None" = None,
        custom_headers: "Sequence[commands.CustomSipHeader] | None" = None,
        deepfake_detection: "commands.DeepfakeDetection | None" = None,
        preferred_codecs: str | None = None,
        record: Literal["record-from-answer"] | None = None,
        record_channels: Literal["single", "dual"] | None = None,
        record_custom_file_name: str | None = None,
        record_format: Literal["wav", "mp3"] | None = None,
        record_max_length: int | None = None,
        record_timeout_secs: int | None = None,
        record_track: Literal["both", "inbound", "outbound"] | None = None,
        record_trim: Literal["trim-silence"] | None = None,
        send_silence_when_idle: bool | None = None,
        sip_headers: "Sequence[commands.SipHeader] | None" = None,
        sound_modifications: "commands.SoundModifications | None" = None,
        stream_bidirectional_codec: "commands.StreamBidirectionalCodec | None" = None,
        stream_bidirectional_mode: Literal["mp3", "rtp"] | None = None,
        stream_bidirectional_target_legs: Literal["both", "self", "opposite"] | None = None,
        stream_codec: "commands.StreamCodec | None" = None,
        stream_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None = None,
        stream_url: str | None = None,
        transcription: bool | None = None,
        transcription_config: "commands.TranscriptionStartRequest | None" = None,
        webhook_retries_policies: "dict[str, commands.WebhookRetriesPoliciesValue] | None" = None,
        webhook_url: str | None = None,
        webhook_url_method: Literal["POST", "GET"] | None = None,
        webhook_urls: dict[str, str | Sequence[str]] | None = None,
        webhook_urls_method: Literal["POST", "GET"] | None = None,
    ) -> "answers.CommandResultWithRecordingId":
        """Answers an incoming call. Nearly every other command is refused before this.

        Events that can follow: `call.answered`.

        See https://developers.telnyx.com/api-reference/call-commands/answer-call

        Args:
            assistant: The stored AI assistant that takes the call at once, with changes for this call.
            billing_group_id: The billing group that the call is charged to.
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
            record_custom_file_name: The first part of the recording's file name, in place of the leg's id.
                A Unix time stamp is appended. At most 40 characters.
            record_format: The file format of the recording. One of `wav`, `mp3`. Default: `mp3`.
            record_max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 43,200.
                Default: `0`.
            record_timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for
                none. It uses transcription, which costs extra. At least 0. Default: `0`.
            record_track: The side of the call to record. One side alone is recorded in mono, whatever
                `record_channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
            record_trim: `trim-silence` cuts silence off both ends of the recording.
            send_silence_when_idle: Whether packets of silence are sent while there is nothing to play.
                Default: `false`.
            sip_headers: Standard SIP headers to send. The carrier takes User-to-User only.
            sound_modifications: Changes the sound of the voice, its pitch for example.
            stream_bidirectional_codec: The codec of the audio you send back, in `rtp` mode. Upper and lower
                case matter. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`. Default: `PCMU`.
            stream_bidirectional_mode: The form of the audio you send back. RTP audio is silently dropped
                unless this is `rtp`. One of `mp3`, `rtp`. Default: `mp3`.
            stream_bidirectional_target_legs: Which legs hear the audio you send back. One of `both`,
                `self`, `opposite`. Default: `opposite`.
            stream_codec: The codec of the streamed audio. `default` takes that of the call, and so does a
                codec that cannot be converted to. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`,
                `default`. Default: `default`.
            stream_track: Which side of the call is streamed, as seen from this leg. One of `inbound_track`,
                `outbound_track`, `both_tracks`. Default: `inbound_track`.
            stream_url: The WebSocket address that the audio is streamed to. The `streaming` events tell how
                it goes.
            transcription: Whether transcription begins with the answer. Default: `false`.
            transcription_config: Engine and tracks of the transcription, when `transcription` is set.
            webhook_retries_policies: Delays between repeated deliveries, in milliseconds, by event name: up
                to five, 60 seconds in all.
            webhook_url: Where this leg's later events are sent, in place of the application's address.
            webhook_url_method: The HTTP method for `webhook_url`. Only with POST is the body signed. One of
                `POST`, `GET`. Default: `POST`.
            webhook_urls: Addresses by event name, one or a list each. Events not named here go to
                `webhook_url`.
            webhook_urls_method: The HTTP method for `webhook_urls`. Only with POST is the body signed. One
                of `POST`, `GET`. Default: `POST`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Answer(
            call_control_id=self.call_control_id,
            assistant=assistant,
            billing_group_id=billing_group_id,
            conversation_relay_config=conversation_relay_config,
            custom_headers=custom_headers,
            deepfake_detection=deepfake_detection,
            preferred_codecs=preferred_codecs,
            record=record,
            record_channels=record_channels,
            record_custom_file_name=record_custom_file_name,
            record_format=record_format,
            record_max_length=record_max_length,
            record_timeout_secs=record_timeout_secs,
            record_track=record_track,
            record_trim=record_trim,
            send_silence_when_idle=send_silence_when_idle,
            sip_headers=sip_headers,
            sound_modifications=sound_modifications,
            stream_bidirectional_codec=stream_bidirectional_codec,
            stream_bidirectional_mode=stream_bidirectional_mode,
            stream_bidirectional_target_legs=stream_bidirectional_target_legs,
            stream_codec=stream_codec,
            stream_track=stream_track,
            stream_url=stream_url,
            transcription=transcription,
            transcription_config=transcription_config,
            webhook_retries_policies=webhook_retries_policies,
            webhook_url=webhook_url,
            webhook_url_method=webhook_url_method,
            webhook_urls=webhook_urls,
            webhook_urls_method=webhook_urls_method,
        )
        return await self._send(command, answers.CommandResultWithRecordingId)

    @checked("Bridge")
    async def bridge(
        self,
        call_control_id_to_bridge_with: str | None = None,
        *,
        hold_after_unbridge: bool | None = None,
        mute_dtmf: "commands.MuteDtmf | None" = None,
        park_after_unbridge: Literal["self"] | None = None,
        play_ringtone: bool | None = None,
        prevent_double_bridge: bool | None = None,
        queue: str | None = None,
        record: Literal["record-from-answer"] | None = None,
        record_channels: Literal["single", "dual"] | None = None,
        record_custom_file_name: str | None = None,
        record_format: Literal["wav", "mp3"] | None = None,
        record_max_length: int | None = None,
        record_timeout_secs: int | None = None,
        record_track: Literal["both", "inbound", "outbound"] | None = None,
        record_trim: Literal["trim-silence"] | None = None,
        ringtone: "commands.Ringtone | None" = None,
        video_room_context: str | None = None,
        video_room_id: str | None = None,
    ) -> "answers.CommandResult":
        """Joins this leg with another, with the head of a queue, or with a video room. Each leg gets an event
        of its own.

        Events that can follow: `call.bridged`.

        See https://developers.telnyx.com/api-reference/call-commands/bridge-calls

        Args:
            call_control_id_to_bridge_with: The other leg. Exactly one of this, `queue` and `video_room_id`
                is given.
            hold_after_unbridge: Whether this leg is put on hold when the bridge ends, instead of being hung
                up.
            mute_dtmf: The legs that key tones are kept from. The events about those keys still come. One of
                `none`, `both`, `self`, `opposite`. Default: `none`.
            park_after_unbridge: `self` keeps this leg alive, parked, when the bridge ends. Without it the
                leg is hung up.
            play_ringtone: Whether this leg hears ringing until the other leg answers. Default: `false`.
            prevent_double_bridge: Whether to refuse when the other leg is already bridged. Default:
                `false`.
            queue: A queue whose first call is taken, in place of a leg. The call leaves the queue even if
                the bridge fails.
            record: `record-from-answer` records the call by itself, from the answer on.
            record_channels: One channel for all voices, or one for each of the two sides. One of `single`,
                `dual`. Default: `dual`.
            record_custom_file_name: The first part of the recording's file name, in place of the leg's id.
                A Unix time stamp is appended. At most 40 characters.
            record_format: The file format of the recording. One of `wav`, `mp3`. Default: `mp3`.
            record_max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 43,200.
                Default: `0`.
            record_timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for
                none. It uses transcription, which costs extra. At least 0. Default: `0`.
            record_track: The side of the call to record. One side alone is recorded in mono, whatever
                `record_channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
            record_trim: `trim-silence` cuts silence off both ends of the recording.
            ringtone: The country whose ringing is played, when `play_ringtone` is set. Default: `us`.
            video_room_context: Free text for the video room, such as the participant's name. Only with
                `video_room_id`.
            video_room_id: The video room to join, in place of a leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Bridge(
            call_control_id=self.call_control_id,
            call_control_id_to_bridge_with=call_control_id_to_bridge_with,
            hold_after_unbridge=hold_after_unbridge,
            mute_dtmf=mute_dtmf,
            park_after_unbridge=park_after_unbridge,
            play_ringtone=play_ringtone,
            prevent_double_bridge=prevent_double_bridge,
            queue=queue,
            record=record,
            record_channels=record_channels,
            record_custom_file_name=record_custom_file_name,
            record_format=record_format,
            record_max_length=record_max_length,
            record_timeout_secs=record_timeout_secs,
            record_track=record_track,
            record_trim=record_trim,
            ringtone=ringtone,
            video_room_context=video_room_context,
            video_room_id=video_room_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ClientStateUpdate")
    async def client_state_update(
        self,
    ) -> "answers.CommandResult":
        """Replaces the leg's state and does nothing else. Events already on their way may still carry the old
        one.

        See https://developers.telnyx.com/api-reference/call-commands/update-client-state

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ClientStateUpdate(
            call_control_id=self.call_control_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConversationRelayStart")
    async def conversation_relay_start(
        self,
        url: str | None = None,
        *,
        assistant: "commands.ConversationRelayAssistant | None" = None,
        conversation_relay_dtmf_detection: bool | None = None,
        conversation_relay_settings: "commands.ConversationRelaySettings | None" = None,
        conversation_relay_url: str | None = None,
        custom_parameters: dict[str, Any] | None = None,
        dtmf_detection: bool | None = None,
        greeting: str | None = None,
        interruptible: "commands.Interruptible | None" = None,
        interruptible_greeting: "commands.InterruptibleGreeting | None" = None,
        interruption_settings: "commands.ConversationRelayInterruptionSettings | None" = None,
        language: str | None = None,
        languages: "Sequence[commands.ConversationRelayLanguage] | None" = None,
        provider: str | None = None,
        structured_provider: dict[str, Any] | None = None,
        transcription: dict[str, Any] | None = None,
        transcription_engine: "commands.TranscriptionEngine | None" = None,
        transcription_engine_config: "commands.ConversationRelayTranscriptionEngineConfig | None" = None,
        tts_provider: str | None = None,
        voice: str | None = None,
        voice_settings: "commands.ElevenLabsVoiceSettings | commands.TelnyxVoiceSettings | commands.AWSVoiceSettings | commands.MinimaxVoiceSettings | commands.AzureVoiceSettings | commands.ResembleVoiceSettings | commands.InworldVoiceSettings | commands.XaiVoiceSettings | commands.SonioxVoiceSettings | None" = None,
    ) -> "answers.CommandResult":
        """Connects the call to a WebSocket of yours as text: the carrier recognises and speaks. It excludes an
        AI assistant.

        Events that can follow: `call.conversation.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/conversation-relay-start

        Args:
            url: The WebSocket address (ws or wss) of your server. `conversation_relay_settings` may give it
                instead.
            assistant: Values of your own for the session, under `dynamic_variables`.
            conversation_relay_dtmf_detection: The same as `dtmf_detection`, which counts if both are given.
            conversation_relay_settings: Address, keys, interruption and languages in one object. The
                parameters of those names win over it.
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
            transcription_engine: The engine that recognises the speech. `A` and `B` are older names of
                Google and Telnyx. One of `Google`, `Telnyx`, `Deepgram`, `Azure`, `xAI`, `AssemblyAI`,
                `Speechmatics`, `Soniox`, `A`, `B`.
            transcription_engine_config: Settings of the chosen engine, such as its language and model.
            tts_provider: The provider of the speech. Without it, it is told from `voice` or `provider`.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
            voice_settings: Settings of the voice's provider, such as speed or the secret that holds its
                key.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConversationRelayStart(
            call_control_id=self.call_control_id,
            url=url,
            assistant=assistant,
            conversation_relay_dtmf_detection=conversation_relay_dtmf_detection,
            conversation_relay_settings=conversation_relay_settings,
            conversation_relay_url=conversation_relay_url,
            custom_parameters=custom_parameters,
            dtmf_detection=dtmf_detection,
            greeting=greeting,
            interruptible=interruptible,
            interruptible_greeting=interruptible_greeting,
            interruption_settings=interruption_settings,
            language=language,
            languages=languages,
            provider=provider,
            structured_provider=structured_provider,
            transcription=transcription,
            transcription_engine=transcription_engine,
            transcription_engine_config=transcription_engine_config,
            tts_provider=tts_provider,
            voice=voice,
            voice_settings=voice_settings,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConversationRelayStop")
    async def conversation_relay_stop(
        self,
    ) -> "answers.CommandResult":
        """Ends the conversation relay.

        See https://developers.telnyx.com/api-reference/call-commands/conversation-relay-stop

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConversationRelayStop(
            call_control_id=self.call_control_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Dial")
    async def dial(
        self,
        to: str | Sequence[str],
        *,
        from_: str,
        answering_machine_detection: "commands.AnsweringMachineDetection | None" = None,
        answering_machine_detection_config: "commands.AnsweringMachineDetectionConfig | None" = None,
        assistant: "commands.CallAssistantRequest | None" = None,
        audio_url: str | None = None,
        billing_group_id: str | None = None,
        bridge_intent: bool | None = None,
        bridge_on_answer: bool | None = None,
        conference_config: "commands.ConferenceConfig | None" = None,
        connection_id: str | None = None,
        conversation_relay_config: "commands.ConversationRelayEmbeddedConfig | None" = None,
        custom_headers: "Sequence[commands.CustomSipHeader] | None" = None,
        deepfake_detection: "commands.DeepfakeDetection | None" = None,
        dialogflow_config: "commands.DialogflowConfig | None" = None,
        diversion: str | None = None,
        enable_dialogflow: bool | None = None,
        from_display_name: str | None = None,
        link_to: str | None = None,
        media_encryption: Literal["disabled", "SRTP", "DTLS"] | None = None,
        media_name: str | None = None,
        park_after_unbridge: Literal["self"] | None = None,
        preferred_codecs: str | None = None,
        prevent_double_bridge: bool | None = None,
        privacy: Literal["id", "none"] | None = None,
        record: Literal["record-from-answer"] | None = None,
        record_channels: Literal["single", "dual"] | None = None,
        record_custom_file_name: str | None = None,
        record_format: Literal["wav", "mp3"] | None = None,
        record_max_length: int | None = None,
        record_timeout_secs: int | None = None,
        record_track: Literal["both", "inbound", "outbound"] | None = None,
        record_trim: Literal["trim-silence"] | None = None,
        retry_on_timeout: bool | None = None,
        route_to_mobile: bool | None = None,
        send_digits_on_answer: str | None = None,
        send_silence_when_idle: bool | None = None,
        sip_auth_password: str | None = None,
        sip_auth_username: str | None = None,
        sip_headers: "Sequence[commands.SipHeader] | None" = None,
        sip_region: "commands.SipRegion | None" = None,
        sip_transport_protocol: Literal["UDP", "TCP", "TLS"] | None = None,
        sound_modifications: "commands.SoundModifications | None" = None,
        stream_auth_token: str | None = None,
        stream_bidirectional_codec: "commands.StreamBidirectionalCodec | None" = None,
        stream_bidirectional_mode: Literal["mp3", "rtp"] | None = None,
        stream_bidirectional_sampling_rate: "commands.StreamBidirectionalSamplingRate | None" = None,
        stream_bidirectional_target_legs: Literal["both", "self", "opposite"] | None = None,
        stream_codec: "commands.StreamCodec | None" = None,
        stream_establish_before_call_originate: bool | None = None,
        stream_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None = None,
        stream_url: str | None = None,
        supervise_call_control_id: str | None = None,
        supervisor_role: Literal["barge", "whisper", "monitor"] | None = None,
        time_limit_secs: int | None = None,
        timeout_secs: int | None = None,
        transcription: bool | None = None,
        transcription_config: "commands.TranscriptionStartRequest | None" = None,
        webhook_retries_policies: "dict[str, commands.WebhookRetriesPoliciesValue] | None" = None,
        webhook_url: str | None = None,
        webhook_url_method: Literal["POST", "GET"] | None = None,
        webhook_urls: dict[str, str | Sequence[str]] | None = None,
        webhook_urls_method: Literal["POST", "GET"] | None = None,
        leg: str = "secondary",
    ) -> "answers.DialResult":
        """Calls a number or SIP address on a new leg, with a state of its own. The leg's events may arrive
        before the response.

        Events that can follow: `call.initiated`, `call.answered`, `call.hangup`,
        `call.machine.detection.ended`, `call.machine.greeting.ended`,
        `call.machine.premium.detection.started`, `call.machine.premium.detection.ended`,
        `call.machine.premium.greeting.ended`, `call.machine.premium.call_screening.detected`.

        See https://developers.telnyx.com/api-reference/call-commands/dial

        Args:
            to: The number in E.164 or the SIP address to call, or a list of them.
            from_: The caller's number that the far end sees, in E.164.
            answering_machine_detection: Whether to listen for an answering machine once the far end
                answers, and how. Events of `call.machine` bring the result. One of `premium`, `detect`,
                `detect_beep`, `detect_words`, `greeting_end`, `disabled`,
                `premium_ios_call_screening_detection`. Default: `disabled`.
            answering_machine_detection_config: Thresholds of the machine detection, for tuning it.
            assistant: The stored AI assistant that speaks with whoever answers, with changes for this call.
            audio_url: A WAV or MP3 file played to the far end when it answers. Either this or `media_name`
                is given, not both.
            billing_group_id: The billing group that the call is charged to.
            bridge_intent: Says that the leg is meant for the one in `link_to`, which is then required.
                `from` becomes the number of that leg. Default: `false`.
            bridge_on_answer: Whether the leg is bridged with the one in `link_to` as soon as it answers.
                `link_to` is then required. Default: `false`.
            conference_config: The conference that the far end joins, and how.
            connection_id: The Call Control application that the leg belongs to. Default: that of this call.
            conversation_relay_config: Starts a conversation relay on the answer; its fields are those of
                `conversation_relay_start`.
            custom_headers: Further SIP headers, by name and value, that the far end is sent.
            deepfake_detection: Checks whether the far voice is made by a machine.
                `call.deepfake_detection.result` brings the verdict.
            dialogflow_config: What Dialogflow does with the audio, when `enable_dialogflow` is set.
            diversion: The number, in E.164, that the present caller dialled. It allows the caller's own
                number as `from`.
            enable_dialogflow: Whether the audio is handed to Dialogflow, as configured on the connection.
                Default: `false`.
            from_display_name: The caller's name that the far end sees: letters, digits, spaces and
                `-_~!.+`. Without it the number is shown. At most 128 characters.
            link_to: A leg whose session the new leg shares. From a call, without it: that call while it
                lives; an empty text links to none.
            media_encryption: How the audio of the new leg is encrypted, if at all. One of `disabled`,
                `SRTP`, `DTLS`. Default: `disabled`.
            media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It
                takes the place of `audio_url`.
            park_after_unbridge: `self` keeps this leg alive, parked, when the bridge ends. It needs
                `link_to`; without it the leg is hung up.
            preferred_codecs: The audio and video codecs to offer, best first, as one text with commas:
                `G722,PCMU`.
            prevent_double_bridge: Whether the call is hung up, and not bridged, when its target is already
                bridged. Default: `false`.
            privacy: `id` hides the caller's number and name from the far end. One of `id`, `none`.
            record: `record-from-answer` records the call by itself, from the answer on.
            record_channels: One channel for all voices, or one for each of the two sides. One of `single`,
                `dual`. Default: `dual`.
            record_custom_file_name: The first part of the recording's file name, in place of the leg's id.
                A Unix time stamp is appended. At most 40 characters.
            record_format: The file format of the recording. One of `wav`, `mp3`. Default: `mp3`.
            record_max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 43,200.
                Default: `0`.
            record_timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for
                none. It uses transcription, which costs extra. At least 0. Default: `0`.
            record_track: The side of the call to record. One side alone is recorded in mono, whatever
                `record_channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
            record_trim: `trim-silence` cuts silence off both ends of the recording.
            retry_on_timeout: Whether other routes to the number are tried once `timeout_secs` is over. If
                false, the leg ends with `no_answer` instead.
            route_to_mobile: Whether the call goes straight to the device of a Telnyx mobile number, past
                its call interception. Default: `false`.
            send_digits_on_answer: Keys sent when the far end answers, an extension for example. `w` pauses
                half a second, `W` a whole one. At most 64 characters.
            send_silence_when_idle: Whether packets of silence are sent while there is nothing to play.
                Default: `false`.
            sip_auth_password: The password for a SIP peer that asks for one.
            sip_auth_username: The user name for a SIP peer that asks for one.
            sip_headers: Standard SIP headers to send. The carrier takes User-to-User only.
            sip_region: The region of the carrier's network that the new leg leaves from. One of `US`,
                `Europe`, `Canada`, `Australia`, `Middle East`. Default: `US`.
            sip_transport_protocol: The protocol that carries the SIP messages of the new leg. One of `UDP`,
                `TCP`, `TLS`. Default: `UDP`.
            sound_modifications: Changes the sound of the voice, its pitch for example.
            stream_auth_token: A token that your WebSocket server is shown when the carrier connects. At
                most 4,000 characters.
            stream_bidirectional_codec: The codec of the audio you send back, in `rtp` mode. Upper and lower
                case matter. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`. Default: `PCMU`.
            stream_bidirectional_mode: The form of the audio you send back. RTP audio is silently dropped
                unless this is `rtp`. One of `mp3`, `rtp`. Default: `mp3`.
            stream_bidirectional_sampling_rate: The sampling rate of the audio you send back, in hertz. One
                of `8000`, `16000`, `22050`, `24000`, `48000`. Default: `8000`.
            stream_bidirectional_target_legs: Which legs hear the audio you send back. One of `both`,
                `self`, `opposite`. Default: `opposite`.
            stream_codec: The codec of the streamed audio. `default` takes that of the call, and so does a
                codec that cannot be converted to. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`,
                `default`. Default: `default`.
            stream_establish_before_call_originate: Whether the WebSocket is connected before dialling, for
                servers that take long to accept. Default: `false`.
            stream_track: Which side of the call is streamed, as seen from this leg. One of `inbound_track`,
                `outbound_track`, `both_tracks`. Default: `inbound_track`.
            stream_url: The WebSocket address that the audio is streamed to. The `streaming` events tell how
                it goes.
            supervise_call_control_id: The leg that the new leg, a supervisor's, listens in on.
            supervisor_role: `barge` speaks to both sides, `whisper` to the supervised leg only, and
                `monitor` only listens. One of `barge`, `whisper`, `monitor`. Default: `barge`.
            time_limit_secs: The longest the leg may last, in seconds. Then it is hung up with the cause
                `time_limit`. From 30 to 14,400. Default: `14400`.
            timeout_secs: How long the far end may ring, in seconds. Then the new leg is hung up with the
                cause `timeout`. From 5 to 600. Default: `30`.
            transcription: Whether transcription begins with the answer. Default: `false`.
            transcription_config: Engine and tracks of the transcription, when `transcription` is set.
            webhook_retries_policies: Delays between repeated deliveries, in milliseconds, by event name: up
                to five, 60 seconds in all.
            webhook_url: Where this leg's later events are sent, in place of the application's address.
            webhook_url_method: The HTTP method for `webhook_url`. Only with POST is the body signed. One of
                `POST`, `GET`. Default: `POST`.
            webhook_urls: Addresses by event name, one or a list each. Events not named here go to
                `webhook_url`.
            webhook_urls_method: The HTTP method for `webhook_urls`. Only with POST is the body signed. One
                of `POST`, `GET`. Default: `POST`.
            leg: The role of the new leg, by which handlers select its events.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            DialRefused: The app's dial policy does not allow it.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Dial(
            to=to,
            from_=from_,
            answering_machine_detection=answering_machine_detection,
            answering_machine_detection_config=answering_machine_detection_config,
            assistant=assistant,
            audio_url=audio_url,
            billing_group_id=billing_group_id,
            bridge_intent=bridge_intent,
            bridge_on_answer=bridge_on_answer,
            conference_config=conference_config,
            connection_id=connection_id if connection_id is not None else self.connection_id,
            conversation_relay_config=conversation_relay_config,
            custom_headers=custom_headers,
            deepfake_detection=deepfake_detection,
            dialogflow_config=dialogflow_config,
            diversion=diversion,
            enable_dialogflow=enable_dialogflow,
            from_display_name=from_display_name,
            link_to=link_to,
            media_encryption=media_encryption,
            media_name=media_name,
            park_after_unbridge=park_after_unbridge,
            preferred_codecs=preferred_codecs,
            prevent_double_bridge=prevent_double_bridge,
            privacy=privacy,
            record=record,
            record_channels=record_channels,
            record_custom_file_name=record_custom_file_name,
            record_format=record_format,
            record_max_length=record_max_length,
            record_timeout_secs=record_timeout_secs,
            record_track=record_track,
            record_trim=record_trim,
            retry_on_timeout=retry_on_timeout,
            route_to_mobile=route_to_mobile,
            send_digits_on_answer=send_digits_on_answer,
            send_silence_when_idle=send_silence_when_idle,
            sip_auth_password=sip_auth_password,
            sip_auth_username=sip_auth_username,
            sip_headers=sip_headers,
            sip_region=sip_region,
            sip_transport_protocol=sip_transport_protocol,
            sound_modifications=sound_modifications,
            stream_auth_token=stream_auth_token,
            stream_bidirectional_codec=stream_bidirectional_codec,
            stream_bidirectional_mode=stream_bidirectional_mode,
            stream_bidirectional_sampling_rate=stream_bidirectional_sampling_rate,
            stream_bidirectional_target_legs=stream_bidirectional_target_legs,
            stream_codec=stream_codec,
            stream_establish_before_call_originate=stream_establish_before_call_originate,
            stream_track=stream_track,
            stream_url=stream_url,
            supervise_call_control_id=supervise_call_control_id,
            supervisor_role=supervisor_role,
            time_limit_secs=time_limit_secs,
            timeout_secs=timeout_secs,
            transcription=transcription,
            transcription_config=transcription_config,
            webhook_retries_policies=webhook_retries_policies,
            webhook_url=webhook_url,
            webhook_url_method=webhook_url_method,
            webhook_urls=webhook_urls,
            webhook_urls_method=webhook_urls_method,
        )
        return await self._send(command, answers.DialResult, leg=leg)

    @checked("Enqueue")
    async def enqueue(
        self,
        queue_name: str,
        *,
        keep_after_hangup: bool | None = None,
        max_size: int | None = None,
        max_wait_time_secs: int | None = None,
    ) -> "answers.CommandResult":
        """Puts the leg into a queue, and ends a bridge it is in. The queue plays no music, and no event tells
        the position.

        Events that can follow: `call.enqueued`, `call.dequeued`.

        See https://developers.telnyx.com/api-reference/call-commands/enqueue-call

        Args:
            queue_name: The queue. One that does not exist is made.
            keep_after_hangup: Whether the call keeps its place after the caller hangs up. Bridging with it
                then fails, with what a call back needs. Default: `false`.
            max_size: How many calls the queue holds. It counts only when this command makes the queue.
                Default: `100`.
            max_wait_time_secs: How long the call may wait, in seconds. Then it leaves the queue.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Enqueue(
            call_control_id=self.call_control_id,
            queue_name=queue_name,
            keep_after_hangup=keep_after_hangup,
            max_size=max_size,
            max_wait_time_secs=max_wait_time_secs,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ForkStart")
    async def fork_start(
        self,
        *,
        rx: str | None = None,
        stream_type: Literal["decrypted"] | None = None,
        tx: str | None = None,
    ) -> "answers.CommandResult":
        """Sends a copy of the leg's RTP packets to UDP addresses of yours.

        Events that can follow: `call.fork.started`, `call.fork.stopped`.

        See https://developers.telnyx.com/api-reference/call-commands/forking-start

        Args:
            rx: Where incoming audio is copied to, as `udp:address:port`. `decrypted` needs it.
            stream_type: The form of the copy. `decrypted` removes the encryption first. Default:
                `decrypted`.
            tx: Where outgoing audio is copied to, as `udp:address:port`. `decrypted` needs it.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ForkStart(
            call_control_id=self.call_control_id,
            rx=rx,
            stream_type=stream_type,
            tx=tx,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ForkStop")
    async def fork_stop(
        self,
        *,
        stream_type: Literal["raw", "decrypted"] | None = None,
    ) -> "answers.CommandResult":
        """Ends a fork. Its `stream_type` must be that of the fork, and the two commands have different
        defaults.

        Events that can follow: `call.fork.stopped`.

        See https://developers.telnyx.com/api-reference/call-commands/forking-stop

        Args:
            stream_type: The form that the fork was started with. One of `raw`, `decrypted`. Default: `raw`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ForkStop(
            call_control_id=self.call_control_id,
            stream_type=stream_type,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Gather")
    async def gather(
        self,
        *,
        gather_id: str | None = None,
        initial_timeout_millis: int | None = None,
        inter_digit_timeout_millis: int | None = None,
        maximum_digits: int | None = None,
        minimum_digits: int | None = None,
        terminating_digit: str | None = None,
        timeout_millis: int | None = None,
        valid_digits: str | None = None,
    ) -> "answers.CommandResult":
        """Collects keys, not speech, without a prompt. One `call.gather.ended` brings all of them, and how it
        ended.

        Events that can follow: `call.dtmf.received`, `call.gather.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/gather

        Args:
            gather_id: A name for this gather. The published schema of its event does not have it, so it may
                not come back. At most 40 characters.
            initial_timeout_millis: How long to wait for the first key, in milliseconds. Default: `5000`.
            inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds. Default:
                `5000`.
            maximum_digits: The number of keys at which the entry is complete. At most 128. Default: `128`.
            minimum_digits: The fewest keys that make a valid entry. At least 1. Default: `1`.
            terminating_digit: The key that ends the entry before it is full. Default: `#`.
            timeout_millis: How long the whole gather may take, in milliseconds. Default: `60000`.
            valid_digits: The keys that count as valid, in one string. Default: `0123456789#*`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Gather(
            call_control_id=self.call_control_id,
            gather_id=gather_id,
            initial_timeout_millis=initial_timeout_millis,
            inter_digit_timeout_millis=inter_digit_timeout_millis,
            maximum_digits=maximum_digits,
            minimum_digits=minimum_digits,
            terminating_digit=terminating_digit,
            timeout_millis=timeout_millis,
            valid_digits=valid_digits,
        )
        return await self._send(command, answers.CommandResult)

    @checked("GatherStop")
    async def gather_stop(
        self,
    ) -> "answers.CommandResult":
        """Ends the gather that is under way on the leg.

        Events that can follow: `call.gather.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/gather-stop

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.GatherStop(
            call_control_id=self.call_control_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("GatherUsingAi")
    async def gather_using_ai(
        self,
        parameters: dict[str, Any],
        *,
        assistant: "commands.Assistant | None" = None,
        gather_ended_speech: str | None = None,
        greeting: str | None = None,
        interruption_settings: "commands.InterruptionSettings | None" = None,
        language: "commands.Language | None" = None,
        message_history: "Sequence[commands.MessageHistory] | None" = None,
        send_message_history_updates: bool | None = None,
        send_partial_results: bool | None = None,
        transcription: "commands.TranscriptionConfig | None" = None,
        user_response_timeout_ms: int | None = None,
        voice: str | None = None,
        voice_settings: "commands.ElevenLabsVoiceSettings | commands.TelnyxVoiceSettings | commands.AWSVoiceSettings | commands.AzureVoiceSettings | commands.RimeVoiceSettings | commands.ResembleVoiceSettings | commands.XaiVoiceSettings | commands.SonioxVoiceSettings | None" = None,
    ) -> "answers.CommandResultWithConversationId":
        """Lets an AI assistant ask the caller for values, spoken freely, and returns them by a schema.

        Events that can follow: `call.conversation.created`, `call.ai_gather.partial_results`,
        `call.ai_gather.message_history_updated`, `call.ai_gather.ended`, `call.conversation.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/gather-using-ai

        Args:
            parameters: The values to collect, as a JSON Schema object.
            assistant: The assistant that asks: its model, instructions and tools.
            gather_ended_speech: What is said when all values are collected. At most 3,000 characters.
            greeting: What the assistant says first; without it, it waits to be spoken to. SSML works with
                voices of AWS only. At most 3,000 characters.
            interruption_settings: Whether the caller may interrupt the assistant while it speaks.
            language: The language that the caller speaks. Default: `en`.
            message_history: Earlier messages that the assistant is to know of when it begins.
            send_message_history_updates: Whether each change of the conversation is reported, as
                `call.ai_gather.message_history_updated`. Default: `false`.
            send_partial_results: Whether each value is reported as it is collected, as
                `call.ai_gather.partial_results`. Default: `false`.
            transcription: How the caller's speech is turned into text. Models that listen for themselves
                ignore it.
            user_response_timeout_ms: How long to wait for the caller to answer, in milliseconds. Default:
                `10000`.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
                Default: `Telnyx.KokoroTTS.af`.
            voice_settings: Settings of the voice's provider, such as speed or the secret that holds its
                key.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.GatherUsingAi(
            call_control_id=self.call_control_id,
            parameters=parameters,
            assistant=assistant,
            gather_ended_speech=gather_ended_speech,
            greeting=greeting,
            interruption_settings=interruption_settings,
            language=language,
            message_history=message_history,
            send_message_history_updates=send_message_history_updates,
            send_partial_results=send_partial_results,
            transcription=transcription,
            user_response_timeout_ms=user_response_timeout_ms,
            voice=voice,
            voice_settings=voice_settings,
        )
        return await self._send(command, answers.CommandResultWithConversationId)

    @checked("GatherUsingAudio")
    async def gather_using_audio(
        self,
        audio_url: str | None = None,
        *,
        inter_digit_timeout_millis: int | None = None,
        invalid_audio_url: str | None = None,
        invalid_media_name: str | None = None,
        maximum_digits: int | None = None,
        maximum_tries: int | None = None,
        media_name: str | None = None,
        minimum_digits: int | None = None,
        terminating_digit: str | None = None,
        timeout_millis: int | None = None,
        valid_digits: str | None = None,
    ) -> "answers.CommandResult":
        """Plays an audio file and collects keys; a key cuts the audio short. Each try waits the whole
        `timeout_millis`.

        Events that can follow: `call.playback.started`, `call.playback.ended`, `call.dtmf.received`,
        `call.gather.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/gather-using-audio

        Args:
            audio_url: Where the WAV or MP3 file is fetched from. Either this or `media_name` is given, not
                both.
            inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds. Default:
                `5000`.
            invalid_audio_url: A WAV or MP3 file played after an invalid entry. Either this or
                `invalid_media_name` is given, not both.
            invalid_media_name: An uploaded file played after an invalid entry, by its name in the carrier's
                media storage.
            maximum_digits: The number of keys at which the entry is complete. At most 128. Default: `128`.
            maximum_tries: How often the prompt is played in all to a caller who presses nothing. Default:
                `3`.
            media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It
                takes the place of `audio_url`.
            minimum_digits: The fewest keys that make a valid entry. At least 1. Default: `1`.
            terminating_digit: The key that ends the entry before it is full. Default: `#`.
            timeout_millis: How long to wait for keys after each playing of the prompt, in milliseconds.
                Default: `60000`.
            valid_digits: The keys that count as valid, in one string. Default: `0123456789#*`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.GatherUsingAudio(
            call_control_id=self.call_control_id,
            audio_url=audio_url,
            inter_digit_timeout_millis=inter_digit_timeout_millis,
            invalid_audio_url=invalid_audio_url,
            invalid_media_name=invalid_media_name,
            maximum_digits=maximum_digits,
            maximum_tries=maximum_tries,
            media_name=media_name,
            minimum_digits=minimum_digits,
            terminating_digit=terminating_digit,
            timeout_millis=timeout_millis,
            valid_digits=valid_digits,
        )
        return await self._send(command, answers.CommandResult)

    @checked("GatherUsingSpeak")
    async def gather_using_speak(
        self,
        payload: str,
        *,
        voice: str,
        inter_digit_timeout_millis: int | None = None,
        invalid_payload: str | None = None,
        language: "commands.ConferenceSpeakLanguage | None" = None,
        maximum_digits: int | None = None,
        maximum_tries: int | None = None,
        minimum_digits: int | None = None,
        payload_type: Literal["text", "ssml"] | None = None,
        service_level: Literal["basic", "premium"] | None = None,
        terminating_digit: str | None = None,
        timeout_millis: int | None = None,
        valid_digits: str | None = None,
        voice_settings: "commands.ElevenLabsVoiceSettings | commands.TelnyxVoiceSettings | commands.AWSVoiceSettings | commands.MinimaxVoiceSettings | commands.AzureVoiceSettings | commands.RimeVoiceSettings | commands.ResembleVoiceSettings | commands.InworldVoiceSettings | commands.XaiVoiceSettings | commands.SonioxVoiceSettings | None" = None,
    ) -> "answers.CommandResult":
        """Speaks a text and collects keys; a key cuts the speech short. Each try waits the whole
        `timeout_millis`.

        Events that can follow: `call.dtmf.received`, `call.gather.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/gather-using-speak

        Args:
            payload: The text, or SSML when `payload_type` is `ssml`. At most 3,000 characters.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
            inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds. Default:
                `5000`.
            invalid_payload: The text, or SSML, spoken after an invalid entry. At most 3,000 characters.
            language: The language of the text. Voices of AWS Polly ignore it, as each has a language of its
                own.
            maximum_digits: The number of keys at which the entry is complete. At most 128. Default: `128`.
            maximum_tries: How often the prompt is played in all to a caller who presses nothing. Default:
                `3`.
            minimum_digits: The fewest keys that make a valid entry. At least 1. Default: `1`.
            payload_type: Whether `payload` is plain text or SSML. One of `text`, `ssml`. Default: `text`.
            service_level: The quality of the speech. `basic` speaks plain text in US English only. One of
                `basic`, `premium`. Default: `premium`.
            terminating_digit: The key that ends the entry before it is full. Default: `#`.
            timeout_millis: How long to wait for keys after each playing of the prompt, in milliseconds.
                Default: `60000`.
            valid_digits: The keys that count as valid, in one string. Default: `0123456789#*`.
            voice_settings: Settings of the voice's provider, such as speed or the secret that holds its
                key.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.GatherUsingSpeak(
            call_control_id=self.call_control_id,
            payload=payload,
            voice=voice,
            inter_digit_timeout_millis=inter_digit_timeout_millis,
            invalid_payload=invalid_payload,
            language=language,
            maximum_digits=maximum_digits,
            maximum_tries=maximum_tries,
            minimum_digits=minimum_digits,
            payload_type=payload_type,
            service_level=service_level,
            terminating_digit=terminating_digit,
            timeout_millis=timeout_millis,
            valid_digits=valid_digits,
            voice_settings=voice_settings,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Hangup")
    async def hangup(
        self,
        *,
        custom_headers: "Sequence[commands.CustomSipHeader] | None" = None,
        reason: str | None = None,
    ) -> "answers.CommandResult":
        """Hangs up the leg. The event of a recording may arrive after that of the hangup.

        Events that can follow: `call.hangup`.

        See https://developers.telnyx.com/api-reference/call-commands/hangup-call

        Args:
            custom_headers: Further SIP headers, by name and value, in the BYE message.
            reason: Tells the phone why an outgoing leg stops ringing, as SIP header Reason. Without quotes,
                backslashes and emoji.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Hangup(
            call_control_id=self.call_control_id,
            custom_headers=custom_headers,
            reason=reason,
        )
        return await self._send(command, answers.CommandResult)

    @checked("LeaveQueue")
    async def leave_queue(
        self,
    ) -> "answers.CommandResult":
        """Takes the leg out of the queue that it waits in. The call goes on.

        Events that can follow: `call.dequeued`.

        See https://developers.telnyx.com/api-reference/call-commands/remove-call-from-a-queue

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.LeaveQueue(
            call_control_id=self.call_control_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Pay")
    async def pay(
        self,
        *,
        amount: float | None = None,
        connector_name: str | None = None,
        currency: Literal["USD", "usd"] | None = None,
        description: str | None = None,
        inter_digit_timeout_millis: int | None = None,
        language: str | None = None,
        max_attempts: int | None = None,
        metadata: dict[str, Any] | None = None,
        min_postal_code_length: int | None = None,
        parameters: dict[str, Any] | None = None,
        payment_method: Literal["credit-card", "ach-debit"] | None = None,
        payment_token: str | None = None,
        postal_code: str | bool | None = None,
        prompts: "commands.Prompts | None" = None,
        service_level: str | None = None,
        timeout_millis: int | None = None,
        transaction_type: Literal["charge", "tokenize"] | None = None,
        valid_card_types: "Sequence[commands.ValidCardType] | None" = None,
        voice: str | None = None,
    ) -> "answers.CommandResult":
        """Asks the caller for card or bank details by key, and charges or stores them. Recordings pause
        meanwhile.

        Events that can follow: `call.payment.progress`, `call.payment.completed`.

        See https://developers.telnyx.com/api-reference/call-commands/pay

        Args:
            amount: The sum to charge, in dollars and not in cents. A charge needs it. At least 0.
            connector_name: The payment connector, set up at the carrier, that handles the transaction.
                Default: `Default`.
            currency: The currency of `amount`. One of `USD`, `usd`. Default: `USD`.
            description: A text that goes to the payment processor with the transaction.
            inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds.
            language: The language of the prompts.
            max_attempts: How often the caller may try each step.
            metadata: Values of your own that go to the payment connector.
            min_postal_code_length: The fewest digits of a postal code that the caller keys in. Default:
                `1`.
            parameters: Further values that go to the payment connector.
            payment_method: What the caller is asked for: a credit card or a bank account. One of
                `credit-card`, `ach-debit`. Default: `credit-card`.
            payment_token: A stored means of payment. The caller is then asked for nothing.
            postal_code: The card's postal code itself, or true to ask the caller, or false for none.
                Without it, the caller is asked.
            prompts: Texts of your own, for each step.
            service_level: The quality of the speech. `basic` speaks plain text in US English only. Default:
                `premium`.
            timeout_millis: How long each step waits for keys, in milliseconds.
            transaction_type: Charge, or store for later. Without it, an `amount` above zero means a charge.
                One of `charge`, `tokenize`.
            valid_card_types: The kinds of card accepted; others count as an invalid entry. Not together
                with `payment_token`.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Pay(
            call_control_id=self.call_control_id,
            amount=amount,
            connector_name=connector_name,
            currency=currency,
            description=description,
            inter_digit_timeout_millis=inter_digit_timeout_millis,
            language=language,
            max_attempts=max_attempts,
            metadata=metadata,
            min_postal_code_length=min_postal_code_length,
            parameters=parameters,
            payment_method=payment_method,
            payment_token=payment_token,
            postal_code=postal_code,
            prompts=prompts,
            service_level=service_level,
            timeout_millis=timeout_millis,
            transaction_type=transaction_type,
            valid_card_types=valid_card_types,
            voice=voice,
        )
        return await self._send(command, answers.CommandResult)

    @checked("PlaybackStart")
    async def playback_start(
        self,
        audio_url: str | None = None,
        *,
        audio_type: Literal["mp3", "wav"] | None = None,
        cache_audio: bool | None = None,
        loop: str | int | None = None,
        media_name: str | None = None,
        overlay: bool | None = None,
        playback_content: str | None = None,
        stop: Literal["current", "all"] | None = None,
        target_legs: Literal["self", "opposite", "both"] | None = None,
    ) -> "answers.CommandResult":
        """Plays an audio file on the leg; files sent one after another are queued.

        Events that can follow: `call.playback.started`, `call.playback.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/play-audio-url

        Args:
            audio_url: Where the WAV or MP3 file is fetched from. Either this or `media_name` is given, not
                both.
            audio_type: The format of the file or of `playback_content`. One of `mp3`, `wav`. Default:
                `mp3`.
            cache_audio: Whether the carrier keeps the file, so that playing it again needs no second
                download. Default: `true`.
            loop: How often the audio is played: a number from 1 to 100, or `infinity`. Default: `1`.
            media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It
                takes the place of `audio_url`.
            overlay: Whether to mix this over audio that is already playing, without which it has no effect.
                Only this leg hears it. Default: `false`.
            playback_content: The audio itself in base64, in place of a file. The events then name no file.
            stop: What happens to audio already there: `current` skips to the next in the queue, `all`
                empties the queue as well. One of `current`, `all`.
            target_legs: Which legs hear the audio. One of `self`, `opposite`, `both`. Default: `self`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.PlaybackStart(
            call_control_id=self.call_control_id,
            audio_url=audio_url,
            audio_type=audio_type,
            cache_audio=cache_audio,
            loop=loop,
            media_name=media_name,
            overlay=overlay,
            playback_content=playback_content,
            stop=stop,
            target_legs=target_legs,
        )
        return await self._send(command, answers.CommandResult)

    @checked("PlaybackStop")
    async def playback_stop(
        self,
        *,
        overlay: bool | None = None,
        stop: Literal["current", "all"] | None = None,
    ) -> "answers.CommandResult":
        """Stops audio and speech on the leg. The event is that of whatever was stopped.

        Events that can follow: `call.playback.ended`, `call.speak.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/stop-audio-playback

        Args:
            overlay: Whether to stop the second layer of audio, which is mixed over the first. Default:
                `false`.
            stop: `current` stops what is playing now, and `all` empties the queue as well. One of
                `current`, `all`. Default: `all`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.PlaybackStop(
            call_control_id=self.call_control_id,
            overlay=overlay,
            stop=stop,
        )
        return await self._send(command, answers.CommandResult)

    @checked("RecordPause")
    async def record_pause(
        self,
        *,
        recording_id: str | None = None,
    ) -> "answers.CommandResult":
        """Pauses the recording until `record_resume`. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/record-pause

        Args:
            recording_id: The recording meant.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.RecordPause(
            call_control_id=self.call_control_id,
            recording_id=recording_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("RecordResume")
    async def record_resume(
        self,
        *,
        recording_id: str | None = None,
    ) -> "answers.CommandResult":
        """Goes on with a paused recording. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/record-resume

        Args:
            recording_id: The recording meant.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.RecordResume(
            call_control_id=self.call_control_id,
            recording_id=recording_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("RecordStart")
    async def record_start(
        self,
        *,
        channels: Literal["single", "dual"],
        format: Literal["wav", "mp3"],
        custom_file_name: str | None = None,
        max_length: int | None = None,
        play_beep: bool | None = None,
        recording_track: Literal["both", "inbound", "outbound"] | None = None,
        timeout_secs: int | None = None,
        transcription: bool | None = None,
        transcription_engine: Literal["A", "B", "deepgram/nova-3"] | None = None,
        transcription_language: "commands.TranscriptionLanguage | None" = None,
        transcription_max_speaker_count: int | None = None,
        transcription_min_speaker_count: int | None = None,
        transcription_profanity_filter: bool | None = None,
        transcription_speaker_diarization: bool | None = None,
        trim: Literal["trim-silence"] | None = None,
    ) -> "answers.CommandResult":
        """Starts a recording. No event tells of the start; `call.recording.saved` may come after the hangup.

        Events that can follow: `call.recording.saved`, `call.recording.error`,
        `call.recording.transcription.saved`.

        See https://developers.telnyx.com/api-reference/call-commands/recording-start

        Args:
            channels: One channel for all voices, or two: the first leg on one, everybody else on the other.
                One of `single`, `dual`.
            format: The format of the file. One of `wav`, `mp3`.
            custom_file_name: The first part of the file's name, in place of the leg's id. A Unix time stamp
                is appended. At most 40 characters.
            max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 14,400. Default: `0`.
            play_beep: Whether a beep is heard at the start.
            recording_track: The side of the call to record. One side alone is recorded in mono, whatever
                `channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
            timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for none. It
                uses transcription, which costs extra. At least 0. Default: `0`.
            transcription: Whether the finished recording is transcribed. The text comes with
                `call.recording.transcription.saved`. Default: `false`.
            transcription_engine: The engine that recognises the speech: `A` is Google, `B` is Telnyx.
                Deepgram understands English only. One of `A`, `B`, `deepgram/nova-3`. Default: `A`.
            transcription_language: The language spoken. Not every engine knows every language. Default:
                `en-US`.
            transcription_max_speaker_count: The most speakers to tell apart. Google only. Default: `6`.
            transcription_min_speaker_count: The fewest speakers to tell apart. Google only. Default: `2`.
            transcription_profanity_filter: Whether swear words are masked. Google only. Default: `false`.
            transcription_speaker_diarization: Whether the speakers are told apart. Google only. Default:
                `false`.
            trim: `trim-silence` cuts silence off both ends of the recording.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.RecordStart(
            call_control_id=self.call_control_id,
            channels=channels,
            format=format,
            custom_file_name=custom_file_name,
            max_length=max_length,
            play_beep=play_beep,
            recording_track=recording_track,
            timeout_secs=timeout_secs,
            transcription=transcription,
            transcription_engine=transcription_engine,
            transcription_language=transcription_language,
            transcription_max_speaker_count=transcription_max_speaker_count,
            transcription_min_speaker_count=transcription_min_speaker_count,
            transcription_profanity_filter=transcription_profanity_filter,
            transcription_speaker_diarization=transcription_speaker_diarization,
            trim=trim,
        )
        return await self._send(command, answers.CommandResult)

    @checked("RecordStop")
    async def record_stop(
        self,
        *,
        recording_id: str | None = None,
    ) -> "answers.CommandResult":
        """Ends the recording. The links that `call.recording.saved` brings live for ten minutes.

        Events that can follow: `call.recording.saved`.

        See https://developers.telnyx.com/api-reference/call-commands/recording-stop

        Args:
            recording_id: The recording meant.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.RecordStop(
            call_control_id=self.call_control_id,
            recording_id=recording_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Refer")
    async def refer(
        self,
        sip_address: str,
        *,
        custom_headers: "Sequence[commands.CustomSipHeader] | None" = None,
        sip_auth_password: str | None = None,
        sip_auth_username: str | None = None,
        sip_headers: "Sequence[commands.SipHeader] | None" = None,
    ) -> "answers.CommandResult":
        """Asks the far SIP peer, by REFER, to call another address itself.

        Events that can follow: `call.refer.started`, `call.refer.completed`, `call.refer.failed`.

        See https://developers.telnyx.com/api-reference/call-commands/sip-refer-a-call

        Args:
            sip_address: The SIP address that the far end is to call.
            custom_headers: Further SIP headers, by name and value, that the far end is sent.
            sip_auth_password: The password for a SIP peer that asks for one.
            sip_auth_username: The user name for a SIP peer that asks for one.
            sip_headers: Standard SIP headers to send. The carrier takes User-to-User only.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            DialRefused: The app's dial policy does not allow it.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Refer(
            call_control_id=self.call_control_id,
            sip_address=sip_address,
            custom_headers=custom_headers,
            sip_auth_password=sip_auth_password,
            sip_auth_username=sip_auth_username,
            sip_headers=sip_headers,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Reject")
    async def reject(
        self,
        cause: "commands.Cause",
    ) -> "answers.CommandResult":
        """Rejects an incoming call that has not been answered.

        Events that can follow: `call.hangup`.

        See https://developers.telnyx.com/api-reference/call-commands/reject-a-call

        Args:
            cause: What the caller's network is told: rejected (SIP 603), busy (486), not found (404) or
                temporarily unavailable (480). One of `CALL_REJECTED`, `USER_BUSY`, `NOT_FOUND`,
                `TEMPORARILY_UNAVAILABLE`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Reject(
            call_control_id=self.call_control_id,
            cause=cause,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SendDtmf")
    async def send_dtmf(
        self,
        digits: str,
        *,
        duration_millis: int | None = None,
    ) -> "answers.CommandResult":
        """Presses keys on the leg: the far end hears the tones. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/send-dtmf

        Args:
            digits: The keys: 0-9, A-D, `*` and `#`. `w` pauses half a second, `W` a whole one.
            duration_millis: The length of each tone, in milliseconds. From 100 to 500. Default: `250`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SendDtmf(
            call_control_id=self.call_control_id,
            digits=digits,
            duration_millis=duration_millis,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SendSipInfo")
    async def send_sip_info(
        self,
        *,
        body: str,
        content_type: str,
    ) -> "answers.CommandResult":
        """Sends a SIP INFO message to the far end.

        See https://developers.telnyx.com/api-reference/call-commands/send-sip-info

        Args:
            body: What the message says.
            content_type: The MIME type of `body`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SendSipInfo(
            call_control_id=self.call_control_id,
            body=body,
            content_type=content_type,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SiprecStart")
    async def siprec_start(
        self,
        connector_name: str | None = None,
        *,
        include_metadata_custom_headers: Literal[True, False] | None = None,
        secure: Literal[True, False] | None = None,
        session_timeout_secs: int | None = None,
        sip_transport: Literal["udp", "tcp", "tls"] | None = None,
        siprec_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None = None,
    ) -> "answers.CommandResult":
        """Starts sending the call to a recording server by SIPREC. Without a command id, a repetition may open
        a second session.

        Events that can follow: `siprec.started`, `siprec.stopped`, `siprec.failed`.

        See https://developers.telnyx.com/api-reference/call-commands/siprec-start

        Args:
            connector_name: The SIPREC connector, set up at the carrier, that names the recording server.
            include_metadata_custom_headers: Whether custom values travel in the SIPREC metadata. Otherwise
                they are SIP headers. One of `True`, `False`.
            secure: Whether audio and signalling to the server are encrypted (SRTP and TLS). The connector's
                port must then be 5061. One of `True`, `False`.
            session_timeout_secs: The session timer, in seconds, renewed at half that time: at least 90, or
                0 for none. Default: `1800`.
            sip_transport: The protocol that carries the SIP messages to the server. One of `udp`, `tcp`,
                `tls`. Default: `udp`.
            siprec_track: Which side of the call is sent. One of `inbound_track`, `outbound_track`,
                `both_tracks`. Default: `both_tracks`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SiprecStart(
            call_control_id=self.call_control_id,
            connector_name=connector_name,
            include_metadata_custom_headers=include_metadata_custom_headers,
            secure=secure,
            session_timeout_secs=session_timeout_secs,
            sip_transport=sip_transport,
            siprec_track=siprec_track,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SiprecStop")
    async def siprec_stop(
        self,
    ) -> "answers.CommandResult":
        """Ends the SIPREC session.

        Events that can follow: `siprec.stopped`.

        See https://developers.telnyx.com/api-reference/call-commands/siprec-stop

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SiprecStop(
            call_control_id=self.call_control_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Speak")
    async def speak(
        self,
        payload: str,
        *,
        voice: str,
        language: "commands.ConferenceSpeakLanguage | None" = None,
        loop: str | int | None = None,
        payload_type: Literal["text", "ssml"] | None = None,
        service_level: Literal["basic", "premium"] | None = None,
        stop: Literal["current", "all"] | None = None,
        target_legs: Literal["self", "opposite", "both"] | None = None,
        voice_settings: "commands.ElevenLabsVoiceSettings | commands.TelnyxVoiceSettings | commands.AWSVoiceSettings | commands.MinimaxVoiceSettings | commands.AzureVoiceSettings | commands.RimeVoiceSettings | commands.ResembleVoiceSettings | commands.InworldVoiceSettings | commands.XaiVoiceSettings | commands.SonioxVoiceSettings | None" = None,
    ) -> "answers.CommandResult":
        """Speaks a text on the leg; texts sent one after another are queued.

        Events that can follow: `call.speak.started`, `call.speak.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/speak-text

        Args:
            payload: The text, or SSML when `payload_type` is `ssml`. At most 3,000 characters.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
            language: The language of the text. Voices of AWS Polly ignore it, as each has a language of its
                own.
            loop: How often the text is spoken: a number, or `infinity`. Default: `1`.
            payload_type: Whether `payload` is plain text or SSML. One of `text`, `ssml`. Default: `text`.
            service_level: The quality of the speech. `basic` speaks plain text in US English only. One of
                `basic`, `premium`. Default: `premium`.
            stop: What happens to audio already there: `current` skips to the next in the queue, `all`
                empties the queue as well. One of `current`, `all`.
            target_legs: Which legs hear the audio. One of `self`, `opposite`, `both`. Default: `self`.
            voice_settings: Settings of the voice's provider, such as speed or the secret that holds its
                key.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Speak(
            call_control_id=self.call_control_id,
            payload=payload,
            voice=voice,
            language=language,
            loop=loop,
            payload_type=payload_type,
            service_level=service_level,
            stop=stop,
            target_legs=target_legs,
            voice_settings=voice_settings,
        )
        return await self._send(command, answers.CommandResult)

    @checked("StreamingStart")
    async def streaming_start(
        self,
        stream_url: str | None = None,
        *,
        custom_parameters: "Sequence[commands.CustomParameter] | None" = None,
        dialogflow_config: "commands.DialogflowConfig | None" = None,
        enable_dialogflow: bool | None = None,
        stream_auth_token: str | None = None,
        stream_bidirectional_codec: "commands.StreamBidirectionalCodec | None" = None,
        stream_bidirectional_mode: Literal["mp3", "rtp"] | None = None,
        stream_bidirectional_sampling_rate: "commands.StreamBidirectionalSamplingRate | None" = None,
        stream_bidirectional_target_legs: Literal["both", "self", "opposite"] | None = None,
        stream_codec: "commands.StreamCodec | None" = None,
        stream_track: Literal["inbound_track", "outbound_track", "both_tracks"] | None = None,
    ) -> "answers.CommandResult":
        """Streams the leg's audio to a WebSocket or to Dialogflow while the call goes on. A call has one
        stream.

        Events that can follow: `streaming.started`, `streaming.stopped`, `streaming.failed`.

        See https://developers.telnyx.com/api-reference/call-commands/streaming-start

        Args:
            stream_url: The WebSocket address that the audio is streamed to. The `streaming` events tell how
                it goes.
            custom_parameters: Values of your own, by name, that the stream's `start` message carries.
            dialogflow_config: What Dialogflow does with the audio, when `enable_dialogflow` is set.
            enable_dialogflow: Whether the audio is handed to Dialogflow, as configured on the connection.
                Default: `false`.
            stream_auth_token: A token that your WebSocket server is shown when the carrier connects. At
                most 4,000 characters.
            stream_bidirectional_codec: The codec of the audio you send back, in `rtp` mode. Upper and lower
                case matter. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`. Default: `PCMU`.
            stream_bidirectional_mode: The form of the audio you send back. RTP audio is silently dropped
                unless this is `rtp`. One of `mp3`, `rtp`. Default: `mp3`.
            stream_bidirectional_sampling_rate: The sampling rate of the audio you send back, in hertz. One
                of `8000`, `16000`, `22050`, `24000`, `48000`. Default: `8000`.
            stream_bidirectional_target_legs: Which legs hear the audio you send back. One of `both`,
                `self`, `opposite`. Default: `opposite`.
            stream_codec: The codec of the streamed audio. `default` takes that of the call, and so does a
                codec that cannot be converted to. One of `PCMU`, `PCMA`, `G722`, `OPUS`, `AMR-WB`, `L16`,
                `default`. Default: `default`.
            stream_track: Which side of the call is streamed, as seen from this leg. One of `inbound_track`,
                `outbound_track`, `both_tracks`. Default: `inbound_track`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.StreamingStart(
            call_control_id=self.call_control_id,
            stream_url=stream_url,
            custom_parameters=custom_parameters,
            dialogflow_config=dialogflow_config,
            enable_dialogflow=enable_dialogflow,
            stream_auth_token=stream_auth_token,
            stream_bidirectional_codec=stream_bidirectional_codec,
            stream_bidirectional_mode=stream_bidirectional_mode,
            stream_bidirectional_sampling_rate=stream_bidirectional_sampling_rate,
            stream_bidirectional_target_legs=stream_bidirectional_target_legs,
            stream_codec=stream_codec,
            stream_track=stream_track,
        )
        return await self._send(command, answers.CommandResult)

    @checked("StreamingStop")
    async def streaming_stop(
        self,
        *,
        stream_id: str | None = None,
    ) -> "answers.CommandResult":
        """Stops streaming the leg's audio.

        Events that can follow: `streaming.stopped`.

        See https://developers.telnyx.com/api-reference/call-commands/streaming-stop

        Args:
            stream_id: The stream to stop. Without it, every stream of the leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.StreamingStop(
            call_control_id=self.call_control_id,
            stream_id=stream_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SuppressionStart")
    async def suppression_start(
        self,
        *,
        direction: Literal["inbound", "outbound", "both"] | None = None,
        noise_suppression_engine: "commands.NoiseSuppressionEngine | None" = None,
        noise_suppression_engine_config: "commands.NoiseSuppressionEngineConfig | None" = None,
    ) -> "answers.CommandResult":
        """Filters background noise out of the call's audio. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/noise-suppression-start-beta

        Args:
            direction: Which side's audio is filtered. One of `inbound`, `outbound`, `both`. Default:
                `inbound`.
            noise_suppression_engine: The filter to use. One of `Denoiser`, `DeepFilterNet`, `Krisp`,
                `AiCoustics`, `aic_l_quail`, `aic_l_rook`, `aic_s_quail`, `aic_s_rook`,
                `quail_voice_focus_s`, `quail_voice_focus_xs`. Default: `Denoiser`.
            noise_suppression_engine_config: Settings of the filter, such as its strength.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SuppressionStart(
            call_control_id=self.call_control_id,
            direction=direction,
            noise_suppression_engine=noise_suppression_engine,
            noise_suppression_engine_config=noise_suppression_engine_config,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SuppressionStop")
    async def suppression_stop(
        self,
    ) -> "answers.CommandResult":
        """Ends the noise filter. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/noise-suppression-stop-beta

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SuppressionStop(
            call_control_id=self.call_control_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SwitchSupervisorRole")
    async def switch_supervisor_role(
        self,
        role: Literal["barge", "whisper", "monitor"],
    ) -> "answers.CommandResult":
        """Changes what a supervisor's leg may hear and say while the call goes on.

        See https://developers.telnyx.com/api-reference/call-commands/switch-supervisor-role

        Args:
            role: `barge` speaks to both sides, `whisper` to one side only, and `monitor` only listens. One
                of `barge`, `whisper`, `monitor`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SwitchSupervisorRole(
            call_control_id=self.call_control_id,
            role=role,
        )
        return await self._send(command, answers.CommandResult)

    @checked("TranscriptionStart")
    async def transcription_start(
        self,
        *,
        transcription_engine: "commands.TranscriptionStartRequestTranscriptionEngine | None" = None,
        transcription_engine_config: "commands.TranscriptionEngineGoogleConfig | commands.TranscriptionEngineTelnyxConfig | commands.TranscriptionEngineAzureConfig | commands.TranscriptionEngineXaiConfig | commands.TranscriptionEngineAssemblyaiConfig | commands.TranscriptionEngineSpeechmaticsConfig | commands.TranscriptionEngineParakeetConfig | commands.TranscriptionEngineHumainConfig | commands.TranscriptionEngineReson8Config | commands.TranscriptionEngineCohereConfig | commands.TranscriptionEngineAConfig | commands.TranscriptionEngineBConfig | commands.TranscriptionEngineSonioxConfig | commands.DeepgramNova2Config | commands.DeepgramNova3Config | None" = None,
        transcription_tracks: Literal["inbound", "outbound", "both"] | None = None,
    ) -> "answers.CommandResult":
        """Turns speech into text while the call goes on, until `transcription_stop` or the hangup.

        Events that can follow: `call.transcription`.

        See https://developers.telnyx.com/api-reference/call-commands/transcription-start

        Args:
            transcription_engine: The engine that recognises the speech. `A` and `B` are older names of
                Google and Telnyx. Default: `Google`.
            transcription_engine_config: Settings of the chosen engine, such as its language and model.
            transcription_tracks: Whose speech is transcribed: `inbound` is this leg, `outbound` the other
                one. One of `inbound`, `outbound`, `both`. Default: `inbound`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.TranscriptionStart(
            call_control_id=self.call_control_id,
            transcription_engine=transcription_engine,
            transcription_engine_config=transcription_engine_config,
            transcription_tracks=transcription_tracks,
        )
        return await self._send(command, answers.CommandResult)

    @checked("TranscriptionStop")
    async def transcription_stop(
        self,
    ) -> "answers.CommandResult":
        """Ends the transcription.

        See https://developers.telnyx.com/api-reference/call-commands/transcription-stop

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.TranscriptionStop(
            call_control_id=self.call_control_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Transfer")
    async def transfer(
        self,
        to: str,
        *,
        answering_machine_detection: "commands.AnsweringMachineDetection | None" = None,
        answering_machine_detection_config: "commands.AnsweringMachineDetectionConfig | None" = None,
        audio_url: str | None = None,
        custom_headers: "Sequence[commands.CustomSipHeader] | None" = None,
        diversion: str | None = None,
        early_media: bool | None = None,
        from_: str | None = None,
        from_display_name: str | None = None,
        media_encryption: Literal["disabled", "SRTP", "DTLS"] | None = None,
        media_name: str | None = None,
        mute_dtmf: "commands.MuteDtmf | None" = None,
        park_after_unbridge: Literal["self"] | None = None,
        preferred_codecs: str | None = None,
        privacy: Literal["id", "none"] | None = None,
        record: Literal["record-from-answer"] | None = None,
        record_channels: Literal["single", "dual"] | None = None,
        record_custom_file_name: str | None = None,
        record_format: Literal["wav", "mp3"] | None = None,
        record_max_length: int | None = None,
        record_timeout_secs: int | None = None,
        record_track: Literal["both", "inbound", "outbound"] | None = None,
        record_trim: Literal["trim-silence"] | None = None,
        route_to_mobile: bool | None = None,
        send_digits_on_answer: str | None = None,
        sip_auth_password: str | None = None,
        sip_auth_username: str | None = None,
        sip_headers: "Sequence[commands.SipHeader] | None" = None,
        sip_region: "commands.SipRegion | None" = None,
        sip_transport_protocol: Literal["UDP", "TCP", "TLS"] | None = None,
        sound_modifications: "commands.SoundModifications | None" = None,
        time_limit_secs: int | None = None,
        timeout_secs: int | None = None,
        webhook_retries_policies: "dict[str, commands.WebhookRetriesPoliciesValue] | None" = None,
        webhook_url: str | None = None,
        webhook_url_method: Literal["POST", "GET"] | None = None,
        webhook_urls: dict[str, str | Sequence[str]] | None = None,
        webhook_urls_method: Literal["POST", "GET"] | None = None,
        leg: str = "secondary",
    ) -> "answers.CommandResult":
        """Calls a new leg and bridges this one to it. The new leg does not inherit the state; if it fails,
        this leg stays alive.

        Events that can follow: `call.initiated`, `call.answered`, `call.hangup`, `call.bridged`,
        `call.machine.detection.ended`, `call.machine.greeting.ended`,
        `call.machine.premium.detection.started`, `call.machine.premium.detection.ended`,
        `call.machine.premium.greeting.ended`, `call.machine.premium.call_screening.detected`.

        See https://developers.telnyx.com/api-reference/call-commands/transfer-call

        Args:
            to: The number in E.164 or the SIP address to call.
            answering_machine_detection: Whether to listen for an answering machine once the far end
                answers, and how. Events of `call.machine` bring the result. One of `premium`, `detect`,
                `detect_beep`, `detect_words`, `greeting_end`, `disabled`,
                `premium_ios_call_screening_detection`. Default: `disabled`.
            answering_machine_detection_config: Thresholds of the machine detection, for tuning it.
            audio_url: A WAV or MP3 file played to the far end before the legs are joined. Either this or
                `media_name` is given, not both.
            custom_headers: Further SIP headers, by name and value, that the far end is sent.
            diversion: The number, in E.164, that the present caller dialled. It allows the caller's own
                number as `from`.
            early_media: Whether the caller hears what the far end sends before it answers. Default: `true`.
            from_: The caller's number that the far end sees, in E.164. Without it, the number that was
                dialled.
            from_display_name: The caller's name that the far end sees: letters, digits, spaces and
                `-_~!.+`. Without it the number is shown. At most 128 characters.
            media_encryption: How the audio of the new leg is encrypted, if at all. One of `disabled`,
                `SRTP`, `DTLS`. Default: `disabled`.
            media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It
                takes the place of `audio_url`.
            mute_dtmf: The legs that key tones are kept from. The events about those keys still come. One of
                `none`, `both`, `self`, `opposite`. Default: `none`.
            park_after_unbridge: `self` keeps this leg alive, parked, when the bridge ends. Without it the
                leg is hung up.
            preferred_codecs: The audio and video codecs to offer, best first, as one text with commas:
                `G722,PCMU`.
            privacy: `id` hides the caller's number and name from the far end. One of `id`, `none`.
            record: `record-from-answer` records the call by itself, from the answer on.
            record_channels: One channel for all voices, or one for each of the two sides. One of `single`,
                `dual`. Default: `dual`.
            record_custom_file_name: The first part of the recording's file name, in place of the leg's id.
                A Unix time stamp is appended. At most 40 characters.
            record_format: The file format of the recording. One of `wav`, `mp3`. Default: `mp3`.
            record_max_length: The longest recording, in seconds; 0 sets no limit. From 0 to 43,200.
                Default: `0`.
            record_timeout_secs: Silence that ends the recording, in seconds, once speech was heard; 0 for
                none. It uses transcription, which costs extra. At least 0. Default: `0`.
            record_track: The side of the call to record. One side alone is recorded in mono, whatever
                `record_channels` says. One of `both`, `inbound`, `outbound`. Default: `both`.
            record_trim: `trim-silence` cuts silence off both ends of the recording.
            route_to_mobile: Whether the call goes straight to the device of a Telnyx mobile number, past
                its call interception. Default: `false`.
            send_digits_on_answer: Keys sent when the far end answers, an extension for example. `w` pauses
                half a second, `W` a whole one. At most 64 characters.
            sip_auth_password: The password for a SIP peer that asks for one.
            sip_auth_username: The user name for a SIP peer that asks for one.
            sip_headers: Standard SIP headers to send. The carrier takes User-to-User only.
            sip_region: The region of the carrier's network that the new leg leaves from. One of `US`,
                `Europe`, `Canada`, `Australia`, `Middle East`. Default: `US`.
            sip_transport_protocol: The protocol that carries the SIP messages of the new leg. One of `UDP`,
                `TCP`, `TLS`. Default: `UDP`.
            sound_modifications: Changes the sound of the voice, its pitch for example.
            time_limit_secs: The longest the leg may last, in seconds. Then it is hung up with the cause
                `time_limit`. From 30 to 14,400. Default: `14400`.
            timeout_secs: How long the far end may ring, in seconds. Then the new leg is hung up with the
                cause `timeout`. From 5 to 600. Default: `30`.
            webhook_retries_policies: Delays between repeated deliveries, in milliseconds, by event name: up
                to five, 60 seconds in all.
            webhook_url: Where this leg's later events are sent, in place of the application's address.
            webhook_url_method: The HTTP method for `webhook_url`. Only with POST is the body signed. One of
                `POST`, `GET`. Default: `POST`.
            webhook_urls: Addresses by event name, one or a list each. Events not named here go to
                `webhook_url`.
            webhook_urls_method: The HTTP method for `webhook_urls`. Only with POST is the body signed. One
                of `POST`, `GET`. Default: `POST`.
            leg: The role of the new leg, by which handlers select its events.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            DialRefused: The app's dial policy does not allow it.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Transfer(
            call_control_id=self.call_control_id,
            to=to,
            answering_machine_detection=answering_machine_detection,
            answering_machine_detection_config=answering_machine_detection_config,
            audio_url=audio_url,
            custom_headers=custom_headers,
            diversion=diversion,
            early_media=early_media,
            from_=from_,
            from_display_name=from_display_name,
            media_encryption=media_encryption,
            media_name=media_name,
            mute_dtmf=mute_dtmf,
            park_after_unbridge=park_after_unbridge,
            preferred_codecs=preferred_codecs,
            privacy=privacy,
            record=record,
            record_channels=record_channels,
            record_custom_file_name=record_custom_file_name,
            record_format=record_format,
            record_max_length=record_max_length,
            record_timeout_secs=record_timeout_secs,
            record_track=record_track,
            record_trim=record_trim,
            route_to_mobile=route_to_mobile,
            send_digits_on_answer=send_digits_on_answer,
            sip_auth_password=sip_auth_password,
            sip_auth_username=sip_auth_username,
            sip_headers=sip_headers,
            sip_region=sip_region,
            sip_transport_protocol=sip_transport_protocol,
            sound_modifications=sound_modifications,
            time_limit_secs=time_limit_secs,
            timeout_secs=timeout_secs,
            webhook_retries_policies=webhook_retries_policies,
            webhook_url=webhook_url,
            webhook_url_method=webhook_url_method,
            webhook_urls=webhook_urls,
            webhook_urls_method=webhook_urls_method,
        )
        return await self._send(command, answers.CommandResult, leg=leg)
