"""Why a foreign file is not let in: a code for programs, and three sentences for the clerk."""

from dataclasses import dataclass

from egov_desktop.wording.language import say


class Refused(Exception):
    """A foreign file is not let in. `where` names the place in the file, for the sender's engineer."""

    def __init__(self, code: str, where: str = "", **values: int) -> None:
        super().__init__(code, where, values)
        self.code = code
        self.where = where
        self.values = values


@dataclass(frozen=True)
class Reason:
    """What is said of one code: what is wrong with the file, and what to ask the sender."""

    what_happened: str
    what_to_do: str


_AGAIN = "Hãy đề nghị nơi gửi gửi lại tệp (chép lại ra USB hoặc đính kèm lại)."
_PACK_AGAIN = "Hãy đề nghị nơi gửi mở sổ bằng chương trình này, đóng gói và gửi lại tệp mới."
_ASK = "Đừng mở tệp này bằng cách khác. Hãy gọi cho nơi gửi để hỏi tệp từ đâu ra, rồi đề nghị đóng gói và gửi lại."
_RIGHT_FILE = (
    "Hãy hỏi nơi gửi xem có gửi nhầm tệp không; tệp đúng có đuôi .sqlite do chương trình này tạo ra."
)

REASONS: dict[str, Reason] = {
    "cannot_read": Reason(
        "Không đọc được tệp {name}.",
        "Hãy kiểm tra USB, thư mục chung và quyền đọc tệp rồi thử lại; nếu vẫn không được, đề nghị nơi gửi gửi lại.",
    ),
    "no_room": Reason(
        "Máy này không còn chỗ hoặc không cho ghi tệp tạm để kiểm tra {name}.",
        "Hãy dọn bớt ổ đĩa của máy này rồi nhận lại; tệp của nơi gửi không có lỗi gì.",
    ),
    "too_large": Reason(
        "Tệp {name} lớn hơn mức chương trình nhận.",
        "Hãy đề nghị nơi gửi bỏ bớt tệp đính kèm lớn, đóng gói và gửi lại.",
    ),
    "empty_file": Reason("Tệp {name} rỗng, không có nội dung nào.", _AGAIN),
    "not_sqlite": Reason("Tệp {name} không phải là sổ hay gói của chương trình này.", _RIGHT_FILE),
    "not_ours": Reason("Tệp {name} là dữ liệu của một chương trình khác.", _RIGHT_FILE),
    "newer_form": Reason(
        "Tệp {name} do phiên bản mới hơn của chương trình tạo ra (mẫu {found}, máy này đọc đến mẫu {known}).",
        "Hãy cập nhật chương trình trên máy này rồi nhận lại, hoặc đề nghị nơi gửi dùng cùng phiên bản.",
    ),
    "in_envelope": Reason(
        "Gói {name} nằm trong phong bì có mật khẩu.",
        "Hãy mở phong bì bằng mật khẩu do nơi gửi báo, rồi nhận gói bên trong.",
    ),
    "half_copied": Reason("Tệp {name} chưa chép xong: thiếu hoặc thừa một phần.", _AGAIN),
    "wal_file": Reason("Tệp {name} đang được một chương trình khác ghi dở, nên có thể thiếu số liệu.", _PACK_AGAIN),
    "not_utf8": Reason("Tệp {name} dùng bảng mã chữ khác với sổ của chương trình này.", _PACK_AGAIN),
    "foreign_object": Reason(
        "Tệp {name} có thành phần lạ, không do chương trình này tạo ra ({where}).", _ASK
    ),
    "damaged": Reason("Tệp {name} bị hỏng bên trong.", _AGAIN),
    "too_many_rows": Reason("Tệp {name} có quá nhiều dòng ({where}).", _ASK),
    "value_too_long": Reason("Tệp {name} có một giá trị quá dài ({where}).", _ASK),
    "bad_text": Reason("Tệp {name} có chữ không đọc được hoặc ký tự điều khiển ẩn ({where}).", _PACK_AGAIN),
    "bad_value": Reason("Tệp {name} có giá trị sai kiểu hoặc ngoài giới hạn ({where}).", _PACK_AGAIN),
    "unknown_kind": Reason("Tệp {name} có loại bản ghi mà chương trình không biết ({where}).", _PACK_AGAIN),
    "unknown_field": Reason("Tệp {name} có mục số liệu mà chương trình không biết ({where}).", _PACK_AGAIN),
    "broken_journal": Reason("Nhật ký trong tệp {name} không nhất quán ({where}).", _PACK_AGAIN),
    "bad_attachment": Reason("Một tệp đính kèm trong {name} không đúng với mã kiểm tra của nó ({where}).", _AGAIN),
    "bad_manifest": Reason("Phần đầu của gói {name} không đọc được.", _PACK_AGAIN),
    "table_value": Reason(
        "Tệp {name} đã bị sửa bằng công cụ khác, có giá trị mà sổ không thể giữ ({where}).", _PACK_AGAIN
    ),
    "content_changed": Reason(
        "Nội dung gói {name} đã thay đổi sau khi đóng gói: hỏng khi chép, hoặc bị sửa bằng công cụ khác.",
        "Hãy đề nghị nơi gửi đóng gói và gửi lại; đừng dùng số liệu trong tệp này.",
    ),
    "bad_signature": Reason(
        "Chữ ký trên gói {name} không đúng với nội dung.",
        "Hãy gọi cho nơi gửi để hỏi có đúng họ đã gửi tệp này không, rồi đề nghị đóng gói và gửi lại.",
    ),
    "too_slow": Reason("Kiểm tra tệp {name} mất quá nhiều thời gian nên đã dừng lại.", _ASK),
    "too_costly": Reason("Kiểm tra tệp {name} cần quá nhiều bộ nhớ nên đã dừng lại.", _ASK),
    "gate_failed": Reason("Không kiểm tra xong được tệp {name}, nên tệp không được nhận.", _ASK),
}  # fmt: skip


def sentences_of(refused: Refused, name: str) -> tuple[str, str, str]:
    """Say what is wrong with the file, that nothing was touched, and what to do, in the language of the moment."""
    reason = REASONS[refused.code]
    return (
        say(reason.what_happened, name=name, where=refused.where or "?", **refused.values),
        say("Sổ của bạn không bị ảnh hưởng; tệp nhận được vẫn nguyên như cũ."),
        say(reason.what_to_do),
    )


def shown(text: object) -> str:
    """Give something out of a foreign file as it may stand in a sentence: short, and with nothing unseen."""
    plain = "".join(one if one.isprintable() else "?" for one in str(text)[:80])
    return plain if len(str(text)) <= 80 else f"{plain}…"
