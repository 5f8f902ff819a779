"""What every leg of one simulated carrier shares."""

from dataclasses import dataclass

from callflow.simulator.clock import Clock
from callflow.simulator.doubts import Doubts
from callflow.simulator.identifiers import Identifiers
from callflow.simulator.recording import Shelf
from callflow.simulator.speech import AudioFiles
from callflow.simulator.webhooks import Webhooks


@dataclass(frozen=True, slots=True)
class Equipment:
    """The clock, the ways out, and the settings.

    Attributes:
        clock: The simulated time.
        identifiers: Makes identifiers.
        webhooks: Sends events.
        shelf: Keeps recordings.
        files: Knows how long audio files are.
        doubts: The positions of the switches.
        connection_id: The Call Control application that all calls belong to.
        webhook_url: Where its events go, unless a command redirects a leg's.
    """

    clock: Clock
    identifiers: Identifiers
    webhooks: Webhooks
    shelf: Shelf
    files: AudioFiles
    doubts: Doubts
    connection_id: str
    webhook_url: str
