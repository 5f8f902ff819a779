"""The whole list."""

from tests.hostile.chapters import bodies, connections, framing, heads, signatures, targets, timestamps
from tests.hostile.row import Chapter, Row

CHAPTERS: list[Chapter] = [
    heads.CHAPTER,
    targets.CHAPTER,
    timestamps.CHAPTER,
    signatures.CHAPTER,
    *bodies.CHAPTERS,
    *framing.CHAPTERS,
    *connections.CHAPTERS,
]

ROWS: list[Row] = [row for chapter in CHAPTERS for row in chapter.rows]
