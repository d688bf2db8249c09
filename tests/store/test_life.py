"""Any life of a register: after each action the tables, the journal and the window tell the same, and undo goes back."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from egov_desktop.store.reading import load_snapshot, rebuild
from egov_desktop.store.register import Register
from tests.builders import milestone, payment, project
from tests.store.hands import add, begin, edit, now, restart, take_out

TEXTS = st.sampled_from(["", "Một cửa", "Cổng dịch vụ công", "Trung tâm dữ liệu\nGiai đoạn 2"])


class Life(RuleBasedStateMachine):
    """A clerk who adds, edits, removes, undoes, does again and restarts, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.register: Register = begin(Path(self.folder.name) / "so.sqlite")
        self.register.connection.execute("PRAGMA synchronous=OFF")
        self.past, self.future, self.made = [self.register.snapshot], [], 0
        self._did(add(self.register, project("p"), milestone(id="moc"), payment(5_000_000, id="tt")))

    def teardown(self) -> None:
        self.register.close()
        self.folder.cleanup()

    def _did(self, _entry: object) -> None:
        self.past.append(self.register.snapshot)
        self.future.clear()

    def _fresh(self, what: str) -> str:
        self.made += 1
        return f"{what}-{self.made}"

    @rule(project_too=st.booleans())
    def add_milestones(self, project_too):
        own = [project(self._fresh("du-an"))] if project_too else []
        self._did(
            add(self.register, *own, milestone(id=self._fresh("moc")), milestone(id=self._fresh("moc")))
        )

    @precondition(lambda self: self._ids())
    @rule(chance=st.randoms(use_true_random=False), text=TEXTS)
    def edit_something(self, chance, text):
        kind, record_id = chance.choice(self._ids())
        field = "objectives" if kind == "project" else "note"
        if getattr(self.register.snapshot.find(kind, record_id), field) != text:
            self._did(edit(self.register, record_id, **{field: text}))

    @precondition(lambda self: self._ids())
    @rule(chance=st.randoms(use_true_random=False))
    def remove_something(self, chance):
        self._did(take_out(self.register, chance.choice(self._ids())[1]))

    @precondition(lambda self: len(self.past) > 1)
    @rule(times=st.integers(1, 6))
    def undo(self, times):
        for _ in range(min(times, len(self.past) - 1)):
            self.register.undo(now=now())
            self.future.append(self.past.pop())
            assert self.register.snapshot == self.past[-1]

    @precondition(lambda self: self.future)
    @rule(times=st.integers(1, 6))
    def redo(self, times):
        for _ in range(min(times, len(self.future))):
            self.register.redo(now=now())
            self.past.append(self.future.pop())
            assert self.register.snapshot == self.past[-1]

    @rule()
    def restart(self):
        self.register = restart(self.register)
        self.register.connection.execute("PRAGMA synchronous=OFF")

    def _ids(self) -> list[tuple[str, str]]:
        kinds = ("project", "milestone", "disbursement")
        return [(own.KIND, own.id) for own in self.register.snapshot if own.KIND in kinds]

    @invariant()
    def all_tell_the_same(self):
        connection = self.register.connection
        assert self.register.snapshot == self.past[-1] == load_snapshot(connection) == rebuild(connection)

    @invariant()
    def what_can_be_undone_is_known(self):
        undoable, redoable = self.register._undo.undoable, self.register._undo.redoable
        assert (len(undoable), len(redoable)) == (len(self.past) - 1, len(self.future))


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=12, stateful_step_count=20)
