"""What is to be said of the rows of a grid: problems and differences between offices, found once until something changes."""

from collections.abc import Sequence

from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.records import Record
from egov_desktop.domain.rules import Problem, problems_beside, problems_of
from egov_desktop.domain.together import pair_of
from egov_desktop.ui.grids.columns import Column
from egov_desktop.ui.look.tokens import Tone
from egov_desktop.ui.session import Session
from egov_desktop.wording.language import say
from egov_desktop.wording.problems import sentence


class RowJudge:
    """Judges records against the register as it is; `forget` when it has changed."""

    def __init__(self, session: Session, columns: Sequence[Column]) -> None:
        self._session = session
        self._shown = [own.field for own in columns]
        self._own: dict[str, tuple[Problem, ...]] = {}
        self._beside: dict[str, list[tuple[str, bool]]] = {}

    def forget(self) -> None:
        self._own.clear()
        self._beside.clear()

    def sentences(self, record: Record) -> list[tuple[str, bool]]:
        """Say what is wrong with a record and with the totals it takes part in; true marks an error."""
        if record.id not in self._beside:
            self._beside[record.id] = self._said(record)
        return self._beside[record.id]

    def tone(self, record: Record, column: int) -> Tone | None:
        """Give the mark of a cell: of its field's problems, in the first column those of fields that are not shown."""
        if record.id not in self._own:
            self._own[record.id] = problems_of(self._session.snapshot, record, self._session.today)
        problems = [own for own in self._own[record.id] if self._stands_at(own.field, column)]
        if any(own.is_error for own in problems):
            return "bad"
        return "warn" if problems or self._is_disputed(record, column) else None

    def _said(self, record: Record) -> list[tuple[str, bool]]:
        snapshot = self._session.snapshot
        is_disputed = any(address[:2] == (record.KIND, record.id) for address in snapshot.conflicts)
        said = [(say("Các đơn vị ghi khác nhau; hãy chọn trong Nhật ký."), False)] if is_disputed else []
        beside = problems_beside(snapshot, record, self._session.today)
        return [*said, *((sentence(problem, snapshot), problem.is_error) for problem in beside)]

    def _stands_at(self, field: str, column: int) -> bool:
        return self._shown.index(field) == column if field and field in self._shown else column == 0

    def _is_disputed(self, record: Record, column: int) -> bool:
        return any(
            self._stands_at("" if name == EXISTENCE else name, column)
            for kind, record_id, field in self._session.snapshot.conflicts
            if (kind, record_id) == (record.KIND, record.id)
            for name in pair_of(field) or (field,)
        )
