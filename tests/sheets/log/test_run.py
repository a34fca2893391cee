"""An experiment's readings stand in time, are judged by what was written before, and are drawn with their changes."""

from __future__ import annotations

import pytest

from livinglab.actions.cards import amend, freeze_card
from livinglab.actions.measurements import take_reading, write_entry
from livinglab.analysis.verdict import Verdict
from livinglab.blocks.blocks import BulletList, Figure, Table
from livinglab.blocks.words import plain
from livinglab.methods import Library
from livinglab.model.ids import new_id
from livinglab.model.items import Item
from livinglab.model.lab import Sheet
from livinglab.model.results import Measurement
from livinglab.paths import resources
from livinglab.sheets.log import KIND
from livinglab.sheets.log.chart import people_chart, scale_words, timeline
from livinglab.sheets.log.figures import baseline_words, goal_words, reading_words, verdict, verdict_words
from livinglab.sheets.log.periods import Axis, period_number, weekday
from livinglab.sheets.log.read import LogView, read, read_experiment
from tests.sheets.lab import Lab

USE = {"class": "outcome", "unit": "%", "direction_text": "늘수록 좋음", "baseline": 24, "target": 40}
WAIT = {"class": "guardrail", "unit": "초", "direction_text": "50 이하", "baseline": 38, "target": 50}


@pytest.fixture
def sheet(lab: Lab) -> Sheet:
    """A running experiment as in the sample, cut short."""
    sheet = lab.sheet("log", "experiment", "실험일지")
    (experiment,) = lab.items("experiment", ["계산대"], test="[매주 목요일 16~18시 손님 100명]을 관찰한다.")
    (use,) = lab.items("indicator", ["사용률"], **USE)
    (wait,) = lab.items("indicator", ["평균 계산 대기"], **WAIT)
    freeze_card(lab.store, experiment.id)
    for period, k, seconds in (("기준선", 24, 38), ("1주", 29, 49), ("2주", 35, 47), ("3주", 41, 45), ("4주", 43, 44)):
        take_reading(lab.store, use.id, period, f"{k}/100")
        take_reading(lab.store, wait.id, period, str(seconds))
    write_entry(lab.store, lab.project.id, "줄이 길다는 말", when="1주 토", kind="민원", sheet=sheet)
    write_entry(lab.store, lab.project.id, "빌림대를 옮김", when="2주 목", kind="변경", change="따로 표시", sheet=sheet)
    amend(lab.store, experiment.id, {}, "빌림대를 옮김", "2주 목")
    return sheet


def run(lab: Lab, sheet: Sheet) -> LogView:
    return read(lab.store, sheet)


def test_periods_stand_by_their_week_and_days_around_the_measuring_day(lab: Lab, sheet: Sheet) -> None:
    view = run(lab, sheet)
    axis = view.run.axis
    assert axis.ticks == ((0.0, "기준선"), (1.0, "1주"), (2.0, "2주"), (3.0, "3주"), (4.0, "4주"))
    assert axis.place("2주 목") == 2.0
    assert axis.place("3주 화") == pytest.approx(3 - 2 / 7)
    assert axis.place("언젠가") is None
    assert [entry.at for entry in view.entries] == [pytest.approx(1 + 2 / 7), 2.0]
    assert view.run.changes == (2.0,)


@pytest.mark.parametrize(
    ("words", "number", "day"),
    [
        ("2주 목", 2, 3),
        ("3주차 화요일", 3, 1),
        ("week 4, Thu", 4, 3),
        ("10일", 10, None),
        ("첫날", None, None),
        ("목요일", None, 3),
    ],
)
def test_times_in_words_are_read(words: str, number: int | None, day: int | None) -> None:
    assert (period_number(words), weekday(words)) == (number, day)


def test_periods_without_numbers_stand_in_the_order_they_were_written() -> None:
    labels = ("봄", "여름", "시작 전")
    readings = [Measurement(id=label, item_id="m", at_text=label, ord=str(n)) for n, label in enumerate(labels)]
    axis = Axis.of(readings)
    assert [label for _, label in axis.ticks] == ["시작 전", "봄", "여름"]
    assert axis.place("여름 장마") == 2.0


