"""The page Yêu cầu giải ngân: targets are typed, months are fixed, the rest follows, and all is kept as one action."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from egov_desktop.domain.judgement.demand.saved import demand_annex
from egov_desktop.domain.judgement.demand.values import Target
from egov_desktop.domain.records import Demand, DemandTarget
from egov_desktop.settings import Settings
from egov_desktop.ui.look.style import apply
from egov_desktop.ui.pages.demand.page import DemandPage
from egov_desktop.wording.language import use
from tests.builders import TY, group
from tests.domain.judgement.demand.scene import DECEMBER, GROUP, ON, SEPTEMBER, signed, spender, the_group
from tests.ui.pages.demo_pages import Notes, empty_session
from tests.ui.walker import clipped, rich_text, traps, unnamed

JULY, AUGUST = range(2)
BOTH = (Target(50, SEPTEMBER), Target(100, DECEMBER))


@pytest.fixture
def shown(qtbot, qapp, tmp_path):
    apply(qapp, "light", 100)
    sessions = []

    def show(*records, targets=BOTH, **more):
        sessions.append(empty_session(tmp_path, *records, **more))
        page = DemandPage(sessions[-1], Notes(), Settings())
        qtbot.addWidget(page)
        page.resize(1166, 662)
        page.show()
        qtbot.waitExposed(page)
        page.targets.show_targets(targets)
        page.refresh()
        return page

    yield show
    use("vi")
    for session in sessions:
        session.register.close()


@pytest.fixture
def page(shown):
    return shown(*the_group(spender("a", 7 * TY, TY), spender("b", 3 * TY, TY)))


def texts(page, row):
    model = page.table.demands
    return [model.index(row, column).data() for column in range(model.columnCount())]


def type_into(page, row, column, text):
    model = page.table.demands
    return model.setData(model.index(row, column), text)


def test_the_table_is_a_model_that_keeps_its_rules(page):
    QAbstractItemModelTester(page.table.demands, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_months_add_up_to_the_targets_on_the_screen(page):
    assert texts(page, 3)[:6] == ["3.000", "4.000", "5.000", "6.667", "8.334", "10.000"]
    assert "vừa đủ" in page._reached.text()


def test_a_typed_month_is_fixed_and_the_others_follow(page):
    type_into(page, 0, JULY, "1,5 tỷ")
    own = page.solution.projects[0]
    assert (own.amounts[JULY], own.is_fixed[JULY]) == (1_500_000_000, True)
    assert page.solution.targets[0].reached_dong == 5 * TY


def test_a_bare_number_counts_in_the_unit_of_the_table(page):
    type_into(page, 0, JULY, "300")
    page._on_unit("dong")
    assert texts(page, 0)[JULY] == "300.000.000"
    type_into(page, 0, AUGUST, "200.000.000")
    assert page.solution.projects[0].amounts[AUGUST] == 200_000_000


def test_delete_lets_a_month_be_worked_out_again(qtbot, page):
    before = page.solution
    type_into(page, 0, JULY, "300")
    page.table.setCurrentIndex(page.table.demands.index(0, JULY))
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.solution == before


def test_what_cannot_be_read_says_so_and_changes_nothing(page):
    before = page.solution
    assert not type_into(page, 0, JULY, "nhiều")
    assert "nhiều" in page._toast.sentence()
    assert page.solution == before


def test_it_is_kept_as_one_action_and_taken_back_at_once(page):
    type_into(page, 0, JULY, "300")
    page.save()
    annex = demand_annex(page.session.snapshot, GROUP, 2020, ON)
    assert annex is not None
    assert [own.amounts for own in annex.projects] == [own.amounts for own in page.solution.projects]
    page._toast.undone.emit()
    assert not page.session.snapshot.all(Demand)


def test_what_is_kept_comes_back_with_its_group(page):
    type_into(page, 0, JULY, "300")
    page.save()
    again = DemandPage(page.session, Notes(), Settings())
    again.refresh()
    assert again.solution == page.solution


def test_a_target_out_of_reach_is_said_with_what_bounds_it(shown):
    page = shown(*the_group([*spender("a", 7 * TY, TY), *signed("a", 3 * TY)]))
    assert "còn thiếu 4.000.000.000 đồng" in page._banner.sentence()
    assert "giá trị hợp đồng" in page._banner.sentence()


def test_without_targets_it_asks_for_one(shown):
    page = shown(*the_group(spender("a", TY)), targets=())
    assert page._stack.currentWidget() is page._waiting
    page.targets.inputs()[0][0]._take(50)
    page.targets.inputs()[0][1]._take(SEPTEMBER)
    assert page._stack.currentWidget() is page.table


def test_a_doubtful_project_says_why_beside_the_table(page):
    page.table.setCurrentIndex(page.table.demands.index(0, JULY))
    words = [page.reasons._column.itemAt(at).widget() for at in range(page.reasons._column.count())]
    assert any("Không có mốc nghiệm thu" in getattr(own, "text", str)() for own in words)


def test_the_four_curves_show_what_is_not_kept_yet(qtbot, page):
    with qtbot.waitSignal(page.curve.drawn, timeout=30_000):
        page.work_out()
    (demand,) = [line for line in page.curve.chart.lines if line.name == "demand"]
    assert demand.points[-1].amount_dong == 10 * TY


def test_who_only_reads_types_nothing(shown):
    page = shown(*the_group(spender("a", 2 * TY)), read_only=True)
    assert not page.table.demands.flags(page.table.demands.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert page.save_button.isHidden()


def test_a_register_without_groups_says_so(shown):
    assert shown(targets=())._sheet.isHidden()


def test_the_table_is_copied_with_its_doubts(page):
    head, *rows = page.table.demands.lines()
    assert head[1] == f"{date(2020, 7, 1).month}/2020"
    assert len(rows) == 4
    assert "Không có mốc" in rows[0][-1]


def test_in_english_with_what_was_typed(page):
    type_into(page, 0, JULY, "300")
    use("en")
    page.retranslate()
    assert page.title() == "Disbursement demand"
    assert page.solution.projects[0].is_fixed[JULY]
    assert "exactly" in page._reached.text()


@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize("targets", [(), BOTH])
def test_everything_has_a_name_and_room(qtbot, qapp, shown, zoom, targets):
    apply(qapp, "light", zoom)
    page = shown(*the_group(spender("a", 7 * TY, TY), spender("b", 3 * TY, TY)), targets=targets)
    assert (unnamed(page), rich_text(page)) == ([], [])
    # Lines that wrap learn their height only after their width.
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_the_keyboard_reaches_everything(qtbot, page):
    assert traps(qtbot, page) == []


def test_it_opens_on_the_first_group_that_has_targets(shown):
    kept = DemandTarget(id="m", group_id=GROUP, plan_year=2020, by_on=DECEMBER, rate_percent=90)
    first = group("a", position=1, name="A")
    page = shown(first, *the_group(spender("a", 7 * TY)), kept)
    assert page.group.value() == GROUP


def test_another_demand_that_is_kept_is_named_with_its_day(shown):
    kept = Demand(id="d", project_id="a", plan_year=2020, month_on=date(2020, 7, 1), amount_dong=TY)
    page = shown(*the_group(spender("a", 7 * TY)), kept)
    assert "Sổ đang lưu yêu cầu khác cho tháng 7/2020 đến tháng 12/2020 (ghi ngày" in page._reached.text()
    page.save()
    assert "Sổ đang lưu" not in page._reached.text()


@pytest.mark.parametrize("width", [1000, 560])
def test_targets_go_on_to_another_line_rather_than_out_of_the_window(qtbot, qapp, shown, width):
    apply(qapp, "light", 150)
    bar = shown(targets=BOTH).targets
    bar.setParent(None)
    qtbot.addWidget(bar)
    bar.resize(width, 300)
    bar.show()
    rights = [day.mapTo(bar, day.rect().topRight()).x() for _, day in bar.inputs()]
    assert bar.minimumSizeHint().width() <= width
    assert max(rights) < width
