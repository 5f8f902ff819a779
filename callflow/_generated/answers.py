"""Every answer of the voice API.

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal, TypeAlias

from pydantic import Field

from callflow.downloadable import Downloadable
from callflow.model import EventObject
from callflow.sensitive import Mask

__all__ = [
    "ActiveCall",
    "AnchorsiteOverride",
    "AzureConfigurationData",
    "Backend",
    "CallControlApplication",
    "CallControlApplicationInbound",
    "CallControlApplicationOutbound",
    "CallEventEntry",
    "CallForwarding",
    "CallRecording",
    "CallStatus",
    "CnamListing",
    "CommandResult",
    "CommandResultWithConversationId",
    "CommandResultWithRecordingId",
    "ConferenceDetails",
    "ConferenceEndedBy",
    "ConferenceParticipant",
    "ConferenceReference",
    "CustomStorageConfiguration",
    "CustomStorageCredentials",
    "DeliveredWebhook",
    "DeliveryAttempt",
    "DeliveryExchange",
    "DeliveryRequest",
    "DeliveryResponse",
    "DialResult",
    "DownloadUrls",
    "EmergencySettings",
    "EmergencyStatus",
    "EndReason",
    "GCSConfigurationData",
    "MediaFeatures",
    "Participant",
    "PhoneNumber",
    "PhoneNumberEmergencyStatus",
    "PhoneNumberType",
    "PhoneNumberVoice",
    "QueueCall",
    "QueueDetails",
    "Recording",
    "RecordingTranscription",
    "S3ConfigurationData",
    "S3GenericConfigurationData",
    "Status",
    "Voice",
    "Voices",
    "WebhookDelivery",
]

AnchorsiteOverride: TypeAlias = Literal[
    "Latency", "Chicago, IL", "Ashburn, VA", "San Jose, CA", "London, UK", "Chennai, IN",
    "Amsterdam, Netherlands", "Toronto, Canada", "Sydney, Australia",
]
Backend: TypeAlias = Literal[
    "gcs", "s3", "s3-generic", "azure",
]
EmergencyStatus: TypeAlias = Literal[
    "disabled", "active", "provisioning", "deprovisioning", "provisioning-failed",
]
EndReason: TypeAlias = Literal[
    "all_left", "ended_via_api", "host_left", "time_exceeded",
]
PhoneNumberEmergencyStatus: TypeAlias = Literal[
    "active", "deprovisioning", "disabled", "provisioning", "provisioning-failed",
]
PhoneNumberType: TypeAlias = Literal[
    "local", "toll_free", "mobile", "national", "shared_cost", "landline", "tollfree", "shortcode",
    "longcode",
]
Status: TypeAlias = Literal[
    "purchase-pending", "purchase-failed", "port-pending", "port-failed", "active", "deleted",
    "emergency-only", "ported-out", "port-out-pending", "requirement-info-pending",
    "requirement-info-under-review", "requirement-info-exception", "provision-pending",
]


class ActiveCall(EventObject, frozen=True):
    """One leg of an application that lives now.

    Attributes:
        call_control_id: Names the leg for commands.
        call_duration: How long the call has lasted, in seconds.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64.
        record_type: Says what kind of record this is.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_duration: int | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    record_type: Literal["call"] | str | None = None


