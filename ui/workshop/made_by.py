"""Who made what the way of a note begins with, in a sentence: a team, somebody by alias, or the stage it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.actions.authors import writers
from livinglab.blocks.words import Words, ours
from livinglab.i18n import tr
from livinglab.model.items import Item
from livinglab.model.lab import Team
from livinglab.store import Store
from livinglab.views.trace import KIND_STAGE
from ui.stages import stage_name


def made_by(store: Store, item: Item, teams: Sequence[Team]) -> Words:
    """An alias is told of whoever did not say no to being recorded."""
    people = writers(store, item.project_id) if item.author_id else ()
    alias = next((one.alias for one in people if one.id == item.author_id), "")
    if item.kind != "note" or not (teams or alias):
        return ours(tr("Stage: {stage}", stage=stage_name(KIND_STAGE.get(item.kind, "define"))))
    if not teams:
        return ours(tr("{alias} wrote it.", alias=alias))
    if alias:
        return ours(tr("{alias} of team {name} wrote it.", alias=alias, name=teams[0].name))
    kept = " " + tr("Nobody’s name was kept.") if not item.author_id else ""
    return ours(tr("Team {name} wrote it.", name=teams[0].name) + kept)
