"""The term report of a university–village team: what students learned and what changed in the village, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from livinglab.blocks.blocks import (
    Block,
    BulletList,
    CardBox,
    CardField,
    Document,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Table,
    Title,
)
from livinglab.blocks.words import Words, below, literal, ours, theirs
from livinglab.documents.compose.evaluate import answers_of, commitments, higher, missing_answers
from livinglab.documents.compose.experiment import before_after_words
from livinglab.documents.compose.full_report.chapters import part
from livinglab.documents.compose.full_report.limits import WEIGHTIEST, limits
from livinglab.documents.compose.full_report.work import meetings_table, who_came
from livinglab.documents.compose.opening import change_sentence, facts, title_of
from livinglab.documents.compose.papers import badge_of, paper
from livinglab.documents.compose.parties import Side, on_card, roles_of, sides
from livinglab.documents.compose.timelines import panels_of, timeline
from livinglab.documents.compose.words import hours, period
from livinglab.documents.permitted import composed
from livinglab.i18n import speaking, tr
from livinglab.model.items import Item
from livinglab.sheets import kind as kind_of
from livinglab.sheets.survey.levels import level_blocks
from livinglab.sheets.survey.view import Question, SurveyView, waves_of
from livinglab.store import Store
from livinglab.views.attendance import attendance
from livinglab.views.indicators import runs, series_of
from livinglab.views.lab import Lab

PAGES = 2


def term_report(store: Store, project_id: str, *, language: str = "ko") -> Document:
    """The report as blocks; stories stand in it only where their tellers agreed."""
    return composed(store, project_id, lambda seen: [_report(seen, project_id, language)], language=language)[0]


def _report(store: Store, project_id: str, language: str) -> Document:
    with speaking(language, on_paper=True):
        lab = Lab(store, project_id)
        kicker, title = tr("Term report"), title_of(lab)
        blocks: list[Block] = [
            Title(theirs(title), ours(kicker), theirs(lab.project.place), badge_of(lab)), *_facts(lab), *_both(lab),
            *_hours(lab), *_evidence(lab), *_goes_on(lab),
        ]  # fmt: skip
        return paper(lab, blocks, title=f"{kicker} · {title}", kind="term-report", subject=kicker, pages=PAGES)


def _facts(lab: Lab) -> list[Block]:
    rows = (
        (tr("University"), theirs(on_card(lab, "university"))), (tr("Course of study"), theirs(on_card(lab, "course"))),
        (tr("Advisor"), theirs(on_card(lab, "advisor"))), (tr("Village activist"), theirs(on_card(lab, "activist"))),
        (tr("Village"), theirs(on_card(lab, "village"))),
        (tr("Period"), theirs(period(lab))), (tr("People and meetings"), theirs(" · ".join(facts(lab)))),
        (tr("Roles"), theirs(" · ".join(roles_of(lab)))), _together(lab),
    )  # fmt: skip
    fields = tuple(CardField(label, words) for label, words in rows if words)
    return [CardBox(fields)] if fields else []


def _together(lab: Lab) -> tuple[str, Words]:
    """Hours as planned, or as they were; and hours of people where it was written down who came."""
    found = attendance(lab)
    minutes = sum(one.minutes or 0 for one in found.meetings if not one.is_period)
    label = tr("Hours together") if found.held else tr("Planned hours")
    if not minutes:
        return label, ()
    spent = sum(one.stayed(person) or 0 for one in found.held for person in one.present)
    people = tr("{hours} of all people together", hours=hours(spent)) if spent else ""
    return label, ours(" · ".join(part for part in (hours(minutes), people) if part))


def _both(lab: Lab) -> list[Block]:
    """The two columns, equally wide: what was hoped for, what the numbers say, what people say, who took on what."""
    university, village, administration = sides(lab)
    rows = (
        (tr("Hoped for"), theirs(on_card(lab, "student_learning")), theirs(on_card(lab, "village_change"))),
        (tr("In numbers"), below(_answers(lab, student=True)), below((*_changes(lab), *_answers(lab, student=False)))),
        (tr("In words"), below(_insights(lab)), below(_stories(lab))),
        (tr("Taken on"), below(_coded(university.commitments)),
         below(_coded(_both_of(village, administration)))),
    )  # fmt: skip
    nothing = ours(tr("Nothing is written down."), quiet=True)
    cells = tuple((ours(name, bold=True), left or nothing, right or nothing) for name, left, right in rows)
    head = (ours(""), ours(tr("What students learned")), ours(tr("What changed in the village")))
    note = tr(
        "Both are read apart: that students learned does not say that the village changed, nor the other way round."
    )
    return [
        Heading(ours(tr("Two results, side by side"))), Paragraph(ours(note), "note"),
        Table(head, cells, widths=(0.14, 0.43, 0.43), wide=True),
    ]  # fmt: skip


def _answers(lab: Lab, *, student: bool) -> list[Words]:
    """Questions of a level of learning are the students' side; all others speak of the village."""
    found = []
    for item in lab.items("question"):
        level = Question(item, waves_of(lab.store, item.id)).level
        change = answers_of(lab, item)
        if (level in ("reaction", "learning", "behaviour")) == student and change.n:
            lost = tuple(span for words in missing_answers(item, change) for span in (*ours(" "), *words))
            found.append(theirs(f"‘{item.text}’ ", quiet=True) + ours(higher(change) + ".") + lost)
    return found


