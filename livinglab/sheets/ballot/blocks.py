"""A vote on paper, as blank paper, and on the projector."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, BulletList, Figure, Heading, Lead, ListItem, Paragraph
from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.i18n import N_, tr, trn
from livinglab.sheets.ballot.channel_words import channels_line, papers_line, weighted_sentences
from livinglab.sheets.ballot.charts import chart
from livinglab.sheets.ballot.count import DotCount, count
from livinglab.sheets.ballot.counting import heard
from livinglab.sheets.ballot.opened import since
from livinglab.sheets.ballot.printed_table import result_table
from livinglab.sheets.ballot.read import BallotView, Option
from livinglab.sheets.ballot.reasons import Reason, consent_sentence, reasons
from livinglab.sheets.ballot.rule_words import full_rule, rule_sentence, tie_rule
from livinglab.sheets.ballot.since_words import since_sentence
from livinglab.sheets.ballot.steps import steps, tie_break, what_if
from livinglab.sheets.ballot.tables import broken, rule_result

TABLED = ("majority_judgment", "equal_shares")
"""Rules whose table says more than their chart does."""
_TALL = ("star",)
"""Rules whose chart fills a page of the room: it comes first, or its rule would stand alone before it."""
_REASONS = {"concern": N_("A concern"), "objection": N_("An objection")}


def blocks(view: BallotView) -> list[Block]:
    """The vote for reports: nothing of a result nobody opened."""
    if view.poll is None or not view.revealed:
        return []
    found: list[Block] = [*_proposal(view), Paragraph(ours(full_rule(view)))]
    if drawn := chart(view):
        found.append(Figure(drawn))
    if view.rule in TABLED and (table := result_table(view)):
        found.append(table)
    found += how(view)
    found += changed_since(view)
    sentences = result_sentences(view) + ([ours(literal(_if_sentence(told)))] if (told := what_if(view)) else [])
    return found + [*came_in(view)] + [Paragraph(words) for words in sentences]


def changed_since(view: BallotView) -> list[Block]:
    """That votes changed after the result was opened, and what it said then; nothing where it is as it was."""
    return [Paragraph(ours(literal(words)))] if (words := since_sentence(view)) else []


def came_in(view: BallotView) -> list[Block]:
    """Which votes came in which way, and what became of the papers."""
    return [Paragraph(ours(literal(line)), "note") for line in (channels_line(view), papers_line(view)) if line]


def _proposal(view: BallotView) -> list[Block]:
    """The text everybody was asked about, in a consent round."""
    return [Lead(theirs(option.title), "ideate") for option in view.options[:1] if view.rule == "consent"]


def how(view: BallotView) -> list[Block]:
    """Step by step; of dots the bars already say it all."""
    told = () if view.rule in ("dots", "consent") else steps(view)
    if not told:
        return []
    counted = view.rule != "equal_shares"  # its purchases carry numbers of their own
    items = tuple(ListItem(ours(literal(sentence)), number * counted) for number, sentence in enumerate(told, 1))
    return [Paragraph(ours(tr("How it came about:")), "note"), BulletList(items)]


def result_sentences(view: BallotView) -> list[Words]:
    """What the result says, and the minority view."""
    if view.rule == "consent":
        found = [ours(consent_sentence(view)), *map(_reason, reasons(view))]
    elif view.by_dots:
        found = _dot_sentences(view, count(view))
    else:
        found = [ours(literal(one)) for one in _rule_sentences(view)]
    if view.data.get("minority"):
        found.append(theirs(str(view.data["minority"])))
    return found


def _rule_sentences(view: BallotView) -> list[str]:
    result = rule_result(view)
    found = [*result.sentences] if result else []
    found += [level] if (level := tie_break(view)) else []
    return found + coverage_sentences(view)


def coverage_sentences(view: BallotView) -> list[str]:
    """How many find something they spoke for among the chosen; empty where that is not known."""
    coverage = heard(view)
    if coverage is None or not view.chosen or not coverage.voters:
        return []
    return [tr("{k} of {n} people find something they spoke for among the chosen.",
               k=coverage.at_least_one, n=coverage.voters)]  # fmt: skip


def _if_sentence(told: tuple[str, ...]) -> str:
    return tr("The same ballots, counted by another rule (only to compare):") + " " + " ".join(told)


def _reason(reason: Reason) -> Words:
    return ours(tr(_REASONS[reason.kind]) + ": ") + theirs(reason.words)


def _dot_sentences(view: BallotView, counted: DotCount) -> list[Words]:
    found = [ours(literal(one)) for one in weighted_sentences(view, counted)]
    found.append(ours(_ties(counted)))
    if counted.coverage is not None and view.chosen:
        given = N_("{k} of {n} people gave a dot to at least one of the chosen ideas.")
        named = N_("{k} of {n} people named at least one of the chosen ideas.")
        words = named if view.rule == "approval" else given
        found.append(ours(tr(words, k=counted.coverage.at_least_one, n=counted.coverage.voters)))
    if number := broken(view):
        found.append(
            ours(trn("{n} ballot that breaks the rule is not counted.",
                     "{n} ballots that break the rule are not counted.", number))
        )  # fmt: skip
    return found


def _ties(counted: DotCount) -> str:
    if not counted.ties:
        return tr("No two ideas had the same number.")
    groups = " / ".join(", ".join(option.code for option in group) for group in counted.ties)
    return tr("The same number: {codes}.", codes=literal(groups))


def room(view: BallotView) -> list[Block]:
    """What everybody sees: the question, the rule and the options while voting, the result only once it is open."""
    if not view.revealed:
        return _covered(view)
    title = str(view.data.get("chosen_text") or "") if view.chosen else ""
    found = _asked(title or view.question)
    found += _open_dots(view) if view.by_dots else _open(view)
    found += changed_since(view)
    if view.data.get("minority"):
        found += [Heading(ours(tr("Minority view")), 3), Paragraph(theirs(str(view.data["minority"])))]
    return found


def _covered(view: BallotView) -> list[Block]:
    items = tuple(
        ListItem(theirs(option.title) if view.rule == "consent"
                 else ours(tr("No. {n}", n=option.number) + "  ") + theirs(option.title))
        for option in view.options
    )  # fmt: skip
    waiting = Paragraph(ours(tr("The votes are being counted. The result is covered until all are in.")))
    rules = [Paragraph(ours(rule_sentence(view))), Paragraph(ours(tie_rule(view)), "note")]
    return [*_asked(view.question), *rules, BulletList(items), waiting]


def _asked(words: str) -> list[Block]:
    """What was asked or decided takes the place of the method's own question, where somebody wrote it down."""
    return [Heading(theirs(words), 1, "ideate")] if words else []


