"""What people agree to, and what they take back: one step a person, so that each can be undone for itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from livinglab.hangul import nfc
from livinglab.i18n import N_
from livinglab.model.consent import Consent, consents_of, with_consents
from livinglab.model.consent_terms import TERMS, Terms
from livinglab.model.items import Item
from livinglab.model.lab import Participant, Project
from livinglab.store import Store


def record_consents(store: Store, person_id: str, answers: Mapping[str, bool | None], *, date: str = "",
                    way: str = "", witness: str = "") -> Participant:  # fmt: skip
    """Write what a person answered to these purposes, None for one nobody asked; equal answers make no step.

    `date` is the day of the form (today where none is given), `way` how it was said; a `witness` stands by alias."""
    person = store.get(Participant, person_id)
    day = date or store.now()[:10]
    said = {"date": day, "way": way, "witness": nfc(witness).strip() if way == "spoken" else ""}
    before = consents_of(person.data)
    given = {purpose: Consent(answer, **said) if answer is not None else Consent()
             for purpose, answer in answers.items()
             if before[purpose].given is not answer or before[purpose].withdrawn}  # fmt: skip
    if not given:
        return person
    changed = replace(person, data=with_consents(person.data, {**before, **given}))
    with store.step(N_("Recorded what {alias} agreed to"), project_id=person.project_id, alias=person.alias) as step:
        step.put(changed)
    return changed


def withdraw_consents(store: Store, person_id: str, purposes: Collection[str], *, date: str = "") -> Participant:
    """Take back what a person had agreed to; what was never given stays as it is. The yes and its day are kept."""
    person = store.get(Participant, person_id)
    before = consents_of(person.data)
    back = {
        purpose: replace(before[purpose], withdrawn=date or store.now()[:10])
        for purpose in purposes
        if before[purpose].holds
    }
    if not back:
        return person
    changed = replace(person, data=with_consents(person.data, {**before, **back}))
    with store.step(N_("{alias} took consent back"), project_id=person.project_id, alias=person.alias) as step:
        step.put(changed)
    return changed


def agree_to_story(store: Store, item_id: str, agreed: bool) -> None:
    """Say on a story's own card that it may be printed, or that nobody said so."""
    item = store.get(Item, item_id)
    rest = {key: value for key, value in item.data.items() if key != "consent"}
    label = N_("Said that {code} may be printed") if agreed else N_("Said that {code} is not printed")
    with store.step(label, project_id=item.project_id, code=item.code) as step:
        step.put(replace(item, data={**rest, **({"consent": True} if agreed else {})}))


def write_terms(store: Store, project_id: str, **fields: str | bool) -> Terms:
    """Change what the consent form says. Other words than those the organisation confirmed need to be confirmed again."""
    project = store.get(Project, project_id)
    before = Terms.of(project.data)
    told = {key: nfc(value).strip() if isinstance(value, str) else value for key, value in fields.items()}
    changed = replace(before, **told)  # type: ignore[arg-type]
    if changed == before:
        return before
    changed = replace(changed, confirmed=False)
    _put_terms(store, project, changed, N_("Changed the words of the consent form"))
    return changed


def confirm_terms(store: Store, project_id: str, confirmed: bool) -> None:
    """Keep that the organisation checked the wording, or that it did not."""
    project = store.get(Project, project_id)
    terms = Terms.of(project.data)
    if terms.confirmed is not confirmed:
        label = N_("The consent form was checked") if confirmed else N_("The consent form is still to be checked")
        _put_terms(store, project, replace(terms, confirmed=confirmed), label)


def _put_terms(store: Store, project: Project, terms: Terms, label: str) -> None:
    rest = {key: value for key, value in project.data.items() if key != TERMS}
    with store.step(label, project_id=project.id) as step:
        step.put(replace(project, data={**rest, **({TERMS: terms.value} if terms.value else {})}))
