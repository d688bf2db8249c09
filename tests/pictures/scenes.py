"""Every page and dialog of the window, each as the steps that bring it to the screen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from egov_desktop.actions.paste import PastePlan, preview, read_block
from egov_desktop.domain.judgement.offices.questions import QuestionKind
from egov_desktop.domain.records import Cause, Project, Record
from egov_desktop.errors import RegisterError
from egov_desktop.ui.forms.dialog import RecordDialog
from egov_desktop.ui.grids.paste_dialog import PasteDialog
from egov_desktop.ui.pages.dossier.stage_dialog import StageDialog
from egov_desktop.ui.pages.journal import JournalPage
from egov_desktop.ui.pages.projects.page import ProjectsPage
from egov_desktop.ui.pages.receive import ReceivePage
from egov_desktop.ui.pages.same_things import SameThingsDialog
from egov_desktop.ui.pages.send.page import SendPage
from egov_desktop.ui.shell.desk import Desk
from egov_desktop.ui.shell.dialogs import WhoDialog, choose_day, show_about, show_keys
from egov_desktop.ui.shell.frame import OWNERS_ROOMS, ROOMS
from egov_desktop.ui.widgets.background import ProgressDialog
from egov_desktop.ui.widgets.message import tell, tell_error
from egov_desktop.wording.language import say
from tests.pictures.month import SCENES as MONTHS_SCENES
from tests.pictures.papers import tale
from tests.pictures.scene import EXCHANGE, FULL, OWNER, Scene, Show, room, window_of
from tests.pictures.stage import settle

TABS = ("general", "work", "money", "causes", "files", "history")
LINES = ("changed", "added", "removed", "conflict", "together", "proposal", "outside", "notice")


def _projects(desk: Desk) -> ProjectsPage:
    page = window_of(desk).show_room("projects")
    assert isinstance(page, ProjectsPage)
    return page


def _tab(name: str) -> Show:
    def show(desk: Desk) -> QWidget | None:
        window = window_of(desk)
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
    window = window_of(desk)
    StageDialog(window.session, tale(window.session.snapshot), window).open()


def _record(desk: Desk) -> None:
    window = window_of(desk)
    cause: Record = next(iter(window.session.snapshot.all(Cause).values()))
    RecordDialog(window.session, cause, window).open()


def _pasting(desk: Desk) -> None:
    window = window_of(desk)
    snapshot, project = window.session.snapshot, tale(window.session.snapshot)
    block = read_block("Lắp đặt thiết bị\t15/07/2020\t20/07/2020\nĐào tạo\tsớm\t\nNghiệm thu\t31/08/2020\t\n")
    columns, new_id = ("name", "baseline_on", "approved_on"), window.session.new_id

    def plan(onto: Sequence[str]) -> PastePlan:
        return preview(snapshot, "milestone", project.id, block, columns, new_id=new_id, onto=onto)

    PasteDialog(snapshot, plan, (), window).open()


def _day(desk: Desk) -> None:
    session = window_of(desk).session
    choose_day(window_of(desk), session.report_on, session.today, lambda _on: None)


def _who(desk: Desk) -> None:
    WhoDialog(window_of(desk)).open()


def _message(desk: Desk) -> None:
    tell(window_of(desk), say("Đã lưu bản sao {name}.", name="So du an.sqlite"))


def _error(desk: Desk) -> None:
    try:
        desk._open_or_read(window_of(desk).session.register.path.with_name("khong-co.sqlite"), None)
    except RegisterError as error:
        tell_error(window_of(desk), error)


def _progress(desk: Desk) -> None:
    dialog = ProgressDialog(window_of(desk), say("Đang lập báo cáo họp…"))
    dialog.show_progress(2, 3, say("Dàn trang"))
    dialog.open()


def _preview(desk: Desk) -> None:
    window_of(desk).print_brief()


def _start(desk: Desk) -> QWidget:
    desk.show_start()
    desk.start.resize(1366, 728)
    return desk.start


def _menu(place: int) -> Show:
    def show(desk: Desk) -> QWidget:
        bar = window_of(desk).menuBar()
        menu = bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[place]
        menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))
        return menu

    return show


def _came(desk: Desk) -> ReceivePage:
    """Drop the files that came, once, and leave the question for the password unanswered."""
    window = window_of(desk)
    page = window.page("receive")
    assert isinstance(page, ReceivePage)
    folder = window.session.register.path.with_name("nhan-ve")
    window.show_room("receive")
    if not page.incoming.files:
        page.take_files([folder])
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        settle(app)
        for dialog in page.findChildren(QDialog):
            dialog.reject()
    page.incoming.go_back()
    page.show_part(0)
    return page


def _receipt(desk: Desk) -> None:
    _came(desk)


def _password_asked(desk: Desk) -> None:
    page = _came(desk)
    page.incoming.ask_password(next(own for own in page.incoming.files if own.verdict == "locked"))


def _preview_of_file(desk: Desk) -> ReceivePage:
    page = _came(desk)
    page.incoming.look_at(next(own for own in page.incoming.files if "dang lam" in own.path.name))
    return page


def _file_preview(desk: Desk) -> None:
    _preview_of_file(desk)


def _preview_line(kind: str) -> Show:
    def show(desk: Desk) -> None:
        lines = _preview_of_file(desk).incoming.preview.desk
        lines.go_to(next(own.key for own in lines.model.lines() if own.kind == kind))

    return show


def _refusing(desk: Desk) -> None:
    lines = _preview_of_file(desk).incoming.preview.desk
    lines.go_next()
    lines.deny()


def _part_of_receiving(place: int) -> Show:
    def show(desk: Desk) -> None:
        _came(desk).show_part(place)

    return show


def _question(code: str) -> Show:
    def show(desk: Desk) -> None:
        page = window_of(desk).show_room("journal")
        assert isinstance(page, JournalPage)
        page.show_conflicts()
        page.conflicts.go_to(next(own.id for own in page.conflicts.questions() if own.kind == code))

    return show


def _same_things(desk: Desk) -> None:
    window = window_of(desk)
    SameThingsDialog(window.session, window, window).open()


def _opening_period(desk: Desk) -> None:
    page = window_of(desk).show_room("send")
    assert isinstance(page, SendPage)
    page.order.open_period()


def _owners_tab(name: str) -> Show:
    def show(desk: Desk) -> None:
        window = window_of(desk)
        window.show_project(next(iter(window.session.snapshot.all(Project))), name)

    return show


SCENES: tuple[Scene, ...] = (
    *(Scene(name, room(name)) for name, _, _ in ROOMS),
    *(Scene(f"dossier-{name}", _tab(name), FULL) for name in TABS),
    Scene("projects-searching", _searching, FULL),
    Scene("projects-grouped", _grouped, FULL),
    Scene("projects-nothing-found", _nothing_found, FULL),
    Scene("dialog-adding", _adding),
    Scene("dialog-columns", _columns, FULL),
    Scene("dialog-stage", _moving_stage, FULL),
    Scene("dialog-record", _record, FULL),
    Scene("dialog-paste", _pasting, FULL),
    Scene("dialog-day", _day),
    Scene("dialog-who", _who),
    Scene("dialog-keys", lambda desk: show_keys(window_of(desk))),
    Scene("dialog-about", lambda desk: show_about(window_of(desk))),
    Scene("dialog-message", _message),
    Scene("dialog-error", _error),
    Scene("dialog-progress", _progress),
    *(Scene(f"menu-{place + 1}", _menu(place)) for place in range(5)),
    Scene("preview", _preview),
    Scene("start", _start),
    *(Scene(name, room(name), EXCHANGE) for name in ("today", "send", "returns")),
    Scene("receive-receipt", _receipt, EXCHANGE),
    Scene("receive-password", _password_asked, EXCHANGE),
    Scene("receive-preview", _file_preview, EXCHANGE),
    *(Scene(f"receive-line-{kind}", _preview_line(kind), EXCHANGE) for kind in LINES),
    Scene("receive-refusing", _refusing, EXCHANGE),
    Scene("receive-imports", _part_of_receiving(1), EXCHANGE),
    Scene("receive-pending", _part_of_receiving(2), EXCHANGE),
    *(Scene(f"conflict-{kind}", _question(kind), EXCHANGE) for kind in QuestionKind),
    Scene("same-things", _same_things, (*FULL, *EXCHANGE)),
    Scene("send-period", _opening_period, FULL),
    *(Scene(name, room(name), OWNER) for name, _, _ in OWNERS_ROOMS),
    *(Scene(f"dossier-{name}", _owners_tab(name), OWNER) for name in ("general", "work", "money")),
    *MONTHS_SCENES,
)
THEMED = ("today", "dossier-work", "dossier-money")
"""The scenes that are drawn in the dark and the high-contrast themes too."""
