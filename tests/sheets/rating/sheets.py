"""Rating sheets as a method lays them out, ready to be rated."""

from __future__ import annotations

from dataclasses import replace

from livinglab.actions import ratings as acts
from livinglab.methods import Library, Method
from livinglab.model.lab import Sheet
from livinglab.paths import resources
from livinglab.sheets.rating.read import RatingView, read
from tests.sheets.lab import IDEAS, Lab

METHODS = Library(resources() / "methods")
RATING = [method for method in METHODS if method.kind == "rating"]
CRITERIA = ("주민이 바로 쓸 수 있다", "비용이 적다", "맡을 사람이 있다")


def laid_out(lab: Lab, method_id: str, ideas: int = 3, criteria: tuple[str, ...] = CRITERIA) -> Sheet:
    """A sheet of a method; with ideas of the project and criteria of one's own where it asks for them."""
    method = method_of(method_id)
    made = lab.sheet("rating", method.stage, str(method.name))
    sheet = replace(made, layout=method.layout, data=method.sheet_data())
    with lab.store.step("Laid out", project_id=lab.project.id) as step:
        step.put(sheet)
    view = read(lab.store, sheet)
    if view.setup.free and not view.criteria:
        acts.add_criteria(lab.store, sheet, criteria)
    if view.setup.of != "project":
        acts.choose_targets(lab.store, sheet, [item.id for item in lab.items("idea", IDEAS[:ideas])])
    return lab.store.get(Sheet, sheet.id)


def method_of(method_id: str) -> Method:
    found = METHODS.get(method_id)
    assert found is not None
    return found


def now(lab: Lab, sheet: Sheet) -> RatingView:
    """The sheet as it stands."""
    return read(lab.store, lab.store.get(Sheet, sheet.id))


def give(lab: Lab, sheet: Sheet, rows: dict[str, list[float | None]], target_id: str | None = None,
         moment: str = "") -> None:  # fmt: skip
    """Values by criterion, a rater a place (R1, R2 …); None is missing."""
    for key, values in rows.items():
        for place, value in enumerate(values, 1):
            if value is not None:
                acts.rate(lab.store, sheet, key, f"R{place}", value, target_id=target_id, moment=moment)
