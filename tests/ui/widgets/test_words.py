"""Words are plain, and are cut only where they say so."""

import pytest
from PySide6.QtCore import Qt

from egov_desktop.ui.look.fonts import ui_font
from egov_desktop.ui.widgets.words import ElidedWords, Words, fitted, plain_tip

NAME = "Hệ thống thông tin giải quyết thủ tục hành chính và Cổng dịch vụ công của tỉnh"
HOSTILE = ["<b>Sở</b>", "<img src='//máy/tệp.png'>", "A & B", "&amp;", "<para>", "<"]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_name_is_shown_as_typed(shown, text):
    label = shown(Words(text))
    assert (label.text(), label.textFormat()) == (text, Qt.TextFormat.PlainText)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_tool_tip_is_shown_as_typed(text):
    assert "<" not in plain_tip(text).removeprefix("<qt>").removesuffix("</qt>")


def test_a_long_name_is_cut_and_stands_in_full_in_the_tool_tip(shown):
    label = shown(ElidedWords(NAME))
    label.resize(200, 20)
    assert label.text().endswith("…")
    assert label.toolTip() == NAME == label.words()


def test_a_name_with_room_is_not_cut(shown):
    label = shown(ElidedWords("Cơ sở dữ liệu đất đai"))
    label.resize(400, 20)
    assert (label.text(), label.toolTip()) == ("Cơ sở dữ liệu đất đai", "")


def test_two_lines_are_filled_before_anything_is_cut(shown):
    label = shown(ElidedWords(NAME, lines=2))
    label.resize(300, 60)
    first, second = label.text().splitlines()
    assert NAME.startswith(first)
    assert second.endswith("…") or NAME.endswith(second)
    assert label.heightForWidth(300) > label.heightForWidth(3000)


def test_nothing_is_lost_between_lines(qapp):
    lines = fitted(NAME, ui_font(13), 220, lines=9)
    assert " ".join(lines) == NAME


def test_no_words_need_no_lines(qapp):
    assert fitted("", ui_font(13), 100, lines=2) in ([], [""])
