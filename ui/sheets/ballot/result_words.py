"""What is said beside an opened result: ties, how they were parted, coverage, the other voices, other rules."""

from __future__ import annotations

from livinglab.analysis.voting.coverage import Coverage
from livinglab.blocks.words import literal
from livinglab.i18n import N_, tr, trn
from livinglab.sheets.ballot.channel_words import channels_line, papers_line, weighted_sentences
from livinglab.sheets.ballot.count import DotCount, count
from livinglab.sheets.ballot.counting import heard
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.reasons import consent_sentence, reasons
from livinglab.sheets.ballot.steps import tie_break, what_if
from livinglab.sheets.ballot.tables import broken, rule_result

_VOICES = 4
_WANTED = {
    "borda": N_("Wanted: put into the first half of the order."),
    "majority_judgment": N_("Wanted: a grade above the middle of the scale."),
    "star": N_("Wanted: three stars or more."),
}
_KINDS = {"concern": N_("A concern"), "objection": N_("An objection")}


def came_in(view: BallotView) -> list[str]:
    """Where the votes came from, and what weights make of them; each a line of its own."""
    weights = weighted_sentences(view, count(view)) if view.by_dots else []
    return [literal(line) for line in (channels_line(view), papers_line(view), *weights) if line]


def sentences(view: BallotView) -> list[str]:
    """Ties, coverage, and what could not be counted."""
    if view.by_dots:
        return _dots(view, count(view))
    if view.rule == "consent":
        return [consent_sentence(view)]
    result = rule_result(view)
    found = [literal(each) for each in result.sentences] if result else []
    found += [literal(level)] if (level := tie_break(view)) else []
    coverage = heard(view)
    if coverage is not None and view.chosen and coverage.voters:
        found.append(
            tr("{k} of {n} people spoke for something that goes on.", k=coverage.at_least_one, n=coverage.voters)
        )
    return found


def _dots(view: BallotView, counted: DotCount) -> list[str]:
    found = []
    for group in counted.ties:
        codes = ", ".join(option.code for option in group)
        number = counted.result.totals[group[0].code]
        words = N_("{codes} have the same number of people ({n}).") if view.rule == "approval" else N_(
            "{codes} have the same number ({n})."
        )  # fmt: skip
        found.append(tr(words, codes=codes, n=number))
    if not counted.ties:
        found.append(tr("No two ideas have the same number."))
    if counted.coverage is not None and view.chosen:
        words = N_("{k} of {n} people named something that goes on.") if view.rule == "approval" else N_(
            "{k} of {n} people gave a dot to something that goes on."
        )  # fmt: skip
        found.append(tr(words, k=counted.coverage.at_least_one, n=counted.coverage.voters))
    if counted.result.blank:
        found.append(trn("{n} ballot was blank.", "{n} ballots were blank.", counted.result.blank))
    if number := broken(view):
        found.append(tr("Not counted: {n} ballots that break the rule.", n=number))
    return found


def voices(view: BallotView) -> list[str]:
    """The voices beside what was chosen, fewest heard first; in a consent round what people said."""
    if view.rule == "consent":
        return [f"{tr(_KINDS[one.kind])}: {literal(one.words)}" for one in reasons(view)]
    if not view.chosen:
        return [tr("Tick what you take forward; the other voices will show here.")]
    coverage: Coverage | None = count(view).coverage if view.by_dots else heard(view)
    if coverage is None:
        return [tr("Some votes are known as sums only, so nobody can say who was left out.")]
    titles = {option.code: literal(option.title) for option in view.options}
    nothing = N_("**{n}** people wanted {title}; {m} of them got nothing that goes on.") if view.rule == "dots" else N_(
        "**{n}** people wanted {title}; {m} of them wanted nothing of what goes on."
    )  # fmt: skip
    found = [
        tr(nothing, n=voice.supporters, title=titles.get(voice.option, voice.option), m=voice.with_nothing_chosen)
        if voice.with_nothing_chosen
        else tr("**{n}** people wanted {title}.", n=voice.supporters, title=titles.get(voice.option, voice.option))
        for voice in coverage.others[:_VOICES]
    ]  # fmt: skip
    return found + ([tr(_WANTED[view.rule])] if found and view.rule in _WANTED else [])


def other_rules(view: BallotView) -> str:
    """The same ballots by other rules, named as no more than that; nothing where no other rule fits."""
    told = what_if(view)
    return f"{tr('The same ballots by another rule, to compare only:')} {literal(' '.join(told))}" if told else ""
