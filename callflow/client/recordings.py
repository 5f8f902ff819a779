"""`client.recordings`: the operations, and which recording an event is about."""

from callflow._generated import client_methods
from callflow.answers import Recording
from callflow.client.matching import matching
from callflow.errors import NotFound
from callflow.events import CallRecordingSaved, ConferenceRecordingSaved


class Recordings(client_methods.Recordings):
    """The recordings of calls and conferences; each that it gives can be downloaded."""

    async def find(self, event: CallRecordingSaved | ConferenceRecordingSaved) -> Recording | None:
        """The recording that an event says is saved, which `call.recording.saved` does not name.

        See https://developers.telnyx.com/api-reference/call-recordings/list-all-call-recordings

        Args:
            event: As a handler gets it.

        Returns:
            The recording; None if it is not there: not listed yet, or deleted.

        Raises:
            CommandError: The carrier could not be asked.
        """
        if isinstance(event, ConferenceRecordingSaved) and event.recording_id is not None:
            try:
                return await self.retrieve(event.recording_id)
            except NotFound:
                return None
        of_leg = event.call_leg_id if isinstance(event, CallRecordingSaved) else None
        of_conference = event.conference_id if isinstance(event, ConferenceRecordingSaved) else None
        if of_leg is None and of_conference is None:
            return None
        return matching(event, await self.list(call_leg_id=of_leg, conference_id=of_conference).all())
