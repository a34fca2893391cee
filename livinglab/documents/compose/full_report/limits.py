"""How far the numbers reach: who is in each of them and who is not, what they cannot say, and who saw it otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from livinglab.analysis.display import FEWEST_FOR_PERCENT
from livinglab.blocks.blocks import Block, BulletList, ListItem, Paragraph, Table
from livinglab.blocks.words import Words, literal, ours, strong, theirs
from livinglab.documents.compose.evaluate import answers_of, missing_answers
from livinglab.documents.compose.experiment import judged_criteria, undecided
from livinglab.documents.compose.full_report.chapters import part
from livinglab.documents.compose.sheets import name_of
from livinglab.i18n import tr, trn
from livinglab.model.lab import STAGES
from livinglab.sheets import kind as kind_of
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.setup import RULE_NAMES
from livinglab.views.gates import gate
from livinglab.views.indicators import Series, runs, series_of
from livinglab.views.lab import Lab

Row = tuple[Words, Words, Words, Words]
WEIGHTIEST = 3  # of what cannot be said: so many stand in brief forms, all of them in their chapter


def coverage(lab: Lab) -> list[Block]:
    """A row each vote, question, indicator and rating: how many it counts, how, and who or what is missing from it."""
    rows = [*_votes(lab), *_questions(lab), *_indicators(lab), *_ratings(lab)]
    head = tuple(ours(text) for text in (tr("What was counted"), tr("Of how many"), tr("How"), tr("What is missing")))
    table = [Table(head, tuple(rows), widths=(0.29, 0.22, 0.25, 0.24), wide=True)] if rows else []
    absent = tuple(ListItem(words) for words in who_is_missing(lab))
    return [
        *part(tr("How far each number reaches"), table),
        *part(tr("Who was missing"), [BulletList(absent)] if absent else []),
    ]


def _votes(lab: Lab) -> Iterator[Row]:
    for view in lab.votes:
        counted = sum(channel.counted + channel.blank for channel in view.channels)
        how = ", ".join(channel.name for channel in view.channels if channel.begun)
        of = tr("{k} of {n} people", k=counted, n=view.present) if view.present else _people(counted)
        yield ours(_rule(view), bold=True), ours(of), ours(literal(how or "–")), ours(" ".join(_uncounted(view)) or "–")


def _rule(view: BallotView) -> str:
    return tr(RULE_NAMES[view.rule]) if view.rule in RULE_NAMES else literal(view.rule)


def _people(count: int) -> str:
    return trn("{n} person", "{n} people", count)


def _uncounted(view: BallotView) -> list[str]:
    blank, spoiled = (sum(getattr(channel, name) for channel in view.channels) for name in ("blank", "spoiled"))
    counted = sum(channel.counted for channel in view.channels)
    absent = max(0, (view.present or 0) - counted - blank - spoiled)
    found = [trn("{n} person gave no ballot.", "{n} people gave no ballot.", absent)] if absent else []
    found += [trn("{n} blank ballot.", "{n} blank ballots.", blank)] if blank else []
    return found + ([trn("{n} spoilt ballot.", "{n} spoilt ballots.", spoiled)] if spoiled else [])


def _questions(lab: Lab) -> Iterator[Row]:
    for question in lab.items("question"):
        found = answers_of(lab, question)
        if found.n or found.before_only or found.after_only:
            lost = missing_answers(question, found)
            yield (
                theirs(question.text, bold=True), ours(_people(found.n)), ours(tr("the same people asked twice")),
                tuple(span for words in lost for span in (*words, *ours(" "))) or ours("–"),
            )  # fmt: skip


def _indicators(lab: Lab) -> Iterator[Row]:
    for one in (series for run in runs(lab) for series in series_of(run)):
        told = [one.indicator.words(key) for key in ("definition", "method", "frequency", "owner")]
        how = theirs(" · ".join(word for word in told if word)) or ours(tr("not written down"))
        yield (
            ours(f"{one.indicator.code} ", quiet=True) + theirs(one.name, bold=True), ours(_reach(one)), how,
            ours(_unread(one)),
        )  # fmt: skip


def _reach(one: Series) -> str:
    if not one.readings:
        people = len({reading.subject for reading in (*one.source.before, *one.source.after)})
        twice = bool(one.source.before and one.source.after)
        return (tr("{n} people measured twice", n=people) if twice else _people(people)) if people else "–"
    times = trn("{n} reading", "{n} readings", len(one.readings))
    if one.common_n:
        each = _people(one.common_n) if one.people else str(one.common_n)
        return tr("{times}, {n} each", times=times, n=each)
    return times


def _unread(one: Series) -> str:
    if not one.readings and not one.source.before and not one.source.after:
        return tr("not measured")
    empty = sum(reading.shown is None for reading in one.readings)
    if empty:
        return trn("{n} reading without a value.", "{n} readings without a value.", empty)
    if not one.source.before or not one.source.after:
        return "–"
    alone = len({reading.subject for reading in one.source.before} ^ {reading.subject for reading in one.source.after})
    return trn("{n} person measured only once.", "{n} people measured only once.", alone) if alone else "–"


def _ratings(lab: Lab) -> Iterator[Row]:
    record = kind_of("rating")
    for sheet in lab.sheets:
        view = record.read(lab.store, sheet) if sheet.kind == "rating" else None
        if view is None or view.covered or not view.raters:
            continue
        cells = [(criterion.key, target.id if target else None) for target, criterion in view.rows]
        lost = sum(view.missing(key, target, view.latest) for key, target in cells)
        left = trn("{n} cell was left empty.", "{n} cells were left empty.", lost) if lost else "–"
        raters = trn("{n} rating sheet", "{n} rating sheets", len(view.raters))
        yield strong(name_of(lab, sheet)), ours(raters), theirs(view.scale) or ours("–"), ours(left)


def who_is_missing(lab: Lab) -> list[Words]:
    """What was written at the end of a stage, else what the sheets suggest; each once."""
    found: dict[str, Words] = {}
    for stage in STAGES:
        at_end = gate(lab, stage)
        if at_end.missing_people:
            found[at_end.missing_people] = theirs(at_end.missing_people)
        for one in at_end.perhaps_missing:
            found[str(one)] = ours(literal(str(one)))
    return list(found.values())


def bounds(lab: Lab) -> list[Block]:
    """What the numbers cannot say, and the views of the few."""
    told = tuple(ListItem(words) for words in limits(lab))
    few = [Paragraph(words) for words in minority(lab)]
    if not few and (lab.votes or lab.items("decision")):
        few = [Paragraph(ours(tr("No minority view was written down. That does not say that all agreed.")))]
    return [
        *part(tr("What cannot be said"), [BulletList(told)] if told else []), *part(tr("Who saw it otherwise"), few),
    ]  # fmt: skip


def limits(lab: Lab) -> list[Words]:
    """Sentences for whoever reads the numbers, the weightiest first."""
    found: list[Words] = []
    measured = [one for run in runs(lab) for one in series_of(run)]
    pairs = [answers_of(lab, question).n for question in lab.items("question")]
    if any(len(one.readings) > 1 or one.source.before for one in measured) or any(pairs):
        found.append(ours(tr("There was no comparison group: something else may have changed the numbers too.")))
    for run in runs(lab):
        found += [
            ours(tr("The 95 % interval ({reach}) lies on both sides of the criterion.", reach=reach))
            for reach in undecided(judged_criteria(lab, run))
        ]
        changes = len(run.changes)
        if changes:
            found.append(
                ours(trn("{n} thing was changed on the way, so later readings mix two measures.",
                         "{n} things were changed on the way, so later readings mix several measures.", changes))
            )  # fmt: skip
        if run.experiment is not None and run.frozen is None and run.experiment.item.data.get("criteria"):
            found.append(ours(tr("The criteria were not fixed before the start.")))
    unread = [one.name for one in measured if not one.readings and not one.source.before and not one.source.after]
    if unread:
        found.append(ours(tr("Not measured: {names}.", names=literal(", ".join(unread)))))
    small = [n for n in (*pairs, *(len(one.source.before) for one in measured)) if 0 < n < FEWEST_FOR_PERCENT]
    if small:
        found.append(ours(tr("Fewer than {n} people are told in counts, not per cent.", n=FEWEST_FOR_PERCENT)))
    return found + [theirs(one.text) for one in lab.items("reflection") if _is_problem(str(one.data.get("column", "")))]


def _is_problem(column: str) -> bool:
    return column.lower() in ("problem", "문제")


def minority(lab: Lab) -> list[Words]:
    """Views of the few as they were written, by where they were said."""
    said = [(_rule(view), view.data.get("minority")) for view in lab.votes]
    said += [(tr("Decision"), decision.data.get("minority")) for decision in lab.items("decision")]
    return [ours(f"**{where}** ") + theirs(str(words)) for where, words in said if words]
