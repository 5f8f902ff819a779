"""A file while it comes: its bytes under another name, and beside them a note of what they are the beginning of.

All of this blocks, and is for threads. `recording.wav` comes as `recording.wav.part`, described by
`recording.wav.part.json`. Whoever writes holds a lock on the part that the system takes back when a process dies.

In a directory that others write to as well, either name could be a link to a file that is not ours, or a pipe that
never answers. So only plain files are used, of one name, and a note is never written into what is there.
"""

import os
import stat
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path

from callflow.client.resumption import Kept, unpack

_LONGEST_NOTE = 65536  # in bytes; ours have some hundred
_NO_DETOURS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_HOLDS_OPEN_FILES = sys.platform == "win32"  # which renames and removes none of them, and opens no directory

if sys.platform == "win32":
    import msvcrt

    _FAR = 2**62  # what is locked cannot be read by others, so it is no byte that there could be

    def _lock(file: FileIO) -> None:
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(error.errno, "another download writes to it") from error

else:
    import fcntl

    def _lock(file: FileIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class PartFile:
    """The part of a file. Nothing is read or written before `open`.

    Args:
        path: Where the whole file will be.
        of: Which file it is; what is there of another one is thrown away.
        overwrite: Whether there may be a file at `path`.

    Attributes:
        path: As given.
        part: Where its bytes are until then.
        of: As given.
        size: How many bytes are there.
        kept: What is known of the file that they are of; None where nothing is there.
        restarts: How often bytes were thrown away that had been fetched before.
    """

    def __init__(self, path: Path, *, of: str, overwrite: bool) -> None:
        self.path = path
        self.part = path.with_name(path.name + ".part")
        self.of = of
        self.size = 0
        self.kept: Kept | None = None
        self.restarts = 0
        self._note = path.with_name(path.name + ".part.json")
        self._overwrite = overwrite
        self._file: FileIO | None = None

    def open(self) -> None:
        """Open and lock it, with what an earlier process left of the same file.

        Raises:
            FileExistsError: There is a file at `path`, and it is not to be replaced.
            BlockingIOError: Another download writes to it.
            OSError: It cannot be written, or there is something else than a plain file in its place.
        """
        while self._file is None:
            refuse_existing(self.path, overwrite=self._overwrite)
            file = FileIO(self.part, "a+", opener=_plain)
            try:
                _lock(file)
                if _leads_to(self.part, file):  # else who had locked it has finished: it is not the part any more
                    self._file = file
            finally:
                if self._file is None:
                    file.close()
        self.size = os.fstat(self._file.fileno()).st_size
        self.kept = self._read_note()
        if self.kept is None or self.kept.of != self.of or self.size > self.kept.most:
            self.discard()
            self.restarts = 0

    @property
    def complete(self) -> bool:
        """Whether all bytes are there."""
        return self.kept is not None and self.kept.total == self.size

    def discard(self) -> None:
        """Throw away what is there."""
        self._note.unlink(missing_ok=True)
        self.kept = None
        if self.size:
            self._opened.truncate(0)
            os.fsync(self._opened.fileno())  # or a new note could be on the disk beside old bytes
            self.size = 0
            self.restarts += 1

    def begin(self, kept: Kept) -> None:
        """Throw away what is there, and note what comes instead."""
        self.discard()
        self.learn(kept)

    def learn(self, kept: Kept) -> None:
        """Note what is known now."""
        if kept != self.kept:
            self._write_note(kept.pack())
            self.kept = kept

    def write(self, data: bytes) -> None:
        """Append bytes; where that fails, those that were written count.

        Raises:
            OSError: The disk is full, for instance.
        """
        rest = memoryview(data)
        while rest:
            written = self._opened.write(rest)
            self.size += written
            rest = rest[written:]

    def finish(self) -> Path:
        """Give the whole file its name, once it is safe on the disk.

        Raises:
            FileExistsError: Somebody has put a file there meanwhile; the part stays.
            OSError: It cannot be renamed, or is not under its name any more.
        """
        os.fsync(self._opened.fileno())
        refuse_existing(self.path, overwrite=self._overwrite)
        if not _leads_to(self.part, self._opened):
            raise OSError(f"{self.part} has been replaced by another file while it was written")
        if _HOLDS_OPEN_FILES:
            self._opened.close()
        os.replace(self.part, self.path)
        self._note.unlink(missing_ok=True)
        if not _HOLDS_OPEN_FILES:
            _sync_directory(self.path.parent)
            self._opened.close()
        self._file = None
        return self.path

    def close(self) -> None:
        """Give up the lock. A part with nothing in it is removed."""
        if self._file is None:
            return
        try:
            if not self.size:
                if self.kept is not None:
                    self._note.unlink(missing_ok=True)
                if _HOLDS_OPEN_FILES:
                    self._file.close()
                self.part.unlink(missing_ok=True)
        finally:
            self._file.close()

    @property
    def _opened(self) -> FileIO:
        assert self._file is not None, "open() comes first"
        return self._file

    def _read_note(self) -> Kept | None:
        try:
            with FileIO(self._note, opener=_plain) as file:
                return unpack(file.read(_LONGEST_NOTE))
        except FileNotFoundError:
            return None

    def _write_note(self, note: bytes) -> None:
        """Put a new note in the place of the old one, whatever that is: the lock keeps others from doing the same."""
        new = self._note.with_name(self._note.name + ".new")
        try:
            new.unlink(missing_ok=True)
            with new.open("xb") as file:
                file.write(note)
            os.replace(new, self._note)
        except OSError:
            with suppress(OSError):
                new.unlink(missing_ok=True)
            raise


def refuse_existing(path: Path, *, overwrite: bool) -> None:
    """See that nothing is overwritten.

    Raises:
        FileExistsError: There is something at this path, and it may not be overwritten.
    """
    if not overwrite and os.path.lexists(path):
        raise FileExistsError(f"{path} exists already; `overwrite=True` replaces it")


def _leads_to(path: Path, file: FileIO) -> bool:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    _refuse_detours(path, found)  # where the system could not open it without following it
    return os.path.samestat(found, os.fstat(file.fileno()))


def _plain(path: str, flags: int) -> int:
    """Open a plain file, and nothing that leads elsewhere, waits for somebody, or has another name as well."""
    try:
        file = os.open(path, flags | _NO_DETOURS, 0o666)
    except OSError as error:
        with suppress(FileNotFoundError):
            _refuse_detours(path, os.lstat(path), error)
        raise
    try:
        _refuse_detours(path, os.fstat(file))
    except OSError:
        os.close(file)
        raise
    return file


def _refuse_detours(path: str | Path, found: os.stat_result, error: OSError | None = None) -> None:
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        raise OSError(f"{path} is no plain file of its own, so nothing is written there: remove it") from error


def _sync_directory(path: Path) -> None:
    directory = os.open(path, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
