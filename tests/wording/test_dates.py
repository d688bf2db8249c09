"""Days and moments, written and typed."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.fields import FIRST_DAY, LAST_DAY
from egov_desktop.wording.dates import (
    blank_date,
    day,
    day_in_text,
    day_short,
    moment,
    month,
    parse_day,
    quarter,
)
from egov_desktop.wording.language import using

days = st.dates(FIRST_DAY, LAST_DAY)
MEETING = date(2020, 6, 30)


class TestWriting:
    def test_tables(self) -> None:
        assert [day(MEETING), day(date(2020, 6, 3)), day(None)] == ["30/06/2020", "03/06/2020", ""]

    @pytest.mark.parametrize(
        ("on", "written"),
        [
            (MEETING, "ngày 30 tháng 6 năm 2020"),
            (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
            (date(2020, 2, 10), "ngày 10 tháng 02 năm 2020"),
            (date(2020, 3, 9), "ngày 09 tháng 3 năm 2020"),
            (date(2020, 12, 21), "ngày 21 tháng 12 năm 2020"),
        ],
    )
    def test_official_text(self, on: date, written: str) -> None:
        assert day_in_text(on) == written

    @pytest.mark.parametrize(
        ("on", "written"),
        [(MEETING, "30/6/2020"), (date(2017, 7, 17), "17/7/2017"), (date(2020, 1, 5), "05/01/2020")],
    )
    def test_running_text(self, on: date, written: str) -> None:
        assert day_short(on) == written

    def test_a_draft_leaves_room_for_the_pen(self) -> None:
        assert blank_date(2020) == "ngày     tháng     năm 2020"

    def test_months_and_quarters(self) -> None:
        assert [month(MEETING), month(date(2020, 2, 1)), quarter(2, 2020)] == [
            "tháng 6/2020",
            "tháng 02/2020",
            "quý II/2020",
        ]

    def test_english(self) -> None:
        with using("en"):
            assert [day(MEETING), day_in_text(MEETING), month(MEETING), quarter(2, 2020)] == [
                "30/06/2020",
                "30 June 2020",
                "June 2020",
                "Q2 2020",
            ]

    def test_moments_are_in_vietnamese_time(self) -> None:
        assert moment(datetime(2020, 6, 30, 18, 5, tzinfo=UTC)) == "01:05 01/7/2020"
        assert moment(datetime(2020, 6, 30, 10, 42)) == "10:42 30/6/2020"  # noqa: DTZ001 - a moment without a zone


class TestTyped:
    @pytest.mark.parametrize(
        "typed",
        ["30/6/2020", "30/06/2020", "30-6-2020", "30 - 06 - 2020", "30.6.2020", "30 6 2020", " 30/ 6 /2020 ",
         "2020-06-30", "2020/6/30", "2020-06-30 00:00:00", "2020-06-30T00:00:00", "ngày 30 tháng 6 năm 2020",
         "30 tháng 06 năm 2020", "３０/6/2020", "30–6–2020", "30/6/2020\u200b"],
    )  # fmt: skip
    def test_many_ways_to_type_one_day(self, typed: str) -> None:
        assert parse_day(typed).value == MEETING

    @pytest.mark.parametrize(
        ("typed", "problem"),
        [
            ("31/02/2020", "Không có ngày 31: tháng 2 năm 2020 có 29 ngày."),
            ("29/2/2019", "Không có ngày 29: tháng 2 năm 2019 có 28 ngày."),
            ("0/6/2020", "Không có ngày 0: tháng 6 năm 2020 có 30 ngày."),
            ("6/30/2020", "Không có tháng 30. Viết ngày trước, tháng sau: 30/6/2020."),
            ("30/6/27", "Hãy viết đủ bốn chữ số của năm: 30/6/2027."),
            ("30/6", "Hãy viết đủ bốn chữ số của năm: 30/6/2020."),
            ("30/6/20200", "Hãy viết đủ bốn chữ số của năm: 30/6/2020."),
            ("31/12/1899", "Năm 1899 nằm ngoài khoảng 1900–2100."),
            ("1/1/2101", "Năm 2101 nằm ngoài khoảng 1900–2100."),
        ],
    )
    def test_what_is_wrong_is_said(self, typed: str, problem: str) -> None:
        assert parse_day(typed).problem == problem

    @pytest.mark.parametrize(
        "typed",
        ["hôm qua", "44012", "30062020", "30/6/2020 x", "//", "30/sáu/2020", "2020-06-30 10:42", "1" * 99],
    )
    def test_what_is_not_a_day(self, typed: str) -> None:
        assert (parse_day(typed).problem or "").startswith("Chưa hiểu “")

    @pytest.mark.parametrize(
        "on", [date(1900, 1, 1), date(2100, 1, 1), date(2020, 2, 29), date(2100, 12, 31)]
    )
    def test_the_edges(self, on: date) -> None:
        assert parse_day(day(on)).value == on

    def test_nothing_typed_is_nothing(self) -> None:
        assert (parse_day("  ").value, parse_day("  ").problem) == (None, None)

    @given(days)
    def test_what_is_written_can_be_typed(self, on: date) -> None:
        written = [day(on), day_short(on), day_in_text(on), on.isoformat()]
        assert {parse_day(text).value for text in written} == {on}

    @given(st.text(alphabet="0123456789/.- tháng", max_size=45))
    def test_any_typing_gives_a_day_or_a_sentence(self, typed: str) -> None:
        read = parse_day(typed)
        assert (read.value is None) != (read.problem is None) or not typed.strip()
