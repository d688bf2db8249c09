"""Offices around one folder: nobody meets another on a file, trusted files join by rule, and all end equal."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from egov_desktop.domain.enumerations import Channel, ExchangeKind
from egov_desktop.domain.records import Receipt
from egov_desktop.domain.rights import owners_fields
from egov_desktop.errors import CannotWriteFile, MissingFile, RefusedByRules
from egov_desktop.exchange.sending.building import Order, build_package
from egov_desktop.exchange.shared_folder import concerns, outbox, publish
from egov_desktop.exchange.shared_folder.publishing import _lay
from egov_desktop.store.register import Register
from tests.builders import project
from tests.exchange.shared_folder.hands import (
    MERELY_KNOWN,
    OWNERS,
    STRANGER,
    TRUSTED,
    Machine,
    inspect,
    lying,
    round_of,
)
from tests.store.hands import IDENTIFIERS, add, edit, now, open_to_write


@pytest.fixture
def folder(tmp_path):
    shared = tmp_path / "chung"
    shared.mkdir()
    return shared


@pytest.fixture
def machines(tmp_path, folder):
    made = []

    def begun(count, key=TRUSTED):
        made.extend(Machine(tmp_path, folder, f"may-{len(made)}", key) for _ in range(count))
        return made

    yield begun
    for own in made:
        own.register.close()


def published(path, folder):
    """Publish from a thread of one's own, as each machine would."""
    register = Register.open(path, None, now=now(), identifiers=IDENTIFIERS)
    try:
        laid = publish(register, folder, TRUSTED, now=now(), identifiers=IDENTIFIERS)
    finally:
        register.close()
    assert laid is not None
    return laid.path


@pytest.mark.parametrize("count", [2, 5])
def test_offices_that_publish_at_once_never_meet_on_one_file(machines, folder, count):
    offices = machines(count)
    for place, own in enumerate(offices):
        edit(own.register, f"p{place}", objectives=f"Mục tiêu {place}")
    with ThreadPoolExecutor(count) as pool:
        laid = list(pool.map(lambda own: published(own.register.path, folder), offices))
    assert {path.name for path in laid} == set(lying(folder))
    assert len(lying(folder)) == count
    assert all(inspect(path, offices[0].register).accepted for path in laid)


@pytest.mark.parametrize("count", [2, 5])
def test_all_end_equal_and_come_to_rest(machines, count):
    offices = machines(count)
    for place, own in enumerate(offices):
        edit(own.register, f"p{place}", objectives=f"Mục tiêu {place}")
        add(own.register, project(f"moi-{place}"))
    assert round_of(offices) == count
    assert all(own.register.snapshot == offices[0].register.snapshot for own in offices)
    assert round_of(offices) == 1
    assert round_of(offices) == 0


def test_a_machine_that_was_away_catches_up_with_the_newest_file_alone(machines, folder):
    first, away = machines(2)
    for objectives in ("Một", "Hai", "Ba"):
        edit(first.register, "p0", objectives=objectives)
        newest = first.publish()
    for path in folder.rglob("*.sqlite"):
        if path != newest.path:
            path.unlink()
    away.take_up()
    assert away.register.snapshot == first.register.snapshot


def test_files_at_once_from_many_threads_have_names_of_their_own(machines, folder):
    machine = machines(1)[0]
    content = machine.publish().path.read_bytes()
    own = outbox(folder, "VPUB")
    names = [own / f"SO_VPUB_x_{IDENTIFIERS.fresh()}.sqlite" for _ in range(20)]
    with ThreadPoolExecutor(10) as pool:
        list(pool.map(lambda path: _lay(content, path), names))
    assert all(path.read_bytes() == content for path in names)


def test_a_name_that_is_taken_is_never_written_over(folder):
    target = outbox(folder, "VPUB") / "a.sqlite"
    target.write_bytes(b"of another")
    with pytest.raises(CannotWriteFile):
        _lay(b"mine", target)
    assert target.read_bytes() == b"of another"
    assert lying(folder) == ["a.sqlite"]


def test_the_same_state_is_laid_down_once_by_whichever_machine(machines, folder):
    one, other = machines(2)
    assert one.publish() is not None
    assert (one.publish(), other.publish()) == (None, None)
    assert len(lying(folder)) == 1


def test_publishing_leaves_nothing_half_done(machines, folder):
    laid = machines(1)[0].publish()
    assert lying(folder) == [laid.path.name]
    assert laid.path.parent.name == "VPUB"
    assert laid.path.name.startswith("SO_VPUB_")


