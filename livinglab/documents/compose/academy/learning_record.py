"""What one person took part in, answered and promised: a paper each, by alias, with nothing anybody else could not know."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, BulletList, Document, Heading, ListItem, Paragraph, Table, Title
from livinglab.blocks.charts import stage as stages
from livinglab.blocks.stages import STAGES
from livinglab.blocks.words import Words, ours, theirs
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.papers import badge_of, paper
from livinglab.documents.compose.words import number
from livinglab.i18n import speaking, tr
from livinglab.methods import Library
from livinglab.model.items import Item
from livinglab.sheets.survey.setup import WAVE_NAMES
from livinglab.sheets.survey.view import Question, waves_of
from livinglab.store import Store
from livinglab.views.attendance import Meeting, attendance
from livinglab.views.certificate_words import meetings
from livinglab.views.completion import Standing, standings
from livinglab.views.dates import day_with_weekday, parse_day
from livinglab.views.lab import Lab
from livinglab.views.meetings import meeting_name
from livinglab.views.whose import named_in, spelled


def learning_records(store: Store, project_id: str, methods: Library, *, language: str = "ko") -> list[Document]:
    """One for everybody of the project, in its order."""
    with speaking(language, on_paper=True):
        lab = Lab(store, project_id)
        questions = [Question(item, waves_of(store, item.id)) for item in lab.items("question")]
        return [_record(lab, one, questions, methods) for one in standings(lab.project, attendance(lab))]


def _record(lab: Lab, one: Standing, questions: list[Question], methods: Library) -> Document:
    kicker = tr("Learning record")
    alias = one.person.alias
    team = next((team.name for team in lab.teams if team.id == one.person.team_id), "")
    about = " · ".join(part for part in (title_of(lab), team, one.person.role) if part)
    blocks: list[Block] = [
        Title(theirs(alias), ours(kicker), theirs(about), badge_of(lab)),
        *_meetings(lab, one), *_methods(one, methods), *_answers(alias, questions), *_promises(lab, alias),
    ]  # fmt: skip
    return paper(lab, blocks, title=f"{kicker} · {alias}", kind="learning-record", subject=f"{kicker} · {alias}")


def _meetings(lab: Lab, one: Standing) -> list[Block]:
    blocks: list[Block] = [Heading(ours(tr("Where I was")))]
    if one.refused:
        return [*blocks, Paragraph(ours(tr("By your own wish it was not written down where you were.")))]
    if not one.held and not one.periods:
        return [*blocks, Paragraph(ours(tr("Nobody wrote down who came, so nothing can be said here.")))]
    if one.held:
        blocks.append(Paragraph(ours(meetings(len(one.meetings), one.held))))
    there = sorted((*one.meetings, *one.periods), key=lambda meeting: meeting.workshop.no)
    rows = tuple(_meeting_row(lab, meeting, one) for meeting in there)
    if rows:
        head = (ours(tr("When")), ours(tr("Meeting")), ours(tr("Minutes")))
        blocks.append(Table(head, rows, ("start", "start", "end"), (0.22, 0.6, 0.18), kind="meetings"))
    return blocks


def _meeting_row(lab: Lab, meeting: Meeting, one: Standing) -> tuple[Words, ...]:
    count, title = meeting_name(lab.store, meeting.workshop)
    day, minutes = parse_day(meeting.workshop.date), meeting.stayed(one.person.id)
    name = (ours(f"{count} ") if count else ()) + theirs(title, bold=True)
    return ours(day_with_weekday(day) if day else "–"), name, ours("–" if minutes is None else str(minutes))


def _methods(one: Standing, methods: Library) -> list[Block]:
    """Methods of the meetings the person was at, stage by stage."""
    found: dict[str, dict[str, None]] = {}
    for meeting in (*one.meetings, *one.periods):
        for stage, method_id in meeting.methods:
            method = methods.get(method_id)
            if method is not None and stage in STAGES:
                found.setdefault(stage, {})[str(method.name)] = None
    rows = tuple(
        (ours(stages.name(stage), bold=True), ours(" · ".join(found[stage]))) for stage in STAGES if stage in found
    )
    if not rows:
        return []
    head = (ours(tr("Stage")), ours(tr("What we worked with")))
    return [Heading(ours(tr("What I took part in"))), Table(head, rows, widths=(0.22, 0.78), kind="methods")]


def _answers(alias: str, questions: list[Question]) -> list[Block]:
    """Their own answers, wave by wave, as they gave them; nothing is made of them."""
    own = [(question, said) for question in questions if (said := _said(question, alias))]
    if not own:
        return []
    waves = [wave for wave in WAVE_NAMES if any(wave in said for _, said in own)]
    head = (ours(tr("Question")), *(ours(tr(WAVE_NAMES[wave])) for wave in waves))
    rows = tuple((theirs(question.text), *(ours(said.get(wave, "–")) for wave in waves)) for question, said in own)
    each = 0.4 / len(waves)
    note = tr("These are my own answers. What changed them cannot be said from them alone.")
    return [Heading(ours(tr("What I answered"))), Table(head, rows, widths=(0.6, *([each] * len(waves))), kind="answers"),
            Paragraph(ours(note), "note")]  # fmt: skip


def _said(question: Question, alias: str) -> dict[str, str]:
    folded = alias.casefold()
    return {
        wave: _answer(question, value)
        for wave, answers in question.waves.items()
        for who, value in answers.items()
        if who.casefold() == folded
    }


def _answer(question: Question, value: float | None) -> str:
    if value is None:
        return tr("does not know")
    if question.is_yes_no:
        return tr("Yes") if value else tr("No")
    return tr("{value} of {most}", value=number(value), most=question.scale[1])


def _promises(lab: Lab, alias: str) -> list[Block]:
    own = [action for action in lab.items("action") if spelled(alias) in named_in(str(action.data.get("who", "")))]
    if not own:
        return []
    return [Heading(ours(tr("What I promised"))), BulletList(tuple(ListItem(_promise(one)) for one in own))]


def _promise(action: Item) -> Words:
    due = str(action.data.get("due", ""))
    state = tr("done, kept") if action.data.get("done") else tr("not kept yet")
    words = ours(f"{action.code} ", quiet=True) + theirs(action.text, bold=True)
    return words + (theirs(f" · {due}") if due else ()) + ours(f" · {state}")
