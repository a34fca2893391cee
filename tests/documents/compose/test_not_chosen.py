"""Ideas nobody took forward: what they got, why they wait, what they would need; none of them is lost."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from hypothesis import given, settings

from livinglab import paths
from livinglab.actions.items import new_item
from livinglab.blocks.blocks import CardBox, Heading
from livinglab.blocks.words import plain
from livinglab.documents.compose.not_chosen import not_chosen, waiting_ideas
from livinglab.documents.compose.promises import promises
from livinglab.documents.pdf.writer import write_pdf
from livinglab.documents.shelf.kinds import Asked
from livinglab.documents.shelf.personal import PAPERS
from livinglab.exchange.workshop_json import import_workshop
from livinglab.methods import Library
from livinglab.store import Store
from livinglab.views.lab import Lab as Told
from tests.documents.compose.reading import fresh, inside
from tests.documents.tangled_labs import Plan, plans, tangled
from tests.sheets.lab import Lab
from tests.told import told


def _cards(lab: Told) -> dict[str, dict[str, str]]:
    blocks = not_chosen(lab).blocks
    heads = [plain(one.words) for one in inside(blocks, Heading) if one.level == 3]
    boxes = [{field.label: plain(field.words) for field in box.fields} for box in inside(blocks, CardBox)]
    return dict(zip(heads, boxes, strict=False))


def test_the_sample_keeps_four_ideas(store: Store, sample: str) -> None:
    cards = _cards(Told(store, sample))
    assert [head.split(" ")[0] for head in cards] == ["I2", "I4", "I5", "I6"]
    assert cards["I5 용기 지참 도장 10개 = 두부 1모"] == {
        "투표 결과": "점투표: 18명 가운데 6명 · 6개 가운데 5위",
        "어디에서 왔나": "C2 용기·장바구니 사용의 망설임\nH1 어떻게 하면 용기를 꺼내는 일이 민망하지 않게 할 수 있을까? (C2)",
        "어디에 두었나": "아이디어 목록에 I5 번호로 두었습니다 · ‘아이디어 카드 정리와 전시 관람’에서 적었습니다",
    }
    assert "결정 D1에서 다시 이야기했습니다" in cards["I2 로컬푸드 코너 낱개 진열 12품목"]["어디에 두었나"]


def test_a_vote_by_shares_tells_how_many_wanted_it_and_what_it_costs(store: Store) -> None:
    file = paths.resources() / "samples" / "hometown-mother.json"
    lab = Told(store, import_workshop(store, Library(paths.resources() / "methods"), file).project_id)
    cards = _cards(lab)
    assert [head.split(" ")[0] for head in cards] == ["J4", "J5"]
    assert "20명 가운데 10명 (50 %) · 6개 가운데 2위" in cards["J4 집안 고장 손보기의 날"]["투표 결과"]
    assert cards["J4 집안 고장 손보기의 날"]["해 보려면"] == "비용: 400 천원"


def test_why_it_waits_is_said_in_peoples_words(lab: Lab) -> None:
    with lab.store.step("Wrote", project_id=lab.project.id) as step:
        for text, data in (
            ("등", {"status": "chosen"}),
            ("의자", {"status": "on_hold", "reason": "겨울에는 어렵다"}),
            ("벽화", {}),
        ):
            new_item(lab.store, step, lab.project.id, "idea", text, data=data)
        new_item(lab.store, step, lab.project.id, "decision", "해 본다", data={"minority": "의자가 먼저다"})
    cards = _cards(fresh(lab))
    assert cards["I2 의자"]["고르지 않은 까닭"] == "다음에 다시 보기로 하고 미루어 두었습니다. 겨울에는 어렵다"
    assert cards["I3 벽화"]["고르지 않은 까닭"] == "이번에는 고르지 않았습니다. 까닭은 적혀 있지 않습니다."
    assert "의자가 먼저다" in told(not_chosen(fresh(lab)).blocks)


def test_papers_say_why_they_cannot_be_printed_yet(lab: Lab) -> None:
    asked = Asked(lab.store, lab.project.id, Library(Path()))
    assert [bool(kind.missing(asked)) for kind in PAPERS] == [True] * len(PAPERS)
    for kind in PAPERS:
        assert isinstance(kind.compose(asked), list), "and composing one all the same ends well"


@settings(max_examples=10)
@given(plan=plans(notes=3))
def test_no_waiting_idea_and_no_commitment_is_lost_whatever_was_written(library: Store, plan: Plan) -> None:
    lab = Told(library, tangled(library, plan))
    paper = not_chosen(lab)
    heads = [one for one in inside(paper.blocks, Heading) if one.level == 3 and plain(one.words) != "다른 의견"]
    assert len(heads) == len(waiting_ideas(lab)) == len(inside(paper.blocks, CardBox))
    for idea, head in zip(waiting_ideas(lab), heads, strict=True):
        assert plain(head.words).startswith(f"{idea.code} {idea.text.strip()}".strip())
    write_pdf(paper, BytesIO())
    open_ = promises(lab)
    said = told(open_.blocks)
    for promise in lab.items("action"):
        words = (promise.text, *(str(promise.data.get(key)) for key in ("who", "due", "check")))
        assert promise.code in said or not any(one.strip() for one in words)
    write_pdf(open_, BytesIO(), large_print=bool(plan.luck % 2))
