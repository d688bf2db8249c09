"""A sheet of every widget, drawn in every theme and two zooms, to be looked at.

`python -m tests.ui.widgets.picture_sheet FOLDER` writes the pictures.
"""

import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from egov_desktop.ui.look.icons import icon
from egov_desktop.ui.look.spacing import sized, spaced
from egov_desktop.ui.look.style import apply, dress
from egov_desktop.ui.look.tokens import THEMES
from egov_desktop.ui.widgets.bars import StageBar, StageCount, Stepper
from egov_desktop.ui.widgets.figures import FigureCard, LinkRow, RoomButton, StatusMark
from egov_desktop.ui.widgets.filters import FilterBar
from egov_desktop.ui.widgets.inputs.choice import ChoiceEdit, TickEdit
from egov_desktop.ui.widgets.inputs.day import DayEdit
from egov_desktop.ui.widgets.inputs.field import FieldRow
from egov_desktop.ui.widgets.inputs.number import MoneyEdit, PercentEdit, WholeEdit
from egov_desktop.ui.widgets.inputs.text import LongTextEdit, TextEdit
from egov_desktop.ui.widgets.message import MessageDialog
from egov_desktop.ui.widgets.notices import Banner, EmptyState, Toast
from egov_desktop.ui.widgets.words import ElidedWords, Words

LONG_NAME = (
    "Hệ thống thông tin giải quyết thủ tục hành chính, Cổng dịch vụ công và Hệ thống một cửa điện tử tỉnh"
)
STAGES = (
    StageCount("preparation", "Chuẩn bị đầu tư, đề cương và dự toán", 13),
    StageCount("study_appraisal", "Đang trình thẩm định báo cáo nghiên cứu khả thi", 2),
    StageCount("design", "Đang hoàn thiện thiết kế thi công", 2),
    StageCount("implementing", "Đang triển khai thực hiện", 10),
    StageCount("in_use", "Đã hoàn thành, đưa vào sử dụng", 13),
)
ROUTE = (
    "Lập đề xuất chủ trương",
    "Thẩm định chủ trương",
    "Quyết định chủ trương",
    "Lập báo cáo NCKT",
    "Trình thẩm định",
    "Quyết định đầu tư",
    "Thiết kế chi tiết",
    "Lựa chọn nhà thầu",
    "Triển khai",
    "Nghiệm thu",
    "Đưa vào sử dụng",
)


def first_page():
    page = QWidget()
    column = spaced(QVBoxLayout(page), gap=12, margins=(16, 16, 16, 16))
    column.addWidget(Words("Hôm nay", "page-title"))
    column.addWidget(
        Banner(
            "Sổ này đang mở chỉ để đọc: Nguyễn Thị Hoà đang ghi ở máy VP-UBND-03.",
            "warn",
            action="Mở bản sao",
        )
    )
    column.addWidget(
        Banner("Có 02 chỗ hai đơn vị ghi khác nhau, cần xem.", "bad", action="Xem", closable=True)
    )
    column.addWidget(Banner("Dữ liệu minh họa: 40 dự án mẫu.", "info", closable=True))
    bar = StageBar()
    bar.set_counts(STAGES)
    column.addWidget(bar)
    column.addLayout(cards())
    row = spaced(QHBoxLayout(), gap=16)
    row.addWidget(links(), 1)
    row.addWidget(rooms())
    column.addLayout(row)
    column.addStretch(1)
    return page


def cards():
    row = spaced(QHBoxLayout(), gap=12)
    for label, figure, unit, against, change in (
        ("Kế hoạch vốn 2020", "312.400", "triệu đồng", "23 dự án có kế hoạch", "▲ 12.000 so với họp 31/5"),
        ("Đã giải ngân", "108.921", "triệu đồng", "trên kế hoạch 312.400", "▲ 9.850 so với họp 31/5"),
        ("Tỷ lệ giải ngân", "34,9", "%", "trên kế hoạch giao trong năm", ""),
    ):
        card = FigureCard(label)
        card.show_figure(figure, unit, against=against, as_of="đến 30/6/2020", change=change)
        row.addWidget(card)
    return row


