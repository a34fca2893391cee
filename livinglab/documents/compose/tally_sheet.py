"""The tally sheet of a vote: blank, to count by hand, and once the result is open with the counted numbers to sign."""

from __future__ import annotations

from math import sqrt

from livinglab.blocks.blocks import (
    Align,
    Block,
    Document,
    FullPage,
    Heading,
    Keep,
    Lead,
    Paragraph,
    Space,
    Table,
    Title,
    WriteLine,
    WriteLines,
)
from livinglab.blocks.drawing import Drawing, scaled
from livinglab.blocks.stages import STAGES, Stage
from livinglab.blocks.words import Words, literal, ours, theirs
from livinglab.documents.compose.ballots import about
from livinglab.documents.permitted import permitted
from livinglab.i18n import speaking, tr
from livinglab.model.lab import Activity, Project, Sheet
from livinglab.sheets.ballot.blocks import changed_since, how, result_sentences
from livinglab.sheets.ballot.channel_words import people_of, score_text
from livinglab.sheets.ballot.channels import ChannelView
from livinglab.sheets.ballot.count import count
from livinglab.sheets.ballot.paper.tally import tally_pages
from livinglab.sheets.ballot.paper.tally_face import tally_face
from livinglab.sheets.ballot.read import BallotView, Option, read
from livinglab.sheets.ballot.rule_words import full_rule, rule_sentence
from livinglab.sheets.ballot.tables import rule_result
from livinglab.sheets.ballot.weights import channel_shares, groups
from livinglab.store import Store
from livinglab.views.dates import day_with_year, local_day

_A3 = sqrt(2)  # times as long and wide as an A4
_NUMBER = 0.13  # of the width: a column of numbers


def tally_sheet(
    store: Store, sheet: Sheet, *, filled: bool = True, large: bool = False, language: str = "ko"
) -> Document:
    """With `filled` the counted numbers, but never of a vote that is still covered. The blank one in large print is an A3
    for the wall, so that the whole room sees the count."""
    with speaking(language, on_paper=True), permitted(store, sheet.project_id) as seen:
        view = read(seen, sheet)
        project = store.get(Project, sheet.project_id)
        title = tr("Tally sheet")
        badge = tr("Fictional example") if project.fiction else ""
        told: tuple[Block, ...]
        blank = not (filled and view.revealed)
        if blank:
            told = tuple(FullPage(_on_a3(page) if large else page) for page in _blank(store, view))
        else:
            told = tuple(_filled(view, project, badge))
        return Document(
            title=f"{title} · {project.title}", blocks=told, language=language, kind="tally", subject=title,
            header=f"{project.title} · {title}", badge=badge, paper="A3" if blank and large else "A4",
        )  # fmt: skip


def _on_a3(page: Drawing) -> Drawing:
    marks = tuple(scaled(mark, _A3) for mark in page.marks)
    return Drawing(page.width * _A3, page.height * _A3, marks, page.alt)


def _blank(store: Store, view: BallotView) -> list[Drawing]:
    activity = store.get(Activity, view.sheet.activity_id)
    names = [channel.name for channel in view.channels]
    several = len(names) > 2 or any(channel.channel.source for channel in view.channels)
    return tally_pages(
        tally_face(view), about(store, view), _stage(activity.stage), rule_sentence(view), names if several else ()
    )


def _stage(name: str) -> Stage | None:
    return next((stage for stage in STAGES if stage == name), None)


def _filled(view: BallotView, project: Project, badge: str) -> list[Block]:
    found: list[Block] = [
        Title(ours(tr("Tally sheet")), theirs(project.title), theirs(view.question), badge),
        Paragraph(ours(full_rule(view))),
        *([Lead(theirs(view.options[0].title), "ideate")] if view.rule == "consent" and view.options else []),
        Heading(ours(tr("Papers and people")), 2),
        _papers(view),
        Heading(ours(tr("The count")), 2),
    ]
    if table := _subtotals(view) or _result(view):
        found.append(table)
    if added := _added(view):
        found.append(Paragraph(ours(added)))
    result = (Paragraph(words) for words in result_sentences(view))  # nobody signs a page without it
    return [*found, *changed_since(view), *how(view), Keep((*result, *_signatures(view)))]


