"""English for the pages of large charts."""

ENGLISH: dict[str, str] = {
    "Còn {n} dòng nữa": "{n} more",
    "Giải ngân": "Disbursement",
    "Giải ngân lũy kế": "Cumulative disbursement",
    "Giải ngân so với kế hoạch": "Disbursement against plan",
    "Nguyên nhân chậm": "Causes of delay",
    "Không có mốc nào đến hạn trong {n} ngày tới.": "No milestone falls due in the next {n} days.",
    "Không còn nguyên nhân nào chưa giải quyết.": "No cause is left unresolved.",
    "Mốc sắp đến hạn": "Milestones falling due",
    "Nguyên nhân chưa giải quyết": "Unresolved causes",
    "Theo chủ đầu tư": "By owner",
    "Theo nhóm": "By group",
    "Tất cả các nhóm": "All groups",
    "Xem các dự án": "Show the projects",
    "Xin ý kiến · ": "Decision asked · ",
    "chưa phân loại": "not classified",
}
