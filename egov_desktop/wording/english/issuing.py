"""What is locked once it is issued, and what speaks against issuing a paper, in English."""

ENGLISH: dict[str, str] = {
    # what speaks against issuing
    "Ngày văn bản {day} sau ngày hôm nay {today}.": "The paper's day, {day}, is after today, {today}.",
    "Ngày văn bản {day} trước ngày số liệu {figures}.": (
        "The paper's day, {day}, is before the day of its figures, {figures}."
    ),
    "Văn bản này đã phát hành: {papers}.": "This paper has been issued already: {papers}.",
    "số {symbol} ngày {day}": "number {symbol} of {day}",
    "Thông tin sổ chưa ghi cơ quan ban hành; bản in để dấu chấm.": (
        "The register does not say which office issues papers; the page has dots in its place."
    ),
    "Có đoạn do chương trình đề xuất mà cơ quan tổng hợp chưa biên tập.": (
        "There are paragraphs that the program proposed and nobody has edited yet."
    ),
    "Sổ chưa có dự án nào, nên báo cáo không nêu được gì.": (
        "The register has no project yet, so that the report can tell nothing."
    ),
    "Văn bản không có dòng nào để nêu.": "The paper has no line to tell.",
    "Chưa lưu yêu cầu giải ngân nào cho nhóm này trong năm {year}.": (
        "No demand has been saved for this group in {year}."
    ),
    "Chỉ thị chưa có chỉ tiêu nào để báo cáo.": "The directive has no indicator to report on.",
    "Đơn vị không có nhiệm vụ quá hạn; công văn không đôn đốc gì.": (
        "The agency has no overdue task; the letter reminds it of nothing."
    ),
    "Cuộc họp chưa có chương trình.": "The meeting has no agenda yet.",
    "Cuộc họp chưa có thành phần mời.": "Nobody is invited to the meeting yet.",
    "Giấy mời ghi ngày sau ngày họp {day}.": "The invitation is dated after the meeting of {day}.",
    "Cuộc họp chưa kết thúc; biên bản còn là mẫu ghi.": "The meeting is not over; its minutes are still a form to fill.",
    "Cuộc họp chưa ghi kết luận nào.": "No conclusion of the meeting has been written down.",
    "Cuộc họp chưa kết thúc, mà thông báo ghi là đã kết luận.": (
        "The meeting is not over, and the notice says what it concluded."
    ),
    "Hãy ghi lại ngày.": "Correct the day.",
    "Hãy ghi đủ nội dung vào sổ trước khi phát hành.": (
        "Write down in the register what is missing before it is issued."
    ),
    "Có điều cần xem lại trước khi phát hành: {reasons}": "There is something to look at before issuing: {reasons}",
    "Nếu vẫn phát hành, hãy thêm --anyway.": "To issue it all the same, add --anyway.",
    "Vẫn phát hành": "Issue all the same",
    # the office's own words
    "“{field}” là “{value}”, chỗ đã có lời văn riêng: hãy sửa lời văn đó.": (
        "“{field}” is “{value}”, a place that has words of the office already: edit those."
    ),
    "“{paper}” không có chỗ “{slot}”.": "“{paper}” has no place “{slot}”.",
    "Các chỗ thay được lời văn: {places}.": "Places whose words may be replaced: {places}.",
    # what is locked
    "Ngưỡng này là căn cứ đánh giá kỳ “{period}” đã chốt, nên không sửa, không xóa được. "
    "Hãy ghi ngày hết cho dòng cũ và thêm dòng mới có từ ngày sau kỳ ấy.": (
        "The closed period “{period}” was judged by this threshold, so it cannot be changed or removed. "
        "End the old line on a day and add a new one that begins after that period."
    ),
    "Cuộc họp “{meeting}” đã kết thúc: cuộc họp và chương trình họp không sửa, không xóa được nữa.": (
        "The meeting “{meeting}” is closed: it and its agenda cannot be changed or removed any more."
    ),
    "Văn bản {paper} đã phát hành: không sửa, không xóa được nữa, vì bản in được giữ đúng như khi phát hành.": (
        "Paper {paper} has been issued: it cannot be changed or removed any more, since its pages stay as they were issued."
    ),
    "“{field}” là {value}, trước ngày giao nhiệm vụ {assigned}.": (
        "“{field}” is {value}, before the task was assigned on {assigned}."
    ),
    "Văn bản phát hành chỉ vào sổ cùng bản in của nó, bằng lệnh issue.": (
        "An issued paper comes into the register with its pages alone, by the command issue."
    ),
    "({n} dòng có liên quan.)": "({n} lines are concerned.)",
    "Còn {n} lý do khác.": "There are {n} more reasons.",
    "Hãy ghi ngày tạm dừng hoặc ngày dừng thực hiện của dự án thay vì xóa.": (
        "Write down the day since which the project is suspended or stopped instead of removing it."
    ),
    "Hãy để nguyên; chỉ cuộc họp mới nhất của chuỗi mở lại được, còn việc của cuộc họp cũ thì đưa vào cuộc họp sau.": (
        "Leave it; only the newest meeting of its series can be opened again, and matters of older ones go to the next."
    ),
    "Hãy giữ lại bản ghi này, vì văn bản đã phát hành nói đến nó.": (
        "Keep this record, since an issued paper speaks of it."
    ),
    "Nếu vừa phát hành nhầm, hãy hoàn tác ngay việc phát hành; nếu không, hãy phát hành văn bản thay thế.": (
        "If it was issued by mistake just now, undo the issuing; else issue a paper that takes its place."
    ),
}
