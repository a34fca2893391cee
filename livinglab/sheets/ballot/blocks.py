"""A vote on paper, as blank paper, and on the projector."""

from __future__ import annotations

from livinglab.blocks.blocks import (
    Align,
    Block,
    BulletList,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Table,
    WriteLine,
    WriteLines,
)
from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.charts.tally import Tally, TallyOption
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.i18n import tr, trn
from livinglab.methods import Method
from livinglab.sheets.ballot.count import DotCount, count
from livinglab.sheets.ballot.other_rules import RULE_WORDS, RuleResult, other_result
from livinglab.sheets.ballot.read import BUDGET, CAP, BallotView

_BLANK_ROWS = 6


def blocks(view: BallotView) -> list[Block]:
    """The vote for reports: nothing of a result nobody opened."""
    if view.poll is None or not view.revealed:
        return []
    if view.rule != "dots":
        return _other(view)
    counted = count(view)
    options = tuple(
        TallyOption(
            row.option.code, row.option.title, row.dots if row.people is None else row.people, row.option.chosen
        )
        for row in counted.rows
    )
    tally = Tally(options, counted.result.voters, people=counted.in_people)
    return [Paragraph(ours(_rule(view))), Figure(tally), *(Paragraph(words) for words in _sentences(view, counted))]


def _rule(view: BallotView) -> str:
    return tr("One person had {budget} dots and could give one idea at most {cap}.", budget=view.budget, cap=view.cap)


def _sentences(view: BallotView, counted: DotCount) -> list[Words]:
    found = [ours(_ties(counted))]
    if counted.coverage is not None and view.chosen:
        found.append(
            ours(tr("{k} of {n} people gave a dot to at least one of the chosen ideas.",
                    k=counted.coverage.at_least_one, n=counted.coverage.voters))
        )  # fmt: skip
    if view.data.get("minority"):
        found.append(theirs(str(view.data["minority"])))
    return found


def _ties(counted: DotCount) -> str:
    if not counted.ties:
        return tr("No two ideas had the same number.")
    groups = " / ".join(", ".join(option.code for option in group) for group in counted.ties)
    return tr("The same number: {codes}.", codes=literal(groups))


def _other(view: BallotView) -> list[Block]:
    result = other_result(view)
    found: list[Block] = [Paragraph(ours(tr(RULE_WORDS[view.rule])))] if view.rule in RULE_WORDS else []
    if result is None:
        return found
    if result.rows:
        found.append(_table(result))
    return found + [Paragraph(ours(literal(sentence))) for sentence in result.sentences]


def _table(result: RuleResult) -> Table:
    """Option first, then what the rule makes of it; chosen ones in bold."""
    head = (ours(tr("Option")), *(ours(literal(words)) for words in result.head))
    rows = tuple(
        (
            ours(f"{option.code} ", quiet=True) + theirs(option.title, bold=option.chosen),
            *(ours(literal(cell), bold=option.chosen) for cell in cells),
        )
        for option, cells in result.rows
    )
    return Table(head, rows, align=_aligned(len(result.head)), wide=len(result.head) > 3, kind="ballot")


def _aligned(numbers: int) -> tuple[Align, ...]:
    ends: list[Align] = ["end"] * numbers
    return ("start", *ends)


def worksheet(method: Method) -> list[Block]:
    """A blank ballot with room for the ideas, and what the counters fill in."""
    rows = tuple((ours(tr("No. {n}", n=number)), ours(" "), ours(" ")) for number in range(1, _BLANK_ROWS + 1))
    return [
        Heading(ours(str(method.name)), 2),
        Paragraph(ours(str(method.question))),
        Paragraph(ours(tr("One person had {budget} dots and could give one idea at most {cap}.", budget=BUDGET, cap=CAP)), "note"),
        Table((ours(tr("No.")), ours(tr("Idea")), ours(tr("Dots"))), rows, widths=(0.12, 0.68, 0.2), wide=True, kind="blank"),
        WriteLines(
            (WriteLine(tr("Papers given out"), 0.25), WriteLine(tr("Counted"), 0.25), WriteLine(tr("Blank"), 0.25),
             WriteLine(tr("Spoiled"), 0.25)), wide=True
        ),
    ]  # fmt: skip


def room(view: BallotView) -> list[Block]:
    """What everybody sees: the question and the options while voting, the bars only once the result is open."""
    if view.rule != "dots":
        return [Heading(theirs(view.question) if view.question else ours(tr("Vote")), 1, "ideate"), *_other_room(view)]
    title = str(view.data.get("chosen_text") or "") if view.revealed and view.chosen else ""
    heading = theirs(title or view.question) or ours(tr("Vote"))
    if not view.revealed:
        items = tuple(
            ListItem(ours(tr("No. {n}", n=option.number) + "  ") + theirs(option.title)) for option in view.options
        )
        waiting = Paragraph(ours(tr("The votes are being counted. The result is covered until all are in.")))
        return [Heading(heading, 1, "ideate"), Paragraph(ours(_now(view))), BulletList(items), waiting]
    counted = count(view)
    people = tr("{n} people gave up to {budget} dots each, at most {cap} to one idea.",
                n=counted.result.voters, budget=view.budget, cap=view.cap)  # fmt: skip
    bars = tuple(
        Bar(row.option.title, row.dots if row.people is None else row.people, row.option.chosen) for row in counted.rows
    )
    unit = "" if counted.in_people else trn("dot", "dots", 2)
    total = counted.result.voters if counted.in_people else max([1, *(row.dots for row in counted.rows)])
    found: list[Block] = [
        Heading(heading, 1, "ideate"),
        Paragraph(ours(people)),
        Figure(Bars(bars, total, "ideate", unit)),
    ]
    if view.data.get("minority"):
        found += [Heading(ours(tr("Minority view")), 3), Paragraph(theirs(str(view.data["minority"])))]
    return found


def _now(view: BallotView) -> str:
    return tr("{budget} dots a person, up to {cap} on one idea", budget=view.budget, cap=view.cap)


def _other_room(view: BallotView) -> list[Block]:
    if view.revealed:
        return _other(view)
    return [BulletList(tuple(ListItem(theirs(option.title)) for option in view.options))]
