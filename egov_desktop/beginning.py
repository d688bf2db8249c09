"""How a register begins: new and empty, or filled with the illustrative projects."""

import dataclasses
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random

from egov_desktop.actions.starting.demo import DemoStep, demo_steps
from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.store.file.connection import without_waiting
from egov_desktop.store.register import Register, Writer

_DEMO_SEED = 20200630


def begin_register(
    path: Path, writer: Writer, *, title: str = "", now: datetime, identifiers: Identifiers
) -> Register:
    """Make a new register of the writer's office, open for writing; raises CannotWriteFile, HeldByAnother."""
    register = Register.create(path, writer, seed(), now=now, identifiers=identifiers)
    before = register.snapshot.profile
    after = dataclasses.replace(before, office_code=writer.office, title=title or before.title)
    register.perform(ChangeSet("begin_register", (RecordChange(before, after),)), now=now)
    return register


def begin_demo(path: Path, *, progress: Callable[[int, int], None] | None = None) -> Register:
    """Make the illustrative register, the same content each time, open for writing.

    `progress` hears how many steps of how many are done. Raises CannotWriteFile, HeldByAnother.
    """
    steps = list(demo_steps())
    moment = [steps[0].at]
    identifiers = Identifiers(lambda: moment[0], Random(_DEMO_SEED))  # noqa: S311 - the demo repeats, it hides nothing
    first = Writer(steps[0].who, steps[0].office)
    register = Register.create(path, first, seed(), now=moment[0], identifiers=identifiers)

    def tell(step: DemoStep) -> None:
        moment[0] = step.at
        register.writer = Writer(step.who, step.office)
        register.perform(step.change_set, now=step.at)

    with without_waiting(register.connection):
        for done, step in enumerate(steps[:-1], start=1):
            tell(step)
            if progress:
                progress(done, len(steps))
    tell(steps[-1])
    if progress:
        progress(len(steps), len(steps))
    return register
