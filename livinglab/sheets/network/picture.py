"""A network sheet as the chart draws it: in years and tracks, until a year, before or after, some of it faint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from livinglab.blocks.charts import network as chart
from livinglab.blocks.charts.network_layout import Look, Node, Shape, Shown, Sign
from livinglab.blocks.charts.network_signs import TRACK_SHAPES
from livinglab.i18n import tr
from livinglab.sheets.network import read as sheet
from livinglab.sheets.network.read import Application, NetworkView
from livinglab.sheets.network.words import (
    WEIGHT_WORDS,
    change_sentences,
    named,
    part_words,
    standing_sentences,
    story,
    tie_words,
)

PAPER_TALL = 600.0
MOST_COLUMNS = 7


@dataclass(frozen=True)
class Seen:
    """What of a network is to be seen; `moment` "before" leaves new ties out, "after" marks them."""

    until: int | None = None
    track: str = ""
    outcome: str = ""
    moment: str = "after"
    quiet: bool = False  # people by their codes only
    tall: float = PAPER_TALL

    def applications(self, node: sheet.Node) -> tuple[Application, ...]:
        """What had been applied for by then."""
        return tuple(one for one in node.applications if self.until is None or (one.year or 0) <= self.until)

    def shown(self, node: sheet.Node) -> Shown:
        """Those a filter leaves out stay, faint; those of later years keep their place unseen."""
        if self.until is not None and (node.year or 0) > self.until:
            return "hidden"
        if not (self.track or self.outcome):
            return "full"
        fits = any(
            (not self.track or one.track == self.track) and (not self.outcome or one.outcome == self.outcome)
            for one in self.applications(node)
        )
        return "full" if fits else "faint"

    def of(self, view: NetworkView) -> NetworkView:
        """The network with the ties there were by then, between those who were there; parts follow from them."""
        return replace(view, ties=self._ties(view))

    def _ties(self, view: NetworkView) -> tuple[sheet.Tie, ...]:
        return tuple(
            tie
            for tie in view.ties
            if not (self.moment == "before" and tie.moment == "after")
            and (self.until is None or (tie.since or 0) <= self.until)
            and "hidden" not in (self.shown(tie.one), self.shown(tie.other))
        )


EVERYTHING = Seen()


def picture(view: NetworkView, seen: Seen = EVERYTHING) -> chart.Network:
    """The chart of a network."""
    view = seen.of(view)
    tracks = _tracks(view)
    place, years = _columns(view)
    unsaid = any(node.year is None for node in view.nodes)
    columns = (*years, *((tr("Year not said"),) if unsaid and years else ("",) if unsaid else ()))
    nodes = tuple(
        Node(
            node.id, _called(node, seen.quiet), place.get(node.year or 0, len(years)),
            tracks.index(_track(node)), _signs(view, node, seen, tracks), view.letters.get(node.id, ""), seen.shown(node),
        )
        for node in view.nodes
    )  # fmt: skip
    ties = tuple(
        chart.Tie(
            tie.one.id, tie.other.id, tie.weight, tie.moment == "after",
            "faint" in (seen.shown(tie.one), seen.shown(tie.other)),
        )
        for tie in view.ties
    )  # fmt: skip
    bands = tuple(_track_name(view, track) for track in tracks) if tracks != [""] else ("",)
    return chart.Network(columns, bands, nodes, ties, legend(view, tracks), alt(view, seen), seen.tall)


def _columns(view: NetworkView) -> tuple[dict[int, int], tuple[str, ...]]:
    """The column of each year and what stands above it; many years share columns, the same number each."""
    years = sorted({node.year for node in view.nodes if node.year is not None})
    together = max(-(-len(years) // MOST_COLUMNS), 1)
    spans = [years[first : first + together] for first in range(0, len(years), together)]
    names = tuple(str(span[0]) if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans)
    return {year: number for number, span in enumerate(spans) for year in span}, names


def _track(node: sheet.Node) -> str:
    """The track of what it first applied for, which says in which band it stands."""
    return next((one.track for one in node.applications if one.track), "")


def _tracks(view: NetworkView) -> list[str]:
    """Tracks somebody applied for: those of the set-up in its order, words of people's own, then none."""
    used = {one.track: None for node in view.nodes for one in node.applications if one.track}
    known = [choice.key for choice in view.setup.tracks if choice.key in used]
    own = [track for track in used if track not in known]
    without = [""] if not used or any(not _track(node) for node in view.nodes) else []
    return [*known, *own, *without]


