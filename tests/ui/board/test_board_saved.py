"""The board is saved as a picture from its menu."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.board.conftest import Desk
from ui.sheets.board.menu import BoardMenu


@pytest.mark.parametrize(("place", "typed", "written"), [
    (0, "벽", "벽.png"), (1, "벽", "벽.svg"), (2, "벽", "벽.pdf"), (3, "벽.png", "벽.pdf"), (0, "벽.svg", "벽.svg"),
])  # fmt: skip
def test_each_kind_of_file_is_written(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: int,
                                      typed: str, written: str) -> None:  # fmt: skip
    desk.lab.write(*(f"쪽지 {number}" for number in range(40)))
    desk.settle()

    def answer(_parent: object, _title: str, _proposed: str, kinds: str) -> tuple[str, str]:
        return str(tmp_path / typed), kinds.split(";;")[place]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(answer))
    menu = BoardMenu(desk.context.theme, desk.editor.shown, [], False, desk.editor)
    saving = next(action for action in menu.actions() if action.text() == "그림으로 저장 …")
    with desk.qtbot.waitSignal(desk.editor.pictures.saved, timeout=20_000) as saved:
        desk.editor.menus.do(saving)
    assert saved.args == [tmp_path / written]
    data = (tmp_path / written).read_bytes()
    assert data.startswith({"png": b"\x89PNG", "svg": b"<svg", "pdf": b"%PDF"}[written[-3:]])
    if written.endswith("pdf"):
        pdf = pypdfium2.PdfDocument(data)
        width, height = pdf[0].get_size()
        assert (round(width), round(height)) == ((1191, 842) if place == 2 else (595, 842))
        pdf.close()


def test_an_empty_board_and_a_folder_that_is_not_there_are_told(desk: Desk, tmp_path: Path) -> None:
    desk.editor.pictures.save(desk.lab.sheet, tmp_path / "x.png", "png")
    assert desk.failed[-1] == "보드에 아직 쪽지가 없어요."
    desk.lab.write("하나")
    with desk.qtbot.waitSignal(desk.editor.pictures.failed, timeout=20_000):
        desk.editor.pictures.save(desk.lab.sheet, tmp_path / "없는 폴더" / "x.svg", "svg")
    assert "저장하지 못했어요" in desk.failed[-1]
