"""English for records that are the same thing, and for what is asked about whole records."""

ENGLISH: dict[str, str] = {
    "Hãy chuyển sang bản ghi khác, hoặc xóa.": "Move it to another record, or remove it.",
    "Không khôi phục được: tệp này chưa từng có bản ghi chứa nó.": "It cannot be restored: this file never had the record that it names.",
}
