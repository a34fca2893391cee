"""The page of one experiment: card, indicators, chart and diary."""

from __future__ import annotations

from ui.experiment.experiment_page import ExperimentPage

__all__ = ["ExperimentPage"]
