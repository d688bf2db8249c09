"""English for the shared folder."""

ENGLISH: dict[str, str] = {
    "Không mở được thư mục chung {folder}.": "The shared folder {folder} could not be opened.",
    "Số liệu trong sổ vẫn nguyên vẹn; việc nhập liệu vẫn tiếp tục được.": (
        "The data in the register are intact; work can go on."
    ),
    "Chương trình sẽ tự thử lại. Nếu kéo dài, hãy kiểm tra mạng hoặc chọn lại thư mục.": (
        "The program will try again by itself. If it lasts, check the network or choose the folder again."
    ),
    "Không ghi được vào thư mục chung ({path}).": "The shared folder could not be written to ({path}).",
    "Số liệu trong sổ vẫn nguyên vẹn; không có tệp dở dang nào được để lại.": (
        "The data in the register are intact; no half-written file was left."
    ),
    "Hãy kiểm tra mạng, quyền ghi và chỗ trống của thư mục chung; chương trình sẽ thử lại sau.": (
        "Check the network, the right to write and the room in the shared folder; the program will try again later."
    ),
}
