"""The carrier as a program: commands over HTTP, calls with their time, signed webhooks."""

from callflow.simulator.carrier import CONNECTION_ID, DEVELOPMENT_SEED, Carrier
from callflow.simulator.doubts import Doubts
from callflow.simulator.phone import Phone
from callflow.simulator.timeline import Entry
from callflow.simulator.webhooks import Delivery

__all__ = ["CONNECTION_ID", "DEVELOPMENT_SEED", "Carrier", "Delivery", "Doubts", "Entry", "Phone"]
