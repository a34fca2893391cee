"""The editor of surveys: questions, a table to type answers into with number keys, and what changed."""

from __future__ import annotations

from ui.sheets.survey.editor import SurveyEditor

__all__ = ["SurveyEditor"]
