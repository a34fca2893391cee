"""Stage two on paper: the questions, the ideas, and how they were chosen."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, BulletList, Figure, Heading, Keep, ListItem, Paragraph, SideNote
from livinglab.blocks.charts.tally import Tally, TallyOption
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.i18n import tr, trn
from livinglab.model.items import Item
from livinglab.sheets.ballot.blocks import TABLED, came_in, changed_since, coverage_sentences, how, result_sentences
from livinglab.sheets.ballot.channel_words import weighted_sentences
from livinglab.sheets.ballot.charts import chart
from livinglab.sheets.ballot.count import DotCount, count
from livinglab.sheets.ballot.printed_table import result_table
from livinglab.sheets.ballot.read import BallotView, Option
from livinglab.sheets.ballot.setup import RULE_NAMES
from livinglab.views.lab import Lab


def ideate(lab: Lab, *, stepwise: bool = True) -> list[Block]:
    """Votes with their rule, tally, coverage and minority view; without a vote the ideas alone. Not `stepwise` where
    only what came out matters."""
    dots = [view for view in lab.votes if view.rule == "dots"]
    others = [view for view in lab.votes if view.rule != "dots"]
    blocks: list[Block] = []
    for view in dots:
        blocks += [Heading(ours(tr("This is how we chose")), stage="ideate"), *_dot_vote(lab, view)]
    for view in others:
        blocks += [Heading(ours(tr("This is how we chose")), stage="ideate"), *_other_vote(view, stepwise)]
    return blocks or _ideas(lab)


def choice_in_brief(lab: Lab) -> list[Block]:
    """The vote that decided, with its picture and what it says, without the way it was counted; else the ideas alone."""
    views = [view for view in lab.votes if any(_is_chosen(lab, option) for option in view.options)] or lab.votes
    if not views or views[-1].rule == "dots":
        view_blocks = _dot_vote(lab, views[-1]) if views else []
    else:
        view_blocks = _vote_in_brief(views[-1])
    return [Heading(ours(tr("This is how we chose")), stage="ideate"), *view_blocks] if view_blocks else _ideas(lab)


def _vote_in_brief(view: BallotView) -> list[Block]:
    table = result_table(view) if view.rule in TABLED else None
    drawn = None if table else chart(view)
    shown: list[Block] = [table] if table else [Figure(drawn)] if drawn else []
    minority = view.data.get("minority")
    if view.rule == "consent":
        said = result_sentences(view)
    else:
        said = [ours(literal(one)) for one in coverage_sentences(view)]
        said += [ours(tr("**Minority view.** ")) + theirs(str(minority))] if minority else []
    return [_rule(view), *shown, *changed_since(view), *(Paragraph(words) for words in said), *_chosen(view)]


def _ideas(lab: Lab) -> list[Block]:
    if not lab.items("idea"):
        return []
    items = tuple(ListItem(_idea_words(idea)) for idea in lab.items("idea"))
    return [Heading(ours(tr("These are the ideas")), stage="ideate"), BulletList(items)]


def _idea_words(idea: Item) -> Words:
    return ours(idea.code + " ", quiet=True) + theirs(
        idea.text, bold=idea.data.get("status") in ("chosen", "testing", "adopted")
    )


def _dot_vote(lab: Lab, view: BallotView) -> list[Block]:
    counted = count(view)
    rule = tr("One person had {budget} dots and could give one idea at most {cap}.", budget=view.budget, cap=view.cap)
    sentence: Words = ours(rule)
    if view.data.get("file_rule"):
        sentence += ours(" ") + theirs(f"({view.data['file_rule']})")
    options = tuple(
        TallyOption(
            row.option.code,
            row.option.title,
            row.dots if row.people is None else row.people,
            _is_chosen(lab, row.option),
        )
        for row in counted.rows
    )
    tally = Tally(options, counted.result.voters, people=counted.in_people)
    unit = tr("One box is one person. A filled box gave a dot.") if counted.in_people else tr("Bars show dots.")
    side: tuple[Words, ...] = (ours(unit),)
    found: list[Block] = [SideNote(side, (Paragraph(sentence), Figure(tally), *came_in(view), *changed_since(view)))]
    after = [Paragraph(words) for words in _around(lab, view, counted)]
    found.append(SideNote((ours(tr("A vote helps to decide; it does not decide alone.")),), tuple(after)))
    return found


def _is_chosen(lab: Lab, option: Option) -> bool:
    return option.chosen or any(idea.id == option.id for idea in lab.chosen_ideas)


def _around(lab: Lab, view: BallotView, counted: DotCount) -> list[Words]:
    """Coverage, ties, the other voices, and why in people's own words."""
    found: list[Words] = [ours(literal(one)) for one in weighted_sentences(view, counted)]
    chosen = [option for option in view.options if _is_chosen(lab, option)]
    coverage = counted.coverage
    parts = []
    if coverage is not None and chosen:
        parts.append(
            tr("**Who is heard.** {k} of {n} people gave a dot to at least one of the chosen ideas.",
               k=f"**{coverage.at_least_one}**", n=coverage.voters)
        )  # fmt: skip
        if len(chosen) > 1:
            parts.append(tr("{n} gave one to all of them.", n=coverage.each_chosen))
    parts.append(_ties(counted))
    found.append(ours(" ".join(parts)))
    others = _other_voices(lab, counted)
    if others:
        found.append(ours(tr("**Other views.** {voices}", voices=others)))
    if view.data.get("minority"):
        found.append(ours(tr("**Minority view.** ")) + theirs(str(view.data["minority"])))
    if view.data.get("chosen_text"):
        found.append(ours(tr("**What was chosen.** ")) + theirs(str(view.data["chosen_text"])))
    return found


