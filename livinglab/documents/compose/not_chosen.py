"""Ideas that were not chosen: what they got, why they wait, what they would need, and where they are kept."""

from __future__ import annotations

from livinglab.blocks.blocks import Block, CardBox, CardField, Document, Heading, Lead, Paragraph, Title, Wide
from livinglab.blocks.words import Words, below, literal, ours, theirs
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.papers import badge_of, mixed, paper, quoted, said_plainly
from livinglab.documents.compose.words import number, percent_beside
from livinglab.i18n import N_, speaking, tr, trn
from livinglab.methods.cases import case_words
from livinglab.model.items import Item
from livinglab.sheets.ballot.setup import RULE_NAMES
from livinglab.views.idea_votes import Voted, idea_votes
from livinglab.views.lab import Lab
from livinglab.views.routes import graph_of, is_chosen
from livinglab.views.trace import in_order

_STATUS = {
    "shortlisted": N_("It was on the short list."), "on_hold": N_("It was set aside for later."),
    "dropped": N_("It was dropped."),
}  # fmt: skip
_NEEDS = (("cost", N_("Cost")), ("first_try", N_("First try")), ("worry", N_("Worry")), ("for_whom", N_("For whom")))


def waiting_ideas(lab: Lab) -> list[Item]:
    """Ideas that nobody took forward, in the order of their codes."""
    taken = {option.id for view in lab.votes for option in view.chosen}
    return [idea for idea in lab.items("idea") if not is_chosen(idea) and idea.id not in taken]


def not_chosen(lab: Lab, *, language: str = "ko") -> Document:
    """The paper of all ideas that wait, so that none of them is lost."""
    with speaking(language, on_paper=True):
        title, waiting = tr("Ideas that were not chosen"), waiting_ideas(lab)
        body: list[Block] = [Paragraph(ours(_in_counts(len(lab.items("idea")), len(waiting))))]
        for idea in waiting:
            head = ours(f"{idea.code} ", quiet=True) + (theirs(idea.text.strip()) or ours(tr("Not named yet")))
            body += [Heading(head, 3), CardBox(_fields(lab, idea))]
        blocks: list[Block] = [
            Title(ours(title), (), theirs(title_of(lab)), badge_of(lab)),
            Wide((*body, *_other_voices(lab))),
        ]
        return paper(lab, blocks, title=title, kind="not-chosen", subject=title)


def _in_counts(ideas: int, waiting: int) -> str:
    if not ideas:
        return tr("No ideas were written down yet.")
    if not waiting:
        return tr("Every idea was chosen.")
    if waiting == ideas:
        return trn("There is **{n} idea**, not chosen yet.", "There are **{n} ideas**, none of them chosen yet.", ideas)
    return tr("Of **{n} ideas** {k} were chosen. **{left}** are not thrown away and stay on the list.",
              n=ideas, k=ideas - waiting, left=waiting)  # fmt: skip


def _fields(lab: Lab, idea: Item) -> tuple[CardField, ...]:
    votes, why = _votes(lab, idea), _why(idea)
    if not (votes or why):
        why = ours(tr("It was not chosen this time; no reason was written down."), quiet=True)
    named = (
        (tr("Described"), theirs(_said(idea, "summary"))), (tr("What it got"), votes), (tr("Why it waits"), why),
        (tr("What it would need"), _needs(idea)), (tr("Where it came from"), _from(lab, idea)),
        (tr("Where it is kept"), _kept(lab, idea)),
    )  # fmt: skip
    return tuple(CardField(label, words) for label, words in named if words)


def _votes(lab: Lab, idea: Item) -> Words:
    return below(ours(_vote(one)) for one in idea_votes(lab).get(idea.id, []))


def _vote(voted: Voted) -> str:
    place = tr("place {place} of {n}", place=literal(voted.place), n=voted.options)
    if voted.shared:
        place = tr("{place}, the same as another", place=place)
    if voted.people is not None and 0 <= voted.people <= voted.voters:
        count = tr("**{k}** of {n} people", k=voted.people, n=voted.voters) + percent_beside(voted.people, voted.voters)
        return f"{_rule(voted)}{count} · {place}"
    figures = ", ".join(f"{literal(name)} **{literal(figure)}**" for name, figure in voted.figures[:1])
    voters = trn("{n} person voted", "{n} people voted", voted.voters)
    return _rule(voted) + " · ".join(part for part in (figures, place, voters) if part)


def _rule(voted: Voted) -> str:
    name = RULE_NAMES.get(voted.view.rule)
    return f"{tr(name)}: " if name else ""


def _why(idea: Item) -> Words:
    reason, status = _said(idea, "reason"), _STATUS.get(str(idea.data.get("status", "")), "")
    said = ours(tr(status)) if status else ()
    return (*said, *ours(" "), *theirs(reason)) if said and reason else said or theirs(reason)


def _needs(idea: Item) -> Words:
    lines = []
    for key, label in _NEEDS:
        value = idea.data.get(key)
        if value not in (None, ""):
            shown = number(value) if isinstance(value, int | float) and not isinstance(value, bool) else str(value)
            unit = f" {idea.data.get('cost_unit', '')}".rstrip() if key == "cost" else ""
            lines.append(ours(f"{tr(label)}: ", quiet=True) + theirs(f"{shown.strip()}{unit}"))
    return below(lines)


def _from(lab: Lab, idea: Item) -> Words:
    """The questions and groups it hangs on, and the case it borrows from."""
    near = sorted((lab.by_id[one] for one in set(graph_of(lab).earlier(idea.id)) if one in lab.by_id), key=in_order)
    lines = [ours(f"{one.code} ", quiet=True) + theirs(said_plainly(one.text)) for one in near]
    case = _said(idea, "inspired_by")
    if case:
        lines.append(ours(tr("after {case}", case=literal(case_words(case)))))
    return below(lines)


def _kept(lab: Lab, idea: Item) -> Words:
    activity = next((one for one in lab.activities if one.id == idea.activity_id), None)
    words = ours(tr("On the list of ideas under {code}", code=literal(idea.code)))
    if activity is not None and activity.title:
        words += mixed(" · " + tr("written at ‘{activity}’", activity=quoted(activity.title)))
    later = [lab.by_id[one] for one in graph_of(lab).later(idea.id) if one in lab.by_id]
    again = ", ".join(dict.fromkeys(one.code for one in sorted(later, key=in_order) if one.kind == "decision"))
    return words + (ours(" · " + tr("spoken of again in {codes}", codes=literal(again))) if again else ())


def _other_voices(lab: Lab) -> list[Block]:
    """What those said who wanted something else, in their words."""
    said = [str(view.data.get("minority") or "").strip() for view in lab.votes]
    said += [str(one.data.get("minority") or "").strip() for one in lab.items("decision")]
    leads = [Lead(theirs(words), "ideate") for words in dict.fromkeys(said) if words]
    return [Heading(ours(tr("Other voices")), 3), *leads] if leads else []


def _said(item: Item, key: str) -> str:
    return str(item.data.get(key) or "").strip()
