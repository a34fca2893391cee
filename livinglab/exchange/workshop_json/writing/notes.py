"""Writes the board: notes in people's words, clusters, and which note lies in which."""

from __future__ import annotations

import re

from livinglab.exchange.workshop_json.content import NoteRow
from livinglab.exchange.workshop_json.writing.agenda import RunSheet
from livinglab.exchange.workshop_json.writing.desk import Desk
from livinglab.i18n import N_
from livinglab.model.items import NOTE_KINDS, Item, Membership
from livinglab.model.lab import Sheet
from livinglab.model.order import key_between

_KINDS = {
    "현상": "phenomenon", "필요-나": "need_me", "필요-이웃": "need_neighbour", "필요-동네": "need_village", "원인": "cause",
    "영향": "effect", "결과": "effect", "자산": "asset", "장애-권한": "barrier_authority", "장애-칸막이": "barrier_silo",
    "질문": "question", "느낌": "feeling", "생각": "thought", "주차장": "parking", "기타": "other",
}  # fmt: skip
_DASHES = re.compile(r"\s*[-–—－·:/]\s*")
MARKS = re.compile(r"[·,/+&\s]+")


def note_kind(words: str) -> str:
    """The kind a word of the file means; empty for one this program does not know."""
    plain = _DASHES.sub("-", words.strip())
    key = plain.casefold().replace("-", "_").replace(" ", "_")
    return _KINDS.get(plain, key if key in NOTE_KINDS else "")


def write_board(desk: Desk, run_sheet: RunSheet) -> None:
    content = desk.content
    if not content.notes and not content.clusters:
        return
    sheet = run_sheet.sheet("notes")
    for cluster in content.clusters:
        desk.item("cluster", cluster.title, code=cluster.code, sheet=sheet)
    clusters = {row.code: item for row, item in zip(content.clusters, desk.made.get("cluster", ()), strict=True)}
    last: dict[str, str] = {}
    for row in content.notes:
        note = _note(desk, sheet, row, clusters)
        for position, group in enumerate(_clusters_of(row.mark, clusters)):
            ord = last[group.id] = key_between(last.get(group.id, ""))
            desk.step.add(
                Membership(id=desk.new_id(), item_id=note.id, cluster_id=group.id, is_primary=position == 0, ord=ord)
            )
    desk.lay_out(sheet, [*desk.made.get("cluster", ()), *desk.made.get("note", ())])


def _note(desk: Desk, sheet: Sheet, row: NoteRow, clusters: dict[str, Item]) -> Item:
    kind = note_kind(row.kind)
    data = {"kind": kind or ("other" if row.kind else ""), "kind_text": "" if kind else row.kind}
    known = _clusters_of(row.mark, clusters)
    if row.mark and len(known) < len([mark for mark in MARKS.split(row.mark) if mark]):
        data["mark"] = row.mark
    team = desk.teams.get(row.team)
    if row.team and team is None:
        data["team_text"] = row.team
        desk.mistake(
            N_("Note {code} names the team “{team}”, which is not among the teams."), code=row.code, team=row.team
        )
    return desk.item("note", row.text, data, code=row.code, sheet=sheet, team_id=team.id if team else None)


def _clusters_of(mark: str, clusters: dict[str, Item]) -> list[Item]:
    if mark in clusters:
        return [clusters[mark]]
    named = [clusters[code] for code in MARKS.split(mark) if code in clusters]
    return list({item.id: item for item in named}.values())