def test_the_last_reading_is_held_against_the_frozen_criterion(lab: Lab, sheet: Sheet) -> None:
    use, wait = run(lab, sheet).run.series
    assert (verdict(use), verdict(wait)) == (Verdict.MET, Verdict.MET)
    assert (verdict_words(use), verdict_words(wait)) == ("채웠어요", "안전선 안이에요")
    assert (baseline_words(use), goal_words(use), goal_words(wait)) == ("24", "40 이상", "50 이하")
    assert use.latest is not None
    assert reading_words(use.latest) == ("43", "/100")
    take_reading(lab.store, wait.item.id, "4주", "51")
    take_reading(lab.store, use.item.id, "4주", "39/100")
    use, wait = run(lab, sheet).run.series
    assert (verdict_words(use), verdict_words(wait)) == ("못 미쳤어요", "안전선을 넘었어요")


def test_a_baseline_alone_is_no_result_yet(lab: Lab) -> None:
    sheet = lab.sheet("log", "experiment")
    (use,) = lab.items("indicator", ["사용률"], **USE)
    take_reading(lab.store, use.id, "기준선", "24/100")
    (series,) = run(lab, sheet).run.series
    assert series.latest is None
    assert verdict(series) is Verdict.UNKNOWN


def test_the_chart_has_whiskers_reference_lines_changes_and_numbered_events(lab: Lab, sheet: Sheet) -> None:
    view = run(lab, sheet).run
    use, wait = view.series
    chart, guard = timeline(view, use), timeline(view, wait)
    assert chart is not None
    assert guard is not None
    (panel,) = chart.panels
    assert (panel.baseline, panel.target, panel.guardrail) == (24.0, 40.0, None)
    last = panel.readings[-1]
    assert (last.value, round(last.low or 0, 1), round(last.high or 0, 1)) == (43.0, 33.7, 52.8)
    assert chart.changes == (2.0,)
    assert [event.number for event in chart.events] == [1, 2]
    assert (guard.panels[0].guardrail, guard.panels[0].target, guard.panels[0].floor) == (50.0, None, False)
    assert "43" in chart.drawing(400).alt
    assert scale_words(use) == "100 가운데"


def test_one_reading_has_no_course(lab: Lab, sheet: Sheet) -> None:
    (back,) = lab.items("indicator", ["회수율"], unit="%", target=80)
    lab_step(lab, Measurement(id=new_id(), item_id=back.id, k=51, n=60))
    view = run(lab, sheet).run
    assert timeline(view, view.series[-1]) is None


def lab_step(lab: Lab, *records: Measurement) -> None:
    with lab.store.step("Measured", project_id=lab.project.id) as step:
        for record in records:
            step.add(record)


def test_people_measured_twice_are_counted_by_what_each_gained(lab: Lab) -> None:
    sheet = lab.sheet("log", "experiment")
    (days,) = lab.items("indicator", ["이야기한 날"], unit="일/주", baseline="중앙값 2.5", target="6명 이상 +2일",
                        direction_text="늘수록 좋음")  # fmt: skip
    before, after = (2, 3, 1, 4, 2, 3, 5, 2), (4, 5, 3, 5, 2, 6, 4, 4)
    lab_step(
        lab,
        *(
            Measurement(id=new_id(), item_id=days.id, value=float(value), phase=phase, subject=f"{n}번")
            for phase, values in (("before", before), ("after", after))
            for n, value in enumerate(values, 1)
        ),
    )
    (series,) = run(lab, sheet).run.series
    assert verdict(series) is Verdict.NOT_MET  # five of the six wanted
    chart = people_chart(series)
    assert chart is not None
    assert len(chart.pairs) == 8


def test_entries_and_indicators_of_another_experiment_stay_with_it(lab: Lab, sheet: Sheet) -> None:
    (other,) = lab.items("experiment", ["둘째 실험"])
    write_entry(lab.store, lab.project.id, "다른 이야기", experiment_id=other.id)
    first = read(lab.store, sheet).run.experiment
    assert first is not None
    original = lab.store.select(Item, "where kind='experiment' order by code_no")[0]
    assert "다른 이야기" not in [e.item.text for e in read_experiment(lab.store, lab.project.id, original.id).entries]
    assert "다른 이야기" in [e.item.text for e in read_experiment(lab.store, lab.project.id, other.id).entries]