def _ties(counted: DotCount) -> str:
    if not counted.ties:
        return tr("No two ideas had the same number.")
    groups = " / ".join(", ".join(option.code for option in group) for group in counted.ties)
    return tr("The same number: {codes}.", codes=literal(groups))


def _other_voices(lab: Lab, counted: DotCount) -> str:
    rows = [row for row in counted.rows if not _is_chosen(lab, row.option) and row.dots]
    if not rows:
        return ""
    voices = [
        trn("{n} person for ‘{title}’ ({code})", "{n} people for ‘{title}’ ({code})", row.people if row.people is not None else row.dots,
            title=literal(row.option.title), code=row.option.code)
        for row in rows
    ]  # fmt: skip
    return tr("{list}. They stay on the list.", list=", ".join(voices))


def _other_vote(view: BallotView, stepwise: bool) -> list[Block]:
    """A vote by another rule, counted and explained by its kind of sheet."""
    from livinglab.sheets import kind

    left_out = [] if stepwise else [*how(view), *_compared(view)]
    return [_rule(view), *(one for one in kind("ballot").blocks(view) if one not in left_out), *_chosen(view)]


def _compared(view: BallotView) -> list[Block]:
    """The table that holds rules against each other, where the picture says what people wanted and paid."""
    table = result_table(view) if view.rule == "equal_shares" and chart(view) else None
    return [table] if table else []


def _rule(view: BallotView) -> Paragraph:
    return Paragraph(ours(tr("The rule was: {rule}.", rule=literal(tr(RULE_NAMES.get(view.rule, view.rule))))))


def _chosen(view: BallotView) -> list[Block]:
    if not view.data.get("chosen_text"):
        return []
    return [Paragraph(ours(tr("**What was chosen.** ")) + theirs(str(view.data["chosen_text"])))]


def questions(lab: Lab) -> list[Block]:
    """The questions the ideas answer."""
    asked = lab.items("hmw")
    if not asked:
        return []
    items = tuple(ListItem(ours(f"{item.code} ", quiet=True) + theirs(item.text)) for item in asked)
    return [Keep((Heading(ours(tr("Questions we asked")), 3), BulletList(items)))]
