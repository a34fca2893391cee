"""Stage four on paper: answers before and after, a story, the decision and the commitments."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.analysis.before_after import BeforeAfter, before_after
from livinglab.blocks.blocks import (
    Block,
    BulletList,
    Choices,
    Figure,
    Heading,
    Keep,
    Lead,
    ListItem,
    Paragraph,
    SideNote,
    Table,
    Wide,
)
from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.charts.dumbbell import PEOPLE, Dumbbell
from livinglab.blocks.words import Words, below, literal, ours, theirs
from livinglab.documents.compose.decided import settled
from livinglab.documents.compose.experiment import verdict_told
from livinglab.documents.compose.words import number, plain_slots
from livinglab.i18n import tr, trn
from livinglab.model.items import Item
from livinglab.model.results import Answer
from livinglab.sheets.cards.choices import DECISION, STORY_DOMAIN
from livinglab.sheets.survey.charts import pair_chart
from livinglab.sheets.survey.sentences import pair_sentences
from livinglab.sheets.survey.view import Question, waves_of
from livinglab.views.lab import Lab

SCALE = (1, 2, 3, 4, 5)


def evaluate(lab: Lab) -> list[Block]:
    """Every survey question, the chosen story, what was learned, decision and commitments."""
    return [*surveys(lab), *stories(lab), *learning(lab), *decided(lab)]


def surveys(lab: Lab) -> list[Block]:
    """Every question that was answered before and after."""
    return [block for question in lab.items("question") for block in _question(lab, question)]


def answers_in_brief(lab: Lab) -> list[Block]:
    """A paragraph a question: how many answered higher, and what can be said of it."""
    found: list[Block] = []
    for question in lab.items("question"):
        asked = Question(question, waves_of(lab.store, question.id))
        change = answers_of(lab, question)
        if asked.is_yes_no and asked.change.n:
            told = " ".join(pair_sentences(asked))
        elif change.n:
            told = f"**{higher(change)}.** {_summary(change)}"
        else:
            continue
        lost = [] if asked.is_yes_no else missing_answers(question, change)
        rest = tuple(span for words in lost for span in (*ours(" "), *words))
        found.append(Paragraph(theirs(f"‘{question.text}’ ", quiet=True) + ours(told) + rest))
    return found


def higher(found: BeforeAfter) -> str:
    """How many answered higher the second time, as a heading says it."""
    return trn("Of {n} person, {up} answered higher", "Of {n} people, {up} answered higher", found.n, up=found.up)


def answers_of(lab: Lab, question: Item) -> BeforeAfter:
    """A question's answers before and after, matched by alias."""
    waves: dict[str, dict[str, float | None]] = {"before": {}, "after": {}}
    for answer in lab.store.find(Answer, order="rowid", question_id=question.id):
        waves.setdefault(answer.wave, {})[answer.respondent] = answer.value
    return before_after(waves["before"], waves["after"], SCALE)


def _question(lab: Lab, question: Item) -> list[Block]:
    asked = Question(question, waves_of(lab.store, question.id))
    if asked.is_yes_no and asked.change.n:
        return _yes_no(asked)
    found = answers_of(lab, question)
    if not found.n:
        return []
    pairs = tuple((round(pair.before), round(pair.after)) for pair in found.pairs)
    values = [value for pair in pairs for value in pair]
    low, high = asked.scale
    words = asked.low_label or tr("not true"), asked.high_label or tr("true")
    chart = Dumbbell(pairs, min(low, *values), max(high, *values), *words)
    whole = all(pair.before.is_integer() and pair.after.is_integer() for pair in found.pairs)
    head = higher(found)
    side = [ours(tr("Ring: at the start. Disc: at the end."))] if found.n <= PEOPLE and whole else []
    side += [ours(tr("One line is one person. No names were written."))] if whole else []
    side += missing_answers(question, found)
    blocks: list[Block] = [
        Paragraph(ours(tr("Question:") + " ") + theirs(f"‘{question.text}’")),
        Figure(chart if whole else _bars(found)),
        Paragraph(ours(_summary(found))),
    ]
    return [Heading(ours(head), stage="evaluate"), SideNote(tuple(side), tuple(blocks))]


