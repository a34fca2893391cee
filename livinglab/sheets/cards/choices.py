"""The choices a card offers: the key that is stored, and the word that people read (as a message id)."""

from __future__ import annotations

from livinglab.i18n import N_

IDEA_STATUS = {
    "gathered": N_("Gathered"), "shortlisted": N_("Shortlisted"), "chosen": N_("Chosen"), "on_hold": N_("Set aside"),
    "testing": N_("Being tested"), "adopted": N_("Adopted"), "dropped": N_("Dropped"),
}  # fmt: skip
INDICATOR_CLASS = {
    "input": N_("Input"), "process": N_("Process"), "output": N_("Output"), "outcome": N_("Outcome"),
    "guardrail": N_("Guardrail"),
}  # fmt: skip
DIRECTION = {"up": N_("More is better"), "down": N_("Less is better"), "range": N_("Within a range")}
VERDICT = {"supported": N_("Rather right"), "not_supported": N_("Rather wrong"), "unknown": N_("Not known yet")}
DECISION = {
    "continue": N_("Continue"), "adapt": N_("Adapt"), "scale": N_("Scale up"), "stop": N_("Stop"),
    "hand_over": N_("Hand over"),
}  # fmt: skip
PARTICIPATION = {
    "inform": N_("Inform"), "consult": N_("Consult"), "involve": N_("Involve"), "collaborate": N_("Collaborate"),
    "empower": N_("Empower"),
}  # fmt: skip
MEANS = {"hardware": N_("Things and places"), "software": N_("People and services"), "rule": N_("Rules and promises")}
STORY_DOMAIN = {
    "self": N_("Myself and everyday life"), "relations": N_("Between neighbours"), "ability": N_("What people can do now"),
    "rules": N_("Rules and administration"), "open": N_("Any other change"),
}  # fmt: skip
