"""The round of a period with five owners and two clerks of the secretariat, played once through real windows."""

import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from egov_desktop.domain.enumerations import ReceiptOutcome
from egov_desktop.domain.records import (
    Dispatch,
    Milestone,
    Project,
    Receipt,
    SignOff,
)
from tests.ui.round_of_a_period import steps
from tests.ui.round_of_a_period.sitting import Clerk
from tests.ui.round_of_a_period.steps import (
    BY_THE_OWNER,
    IN_ENVELOPE,
    LATER_THAN_APPROVED,
    NOT_THEIRS,
    OWNERS,
    of_project,
    paid_dong,
)

pytestmark = [pytest.mark.timeout(400), pytest.mark.xdist_group("the round of a period")]


@pytest.fixture(scope="module")
def places(made_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The folders of the round, and the illustrative register on the secretariat's machine."""
    root = tmp_path_factory.mktemp("ky")
    made = {name: root / name for name in ("may-lan", "may-nam", "gui-di", "gui-lai", "usb", *OWNERS)}
    for folder in made.values():
        folder.mkdir()
    shutil.copy(made_demo, made["may-lan"] / "so.sqlite")
    return SimpleNamespace(
        folder=made,
        register=made["may-lan"] / "so.sqlite",
        lan=Clerk("Nguyễn Thị Lan", "STTTT", made["may-lan"]),
        nam=Clerk("Lê Văn Nam", "STTTT", made["may-nam"]),
    )


@pytest.fixture(scope="module")
def sent(qapp: object, places: Any) -> Any:
    return steps.send_all(places)


@pytest.fixture(scope="module")
def returned(sent: Any, places: Any) -> Any:
    return steps.answer_all(places)


@pytest.fixture(scope="module")
def received(returned: Any, places: Any) -> Any:
    return steps.take_in_all(places)


@pytest.fixture(scope="module")
def heard(received: Any, places: Any) -> Any:
    return steps.hear_all(places)


def test_every_owner_gets_one_file_one_of_them_in_an_envelope(sent, places):
    names = sorted(own.name for own in places.folder["gui-di"].iterdir())
    owners = [f"BC_{code}_2020-10_1.{'kin' if code == IN_ENVELOPE else 'sqlite'}" for code in sorted(OWNERS)]
    assert names == [*owners, "SO_STTTT_2020-10-09_1.sqlite"]


def test_the_log_has_a_line_for_each_file(sent):
    assert len(sent.after.all(Dispatch)) == len(sent.before.all(Dispatch)) + len(OWNERS) + 1


def test_an_owner_is_told_what_is_missing_until_nothing_is(returned):
    for code in OWNERS:
        assert returned.lacking[code] == {"not_confirmed", "figures_too_old", "no_sign_off"}
    assert [own.name for own in returned.packed["SKHDT"]] == [
        "BC_SKHDT_2020-10_1.sqlite",
        "BC_SKHDT_2020-10_2.sqlite",
    ]


def test_every_file_dropped_is_accounted_for(received):
    assert received.room == "receive"
    assert received.dropped == "Nhận 10 tệp: 8 nhận được, 1 từ chối, 1 trùng."
    assert received.others == "Bỏ qua 1 tệp khác trong thư mục."


def test_money_and_days_are_not_decided_for_the_clerk(received):
    assert received.preselected == {SignOff.KIND}


def test_a_colleagues_copy_only_proposes_until_the_clerk_vouches_for_it(received):
    assert received.unvouched == {"proposal"}
    assert received.vouched == {("amount_dong", "conflict"), ("forecast_on", "conflict")}


def test_what_another_tool_wrote_is_shown_to_the_dong_and_not_taken(received):
    assert received.outside == ("total_investment_dong", 1_000_000_000)
    assert received.whose == "Sở Xây dựng"
    (asked,) = received.warned
    assert "Nên trả lại để đơn vị sửa" in asked
    before, after = of_project(received.before, "21"), of_project(received.after, "21")
    assert [own.total_investment_dong for own in after.values() if isinstance(own, Project)] == [
        own.total_investment_dong for own in before.values() if isinstance(own, Project)
    ]


def test_money_adds_up_to_the_dong(received):
    before = paid_dong(received.before, "22")
    assert paid_dong(received.after, "22") == before - 950_000_000 + 900_000_000 + 150_000_000
    assert paid_dong(received.after, "25") == paid_dong(received.before, "25") + 300_000_000


def test_the_second_report_has_the_first_in_it(received):
    assert received.taken == "Nhận 10 tệp: 2 không có gì mới, 1 từ chối, 1 trùng, 6 đã nhận vào sổ."


def test_all_files_are_taken_in_once_that_is_agreed_to(received):
    (asked,) = received.asked
    assert asked.startswith("Nhận mọi thay đổi không mâu thuẫn từ 1 tệp?")
    assert of_project(received.before_all, "26") != of_project(received.taken_all, "26")


def test_a_conflict_left_open_is_counted_where_the_clerk_looks(received):
    assert received.in_side_bar == "Nhật ký: 1"
    assert received.on_first_page.startswith("Khác biệt chưa giải quyết: 1")


def test_an_import_taken_back_leaves_the_register_as_it_was(received):
    assert received.asked_back[0].startswith("Hoàn tác lần nhận BC_SLDTBXH_2020-10_1.sqlite?")
    assert received.back == received.before_all
    assert "1 nhận được" in received.offered


def test_a_file_taken_back_comes_whole_a_second_time(received):
    assert of_project(received.again, "26") == of_project(received.taken_all, "26")


def test_a_conflict_is_settled_later_by_keyboard_and_not_asked_again(received):
    assert received.questions == 1
    assert received.answers == ["(để trống)", "01/12/2020", "20/11/2020", ""]
    assert (received.left, received.side_bar_then) == (0, "Nhật ký")


def test_who_has_answered_is_told_for_every_office(received):
    assert received.states == {
        **dict.fromkeys(OWNERS, "Đã hợp nhất"),
        "STC": "Không phát sinh",
        "SNV": "Chưa giao phiếu",
    }
    by_phone = [
        own
        for own in received.after.all(Receipt).values()
        if own.outcome is ReceiptOutcome.NOTHING_TO_REPORT and "Lê Thị Hoa" in str(own)
    ]
    assert len(by_phone) == 1


def test_the_days_stand_as_they_were_decided(received):
    days = {
        code: sorted(
            own.forecast_on
            for own in of_project(received.after, code).values()
            if isinstance(own, Milestone) and own.actual_on is None and own.forecast_on
        )
        for code in ("22", "25")
    }
    assert days["22"][0] == date(2020, 11, 15)
    assert days["25"][:2] == [date(2020, 11, 20), date(2020, 12, 11)]


def test_an_owner_to_whom_nothing_is_new_is_told_so(heard):
    assert heard.told[IN_ENVELOPE] == "Nhận 1 tệp: 1 không có gì mới."


@pytest.mark.parametrize(
    ("code", "reason"), [("STP", BY_THE_OWNER), ("SXD", NOT_THEIRS), ("UBNDTPTH", LATER_THAN_APPROVED)]
)
def test_a_refusal_comes_back_to_its_owner_with_the_reason_alone(heard, code, reason):
    assert f"Lý do: {reason}" in heard.reasons[code]
    assert sum("Lý do:" in words for words in heard.reasons[code].splitlines()) == 1


@pytest.mark.parametrize("code", list(OWNERS))
def test_in_the_end_the_secretariat_and_its_owners_agree(heard, code):
    theirs = of_project(heard.snapshots[code], OWNERS[code])
    assert theirs == of_project(heard.office, OWNERS[code])
    assert not heard.snapshots[code].conflicts
