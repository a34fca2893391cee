"""The catalogue's check finds each way a translation can be wrong."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tools import catalogue
from tests.tools.messages import placeholders

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
GREETING = 'msgid "Hello {name}"\nmsgstr "{name:아/야} 안녕"\n\n'
NOTES = 'msgid "one note"\nmsgid_plural "{n} notes"\nmsgstr[0] "쪽지 {n}장"\n\n'
Program = Callable[..., list[str]]


@pytest.fixture
def check(tmp_path: Path) -> Program:
    """Checks a small program of one source file with the given .po files, compiled first unless told otherwise."""

    def run(source: str, *po: str, compiled: bool = True) -> list[str]:
        (tmp_path / "livinglab").mkdir(exist_ok=True)
        (tmp_path / "main.py").write_text(source, encoding="utf-8")
        folder = tmp_path / "resources" / "i18n" / "ko"
        folder.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(po):
            (folder / f"room{number}.po").write_text(HEADER + text, encoding="utf-8")
        if compiled:
            catalogue.build(tmp_path)
        return catalogue.check(tmp_path)

    return run


def test_a_complete_catalogue_has_no_faults_and_speaks(check: Program, tmp_path: Path) -> None:
    source = 'tr("Hello {name}", name=x)\ntrn("one note", "{n} notes", 3)\ntr(label)\n'
    assert check(source, GREETING + NOTES) == []
    with (tmp_path / "resources" / "i18n" / "ko.mo").open("rb") as handle:
        korean = gettext.GNUTranslations(handle)
    assert korean.gettext("Hello {name}") == "{name:아/야} 안녕"
    assert korean.ngettext("one note", "{n} notes", 1) == "쪽지 {n}장"


@pytest.mark.parametrize(
    ("source", "po", "fault"),
    [
        ('tr("Close")', "", "no Korean: 'Close'"),
        ('N_("Close")', "", "no Korean: 'Close'"),
        ('i18n.tr("Close" if a else "Cancel")', "", "no Korean: 'Cancel'"),
        ('trn("one note", "{n} notes", 2)', "", "no Korean: 'one note'"),
        ("", 'msgid "Close"\nmsgstr "닫기"\n', "not used any more: 'Close'"),
        ('tr("Close")', '#, fuzzy\nmsgid "Close"\nmsgstr "닫기"\n', "fuzzy: 'Close'"),
        ('tr("Close")', 'msgid "Close"\nmsgstr ""\n', "no Korean: 'Close'"),
        ('tr("Close")', 'msgid "Close"\nmsgstr "닫기"\n\nmsgid ""\n"Close"\nmsgstr "끝"\n', "stands twice: 'Close'"),
        ('tr("Hello {name}", name=x)', 'msgid "Hello {name}"\nmsgstr "안녕"\n', "placeholders [] instead of ['name']"),
        ('tr("Hello {name}", name=x)', 'msgid "Hello {name}"\nmsgstr "{nam}"\n', "['nam'] instead of ['name']"),
        ('tr("Hello {name}")', GREETING, "no argument for {name}"),
        ('tr("one note")', NOTES, "plural form differs"),
    ],
)
def test_each_fault_is_found(check: Program, source: str, po: str, fault: str) -> None:
    wrong = check(source, po)
    assert any(fault in line for line in wrong), wrong


def test_an_id_in_two_files_is_a_fault(check: Program) -> None:
    assert any("stands in room0.po" in line for line in check('tr("Hello {name}", name=x)', GREETING, GREETING))


def test_a_stale_compiled_file_is_a_fault(check: Program) -> None:
    assert any("older than its .po" in line for line in check('tr("Hello {name}", **x)', GREETING, compiled=False))


def test_qts_own_tr_is_not_ours(check: Program) -> None:
    assert check('self.tr("Close")', "") == []


def test_a_placeholder_is_the_name_before_its_format() -> None:
    assert placeholders("{title:을/를} {n} {when.year} {{n}}") == {"title", "n", "when"}
