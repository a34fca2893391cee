"""A run sheet that is too long, or too long without a break, says so before anybody sits in it."""

from __future__ import annotations

from livinglab.i18n import speaking
from livinglab.model.lab import Activity, Workshop
from livinglab.views.plan_checks import break_place, is_break, plan_checks


def meeting(booked: int | None = None, form: str = "meeting") -> Workshop:
    return Workshop(id="w", project_id="p", no=1, title="1회차", planned_minutes=booked, form=form)


def sheet(*minutes: int) -> list[Activity]:
    """Activities of these lengths; a negative one is a break."""
    return [
        Activity(
            id=str(place), project_id="p", workshop_id="w", ord=str(place), title=f"순서 {place}",
            stage="define" if length > 0 else "", planned_minutes=abs(length),
        )
        for place, length in enumerate(minutes, 1)
    ]  # fmt: skip


def told(workshop: Workshop, activities: list[Activity]) -> list[str]:
    with speaking("ko"):
        return [str(one) for one in plan_checks(workshop, activities)]


def test_ninety_minutes_without_a_break_are_fine_and_one_more_is_not() -> None:
    assert told(meeting(), sheet(45, 45, -10, 30)) == []
    (sentence,) = told(meeting(), sheet(30, 45, 16, -10, 30))
    assert "91분" in sentence
    assert "“순서 3” 앞에서" in sentence


def test_longer_than_booked_is_told_with_both_figures() -> None:
    assert told(meeting(200), sheet(60, -20, 90, -20, 10)) == []
    (sentence,) = told(meeting(180), sheet(60, -20, 90, -20, 10))
    assert "180분보다 20분 길어요" in sentence


def test_the_weeks_of_an_experiment_need_no_break() -> None:
    assert told(meeting(form="period"), sheet(500)) == []


def test_a_break_is_proposed_before_the_activity_that_passes_ninety_minutes() -> None:
    place = break_place(sheet(30, 45, 16, -10, 30))
    assert place is not None
    assert place.title == "순서 3"
    assert break_place(sheet(45, 45, -10, 30)) is None


def test_words_of_welcome_and_of_goodbye_are_no_break() -> None:
    (sentence,) = told(meeting(), sheet(-10, 45, 30, -10))
    assert "95분" in sentence
    place = break_place(sheet(-10, 45, 40, 10, -10, 30))
    assert place is not None
    assert place.title == "순서 3"


def test_a_pinned_lunch_is_a_break_and_a_pinned_speech_is_none() -> None:
    lunch, speech = (
        Activity(id=title, project_id="p", workshop_id="w", ord="2", title=title, planned_minutes=50, pinned=True)
        for title in ("점심 식사", "면장님 인사말")
    )
    assert (is_break(lunch), is_break(speech)) == (True, False)
    first, second = sheet(60, 60)
    assert told(meeting(), [first, lunch, second]) == []
    assert "170분" in told(meeting(), [first, speech, second])[0]
