"""What a certificate says, and the short code that tells whether a paper says the same as the library."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from livinglab.hangul import nfc
from livinglab.model import plain

FATE = "certificate"
"""How a kept row says that it is one."""
ALPHABET = "23456789ACDEFHJKMNPQRTUVWXY"
"""Figures and letters nobody takes for another one: no 0 and O, 1 and I and L, 5 and S, 8 and B, 2 and Z, 6 and G."""
LENGTH, GROUP = 12, 4
_LISTS = {"minutes", "periods", "stages"}
_WHOLE = {"attended", "held"}


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything printed on a certificate but the name, which stands nowhere beside its own table."""

    serial: str
    course: str
    course_en: str = ""
    attended: int = 0
    held: int = 0
    minutes: tuple[int, ...] = ()
    """Of each meeting; empty where they are not known."""
    periods: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    role: str = ""
    team: str = ""
    issuer: str = ""
    given: str = ""
    fiction: bool = False

    def stored(self) -> dict[str, Any]:
        """As JSON can keep it."""
        return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()}

    @staticmethod
    def read(value: Mapping[str, Any]) -> Facts:
        """What was stored; anything not understood is left out."""
        found: dict[str, Any] = {}
        for field in fields(Facts):
            one = value.get(field.name)
            if field.name == "minutes":
                found[field.name] = tuple(plain.whole(each, 0) for each in plain.listed(one))
            elif field.name in _LISTS:
                found[field.name] = tuple(plain.texts(one))
            elif field.name in _WHOLE:
                found[field.name] = plain.whole(one, 0)
            elif field.name == "fiction":
                found[field.name] = one is True
            else:
                found[field.name] = one if isinstance(one, str) else ""
        return Facts(**found)


def code_of(facts: Facts, name: str, secret: str) -> str:
    """The code over all that is printed, "K4TN-29XA-PM7C"; another fact, name or secret gives another one."""
    said = json.dumps({**facts.stored(), "name": _one_line(name)}, ensure_ascii=False, sort_keys=True)
    number = int.from_bytes(hmac.new(secret.encode(), said.encode(), hashlib.sha256).digest(), "big")
    letters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "-".join("".join(letters[at : at + GROUP]) for at in range(0, LENGTH, GROUP))


def typed_code(text: str) -> str:
    """A code as somebody typed it, spelled as it is printed; empty for what cannot be one."""
    letters = [letter for letter in nfc(text).upper() if letter.isalnum()]
    if len(letters) != LENGTH or not set(letters) <= set(ALPHABET):
        return ""
    return "-".join("".join(letters[at : at + GROUP]) for at in range(0, LENGTH, GROUP))


def same_code(one: str, other: str) -> bool:
    return bool(one) and hmac.compare_digest(one, other)


def _one_line(name: str) -> str:
    return " ".join(nfc(name).split())
