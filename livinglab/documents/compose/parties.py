"""The three sides of a university–village team: who they are by the words people used, and what they took on."""

from __future__ import annotations

from dataclasses import dataclass

from livinglab.i18n import N_
from livinglab.model import plain
from livinglab.model.items import Item
from livinglab.views.lab import Lab

PARTIES = {
    "university": N_("University"), "village": N_("Village"), "administration": N_("Administration"),
}  # fmt: skip
_SIGNS = {
    "university": ("대학", "학생", "교수", "university", "student", "professor"),
    "village": (
        "마을", "주민", "이장", "부녀회", "노인회", "청년회", "어르신", "상인", "점주", "상가", "학부모", "resident", "village", "shop",
    ),
    "administration": (
        "행정", "군청", "시청", "구청", "도청", "면사무소", "읍사무소", "주민센터", "복지센터", "보건소", "진료소", "공무원", "담당",
        "administration", "council", "official",
    ),
}  # fmt: skip
_TEAM = ("university", "village", "university_part", "village_part", "administration_part", "student_learning",
         "village_change")  # fmt: skip


@dataclass(frozen=True)
class Side:
    """One side: roles in the project, what its team card says it takes on, and commitments that name it."""

    key: str
    roles: tuple[str, ...]
    part: str
    commitments: tuple[Item, ...]


def sides(lab: Lab) -> tuple[Side, ...]:
    """All three, also those nobody named."""
    roles, card = roles_of(lab), team_card(lab)
    return tuple(
        Side(
            key,
            tuple(role for role in roles if key in named_in(role)),
            _words(card, f"{key}_part"),
            tuple(action for action in lab.items("action") if key in named_in(_who(action))),
        )
        for key in PARTIES
    )


def named_in(words: str) -> frozenset[str]:
    """The sides that words name. A university's village activist is the village's, an office's desk the office's."""
    folded = words.casefold()
    return frozenset(key for key, signs in _SIGNS.items() if any(sign in folded for sign in signs))


def nobodys(lab: Lab) -> list[Item]:
    """Commitments whose words name no side: to be settled before anybody signs."""
    return [action for action in lab.items("action") if not named_in(_who(action))]


def roles_of(lab: Lab) -> list[str]:
    """The roles of the project, else of its people; names of roles only, never how many."""
    listed = [str(role[0]) for role in map(plain.listed, plain.listed(lab.project.data.get("roles"))) if role]
    return list(dict.fromkeys(listed or [one.role for one in lab.participants if one.role]))


def team_card(lab: Lab) -> Item | None:
    """The card on which the team settled who shares what, where there is one."""
    return next((item for item in lab.items("check") if any(item.data.get(key) for key in _TEAM)), None)


def on_card(lab: Lab, key: str) -> str:
    """What the team's card says in a field; empty where it says nothing."""
    return _words(team_card(lab), key)


def _words(card: Item | None, key: str) -> str:
    return str(card.data.get(key) or "").strip() if card is not None else ""


def _who(action: Item) -> str:
    return str(action.data.get("who", ""))
