"""The chart of disbursement against plan."""

from egov_desktop.charts.plan_and_paid import data_plan_and_paid
from tests.builders import MEETING_ON, TRIEU, TY, agency, group, payment, plan, project, register
from tests.charts.drawn import drawn
from tests.charts.portfolio import ON, portfolio


def owners(*names: str):
    records = [agency(f"o{place}", name=name, short_name="") for place, name in enumerate(names)]
    own = [project(f"p{place}", owner_agency_id=f"o{place}") for place in range(len(names))]
    plans = [plan((place + 1) * TY, project_id=f"p{place}") for place in range(len(names))]
    return register(*records, *own, *plans)


def test_owners_stand_in_vietnamese_order():
    rows = data_plan_and_paid(owners("Sở Y tế", "Đài PTTH", "Công an"), MEETING_ON, by="owner").rows
    assert [row.label for row in rows] == ["Công an", "Đài PTTH", "Sở Y tế"]


def test_groups_stand_in_the_offices_own_order():
    rows = data_plan_and_paid(portfolio(), ON).rows
    assert rows[0].label == "Hạ tầng kỹ thuật và an toàn thông tin"


def test_paid_plan_and_rate_are_written_in_one_unit():
    snapshot = register(group("a"), project(group_id="a"), plan(18 * TY), payment(6_210 * TRIEU))
    data = data_plan_and_paid(snapshot, MEETING_ON)
    assert data.subtitle.startswith("Đơn vị: tỷ đồng · ")
    words, marks = drawn(data)
    assert [words[words.index("Nhóm a") + step] for step in (1, 2, 3)] == ["34,5%", "18,0", "6,2"]
    assert "6.210.000.000 đồng" in marks[0].sentence


def test_a_payment_without_a_plan_has_no_rate():
    words, _ = drawn(data_plan_and_paid(register(project(), payment(TY)), MEETING_ON))
    assert "–" in words
    assert "Chưa xếp nhóm" in words


def test_those_that_do_not_fit_become_one_row_with_their_count():
    data = data_plan_and_paid(owners(*(f"Cơ quan {number}" for number in range(30))), MEETING_ON, by="owner")
    rows = data.fitting(5)
    assert [row.label for row in rows] == [
        "Cơ quan 26",
        "Cơ quan 27",
        "Cơ quan 28",
        "Cơ quan 29",
        "Khác (26 chủ đầu tư)",
    ]
    assert sum(row.money.plan_dong for row in rows) == data.total.money.plan_dong
    assert len(rows[-1].project_ids) == 26


def test_money_of_another_year_is_left_out():
    assert data_plan_and_paid(register(project(), plan(TY, 2019)), MEETING_ON).rows == ()


def test_refunds_beyond_payments_are_drawn_without_a_bar():
    words, _ = drawn(data_plan_and_paid(register(project(), plan(TY), payment(-5 * TRIEU)), MEETING_ON))
    assert "-5" in words
