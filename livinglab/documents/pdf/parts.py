"""Papers on their way into one file: how many copies of each, and what lies on the backs."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.blocks.blocks import Document


@dataclass(frozen=True, slots=True)
class Part:
    """A document, its copies, and whether its backs stay empty where the rest is printed on both sides."""

    document: Document
    large: bool = False
    copies: int = 1
    one_sided: bool = False

    def backs(self, pages: int) -> tuple[int, ...]:
        """Behind which pages of a copy an empty one follows, printed on both sides, so that no paper begins on the back
        of another's."""
        if self.one_sided:
            return tuple(range(pages))
        return (pages - 1,) if pages % 2 else ()

    def sheets(self, pages: int, two_sided: bool) -> int:
        """Sheets of paper all its copies take."""
        return self.copies * ((pages + 1) // 2 if two_sided and not self.one_sided else pages)
