"""Groups of projects to ask money of, by hand and at random."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from hypothesis import strategies as st

from egov_desktop.domain.records import Record
from tests.builders import TRIEU, contract, group, milestone, package, payment, plan, project

ON = date(2020, 6, 30)
SEPTEMBER, DECEMBER, JANUARY = date(2020, 9, 30), date(2020, 12, 31), date(2021, 1, 31)
GROUP = "ht"


def spender(id: str, plan_dong: int, paid_dong: int = 0, **more: object) -> list[Record]:  # noqa: A002
    """A project of the group with a plan of 2020 and one payment in May."""
    own: list[Record] = [
        project(id, group_id=GROUP, **more),
        plan(plan_dong, project_id=id, id=f"plan-{id}"),
    ]
    return [*own, payment(paid_dong, project_id=id, id=f"paid-{id}")] if paid_dong else own


def due(project_id: str, on: date, weight: int | None = None) -> Record:
    return milestone(on, project_id=project_id, weight=weight, is_payment_bearing=True)


def signed(project_id: str, amount_dong: int) -> list[Record]:
    own = f"g-{project_id}"
    return [package(own, project_id=project_id), contract(amount_dong, project_id=project_id, package_id=own)]


def the_group(*parts: Sequence[Record]) -> list[Record]:
    return [group(GROUP), *(record for part in parts for record in part)]


_amounts = st.integers(0, 9_999) | st.integers(0, 9_999_999_999)


@st.composite
def groups(draw: st.DrawFn) -> list[Record]:
    """A group of up to six projects, each with or without payments, milestones, contracts and total investment."""
    return the_group(*(draw(_project(f"p{place}")) for place in range(draw(st.integers(1, 6)))))


@st.composite
def _project(draw: st.DrawFn, id: str) -> list[Record]:  # noqa: A002
    more = {
        "total_investment_dong": draw(st.none() | _amounts),
        "suspended_on": draw(st.none() | st.just(ON)),
    }
    own = spender(id, draw(_amounts), **more)
    paid = draw(st.lists(st.tuples(_amounts, st.dates(date(2020, 1, 1), date(2020, 7, 31))), max_size=3))
    own += [payment(amount, on, project_id=id) for amount, on in paid]
    days = draw(st.lists(st.dates(date(2020, 3, 1), date(2021, 6, 30)), max_size=3))
    own += [due(id, day, draw(st.none() | st.integers(0, 100))) for day in days]
    return own + (signed(id, draw(_amounts)) if draw(st.booleans()) else [])


@st.composite
def target_lists(draw: st.DrawFn) -> tuple[tuple[int, date], ...]:
    """One to three targets with rising rates, each in a month of its own."""
    days = draw(
        st.lists(
            st.sampled_from((date(2020, 8, 15), SEPTEMBER, DECEMBER, JANUARY)),
            min_size=1,
            max_size=3,
            unique=True,
        )
    )
    rates = draw(st.lists(st.integers(0, 130), min_size=len(days), max_size=len(days)))
    return tuple(zip(sorted(rates), sorted(days), strict=True))


@st.composite
def fixed_cells(draw: st.DrawFn) -> dict[tuple[str, date], int]:
    cells = st.tuples(st.sampled_from([f"p{place}" for place in range(6)]), st.sampled_from(MONTHS))
    return draw(st.dictionaries(cells, st.integers(0, 500 * TRIEU), max_size=4))


MONTHS = tuple(date(2020, month, 1) for month in range(7, 13))


def rising(values: list[int]) -> bool:
    return all(one <= other for one, other in pairwise(values))
