"""Reads the workshop JSON of the samples: what people said is stored, what was counted is counted again."""

from __future__ import annotations

from livinglab.exchange.workshop_json.importer import ImportReport, import_workshop

__all__ = ["ImportReport", "import_workshop"]
