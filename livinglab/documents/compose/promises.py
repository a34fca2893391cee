"""Commitments on a day: who, what, until when, how many days over, how often put off; kept ones at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from livinglab.blocks.blocks import Block, BulletList, Document, Heading, ListItem, Paragraph, Table, Title, Wide
from livinglab.blocks.words import Words, below, ours, theirs
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.papers import badge_of, paper
from livinglab.documents.compose.promise_rows import code_and_text
from livinglab.i18n import speaking, tr, trn
from livinglab.views.dates import day_with_year, parse_day
from livinglab.views.lab import Lab
from livinglab.views.promised import Promised, promised


def promises(lab: Lab, today: date | None = None, *, language: str = "ko") -> Document:
    """The paper as it stands `today`; lying down, so that there is room to write what comes next."""
    with speaking(language, on_paper=True):
        day = today or lab.store.clock().astimezone().date()
        found = promised(lab, day)
        open_, kept = [one for one in found if not one.done], [one for one in found if one.done]
        title = tr("Open commitments")
        meta = theirs(title_of(lab)) + ours(" · " + tr("as of {day}", day=day_with_year(day)))
        body: list[Block] = [Paragraph(ours(_in_counts(found))), *_open(open_), *_again(lab), *_kept(kept)]
        blocks: list[Block] = [Title(ours(title), (), meta, badge_of(lab)), Wide(tuple(body))]
        return replace(paper(lab, blocks, title=title, kind="open-promises", subject=title), landscape=True)


def _in_counts(found: Sequence[Promised]) -> str:
    if not found:
        return tr("No commitment was written down yet.")
    kept = sum(one.done for one in found)
    over = sum(one.days_over > 0 for one in found)
    dayless = sum(one.day is None and not one.done for one in found)
    parts = [tr("**{n}** kept", n=kept), tr("**{n}** still open", n=len(found) - kept)]
    if over:
        parts.append(tr("**{n}** past their day", n=over))
    if dayless:
        parts.append(tr("**{n}** without a day", n=dayless))
    made = trn("Of {n} commitment", "Of {n} commitments", len(found))
    return f"{made}: {', '.join(parts)}."


def _open(found: Sequence[Promised]) -> list[Block]:
    if not found:
        return []
    head = (tr("What"), tr("Who"), tr("By when"), tr("On that day"), tr("What comes next"))
    rows = tuple((_what(one), theirs(one.who), _due(one), _how_late(one), ()) for one in found)
    return [
        Table(tuple(map(ours, head)), rows, widths=(0.31, 0.17, 0.17, 0.13, 0.22), kind="open-promises", grows=True)
    ]


def _what(one: Promised) -> Words:
    checked = ours(tr("How it is checked:") + " ", quiet=True) + theirs(one.check, quiet=True) if one.check else ()
    return below([words for words in (code_and_text(one.item), checked) if words])


def _due(one: Promised) -> Words:
    """What was said, the day it names, and how often it was moved."""
    lines = [theirs(one.due)] if one.due else []
    if one.day is not None:
        lines.append(ours(day_with_year(one.day), quiet=bool(one.due)))
    if one.put_off:
        lines.append(ours(trn("put off once", "put off {n} times", one.put_off), quiet=True))
    return below(lines)


def _how_late(one: Promised) -> Words:
    if one.day is None:
        return ours(tr("no day written"), quiet=True)
    late = one.days_over
    if late > 0:
        return ours("**" + trn("{n} day over", "{n} days over", late) + "**")
    return ours(trn("{n} day left", "{n} days left", -late)) if late else ours(tr("today"))


def _again(lab: Lab) -> list[Block]:
    """When the decision is looked at again, where a day was laid down."""
    lines = []
    for one in lab.items("decision"):
        said = str(one.data.get("follow_up") or "").strip()
        day = parse_day(said)
        if said:
            shown = ours(day_with_year(day)) if day else theirs(said)
            lines.append(Paragraph(ours(f"**{tr('To be looked at again:')}** {one.code} ") + shown))
    return list(lines)


def _kept(found: Sequence[Promised]) -> list[Block]:
    if not found:
        return []
    items = []
    for one in found:
        words = code_and_text(one.item)
        for said in (one.who, one.due):
            words += (*ours(" · "), *theirs(said)) if said else ()
        items.append(ListItem(words))
    return [Heading(ours(tr("Kept")), 3), BulletList(tuple(items))]