class AzureConfigurationData(EventObject, frozen=True):
    """Recordings are stored with Azure Blob Storage.

    Attributes:
        account_key: A key of that account.
        account_name: The storage account.
        backend: The kind of storage.
        bucket: The container that recordings go to.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"account_key": "hidden"}

    account_key: str | None = None
    account_name: str | None = None
    backend: Literal["azure"] | str | None = None
    bucket: str | None = None


class CallControlApplicationInbound(EventObject, frozen=True):
    """How a Call Control application takes calls.

    Attributes:
        channel_limit: The most calls that may come in at a time.
        shaken_stir_enabled: Whether `call.initiated` says how far the caller's number is vouched for
            (STIR/SHAKEN).
        sip_subdomain: A name under `sip.telnyx.com` that SIP phones can call as they call a number.
        sip_subdomain_receive_settings: Who may call that name: anyone, or only connections of your own
            account.
    """

    channel_limit: int | None = None
    shaken_stir_enabled: bool | None = None
    sip_subdomain: str | None = None
    sip_subdomain_receive_settings: Literal["only_my_connections", "from_anyone"] | str | None = None


class CallControlApplicationOutbound(EventObject, frozen=True):
    """How a Call Control application places calls.

    Attributes:
        channel_limit: The most calls that may go out at a time.
        outbound_voice_profile_id: The outbound voice profile that the calls go by.
    """

    channel_limit: int | None = None
    outbound_voice_profile_id: str | None = None


class CallControlApplication(EventObject, frozen=True):
    """A Call Control application: where events of its calls go, and how they are treated.

    Attributes:
        active: Whether the application takes and places calls.
        anchorsite_override: The site that the audio passes through; `Latency` takes the nearest.
        application_name: A name of your own for the application.
        call_cost_in_webhooks: Whether `call.cost` is sent.
        created_at: When it was made.
        dtmf_type: How keys are sent to the far end. They are understood in any form.
        first_command_timeout: Whether a call that no command comes for is hung up.
        first_command_timeout_secs: How long to wait for that first command, in seconds.
        id: Names the application; the same as the `connection_id` of its calls.
        inbound: How the application takes calls.
        outbound: How the application places calls.
        record_type: Says what kind of record this is.
        redact_dtmf_debug_logging: Whether the carrier's debug log hides the keys that are pressed.
        tags: Labels of your own.
        updated_at: When it was last changed.
        webhook_api_version: The form of the events. callflow understands `2`.
        webhook_event_failover_url: Where events go if `webhook_event_url` fails, with `https://`.
        webhook_event_url: Where events go, with `https://`.
        webhook_timeout_secs: How long your server may take to answer an event, in seconds.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"webhook_event_failover_url": "link", "webhook_event_url": "link"}

    active: bool | None = None
    anchorsite_override: AnchorsiteOverride | str | None = None
    application_name: str | None = None
    call_cost_in_webhooks: bool | None = None
    created_at: datetime | None = None
    dtmf_type: Literal["RFC 2833", "Inband", "SIP INFO"] | str | None = None
    first_command_timeout: bool | None = None
    first_command_timeout_secs: int | None = None
    id: str | None = None
    inbound: CallControlApplicationInbound | None = None
    outbound: CallControlApplicationOutbound | None = None
    record_type: Literal["call_control_application"] | str | None = None
    redact_dtmf_debug_logging: bool | None = None
    tags: list[str] | None = None
    updated_at: datetime | None = None
    webhook_api_version: Literal["1", "2"] | str | None = None
    webhook_event_failover_url: str | None = None
    webhook_event_url: str | None = None
    webhook_timeout_secs: int | None = None


class CallEventEntry(EventObject, frozen=True):
    """One command or event of a leg, as the carrier has logged it.

    Attributes:
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        event_timestamp: When it happened.
        metadata: The event as it was sent, with more that depends on its type.
        name: The name of the event or command, such as `call.hangup`.
        record_type: Says what kind of record this is.
        type: Whether it is a command that you sent, or a webhook that you got.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"metadata": "hidden"}

    call_leg_id: str | None = None
    call_session_id: str | None = None
    event_timestamp: datetime | None = None
    metadata: dict[str, Any] | None = None
    name: str | None = None
    record_type: Literal["call_event"] | str | None = None
    type: Literal["command", "webhook"] | str | None = None


class CallForwarding(EventObject, frozen=True):
    """Where calls to a number are forwarded.

    Attributes:
        call_forwarding_enabled: Whether calls are forwarded at all; `forwards_to` and `forwarding_type` are
            needed as well.
        forwarding_type: Whether every call is forwarded, or only one that cannot be delivered.
        forwards_to: The number, in E.164, that calls are forwarded to; empty for none.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"forwards_to": "number"}

    call_forwarding_enabled: bool | None = None
    forwarding_type: Literal["always", "on-failure"] | str | None = None
    forwards_to: str | None = None


