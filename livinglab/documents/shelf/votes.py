"""Papers of votes, ratings and surveys: numbered, so that what was printed before is not given out twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from livinglab.actions.numbered_papers import Numbers
from livinglab.blocks.blocks import Document
from livinglab.documents.compose.ballots import ballots
from livinglab.documents.compose.numbered_sheets import rating_sheets, survey_sheets
from livinglab.documents.compose.tally_sheet import tally_sheet
from livinglab.documents.shelf.kinds import Asked, PaperKind
from livinglab.i18n import N_, tr
from livinglab.model.lab import Sheet
from livinglab.sheets.ballot.paper.numbers import advised, left_after, spare_for, still_wanted
from livinglab.sheets.ballot.paper.numbers import printed as printed_ballots
from livinglab.sheets.ballot.read import BallotView
from livinglab.sheets.ballot.read import read as read_vote
from livinglab.sheets.ballot.setup import RULES
from livinglab.sheets.numbered import printed
from livinglab.sheets.rating.read import RatingView
from livinglab.sheets.rating.read import read as read_rating
from livinglab.sheets.survey.paper import has_faces
from livinglab.sheets.survey.view import SurveyView
from livinglab.sheets.survey.view import read as read_survey
from livinglab.views.people import people_here

_QUESTIONS = "question-sheets"


@dataclass(frozen=True)
class Run:
    """Papers of one sheet that are printed next; `part` is the round or wave they are for."""

    sheet: Sheet
    first: int
    count: int
    part: str = ""

    @property
    def last(self) -> int:
        return self.first + self.count - 1


def _votes(asked: Asked) -> Iterator[BallotView]:
    """Votes with something to vote for, by a rule that is known here."""
    for sheet in asked.sheets:
        if sheet.kind == "ballot":
            view = read_vote(asked.store, sheet)
            if view.options and view.rule in RULES:
                yield view


def _ballot_runs(asked: Asked) -> Iterator[Run]:
    for view in _votes(asked):
        if not view.revealed and left_after(printed_ballots(view)):
            yield Run(view.sheet, printed_ballots(view) + 1, advised(view))


def _ballots(asked: Asked) -> list[Document]:
    return [
        ballots(asked.store, run.sheet, run.count, first=run.first, large=asked.large, language=asked.language)
        for run in _ballot_runs(asked)
    ]


def _tally_sheets(asked: Asked) -> list[Document]:
    return [
        tally_sheet(asked.store, view.sheet, large=asked.large, language=asked.language) for view in _votes(asked)
    ]  # fmt: skip


def _no_vote_ahead(asked: Asked) -> str:
    return "" if any(_ballot_runs(asked)) else tr("There is no vote ahead with ideas to vote for.")


def _no_vote(asked: Asked) -> str:
    return "" if any(_votes(asked)) else tr("There is no vote with ideas to vote for.")


def _rating_runs(asked: Asked) -> Iterator[Run]:
    """Ratings with something to rate, for the first round nobody is in yet."""
    for sheet in asked.sheets:
        if sheet.kind == "rating":
            view = read_rating(asked.store, sheet)
            part = next((one for one in view.passes if not _rated(view, one)), None)
            if view.rows and part is not None:
                yield from _next(asked, sheet, part)


def _rated(view: RatingView, moment: str) -> bool:
    return any(view.answered(rater, moment) for rater in view.raters)


def _survey_runs(asked: Asked, wanted: Callable[[SurveyView], bool] = lambda _view: True) -> Iterator[Run]:
    """Surveys with questions, for the wave that comes next."""
    for sheet in asked.sheets:
        if sheet.kind == "survey":
            view = read_survey(asked.store, sheet)
            part = _next_wave(view)
            if view.questions and part is not None and wanted(view):
                yield from _next(asked, sheet, part)


def _next_wave(view: SurveyView) -> str | None:
    """The one behind the last that was answered; how it was back then is asked only of who was not asked before."""
    waves = [wave for wave in view.waves if wave != "then"]
    done = [wave for wave in waves if view.answered(wave)]
    if done and "then" in view.waves and not view.answered("before") and not view.answered("then"):
        return "then"
    ahead = waves[waves.index(done[-1]) + 1 :] if done else waves
    return ahead[0] if ahead else None


def _face_runs(asked: Asked) -> Iterator[Run]:
    """A few sheets for people who read little, with the numbers behind the others where those are made in the same go."""
    few = spare_for(people_here(asked.store, asked.project_id))
    for run in _survey_runs(asked, has_faces):
        before = run.last if _QUESTIONS in asked.papers else run.first - 1
        count = min(few, left_after(before))
        if count:
            yield Run(run.sheet, before + 1, count, run.part)


def _next(asked: Asked, sheet: Sheet, part: str) -> Iterator[Run]:
    done = printed(sheet, part)
    if left_after(done):
        yield Run(sheet, done + 1, still_wanted(people_here(asked.store, asked.project_id), done), part)


def _rating_sheets(asked: Asked) -> list[Document]:
    return [
        rating_sheets(asked.store, run.sheet, run.count, first=run.first, moment=run.part, large=asked.large,
                      language=asked.language) for run in _rating_runs(asked)
    ]  # fmt: skip


def _question_sheets(asked: Asked, faces: bool = False) -> list[Document]:
    return [
        survey_sheets(asked.store, run.sheet, run.count, first=run.first, wave=run.part, large=asked.large, faces=faces,
                      language=asked.language) for run in (_face_runs if faces else _survey_runs)(asked)
    ]  # fmt: skip


def _numbers(runs: Callable[[Asked], Iterator[Run]]) -> Callable[[Asked], list[Numbers]]:
    return lambda asked: [Numbers(run.sheet.id, run.last, run.part) for run in runs(asked)]


def _no_rating(asked: Asked) -> str:
    return "" if any(_rating_runs(asked)) else tr("There is no rating ahead with something to rate.")


def _no_survey(asked: Asked) -> str:
    return "" if any(_survey_runs(asked)) else tr("There is no survey ahead with questions.")


def _no_faces(asked: Asked) -> str:
    return "" if any(_face_runs(asked)) else tr("There is no survey ahead with a scale of five steps.")


PAPERS: tuple[PaperKind, ...] = (
    PaperKind(
        "ballots", N_("Ballot papers"), "before", _ballots, _no_vote_ahead, one_sided=True, numbers=_numbers(_ballot_runs)
    ),
    PaperKind("tally-sheet", N_("Tally sheet"), "before", _tally_sheets, _no_vote, one_sided=True),
    PaperKind(
        "rating-sheets", N_("Rating sheets"), "before", _rating_sheets, _no_rating, one_sided=True,
        numbers=_numbers(_rating_runs),
    ),
    PaperKind(
        _QUESTIONS, N_("Question sheets"), "before", _question_sheets, _no_survey, one_sided=True,
        numbers=_numbers(_survey_runs),
    ),
    PaperKind(
        "question-sheets-faces", N_("Question sheets with faces, a few for those who read little"), "before",
        lambda asked: _question_sheets(asked, faces=True), _no_faces, one_sided=True, usual=False,
        numbers=_numbers(_face_runs),
    ),
)  # fmt: skip
