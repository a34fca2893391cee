"""`demo` writes all of the sample: what was said, how it was chosen, what was measured and decided, in two languages."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from livinglab.commands import parser
from livinglab.documents.formats import WRITERS
from livinglab.documents.shelf import PAPERS
from tests.commands.running import bare, good, letters_of, refused, run, sample_file, text_of
from tests.documents.hwpx.reading import complaints, read, too_wide
from tests.exchange.workshops import leaves, sample
from tests.tools import catalogue

STAGES = ("stage-1-define.png", "stage-2-ideate.png", "stage-3-experiment.png", "stage-4-evaluate.png")
ENGLISH = re.compile(r"[A-Za-z][A-Za-z’ ]{2,}")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample's papers in both languages: as a start without a screen writes them, and as somebody asks for them."""
    folder = tmp_path_factory.mktemp("demo")
    done = run(cwd=folder)
    assert done.returncode == 0, done.stderr
    (folder / "ko.txt").write_text(done.stdout, "utf-8")
    good("--lang", "en", "demo", "--out", folder / "en", "--sample", "no-plastic-mart")
    return {"ko": folder / "out", "en": folder / "en"}


def pdf(written: dict[str, Path], language: str) -> Path:
    return written[language] / "summary-all.pdf"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_it_writes_paper_package_and_a_picture_of_each_stage(written: dict[str, Path], language: str) -> None:
    names = {file.name for file in written[language].iterdir()}
    kinds = {Path(name).stem for name in names if name.endswith(".docx")}
    papers = {f"{kind}.{ending}" for kind in kinds for ending in WRITERS}
    assert kinds >= {
        "summary",
        "note-pages",
        "sign-in",
        "question-sheets",
        "attendance",
        "certificates",
        "learning-record",
    }
    boards = {f"board-{number}.{ending}" for number in (1, 2) for ending in ("png", "svg")}
    assert names == {*papers, *boards, "data.xlsx", "data-csv.zip", "no-plastic-mart.livinglab", *STAGES}
    assert all((written[language] / name).read_bytes().startswith(b"\x89PNG") for name in STAGES)
    assert (written[language] / "no-plastic-mart.livinglab").read_bytes().startswith(b"SQLite format 3")


def test_every_paper_there_is_is_written(written: dict[str, Path]) -> None:
    for kind in PAPERS:
        assert (written["ko"] / f"{kind.id}.pdf").exists(), kind.id


def test_ballots_by_every_rule_are_among_them(written: dict[str, Path]) -> None:
    text = text_of(written["ko"] / "ballots.pdf")
    assert text.count("001-") == 8
    assert "가상" in text


@pytest.mark.parametrize("language", ["ko", "en"])
def test_people_find_their_own_words(written: dict[str, Path], language: str) -> None:
    workshop, text = sample(), text_of(pdf(written, language))
    letters = letters_of(pdf(written, language))
    assert bare(workshop["problem"].replace("[", "").replace("]", "")) in letters
    for code, title in workshop["clusters"]:
        assert f"{code} {title}" in text
    for code, _kind, note, *_ in workshop["notes"]:
        assert bare(f"{code} {note}") in letters
    for code, title, *_ in workshop["ideas"]:
        assert f"{code} {title}" in text
    for cells in workshop["actions"]:
        assert all(bare(cell) in letters for cell in cells)
    assert bare(workshop["decision"]) in letters
    assert "가상" in text


@pytest.mark.parametrize(("language", "unit"), [("ko", "명"), ("en", "people")])
def test_the_votes_are_counted_in_people(written: dict[str, Path], language: str, unit: str) -> None:
    text = text_of(pdf(written, language))
    tally = [
        rf"I{number} [^I]*?{votes} ?{unit}" for number, votes in ((1, 16), (3, 12), (2, 10), (4, 7), (5, 6), (6, 3))
    ]
    assert re.search(".*?".join(tally), text)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("ko", ("100명 가운데 24명에서 43명", "100명 가운데 43명", "16명 가운데 13명의 답이 올랐습니다", "오름 13 명", "그대로 2 명",
                "내림 1 명", "보완", "약속 4가지", "44초", "가상 예시: 장소·사람·수치는 교육용으로 지어냈습니다.")),
        ("en", ("Of 100 people, from 24 to 43", "43 of 100 people", "Of 16 people, 13 answered higher", "up 13 people",
                "same 2 people", "down 1 person", "Adapt", "4 commitments",
                "Fictional example: places, people and figures are invented for teaching.")),
    ],
)  # fmt: skip
def test_the_numbers_say_what_they_carry(written: dict[str, Path], language: str, sentences: tuple[str, ...]) -> None:
    text = text_of(pdf(written, language))
    assert [one for one in sentences if one not in text] == []


