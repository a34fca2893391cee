"""The consent form: four questions answered, seven things asked one by one, signed by hand or said before a witness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from livinglab.blocks.blocks import Document, FullPage
from livinglab.blocks.drawing import Drawing, Line, Mark, Pen, Rect, Text
from livinglab.blocks.forms import fields
from livinglab.blocks.forms.flow import FULL, LEFT, PAGE_HEIGHT, Piece, flow, gap
from livinglab.blocks.forms.lines import Lines, fitting_size, in_parts, lines
from livinglab.blocks.forms.marks import MM, box
from livinglab.blocks.metrics import text_width
from livinglab.documents.compose.opening import title_of
from livinglab.i18n import N_, speaking, tr
from livinglab.model.consent import PURPOSES
from livinglab.model.consent_terms import Terms
from livinglab.store import Store
from livinglab.views.lab import Lab

_STRONG, _INK, _HAIR = Pen("ink", 1.0), Pen("ink", 0.9), Pen("hair", 0.5)
_SAID = {
    "record": N_("We write down on which days you came and what you said."),
    "name": N_("We print your name in summaries and reports. With a no, only your alias."),
    "photo": N_("We take and print photos on which you can be recognised."),
    "voice": N_("We record voices at the meeting."),
    "story": N_("We print the story you told, as you told it."),
    "kept": N_("We keep the data after the end, to compare with the next experiment."),
    "shared": N_("We send results to an office or organisation that did not take part."),
}


@dataclass(frozen=True)
class _Type:
    """Letter sizes and the room around them, in points."""

    small: float
    text: float
    head: float
    title: float
    box: float
    pad: float
    label: float
    """Width of the first column."""
    row: float
    """From one line to write on to the next."""


_NORMAL = _Type(small=10.5, text=12.0, head=13.0, title=28.0, box=6 * MM, pad=8.0, label=106.0, row=38.0)
_LARGE = _Type(small=16.0, text=18.0, head=20.0, title=34.0, box=8 * MM, pad=9.0, label=150.0, row=52.0)


def consent_form(store: Store, project_id: str, *, large: bool = False, language: str = "ko") -> Document:
    """One form to copy, as airy as its fewest pages allow; without the organisation's word that it was checked it says so on its face."""
    with speaking(language, on_paper=True):
        lab = Lab(store, project_id)
        title = tr("Consent to take part and to be recorded")
        own = _LARGE if large else _NORMAL
        closer = [replace(own, pad=own.pad * share, row=own.row * share) for share in (1.0, 0.86, 0.72)]
        forms = [_Form(Terms.of(lab.project.data), one, bool(lab.project.fiction)) for one in closer]
        pages = min((one.pages(title_of(lab), title, lab.project.place) for one in forms), key=len)
        return Document(
            title=f"{title} · {title_of(lab)}", blocks=tuple(map(FullPage, pages)), language=language, kind="consent",
            subject=title, badge=tr("Fictional example") if lab.project.fiction else "",
        )  # fmt: skip


