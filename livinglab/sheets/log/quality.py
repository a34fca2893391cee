"""How a reading came about: seen and counted by ourselves, copied from a record, told by somebody, or estimated.

It is kept in the reading's `note`: one of QUALITY, or people's own words. Nothing said means measured."""

from __future__ import annotations

from livinglab.i18n import N_, tr
from livinglab.model.results import Measurement

QUALITY = {
    "measured": N_("Measured by ourselves"),
    "record": N_("Taken from a record"),
    "told": N_("Told by somebody"),
    "estimate": N_("Estimated"),
}
_SHORT = {"record": N_("from a record"), "told": N_("told"), "estimate": N_("estimated")}


def quality_of(measurement: Measurement) -> str:
    """One of QUALITY; "" where somebody wrote words of their own."""
    if not measurement.note:
        return "measured"
    return measurement.note if measurement.note in QUALITY else ""


def quality_words(measurement: Measurement) -> str:
    """What is printed beside a reading; nothing where it was plainly measured."""
    quality = quality_of(measurement)
    return measurement.note if not quality else tr(_SHORT[quality]) if quality in _SHORT else ""


def with_quality(number: str, measurement: Measurement) -> str:
    """43/100 (estimated)."""
    words = quality_words(measurement)
    return f"{number} ({words})" if words else number
