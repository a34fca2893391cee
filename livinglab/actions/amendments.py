"""Amendments that stand already: their words and their time can be put right."""

from __future__ import annotations

from dataclasses import replace

from livinglab.errors import RuleBroken
from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.items import Item, Version
from livinglab.store import Store


def edit_amendment(store: Store, version_id: str, *, reason: str | None = None, at_text: str | None = None) -> Version:
    """Change what an amendment says or when it was; the frozen card itself stays as it was. Equal words make no step."""
    version = store.get(Version, version_id)
    item = store.get(Item, version.item_id)
    said = version.reason if reason is None else nfc(reason).strip()
    when = str(version.data.get("at_text") or "") if at_text is None else nfc(at_text).strip()
    if version.no < 2:
        raise RuleBroken(N_("What is frozen stays as it was. Leave an amendment instead."))
    if not said:
        raise RuleBroken(N_("Please say why it changed."))
    edited = replace(version, reason=said, data=version.data | {"text": said, "at_text": when})
    if edited == version:
        return version
    number = version.no - 1
    with store.step(
        N_("Changed amendment {n} of {code}"), project_id=item.project_id, n=number, code=item.code
    ) as step:
        step.put(edited)
    return edited
