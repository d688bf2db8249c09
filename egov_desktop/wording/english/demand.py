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
    "số ấn định vượt mức còn được thanh toán": "fixed amounts above what may still be paid",
    "Không có mốc nghiệm thu, thanh toán nào đến {day}, trong khi cần {amount}.": (
        "No payment milestone falls due by {day}, while {amount} is needed."
    ),
    "Tháng {month} cần {amount}, bằng {share} tháng giải ngân cao nhất đã có ({limit}).": (
        "{month} needs {amount}, {share} of the best month so far ({limit})."
    ),
    "Chưa từng giải ngân, trong khi riêng tháng {month} cần {amount}.": (
        "Never paid yet, while {month} alone needs {amount}."
    ),
    "Số ấn định cộng lại là {amount}, vượt mức còn được thanh toán {limit}.": (
        "The fixed amounts add up to {amount}, above the {limit} that may still be paid."
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
}
