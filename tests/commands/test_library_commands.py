"""`import`, `documents`, `export`, `backup` and `check`: a library is filled, printed, carried and kept from a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from livinglab.commands import parser
from tests.commands.running import good, letters_of, refused, run, sample_file, text_of

SUMMARY = ("--paper", "summary", "--format", "pdf")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def filled(library: Path) -> Path:
    assert parser.run(parser.parse(["import", str(sample_file()), "--library", str(library)])) == 0
    return library


def test_import_tells_the_code_last_and_documents_takes_it(library: Path, tmp_path: Path) -> None:
    said = good("import", sample_file(), sample_file("hometown-mother"), "--library", library)
    code = said.splitlines()[-1]
    assert code == code.strip().upper()
    good("--library", library, "documents", "--project", code, "--out", tmp_path / "out", *SUMMARY)
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["summary.pdf"]
    assert "고향 엄마를 부탁해" in text_of(tmp_path / "out" / "summary.pdf")
    first = said.splitlines()[1]
    good(
        "documents",
        "--project",
        first.lower(),
        "--out",
        tmp_path / "large",
        "--large-print",
        "--library",
        library,
        *SUMMARY,
    )
    assert "No 플라스틱 마트 만들기" in text_of(tmp_path / "large" / "summary.pdf")


def test_a_project_that_is_not_there_is_told_with_those_that_are(filled: Path, tmp_path: Path) -> None:
    said = refused("documents", "--library", filled, "--project", "MOON", "--out", tmp_path / "out")
    assert "MOON" in said
    assert "NPM" in said


def test_a_paper_that_is_not_there_is_told_with_those_that_are(filled: Path, tmp_path: Path) -> None:
    said = refused("documents", "--library", filled, "--project", "NPM", "--out", tmp_path / "out", "--paper", "poem")
    assert "poem" in said
    assert "full-report" in said


@pytest.mark.parametrize("command", [["documents", "--project", "A", "--out", "x"], ["check"], ["backup"],
                                     ["export", "--project", "A", "--out", "x"]])  # fmt: skip
def test_a_mistyped_library_makes_no_new_one(command: list[str], tmp_path: Path) -> None:
    missing = tmp_path / "nowhere.sqlite"
    assert str(missing) in refused(*command, "--library", missing)
    assert list(tmp_path.iterdir()) == []


BROKEN = {
    "cut": b'{"id": "one", "title_ko": "\xed\x95',
    "binary": bytes(range(256)) * 40,
    "empty": b"",
    "a list": b"[1, 2, 3]",
    "wrong type": json.dumps({"id": "x", "title_ko": "x", "fiction": "", "place": "", "notes": [["N01", 7, 8]]}).encode(),
    "deeply nested": b'{"id": "x", "later": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "not a package": b"SQLite format 3\x00" + b"\x07" * 5000,
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_refused_in_a_sentence_and_leaves_the_library_alone(kind: str, filled: Path) -> None:
    broken = filled.with_name("broken.json")
    broken.write_bytes(BROKEN[kind])
    before = filled.read_bytes()
    said = refused("import", broken, "--library", filled)
    assert len(said) < 400
    assert filled.read_bytes() == before


def test_the_place_of_the_mistake_is_named(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "wrong.json"
    file.write_bytes(BROKEN["wrong type"])
    assert "notes[0]" in refused("import", file, "--library", library)
    assert "notes[0]" in refused("--lang", "en", "import", file, "--library", library)


def test_a_file_that_is_not_there_is_one_sentence(library: Path, tmp_path: Path) -> None:
    assert "nothing.json" in refused("import", tmp_path / "nothing.json", "--library", library)


def test_a_project_goes_out_and_comes_in_elsewhere_with_all_its_words(filled: Path, tmp_path: Path) -> None:
    package, other = tmp_path / "mart.livinglab", tmp_path / "other" / "library.sqlite"
    good("export", "--library", filled, "--project", "NPM", "--out", package)
    said = good("import", package, "--library", other)
    assert said.splitlines()[-1] == "NPM"
    for library, name in ((filled, "a"), (other, "b")):
        good("documents", "--library", library, "--project", "NPM", "--out", tmp_path / name,
             "--paper", "summary-all", "--format", "pdf")  # fmt: skip
    assert letters_of(tmp_path / "a" / "summary-all.pdf") == letters_of(tmp_path / "b" / "summary-all.pdf")
    assert refused("import", package, "--library", other)
    assert good("import", package, "--as-copy", "--library", other).splitlines()[-1] != "NPM"


def test_a_backup_is_a_library_and_check_reads_the_whole(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    good("backup", "--library", filled, "--out", copy)
    good("check", "--library", copy)
    place = good("backup", "--library", filled).strip()
    assert Path(place).parent == filled.parent / "backups"
    good("check", "--library", filled)


def test_check_tells_damage_and_the_backup_to_go_back_to(filled: Path) -> None:
    place = good("backup", "--library", filled).strip()
    data = bytearray(filled.read_bytes())
    data[8192:40960] = bytes(32768)
    filled.write_bytes(bytes(data))
    done = run("check", "--library", filled)
    assert done.returncode == 1
    assert place in done.stderr
    assert "Traceback" not in done.stderr
