"""Every page and dialog of the window, each as the steps that bring it to the screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from egov_desktop.actions.paste import PastePlan, preview, read_block
from egov_desktop.domain.records import Cause, Project, Record
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RegisterError
from egov_desktop.ui.forms.dialog import RecordDialog
from egov_desktop.ui.grids.paste_dialog import PasteDialog
from egov_desktop.ui.pages.dossier.stage_dialog import StageDialog
from egov_desktop.ui.pages.projects.page import ProjectsPage
from egov_desktop.ui.shell.desk import Desk
from egov_desktop.ui.shell.dialogs import WhoDialog, choose_day, show_about, show_keys
from egov_desktop.ui.shell.window import MainWindow
from egov_desktop.ui.widgets.background import ProgressDialog
from egov_desktop.ui.widgets.message import tell, tell_error
from egov_desktop.wording.language import say

TABS = ("general", "work", "money", "causes", "files", "history")
ROOMS = ("today", "projects", "timeline", "disbursement", "causes", "journal", "lists")
TALE = "12"
"""The code of the illustrative project whose file is shown: one with packages, payments and a cause."""

Show = Callable[[Desk], QWidget | None]


@dataclass(frozen=True)
class Scene:
    """One picture: its name, the steps to it, and whether it needs projects to show anything."""

    name: str
    show: Show
    needs_projects: bool = False


def _window(desk: Desk) -> MainWindow:
    assert desk.window is not None
    return desk.window


def _projects(desk: Desk) -> ProjectsPage:
    page = _window(desk).show_room("projects")
    assert isinstance(page, ProjectsPage)
    return page


def _room(name: str) -> Show:
    def show(desk: Desk) -> QWidget | None:
        _window(desk).show_room(name)

    return show


def tale(snapshot: Snapshot) -> Project:
    projects = snapshot.all(Project).values()
    return next((own for own in projects if own.code == TALE), next(iter(projects)))


def _tab(name: str) -> Show:
    def show(desk: Desk) -> QWidget | None:
        window = _window(desk)
        window.show_project(tale(window.session.snapshot).id, name)

    return show


def _searching(desk: Desk) -> None:
    page = _projects(desk)
    page.search("mot cua")


def _grouped(desk: Desk) -> None:
    page = _projects(desk)
    page.search("")
    page.show_view(replace(page.view, group_by="group"))


def _nothing_found(desk: Desk) -> None:
    page = _projects(desk)
    page.show_all()
    page.search("khong co du an nao nhu the")


def _adding(desk: Desk) -> None:
    page = _projects(desk)
    page.show_all()
    page.add_project()


def _columns(desk: Desk) -> None:
    _projects(desk).choose_columns()


def _moving_stage(desk: Desk) -> None:
    window = _window(desk)
    StageDialog(window.session, tale(window.session.snapshot), window).open()


def _record(desk: Desk) -> None:
    window = _window(desk)
    cause: Record = next(iter(window.session.snapshot.all(Cause).values()))
    RecordDialog(window.session, cause, window).open()


def _pasting(desk: Desk) -> None:
    window = _window(desk)
    snapshot, project = window.session.snapshot, tale(window.session.snapshot)
    block = read_block("Lắp đặt thiết bị\t15/07/2020\t20/07/2020\nĐào tạo\tsớm\t\nNghiệm thu\t31/08/2020\t\n")
    columns, new_id = ("name", "baseline_on", "approved_on"), window.session.new_id

    def plan(onto: Sequence[str]) -> PastePlan:
        return preview(snapshot, "milestone", project.id, block, columns, new_id=new_id, onto=onto)

    PasteDialog(snapshot, plan, (), window).open()


def _day(desk: Desk) -> None:
    session = _window(desk).session
    choose_day(_window(desk), session.report_on, session.today, lambda _on: None)


def _who(desk: Desk) -> None:
    WhoDialog(_window(desk)).open()


def _message(desk: Desk) -> None:
    tell(_window(desk), say("Đã lưu bản sao {name}.", name="So du an.sqlite"))


def _error(desk: Desk) -> None:
    try:
        desk._open_or_read(_window(desk).session.register.path.with_name("khong-co.sqlite"), None)
    except RegisterError as error:
        tell_error(_window(desk), error)


def _progress(desk: Desk) -> None:
    dialog = ProgressDialog(_window(desk), say("Đang lập báo cáo họp…"))
    dialog.show_progress(2, 3, say("Dàn trang"))
    dialog.open()


def _preview(desk: Desk) -> None:
    _window(desk).print_brief()


def _start(desk: Desk) -> QWidget:
    desk.show_start()
    desk.start.resize(1366, 728)
    return desk.start


def _menu(place: int) -> Show:
    def show(desk: Desk) -> QWidget:
        bar = _window(desk).menuBar()
        menu = bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[place]
        menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))
        return menu

    return show


SCENES: tuple[Scene, ...] = (
    *(Scene(name, _room(name)) for name in ROOMS),
    *(Scene(f"dossier-{name}", _tab(name), needs_projects=True) for name in TABS),
    Scene("projects-searching", _searching, needs_projects=True),
    Scene("projects-grouped", _grouped, needs_projects=True),
    Scene("projects-nothing-found", _nothing_found, needs_projects=True),
    Scene("dialog-adding", _adding),
    Scene("dialog-columns", _columns, needs_projects=True),
    Scene("dialog-stage", _moving_stage, needs_projects=True),
    Scene("dialog-record", _record, needs_projects=True),
    Scene("dialog-paste", _pasting, needs_projects=True),
    Scene("dialog-day", _day),
    Scene("dialog-who", _who),
    Scene("dialog-keys", lambda desk: show_keys(_window(desk))),
    Scene("dialog-about", lambda desk: show_about(_window(desk))),
    Scene("dialog-message", _message),
    Scene("dialog-error", _error),
    Scene("dialog-progress", _progress),
    *(Scene(f"menu-{place + 1}", _menu(place)) for place in range(5)),
    Scene("preview", _preview),
    Scene("start", _start),
)
THEMED = ("today", "dossier-work", "dossier-money")
"""The scenes that are drawn in the dark and the high-contrast themes too."""
