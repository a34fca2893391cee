"""A project page on the first sample."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from livinglab.model.lab import Project
from tests.ui.home.conftest import Went, context, empty
from ui.context import Context
from ui.project.project_page import ProjectPage

__all__ = ["Went", "context", "empty"]


def project_id(context: Context, code: str = "NPM") -> str:
    return context.store.find(Project, code=code)[0].id


def shown(context: Context, qtbot: QtBot, which: str, width: int = 1366, height: int = 768) -> ProjectPage:
    """The page of a project on the screen."""
    made = ProjectPage(context, which)
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> ProjectPage:
    return shown(context, qtbot, project_id(context))
