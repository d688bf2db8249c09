"""English for the page that opens registers."""

ENGLISH: dict[str, str] = {
    "Bỏ khỏi danh sách": "Drop from the list",
    "Chưa có sổ nào được mở trên máy này. Hãy mở sổ minh họa để xem thử, hoặc tạo sổ mới.": "No register has been opened on this machine yet. Open the illustrative one to look around, or make a new one.",
    "Chưa ghi tên người dùng máy này.": "Nobody's name is kept on this machine yet.",
    "Mở": "Open",
    "Mở sổ": "Open a register",
    "Mở để xem…": "Open for reading…",
    "Người ghi: {who}, {office}": "Writing: {who}, {office}",
    "không thấy ở {folder}": "not found in {folder}",
    "Đổi người ghi": "Change who writes",
}