class CallRecording(EventObject, frozen=True):
    """Whether calls to a number are recorded by themselves, and how.

    Attributes:
        inbound_call_recording_channels: Whether all voices share one channel, or the first leg has one and
            everybody else the other.
        inbound_call_recording_enabled: Whether every call to the number is recorded.
        inbound_call_recording_format: The format of the file.
    """

    inbound_call_recording_channels: Literal["single", "dual"] | str | None = None
    inbound_call_recording_enabled: bool | None = None
    inbound_call_recording_format: Literal["wav", "mp3"] | str | None = None


class CallStatus(EventObject, frozen=True):
    """Whether a leg lives, and since when. The carrier knows it until ten minutes after its end.

    Attributes:
        call_control_id: Names the leg for commands.
        call_duration: How long the call has lasted, in seconds.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64.
        end_time: When the call ended; missing while it lives.
        is_alive: Whether the call lives.
        record_type: Says what kind of record this is.
        start_time: When the call started.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_duration: int | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    end_time: datetime | None = None
    is_alive: bool | None = None
    record_type: Literal["call"] | str | None = None
    start_time: datetime | None = None


class CnamListing(EventObject, frozen=True):
    """The name that a number is listed under, for those who are called from it.

    Attributes:
        cnam_listing_details: The name.
        cnam_listing_enabled: Whether the number is listed.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"cnam_listing_details": "hidden"}

    cnam_listing_details: str | None = None
    cnam_listing_enabled: bool | None = None


class CommandResult(EventObject, frozen=True):
    """The answer to a command: accepted, not done.

    Attributes:
        result: `ok`: the command was accepted. What became of it arrives as events.
    """

    result: str | None = None


class CommandResultWithConversationId(EventObject, frozen=True):
    """The answer to a command that starts a conversation: accepted, not done.

    Attributes:
        conversation_id: The conversation with the AI assistant.
        result: `ok`: the command was accepted. What became of it arrives as events.
    """

    conversation_id: str | None = None
    result: str | None = None


class CommandResultWithRecordingId(EventObject, frozen=True):
    """The answer to a command that may start a recording: accepted, not done.

    Attributes:
        recording_id: The recording.
        result: `ok`: the command was accepted. What became of it arrives as events.
    """

    recording_id: str | None = None
    result: str | None = None


class ConferenceEndedBy(EventObject, frozen=True):
    """Who ended a conference. Both identifiers are there, or none.

    Attributes:
        call_control_id: Names the leg of the one who did.
        call_session_id: The session of that leg.
    """

    call_control_id: str | None = None
    call_session_id: str | None = None


class ConferenceDetails(EventObject, frozen=True):
    """A conference, as the carrier has it now.

    Attributes:
        connection_id: The Call Control application.
        created_at: When it was made.
        end_reason: Why it ended; missing while it goes on.
        ended_by: Who ended it, if somebody did.
        expires_at: When it ends by itself.
        id: Names the conference for commands.
        name: Its name.
        record_type: Says what kind of record this is.
        region: The site that hosts it.
        status: Whether it has not begun, is going on, or is over.
        updated_at: When it was last changed.
    """

    connection_id: str | None = None
    created_at: datetime | None = None
    end_reason: EndReason | str | None = None
    ended_by: ConferenceEndedBy | None = None
    expires_at: datetime | None = None
    id: str | None = None
    name: str | None = None
    record_type: Literal["conference"] | str | None = None
    region: str | None = None
    status: Literal["init", "in_progress", "completed"] | str | None = None
    updated_at: datetime | None = None


