"""English for the owner's mode."""

ENGLISH: dict[str, str] = {
    # why something is locked
    "Chỉ Văn phòng Ban Chỉ đạo thêm hoặc xóa {what}; nếu thiếu, hãy ghi vào Kiến nghị.": (
        "Only the committee's office adds or removes a {what}; if one is missing, write it under Proposals."
    ),
    "Các mục có hình khóa do Văn phòng Ban Chỉ đạo ghi; nếu sai, hãy ghi vào Kiến nghị.": (
        "Fields with a lock are the committee's office's to write; if one is wrong, say so under Proposals."
    ),
    "Do Văn phòng Ban Chỉ đạo ghi; nếu sai, hãy ghi vào Kết quả đến nay của nhiệm vụ.": (
        "Filled in by the committee’s office; if it is wrong, say so in the task’s result so far."
    ),
    "Nhiệm vụ này không được giao cho đơn vị trong tệp này.": (
        "This task was not given to your office in this file."
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
    # the strip over every page
    "Chế độ chủ đầu tư": "Owner's mode",
    "kỳ {period}": "period {period}",
    "hạn gửi {day}": "due {day}",
    "Báo cáo kỳ này": "This period's report",
    # the figures
    "Giải ngân {month}": "Payments of {month}",
    "Chưa ghi khoản nào": "No payment written",
    "Giữ nguyên": "Stands",
    "{words} (phím G)": "{words} (key G)",
    "chưa xác nhận": "not confirmed",
    "giữ nguyên": "stands",
    "đã sửa": "changed",
    "Bỏ": "Take back",
    "Bỏ xác nhận": "Take the confirmation back",
    "Bỏ xác nhận: {name}": "Take the confirmation back: {name}",
    "Ghi giải ngân": "Write payments",
    "Ghi ngày {day}": "Write {day}",
    "{done} trên {n} mục đã xác nhận": "{done} of {n} figures done",
    "Phiếu giao này không có dự án nào.": "This assignment holds no project.",
    # the tasks
    "trích nhiệm vụ ngày {day}": "task extract of {day}",
    "Báo cáo nhiệm vụ": "Report on tasks",
    "Nhiệm vụ được giao": "Assigned tasks",
    "Nhiệm vụ được giao, tính đến ngày {day}": "Assigned tasks, as of {day}",
    "{done} trên {n} nhiệm vụ chưa xong đã báo cáo": "{done} of {n} open tasks reported on",
    "Tệp này không có nhiệm vụ nào.": "This file holds no task.",
    "Thời hạn: {due}": "Deadline: {due}",
    "Báo cáo…": "Report…",
    "Kết quả…": "Result…",
    "Kỳ này": "This time",
    "Xóa báo cáo": "Remove report",
    "Văn phòng Ban Chỉ đạo đọc báo cáo này khi nhận tệp gửi về.": (
        "The committee's office reads this report when it takes in the file that you send back."
    ),
    "Cần số và ngày văn bản kết quả, hoặc tệp kết quả, thì Văn phòng mới xác nhận hoàn thành được. Bỏ trống ngày báo hoàn thành nếu nhiệm vụ chưa xong.": (
        "The office can confirm only with number and date of the result document, or a result file. Leave the day of "
        "completion empty while the task is not done."
    ),
    "Ghi kết quả": "Save result",
    "Kết quả nhiệm vụ": "Result of the task",
    "Bỏ tệp": "Drop the file",
    # what is missing
    "Tiến độ báo cáo": "Progress of the report",
    "{done} trên {n} việc đã xong": "{done} of {n} things done",
    "Còn thiếu để gửi": "Still missing",
    "{code}: {n} mục chưa giữ nguyên hoặc sửa": (
        "{code}: {n} figure neither stands nor is changed|{code}: {n} figures neither stand nor are changed"
    ),
    "{code}: số liệu chưa đến ngày {day}": "{code}: the figures do not reach {day}",
    "{code}: giải ngân thấp so với kế hoạch, chưa ghi nguyên nhân": (
        "{code}: little is paid of the plan, and no cause is written down"
    ),
    "{code}: mốc “{name}” chậm {n} ngày, chưa ghi nguyên nhân": (
        "{code}: milestone “{name}” is {n} day late without a cause|{code}: milestone “{name}” is {n} days late without a cause"
    ),
    "{code}: còn mục chưa ghi": "{code}: something is not written yet",
    "Chưa ký xác nhận báo cáo": "The report is not signed off",
    "Số liệu đã sửa sau khi ký xác nhận; hãy ký lại": "Figures changed after the sign-off; sign again",
    "Còn {n} việc phải xong trước khi gửi; xem danh sách bên phải.": (
        "{n} thing must be done before it can go; see the list at the right.|{n} things must be done before it can go; see the list at the right."
    ),
    "Báo cáo đã đủ, có thể đóng gói gửi đi.": "The report is complete and can be packed.",
    # what was not taken over
    "Không được nhận lần trước": "Not taken over last time",
    "{record} – {field}: không nhận {value}": "{record} – {field}: {value} was not taken over",
    "{record}: không nhận": "{record}: not taken over",
    "Lý do: {reason}": "Reason: {reason}",
    # signing and packing
    "Ký xác nhận báo cáo": "Sign-off",
    "Đã ký xác nhận": "Signed off",
    "Ký lại": "Sign anew",
    "Chưa ghi.": "Not written yet.",
    "Đóng gói gửi đi": "Pack for sending",
    "Chọn thư mục để ghi tệp gửi về": "Choose the folder for the file to send back",
    "Đang đóng gói báo cáo…": "Packing the report…",
    "Đã đóng gói báo cáo vào tệp {name}.": "The report was packed into the file {name}.",
    "Tệp nằm trong thư mục {folder}. Bản đang mở vẫn giữ nguyên, còn sửa được.": (
        "The file lies in the folder {folder}. What is open here stays as it is and can still be changed."
    ),
    "Hãy gửi tệp đó về {office}. Nếu sửa thêm sau khi gửi, hãy ký lại rồi đóng gói lần nữa.": (
        "Send that file to {office}. If you change more after sending, sign off anew and pack again."
    ),
    "Văn phòng Ban Chỉ đạo": "the committee's office",
}
