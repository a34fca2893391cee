"""What somebody agreed to, purpose by purpose: each with its own yes or no, the day, how it was said, and when it was taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from livinglab.i18n import N_

CONSENTS = "consents"  # where the data of a participant keeps them

PURPOSES = {
    "record": N_("Taking part is recorded"), "name": N_("Name shown"), "photo": N_("Photo"), "voice": N_("Voice"),
    "story": N_("Story printed"), "kept": N_("Data kept"), "shared": N_("Shared outside"),
}  # fmt: skip
"""In the order in which the form asks."""

WAYS = {"written": N_("In writing"), "spoken": N_("Spoken, with a witness")}


@dataclass(frozen=True)
class Consent:
    """The answer to one purpose; `given` is None where nobody asked. What was taken back keeps the day it was given."""

    given: bool | None = None
    date: str = ""
    way: str = ""
    witness: str = ""
    withdrawn: str = ""

    @staticmethod
    def read(value: object) -> Consent:
        """From a participant's data; anything else is nobody asked."""
        if not isinstance(value, Mapping) or not isinstance(value.get("given"), bool):
            return Consent()
        words = {key: str(value.get(key) or "") for key in ("date", "way", "witness", "withdrawn")}
        return Consent(value["given"], **words)

    @property
    def value(self) -> dict[str, Any] | None:
        """What is stored; None where nobody asked."""
        if self.given is None:
            return None
        words = {key: getattr(self, key) for key in ("date", "way", "witness", "withdrawn")}
        return {"given": self.given, **{key: word for key, word in words.items() if word}}

    @property
    def holds(self) -> bool:
        """Whether it is a yes that was not taken back."""
        return self.given is True and not self.withdrawn

    @property
    def refused(self) -> bool:
        """Whether somebody said no, at once or later."""
        return self.given is False or bool(self.withdrawn)


def consents_of(data: Mapping[str, Any]) -> dict[str, Consent]:
    """All purposes with the answer a participant's data hold."""
    kept = data.get(CONSENTS)
    kept = kept if isinstance(kept, Mapping) else {}
    return {purpose: Consent.read(kept.get(purpose)) for purpose in PURPOSES}


def with_consents(data: Mapping[str, Any], consents: Mapping[str, Consent]) -> dict[str, Any]:
    """The same data with these answers; what nobody was asked leaves nothing behind."""
    told = {purpose: value for purpose, one in consents.items() if (value := one.value) is not None}
    rest = {key: value for key, value in data.items() if key != CONSENTS}
    return {**rest, **({CONSENTS: told} if told else {})}