class ConferenceParticipant(EventObject, frozen=True):
    """A participant of a conference, asked for by name.

    Attributes:
        call_control_id: Names the participant's leg for commands.
        call_leg_id: Correlates the events of the participant's leg.
        conference_id: The conference.
        created_at: When the participant joined.
        end_conference_on_exit: Whether the conference ends when this participant leaves, and everybody is
            hung up.
        id: Names the participant.
        label: The name that the participant was given on joining.
        muted: Whether the conference does not hear the participant.
        on_hold: Whether this leg is kept on hold.
        soft_end_conference_on_exit: Whether the conference ends when this participant leaves; the others
            are not hung up.
        status: Whether the participant is on the way in, is in, or has left.
        updated_at: When the participant was last changed.
        whisper_call_control_ids: Legs that hear this participant, a whispering supervisor.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"label": "hidden"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    conference_id: str | None = None
    created_at: datetime | None = None
    end_conference_on_exit: bool | None = None
    id: str | None = None
    label: str | None = None
    muted: bool | None = None
    on_hold: bool | None = None
    soft_end_conference_on_exit: bool | None = None
    status: Literal["joining", "joined", "left"] | str | None = None
    updated_at: datetime | None = None
    whisper_call_control_ids: list[str] | None = None


class ConferenceReference(EventObject, frozen=True):
    """The conference that a participant is in.

    Attributes:
        id: Names the conference for commands.
        name: Its name.
    """

    id: str | None = None
    name: str | None = None


class GCSConfigurationData(EventObject, frozen=True):
    """Recordings are stored with Google Cloud Storage.

    Attributes:
        backend: The kind of storage.
        bucket: The bucket that recordings go to.
        credentials: The credential that allows writing there.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"credentials": "hidden"}

    backend: Literal["gcs"] | str | None = None
    bucket: str | None = None
    credentials: str | None = None


class S3ConfigurationData(EventObject, frozen=True):
    """Recordings are stored with Amazon S3.

    Attributes:
        aws_access_key_id: The identifier of the access key.
        aws_secret_access_key: The access key itself.
        backend: The kind of storage.
        bucket: The bucket that recordings go to.
        region: The AWS region of the bucket.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"aws_access_key_id": "hidden", "aws_secret_access_key": "hidden"}

    aws_access_key_id: str | None = None
    aws_secret_access_key: str | None = None
    backend: Literal["s3"] | str | None = None
    bucket: str | None = None
    region: str | None = None


class S3GenericConfigurationData(EventObject, frozen=True):
    """Recordings are stored with a service that speaks the protocol of Amazon S3.

    Attributes:
        aws_access_key_id: The identifier of the access key.
        aws_secret_access_key: The access key itself.
        backend: The kind of storage.
        bucket: The bucket that recordings go to.
        endpoint: The address of the service.
        region: The region of the bucket, as the service names it.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"aws_access_key_id": "hidden", "aws_secret_access_key": "hidden", "endpoint": "link"}

    aws_access_key_id: str | None = None
    aws_secret_access_key: str | None = None
    backend: Literal["s3-generic"] | str | None = None
    bucket: str | None = None
    endpoint: str | None = None
    region: str | None = None


class CustomStorageConfiguration(EventObject, frozen=True):
    """A storage, and how the carrier may write to it.

    Attributes:
        backend: The kind of storage.
        configuration: Settings of that kind of storage.
    """

    backend: Backend | str | None = None
    configuration: GCSConfigurationData | S3ConfigurationData | S3GenericConfigurationData | AzureConfigurationData | None = None


class CustomStorageCredentials(EventObject, frozen=True):
    """Where the recordings of a connection are stored, in place of the carrier's storage.

    Attributes:
        connection_id: The application or connection whose recordings these are.
        data: The storage, and how the carrier may write to it.
        record_type: Says what kind of record this is.
    """

    connection_id: str | None = None
    data: CustomStorageConfiguration | None = None
    record_type: Literal["custom_storage_credentials"] | str | None = None


