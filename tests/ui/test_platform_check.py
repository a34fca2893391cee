"""Whether a window can be opened is known before Qt could end the process."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ui import platform_check
from ui.platform_check import check_platform, hangul_hint, try_in_child


@pytest.fixture
def remember(tmp_path: Path) -> Path:
    return tmp_path / "home" / "window-tried"


@pytest.mark.parametrize("environment", [{}, {"QT_QPA_PLATFORM": "offscreen"}, {"QT_QPA_PLATFORM": "minimal:x=1"}])
def test_without_a_display_the_answer_is_a_sentence(environment: dict[str, str], remember: Path) -> None:
    found = check_platform(environment, remember, "linux")
    assert not found.can_open
    assert found.why_not == "여기에는 화면이 없어 창을 열 수 없어요."


@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":987"},
        {"DISPLAY": "localhost:9870.0"},
        {"DISPLAY": "/nowhere/socket"},
        {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_a_display_that_is_gone_is_noticed(environment: dict[str, str], remember: Path) -> None:
    found = check_platform(environment, remember, "linux")
    assert not found.can_open
    assert "대답하지 않아" in found.why_not


def test_a_display_that_answers_is_tried_once(tmp_path: Path, remember: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[bool] = []

    def fine() -> bool:
        tries.append(True)
        return True

    monkeypatch.setattr(platform_check, "try_in_child", fine)
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        assert check_platform(environment, remember, "linux").can_open
        assert check_platform(environment, remember, "linux").can_open
    assert len(tries) == 1


def test_a_missing_library_is_named_and_not_remembered(
    tmp_path: Path, remember: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform_check, "try_in_child", lambda: False)
    found = check_platform({"QT_QPA_PLATFORM": "vnc"}, remember, "linux")
    assert "libxcb-cursor0" in found.why_not
    assert not remember.exists()


def test_windows_and_macos_need_no_display_variable(remember: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform_check, "try_in_child", lambda: True)
    assert check_platform({}, remember, "win32").can_open
    assert check_platform({}, remember, "darwin").can_open


def test_measurements_may_force_a_window(remember: Path) -> None:
    assert check_platform({"QT_QPA_PLATFORM": "offscreen", "LIVINGLAB_WINDOW": "1"}, remember, "linux").can_open


def test_the_try_survives_qts_abort(monkeypatch: pytest.MonkeyPatch) -> None:
    assert try_in_child()
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    assert not try_in_child()


def test_asking_does_not_load_qt() -> None:
    code = "import sys, ui.platform_check; sys.exit(any(name.startswith('PySide6.Q') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("environment", "system", "hinted"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "linux", True),
        ({"XMODIFIERS": "@im=fcitx"}, "linux", True),
        ({"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=fcitx"}, "linux", False),
        ({}, "linux", False),
        ({"QT_IM_MODULE": "fcitx"}, "darwin", False),
    ],
)
def test_fcitx_users_are_told_how_to_type_hangul(
    environment: dict[str, str], system: str, hinted: bool, tmp_path: Path
) -> None:
    assert bool(hangul_hint(environment, tmp_path, system)) is hinted
    (tmp_path / "platforminputcontexts").mkdir()
    (tmp_path / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so").touch()
    assert hangul_hint(environment, tmp_path, system) == ""
