"""Which papers are needed now: those of the meeting at hand, before it or after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from livinglab.store import Store
from livinglab.views.lab import Lab
from livinglab.views.next_act import next_meeting
from livinglab.views.run_sheet import is_finished


@dataclass(frozen=True)
class Today:
    """The meeting at hand (empty where none is left) and whether its papers are for before or after it."""

    workshop_id: str
    moment: Literal["before", "after"]


def papers_of_today(store: Store, project_id: str, workshop_id: str = "") -> Today:
    """For the meeting given, else the running or next one; when nothing is left to do there, what people take home."""
    lab = Lab(store, project_id)
    if not workshop_id:
        following = next_meeting(lab)
        workshop_id = following.id if following is not None else ""
    own = [one for one in lab.activities if one.workshop_id == workshop_id]
    left = not own or any(not is_finished(one) for one in own)
    return Today(workshop_id, "before" if workshop_id and left else "after")
