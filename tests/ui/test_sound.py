"""The soft sound: the first player this computer has, never waited for, and no fault where there is none."""

from __future__ import annotations

import shutil
import sys
import wave
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from livinglab.paths import resources
from tests.tools.make_sounds import SOUNDS as MADE
from tests.tools.make_sounds import samples
from ui import sound


@pytest.fixture(autouse=True)
def fresh() -> None:
    sound.player.cache_clear()


def test_a_window_nobody_sees_makes_no_sound(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "offscreen")
    monkeypatch.setattr(sound, "start", lambda *_: pytest.fail("played"))
    assert not sound.play("soon")


def test_no_player_is_no_fault(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert not sound.play("soon")


@pytest.mark.skipif(sys.platform != "linux", reason="the players of Linux")
def test_the_first_player_found_gets_the_file(
    qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    told = tmp_path / "told.txt"
    program = tmp_path / "aplay"
    program.write_text(f'#!/bin/sh\necho noise\necho "$@" > {told}\n')
    program.chmod(0o755)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(sound, "_LINUX", (("no-such-player",), ("aplay", "-q")))
    assert sound.play("over")
    qtbot.waitUntil(lambda: told.exists() and told.read_text().strip().endswith("over.wav"))
    assert told.read_text().startswith("-q ")


def test_every_sound_is_there_as_it_was_made_short_and_soft() -> None:
    assert set(MADE) == set(sound.SOUNDS)
    for name, tones in MADE.items():
        with wave.open(str(resources() / "sounds" / f"{name}.wav")) as file:
            frames = file.readframes(file.getnframes())
            assert file.getnframes() / file.getframerate() < 1.0
        values = samples(tones)
        assert len(frames) == 2 * len(values)
        assert max(map(abs, values)) < 32767 * 0.5
