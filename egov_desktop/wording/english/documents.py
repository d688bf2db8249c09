"""English for the words of papers and their making; the papers themselves are always Vietnamese."""

ENGLISH: dict[str, str] = {
    "Tình hình thực hiện các dự án": "Where the projects stand",
    "Giải ngân vốn": "Disbursement",
    "Thay đổi so với kỳ trước": "What changed since the earlier day",
    "Dự án chậm tiến độ": "Late projects",
    "Nội dung xin ý kiến": "Matters to decide",
    "Đánh giá; dự án đỏ, vàng": "Ratings; red and yellow projects",
    "Phụ lục: tổng hợp theo nhóm": "Annex: groups summed up",
    "Phụ lục: yêu cầu giải ngân": "Annex: disbursement demand",
    "Phụ lục: thực hiện chỉ thị": "Annex: directives carried out",
    "nơi nhận báo cáo": "whom the report is addressed to",
    "có, khi báo cáo nêu nội dung xin ý kiến": "yes, where the report asks for decisions",
    "ngày số liệu và hạn gửi của kỳ": "day of the figures and due day of the period",
    "Phụ lục: danh mục dự án": "Annex: list of projects",
    "Phụ lục: bảng giải ngân": "Annex: disbursement table",
    "Phụ lục: biểu đồ": "Annex: charts",
    "Phụ lục: phiếu dự án": "Annex: project sheets",
    "Ngày so sánh {since} phải trước ngày số liệu {on}.": (
        "The day to compare with, {since}, must be before the day of the figures, {on}."
    ),
    "Báo cáo chưa được lập; số liệu trong sổ vẫn nguyên vẹn.": (
        "The brief was not made; the figures of the register are intact."
    ),
    "Hãy chọn một ngày so sánh sớm hơn.": "Choose an earlier day to compare with.",
}
