"""`python -m tests.tools.make_sounds`: makes the program's three soft sounds, sine tones of our own, into resources/sounds."""

from __future__ import annotations

import math
import struct
import wave

from livinglab.paths import resources

RATE = 22_050
LOUDNESS = 0.22
# (hertz, seconds it begins at); each tone fades within half a second.
SOUNDS = {
    "soon": ((660.0, 0.0),),
    "last": ((660.0, 0.0), (880.0, 0.22)),
    "over": ((880.0, 0.0), (660.0, 0.22), (523.25, 0.44)),
}
_FADE = 0.5


def samples(tones: tuple[tuple[float, float], ...]) -> list[int]:
    """The wave of a few tones that begin softly and die away."""
    length = round((max(start for _, start in tones) + _FADE) * RATE)
    return [
        round(32767 * LOUDNESS * sum(_tone(hertz, n / RATE - start) for hertz, start in tones)) for n in range(length)
    ]


def _tone(hertz: float, at: float) -> float:
    if not 0 <= at < _FADE:
        return 0.0
    rise = min(1.0, at / 0.02)
    fall = (1 - at / _FADE) ** 2
    return rise * fall * math.sin(2 * math.pi * hertz * at)


def main() -> None:
    folder = resources() / "sounds"
    folder.mkdir(exist_ok=True)
    for name, tones in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            values = samples(tones)
            file.writeframes(struct.pack(f"<{len(values)}h", *values))


if __name__ == "__main__":
    main()
