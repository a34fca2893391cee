"""`documents --form` fills the office's own form with a project and says what it found."""

from __future__ import annotations

from pathlib import Path

from hwpx import HwpxDocument

from tests.commands.running import good, refused, sample_file
from tests.documents.hwpx.reading import read


def test_the_form_is_filled_and_each_place_told(tmp_path: Path) -> None:
    library, out, file = tmp_path / "library.sqlite", tmp_path / "out", tmp_path / "서식.hwpx"
    good("import", sample_file(), "--library", library)
    form = HwpxDocument.new()
    form.add_paragraph("{{사업명}} / {{예산}} / {{기간}}")
    form.save_to_path(file)
    said = good("documents", "--library", library, "--project", "NPM", "--form", file, "--out", out)
    assert "사업명: No 플라스틱 마트 만들기 (가상 예시)" in said
    assert "모르는 이름이라 그대로 둔 곳: 예산" in said
    assert "비워 둔 칸: 기간" in said
    lines = read((out / "서식-NPM.hwpx").read_bytes()).lines
    assert lines == ["No 플라스틱 마트 만들기 (가상 예시) / {{예산}} / "]
    assert [one.name for one in out.iterdir()] == ["서식-NPM.hwpx"]


def test_an_old_file_and_an_empty_form_are_told(tmp_path: Path) -> None:
    library, out, file = tmp_path / "library.sqlite", tmp_path / "out", tmp_path / "서식.hwpx"
    good("import", sample_file(), "--library", library)
    common = ("documents", "--library", library, "--project", "NPM", "--out", out)
    file.write_bytes(b"old")
    assert "HWPX나 DOCX로 저장해" in refused(*common, "--form", file)
    assert str(tmp_path / "nowhere.hwpx") in refused(*common, "--form", tmp_path / "nowhere.hwpx")
    HwpxDocument.new().save_to_path(file)
    said = good(*common, "--form", file)
    assert "채울 곳을 찾지 못했어요" in said
    assert "{{이름}}" in said
