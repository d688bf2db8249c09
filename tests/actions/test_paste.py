"""Rows copied from a spreadsheet: shown with a verdict on every cell, then taken in as one action."""

from datetime import date
from itertools import count

import pytest

from egov_desktop.actions.paste import MOST_ROWS, preview, read_block, to_change_set
from egov_desktop.actions.records import add
from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.enumerations import PaymentKind
from egov_desktop.domain.records import Disbursement, Milestone, Package, Project
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RefusedByRules, UnknownInput

MILESTONES = tuple(
    Milestone(id=f"m{place}", project_id="p", name=f"Mốc {place}", position=place) for place in (1, 2, 3)
)
REGISTER = (
    Snapshot()
    .apply(seed())
    .apply(add(Project(id="p", code="01", name="A"), Package(id="g", project_id="p", code="G1", name="TB")))
    .apply(add(*MILESTONES))
)
COLUMNS = ("paid_on", "amount_dong", "note")
DEFAULTS = {"plan_year": 2020, "kind": PaymentKind.COMPLETED_WORK}


def payments(text, columns=COLUMNS, **how):
    numbers = count(1)
    return preview(
        REGISTER, "disbursement", "p", read_block(text), columns,
        new_id=lambda: f"mới {next(numbers)}", defaults=DEFAULTS, **how,
    )  # fmt: skip


def milestones(text, columns, onto=()):
    numbers = count(1)
    new_id = lambda: f"mới {next(numbers)}"  # noqa: E731 - a name for one line
    return preview(REGISTER, "milestone", "p", read_block(text), columns, new_id=new_id, onto=onto)


def after(plan):
    return REGISTER.apply(to_change_set(plan))


class TestReading:
    def test_tabs_part_cells_and_quotes_hold_line_ends(self):
        assert read_block('a\t"b\nc ""d"""\r\n e \tf\r\n') == (("a", 'b\nc "d"'), ("e", "f"))

    def test_blank_rows_are_left_out(self):
        assert read_block("a\n\t\n\nb\n\n") == (("a",), ("b",))

    def test_a_lone_quote_is_only_a_letter(self):
        assert read_block('Màn hình 24"\t1\n"Nghi Sơn\t2"x\n')[0] == ('Màn hình 24"', "1")

    @pytest.mark.parametrize("text", ["", "\n\t\n", "x\n" * (MOST_ROWS + 1), '"' + "x" * 200_000 + '"'])
    def test_nothing_and_too_much_are_refused_in_words(self, text):
        with pytest.raises(UnknownInput, match="Sổ chưa thay đổi gì"):
            read_block(text)


class TestAppending:
    def test_rows_are_new_by_default(self):
        plan = payments("18/5/2020\t1.200.000.000\tĐợt 1\n19/5/2020\t2 tỷ\t")
        assert (plan.added, plan.edited, plan.is_sound) == (2, 0, True)
        found = after(plan).children(Disbursement, "p")
        assert [one.amount_dong for one in found] == [1_200_000_000, 2_000_000_000]
        assert {one.plan_year for one in found} == {2020}

    def test_a_paste_is_one_action(self):
        change_set = to_change_set(payments("18/5/2020\t1 tỷ\n19/5/2020\t2 tỷ"))
        assert change_set.verb == "paste_disbursement"
        assert len(change_set.changes) == 2

    def test_a_first_row_that_names_columns_orders_them(self):
        plan = payments("Số tiền (triệu đồng)\tNgày thanh toán\tGhi riêng\n1.250\t18/5/2020\tx")
        assert plan.had_header
        assert plan.columns == ("amount_dong", "paid_on", None)
        assert plan.dropped_cells == 1
        assert plan.rows[0].after.to_plain()["amount_dong"] == 1_250_000_000

    def test_english_headings_are_known_too(self):
        assert payments("paid_on\tamount_dong\n18/5/2020\t1 tỷ").had_header

    def test_of_two_columns_with_one_name_the_first_is_taken(self):
        plan = payments("Ngày thanh toán\tSố tiền\tSố tiền\n18/5/2020\t1 tỷ\t2 tỷ")
        assert plan.columns == ("paid_on", "amount_dong", None)

    def test_a_column_that_is_no_field_takes_nothing(self):
        plan = payments("18/5/2020\tQuá hạn\t1 tỷ", ("paid_on", "status", "amount_dong"))
        assert plan.is_sound
        assert plan.dropped_cells == 1

    def test_cells_beyond_the_columns_are_counted_not_lost_in_silence(self):
        assert payments("18/5/2020\t1 tỷ\tx\ty\tz").dropped_cells == 2

    def test_new_milestones_stand_after_the_old_ones(self):
        plan = milestones("Nghiệm thu\nBàn giao", ("name",))
        assert [row.after.to_plain()["position"] for row in plan.rows] == [4, 5]


class TestVerdicts:
    def test_each_cell_says_what_is_wrong_with_it(self):
        plan = payments("31/02/2020\t1,2,3\tx")
        day, amount, note = plan.rows[0].cells
        assert "tháng 2" in (day.problem or "")
        assert amount.problem
        assert (note.value, note.problem) == ("x", None)

    def test_a_row_without_what_is_required_says_so(self):
        assert any("Số tiền" in problem for problem in payments("18/5/2020\t").rows[0].problems)

    def test_a_negative_payment_that_is_no_refund_is_refused(self):
        assert not payments("18/5/2020\t-5 tỷ").is_sound

    def test_a_plan_with_problems_is_not_taken_in(self):
        plan = payments("18/5/2020\t1 tỷ\nhôm qua\t1 tỷ")
        with pytest.raises(RefusedByRules):
            to_change_set(plan)
        assert len(to_change_set(plan.sound_rows_only()).changes) == 1


class TestOverSelected:
    def test_rows_go_over_the_selected_records_in_their_order(self):
        plan = milestones("1/7/2020\n2/7/2020", ("approved_on",), onto=("m2", "m3"))
        register = after(plan)
        found = {one.id: one.approved_on for one in register.children(Milestone, "p")}
        assert found == {"m1": None, "m2": date(2020, 7, 1), "m3": date(2020, 7, 2)}

    def test_rows_beyond_the_selection_are_new_and_touch_nothing(self):
        plan = milestones("A\nB\nC", ("name",), onto=("m1",))
        assert (plan.edited, plan.added) == (1, 2)
        assert after(plan).all(Milestone)["m2"] == MILESTONES[1]

    def test_one_row_goes_over_all_that_are_selected(self):
        plan = milestones("30/9/2020", ("approved_on",), onto=("m1", "m2", "m3"))
        assert plan.edited == 3

    def test_an_empty_cell_clears(self):
        plan = milestones("A\t\nB\tx", ("name", "position"), onto=("m1",))
        assert plan.rows[0].after.to_plain()["position"] is None
        assert plan.rows[1].cells[1].problem

    def test_what_is_the_same_is_not_written(self):
        assert not to_change_set(milestones("Mốc 1", ("name",), onto=("m1",)))
