"""Qt's own words in Vietnamese, and back in English while the program runs."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPlainTextEdit

from egov_desktop.resources import resource
from egov_desktop.ui.look.translation import speak

BUTTONS = [
    one
    for one in QDialogButtonBox.StandardButton
    if one.name not in {"NoButton", "FirstButton", "LastButton"}
]
SOURCE = ET.parse(resource("translations/qtbase_vi.ts")).getroot()  # noqa: S314 - our own file
MESSAGES = [
    (context.findtext("name"), message.findtext("source"), message.findtext("translation"))
    for context in SOURCE.iter("context")
    for message in context.iter("message")
]


@pytest.fixture(autouse=True)
def _vietnamese(qapp):
    speak(qapp, "vi")
    yield
    speak(qapp, "vi")


@pytest.mark.parametrize("button", BUTTONS, ids=lambda one: one.name)
def test_every_standard_button_is_vietnamese(qapp, qtbot, button):
    box = QDialogButtonBox(button)
    qtbot.addWidget(box)
    vietnamese = box.button(button).text()
    speak(qapp, "en")
    qapp.processEvents()
    assert vietnamese not in {"", box.button(button).text()}


def test_an_open_dialog_changes_its_buttons(qapp, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    speak(qapp, "en")
    qapp.processEvents()
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancel"


@pytest.mark.parametrize("editor", [QLineEdit, QPlainTextEdit])
def test_the_context_menu_is_vietnamese(qtbot, editor):
    widget = editor()
    qtbot.addWidget(widget)
    words = [action.text().partition("\t")[0] for action in widget.createStandardContextMenu().actions()]
    assert {"&Hoàn tác", "&Cắt", "&Sao chép", "&Dán", "Chọn tất cả"} <= set(words)


@pytest.mark.parametrize(("context", "source", "words"), MESSAGES)
def test_every_message_is_in_the_compiled_catalogue(context, source, words):
    assert QCoreApplication.translate(context, source) == words


@pytest.mark.parametrize(("context", "source", "words"), MESSAGES)
def test_a_translation_keeps_its_places_and_its_key(context, source, words):
    assert [f"%{n}" in source for n in "123"] == [f"%{n}" in words for n in "123"]
    assert source.count("&") == words.count("&")


def test_the_compiled_catalogue_is_fresh(tmp_path):
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert tool, "the tool comes with PySide6"
    fresh = tmp_path / "fresh.qm"
    subprocess.run(
        [tool, resource("translations/qtbase_vi.ts"), "-qm", fresh], check=True, capture_output=True
    )
    assert fresh.read_bytes() == resource("translations/qtbase_vi.qm").read_bytes()


def test_numbers_of_qt_follow_the_language(qapp):
    assert QLocale().toString(1_234_567) == "1.234.567"
    speak(qapp, "en")
    assert QLocale().toString(1_234_567) == "1,234,567"
