"""Every field of one record in a window of its own, for what a row has no room for."""

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from egov_desktop.domain.records import Record
from egov_desktop.ui.forms.sheet import RecordSheet, all_fields
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording.labels import capitalized, kind_label, record_title
from egov_desktop.wording.language import say


class RecordDialog(QDialog):
    """The details of a record: read first, edited in place, saved at once. It closes when the record is gone."""

    def __init__(self, session: Session, record: Record, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._record = session, record
        self.setWindowTitle(capitalized(kind_label(record.KIND)))
        self._title = Words(look="section", wrap=True)
        self.sheet = RecordSheet(session, type(record), all_fields(type(record), without=("project_id",)))
        page = QWidget()
        inside = spaced(QVBoxLayout(page), gap=12, margins=(24, 20, 24, 16))
        inside.addWidget(self._title)
        inside.addWidget(self.sheet)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        dress(scroll, "page")
        dress(page, "page")
        column = spaced(QVBoxLayout(self), gap=0)
        column.addWidget(scroll, 1)
        column.addWidget(self._foot())
        sized(self, min_width=620, min_height=480)
        session.changed.connect(self._refresh)
        self._refresh(frozenset({record.KIND}))

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "foot")
        row = spaced(QHBoxLayout(foot), gap=8, margins=(16, 12, 16, 12))
        row.addStretch(1)
        close = QPushButton(say("Đóng"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        return foot

    def _refresh(self, _kinds: frozenset[str]) -> None:
        held = self._session.snapshot.find(self._record.KIND, self._record.id)
        if held is None:
            self.reject()
            return
        self._title.setText(record_title(self._session.snapshot, held))
        self.sheet.show_record(held)
