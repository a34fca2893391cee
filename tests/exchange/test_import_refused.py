"""A file that breaks the format is refused in one sentence that names the place; the library stays as it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from livinglab.errors import ImportRefused
from livinglab.exchange.workshop_json import import_workshop
from livinglab.exchange.workshop_json.reader import LATER, READERS, read_workshop
from livinglab.exchange.workshop_json.strict import MOST_BYTES
from livinglab.methods import Library
from livinglab.store import Store
from tests.exchange.workshops import SMALLEST, THIRD, as_bytes, changed, library, row_counts, sample

MART = sample()
WHOLE = as_bytes(MART)


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One library for all refusals of this file: whatever is tried, its rows stay the same in number."""
    opened = Store(tmp_path_factory.mktemp("refused") / "library.sqlite")
    import_workshop(opened, library(), WHOLE)
    before = row_counts(opened)
    yield opened
    assert row_counts(opened) == before
    opened.close()


def refused(store: Store, source: bytes | Path) -> str:
    with pytest.raises(ImportRefused) as caught:
        import_workshop(store, library(), source)
    sentence = str(caught.value)
    assert sentence
    assert "\n" not in sentence
    assert len(sentence) < 300
    return sentence


def test_a_refusal_leaves_the_library_as_it_was(store: Store, methods: Library) -> None:
    import_workshop(store, methods, WHOLE)
    before = row_counts(store)
    for bad in (b"", b"{}", WHOLE[:5000], as_bytes(changed(MART, "notes", 3, 2, to=7))):
        with pytest.raises(ImportRefused):
            import_workshop(store, methods, bad)
    assert row_counts(store) == before
    assert import_workshop(store, methods, WHOLE).code == "NPM2"


def test_cut_at_every_hundredth_byte(untouched: Store) -> None:
    for end in range(0, len(WHOLE) - 1, 100):
        assert "CP949" not in refused(untouched, WHOLE[:end])


@pytest.mark.parametrize("wrong", [5, True, "말", [5], {"a": 5}, [[5]], [[[]]], 1.5], ids=str)
@pytest.mark.parametrize("file", [MART, sample("hometown-mother"), THIRD], ids=["mart", "home", "third"])
def test_a_wrong_type_at_any_key_is_refused_with_the_key(untouched: Store, file: Any, wrong: Any) -> None:
    for key in file:
        if _may_be(key, wrong):
            continue
        assert key in refused(untouched, as_bytes(file | {key: wrong}))


