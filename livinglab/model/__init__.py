"""What a lab consists of: small frozen records, one a table row."""

from __future__ import annotations
