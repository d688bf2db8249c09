"""A period's packages for all owners, the log of them, and an owner's report back."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from egov_desktop.actions.judging.confirming import confirm, sign_off
from egov_desktop.domain.enumerations import Channel, EffectivenessAspect, ExchangeKind, Rating
from egov_desktop.domain.judgement.offices.completeness import figures_to_confirm
from egov_desktop.domain.records import (
    KINDS,
    Directive,
    Dispatch,
    EffectivenessFigure,
    Indicator,
    IndicatorYear,
    OwnerRating,
    Project,
)
from egov_desktop.domain.rights import Rights
from egov_desktop.errors import Cancelled, CannotWriteFile, ReadOnlyRegister, RefusedByRules, UnknownInput
from egov_desktop.exchange.envelope import is_envelope
from egov_desktop.exchange.keys import OwnKey, verify
from egov_desktop.exchange.sending.assigned import assigned
from egov_desktop.exchange.sending.sending import make_full_copy, make_return, open_period
from egov_desktop.exchange.sending.source import UNDER_PROJECTS
from egov_desktop.store.register import Register, Writer
from tests import builders
from tests.exchange.assigning import assign_all
from tests.exchange.sending.office import SECRETS, ask, begin_office, inside, kept, manifest_of
from tests.store.hands import IDENTIFIERS, add, edit, found, now, open_to_read, open_to_write, restart

OWNER = Writer("Trần Bình", "STC")
PASSWORD = "mật khẩu dài"  # noqa: S105 - nobody else's


@pytest.fixture
def office(tmp_path):
    register = begin_office(tmp_path)
    yield register
    register.close()


@pytest.fixture
def folder(tmp_path):
    own = tmp_path / "gửi đi"
    own.mkdir()
    return own


def given(**more):
    return {"key": None, "now": now(), "identifiers": IDENTIFIERS} | more


def send(office, folder, *agencies, **more):
    return assign_all(office, folder, "ky1", agencies or None, **given(**more))


def names(folder):
    return sorted(own.name for own in folder.iterdir())


def logged(office):
    return list(office.snapshot.all(Dispatch).values())


def test_a_period_is_opened_once(office):
    opened = open_period(office.snapshot, " 2026-T7 ", "Tháng 7", date(2026, 7, 31), None, "ky2")
    office.perform(opened, now=now())
    assert found(office, "ky2").code == "2026-T7"
    with pytest.raises(RefusedByRules, match="2026-t7"):
        open_period(office.snapshot, "2026-t7", "", date(2026, 7, 31), None, "ky3")


def test_every_owner_gets_one_file(office, folder):
    sent = send(office, folder)
    assert names(folder) == ["BC_SGD_2026-T6_1.sqlite", "BC_STC_2026-T6_1.sqlite"]
    assert {own.path.name: own.manifest.projects for own in sent.built} == {
        "BC_SGD_2026-T6_1.sqlite": ("p3",),
        "BC_STC_2026-T6_1.sqlite": ("p1", "p2"),
    }


def test_no_file_holds_another_owners_projects(office, folder):
    send(office, folder)
    assert inside(folder / "BC_STC_2026-T6_1.sqlite", SECRETS) == []
    assert inside(folder / "BC_SGD_2026-T6_1.sqlite", ("Một cửa điện tử", "Kho dữ liệu")) == []


def test_what_was_sent_is_logged_in_one_action(office, folder):
    before = len(office.entries)
    sent = send(office, folder, "a-stc", channel=Channel.USB)
    (line,) = logged(office)
    assert len(office.entries) == before + 1
    assert (line.agency_id, line.period_id, line.round, line.channel) == ("a-stc", "ky1", 1, Channel.USB)
    assert (line.package_id, line.digest) == (sent.built[0].manifest.package_id, sent.built[0].digest)
    assert (line.file_name, line.projects) == ("BC_STC_2026-T6_1.sqlite", "p1\np2")


def test_who_has_no_project_is_named(office, folder):
    sent = send(office, folder, "a-stc", "a-skh")
    assert sent.left_out == ("a-skh",)
    assert names(folder) == ["BC_STC_2026-T6_1.sqlite"]


def test_nobody_with_a_project_is_told(office, folder):
    with pytest.raises(RefusedByRules, match="không có gì để gửi"):
        send(office, folder, "a-skh")


def test_sending_again_is_the_next_round(office, folder, tmp_path):
    send(office, folder)
    other = tmp_path / "gửi lại"
    other.mkdir()
    send(office, other, "a-stc")
    assert names(other) == ["BC_STC_2026-T6_2.sqlite"]
    assert manifest_of(other / "BC_STC_2026-T6_2.sqlite").round == 2


def test_a_name_that_is_taken_is_passed_over(office, folder):
    (folder / "BC_STC_2026-T6_1.sqlite").write_text("khác")
    send(office, folder, "a-stc")
    assert logged(office)[0].round == 2


def test_some_projects_or_fields_alone_may_be_sent(office, folder):
    sent = send(office, folder, projects=["p2"], writable={"project": ("stage",)})
    (built,) = sent.built
    assert built.manifest.projects == ("p2",)
    assert built.manifest.writable["project"] == ("stage",)
    assert built.manifest.writable.keys() == {"project", "confirmation", "sign_off"}
    assert "p1" not in kept(built.path)
    assert sent.left_out == ("a-sgd",)


def test_a_stop_takes_away_what_was_made(office, folder):
    asked = iter([False, False, False, False, True])
    with pytest.raises(Cancelled):
        send(office, folder, cancelled=lambda: next(asked))
    assert names(folder) == []
    assert logged(office) == []


def test_a_log_that_cannot_be_kept_takes_the_files_away(office, folder):
    reader = open_to_read(office.path)
    with pytest.raises(ReadOnlyRegister):
        send(reader, folder)
    reader.close()
    assert names(folder) == []


def test_progress_names_each_office(office, folder):
    heard = []
    send(office, folder, progress=lambda *own: heard.append(own))
    assert heard == [(0, 2, "Cơ quan SGD"), (1, 2, "Cơ quan STC"), (2, 2, "")]


@pytest.mark.parametrize(("period", "agency"), [("không có", "a-stc"), ("ky1", "không có")])
def test_an_unknown_period_or_office_is_told(office, folder, period, agency):
    with pytest.raises(UnknownInput):
        assign_all(office, folder, period, [agency], **given())


def test_a_missing_folder_is_told(office, tmp_path):
    with pytest.raises(CannotWriteFile, match="thư mục"):
        send(office, tmp_path / "không có")


def test_packages_go_in_envelopes_where_there_is_a_password(office, folder):
    send(office, folder, "a-stc", password=PASSWORD)
    assert names(folder) == ["BC_STC_2026-T6_1.kin"]
    assert is_envelope(folder / "BC_STC_2026-T6_1.kin")


def test_a_full_copy_is_made_and_logged(office, folder):
    sent = make_full_copy(office, folder, channel=Channel.USB, **given())
    office.perform(sent.log, now=now())
    (line,) = logged(office)
    assert names(folder) == [line.file_name] == [f"SO_VPUB_{line.sent_on}_1.sqlite"]
    assert line.exchange_kind is ExchangeKind.FULL


@pytest.fixture
def owner(office, folder):
    """An owner who opened the file that the secretariat sent."""
    send(office, folder, "a-stc")
    register = open_to_write(folder / "BC_STC_2026-T6_1.sqlite", OWNER)
    yield register
    register.close()


def back(owner: Register, folder, **more):
    return make_return(owner, folder, **given(**more))


def rights_of(owner: Register) -> Rights:
    assert owner.rights
    return owner.rights


def fill_in(owner: Register):
    """Say all that the report needs."""
    period = found(owner, "ky1")
    for own in ("p1", "p2"):
        edit(owner, own, figures_on=period.figures_on)
    figures = figures_to_confirm(owner.snapshot, rights_of(owner), period, assigned(owner))
    owner.perform(confirm(owner.snapshot, figures, period, IDENTIFIERS.fresh), now=now())
    sign(owner)


def sign(owner: Register, on=date(2026, 7, 3)):
    period = found(owner, "ky1")
    signed = {"signed_by": "Trần Bình", "signed_title": "Giám đốc", "signed_on": on}
    owner.perform(sign_off(rights_of(owner), period, **signed, new_id=IDENTIFIERS.fresh), now=now())


def test_what_came_is_known_from_what_the_owner_did(owner):
    before = owner.snapshot
    edit(owner, "m1", forecast_on=date(2026, 8, 1))
    add(owner, builders.payment(5, date(2026, 6, 2), 2026, project_id="p1"))
    assert assigned(owner) == before
    assert found(owner, "m1").forecast_on == date(2026, 8, 1)


def test_a_report_with_something_missing_is_not_sent(owner, folder):
    with pytest.raises(RefusedByRules, match="còn thiếu 8 mục"):
        back(owner, folder)
    assert back(owner, folder, draft=True).path.name == "NHAP_STC_2026-T6_1.sqlite"


def test_a_complete_report_goes_back_signed(owner, tmp_path):
    fill_in(owner)
    key = OwnKey.of(tmp_path / "khóa")
    built = back(owner, tmp_path, key=key)
    manifest, sent = built.manifest, owner.manifest
    assert built.path.name == "BC_STC_2026-T6_1.sqlite"
    assert (manifest.kind, manifest.in_reply_to) == (ExchangeKind.RETURN, sent.package_id)
    assert (manifest.from_office, manifest.from_name, manifest.to_office) == ("STC", "Cơ quan STC", "VPUB")
    assert (manifest.signed_by, manifest.signed_title, manifest.signed_on) == (
        "Trần Bình",
        "Giám đốc",
        "2026-07-03",
    )
    ((digest, public_key, signature),) = ask(built.path, "SELECT digest, public_key, signature FROM manifest")
    assert verify(public_key, digest, signature)


def test_a_report_holds_the_owners_words_and_sign_off(owner, tmp_path):
    fill_in(owner)
    built = back(owner, tmp_path)
    assert ask(built.path, "SELECT count(*) FROM confirmation") == [(5,)]
    assert ask(built.path, "SELECT signed_by FROM sign_off") == [("Trần Bình",)]


def test_a_report_joins_the_register_that_assigned_it(office, owner, tmp_path):
    edit(owner, "m1", forecast_on=date(2026, 8, 1))
    fill_in(owner)
    package = open_to_read(back(owner, tmp_path).path)
    office.take_in(*package.outgoing(), now=now())
    package.close()
    assert found(office, "m1").forecast_on == date(2026, 8, 1)
    assert len(office.snapshot.all(Project)) == 3


def test_whatever_an_owner_may_add_about_a_project_goes_back(owner, tmp_path):
    may_add = {
        kind for kind in KINDS if "project_id" in KINDS[kind].specs() and rights_of(owner).may_add_kind(kind)
    }
    fill_in(owner)
    add(owner, OwnerRating(id="tu-danh-gia", project_id="p1", period_id="ky1", rating=Rating.RED))
    add(
        owner,
        EffectivenessFigure(
            id="chi-so", project_id="p1", aspect=EffectivenessAspect.TIME_AND_COST, name="Giờ chờ"
        ),
    )
    sign(owner)
    assert {"tu-danh-gia", "chi-so"} <= kept(back(owner, tmp_path).path)
    assert may_add <= {own.KIND for own in UNDER_PROJECTS}


def test_each_sign_off_is_a_round(owner, tmp_path):
    fill_in(owner)
    sign(owner, date(2026, 7, 5))
    assert back(owner, tmp_path).manifest.round == 2


def test_what_was_edited_after_signing_goes_when_it_is_signed_again(owner, tmp_path):
    fill_in(owner)
    edit(owner, "m1", forecast_on=date(2026, 8, 1))
    with pytest.raises(RefusedByRules, match="sau khi ký xác nhận"):
        back(owner, tmp_path)
    sign(owner, date(2026, 7, 1))
    assert back(owner, tmp_path).manifest.round == 2


def test_what_another_tool_wrote_is_typed_in_the_program_before_the_report_goes(owner, tmp_path):
    fill_in(owner)
    day = date(2026, 8, 1)
    with closing(sqlite3.connect(owner.path)) as connection:
        connection.execute("UPDATE milestone SET forecast_on = ? WHERE id = 'm1'", [day.isoformat()])
        connection.commit()
    again = restart(owner)
    with pytest.raises(RefusedByRules, match="1 chỗ sửa bằng công cụ khác"):
        back(again, tmp_path, draft=True)
    edit(again, "m1", forecast_on=None)
    edit(again, "m1", forecast_on=day)
    sign(again)
    assert ask(back(again, tmp_path).path, "SELECT forecast_on FROM milestone") == [("2026-08-01",)]
    again.close()


def test_a_register_that_is_no_assignment_has_no_report(office, folder):
    with pytest.raises(RefusedByRules, match="không phải phiếu giao báo cáo"):
        back(office, folder)


def test_an_owner_has_no_full_copy_to_give(owner, folder):
    with pytest.raises(RefusedByRules, match="không phải sổ đầy đủ"):
        make_full_copy(owner, folder, **given())


def test_an_owner_s_figures_of_a_directive_travel_and_nobody_else_s(office, folder):
    add(office, Directive(id="ct", symbol="15/CT-UBND"))
    add(office, Indicator(id="i", directive_id="ct", code="vb", name="Văn bản điện tử"))
    for own in ("a-stc", "a-sgd"):
        add(office, IndicatorYear(id=f"nam-{own}", indicator_id="i", agency_id=own, year=2026))
    held = kept(send(office, folder, "a-stc").built[0].path)
    assert {"ct", "i", "nam-a-stc"} <= held
    assert "nam-a-sgd" not in held