@dataclass(frozen=True)
class _Form:
    terms: Terms
    type: _Type
    fiction: bool

    def pages(self, project: str, title: str, place: str) -> list[Drawing]:
        pieces = [
            self._head(project, title), *self._facts(place), *self._questions(), gap(12),
            Piece(self.type.small + 16, self._columns, again=True), *map(self._item, PURPOSES), self._end(),
            *self._signed(),
        ]  # fmt: skip
        asked = " ".join(f"{tr(name)}: {self._said(key)}" for key, name in PURPOSES.items())
        alt = tr("Consent form to fill in by hand. {asked}", asked=asked)
        return flow(pieces, self._foot, f"{title}. {alt}", bottom=self._bottom())

    # --- head -----------------------------------------------------------------------------------------------------
    def _badges(self) -> list[str]:
        checked = [] if self.terms.confirmed else [tr("Legal check needed")]
        return [*([tr("Fictional example")] if self.fiction else []), *checked]

    def _facts(self, place: str) -> Iterator[Piece]:
        words = " · ".join(part for part in (place, self.terms.organisation) if part)
        for part in in_parts(lines(words, FULL, self.type.text, ink="second")):
            yield Piece(part.height, partial(_placed, part))
        yield gap(self.type.pad)

    def _head(self, project: str, title: str) -> Piece:
        own = self.type
        badges = self._badges()
        wide = max((text_width(one, own.small, True) + 18 for one in badges), default=0.0)
        parts = [
            lines(project, FULL - wide - 12, own.text, ink="second", most=2),
            lines(title, FULL - wide - 12, fitting_size(title, FULL - wide - 12, own.title), bold=True),
        ]
        told = sum(part.height + 2 for part in parts)
        boxed = len(badges) * (own.small * 1.9 + 5)

        def drawn(top: float) -> Iterator[Mark]:
            y = top
            for part in parts:
                yield from part.at(LEFT, y)
                y += part.height + 2
            for number, words in enumerate(badges):
                upper, high = top + number * (own.small * 1.9 + 5), own.small * 1.9
                yield Rect(LEFT + FULL - wide, upper, wide, high, stroke=_STRONG, radius=3)
                middle = LEFT + FULL - wide / 2
                yield Text(middle, upper + high / 2 + own.small * 0.36, words, own.small, True, "middle")

        return Piece(max(told, boxed), drawn)

    # --- the four questions ---------------------------------------------------------------------------------------
    def _questions(self) -> Iterator[Piece]:
        terms = self.terms
        why = terms.why or tr(
            "To count the results of the experiment and to make the summary for participants and the report. "
            "For nothing else."
        )
        what = terms.what or tr("Your alias, the notes and answers of the meetings, and what you say yes to below.")
        refusal = terms.refusal or tr(
            "Yes. You can come to the meetings without agreeing, and nothing is worse for you. "
            "You can also say so later: we take it out and erase it."
        )
        until = tr("Until {day}. Then we erase them.", day=terms.kept_until) if terms.kept_until else ""
        yield from self._row(tr("Why do we collect it?"), why, _INK)
        yield from self._row(tr("What do we collect?"), what)
        long = tr("How long do we keep it?")
        yield from self._row(long, until) if until else (self._gaps(long),)
        yield from self._row(tr("Can you say no?"), refusal)
        yield Piece(1, lambda top: iter((Line(LEFT, top, LEFT + FULL, top, _INK),)))

    def _row(self, label: str, words: str, above: Pen = _HAIR) -> Iterator[Piece]:
        """However long the answer is, it goes on over the page."""
        own = self.type
        name = lines(label, own.label - 8, own.text, bold=True)
        parts = in_parts(lines(words, FULL - own.label, own.text))

        def drawn(part: Lines, top: float) -> Iterator[Mark]:
            first = part is parts[0]
            if first:
                yield Line(LEFT, top, LEFT + FULL, top, above)
                yield from name.at(LEFT, top + own.pad)
            yield from part.at(LEFT + own.label, top + (own.pad if first else 0))

        for part in parts:
            first, last = part is parts[0], part is parts[-1]
            height = max(name.height, part.height) if first else part.height
            yield Piece(height + own.pad * (first + last), partial(drawn, part))

    def _gaps(self, label: str) -> Piece:
        own = self.type
        name = lines(label, own.label - 8, own.text, bold=True)
        x = LEFT + own.label
        first = tr("For | years after the end.").split("|")

        def drawn(top: float) -> Iterator[Mark]:
            yield Line(LEFT, top, LEFT + FULL, top, _HAIR)
            yield from name.at(LEFT, top + own.pad)
            baseline = top + own.pad + own.text
            found, end = fields.gapped(first, x, baseline, own.text)
            yield from found
            beside = FULL + LEFT - end > own.text * 12
            begin, low = (end + 6, baseline) if beside else (x, baseline + own.text * 2)
            yield from fields.labelled_lines((tr("Day of erasing"),), begin, low, LEFT + FULL - begin, own.text)

        wide = fields.gapped_width(first, own.text) + own.text * 12 > FULL - own.label
        return Piece(max(name.height, own.text * (3.3 if wide else 1.3)) + 2 * own.pad, drawn)

    # --- the seven items ------------------------------------------------------------------------------------------
    def _answers(self) -> tuple[str, str]:
        return tr("Yes"), tr("No")

    def _answer_width(self) -> float:
        own = self.type
        return sum(own.box + 5 + text_width(one, own.text) + 14 for one in self._answers())

    def _columns(self, top: float) -> Iterator[Mark]:
        own = self.type
        baseline = top + own.small + 3
        heads = (
            (LEFT, tr("Each one for itself")), (LEFT + own.label, tr("What it is")),
            (LEFT + FULL - self._answer_width(), tr("Do you agree?")),
        )  # fmt: skip
        for x, words in heads:
            yield Text(x, baseline, words, own.small, True, ink="second")
        yield Line(LEFT, top + own.small + 12, LEFT + FULL, top + own.small + 12, _STRONG)

    def _said(self, purpose: str) -> str:
        if purpose == "shared" and self.terms.outside:
            return tr("We send results to: {who}.", who=self.terms.outside)
        words = tr(_SAID[purpose])
        return f"{words} {tr('We read it to you first.')}" if purpose == "story" and self.terms.reads_first else words

    def _item(self, purpose: str) -> Piece:
        own = self.type
        name = lines(tr(PURPOSES[purpose]), own.label - 10, own.text + 0.5, bold=True)
        said = lines(self._said(purpose), FULL - own.label - self._answer_width() - 14, own.text)
        height = max(name.height, said.height, own.box) + 2 * own.pad - 3

        def drawn(top: float) -> Iterator[Mark]:
            middle = top + height / 2
            yield from name.around(LEFT, middle)
            yield from said.around(LEFT + own.label, middle)
            x = LEFT + FULL - self._answer_width()
            for answer in self._answers():
                yield box(x, middle, own.box)
                yield Text(x + own.box + 5, middle + own.text * 0.36, answer, own.text)
                x += own.box + 5 + text_width(answer, own.text) + 14
            if purpose != list(PURPOSES)[-1]:
                yield Line(LEFT, top + height, LEFT + FULL, top + height, _HAIR)

        return Piece(height, drawn)

    def _end(self) -> Piece:
        """The table is closed: what follows does not stand under its head."""
        return Piece(12, lambda top: iter((Line(LEFT, top, LEFT + FULL, top, _STRONG),)), closes=True)

    # --- signed ---------------------------------------------------------------------------------------------------
    def _signed(self) -> Iterator[Piece]:
        own = self.type
        decided = lines(tr("I was told, and decided for myself."), FULL, own.head, bold=True)
        twice = lines(tr("Two copies are filled in: one for you, one for us."), FULL, own.small, ink="second")
        spoken = tr("Agreed in words.")
        rows = [(tr("Date"), tr("Name or alias"), tr("Signature"))]
        told = lines(self._contact(), FULL, own.text)

        def signatures(top: float) -> Iterator[Mark]:
            yield from decided.at(LEFT, top)
            y = top + decided.height + own.row * 0.62
            for labels in rows:
                yield from fields.labelled_lines(labels, LEFT, y, FULL, own.text)
            y += own.row
            yield box(LEFT, y - own.text * 0.36, own.box)
            x = LEFT + own.box + 7
            yield Text(x, y, spoken, own.text)
            x += text_width(spoken, own.text) + 16
            witness = (tr("Witness"), tr("Signature"))
            if LEFT + FULL - x < own.text * 18:
                x, y = LEFT, y + own.row
            yield from fields.labelled_lines(witness, x, y, LEFT + FULL - x, own.text)
            y += own.row
            yield from fields.labelled_lines(self._explained(), LEFT, y, FULL, own.text)

        narrow = FULL - own.box - 23 - text_width(spoken, own.text) < own.text * 18
        yield Piece(decided.height + own.row * (3.62 if narrow else 2.62) + 12, signatures)
        yield from (Piece(part.height, partial(_placed, part)) for part in in_parts(told))
        yield gap(4)
        yield Piece(twice.height + 2, partial(_placed, twice))

    def _explained(self) -> tuple[str, ...]:
        return (tr("Explained by"),) if self.terms.contact else (tr("Explained by"), tr("Contact"))

    def _contact(self) -> str:
        if not self.terms.contact:
            return ""
        return tr(
            "Where to ask: {who}", who=" ".join(part for part in (self.terms.organisation, self.terms.contact) if part)
        )

    def _bottom(self) -> float:
        """Room for the foot, as high as it gets."""
        return max(18 * MM, 9 * MM + self._said_below("9 / 9").height + 14)

    def _foot(self, number: int, count: int) -> list[Mark]:
        said = self._said_below(f"{number} / {count}" if count > 1 else "")
        low = PAGE_HEIGHT - 9 * MM
        rule = Line(LEFT, low - said.height - 5, LEFT + FULL, low - said.height - 5, _HAIR)
        return [rule, *said.at(LEFT, low - said.height)] if said.lines else []

    def _said_below(self, page: str) -> Lines:
        parts = [page] if page else []
        if not self.terms.confirmed:
            parts.append(
                tr("This wording has not been checked by a lawyer. Use it once your organisation has confirmed it.")
            )
        if self.fiction:
            parts.append(tr("Fictional example: nobody signs this paper."))
        return lines(" · ".join(parts), FULL, self.type.small, ink="second")


def _placed(words: Lines, top: float) -> Iterator[Mark]:
    yield from words.at(LEFT, top)
