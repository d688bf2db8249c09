"""What cannot be sent, in words."""

from pathlib import Path

from egov_desktop.errors import Cancelled, CannotWriteFile, RefusedByRules, RegisterError, UnknownInput
from egov_desktop.wording.language import say


def no_tasks() -> RefusedByRules:
    return refused(
        say("Đơn vị được chọn chưa chủ trì nhiệm vụ nào, nên không có gì để trích gửi."),
        say("Hãy chọn phiếu giao báo cáo hoặc bản đầy đủ."),
        "no_tasks",
    )


def not_a_full_register() -> RefusedByRules:
    return refused(
        say("Tệp này là phiếu giao báo cáo, không phải sổ đầy đủ để gửi bản đầy đủ."),
        say("Hãy dùng “Đóng gói gửi đi” để gửi báo cáo về."),
        "not_a_full_register",
    )


def stopped() -> RegisterError:
    return Cancelled(
        what_happened=say("Đã dừng đóng gói."),
        data_safety=say("Sổ chưa thay đổi gì, không có tệp nào được để lại."),
        what_to_do="",
        code="cancelled",
    )


def not_written(target: Path) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Không ghi được tệp {name}.", name=target.name),
        data_safety=say("Sổ chưa thay đổi gì, không có tệp nào được để lại."),
        what_to_do=say(
            "Hãy kiểm tra thư mục có cho ghi, ổ đĩa còn chỗ trống và còn cắm vào máy, rồi làm lại."
        ),
        code="cannot_write",
    )


def nobody() -> RefusedByRules:
    return refused(
        say("Không đơn vị nào được chọn có dự án, nên không có gì để gửi."),
        say("Hãy ghi chủ đầu tư của các dự án, hoặc chọn đơn vị khác."),
        "nothing_to_send",
    )


def no_folder(folder: Path) -> CannotWriteFile:
    return CannotWriteFile(
        what_happened=say("Không mở được thư mục {folder}.", folder=folder),
        data_safety=say("Sổ chưa thay đổi gì, không có tệp nào được để lại."),
        what_to_do=say("Hãy chọn thư mục khác, hoặc cắm lại USB."),
        code="no_folder",
    )


def refused(what_happened: str, what_to_do: str, code: str) -> RefusedByRules:
    return RefusedByRules(
        what_happened=what_happened,
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=what_to_do,
        code=code,
    )


def no_period() -> UnknownInput:
    return UnknownInput(
        what_happened=say("Chưa chọn kỳ báo cáo."),
        data_safety=say("Sổ chưa thay đổi gì."),
        what_to_do=say("Hãy chọn kỳ báo cáo, hoặc mở kỳ mới."),
        code="no_period",
    )
