"""The one style sheet, in the design's own pixels and the names of the tokens.

A widget asks for a look with the property `look` (see `style.dress`):

    labels       page-title  section  figure  label  secondary  muted  strong  good  warn  bad  accent
                 room-title  room-text  room-small  room-late (large type, read from the far end of a meeting room)
    buttons      primary  (none: plain)  quiet  link  chip  in-chip  in-bar  segment  row  card  room
    frames       card  bar  side  rule  chip  toast  banner (with `kind`: info, good, warn, bad)  page  raised
    item views   navigation  plain (no border)
    inputs       (none)  bare (in a grid: no border of its own)
"""

SHEET = """
QToolTip { background: $raised; color: $ink; border: 1px solid $edge; padding: 4px 8px; font-size: 12px; }

QMainWindow, QDialog, QFrame[look="page"], QScrollArea[look="page"] { background: $canvas; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget[look="page"] { background: transparent; }
QFrame[look="card"], QAbstractButton[look="card"] {
    background: $surface; border: 1px solid $line; border-radius: 6px;
}
QFrame[look="raised"] { background: $raised; border: 1px solid $edge; border-radius: 6px; }
QFrame[look="bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[look="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[look="side"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[look="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="toast"] { background: $ink; border: none; border-radius: 6px; }
QFrame[look="toast"] QLabel { color: $surface; }
QFrame[look="toast"] QPushButton {
    color: $surface; background: transparent; border: 1px solid $surface; padding: 2px 10px;
}
QFrame[look="toast"] QPushButton:hover { background: $muted; }
QFrame[look="toast"] QPushButton:focus { border: 2px solid $surface; padding: 1px 9px; text-decoration: underline; }
QFrame[look="chip"] { background: $tint; border: 1px solid $tint; border-radius: 13px; }
QFrame[look="banner"] { border: 1px solid $line; border-left: 4px solid $accent; border-top-right-radius: 6px; border-bottom-right-radius: 6px; background: $good_wash; }
QFrame[look="banner"][kind="warn"] { border-left-color: $warn; background: $warn_wash; }
QFrame[look="banner"][kind="bad"] { border-left-color: $bad; background: $bad_wash; }

QPushButton, QCheckBox, QRadioButton, QTabBar, QMenu, QAbstractItemView, QToolBar { icon-size: 16px; }
QToolButton { qproperty-iconSize: 16px 16px; }
QLabel { background: transparent; }
QLabel[look="page-title"] { font-size: 20px; font-weight: 600; }
QLabel[look="section"] { font-size: 15px; font-weight: 600; }
QLabel[look="figure"] { font-size: 26px; font-weight: 600; }
QLabel[look="secondary"] { font-size: 12px; color: $muted; }
QLabel[look="label"] { font-size: 12px; color: $muted; padding-left: 3px; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="accent"] { color: $accent; }
QLabel[look="good"] { color: $good; }
QLabel[look="warn"] { color: $warn; }
QLabel[look="bad"] { color: $bad; }
QLabel[look="room-title"] { font-size: 30px; font-weight: 600; }
QLabel[look="room-text"] { font-size: 20px; }
QLabel[look="room-small"] { font-size: 16px; color: $muted; }
QLabel[look="room-late"] { font-size: 16px; color: $bad; }
QLabel:disabled { color: $muted; }
QLabel[look="value"] { border: 1px solid transparent; border-radius: 4px; padding: 3px 2px; }
QLabel[look="value"][empty="true"] { color: $muted; }
QLabel[look="value"][editable="true"]:hover { background: $shade; }
QLabel[look="value"]:focus { border: 2px solid $accent; padding: 2px 1px; }

QPushButton {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: 6px;
    padding: 3px 14px; min-height: 20px;
}
QPushButton:hover { background: $shade; }
QPushButton:pressed, QPushButton:checked { background: $tint; }
QPushButton:focus { border: 2px solid $accent; padding: 2px 13px; }
QPushButton:disabled { background: $shade; color: $muted; border-color: $line; }
QPushButton::menu-indicator { image: url("look:$name-chevron_down-muted.svg"); width: 12px; height: 12px; right: 6px; subcontrol-position: right center; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; padding: 5px 18px; }
QPushButton[look="primary"]::menu-indicator { image: url("look:$name-chevron_down-on_accent.svg"); }
QPushButton[look="primary"]:hover, QPushButton[look="primary"]:pressed { background: $accent_strong; border-color: $accent_strong; }
QPushButton[look="primary"]:focus { border: 2px solid $ink; padding: 4px 17px; }
QPushButton[look="primary"]:disabled { background: $shade; color: $muted; border-color: $line; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent; padding: 3px 8px; }
QPushButton[look="quiet"]:hover { background: $shade; }
QPushButton[look="quiet"]:pressed { background: $tint; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent; padding: 2px 7px; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 3px 4px; }
QPushButton[look="link"]:hover { text-decoration: underline; color: $accent_strong; }
QPushButton[look="link"]:focus { border: 2px solid $accent; padding: 2px 3px; }
QPushButton[look="link"]:disabled { color: $muted; }

QToolButton { background: transparent; color: $ink; border: 1px solid transparent; border-radius: 6px; padding: 4px 6px; min-height: 18px; }
QToolButton:hover { background: $shade; }
QToolButton:pressed, QToolButton:checked { background: $tint; }
QToolButton:focus { border: 2px solid $accent; padding: 3px 5px; }
QToolButton:disabled { color: $muted; }
QToolButton[popupMode="2"] { padding-right: 20px; }
QToolButton[popupMode="2"]:focus { padding-right: 19px; }
QToolButton::menu-indicator { image: url("look:$name-chevron_down-muted.svg"); width: 12px; height: 12px; right: 5px; subcontrol-origin: border; subcontrol-position: right center; }
QToolButton[look="chip"] { border: 1px solid $edge; border-radius: 14px; padding: 3px 12px; background: $surface; }
QToolButton[look="chip"]:hover { background: $shade; }
QToolButton[look="chip"]:checked { background: $tint; border-color: $accent; }
QToolButton[look="chip"]:focus { border: 2px solid $accent; padding: 2px 11px; }
QToolButton[look="chip"][popupMode="2"] { padding-right: 24px; }
QToolButton[look="chip"][popupMode="2"]:focus { padding-right: 23px; }
QToolButton[look="chip"]::menu-indicator { right: 9px; }
QToolButton[look="in-bar"] { padding: 2px 8px; color: $accent; }
QToolButton[look="in-bar"]:focus { padding: 1px 7px; }
QToolButton[look="in-chip"] { padding: 2px; min-height: 14px; border-radius: 10px; }
QToolButton[look="in-chip"]:hover { background: $surface; }
QToolButton[look="in-chip"]:focus { border: 2px solid $accent; padding: 1px; }

QAbstractButton[look="row"] { background: transparent; border: 1px solid transparent; border-radius: 6px; }
QAbstractButton[look="row"]:hover { background: $shade; }
QAbstractButton[look="row"]:focus { border: 2px solid $accent; }
QAbstractButton[look="row"]:pressed { background: $tint; }
QAbstractButton[look="card"][pressable="true"]:hover { border-color: $accent; }
QAbstractButton[look="card"][pressable="true"]:pressed { background: $tint; }
QAbstractButton[look="card"]:focus { border: 2px solid $accent; }
QAbstractButton[look="room"] { background: transparent; border: 1px solid transparent; border-radius: 6px; }
QAbstractButton[look="room"]:hover { background: $shade; }
QAbstractButton[look="room"]:checked { background: $tint; border-left: 3px solid $accent; border-top-left-radius: 0px; border-bottom-left-radius: 0px; }
QAbstractButton[look="room"]:focus { border: 2px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: 4px;
    padding: 3px 7px; min-height: 20px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted;
}
QPlainTextEdit, QTextEdit { padding: 1px 4px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 2px 6px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 0px 3px; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"], QTextEdit[readOnly="true"] { background: $canvas; border-color: $line; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: $shade; color: $muted; border-color: $line;
}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] { border-color: $bad; }
QLineEdit[look="bare"], QComboBox[look="bare"], QPlainTextEdit[look="bare"] { border: 2px solid $accent; border-radius: 0px; padding: 0px 5px; min-height: 16px; }
QComboBox QLineEdit { border: none; padding: 0px; min-height: 16px; background: transparent; }
QLineEdit QToolButton { padding: 0px; margin: 0px; border: none; min-height: 0px; }
QComboBox::drop-down { subcontrol-origin: padding; subcontrol-position: right center; width: 22px; border: none; }
QComboBox::down-arrow { image: url("look:$name-chevron_down-muted.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { border: 1px solid $edge; background: $raised; outline: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 18px; border: none; background: transparent; }
QAbstractSpinBox::up-arrow { image: url("look:$name-chevron_up-muted.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("look:$name-chevron_down-muted.svg"); width: 10px; height: 10px; }

QDialog[look="room"] QLabel[look="label"], QDialog[look="room"] QCheckBox, QDialog[look="room"] QPushButton { font-size: 16px; }
QDialog[look="room"] QLineEdit, QDialog[look="room"] QPlainTextEdit, QDialog[look="room"] QComboBox { font-size: 18px; min-height: 26px; }
QDialog[look="room"] QComboBox QLineEdit { min-height: 22px; }

QCheckBox, QRadioButton { spacing: 7px; padding: 3px 5px; border: 1px solid transparent; border-radius: 4px; background: transparent; min-height: 20px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; padding: 2px 4px; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; border: 1px solid $edge; border-radius: 3px; background: $surface;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { image: url("look:$name-check-on_accent.svg"); }
QCheckBox::indicator:indeterminate { image: url("look:$name-dash-on_accent.svg"); }
QRadioButton::indicator:checked { image: url("look:$name-dot-on_accent.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $shade; border-color: $line; }

QAbstractItemView { background: $surface; color: $ink; border: 1px solid $line; border-radius: 6px; selection-background-color: $tint; selection-color: $ink; outline: none; }
QAbstractItemView:focus { border-color: $accent; }
QAbstractItemView[look="plain"], QAbstractItemView[look="navigation"] { border: none; background: transparent; border-radius: 0px; }
QAbstractItemView[look="kept"] { border: none; border-right: 1px solid $edge; background: $surface; border-radius: 0px; }
QTableView { gridline-color: $line; alternate-background-color: $canvas; }
QListView::item, QTreeView::item { min-height: 24px; padding: 1px 6px; border: none; }
QListView::item:hover, QTreeView::item:hover { background: $shade; }
QListView::item:selected, QTreeView::item:selected { background: $tint; color: $ink; }
QListView[look="navigation"]::item { min-height: 18px; padding: 7px 10px; border-radius: 6px; border: 1px solid transparent; }
QListView[look="navigation"]::item:hover { background: $shade; }
QListView[look="navigation"]::item:selected { background: $tint; color: $ink; border-left: 3px solid $accent; border-top-left-radius: 0px; border-bottom-left-radius: 0px; }
QListView[look="choices"] { border: 1px solid $edge; border-radius: 0px; background: $raised; }
QListView[look="choices"]::item { padding: 4px 8px; min-height: 20px; border: none; }
QListView[look="choices"]::item:hover { background: $shade; }
QListView[look="choices"]::item:selected { background: $tint; color: $ink; }
QHeaderView { background: $shade; border: none; }
QHeaderView::section {
    background: $shade; color: $muted; font-size: 12px; font-weight: 600; border: none;
    border-bottom: 1px solid $edge; padding: 5px 8px;
}
QHeaderView::section:hover { color: $ink; }
QHeaderView::section:vertical { border-bottom: 1px solid $line; border-right: 1px solid $line; font-weight: 400; }
QHeaderView::down-arrow { image: url("look:$name-chevron_down-ink.svg"); width: 12px; height: 12px; subcontrol-position: right center; right: 4px; }
QHeaderView::up-arrow { image: url("look:$name-chevron_up-ink.svg"); width: 12px; height: 12px; subcontrol-position: right center; right: 4px; }
QTableCornerButton::section { background: $shade; border: none; border-bottom: 1px solid $edge; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url("look:$name-chevron-muted.svg"); }
QTreeView::branch:has-children:open { image: url("look:$name-chevron_down-muted.svg"); }

QTabWidget::pane { border: none; border-top: 1px solid $line; top: -1px; }
QTabWidget::tab-bar { left: 0px; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: $muted; border: 1px solid transparent; border-bottom: 3px solid transparent; padding: 6px 12px 4px 12px; }
QTabBar::tab:hover { color: $ink; background: $shade; }
QTabBar::tab:selected { color: $ink; border-bottom: 3px solid $accent; }
QTabBar::tab:focus { border: 1px solid $accent; border-bottom: 3px solid $accent; }
QTabBar::close-button { image: url("look:$name-close-muted.svg"); }
QTabBar::scroller { width: 24px; }

QMenuBar { background: $surface; color: $ink; border-bottom: 1px solid $line; padding: 1px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $tint; }
QMenu { background: $raised; color: $ink; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 10px; border-radius: 4px; border: 1px solid transparent; }
QMenu::item:selected { background: $tint; }
QMenu::item:disabled { color: $muted; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 8px; }
QMenu::indicator:checked { image: url("look:$name-check-ink.svg"); }
QMenu::right-arrow { image: url("look:$name-chevron-muted.svg"); width: 12px; height: 12px; right: 6px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; border: none; }
QScrollBar::handle { background: $edge; border: 3px solid $surface; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; border-width: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QProgressBar { background: $shade; border: 1px solid $line; border-radius: 5px; min-height: 8px; max-height: 8px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QStatusBar { background: $surface; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QToolBar { background: $surface; border: none; border-bottom: 1px solid $line; spacing: 4px; padding: 4px 8px; }
QToolBar::separator { background: $line; width: 1px; margin: 4px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QGroupBox { border: none; border-top: 1px solid $line; margin-top: 22px; padding-top: 8px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0px 0px 4px 0px; color: $ink; }
QDialogButtonBox { button-layout: 0; dialogbuttonbox-buttons-have-icons: 0; }

QCalendarWidget QWidget { background: $raised; }
QCalendarWidget QAbstractItemView { border: none; border-top: 1px solid $line; border-radius: 0px; selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QAbstractItemView:disabled { color: $muted; }
QCalendarWidget QToolButton { padding: 4px 8px; font-weight: 600; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("look:$name-chevron_left-ink.svg"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("look:$name-chevron-ink.svg"); }
QCalendarWidget QSpinBox { min-height: 18px; padding: 1px 4px; }
"""

MARKS = (
    ("chevron", "muted"),
    ("chevron", "ink"),
    ("chevron_left", "ink"),
    ("chevron_down", "muted"),
    ("chevron_down", "ink"),
    ("chevron_down", "on_accent"),
    ("chevron_up", "muted"),
    ("chevron_up", "ink"),
    ("check", "on_accent"),
    ("check", "ink"),
    ("dash", "on_accent"),
    ("dot", "on_accent"),
    ("close", "muted"),
)
