"""What two offices wrote differently: listed with who and when, nothing chosen, settled by one choice and undone."""

from datetime import timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt

from egov_desktop.actions.records import edit_fields, remove
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.domain.records import Project
from egov_desktop.store.register import Register, Writer
from tests.ui.small_register import NOW
from tests.ui.walker import clipped, traps, unnamed

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def other(session, tmp_path):
    """The register of another office, which has the same records."""
    path = session.register.save_copy(tmp_path / "khac.sqlite")
    identifiers = Identifiers(lambda: LATER, Random(11))
    register = Register.open(path, Writer("Trần Văn Bình", "HL"), now=LATER, identifiers=identifiers)
    yield register
    register.close()


def edit(register, **values):
    register.perform(
        edit_fields(register.snapshot, "project", "p", new_id=lambda: "buoc", today=NOW.date(), **values),
        now=LATER,
    )


def take_in(session, other):
    session.register.take_in(*other.outgoing(), now=LATER)
    session.changed.emit(frozenset({"project"}))


@pytest.fixture
def disputed(page, session, other):
    edit(session.register, name="Một cửa điện tử")
    edit(other, name="Một cửa liên thông")
    take_in(session, other)
    page.show_project("p")
    return page


def words(page):
    return [button.text() for button in page.conflicts.choices()]


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_conflicts_the_page_says_so(page):
    page.show_conflicts()
    assert page.conflicts._none.isVisible()
    assert not page.conflicts._settle.isVisible()


def test_a_projects_conflicts_are_shown_first(disputed):
    assert disputed.conflicts.isVisible()
    assert disputed._ways[1].text() == "Khác biệt chưa giải quyết (1)"
    assert disputed.conflicts.model.index(0, 2).data() == "Tên dự án"


def test_each_value_stands_with_who_and_when_and_nothing_is_chosen(disputed):
    assert words(disputed) == [
        "Lê Thị Lan · VP · 30/06/2020 11:42",
        "Trần Văn Bình · HL · 30/06/2020 11:42 · đang hiển thị",
    ] or words(disputed) == [
        "Trần Văn Bình · HL · 30/06/2020 11:42",
        "Lê Thị Lan · VP · 30/06/2020 11:42 · đang hiển thị",
    ]
    assert not any(button.isChecked() for button in disputed.conflicts.choices())
    assert not disputed.conflicts._settle.isEnabled()


@pytest.mark.parametrize("place", [0, 1])
def test_choosing_a_value_settles_the_conflict(qtbot, disputed, session, place):
    wanted = disputed.conflicts._shown[1][place].value
    press(qtbot, disputed.conflicts.choices()[place])
    press(qtbot, disputed.conflicts._settle)
    assert session.snapshot.get(Project, "p").name == wanted
    assert not session.snapshot.conflicts
    session.undo()
    assert session.snapshot.conflicts


@pytest.mark.parametrize(("place", "stays"), [(0, True), (1, False)])
def test_a_record_edited_here_and_removed_there_is_kept_or_removed(qtbot, page, session, other, place, stays):
    edit(session.register, name="Một cửa điện tử")
    other.perform(remove(other.snapshot, "project", "p"), now=LATER)
    take_in(session, other)
    page.show_conflicts()
    page.conflicts.table.go_to([own[2] for own in page.conflicts.addresses()].index("*"))
    press(qtbot, page.conflicts.choices()[place])
    press(qtbot, page.conflicts._settle)
    assert (session.snapshot.get(Project, "p") is not None) is stays
    assert page._ways[1].text() == "Khác biệt chưa giải quyết"
    assert page.conflicts._none.isVisible()


def test_who_edited_what_somebody_else_removed_is_said(page, session, other):
    edit(session.register, name="Một cửa điện tử")
    other.perform(remove(other.snapshot, "project", "p"), now=LATER)
    take_in(session, other)
    page.show_conflicts()
    page.conflicts.table.go_to([own[2] for own in page.conflicts.addresses()].index("*"))
    assert words(page) == [
        "Lê Thị Lan · VP · 30/06/2020 11:42 đã sửa “Tên dự án” · đang hiển thị",
        "Trần Văn Bình · HL · 30/06/2020 11:42",
    ]


def test_nothing_is_unnamed_clipped_or_a_trap(qtbot, disputed):
    assert unnamed(disputed) == []
    assert clipped(disputed) == []
    assert traps(qtbot, disputed) == []