class DeliveredWebhook(EventObject, frozen=True):
    """The webhook itself.

    Attributes:
        event_type: The event's name, such as `call.answered`.
        id: The event's identifier; each attempt to deliver it has the same.
        occurred_at: When it happened.
        payload: The event's payload, as it was sent.
        record_type: Says what kind of record this is.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"payload": "hidden"}

    event_type: str | None = None
    id: str | None = None
    occurred_at: datetime | None = None
    payload: dict[str, Any] | None = None
    record_type: Literal["event"] | str | None = None


class DeliveryRequest(EventObject, frozen=True):
    """The request that carried a webhook.

    Attributes:
        headers: Its headers, each a name and a value.
        url: Where it went.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"headers": "hidden", "url": "link"}

    headers: list[list[str]] | None = None
    url: str | None = None


class DeliveryResponse(EventObject, frozen=True):
    """What your server answered to a webhook.

    Attributes:
        body: The body of the answer.
        headers: Its headers, each a name and a value.
        status: The HTTP status.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"body": "hidden", "headers": "hidden"}

    body: str | None = None
    headers: list[list[str]] | None = None
    status: int | None = None


class DeliveryExchange(EventObject, frozen=True):
    """One HTTP request of the carrier's, and the answer.

    Attributes:
        request: The request.
        response: The answer; missing if none came.
    """

    request: DeliveryRequest | None = None
    response: DeliveryResponse | None = None


class DeliveryAttempt(EventObject, frozen=True):
    """One attempt to deliver a webhook.

    Attributes:
        errors: The carrier's codes for what went wrong.
        finished_at: When it ended.
        http: What was sent, and what came back.
        started_at: When it began.
        status: Whether it succeeded.
    """

    errors: list[int] | None = None
    finished_at: datetime | None = None
    http: DeliveryExchange | None = None
    started_at: datetime | None = None
    status: Literal["delivered", "failed"] | str | None = None


class DialResult(EventObject, frozen=True):
    """The answer to a dial: identifiers of the new leg, which is not answered yet. Its first events may arrive
    earlier.

    Attributes:
        call_control_id: Names the new leg for commands.
        call_duration: How long the call has lasted, in seconds.
        call_leg_id: Correlates the events of the new leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        client_state: State that the leg's commands have set, base64.
        end_time: When the call ended; missing while it lives.
        is_alive: Whether the call lives; always false here, for dialling goes on after the answer.
        record_type: Says what kind of record this is.
        recording_id: The recording, if the dial asked for one from the start.
        start_time: When the call started.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"client_state": "hidden"}

    call_control_id: str | None = None
    call_duration: int | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    client_state: str | None = None
    end_time: datetime | None = None
    is_alive: bool | None = None
    record_type: Literal["call"] | str | None = None
    recording_id: str | None = None
    start_time: datetime | None = None


