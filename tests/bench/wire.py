"""As much of HTTP/1.1 as a measurement needs: where a message ends."""

_LENGTH = b"\r\ncontent-length: "


def is_whole(data: bytes) -> bool:
    """Whether the data are a whole message, of a sender that says how long its body is."""
    end = data.find(b"\r\n\r\n")
    if end < 0:
        return False
    at = data.find(_LENGTH, 0, end)
    if at < 0:
        at = data[:end].lower().find(_LENGTH)  # some write it in capitals
    if at < 0:
        return True
    length = int(data[at + len(_LENGTH) : data.index(b"\r\n", at + 2)])
    return len(data) >= end + 4 + length
