"""What can be done with the table that is shown: taken along, added up, filled by pasting."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import spaced
from egov_desktop.ui.look.style import dress
from egov_desktop.wording.language import say


class Foot(QWidget):
    """The line below the tables."""

    copy_wanted = Signal()
    csv_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, *, gathers: bool) -> None:
        super().__init__()
        row = spaced(QHBoxLayout(self), gap=8, margins=(20, 4, 16, 10))
        self._plain: list[QPushButton] = []
        for words, icon_name, wanted in (
            (say("Sao chép bảng"), "copy", self.copy_wanted),
            (say("Lưu CSV…"), "save", self.csv_wanted),
        ):
            button = QPushButton(icon(icon_name), words)
            dress(button, "quiet")
            button.clicked.connect(wanted)
            row.addWidget(button)
            self._plain.append(button)
        self.gathers = QCheckBox(say("Gộp cả đơn vị trực thuộc"))
        self.gathers.setChecked(gathers)
        row.addWidget(self.gathers)
        row.addStretch(1)
        self.paste = QPushButton(icon("table", "on_accent"), say("Dán bảng số liệu"))
        self.paste.setToolTip(say("Dán bảng cơ quan × tử số, mẫu số chép từ bảng tính"))
        dress(self.paste, "primary")
        self.paste.clicked.connect(self.paste_wanted)
        row.addWidget(self.paste)

    def offer(self, *, has_table: bool, has_figures: bool, may_paste: bool) -> None:
        """Offer what can be done with what is shown."""
        for button in self._plain:
            button.setVisible(has_table)
        self.gathers.setVisible(has_figures)
        self.paste.setVisible(may_paste)
