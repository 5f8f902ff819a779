"""Every operation of the voice API, as the client has it.

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from callflow._generated import answers, commands
from callflow.api import Api
from callflow.model import checked, checked_list
from callflow.pages import Pages

__all__ = [
    "CallControlApplications",
    "CallEvents",
    "Calls",
    "Conferences",
    "CustomStorageCredentials",
    "PhoneNumbers",
    "Queues",
    "RecordingTranscriptions",
    "Recordings",
    "TextToSpeech",
    "WebhookDeliveries",
]

class CallControlApplications(Api):
    """`client.call_control_applications`: the Call Control applications, which say where webhooks go."""

    @checked("CallControlApplicationCreate")
    async def create(
        self,
        application_name: str,
        *,
        webhook_event_url: str,
        active: bool | None = None,
        anchorsite_override: "commands.AnchorsiteOverride | None" = None,
        call_cost_in_webhooks: bool | None = None,
        dtmf_type: Literal["RFC 2833", "Inband", "SIP INFO"] | None = None,
        first_command_timeout: bool | None = None,
        first_command_timeout_secs: int | None = None,
        inbound: "commands.CallControlApplicationInbound | None" = None,
        outbound: "commands.CallControlApplicationOutbound | None" = None,
        redact_dtmf_debug_logging: bool | None = None,
        webhook_api_version: Literal["1", "2"] | None = None,
        webhook_event_failover_url: str | None = None,
        webhook_timeout_secs: int | None = None,
    ) -> "answers.CallControlApplication":
        """Makes a Call Control application. `webhook_api_version` should be `2`, which is not the default.

        See https://developers.telnyx.com/api-reference/call-control-applications/create-a-call-control-application

        Args:
            application_name: A name of your own for the application.
            webhook_event_url: Where events go, with `https://`.
            active: Whether the application takes and places calls. Default: `true`.
            anchorsite_override: The site that the audio passes through; `Latency` takes the nearest. One of
                `Latency`, `Chicago, IL`, `Ashburn, VA`, `San Jose, CA`, `London, UK`, `Chennai, IN`,
                `Amsterdam, Netherlands`, `Toronto, Canada`, `Sydney, Australia`. Default: `Latency`.
            call_cost_in_webhooks: Whether `call.cost` is sent. Default: `false`.
            dtmf_type: How keys are sent to the far end. They are understood in any form. One of `RFC 2833`,
                `Inband`, `SIP INFO`. Default: `RFC 2833`.
            first_command_timeout: Whether a call that no command comes for is hung up. Default: `false`.
            first_command_timeout_secs: How long to wait for that first command, in seconds. Default: `30`.
            inbound: How the application takes calls.
            outbound: How the application places calls.
            redact_dtmf_debug_logging: Whether the carrier's debug log hides the keys that are pressed.
                Default: `false`.
            webhook_api_version: The form of the events. callflow understands `2`. One of `1`, `2`. Default:
                `1`.
            webhook_event_failover_url: Where events go if `webhook_event_url` fails, with `https://`.
                Default: ``.
            webhook_timeout_secs: How long your server may take to answer an event, in seconds. From 0 to
                30.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.CallControlApplicationCreate(
            application_name=application_name,
            webhook_event_url=webhook_event_url,
            active=active,
            anchorsite_override=anchorsite_override,
            call_cost_in_webhooks=call_cost_in_webhooks,
            dtmf_type=dtmf_type,
            first_command_timeout=first_command_timeout,
            first_command_timeout_secs=first_command_timeout_secs,
            inbound=inbound,
            outbound=outbound,
            redact_dtmf_debug_logging=redact_dtmf_debug_logging,
            webhook_api_version=webhook_api_version,
            webhook_event_failover_url=webhook_event_failover_url,
            webhook_timeout_secs=webhook_timeout_secs,
        )
        return await self._send(command, answers.CallControlApplication)

    @checked("CallControlApplicationDelete")
    async def delete(
        self,
        id: str,
    ) -> "answers.CallControlApplication":
        """Deletes a Call Control application.

        See https://developers.telnyx.com/api-reference/call-control-applications/delete-a-call-control-application

        Args:
            id: The application, which is the `connection_id` of its calls.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.CallControlApplicationDelete(
            id=id,
        )
        return await self._send(command, answers.CallControlApplication)

    @checked_list("CallControlApplicationList")
    def list(
        self,
        *,
        application_name_contains: str | None = None,
        application_session_id: str | None = None,
        connection_id: str | None = None,
        failed: bool | None = None,
        from_: str | None = None,
        leg_id: str | None = None,
        name: str | None = None,
        occurred_at_eq: datetime | str | None = None,
        occurred_at_gt: datetime | str | None = None,
        occurred_at_gte: datetime | str | None = None,
        occurred_at_lt: datetime | str | None = None,
        occurred_at_lte: datetime | str | None = None,
        outbound_voice_profile_id: str | None = None,
        page_after: str | None = None,
        page_before: str | None = None,
        page_limit: int | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        product: Literal["call_control", "fax", "texml"] | None = None,
        sort: "commands.Sort | None" = None,
        status: Literal["init", "in_progress", "completed"] | None = None,
        to: str | None = None,
        type: Literal["command", "webhook"] | None = None,
    ) -> "Pages[answers.CallControlApplication]":
        """Lists the Call Control applications of the account.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/call-control-applications/list-call-control-applications

        Args:
            application_name_contains: A part of the application's name, at least three characters, in upper
                or lower case.
            application_session_id: The session of the calls. Made for the list of call events.
            connection_id: The Call Control application.
            failed: Whether the delivery failed. Made for the list of call events.
            from_: Who called: the number in E.164, or the SIP address.
            leg_id: The leg, by its `call_leg_id`. Made for the list of call events.
            name: The whole name, in upper and lower case as it is. Made for the list of conferences.
            occurred_at_eq: When it happened: at this time. Made for the list of call events, which takes
                one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            occurred_at_gt: When it happened: after this time. Made for the list of call events, which takes
                one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            occurred_at_gte: When it happened: at this time or after. Made for the list of call events,
                which takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            occurred_at_lt: When it happened: before this time. Made for the list of call events, which
                takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            occurred_at_lte: When it happened: at this time or before. Made for the list of call events,
                which takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            outbound_voice_profile_id: The outbound voice profile of the application.
            page_after: A mark that an earlier answer brought: the page after it.
            page_before: A mark that an earlier answer brought: the page before it.
            page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
                Default: `20`.
            page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
            page_size: How many entries a page has. All pages are fetched one after another, so it does not
                limit the result. From 1 to 250. Default: `20`.
            product: The product. Made for the list of call events. One of `call_control`, `fax`, `texml`.
            sort: What to sort by; `-` before it turns the order round. Without it, the newest come first.
                One of `created_at`, `connection_name`, `active`, `-created_at`, `-connection_name`,
                `-active`.
            status: How far it is. Made for the list of conferences. One of `init`, `in_progress`,
                `completed`.
            to: Who was called: the number in E.164, or the SIP address.
            type: Commands only, or webhooks only. Made for the list of call events. One of `command`,
                `webhook`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.CallControlApplicationList(
            application_name_contains=application_name_contains,
            application_session_id=application_session_id,
            connection_id=connection_id,
            failed=failed,
            from_=from_,
            leg_id=leg_id,
            name=name,
            occurred_at_eq=occurred_at_eq,
            occurred_at_gt=occurred_at_gt,
            occurred_at_gte=occurred_at_gte,
            occurred_at_lt=occurred_at_lt,
            occurred_at_lte=occurred_at_lte,
            outbound_voice_profile_id=outbound_voice_profile_id,
            page_after=page_after,
            page_before=page_before,
            page_limit=page_limit,
            page_number=page_number,
            page_size=page_size,
            product=product,
            sort=sort,
            status=status,
            to=to,
            type=type,
        )
        return self._pages(command, answers.CallControlApplication)

    @checked("CallControlApplicationRetrieve")
    async def retrieve(
        self,
        id: str,
    ) -> "answers.CallControlApplication":
        """Gives one Call Control application.

        See https://developers.telnyx.com/api-reference/call-control-applications/retrieve-a-call-control-application

        Args:
            id: The application, which is the `connection_id` of its calls.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.CallControlApplicationRetrieve(
            id=id,
        )
        return await self._send(command, answers.CallControlApplication)

    @checked("CallControlApplicationUpdate")
    async def update(
        self,
        id: str,
        *,
        application_name: str,
        webhook_event_url: str,
        active: bool | None = None,
        anchorsite_override: "commands.AnchorsiteOverride | None" = None,
        call_cost_in_webhooks: bool | None = None,
        dtmf_type: Literal["RFC 2833", "Inband", "SIP INFO"] | None = None,
        first_command_timeout: bool | None = None,
        first_command_timeout_secs: int | None = None,
        inbound: "commands.CallControlApplicationInbound | None" = None,
        outbound: "commands.CallControlApplicationOutbound | None" = None,
        redact_dtmf_debug_logging: bool | None = None,
        tags: Sequence[str] | None = None,
        webhook_api_version: Literal["1", "2"] | None = None,
        webhook_event_failover_url: str | None = None,
        webhook_timeout_secs: int | None = None,
    ) -> "answers.CallControlApplication":
        """Changes a Call Control application. Name and address must be given, even if they stay.

        See https://developers.telnyx.com/api-reference/call-control-applications/update-a-call-control-application

        Args:
            id: The application, which is the `connection_id` of its calls.
            application_name: A name of your own for the application.
            webhook_event_url: Where events go, with `https://`.
            active: Whether the application takes and places calls.
            anchorsite_override: The site that the audio passes through; `Latency` takes the nearest. One of
                `Latency`, `Chicago, IL`, `Ashburn, VA`, `San Jose, CA`, `London, UK`, `Chennai, IN`,
                `Amsterdam, Netherlands`, `Toronto, Canada`, `Sydney, Australia`.
            call_cost_in_webhooks: Whether `call.cost` is sent.
            dtmf_type: How keys are sent to the far end. They are understood in any form. One of `RFC 2833`,
                `Inband`, `SIP INFO`.
            first_command_timeout: Whether a call that no command comes for is hung up.
            first_command_timeout_secs: How long to wait for that first command, in seconds.
            inbound: How the application takes calls.
            outbound: How the application places calls.
            redact_dtmf_debug_logging: Whether the carrier's debug log hides the keys that are pressed.
            tags: Labels of your own.
            webhook_api_version: The form of the events. callflow understands `2`. One of `1`, `2`.
            webhook_event_failover_url: Where events go if `webhook_event_url` fails, with `https://`.
            webhook_timeout_secs: How long your server may take to answer an event, in seconds. From 0 to
                30.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.CallControlApplicationUpdate(
            id=id,
            application_name=application_name,
            webhook_event_url=webhook_event_url,
            active=active,
            anchorsite_override=anchorsite_override,
            call_cost_in_webhooks=call_cost_in_webhooks,
            dtmf_type=dtmf_type,
            first_command_timeout=first_command_timeout,
            first_command_timeout_secs=first_command_timeout_secs,
            inbound=inbound,
            outbound=outbound,
            redact_dtmf_debug_logging=redact_dtmf_debug_logging,
            tags=tags,
            webhook_api_version=webhook_api_version,
            webhook_event_failover_url=webhook_event_failover_url,
            webhook_timeout_secs=webhook_timeout_secs,
        )
        return await self._send(command, answers.CallControlApplication)