def _papers(view: BallotView) -> Table:
    weights = channel_shares(groups(view))
    used = [channel for channel in view.channels if channel.accounted or view.issued(channel)]
    head = [tr("Way"), tr("Given out"), tr("Counted"), tr("Blank papers"), tr("Spoiled papers"), tr("Not used")]
    rows = [(theirs(channel.name, bold=True), *_numbers(view, channel), *_weight(weights, channel)) for channel in used]
    if len(used) > 1:
        sums = [
            view.total_issued, *(sum(getattr(channel, name) for channel in used)
                                 for name in ("counted", "blank", "spoiled", "unused")),
        ]  # fmt: skip
        rows.append((ours(tr("All")), *(ours(str(number), bold=True) for number in sums), *([()] if weights else [])))
    if weights:
        head.append(tr("Its weight"))
    ends: list[Align] = ["end"] * (len(head) - 1)
    shares = (1 - _NUMBER * len(ends), *([_NUMBER] * len(ends)))
    return Table(tuple(map(ours, head)), tuple(rows), ("start", *ends), shares, wide=True, kind="papers")


def _numbers(view: BallotView, channel: ChannelView) -> tuple[Words, ...]:
    issued = view.issued(channel)
    told = ("–" if issued is None else str(issued), channel.counted, channel.blank, channel.spoiled, channel.unused)
    return tuple(ours(str(number)) for number in told)


def _weight(weights: dict[str, str], channel: ChannelView) -> tuple[Words, ...]:
    return (ours(weights.get(channel.id, "–")),) if weights else ()


def _subtotals(view: BallotView) -> Table | None:
    """Sums of dots or names a way, and all together; None where all votes came in one way."""
    counted = count(view) if view.by_dots else None
    if counted is None or len(counted.parts) < 2:
        return None
    scored = [ours(tr("For 100, weighed"))] if counted.weighted else []
    head = (ours(tr("Option")), *(theirs(channel.name) for channel, _ in counted.parts), ours(tr("All")), *scored)
    rows = tuple(
        (
            _named(row.option),
            *(ours(str(result.totals[row.option.code])) for _, result in counted.parts),
            ours(str(row.dots), bold=not scored),
            *([] if row.score is None else [ours(score_text(row.score), bold=True)]),
        )
        for row in counted.rows
    )
    ends: list[Align] = ["end"] * (len(head) - 1)
    return Table(head, rows, align=("start", *ends), wide=len(head) > 3, kind="ballot")


def _result(view: BallotView) -> Table | None:
    result = rule_result(view)
    if result is None or not result.rows:
        return None
    head = (ours(tr("Option")), *(ours(literal(words)) for words in result.head))
    rows = tuple((_named(option), *(ours(literal(cell)) for cell in cells)) for option, cells in result.rows)
    ends: list[Align] = ["end"] * len(result.head)
    return Table(head, rows, align=("start", *ends), wide=len(result.head) > 2, kind="ballot")


def _named(option: Option) -> Words:
    """As it stood on the ballot, and its code as the sentences call it."""
    number = ours(tr("No. {n}", n=option.number) + " ", bold=True)
    return number + theirs(option.title) + ours(f" {option.code}", quiet=True)


def _added(view: BallotView) -> str:
    """The check sum of a dot vote, with its numbers."""
    if view.rule != "dots":
        return ""
    result = count(view).result
    people = sum(people_of(channel) for channel in view.channels)
    if result.voters != people:
        return ""
    return tr("{people} people × {n} dots − {unused} dots not used = {sum} dots.",
              people=result.voters, n=view.budget, unused=result.unused, sum=sum(result.totals.values()))  # fmt: skip


def _signatures(view: BallotView) -> list[Block]:
    day = local_day(str(view.poll.revealed_at or "")) if view.poll else None
    opened = [Paragraph(ours(tr("Opened {day}.", day=day_with_year(day))), "note")] if day else []
    return [
        *opened,
        *([] if view.data.get("minority") else [WriteLines((WriteLine(tr("Minority view")),), wide=True)]),
        Space(16),
        WriteLines((WriteLine(tr("Read aloud by")), WriteLine(tr("Written down by")), WriteLine(tr("Watched by"))),
                   wide=True),
        Space(12),
        WriteLines((WriteLine(tr("Date and time")), WriteLine(tr("Place of the count"))), wide=True),
    ]  # fmt: skip
