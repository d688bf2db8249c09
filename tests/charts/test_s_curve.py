"""The S-curve of a plan year."""

from datetime import date

from egov_desktop.charts.s_curve import data_s_curve
from egov_desktop.domain.records import Demand
from tests.builders import MEETING_ON, TY, forecast, group, payment, plan, project, register
from tests.charts.drawn import drawn, overlapping


def curve(*records):
    return data_s_curve(register(project(), *records), MEETING_ON)


def test_the_three_lines_are_named_at_their_ends():
    words, _ = drawn(curve(plan(12 * TY), payment(3 * TY), forecast(4 * TY, date(2020, 9, 1))))
    assert {"Kế hoạch", "12,0", "Đã giải ngân", "3,0 (25,0%)", "Dự kiến", "7,0 (58,3%)"} <= set(words)


def test_today_is_one_line_with_its_day():
    assert "30/6/2020" in drawn(curve(plan(TY)))[0]


def test_nothing_paid_yet_is_drawn_as_zero():
    words, _ = drawn(curve(plan(TY)))
    assert "0 (0,0%)" in words


def test_a_point_opens_the_payments_since_the_point_before():
    one, other = payment(TY, date(2020, 3, 4)), payment(2 * TY, date(2020, 3, 31))
    _, marks = drawn(curve(plan(12 * TY), one, other, payment(TY, date(2020, 4, 1))))
    march = next(mark for mark in marks if "Đã giải ngân đến 31/3/2020" in mark.sentence)
    assert march.sentence == (
        "Đã giải ngân đến 31/3/2020: 3.000.000.000 đồng, bằng 25,0% kế hoạch vốn năm 2020"
    )
    assert (march.behind.kind, march.behind.ids) == ("disbursement", (one.id, other.id))


def test_money_paid_back_below_nothing_is_drawn():
    assert overlapping(curve(plan(TY), payment(TY), payment(-2 * TY, date(2020, 6, 1)))) == []


def test_the_chart_says_whose_curve_it_is():
    data = data_s_curve(register(project()), MEETING_ON, name="Hạ tầng kỹ thuật")
    assert data.title == "Giải ngân lũy kế năm 2020 · Hạ tầng kỹ thuật"


def test_the_table_has_every_month_to_the_dong():
    rows = curve(plan(12 * TY), payment(3 * TY)).table().rows
    assert rows[0].cells == ("01/01/2020", "0", "0", "")
    assert ("30/06/2020", "6.000.000.000", "3.000.000.000", "") in [row.cells for row in rows]


def test_a_payment_before_the_year_counts_in_its_first_month():
    early = payment(TY, date(2019, 12, 30))
    _, marks = drawn(curve(plan(12 * TY), early))
    assert any(mark.behind.ids == (early.id,) and "31/01/2020" in mark.sentence for mark in marks)


def asked(month_on, amount_dong):
    return Demand(
        id=f"d{month_on.month}", project_id="p", plan_year=2020, month_on=month_on, amount_dong=amount_dong
    )


def test_what_is_demanded_is_a_line_of_its_own_beside_the_forecast():
    july, august = asked(date(2020, 7, 1), 4 * TY), asked(date(2020, 8, 1), 2 * TY)
    data = curve(plan(12 * TY), payment(3 * TY), forecast(TY, date(2020, 7, 1)), july, august)
    words, marks = drawn(data)
    assert {"Yêu cầu", "9,0 (75,0%)"} <= set(words)
    mark = next(own for own in marks if own.sentence.startswith("Yêu cầu giải ngân đến 31/8/2020"))
    assert (mark.behind.kind, mark.behind.ids) == ("demand", ("d8",))
    assert overlapping(data) == []


def test_a_demand_of_one_group_is_named_and_tells_nothing_of_the_other():
    asked = Demand(id="d7", project_id="p", plan_year=2020, month_on=date(2020, 7, 1), amount_dong=TY)
    known = register(
        group("ht", name="Hạ tầng"), group("nt", name="Nền tảng"), asked,
        project(group_id="ht"), project("q", group_id="nt"),
        plan(12 * TY), plan(12 * TY, project_id="q"), payment(2 * TY), payment(5 * TY, project_id="q"),
    )  # fmt: skip
    both = data_s_curve(known, MEETING_ON)
    assert "Yêu cầu chỉ của nhóm Hạ tầng" in both.subtitle
    assert next(own for own in both.lines if own.name == "demand").points[-1].amount_dong == 3 * TY
    words, marks = drawn(both)
    assert {"Yêu cầu (1/2 nhóm)", "3,0"} <= set(words), "no share of a plan of which the half is not asked"
    assert any(
        own.sentence == "Yêu cầu giải ngân đến 31/7/2020 của 1/2 nhóm: 3.000.000.000 đồng" for own in marks
    )
    assert both.table().header[-1] == "Yêu cầu, 1/2 nhóm (đồng)"
    alone = data_s_curve(known, MEETING_ON, projects=(project(group_id="ht"),))
    assert "Yêu cầu chỉ" not in alone.subtitle


def test_the_table_has_a_column_for_what_is_demanded_only_where_it_is():
    assert len(curve(plan(TY)).table().header) == 4
    asking = curve(plan(TY), asked(date(2020, 7, 1), TY)).table()
    assert asking.header[-1] == "Yêu cầu (đồng)"
    assert ("31/07/2020", "583.333.333", "", "", "1.000.000.000") in [row.cells for row in asking.rows]
