"""What the numbers were measured on."""

import os
import platform
from importlib import metadata
from pathlib import Path

_PACKAGES = ("callflow", "uvicorn", "uvloop", "httptools", "pynacl", "orjson", "pydantic", "httpx2", "aiohttp")
_PEERS = ("fastapi", "telnyx", "httpx")


def facts() -> dict[str, object]:
    """The machine, Python, and the versions of what takes part."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load": [round(one, 2) for one in os.getloadavg()],
        "system": platform.platform(),
        "python": platform.python_version(),
        "packages": {name: version for name in (*_PACKAGES, *_PEERS) if (version := _version(name))},
    }


def _processor() -> str:
    file = Path("/proc/cpuinfo")
    lines = file.read_text().splitlines() if file.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
