"""English for meetings: series, agenda, attendance, conclusions, and the view for the meeting room."""

ENGLISH: dict[str, str] = {
    # verbs
    "xếp lại chương trình họp": "reorder agenda",
    "ghi kết luận": "add conclusion",
    "đính chính kết luận": "correct conclusion",
    "mở cuộc họp": "open meeting",
    "kết thúc cuộc họp": "close meeting",
    # why a matter is proposed
    "Còn {gap} trong kế hoạch vốn năm {plan} triệu đồng chưa giải ngân.": (
        "{gap} of this year's plan of {plan} million đồng are not disbursed."
    ),
}
