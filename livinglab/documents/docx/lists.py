"""Lists of a Word document: dots, and numbers that begin where the block says."""

from __future__ import annotations

from livinglab.documents.docx.styles import W

_DOT, _NUMBER = 0, 1
DOTS = 1  # the list of dots; each run of numbers gets a list of its own


class Lists:
    """Gives out the lists' numbers while the text is written, then writes what they mean."""

    def __init__(self) -> None:
        self._starts: list[int] = []

    def numbers_from(self, start: int) -> int:
        """A new list whose first number is `start`."""
        self._starts.append(start)
        return DOTS + len(self._starts)

    def xml(self) -> str:
        """The numbering part."""
        abstract = _abstract(_DOT, "bullet", "•") + _abstract(_NUMBER, "decimal", "%1.")
        nums = f'<w:num w:numId="{DOTS}"><w:abstractNumId w:val="{_DOT}"/></w:num>'
        for index, start in enumerate(self._starts, DOTS + 1):
            begin = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            nums += f'<w:num w:numId="{index}"><w:abstractNumId w:val="{_NUMBER}"/>{begin}</w:num>'
        return f'<w:numbering xmlns:w="{W}">{abstract}{nums}</w:numbering>'


def _abstract(number: int, form: str, text: str) -> str:
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="400" w:hanging="400"/></w:pPr></w:lvl>'
    )
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
