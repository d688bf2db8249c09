"""How much memory this process has, in megabytes; 0 where the system does not say."""

from pathlib import Path

_STATUS = Path("/proc/self/status")


def resident_mb() -> float:
    return _read("VmRSS:")


def greatest_mb() -> float:
    return _read("VmHWM:")


def _read(name: str) -> float:
    if not _STATUS.exists():
        return 0.0
    line = next(line for line in _STATUS.read_text("ascii").splitlines() if line.startswith(name))
    return int(line.split()[1]) / 1024