def _may_be(key: str, value: Any) -> bool:
    """What is a good value by chance: a word where text is expected, people's own keys in an object."""
    texts = {"id", "title_ko", "title_en", "place", "region_type", "fiction", "problem", "selected", "learning", "decision",
             "trace", "msc_selected", "msc"}  # fmt: skip
    if isinstance(value, str):
        return key in texts
    # keys nobody knows are kept: {"a": 5} is an object without any known part
    return value == {"a": 5} and key not in (*texts, "needs", "kpt", "fourL", "reflection") and not isinstance(
        (sample() | sample("hometown-mother") | THIRD).get(key), (list, str)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("place", "wrong", "said"),
    [
        (["indicators", 2, 5], [], "indicators[2][5]: "),
        (["indicators", 2, 0], None, "indicators[2][0]: "),
        (["notes", 3, 2], 7, "notes[3][2]: "),
        (["notes", 3], "N04", "notes[3]: "),
        (["notes", 3, 0], "N03", "notes[3]: "),
        (["notes", 3, 0], " ", "notes[3][0]: "),
        (["teams", 1, 2], "여섯", "teams[1][2]: "),
        (["teams", 1, 2], -6, "teams[1][2]: "),
        (["teams", 1, 2], 6.5, "teams[1][2]: "),
        (["teams", 1, 2], 10**20, "teams[1][2]: "),
        (["agenda", 0, 1, 3, 0], [30], "agenda[0][1][3][0]: "),
        (["agenda", 0, 1, 3, 0], 99999, "agenda[0][1][3][0]: "),
        (["agenda", 0, 1, 3], ["30"], "agenda[0][1][3]: "),
        (["needs", "나"], 1, "needs.나: "),
        (["hmw", 1], None, "hmw[1]: "),
        (["ideas", 0, 2], True, "ideas[0][2]: "),
        (["dotvote", "ballots", 4, 1], 3, "dotvote.ballots[4][1]: "),
        (["dotvote", "ballots", 4], "I1", "dotvote.ballots[4]: "),
        (["dotvote", "tally", "I1"], "16", "dotvote.tally.I1: "),
        (["dotvote", "voters"], "18", "dotvote.voters: "),
        (["nuf", "scores", "I1", 0], [6, 9], "nuf.scores.I1[0]: "),
        (["nuf", "scores", "I1", 0, 1], "9", "nuf.scores.I1[0][1]: "),
        (["experiment", "who"], ["별"], "experiment.who: "),
        (["experiment", "id"], 1, "experiment.id: "),
        (["measurements", "M1", 2], "41%", "measurements.M1[2]: "),
        (["measurements", "M1", 2, 0], "41", "measurements.M1[2][0]: "),
        (["measurements", "M1", 2], [41], "measurements.M1[2]: "),
        (["measurements", "M4"], "51/60", "measurements.M4: "),
        (["measurements", "M1_ci", 0, 0], "16.7", "measurements.M1_ci[0][0]: "),
        (["notes"], [["N", "현상", "글"]] * 5001, "notes: "),
        (["problem"], "말" * 50_001, "problem: "),
        (["kpt"], {str(number): [] for number in range(5001)}, "kpt: "),
        (["measurements", "weeks"], 5, "measurements.weeks: "),
        (["measurements", " "], 5, "measurements. : "),
        (["dotvote", "tally", "I1 "], 5, "dotvote.tally.I1 : "),
        (["log", 0, 2], None, "log[0][2]: "),
        (["survey", "before", 3], "3", "survey.before[3]: "),
        (["survey", "wilcoxon"], 0.001, "survey.wilcoxon: "),
        (["survey", "wilcoxon", "p"], "0.001", "survey.wilcoxon.p: "),
        (["evaluation", "raw", 0, 0], "3", "evaluation.raw[0][0]: "),
        (["evaluation", "criteria", 0, 1], 3, "evaluation.criteria[0][1]: "),
        (["kpt", "Keep"], "말", "kpt.Keep: "),
        (["kpt", "Keep", 0], 1, "kpt.Keep[0]: "),
        (["actions", 0, 1], 3, "actions[0][1]: "),
        (["actions", 0], [], "actions[0]: "),
    ],
)
def test_a_wrong_type_inside_is_refused_with_its_place(
    untouched: Store, place: list[Any], wrong: Any, said: str
) -> None:
    assert refused(untouched, as_bytes(changed(MART, *place, to=wrong))).startswith(said)


@pytest.mark.parametrize(
    ("place", "wrong", "said"),
    [
        (["majority_judgment", "ballots", "I1", 0], 4, "majority_judgment.ballots.I1[0]: "),
        (["majority_judgment", "ballots", "I1", 0], -1, "majority_judgment.ballots.I1[0]: "),
        (["priority", "ranks", 0], [1, 2], "priority.ranks[0]: "),
        (["evaluation", "rows", 0], [], "evaluation.rows[0]: "),
        (["evaluation"], {"criteria": ["믿음"], "raw": [[1], [2]]}, "evaluation.raw: "),
        (["budget_vote"], {"approvals": {"I1": [1.5]}}, "budget_vote.approvals.I1[0]: "),
        (["majority_judgment", "median", "I1"], [1], "majority_judgment.median.I1: "),
        (["measurements", "M3", "before"], "네 사람", "measurements.M3.before: "),
        (["measurements", "M6", "weekly", 1], [1, 2, 3], "measurements.M6.weekly[1]: "),
        (["measurements", "M9", "improved"], 1.5, "measurements.M9.improved: "),
        (["msc"], {"a": "b"}, "msc: "),
    ],
)
def test_and_in_the_shapes_the_samples_do_not_use(untouched: Store, place: list[Any], wrong: Any, said: str) -> None:
    assert refused(untouched, as_bytes(changed(THIRD, *place, to=wrong))).startswith(said)


