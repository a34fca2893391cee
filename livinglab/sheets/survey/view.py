"""Everything on a survey sheet as one frozen view: questions, who answered what in which wave, and the change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from livinglab.analysis.before_after import BeforeAfter, before_after
from livinglab.analysis.mcnemar import YesNoPairs, mcnemar_pairs
from livinglab.i18n import N_
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Sheet
from livinglab.model.results import Answer
from livinglab.sheets.survey.setup import DEFAULT_SCALE, LEVELS, WAVE_NAMES, Setup, setup_of
from livinglab.store import Store

Answers = Mapping[str, float | None]
COMPARISONS = {
    ("before", "after"): N_("Before and after"),
    ("then", "after"): N_("Then and now, both asked afterwards: memory fades"),
    ("before", "follow_up"): N_("Before and months later"),
    ("before", "then"): N_("As said before, and as remembered afterwards: this shows how the measure shifted"),
}
"""Pairs of waves that are set beside each other, each under a name of its own."""


@dataclass(frozen=True)
class Question:
    """One question with its answers, wave by wave, alias by alias; None is "does not know or does not apply"."""

    item: Item
    waves: Mapping[str, Answers]

    @property
    def code(self) -> str:
        return self.item.code

    @property
    def text(self) -> str:
        return self.item.text

    @property
    def scale(self) -> tuple[int, int]:
        """The lowest and the highest answer."""
        stored = self.item.data.get("scale")
        if isinstance(stored, list) and len(stored) == 2 and all(isinstance(end, int) for end in stored):
            return (stored[0], stored[1]) if stored[0] < stored[1] else DEFAULT_SCALE
        return DEFAULT_SCALE

    @property
    def low_label(self) -> str:
        return str(self.item.data.get("low_label", ""))

    @property
    def high_label(self) -> str:
        return str(self.item.data.get("high_label", ""))

    @property
    def note(self) -> str:
        """What the file or the facilitator says about how it was asked."""
        return str(self.item.data.get("note", ""))

    @property
    def started(self) -> int | None:
        """How many people began, where that is known and is more than who can be seen."""
        stored = self.item.data.get("n_start")
        return stored if isinstance(stored, int) else None

    def wave(self, name: str) -> Answers:
        return self.waves.get(name, {})

    @cached_property
    def change(self) -> BeforeAfter:
        """Paired by alias; who answered once only stands apart."""
        return self.between("before", "after")

    def between(self, first: str, second: str) -> BeforeAfter:
        """Two waves of the same people."""
        low, high = self.scale
        return before_after(self.wave(first), self.wave(second), range(low, high + 1))

    @property
    def is_yes_no(self) -> bool:
        """Answered with no (0) or yes (1), and nothing else was ever stored."""
        return self.scale == (0, 1) and all(
            value in (None, 0, 1) for wave in self.waves.values() for value in wave.values()
        )

    def yes_no_pairs(self, first: str, second: str) -> list[tuple[bool, bool]]:
        """Whether each person who answered both times said yes."""
        return [(pair.before == 1, pair.after == 1) for pair in self.between(first, second).pairs]

    def yes_no(self, first: str, second: str) -> YesNoPairs:
        return mcnemar_pairs(self.yes_no_pairs(first, second))

    def unknown(self, wave: str) -> int:
        """How many said "does not know or does not apply"."""
        return sum(value is None for value in self.wave(wave).values())

    @property
    def compared(self) -> list[tuple[str, str]]:
        """Every two waves with somebody in both."""
        return [waves for waves in COMPARISONS if self.between(*waves).n]

    @property
    def alone(self) -> list[str]:
        """Waves with answers that can be compared with nobody's."""
        paired = {wave for waves in self.compared for wave in waves}
        return [wave for wave in WAVE_NAMES if self.wave(wave) and wave not in paired]

    @property
    def level(self) -> str:
        """Which of Kirkpatrick's levels it asks about, or empty."""
        stored = self.item.data.get("level")
        return stored if stored in LEVELS else ""

    @property
    def ready(self) -> str:
        """Where among the ready-made questions it comes from, or empty."""
        return str(self.item.data.get("ready", ""))

    @property
    def is_answered(self) -> bool:
        return any(self.waves.values())


