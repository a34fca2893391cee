"""Where did this number come from: a spine from an experiment's result down to the notes, a page an experiment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from livinglab.blocks.blocks import Block, Document, Paragraph, Rule, Space, Spine, SpineRow, Stage, Table, Title, Wide
from livinglab.blocks.words import Words, below, literal, ours, slots, strong, theirs
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.papers import badge_of, paper, said_plainly, team_words
from livinglab.documents.compose.promise_rows import code_and_text
from livinglab.documents.compose.results_told import limits, results
from livinglab.documents.compose.words import with_unit
from livinglab.i18n import N_, speaking, tr, trn
from livinglab.model.items import ITEM_NAMES, Item
from livinglab.sheets.log.read import ExperimentView
from livinglab.views.idea_votes import Voted, idea_votes
from livinglab.views.indicators import runs, series_of
from livinglab.views.lab import Lab
from livinglab.views.routes import few_codes, graph_of
from livinglab.views.trace import KIND_STAGE, ORDER, in_order

_TIES = {
    "indicator": N_("read on this indicator"), "experiment": N_("measured in this experiment"),
    "hypothesis": N_("to see whether this holds"), "assumption": N_("rests on this assumption"),
    "idea": N_("came of this idea"), "hmw": N_("answers this question"), "problem": N_("came of this problem"),
    "need": N_("came of these needs"), "cluster": N_("came of this group"), "note": N_("gathered of these notes"),
}  # fmt: skip
_TIE = N_("came of this")
_MISSING = {"indicator": N_("No indicator was laid down."), "hypothesis": N_("No hypothesis was written down.")}


def trace_pages(lab: Lab, *, language: str = "ko") -> list[Document]:
    """A document an experiment, in the order of their codes."""
    with speaking(language, on_paper=True):
        return [_document(lab, run) for run in runs(lab) if run.experiment is not None]


def trace_page(lab: Lab, experiment_id: str, *, language: str = "ko") -> Document:
    """The page of one experiment. Raises KeyError where there is none."""
    with speaking(language, on_paper=True):
        for run in runs(lab):
            if run.experiment is not None and run.experiment.item.id == experiment_id:
                return _document(lab, run)
    raise KeyError(experiment_id)


def _document(lab: Lab, run: ExperimentView) -> Document:
    assert run.experiment is not None
    item = run.experiment.item
    title = tr("Where did this number come from")
    kicker = tr("Trace · experiment {code}", code=item.code)
    blocks: list[Block] = [
        Title(ours(title), ours(kicker), theirs(title_of(lab)), badge_of(lab)),
        Wide((
            Paragraph(ours(tr("From the result back, step by step, to the notes that people of the village wrote."))),
            Space(4), Spine(tuple(_tied(_rows(lab, run, item)))), Rule(strong=True), _afterwards(lab, run, item),
        )),
    ]  # fmt: skip
    return paper(lab, blocks, title=f"{title} · {item.code}", kind="trace", subject=kicker, pages=1)


_Row = tuple[str, str, str, Words]  # its kind, its label, its code, its words


def _rows(lab: Lab, run: ExperimentView, item: Item) -> list[_Row]:
    rows = [
        ("result", tr("Result"), *results(run)), _indicators(run),
        ("experiment", tr("Experiment"), item.code, _field(item, "test") or theirs(said_plainly(item.text))),
        ("hypothesis", tr("Hypothesis"), "", _field(item, "hypothesis") or ours(tr(_MISSING["hypothesis"]), quiet=True)),
    ]  # fmt: skip
    return rows + _sources(lab, item)


def _tied(rows: Sequence[_Row]) -> list[SpineRow]:
    """Each row with how it hangs on the one below it."""
    found = []
    for index, (kind, label, code, words) in enumerate(rows):
        following = rows[index + 1][0] if index + 1 < len(rows) else ""
        tie = f"↓ {tr(_TIES.get(following, _TIE))}" if following else ""
        found.append(SpineRow(_stage(kind), label, code, words, tie))
    return found


def _stage(kind: str) -> Stage:
    stages = {"result": "evaluate", "hypothesis": "experiment", **KIND_STAGE}
    return cast(Stage, stages.get(kind, "define"))


def _field(item: Item, key: str) -> Words:
    return slots(str(item.data.get(key) or "").strip())


def _indicators(run: ExperimentView) -> _Row:
    several = series_of(run)
    lines = []
    for one in sorted(several, key=lambda one: in_order(one.indicator.item)):
        words = ours(f"{one.indicator.code} ", quiet=True) + theirs(one.name, bold=True)
        for label, said in (
            (tr("Before the start"), one.indicator.baseline), (tr("Wished for"), one.indicator.target),
            (tr("Limit"), one.indicator.limit),
        ):  # fmt: skip
            if said.text:
                words += ours(f" · {label} ") + theirs(with_unit(said.text, one.unit))
        lines.append(words)
    words = below(lines) if lines else ours(tr(_MISSING["indicator"]), quiet=True)
    return "indicator", tr("Indicator"), few_codes(sorted((one.indicator.item for one in several), key=in_order)), words


def _sources(lab: Lab, item: Item) -> list[_Row]:
    """What it came from, the nearest kind first; every note and card stands once."""
    kinds: dict[str, list[Item]] = {}
    found = [lab.by_id[one] for one in graph_of(lab).all_earlier(item.id) if one in lab.by_id]
    for one in sorted(found, key=in_order):
        kinds.setdefault(one.kind, []).append(one)
    order = {kind: place for place, kind in enumerate(ORDER)}
    nearest = sorted(kinds, key=lambda kind: -order.get(kind, len(order)))
    return [
        _source(lab, kind, kinds[kind])
        for kind in [*(k for k in nearest if k != "note"), *(k for k in nearest if k == "note")]
    ]


def _source(lab: Lab, kind: str, items: Sequence[Item]) -> _Row:
    label = tr(ITEM_NAMES[kind]) if kind in ITEM_NAMES else kind
    if kind == "note":
        return kind, label, trn("{n} slip", "{n} slips", len(items)), below(_note(lab, one) for one in items)
    words = below(_card(lab, one, alone=len(items) == 1) for one in items)
    return kind, tr("Idea") if kind == "idea" else label, few_codes(items), words


def _note(lab: Lab, note: Item) -> Words:
    team = team_words(next((one for one in lab.teams if one.id == note.team_id), None))
    return (
        ours(f"{note.code} ", quiet=True) + theirs(note.text.strip()) + theirs(f" ({team})" if team else "", quiet=True)
    )


def _card(lab: Lab, card: Item, *, alone: bool) -> Words:
    words = () if alone else ours(f"{card.code} ", quiet=True)
    if card.kind == "problem":
        return words + slots(card.text.strip())
    if card.kind == "need":
        rungs = (card.data.get("me"), card.data.get("neighbour"), card.text or card.data.get("village"))
        return words + theirs(" → ".join(str(rung).strip() for rung in rungs if rung))
    words += theirs(said_plainly(card.text) or card.code, bold=card.kind == "cluster")
    if card.kind == "cluster":
        own = sum(len(group.notes) for group in lab.groups if group.cluster.id == card.id)
        return words + (ours(" · " + trn("{n} note", "{n} notes", own)) if own else ())
    votes = idea_votes(lab).get(card.id, []) if card.kind == "idea" else []
    return words + (ours(_vote(votes[-1])) if votes else ())


def _vote(voted: Voted) -> str:
    if voted.people is None:
        return " " + tr("(place {place} of {n})", place=literal(voted.place), n=voted.options)
    return " " + tr("({counts} of {n} people)", counts=voted.people, n=voted.voters)


def _afterwards(lab: Lab, run: ExperimentView, item: Item) -> Table:
    rows = (
        (tr("What followed"), _followed(lab, item)), (tr("Record of changes"), _amended(run)), (tr("What it cannot say"), limits(run)),
    )  # fmt: skip
    cells = tuple((ours(label, bold=True), words) for label, words in rows if words)
    return Table((), cells, widths=(0.325, 0.675), wide=True, kind="trace", grows=True)


def _followed(lab: Lab, item: Item) -> Words:
    """What was learned, decided and promised after it."""
    graph = graph_of(lab)
    later = sorted((lab.by_id[one] for one in graph.all_later(item.id) if one in lab.by_id), key=in_order)
    lines: list[Words] = []
    for kind, label in (("learning", tr("Learned")), ("decision", tr("Decided"))):
        lines += [
            ours(f"**{label}** ") + theirs(said_plainly(one.text)) for one in later if one.kind == kind and one.text
        ]
    promises = [one for one in later if one.kind == "action"]
    if promises:
        lines.append(
            strong(ours(trn("{n} commitment", "{n} commitments", len(promises)))) + ours(" ") + _listed(promises)
        )
    return below(lines) if lines else ours(tr("Nothing was decided from it yet."), quiet=True)


def _listed(promises: Iterable[Item]) -> Words:
    words: Words = ()
    for one in promises:
        words += (ours(", ") if words else ()) + code_and_text(one)
    return words


def _amended(run: ExperimentView) -> Words:
    """Every change of the frozen card, with its day and its reason."""
    lines = []
    for one in run.amendments:
        data, words = one.version.data, ours(f"**{one.number}** ")
        if one.when:
            words += theirs(f"{one.when} ", quiet=True)
        said = dict.fromkeys(
            str(part).strip() for part in (one.version.reason, data.get("text"), data.get("change")) if part
        )
        words += theirs(" → ".join(part for part in said if part))
        lines.append(words)
    if lines:
        return below(lines)
    if run.frozen is None:
        return ours(tr("The card was not frozen before the start, so changes are not on record."))
    return ours(tr("Nothing was changed after the start."))
