"""Every token is readable where it stands: contrast recomputed by the formula of WCAG 2.2."""

from __future__ import annotations

import pytest

from ui.theme.contrast import contrast
from ui.theme.theme import Theme, ThemeHolder
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, STAGES, THEMES, Tokens

GROUNDS = ("paper", "surface", "ground")
ALL = pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)

# LOOK §1: (theme, token) -> ratios on paper, surface, ground
MEASURED = {
    (LIGHT, "ink"): (14.2, 15.5, 12.6),
    (LIGHT, "ink_2"): (7.2, 7.8, 6.4),
    (LIGHT, "ink_3"): (5.3, 5.8, 4.7),
    (LIGHT, "line_strong"): (3.7, 4.0, 3.3),
    (LIGHT, "signal"): (6.1, 6.6, 5.4),
    (LIGHT, "define"): (5.8, 6.4, 5.2),
    (LIGHT, "ideate"): (5.1, 5.6, 4.5),
    (LIGHT, "experiment"): (9.4, 10.2, 8.3),
    (LIGHT, "evaluate"): (9.5, 10.3, 8.4),
    (DARK, "ink"): (14.6, 13.1, 15.6),
    (DARK, "ink_2"): (9.6, 8.6, 10.3),
    (DARK, "ink_3"): (6.8, 6.1, 7.3),
    (DARK, "line_strong"): (4.5, 4.0, 4.8),
    (DARK, "signal"): (8.4, 7.6, 9.0),
    (DARK, "define"): (6.9, 6.2, 7.3),
    (DARK, "ideate"): (10.4, 9.3, 11.1),
    (DARK, "experiment"): (12.8, 11.5, 13.7),
    (DARK, "evaluate"): (6.5, 5.9, 7.0),
    (HIGH_CONTRAST, "ink"): (21, 21, 21),
    (HIGH_CONTRAST, "ink_3"): (17.4, 17.4, 17.4),
    (HIGH_CONTRAST, "signal"): (9.6, 9.6, 9.6),
    (HIGH_CONTRAST, "define"): (10.1, 10.1, 10.1),
    (HIGH_CONTRAST, "ideate"): (9.4, 9.4, 9.4),
    (HIGH_CONTRAST, "experiment"): (13.1, 13.1, 13.1),
    (HIGH_CONTRAST, "evaluate"): (13.7, 13.7, 13.7),
}


@pytest.mark.parametrize(("tokens", "name"), MEASURED, ids=lambda value: getattr(value, "name", value))
def test_the_tokens_are_the_measured_ones(tokens: Tokens, name: str) -> None:
    found = [contrast(getattr(tokens, name), getattr(tokens, ground)) for ground in GROUNDS]
    assert found == pytest.approx(MEASURED[tokens, name], abs=0.06)


@ALL
def test_words_are_readable_everywhere(tokens: Tokens) -> None:
    for ink in ("ink", "ink_2", "ink_3", "signal", *STAGES):
        for ground in (*GROUNDS, "well"):
            assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5, (ink, ground)


@ALL
def test_borders_of_controls_are_seen(tokens: Tokens) -> None:
    for ground in GROUNDS:
        assert contrast(tokens.line_strong, getattr(tokens, ground)) >= 3, ground


@ALL
def test_filled_buttons_and_soft_fills_carry_their_words(tokens: Tokens) -> None:
    for fill in ("ink", *STAGES):
        assert contrast(tokens.on_fill, getattr(tokens, fill)) >= 5.7, fill
    for stage in STAGES:
        soft = getattr(tokens, f"{stage}_soft")
        assert contrast(getattr(tokens, stage), soft) >= 4.5, stage
        assert contrast(tokens.ink, soft) >= 7, stage
    for fill in (tokens.hover, tokens.press):
        assert contrast(tokens.ink, fill) >= 9.8


@ALL
def test_team_papers_carry_their_words(tokens: Tokens) -> None:
    for paper in tokens.teams:
        assert contrast(tokens.on_team, paper) >= 7
        assert contrast(tokens.on_team_2, paper) >= 5.6


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.5, 2.0, 9.0])
def test_lengths_grow_with_the_text_and_hairlines_stay(scale: float) -> None:
    theme = Theme(LIGHT, scale)
    within = min(max(scale, 1.0), 2.0)
    assert theme.px(40) == round(40 * within)
    assert [theme.px(line) for line in (0, 1, 2)] == [0, 1, 2]


def test_drawings_and_screens_find_their_colours() -> None:
    theme = Theme(DARK)
    assert theme.hex("stage:ideate") == DARK.ideate
    assert theme.hex("rule") == DARK.line_strong
    assert theme.hex("ink-2") == theme.hex("ink_2") == DARK.ink_2
    assert theme.hex("team-3") == DARK.teams[2]
    assert theme.team(7).name().upper() == DARK.teams[0]
    with pytest.raises(KeyError):
        theme.hex("pink")


def test_a_change_is_told_once() -> None:
    holder = ThemeHolder()
    told: list[str] = []
    holder.changed.connect(lambda: told.append(holder.tokens.name))
    holder.change("dark", 1.5)
    holder.change("dark", 1.5)
    holder.change("light", 1.5)
    assert told == ["dark", "light"]
