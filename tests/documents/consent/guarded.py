"""A whole real workshop with words that somebody could refuse to have printed: stories, photos, notes by alias."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from PIL import Image as Pillow

from livinglab.actions.consents import record_consents
from livinglab.actions.people import add_people
from livinglab.actions.photos import put_up_photos
from livinglab.blocks.blocks import Document
from livinglab.blocks.walk import spans
from livinglab.exchange.workshop_json import import_workshop
from livinglab.model.consent import PURPOSES
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Project, Sheet
from livinglab.store import Store
from livinglab.store.attachments import Picture
from tests.exchange.workshops import as_bytes, library, sample

STORY = "손이 떨려서 아무에게도 말하지 못한 이야기"
SECOND = "두 번째로 고른 이야기, 남편이 떠난 날"
NOTE = "통장을 맡긴 조카 이야기는 여기서만"
CAPTION = "부엌 창가에 선 솔잎 님"
ALIAS = "솔잎"


def picture(color: str = "red") -> Picture:
    data = BytesIO()
    Pillow.new("RGB", (60, 40), color).save(data, "JPEG")
    return Picture(data.getvalue(), 60, 40)


@dataclass
class Guarded:
    """The library, and in it what needs somebody's consent."""

    store: Store
    project_id: str
    teller: Participant
    photo: Item

    def say(self, answer: bool | None, *purposes: str) -> None:
        """The teller's answer to these purposes, to all where none is named."""
        record_consents(self.store, self.teller.id, dict.fromkeys(purposes or PURPOSES, answer), date="2026-03-02",
                        way="written")  # fmt: skip

    def item(self, text: str) -> Item:
        return next(one for one in self.store.find(Item, project_id=self.project_id) if one.text == text)


def guarded(folder: Path) -> Guarded:
    """The sample as if it were real, with one teller who wrote a note, told a story and stands on a photo."""
    store = Store(folder / "library.sqlite")
    workshop = sample()
    workshop["msc"] = [f"{STORY} — {ALIAS}", f"{SECOND} — 이웃"]
    workshop["msc_selected"] = ""
    workshop["notes"].append(["N99", "현상", NOTE, "해", "C1"])
    file = folder / "workshop.json"
    file.write_bytes(as_bytes(workshop))
    project_id = import_workshop(store, library(), file).project_id
    project = store.get(Project, project_id)
    add_people(store, project_id, [ALIAS, "달래"])
    teller = store.find(Participant, order="ord", project_id=project_id)[0]
    board = next(one for one in store.find(Sheet, project_id=project_id) if one.kind == "board")
    with store.step("Prepared", project_id=project_id) as step:
        step.put(replace(project, fiction=""))
        for item in store.find(Item, project_id=project_id):
            if item.text == NOTE:
                step.put(replace(item, author_id=teller.id))
    photo = put_up_photos(store, board, [(picture(), CAPTION)])[0]
    return Guarded(store, project_id, teller, photo)


def told(document: Document) -> str:
    """All words of a paper, also those drawn on pages where everything has its place."""
    return " ".join(span.text for span in spans(document.blocks)) + repr(document.blocks)


__all__ = ["ALIAS", "CAPTION", "NOTE", "SECOND", "STORY", "Guarded", "guarded", "picture", "told"]
