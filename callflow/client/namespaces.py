"""What a client can do, by what it is about: `client.calls`, `client.conferences`, `client.recordings`..."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any  # an answer is JSON of any shape

from callflow.conference import Conference
from callflow.lazy import lazy_module
from callflow.model import Command
from callflow.queue import Queue
from callflow.types import Downloads, Mint

if TYPE_CHECKING:
    from callflow._generated import client_methods
    from callflow.client import recordings
else:
    client_methods = lazy_module("callflow._generated.client_methods")
    recordings = lazy_module("callflow.client.recordings")


class Namespaces(ABC):
    """The operations of the voice API as methods, under the API's own names.

    A command that takes a `command_id` and is given none gets one here, so that it can be sent again when no answer
    comes, and takes effect once.

    Args:
        mint: Makes those identifiers.
    """

    def __init__(self, mint: Mint) -> None:
        self._mint = mint

    @abstractmethod
    async def execute(self, command: Command) -> Mapping[str, Any]:
        """Have the carrier execute a command; gives what of its answer counts."""

    @property
    def downloads(self) -> Downloads | None:
        """What files are downloaded with, if they can be."""
        return None

    async def _identified(self, command: Command) -> Mapping[str, Any]:
        if command.command_id is None and "command_id" in command.operation.takes:
            command = command.model_copy(update={"command_id": str(self._mint())})
        return await self.execute(command)

    @cached_property
    def call_control_applications(self) -> "client_methods.CallControlApplications":
        """The Call Control applications, which say where webhooks go."""
        return client_methods.CallControlApplications(self._identified)

    @cached_property
    def call_events(self) -> "client_methods.CallEvents":
        """The log of what happened in calls, for debugging."""
        return client_methods.CallEvents(self._identified)

    @cached_property
    def calls(self) -> "client_methods.Calls":
        """The calls: their commands, their state, and which are active."""
        return client_methods.Calls(self._identified)

    @cached_property
    def conferences(self) -> "client_methods.Conferences":
        """The conferences and who is in them."""
        return client_methods.Conferences(self._identified)

    @cached_property
    def custom_storage_credentials(self) -> "client_methods.CustomStorageCredentials":
        """Where recordings are stored, other than with the carrier."""
        return client_methods.CustomStorageCredentials(self._identified)

    @cached_property
    def phone_numbers(self) -> "client_methods.PhoneNumbers":
        """The account's phone numbers and their voice settings."""
        return client_methods.PhoneNumbers(self._identified)

    @cached_property
    def queues(self) -> "client_methods.Queues":
        """The queues and the calls that wait in them."""
        return client_methods.Queues(self._identified)

    @cached_property
    def recording_transcriptions(self) -> "client_methods.RecordingTranscriptions":
        """The texts of recordings."""
        return client_methods.RecordingTranscriptions(self._identified)

    @cached_property
    def recordings(self) -> "recordings.Recordings":
        """The recordings of calls and conferences, and their files."""
        return recordings.Recordings(self._identified, self.downloads)

    @cached_property
    def text_to_speech(self) -> "client_methods.TextToSpeech":
        """The voices that speak."""
        return client_methods.TextToSpeech(self._identified)

    @cached_property
    def webhook_deliveries(self) -> "client_methods.WebhookDeliveries":
        """The webhooks as they were delivered, or failed to be."""
        return client_methods.WebhookDeliveries(self._identified)

    def conference(self, conference_id: str) -> Conference:
        """One conference, by its identifier."""
        return Conference(conference_id, self._identified)

    def queue(self, queue_name: str) -> Queue:
        """One queue, by its name."""
        return Queue(queue_name, self._identified)
