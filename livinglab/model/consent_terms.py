"""What an organisation's consent form says of itself: who asks, how long data are kept, and its own wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

TERMS = "consent_terms"  # where the data of a project keeps them


@dataclass(frozen=True)
class Terms:
    """Empty words leave the form's own sentence, or a line to write on. `confirmed` is the organisation's word that the
    form has been checked; until then it says on its face that it has not."""

    organisation: str = ""
    contact: str = ""
    kept_until: str = ""
    outside: str = ""
    """Who gets the results, where somebody outside does."""
    why: str = ""
    what: str = ""
    refusal: str = ""
    reads_first: bool = False
    """Whether a story is read to its teller before it is printed: a promise, so it stands there only if it was made."""
    confirmed: bool = False

    @staticmethod
    def of(data: Mapping[str, Any]) -> Terms:
        """From a project's data; what cannot be read is as if nobody wrote it."""
        kept = data.get(TERMS)
        kept = kept if isinstance(kept, Mapping) else {}
        words = {key: str(kept[key]) for key in WORDS if isinstance(kept.get(key), str)}
        return Terms(**words, reads_first=kept.get("reads_first") is True, confirmed=kept.get("confirmed") is True)

    @property
    def value(self) -> dict[str, Any]:
        """What is stored: only what was written or ticked."""
        return {key: one for key, one in asdict(self).items() if one}


WORDS = ("organisation", "contact", "kept_until", "outside", "why", "what", "refusal")
