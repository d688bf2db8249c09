"""English for the page of who has answered."""

ENGLISH: dict[str, str] = {
    "Báo cáo được trả lại để đơn vị sửa và gửi lại. Lý do được giữ trong sổ.": (
        "The report goes back to the office to be mended and sent again. The reason is kept in the register."
    ),
    "Chưa có kỳ báo cáo nào. Hãy mở kỳ và giao phiếu cho các đơn vị ở trang Gửi đi.": (
        "There is no reporting period yet. Open one and send the assignments from the page Send."
    ),
    "Chưa có đơn vị nào phải báo cáo: chưa dự án nào có chủ đầu tư.": (
        "No office has to report yet: no project has an owner."
    ),
    "Chưa giao phiếu": "Not assigned",
    "Chưa định hạn": "No due day",
    "Chọn một ô trong bảng để xem chi tiết.": "Choose a cell of the table to see its details.",
    "Ghi chú khi giao": "Note on sending",
    "Ghi không phát sinh": "Record nothing to report",
    "Ghi trả lại": "Record as sent back",
    "Ghi trả lại báo cáo": "Send a report back",
    "Giao phiếu": "Assigned on",
    "Giao phiếu ({n} lần), lần cuối": "Assigned {n} times, last",
    "Giao phiếu…": "Assign on the page Send",
    "Hãy ghi lý do trả lại.": "Give the reason for sending it back.",
    "In danh sách chưa nộp": "Print who is missing",
    "Không còn đơn vị nào ở trạng thái này.": "No office is in this state any more.",
    "Không ghi": "Do not record",
    "Không phát sinh…": "Nothing to report…",
    "Không phải nộp": "Not required",
    "Không phải nộp kỳ này": "Not required for this period",
    "Lưu CSV": "Save CSV",
    "Lưu CSV…": "Save CSV…",
    "Nghĩa vụ": "Duty",
    "Ngày": "Day",
    "Người xác nhận": "Confirmed by",
    "Nhận báo cáo": "Report received",
    "Nộp trễ": "Returned late",
    "Nộp đúng hạn": "Returned on time",
    "Sang trang Gửi đi": "Go to the page Send",
    "Trả lại…": "Send back…",
    "Xác nhận không phát sinh": "Confirmed: nothing to report",
    "chưa định hạn": "no due day",
    "hạn {on}": "due {on}",
    "lần {n}": "round {n}",
    "nộp ngày {on}": "returned on {on}",
    "quá hạn {n} ngày": "overdue by {n} day|overdue by {n} days",
    "{n} đơn vị phải nộp · {missing} chưa nộp": (
        "{n} office must report, {missing} missing|{n} offices must report, {missing} missing"
    ),
    "{words} ({n} lần), lần cuối": "{words} {n} times, last",
    "{words} · {n} ng": "{words} · {n} d",
    "Đang in…": "Printing…",
    "Đã chép bảng; dán được vào Excel hoặc Word.": "The table was copied; it can be pasted into Excel or Word.",
    "Đã ghi vào sổ.": "Recorded.",
    "Đã giao phiếu": "Assigned",
    "Đơn vị cho biết trong kỳ không có số liệu mới. Ghi rõ ai nói, bằng cách nào, ngày nào.": (
        "The office says that nothing new came up in the period. Note who said so, by which way and on which day."
    ),
    "Đơn vị và kỳ báo cáo": "Offices and reporting periods",
}
