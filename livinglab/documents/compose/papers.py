"""What papers of one project share: their frame with its badge, and sentences in which people's own words stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from livinglab.blocks.blocks import Block, Document
from livinglab.blocks.words import Words, ours, theirs
from livinglab.documents.compose.opening import title_of
from livinglab.documents.compose.words import fiction_foot, plain_slots
from livinglab.i18n import language, tr
from livinglab.model.lab import Team
from livinglab.views.lab import Lab

_OPEN, _CLOSE = "\ue02b", "\ue02c"
_QUOTED = re.compile(f"{_OPEN}(.*?){_CLOSE}", re.DOTALL)


def badge_of(lab: Lab) -> str:
    """What each page says of invented data; empty for a real project."""
    return tr("Fictional example") if lab.project.fiction else ""


def paper(
    lab: Lab, blocks: Sequence[Block], *, title: str, kind: str, subject: str, pages: int | None = None
) -> Document:
    """A document of a project with its running head; `pages` is how many it should fill."""
    return Document(
        title=title, blocks=tuple(blocks), language=language(), kind=kind, subject=subject,
        header=f"{title_of(lab)} · {subject}", badge=badge_of(lab),
        footer=fiction_foot() if lab.project.fiction else "",
        wanted_pages=pages,
    )  # fmt: skip


def team_words(team: Team | None) -> str:
    """별 모둠; a name that says of itself what it is stays as it is."""
    if team is None or not team.name.strip():
        return team.label if team else ""
    name = team.name.strip()
    return name if name.endswith(("모둠", "팀", "조")) else tr("Team {name}", name=name)


def said_plainly(text: str) -> str:
    """A filled-in sentence as it is read aloud."""
    return plain_slots(text).strip()


def quoted(text: str) -> str:
    """What somebody wrote, as a value of a sentence that `mixed` takes apart again."""
    return f"{_OPEN}{said_plainly(text)}{_CLOSE}"


def mixed(sentence: str) -> Words:
    """Our sentence with people's words in it, each in its own voice."""
    words: Words = ()
    for index, part in enumerate(_QUOTED.split(sentence)):
        words += theirs(part) if index % 2 else ours(part)
    return words
