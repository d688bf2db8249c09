"""Sets up this project and runs, tests, checks and builds it: `python3 dev.py run`."""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit(
        f"This project needs Python 3.11, 3.12 or 3.13, and this is Python {sys.version_info[0]}.{sys.version_info[1]}. "
        "Start dev.py with one of those, for example: python3.11 dev.py run"
    )

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.sha256"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
DEMO = ROOT / "demo" / "demo.sqlite"

DEMO_ON = "2020-06-30"

USAGE = """python3 dev.py COMMAND

  run [FILE]     open the register (the demo register when no file is named)
  test [...]     run the tests; what follows is passed on to pytest
  check          format, lint, types, import contracts, tests
  pictures [...] draw every room, dialog and paper to look at them; --only NAME … draws a part
  bench          measure speed
  simulate       run the long simulations
  build          make the program for users, and try it
  lock [...]     renew requirements.lock; --upgrade takes the newest versions
"""

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}

# What the caller's shell knows of other Pythons and other Qts must not reach ours.
FOREIGN = (
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONSTARTUP",
    "PYTEST_ADDOPTS",
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "VIRTUAL_ENV",
)


class CannotGoOn(Exception):
    """What stands in the way, and what to do about it, in sentences."""


def main(arguments: list[str]) -> int:
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    command = COMMANDS.get(name)
    if command is None:
        print(USAGE)
        return 0 if name in ("", "help", "-h", "--help") else 2
    try:
        return command(rest)
    except CannotGoOn as trouble:
        print(trouble, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    window = has_display()
    set_up(needs_qt=window)
    register = Path(arguments[0]).absolute() if arguments else DEMO
    code = 0 if arguments or register.exists() else make_demo(register)
    if code:
        return code
    return start("-m", "egov_desktop", register) if window else write_briefs(register)


def make_demo(register: Path) -> int:
    register.parent.mkdir(exist_ok=True)
    return start("-m", "egov_desktop", "demo", register)


def write_briefs(register: Path) -> int:
    print("There is no display here, so no window is opened: the meeting brief is written to files instead.")
    on = DEMO_ON if register == DEMO else date.today().isoformat()  # noqa: DTZ011 -- the day on this machine
    for ending in ("pdf", "docx"):
        brief = register.with_name(f"bao-cao-hop.{ending}")
        code = start("-m", "egov_desktop", "brief", register, "--on", on, "-o", brief)
        if code:
            return code
        print(f"Written: {brief}")
    return 0


def test(arguments: list[str]) -> int:
    set_up()
    spread = [] if arguments else ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadgroup"]
    return start("-m", "pytest", *spread, *arguments, offscreen=True)


def simulate(arguments: list[str]) -> int:
    set_up()
    return start("-m", "pytest", "-m", "long", *arguments, offscreen=True)


def check(_arguments: list[str]) -> int:
    set_up()
    steps = {
        "format": ("-m", "ruff", "format", "--check", "."),
        "lint": ("-m", "ruff", "check", "."),
        "types": ("-m", "pyright"),
        "import contracts": ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
        "tests": ("-m", "pytest", "-q", "-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadgroup"),
    }
    failed: list[str] = []
    for name, step in steps.items():
        print(f"== {name}", flush=True)
        if start(*step, offscreen=True):
            failed.append(name)
    print("Not right yet: " + ", ".join(failed) if failed else "All is well.")
    return 1 if failed else 0


def pictures(arguments: list[str]) -> int:
    set_up()
    return start("tests/pictures/render.py", *arguments, offscreen=True)


def bench(arguments: list[str]) -> int:
    set_up()
    return start("tests/bench/bench.py", *arguments, offscreen=True)


def build(_arguments: list[str]) -> int:
    set_up()
    if sys.platform == "linux" and shutil.which("objdump") is None:
        install_packages(["binutils"])
    code = start("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build_installer.spec")
    return code or start("-m", "pytest", "-m", "frozen", offscreen=True)


def lock(arguments: list[str]) -> int:
    set_up()
    # pip is left out: the one that the virtual environment brings does the work and must not replace itself.
    return start(
        *("-m", "uv", "pip", "compile", "pyproject.toml", "--group", "dev", "--output-file", LOCK.name),
        *("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-package", "pip"),
        *("--custom-compile-command", "python3 dev.py lock", "--quiet", *arguments),
    )


def start(*words: str | Path, offscreen: bool = False) -> int:
    """Run the environment's Python on `words` from the project's folder, and give its exit code."""
    environment = own_environment(os.environ)
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.call([str(PYTHON), *map(str, words)], cwd=ROOT, env=environment)


def own_environment(outer: Iterable[str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in outer if name not in FOREIGN}
    return kept | {
        "PATH": os.pathsep.join([str(PYTHON.parent), os.environ.get("PATH", "")]),
        "PYTHONNOUSERSITE": "1",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }


def has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def set_up(*, needs_qt: bool = True) -> None:
    """Make `.venv` and fill it from the lock file; at once when that is done already."""
    bring_libraries(must=needs_qt)
    wanted = wanted_stamp()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text("ascii") == wanted:
        return
    make_environment()
    print("Installing the locked packages into .venv. The first time this takes a few minutes.", flush=True)
    pip("--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", LOCK.name)
    pip("--no-deps", "--no-build-isolation", "--quiet", "--editable", ".")
    STAMP.write_text(wanted, "ascii")


def wanted_stamp() -> str:
    """A digest of all that decides what is installed; the folder too, for an environment cannot be moved."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make_environment() -> None:
    if environment_works():
        return
    if importlib.util.find_spec("ensurepip") is None:
        install_packages([f"python3.{sys.version_info[1]}-venv"])
    made = subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if made != 0:
        raise CannotGoOn("The folder .venv could not be made; the reason stands above.")


def environment_works() -> bool:
    if not PYTHON.exists():
        return False
    return subprocess.call([str(PYTHON), "-c", "import pip"], stderr=subprocess.DEVNULL) == 0


def pip(*words: str) -> None:
    code = start("-m", "pip", "install", "--disable-pip-version-check", *words)
    if code:
        raise CannotGoOn(
            "The packages could not be installed; the reason stands above. Nothing else was changed. "
            "See that the package index can be reached, then give the same command again."
        )


def bring_libraries(*, must: bool) -> None:
    missing = missing_libraries()
    if not missing:
        return
    try:
        install_packages(missing)
    except CannotGoOn as trouble:
        if must:
            raise
        print(trouble, file=sys.stderr)


def missing_libraries() -> list[str]:
    """The Debian packages of the libraries that Qt needs and this machine lacks."""
    if sys.platform != "linux":
        return []
    return [package for library, package in QT_LIBRARIES.items() if not can_load(library)]


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: list[str]) -> None:
    """Install Debian packages when that needs nobody's password; else say what to type."""
    by_hand = "apt-get update && apt-get install -y --no-install-recommends " + " ".join(packages)
    if shutil.which("apt-get") is None:
        raise CannotGoOn(
            "This machine lacks what these Debian packages hold: " + " ".join(packages) + ". "
            "Install the like of them with this system's own tool, then give the same command again."
        )
    before = rights()
    if before is None:
        raise CannotGoOn(
            f"Some system packages are missing. Type this, then give the same command again:\n  sudo sh -c '{by_hand}'"
        )
    print("Installing system packages: " + " ".join(packages), flush=True)
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.call([*apt, "update"])
    if subprocess.call([*apt, "install", "-y", "--no-install-recommends", *packages]):
        raise CannotGoOn(
            f"The system packages could not be installed. Try it by hand:\n  sudo sh -c '{by_hand}'"
        )


def rights() -> list[str] | None:
    """The words before a command that root must give: none for root itself, None when it would ask for a password."""
    if sys.platform == "win32" or os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:  # noqa: S607 - wherever the system keeps it
        return ["sudo", "-n"]
    return None


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "pictures": pictures,
    "bench": bench,
    "simulate": simulate,
    "build": build,
    "lock": lock,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
