"""Cards: what a stage concludes, a record of named fields with a code."""

from __future__ import annotations