def test_checks_ask_for_what_is_missing(lab: Lab, sheet: Sheet) -> None:
    lab.items("indicator", ["소식 엽서"])
    write_entry(lab.store, lab.project.id, "언제인지 모름", sheet=sheet)
    said = [check.sentence() for check in KIND.checks(run(lab, sheet))]
    assert "일지 3번에 때가 없어요." in said
    assert any("아직 재지 않았어요" in sentence for sentence in said)


def test_the_log_on_paper_tells_every_entry_word_for_word(lab: Lab, sheet: Sheet) -> None:
    blocks = KIND.blocks(run(lab, sheet))
    tables = [block for block in blocks if isinstance(block, Table)]
    (diary,) = [block for block in blocks if isinstance(block, BulletList)]
    assert len([block for block in blocks if isinstance(block, Figure)]) == 3
    assert "43/100 (4주)" in [plain(cell) for row in tables[0].rows for cell in row if isinstance(cell, tuple)]
    assert [plain(item.words) for item in diary.items] == [
        "1주 토 · 민원  줄이 길다는 말",
        "2주 목 · 변경  빌림대를 옮김 → 따로 표시",
    ]
    assert KIND.room(run(lab, sheet))


def test_an_empty_log_promises_nothing(lab: Lab) -> None:
    sheet = lab.sheet("log", "experiment")
    view = run(lab, sheet)
    assert KIND.is_empty(view)
    assert KIND.blocks(view) == []
    method = next(iter(Library(resources() / "methods")))
    assert KIND.worksheet(method)


def test_a_bare_limit_takes_its_comparator_from_the_direction(lab: Lab) -> None:
    sheet = lab.sheet("log", "experiment")
    wishes = ({"direction": "down", "target": "25"}, {"class": "guardrail", "target": "3"}, {"target": "여섯 명쯤"}, {})
    for number, data in enumerate(wishes):
        (item,) = lab.items("indicator", [f"지표 {number}"], **data)
        take_reading(lab.store, item.id, "1주", "20")
    less, guard, vague, none = run(lab, sheet).run.series
    assert [verdict(one) for one in (less, guard, vague, none)] == [
        Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.UNKNOWN,
    ]  # fmt: skip
    assert (goal_words(less), goal_words(vague), goal_words(none)) == ("25 이하", "여섯 명쯤", "")
    assert verdict_words(none) == "아직 알 수 없음"


def test_answers_of_people_measured_once_are_held_against_the_limit_by_their_median(lab: Lab) -> None:
    from livinglab.sheets.log.figures import people_words

    sheet = lab.sheet("log", "experiment")
    (burden,) = lab.items("indicator", ["부담감"], **{"class": "guardrail", "target": "3 이하"})
    lab_step(
        lab,
        *(
            Measurement(id=new_id(), item_id=burden.id, value=float(v), subject=f"{n}번")
            for n, v in enumerate((2, 3, 4), 1)
        ),
    )
    (series,) = run(lab, sheet).run.series
    assert (people_words(series), verdict_words(series)) == ("중앙값 3", "안전선 안이에요")
    assert people_chart(series) is None


def test_numbers_without_a_guardrail_baseline_or_one_measure_are_asked_about(lab: Lab) -> None:
    sheet = lab.sheet("log", "experiment")
    lab.items("experiment", ["실험"])
    said = [check.sentence() for check in KIND.checks(run(lab, sheet))]
    assert said == ["지표가 아직 없어요. 지표가 있어야 잴 수 있어요."]
    (use,) = lab.items("indicator", ["사용률"], **{"class": "outcome"})
    take_reading(lab.store, use.id, "1주", "29/100")
    take_reading(lab.store, use.id, "2주", "30")
    said = [check.sentence() for check in KIND.checks(run(lab, sheet))]
    assert said == [
        "안전선이 아직 없어요. 나빠지면 안 되는 것은 무엇인가요?", "M1에 기준선이 없어요. 시작하기 전에는 어땠나요?",
        "M1에 숫자와 몇 가운데 몇이 섞여 있어요.",
    ]  # fmt: skip