def _yes_no(question: Question) -> list[Block]:
    """The four counts and both shares: no test on participants' paper."""
    counted, *rest = pair_sentences(question)
    blocks: tuple[Block, ...] = (
        Paragraph(ours(tr("Question:") + " ") + theirs(f"‘{question.text}’")),
        Figure(pair_chart(question)),
        Paragraph(ours(counted)),
    )
    table = question.yes_no("before", "after")
    head = tr("“Yes” said {before} of {n} people before and {after} after",
              before=table.stayed_yes + table.worsened, n=table.n, after=table.stayed_yes + table.improved)  # fmt: skip
    return [Heading(ours(head), stage="evaluate"), SideNote(tuple(ours(line) for line in rest), blocks)]


def _bars(found: BeforeAfter) -> Bars:
    bars = (Bar(tr("up"), found.up, True), Bar(tr("same"), found.same), Bar(tr("down"), found.down))
    return Bars(bars, found.n)


def missing_answers(question: Item, found: BeforeAfter) -> list[Words]:
    started = question.data.get("n_start")
    """Who began and is not among those counted."""
    lines = []
    if isinstance(started, int) and started > found.n:
        lines.append(
            tr("{start} people began. Only the {n} who answered both times are counted.", start=started, n=found.n)
        )
    alone = len(found.before_only) + len(found.after_only)
    if alone:
        lines.append(trn("{n} person answered only once.", "{n} people answered only once.", alone))
    return [ours(line) for line in lines]


def _summary(found: BeforeAfter) -> str:
    parts = []
    if found.before and found.after:
        parts.append(
            tr("The middle answer went from {before} to {after} (the middle half from {b1}–{b3} to {a1}–{a3}).",
               before=number(found.before.median), after=number(found.after.median),
               b1=number(found.before.low), b3=number(found.before.high),
               a1=number(found.after.low), a3=number(found.after.high))
        )  # fmt: skip
    parts.append(
        tr("These are own answers with no comparison group: whether this activity caused the change cannot be said.")
    )
    return " ".join(parts)


def stories(lab: Lab) -> list[Block]:
    """The change that meant most, in the words it was told in."""
    stories = lab.items("story")
    chosen = [story for story in stories if story.data.get("selected")] or stories[:1]
    blocks: list[Block] = []
    for story in chosen:
        source = [str(story.data["teller"])] if story.data.get("teller") else []
        source.append(tr("the change that meant most"))
        blocks.append(Lead(theirs(story.text), "evaluate", theirs(" · ".join(source))))
    if not blocks:
        return []
    return blocks


def learning(lab: Lab) -> list[Block]:
    """What was learned, where it does not stand beside the criteria."""
    lines = [item for item in lab.items("learning") if item.text]
    if not lines or verdict_told(lab):  # it stands beside the criteria, where there are some
        return []
    blocks: list[Block] = [Heading(ours(tr("This is what we learned")), stage="evaluate")]
    blocks.extend(Paragraph(theirs(item.text)) for item in lines)
    return blocks


def observations(lab: Lab) -> list[Block]:
    """What was observed and noted beside the numbers, for the appendix: the charts have told most of it."""
    lines = [str(item.data["observation"]) for item in lab.items("learning") if item.data.get("observation")]
    lines += [
        str(item.data["note"]) for item in (*lab.items("question"), *lab.items("indicator")) if item.data.get("note")
    ]
    if not lines:
        return []
    return [Heading(ours(tr("What was observed")), 3), *(Paragraph(theirs(line)) for line in lines)]


