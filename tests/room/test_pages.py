"""What the room sees is read from the last row, names nobody, and leaves nothing out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livinglab import i18n, paths
from livinglab.blocks.blocks import NoteCluster, NoteColumns, NoteLine, Paragraph
from livinglab.blocks.charts.bars import Bar, Bars
from livinglab.blocks.drawing import Rect, Text
from livinglab.blocks.metrics import printable, text_width
from livinglab.blocks.words import theirs
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.model.lab import Activity, Workshop
from livinglab.model.results import Answer, Rating
from livinglab.room import pieces
from livinglab.room.clock import clock_drawing, room_clock
from livinglab.room.motion import growing
from livinglab.room.page import Page, pages
from livinglab.room.scene import RoomClock, Scene, TeamTime
from livinglab.room.scenes import Scenes
from livinglab.room.wish import CLOCK, PROGRESS, QUESTION, SHEET, WELCOME, Wish
from livinglab.store import Store
from livinglab.views.run_sheet import running
from ui.theme.contrast import contrast
from ui.theme.theme import Theme
from ui.theme.tokens import THEMES

METHODS = Library(paths.resources() / "methods")
SMALLEST = 1080 / 25
NOW = datetime(2026, 11, 29, 5, 0, tzinfo=UTC)
ASPECTS = (16 / 9, 4 / 3)


@pytest.fixture(params=("no-plastic-mart", "hometown-mother"))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "library.sqlite")
    import_workshop(opened, METHODS, paths.resources() / "samples" / f"{request.param}.json")
    yield opened
    opened.close()


def scenes(store: Store) -> Iterator[Scene]:
    for workshop in store.find(Workshop, order="no"):
        reader = Scenes(store, METHODS, workshop.id)
        for show in (WELCOME, PROGRESS, CLOCK):
            yield reader.scene(Wish(show), NOW)
        for activity in reader.activities:
            for show in (QUESTION, SHEET):
                yield reader.scene(Wish(show, activity.id), NOW)


def texts(page: Page) -> list[Text]:
    return [mark for mark in page.drawing.marks if isinstance(mark, Text)]


def left(mark: Text) -> float:
    return mark.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * text_width(mark.text, mark.size, mark.bold)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_everything_in_words_is_a_twenty_fifth_of_the_height(
    store: Store, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "figure_pieces", lambda *_: iter(()))
    with i18n.speaking(language):
        for scene in scenes(store):
            for aspect in ASPECTS:
                for page in pages(scene, aspect):
                    small = [mark.text for mark in texts(page) if mark.size < SMALLEST]
                    assert not small, (scene.title, small)


def test_charts_are_never_smaller_than_can_be_made_out(store: Store) -> None:
    for scene in scenes(store):
        for page in pages(scene, 16 / 9):
            assert min((mark.size for mark in texts(page)), default=99) >= 26, scene.title


def test_nothing_leaves_the_screen(store: Store) -> None:
    for scene in scenes(store):
        for aspect in ASPECTS:
            for page in pages(scene, aspect):
                for mark in texts(page):
                    wide = text_width(mark.text.rstrip(), mark.size, mark.bold)
                    assert left(mark) >= 0, mark
                    assert left(mark) + wide <= page.drawing.width + 1, mark
                    assert mark.size * 0.6 < mark.y < 1080, mark


def test_no_person_is_named(store: Store) -> None:
    aliases = {one.rater for one in store.find(Rating)} | {one.respondent for one in store.find(Answer)}
    aliases = {one for one in aliases if len(one) > 1}
    assert aliases
    for scene in scenes(store):
        said = " ".join(mark.text for page in pages(scene, 16 / 9) for mark in texts(page))
        for alias in aliases:
            assert not re.search(rf"(?<!\w){re.escape(alias)}(?!\w)", said), (alias, scene.title)


def test_the_room_is_spoken_to_as_the_window_is(store: Store) -> None:
    for scene in scenes(store):
        said = " ".join(mark.text for page in pages(scene, 16 / 9) for mark in texts(page))
        assert "니다." not in said, (scene.title, said)


def test_inks_of_words_are_strong_on_every_ground_they_stand_on(store: Store) -> None:
    grounds = {"ink": ("paper", "well", "surface"), "second": ("paper",)}
    used = {mark.ink for scene in scenes(store) for page in pages(scene, 16 / 9) for mark in texts(page)}
    assert used <= {"ink", "second", "on-team", "on-fill", *(f"stage:{stage}" for stage in ("experiment",))}, used
    for tokens in THEMES.values():
        theme = Theme(tokens)
        for ink, behind in grounds.items():
            assert min(contrast(theme.hex(ink), theme.hex(one)) for one in behind) >= 7, (tokens.name, ink)
        assert min(contrast(tokens.on_team, team) for team in tokens.teams) >= 7, tokens.name


WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=120)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=9)), min_size=1, max_size=8), st.sampled_from(ASPECTS))
def test_a_wall_leaves_no_word_of_a_note_out(groups: list[tuple[str, list[str]]], aspect: float) -> None:
    clusters = tuple(
        NoteCluster("", theirs(title), tuple(NoteLine("N01", theirs(text), "해", 1) for text in notes))
        for title, notes in groups
    )
    scene = Scene(SHEET, "무엇이 불편한가요?", "define", blocks=(NoteColumns(clusters),))
    shown = "".join(mark.text for page in pages(scene, aspect) for mark in texts(page))
    for _, notes in groups:
        for text in notes:
            for word in printable(text).split():
                assert word in shown or all(part in shown for part in word)
    for page in pages(scene, aspect):
        for mark in texts(page):
            assert mark.size >= SMALLEST
            assert mark.y < 1080


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_long_words_go_on_over_the_page(paragraphs: list[str]) -> None:
    scene = Scene(SHEET, "물음", "define", blocks=tuple(Paragraph(theirs(text)) for text in paragraphs))
    made = pages(scene, 16 / 9)
    shown = "".join(mark.text for page in made for mark in texts(page))
    for text in paragraphs:
        for word in printable(text).split():
            assert word in shown or all(part in shown for part in word)
    assert all(mark.y < 1080 for page in made for mark in texts(page))


def test_the_clock_does_not_dance() -> None:
    scene = Scene(QUESTION, "물음")
    made = [clock_drawing(RoomClock(text, 0.5), scene, 16 / 9, False) for text in ("11:11", "08:48")]
    places = [[mark.x for mark in one.marks if isinstance(mark, Text)] for one in made]
    assert places[0] == places[1]


SIXTH = tuple(TeamTime(stamp, tint, "+25:00") for tint, stamp in enumerate("해달별솔강들", 1))


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("kind", [QUESTION, SHEET, CLOCK])
@pytest.mark.parametrize("teams", [(), SIXTH])
def test_a_long_clock_stays_on_the_screen_and_covers_nothing(
    kind: str, compact: bool, aspect: float, teams: tuple[TeamTime, ...]
) -> None:
    scene = Scene(kind, "물음", "define", badge="" if teams else "가상 예시", teamed=bool(teams))
    for text in ("05:00", "145:00", "+145:00", "1440:00"):
        for word in ("", "계획한 시간이 지났어요", "멈춤"):
            drawn = clock_drawing(RoomClock(text, 0.0, "over", "define", word, teams), scene, aspect, compact)
            boxes = [box(mark) for mark in drawn.marks if isinstance(mark, Text)]
            assert all(x >= 79 and right <= drawn.width - 79 for x, _, right, _ in boxes), (text, boxes)
            assert min(mark.size for mark in drawn.marks if isinstance(mark, Text)) >= SMALLEST
            for one, other in combinations(boxes, 2):
                assert not overlap(one, other), (text, word, one, other)


def box(mark: Text) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of ink."""
    x = left(mark)
    return x, mark.y - mark.size * 0.76, x + text_width(mark.text, mark.size, mark.bold), mark.y + mark.size * 0.02


def overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    return across > 1 and min(one[3], other[3]) - max(one[1], other[1]) > 0


@pytest.mark.parametrize("aspect", ASPECTS)
def test_a_very_long_title_stays_above_the_large_clock(aspect: float) -> None:
    scene = Scene(CLOCK, "정류장에서 이야기 나누기 " * 20, "define")
    (page,) = pages(scene, aspect)
    figures = clock_drawing(RoomClock("10:00"), scene, aspect, False).marks
    top = min(box(mark)[1] for mark in figures if isinstance(mark, Text))
    assert max(box(mark)[3] for mark in texts(page)) <= top


def test_bars_grow_and_words_stay() -> None:
    whole = Bars((Bar("그늘막", 12, chosen=True), Bar("긴 의자", 5)), 20, "ideate").drawing(600)
    half, full = growing(whole, 0.5), growing(whole, 1.0)
    bars = [mark for mark in whole.marks if isinstance(mark, Rect)]
    assert [mark.width for mark in half.marks if isinstance(mark, Rect)] == [mark.width / 2 for mark in bars]
    assert [mark for mark in half.marks if not isinstance(mark, Rect)] == [
        mark for mark in whole.marks if not isinstance(mark, Rect)
    ]
    assert full == whole


def test_what_took_too_long_carries_a_plus_and_no_plan_shows_the_time_of_day() -> None:
    def shown(planned: int, minutes: float) -> str:
        started = (NOW - timedelta(minutes=minutes)).isoformat()
        part = Activity(
            id="a", project_id="p", workshop_id="w", ord="1", title="순서", planned_minutes=planned, started_at=started
        )
        return room_clock(running([part], NOW), NOW).text

    assert shown(10, 4) == "06:00"
    assert shown(10, 14) == "+04:00"
    assert shown(0, 14) == f"{NOW.astimezone():%H:%M}"


def test_a_held_clock_says_so_on_a_page_that_goes_on_too() -> None:
    drawn = clock_drawing(RoomClock("04:00", 0.5, "calm", "define", "멈춤"), Scene(SHEET, "물음"), 16 / 9, True)
    assert "멈춤" in drawn.texts()


@pytest.mark.parametrize(("level", "word"), [("soon", "곧 끝나요"), ("last", "1분 남았어요")])
def test_near_the_end_the_clock_says_so_in_words(level: str, word: str) -> None:
    scene = Scene(SHEET, "물음", "define")
    drawn = clock_drawing(RoomClock("00:58", 0.04, level, "define", word), scene, 16 / 9, False)
    assert word in drawn.texts()


def test_of_a_group_nobody_could_turn_through_the_newest_are_shown_and_said_of_how_many() -> None:
    notes = tuple(NoteLine(f"N{number}", theirs(f"쪽지{number}"), "해", 1) for number in range(1, 101))
    scene = Scene(SHEET, "물음", "define", blocks=(NoteColumns((NoteCluster("", theirs("쪽지"), notes),)),))
    shown = [mark.text for page in pages(scene, 16 / 9) for mark in texts(page)]
    assert "쪽지100" in shown
    assert "쪽지1" not in shown
    assert "쪽지65" in shown
    assert "쪽지64" not in shown
    assert "쪽지 · 100개 가운데 새 쪽지 36개" in shown
    first = [mark.text for mark in texts(pages(scene, 16 / 9)[0])]
    assert "쪽지100" in first, "what was just said is on the page that is shown"