class DownloadUrls(EventObject, frozen=True):
    """Download links of a recording, by format.

    Attributes:
        mp3: URL of the MP3 file; missing if that format was not asked for.
        wav: URL of the WAV file; missing if that format was not asked for.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"mp3": "hidden", "wav": "hidden"}

    mp3: str | None = None
    wav: str | None = None


class EmergencySettings(EventObject, frozen=True):
    """How emergency services are set up for a number.

    Attributes:
        emergency_address_id: The address that the services are told.
        emergency_enabled: Whether emergency services can be called from the number.
        emergency_status: How far that is set up or taken down.
    """

    emergency_address_id: str | None = None
    emergency_enabled: bool | None = None
    emergency_status: EmergencyStatus | str | None = None


class MediaFeatures(EventObject, frozen=True):
    """How the audio of a number's calls travels.

    Attributes:
        accept_any_rtp_packets_enabled: Whether audio is accepted from any address, not only from the one
            that audio is sent to.
        rtp_auto_adjust_enabled: Whether audio is sent to the address that audio comes from, whatever was
            agreed on.
        t38_fax_gateway_enabled: Whether a far end may change over to fax (T.38).
    """

    accept_any_rtp_packets_enabled: bool | None = None
    rtp_auto_adjust_enabled: bool | None = None
    t38_fax_gateway_enabled: bool | None = None


class Participant(EventObject, frozen=True):
    """A participant of a conference, as a list has it.

    Attributes:
        call_control_id: Names the participant's leg for commands.
        call_leg_id: Correlates the events of the participant's leg.
        conference: Where the participant is.
        created_at: When it was made.
        end_conference_on_exit: Whether the conference ends when this participant leaves, and everybody is
            hung up.
        id: Names the participant.
        muted: Whether the conference does not hear the participant.
        on_hold: Whether this leg is kept on hold.
        record_type: Says what kind of record this is.
        soft_end_conference_on_exit: Whether the conference ends when this participant leaves; the others
            are not hung up.
        status: Whether the participant is on the way in, is in, or has left.
        updated_at: When it was last changed.
        whisper_call_control_ids: Legs that hear this participant, a whispering supervisor.
    """

    call_control_id: str | None = None
    call_leg_id: str | None = None
    conference: ConferenceReference | None = None
    created_at: datetime | None = None
    end_conference_on_exit: bool | None = None
    id: str | None = None
    muted: bool | None = None
    on_hold: bool | None = None
    record_type: Literal["participant"] | str | None = None
    soft_end_conference_on_exit: bool | None = None
    status: Literal["joining", "joined", "left"] | str | None = None
    updated_at: datetime | None = None
    whisper_call_control_ids: list[str] | None = None


class PhoneNumber(EventObject, frozen=True):
    """A phone number of the account.

    Attributes:
        activated_at: When it first became active; missing for one that never was, and for old ones.
        billing_group_id: The billing group that it is charged to.
        call_forwarding_enabled: Whether its calls are forwarded.
        call_recording_enabled: Whether calls to it are recorded by themselves.
        caller_id_name_enabled: Whether callers' names are looked up.
        cnam_listing_enabled: Whether it is listed under a name.
        connection_id: The application or connection that takes its calls.
        connection_name: The name of that application or connection.
        country_iso_alpha2: Its country, as a code of two letters.
        created_at: When it was made.
        customer_reference: A text of your own, to find the number by.
        deletion_lock_enabled: Whether it is kept from being deleted.
        emergency_address_id: The address for calls to emergency services.
        emergency_enabled: Whether emergency services can be called from it.
        emergency_status: How far emergency services are set up or taken down.
        external_pin: A code that whoever takes the number to another carrier must know. Not every carrier
            asks for it.
        hd_voice_enabled: Whether its calls may have wideband audio.
        id: Names the number for commands.
        inbound_call_screening: What happens to calls that are likely fraud: nothing, refused, or marked.
        messaging_campaign_id: The messaging campaign; `UNAVAILABLE` if it could not be found out.
        messaging_profile_id: The messaging profile; `UNAVAILABLE` if it could not be found out.
        messaging_profile_name: The name of the messaging profile; `UNAVAILABLE` if it could not be found
            out.
        phone_number: The number, in E.164.
        purchased_at: When it was bought.
        record_type: Says what kind of record this is.
        source_type: Whether it was bought or brought from another carrier; missing where that is not known.
        t38_fax_gateway_enabled: Whether a far end may change over to fax (T.38).
        tags: Labels of your own.
        updated_at: When it was last changed.
        phone_number_type: What kind of number it is; `tollfree`, `shortcode` and `longcode` are old names.
        status: Whether it can be used, or what it waits for.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"customer_reference": "hidden", "external_pin": "hidden", "phone_number": "number"}

    activated_at: datetime | None = None
    billing_group_id: str | None = None
    call_forwarding_enabled: bool | None = None
    call_recording_enabled: bool | None = None
    caller_id_name_enabled: bool | None = None
    cnam_listing_enabled: bool | None = None
    connection_id: str | None = None
    connection_name: str | None = None
    country_iso_alpha2: str | None = None
    created_at: datetime | None = None
    customer_reference: str | None = None
    deletion_lock_enabled: bool | None = None
    emergency_address_id: str | None = None
    emergency_enabled: bool | None = None
    emergency_status: PhoneNumberEmergencyStatus | str | None = None
    external_pin: str | None = None
    hd_voice_enabled: bool | None = None
    id: str | None = None
    inbound_call_screening: Literal["disabled", "reject_calls", "flag_calls"] | str | None = None
    messaging_campaign_id: str | None = None
    messaging_profile_id: str | None = None
    messaging_profile_name: str | None = None
    phone_number: str | None = None
    purchased_at: datetime | None = None
    record_type: str | None = None
    source_type: Literal["number_order", "port_request"] | str | None = None
    t38_fax_gateway_enabled: bool | None = None
    tags: list[str] | None = None
    updated_at: datetime | None = None
    phone_number_type: PhoneNumberType | str | None = None
    status: Status | str | None = None


