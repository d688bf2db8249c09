"""English for the disbursement demand."""

ENGLISH: dict[str, str] = {
    # charts
    "Yêu cầu": "Demand",
    "Yêu cầu (đồng)": "Demand (đồng)",
    "Yêu cầu giải ngân đến {day}: {amount}, bằng {share} kế hoạch vốn năm {year}": (
        "Demanded to {day}: {amount}, {share} of the {year} plan"
    ),
    # problems
    "Chưa có mục tiêu nào: hãy ghi tỷ lệ và ngày cần đạt.": "There is no target yet: enter a rate and its day.",
    "Nhóm chưa có kế hoạch vốn của năm này, nên không có gì để chia.": (
        "The group has no capital plan of this year, so there is nothing to share out."
    ),
    "Ngày cần đạt phải từ tháng còn lại đầu tiên trở đi.": "The day must lie in a month that is not over.",
    "Ngày cần đạt không được sau hạn thanh toán 31/01 năm sau.": (
        "The day must not be after 31 January of the next year, the last day of payment."
    ),
    "Mỗi tháng chỉ được có một mục tiêu.": "A month can have one target only.",
    "Tỷ lệ lũy kế không được giảm theo thời gian.": "A cumulative rate cannot fall as time passes.",
    "{first} đến {last}": "{first} to {last}",
    "Sổ đang lưu yêu cầu khác cho {months}: {kept}; tính theo số liệu đến {on} là {now}.": (
        "The register keeps another demand for {months}: {kept}; by the figures to {on} it is {now}."
    ),
    "Sổ đang lưu yêu cầu khác cho {months} (ghi ngày {day}): {kept}; tính theo số liệu đến {on} là {now}.": (
        "The register keeps another demand for {months} (of {day}): {kept}; by the figures to {on} it is {now}."
    ),
    "Hãy sửa tỷ lệ hoặc ngày cần đạt rồi thử lại.": "Correct the rate or its day and try again.",
    "Hãy ghi kế hoạch vốn của nhóm, hoặc chọn năm khác bằng --year.": (
        "Enter the group's capital plan, or choose another year with --year."
    ),
    # caps and bases
    "kế hoạch vốn năm còn lại": "what is left of the year's plan",
    "giá trị hợp đồng, gói thầu còn lại": "what is left of contracts and packages",
    "tổng mức đầu tư còn lại": "what is left of the total investment",
    "dự án tạm dừng hoặc dừng thực hiện": "the project is suspended or stopped",
    "theo mốc gắn với thanh toán": "by payment milestones",
    "đều theo kế hoạch vốn còn lại": "evenly by the remaining plan",
    # doubts
    "không có mốc nghiệm thu, thanh toán trước ngày cần đạt": "no payment milestone before the day",
    "tháng cần giải ngân vượt xa tháng cao nhất đã có": "a month far above the best one so far",
    "chưa từng giải ngân": "never paid yet",
    "yêu cầu vượt mức còn được thanh toán": "demanded above what may still be paid",
    "Không có mốc nghiệm thu, thanh toán nào đến {day}, trong khi cần {amount}.": (
        "No payment milestone falls due by {day}, while {amount} is needed."
    ),
    "Tháng {month} cần {amount}, bằng {share} tháng giải ngân cao nhất đã có ({limit}).": (
        "{month} needs {amount}, {share} of the best month so far ({limit})."
    ),
    "Chưa từng giải ngân, trong khi riêng tháng {month} cần {amount}.": (
        "Never paid yet, while {month} alone needs {amount}."
    ),
    "Yêu cầu cộng lại là {amount}, vượt mức còn được thanh toán {limit}.": (
        "The amounts add up to {amount}, above the {limit} that may still be paid."
    ),
    # targets
    "Đến {day}: {rate}% kế hoạch vốn năm = {target}; đã giải ngân {base} + yêu cầu {asked}": (
        "By {day}: {rate}% of the year's plan = {target}; {base} paid + {asked} demanded"
    ),
    "{told}, còn thiếu {amount}.": "{told}, {amount} short.",
    "{told}, vượt {amount}.": "{told}, {amount} above.",
    "{told}, vừa đủ.": "{told}, exactly.",
    "{cap}: {n} dự án": "{cap}: {n} project|{cap}: {n} projects",
    ", giữ lại {amount}": ", keeping back {amount}",
    "Bị giới hạn bởi {parts}.": "Bounded by {parts}.",
    "Không đạt được mục tiêu {day}: còn thiếu {amount}.": (
        "The target of {day} cannot be reached: {amount} short."
    ),
    "Chia {basis}.": "Shared {basis}.",
    "Còn được thanh toán {room} (theo {cap}).": "{room} may still be paid (by {cap}).",
    "Khối lượng xong chưa thanh toán: {amount}.": "Work done and not yet paid: {amount}.",
    "Đẩy sớm hơn tiến độ tự nhiên: {amount}.": "Asked earlier than it falls due: {amount}.",
    "Yêu cầu cộng {total}; đạt yêu cầu thì giải ngân {rate} kế hoạch vốn năm.": (
        "Demand of {total}; when met, {rate} of the year's plan is paid."
    ),
    "Chuyển {amount} từ dự án {giver} sang dự án {taker}": "Move {amount} from project {giver} to project {taker}",
    # command line
    "Hãy ghi tỷ lệ từ 0 đến 200 và ngày, ví dụ 70@30/9/2020.": (
        "Enter a rate from 0 to 200 and a day, for example 70@2020-09-30."
    ),
    "Yêu cầu giải ngân năm {year}, {group} (đồng).": "Disbursement demand of {year}, {group} (đồng).",
    "Khó khả thi": "Hard to meet",
    # page
    "Yêu cầu giải ngân": "Disbursement demand",
    "Yêu cầu giải ngân từng dự án, từng tháng": "Disbursement demand by project and month",
    "Tỷ lệ của mục tiêu {n}": "Rate of target {n}",
    "Ngày của mục tiêu {n}": "Day of target {n}",
    "Đạt": "Reach",
    "rồi đạt": "then",
    "vào ngày": "by",
    "{n} dự án · {doubtful} khó khả thi": "{n} project · {doubtful} hard to meet|{n} projects · {doubtful} hard to meet",
    "Bỏ mọi số ấn định": "Free all fixed amounts",
    "Ghi yêu cầu vào sổ": "Save the demand",
    "Đã ghi yêu cầu giải ngân vào sổ.": "The disbursement demand was saved.",
    "Chưa tính được yêu cầu nào.": "No demand is worked out yet.",
    "Sổ đã ghi đúng yêu cầu này.": "The register holds this demand already.",
    "Gõ số vào ô để ấn định; phím Delete để tính lại ô đó.": "Type into a cell to fix it; Delete lets it be worked out again.",
    "Số tiền yêu cầu từng tháng": "Amounts demanded by month",
    "Số hiển thị làm tròn, tổng tính từ số đúng": "Rounded for display; sums are of exact amounts",
    "Bốn đường lũy kế": "The four cumulative curves",
    "Lý do của dự án đang chọn": "Reasons of the chosen project",
    "Đề xuất điều chuyển vốn": "Proposed transfers",
    "Chọn một dự án trong bảng để xem lý do.": "Choose a project in the table to read the reasons.",
    "Còn {n} đề xuất nữa.": "{n} more proposal.|{n} more proposals.",
    "Tổng kế hoạch của nhóm không đổi; cần xét thêm nguồn vốn và thẩm quyền điều chỉnh.": (
        "The group's plan stays the same; sources of capital and the authority to adjust must be looked at too."
    ),
    "Không có đề xuất điều chuyển nào.": "No transfer is proposed.",
    "Số yêu cầu không được âm.": "A demand cannot be negative.",
    "Tỷ lệ sẽ đạt": "Rate when met",
    "Cộng tháng": "Sum of the month",
    "Lũy kế cả nhóm": "Group, cumulative",
    "{name}, {month}: {amount}": "{name}, {month}: {amount}",
    "ấn định bằng tay": "fixed by hand",
}
