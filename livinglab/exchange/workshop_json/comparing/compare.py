"""Everything that is counted again, in the order of the file."""

from __future__ import annotations

from livinglab.analysis.finding import Finding
from livinglab.exchange.workshop_json.content import Content


def compare(content: Content) -> list[Finding]:
    """The file's mistakes: derived figures that do not follow from its own data."""
    return []