class PhoneNumberVoice(EventObject, frozen=True):
    """A phone number of the account, with what concerns calls.

    Attributes:
        call_forwarding: Where calls to the number are forwarded.
        call_recording: Whether calls to the number are recorded by themselves, and how.
        cnam_listing: The name that the number is listed under.
        connection_id: The application or connection that takes its calls.
        customer_reference: A text of your own, to find the number by.
        emergency: How emergency services are set up for it.
        id: Names the number for commands.
        inbound_call_screening: What happens to calls that are likely fraud: nothing, refused, or marked. It
            costs extra for each number.
        media_features: How the audio of the number's calls travels.
        phone_number: The number, in E.164.
        record_type: Says what kind of record this is.
        tech_prefix_enabled: Whether a tech prefix is used for the number.
        translated_number: What `to` says of calls to the number, in place of the number itself: letters and
            digits.
        usage_payment_method: Whether the number is billed by the minute, or uses the channels that you
            rent.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"customer_reference": "hidden", "phone_number": "number", "translated_number": "number"}

    call_forwarding: CallForwarding | None = None
    call_recording: CallRecording | None = None
    cnam_listing: CnamListing | None = None
    connection_id: str | None = None
    customer_reference: str | None = None
    emergency: EmergencySettings | None = None
    id: str | None = None
    inbound_call_screening: Literal["disabled", "reject_calls", "flag_calls"] | str | None = None
    media_features: MediaFeatures | None = None
    phone_number: str | None = None
    record_type: str | None = None
    tech_prefix_enabled: bool | None = None
    translated_number: str | None = None
    usage_payment_method: Literal["pay-per-minute", "channel"] | str | None = None


class QueueCall(EventObject, frozen=True):
    """A call that waits in a queue.

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        connection_id: The Call Control application.
        enqueued_at: When it was put into the queue.
        from_: Who calls: a number in E.164, or a SIP URI.
        is_alive: Whether the call is still there; one that is kept after its hangup is not.
        queue_id: The queue, by its identifier.
        queue_position: Its place in the queue.
        record_type: Says what kind of record this is.
        to: Who is called: a number in E.164, or a SIP URI.
        wait_time_secs: How long it has waited, in seconds.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    connection_id: str | None = None
    enqueued_at: datetime | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    is_alive: bool | None = None
    queue_id: str | None = None
    queue_position: int | None = None
    record_type: Literal["queue_call"] | str | None = None
    to: str | None = None
    wait_time_secs: int | None = None


class QueueDetails(EventObject, frozen=True):
    """A queue, and how full it is.

    Attributes:
        average_wait_time_secs: How long the calls in it have waited on average, in seconds.
        created_at: When it was made.
        current_size: How many calls are in it.
        id: Names the queue among the carrier's records; commands take its name.
        max_size: How many calls it holds.
        name: Its name.
        record_type: Says what kind of record this is.
        updated_at: When it was last changed.
    """

    average_wait_time_secs: int | None = None
    created_at: datetime | None = None
    current_size: int | None = None
    id: str | None = None
    max_size: int | None = None
    name: str | None = None
    record_type: Literal["queue"] | str | None = None
    updated_at: datetime | None = None


