"""A network in words: names of tracks and outcomes, ties, and what changed."""

from __future__ import annotations

from livinglab.analysis import network
from livinglab.i18n import N_, tr, trn
from livinglab.sheets.network.read import Application, NetworkView, Node, Tie
from livinglab.sheets.network.setup import Choice

MOMENT_WORDS = {
    "": N_("Nobody said since when"), "before": N_("Before the project"), "after": N_("Since the project"),
}  # fmt: skip
WEIGHT_WORDS = {0: N_("Not said"), 1: N_("Acquainted"), 2: N_("Sometimes together"), 3: N_("Often together")}


def named(choices: tuple[Choice, ...], key: str) -> str:
    """The word of a key; somebody's own words stay as they are."""
    return next((str(choice.name) for choice in choices if choice.key == key), key)


def application_words(view: NetworkView, one: Application) -> str:
    """2012 씨앗 선정"""
    parts = (str(one.year or ""), named(view.setup.tracks, one.track), named(view.setup.outcomes, one.outcome))
    return " ".join(filter(None, parts))


def story(view: NetworkView, applications: tuple[Application, ...]) -> str:
    """All applications of one group in their order."""
    return " → ".join(words for one in applications if (words := application_words(view, one)))


def tie_words(tie: Tie) -> str:
    """What is known of a tie besides its two ends."""
    parts = [tie.words]
    if tie.weight:
        parts.append(tr(WEIGHT_WORDS[tie.weight]))
    if tie.since is not None:
        parts.append(tr("since {year}", year=tie.since))
    if tie.moment == "after":
        parts.append(tr("new"))
    return ", ".join(filter(None, parts))


def about(view: NetworkView, node: Node) -> str:
    """One of them in a line: code, name, what it applied for, whom it is tied to."""
    ties = ", ".join(
        f"{tie.beyond(node.id).name} ({words})" if (words := tie_words(tie)) else tie.beyond(node.id).name
        for tie in view.ties_of(node.id)
    )
    told = (
        f"{node.code} {node.name}",
        story(view, node.applications),
        tr("Tied to {names}", names=ties) if ties else "",
    )
    return " · ".join(filter(None, told))


def change_sentences(view: NetworkView) -> tuple[str, ...]:
    """What changed between before and after; nothing where no tie is known to be new."""
    before, after = view.pairs("before", ""), view.pairs("after")
    new = network.new_pairs(before, after)
    if not new:
        return ()
    said = [trn("{n} pair newly tied", "{n} pairs newly tied", len(new))]
    across = network.bridged([node.id for node in view.nodes], before, before | after)
    if across:
        said.append(
            trn("{n} of them ties what had not hung together", "{n} of them tie what had not hung together", across)
        )
    parts = len(network.components([node.id for node in view.nodes], before))
    now = len(network.components([node.id for node in view.nodes], before | after))
    if now < parts:
        said.append(tr("{before} separate pieces have become {after}", before=parts, after=now))
    return tuple(said)


def standing_sentences(view: NetworkView) -> tuple[str, ...]:
    """How the picture stands: how many, how they hang together, who stands alone."""
    if not view.nodes:
        return ()
    groups = sum(not node.person for node in view.nodes)
    people = len(view.nodes) - groups
    said = [trn("{n} group", "{n} groups", groups)] if groups else []
    if people:
        said.append(trn("{n} person drawn", "{n} people drawn", people))
    said.append(trn("{n} tie", "{n} ties", len(view.ties)))
    if view.ties and view.alone:
        said.append(trn("{n} stands alone", "{n} stand alone", len(view.alone)))
    sectors = [(name, n) for name, n in network.diversity(node.sector for node in view.nodes) if name]
    if sectors:
        said.append(tr("Sectors: {words}", words=", ".join(f"{name} {n}" for name, n in sectors)))
    hubs = [(named(view.setup.hubs, key), n) for key, n in network.diversity(node.hub for node in view.nodes) if key]
    if hubs:
        said.append(tr("Hubs: {words}", words=", ".join(f"{name} {n}" for name, n in hubs)))
    return tuple(said)


def part_words(view: NetworkView, *, quiet: bool = False) -> tuple[str, ...]:
    """Who hangs together, a line a letter; `quiet` calls people by their codes."""
    return tuple(
        (f"{part.letter} {part.name}".strip())
        + f" ({len(part.nodes)}): "
        + ", ".join(node.code if quiet and node.person else node.name for node in part.nodes)
        for part in view.parts
    )
