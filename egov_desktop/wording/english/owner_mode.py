"""English for the owner's mode."""

ENGLISH: dict[str, str] = {
    # why something is locked
    "Chỉ Văn phòng Ban Chỉ đạo thêm hoặc xóa {what}; nếu thiếu, hãy ghi vào Kiến nghị.": (
        "Only the committee's office adds or removes a {what}; if one is missing, write it under Proposals."
    ),
    "Các mục có hình khóa do Văn phòng Ban Chỉ đạo ghi; nếu sai, hãy ghi vào Kiến nghị.": (
        "Fields with a lock are the committee's office's to write; if one is wrong, say so under Proposals."
    ),
    "Do Văn phòng Ban Chỉ đạo ghi; nếu sai, hãy ghi vào Kiến nghị.": (
        "Written by the committee's office; if it is wrong, say so under Proposals."
    ),
    "Dự án này không được giao cho đơn vị báo cáo kỳ này.": (
        "This project was not assigned to your office for this period."
    ),
    "Kỳ này không giao đơn vị ghi mục này; nếu cần sửa, hãy ghi vào Kiến nghị.": (
        "This field was not assigned to your office for this period; if it must change, say so under Proposals."
    ),
}
