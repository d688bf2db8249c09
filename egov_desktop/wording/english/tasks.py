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
    "Cuộc họp đã kết thúc, chương trình họp không sửa được nữa.": (
        "The meeting is closed; its agenda cannot be changed any more."
    ),
    "Kết luận đã phát hành, không sửa được nữa. Hãy ghi một kết luận đính chính.": (
        "The conclusion has been issued and cannot be changed. Write a conclusion that corrects it."
    ),
    "Nhiệm vụ đã phát hành trong thông báo kết luận, không sửa nội dung được nữa. Hãy ghi một kết luận đính chính.": (
        "The task has been issued in a notice and its content cannot be changed. Write a conclusion that corrects it."
    ),
}
