"""The commands as methods of a conference and of a queue.

DO NOT EDIT: made by `python -m callflow._codegen`; edit `callflow/_codegen/overlay` instead.
"""

from collections.abc import Sequence
from typing import Literal

from callflow._generated import answers, commands
from callflow.api import Api
from callflow.model import checked, checked_list
from callflow.pages import Pages

__all__ = [
    "ConferenceMethods",
    "QueueMethods",
]

class ConferenceMethods(Api):
    """What the carrier does with one conference, under the API's own names."""

    conference_id: str

    @checked("ConferenceEnd")
    async def end(
        self,
    ) -> "answers.CommandResult":
        """Ends a conference, and hangs up everybody in it.

        Events that can follow: `conference.participant.left`, `conference.ended`, `call.hangup`.

        See https://developers.telnyx.com/api-reference/conference-commands/end-a-conference

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            ConferenceOver: The conference is over.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.ConferenceEnd(
            conference_id=self.conference_id,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceGatherUsingAudio")
    async def gather_using_audio(
        self,
        call_control_id: str,
        *,
        audio_url: str | None = None,
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
            call_control_id: The participant's leg.
            audio_url: The WAV or MP3 file with the prompt. Either this or `media_name` is given, not both.
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
            conference_id=self.conference_id,
            call_control_id=call_control_id,
            audio_url=audio_url,
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
        *,
        audio_url: str | None = None,
        call_control_ids: Sequence[str] | None = None,
        media_name: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Puts participants on hold.

        See https://developers.telnyx.com/api-reference/conference-commands/hold-conference-participants

        Args:
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
            conference_id=self.conference_id,
            audio_url=audio_url,
            call_control_ids=call_control_ids,
            media_name=media_name,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceJoin")
    async def join(
        self,
        call_control_id: str,
        *,
        beep_enabled: "commands.BeepEnabled | None" = None,
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
            call_control_id: The leg that joins.
            beep_enabled: When a beep is heard: as the participant joins, leaves, both or never. It
                overrides the conference's own setting. One of `always`, `never`, `on_enter`, `on_exit`.
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
            conference_id=self.conference_id,
            call_control_id=call_control_id,
            beep_enabled=beep_enabled,
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
        call_control_id: str,
        *,
        beep_enabled: "commands.BeepEnabled | None" = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Takes a leg out of a conference. The leg lives on, parked.

        Events that can follow: `conference.participant.left`.

        See https://developers.telnyx.com/api-reference/conference-commands/leave-a-conference

        Args:
            call_control_id: The leg that leaves.
            beep_enabled: Whether a beep is heard as the participant leaves. It overrides the conference's
                own setting. One of `always`, `never`, `on_enter`, `on_exit`.
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
            conference_id=self.conference_id,
            call_control_id=call_control_id,
            beep_enabled=beep_enabled,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked_list("ConferenceListParticipants")
    def list_participants(
        self,
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
            conference_id=self.conference_id,
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
        *,
        call_control_ids: Sequence[str] | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Mutes participants: the conference no longer hears them.

        See https://developers.telnyx.com/api-reference/conference-commands/mute-conference-participants

        Args:
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
            conference_id=self.conference_id,
            call_control_ids=call_control_ids,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferencePlay")
    async def play(
        self,
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
            conference_id=self.conference_id,
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
        *,
        recording_id: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Pauses the recording of a conference until `record_resume`. No event follows.

        See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-pause

        Args:
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
            conference_id=self.conference_id,
            recording_id=recording_id,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceRecordResume")
    async def record_resume(
        self,
        *,
        recording_id: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Goes on with the paused recording of a conference. No event follows.

        See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-resume

        Args:
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
            conference_id=self.conference_id,
            recording_id=recording_id,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceRecordStart")
    async def record_start(
        self,
        *,
        format: Literal["wav", "mp3"],
        channels: Literal["single", "dual"] | None = None,
        custom_file_name: str | None = None,
        play_beep: bool | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
        trim: Literal["trim-silence"] | None = None,
    ) -> "answers.CommandResult":
        """Starts a recording of a conference, which ends with it. No event tells of the start.

        Events that can follow: `conference.recording.saved`.

        See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-start

        Args:
            format: The format of the file. One of `wav`, `mp3`.
            channels: One channel for all voices, or two: the conference's creator on one, everybody else on
                the other. One of `single`, `dual`. Default: `single`.
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
            conference_id=self.conference_id,
            format=format,
            channels=channels,
            custom_file_name=custom_file_name,
            play_beep=play_beep,
            region=region,
            trim=trim,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceRecordStop")
    async def record_stop(
        self,
        *,
        recording_id: str | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Ends the recording of a conference. The links that `conference.recording.saved` brings live for ten
        minutes.

        Events that can follow: `conference.recording.saved`.

        See https://developers.telnyx.com/api-reference/conference-commands/conference-recording-stop

        Args:
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
            conference_id=self.conference_id,
            recording_id=recording_id,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceRetrieve")
    async def retrieve(
        self,
        *,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.ConferenceDetails":
        """Gives one conference, as it is now.

        See https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference

        Args:
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
            conference_id=self.conference_id,
            region=region,
        )
        return await self._send(command, answers.ConferenceDetails)

    @checked("ConferenceRetrieveParticipant")
    async def retrieve_participant(
        self,
        participant_id: str,
    ) -> "answers.ConferenceParticipant":
        """Gives one participant of a conference.

        See https://developers.telnyx.com/api-reference/conference-commands/retrieve-a-conference-participant

        Args:
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
            conference_id=self.conference_id,
            participant_id=participant_id,
        )
        return await self._send(command, answers.ConferenceParticipant)

    @checked("ConferenceSendDtmf")
    async def send_dtmf(
        self,
        digits: str,
        *,
        call_control_ids: Sequence[str] | None = None,
        duration_millis: int | None = None,
    ) -> "answers.CommandResult":
        """Presses keys for participants: they hear the tones. It is not sent again if its answer is missing.

        See https://developers.telnyx.com/api-reference/conference-commands/send-dtmf-to-conference-participants

        Args:
            digits: The keys: 0-9, A-D, `*` and `#`. `w` pauses half a second, `W` a whole one.
            call_control_ids: The legs that hear the tones. Without any, everybody.
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
            conference_id=self.conference_id,
            digits=digits,
            call_control_ids=call_control_ids,
            duration_millis=duration_millis,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceSpeak")
    async def speak(
        self,
        payload: str,
        *,
        voice: str,
        call_control_ids: Sequence[str] | None = None,
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
            payload: The text, or SSML when `payload_type` is `ssml`. At most 3,000 characters.
            voice: The voice, as `Provider.Model.Voice`: `AWS.Polly.Joanna-Neural` or `Telnyx.KokoroTTS.af`.
            call_control_ids: The legs that hear it. Without any, everybody.
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
            conference_id=self.conference_id,
            payload=payload,
            voice=voice,
            call_control_ids=call_control_ids,
            language=language,
            payload_type=payload_type,
            region=region,
            voice_settings=voice_settings,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceStop")
    async def stop(
        self,
        *,
        call_control_ids: Sequence[str] | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Stops the audio that a conference, or some of its participants, are hearing.

        Events that can follow: `conference.playback.ended`, `conference.participant.playback.ended`.

        See https://developers.telnyx.com/api-reference/conference-commands/stop-audio-being-played-on-the-conference

        Args:
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
            conference_id=self.conference_id,
            call_control_ids=call_control_ids,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceUnhold")
    async def unhold(
        self,
        call_control_ids: Sequence[str],
        *,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Takes participants off hold.

        See https://developers.telnyx.com/api-reference/conference-commands/unhold-conference-participants

        Args:
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
            conference_id=self.conference_id,
            call_control_ids=call_control_ids,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceUnmute")
    async def unmute(
        self,
        *,
        call_control_ids: Sequence[str] | None = None,
        region: "commands.ConferenceCreateRegion | None" = None,
    ) -> "answers.CommandResult":
        """Lets participants be heard again.

        See https://developers.telnyx.com/api-reference/conference-commands/unmute-conference-participants

        Args:
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
            conference_id=self.conference_id,
            call_control_ids=call_control_ids,
            region=region,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceUpdate")
    async def update(
        self,
        call_control_id: str,
        supervisor_role: "commands.SupervisorRole",
        *,
        region: "commands.ConferenceCreateRegion | None" = None,
        whisper_call_control_ids: Sequence[str] | None = None,
    ) -> "answers.CommandResult":
        """Changes what a supervisor in a conference may hear and say.

        See https://developers.telnyx.com/api-reference/conference-commands/update-conference-participant

        Args:
            call_control_id: The participant's leg.
            supervisor_role: `monitor` hears all and is heard by nobody, `whisper` is heard by some, `barge`
                and `none` are ordinary participants. One of `barge`, `monitor`, `none`, `whisper`.
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
            conference_id=self.conference_id,
            call_control_id=call_control_id,
            supervisor_role=supervisor_role,
            region=region,
            whisper_call_control_ids=whisper_call_control_ids,
        )
        return await self._send(command, answers.CommandResult)

    @checked("ConferenceUpdateParticipant")
    async def update_participant(
        self,
        participant_id: str,
        *,
        beep_enabled: "commands.BeepEnabled | None" = None,
        end_conference_on_exit: bool | None = None,
        soft_end_conference_on_exit: bool | None = None,
    ) -> "answers.ConferenceParticipant":
        """Changes what happens when a participant leaves, and when a beep is heard.

        See https://developers.telnyx.com/api-reference/conference-commands/update-a-conference-participant

        Args:
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
            conference_id=self.conference_id,
            participant_id=participant_id,
            beep_enabled=beep_enabled,
            end_conference_on_exit=end_conference_on_exit,
            soft_end_conference_on_exit=soft_end_conference_on_exit,
        )
        return await self._send(command, answers.ConferenceParticipant)