def decided(lab: Lab, *, kept: bool = False) -> list[Block]:
    """The decision with what goes with it, and the commitments, if asked with whether they are kept."""
    decisions, actions = lab.items("decision"), lab.items("action")
    if not decisions and not actions:
        return []
    blocks: list[Block] = [Heading(ours(tr("This is what we decided and promised")), stage="evaluate")]
    body: list[Block] = []
    for decision in decisions:
        kind = str(decision.data.get("type", ""))
        keys = list(DECISION)
        body.append(Choices(tuple(tr(DECISION[key]) for key in keys), keys.index(kind) if kind in keys else None))
        body.append(Paragraph(theirs(plain_slots(decision.text))))
        if decision.data.get("minority"):
            body.append(Paragraph(ours(tr("**Minority view.** ")) + theirs(str(decision.data["minority"]))))
        body += settled(lab, decision)
    side = _not_done(lab)
    blocks.append(SideNote(side, tuple(body)) if side and body else Keep(tuple(body)) if body else Paragraph(()))
    if actions:
        blocks.append(commitments(actions, kept=kept))
    return [block for block in blocks if block != Paragraph(())]


def _not_done(lab: Lab) -> tuple[Words, ...]:
    """What the retrospective found wanting stands beside the decision."""
    problems = [
        item for item in lab.items("reflection") if str(item.data.get("column", "")).lower() in ("problem", "문제")
    ]
    if not problems:
        return ()
    return (below((ours(f"**{tr('Shortcomings')}**"), *(theirs(item.text) for item in problems))),)


def commitments(actions: Sequence[Item], *, kept: bool = False) -> Table:
    """A row a commitment; `kept` adds whether it was kept."""
    head = tuple(ours(text) for text in (tr("What"), tr("Who"), tr("By when"), tr("How we check")))
    rows = tuple(
        (
            ours(f"{action.code} ", quiet=True) + theirs(action.text, bold=True), theirs(str(action.data.get("who", ""))),
            theirs(str(action.data.get("due", ""))), theirs(str(action.data.get("check", ""))),
        )
        for action in actions
    )  # fmt: skip
    if kept:
        head += (ours(tr("Kept?")),)
        told = [ours(tr("kept") if one.data.get("done") else tr("not yet kept")) for one in actions]
        marked = tuple((*row, words) for row, words in zip(rows, told, strict=True))
        return Table(head, marked, widths=(0.33, 0.18, 0.15, 0.2, 0.14), wide=True, kind="commitments")
    return Table(head, rows, widths=(0.42, 0.23, 0.14, 0.21), wide=True, kind="commitments")


def thanks(lab: Lab) -> list[Block]:
    """The last words and a place to ask."""
    from livinglab.blocks.blocks import WriteLine, WriteLines

    notes = lab.notes_told
    text = trn(
        "Thank you for taking part. {n} note came this far.",
        "Thank you for taking part. {n} notes came this far.",
        notes,
    )
    if not notes:
        text = tr("Thank you for taking part.")
    return [Keep((Wide((Paragraph(ours(f"**{literal(text)}**"), "thanks"),)),
                  WriteLines((WriteLine(tr("Where to ask"), 0.55), WriteLine(tr("Phone"), 0.45)), wide=True)))]  # fmt: skip


def stories_told(lab: Lab) -> list[Block]:
    """All stories with why they were chosen, for the appendix."""
    stories = lab.items("story")
    if not stories:
        return []
    lines = tuple(ListItem(theirs(" · ".join([story.text, *_said_of(story)]))) for story in stories)
    return [Heading(ours(tr("Stories")), 3), BulletList(lines)]


def _said_of(story: Item) -> list[str]:
    said = {key: str(story.data[key]) for key in ("teller", "domain", "why", "reason") if story.data.get(key)}
    if said.get("domain", "") in STORY_DOMAIN:
        said["domain"] = tr(STORY_DOMAIN[said["domain"]])
    return list(said.values())
