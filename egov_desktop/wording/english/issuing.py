"""What is locked once it is issued, and what speaks against issuing a paper, in English."""

ENGLISH: dict[str, str] = {
    # what is locked
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
    "Nếu vừa phát hành nhầm, hãy hoàn tác ngay việc phát hành; nếu không, hãy phát hành văn bản thay thế.": (
        "If it was issued by mistake just now, undo the issuing; else issue a paper that takes its place."
    ),
}
