"""Why an action is not saved, each reason in three sentences: what happened, are the data safe, what to do now."""

from pathlib import Path

from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.rights import Rights
from egov_desktop.domain.rules import refusals
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.errors import (
    ChangedElsewhere,
    NothingToUndo,
    ReadOnlyRegister,
    RefusedByRules,
    UnknownInput,
)
from egov_desktop.wording.labels import field_label, record_title
from egov_desktop.wording.language import say
from egov_desktop.wording.refused import what_is_refused, what_to_do_instead


def refuse_stale(snapshot: Snapshot, change_set: ChangeSet) -> None:
    """Raise ChangedElsewhere where a record is no longer what the action was made against."""
    for change in change_set:
        if not snapshot.holds(change):
            raise ChangedElsewhere(
                what_happened=say(
                    "{title} đã được sửa ở chỗ khác trong lúc bạn đang nhập.",
                    title=record_title(snapshot, change.record),
                ),
                data_safety=say("Thay đổi vừa nhập chưa được lưu; số liệu đã lưu vẫn nguyên vẹn."),
                what_to_do=say("Hãy xem lại giá trị hiện tại rồi nhập lại."),
                code="changed_elsewhere",
            )


def refuse_errors(snapshot: Snapshot, change_set: ChangeSet) -> None:
    """Raise RefusedByRules where the action brings an error that was not there before."""
    if found := refusals(snapshot, change_set):
        known = snapshot.apply([own for own in change_set if own.after])
        raise RefusedByRules(
            what_happened=what_is_refused(found, known),
            data_safety=say("Thay đổi vừa nhập chưa được lưu; số liệu đã lưu vẫn nguyên vẹn."),
            what_to_do=what_to_do_instead(found, change_set),
            code=found[0].code,
        )


def refuse_trespass(snapshot: Snapshot, rights: Rights, change_set: ChangeSet) -> None:
    """Raise RefusedByRules where an owner's file would be changed in what is not the owner's."""
    for kind, record_id, field in rights.trespasses(change_set):
        (record,) = {own.record for own in change_set if (own.kind, own.record_id) == (kind, record_id)}
        raise RefusedByRules(
            what_happened=say(
                "{title}: {field} không thuộc phần chủ đầu tư được ghi.",
                title=record_title(snapshot, record),
                field=field_label(kind, field) if field != EXISTENCE else say("thêm hoặc xóa bản ghi này"),
            ),
            data_safety=say("Thay đổi vừa nhập chưa được lưu; số liệu đã lưu vẫn nguyên vẹn."),
            what_to_do=say("Nếu thấy số liệu này sai, hãy ghi vào phần kiến nghị để cơ quan tổng hợp sửa."),
            code="not_yours",
        )


def not_two_records() -> UnknownInput:
    return UnknownInput(
        what_happened=say("Cần ít nhất hai bản ghi cùng loại đang có trong sổ để gộp làm một."),
        data_safety=say("Số liệu được giữ nguyên như đang thấy."),
        what_to_do=say("Hãy chọn lại các bản ghi."),
        code="not_two_records",
    )


def edited_outside(path: Path) -> ChangedElsewhere:
    return ChangedElsewhere(
        what_happened=say("Tệp {name} vừa bị một chương trình khác sửa.", name=path.name),
        data_safety=say("Thay đổi vừa nhập chưa được lưu; số liệu trong tệp được giữ nguyên."),
        what_to_do=say("Hãy đóng sổ rồi mở lại để đọc số liệu mới."),
        code="changed_outside",
    )


def open_for_reading() -> ReadOnlyRegister:
    return ReadOnlyRegister(
        what_happened=say("Sổ đang mở chỉ để xem."),
        data_safety=say("Số liệu được giữ nguyên."),
        what_to_do=say("Hãy lưu một bản sao hoặc mở lại sổ để ghi."),
        code="read_only",
    )


def nothing_to_undo() -> NothingToUndo:
    return NothingToUndo(
        what_happened=say("Không còn thao tác nào để hoàn tác hoặc làm lại."),
        data_safety=say("Số liệu được giữ nguyên như đang thấy."),
        what_to_do="",
        code="nothing_to_undo",
    )


def unknown_entry(entry_id: str) -> UnknownInput:
    return UnknownInput(
        what_happened=say("Sổ không có thao tác mang mã {entry}.", entry=entry_id),
        data_safety=say("Số liệu được giữ nguyên."),
        what_to_do=say("Hãy xem mã thao tác trong Nhật ký."),
        code="unknown_entry",
    )
