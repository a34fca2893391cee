"""Words on a page: spans that know whether they are bold, underlined, and whose words they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_SLOT = re.compile(r"\[([^\[\]]*)\]")
# Stands in for a star somebody typed while our own sentence is searched for its ** marks.
_STAR = "\ue02a"


class Voice(StrEnum):
    """Whose words a span carries: the rules of honest numbers bind ours; theirs are printed as said."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one kind; `quiet` is the second ink of codes and side remarks."""

    text: str
    bold: bool = False
    underline: bool = False
    quiet: bool = False
    voice: Voice = Voice.OURS

    def with_text(self, text: str) -> Span:
        """Another text of the same kind; written out, since lines are filled word by word."""
        return Span(text, self.bold, self.underline, self.quiet, self.voice)

    def same_kind(self, other: Span) -> bool:
        """Whether both look alike and are said by the same voice."""
        return (self.bold, self.underline, self.quiet, self.voice) == (
            other.bold,
            other.underline,
            other.quiet,
            other.voice,
        )


Words = tuple[Span, ...]


def literal(value: object) -> str:
    """A value somebody typed, safe to place inside a sentence given to `ours` (its stars stay stars)."""
    return str(value).replace("*", _STAR)


def ours(sentence: str, *, bold: bool = False, quiet: bool = False) -> Words:
    """Our own sentence; `**…**` in it is bold. Values people typed go through `literal` first."""
    spans = []
    for index, part in enumerate(_BOLD.split(sentence)):
        if part:
            spans.append(Span(part.replace(_STAR, "*"), bold=bold or index % 2 == 1, quiet=quiet))
    return tuple(spans)


def theirs(text: str, *, bold: bool = False, quiet: bool = False) -> Words:
    """Words somebody said or wrote, printed exactly as they are."""
    return (Span(text, bold=bold, quiet=quiet, voice=Voice.THEIRS),) if text else ()


def slots(sentence: str, *, voice: Voice = Voice.THEIRS) -> Words:
    """A filled-in sentence: what stands in [brackets] is underlined like the line people wrote on; the brackets go."""
    spans = []
    for index, part in enumerate(_SLOT.split(sentence)):
        if part:
            spans.append(Span(part, underline=index % 2 == 1, voice=voice))
    return tuple(spans)


def below(lines: Iterable[Words]) -> Words:
    """Lines below each other in one paragraph."""
    found: list[Span] = []
    for line in lines:
        found += [Span("\n"), *line] if found else line
    return tuple(found)


def strong(words: Words) -> Words:
    """The same words in bold."""
    return tuple(replace(span, bold=True) for span in words)


def plain(words: Words) -> str:
    """The bare text of the words."""
    return "".join(span.text for span in words)
