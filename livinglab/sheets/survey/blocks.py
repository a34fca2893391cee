"""A survey on paper and on the projector: people, not percent, and nobody's alias on the wall."""

from __future__ import annotations

from collections.abc import Sequence

from livinglab.blocks.blocks import Block, Figure, Heading, Keep, Paragraph
from livinglab.blocks.words import ours, theirs
from livinglab.i18n import tr, trn
from livinglab.sheets.second_pass import coverage_sentence
from livinglab.sheets.survey.charts import parts_of
from livinglab.sheets.survey.levels import level_blocks
from livinglab.sheets.survey.on_paper import wave_papers
from livinglab.sheets.survey.sentences import sheet_lines
from livinglab.sheets.survey.setup import LEVELS
from livinglab.sheets.survey.tested import tested_sentences
from livinglab.sheets.survey.view import Question, SurveyView


def blocks(view: SurveyView) -> Sequence[Block]:
    """Each question with its chart, its counts, and who is missing from them; then what a test adds, for the report."""
    sheets = [coverage_sentence(wave_papers(view, wave)) for wave in view.waves]
    said = [Paragraph(ours(line)) for line in (*sheet_lines(view), *sheets) if line]
    found = [block for question in view.questions for block in question_blocks(question)]
    return [
        *said,
        *level_blocks(view),
        *found,
        *(Paragraph(ours(sentence), "note") for sentence in tested_sentences(view)),
    ]


def room(view: SurveyView) -> Sequence[Block]:
    """The same charts without any test; while answers still come in, only how many."""
    if view.has_both_waves:
        return [block for question in view.questions for block in question_blocks(question)]
    found: list[Block] = [Paragraph(theirs(question.text)) for question in view.questions]
    answered = len(view.answered(view.wave))
    found.append(Paragraph(ours(trn("{n} person has answered.", "{n} people have answered.", answered))))
    return found


def question_blocks(question: Question) -> list[Block]:
    """Heading, charts and sentences of one question; a question nobody answered is left out."""
    parts = parts_of(question)
    if not parts:
        return []
    head: list[Block] = [Heading(theirs(question.text), 3)]
    if question.level:
        head.append(Paragraph(ours(tr(LEVELS[question.level])), "meta"))
    found: list[Block] = []
    for name, figure, sentences in parts:
        head += [Paragraph(ours(name, bold=True))] if name else []
        # A heading alone at the foot of a page belongs to nothing.
        found += [Keep((*head, Figure(figure))), Paragraph(ours(" ".join(sentences)))]
        head = []
    return found
