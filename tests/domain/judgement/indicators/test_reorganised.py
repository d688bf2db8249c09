"""Any tree on both sides of 1/7/2025: three levels before, two after, and no figure is lost, counted twice or averaged."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from egov_desktop.domain.judgement.indicators.matrix import Reporting
from egov_desktop.domain.judgement.indicators.tree import is_there
from egov_desktop.domain.records import Agency, IndicatorYear
from tests.builders import register
from tests.domain.judgement.indicators.scene import (
    COMMUNE,
    DIRECTIVE,
    DISTRICT,
    PROVINCE,
    indicator,
    told,
    unit,
)

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
BEFORE, AFTER = date(2025, 6, 1), date(2025, 7, 1)
MONTHS = st.sampled_from([BEFORE, AFTER])
FIGURES = st.none() | st.tuples(st.integers(0, 40), st.integers(0, 40))


@st.composite
def provinces(draw):
    """A province whose districts end on 30/6/2025; of the communes some end too, some begin on 1/7, some stay."""
    places = range(draw(st.integers(1, 4)))
    agencies = [unit("tinh", PROVINCE, None), *(unit(f"h{at}", DISTRICT, valid_to=LAST) for at in places)]
    for at in range(draw(st.integers(0, 8))):
        days = draw(st.sampled_from([{}, {"valid_to": LAST}, {"valid_from": FIRST}]))
        above = "tinh" if "valid_from" in days else draw(st.sampled_from([f"h{place}" for place in places]))
        agencies.append(unit(f"x{at}", COMMUNE, above, **days))
    years = [
        told(own.id, *((month, *pair) for month in (6, 7) if (pair := draw(FIGURES))), year=2025)
        for own in agencies
    ]
    return [DIRECTIVE, indicator(), *agencies, *years]


def given_by(records, month, *, there=True):
    """What agencies that there were, or were not, on the month's last day gave of it."""
    last = LAST if month == BEFORE else date(2025, 7, 31)
    agencies = {own.id: own for own in records if isinstance(own, Agency)}
    years = [own for own in records if isinstance(own, IndicatorYear)]
    pairs = {own.agency_id: (getattr(own, f"n{month:%m}"), getattr(own, f"d{month:%m}")) for own in years}
    return {
        own: pair
        for own, pair in pairs.items()
        if None not in pair and is_there(agencies[own or ""], last) is there
    }


@given(provinces(), MONTHS)
def test_a_province_holds_each_figure_of_its_day_once(records, month):
    matrix, pairs = Reporting(register(*records)).matrix("ct", month), given_by(records, month).values()
    whole = (sum(own[0] for own in pairs), sum(own[1] for own in pairs)) if pairs else None
    found = matrix.of_all("edoc").figure
    assert matrix.total("edoc", "tinh").figure == found == whole
    assert found is None or found.rate == (Fraction(*found) if found.denominator else None)


@given(provinces(), MONTHS)
def test_every_node_is_its_own_figure_and_the_totals_right_below_it(records, month):
    matrix = Reporting(register(*records)).matrix("ct", month)
    for own in matrix.tree.agencies:
        below = [matrix.total("edoc", it) for it in matrix.tree.below.get(own, ())]
        found = matrix.unit("edoc", own)
        for total in below:
            found = found.plus(total)
        assert matrix.total("edoc", own) == found


@given(provinces(), MONTHS)
def test_levels_together_are_the_whole(records, month):
    matrix = Reporting(register(*records)).matrix("ct", month)
    levels = [matrix.of_level("edoc", level) for level in (PROVINCE, DISTRICT, COMMUNE)]
    found = levels[0].plus(levels[1]).plus(levels[2])
    assert found == matrix.of_all("edoc")
    assert month == BEFORE or matrix.at_level(DISTRICT) == ()


@given(provinces(), MONTHS)
def test_what_is_in_no_total_is_named(records, month):
    matrix = Reporting(register(*records)).matrix("ct", month)
    assert {agency_id for _, agency_id in matrix.outside} == set(given_by(records, month, there=False))


@given(provinces(), MONTHS)
def test_who_owes_is_named_and_with_those_who_gave_makes_all_that_are_asked(records, month):
    matrix = Reporting(register(*records)).matrix("ct", month)
    gave = set(given_by(records, month))
    owing = {own.id for own in matrix.missing("edoc", "tinh")}
    assert not gave & owing
    assert gave | owing == set(matrix.asked["edoc"]) | gave
    assert matrix.total("edoc", "tinh").asked == len(gave | owing)


@given(provinces())
def test_the_course_of_the_province_goes_on_over_the_day_of_reorganisation(records):
    reporting = Reporting(register(*records))
    for month in (BEFORE, AFTER):
        assert reporting.matrix("ct", month).tree.tops == ("tinh",)
    assert len(reporting.matrix("ct", AFTER).tree.agencies) == sum(
        isinstance(own, Agency) and own.valid_to is None for own in records
    )


@given(provinces(), MONTHS, st.randoms(use_true_random=False))
def test_any_order_of_the_records_says_the_same_on_both_sides(records, month, chance):
    mixed = chance.sample(records, len(records))
    one, other = (Reporting(register(*own)).matrix("ct", month) for own in (records, mixed))
    assert (one.totals, one.outside, one.asked) == (other.totals, other.outside, other.asked)
