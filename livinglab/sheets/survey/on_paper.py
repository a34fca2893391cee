"""A wave of a survey as sheets of paper: whose they are, and their numbers in the order of the questions."""

from __future__ import annotations

from livinglab.sheets.second_pass import Cell, Line, Papers, papers
from livinglab.sheets.survey.view import SurveyView


def lines(view: SurveyView, wave: str) -> tuple[Line, ...]:
    """Everybody with an answer in the wave."""
    return tuple(
        Line(alias, tuple(
            Cell(question.item.id, question.code, *question.scale, question.wave(wave).get(alias))
            for question in view.questions
        ))
        for alias in view.answered(wave)
    )  # fmt: skip


def wave_papers(view: SurveyView, wave: str) -> Papers:
    return papers(view.sheet.data, wave, len(view.answered(wave)))
