"""English for tasks: their rules, their page, and the command that lists them."""

ENGLISH: dict[str, str] = {
    # verbs
    "ghi báo cáo nhiệm vụ": "add report on task",
    "xác nhận hoàn thành nhiệm vụ": "confirm task as done",
    "trả lại nhiệm vụ": "return task",
    "gia hạn nhiệm vụ": "extend task",
    "tạm dừng nhiệm vụ": "suspend task",
    "thôi theo dõi nhiệm vụ": "stop following task",
    # rules
    "Chưa ghi thời hạn. Hãy ghi ngày, hoặc đánh dấu “Chưa ấn định thời hạn”.": (
        "No deadline is given. Give a day, or mark “No deadline set”."
    ),
    "Đã ghi thời hạn {value}, không thể đồng thời là chưa ấn định thời hạn.": (
        "The deadline {value} is given, so it cannot be unset as well."
    ),
    "Chưa có số và ngày văn bản kết quả, hoặc tệp kết quả, nên chưa xác nhận hoàn thành được.": (
        "Without number and date of the result document, or a result file, it cannot be confirmed as done."
    ),
    "“{field}” là {value}, trước ngày văn bản kết quả {result}.": (
        "“{field}” is {value}, before the day of the result document, {result}."
    ),
    "Cơ quan chủ trì không thể đồng thời là cơ quan phối hợp.": (
        "The leading agency cannot be a cooperating agency as well."
    ),
    "Cơ quan này đã có trong danh sách phối hợp.": "This agency already cooperates.",
    "“{field}” là {value}, không muộn hơn thời hạn đang áp dụng {before}.": (
        "“{field}” is {value}, not later than the deadline in force, {before}."
    ),
    "Kết luận giao nhiệm vụ nhưng chưa có nhiệm vụ, cơ quan chủ trì và thời hạn.": (
        "The conclusion assigns something, but there is no task with its leading agency and deadline yet."
    ),
    "Kết luận đã phát hành, không sửa được nữa. Hãy ghi một kết luận đính chính.": (
        "The conclusion has been issued and cannot be changed. Write a conclusion that corrects it."
    ),
    "Nhiệm vụ đã phát hành trong thông báo kết luận, không sửa nội dung được nữa. Hãy ghi một kết luận đính chính.": (
        "The task has been issued in a notice and its content cannot be changed. Write a conclusion that corrects it."
    ),
    # the page
    "Báo cáo ngày {day}": "Report of {day}",
    "Bảng tổng hợp nhiệm vụ theo đơn vị": "Tasks counted by agency",
    "Chưa có nhiệm vụ nào tính đến ngày số liệu. Nhiệm vụ sinh ra khi ghi kết luận ở trang Cuộc họp.": "There is no task up to the day of the figures. Tasks come from conclusions written down on the page Meetings.",
    "Chưa có tệp kết quả.": "No result file yet.",
    "Chưa xong": "Not done",
    "Chưa xong, quá hạn": "Open, overdue",
    "Chưa xong, trong hạn": "Open, on time",
    "Chỉ ghi vào ghi chú là đề xuất, chờ người chủ trì quyết định; nhiệm vụ vẫn là chưa ấn định thời hạn.": "Only noted as a proposal for whoever chairs to decide; the task still has no deadline.",
    "Chỉ xác nhận khi có số và ngày văn bản kết quả, hoặc tệp kết quả. Chưa có thì nhiệm vụ còn chờ xác nhận.": "Confirm only with number and date of the result document, or a result file. Without them the task waits for confirmation.",
    "Chọn một nhiệm vụ để xem và xử lý.": "Choose a task to see it and act on it.",
    "Chọn tệp kết quả": "Choose the result file",
    "Chọn tệp kết quả…": "Choose result file…",
    "Chờ xác nhận": "Awaiting confirmation",
    "Danh sách nhiệm vụ": "List of tasks",
    "Danh sách": "List",
    "Ghi báo cáo nhiệm vụ": "Report on task",
    "Ghi báo cáo": "Save report",
    "Ghi báo cáo…": "Report…",
    "Ghi lại điều đơn vị chủ trì báo cáo, kèm số văn bản nếu có.": "Write down what the leading agency reports, with the number of its document where there is one.",
    "Ghi đề xuất": "Save proposal",
    "Gia hạn nhiệm vụ": "Extend task",
    "Gia hạn": "Extended",
    "Gia hạn…": "Extend…",
    "Giao trong kỳ": "Assigned",
    "Giao tại": "Assigned at",
    "Hãy chọn tệp đọc được và không quá 20 MB.": "Choose a file that can be read and is not larger than 20 MB.",
    "Hạn {day}, ghi ngày {on}": "Deadline {day}, granted {on}",
    "Không có nhiệm vụ nào như vậy.": "There is no such task.",
    "Không hạn": "No deadline",
    "Không đưa được tệp {name} vào sổ.": "The file {name} could not be taken into the register.",
    "Kết luận & nhiệm vụ": "Conclusions & tasks",
    "Kỳ trước sang": "Carried in",
    "Kỳ tính từ sau ngày {since} đến hết ngày {on}. Số kỳ trước chuyển sang cộng số giao trong kỳ bằng số đã xong, thôi theo dõi và chưa xong. Enter để xem nhiệm vụ của đơn vị.": "The period is after {since} up to {on}. What was carried in and assigned is what was done, given up and is open. Enter shows an agency's tasks.",
    "Lý do trả lại": "Why it is returned",
    "Nhiệm vụ tiếp tục.": "The task goes on.",
    "Nhiệm vụ trở lại tình trạng chưa xong; lý do được giữ trong ghi chú.": "The task is open again; the reason is kept in its note.",
    "Nhiệm vụ vẫn còn trong sổ, nhưng không chuyển sang kỳ họp sau nữa.": "The task stays in the register but is not carried to the next meeting.",
    "Số, ký hiệu văn bản kết quả": "Number of the result document",
    "Theo đơn vị": "By agency",
    "Thôi theo dõi nhiệm vụ": "Stop following task",
    "Thôi theo dõi…": "Stop following…",
    "Thời hạn đầu tiên vẫn được giữ; mỗi lần gia hạn là một dòng có người cho và lý do.": "The first deadline is kept; each extension is a line with who granted it and why.",
    "Thời hạn đầu tiên": "First deadline",
    "Thời hạn đề xuất": "Proposed deadline",
    "Tiếp tục thực hiện": "Go on",
    "Trả lại nhiệm vụ": "Return task",
    "Tính đến ngày {day}": "As of {day}",
    "Tồn": "Meetings",
    "Việc khác": "More",
    "Xong quá hạn": "Done late",
    "Xong đúng hạn": "Done on time",
    "Xác nhận hoàn thành": "Confirm as done",
    "Xác nhận…": "Confirm…",
    "{day} (gia hạn {n} lần)": "{day} (extended {n} times)",
    "{n} kỳ": "{n}",
    "{n} lần": "{n} times",
    "{n} nhiệm vụ": "{n} tasks",
    "{words} {n} ngày": "{words} {n} days",
    "{words}, quá hạn {n} ngày": "{words}, {n} days overdue",
    "Đã hoàn thành": "Done",
    "Đã tạm dừng nhiệm vụ.": "The task rests.",
    "Đơn vị báo đã hoàn thành": "Reported as done",
    "Đến hạn trong 7 ngày": "Due within 7 days",
    "Đề xuất thời hạn": "Propose deadline",
    "Đề xuất thời hạn…": "Propose deadline…",
    "Ấn định hạn…": "Set deadline…",
    "Ấn định thời hạn": "Set deadline",
    "Trong hạn": "On time",
    # the command
    "Tính đến ngày {on}: {n} nhiệm vụ, {late} quá hạn.": "As of {on}: {n} tasks, {late} overdue.",
    "Sang trang Cuộc họp": "Go to the page Meetings",
    "Mọi cơ quan chủ trì": "Every leading agency",
    "Mọi cuộc họp": "Every meeting",
}
