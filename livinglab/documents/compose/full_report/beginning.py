"""The cover with the project's facts, everything in one page, and what it began with."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, BulletList, CardBox, CardField, Heading, ListItem, PageBreak, Title
from livinglab.blocks.words import Words, below, literal, ours, slots, theirs
from livinglab.documents.compose import register
from livinglab.documents.compose.experiment import before_after_words, verdict_words
from livinglab.documents.compose.full_report.chapters import part
from livinglab.documents.compose.full_report.limits import WEIGHTIEST, limits
from livinglab.documents.compose.opening import change_sentence, chosen_words, facts, title_of
from livinglab.documents.compose.papers import badge_of
from livinglab.documents.compose.rest import sources
from livinglab.documents.compose.words import hours, period, plain_slots
from livinglab.i18n import tr, trn
from livinglab.model.items import Item
from livinglab.sheets.cards.choices import DECISION
from livinglab.sheets.rating.region import TYPES
from livinglab.views.indicators import runs, series_of
from livinglab.views.lab import Lab


def cover(lab: Lab, kicker: str) -> list[Block]:
    """What it is, and the project's facts; the contents follow on the same page."""
    blocks: list[Block] = [Title(theirs(title_of(lab)), ours(kicker), theirs(lab.project.place), badge_of(lab))]
    minutes = sum(workshop.planned_minutes or 0 for workshop in lab.workshops)
    rows = (
        (tr("Project code"), theirs(lab.project.code)), (tr("Type of region"), _region(lab)),
        (tr("Period"), theirs(period(lab))), (tr("People and meetings"), theirs(" · ".join(facts(lab)))),
        (tr("Planned hours"), ours(hours(minutes)) if minutes else ()),
    )  # fmt: skip
    box = _box(rows)
    return [*blocks, *box, Heading(ours(tr("Contents")), 3)]


def _region(lab: Lab) -> Words:
    kind = lab.project.region_type
    return ours(tr(TYPES[kind])) if kind in TYPES else theirs(str(lab.project.data.get("region_type_text", "")))


def _box(rows: tuple[tuple[str, Words], ...]) -> list[Block]:
    fields = tuple(CardField(label, words) for label, words in rows if words)
    return [CardBox(fields)] if fields else []


def at_a_glance(lab: Lab) -> list[Block]:
    """One page for those who read no further: from the problem to what was promised and what cannot be said."""
    found = runs(lab)
    rows = (
        (tr("Problem sentence"), below(slots(one.text) for one in lab.items("problem") if one.text)),
        (tr("What was chosen"), ours(chosen_words(lab)) if lab.chosen_ideas else ()),
        (tr("Chosen ideas"), below(_coded(idea) for idea in lab.chosen_ideas)),
        (tr("What we tried"), below(slots(str(run.experiment.item.data["test"])) for run in found
                                    if run.experiment and run.experiment.item.data.get("test"))),
        (tr("What came out"), below(_results(lab))),
        (tr("Held against the criteria"), below(verdict_words(lab))),
        (tr("What was learned"), below(slots(one.text) for one in lab.items("learning") if one.text)),
        (tr("Decision"), below(_decision(one) for one in lab.items("decision"))),
        (tr("Commitments"), ours(_promises(lab)) if lab.items("action") else ()),
        (tr("What cannot be said"), below(limits(lab)[:WEIGHTIEST])),
    )  # fmt: skip
    box = _box(rows)
    return [*box, PageBreak()] if box else []


def _coded(item: Item) -> Words:
    return ours(f"{item.code} ", quiet=True) + theirs(item.text)


def _results(lab: Lab) -> list[Words]:
    """Every indicator in a sentence, those measured person by person too."""
    found = []
    for run in runs(lab):
        for one in series_of(run):
            if one.readings:
                found.append(ours(change_sentence(one)))
            elif one.source.before:
                found.append(ours(literal(f"{one.name}: ")) + before_after_words(one))
    return found


def _decision(decision: Item) -> Words:
    kind = str(decision.data.get("type", ""))
    named = ours(f"**{tr(DECISION[kind])}** · ") if kind in DECISION else ()
    return named + theirs(plain_slots(decision.text))


def _promises(lab: Lab) -> str:
    actions = lab.items("action")
    kept = sum(bool(action.data.get("done")) for action in actions)
    told = trn("{n} commitment.", "{n} commitments.", len(actions))
    return f"{told} {tr('Kept: {k}. Still to do: {left}.', k=kept, left=len(actions) - kept)}"


def background(lab: Lab) -> list[Block]:
    """Where the work stands, what it draws on, and who took part; nobody is named."""
    began = tuple(ListItem(words) for words in sources(lab))
    return [*part(tr("What it draws on"), [BulletList(began)] if began else []), *register.who(lab)]