@pytest.mark.parametrize("key", sorted(SMALLEST))
def test_what_must_be_there(untouched: Store, key: str) -> None:
    assert key in refused(untouched, as_bytes({name: value for name, value in MART.items() if name != key}))
    assert key in refused(untouched, as_bytes(MART | {key: None}))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "빈 파일"),
        (b" \n\t ", "빈 파일"),
        (b"\x00" * 4096, "글 파일이 아니에요"),
        (bytes(range(256)) * 16, "글 파일이 아니에요"),
        (b"SQLite format 3\x00" + b"\x80" * 100, "글 파일이 아니에요"),
        (json.dumps(MART, ensure_ascii=False).encode("utf-16"), "UTF-16"),
        (
            json.dumps(MART | {"seed_facts": []}, ensure_ascii=False).replace("—", "-").encode("cp949", "replace"),
            "CP949",
        ),
        ('{"id": "가'.encode()[:-1], "끊겼어요"),
        (b"[]", "중괄호"),
        (b"[{}]", "중괄호"),
        (b'"text"', "중괄호"),
        (b"null", "중괄호"),
        (b"12", "중괄호"),
        (b"{}", "id"),
        (b"{", "1번째 줄"),
        (b'{"id": "a",}', "1번째 줄"),
        (b"{'id': 'a'}", "1번째 줄"),
        (b'{"id": NaN}', "NaN"),
        (b'{"id": -Infinity}', "-Infinity"),
        (b'{"id": 1e999}', "1e999"),
        (b'{"id": ' + b"9" * 5000 + b"}", "999"),
        (b'{"id": "a", "id": "b"}', "id"),
        (b'{"a": {"b": 1, "b": 2}}', "b"),
        (b"[" * 100_000, "40"),
        (b'{"a":' * 100_000, "40"),
        (b"[" * 41 + b"]" * 41, "40"),
        (b'{"id": "\x01"}', "1번째 줄"),
        (b"{} {}", "1번째 줄"),
    ],
    ids=lambda value: value[:12].hex() if isinstance(value, bytes) else None,
)
def test_what_is_no_workshop_at_all(untouched: Store, data: bytes, said: str) -> None:
    assert said in refused(untouched, data)


def test_a_huge_file_is_not_even_read(untouched: Store, tmp_path: Path) -> None:
    file = tmp_path / "huge.json"
    with file.open("wb") as handle:
        handle.truncate(MOST_BYTES + 1)
    assert "20 MB" in refused(untouched, file)
    assert "20 MB" in refused(untouched, b" " * (MOST_BYTES + 1))


def test_a_file_that_is_not_there_or_is_a_folder(untouched: Store, tmp_path: Path) -> None:
    assert "없는.json" in refused(untouched, tmp_path / "없는.json")
    refused(untouched, tmp_path)


def test_a_byte_order_mark_is_no_reason(store: Store, methods: Library, tmp_path: Path) -> None:
    file = tmp_path / "mart.json"
    file.write_bytes(b"\xef\xbb\xbf" + WHOLE)
    assert import_workshop(store, methods, file).code == "NPM"


def test_brackets_inside_text_are_not_depth(store: Store, methods: Library) -> None:
    import_workshop(store, methods, as_bytes(SMALLEST | {"problem": "[" * 200 + '"' + "]" * 200}))


def test_large_numbers_in_parts_nobody_knows_are_kept(store: Store, methods: Library) -> None:
    report = import_workshop(store, methods, as_bytes(SMALLEST | {"weather": [10**200, 1e300, -0.0]}))
    assert report.unknown == ("weather",)


def test_halves_of_surrogate_pairs_do_not_reach_the_library(store: Store, methods: Library) -> None:
    import_workshop(store, methods, json.dumps(SMALLEST | {"notes": [["N01", "현상", "a\ud800b"]]}).encode())
    assert store.rows("select text from item") == [("a\N{REPLACEMENT CHARACTER}b",)]


def test_reading_alone_needs_no_library() -> None:
    assert set(READERS) | {LATER} >= set(MART)
    assert read_workshop(WHOLE).content.title_ko == MART["title_ko"]
