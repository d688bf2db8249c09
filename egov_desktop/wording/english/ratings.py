"""English for ratings, their reasons, and the causes of delay as the secretariat sorts them."""

ENGLISH: dict[str, str] = {
    "X": "G",
    "V": "Y",
    "Đ": "R",
    "?": "?",
    "Không đánh giá": "Not rated",
    "Xanh: đang đi đúng hướng, chưa có việc gì đe dọa tiến độ và giải ngân.": (
        "Green: on course; nothing now threatens schedule or disbursement."
    ),
    "Vàng: có việc phải chú ý ngay, còn tháo gỡ được trong khuôn khổ đã duyệt.": (
        "Yellow: something needs attention now and can be resolved within what was approved."
    ),
    "Đỏ: khó hoàn thành nếu không có quyết định của cấp trên hoặc điều chỉnh dự án.": (
        "Red: unlikely to be achieved without a decision from above or a change of the project."
    ),
    "Chưa đủ dữ liệu: thiếu số liệu bắt buộc, không được coi là xanh.": (
        "Not enough data: mandatory figures are missing; never taken for green."
    ),
    "{change} {n} kỳ": "{change} for {n} period|{change} for {n} periods",
    "Tốt lên": "Improved",
    "Xấu đi": "Worsened",
    "Không đổi": "Unchanged",
    "Mới có đánh giá": "Entered",
    "Thiếu số liệu": "Missing",
    "Kết luận": "Conclusions",
    "Số liệu": "Figures",
    "kế hoạch": "of the plan",
    "mức yêu cầu": "of the demand",
    "ngày được duyệt": "the approved day",
    "ngày gốc": "the original day",
    "Mốc “{name}” chậm {n} ngày so với {document} (hạn {due}).": (
        "Milestone “{name}” is {n} day late against {document} (due {due}).|"
        "Milestone “{name}” is {n} days late against {document} (due {due})."
    ),
    "Mốc “{name}” chậm {n} ngày so với {against} {due}.": (
        "Milestone “{name}” is {n} day late against {against} {due}.|"
        "Milestone “{name}” is {n} days late against {against} {due}."
    ),
    "Chậm {n} ngày so với ngày hoàn thành theo kế hoạch {due} ({document}).": (
        "{n} day after the planned end {due} ({document}).|{n} days after the planned end {due} ({document})."
    ),
    "Chậm {n} ngày so với ngày hoàn thành theo kế hoạch {due}.": (
        "{n} day after the planned end {due}.|{n} days after the planned end {due}."
    ),
    "Không có mốc nào quá hạn.": "No milestone is overdue.",
    "Không có mốc nào quá hạn; mốc tới là “{name}”, hạn {due}.": (
        "No milestone is overdue; the next is “{name}”, due {due}."
    ),
    "Đã đưa vào sử dụng, không còn mốc nào quá hạn.": "In use, with no milestone overdue.",
    "Chưa ghi ngày của mốc nào, cũng chưa có ngày hoàn thành theo kế hoạch.": (
        "No milestone has a day, and there is no planned end."
    ),
    "Dừng thực hiện từ ngày {since}, nên không đánh giá.": "Stopped from {since}, so not rated.",
    "Tạm dừng từ ngày {since}, nên không đánh giá.": "Suspended from {since}, so not rated.",
    "Còn {amount} triệu đồng của kế hoạch năm chưa giải ngân.": (
        "{amount} million đồng of the year's plan are not disbursed."
    ),
    "Giải ngân {rate} {against} đến {until} ({paid}/{due} triệu đồng).": (
        "Disbursed {rate} {against} to {until} ({paid}/{due} million đồng)."
    ),
    "Sau {since} đến {until}: giải ngân {rate} {against} ({paid}/{due} triệu đồng).": (
        "After {since} to {until}: disbursed {rate} {against} ({paid}/{due} million đồng)."
    ),
    "Riêng kỳ này, sau {since} đến {until}: giải ngân {rate} {against} của kỳ ({paid}/{due} triệu đồng).": (
        "This period alone, after {since} to {until}: disbursed {rate} {against} for the period "
        "({paid}/{due} million đồng)."
    ),
    "Riêng kỳ này, sau {since} đến {until}: giải ngân ít hơn phần của kỳ, nhưng phần đến hạn đã trả đủ từ trước.": (
        "This period alone, after {since} to {until}: less than its share, but all that was due had been paid before."
    ),
    "Không có kế hoạch vốn năm {year}, nên không đánh giá giải ngân.": (
        "There is no capital plan for {year}, so disbursement is not rated."
    ),
    "Vốn năm trước kéo dài đã giải ngân {paid}/{plan} triệu đồng.": (
        "Of capital carried over, {paid}/{plan} million đồng are disbursed."
    ),
    "Kế hoạch năm {year} là {plan} triệu đồng, đến {until} chưa có phần nào đến hạn giải ngân.": (
        "The plan for {year} is {plan} million đồng; by {until} no part of it is due."
    ),
    "Kế hoạch năm {year} là {plan} triệu đồng, nhưng chủ đầu tư chưa gửi số liệu nào của năm {year}.": (
        "The plan for {year} is {plan} million đồng, but the owner has sent no figures of {year}."
    ),
    "Số liệu của chủ đầu tư đến {on}.": "The owner's figures are as of {on}.",
    "Số liệu của chủ đầu tư mới đến {on}, cũ {n} kỳ.": (
        "The owner's figures are only as of {on}, {n} period old.|"
        "The owner's figures are only as of {on}, {n} periods old."
    ),
    "Chủ đầu tư chưa gửi số liệu lần nào.": "The owner has never sent figures.",
    "Dự án đã xong hoặc đã dừng, không phải gửi số liệu nữa.": (
        "The project is finished or stopped and owes no more figures."
    ),
    "Nhiệm vụ “{content}”{document} quá hạn {n} ngày (hạn {due}).": (
        "Task “{content}”{document} is {n} day overdue (due {due}).|"
        "Task “{content}”{document} is {n} days overdue (due {due})."
    ),
    "Nhiệm vụ “{content}”{document} quá hạn {n} ngày (hạn {due}), đã qua {meetings} cuộc họp.": (
        "Task “{content}”{document} is {n} day overdue (due {due}), past {meetings} meetings.|"
        "Task “{content}”{document} is {n} days overdue (due {due}), past {meetings} meetings."
    ),
    "Không có nhiệm vụ nào quá hạn; còn {n} nhiệm vụ đang thực hiện.": (
        "No task is overdue; {n} task is under way.|No task is overdue; {n} tasks are under way."
    ),
    "Chưa có kết luận họp nào giao việc cho dự án.": "No meeting has given a task for the project.",
    "Cơ quan tháo gỡ": "Who can remove it",
    "chưa mở kỳ báo cáo nào": "no reporting period is open",
    "Số liệu đến ngày {on}, {period}: {n} dự án.": (
        "Figures as of {on}, {period}: {n} project.|Figures as of {on}, {period}: {n} projects."
    ),
    "Đánh giá": "Rating",
}
