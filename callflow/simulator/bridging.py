"""Bridges: two legs whose parties hear each other."""

import functools

from callflow.simulator.ending import by_us
from callflow.simulator.leg import Commanded, Leg


def bridge(first: Leg, second: Leg, *, commanded: Commanded, reported_for_first: bool = True) -> None:
    """Join two legs. Whatever is played or gathered on either is over, and former partners are left.

    Args:
        first: The leg that was commanded.
        second: The leg that it is joined to.
        commanded: The state of the first at the command.
        reported_for_first: Whether it gets `call.bridged` too.
    """
    assert first is not second, "a leg bridged with itself"
    for leg in (first, second):
        release(leg)
        leg.stop_gather("cancelled")
        leg.audio.stop_all()
    first.partner, second.partner = second, first
    for leg in (first, second):
        leg.note("call", "bridged")
        leg.when_ended.append(functools.partial(release, leg))
    if reported_for_first:
        first.report("call.bridged", {}, commanded)
    second.report("call.bridged", {})


def release(leg: Leg) -> None:
    """End the bridge that a leg is in, if any: its partner is parked, or hung up."""
    partner, leg.partner = leg.partner, None
    if partner is None:
        return
    partner.partner = None
    partner.note("call", "unbridged")
    if partner.parks:
        partner.parks = False
    else:
        partner.end(by_us(partner.direction, answered=partner.state == "answered"))