class CallEvents(Api):
    """`client.call_events`: the log of what happened in calls, for debugging."""

    @checked_list("CallEventList")
    def list(
        self,
        *,
        application_name_contains: str | None = None,
        application_session_id: str | None = None,
        connection_id: str | None = None,
        failed: bool | None = None,
        from_: str | None = None,
        leg_id: str | None = None,
        name: str | None = None,
        occurred_at_eq: datetime | str | None = None,
        occurred_at_gt: datetime | str | None = None,
        occurred_at_gte: datetime | str | None = None,
        occurred_at_lt: datetime | str | None = None,
        occurred_at_lte: datetime | str | None = None,
        outbound_voice_profile_id: str | None = None,
        page_after: str | None = None,
        page_before: str | None = None,
        page_limit: int | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        product: Literal["call_control", "fax", "texml"] | None = None,
        status: Literal["init", "in_progress", "completed"] | None = None,
        to: str | None = None,
        type: Literal["command", "webhook"] | None = None,
    ) -> "Pages[answers.CallEventEntry]":
        """Lists what the carrier logged of calls: commands and webhooks. Without a leg or session, of the last
        24 hours only.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/debugging/list-call-events

        Args:
            application_name_contains: A part of the application's name, at least three characters. Made for
                the list of applications.
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
            occurred_at_gte: When it happened: at this time or after. Only one filter of this kind can be
                given. A `datetime` with its time zone, or a text in ISO 8601.
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
            status: How far it is. Made for the list of conferences. One of `init`, `in_progress`,
                `completed`.
            to: Who was called: the number in E.164, or the SIP address.
            type: Commands that you sent only, or webhooks that you got only. One of `command`, `webhook`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.CallEventList(
            application_name_contains=application_name_contains,
            application_session_id=application_session_id,
            connection_id=connection_id,
            failed=failed,
            from_=from_,
            leg_id=leg_id,
            name=name,
            occurred_at_eq=occurred_at_eq,
            occurred_at_gt=occurred_at_gt,
            occurred_at_gte=occurred_at_gte,
            occurred_at_lt=occurred_at_lt,
            occurred_at_lte=occurred_at_lte,
            outbound_voice_profile_id=outbound_voice_profile_id,
            page_after=page_after,
            page_before=page_before,
            page_limit=page_limit,
            page_number=page_number,
            page_size=page_size,
            product=product,
            status=status,
            to=to,
            type=type,
        )
        return self._pages(command, answers.CallEventEntry)


class Calls(Api):
    """`client.calls`: the calls: their commands, their state, and which are active."""

    @checked_list("CallActive")
    def active(
        self,
        connection_id: str,
        *,
        page_after: str | None = None,
        page_before: str | None = None,
        page_limit: int | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
    ) -> "Pages[answers.ActiveCall]":
        """Lists the legs of an application that live now.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/call-information/list-all-active-calls-for-given-connection

        Args:
            connection_id: The Call Control application.
            page_after: A mark that an earlier answer brought: the page after it.
            page_before: A mark that an earlier answer brought: the page before it.
            page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
                Default: `20`.
            page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
            page_size: How many entries a page has. All pages are fetched one after another, so it does not
                limit the result. From 1 to 250. Default: `20`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.CallActive(
            connection_id=connection_id,
            page_after=page_after,
            page_before=page_before,
            page_limit=page_limit,
            page_number=page_number,
            page_size=page_size,
        )
        return self._pages(command, answers.ActiveCall)

    @checked("AiAssistantAddMessages")
    async def ai_assistant_add_messages(
        self,
        call_control_id: str,
        messages: "Sequence[commands.UserMessage | commands.AssistantMessage | commands.ToolMessage | commands.SystemMessage | commands.DeveloperMessage] | None" = None,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        trigger_response: bool | None = None,
    ) -> "answers.CommandResult":
        """Adds messages to the conversation of the leg's AI assistant.

        See https://developers.telnyx.com/api-reference/call-commands/add-messages-to-ai-assistant

        Args:
            call_control_id: The leg that it is for.
            messages: The messages, each with its role.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            messages=messages,
            client_state=client_state,
            command_id=command_id,
            trigger_response=trigger_response,
        )
        return await self._send(command, answers.CommandResult)

    @checked("AiAssistantJoin")
    async def ai_assistant_join(
        self,
        call_control_id: str,
        conversation_id: str,
        *,
        participant: "commands.AIAssistantJoinParticipant",
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Brings a leg into a running conversation with an AI assistant.

        See https://developers.telnyx.com/api-reference/call-commands/ai-assistant-join

        Args:
            call_control_id: The leg that it is for.
            conversation_id: The conversation to join.
            participant: The leg that joins, and what becomes of the conversation when it hangs up.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.AiAssistantJoin(
            call_control_id=call_control_id,
            conversation_id=conversation_id,
            participant=participant,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("AiAssistantStart")
    async def ai_assistant_start(
        self,
        call_control_id: str,
        *,
        assistant: "commands.CallAssistantRequest | None" = None,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            assistant: The stored AI assistant that talks, with changes for this call.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            assistant=assistant,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Ends the AI assistant's part. The call goes on.

        See https://developers.telnyx.com/api-reference/call-commands/stop-ai-assistant

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.AiAssistantStop(
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Answer")
    async def answer(
        self,
        call_control_id: str,
        *,
        assistant: "commands.CallAssistantRequest | None" = None,
        billing_group_id: str | None = None,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            assistant: The stored AI assistant that takes the call at once, with changes for this call.
            billing_group_id: The billing group that the call is charged to.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            assistant=assistant,
            billing_group_id=billing_group_id,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        call_control_id_to_bridge_with: str | None = None,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            call_control_id_to_bridge_with: The other leg. Exactly one of this, `queue` and `video_room_id`
                is given.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            call_control_id_to_bridge_with=call_control_id_to_bridge_with,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        client_state: str,
    ) -> "answers.CommandResult":
        """Replaces the leg's state and does nothing else. Events already on their way may still carry the old
        one.

        See https://developers.telnyx.com/api-reference/call-commands/update-client-state

        Args:
            call_control_id: The leg that it is for.
            client_state: The new state in base64. It comes back on every later event of this leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ClientStateUpdate(
            call_control_id=call_control_id,
            client_state=client_state,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConversationRelayStart")
    async def conversation_relay_start(
        self,
        call_control_id: str,
        url: str | None = None,
        *,
        assistant: "commands.ConversationRelayAssistant | None" = None,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            url: The WebSocket address (ws or wss) of your server. `conversation_relay_settings` may give it
                instead.
            assistant: Values of your own for the session, under `dynamic_variables`.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            url=url,
            assistant=assistant,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Ends the conversation relay.

        See https://developers.telnyx.com/api-reference/call-commands/conversation-relay-stop

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConversationRelayStop(
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Dial")
    async def dial(
        self,
        to: str | Sequence[str],
        *,
        connection_id: str,
        from_: str,
        answering_machine_detection: "commands.AnsweringMachineDetection | None" = None,
        answering_machine_detection_config: "commands.AnsweringMachineDetectionConfig | None" = None,
        assistant: "commands.CallAssistantRequest | None" = None,
        audio_url: str | None = None,
        billing_group_id: str | None = None,
        bridge_intent: bool | None = None,
        bridge_on_answer: bool | None = None,
        client_state: str | None = None,
        command_id: str | None = None,
        conference_config: "commands.ConferenceConfig | None" = None,
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
            connection_id: The Call Control application that the leg belongs to.
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
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: the carrier ignores a second dial with the same id.
            conference_config: The conference that the far end joins, and how.
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

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            DialRefused: The app's dial policy does not allow it.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Dial(
            to=to,
            connection_id=connection_id,
            from_=from_,
            answering_machine_detection=answering_machine_detection,
            answering_machine_detection_config=answering_machine_detection_config,
            assistant=assistant,
            audio_url=audio_url,
            billing_group_id=billing_group_id,
            bridge_intent=bridge_intent,
            bridge_on_answer=bridge_on_answer,
            client_state=client_state,
            command_id=command_id,
            conference_config=conference_config,
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
        return await self._send(command, answers.DialResult)

    @checked("Enqueue")
    async def enqueue(
        self,
        call_control_id: str,
        queue_name: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        keep_after_hangup: bool | None = None,
        max_size: int | None = None,
        max_wait_time_secs: int | None = None,
    ) -> "answers.CommandResult":
        """Puts the leg into a queue, and ends a bridge it is in. The queue plays no music, and no event tells
        the position.

        Events that can follow: `call.enqueued`, `call.dequeued`.

        See https://developers.telnyx.com/api-reference/call-commands/enqueue-call

        Args:
            call_control_id: The leg that it is for.
            queue_name: The queue. One that does not exist is made.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            queue_name=queue_name,
            client_state=client_state,
            command_id=command_id,
            keep_after_hangup=keep_after_hangup,
            max_size=max_size,
            max_wait_time_secs=max_wait_time_secs,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ForkStart")
    async def fork_start(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        rx: str | None = None,
        stream_type: Literal["decrypted"] | None = None,
        tx: str | None = None,
    ) -> "answers.CommandResult":
        """Sends a copy of the leg's RTP packets to UDP addresses of yours.

        Events that can follow: `call.fork.started`, `call.fork.stopped`.

        See https://developers.telnyx.com/api-reference/call-commands/forking-start

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            rx=rx,
            stream_type=stream_type,
            tx=tx,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ForkStop")
    async def fork_stop(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        stream_type: Literal["raw", "decrypted"] | None = None,
    ) -> "answers.CommandResult":
        """Ends a fork. Its `stream_type` must be that of the fork, and the two commands have different
        defaults.

        Events that can follow: `call.fork.stopped`.

        See https://developers.telnyx.com/api-reference/call-commands/forking-stop

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            stream_type=stream_type,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Gather")
    async def gather(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Ends the gather that is under way on the leg.

        Events that can follow: `call.gather.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/gather-stop

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.GatherStop(
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("GatherUsingAi")
    async def gather_using_ai(
        self,
        call_control_id: str,
        parameters: dict[str, Any],
        *,
        assistant: "commands.Assistant | None" = None,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            parameters: The values to collect, as a JSON Schema object.
            assistant: The assistant that asks: its model, instructions and tools.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            parameters=parameters,
            assistant=assistant,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        audio_url: str | None = None,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            audio_url: Where the WAV or MP3 file is fetched from. Either this or `media_name` is given, not
                both.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            audio_url=audio_url,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        payload: str,
        *,
        voice: str,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            payload: The text, or SSML when `payload_type` is `ssml`. At most 3,000 characters.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            payload=payload,
            voice=voice,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        custom_headers: "Sequence[commands.CustomSipHeader] | None" = None,
        reason: str | None = None,
    ) -> "answers.CommandResult":
        """Hangs up the leg. The event of a recording may arrive after that of the hangup.

        Events that can follow: `call.hangup`.

        See https://developers.telnyx.com/api-reference/call-commands/hangup-call

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            custom_headers=custom_headers,
            reason=reason,
        )
        return await self._send(command, answers.CommandResult)

    @checked("LeaveQueue")
    async def leave_queue(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Takes the leg out of the queue that it waits in. The call goes on.

        Events that can follow: `call.dequeued`.

        See https://developers.telnyx.com/api-reference/call-commands/remove-call-from-a-queue

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.LeaveQueue(
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Pay")
    async def pay(
        self,
        call_control_id: str,
        *,
        amount: float | None = None,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            amount: The sum to charge, in dollars and not in cents. A charge needs it. At least 0.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            amount=amount,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        audio_url: str | None = None,
        *,
        audio_type: Literal["mp3", "wav"] | None = None,
        cache_audio: bool | None = None,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            audio_url: Where the WAV or MP3 file is fetched from. Either this or `media_name` is given, not
                both.
            audio_type: The format of the file or of `playback_content`. One of `mp3`, `wav`. Default:
                `mp3`.
            cache_audio: Whether the carrier keeps the file, so that playing it again needs no second
                download. Default: `true`.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            audio_url=audio_url,
            audio_type=audio_type,
            cache_audio=cache_audio,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        overlay: bool | None = None,
        stop: Literal["current", "all"] | None = None,
    ) -> "answers.CommandResult":
        """Stops audio and speech on the leg. The event is that of whatever was stopped.

        Events that can follow: `call.playback.ended`, `call.speak.ended`.

        See https://developers.telnyx.com/api-reference/call-commands/stop-audio-playback

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            overlay=overlay,
            stop=stop,
        )
        return await self._send(command, answers.CommandResult)

    @checked("RecordPause")
    async def record_pause(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        recording_id: str | None = None,
    ) -> "answers.CommandResult":
        """Pauses the recording until `record_resume`. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/record-pause

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            recording_id=recording_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("RecordResume")
    async def record_resume(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        recording_id: str | None = None,
    ) -> "answers.CommandResult":
        """Goes on with a paused recording. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/record-resume

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            recording_id=recording_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("RecordStart")
    async def record_start(
        self,
        call_control_id: str,
        *,
        channels: Literal["single", "dual"],
        format: Literal["wav", "mp3"],
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            channels: One channel for all voices, or two: the first leg on one, everybody else on the other.
                One of `single`, `dual`.
            format: The format of the file. One of `wav`, `mp3`.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            channels=channels,
            format=format,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        recording_id: str | None = None,
    ) -> "answers.CommandResult":
        """Ends the recording. The links that `call.recording.saved` brings live for ten minutes.

        Events that can follow: `call.recording.saved`.

        See https://developers.telnyx.com/api-reference/call-commands/recording-stop

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            recording_id=recording_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Refer")
    async def refer(
        self,
        call_control_id: str,
        sip_address: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        custom_headers: "Sequence[commands.CustomSipHeader] | None" = None,
        sip_auth_password: str | None = None,
        sip_auth_username: str | None = None,
        sip_headers: "Sequence[commands.SipHeader] | None" = None,
    ) -> "answers.CommandResult":
        """Asks the far SIP peer, by REFER, to call another address itself.

        Events that can follow: `call.refer.started`, `call.refer.completed`, `call.refer.failed`.

        See https://developers.telnyx.com/api-reference/call-commands/sip-refer-a-call

        Args:
            call_control_id: The leg that it is for.
            sip_address: The SIP address that the far end is to call.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            sip_address=sip_address,
            client_state=client_state,
            command_id=command_id,
            custom_headers=custom_headers,
            sip_auth_password=sip_auth_password,
            sip_auth_username=sip_auth_username,
            sip_headers=sip_headers,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Reject")
    async def reject(
        self,
        call_control_id: str,
        cause: "commands.Cause",
        *,
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Rejects an incoming call that has not been answered.

        Events that can follow: `call.hangup`.

        See https://developers.telnyx.com/api-reference/call-commands/reject-a-call

        Args:
            call_control_id: The leg that it is for.
            cause: What the caller's network is told: rejected (SIP 603), busy (486), not found (404) or
                temporarily unavailable (480). One of `CALL_REJECTED`, `USER_BUSY`, `NOT_FOUND`,
                `TEMPORARILY_UNAVAILABLE`.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.Reject(
            call_control_id=call_control_id,
            cause=cause,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("CallRetrieveStatus")
    async def retrieve_status(
        self,
        call_control_id: str,
    ) -> "answers.CallStatus":
        """Tells whether a leg lives. The carrier knows it until ten minutes after its end.

        See https://developers.telnyx.com/api-reference/call-information/retrieve-a-call-status

        Args:
            call_control_id: The leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.CallRetrieveStatus(
            call_control_id=call_control_id,
        )
        return await self._send(command, answers.CallStatus)

    @checked("SendDtmf")
    async def send_dtmf(
        self,
        call_control_id: str,
        digits: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        duration_millis: int | None = None,
    ) -> "answers.CommandResult":
        """Presses keys on the leg: the far end hears the tones. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/send-dtmf

        Args:
            call_control_id: The leg that it is for.
            digits: The keys: 0-9, A-D, `*` and `#`. `w` pauses half a second, `W` a whole one.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            digits=digits,
            client_state=client_state,
            command_id=command_id,
            duration_millis=duration_millis,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SendSipInfo")
    async def send_sip_info(
        self,
        call_control_id: str,
        *,
        body: str,
        content_type: str,
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Sends a SIP INFO message to the far end.

        See https://developers.telnyx.com/api-reference/call-commands/send-sip-info

        Args:
            call_control_id: The leg that it is for.
            body: What the message says.
            content_type: The MIME type of `body`.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SendSipInfo(
            call_control_id=call_control_id,
            body=body,
            content_type=content_type,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SiprecStart")
    async def siprec_start(
        self,
        call_control_id: str,
        connector_name: str | None = None,
        *,
        client_state: str | None = None,
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
            call_control_id: The leg that it is for.
            connector_name: The SIPREC connector, set up at the carrier, that names the recording server.
            client_state: State in base64. It comes back on every later event of this leg.
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
            call_control_id=call_control_id,
            connector_name=connector_name,
            client_state=client_state,
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
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Ends the SIPREC session.

        Events that can follow: `siprec.stopped`.

        See https://developers.telnyx.com/api-reference/call-commands/siprec-stop

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SiprecStop(
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Speak")
    async def speak(
        self,
        call_control_id: str,
        payload: str,
        *,
        voice: str,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            payload: The text, or SSML when `payload_type` is `ssml`. At most 3,000 characters.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            payload=payload,
            voice=voice,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        stream_url: str | None = None,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
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
            call_control_id: The leg that it is for.
            stream_url: The WebSocket address that the audio is streamed to. The `streaming` events tell how
                it goes.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            stream_url=stream_url,
            client_state=client_state,
            command_id=command_id,
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
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        stream_id: str | None = None,
    ) -> "answers.CommandResult":
        """Stops streaming the leg's audio.

        Events that can follow: `streaming.stopped`.

        See https://developers.telnyx.com/api-reference/call-commands/streaming-stop

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            stream_id=stream_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SuppressionStart")
    async def suppression_start(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        direction: Literal["inbound", "outbound", "both"] | None = None,
        noise_suppression_engine: "commands.NoiseSuppressionEngine | None" = None,
        noise_suppression_engine_config: "commands.NoiseSuppressionEngineConfig | None" = None,
    ) -> "answers.CommandResult":
        """Filters background noise out of the call's audio. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/noise-suppression-start-beta

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            direction=direction,
            noise_suppression_engine=noise_suppression_engine,
            noise_suppression_engine_config=noise_suppression_engine_config,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SuppressionStop")
    async def suppression_stop(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Ends the noise filter. No event follows.

        See https://developers.telnyx.com/api-reference/call-commands/noise-suppression-stop-beta

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.SuppressionStop(
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("SwitchSupervisorRole")
    async def switch_supervisor_role(
        self,
        call_control_id: str,
        role: Literal["barge", "whisper", "monitor"],
    ) -> "answers.CommandResult":
        """Changes what a supervisor's leg may hear and say while the call goes on.

        See https://developers.telnyx.com/api-reference/call-commands/switch-supervisor-role

        Args:
            call_control_id: The leg that it is for.
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
            call_control_id=call_control_id,
            role=role,
        )
        return await self._send(command, answers.CommandResult)

    @checked("TranscriptionStart")
    async def transcription_start(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        transcription_engine: "commands.TranscriptionStartRequestTranscriptionEngine | None" = None,
        transcription_engine_config: "commands.TranscriptionEngineGoogleConfig | commands.TranscriptionEngineTelnyxConfig | commands.TranscriptionEngineAzureConfig | commands.TranscriptionEngineXaiConfig | commands.TranscriptionEngineAssemblyaiConfig | commands.TranscriptionEngineSpeechmaticsConfig | commands.TranscriptionEngineParakeetConfig | commands.TranscriptionEngineHumainConfig | commands.TranscriptionEngineReson8Config | commands.TranscriptionEngineCohereConfig | commands.TranscriptionEngineAConfig | commands.TranscriptionEngineBConfig | commands.TranscriptionEngineSonioxConfig | commands.DeepgramNova2Config | commands.DeepgramNova3Config | None" = None,
        transcription_tracks: Literal["inbound", "outbound", "both"] | None = None,
    ) -> "answers.CommandResult":
        """Turns speech into text while the call goes on, until `transcription_stop` or the hangup.

        Events that can follow: `call.transcription`.

        See https://developers.telnyx.com/api-reference/call-commands/transcription-start

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
            transcription_engine=transcription_engine,
            transcription_engine_config=transcription_engine_config,
            transcription_tracks=transcription_tracks,
        )
        return await self._send(command, answers.CommandResult)

    @checked("TranscriptionStop")
    async def transcription_stop(
        self,
        call_control_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Ends the transcription.

        See https://developers.telnyx.com/api-reference/call-commands/transcription-stop

        Args:
            call_control_id: The leg that it is for.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.TranscriptionStop(
            call_control_id=call_control_id,
            client_state=client_state,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("Transfer")
    async def transfer(
        self,
        call_control_id: str,
        to: str,
        *,
        answering_machine_detection: "commands.AnsweringMachineDetection | None" = None,
        answering_machine_detection_config: "commands.AnsweringMachineDetectionConfig | None" = None,
        audio_url: str | None = None,
        client_state: str | None = None,
        command_id: str | None = None,
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
        target_leg_client_state: str | None = None,
        time_limit_secs: int | None = None,
        timeout_secs: int | None = None,
        webhook_retries_policies: "dict[str, commands.WebhookRetriesPoliciesValue] | None" = None,
        webhook_url: str | None = None,
        webhook_url_method: Literal["POST", "GET"] | None = None,
        webhook_urls: dict[str, str | Sequence[str]] | None = None,
        webhook_urls_method: Literal["POST", "GET"] | None = None,
    ) -> "answers.CommandResult":
        """Calls a new leg and bridges this one to it. The new leg does not inherit the state; if it fails,
        this leg stays alive.

        Events that can follow: `call.initiated`, `call.answered`, `call.hangup`, `call.bridged`,
        `call.machine.detection.ended`, `call.machine.greeting.ended`,
        `call.machine.premium.detection.started`, `call.machine.premium.detection.ended`,
        `call.machine.premium.greeting.ended`, `call.machine.premium.call_screening.detected`.

        See https://developers.telnyx.com/api-reference/call-commands/transfer-call

        Args:
            call_control_id: The leg that it is for.
            to: The number in E.164 or the SIP address to call.
            answering_machine_detection: Whether to listen for an answering machine once the far end
                answers, and how. Events of `call.machine` bring the result. One of `premium`, `detect`,
                `detect_beep`, `detect_words`, `greeting_end`, `disabled`,
                `premium_ios_call_screening_detection`. Default: `disabled`.
            answering_machine_detection_config: Thresholds of the machine detection, for tuning it.
            audio_url: A WAV or MP3 file played to the far end before the legs are joined. Either this or
                `media_name` is given, not both.
            client_state: State in base64. It comes back on every later event of this leg.
            command_id: Makes a repetition harmless: within 60 seconds the carrier ignores the same id on
                the same leg.
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
            target_leg_client_state: The state of the new leg, in base64. It comes back on every event of
                that leg.
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
            call_control_id=call_control_id,
            to=to,
            answering_machine_detection=answering_machine_detection,
            answering_machine_detection_config=answering_machine_detection_config,
            audio_url=audio_url,
            client_state=client_state,
            command_id=command_id,
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
            target_leg_client_state=target_leg_client_state,
            time_limit_secs=time_limit_secs,
            timeout_secs=timeout_secs,
            webhook_retries_policies=webhook_retries_policies,
            webhook_url=webhook_url,
            webhook_url_method=webhook_url_method,
            webhook_urls=webhook_urls,
            webhook_urls_method=webhook_urls_method,
        )
        return await self._send(command, answers.CommandResult)


class Conferences(Api):
    """`client.conferences`: the conferences and who is in them."""

    @checked("ConferenceCreate")
    async def create(
        self,
        call_control_id: str,
        name: str,
        *,
        beep_enabled: "commands.BeepEnabled | None" = None,
        client_state: str | None = None,
        comfort_noise: bool | None = None,
        command_id: str | None = None,
        duration_minutes: int | None = None,
        hold_audio_url: str | None = None,
        hold_media_name: str | None = None,
        max_participants: int | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
        start_conference_on_create: bool | None = None,
    ) -> "answers.ConferenceDetails":
        """Makes a conference, with a leg as its first participant. It ends when all have left, or after four
        hours.

        Events that can follow: `conference.created`, `conference.participant.joined`,
        `conference.participant.left`, `conference.floor.changed`, `conference.recording.saved`,
        `conference.ended`.

        See https://developers.telnyx.com/api-reference/conference-commands/create-conference

        Args:
            call_control_id: The leg that makes the conference and joins it.
            name: A name for the conference.
            beep_enabled: When a beep is heard: as somebody joins, leaves, both or never. One of `always`,
                `never`, `on_enter`, `on_exit`. Default: `never`.
            client_state: State of that leg, in base64. It comes back on every later event of the leg and of
                the conference.
            comfort_noise: Whether there is a faint noise while nobody speaks. Default: `true`.
            command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
            duration_minutes: How long the conference may last, in minutes.
            hold_audio_url: A WAV or MP3 file heard until the conference starts, if
                `start_conference_on_create` is false.
            hold_media_name: Uploaded audio in place of `hold_audio_url`, by its name in the carrier's media
                storage.
            max_participants: How many participants there may be at a time. From 2 to 800. Default: `250`.
            region: The region that the conference's data is kept in. Without it, that of the account's
                settings. One of `Australia`, `Europe`, `Middle East`, `US`.
            start_conference_on_create: Whether the conference runs from the start. Until it runs, everybody
                is on hold. Default: `true`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceCreate(
            call_control_id=call_control_id,
            name=name,
            beep_enabled=beep_enabled,
            client_state=client_state,
            comfort_noise=comfort_noise,
            command_id=command_id,
            duration_minutes=duration_minutes,
            hold_audio_url=hold_audio_url,
            hold_media_name=hold_media_name,
            max_participants=max_participants,
            region=region,
            start_conference_on_create=start_conference_on_create,
        )
        return await self._send(command, answers.ConferenceDetails)

    @checked("ConferenceEnd")
    async def end(
        self,
        conference_id: str,
        *,
        command_id: str | None = None,
    ) -> "answers.CommandResult":
        """Ends a conference, and hangs up everybody in it.

        Events that can follow: `conference.participant.left`, `conference.ended`, `call.hangup`.

        See https://developers.telnyx.com/api-reference/conference-commands/end-a-conference

        Args:
            conference_id: The conference, by its identifier.
            command_id: Makes a repetition harmless: the carrier ignores the same id for the same
                conference.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceEnd(
            conference_id=conference_id,
            command_id=command_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceGatherUsingAudio")
    async def gather_using_audio(
        self,
        conference_id: str,
        call_control_id: str,
        *,
        audio_url: str | None = None,
        client_state: str | None = None,
        gather_id: str | None = None,
        initial_timeout_millis: int | None = None,
        inter_digit_timeout_millis: int | None = None,
        invalid_audio_url: str | None = None,
        invalid_media_name: str | None = None,
        maximum_digits: int | None = None,
        maximum_tries: int | None = None,
        media_name: str | None = None,
        minimum_digits: int | None = None,
        stop_playback_on_dtmf: bool | None = None,
        terminating_digit: str | None = None,
        timeout_millis: int | None = None,
        valid_digits: str | None = None,
    ) -> "answers.CommandResult":
        """Plays an audio file to one participant and collects keys. It is not sent again if its answer is
        missing.

        Events that can follow: `call.gather.ended`.

        See https://developers.telnyx.com/api-reference/conference-commands/gather-dtmf-using-audio-prompt-in-a-conference

        Args:
            conference_id: The conference, by its identifier.
            call_control_id: The participant's leg.
            audio_url: The WAV or MP3 file with the prompt. Either this or `media_name` is given, not both.
            client_state: State in base64. It comes back on every later event of this leg.
            gather_id: A name for this gather, which its event brings back. The published schema of the
                event does not have it. At most 100 characters.
            initial_timeout_millis: How long to wait for the first key, in milliseconds.
            inter_digit_timeout_millis: How long to wait from one key to the next, in milliseconds. Default:
                `5000`.
            invalid_audio_url: A WAV or MP3 file played after an invalid entry. Either this or
                `invalid_media_name` is given, not both.
            invalid_media_name: An uploaded file played after an invalid entry, by its name in the carrier's
                media storage.
            maximum_digits: The number of keys at which the entry is complete. At least 1. Default: `128`.
            maximum_tries: How often the prompt is played in all to a caller who presses nothing. At least
                1. Default: `3`.
            media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It
                takes the place of `audio_url`.
            minimum_digits: The fewest keys that make a valid entry. At least 1. Default: `1`.
            stop_playback_on_dtmf: Whether a key cuts the audio short. Default: `true`.
            terminating_digit: The key that ends the entry before it is full. Default: `#`.
            timeout_millis: How long to wait for keys, in milliseconds. Default: `60000`.
            valid_digits: The keys that count as valid, in one string. Others are ignored. Default:
                `0123456789#*`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceGatherUsingAudio(
            conference_id=conference_id,
            call_control_id=call_control_id,
            audio_url=audio_url,
            client_state=client_state,
            gather_id=gather_id,
            initial_timeout_millis=initial_timeout_millis,
            inter_digit_timeout_millis=inter_digit_timeout_millis,
            invalid_audio_url=invalid_audio_url,
            invalid_media_name=invalid_media_name,
            maximum_digits=maximum_digits,
            maximum_tries=maximum_tries,
            media_name=media_name,
            minimum_digits=minimum_digits,
            stop_playback_on_dtmf=stop_playback_on_dtmf,
            terminating_digit=terminating_digit,
            timeout_millis=timeout_millis,
            valid_digits=valid_digits,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceHold")
    async def hold(
        self,
        conference_id: str,
        *,
        audio_url: str | None = None,
        call_control_ids: Sequence[str] | None = None,
        media_name: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Puts participants on hold.

        See https://developers.telnyx.com/api-reference/conference-commands/hold-conference-participants

        Args:
            conference_id: The conference, by identifier or name.
            audio_url: A WAV or MP3 file heard on hold. Either this or `media_name` is given, not both.
            call_control_ids: The legs to put on hold. Without any, everybody.
            media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It
                takes the place of `audio_url`.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceHold(
            conference_id=conference_id,
            audio_url=audio_url,
            call_control_ids=call_control_ids,
            media_name=media_name,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceJoin")
    async def join(
        self,
        conference_id: str,
        call_control_id: str,
        *,
        beep_enabled: "commands.BeepEnabled | None" = None,
        client_state: str | None = None,
        command_id: str | None = None,
        end_conference_on_exit: bool | None = None,
        hold: bool | None = None,
        hold_audio_url: str | None = None,
        hold_media_name: str | None = None,
        mute: bool | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
        soft_end_conference_on_exit: bool | None = None,
        start_conference_on_enter: bool | None = None,
        supervisor_role: "commands.SupervisorRole | None" = None,
        whisper_call_control_ids: Sequence[str] | None = None,
    ) -> "answers.CommandResult":
        """Joins a leg to a conference.

        Events that can follow: `conference.participant.joined`, `conference.participant.left`.

        See https://developers.telnyx.com/api-reference/conference-commands/join-a-conference

        Args:
            conference_id: The conference, by identifier or name.
            call_control_id: The leg that joins.
            beep_enabled: When a beep is heard: as the participant joins, leaves, both or never. It
                overrides the conference's own setting. One of `always`, `never`, `on_enter`, `on_exit`.
            client_state: State of that leg, in base64. The conference's own events keep carrying the state
                of its creator.
            command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
            end_conference_on_exit: Whether the conference ends when this participant leaves, and everybody
                is hung up. Default: `false`.
            hold: Whether the participant is put on hold at once. Default: `false`.
            hold_audio_url: A WAV or MP3 file heard on hold. It needs `hold`, and a conference made with
                `start_conference_on_create` false.
            hold_media_name: Uploaded audio in place of `hold_audio_url`, by its name in the carrier's media
                storage.
            mute: Whether the participant is muted at once. Default: `false`.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.
            soft_end_conference_on_exit: Whether the conference ends when this participant leaves; the
                others are not hung up. Default: `false`.
            start_conference_on_enter: Whether the conference starts to run when this participant joins.
                Default: `false`.
            supervisor_role: `monitor` hears all and is heard by nobody, `whisper` is heard by some, `barge`
                and `none` are ordinary participants. One of `barge`, `monitor`, `none`, `whisper`. Default:
                `none`.
            whisper_call_control_ids: The legs that hear a whispering supervisor. Without any, the
                supervisor only listens.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceJoin(
            conference_id=conference_id,
            call_control_id=call_control_id,
            beep_enabled=beep_enabled,
            client_state=client_state,
            command_id=command_id,
            end_conference_on_exit=end_conference_on_exit,
            hold=hold,
            hold_audio_url=hold_audio_url,
            hold_media_name=hold_media_name,
            mute=mute,
            region=region,
            soft_end_conference_on_exit=soft_end_conference_on_exit,
            start_conference_on_enter=start_conference_on_enter,
            supervisor_role=supervisor_role,
            whisper_call_control_ids=whisper_call_control_ids,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceLeave")
    async def leave(
        self,
        conference_id: str,
        call_control_id: str,
        *,
        beep_enabled: "commands.BeepEnabled | None" = None,
        command_id: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Takes a leg out of a conference. The leg lives on, parked.

        Events that can follow: `conference.participant.left`.

        See https://developers.telnyx.com/api-reference/conference-commands/leave-a-conference

        Args:
            conference_id: The conference, by identifier or name.
            call_control_id: The leg that leaves.
            beep_enabled: Whether a beep is heard as the participant leaves. It overrides the conference's
                own setting. One of `always`, `never`, `on_enter`, `on_exit`.
            command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceLeave(
            conference_id=conference_id,
            call_control_id=call_control_id,
            beep_enabled=beep_enabled,
            command_id=command_id,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked_list("ConferenceList")
    def list(
        self,
        *,
        application_name_contains: str | None = None,
        application_session_id: str | None = None,
        connection_id: str | None = None,
        failed: bool | None = None,
        from_: str | None = None,
        leg_id: str | None = None,
        name: str | None = None,
        occurred_at_eq: datetime | str | None = None,
        occurred_at_gt: datetime | str | None = None,
        occurred_at_gte: datetime | str | None = None,
        occurred_at_lt: datetime | str | None = None,
        occurred_at_lte: datetime | str | None = None,
        outbound_voice_profile_id: str | None = None,
        page_after: str | None = None,
        page_before: str | None = None,
        page_limit: int | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        product: Literal["call_control", "fax", "texml"] | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
        status: Literal["init", "in_progress", "completed"] | None = None,
        to: str | None = None,
        type: Literal["command", "webhook"] | None = None,
    ) -> "Pages[answers.ConferenceDetails]":
        """Lists the conferences, those that expire last first.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/conference-commands/list-conferences

        Args:
            application_name_contains: A part of an application's name, at least three characters. Made for
                the list of applications.
            application_session_id: The session of the calls. Made for the list of call events.
            connection_id: The Call Control application.
            failed: Whether the delivery failed. Made for the list of call events.
            from_: Who called: the number in E.164, or the SIP address.
            leg_id: The leg, by its `call_leg_id`. Made for the list of call events.
            name: The whole name, in upper and lower case as it is.
            occurred_at_eq: When it happened: at this time. Made for the list of call events, which takes
                one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            occurred_at_gt: When it happened: after this time. Made for the list of call events, which takes
                one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            occurred_at_gte: When it happened: at this time or after. Made for the list of call events,
                which takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            occurred_at_lt: When it happened: before this time. Made for the list of call events, which
                takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            occurred_at_lte: When it happened: at this time or before. Made for the list of call events,
                which takes one such filter. A `datetime` with its time zone, or a text in ISO 8601.
            outbound_voice_profile_id: The outbound voice profile. Made for the list of applications.
            page_after: A mark that an earlier answer brought: the page after it.
            page_before: A mark that an earlier answer brought: the page before it.
            page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
                Default: `20`.
            page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
            page_size: How many entries a page has. All pages are fetched one after another, so it does not
                limit the result. From 1 to 250. Default: `20`.
            product: The product. Made for the list of call events. One of `call_control`, `fax`, `texml`.
            region: The region that has the conferences' data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.
            status: Those that have not begun, are going on, or are over. One of `init`, `in_progress`,
                `completed`.
            to: Who was called: the number in E.164, or the SIP address.
            type: Commands only, or webhooks only. Made for the list of call events. One of `command`,
                `webhook`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.ConferenceList(
            application_name_contains=application_name_contains,
            application_session_id=application_session_id,
            connection_id=connection_id,
            failed=failed,
            from_=from_,
            leg_id=leg_id,
            name=name,
            occurred_at_eq=occurred_at_eq,
            occurred_at_gt=occurred_at_gt,
            occurred_at_gte=occurred_at_gte,
            occurred_at_lt=occurred_at_lt,
            occurred_at_lte=occurred_at_lte,
            outbound_voice_profile_id=outbound_voice_profile_id,
            page_after=page_after,
            page_before=page_before,
            page_limit=page_limit,
            page_number=page_number,
            page_size=page_size,
            product=product,
            region=region,
            status=status,
            to=to,
            type=type,
        )
        return self._pages(command, answers.ConferenceDetails)

    @checked_list("ConferenceListParticipants")
    def list_participants(
        self,
        conference_id: str,
        *,
        muted: bool | None = None,
        on_hold: bool | None = None,
        page_after: str | None = None,
        page_before: str | None = None,
        page_limit: int | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
        whispering: bool | None = None,
    ) -> "Pages[answers.Participant]":
        """Lists the participants of a conference.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/conference-commands/list-conference-participants

        Args:
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
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.
            whispering: Those who whisper only, or those who do not.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.ConferenceListParticipants(
            conference_id=conference_id,
            muted=muted,
            on_hold=on_hold,
            page_after=page_after,
            page_before=page_before,
            page_limit=page_limit,
            page_number=page_number,
            page_size=page_size,
            region=region,
            whispering=whispering,
        )
        return self._pages(command, answers.Participant)

    @checked("ConferenceMute")
    async def mute(
        self,
        conference_id: str,
        *,
        call_control_ids: Sequence[str] | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Mutes participants: the conference no longer hears them.

        See https://developers.telnyx.com/api-reference/conference-commands/mute-conference-participants

        Args:
            conference_id: The conference, by identifier or name.
            call_control_ids: The legs to mute. Without any, everybody.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceMute(
            conference_id=conference_id,
            call_control_ids=call_control_ids,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferencePlay")
    async def play(
        self,
        conference_id: str,
        audio_url: str | None = None,
        *,
        call_control_ids: Sequence[str] | None = None,
        loop: str | int | None = None,
        media_name: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Plays an audio file to a whole conference, or to some of its participants. It is not sent again if
        its answer is missing.

        Events that can follow: `conference.playback.started`, `conference.playback.ended`,
        `conference.participant.playback.started`, `conference.participant.playback.ended`.

        See https://developers.telnyx.com/api-reference/conference-commands/play-audio-to-conference-participants

        Args:
            conference_id: The conference, by identifier or name.
            audio_url: Where the WAV or MP3 file is fetched from. Either this or `media_name` is given, not
                both.
            call_control_ids: The legs that hear it. Without any, everybody.
            loop: How often the audio is played: a number, or `infinity`. Default: `1`.
            media_name: The name of a WAV or MP3 file already uploaded to the carrier's media storage. It
                takes the place of `audio_url`.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferencePlay(
            conference_id=conference_id,
            audio_url=audio_url,
            call_control_ids=call_control_ids,
            loop=loop,
            media_name=media_name,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceRecordPause")
    async def record_pause(
        self,
        conference_id: str,
        *,
        command_id: str | None = None,
        recording_id: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Pauses the recording of a conference until `record_resume`. No event follows.

        See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-pause

        Args:
            conference_id: The conference, by identifier or name.
            command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
            recording_id: The recording to pause, if there are several.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceRecordPause(
            conference_id=conference_id,
            command_id=command_id,
            recording_id=recording_id,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceRecordResume")
    async def record_resume(
        self,
        conference_id: str,
        *,
        command_id: str | None = None,
        recording_id: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Goes on with the paused recording of a conference. No event follows.

        See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-resume

        Args:
            conference_id: The conference, by identifier or name.
            command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
            recording_id: The recording to go on with, if there are several.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceRecordResume(
            conference_id=conference_id,
            command_id=command_id,
            recording_id=recording_id,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceRecordStart")
    async def record_start(
        self,
        conference_id: str,
        *,
        format: Literal["wav", "mp3"],
        channels: Literal["single", "dual"] | None = None,
        command_id: str | None = None,
        custom_file_name: str | None = None,
        play_beep: bool | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
        trim: Literal["trim-silence"] | None = None,
    ) -> "answers.CommandResult":
        """Starts a recording of a conference, which ends with it. No event tells of the start.

        Events that can follow: `conference.recording.saved`.

        See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-start

        Args:
            conference_id: The conference, by identifier or name.
            format: The format of the file. One of `wav`, `mp3`.
            channels: One channel for all voices, or two: the conference's creator on one, everybody else on
                the other. One of `single`, `dual`. Default: `single`.
            command_id: Makes a repetition harmless: the carrier ignores the same id for the same
                conference.
            custom_file_name: The first part of the file's name, in place of the leg's id. A Unix time stamp
                is appended. At most 40 characters.
            play_beep: Whether a beep is heard at the start.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.
            trim: `trim-silence` cuts silence off both ends of the recording.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceRecordStart(
            conference_id=conference_id,
            format=format,
            channels=channels,
            command_id=command_id,
            custom_file_name=custom_file_name,
            play_beep=play_beep,
            region=region,
            trim=trim,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceRecordStop")
    async def record_stop(
        self,
        conference_id: str,
        *,
        client_state: str | None = None,
        command_id: str | None = None,
        recording_id: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Ends the recording of a conference. The links that `conference.recording.saved` brings live for ten
        minutes.

        Events that can follow: `conference.recording.saved`.

        See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-stop

        Args:
            conference_id: The conference, by identifier or name.
            client_state: State in base64 for the events that follow. Whose state it becomes is not
                documented.
            command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
            recording_id: The recording to end, if there are several.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceRecordStop(
            conference_id=conference_id,
            client_state=client_state,
            command_id=command_id,
            recording_id=recording_id,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceRetrieve")
    async def retrieve(
        self,
        conference_id: str,
        *,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.ConferenceDetails":
        """Gives one conference, as it is now.

        See https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference

        Args:
            conference_id: The conference, by its identifier.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.ConferenceRetrieve(
            conference_id=conference_id,
            region=region,
        )
        return await self._send(command, answers.ConferenceDetails)

    @checked("ConferenceRetrieveParticipant")
    async def retrieve_participant(
        self,
        conference_id: str,
        participant_id: str,
    ) -> "answers.ConferenceParticipant":
        """Gives one participant of a conference.

        See https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference-participant

        Args:
            conference_id: The conference, by its identifier.
            participant_id: The participant, by identifier or label.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.ConferenceRetrieveParticipant(
            conference_id=conference_id,
            participant_id=participant_id,
        )
        return await self._send(command, answers.ConferenceParticipant)

    @checked("ConferenceSendDtmf")
    async def send_dtmf(
        self,
        conference_id: str,
        digits: str,
        *,
        call_control_ids: Sequence[str] | None = None,
        client_state: str | None = None,
        duration_millis: int | None = None,
    ) -> "answers.CommandResult":
        """Presses keys for participants: they hear the tones. It is not sent again if its answer is missing.

        See https://developers.telnyx.com/api-reference/conference-commands/send-dtmf-to-conference-participants

        Args:
            conference_id: The conference, by its identifier.
            digits: The keys: 0-9, A-D, `*` and `#`. `w` pauses half a second, `W` a whole one.
            call_control_ids: The legs that hear the tones. Without any, everybody.
            client_state: State in base64. It comes back on every later event of this leg.
            duration_millis: The length of each tone, in milliseconds. From 100 to 500. Default: `250`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceSendDtmf(
            conference_id=conference_id,
            digits=digits,
            call_control_ids=call_control_ids,
            client_state=client_state,
            duration_millis=duration_millis,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceSpeak")
    async def speak(
        self,
        conference_id: str,
        payload: str,
        *,
        voice: str,
        call_control_ids: Sequence[str] | None = None,
        command_id: str | None = None,
        language: "commands.ConferenceSpeakLanguage | None" = None,
        payload_type: Literal["text", "ssml"] | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
        voice_settings: "commands.ElevenLabsVoiceSettings | commands.TelnyxVoiceSettings | commands.AWSVoiceSettings | commands.MinimaxVoiceSettings | commands.AzureVoiceSettings | commands.RimeVoiceSettings | commands.ResembleVoiceSettings | commands.InworldVoiceSettings | commands.XaiVoiceSettings | commands.SonioxVoiceSettings | None" = None,
    ) -> "answers.CommandResult":
        """Speaks a text to a whole conference, or to some of its participants.

        Events that can follow: `conference.speak.started`, `conference.speak.ended`,
        `conference.participant.speak.started`, `conference.participant.speak.ended`.

        See https://developers.telnyx.com/api-reference/conference-commands/speak-text-to-conference-participants

        Args:
            conference_id: The conference, by identifier or name.
            payload: The text, or SSML when `payload_type` is `ssml`. At most 3,000 characters.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
            call_control_ids: The legs that hear it. Without any, everybody.
            command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
            language: The language of the text. Voices of AWS Polly ignore it, as each has a language of its
                own.
            payload_type: Whether `payload` is plain text or SSML. One of `text`, `ssml`. Default: `text`.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.
            voice_settings: Settings of the voice's provider, such as speed or the secret that holds its
                key.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceSpeak(
            conference_id=conference_id,
            payload=payload,
            voice=voice,
            call_control_ids=call_control_ids,
            command_id=command_id,
            language=language,
            payload_type=payload_type,
            region=region,
            voice_settings=voice_settings,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceStop")
    async def stop(
        self,
        conference_id: str,
        *,
        call_control_ids: Sequence[str] | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Stops the audio that a conference, or some of its participants, are hearing.

        Events that can follow: `conference.playback.ended`, `conference.participant.playback.ended`.

        See https://developers.telnyx.com/api-reference/conference-commands/stop-audio-being-played-on-the-conference

        Args:
            conference_id: The conference, by identifier or name.
            call_control_ids: The legs whose audio is stopped. Without any, that of the whole conference.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceStop(
            conference_id=conference_id,
            call_control_ids=call_control_ids,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceUnhold")
    async def unhold(
        self,
        conference_id: str,
        call_control_ids: Sequence[str],
        *,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Takes participants off hold.

        See https://developers.telnyx.com/api-reference/conference-commands/unhold-conference-participants

        Args:
            conference_id: The conference, by identifier or name.
            call_control_ids: The legs to take off hold; each must be named.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceUnhold(
            conference_id=conference_id,
            call_control_ids=call_control_ids,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceUnmute")
    async def unmute(
        self,
        conference_id: str,
        *,
        call_control_ids: Sequence[str] | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Lets participants be heard again.

        See https://developers.telnyx.com/api-reference/conference-commands/unmute-conference-participants

        Args:
            conference_id: The conference, by identifier or name.
            call_control_ids: The legs to be heard again. Without any, everybody.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceUnmute(
            conference_id=conference_id,
            call_control_ids=call_control_ids,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceUpdate")
    async def update(
        self,
        conference_id: str,
        call_control_id: str,
        supervisor_role: "commands.SupervisorRole",
        *,
        command_id: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
        whisper_call_control_ids: Sequence[str] | None = None,
    ) -> "answers.CommandResult":
        """Changes what a supervisor in a conference may hear and say.

        See https://developers.telnyx.com/api-reference/conference-commands/update-conference-participant

        Args:
            conference_id: The conference, by identifier or name.
            call_control_id: The participant's leg.
            supervisor_role: `monitor` hears all and is heard by nobody, `whisper` is heard by some, `barge`
                and `none` are ordinary participants. One of `barge`, `monitor`, `none`, `whisper`.
            command_id: Makes a repetition harmless: the carrier ignores a second command with the same id.
            region: The region that has the conference's data. Without it, that of the account's settings.
                One of `Australia`, `Europe`, `Middle East`, `US`.
            whisper_call_control_ids: The legs that hear a whispering supervisor. Without any, the
                supervisor only listens.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CallEnded: The leg is gone.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceUpdate(
            conference_id=conference_id,
            call_control_id=call_control_id,
            supervisor_role=supervisor_role,
            command_id=command_id,
            region=region,
            whisper_call_control_ids=whisper_call_control_ids,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceUpdateParticipant")
    async def update_participant(
        self,
        conference_id: str,
        participant_id: str,
        *,
        beep_enabled: "commands.BeepEnabled | None" = None,
        end_conference_on_exit: bool | None = None,
        soft_end_conference_on_exit: bool | None = None,
    ) -> "answers.ConferenceParticipant":
        """Changes what happens when a participant leaves, and when a beep is heard.

        See https://developers.telnyx.com/api-reference/conference-commands/update-a-conference-participant

        Args:
            conference_id: The conference, by its identifier.
            participant_id: The participant, by identifier.
            beep_enabled: When a beep is heard: as the participant joins, leaves, both or never. It
                overrides the conference's own setting. One of `always`, `never`, `on_enter`, `on_exit`.
            end_conference_on_exit: Whether the conference ends when this participant leaves, and everybody
                is hung up.
            soft_end_conference_on_exit: Whether nobody can join any more once this participant has left;
                those who are there may stay.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceUpdateParticipant(
            conference_id=conference_id,
            participant_id=participant_id,
            beep_enabled=beep_enabled,
            end_conference_on_exit=end_conference_on_exit,
            soft_end_conference_on_exit=soft_end_conference_on_exit,
        )
        return await self._send(command, answers.ConferenceParticipant)


class CustomStorageCredentials(Api):
    """`client.custom_storage_credentials`: where recordings are stored, other than with the carrier."""

    @checked("CustomStorageCredentialCreate")
    async def create(
        self,
        connection_id: str,
        *,
        backend: "commands.Backend",
        configuration: "commands.GCSConfigurationData | commands.S3ConfigurationData | commands.S3GenericConfigurationData | commands.AzureConfigurationData",
    ) -> "answers.CustomStorageCredentials":
        """Has the recordings of an application or connection stored with a provider of yours.

        See https://developers.telnyx.com/api-reference/call-recordings/create-a-custom-storage-credential

        Args:
            connection_id: The application or connection whose recordings these are.
            backend: The kind of storage; `configuration` must be of the same. One of `gcs`, `s3`,
                `s3-generic`, `azure`.
            configuration: The storage, and how the carrier may write to it.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.CustomStorageCredentialCreate(
            connection_id=connection_id,
            backend=backend,
            configuration=configuration,
        )
        return await self._send(command, answers.CustomStorageCredentials)

    @checked("CustomStorageCredentialDelete")
    async def delete(
        self,
        connection_id: str,
    ) -> None:
        """Ends storing the recordings of an application or connection with your own provider.

        See https://developers.telnyx.com/api-reference/call-recordings/delete-a-stored-credential

        Args:
            connection_id: The application or connection whose recordings these are.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.CustomStorageCredentialDelete(
            connection_id=connection_id,
        )
        await self._done(command)

    @checked("CustomStorageCredentialRetrieve")
    async def retrieve(
        self,
        connection_id: str,
    ) -> "answers.CustomStorageCredentials":
        """Tells where the recordings of an application or connection are stored.

        See https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-stored-credential

        Args:
            connection_id: The application or connection whose recordings these are.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.CustomStorageCredentialRetrieve(
            connection_id=connection_id,
        )
        return await self._send(command, answers.CustomStorageCredentials)

    @checked("CustomStorageCredentialUpdate")
    async def update(
        self,
        connection_id: str,
        *,
        backend: "commands.Backend",
        configuration: "commands.GCSConfigurationData | commands.S3ConfigurationData | commands.S3GenericConfigurationData | commands.AzureConfigurationData",
    ) -> "answers.CustomStorageCredentials":
        """Replaces where the recordings of an application or connection are stored.

        See https://developers.telnyx.com/api-reference/call-recordings/update-a-stored-credential

        Args:
            connection_id: The application or connection whose recordings these are.
            backend: The kind of storage; `configuration` must be of the same. One of `gcs`, `s3`,
                `s3-generic`, `azure`.
            configuration: The storage, and how the carrier may write to it.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.CustomStorageCredentialUpdate(
            connection_id=connection_id,
            backend=backend,
            configuration=configuration,
        )
        return await self._send(command, answers.CustomStorageCredentials)


class PhoneNumbers(Api):
    """`client.phone_numbers`: the account's phone numbers and their voice settings."""

    @checked_list("PhoneNumberList")
    def list(
        self,
        *,
        billing_group_id: str | None = None,
        connection_id: str | None = None,
        connection_name_contains: str | None = None,
        connection_name_ends_with: str | None = None,
        connection_name_eq: str | None = None,
        connection_name_starts_with: str | None = None,
        country_iso_alpha2: str | Sequence[str] | None = None,
        customer_reference: str | None = None,
        emergency_address_id: str | None = None,
        handle_messaging_profile_error: bool | None = None,
        number_type_eq: "commands.NumberTypeEq | None" = None,
        page_number: int | None = None,
        page_size: int | None = None,
        phone_number: str | None = None,
        sort: "commands.PhoneNumberListSort | None" = None,
        source: Literal["ported", "purchased"] | None = None,
        status: "commands.Status | None" = None,
        tag: str | None = None,
        usage_payment_method: Literal["pay-per-minute", "channel"] | None = None,
        without_tags: bool | None = None,
    ) -> "Pages[answers.PhoneNumber]":
        """Lists the phone numbers of the account.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/phone-number-configurations/list-phone-numbers

        Args:
            billing_group_id: The billing group that the number is charged to; `null` for numbers without
                one.
            connection_id: The application or connection that takes the number's calls.
            connection_name_contains: A part of the name of the number's application or connection, at least
                three characters.
            connection_name_ends_with: The end of the name of the number's application or connection, at
                least three characters.
            connection_name_eq: The name of the number's application or connection.
            connection_name_starts_with: The beginning of the name of the number's application or
                connection, at least three characters.
            country_iso_alpha2: The country, as a code of two letters, or a list of several.
            customer_reference: The text of your own that the number was given.
            emergency_address_id: The address for calls to emergency services; `null` for numbers without
                one.
            handle_messaging_profile_error: Whether numbers come without their messaging profile when it
                cannot be read, instead of an error.
            number_type_eq: The kind of number. One of `local`, `national`, `toll_free`, `mobile`,
                `shared_cost`.
            page_number: The page to begin with, counted from 1. At least 1.
            page_size: How many entries a page has. All pages are fetched one after another, so it does not
                limit the result. At least 1.
            phone_number: The digits of the number, or three of them at least; nothing else, and no `+`.
            sort: What to sort by. Without it, the newest come first. One of `purchased_at`, `phone_number`,
                `connection_name`, `usage_payment_method`.
            source: Whether the number was bought or brought from another carrier. One of `ported`,
                `purchased`.
            status: Whether the number can be used, or what it waits for. One of `purchase-pending`,
                `purchase-failed`, `port-pending`, `active`, `deleted`, `port-failed`, `emergency-only`,
                `ported-out`, `port-out-pending`.
            tag: A label that the number has.
            usage_payment_method: Whether the number is billed by the minute, or uses the channels that you
                rent. One of `pay-per-minute`, `channel`.
            without_tags: True for numbers without labels only.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.PhoneNumberList(
            billing_group_id=billing_group_id,
            connection_id=connection_id,
            connection_name_contains=connection_name_contains,
            connection_name_ends_with=connection_name_ends_with,
            connection_name_eq=connection_name_eq,
            connection_name_starts_with=connection_name_starts_with,
            country_iso_alpha2=country_iso_alpha2,
            customer_reference=customer_reference,
            emergency_address_id=emergency_address_id,
            handle_messaging_profile_error=handle_messaging_profile_error,
            number_type_eq=number_type_eq,
            page_number=page_number,
            page_size=page_size,
            phone_number=phone_number,
            sort=sort,
            source=source,
            status=status,
            tag=tag,
            usage_payment_method=usage_payment_method,
            without_tags=without_tags,
        )
        return self._pages(command, answers.PhoneNumber)

    @checked_list("PhoneNumberListVoice")
    def list_voice(
        self,
        *,
        connection_name_contains: str | None = None,
        customer_reference: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        phone_number: str | None = None,
        sort: "commands.PhoneNumberListSort | None" = None,
        usage_payment_method: Literal["pay-per-minute", "channel"] | None = None,
    ) -> "Pages[answers.PhoneNumberVoice]":
        """Lists the phone numbers of the account, with what concerns calls.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/phone-number-configurations/list-phone-numbers-with-voice-settings

        Args:
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

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.PhoneNumberListVoice(
            connection_name_contains=connection_name_contains,
            customer_reference=customer_reference,
            page_number=page_number,
            page_size=page_size,
            phone_number=phone_number,
            sort=sort,
            usage_payment_method=usage_payment_method,
        )
        return self._pages(command, answers.PhoneNumberVoice)

    @checked("PhoneNumberRetrieve")
    async def retrieve(
        self,
        id: str,
    ) -> "answers.PhoneNumber":
        """Gives one phone number.

        See https://developers.telnyx.com/api-reference/phone-number-configurations/retrieve-a-phone-number

        Args:
            id: The number, by its identifier.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.PhoneNumberRetrieve(
            id=id,
        )
        return await self._send(command, answers.PhoneNumber)

    @checked("PhoneNumberRetrieveVoice")
    async def retrieve_voice(
        self,
        id: str,
    ) -> "answers.PhoneNumberVoice":
        """Gives one phone number, with what concerns calls.

        See https://developers.telnyx.com/api-reference/phone-number-configurations/retrieve-a-phone-number-with-voice-settings

        Args:
            id: The number, by its identifier.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.PhoneNumberRetrieveVoice(
            id=id,
        )
        return await self._send(command, answers.PhoneNumberVoice)

    @checked("PhoneNumberUpdate")
    async def update(
        self,
        id: str,
        *,
        address_id: str | None = None,
        billing_group_id: str | None = None,
        connection_id: str | None = None,
        customer_reference: str | None = None,
        external_pin: str | None = None,
        hd_voice_enabled: bool | None = None,
        tags: Sequence[str] | None = None,
    ) -> "answers.PhoneNumber":
        """Changes a phone number: which application takes its calls, for example.

        See https://developers.telnyx.com/api-reference/phone-number-configurations/update-a-phone-number

        Args:
            id: The number, by its identifier.
            address_id: The address that the number belongs to.
            billing_group_id: The billing group that the number is charged to.
            connection_id: The application or connection that takes the number's calls.
            customer_reference: A text of your own, to find the number by.
            external_pin: A code that whoever takes the number to another carrier must know. Not every
                carrier asks for it.
            hd_voice_enabled: Whether the number's calls may have wideband audio.
            tags: Labels of your own.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.PhoneNumberUpdate(
            id=id,
            address_id=address_id,
            billing_group_id=billing_group_id,
            connection_id=connection_id,
            customer_reference=customer_reference,
            external_pin=external_pin,
            hd_voice_enabled=hd_voice_enabled,
            tags=tags,
        )
        return await self._send(command, answers.PhoneNumber)

    @checked("PhoneNumberUpdateVoice")
    async def update_voice(
        self,
        id: str,
        *,
        call_forwarding: "commands.CallForwarding | None" = None,
        call_recording: "commands.CallRecording | None" = None,
        caller_id_name_enabled: bool | None = None,
        cnam_listing: "commands.CnamListing | None" = None,
        inbound_call_screening: Literal["disabled", "reject_calls", "flag_calls"] | None = None,
        media_features: "commands.MediaFeatures | None" = None,
        tech_prefix_enabled: bool | None = None,
        translated_number: str | None = None,
        usage_payment_method: Literal["pay-per-minute", "channel"] | None = None,
    ) -> "answers.PhoneNumberVoice":
        """Changes what concerns calls of a phone number.

        See https://developers.telnyx.com/api-reference/phone-number-configurations/update-a-phone-number-with-voice-settings

        Args:
            id: The number, by its identifier.
            call_forwarding: Where calls to the number are forwarded.
            call_recording: Whether calls to the number are recorded by themselves, and how.
            caller_id_name_enabled: Whether callers' names are looked up.
            cnam_listing: The name that the number is listed under.
            inbound_call_screening: What happens to calls that are likely fraud: nothing, refused, or
                marked. It costs extra for each number. One of `disabled`, `reject_calls`, `flag_calls`.
            media_features: How the audio of the number's calls travels.
            tech_prefix_enabled: Whether a tech prefix is used for the number.
            translated_number: What `to` says of calls to the number, in place of the number itself: letters
                and digits.
            usage_payment_method: Whether the number is billed by the minute, or uses the channels that you
                rent. One of `pay-per-minute`, `channel`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.PhoneNumberUpdateVoice(
            id=id,
            call_forwarding=call_forwarding,
            call_recording=call_recording,
            caller_id_name_enabled=caller_id_name_enabled,
            cnam_listing=cnam_listing,
            inbound_call_screening=inbound_call_screening,
            media_features=media_features,
            tech_prefix_enabled=tech_prefix_enabled,
            translated_number=translated_number,
            usage_payment_method=usage_payment_method,
        )
        return await self._send(command, answers.PhoneNumberVoice)


class Queues(Api):
    """`client.queues`: the queues and the calls that wait in them."""

    @checked("QueueCreate")
    async def create(
        self,
        queue_name: str,
        *,
        max_size: int | None = None,
    ) -> "answers.QueueDetails":
        """Makes a queue. `enqueue` makes one by itself, which holds 100 calls.

        See https://developers.telnyx.com/api-reference/queue-commands/create-a-queue

        Args:
            queue_name: A name for the queue. At most 255 characters.
            max_size: How many calls the queue holds. At least 1. Default: `300`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.QueueCreate(
            queue_name=queue_name,
            max_size=max_size,
        )
        return await self._send(command, answers.QueueDetails)

    @checked("QueueDelete")
    async def delete(
        self,
        queue_name: str,
    ) -> None:
        """Removes a queue.

        See https://developers.telnyx.com/api-reference/queue-commands/delete-a-queue

        Args:
            queue_name: The queue.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.QueueDelete(
            queue_name=queue_name,
        )
        await self._done(command)

    @checked_list("QueueList")
    def list(
        self,
        *,
        page_number: int | None = None,
        page_size: int | None = None,
    ) -> "Pages[answers.QueueDetails]":
        """Lists the queues of the account.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/queue-commands/list-queues

        Args:
            page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
            page_size: How many entries a page has. All pages are fetched one after another, so it does not
                limit the result. From 1 to 250. Default: `20`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.QueueList(
            page_number=page_number,
            page_size=page_size,
        )
        return self._pages(command, answers.QueueDetails)

    @checked_list("QueueListCalls")
    def list_calls(
        self,
        queue_name: str,
        *,
        page_after: str | None = None,
        page_before: str | None = None,
        page_limit: int | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
    ) -> "Pages[answers.QueueCall]":
        """Lists the calls that wait in a queue.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/queue-commands/retrieve-calls-from-a-queue

        Args:
            queue_name: The queue.
            page_after: A mark that an earlier answer brought: the page after it.
            page_before: A mark that an earlier answer brought: the page before it.
            page_limit: How many entries a page has, when pages are asked for by their marks. From 1 to 250.
                Default: `20`.
            page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
            page_size: How many entries a page has. All pages are fetched one after another, so it does not
                limit the result. From 1 to 250. Default: `20`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.QueueListCalls(
            queue_name=queue_name,
            page_after=page_after,
            page_before=page_before,
            page_limit=page_limit,
            page_number=page_number,
            page_size=page_size,
        )
        return self._pages(command, answers.QueueCall)

    @checked("QueueRemoveCall")
    async def remove_call(
        self,
        queue_name: str,
        call_control_id: str,
    ) -> None:
        """Removes a call that has ended from a queue. One that lives leaves by `leave_queue`.

        See https://developers.telnyx.com/api-reference/queue-commands/force-remove-a-call-from-a-queue

        Args:
            queue_name: The queue.
            call_control_id: The leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.QueueRemoveCall(
            queue_name=queue_name,
            call_control_id=call_control_id,
        )
        await self._done(command)

    @checked("QueueRetrieve")
    async def retrieve(
        self,
        queue_name: str,
    ) -> "answers.QueueDetails":
        """Gives one queue, and how full it is.

        See https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-queue

        Args:
            queue_name: The queue.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.QueueRetrieve(
            queue_name=queue_name,
        )
        return await self._send(command, answers.QueueDetails)

    @checked("QueueRetrieveCall")
    async def retrieve_call(
        self,
        queue_name: str,
        call_control_id: str,
    ) -> "answers.QueueCall":
        """Gives one call that waits in a queue, with its place.

        See https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-from-a-queue

        Args:
            queue_name: The queue.
            call_control_id: The leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.QueueRetrieveCall(
            queue_name=queue_name,
            call_control_id=call_control_id,
        )
        return await self._send(command, answers.QueueCall)

    @checked("QueueUpdate")
    async def update(
        self,
        queue_name: str,
        max_size: int,
    ) -> "answers.QueueDetails":
        """Changes how many calls a queue holds.

        See https://developers.telnyx.com/api-reference/queue-commands/update-a-queue

        Args:
            queue_name: The queue.
            max_size: How many calls the queue holds. At least 1.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.QueueUpdate(
            queue_name=queue_name,
            max_size=max_size,
        )
        return await self._send(command, answers.QueueDetails)

    @checked("QueueUpdateCall")
    async def update_call(
        self,
        queue_name: str,
        call_control_id: str,
        *,
        keep_after_hangup: bool | None = None,
    ) -> None:
        """Says whether a call keeps its place in a queue after its hangup.

        See https://developers.telnyx.com/api-reference/queue-commands/update-queued-call

        Args:
            queue_name: The queue.
            call_control_id: The leg.
            keep_after_hangup: Whether the call keeps its place after the caller hangs up.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.QueueUpdateCall(
            queue_name=queue_name,
            call_control_id=call_control_id,
            keep_after_hangup=keep_after_hangup,
        )
        await self._done(command)


class RecordingTranscriptions(Api):
    """`client.recording_transcriptions`: the texts of recordings."""

    @checked("RecordingTranscriptionDelete")
    async def delete(
        self,
        recording_transcription_id: str,
    ) -> "answers.RecordingTranscription":
        """Deletes the text of a recording for good.

        See https://developers.telnyx.com/api-reference/call-recordings/delete-a-recording-transcription

        Args:
            recording_transcription_id: The transcription.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.RecordingTranscriptionDelete(
            recording_transcription_id=recording_transcription_id,
        )
        return await self._send(command, answers.RecordingTranscription)

    @checked_list("RecordingTranscriptionList")
    def list(
        self,
        *,
        created_at_gte: datetime | str | None = None,
        created_at_lte: datetime | str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        recording_id: str | None = None,
    ) -> "Pages[answers.RecordingTranscription]":
        """Lists the texts of the account's recordings.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/call-recordings/list-all-recording-transcriptions

        Args:
            created_at_gte: Made at this time or after. A `datetime` with its time zone, or a text in ISO
                8601.
            created_at_lte: Made at this time or before. A `datetime` with its time zone, or a text in ISO
                8601.
            page_number: The page to begin with, counted from 1. At least 1.
            page_size: How many entries a page has. All pages are fetched one after another, so it does not
                limit the result. At least 1.
            recording_id: The recording meant.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.RecordingTranscriptionList(
            created_at_gte=created_at_gte,
            created_at_lte=created_at_lte,
            page_number=page_number,
            page_size=page_size,
            recording_id=recording_id,
        )
        return self._pages(command, answers.RecordingTranscription)

    @checked("RecordingTranscriptionRetrieve")
    async def retrieve(
        self,
        recording_transcription_id: str,
    ) -> "answers.RecordingTranscription":
        """Gives the text of a recording.

        See https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-recording-transcription

        Args:
            recording_transcription_id: The transcription.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.RecordingTranscriptionRetrieve(
            recording_transcription_id=recording_transcription_id,
        )
        return await self._send(command, answers.RecordingTranscription)


class Recordings(Api):
    """`client.recordings`: the recordings of calls and conferences."""

    @checked("RecordingDelete")
    async def delete(
        self,
        recording_id: str,
    ) -> "answers.Recording":
        """Deletes a recording for good.

        See https://developers.telnyx.com/api-reference/call-recordings/delete-a-call-recording

        Args:
            recording_id: The recording meant.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.RecordingDelete(
            recording_id=recording_id,
        )
        return await self._send(command, answers.Recording)

    @checked("RecordingDeleteMany")
    async def delete_many(
        self,
        ids: Sequence[str],
    ) -> None:
        """Deletes several recordings for good.

        See https://developers.telnyx.com/api-reference/call-recordings/delete-a-list-of-call-recordings

        Args:
            ids: The recordings, by their identifiers.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.RecordingDeleteMany(
            ids=ids,
        )
        await self._done(command)

    @checked_list("RecordingList")
    def list(
        self,
        *,
        call_control_id: str | None = None,
        call_leg_id: str | None = None,
        call_session_id: str | None = None,
        conference_id: str | None = None,
        conference_region: str | None = None,
        connection_id: str | None = None,
        created_at_gte: datetime | str | None = None,
        created_at_lte: datetime | str | None = None,
        end_time_gte: datetime | str | None = None,
        end_time_lte: datetime | str | None = None,
        from_: str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        sip_call_id: str | None = None,
        start_time_gte: datetime | str | None = None,
        start_time_lte: datetime | str | None = None,
        to: str | None = None,
    ) -> "Pages[answers.Recording]":
        """Lists the recordings of the account.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/call-recordings/list-all-call-recordings

        Args:
            call_control_id: The leg.
            call_leg_id: The leg, by the identifier that its events share.
            call_session_id: The session, which groups the legs that belong together.
            conference_id: The conference, by its identifier.
            conference_region: The region that has the conference's data.
            connection_id: The Call Control application.
            created_at_gte: Made at this time or after. A `datetime` with its time zone, or a text in ISO
                8601.
            created_at_lte: Made at this time or before. A `datetime` with its time zone, or a text in ISO
                8601.
            end_time_gte: Ended at this time or after. A `datetime` with its time zone, or a text in ISO
                8601.
            end_time_lte: Ended at this time or before. A `datetime` with its time zone, or a text in ISO
                8601.
            from_: Who called: the number in E.164, or the SIP address.
            page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
            page_size: How many entries a page has. All pages are fetched one after another, so it does not
                limit the result. From 1 to 250. Default: `20`.
            sip_call_id: The Call-ID of the call's SIP messages, in upper and lower case as it is.
            start_time_gte: Begun at this time or after. A `datetime` with its time zone, or a text in ISO
                8601.
            start_time_lte: Begun at this time or before. A `datetime` with its time zone, or a text in ISO
                8601.
            to: Who was called: the number in E.164, or the SIP address.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.RecordingList(
            call_control_id=call_control_id,
            call_leg_id=call_leg_id,
            call_session_id=call_session_id,
            conference_id=conference_id,
            conference_region=conference_region,
            connection_id=connection_id,
            created_at_gte=created_at_gte,
            created_at_lte=created_at_lte,
            end_time_gte=end_time_gte,
            end_time_lte=end_time_lte,
            from_=from_,
            page_number=page_number,
            page_size=page_size,
            sip_call_id=sip_call_id,
            start_time_gte=start_time_gte,
            start_time_lte=start_time_lte,
            to=to,
        )
        return self._pages(command, answers.Recording)

    @checked("RecordingRetrieve")
    async def retrieve(
        self,
        recording_id: str,
    ) -> "answers.Recording":
        """Gives one recording, with links to download it.

        See https://developers.telnyx.com/api-reference/call-recordings/retrieve-a-call-recording

        Args:
            recording_id: The recording meant.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.RecordingRetrieve(
            recording_id=recording_id,
        )
        return await self._send(command, answers.Recording)


class TextToSpeech(Api):
    """`client.text_to_speech`: the voices that speak."""

    @checked("TextToSpeechListVoices")
    async def list_voices(
        self,
        *,
        api_key: str | None = None,
        elevenlabs_api_key_ref: str | None = None,
        provider: "commands.Provider | None" = None,
    ) -> "answers.Voices":
        """Lists the voices that texts can be spoken with.

        See https://developers.telnyx.com/api-reference/text-to-speech-commands/list-available-text-to-speech-voices

        Args:
            api_key: Your key for a provider that lists its voices for its customers only, such as
                ElevenLabs.
            elevenlabs_api_key_ref: The name of a secret: your key for ElevenLabs. Newer descriptions of the
                API have `api_key` instead.
            provider: The provider of the voices. Without it, all. One of `aws`, `telnyx`, `azure`,
                `elevenlabs`, `minimax`, `resemble`, `xai`, `humain`, `soniox`.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.TextToSpeechListVoices(
            api_key=api_key,
            elevenlabs_api_key_ref=elevenlabs_api_key_ref,
            provider=provider,
        )
        return await self._send(command, answers.Voices)


class WebhookDeliveries(Api):
    """`client.webhook_deliveries`: the webhooks as they were delivered, or failed to be."""

    @checked_list("WebhookDeliveryList")
    def list(
        self,
        *,
        attempts_contains: str | None = None,
        event_type: str | None = None,
        finished_at_gte: datetime | str | None = None,
        finished_at_lte: datetime | str | None = None,
        page_number: int | None = None,
        page_size: int | None = None,
        started_at_gte: datetime | str | None = None,
        started_at_lte: datetime | str | None = None,
        status_eq: Literal["delivered", "failed"] | None = None,
        webhook_contains: str | None = None,
    ) -> "Pages[answers.WebhookDelivery]":
        """Lists what became of the account's webhooks: which were delivered, and which failed.

        Nothing is sent yet: each page is fetched as the list is walked through, which then raises what is
        refused.

        See https://developers.telnyx.com/api-reference/webhooks/list-webhook-deliveries

        Args:
            attempts_contains: A text that stands somewhere in the attempts, such as an address.
            event_type: The name of the event, or several with commas between them.
            finished_at_gte: Ended at this time or after. A `datetime` with its time zone, or a text in ISO
                8601.
            finished_at_lte: Ended at this time or before. A `datetime` with its time zone, or a text in ISO
                8601.
            page_number: The page to begin with, counted from 1. At least 1. Default: `1`.
            page_size: How many entries a page has. All pages are fetched one after another, so it does not
                limit the result. From 1 to 250. Default: `20`.
            started_at_gte: Begun at this time or after. A `datetime` with its time zone, or a text in ISO
                8601.
            started_at_lte: Begun at this time or before. A `datetime` with its time zone, or a text in ISO
                8601.
            status_eq: Whether the webhook was delivered. One of `delivered`, `failed`.
            webhook_contains: A text that stands somewhere in the webhook.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
        """
        command = commands.WebhookDeliveryList(
            attempts_contains=attempts_contains,
            event_type=event_type,
            finished_at_gte=finished_at_gte,
            finished_at_lte=finished_at_lte,
            page_number=page_number,
            page_size=page_size,
            started_at_gte=started_at_gte,
            started_at_lte=started_at_lte,
            status_eq=status_eq,
            webhook_contains=webhook_contains,
        )
        return self._pages(command, answers.WebhookDelivery)

    @checked("WebhookDeliveryRetrieve")
    async def retrieve(
        self,
        id: str,
    ) -> "answers.WebhookDelivery":
        """Tells what became of one webhook, attempt by attempt.

        See https://developers.telnyx.com/api-reference/webhooks/find-webhook-delivery-details-by-id

        Args:
            id: The delivery.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.WebhookDeliveryRetrieve(
            id=id,
        )
        return await self._send(command, answers.WebhookDelivery)
