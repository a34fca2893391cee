"""What Word has to be filled in by name: content controls, and the text fields of older forms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from livinglab.documents.forms.docx_words import DocxGrammar, TextPiece, W, own_parts
from livinglab.documents.forms.facts import Facts
from livinglab.documents.forms.report import FormReport, Kind, Outcome

_CHOICES = ("dropDownList", "picture", "group", "docPartObj", "docPartList", "citation", "bibliography", "equation")
_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_BLANK = " \u2002\u00a0"  # what Word shows where nothing was written


def fill_fields(root: Any, facts: Facts, report: FormReport) -> None:
    """Fill each field that has a known name and no words of its own yet."""
    for control in list(root.iter(W + "sdt")):
        _control(control, facts, report)
    for paragraph in root.iter(W + "p"):
        for name, texts in _older(paragraph):
            _told(name, "".join(text.text or "" for text in texts).strip(_BLANK), facts, report, _Older(texts))


class _Older:
    def __init__(self, texts: list[Any]) -> None:
        self._texts = texts

    def put(self, value: str) -> None:
        for text in self._texts:
            text.text = ""
        piece = TextPiece(self._texts[0])
        piece.text = value
        piece.break_lines()


class _Control:
    def __init__(self, control: Any, facts: Any) -> None:
        self._control, self._facts = control, facts

    def put(self, value: str) -> None:
        """The words, in the letters around them; what tied the control to a hidden answer elsewhere goes."""
        for name in ("showingPlcHdr", "dataBinding"):
            for sign in self._facts.findall(W + name):
                self._facts.remove(sign)
        content = self._control.find(W + "sdtContent")
        for style in list(content.iter(W + "rStyle")):
            if "placeholder" in (style.get(W + "val") or "").casefold():
                style.getparent().remove(style)
        grammar = DocxGrammar()
        paragraphs = grammar.paragraphs(content)
        grammar.put_text(paragraphs[0] if paragraphs else content, value)
        for spare in paragraphs[1:]:
            for text in own_parts(spare, "t"):
                text.text = ""


def _control(control: Any, facts: Facts, report: FormReport) -> None:
    about, content = control.find(W + "sdtPr"), control.find(W + "sdtContent")
    if about is None or content is None:
        return
    named = [found.get(W + "val") or "" for name in ("alias", "tag") if (found := about.find(W + name)) is not None]
    text = DocxGrammar().text_of(content).strip()
    empty = about.find(W + "showingPlcHdr") is not None
    name = next((one for one in named if facts.text(one) is not None), next(filter(None, named), text if empty else ""))
    if not name or any(about.find(W + kind) is not None for kind in ("docPartObj", "docPartList", "group")):
        return
    if about.find(_CHECKBOX) is not None or any(about.find(W + kind) is not None for kind in _CHOICES):
        report.add(Kind.FIELD, name, Outcome.UNKNOWN)
    else:
        _told(name, "" if empty else text, facts, report, _Control(control, about))


def _told(name: str, there: str, facts: Facts, report: FormReport, place: _Control | _Older) -> None:
    value = facts.text(name)
    if value is None:
        report.add(Kind.FIELD, name, Outcome.UNKNOWN)
    elif there:
        report.add(Kind.FIELD, name, Outcome.KEPT, there)
    else:
        if value:
            place.put(value)
        report.add(Kind.FIELD, name, Outcome.FILLED if value else Outcome.EMPTY, value)


def _older(paragraph: Any) -> Iterator[tuple[str, list[Any]]]:
    """The names of the paragraph's text fields, each with the text elements it shows."""
    name, texts, shows = "", list[Any](), False
    for run in own_parts(paragraph, "r"):
        for part in run:
            if part.tag == W + "fldChar":
                kind = part.get(W + "fldCharType")
                asked = part.find(f"{W}ffData/{W}name")
                if kind == "begin":
                    typed = part.find(f"{W}ffData/{W}textInput") is not None and asked is not None
                    name, texts, shows = (asked.get(W + "val") or "") if typed else "", [], False
                elif kind == "separate":
                    shows = True
                elif kind == "end":
                    if name and texts:
                        yield name, texts
                    name, shows = "", False
            elif part.tag == W + "t" and shows and name:
                texts.append(part)
