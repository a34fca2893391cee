"""Ids: time-ordered UUIDs for nearly everything, random ones where a time would betray who voted."""

from __future__ import annotations

import os
import time


def new_id() -> str:
    """A UUIDv7 (RFC 9562): sorts by the millisecond it was made in. Python 3.11 has none of its own."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    text = f"{value:032x}"  # written by hand: every typed note needs three
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def secret_id() -> str:
    """A random UUIDv4 for secret ballots and anonymous notes: it tells no time and no order."""
    import uuid

    return str(uuid.uuid4())
