"""The Markdown says what the blocks say, in their order, and shows what people typed as they typed it."""

from __future__ import annotations

import re
import typing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab.blocks import blocks as b
from livinglab.blocks.words import ours, theirs
from livinglab.documents.markdown import markdown
from livinglab.i18n import speaking
from tests.documents.every_block import every_block, letters, read_aloud
from tests.documents.reading import paper
from tests.documents.sample_summary import sample_summary

MARKS = re.compile(r"^(#+ ([1-4] [^·]+· )?|> |>$|- \[[x ]\] |- |\d+\. )", re.MULTILINE)
RULES = re.compile(r"^\|( :?-+:? \|)+$|^---$", re.MULTILINE)


def read_back(text: str) -> str:
    """The words without their marks; what was escaped is itself again."""
    text = MARKS.sub("", RULES.sub("", text))
    text = re.sub(r"</?b>|(?<!\\)\*\*|(?<!\\)\|| (\\_){6}(?=\n|$)", "", text)
    return re.sub(r"\\(.)", r"\1", text)


def check(document: b.Document) -> None:
    with speaking(document.language, on_paper=True):
        expected = "".join([*read_aloud(document.blocks), document.footer])
    assert letters(read_back(markdown(document))) == letters(expected)


@pytest.mark.parametrize("kind", typing.get_args(b.Block), ids=lambda kind: kind.__name__)
def test_every_kind_of_block_is_written(kind: type) -> None:
    check(paper(every_block(theirs("말 한마디"))[kind]))


def test_the_sample_says_all_it_says_in_order() -> None:
    check(sample_summary())


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("# 제목 아님", "\\# 제목 아님"),
        ("- 목록 아님", "\\- 목록 아님"),
        ("1. 차례 아님", "1\\. 차례 아님"),
        ("2026. 5. 3.", "2026\\. 5. 3."),
        ("<b>굵게</b> & *별*", "\\<b\\>굵게\\</b\\> \\& \\*별\\*"),
        ("a|b `c` [d](e)", "a\\|b \\`c\\` \\[d\\](e)"),
        ("위\n=====", "위  \n\\====="),
    ],
)
def test_signs_people_type_are_shown_not_obeyed(typed: str, written: str) -> None:
    assert markdown(paper(b.Paragraph(theirs(typed)))) == f"{written}\n"


def test_a_table_keeps_its_columns_whatever_stands_in_a_cell() -> None:
    text = markdown(paper(b.Table((ours("가"), ours("수")), ((theirs("a|b\nc"), ours("3")),), ("start", "end"))))
    assert text == "| 가 | 수 |\n| --- | --: |\n| a\\|b c | 3 |\n"


def test_bold_words_before_a_particle_stay_bold() -> None:
    assert markdown(paper(b.Paragraph(ours("**43명**이 왔고 **6명(85%)**은 아니다")))) == (
        "**43명**이 왔고 <b>6명(85%)</b>은 아니다\n"
    )


@settings(max_examples=60)
@given(st.text(alphabet="가나 1.-+#=>|*_[]()`~<&\n\\", max_size=40))
def test_no_text_makes_a_heading_a_list_or_a_table(text: str) -> None:
    for line in markdown(paper(b.Paragraph(theirs(text)))).split("\n"):
        assert not re.match(r"\s*(#{1,6}\s|[-+*]\s|\d+[.)]\s|>|\||=+$|```|---)", line)
