"""Adding, editing, removing and bringing back records, as a clerk does it."""

from datetime import date
from itertools import count

import pytest

from egov_desktop.actions.records import (
    add,
    edit,
    edit_fields,
    keep_record,
    remove,
    remove_all,
    restore_field,
    restore_records,
    settle_field,
)
from egov_desktop.actions.starting.seed import seed
from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.records import (
    Agency,
    Cause,
    Contract,
    Disbursement,
    ListItem,
    Milestone,
    Package,
    Project,
    StageChange,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import RefusedByRules, UnknownInput

TODAY = date(2020, 6, 30)
OWNER = Agency(id="sở", code="STTTT", name="Sở Thông tin và Truyền thông")
PROJECT = Project(
    id="p", code="DA01", name="Trung tâm dữ liệu", owner_agency_id="sở",
    stage=Stage.TENDERING, stage_since=date(2020, 3, 1),
)  # fmt: skip
BELONGING = (
    Package(id="g", project_id="p", name="Thiết bị"),
    Contract(id="h", project_id="p", package_id="g", number="01/HĐ"),
    Contract(id="pl", project_id="p", package_id="g", number="01/PL", amends_id="h"),
    Milestone(id="m", project_id="p", package_id="g", name="Nghiệm thu"),
    Disbursement(id="d", project_id="p", package_id="g", plan_year=2020, amount_dong=1, paid_on=TODAY),
    Cause(id="c", project_id="p", milestone_id="m", description="Chờ thiết bị"),
)
REGISTER = Snapshot().apply(seed()).apply(add(OWNER, PROJECT, *BELONGING))


@pytest.fixture
def how():
    numbers = count(1)
    return {"new_id": lambda: f"mới {next(numbers)}", "today": TODAY}


def test_adding_names_the_kind():
    change_set = add(BELONGING[4])
    assert change_set.verb == "add_disbursement"
    assert change_set.changes[0].before is None


def test_editing_keeps_what_was_held(how):
    change_set = edit_fields(REGISTER, "milestone", "m", name="Bàn giao", **how)
    assert change_set.verb == "edit_milestone"
    assert change_set.changes[0].before == BELONGING[3]
    assert change_set.changes[0].changed_fields == ("name",)


def test_editing_to_the_same_is_nothing(how):
    assert not edit(REGISTER, PROJECT, new_id=how["new_id"], today=TODAY)


def test_several_records_are_edited_as_one_action(how):
    change_set = edit(REGISTER, Milestone(id="m", project_id="p", name="A"), BELONGING[0], **how)
    assert [change.record_id for change in change_set] == ["m"]


@pytest.mark.parametrize(
    ("kind", "record_id", "values"),
    [("milestone", "không", {}), ("dự án", "p", {}), ("project", "p", {"tên": "x"})],
)
def test_what_the_register_does_not_know_is_refused_in_words(how, kind, record_id, values):
    with pytest.raises(UnknownInput, match="Sổ chưa thay đổi gì"):
        edit_fields(REGISTER, kind, record_id, **how, **values)


def test_removing_a_project_takes_all_that_belongs_to_it():
    after = REGISTER.apply(remove(REGISTER, "project", "p"))
    assert len(after) == len(REGISTER) - 1 - len(BELONGING)


def test_children_go_first_so_that_undo_brings_parents_first():
    gone = [change.record_id for change in remove(REGISTER, "project", "p")]
    assert gone == ["c", "d", "m", "pl", "h", "g", "p"]
    back = REGISTER.apply(remove(REGISTER, "project", "p"))
    assert back.apply(remove(REGISTER, "project", "p").inverse()) == REGISTER


def test_removing_a_package_keeps_its_payments_and_empties_the_mention():
    after = REGISTER.apply(remove(REGISTER, "package", "g"))
    payment = after.get(Disbursement, "d")
    assert payment is not None
    assert payment.package_id is None


def test_an_agency_in_use_stays_and_the_count_is_said():
    with pytest.raises(RefusedByRules, match="cơ quan: đang dùng ở 1 bản ghi"):
        remove(REGISTER, "agency", "sở")


def test_a_list_item_in_use_stays(how):
    item = next(i for i in REGISTER.all(ListItem).values() if i.code == "capital")
    used = REGISTER.apply(edit_fields(REGISTER, "cause", "c", category="capital", **how))
    with pytest.raises(RefusedByRules):
        remove(used, "list_item", item.id)
    assert remove(REGISTER, "list_item", item.id)


def test_the_head_of_the_register_stays():
    with pytest.raises(RefusedByRules):
        remove(REGISTER, "register_profile", REGISTER.profile.id)


def test_several_payments_are_removed_as_one_action():
    change_set = remove_all(REGISTER, "contract", ["h", "pl"])
    assert [change.record_id for change in change_set] == ["pl", "h"]


def test_an_old_value_is_brought_back(how):
    change_set = restore_field(REGISTER, "milestone", "m", "actual_on", "2020-05-01", **how)
    assert change_set.verb == "restore_milestone"
    assert REGISTER.apply(change_set).all(Milestone)["m"].actual_on == date(2020, 5, 1)


def test_a_value_that_no_longer_fits_is_refused(how):
    with pytest.raises(UnknownInput):
        restore_field(REGISTER, "project", "p", "stage", "giai đoạn lạ", **how)


def test_removed_records_come_back_parents_first():
    change_set = restore_records(PROJECT, *reversed(BELONGING))
    assert [change.kind for change in change_set][:2] == ["project", "package"]
    assert change_set.verb == "restore_project"


def test_a_conflict_may_be_settled_for_the_value_shown(how):
    change_set = settle_field(REGISTER, "milestone", "m", "name", "Nghiệm thu", **how)
    assert change_set.settles == {("milestone", "m", "name")}
    assert change_set.changes == ()
    assert change_set


def test_a_record_removed_elsewhere_may_be_kept():
    assert keep_record(REGISTER, "project", "p").settles == {("project", "p", "*")}


def test_editing_the_stage_writes_a_dated_step(how):
    after = REGISTER.apply(edit_fields(REGISTER, "project", "p", stage=Stage.IMPLEMENTING, **how))
    steps = {(step.stage, step.since_on) for step in after.children(StageChange, "p")}
    assert steps == {(Stage.TENDERING, date(2020, 3, 1)), (Stage.IMPLEMENTING, TODAY)}
    assert after.all(Project)["p"].stage_since == TODAY
