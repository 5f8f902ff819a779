"""Placing calls, as a method of an app.

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""

from collections.abc import Sequence
from typing import Literal

from callflow._generated import answers, commands
from callflow.model import PlacedT_contra, PlacesCalls, checked

__all__ = [
    "DialMethods",
]

class DialMethods(PlacesCalls[PlacedT_contra]):
    """Placing calls, without a call to place them from."""

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
        leg: str = "primary",
        state: PlacedT_contra | None = None,
        id: str | None = None,
    ) -> "answers.DialResult":
        """Places a call, which is a session of its own. Calls a number or SIP address on a new leg, with a
        state of its own. The leg's events may arrive before the response.

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
            connection_id: The Call Control application that the leg belongs to. Default: that of the
                settings, `TELNYX_CONNECTION_ID`.
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
            state: The state that the call begins with; by default a new one.
            id: Names this call, such as `reminder-42`: placing it again under this name places no second
                one, and gives the same answer.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            DialRefused: The app's dial policy does not allow it.
            AlreadyDialled: Its `id` was used before, and the answer is forgotten.
            EngineUnavailable: The app stops or is full: nothing was sent.
            NotStarted: The app does not run: nothing was sent.
            ConfigurationError: Neither `connection_id` nor `TELNYX_CONNECTION_ID` is given.
            StateError: The state cannot be carried.
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
        return await self._dial(command, answers.DialResult, state=state, leg=leg, id=id)
