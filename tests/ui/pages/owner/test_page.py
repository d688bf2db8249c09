"""An owner's clerk opens the file that came, confirms, changes, signs, packs, and may go away in between."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from egov_desktop.actions.records import add, edit_fields
from egov_desktop.domain.enumerations import CauseNature, PaymentKind
from egov_desktop.domain.judgement.offices.completeness import FigureState, Lack
from egov_desktop.domain.records import (
    Cause,
    Confirmation,
    Disbursement,
    Milestone,
    Project,
    Refusal,
    SignOff,
)
from egov_desktop.exchange.envelope import is_envelope
from egov_desktop.store.register import Register
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.owner.banner import OwnerBanner
from egov_desktop.ui.pages.owner.page import OwnerPage
from egov_desktop.ui.widgets.figures import LinkRow
from tests.ui.hands import type_in
from tests.ui.pages.demo_pages import Notes
from tests.ui.pages.owner.assigned_file import opened, settings_in, small_owner
from tests.ui.small_register import small_session
from tests.ui.walker import clipped, rich_text, traps, unnamed

Key = Qt.Key
ANOTHERS = Project(id="q", code="077", name="Hồ chứa nước", owner_agency_id="huyen")
REFUSED = Refusal(
    id="r",
    project_id="p",
    record_kind="milestone",
    record_id="m2",
    field="forecast_on",
    value='"2021-12-31"',
    reason="Vượt thời gian thực hiện dự án",
    refused_on=date(2020, 6, 5),
)


@pytest.fixture
def session(tmp_path, qapp):
    apply(qapp, "light")
    session = small_owner(tmp_path, ANOTHERS, REFUSED)
    yield session
    session.register.close()


@pytest.fixture
def page(qtbot, session, tmp_path):
    return shown(qtbot, session, tmp_path)


def shown(qtbot, session, tmp_path):
    page = OwnerPage(session, Notes(), settings_in(tmp_path))
    qtbot.addWidget(page)
    page.resize(1162, 620)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def row(page, kind):
    return next(own for own in page.rows() if own.figure.record_kind == kind)


def states(page):
    return {own.figure.record_kind: own.figure.state for own in page.rows()}


def lacks(page):
    return {own.code for own in page.found().missing}


def press_g(row):
    row.focus()
    type_in("", Key.Key_G)


def complete(page):
    """Say all that the small report needs."""
    for kind in ("project", "milestone", "disbursement"):
        press_g(row(page, kind))
    page.write_day("p")
    page.session.perform(
        add(Cause(id="c", project_id="p", nature=CauseNature.OBJECTIVE, description="Mưa lũ"))
    )
    sign(page)


def sign(page):
    part = page.side.sign_off
    part.name.input().set_value("Trần Văn Bình")
    part.title.input().set_value("Phó Giám đốc")
    part.name.set_value("Trần Văn Bình")
    part.title.set_value("Phó Giám đốc")
    part.sign.click()


def test_an_owner_sees_its_own_projects_and_no_other(session, page):
    assert list(session.snapshot.all(Project)) == ["p"]
    assert {own.figure.project_id for own in page.rows()} == {"p"}


def test_the_strip_says_which_period_and_until_when(qtbot, session):
    banner = OwnerBanner(session)
    qtbot.addWidget(banner)
    assert banner.sentence() == (
        "Chế độ chủ đầu tư – Sở Thông tin và Truyền thông, kỳ Tháng 6/2020, hạn gửi 10/7/2020"
    )


def test_the_strip_stays_away_from_the_secretariats_register(qtbot, tmp_path):
    session = small_session(tmp_path)
    banner = OwnerBanner(session)
    qtbot.addWidget(banner)
    session.register.close()
    assert banner.sentence() == ""
    assert banner.isHidden()


def test_what_the_office_decides_is_refused_in_words(qtbot, session):
    changed = edit_fields(
        session.snapshot,
        "milestone",
        "m2",
        new_id=session.new_id,
        today=session.today,
        approved_on=date(2021, 1, 1),
    )
    with qtbot.waitSignal(session.trouble) as told:
        session.perform(changed)
    assert told.args[0].code == "not_yours"


def test_g_lets_a_figure_stand_and_goes_on_to_the_next(session, page):
    press_g(row(page, "project"))
    assert states(page)["project"] is FigureState.CONFIRMED
    assert row(page, "milestone").reading().hasFocus()
    assert [own.field for own in session.snapshot.all(Confirmation).values()] == ["stage"]


def test_nothing_paid_in_a_month_is_confirmed_as_such(page):
    assert row(page, "disbursement").keep.text() == "Không phát sinh"
    row(page, "disbursement").keep.click()
    assert states(page)["disbursement"] is FigureState.CONFIRMED


def test_a_word_given_can_be_taken_back(page):
    press_g(row(page, "project"))
    page.take_back(row(page, "project").figure)
    assert states(page)["project"] is FigureState.OPEN


def test_a_changed_day_needs_no_word(session, page):
    row(page, "milestone").focus()
    type_in("", Key.Key_F2)
    type_in("15/8/2020", Key.Key_Return)
    assert session.snapshot.get(Milestone, "m2").forecast_on == date(2020, 8, 15)
    assert states(page)["milestone"] is FigureState.CHANGED


def test_g_typed_into_a_field_is_a_letter(session, page):
    row(page, "milestone").focus()
    type_in("", Key.Key_F2)
    type_in("g")
    assert not session.snapshot.all(Confirmation)


def test_a_payment_of_the_month_speaks_for_itself(session, page):
    paid = Disbursement(
        id="d2",
        project_id="p",
        plan_year=2020,
        paid_on=date(2020, 6, 12),
        kind=PaymentKind.COMPLETED_WORK,
        amount_dong=500_000_000,
    )
    session.perform(add(paid))
    assert states(page)["disbursement"] is FigureState.CHANGED
    assert row(page, "disbursement").reading().text() == "500.000.000 đồng"


def test_arrows_walk_the_figures(page):
    row(page, "project").focus()
    type_in("", Key.Key_Down)
    assert row(page, "milestone").reading().hasFocus()


def test_the_day_of_the_period_is_written_with_one_press(session, page):
    page.card("p")._now.click()
    assert session.snapshot.get(Project, "p").figures_on == date(2020, 6, 30)
    assert Lack.FIGURES_TOO_OLD not in lacks(page)


def test_what_is_missing_leads_to_its_place(page):
    links = {own.accessibleName(): own for own in page.side.missing.findChildren(LinkRow)}
    next(link for words, link in links.items() if "chưa ghi nguyên nhân" in words).click()
    assert page.navigator.asked == [("project", "p", "causes", "")]
    next(link for words, link in links.items() if "3 mục chưa giữ nguyên" in words).click()
    assert row(page, "project").reading().hasFocus()


def test_a_value_not_taken_over_comes_back_with_its_reason(page):
    words = " ".join(own.text() for own in page.side._refused.findChildren(type(page.packing.left)))
    assert "Vượt thời gian thực hiện dự án" in words
    link = page.side._refused.findChild(LinkRow)
    assert "“31/12/2021”" in link.accessibleName()
    link.click()
    assert page.navigator.asked == [("project", "p", "", "m2")]


def test_nothing_is_packed_while_something_is_missing(page):
    assert not page.packing.button.isEnabled()
    assert "Còn 7 việc" in page.packing.button.toolTip()


def test_signing_wants_a_name_and_a_position(session, page):
    page.side.sign_off.sign.click()
    assert page.side.sign_off.name.input().problem()
    assert not session.snapshot.all(SignOff)


def test_an_edit_after_signing_leads_to_signing_again(session, page):
    complete(page)
    changed = {"new_id": session.new_id, "today": session.today, "forecast_on": date(2020, 9, 1)}
    session.perform(edit_fields(session.snapshot, "milestone", "m2", **changed))
    (stale,) = page.found().missing
    assert stale.code is Lack.SIGNED_BEFORE_EDIT
    assert "ký lại" in page.side.sign_off._signed.words()
    (line,) = page.side.missing.lines()
    line.clicked.emit()
    assert page.side.sign_off.sign.isVisible()
    sign(page)
    assert page.found().missing == ()


def test_who_signed_is_said_and_may_sign_anew(page):
    sign(page)
    assert "Trần Văn Bình" in page.side.sign_off._who.text()
    assert not page.side.sign_off.sign.isVisible()
    page.side.sign_off._again.click()
    assert page.side.sign_off.sign.isVisible()


def test_a_complete_report_is_packed_and_told_where_it_lies(qtbot, page, tmp_path):
    complete(page)
    assert page.found().missing == ()
    target = tmp_path / "gửi về"
    target.mkdir()
    page.packing.pack(target)
    qtbot.waitUntil(lambda: hasattr(page.packing, "packed"), timeout=20_000)
    assert [own.name for own in target.iterdir()] == ["BC_STTTT_2020-06_1.sqlite"]
    assert str(target) in page.packing.packed.text()


def test_a_report_for_the_mail_may_lie_in_an_envelope(qtbot, page, tmp_path):
    complete(page)
    page.side.password.wanted.click()
    assert not page.packing.button.isEnabled()
    for line in (page.side.password.first, page.side.password.second):
        line.setText("mật khẩu dài")
    assert page.packing.button.isEnabled()
    page.packing.pack(tmp_path)
    qtbot.waitUntil(lambda: hasattr(page.packing, "packed"), timeout=20_000)
    assert is_envelope(tmp_path / "BC_STTTT_2020-06_2.kin")


def test_a_report_begun_is_there_again_when_the_file_is_opened_again(qtbot, session, page, tmp_path):
    press_g(row(page, "project"))
    path = session.register.path
    page.close()
    session.register.close()
    again = opened(path)
    reopened = shown(qtbot, again, tmp_path)
    assert states(reopened)["project"] is FigureState.CONFIRMED
    assert states(reopened)["milestone"] is FigureState.OPEN
    again.register.close()


def test_the_packed_report_holds_what_was_said(qtbot, page, tmp_path):
    complete(page)
    page.packing.pack(tmp_path)
    qtbot.waitUntil(lambda: hasattr(page.packing, "packed"), timeout=20_000)
    register = Register.open(
        tmp_path / "BC_STTTT_2020-06_2.sqlite",
        None,
        now=page.session.now,
        identifiers=page.session._identifiers,
    )
    signed = next(iter(register.snapshot.all(SignOff).values()))
    register.close()
    assert signed.signed_title == "Phó Giám đốc"


def test_every_control_has_a_name_and_tab_reaches_it(qtbot, page):
    assert unnamed(page) == []
    assert traps(qtbot, page) == []
    assert rich_text(page) == []


@pytest.mark.parametrize("zoom", [100, 150])
def test_no_words_are_cut(qtbot, qapp, page, zoom):
    apply(qapp, "light", zoom)
    press_g(row(page, "project"))
    page.resize(page.size().expandedTo(page.minimumSizeHint()))
    qtbot.wait(50)
    assert clipped(page) == []
    apply(qapp, "light")
