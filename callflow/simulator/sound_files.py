"""Small real audio files of a given length: what a recording of a simulated call can honestly contain."""

import io
import math
import wave
from collections.abc import Iterable

RATE = 8000
_TONE = 300.0
_SILENCE = b"\x80"
# MPEG 2.5, layer III, no checksum, 8 kbit/s at 8 kHz: 72 bytes for 576 samples. Without data: silence.
_MP3_FRAME = 72
_MP3_SAMPLES = 576
_MP3_HEADER = {1: b"\xff\xe3\x18\xc0", 2: b"\xff\xe3\x18\x00"}


def wav(seconds: float, *, channels: int, speech: Iterable[tuple[float, float]] = ()) -> bytes:
    """A WAV file, 8 kHz, 8 bit: silence, with a soft tone where somebody spoke.

    Args:
        seconds: How long it is.
        channels: 1 or 2.
        speech: When somebody spoke, in seconds from the beginning.
    """
    samples = bytearray(_SILENCE * round(seconds * RATE))
    tone = bytes(128 + round(16 * math.sin(2 * math.pi * _TONE * i / RATE)) for i in range(RATE))
    for begin, end in speech:
        first, last = round(begin * RATE), min(round(end * RATE), len(samples))
        length = max(0, last - first)
        samples[first : first + length] = (tone * (length // RATE + 1))[:length]
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(1)
        out.setframerate(RATE)
        out.writeframes(bytes(samples) if channels == 1 else _interleaved(samples))
    return file.getvalue()


def mp3(seconds: float, *, channels: int) -> bytes:
    """An MP3 file of silence, to the next 72 ms.

    Args:
        seconds: How long it is.
        channels: 1 or 2.
    """
    frames = max(1, math.ceil(seconds * RATE / _MP3_SAMPLES))
    return _MP3_HEADER[channels].ljust(_MP3_FRAME, b"\0") * frames


def _interleaved(samples: bytearray) -> bytes:
    """Our party on the first channel, silence on the second."""
    both = bytearray(_SILENCE * (2 * len(samples)))
    both[::2] = samples
    return bytes(both)
