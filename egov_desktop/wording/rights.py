"""Why an office may not write a figure or add a record, each in one sentence that says what to do instead."""

from egov_desktop.domain.records import Task, TaskReport
from egov_desktop.domain.rights import Rights, owners_fields
from egov_desktop.wording.labels import kind_label
from egov_desktop.wording.language import say

_OF_TASKS = (Task.KIND, TaskReport.KIND)


def why_not_written(rights: Rights, kind: str, field: str, home_id: str) -> str:
    """Say why a field of a record that is there is not this office's to change; "" where it is.

    `home_id` is the task or project that it belongs to (`domain.rights.home_of`).
    """
    if rights.may_write(kind, field, home_id):
        return ""
    if home_id and home_id not in rights.projects | rights.tasks:
        if kind in _OF_TASKS:
            return say("Nhiệm vụ này không được giao cho đơn vị trong tệp này.")
        return say("Dự án này không được giao cho đơn vị báo cáo kỳ này.")
    return why_not_filled_in(rights, kind, field)


def why_not_filled_in(rights: Rights, kind: str, field: str) -> str:
    """Say why a field is not this office's to fill in, whichever record it is of; "" where it is."""
    if field in rights.writable.get(kind, ()):
        return ""
    if field in owners_fields().get(kind, ()):
        return say("Kỳ này không giao đơn vị ghi mục này; nếu cần sửa, hãy ghi vào Kiến nghị.")
    if kind in _OF_TASKS:
        return say("Do Văn phòng Ban Chỉ đạo ghi; nếu sai, hãy ghi vào Kết quả đến nay của nhiệm vụ.")
    return say("Do Văn phòng Ban Chỉ đạo ghi; nếu sai, hãy ghi vào Kiến nghị.")


def why_not_added(rights: Rights, kind: str) -> str:
    """Say why records of a kind are not this office's to add or remove; "" where they are."""
    if rights.may_add_kind(kind):
        return ""
    return say(
        "Chỉ Văn phòng Ban Chỉ đạo thêm hoặc xóa {what}; nếu thiếu, hãy ghi vào Kiến nghị.",
        what=kind_label(kind),
    )
