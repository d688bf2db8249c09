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
    "Sổ chưa ghi mã cơ quan giữ sổ, nên chưa đặt được vào thư mục chung.": (
        "The register does not say whose it is, so it cannot be laid into the shared folder."
    ),
    "Hãy ghi mã cơ quan giữ sổ ở Danh mục & thiết lập, rồi làm lại.": (
        "Give the code of its office in Lists & settings, then try again."
    ),
    "Các máy cùng mạng trao đổi qua một thư mục đồng bộ. Mỗi đơn vị chỉ ghi vào thư mục con của mình; tệp của nơi khác được kiểm tra rồi mới nhận.": (
        "Machines on one network exchange through a synchronised folder. Each office writes into its own subfolder alone; what others lay there is checked before it is taken in."
    ),
    "Không dùng nữa": "Stop using",
    "Các tệp đang chờ": "Files that wait",
    "Bỏ qua": "Pass over",
    "Xem ở trang Nhận về": "See on the page Receive",
    "Tự đặt bản của sổ này khi có thay đổi": "Lay down a copy of this register by itself after changes",
    "Đặt ngay": "Lay down now",
    "Chọn thư mục chung": "Choose the shared folder",
    "{n} tệp chờ xem": "{n} file to look at|{n} files to look at",
    "Không có tệp nào chờ xem": "No file to look at",
    "{n} tệp chưa chép xong": "{n} file still on its way|{n} files still on their way",
    "Đang đặt bản của sổ này vào thư mục chung…": "Laying a copy of this register into the shared folder…",
    "Thư mục chung đã có bản mới nhất của sổ này.": "The shared folder holds the newest copy of this register already.",
    "Đã đặt {name} vào thư mục chung.": "{name} was laid into the shared folder.",
}
