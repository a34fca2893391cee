"""Fills the four columns of the project page from what the project concluded."""

from __future__ import annotations

from datetime import date
from statistics import median

from PySide6.QtWidgets import QWidget

from livinglab.analysis.display import number_text
from livinglab.blocks.words import Words, literal, ours, slots, strong, theirs
from livinglab.documents.compose.timelines import panel
from livinglab.i18n import language, tr, trn
from livinglab.model.items import Item
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.read import BallotView, read
from livinglab.sheets.ballot.setup import RULE_NAMES
from livinglab.sheets.cards.shapes import Need
from livinglab.views.home import Promise, promises
from livinglab.views.indicators import Series, runs, series_of
from livinglab.views.lab import Lab
from livinglab.views.next_act import stage_act
from livinglab.views.overview import decision_words
from ui.home.promise_row import PromiseRow
from ui.project.idea_bar import IdeaBar
from ui.project.line_chart import LineChart
from ui.project.stage_column import StageColumn

_MOST = 8


def fill_define(column: StageColumn, lab: Lab) -> None:
    """The problem sentence with its slots, the ladder of needs, and how many notes it came from."""
    problems = [one for one in lab.items("problem") if one.text]
    if not problems and not lab.items("note"):
        column.waiting(
            tr("Waiting for the first note"),
            tr("What people see and need is written down in their own words; the problem sentence comes from it."),
            stage_act(lab, "define"),
        )
        return
    for problem in problems[-2:]:
        column.link(slots(problem.text), problem.id)
    if not problems:
        column.link(ours(tr("No problem sentence yet.")), lab.items("note")[-1].id, ink="ink-2")
    needs = [Need(one) for one in lab.items("need")]
    if needs:
        column.caption(tr("Ladder of needs"))
        names = (tr("me"), tr("neighbour"), tr("village"))
        column.rows([(name, rung) for name, rung in zip(names, needs[-1].rungs, strict=True) if rung])
    if lab.items("note"):
        n = lab.notes_told
        target = problems[-1].id if problems else lab.items("note")[0].id
        text = (
            trn("It came from {n} note", "It came from {n} notes", n) if problems else trn("{n} note", "{n} notes", n)
        )
        column.more(text, target)


def fill_ideate(column: StageColumn, lab: Lab) -> None:
    """The chosen question; the ideas with their votes, ticks beside the chosen. A covered vote stays covered."""
    questions = [one for one in lab.items("hmw") if one.text]
    ideas = [one for one in lab.items("idea") if one.text]
    if not questions and not ideas:
        column.waiting(
            tr("Waiting for the first question"),
            tr("“How might we…” opens the problem sentence for ideas; a vote then shows what to try first."),
            stage_act(lab, "ideate"),
        )
        return
    chosen = [one for one in questions if one.data.get("chosen")] or questions[:1]
    if chosen:
        column.link(theirs(chosen[0].text), chosen[0].id)
    votes = [read(lab.store, sheet) for sheet in lab.sheets if sheet.kind == "ballot"]
    dots = [view for view in votes if view.revealed and view.rule == "dots"]
    if dots:
        _bars(column, dots[-1], lab)
    else:
        _ideas(column, ideas, votes, lab)


def _bars(column: StageColumn, view: BallotView, lab: Lab) -> None:
    counted = count(view)
    people = counted.result.voters
    budget = trn("{n} dot each", "{n} dots each", view.budget)
    column.caption(f"{tr('Dot vote')} · {trn('{n} person', '{n} people', people)}, {budget}")
    ticked = {idea.id for idea in lab.chosen_ideas}
    bars: list[QWidget] = []
    for row in counted.rows[:_MOST]:
        value = row.dots if row.people is None else row.people
        bar = IdeaBar(
            column.theme, row.option.code, row.option.title, value, max(people, 1),
            chosen=row.option.chosen or row.option.id in ticked,
            said=trn("{n} person", "{n} people", value), parent=column.inside,
        )  # fmt: skip
        bar.setProperty("target", row.option.id)
        bar.clicked.connect(column.open_sender)
        bars.append(bar)
    column.add_close(bars)
    column.more(tr("Show the vote"), counted.rows[0].option.id if counted.rows else "")


def _ideas(column: StageColumn, ideas: list[Item], votes: list[BallotView], lab: Lab) -> None:
    opened = [view for view in votes if view.revealed]
    covered = [view for view in votes if view.poll is not None and not view.revealed]
    ticked = {idea.id for idea in lab.chosen_ideas} | {one.id for view in opened for one in view.chosen}
    if opened:
        rule = tr(RULE_NAMES.get(opened[-1].rule, opened[-1].rule))
        column.caption(f"{rule} · {tr('{k} of {n} ideas', k=len(ticked), n=len(ideas))}")
    elif covered:
        column.caption(tr("A vote is running. Its result is still covered."))
    elif ideas:
        column.caption(trn("{n} idea", "{n} ideas", len(ideas)))
    first = sorted(ideas, key=lambda idea: idea.id not in ticked)
    for idea in first[:_MOST]:
        words = ours(f"{idea.code}  ", quiet=True) + theirs(idea.text)
        if idea.id in ticked:
            words = strong(words) + ours("  ✓")
        column.link(words, idea.id, size=15, ink="ink" if idea.id in ticked or not ticked else "ink-2")
    if len(first) > _MOST:
        column.more(trn("{n} more idea", "{n} more ideas", len(first) - _MOST), first[_MOST].id)