def test_a_share_that_dropped_is_not_replaced_by_a_folder_here(machines, folder):
    machine = machines(1)[0]
    folder.rmdir()
    with pytest.raises(MissingFile, match="thư mục chung"):
        machine.publish()
    assert not folder.exists()


@pytest.mark.parametrize("spelt", ["so tt&tt", "Sở TT&TT", "SO-TTTT", "SỞ  TT TT"])
def test_an_office_has_one_subfolder_however_its_code_is_spelt(folder, spelt):
    assert outbox(folder, spelt).name == "SOTTTT"


@pytest.mark.parametrize("key", [MERELY_KNOWN, STRANGER, None])
def test_files_of_those_not_trusted_are_left_to_the_clerk(machines, key):
    (giver,) = machines(1, key)
    edit(giver.register, "p0", objectives="Khác")
    giver.publish()
    taker = machines(1)[-1]
    assert (taker.take_up(), len(taker.for_the_clerk)) == ([], 1)


def test_a_conflict_is_left_to_the_clerk(machines):
    one, other = machines(2)
    edit(one.register, "p0", objectives="Một")
    edit(other.register, "p0", objectives="Hai")
    one.publish()
    assert (other.take_up(), len(other.for_the_clerk)) == ([], 1)
    assert other.register.snapshot.find("project", "p0").objectives == "Hai"


def test_what_was_joined_by_rule_can_be_taken_back(machines):
    one, other = machines(2)
    before = other.register.snapshot
    edit(one.register, "p0", objectives="Một")
    one.publish()
    (entry,) = other.take_up()
    other.register.withdraw(entry.id, now=now())
    assert other.register.snapshot == before


def test_a_colleagues_copy_leaves_no_receipt_to_be_sent_round(machines):
    one, other = machines(2)
    edit(one.register, "p0", objectives="Một")
    one.publish()
    other.take_up()
    assert not other.register.snapshot.all(Receipt)


def package(machine, folder, kind, **more):
    order = Order(kind=kind, agency_id="so-a", projects=("p0",), writable=dict(owners_fields()), **more)
    office = more.get("from_office", "VPUB")
    target, key = outbox(folder, office) / "goi.sqlite", OWNERS if office == "SO-A" else TRUSTED
    return build_package(machine.register, target, order, key, now=now(), identifiers=IDENTIFIERS).path


@pytest.fixture
def without_findings(monkeypatch):
    monkeypatch.setattr("egov_desktop.exchange.shared_folder.joining.findings", lambda *_: ())


def report(owner, folder, **values):
    edit(owner.register, "p0", **values)
    package(owner, folder, ExchangeKind.RETURN, from_office="SO-A", to_office="VPUB")


@pytest.mark.usefixtures("without_findings")
def test_a_trusted_owners_report_joins_by_rule_with_its_receipt(machines, folder):
    owner, ours = machines(2)
    report(owner, folder, effectiveness_note="Tốt")
    assert len(ours.take_up()) == 1
    (receipt,) = ours.register.snapshot.all(Receipt).values()
    assert (receipt.agency_id, receipt.channel) == ("so-a", Channel.SHARED_FOLDER)


@pytest.mark.usefixtures("without_findings")
def test_a_report_that_proposes_more_than_the_owners_own_is_left_to_the_clerk(machines, folder):
    owner, ours = machines(2)
    report(owner, folder, objectives="Mở rộng")
    assert (ours.take_up(), len(ours.for_the_clerk)) == ([], 1)


def test_a_report_with_findings_is_left_to_the_clerk(machines, folder):
    owner, ours = machines(2)
    report(owner, folder, effectiveness_note="Tốt")
    assert (ours.take_up(), len(ours.for_the_clerk)) == ([], 1)


@pytest.mark.parametrize(
    ("kind", "to", "of", "is_for_us"),
    [
        (ExchangeKind.ASSIGNMENT, "SO-A", "VPUB", True),
        (ExchangeKind.RETURN, "VPUB", "SO-A", True),
        (ExchangeKind.RETURN, "SO-B", "SO-A", False),
        (ExchangeKind.FULL, "", "SO-B", False),
    ],
)
def test_files_for_others_go_by_unread(machines, folder, kind, to, of, is_for_us):
    machine = machines(1)[0]
    path = package(machine, folder, kind, to_office=to, from_office=of)
    assert concerns(machine.register, inspect(path, machine.register)) is is_for_us


def test_an_owners_file_is_not_published_as_a_full_copy(machines, folder):
    path = package(machines(1)[0], folder, ExchangeKind.ASSIGNMENT, to_office="SO-A")
    register = open_to_write(path)
    with pytest.raises(RefusedByRules):
        publish(register, folder, None, now=now(), identifiers=IDENTIFIERS)
    register.close()