class Recording(Downloadable, frozen=True):
    """A recording of a call or a conference.

    Attributes:
        call_control_id: Names the leg for commands.
        call_leg_id: Correlates the events of one leg.
        call_session_id: Groups the legs that belong together, such as the two of a transfer.
        channels: Whether all voices share one channel, or the first leg has one and everybody else the
            other.
        conference_id: The conference.
        connection_id: The Call Control application.
        created_at: When it was made.
        download_urls: Download links by format; they live ten minutes.
        duration_millis: How long it is, in milliseconds.
        from_: Who called: a number in E.164, or a SIP URI.
        id: Names the recording.
        initiated_by: What began it: `StartCallRecordingAPI`, `StartConferenceRecordingAPI`, `DialVerb` or
            `Trunking`, for example.
        record_type: Says what kind of record this is.
        recording_ended_at: When recording ended.
        recording_started_at: When recording began.
        source: Whether a call or a conference was recorded.
        status: How far the recording is.
        to: Who was called: a number in E.164, or a SIP URI.
        updated_at: When it was last changed.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"download_urls": "hidden", "from_": "number", "to": "number"}

    call_control_id: str | None = None
    call_leg_id: str | None = None
    call_session_id: str | None = None
    channels: Literal["single", "dual"] | str | None = None
    conference_id: str | None = None
    connection_id: str | None = None
    created_at: datetime | None = None
    download_urls: DownloadUrls | None = None
    duration_millis: int | None = None
    from_: str | None = Field(default=None, validation_alias="from", serialization_alias="from")
    id: str | None = None
    initiated_by: str | None = None
    record_type: Literal["recording"] | str | None = None
    recording_ended_at: datetime | None = None
    recording_started_at: datetime | None = None
    source: Literal["conference", "call"] | str | None = None
    status: Literal["completed"] | str | None = None
    to: str | None = None
    updated_at: datetime | None = None


class RecordingTranscription(EventObject, frozen=True):
    """The text of a recording.

    Attributes:
        created_at: When it was made.
        duration_millis: How long the audio is, in milliseconds.
        id: Names the transcription.
        record_type: Says what kind of record this is.
        recording_id: The recording.
        status: How far it is; only one that is completed has a text.
        transcription_text: What was said.
        updated_at: When it was last changed.
    """

    sensitive: ClassVar[Mapping[str, Mask]] = {"transcription_text": "hidden"}

    created_at: datetime | None = None
    duration_millis: int | None = None
    id: str | None = None
    record_type: Literal["recording_transcription"] | str | None = None
    recording_id: str | None = None
    status: Literal["in-progress", "completed"] | str | None = None
    transcription_text: str | None = None
    updated_at: datetime | None = None


class Voice(EventObject, frozen=True):
    """A voice that texts can be spoken with.

    Attributes:
        accent: The accent it speaks with.
        age: How old it sounds.
        gender: The gender it sounds of.
        hosted: Whether it runs at the carrier, and not with a provider.
        id: Names the voice with its provider.
        label: What its provider calls it, for people to read.
        language: The language it speaks.
        name: Its name.
        provider: Who provides it.
        voice_id: Names the voice with its provider.
    """

    accent: str | None = None
    age: str | None = None
    gender: str | None = None
    hosted: bool | None = None
    id: str | None = None
    label: str | None = None
    language: str | None = None
    name: str | None = None
    provider: str | None = None
    voice_id: str | None = None


class Voices(EventObject, frozen=True):
    """The voices that texts can be spoken with.

    Attributes:
        voices: The voices.
    """

    voices: list[Voice] | None = None


class WebhookDelivery(EventObject, frozen=True):
    """What became of one webhook: each attempt to deliver it.

    Attributes:
        attempts: The attempts, newest first.
        finished_at: When the last answer came.
        id: Names the delivery.
        record_type: Says what kind of record this is.
        started_at: When the first attempt began.
        status: `delivered`, or `failed` once every attempt has.
        user_id: The carrier's account.
        webhook: What was to be delivered.
    """

    attempts: list[DeliveryAttempt] | None = None
    finished_at: datetime | None = None
    id: str | None = None
    record_type: str | None = None
    started_at: datetime | None = None
    status: Literal["delivered", "failed"] | str | None = None
    user_id: str | None = None
    webhook: DeliveredWebhook | None = None
