"""English for directives and their indicators: figures, the page, its command."""

ENGLISH: dict[str, str] = {
    "theo từng cấp": "level by level",
    "Chưa đơn vị nào báo cáo": "Reported by nobody",
    "Chưa đơn vị nào báo cáo: {names}.": "Reported by nobody: {names}.",
    # figures
    "không phát sinh": "nothing to count",
    "chưa định mức": "no target set",
    "từ {n}%": "at least {n}%",
    "không quá {n}%": "at most {n}%",
    "dưới mức": "below target",
    "trên mức": "above target",
    "Cấp tỉnh": "Province",
    "Cấp huyện": "District",
    "Cấp xã": "Commune",
    "không đổi so với tháng trước": "unchanged since the month before",
    "tăng {points} điểm % so với tháng trước": "up {points} points since the month before",
    "giảm {points} điểm % so với tháng trước": "down {points} points since the month before",
    "Tháng này chưa có số liệu.": "No figure for this month yet.",
    "tháng trước chưa có số liệu": "no figure for the month before",
    "{n} kỳ liên tiếp không đạt mức": "missed the target {n} period in a row|missed the target {n} periods in a row",
    "{n} kỳ liên tiếp chưa báo cáo": "not reported {n} period in a row|not reported {n} periods in a row",
    "chưa báo cáo": "not reported",
    "mới có một trong hai số tử và mẫu": "only one of numerator and denominator given",
    "tử số lớn hơn mẫu số ({numbers}), cần xem lại": "numerator above denominator ({numbers}), to be checked",
    "có hai số liệu khác nhau, đang lấy {numbers}": "two different figures, {numbers} is taken",
    "{rate} ({numbers}), mức {asked}": "{rate} ({numbers}), target {asked}",
    # writing figures down
    "Hãy ghi tử số/mẫu số, như 412/530: {typed}.": "Write numerator/denominator, like 412/530: {typed}.",
    "Thiếu tử số hoặc mẫu số.": "Numerator or denominator is missing.",
    "Tử số lớn hơn mẫu số.": "The numerator is above the denominator.",
    "Có {n} cơ quan tên {name}; hãy ghi mã.": "{n} agencies are named {name}; write the code.",
    "Trong {month} không có cơ quan {name}.": "There is no agency {name} in {month}.",
    "Tệp này chỉ ghi được số liệu của đơn vị mình.": "This file may hold only your own office's figures.",
    "Cơ quan này đã có ở dòng trên.": "This agency is already in a row above.",
    "Bảng dán không có số liệu nào khác với sổ.": "The pasted table holds no figure that differs from the register.",
    "Hãy sửa trong bảng tính rồi dán lại.": "Change it in the spreadsheet and paste again.",
    # the page
    "Chỉ thị {symbol}": "Directive {symbol}",
    "Chỉ thị theo dõi": "Directives followed",
    "Số liệu": "Figures",
    "Xếp hạng": "Ranking",
    "Các hạn chế": "Shortcomings",
    "Chỉ tiêu và mức": "Indicators and targets",
    "Tháng": "Month",
    "Gộp cả đơn vị trực thuộc": "With all units below",
    "Còn thiếu": "Owing",
    "Số đơn vị còn thiếu số liệu": "Units that still owe figures",
    "{name}: còn thiếu {n}": "{name}: {n} owing",
    "Cơ quan và chỉ tiêu": "Agencies and indicators",
    "Tử số/mẫu số": "Numerator/denominator",
    "tử số": "numerator",
    "mẫu số": "denominator",
    "Ghi tử số/mẫu số, như 412/530": "Write numerator/denominator, like 412/530",
    "Ghi số liệu": "Write the figure",
    "Gộp: {name}": "All of {name}",
    "{name} và trực thuộc": "{name} and all below",
    "Mức: {asked}": "Target: {asked}",
    "Chưa định mức": "No target set",
    "mức yêu cầu {asked}": "target {asked}",
    "thiếu {n}": "{n} missing",
    "chưa có số liệu": "no figure yet",
    "cần xem lại": "to be checked",
    "Đã báo cáo": "Reported",
    "{n}/{asked} đơn vị": "{n} of {asked} units",
    " và {n} đơn vị nữa": " and {n} more",
    "Xếp hạng ({level})": "Rank ({level})",
    "{place}/{n}": "{place} of {n}",
    "{words}, đồng hạng": "{words}, tied",
    "{place} (đồng hạng)": "{place} (tied)",
    "Hạng": "Rank",
    "So với mức": "Against the target",
    "Số kỳ": "Periods",
    "Mức": "Target",
    "Chưa có chỉ tiêu nào để xếp hạng.": "There is no indicator to rank by.",
    "Chỉ những hạn chế kéo dài": "Only what has lasted",
    "Tất cả các chỉ tiêu": "All indicators",
    "{n} hạn chế của {agencies} đơn vị; {repeated} hạn chế kéo dài": (
        "{n} shortcomings of {agencies} units; {repeated} have lasted"
    ),
    "Không có hạn chế nào trong tháng này.": "Nothing is wrong in this month.",
    "{name}: {owing}/{n} đơn vị còn thiếu số liệu": "{name}: {owing} of {n} units still owe figures",
    "{name}: {n} đơn vị, đủ số liệu": "{name}: {n} unit, all reported|{name}: {n} units, all reported",
    "Có số liệu của cơ quan không còn hoặc chưa có trong tháng, không cộng vào đâu: {names}.": (
        "Some figures are of agencies that were not there in the month; they are in no total: {names}."
    ),
    "Sổ chưa theo dõi chỉ thị nào. Có thể bắt đầu với Chỉ thị 15 và các chỉ tiêu gợi ý, cần xác nhận.": (
        "No directive is followed yet. You can begin with Directive 15 and suggested indicators, to be confirmed."
    ),
    "Tệp này không có chỉ thị nào để báo cáo.": "This file holds no directive to report on.",
    "Theo dõi Chỉ thị 15/CT-UBND": "Follow Directive 15/CT-UBND",
    "Chỉ thị này chưa có chỉ tiêu nào.": "This directive has no indicators yet.",
    "Sang phần Chỉ tiêu và mức": "Go to Indicators and targets",
    "Thêm các chỉ tiêu gợi ý, cần xác nhận": "Add the suggested indicators, to be confirmed",
    "Chỉ tiêu và mức là số liệu của cơ quan: hãy đối chiếu với văn bản trước khi in.": (
        "Indicators and targets are the office's own data: check them against the document before printing."
    ),
    "Mức yêu cầu theo cấp": "Targets by level",
    "Mức không ghi cấp áp dụng cho mọi cấp chưa có mức riêng. Dòng có cấp mà để trống mức: cấp đó không phải báo cáo chỉ tiêu.": (
        "A target without a level holds for every level that has none of its own. A row with a level and no target "
        "says that the level need not report the indicator."
    ),
    # pasting
    "Dán bảng số liệu": "Paste a table of figures",
    "Dán bảng cơ quan × tử số, mẫu số chép từ bảng tính": (
        "Paste a table of agencies by numerators and denominators copied from a spreadsheet"
    ),
    "Dán số liệu {month}": "Paste figures of {month}",
    "{n} dòng; sẽ ghi {cells} số liệu.": "{n} row; {cells} figures will be written.|{n} rows; {cells} figures will be written.",
    "Các cột được nhận ra theo tiêu đề của bảng. Ô để trống không xóa số liệu đang có.": (
        "Columns are known by the table's headings. Empty cells clear nothing."
    ),
    "Bảng không có tiêu đề: cột đầu là cơ quan, sau đó mỗi chỉ tiêu hai cột tử số, mẫu số theo thứ tự trên trang.": (
        "The table has no headings: the first column is the agency, then numerator and denominator of each indicator "
        "in the order of the page."
    ),
    "Ghi {n} số liệu": "Write {n} figure|Write {n} figures",
    "Đã ghi {n} số liệu.": "{n} figure written.|{n} figures written.",
    "Không có gì mới": "Nothing new",
    "Ghi, cần xem lại": "Write, to be checked",
    "Thay {n} số liệu": "Replace {n} figure|Replace {n} figures",
    "Ghi mới": "Write anew",
    "{now}, trước là {before}": "{now}, was {before}",
    # the command
    "Hãy chọn một chỉ thị bằng --directive. Trong sổ: {names}.": (
        "Choose a directive with --directive. In the register: {names}."
    ),
    "chưa có chỉ thị nào": "no directive yet",
    "Không có kỳ báo cáo “{period}”.": "There is no reporting period “{period}”.",
    "Trong {month} không có cơ quan “{code}”.": "There is no agency “{code}” in {month}.",
    "{n} hạn chế.": "{n} shortcoming.|{n} shortcomings.",
    "Chọn cơ quan": "Choose an agency",
}
