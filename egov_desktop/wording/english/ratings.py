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
    "Số liệu": "Figures",
    "kế hoạch": "of the plan",
    "mức yêu cầu": "of the demand",
    "ngày được duyệt": "the approved day",
    "ngày gốc": "the original day",
    "{mark} “{name}” chậm {n} ngày so với {document} (hạn {due}).": (
        "{mark} “{name}” is {n} day late against {document} (due {due}).|"
        "{mark} “{name}” is {n} days late against {document} (due {due})."
    ),
    "{mark} “{name}” chậm {n} ngày so với {against} {due}.": (
        "{mark} “{name}” is {n} day late against {against} {due}.|"
        "{mark} “{name}” is {n} days late against {against} {due}."
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
    "Số liệu của chủ đầu tư mới đến {on}, tính đến {to} đã cũ {n} kỳ.": (
        "The owner's figures are only as of {on}, by {to} {n} period old.|"
        "The owner's figures are only as of {on}, by {to} {n} periods old."
    ),
    "Chưa rõ số liệu đến {until}: chủ đầu tư chưa trả lời kỳ nào đến ngày ấy, số liệu trong sổ là của ngày {on}.": (
        "What the figures were by {until} is not known: the owner answered for no period by then; the register's are of {on}."
    ),
    "Đến ngày ấy dự án chưa bắt đầu (từ {since}), nên không đánh giá.": (
        "By then the project had not begun (from {since}), so not rated."
    ),
    "đến ngày {on}": "to {on}",
    "kỳ {name}": "period {name}",
    "kỳ gần nhất tính đến ngày {asked}, sổ chưa có kỳ nào sau đó": (
        "the latest period by {asked}; the register has none after it"
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
    "Sổ chưa mở kỳ báo cáo nào.": "The register has no open reporting period.",
    "Đánh giá {whose}: {n} dự án.": "Rated {whose}: {n} project.|Rated {whose}: {n} projects.",
    "Đây là {why}.": "This is {why}.",
    "Không có kỳ báo cáo nào đến ngày {on}: kỳ đầu tiên của sổ là {period}.": (
        "There is no reporting period for {on}: the register's first is {period}."
    ),
    "Hãy chọn ngày muộn hơn, hoặc mở kỳ báo cáo cho ngày ấy.": (
        "Choose a later day, or open a reporting period for that one."
    ),
    "Đánh giá": "Rating",
    "Chưa ghi": "Not recorded",
    "Khác ({n} dòng)": "Others ({n} line)|Others ({n} lines)",
    "Ngưỡng đánh giá": "Rating thresholds",
    "Mức đề xuất": "Proposed",
    "Đổi ngưỡng thì ghi ngày hết cho dòng cũ và thêm dòng mới, để các kỳ trước giữ ngưỡng của mình; "
    "ngưỡng chưa ghi dùng mức đề xuất.": (
        "To change a threshold, end the old row and add a new one, so that earlier periods keep theirs; "
        "a threshold without a row uses the proposed value."
    ),
    "{period}: chưa có dự án": "{period}: no project yet",
    "Tự đánh giá: {rating}": "Own rating: {rating}",
    "Tự đánh giá…": "Rate own project…",
    "Vì sao đánh giá như vậy": "Why it is rated so",
    "Vì sao?": "Why?",
    "Đánh giá: {rating}": "Rating: {rating}",
    "Tất cả {n}": "All {n}",
    "Tất cả dự án": "All projects",
    "Chủ đầu tư đánh giá khác": "The owner rates otherwise",
    "Cơ quan tổng hợp đánh giá khác": "The secretariat rates otherwise",
    "Chủ đầu tư chưa tự đánh giá": "The owner has not rated",
    "Phải nêu nguyên nhân mà chưa nêu": "Owes a cause",
    "Chưa có dự án nào để đánh giá. Mức đánh giá được tính từ mốc, giải ngân và kết luận của từng dự án.": "There is no project to rate yet. Ratings are worked out from each project’s milestones, payments and conclusions.",
    "Sang trang Các dự án": "Go to the page Projects",
    "Chỉ xem": "Show only",
    "Không có dự án nào như đang chọn xem.": "No project is as asked for.",
    "X xanh · V vàng · Đ đỏ · ? chưa đủ dữ liệu · – không đánh giá": (
        "G green · Y yellow · R red · ? not enough data · – not rated"
    ),
    "Đánh giá dự án": "Ratings",
    "Đã bỏ đánh giá riêng; mức chương trình tính lại có giá trị.": (
        "The secretariat's rating is taken back; the computed one counts again."
    ),
    "Chương trình tính: {rating}": "Computed: {rating}",
    "Chỉ có giá trị trong kỳ này; cả hai mức cùng được in, kèm lý do.": (
        "It counts in this period alone; both ratings are printed, with the reason."
    ),
    "Chủ đầu tư tự đánh giá": "The owner's own rating",
    "Ghi đánh giá": "Save the rating",
    "Hãy chọn mức đánh giá.": "Choose a rating.",
    "Đánh giá của cơ quan tổng hợp": "The secretariat's rating",
    "Được in cạnh mức chương trình tính và mức của cơ quan tổng hợp.": (
        "It is printed beside the computed rating and the secretariat's."
    ),
    "Bỏ phân loại lại": "Take the sorting back",
    "Chủ đầu tư: {sorting}": "Owner: {sorting}",
    "Cách phân loại của chủ đầu tư vẫn giữ nguyên; cả hai cùng được in.": (
        "The owner's own sorting stays; both are printed."
    ),
    "Cơ quan tổng hợp: {sorting}": "Secretariat: {sorting}",
    "Ghi phân loại": "Save the sorting",
    "Hãy chọn tính chất.": "Choose a nature.",
    "Phân loại lại nguyên nhân": "Sort the cause otherwise",
    "Phân loại lại…": "Sort otherwise…",
    "Phân loại nguyên nhân": "How the cause is sorted",
    "Chương trình tính": "Computed",
    "Chủ đầu tư chưa tự đánh giá kỳ này.": "The owner has not rated itself for this period.",
    "Cơ quan tổng hợp": "Secretariat",
    "Cơ quan tổng hợp không có đánh giá riêng kỳ này.": "The secretariat has no rating of its own for this period.",
    "Thiếu": "No data",
    "chưa có": "none yet",
    "{n} kỳ gần nhất": "Last {n} periods",
    "Đánh giá các dự án": "Ratings of the projects",
    "Bỏ đánh giá của cơ quan tổng hợp trong kỳ này": "Take back the secretariat's rating for this period",
    "Chọn một dự án trong bảng để xem vì sao.": "Choose a project in the table to see why.",
    "Chủ đầu tư tự đánh giá: {rating}": "The owner's own rating: {rating}",
    "Còn {n} lý do nữa trong hồ sơ.": "{n} more reason in the file.|{n} more reasons in the file.",
    "Cơ quan tổng hợp: {rating}": "Secretariat: {rating}",
    "Ghi": "Record",
    "Ngưỡng: tiến độ vàng từ {yellow} ngày, đỏ từ {red} ngày; giải ngân xanh từ {green}%, vàng từ {low}%; "
    "số liệu vàng khi cũ quá {old} kỳ, không đủ khi quá {grey} kỳ; kết luận đỏ khi quá hạn qua {meetings} cuộc họp.": (
        "Thresholds: schedule yellow from {yellow} days, red from {red}; disbursement green from {green}%, yellow "
        "from {low}%; figures yellow when over {old} periods old, not enough when over {grey}; conclusions red when "
        "overdue past {meetings} meetings."
    ),
    "Phải nêu nguyên nhân, mà chưa ghi nguyên nhân nào.": "A cause must be told, and none is recorded.",
    "chưa mở kỳ báo cáo": "no reporting period yet",
    "{period}; số liệu đến {on}": "{period}; figures as of {on}",
    "{rating}, theo cơ quan tổng hợp": "{rating}, by the secretariat",
    "Đánh giá khác…": "Rate otherwise…",
    " ({n} ngày)": " ({n} day)| ({n} days)",
    "Chưa nêu nguyên nhân · {project}: {why}": "No cause told · {project}: {why}",
    "Chậm {late} ngày, các nguyên nhân mới nêu {told} ngày.": (
        "{late} days late, of which causes explain {told} so far."
    ),
    "Chậm {late} ngày, các nguyên nhân đã nêu {told} ngày.": "{late} days late; causes explain {told} days.",
    "chậm {n} ngày": "{n} day late|{n} days late",
    "giải ngân {rate} kế hoạch đến nay": "{rate} of the plan to date disbursed",
    "{nature} (chủ đầu tư: {own})": "{nature} (owner: {own})",
    "Gộp theo": "Put together by",
}
