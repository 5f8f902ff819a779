"""The exchange: which sessions, legs and numbers there are."""

from collections import OrderedDict

from callflow.simulator.ending import Ending, by_us
from callflow.simulator.equipment import Equipment
from callflow.simulator.far_end import FarEnd
from callflow.simulator.leg import Leg
from callflow.simulator.phone import Phone
from callflow.simulator.session import Session

KNOWN_AFTER_END = 600.0
_PHONES_OF_A_NUMBER = 1000
_REMEMBERED = 100_000


class Exchange:
    """Makes legs, finds them, forgets them ten minutes after their end.

    Args:
        equipment: What all legs share.

    Attributes:
        legs: Those that are alive or lately ended, by `call_control_id`.
        phones: The parties that were called, by number, the latest last.
        far_ends: What happens when a number is called.
        closed: Whether it takes no more calls.
    """

    def __init__(self, equipment: Equipment) -> None:
        self.equipment = equipment
        self.legs: dict[str, Leg] = {}
        self.phones: dict[str, list[Phone]] = {}
        self.far_ends: dict[str, FarEnd] = {}
        self.closed = False
        self._gone: OrderedDict[str, None] = OrderedDict()

    def incoming(self, *, to: str, from_: str, rings: float) -> Phone:
        """Somebody calls one of our numbers."""
        leg = self._leg(Leg(self.equipment, self._session(), direction="incoming", from_=from_, to=to))
        leg.ring("parked")
        leg.after(rings, lambda: self._rung_out(leg))
        return Phone(leg)

    def outgoing(
        self,
        *,
        to: str,
        from_: str,
        session: Session | None,
        rings: float,
        client_state: str | None,
        webhook_url: str | None,
    ) -> Leg:
        """We call a number; in a session that there is, or in a new one."""
        leg = Leg(self.equipment, session or self._session(), direction="outgoing", from_=from_, to=to)
        leg.client_state = client_state
        leg.webhook_url = webhook_url or self.equipment.webhook_url
        self._leg(leg)
        leg.ring("bridging")
        self._remember(Phone(leg))
        leg.after(rings, lambda: self._rung_out(leg))
        self.far_ends.get(to, FarEnd()).receive(leg)
        return leg

    def was_here(self, call_control_id: str) -> bool:
        """Whether there was such a leg, forgotten since."""
        return call_control_id in self._gone

    def close(self) -> None:
        """End every call."""
        self.closed = True
        for leg in tuple(self.legs.values()):
            leg.end(by_us(leg.direction, answered=leg.state == "answered"))

    def _session(self) -> Session:
        return Session(self.equipment.identifiers.uuid(), self.equipment.clock)

    def _leg(self, leg: Leg) -> Leg:
        self.legs[leg.id] = leg
        leg.when_ended.append(lambda: self._forget_later(leg))
        return leg

    def _remember(self, phone: Phone) -> None:
        phones = self.phones.setdefault(phone.number, [])
        phones.append(phone)
        del phones[:-_PHONES_OF_A_NUMBER]

    def _forget_later(self, leg: Leg) -> None:
        self.equipment.clock.later(KNOWN_AFTER_END, lambda: self._forget(leg))

    def _forget(self, leg: Leg) -> None:
        del self.legs[leg.id]
        self._gone[leg.id] = None
        if len(self._gone) > _REMEMBERED:
            self._gone.popitem(last=False)

    @staticmethod
    def _rung_out(leg: Leg) -> None:
        if leg.state == "ringing":
            leg.end(Ending("timeout"))
