"""The agreement of university, village and administration: filled where the project knows something, lines elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from livinglab.blocks.blocks import (
    Block,
    BulletList,
    CardBox,
    CardField,
    Document,
    Heading,
    Keep,
    Lead,
    ListItem,
    Paragraph,
    SideNote,
    Space,
    Title,
    Wide,
    WriteLine,
    WriteLines,
)
from livinglab.blocks.words import Words, below, ours, slots, theirs
from livinglab.documents.compose.full_report.chapters import part
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.papers import badge_of, paper
from livinglab.documents.compose.parties import PARTIES, Side, nobodys, on_card, sides
from livinglab.documents.compose.words import period
from livinglab.documents.permitted import composed
from livinglab.i18n import N_, speaking, tr
from livinglab.model.items import Item
from livinglab.sheets.cards.shapes import Idea
from livinglab.store import Store
from livinglab.views.lab import Lab

PAGES = 3
_APART = 11.0  # points above a line to write on
_DATA = (
    N_("Notes, drawings and records belong to those who made them. The three sides may use them for this project."),
    N_(
        "People are told by alias. Names and telephone numbers stay with the village and are erased when the project ends."
    ),
    N_("A photo, a story or somebody's words are shown only with that person's yes for that purpose."),
    N_("Results are shown to all three sides before they leave the project. All three are named with them."),
    N_("A thesis, a report or a news story out of this project names the village and gets a copy to it."),
)
_DISPUTE = (
    N_("Whoever sees it differently says so in writing. The three sides meet within two weeks."),
    N_("What they cannot agree on is written down with each view. Work that does not hang on it goes on."),
    N_("If it stays open after a month, the person or body named below is asked."),
)
_ENDING = (
    N_("A change holds once all three have signed it, with its day and its reason."),
    N_("Each side may leave. It says so in writing, as long before as stands below, and hands over what it has begun."),
)


def agreement(store: Store, project_id: str, *, language: str = "ko") -> Document:
    """One agreement to sign three times; nobody has checked its wording, and it says so."""
    return composed(store, project_id, lambda seen: [_agreement(seen, project_id, language)], language=language)[0]


def _agreement(store: Store, project_id: str, language: str) -> Document:
    with speaking(language, on_paper=True):
        lab = Lab(store, project_id)
        kicker, title = tr("Three-party agreement"), title_of(lab)
        badge = " · ".join(part for part in (badge_of(lab), tr("Legal check needed")) if part)
        unchecked = tr(
            "This wording has not been checked by a lawyer yet. It is used after the organisation has confirmed it."
        )
        blocks: list[Block] = [
            Title(theirs(title), ours(kicker), theirs(lab.project.place), badge), Wide((Paragraph(ours(unchecked), "meta"),)),
            *_articles(lab), *_signatures(lab),
        ]  # fmt: skip
        return paper(lab, blocks, title=f"{kicker} · {title}", kind="agreement", subject=kicker, pages=PAGES)


def _articles(lab: Lab) -> Iterator[Block]:
    found: tuple[tuple[str, Sequence[Block]], ...] = (
        (tr("Purpose"), _purpose(lab)), (tr("Term"), _term(lab)), (tr("Who does what until when"), _duties(lab)),
        (tr("Money and means"), _means(lab)), (tr("Data and credit"), _sentences(_DATA)),
        (tr("When views differ"), [*_sentences(_DISPUTE, numbered=True), *_lines(tr("Who is asked then"))]),
        (tr("Changing and leaving"), [*_sentences(_ENDING), *_lines(tr("Weeks before"), tr("To whom in writing"))]),
        (tr("Looking again"), _again(lab)),
    )  # fmt: skip
    for number, (name, blocks) in enumerate(found, 1):
        head = Heading(ours(tr("Article {n} ({name})", n=number, name=name)))
        yield Wide((head, *blocks))


def _lines(*labels: str) -> list[Block]:
    return [Keep((Space(_APART), WriteLines(tuple(WriteLine(label) for label in labels))))]


def _sentences(found: Sequence[str], *, numbered: bool = False) -> list[Block]:
    return [
        BulletList(tuple(ListItem(ours(tr(one)), number if numbered else 0) for number, one in enumerate(found, 1)))
    ]


def _purpose(lab: Lab) -> list[Block]:
    problems = [Lead(slots(one.text), "define") for one in lab.items("problem") if one.text]
    told = Paragraph(ours(tr("The three sides work together on this problem, and each gives what it has.")))
    return [told, *problems] if problems else [told, *_lines(tr("The problem")), *_lines("")]


def _term(lab: Lab) -> list[Block]:
    known = period(lab)
    said: list[Block] = [Paragraph(ours(tr("Meetings so far:") + " ") + theirs(known))] if known else []
    return [*said, *_lines(tr("First day"), tr("Last day"))]


def _duties(lab: Lab) -> list[Block]:
    """A box a side: who it is, what it does until when, what it brings and gets; room to write in each."""
    note = ours(tr("Who belongs where was read from the words people used. Check it together before you sign."))
    boxes = [Keep((Heading(ours(tr(PARTIES[side.key])), 3), _side(lab, side))) for side in sides(lab)]
    left = nobodys(lab)
    more: list[Block] = part(tr("Commitments whose side is still to be settled"), [_commitments(left)] if left else [])
    return [SideNote((note,), tuple(boxes[:1])), *boxes[1:], *more]


def _side(lab: Lab, side: Side) -> CardBox:
    given, got = _gives(lab, side), _gets(lab, side)
    fields = (
        (tr("Who"), theirs(" · ".join(part for part in (_named(lab, side), *side.roles) if part))),
        (tr("Does, until when"), below((*((theirs(side.part),) if side.part else ()), *map(_promise, side.commitments)))),
        (tr("Brings"), below(given)), (tr("Receives"), below(got)),
    )  # fmt: skip
    return CardBox(tuple(CardField(label, _with_room(words)) for label, words in fields))


def _with_room(words: Words) -> Words:
    """What is known, and a free line below it to write on; two where nothing is known."""
    return (*words, *ours("\n ")) if words else ours(" \n ")


def _named(lab: Lab, side: Side) -> str:
    return on_card(lab, side.key) if side.key != "administration" else ""


def _promise(action: Item) -> Words:
    told = [str(action.data[key]) for key in ("due", "check") if action.data.get(key)]
    more = theirs(f" ({' · '.join(told)})") if told else ()
    return ours(f"{action.code} ", quiet=True) + theirs(action.text) + more


def _commitments(actions: Iterable[Item]) -> BulletList:
    return BulletList(
        tuple(
            ListItem(_promise(one) + (theirs(f" · {one.data['who']}", quiet=True) if one.data.get("who") else ()))
            for one in actions
        )
    )


def _gives(lab: Lab, side: Side) -> list[Words]:
    """What the village has is on its notes; what the administration is needed for is on the decision."""
    if side.key == "village":
        notes = [note for note in lab.items("note") if note.data.get("kind") == "asset"]
        return [theirs(one.text) for one in (*notes, *lab.items("asset")) if one.text]
    if side.key == "administration":
        said = [str(one.data.get("needs_admin_words") or "") for one in lab.items("decision")]
        return [theirs(words) for words in said if words]
    return []


def _gets(lab: Lab, side: Side) -> list[Words]:
    wanted = {"university": "student_learning", "village": "village_change"}.get(side.key, "")
    words = on_card(lab, wanted) if wanted else ""
    return [theirs(words)] if words else []


def _means(lab: Lab) -> list[Block]:
    costs = [
        ours(f"{idea.code} ", quiet=True)
        + theirs(f"{idea.text} · {cost.text} {idea.data.get('cost_unit', '')}".strip())
        for idea in lab.chosen_ideas
        if (cost := Idea(idea).cost).text
    ]
    known: list[Block] = [BulletList(tuple(map(ListItem, costs)))] if costs else []
    return [
        *known,
        *_lines(tr("Money in won"), tr("Who gives it")),
        *_lines(tr("Place and things"), tr("Who gives it")),
    ]


def _again(lab: Lab) -> list[Block]:
    days = [str(one.data["follow_up"]) for one in lab.items("decision") if one.data.get("follow_up")]
    told = Paragraph(ours(tr("The three sides look at the commitments together again.")))
    known: list[Block] = (
        [Paragraph(theirs(", ".join(days), bold=True))] if days else _lines(tr("Day"), tr("Where to meet"))
    )
    return [told, *known]


def _signatures(lab: Lab) -> list[Block]:
    blocks: list[Block] = [
        Heading(ours(tr("Signatures"))), Paragraph(ours(tr("Signed three times, one for each side."))),
    ]  # fmt: skip
    signed = []
    for key, name in PARTIES.items():
        body = on_card(lab, key) if key != "administration" else ""
        label = f"{tr(name)} ({body})" if body else tr(name)
        signed.append(
            Keep((Space(_APART), WriteLines((WriteLine(label, 0.6), WriteLine(tr("Day"), 0.4))), Space(_APART),
                  WriteLines((WriteLine(tr("Who signs for it"), 0.6), WriteLine(tr("Signature or seal"), 0.4)))))
        )  # fmt: skip
    return [Keep((Wide((Keep((*blocks, signed[0])), *signed[1:])),))]
