"""The head of the summary: what it is about, and the four stages in a sentence each."""

from __future__ import annotations

from livinglab.analysis.display import unit_beside
from livinglab.blocks.blocks import Block, Strip, StripCell, Title
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.documents.compose.words import counted, number, plain_slots
from livinglab.i18n import language, tr, trn
from livinglab.sheets.ballot.setup import RULE_NAMES
from livinglab.sheets.cards.choices import DECISION
from livinglab.views.indicators import Series, leading_series
from livinglab.views.lab import Lab


def title_of(lab: Lab) -> str:
    """The project's title in the document's language."""
    return lab.project.title_en if language() == "en" and lab.project.title_en else lab.project.title


def opening(lab: Lab, kicker: str, badge: str) -> list[Block]:
    """Title with its facts, then the answer before the details."""
    project = lab.project
    title = theirs(title_of(lab))
    cells = (
        StripCell("define", ours(define_words(lab))), StripCell("ideate", ours(chosen_words(lab))),
        StripCell("experiment", _experiment(lab)), StripCell("evaluate", _evaluate(lab)),
    )  # fmt: skip
    told = " · ".join(part for part in (project.place, *facts(lab)) if part)
    return [Title(title, ours(kicker), theirs(told), badge), Strip(cells)]


def facts(lab: Lab) -> list[str]:
    """How many teams, people and meetings, and the weeks between."""
    found = []
    if lab.teams:
        found.append(trn("{n} team", "{n} teams", len(lab.teams)))
    if lab.people:
        found.append(trn("{n} person", "{n} people", lab.people))
    meetings = sum(workshop.form == "meeting" for workshop in lab.workshops)
    if meetings:
        found.append(trn("{n} meeting", "{n} meetings", meetings))
    found += [workshop.title for workshop in lab.workshops if workshop.form == "period"]
    return found


def define_words(lab: Lab) -> str:
    """Notes, groups and problem sentences in a sentence of counts."""
    notes, groups = lab.notes_told, len(lab.groups)
    problems = sum(bool(item.text) for item in lab.items("problem"))
    if not notes and not problems:
        return tr("Nothing was written down yet.")
    parts = []
    if notes:
        parts.append(trn("**{n} note**", "**{n} notes**", notes))
    if groups:
        parts.append(trn("in {n} group", "in {n} groups", groups))
    if problems:
        parts.append(trn("{n} problem sentence", "{n} problem sentences", problems))
    return tr("We made: {list}.", list=", ".join(parts))


def chosen_words(lab: Lab) -> str:
    """How many ideas were chosen of how many, and by which rule."""
    ideas, chosen = len(lab.items("idea")), len(lab.chosen_ideas)
    if not ideas:
        return tr("No ideas were written down yet.")
    if not chosen:
        return trn("We gathered **{n} idea**.", "We gathered **{n} ideas**.", ideas)
    rules = [RULE_NAMES[view.rule] for view in lab.votes if view.rule in RULE_NAMES]
    if rules:
        return tr("Of **{n} ideas** we chose {k} by {rule}.", n=ideas, k=chosen, rule=tr(rules[0]))
    return tr("Of **{n} ideas** we chose {k}.", n=ideas, k=chosen)


def _experiment(lab: Lab) -> Words:
    series = leading_series(lab)
    if series is None:
        text = tr("The experiment is planned.") if lab.items("experiment") else tr("There was no experiment yet.")
        return ours(text)
    return ours(change_sentence(series))


def change_sentence(series: Series) -> str:
    """First against last reading of an indicator, in counts where it was counted."""
    first, last = series.readings[0], series.readings[-1]
    name = literal(series.name)
    if last.k is not None and last.n is not None:
        end = counted(last.k, last.n, people=series.people, strong=True)
        if len(series.readings) == 1 or first.k is None or first.n is None:
            return tr("{name}: {count}.", name=name, count=end)
        if first.n != last.n:
            start = counted(first.k, first.n, people=series.people, strong=True)
            return tr("{name}: at first {first}, in the end {last}.", name=name, first=start, last=end)
        if series.people:
            return tr("{name}: of {n} people, from **{k1}** to **{k2}**.", name=name, n=last.n, k1=first.k, k2=last.k)
        return tr("{name}: of {n}, from **{k1}** to **{k2}**.", name=name, n=last.n, k1=first.k, k2=last.k)
    values = (first.value, last.value)
    if len(series.readings) == 1 or None in values:
        return tr(
            "{name}: **{value}**{unit}.",
            name=name,
            value=number(last.shown or 0),
            unit=literal(unit_beside(series.unit)),
        )
    return tr("{name}: from **{v1}** to **{v2}**{unit}.", name=name, v1=number(values[0] or 0), v2=number(values[1] or 0),
              unit=literal(unit_beside(series.unit)))  # fmt: skip


def change_heading(series: Series) -> str:
    """The same as a heading over the chart that names the indicator itself."""
    first, last = series.readings[0], series.readings[-1]
    if first.k is not None and last.k is not None and first.n == last.n and first is not last:
        if series.people:
            return tr("Of {n} people, from {k1} to {k2}", n=last.n, k1=first.k, k2=last.k)
        return tr("Of {n}, from {k1} to {k2}", n=last.n, k1=first.k, k2=last.k)
    return change_sentence(series).replace("**", "").rstrip(".")


def _evaluate(lab: Lab) -> Words:
    decisions, actions = lab.items("decision"), len(lab.items("action"))
    words: Words = ()
    if decisions:
        kind = str(decisions[0].data.get("type", ""))
        if kind in DECISION:
            words += ours(tr("Decision: **{decision}**.", decision=tr(DECISION[kind])) + " ")
        else:
            words += theirs(plain_slots(decisions[0].text).split(".")[0][:60], bold=True) + ours(" ")
    if actions:
        words += ours(trn("{n} commitment.", "{n} commitments.", actions))
    return words or ours(tr("The evaluation is still to come."))
