"""The upper tail of the chi-squared distribution, in closed form for whole degrees of freedom."""

from __future__ import annotations

from math import erfc, exp, pi, sqrt


def chi_squared_tail(x: float, df: int) -> float:
    """P(χ² ≥ x) with df degrees of freedom (Abramowitz & Stegun 26.4.4 for odd, 26.4.5 for even df)."""
    if df < 1:
        raise ValueError("at least one degree of freedom")
    if x <= 0:
        return 1.0
    if df % 2 == 0:
        term = total = exp(-x / 2)
        for i in range(1, df // 2):
            term *= x / (2 * i)
            total += term
        return total
    total = erfc(sqrt(x / 2))
    term = sqrt(2 * x / pi) * exp(-x / 2)
    for i in range(1, (df + 1) // 2):
        total += term
        term *= x / (2 * i + 1)
    return total