def test_our_words_are_english_in_the_english_paper(written: dict[str, Path]) -> None:
    """Hangul in it is only what stands in the file, word for word."""
    said = bare(" ".join(str(value) for _, value in leaves(sample()))).translate({ord("["): None, ord("]"): None})
    text = text_of(pdf(written, "en"))
    assert {word for word in re.findall(r"[가-힣]+", text) if word not in said} == set()


def test_our_words_are_korean_in_the_korean_paper(written: dict[str, Path]) -> None:
    """None of our sentences is left in English: what is Latin in it stands in the file."""
    told = sample_file().read_text("utf-8")
    text = text_of(pdf(written, "ko"))
    assert {
        word for word in ENGLISH.findall(text) if word.strip() not in told and word.strip() != "seed_facts"
    } == set()


@pytest.mark.needs("qpdf")
def test_no_paper_is_damaged(written: dict[str, Path]) -> None:
    papers = sorted(written["ko"].glob("*.pdf"))
    assert len(papers) >= 8
    for paper in papers:
        assert "No syntax or stream encoding errors" in _said("qpdf", "--check", paper), paper.name


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.needs("qpdf", "pdffonts", "pdfinfo")
def test_other_programs_find_nothing_wrong(written: dict[str, Path], language: str) -> None:
    file = pdf(written, language)
    assert "No syntax or stream encoding errors" in _said("qpdf", "--check", file)
    fonts = _said("pdffonts", file).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts), fonts  # embedded, subset, readable
    facts = dict(line.split(":", 1) for line in _said("pdfinfo", file).splitlines() if ":" in line)
    assert facts["Title"].strip() == {"ko": "No 플라스틱 마트 만들기", "en": "Making a No-plastic mart"}[language]
    assert facts["Tagged"].strip() == "yes"
    tags = json.loads(_said("qpdf", "--json", "--json-key=qpdf", file).replace("\n", " "))["qpdf"][1]
    root = next(
        one["value"]
        for one in tags.values()
        if isinstance(one.get("value"), dict) and one["value"].get("/Type") == "/Catalog"
    )
    assert root["/Lang"].removeprefix("u:").removeprefix("b:").startswith({"ko": "ko", "en": "en"}[language])
    assert "/StructTreeRoot" in root


def _said(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


@pytest.mark.parametrize("language", ["ko", "en"])
def test_each_page_has_its_number_and_says_it_is_made_up(written: dict[str, Path], language: str) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf(written, language))
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
        assert {"ko": "가상 예시", "en": "Fictional example"}[language] in page


def test_a_sample_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    said = refused("demo", "--out", tmp_path, "--sample", "moon")
    assert "moon" in said
    assert "no-plastic-mart" in said
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert str(tmp_path / "file") in refused("demo", "--out", tmp_path / "file" / "inside")


def test_without_a_screen_it_says_so_and_writes_the_papers(written: dict[str, Path]) -> None:
    said = (written["ko"].parent / "ko.txt").read_text("utf-8")
    assert "화면이 없어" in said
    assert "no display" in said


def test_the_office_gets_the_summary_in_its_own_format(written: dict[str, Path]) -> None:
    result = read((written["ko"] / "summary.hwpx").read_bytes())
    for code, _kind, note, *_ in sample()["notes"]:
        assert bare(f"{code} {note}") in result.letters
    assert "가상 예시" in result.furniture("footer")
    assert complaints(result.data) == []
    assert too_wide(result.data) == []


@pytest.mark.parametrize("arguments", [["--lang", "en", "check"], ["check", "--lang", "en"]])
def test_options_stand_before_the_command_or_after_it(arguments: list[str]) -> None:
    assert parser.parse(arguments).lang == "en"
    assert parser.parse([*arguments, "--library", "x"]).library == Path("x")
    assert parser.parse(["--library", "x", *arguments]).library == Path("x")


def test_the_version_is_told() -> None:
    from livinglab import __version__

    assert good("--version").strip() == __version__


def test_the_catalogue_has_an_english_word_for_each_id() -> None:
    """Ids are English sentences themselves: none of them holds Hangul."""
    texts, _ = catalogue.read_texts(catalogue.ROOT / "resources" / "i18n" / "ko")
    assert not [key for key in texts if re.search("[가-힣]", str(key))]
