"""What screens and documents read: answers gathered from the store, never writing."""

from __future__ import annotations
