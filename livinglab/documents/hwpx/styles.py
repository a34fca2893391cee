"""The styles of one file: each is looked up or made once and then named by its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from livinglab.blocks.words import Span
from livinglab.documents.hwpx.elements import every, units
from livinglab.documents.inks import paper_ink
from livinglab.documents.pdf.styles import Sheet, TextStyle

Side = Literal["left", "right", "top", "bottom"]
Flags = tuple[bool, bool, bool]
TEXT_FONT, LABEL_FONT, OWN_FONT = "함초롬바탕", "맑은 고딕", "Pretendard"
_OUTLINE = {"title": 1, "section": 2, "part": 3, "cluster": 3}
_LABELS = {*_OUTLINE, "kicker", "column", "mark", "choice", "furniture", "thanks"}


@dataclass(frozen=True, slots=True)
class Frame:
    """How a paragraph stands: distances in points, a bar or rule in a named ink, whether it stays with the next."""

    before: float = 0.0
    after: float = 4.0
    left: float = 0.0
    hang: float = 0.0
    side: Side | None = None
    ink: str = "rule"
    width: str = "0.12 mm"
    keep: bool = False
    align: Literal["LEFT", "RIGHT", "CENTER"] = "LEFT"
    bullet: bool = False


_FRAMES: dict[str, Frame] = {
    "kicker": Frame(after=2, keep=True),
    "title": Frame(after=2, keep=True),
    "meta": Frame(after=6),
    "section": Frame(before=4, after=5, keep=True),
    "part": Frame(before=10, after=3, keep=True),
    "cluster": Frame(before=8, after=3, keep=True),
    "mark": Frame(before=14, after=0, side="top", ink="ink", width="0.4 mm", keep=True),
    "caption": Frame(after=4),
    "thanks": Frame(before=8, after=8),
    "strip": Frame(after=0),
    "column": Frame(after=0),
    "card": Frame(after=0),
    "notes": Frame(after=3, left=40, hang=40),
    "bullet": Frame(after=3, left=14, bullet=True),
    "item": Frame(after=3, left=24, hang=24),
    "choice": Frame(before=2, after=6),
}
_SAME_LETTERS = {"mark": "column", "bullet": "note", "item": "note", "cell": "note"}


class Styles:
    """Numbers of paragraph shapes, letter shapes and borders, asked for by name."""

    def __init__(self, document: Any, sheet: Sheet) -> None:
        self._document, self._sheet = document, sheet
        self._header = document.parts.headers[0]
        self._letters: dict[tuple[str, Flags, str], str] = {}
        self._shapes: dict[tuple[str, Frame], str] = {}
        self._kept: dict[str, str] = {}
        self._borders: dict[tuple[str, str, tuple[Side, ...]], str] = {}
        self._outline = {level: document.styles.resolve(f"개요 {level}") for level in (1, 2, 3)}
        self._bullet = document.styles.ensure_numbering(kind="bullet", levels=[{"char": "●"}])[0]
        document.styles.ensure_font(OWN_FONT)
        for face in (TEXT_FONT, LABEL_FONT):
            document.styles.ensure_font(face, subst_face=OWN_FONT, subst_type="TTF")
        self._without_numbers()

    def text(self, name: str) -> TextStyle:
        """Size and leading of a style on this sheet."""
        return self._sheet.style(_SAME_LETTERS.get(name, name))

    def style(self, name: str) -> str:
        """The number of the office's own style: 개요 1 to 3 for headings, 바탕글 for the rest."""
        return str(self._outline[_OUTLINE[name]].id) if name in _OUTLINE else "0"

    def shape(self, name: str, frame: Frame | None = None) -> str:
        """The paragraph shape of a style, or of a variant of it."""
        wanted = frame or frame_of(name)
        at = (name, wanted)
        if at not in self._shapes:
            self._shapes[at] = self._made(name, wanted)
        return self._shapes[at]

    def kept(self, shape: str) -> str:
        """The same paragraph shape, staying with the next paragraph."""
        if shape not in self._kept:
            self._kept[shape] = str(
                self._header.ensure_paragraph_format(base_para_pr_id=shape, break_setting={"keep_with_next": True})
            )
        return self._kept[shape]

    def letters(self, name: str, span: Span, ink: str = "") -> str:
        """The letter shape of a span in a style."""
        style = self.text(name)
        flags = (span.bold or style.bold, span.underline, span.quiet)
        ink = ink or ("second" if span.quiet else style.ink)
        at = (name, flags, ink)
        if at not in self._letters:
            self._letters[at] = self._document.styles.ensure_run(
                bold=flags[0], underline=flags[1], color=paper_ink(ink), size=style.size,
                font=LABEL_FONT if name in _LABELS else TEXT_FONT,
            )  # fmt: skip
        return self._letters[at]

    def border(self, ink: str, width: str, *sides: Side) -> str:
        """A border of these sides; none of them is no border."""
        at = (ink, width, sides)
        if at not in self._borders:
            self._borders[at] = self._document.styles.ensure_border_fill(
                border_color=paper_ink(ink), border_width=width, active_borders=list(sides)
            )
        return self._borders[at]

    def _made(self, name: str, frame: Frame) -> str:
        style = self.text(name)
        base = self._outline[_OUTLINE[name]].para_pr_id_ref if name in _OUTLINE else 0
        border = {}
        if frame.side:
            border = {
                "borderFillIDRef": self.border(frame.ink, frame.width, frame.side),
                "offsetLeft": 0 if frame.side != "left" else units(6),
                "offsetTop": 0 if frame.side != "top" else units(6),
            }
        return str(self._header.ensure_paragraph_format(
            base_para_pr_id=self._bullet if frame.bullet else base,
            alignment=frame.align,
            line_spacing_percent=round(100 * style.leading / style.size),
            margins={
                "prev": units(self._sheet.gap(frame.before)), "next": units(self._sheet.gap(frame.after)),
                "left": units(frame.left), "intent": -units(frame.hang),
            },
            break_setting={"keep_with_next": frame.keep, "widow_orphan": True},
            border=border or None,
        ))  # fmt: skip

    def _without_numbers(self) -> None:
        """Headings are the outline's, but what they say is said already: no 1. 가. 1) before it."""
        root = self._header.element
        for head in root.iter("{*}paraHead"):
            if head.getparent().tag.endswith("}numbering"):
                head.text = None
        for numberings in root.iter("{*}numberings"):  # the order the schema wants: the library adds bullets last
            numberings.addnext(next(root.iter("{*}bullets")))
        self._header.mark_dirty()


def frame_of(name: str) -> Frame:
    """How paragraphs of this style stand."""
    return _FRAMES.get(name, Frame())


def runs_in(paragraph: Any, letters: str) -> None:
    """Give every run of a paragraph one letter shape."""
    for run in every(paragraph, "run"):
        run.set("charPrIDRef", letters)
