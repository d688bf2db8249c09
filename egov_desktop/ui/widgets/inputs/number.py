"""Inputs for money, counts and percentages."""

from fractions import Fraction
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from egov_desktop.ui.look.chosen import px
from egov_desktop.ui.widgets.inputs.base import Input
from egov_desktop.ui.widgets.words import Words
from egov_desktop.wording import numbers
from egov_desktop.wording.amounts import in_words
from egov_desktop.wording.language import say
from egov_desktop.wording.parsed import Parsed


class UnitLine(QLineEdit):
    """A line of typing with its unit always in sight at the right edge; coming by keyboard selects all."""

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = Words(unit, "muted", parent=self)
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignRight if unit else Qt.AlignmentFlag.AlignLeft)
        self._place()

    def unit(self) -> str:
        return self._unit.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.selectAll()

    def _place(self) -> None:
        width = self._unit.sizeHint().width() if self._unit.text() else 0
        self.setTextMargins(0, 0, width + px(4) if width else 0, 0)
        self._unit.setGeometry(self.width() - width - px(8), 0, width, self.height())


class NumberEdit(Input):
    """An input that reads what is typed when it is left, and then writes it in the one right way."""

    def __init__(self, name: str = "", unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._line = UnitLine(unit)
        self._line.textEdited.connect(self._on_typed)
        self._adopt(self._line)

    def settle(self) -> None:
        read = self.read(self._line.text())
        if self._is_as_written():
            self._take(self._value)
        elif read.problem is None:
            self._take(read.value)
        else:
            self._refuse(read.problem)

    def start(self) -> None:
        super().start()
        self._line.selectAll()

    def set_read_only(self, read_only: bool) -> None:
        self._line.setReadOnly(read_only)

    def typed(self) -> str:
        return self._line.text()

    def read(self, text: str) -> Parsed[Any]:
        """What the text means; each input says how."""
        raise NotImplementedError

    def write(self, value: Any) -> str:
        raise NotImplementedError

    def words(self, value: Any) -> str:
        return "" if value is None else f"{self.write(value)} {self._line.unit()}".strip()

    def _note_for(self, value: Any) -> str:
        return ""

    def _is_as_written(self) -> bool:
        """An untouched text stands for the value itself, which may be finer or of another unit."""
        return self._value is not None and self._line.text() == self.write(self._value)

    def _on_typed(self, text: str) -> None:
        self.set_note(self._note_for(self.read(text).value))
        self.edited.emit()

    def _show(self, value: Any) -> None:
        self._line.setText("" if value is None else self.write(value))
        self.set_note(self._note_for(value))


class MoneyEdit(NumberEdit):
    """An amount in whole đồng (`int`, or None when empty), said in words under it.

    Takes "1.234.567", "12,5 tỷ", "150 triệu"; `typed_in_dong` is what a bare number counts, 1 or 1_000_000.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None, *, typed_in_dong: int = 1) -> None:
        super().__init__(name, say("đồng"), parent)
        self._typed_in_dong = typed_in_dong

    def value(self) -> int | None:
        return self._value

    def read(self, text: str) -> Parsed[int]:
        return numbers.parse_dong(text, unit=self._typed_in_dong)

    def write(self, value: int) -> str:
        return numbers.whole(value)

    def _note_for(self, value: int | None) -> str:
        return "" if value is None else in_words(value)


class WholeEdit(NumberEdit):
    """A whole number (`int`, or None when empty) between `least` and `most`, with an optional unit."""

    def __init__(
        self,
        name: str = "",
        parent: QWidget | None = None,
        *,
        unit: str = "",
        least: int = 0,
        most: int = 1_000_000_000,
        grouped: bool = True,
    ) -> None:
        super().__init__(name, unit, parent)
        self._least, self._most, self._grouped = least, most, grouped

    def value(self) -> int | None:
        return self._value

    def read(self, text: str) -> Parsed[int]:
        read = numbers.parse_whole(text)
        if read.value is None or self._least <= read.value <= self._most:
            return read
        sentence = "Số phải từ {least} đến {most}."
        return Parsed(problem=say(sentence, least=self.write(self._least), most=self.write(self._most)))

    def write(self, value: int) -> str:
        return numbers.whole(value) if self._grouped else str(value)


class PercentEdit(NumberEdit):
    """A share as a `Fraction` (1 is the whole, None when empty) between 0 and `most`."""

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, most: Fraction = Fraction(1), places: int = 2
    ) -> None:
        super().__init__(name, "%", parent)
        self._most, self._places = most, places

    def value(self) -> Fraction | None:
        return self._value

    def read(self, text: str) -> Parsed[Fraction]:
        read = numbers.parse_percent(text)
        if read.value is None or 0 <= read.value <= self._most:
            return read
        return Parsed(problem=say("Tỷ lệ phải từ 0 đến {most} %.", most=self.write(self._most)))

    def write(self, value: Fraction) -> str:
        """As many decimals as the value needs, so that reading the text gives the value back."""
        hundredths = value * 100
        needed = next((n for n in range(self._places) if (hundredths * 10**n).denominator == 1), self._places)
        return numbers.decimal(hundredths, needed)