def links():
    frame = QFrame()
    dress(frame, "card")
    column = spaced(QVBoxLayout(frame), gap=0, margins=(12, 12, 12, 12))
    column.addWidget(Words("Cần xem", "section"))
    column.addWidget(LinkRow("Mốc tiến độ quá hạn", icon_name="bad", tone="bad", count="7", verb="Xem"))
    column.addWidget(
        LinkRow("Dự án chưa có số liệu trong 30 ngày", icon_name="unknown", count="5", verb="Đôn đốc")
    )
    column.addWidget(LinkRow(LONG_NAME, icon_name="warn", tone="warn", count="12", verb="Dọn"))
    for mark in (
        StatusMark("good", "Đúng hạn"),
        StatusMark("warn", "Sắp đến hạn"),
        StatusMark("bad", "Quá hạn 42 ngày"),
        StatusMark("unknown", "Chưa đủ dữ liệu"),
    ):
        column.addWidget(mark)
    column.addStretch(1)
    return frame


def rooms():
    side = sized(QFrame(), min_width=180, max_width=200)
    dress(side, "side")
    column = spaced(QVBoxLayout(side), gap=2, margins=(8, 8, 8, 8))
    group = QButtonGroup(side)
    names = (
        ("Hôm nay", "today", ""),
        ("Dự án", "projects", "40"),
        ("Tiến độ", "timeline", ""),
        ("Giải ngân", "disbursement", ""),
        ("Họp", "meeting", "3"),
        ("Nhiệm vụ", "task", "8"),
        ("Nhận/Gửi", "exchange", "2"),
        ("Báo cáo", "report", ""),
        ("Nhật ký", "journal", ""),
    )
    for word, picture, count in names:
        room = RoomButton(word, picture)
        room.tell(word, count)
        room.setChecked(word == "Dự án")
        group.addButton(room)
        column.addWidget(room)
    column.addStretch(1)
    return side


def second_page():
    page = QWidget()
    column = spaced(QVBoxLayout(page), gap=12, margins=(16, 16, 16, 16))
    column.addWidget(ElidedWords(LONG_NAME * 2, "page-title", lines=2))
    stepper = Stepper()
    stepper.set_stages(ROUTE, 7)
    column.addWidget(stepper)
    short = Stepper()
    short.set_stages(ROUTE[-4:], 1)
    column.addWidget(short)
    column.addLayout(fields())
    column.addLayout(buttons())
    bar = FilterBar()
    bar.set_conditions((("group", "Nhóm: Cơ sở dữ liệu"), ("late", "Chậm"), ("year", "Năm 2020")))
    column.addWidget(bar)
    column.addWidget(tabs(), 1)
    return page


