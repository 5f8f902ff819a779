"""Compression: makes a large state small enough for `client_state`."""

import zlib

THRESHOLD = 512
"""The bytes from which compressing is worth its time: below, at most 300 of 16,384 characters would be saved."""

MOST = 1 << 20
"""The most bytes that a state is inflated to; what makes more of itself is an attack, and no state."""

# For a short text what costs is making zlib's tables: up to 50 us with its defaults, by the mood of the allocator, and
# 5 us with these, for a result that is as small up to 10 KB and 4% larger at 30 KB.
_LEVEL, _WINDOW, _MEMORY = 6, -12, 5  # a negative window is raw deflate: the envelope has a checksum already
_ANY_WINDOW = -15


class Compression:
    """A transform: raw deflate, for states that are long, and only if it makes them shorter.

    It goes before encryption, since what is encrypted cannot be compressed. So the length of an encrypted state
    tells how well it compresses; who must hide even that pads a field.
    """

    number = 0
    required = False

    def apply(self, data: bytes, home: str = "") -> bytes | None:
        """The compressed bytes, or None where that would not help."""
        if len(data) < THRESHOLD:
            return None
        deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY)
        smaller = deflate.compress(data) + deflate.flush()
        return smaller if len(smaller) < len(data) else None

    def undo(self, data: bytes, home: str = "") -> bytes:
        """The original bytes.

        Raises:
            ValueError: They are damaged, or would be more than `MOST`.
        """
        inflate = zlib.decompressobj(_ANY_WINDOW)
        try:
            whole = inflate.decompress(data, MOST + 1)
        except zlib.error:
            raise ValueError("it is compressed, and damaged") from None
        if len(whole) > MOST:
            raise ValueError(f"it is compressed, and would be more than {MOST:,} bytes")
        if not inflate.eof or inflate.unused_data:
            raise ValueError("it is compressed, and damaged")
        return whole
