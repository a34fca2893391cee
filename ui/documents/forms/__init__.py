"""Filling the office's own form: choose it, look at what was found, save it filled."""

from __future__ import annotations

from ui.documents.forms.opening import fill_form as fill_form