def _track_name(view: NetworkView, track: str) -> str:
    return named(view.setup.tracks, track) if track else tr("No programme")


def _called(node: sheet.Node, quiet: bool) -> str:
    return node.code if quiet and node.person else node.name


def _shape(track: str, tracks: Sequence[str], person: bool) -> Shape:
    if not track:
        return "person" if person else "diamond"
    return TRACK_SHAPES[tracks.index(track) % len(TRACK_SHAPES)]


def _signs(view: NetworkView, node: sheet.Node, seen: Seen, tracks: Sequence[str]) -> tuple[Sign, ...]:
    found = tuple(
        Sign(_shape(one.track, tracks, node.person), _look(view, one.outcome)) for one in seen.applications(node)
    )
    return found or (Sign(_shape("", tracks, node.person)),)


def _look(view: NetworkView, outcome: str) -> Look:
    if not outcome:
        return "unsaid"
    marks: dict[str, Look] = {"filled": "filled", "hollow": "hollow", "dashed": "dashed"}
    choice = next((choice for choice in view.setup.outcomes if choice.key == outcome), None)
    return marks.get(choice.mark, "dotted") if choice else "dotted"


def legend(view: NetworkView, tracks: Sequence[str]) -> tuple[chart.Key, ...]:
    """What is on the picture, in words; nothing that is not."""
    keys: list[chart.Key] = []
    keys += [
        chart.Key(_track_name(view, track), Sign(_shape(track, tracks, False), "hollow")) for track in tracks if track
    ]
    if any(node.person for node in view.nodes):
        keys.append(chart.Key(tr("A person"), Sign("person", "hollow")))
    if "" in tracks and len(tracks) > 1 and any(not node.person and not _track(node) for node in view.nodes):
        keys.append(chart.Key(_track_name(view, ""), Sign("diamond", "hollow")))
    shape = _shape(tracks[0], tracks, False) if tracks else "diamond"
    used = {one.outcome: None for node in view.nodes for one in node.applications if one.outcome}
    known = [choice.key for choice in view.setup.outcomes if choice.key in used]
    for outcome in (*known, *(one for one in used if one not in known)):
        keys.append(chart.Key(named(view.setup.outcomes, outcome), Sign(shape, _look(view, outcome))))
    if any(not node.applications or not all(one.outcome for one in node.applications) for node in view.nodes):
        keys.append(chart.Key(tr("Outcome not said"), Sign(shape)))
    keys += [
        chart.Key(tr("Tie: {words}", words=tr(WEIGHT_WORDS[weight])), tie=chart.Tie("", "", weight))
        for weight in sorted({tie.weight for tie in view.ties if tie.moment != "after"})
    ]
    if any(tie.moment == "after" for tie in view.ties):
        keys.append(chart.Key(tr("New tie"), tie=chart.Tie("", "", 1, new=True)))
    return tuple(keys)


def alt(view: NetworkView, seen: Seen) -> str:
    """Everything the picture says, in words."""
    view = seen.of(view)
    nodes = [node for node in view.nodes if seen.shown(node) != "hidden"]
    said = [*standing_sentences(view), *change_sentences(view)]
    if seen.until is not None:
        said.insert(0, tr("Until {year}", year=seen.until))
    for node in nodes:
        told = story(view, seen.applications(node))
        said.append(f"{node.code} {_called(node, seen.quiet)}".strip() + (f": {told}" if told else ""))
    for tie in view.ties:
        words = "" if seen.quiet and (tie.one.person or tie.other.person) else tie_words(tie)
        ends = f"{_called(tie.one, seen.quiet)} – {_called(tie.other, seen.quiet)}"
        said.append(f"{ends}: {words}" if words else ends)
    said += part_words(view, quiet=seen.quiet)
    return ". ".join(said)
