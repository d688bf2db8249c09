"""English for the charts."""

ENGLISH: dict[str, str] = {
    "Cần khung lớn hơn để vẽ.": "A larger frame is needed to draw this.",
    "Số liệu đến ngày {day}": "Figures to {day}",
    "Đơn vị: {unit}": "Unit: {unit}",
    "Yêu cầu chỉ của nhóm {groups}": "Demand of group {groups} only",
    "{n}/{all} nhóm": "{n}/{all} groups",
    "Yêu cầu ({part})": "Demand ({part})",
    "Yêu cầu, {part} (đồng)": "Demand, {part} (đồng)",
    "Yêu cầu giải ngân đến {day} của {part}: {amount}": "Demanded to {day} of {part}: {amount}",
    "Đơn vị: dự án": "Unit: projects",
    "Đơn vị: số nguyên nhân": "Unit: causes",
    "tỷ đồng": "billion đồng",
    "triệu đồng": "million đồng",
    "{n} dự án": "{n} project|{n} projects",
    "{n} ngày": "{n} day|{n} days",
    "Số dự án": "Projects",
    "Cơ cấu": "Share",
    "Tỷ lệ": "Rate",
    "Tổng cộng": "Total",
    # stages
    "Dự án theo nhóm giai đoạn": "Projects by stage group",
    "Sổ chưa có dự án nào.": "The register has no project yet.",
    "Chưa rõ giai đoạn": "Stage not known",
    "{group}: {projects}, {share}": "{group}: {projects}, {share}",
    # plan and payments
    "Giải ngân so với kế hoạch vốn năm {year}, theo nhóm dự án": "Disbursement against the {year} plan, by project group",
    "Giải ngân so với kế hoạch vốn năm {year}, theo chủ đầu tư": "Disbursement against the {year} plan, by owner",
    "Chưa xếp nhóm": "Not in a group",
    "Chưa rõ chủ đầu tư": "Owner not known",
    "Khác ({n} nhóm)": "Others ({n} group)|Others ({n} groups)",
    "Khác ({n} chủ đầu tư)": "Others ({n} owner)|Others ({n} owners)",
    "Đã giải ngân": "Disbursed",
    "Kế hoạch": "Plan",
    "Dự kiến": "Forecast",
    "Kế hoạch vốn (đồng)": "Capital plan (đồng)",
    "Kế hoạch (đồng)": "Plan (đồng)",
    "Đã giải ngân (đồng)": "Disbursed (đồng)",
    "Dự kiến (đồng)": "Forecast (đồng)",
    "Năm {year} chưa có kế hoạch vốn và chưa giải ngân.": "There is no capital plan and no disbursement in {year} yet.",
    "{name}: đã giải ngân {paid} trên kế hoạch vốn năm {year} là {plan}, đạt {rate}": (
        "{name}: {paid} disbursed of the {year} plan of {plan}, which is {rate}"
    ),
    # the S-curve
    "Giải ngân lũy kế năm {year}": "Cumulative disbursement in {year}",
    "Đến ngày": "To",
    "Kế hoạch đến {day}: {amount}": "Planned to {day}: {amount}",
    "Đã giải ngân đến {day}: {amount}, bằng {share} kế hoạch vốn năm {year}": (
        "Disbursed to {day}: {amount}, {share} of the {year} plan"
    ),
    "Dự kiến giải ngân đến {day}: {amount}, bằng {share} kế hoạch vốn năm {year}": (
        "Forecast to {day}: {amount}, {share} of the {year} plan"
    ),
    "T1": "Jan",
    "T2": "Feb",
    "T3": "Mar",
    "T4": "Apr",
    "T5": "May",
    "T6": "Jun",
    "T7": "Jul",
    "T8": "Aug",
    "T9": "Sep",
    "T10": "Oct",
    "T11": "Nov",
    "T12": "Dec",
    "Q{n}/{year}": "Q{n}/{year}",
    # the timeline
    "Tiến độ các dự án": "Schedule of projects",
    "Các mốc tiến độ": "Milestones",
    "Mốc": "Milestone",
    "Số ngày chậm": "Days late",
    "Chậm (ngày)": "Late (days)",
    "Chưa có mốc tiến độ nào được ấn định ngày.": "No milestone has a day yet.",
    "và {n} dự án khác": "and {n} other project|and {n} other projects",
    "và {n} dự án khác, trong đó {late} chậm": (
        "and {n} other project, of which {late} late|and {n} other projects, of which {late} late"
    ),
    "{n} dự án chưa có ngày": "{n} project without days|{n} projects without days",
    "và {n} mốc khác": "and {n} other milestone|and {n} other milestones",
    "và {n} mốc khác, trong đó {late} chậm": (
        "and {n} other milestone, of which {late} late|and {n} other milestones, of which {late} late"
    ),
    "{n} mốc chưa có ngày": "{n} milestone without a day|{n} milestones without a day",
    "gốc {day}": "baseline {day}",
    "được duyệt {day}": "approved {day}",
    "dự kiến {day}": "forecast {day}",
    "thực tế {day}": "actual {day}",
    # causes
    "Nguyên nhân chậm chưa giải quyết": "Open causes of delay",
    "Không có nguyên nhân chậm nào chưa giải quyết.": "There is no open cause of delay.",
    "Chưa phân loại": "Not classified",
    "Khác ({n} loại nguyên nhân)": "Others ({n} category)|Others ({n} categories)",
    "Cộng": "Sum",
    "Lũy kế": "Cumulative",
    "Ngày chậm": "Days late",
    "{label}: {n} nguyên nhân ({objective} khách quan, {subjective} chủ quan), chậm {days} ngày": (
        "{label}: {n} cause ({objective} objective, {subjective} subjective), {days} days late"
        "|{label}: {n} causes ({objective} objective, {subjective} subjective), {days} days late"
    ),
    # on the screen
    "Tùy chọn": "Options",
    "Tùy chọn của biểu đồ {name}": "Options of the chart {name}",
    "Xem biểu đồ": "Show as a chart",
    "Xem bảng số liệu": "Show as a table",
    "Sao chép bảng": "Copy the table",
    "Sao chép ảnh": "Copy the picture",
    "Lưu ảnh…": "Save the picture…",
    "Lưu ảnh biểu đồ": "Save the picture of the chart",
    "Ảnh PNG (*.png)": "PNG picture (*.png)",
    "Ảnh vectơ SVG (*.svg)": "SVG vector picture (*.svg)",
    "Tài liệu PDF (*.pdf)": "PDF document (*.pdf)",
    "Không ghi được tệp {name}.": "The file {name} could not be written.",
    "Sổ không bị ảnh hưởng.": "The register is not affected.",
    "Hãy chọn thư mục khác hoặc kiểm tra dung lượng đĩa, rồi lưu lại. ({reason})": (
        "Choose another folder or check the room on the disk, then save again. ({reason})"
    ),
}
