"""Opens the dialog that fills a form, over the page that asked for it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.documents.forms.dialog import FormDialog


def fill_form(context: Context, project_id: str, parent: QWidget) -> FormDialog:
    """Let a person fill an office's own form from a project; the dialog dies when it is closed."""
    dialog = FormDialog(context, project_id, parent.window())
    dialog.open()
    return dialog
