"""A count of people as a share with its interval, shown as far as the number of people carries it."""

from __future__ import annotations

from livinglab.analysis.display import FEWEST_FOR_PERCENT, share
from livinglab.analysis.wilson import people_interval, wilson
from livinglab.blocks.charts.k_of_n import Part
from livinglab.i18n import tr


def part(name: str, k: int, n: int) -> Part:
    """Counts always, percent from twenty people; the interval is Wilson's (1927), in people while percent is not told."""
    interval, people = wilson(k, n), people_interval(k, n)
    if interval is None or people is None:
        return Part(name, k, n)
    if n < FEWEST_FOR_PERCENT:
        reach = tr("{low} to {high} people", low=people[0], high=people[1])
    else:
        reach = tr("{low} to {high}%", low=round(100 * interval.low), high=round(100 * interval.high))
    return Part(name, k, n, share(k, n).percent or "", interval.low, interval.high, reach)
