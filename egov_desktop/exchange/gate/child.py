"""The process in which a foreign file is opened: it has little memory, does nothing else, and may die of it."""

import gc
import sys
from pathlib import Path
from typing import Any

from egov_desktop.exchange.gate.judging import examine
from egov_desktop.exchange.gate.layers.layout import Layout
from egov_desktop.exchange.gate.limits import Limits
from egov_desktop.exchange.gate.passing import read_known, read_request, write_found, write_refused
from egov_desktop.exchange.gate.reader import cap_heap
from egov_desktop.exchange.gate.refusing import Refused

COPY = "copy.sqlite"
_DONE = 0


def main(folder: Path) -> int:
    """Examine the copy in the folder and leave the verdict beside it; the exit code says only that there is one."""
    # All that is read stays to the end; walking through it again and again would find nothing to free.
    gc.disable()
    request = read_request(folder)
    limits = Limits(**request["limits"])
    copy = folder / COPY
    try:
        cap_memory(limits.memory_for(copy.stat().st_size))
        cap_heap(request["driver"], limits.memory_for(copy.stat().st_size))
        layouts = {int(form): layout for form, layout in request["layouts"].items()}
        found = examine(
            copy,
            known=read_known(folder),
            limits=limits,
            driver=request["driver"],
            layout_of=lambda form: _layout(layouts[form]),
        )
        write_found(folder, found)
    except Refused as refused:
        write_refused(folder, refused)
    except MemoryError:
        write_refused(folder, Refused("too_costly"))
    return _DONE


def _layout(plain: list[Any]) -> Layout:
    objects, steps = plain
    return [tuple(own) for own in objects], steps


def cap_memory(most_bytes: int) -> None:
    """Hold this process to a size, where the system can; elsewhere SQLite's own cap and the limits of rows must do."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    allowed = most_bytes if hard == resource.RLIM_INFINITY else min(most_bytes, hard)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))