def _changes(lab: Lab) -> list[Words]:
    found = []
    for one in (series for run in runs(lab) for series in series_of(run)):
        if one.readings:
            found.append(ours(change_sentence(one)))
        elif one.source.before and one.source.after:
            found.append(ours(literal(f"{one.name}: ")) + before_after_words(one))
    return found


def _insights(lab: Lab) -> list[Words]:
    return [_from(tr("Learning card"), item.text) for item in lab.items("learning") if item.text]


def _stories(lab: Lab) -> list[Words]:
    stories = lab.items("story")
    chosen = [story for story in stories if story.data.get("selected")] or stories[:1]
    told = [_from(tr("Story"), story.text) + theirs(f" {story.data.get('teller', '')}", quiet=True) for story in chosen]
    return [*told, *(_from(tr("Decision"), one.text) for one in lab.items("decision") if one.text)]


def _from(card: str, text: str) -> Words:
    """Somebody's words, and the kind of card they stand on."""
    return ours(f"{card} · ", quiet=True) + theirs(text)


def _both_of(one: Side, other: Side) -> list[Item]:
    """What two sides took on, once where both did."""
    known = {action.id for action in one.commitments}
    return [*one.commitments, *(action for action in other.commitments if action.id not in known)]


def _coded(actions: Sequence[Item]) -> list[Words]:
    return [ours(f"{one.code} ", quiet=True) + theirs(one.text) for one in actions]


def _hours(lab: Lab) -> list[Block]:
    there = who_came(lab)
    table = meetings_table(lab, there)
    if not table:
        return []
    said = [] if there else [Paragraph(ours(tr("Nobody wrote down who came to which meeting.")), "note")]
    return [Heading(ours(tr("Hours and meetings"))), *table, *said]


def _evidence(lab: Lab) -> list[Block]:
    """What the two columns stand on: the levels of learning, and the leading indicator over time."""
    learned = [block for view in _surveys(lab) for block in level_blocks(view)[1:]]
    drawn = [chart for run in runs(lab) if (chart := timeline(run, panels_of(series_of(run))[:1]))]
    charts: list[Block] = [Figure(replace(chart, events=())) for chart in drawn[:1]]
    blocks = [
        *part(tr("Learning, level by level"), learned),
        *(part(tr("The village over time"), charts) if learned else charts),
    ]
    said = tuple(ListItem(words) for words in limits(lab)[:WEIGHTIEST])
    blocks += part(tr("What cannot be said"), [BulletList(said)] if said else [])
    return [Heading(ours(tr("What this stands on"))), *blocks] if blocks else []


def _surveys(lab: Lab) -> list[SurveyView]:
    record = kind_of("survey")
    return [record.read(lab.store, sheet) for sheet in lab.sheets if sheet.kind == "survey"]


def _goes_on(lab: Lab) -> list[Block]:
    actions = lab.items("action")
    return [Heading(ours(tr("What goes on after the term"))), commitments(actions, kept=True)] if actions else []