def fields():
    grid = spaced(QGridLayout(), gap=12)
    money = MoneyEdit()
    money.set_value(12_500_000_000)
    money.show_problem("Số tiền vượt kế hoạch năm 2020 là 500.000.000 đồng.", warning=True)
    wrong = DayEdit(today=date(2020, 6, 30))
    owner = ChoiceEdit(choices=[(1, "Sở Thông tin và Truyền thông"), (2, "UBND huyện Hậu Lộc")])
    owner.set_value(2)
    share, count, tick, text = (
        PercentEdit(),
        WholeEdit(unit="ngày"),
        TickEdit(),
        TextEdit(hint="Tên gói thầu"),
    )
    share.set_value(Fraction(349, 1000))
    count.set_value(45)
    tick.set_value(value=True)
    note = LongTextEdit(limit=60)
    note.set_value("Vướng giải phóng mặt bằng ở 03 xã;\nđã có văn bản gửi UBND huyện.")
    reading = FieldRow("Tổng mức đầu tư", MoneyEdit())
    reading.set_value(18_000_000_000)
    reading.show_problem("Kế hoạch các năm vượt tổng mức đầu tư.")
    empty = FieldRow("Ngày khởi công", DayEdit())
    places = [
        ("Giá trị hợp đồng", money),
        ("Ngày nghiệm thu", wrong),
        ("Chủ đầu tư", owner),
        ("Tỷ trọng", share),
        ("Thời gian thực hiện", count),
        ("Phù hợp đề án", tick),
        ("Tên gói", text),
        ("Khó khăn, vướng mắc", note),
    ]
    rows = [FieldRow(label, edit, always_open=True) for label, edit in places]
    wrong._line.setText("31/02/2020")
    wrong.settle()
    for place, row in enumerate([*rows, reading, empty]):
        grid.addWidget(row, place // 4, place % 4)
    return grid


def buttons():
    row = spaced(QHBoxLayout(), gap=8)
    for words, look, picture in (
        ("In báo cáo họp", "primary", "print"),
        ("Ghi nhận", "", "add"),
        ("Xem trước", "quiet", "open"),
        ("Vì sao?", "link", ""),
    ):
        button = QPushButton(words)
        if picture:
            button.setIcon(icon(picture, "on_accent" if look == "primary" else "ink"))
        dress(button, look)
        row.addWidget(button)
    off = QPushButton("Không dùng được")
    off.setEnabled(False)
    row.addWidget(off)
    chip = tool_button("Nhóm")
    chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    dress(chip, "chip")
    chip.setMenu(QMenu(chip))
    row.addWidget(chip)
    row.addWidget(tool_button("Hoàn tác", "undo"))
    for checked in (True, False):
        box = QCheckBox("Hiện dự án đã xong")
        box.setChecked(checked)
        row.addWidget(box)
    row.addStretch(1)
    return row


def tool_button(words, picture=""):
    button = QToolButton()
    button.setText(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    if picture:
        button.setIcon(icon(picture))
    return button


def tabs():
    holder = QTabWidget()
    table = QTableWidget(4, 5)
    table.setHorizontalHeaderLabels(["Mã", "Tên dự án", "Chủ đầu tư", "Giai đoạn", "KH 2020\ntriệu đồng"])
    rows = (
        ("012", "Bộ phận một cửa hiện đại", "UBND huyện Hậu Lộc", "Triển khai", "18.000,0"),
        ("019", LONG_NAME, "Sở TN&MT", "Chậm 42 ngày", "140.000,5"),
    )
    for at, row in enumerate(rows):
        for place, words in enumerate(row):
            item = QTableWidgetItem(words)
            if place == 3:
                item.setIcon(icon("bad", "bad") if at else icon("good", "good"))
            table.setItem(at, place, item)
    table.verticalHeader().hide()
    table.setAccessibleName("Dự án")
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.selectRow(0)
    for words in ("Chung và pháp lý", "Gói thầu và mốc", "Vốn và giải ngân", "Nguyên nhân"):
        holder.addTab(table if words.startswith("Vốn") else QWidget(), words)
    holder.setCurrentIndex(2)
    return holder


def third_page():
    page = QWidget()
    column = spaced(QVBoxLayout(page), gap=12, margins=(16, 16, 16, 16))
    column.addWidget(
        EmptyState("Chưa có dự án nào. Hãy mở dữ liệu mẫu, hoặc thêm dự án đầu tiên.", "Thêm dự án")
    )
    icons = QWidget()
    grid = spaced(QGridLayout(icons), gap=8)
    names = sorted(path.stem for path in Path("resources/icons").glob("*.svg"))
    for place, name in enumerate(names):
        button = tool_button(name, name)
        grid.addWidget(button, place // 10, place % 10)
    column.addWidget(icons)
    toast = Toast(page)
    toast.setObjectName("toast")
    return page


def message():
    return MessageDialog(
        None,
        what_happened="Không mở được sổ “tổng hợp 2020.sqlite”: tệp bị hỏng từ trang 14.",
        data_safety="Bản sao lưu ngày 29/06/2020 10:42 còn nguyên, có 1.012 dự án.",
        what_to_do="Hãy khôi phục bản 29/06, hoặc gửi tệp này cho người phụ trách.",
        code="L-017",
        kind="bad",
        answers=("Để sau", "Khôi phục bản 29/06"),
    )


PAGES = {"first": first_page, "second": second_page, "third": third_page, "message": message}


def draw(app, folder: Path, only=None):
    for theme in THEMES:
        for zoom in (100, 150):
            if only and f"{theme}-{zoom}" not in only:
                continue
            apply(app, theme, zoom)
            for name, make in PAGES.items():
                page = make()
                if name != "message":
                    page.resize(1180 * zoom // 100, 720 * zoom // 100)
                page.setAutoFillBackground(True)
                page.show()
                if name == "third":
                    page.findChild(Toast).tell("Đã xóa mốc “Nghiệm thu giai đoạn 1”.")
                app.processEvents()
                page.grab().save(str(folder / f"{name}-{theme}-{zoom}.png"))
                page.close()
                page.deleteLater()


if __name__ == "__main__":
    draw(QApplication([]), Path(sys.argv[1]), set(sys.argv[2:]))
