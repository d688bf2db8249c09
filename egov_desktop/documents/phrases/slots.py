"""The places of papers whose words may be replaced: the words that they come with, and the variables they may name."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from egov_desktop.domain.enumerations import PaperName

VARIABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "co_quan": "tên cơ quan ban hành",
        "chuong_trinh": "tên chương trình",
        "ngay": "ngày số liệu",
        "nam": "năm kế hoạch",
        "don_vi": "tên đơn vị nhận",
        "cuoc_hop": "tên cuộc họp",
        "ngay_hop": "ngày họp",
        "chu_tri": "chức vụ, họ tên người chủ trì",
        "dia_diem": "địa điểm họp",
        "thu_ky": "họ tên thư ký",
        "khach_moi": "người được mời",
        "chi_thi": "số, ký hiệu chỉ thị",
        "ky": "tên kỳ báo cáo",
        "nhom": "tên nhóm dự án",
        "kinh_gui": "nơi nhận báo cáo",
        "xin_y_kien": "có, khi báo cáo nêu nội dung xin ý kiến",
        "han": "ngày số liệu và hạn gửi của kỳ",
    }
)
"""What every variable stands for; the names are Vietnamese without marks, as clerks type them."""


@dataclass(frozen=True)
class Slot:
    """One place of a paper. `needed` are the variables that its words must keep: they carry what the paper is about."""

    name: str
    label: str
    words: str
    variables: tuple[str, ...] = ("co_quan", "chuong_trinh", "ngay", "nam")
    needed: tuple[str, ...] = ()


_COMMON: Final = ("co_quan", "chuong_trinh", "ngay", "nam")
_MEETING: Final = (*_COMMON, "cuoc_hop", "ngay_hop", "chu_tri")
_UNIT: Final = (*_COMMON, "don_vi")


def _opening(words: str, variables: tuple[str, ...] = _COMMON, needed: tuple[str, ...] = ("ngay",)) -> Slot:
    return Slot("opening", "Đoạn mở đầu", words, variables, needed)


def _closing(words: str, variables: tuple[str, ...] = _COMMON) -> Slot:
    return Slot("closing", "Đoạn kết", words, variables)


SLOTS: Final[Mapping[PaperName, tuple[Slot, ...]]] = MappingProxyType(
    {
        PaperName.BRIEF: (
            _opening(
                "{{ co_quan }} báo cáo tiến độ thực hiện các dự án {{ chuong_trinh }} như sau (số liệu đến ngày {{ ngay }}):"
            ),
            _closing(
                "{{ co_quan }} kính báo cáo {{ kinh_gui }} {% if xin_y_kien %}xem xét, cho ý kiến chỉ đạo về các nội dung "
                "nêu trên{% else %}xem xét, chỉ đạo{% endif %}.",
                (*_COMMON, "kinh_gui", "xin_y_kien"),
            ),
        ),
        PaperName.PRELIMINARY: (
            _opening(
                "{{ co_quan }} báo cáo sơ kết tình hình thực hiện các dự án {{ chuong_trinh }}, "
                "số liệu đến ngày {{ ngay }}, như sau:"
            ),
            _closing(
                "Trên đây là báo cáo sơ kết tình hình thực hiện các dự án {{ chuong_trinh }}; "
                "{{ co_quan }} kính báo cáo, xin ý kiến chỉ đạo."
            ),
        ),
        PaperName.PROJECT_SHEET: (
            _opening("Thông tin về dự án trong sổ theo dõi của {{ co_quan }} đến ngày {{ ngay }}:"),
        ),
        PaperName.DEMAND: (
            _opening(
                "{{ co_quan }} đề xuất yêu cầu giải ngân năm {{ nam }} đối với từng dự án của {{ nhom }}, "
                "so với giải ngân đến ngày {{ ngay }}, như sau:",
                (*_COMMON, "nhom"),
                ("ngay", "nhom"),
            ),
            _closing(
                "Đề nghị các chủ đầu tư thực hiện giải ngân theo yêu cầu từng tháng; dự án khó khả thi báo cáo rõ "
                "nguyên nhân và biện pháp về {{ co_quan }}.",
                (*_COMMON, "nhom"),
            ),
        ),
        PaperName.DISBURSEMENT: (
            _opening(
                "{{ co_quan }} báo cáo tình hình giải ngân vốn các dự án {{ chuong_trinh }} năm {{ nam }}, "
                "số liệu đến ngày {{ ngay }}, như sau:"
            ),
            _closing("{{ co_quan }} kính báo cáo."),
        ),
        PaperName.CAUSES: (
            _opening(
                "{{ co_quan }} tổng hợp nguyên nhân chậm chưa được tháo gỡ của các dự án {{ chuong_trinh }} "
                "đến ngày {{ ngay }} như sau:"
            ),
            _closing("{{ co_quan }} kính báo cáo."),
        ),
        PaperName.DIRECTIVE: (
            _opening(
                "{{ co_quan }} báo cáo kết quả thực hiện {{ chi_thi }}, số liệu {{ ky }}, như sau:",
                (*_COMMON, "chi_thi", "ky"),
                ("chi_thi", "ky"),
            ),
            _closing("{{ co_quan }} kính báo cáo.", (*_COMMON, "chi_thi", "ky")),
        ),
        PaperName.DIRECTIVE_UNIT: (
            _opening(
                "{{ co_quan }} thông báo kết quả thực hiện {{ chi_thi }} của {{ don_vi }}, số liệu {{ ky }}, như sau:",
                (*_UNIT, "chi_thi", "ky"),
                ("don_vi", "chi_thi", "ky"),
            ),
            _closing(
                "Đề nghị {{ don_vi }} khắc phục các chỉ tiêu chưa đạt và báo cáo bổ sung số liệu còn thiếu về {{ co_quan }}.",
                (*_UNIT, "chi_thi", "ky"),
            ),
        ),
        PaperName.INVITATION: (
            _opening(
                "{{ co_quan }} trân trọng kính mời {{ khach_moi }} tới dự {{ cuoc_hop }}.",
                (*_MEETING, "khach_moi"),
                ("khach_moi", "cuoc_hop"),
            ),
            _closing("Đề nghị các đại biểu đến dự đúng thành phần và thời gian.", _MEETING),
        ),
        PaperName.MINUTES: (
            _opening("Biên bản ghi lại nội dung {{ cuoc_hop }}.", _MEETING, ("cuoc_hop",)),
            _closing("Biên bản đã được đọc lại và thông qua tại cuộc họp.", _MEETING),
        ),
        PaperName.CONCLUSION_NOTICE: (
            _opening(
                "Ngày {{ ngay_hop }}, {% if dia_diem %}tại {{ dia_diem }}, {% endif %}"
                "{{ chu_tri }} đã chủ trì {{ cuoc_hop }}.",
                (*_MEETING, "dia_diem"),
                ("ngay_hop", "chu_tri", "cuoc_hop"),
            ),
            Slot(
                "concluding",
                "Câu dẫn kết luận",
                "Sau khi nghe báo cáo và ý kiến của các đại biểu dự họp, {{ chu_tri }} kết luận như sau:",
                _MEETING,
                ("chu_tri",),
            ),
            _closing("{{ co_quan }} thông báo để các cơ quan, đơn vị biết, triển khai thực hiện.", _MEETING),
        ),
        PaperName.TASK_EXTRACT: (
            _opening(
                "{{ co_quan }} trích các nhiệm vụ do {{ don_vi }} chủ trì hoặc phối hợp thực hiện, tình hình đến ngày {{ ngay }}:",
                _UNIT,
                ("don_vi", "ngay"),
            ),
            _closing(
                "Đề nghị {{ don_vi }} tổ chức thực hiện và báo cáo kết quả, kèm văn bản, về {{ co_quan }}.",
                _UNIT,
            ),
        ),
        PaperName.REMINDER: (
            _opening(
                "Qua theo dõi việc thực hiện các nhiệm vụ được giao, đến ngày {{ ngay }}, {{ don_vi }} còn các nhiệm vụ "
                "sau chưa hoàn thành:",
                _UNIT,
                ("don_vi", "ngay"),
            ),
            Slot(
                "request",
                "Đoạn đề nghị",
                "Đề nghị {{ don_vi }} khẩn trương thực hiện, báo cáo kết quả hoặc nêu rõ nguyên nhân chậm và thời hạn "
                "hoàn thành về {{ co_quan }}.",
                _UNIT,
                ("don_vi",),
            ),
            _closing("{{ co_quan }} đề nghị {{ don_vi }} quan tâm thực hiện.", _UNIT),
        ),
        PaperName.MISSING_RETURNS: (
            _opening(
                "{{ co_quan }} thông báo danh sách các đơn vị chưa gửi báo cáo {{ ky }} về tình hình thực hiện các dự án "
                "{{ chuong_trinh }} ({{ han }}).",
                (*_COMMON, "ky", "han"),
                ("ky", "han"),
            ),
            _closing(
                "Đề nghị các đơn vị có tên trong danh sách gửi báo cáo về {{ co_quan }}; đơn vị không phát sinh số liệu "
                "trong kỳ thì xác nhận bằng văn bản hoặc qua điện thoại.",
                (*_COMMON, "ky", "han"),
            ),
        ),
        PaperName.CANDIDATES: (
            _opening(
                "{{ co_quan }} tổng hợp các dự án được đề xuất bổ sung vào chương trình {{ chuong_trinh }} đến ngày {{ ngay }} "
                "như sau:"
            ),
            _closing("{{ co_quan }} kính trình xem xét, quyết định."),
        ),
    }
)
"""Sentences around figures have no places: they say what was counted."""


def slot_named(paper: PaperName, name: str) -> Slot | None:
    return next((own for own in SLOTS.get(paper, ()) if own.name == name), None)
