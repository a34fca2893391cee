"""The values of the three themes, measured for contrast in LOOK §1; tests/ui/theme recomputes the ratios."""

from __future__ import annotations

from dataclasses import dataclass, fields

STAGES = ("define", "ideate", "experiment", "evaluate")
TEAMS = 6


@dataclass(frozen=True, slots=True)
class Tokens:
    """All colours of one theme; saturated colour means a stage, a tint a team, ink everything else."""

    name: str
    paper: str
    surface: str
    ground: str
    well: str
    ink: str
    ink_2: str
    ink_3: str
    line_strong: str
    line: str
    signal: str
    on_fill: str
    hover: str
    press: str
    define: str
    ideate: str
    experiment: str
    evaluate: str
    define_soft: str
    ideate_soft: str
    experiment_soft: str
    evaluate_soft: str
    teams: tuple[str, ...]
    on_team: str
    on_team_2: str
    shadow: str
    flat: bool
    """High contrast: no fills and no shadows carry meaning, borders do."""

    def colours(self) -> dict[str, str]:
        """Every colour by the name screens use: `ink-2`, `define-soft`, `team-3`."""
        table = {
            field.name.replace("_", "-"): getattr(self, field.name)
            for field in fields(self)
            if field.name not in {"name", "teams", "flat"}
        }
        table.update({f"team-{number}": value for number, value in enumerate(self.teams, start=1)})
        return table


LIGHT = Tokens(
    name="light",
    paper="#F5F1E7",
    surface="#FDFBF5",
    ground="#EAE4D6",
    well="#F0EBDF",
    ink="#25211A",
    ink_2="#574F42",
    ink_3="#6B6252",
    line_strong="#857B69",
    line="#D9D1C0",
    signal="#A5321B",
    on_fill="#FFFFFF",
    hover="#EFE9DC",
    press="#E4DCCB",
    define="#225CAC",
    ideate="#97560B",
    experiment="#164736",
    evaluate="#66245A",
    define_soft="#E0E9F5",
    ideate_soft="#F6E8D3",
    experiment_soft="#DCE8E1",
    evaluate_soft="#F0E0EC",
    teams=("#FBE9A9", "#D3E5F4", "#F8D9CF", "#DDEBC8", "#E4DCF2", "#E3DED3"),
    on_team="#25211A",
    on_team_2="#574F42",
    shadow="#463820",
    flat=False,
)

DARK = Tokens(
    name="dark",
    paper="#1D1A16",
    surface="#272320",
    ground="#151310",
    well="#211E1A",
    ink="#F1EBDF",
    ink_2="#C9C0AF",
    ink_3="#ABA18F",
    line_strong="#8A806F",
    line="#3D3831",
    signal="#FF9A80",
    on_fill="#17140F",
    hover="#322D27",
    press="#3D3730",
    define="#6FA5F0",
    ideate="#E9C37C",
    experiment="#8DEFDD",
    evaluate="#D986A8",
    define_soft="#233248",
    ideate_soft="#3F331D",
    experiment_soft="#1D3A36",
    evaluate_soft="#402B36",
    teams=("#5A4C1C", "#27445E", "#613A30", "#3C5128", "#4A3F66", "#4A453D"),
    on_team="#F6F0E4",
    on_team_2="#DCD3C3",
    shadow="#000000",
    flat=False,
)

HIGH_CONTRAST = Tokens(
    name="contrast",
    paper="#FFFFFF",
    surface="#FFFFFF",
    ground="#FFFFFF",
    well="#FFFFFF",
    ink="#000000",
    ink_2="#000000",
    ink_3="#1A1A1A",
    line_strong="#000000",
    line="#000000",
    signal="#8A1500",
    on_fill="#FFFFFF",
    hover="#FFFFFF",
    press="#FFFFFF",
    define="#003E8F",
    ideate="#6B3A00",
    experiment="#06382A",
    evaluate="#52104A",
    define_soft="#FFFFFF",
    ideate_soft="#FFFFFF",
    experiment_soft="#FFFFFF",
    evaluate_soft="#FFFFFF",
    teams=("#FFFFFF",) * TEAMS,
    on_team="#000000",
    on_team_2="#000000",
    shadow="#FFFFFF",
    flat=True,
)

THEMES = {tokens.name: tokens for tokens in (LIGHT, DARK, HIGH_CONTRAST)}