def fill_experiment(column: StageColumn, lab: Lab) -> None:
    """The latest experiment: its leading indicator as a line, the others in k of n or first and last value."""
    found = [run for run in runs(lab) if run.experiment is not None]
    if not found:
        column.waiting(
            tr("No experiment yet"),
            tr("A test card says what you believe, how you will see it, and from when it counts as right."),
            stage_act(lab, "experiment"),
        )
        return
    run = found[-1]
    experiment = run.experiment
    assert experiment is not None
    series = series_of(run)
    read_ones = [one for one in series if one.readings]
    drawn = next((one for one in read_ones if len(one.readings) > 1 and not one.indicator.is_guardrail), None)
    title = drawn.name if drawn else experiment.item.text
    column.link(ours(f"{experiment.item.code} ") + theirs(title), experiment.item.id)
    if drawn is not None:
        chart = LineChart(column.theme, drawn, panel(drawn), run.axis, run.changes, column.inside)
        chart.setProperty("target", experiment.item.id)
        chart.clicked.connect(column.open_sender)
        column.add(chart)
    for one in series:
        if one is not drawn:
            column.link(_indicator_words(one), experiment.item.id, size=15)
    if run.frozen is None:
        column.caption(tr("Not frozen yet: it can still be changed freely."))


def _indicator_words(one: Series) -> Words:
    name = theirs(one.name) + ours("   ")
    if not one.readings:
        return name + ours(_of_people(one))
    first, last = one.readings[0], one.readings[-1]
    if last.k is not None and last.n is not None:
        return name + ours(f"**{last.k}**/{last.n}")
    figures = [number_text(value, language()) for value in (first.value, last.value) if value is not None]
    before = f"{figures[0]} → " if len(one.readings) > 1 else ""
    limit = one.indicator.limit
    guard = " · " + tr("limit {value}", value=literal(limit.text)) if one.indicator.is_guardrail and limit else ""
    return name + ours(f"{before}**{figures[-1]}**{_unit(one.unit)}{guard}")


def _unit(unit: str) -> str:
    """44초, 23.6 kg: Korean counters stand close, signs of measure apart."""
    return literal(unit) if unit[:1] >= "가" else f" {literal(unit)}" if unit else ""


def _of_people(one: Series) -> str:
    """The same people before and after in counts; people measured once by their middle value."""
    before = {reading.subject: reading.value for reading in one.source.before if reading.value is not None}
    after = {reading.subject: reading.value for reading in one.source.after if reading.value is not None}
    both = before.keys() & after.keys()
    if both:
        up = sum(after[name] > before[name] for name in both)
        down = sum(after[name] < before[name] for name in both)
        return tr(
            "of {n}: **{up}** up, {same} same, {down} down", n=len(both), up=up, same=len(both) - up - down, down=down
        )
    if after:
        middle = number_text(median(after.values()), language())
        return tr("middle **{value}** of {n} people", value=middle, n=len(after))
    return tr("not read yet")


def fill_evaluate(column: StageColumn, lab: Lab, today: date) -> None:
    """The decision, why, and the promises with a box each."""
    decisions = lab.items("decision")
    learned = [one for one in lab.items("learning") if one.text]
    actions = [one for one in lab.items("action") if one.text]
    if not decisions and not learned and not actions:
        column.waiting(
            tr("Nothing was decided yet"),
            tr("When the numbers are in: go on, adapt, scale up, stop or hand over, with the reason and the promises."),
            stage_act(lab, "evaluate"),
        )
        return
    if decisions:
        decision = decisions[-1]
        said = decision_words(decision.data, decision.text)
        column.link(strong(ours(literal(said))), decision.id, size=18)
        column.link(theirs(_after_choice(decision.text, said)), decision.id, size=15)
    if learned:
        column.space(4)
        column.link(theirs(learned[-1].text), learned[-1].id, size=15, ink="ink-2")
    if actions:
        _promises(column, lab, actions, today)


def _after_choice(text: str, said: str) -> str:
    """The reason alone where the sentence begins with the choice that stands above it."""
    head, colon, reason = text.partition(":")
    return reason.strip() if colon and head.startswith(said) and len(head) < 2 * len(said) + 16 else text


def _promises(column: StageColumn, lab: Lab, actions: list[Item], today: date) -> None:
    still_open = {one.id: one for one in promises(lab.store, lab.project.id)}
    column.caption(tr("Promises {n}", n=len(actions)))
    rows: list[QWidget] = []
    for item in actions:
        promise = still_open.get(item.id) or Promise(
            item.id, item.code, item.project_id, lab.project.title, item.text, str(item.data.get("who", "")),
            str(item.data.get("due", "")), None,
        )  # fmt: skip
        row = PromiseRow(column.theme, promise, today, with_project=False, parent=column.inside)
        row.show_kept(item.id not in still_open)
        row.ticked.connect(column.promise_ticked)
        row.opened.connect(column.item_opened)
        rows.append(row)
    column.add_close(rows)
