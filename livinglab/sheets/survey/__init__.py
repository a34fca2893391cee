"""A survey: the same questions to the same people before and after, matched by alias."""

from __future__ import annotations

from livinglab.i18n import N_
from livinglab.sheets.contract import SheetKind
from livinglab.sheets.survey.blocks import blocks, room
from livinglab.sheets.survey.checks import checks
from livinglab.sheets.survey.setup import check_method
from livinglab.sheets.survey.view import SurveyView, read
from livinglab.sheets.survey.worksheet import worksheet


def _is_empty(view: SurveyView) -> bool:
    return not view.questions


KIND = SheetKind(
    id="survey",
    name=N_("Survey"),
    awaits=N_("Waiting for the first question"),
    how=N_("Write a question people can answer with a number. Five questions at most are answered with care."),
    item_kinds=("question",),
    read=read,
    is_empty=_is_empty,
    checks=checks,
    blocks=blocks,
    worksheet=worksheet,
    room=room,
    check_method=check_method,
)