@dataclass(frozen=True)
class SurveyView:
    """Rows of people are in the order they were met; `people` are aliases written down before they answered."""

    sheet: Sheet
    questions: tuple[Question, ...]
    participants: tuple[str, ...]
    people: Mapping[str, tuple[str, ...]]
    wave: str

    def answered(self, wave: str) -> tuple[str, ...]:
        """Everyone with an answer in a wave, "does not know" included."""
        return tuple(dict.fromkeys(alias for question in self.questions for alias in question.wave(wave)))

    def present(self, wave: str) -> tuple[str, ...]:
        """Everyone written down for a wave or with an answer in it."""
        return tuple(dict.fromkeys((*self.people.get(wave, ()), *self.answered(wave))))

    def expected(self, wave: str) -> tuple[str, ...]:
        """Who should answer in a wave: afterwards those who answered before, at first the project's participants."""
        return self.present("before") if wave != "before" else self.participants

    def rows(self, wave: str) -> tuple[str, ...]:
        """Everybody the table of a wave has a line for: who is expected first, then who came besides."""
        expected = self.expected(wave) or self.participants
        return tuple(dict.fromkeys((*expected, *self.present(wave))))

    def unmatched(self, wave: str) -> tuple[str, ...]:
        """Who answered in this wave only; compared with nobody."""
        other = set(self.answered("after" if wave == "before" else "before"))
        return tuple(alias for alias in self.answered(wave) if alias not in other)

    @property
    def invited(self) -> Mapping[str, int]:
        """How many people were asked, wave by wave where it is known. Who did not answer is counted as nothing."""
        stored = self.sheet.data.get("invited")
        if not isinstance(stored, dict):
            return {}
        return {wave: n for wave, n in stored.items() if wave in WAVE_NAMES and isinstance(n, int) and n > 0}

    @property
    def follow_up_words(self) -> str:
        """When it will be asked again, as somebody wrote it."""
        return str(self._follow_up.get("words", ""))

    @property
    def follow_up_date(self) -> str:
        """The same as ISO text, empty where the words name no day."""
        return str(self._follow_up.get("date", ""))

    @property
    def _follow_up(self) -> Mapping[str, object]:
        stored = self.sheet.data.get("follow_up")
        return stored if isinstance(stored, dict) else {}

    @property
    def has_levels(self) -> bool:
        """Whether questions are asked level by level."""
        return any(one.level for one in self.setup.sets) or any(question.level for question in self.questions)

    @property
    def setup(self) -> Setup:
        return setup_of(self.sheet)

    @property
    def waves(self) -> tuple[str, ...]:
        """The waves that are offered, and those that hold answers."""
        offered = self.setup.waves
        return tuple(wave for wave in WAVE_NAMES if wave in offered or wave == self.wave or self.answered(wave))

    @property
    def has_both_waves(self) -> bool:
        return any(question.between(first, second).n for question in self.questions for first, second in COMPARISONS)


def read(store: Store, sheet: Sheet) -> SurveyView:
    """The questions placed on the sheet with all their answers, whichever sheet they were typed on."""
    items = store.select(
        Item, "join placement p on p.item_id=t.id where p.sheet_id=? and t.kind='question' order by p.ord", (sheet.id,)
    )
    questions = tuple(Question(item, waves_of(store, item.id)) for item in items)
    participants = store.find(Participant, order="ord", project_id=sheet.project_id)
    return SurveyView(
        sheet=sheet,
        questions=questions,
        participants=tuple(person.alias for person in participants),
        people=_people(sheet),
        wave=wave_of(store, sheet),
    )


def asked_elsewhere(store: Store, sheet: Sheet) -> bool:
    """Whether another survey of the project has questions, so that the same can be asked again."""
    return bool(
        store.rows(
            "select 1 from placement p join sheet s on s.id=p.sheet_id join item i on i.id=p.item_id"
            " where s.project_id=? and s.kind='survey' and s.id<>? and i.kind='question' limit 1",
            (sheet.project_id, sheet.id),
        )
    )


def wave_of(store: Store, sheet: Sheet) -> str:
    """The wave a sheet is for: what it says, else before on the project's first survey and after on later ones. A sheet
    that is the only one is for both, and begins with the first."""
    stored = sheet.data.get("wave")
    if stored in WAVE_NAMES:
        return str(stored)
    sheets = store.rows(
        "select s.id from sheet s join activity a on a.id=s.activity_id join workshop w on w.id=a.workshop_id"
        " where s.project_id=? and s.kind='survey' order by w.no, a.ord, s.ord, s.id", (sheet.project_id,)
    )  # fmt: skip
    return "before" if not sheets or sheets[0][0] == sheet.id else "after"


def waves_of(store: Store, question_id: str) -> dict[str, dict[str, float | None]]:
    """Who answered a question what, wave by wave."""
    waves: dict[str, dict[str, float | None]] = {}
    for answer in store.find(Answer, order="rowid", question_id=question_id):  # as they were typed in
        waves.setdefault(answer.wave, {})[answer.respondent] = answer.value
    return waves


def _people(sheet: Sheet) -> dict[str, tuple[str, ...]]:
    stored = sheet.data.get("people")
    if not isinstance(stored, dict):
        return {}
    return {str(wave): tuple(map(str, aliases)) for wave, aliases in stored.items() if isinstance(aliases, list)}
