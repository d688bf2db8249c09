"""Rolling up: numerators and denominators are added, the missing are named, in any order and in any structure."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.enumerations import AgencyLevel
from egov_desktop.domain.judgement.indicators.figures import Figure, figure
from egov_desktop.domain.judgement.indicators.matrix import Reporting
from egov_desktop.domain.records import Agency
from tests.builders import register
from tests.domain.judgement.indicators.scene import (
    COMMUNE,
    DIRECTIVE,
    DISTRICT,
    JUNE,
    PROVINCE,
    ids,
    indicator,
    june,
    province,
    target,
    told,
    unit,
)


def test_a_rate_is_reckoned_from_sums_and_never_averaged():
    matrix = june(province(told("x1", (6, 1, 100)), told("x2", (6, 1, 1))))
    assert matrix.total("edoc", "h1").figure == (2, 101)


def test_a_district_holds_its_own_figure_and_those_of_its_communes():
    matrix = june(province(told("h1", (6, 10, 20)), told("x1", (6, 5, 10))))
    assert matrix.figure("edoc", "h1") == (10, 20)
    assert matrix.total("edoc", "h1").figure == (15, 30)


def test_who_gave_nothing_is_missing_and_named_not_zero():
    matrix = june(province(told("h1", (6, 10, 20)), told("x1", (6, 5, 10))))
    assert matrix.total("edoc", "h1").missing == 1
    assert ids(matrix.missing("edoc", "h1")) == ["x2"]
    assert matrix.total("edoc", "h2").figure is None


def test_nothing_to_count_is_a_report():
    matrix = june(province(told("x1", (6, 0, 0))))
    assert matrix.unit("edoc", "x1").missing == 0
    assert matrix.figure("edoc", "x1") == (0, 0)


def test_half_a_figure_is_no_figure():
    snapshot = province(told("x1", (6, 5, 10)))
    half = told("x2").from_plain("half", {**told("x2").to_plain(), "n06": 5})
    reporting = Reporting(register(*snapshot, half))
    assert reporting.reported.figure("edoc", "x2", JUNE) is None
    assert reporting.reported.is_half("edoc", "x2", JUNE)


def test_the_province_itself_only_gathers_until_it_reports():
    assert "tinh" not in ids(june(province()).missing("edoc", "tinh"))
    assert "tinh" in ids(june(province(told("tinh", (5, 1, 2)))).missing("edoc", "tinh"))


def test_a_level_that_is_not_asked_is_not_missing():
    matrix = june(province(target(None, COMMUNE)))
    assert ids(matrix.missing("edoc", "h1")) == ["h1"]


def test_levels_are_told_apart():
    matrix = june(province(told("so", (6, 9, 10)), told("h1", (6, 5, 10)), told("x1", (6, 1, 10))))
    assert [matrix.of_level("edoc", own).figure for own in (PROVINCE, DISTRICT, COMMUNE)] == [
        (9, 10),
        (5, 10),
        (1, 10),
    ]
    assert matrix.of_all("edoc").figure == (15, 30)


def test_a_figure_is_found_by_itself_too():
    snapshot = province(told("x1", (6, 5, 10)))
    agency = snapshot.get(Agency, "x1")
    assert agency
    assert figure(snapshot, indicator(), agency, JUNE) == Figure(5, 10)
    assert figure(snapshot, indicator(), agency, date(2020, 7, 1)) is None


def test_two_records_of_one_agency_are_not_added_but_told():
    again = told("x1").from_plain("zz", told("x1", (6, 7, 10)).to_plain())
    reporting = Reporting(province(told("x1", (6, 5, 10)), again))
    assert reporting.matrix("ct", JUNE).total("edoc", "h1").figure == (5, 10)
    assert reporting.reported.is_doubled("edoc", "x1", JUNE)


# reorganisation


def reorganised():
    """Districts end on 30/6/2020; h2 joins nobody, x3 is new in July, below the province."""
    last, first = date(2020, 6, 30), date(2020, 7, 1)
    return register(
        DIRECTIVE, indicator(), unit("tinh", PROVINCE, None), unit("h1", DISTRICT, valid_to=last),
        unit("x1", COMMUNE, "h1"), unit("x2", COMMUNE, "h1", valid_to=last), unit("x3", COMMUNE, valid_from=first),
        told("h1", (6, 1, 10), (7, 1, 10)), told("x1", (6, 2, 10), (7, 3, 10)), told("x2", (6, 4, 10)),
        told("x3", (7, 5, 10)),
    )  # fmt: skip


def test_until_the_day_of_reorganisation_three_levels_roll_up():
    matrix = june(reorganised())
    assert matrix.total("edoc", "h1").figure == (7, 30)
    assert matrix.total("edoc", "tinh").figure == (7, 30)


def test_after_it_communes_stand_below_the_province():
    matrix = Reporting(reorganised()).matrix("ct", date(2020, 7, 31))
    assert matrix.tree.below["tinh"] == ("x1", "x3")
    assert matrix.total("edoc", "tinh").figure == (8, 20)


def test_what_an_abolished_agency_reports_is_in_no_total_but_named():
    matrix = Reporting(reorganised()).matrix("ct", date(2020, 7, 1))
    assert matrix.outside == (("edoc", "h1"),)


def test_a_renamed_district_keeps_its_communes():
    snapshot = register(
        DIRECTIVE, indicator(), unit("tinh", PROVINCE, None),
        unit("cu", DISTRICT, code="H", valid_to=date(2020, 5, 31)),
        unit("moi", DISTRICT, code="H", valid_from=date(2020, 6, 1)), unit("x", COMMUNE, "cu"), told("x", (6, 1, 2)),
    )  # fmt: skip
    assert june(snapshot).total("edoc", "moi").figure == (1, 2)


def test_agencies_that_name_each_other_as_superior_are_counted_once():
    matrix = june(
        register(
            DIRECTIVE, indicator(), unit("a", DISTRICT, "b"), unit("b", DISTRICT, "a"),
            told("a", (6, 1, 2)), told("b", (6, 1, 2)),
        )
    )  # fmt: skip
    assert matrix.tree.tops == ("a",)
    assert matrix.total("edoc", "a").figure == (2, 4)


# any tree at all

LEVELS = st.sampled_from([PROVINCE, DISTRICT, COMMUNE, AgencyLevel.CENTRAL, None])
FIGURES = st.none() | st.tuples(st.integers(0, 50), st.integers(0, 50))
UNITS = st.lists(st.tuples(LEVELS, st.integers(-1, 30), FIGURES), min_size=1, max_size=25)


def grown(units):
    """Agencies of any shape: each names one before it, or nobody."""
    agencies = [
        unit(f"a{place:02}", level, f"a{parent % place:02}" if place and parent >= 0 else None)
        for place, (level, parent, _) in enumerate(units)
    ]
    figures = [
        told(f"a{place:02}", (6, *found)) for place, (_, _, found) in enumerate(units) if found is not None
    ]
    return [DIRECTIVE, indicator(), *agencies, *figures]


def brute_force(units, place):
    """Everybody who reaches an agency by going up, added up by hand."""
    parents = {at: parent % at if at and parent >= 0 else None for at, (_, parent, _) in enumerate(units)}

    def is_under(at):
        while at is not None and at != place:
            at = parents[at]
        return at == place

    found = [figure for at, (_, _, figure) in enumerate(units) if is_under(at) and figure]
    return (sum(own[0] for own in found), sum(own[1] for own in found)) if found else None


@given(UNITS)
def test_every_total_is_what_adding_by_hand_gives(units):
    matrix = june(register(*grown(units)))
    for place in range(len(units)):
        assert matrix.total("edoc", f"a{place:02}").figure == brute_force(units, place)


@given(UNITS, st.randoms(use_true_random=False))
def test_the_order_in_which_records_came_says_nothing(units, chance):
    records = grown(units)
    mixed = chance.sample(records, len(records))
    one, other = june(register(*records)), june(register(*mixed))
    assert (one.totals, list(one.tree.agencies)) == (other.totals, list(other.tree.agencies))


@given(UNITS)
def test_all_who_owe_are_named_and_only_they(units):
    matrix = june(register(*grown(units)))
    for agency_id in matrix.tree.agencies:
        named = matrix.missing("edoc", agency_id)
        assert len(named) == matrix.total("edoc", agency_id).missing
        assert not any(matrix.figure("edoc", own.id) for own in named)
