"""Whatever two offices did and whatever the clerk answers, the register stays what its journal says and nothing is lost."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from egov_desktop.exchange.taking.lines import Decision
from egov_desktop.exchange.taking.planning import pending
from egov_desktop.store.reading import load_snapshot, rebuild
from egov_desktop.store.register import Register
from tests.builders import TRIEU, payment
from tests.exchange.taking.hands import ACCEPT, OWNER, copied, office, planned, refuse, taken
from tests.store.hands import add, edit, hear, now, take_out

DEEDS = (
    lambda own: edit(own, "tt-1", amount_dong=len(own.entries) * TRIEU),
    lambda own: edit(own, "tt-1", note=f"Đợt {len(own.entries)}{own.path.stem}"),
    lambda own: edit(own, "p", name=f"Tên {len(own.entries)}{own.path.stem}"),
    lambda own: edit(own, "q", effectiveness_note=f"Tốt {len(own.entries)}{own.path.stem}"),
    lambda own: take_out(own, "moc-1"),
    lambda own: add(own, payment(TRIEU, id=f"tt-{len(own.entries)}{own.path.stem}")),
)
WORK = st.lists(st.sampled_from(DEEDS), min_size=1, max_size=4, unique=True)
ANSWERS = st.lists(st.sampled_from((None, ACCEPT, refuse())), min_size=1, max_size=8)
FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def work(register: Register, deeds: list) -> None:
    for deed in deeds:
        deed(register)


def answered(made, answers: list[Decision | None]) -> dict:
    asking = [line for line in made.lines if line.asks]
    given_so = zip(asking, answers * len(asking), strict=False)
    return {line.key: answer for line, answer in given_so if answer}


@FEW
@given(ours=WORK, theirs=WORK, answers=ANSWERS)
def test_the_tables_say_what_the_journal_says_and_a_withdrawal_restores_the_state(ours, theirs, answers):
    with TemporaryDirectory() as folder:
        here, there = office(Path(folder), "a"), office(Path(folder), "b", OWNER)
        work(here, ours)
        work(there, theirs)
        before, made = here.snapshot, planned(there, here)
        entry = taken(here, made, answered(made, answers))
        assert here.snapshot == rebuild(here.connection) == load_snapshot(here.connection)
        here.withdraw(entry.id, now=now())
        assert here.snapshot == before
        here.close()
        there.close()


@FEW
@given(ours=WORK, theirs=WORK)
def test_all_refused_leaves_our_figures_and_the_sender_agrees_in_the_end(ours, theirs):
    with TemporaryDirectory() as folder:
        here, there = office(Path(folder), "a"), office(Path(folder), "b")
        work(here, ours)
        work(there, theirs)
        before, made = here.snapshot, copied(there, here)
        taken(here, made, answered(made, [refuse()]))
        kinds = ("project", "disbursement", "milestone")
        assert [here.snapshot.of_kind(kind) for kind in kinds] == [before.of_kind(kind) for kind in kinds]
        hear(there, here)
        assert [there.snapshot.of_kind(kind) for kind in kinds] == [before.of_kind(kind) for kind in kinds]
        assert (here.snapshot.conflicts, pending(here).lines) == (frozenset(), ())
        here.close()
        there.close()
