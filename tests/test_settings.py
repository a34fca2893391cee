"""The settings file is kept whole, keeps what it does not know, and never stops the start."""

from __future__ import annotations

import os
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livinglab.errors import UserError
from livinglab.settings import Settings, load_settings
from livinglab.toml_text import toml_text


def test_nothing_there_means_the_usual(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "settings.toml")
    assert (settings.language, settings.theme, settings.text_scale, settings.notice) == ("ko", "light", 1.0, "")


def test_what_was_chosen_is_there_again(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    settings = load_settings(file)
    settings.language, settings.theme, settings.text_percent = "en", "contrast", 150
    settings.recent = ["마을 노트북/library.sqlite"]
    settings.save()
    again = load_settings(file)
    assert (again.language, again.theme, again.text_scale) == ("en", "contrast", 1.5)
    assert again.recent == ["마을 노트북/library.sqlite"]
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


def test_keys_of_a_newer_version_stay(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('theme = "dark"\ncamera = "front"\n[phones]\nport = 8123\nsince = 2027-01-02\n', "utf-8")
    load_settings(file).save()
    read = tomllib.loads(file.read_text("utf-8"))
    assert read["camera"] == "front"
    assert read["phones"] == {"port": 8123, "since": date(2027, 1, 2)}
    assert read["theme"] == "dark"


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\x00broken", b"[" * 20_000])
def test_a_broken_file_is_set_aside_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    settings = load_settings(file)
    assert settings.theme == "light"
    kept = next(tmp_path.glob("settings.broken-*.toml"))
    assert kept.read_bytes() == content
    assert kept.name in settings.notice
    settings.save()
    assert load_settings(file).notice == ""


@pytest.mark.parametrize(
    "line",
    ['language = "xx"', "theme = 3", "text_percent = 900", "text_percent = true", "recent = [1]", "room_screen = 1"],
)
def test_a_value_of_the_wrong_kind_is_passed_over(tmp_path: Path, line: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(line + '\nwindow_geometry = "AdnQ"\n', "utf-8")
    settings = load_settings(file)
    assert settings.window_geometry == "AdnQ"
    assert settings.values() == {**Settings().values(), "window_geometry": "AdnQ"}


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    settings = Settings(tmp_path / "taken" / "settings.toml")
    with pytest.raises(UserError, match="taken"):
        settings.save()


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.toml"
    settings = Settings(file, theme="dark")
    settings.save()

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    settings.theme = "light"
    with pytest.raises(UserError):
        settings.save()
    assert load_settings(file).theme == "dark"
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_PLAIN = st.one_of(
    _TEXT,
    st.booleans(),
    st.integers(-(2**62), 2**62),
    st.floats(allow_nan=False),
    st.datetimes(min_value=datetime(1900, 1, 1)),
)
_VALUES = st.recursive(_PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3))


@given(st.dictionaries(_TEXT, _VALUES, max_size=4))
def test_what_is_written_is_read_the_same(values: dict[str, object]) -> None:
    assert tomllib.loads(toml_text(values)) == values


def test_what_toml_cannot_say_is_refused() -> None:
    with pytest.raises(TypeError):
        toml_text({"nothing": None})
