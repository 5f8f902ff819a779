"""What each endpoint beside the call actions is called: its place in the client, under the API's own names.

An endpoint that is missing here is an error, so that none is dropped in silence.
"""

import re

NAMES = {
    "GET /call_control_applications": "call_control_applications.list",
    "POST /call_control_applications": "call_control_applications.create",
    "GET /call_control_applications/{id}": "call_control_applications.retrieve",
    "PATCH /call_control_applications/{id}": "call_control_applications.update",
    "DELETE /call_control_applications/{id}": "call_control_applications.delete",
    "GET /call_events": "call_events.list",
    "GET /calls/{call_control_id}": "calls.retrieve_status",
    "GET /connections/{connection_id}/active_calls": "calls.active",
    "GET /conferences": "conferences.list",
    "POST /conferences": "conferences.create",
    "GET /conferences/{conference_id}": "conferences.retrieve",
    "GET /conferences/{conference_id}/participants": "conferences.list_participants",
    "GET /conferences/{conference_id}/participants/{participant_id}": "conferences.retrieve_participant",
    "PATCH /conferences/{conference_id}/participants/{participant_id}": "conferences.update_participant",
    "POST /custom_storage_credentials/{connection_id}": "custom_storage_credentials.create",
    "GET /custom_storage_credentials/{connection_id}": "custom_storage_credentials.retrieve",
    "PUT /custom_storage_credentials/{connection_id}": "custom_storage_credentials.update",
    "DELETE /custom_storage_credentials/{connection_id}": "custom_storage_credentials.delete",
    "GET /queues": "queues.list",
    "POST /queues": "queues.create",
    "GET /queues/{queue_name}": "queues.retrieve",
    "POST /queues/{queue_name}": "queues.update",
    "DELETE /queues/{queue_name}": "queues.delete",
    "GET /queues/{queue_name}/calls": "queues.list_calls",
    "GET /queues/{queue_name}/calls/{call_control_id}": "queues.retrieve_call",
    "PATCH /queues/{queue_name}/calls/{call_control_id}": "queues.update_call",
    "DELETE /queues/{queue_name}/calls/{call_control_id}": "queues.remove_call",
    "GET /recording_transcriptions": "recording_transcriptions.list",
    "GET /recording_transcriptions/{recording_transcription_id}": "recording_transcriptions.retrieve",
    "DELETE /recording_transcriptions/{recording_transcription_id}": "recording_transcriptions.delete",
    "GET /recordings": "recordings.list",
    "POST /recordings/actions/delete": "recordings.delete_many",
    "GET /recordings/{recording_id}": "recordings.retrieve",
    "DELETE /recordings/{recording_id}": "recordings.delete",
    "GET /text-to-speech/voices": "text_to_speech.list_voices",
    "GET /webhook_deliveries": "webhook_deliveries.list",
    "GET /webhook_deliveries/{id}": "webhook_deliveries.retrieve",
}
_ACTION = re.compile(r"/(calls|conferences)/\{\w+\}/actions/(\w+)")


def camel(name: str) -> str:
    """`call.dtmf.received` or `record_start` as the name of a class."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[._\-/]", name) if part)


def class_name(operation: str) -> str:
    """The class of an operation's command: `Speak`, and `ConferenceSpeak` for `conferences.speak`."""
    namespace, _, method = operation.rpartition(".")
    return camel(re.sub(r"s$", "", re.sub(r"ies$", "y", namespace))) + camel(method)


def named_path(path: str) -> str:
    """A path whose place for a conference is called alike everywhere."""
    return path.replace("/conferences/{id}", "/conferences/{conference_id}")


def shape(path: str) -> str:
    """A path whatever its places are called, which the data files do not agree on."""
    return re.sub(r"\{\w+\}", "{}", path)


def operation_name(method: str, path: str) -> str:
    """What an endpoint is called: `speak` for the action of a call, else with its namespace, `conferences.speak`.

    Raises:
        ValueError: It has no name here.
    """
    if path == "/calls":
        return "dial"
    if action := _ACTION.fullmatch(path):
        return action[2] if action[1] == "calls" else f"conferences.{action[2]}"
    name = NAMES.get(f"{method.upper()} {path}")
    if name is None:
        raise ValueError(f"{method.upper()} {path} has no name: add it to names.py")
    return name
