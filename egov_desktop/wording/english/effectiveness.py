"""English for effectiveness per group, conformity with the scheme, and proposed projects."""

ENGLISH: dict[str, str] = {
    # what figures show
    "Đạt mục tiêu": "Target reached",
    "Tốt lên ít": "Slightly better",
    "Chưa đạt mục tiêu": "Short of target",
    "Kém đi": "Worse",
    "chưa có số hiện nay": "no figure for now",
    "chưa có số trước hoặc mục tiêu để so": "nothing before and no target to compare with",
    "chưa rõ chiều tốt lên": "not known which way is better",
    "chưa có ngày đo": "no day of measurement",
    "chưa có văn bản nguồn": "no source document",
    "dự án chưa đưa vào sử dụng": "the project is not in use yet",
    "tăng từ {before} lên {now}": "rose from {before} to {now}",
    "giảm từ {before} xuống {now}": "fell from {before} to {now}",
    "hiện nay {now}": "now {now}",
    "giữ nguyên {now}": "stays at {now}",
    "đạt mục tiêu {target}": "the target of {target} is reached",
    "chưa đạt mục tiêu {target}": "the target of {target} is not reached",
    # the sheet of a group
    "{used}/{all} dự án đang sử dụng · {x}/{y} dự án đang sử dụng có số liệu riêng": (
        "{used}/{all} projects in use · {x}/{y} projects in use have figures of their own"
    ),
    "{n} chỉ số có căn cứ, thuộc {covered}/5 khía cạnh: {counts}.": (
        "{n} figure with evidence, on {covered}/5 aspects: {counts}.|"
        "{n} figures with evidence, on {covered}/5 aspects: {counts}."
    ),
    "Có căn cứ từ {n} khía cạnh trở lên, ít nhất một nửa số chỉ số đạt mục tiêu và không chỉ số nào kém đi.": (
        "Evidence on {n} aspects or more, at least half of the figures at their target, and none worse."
    ),
    "Mới có {n}/{all} chỉ số tốt lên từ nửa chặng tới mục tiêu; dưới một nửa thì đề xuất mức Hạn chế.": (
        "Only {n}/{all} figures went half the way to their target or further; fewer than half means Limited."
    ),
    "Ít nhất một nửa số chỉ số tốt lên từ nửa chặng tới mục tiêu.": (
        "At least half of the figures went half the way to their target or further."
    ),
    "Chưa đề xuất mức Hiệu quả rõ rệt: mới có căn cứ ở {n} khía cạnh, cần {needed}.": (
        "Clear is not proposed: evidence on {n} aspect, {needed} are needed.|"
        "Clear is not proposed: evidence on {n} aspects, {needed} are needed."
    ),
    "Chưa đề xuất mức Hiệu quả rõ rệt: mới {n}/{all} chỉ số đạt mục tiêu, cần ít nhất một nửa.": (
        "Clear is not proposed: {n}/{all} figures reached their target, at least half are needed."
    ),
    "Chưa đề xuất mức Hiệu quả rõ rệt: có {n} chỉ số kém đi.": (
        "Clear is not proposed: {n} figure got worse.|Clear is not proposed: {n} figures got worse."
    ),
    "Chưa có chỉ số nào đủ số liệu, chiều tốt lên, ngày đo và văn bản nguồn nên không đánh giá.": (
        "Not rated: no figure has its values, direction, day and source document."
    ),
    "Nhóm chưa có chỉ số nào có căn cứ nên chỉ ghi được “Chưa đủ căn cứ”.": (
        "The group has no figure with evidence, so only “No sufficient evidence” can be written."
    ),
    "Hãy ghi số liệu có ngày đo và văn bản nguồn trước khi đánh giá.": (
        "Write figures with their day and source document first."
    ),
    "Phục vụ": "Service",
    "Công khai": "Openness",
    "Sử dụng": "Use",
    "Hợp mục tiêu": "Fits goals",
    "Phù hợp đề án": "Conformity",
    "Chưa có nhóm dự án nào. Thêm nhóm ở trang Danh mục & thiết lập.": (
        "There are no project groups yet. Add them under Lists & settings."
    ),
    "Sẽ in trong báo cáo": "To be printed in the report",
    "Chương trình đề xuất": "The program proposes",
    "Đoạn đề xuất": "Proposed paragraph",
    "Lấy lại đề xuất": "Take the proposal again",
    "Đã sửa khác đề xuất; số liệu đổi thì đoạn này không tự đổi.": (
        "Differs from the proposal; it does not change with the figures."
    ),
    "Đang theo đề xuất; số liệu đổi thì đoạn này đổi theo.": "Follows the proposal and changes with the figures.",
    "Đã lấy lại mức và đoạn chương trình đề xuất.": "The proposed rating and paragraph count again.",
    "Số liệu hiệu quả": "Effectiveness figures",
    "ĐVT": "Unit",
    "Đích": "Target",
    "Tốt khi": "Good if",
    "tăng": "up",
    "giảm": "down",
    "Cho thấy": "Shows",
    "Nguồn": "Source",
    "Đo sau ngày {day}": "Measured after {day}",
    "Còn thiếu căn cứ": "Evidence that is missing",
    "Khía cạnh chưa đủ căn cứ: {names}.": "Aspects without evidence: {names}.",
    "Không thiếu căn cứ nào.": "No evidence is missing.",
    "“{name}”: {gaps}": "“{name}”: {gaps}",
    "Còn thiếu {n} mục": "{n} things missing",
    "Dự án đang sử dụng": "Projects in use",
    "Chưa có dự án nào của nhóm đưa vào sử dụng.": "No project of the group is in use yet.",
    "từ {day}": "since {day}",
    "chưa rõ từ ngày nào": "not known since when",
    "chưa có số liệu riêng": "no figures of its own",
    # conformity
    "mục tiêu": "goals",
    "đối tượng": "beneficiaries",
    "nguồn vốn": "funding",
    "danh mục": "list",
    "Đối tượng": "Beneficiaries",
    "không phù hợp: {what}": "does not fit: {what}",
    "chưa rõ: {what}": "not known: {what}",
    "chưa dẫn căn cứ": "nothing cited",
    "Phù hợp": "Fits",
    "Cần xem lại": "To be looked at",
    "Đối chiếu với đề án": "Checked against the scheme",
    "{fits}/{all} dự án phù hợp cả bốn điểm và có căn cứ · {refused} có điểm không phù hợp · {open} chưa đủ trả lời": (
        "{fits}/{all} projects fit on all four points and cite it · {refused} do not fit on some · {open} not answered"
    ),
    "Mọi dự án đều phù hợp cả bốn điểm và có dẫn căn cứ. Chọn “Mọi dự án” để xem lại.": (
        "Every project fits on all four points and cites a document. Choose “Every project” to look again."
    ),
    "Sổ chưa có dự án nào để đối chiếu.": "There is no project yet to be checked.",
    # proposed projects
    "Dự án đề xuất": "Proposed projects",
    "Mọi đề xuất": "Every proposal",
    "Đến ngày số liệu: {n} đề xuất, kinh phí dự kiến {sum} tỷ đồng · {waiting} chờ quyết định · {accepted} đã đồng ý": (
        "By the report day: {n} proposals, estimated at {sum} billion đồng · {waiting} waiting · {accepted} accepted"
    ),
    "Ưu tiên": "Priority",
    "Kinh phí": "Estimate",
    "{n} trùng tên": "{n} same name",
    "{n} gần giống": "{n} alike",
    "trùng tên": "same name",
    "giống {n}%": "{n}% alike",
    "ngày {day}": "on {day}",
    "Chưa có dự án nào được đề xuất bổ sung.": "No project has been proposed yet.",
    "Thêm đề xuất đầu tiên": "Add the first proposal",
    "Gõ tên dự án vào dòng trống, hoặc dán từ bảng tính.": (
        "Type a project's name into the empty row, or paste from a spreadsheet."
    ),
    "Chọn một đề xuất để xem trùng lặp và ghi quyết định.": (
        "Choose a proposal to see what is alike and to write the decision down."
    ),
    "Có thể trùng với (gợi ý, xin xem lại)": "May be the same as (a suggestion, please check)",
    "Không thấy dự án hay đề xuất nào trùng tên.": "No project or proposal has a like name.",
    "{how}: đề xuất “{name}”": "{how}: proposal “{name}”",
    "Đã thành dự án:": "Became project:",
    "Dự án đã bị gỡ": "Project removed",
    "Dự án lập từ đề xuất này đã bị gỡ khỏi sổ.": "The project made from this proposal was removed from the register.",
    "Đồng ý lại: dự án cũ đã bị gỡ, lập một dự án mới": "Accept again: the old project was removed, make a new one",
    "Đề xuất này đã được đồng ý; dự án lập từ đó đã bị gỡ khỏi sổ.": (
        "This proposal was accepted; the project made from it was removed from the register."
    ),
    "Hãy hoàn tác lần gỡ dự án, hoặc đánh dấu đồng ý lại để lập một dự án mới.": (
        "Undo the removal of the project, or tick to accept it again as a new project."
    ),
    "Ghi quyết định…": "Write decision…",
    "Ghi lại quyết định": "Write decision",
    "Mã dự án mới": "Code of the new project",
    "Đồng ý bổ sung thì dự án được đưa vào sổ kèm nguồn gốc: văn bản đề xuất, văn bản quyết định, kinh phí dự kiến.": (
        "An accepted project enters the register with its past: proposing and deciding documents, and the estimate."
    ),
    "Đã đưa vào sổ thành dự án.": "It is a project of the register now.",
    "Đã ghi quyết định.": "The decision was written down.",
    "Dự án mới chưa có mã.": "The new project has no code.",
    "Hãy ghi mã dự án.": "Write a code for the project.",
    "Đề xuất này đã thành dự án trong sổ.": "This proposal already is a project of the register.",
    "Hãy hoàn tác lần đồng ý, hoặc sửa trong hồ sơ dự án.": "Undo its acceptance, or edit the project's file.",
    "Quyết định chưa có ngày.": "The decision has no day.",
    "Hãy ghi ngày quyết định.": "Write the day of the decision.",
    "Quyết định chưa có văn bản.": "The decision has no document.",
    "Hãy ghi số, ký hiệu văn bản quyết định.": "Write the number of the deciding document.",
    "quyết định dự án đề xuất": "decide on a proposed project",
    "đưa dự án đề xuất vào sổ": "make a proposal a project",
    "Mở trang danh mục": "Open the lists",
}