class QueueMethods(Api):
    """What the carrier does with one queue, under the API's own names."""

    queue_name: str

    @checked("QueueDelete")
    async def delete(
        self,
    ) -> None:
        """Removes a queue.

        See https://developers.telnyx.com/api-reference/queue-commands/delete-a-queue

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.QueueDelete(
            queue_name=self.queue_name,
        )
        await self._done(command)

    @checked_list("QueueListCalls")
    def list_calls(
        self,
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
            queue_name=self.queue_name,
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
        call_control_id: str,
    ) -> None:
        """Removes a call that has ended from a queue. One that lives leaves by `leave_queue`.

        See https://developers.telnyx.com/api-reference/queue-commands/force-remove-a-call-from-a-queue

        Args:
            call_control_id: The leg.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.QueueRemoveCall(
            queue_name=self.queue_name,
            call_control_id=call_control_id,
        )
        await self._done(command)

    @checked("QueueRetrieve")
    async def retrieve(
        self,
    ) -> "answers.QueueDetails":
        """Gives one queue, and how full it is.

        See https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-queue

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer came.
            AnswerUnreadable: The answer is not what was asked for.
        """
        command = commands.QueueRetrieve(
            queue_name=self.queue_name,
        )
        return await self._send(command, answers.QueueDetails)

    @checked("QueueRetrieveCall")
    async def retrieve_call(
        self,
        call_control_id: str,
    ) -> "answers.QueueCall":
        """Gives one call that waits in a queue, with its place.

        See https://developers.telnyx.com/api-reference/queue-commands/retrieve-a-call-from-a-queue

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
        command = commands.QueueRetrieveCall(
            queue_name=self.queue_name,
            call_control_id=call_control_id,
        )
        return await self._send(command, answers.QueueCall)

    @checked("QueueUpdate")
    async def update(
        self,
        max_size: int,
    ) -> "answers.QueueDetails":
        """Changes how many calls a queue holds.

        See https://developers.telnyx.com/api-reference/queue-commands/update-a-queue

        Args:
            max_size: How many calls the queue holds. At least 1.

        Raises:
            WrongParameter: No such parameter; says which was meant.
            InvalidCommand: A value is out of its bounds.
            CommandRefused: The carrier said no; its subclasses say why, `NotFound` that there is none.
            CarrierUnreachable: It was never sent.
            OutcomeUnknown: No answer: it may have taken effect.
        """
        command = commands.QueueUpdate(
            queue_name=self.queue_name,
            max_size=max_size,
        )
        return await self._send(command, answers.QueueDetails)

    @checked("QueueUpdateCall")
    async def update_call(
        self,
        call_control_id: str,
        *,
        keep_after_hangup: bool | None = None,
    ) -> None:
        """Says whether a call keeps its place in a queue after its hangup.

        See https://developers.telnyx.com/api-reference/queue-commands/update-queued-call

        Args:
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
            queue_name=self.queue_name,
            call_control_id=call_control_id,
            keep_after_hangup=keep_after_hangup,
        )
        await self._done(command)