def _open(view: BallotView) -> list[Block]:
    return [*_open_rule(view), *([Paragraph(ours(literal(line)))] if (line := channels_line(view)) else [])]


def _open_rule(view: BallotView) -> list[Block]:
    rule = Paragraph(ours(rule_sentence(view)))
    found: list[Block] = [*_proposal(view), rule]
    if view.rule in TABLED and (table := result_table(view)):
        found.append(table)
    if drawn := chart(view):
        found.append(Figure(drawn))
    if view.rule in _TALL:
        found = [*(one for one in found if one is not rule), rule]
    if view.rule == "consent":
        return [*found, Paragraph(ours(consent_sentence(view))), *(Paragraph(_reason(one)) for one in reasons(view))]
    return found + ([Paragraph(ours(literal(level)))] if (level := tie_break(view)) else [])


def _open_dots(view: BallotView) -> list[Block]:
    counted = count(view)
    coded = counted.weighted is not None or since(view) is not None
    bars = tuple(
        Bar(_called(row.option, coded), row.dots if row.people is None else row.people, row.option.chosen)
        for row in counted.rows
    )
    unit = "" if counted.in_people else trn("dot", "dots", 2)
    total = counted.result.voters if counted.in_people else max([1, *(row.dots for row in counted.rows)])
    told = [Paragraph(ours(literal(one))) for one in weighted_sentences(view, counted)[:2]]
    return [
        Paragraph(ours(given_sentence(view, counted))),
        Figure(Bars(bars, total, "ideate", unit)),
        *told,
        *came_in(view),
    ]


def _called(option: Option, coded: bool) -> str:
    """With its code where a sentence below calls it by that."""
    return f"{option.code} {option.title}" if coded else option.title


def given_sentence(view: BallotView, counted: DotCount) -> str:
    """Who gave what, once it is counted."""
    if view.rule == "approval":
        return trn("{n} person voted. ", "{n} people voted. ", counted.result.voters) + rule_sentence(view)
    return tr("{n} people gave up to {budget} dots each, at most {cap} to one idea.",
              n=counted.result.voters, budget=view.budget, cap=view.cap)  # fmt: skip
