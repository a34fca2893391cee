"""The settings dialog applies everything at once, by keyboard too, and leaves nothing behind."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from livinglab import i18n
from livinglab.settings import Settings, load_settings
from tests.helpers import assert_freed_on_close
from ui.dialogs.settings import SettingsDialog
from ui.qt_words import speak
from ui.theme.apply import ThemeApplier
from ui.theme.theme import ThemeHolder


@dataclass
class Surroundings:
    """What the dialog needs of the context."""

    store: SimpleNamespace
    theme: ThemeHolder
    settings: Settings


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Surroundings:
    theme = ThemeHolder()
    ThemeApplier(qapp, theme)
    store = SimpleNamespace(path=tmp_path / "마을" / "library.sqlite")
    return Surroundings(store, theme, Settings(tmp_path / "settings.toml"))


@pytest.fixture
def dialog(context: Surroundings, qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog(context)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    return dialog


def button(dialog: QWidget, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None, name
    return found


def words(dialog: QWidget) -> str:
    return " ".join(one.text() for kind in (QLabel, QPushButton) for one in dialog.findChildren(kind))


def test_a_theme_applies_at_once_and_is_kept(dialog: SettingsDialog, context: Surroundings) -> None:
    button(dialog, "theme-dark").click()
    assert context.theme.tokens.name == "dark"
    assert context.settings.file is not None
    assert load_settings(context.settings.file).theme == "dark"


def test_text_grows_at_once(dialog: SettingsDialog, context: Surroundings, qtbot: QtBot) -> None:
    before = dialog.width()
    button(dialog, "size-200").click()
    assert context.theme.scale == 2.0
    qtbot.waitUntil(lambda: button(dialog, "size-200").font().pixelSize() == 32)
    assert dialog.width() > before
    assert dialog.height() <= dialog.screen().availableSize().height()


def test_the_language_changes_while_the_dialog_is_open(dialog: SettingsDialog, qtbot: QtBot) -> None:
    assert "글자 크기" in words(dialog)
    with qtbot.waitSignal(dialog.language_changed):
        button(dialog, "language-en").click()
    assert i18n.language() == "en"
    qtbot.waitUntil(lambda: "Text size" in words(dialog) and "글자 크기" not in words(dialog))
    assert button(dialog, "language-ko").text() == "한국어"


def test_everything_is_reached_by_keyboard(dialog: SettingsDialog, context: Surroundings, qtbot: QtBot) -> None:
    reached = []
    for _ in range(12):
        qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        reached.append(focused.objectName() if focused else "")
    assert {"language-ko", "theme-light", "size-100", "calm", "folder", "close"} <= set(reached)


def test_arrows_choose_and_the_focus_stays(dialog: SettingsDialog, context: Surroundings, qtbot: QtBot) -> None:
    button(dialog, "theme-light").setFocus()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    assert context.theme.tokens.name == "dark"
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None and dialog.focusWidget().objectName() == "theme-dark")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    assert context.theme.tokens.name == "contrast"


def test_calm_people_get_a_calm_screen(dialog: SettingsDialog, context: Surroundings) -> None:
    calm = dialog.findChild(QCheckBox, "calm")
    assert calm is not None
    calm.click()
    assert context.theme.duration(240) == 0
    assert context.settings.reduced_motion


def test_the_sound_of_the_clock_is_switched_off_and_kept(dialog: SettingsDialog, context: Surroundings) -> None:
    sound = dialog.findChild(QCheckBox, "sound")
    assert sound is not None
    assert sound.isChecked()
    sound.click()
    assert not context.settings.sound


def test_the_library_folder_is_shown(dialog: SettingsDialog, context: Surroundings) -> None:
    assert str(context.store.path.parent) in " ".join(one.accessibleName() for one in dialog.findChildren(QWidget))


def test_settings_that_cannot_be_saved_still_apply_and_say_so(dialog: SettingsDialog, context: Surroundings) -> None:
    (context.settings.file.parent / "taken").write_text("")  # type: ignore[union-attr]
    context.settings.file = context.settings.file.parent / "taken" / "settings.toml"  # type: ignore[union-attr]
    button(dialog, "theme-contrast").click()
    assert context.theme.tokens.name == "contrast"
    assert "저장하지 못했어요" in dialog.errors.text()


def test_a_backup_can_be_asked_back(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.show_backups([("b1", "오늘 15:20"), ("b0", "어제 17:30")])
    with qtbot.waitSignal(dialog.restore_asked) as asked:
        button(dialog, "b0").click()
    assert asked.args == ["b0"]


def test_escape_closes_and_nothing_is_left(context: Surroundings) -> None:
    assert_freed_on_close(lambda: SettingsDialog(context))  # type: ignore[arg-type]


def test_qts_own_words_follow(qapp: QApplication) -> None:
    speak(qapp, "en")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert qapp.applicationDisplayName() == "Living Lab"
    speak(qapp, "ko")
    assert qapp.applicationDisplayName() == "리빙랩"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "취소"
