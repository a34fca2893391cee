"""The styles of a Word document: the paper's sizes and inks as named styles an office can change in one place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from livinglab.documents.docx.runs import Border, ink, twips

FONT, FALLBACK = "Pretendard", "맑은 고딕"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LANGUAGES = {"ko": "ko-KR", "en": "en-US"}


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style; `outline` 1 to 3 makes it a heading of that level."""

    id: str
    name: str
    size: float
    leading: float
    bold: bool = False
    color: str = "ink"
    before: float = 0.0
    after: float = 0.0
    outline: int = 0
    keep: bool = False
    align: str = ""
    indent: float = 0.0
    hanging: float = 0.0
    border: Border | None = None


STYLES = (
    Style("Normal", "Normal", 12, 19, after=4),
    Style("Heading1", "heading 1", 26, 33, True, after=2, outline=1, keep=True),
    Style("Heading2", "heading 2", 17, 24, True, before=15, after=5, outline=2, keep=True,
          border=Border("top", "rule", 5, 6)),
    Style("Heading3", "heading 3", 12.5, 18, True, before=10, after=3, outline=3, keep=True),
    Style("Kicker", "Kicker", 12, 17, color="second", after=2),
    Style("Meta", "Meta", 12, 18, color="second", after=6),
    Style("Badge", "Badge", 10.5, 15.5, True, after=4, align="right"),
    Style("Stage", "Stage", 11, 16, True, before=15, keep=True, border=Border("top", "ink", 8, 6)),
    Style("Note", "Note", 11.5, 17, after=4),
    Style("NoteLine", "Note line", 11.5, 16, after=3, indent=40, hanging=40),
    Style("Cell", "Cell", 11.5, 17),
    Style("ColumnHead", "Column head", 10.5, 15.5, True, color="second"),
    Style("SideNote", "Side note", 10.5, 15.5, color="second", after=4, keep=True),
    Style("Caption", "caption", 10.5, 15.5, color="second", after=6),
    Style("Lead", "Lead", 14.5, 23, before=5, after=5, indent=12),
    Style("LeadSource", "Lead source", 10.5, 15.5, color="second", after=5, indent=12),
    Style("Thanks", "Thanks", 14, 20, True, before=8, after=8),
    Style("Picture", "Picture", 12, 12, before=8, after=5),
    Style("ListParagraph", "List Paragraph", 11.5, 17, after=3, indent=20, hanging=20),
    Style("Header", "header", 10.5, 15.5, color="second"),
    Style("Footer", "footer", 10.5, 15.5, color="second", border=Border("top", "hair", 4, 4)),
    Style("Gap", "Gap", 4, 6),
)  # fmt: skip


# Large print: headings in their own sizes, small letters at 16, all others at 18 (PAPER §2).
_LARGE = {"Heading1": (34, 43), "Heading2": (24, 34), "Heading3": (19, 28), "Thanks": (20, 29), "Gap": (4, 6)}
_SMALL, _SMALL_LARGE, _OTHERS_LARGE = 11, (16, 24), (18, 28)


def _sized(style: Style, large: bool) -> Style:
    if not large:
        return style
    size, leading = _LARGE.get(style.id) or (_SMALL_LARGE if style.size <= _SMALL else _OTHERS_LARGE)
    return replace(style, size=size, leading=leading, indent=style.indent * 1.5, hanging=style.hanging * 1.5)


def size_of(name: str, large: bool) -> float:
    """How large the letters of a style are."""
    return next(_sized(style, large).size for style in STYLES if style.id == name)


def styles_xml(language: str, large: bool = False) -> str:
    """All styles, with the Korean font named for Hangul and the language for spelling and reading aloud."""
    tongue = LANGUAGES.get(language, language)
    # Hangul is Korean whatever the language of the paper.
    spoken = f'<w:lang w:val="{tongue}" w:eastAsia="ko-KR"/>'
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_size(18 if large else 12)}{spoken}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )
    others = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
    )
    written = "".join(_style(_sized(style, large)) for style in STYLES)
    return f'<w:styles xmlns:w="{W}">{defaults}{others}{written}</w:styles>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _style(style: Style) -> str:
    normal = style.id == "Normal"
    default = 'w:default="1" ' if normal else ""
    head = f'<w:style w:type="paragraph" {default}w:styleId="{style.id}">'
    named = f'<w:name w:val="{style.name}"/>' + ("" if normal else '<w:basedOn w:val="Normal"/>') + "<w:qFormat/>"
    spacing = f'w:before="{twips(style.before)}" w:after="{twips(style.after)}" w:line="{twips(style.leading)}"'
    facts = "".join(
        (
            "<w:keepNext/>" if style.keep else "",
            f"<w:pBdr>{style.border.xml()}</w:pBdr>" if style.border else "",
            # Word would set a blank between a figure and its counter: "16 명"
            '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' if normal else "",
            f'<w:spacing {spacing} w:lineRule="atLeast"/>',
            f'<w:ind w:left="{twips(style.indent)}" w:hanging="{twips(style.hanging)}"/>' if style.indent else "",
            f'<w:jc w:val="{style.align}"/>' if style.align else "",
            f'<w:outlineLvl w:val="{style.outline - 1}"/>' if style.outline else "",
        )
    )
    look = f'{"<w:b/>" if style.bold else ""}<w:color w:val="{ink(style.color)}"/>{_size(style.size)}'
    return f"{head}{named}<w:pPr>{facts}</w:pPr><w:rPr>{look}</w:rPr></w:style>"


def fonts_xml() -> bytes:
    """The fonts by name; where ours is not installed, Word takes the one every Korean Windows has."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="{W}">'
        f'<w:font w:name="{FONT}"><w:altName w:val="{FALLBACK}"/><w:charset w:val="81"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    ).encode()
