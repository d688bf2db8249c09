"""The items of the office's lists that every new register is born with."""

from dataclasses import dataclass
from datetime import date

from egov_desktop.domain.enumerations import ListCode

UNCONFIRMED = "Chưa đối chiếu với văn bản gốc"


@dataclass(frozen=True, slots=True)
class StartingItem:
    """One item of a list before it has an id and a place."""

    code: str
    label: str
    short_label: str = ""
    note: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


_I = StartingItem
_LAW_2023 = date(2024, 1, 1)

STARTING_LISTS: dict[ListCode, tuple[StartingItem, ...]] = {
    ListCode.FUNDING_SOURCE: (
        _I("central_budget", "Ngân sách trung ương", "NSTW"),
        _I("provincial_budget", "Ngân sách tỉnh", "NST"),
        _I("district_budget", "Ngân sách cấp huyện", "NSH"),
        _I("commune_budget", "Ngân sách cấp xã", "NSX"),
        _I("recurrent", "Chi thường xuyên, vốn sự nghiệp CNTT", "CTX"),
        _I("oda", "ODA, vốn vay ưu đãi nước ngoài", "ODA"),
        _I("counterpart", "Vốn đối ứng", "ĐƯ"),
        _I("government_bond", "Trái phiếu Chính phủ", "TPCP"),
        _I("own_revenue", "Nguồn thu hợp pháp của đơn vị sự nghiệp", "NTSN"),
        _I("enterprise", "Doanh nghiệp, xã hội hóa, PPP", "XHH"),
        _I("other", "Nguồn khác", "Khác"),
    ),
    ListCode.CAUSE_CATEGORY: (
        _I("procedure", "Thủ tục đầu tư, thẩm định, phê duyệt kéo dài", note="Khách quan hoặc chủ quan"),
        _I(
            "regulation_change",
            "Thay đổi chính sách, quy định",
            note="Thường khách quan (Nghị định 73/2019/NĐ-CP, Luật Đầu tư công 2019)",
        ),
        _I("capital", "Bố trí vốn chậm, không đủ", note="Thường khách quan"),
        _I("epidemic_disaster", "Dịch bệnh, thiên tai, bất khả kháng", note="Thường khách quan"),
        _I(
            "dependency",
            "Chờ hệ thống, hướng dẫn của Trung ương, ngành dọc; kết nối CSDL",
            note="Thường khách quan",
        ),
        _I("site", "Mặt bằng, hạ tầng lắp đặt", note="Thường khách quan"),
        _I("supply", "Thiết bị nhập khẩu, nhà cung cấp chậm", note="Khách quan hoặc chủ quan"),
        _I(
            "owner_capacity",
            "Năng lực, chỉ đạo của chủ đầu tư, ban quản lý dự án",
            note="Thường chủ quan",
        ),
        _I("consultant_capacity", "Năng lực tư vấn, chất lượng hồ sơ", note="Thường chủ quan"),
        _I("contractor_capacity", "Năng lực nhà thầu", note="Thường chủ quan"),
        _I("coordination", "Phối hợp giữa các cơ quan chưa tốt", note="Thường chủ quan"),
        _I(
            "scope_change",
            "Thay đổi quy mô, yêu cầu; điều chỉnh dự án",
            note="Khách quan hoặc chủ quan",
        ),
        _I(
            "tender",
            "Vướng mắc lựa chọn nhà thầu (hủy thầu, kiến nghị)",
            note="Khách quan hoặc chủ quan",
        ),
        _I("payment_file", "Chậm lập hồ sơ nghiệm thu, thanh toán", note="Thường chủ quan"),
        _I("other", "Nguyên nhân khác"),
    ),
    ListCode.LEGAL_REGIME: (
        _I(
            "nd102_2009",
            "Nghị định 102/2009/NĐ-CP",
            "NĐ 102/2009",
            note="Dự án được phê duyệt trước ngày 01/01/2020 tiếp tục theo quy định tại thời điểm phê duyệt",
            valid_to=date(2019, 12, 31),
        ),
        _I("nd73_2019", "Nghị định 73/2019/NĐ-CP", "NĐ 73/2019", valid_from=date(2020, 1, 1)),
        _I(
            "nd45_2026",
            "Nghị định 45/2026/NĐ-CP",
            "NĐ 45/2026",
            note=f"Tính từ ngày ban hành; ngày có hiệu lực: {UNCONFIRMED.lower()}",
            valid_from=date(2026, 1, 26),
        ),
    ),
    ListCode.PROCUREMENT_FIELD: (
        _I("goods", "Hàng hóa", "HH"),
        _I("works", "Xây lắp", "XL"),
        _I("consulting", "Tư vấn", "TV"),
        _I("non_consulting", "Phi tư vấn", "PTV"),
        _I("mixed", "Hỗn hợp", "HON_HOP"),
    ),
    ListCode.PROCUREMENT_FORM: (
        _I("open_bidding", "Đấu thầu rộng rãi", "DTRR"),
        _I("limited_bidding", "Đấu thầu hạn chế", "DTHC"),
        _I("direct_appointment", "Chỉ định thầu", "CDT"),
        _I("direct_appointment_short", "Chỉ định thầu rút gọn", "CDTRG"),
        _I("shopping", "Chào hàng cạnh tranh", "CHCT"),
        _I("shopping_short", "Chào hàng cạnh tranh rút gọn", "CHCTRG"),
        _I("direct_purchase", "Mua sắm trực tiếp", "MSTT"),
        _I("self_execution", "Tự thực hiện", "TTH"),
        _I("special", "Lựa chọn nhà thầu trong trường hợp đặc biệt", "LCNT_DB"),
        _I("community", "Tham gia thực hiện của cộng đồng", "TGTHCD"),
        _I("individual_consultant", "Tuyển chọn tư vấn cá nhân", "TVCN"),
        _I(
            "online_quotation",
            "Chào giá trực tuyến",
            "CGTT",
            note=f"Theo luật năm 2023; ngày có hiệu lực: {UNCONFIRMED.lower()}",
            valid_from=_LAW_2023,
        ),
        _I("price_negotiation", "Đàm phán giá", "DPG"),
        _I("other", "Hình thức khác", "KHAC"),
    ),
    ListCode.PROCUREMENT_METHOD: (
        _I("one_stage_one_envelope", "Một giai đoạn một túi hồ sơ", "1_MTHS"),
        _I("one_stage_two_envelopes", "Một giai đoạn hai túi hồ sơ", "1_HTHS"),
        _I("two_stage_one", "Hai giai đoạn một túi hồ sơ", note=UNCONFIRMED),
        _I("two_stage_two", "Hai giai đoạn hai túi hồ sơ", note=UNCONFIRMED),
    ),
    ListCode.CONTRACT_TYPE: (
        _I("lump_sum", "Trọn gói", note=UNCONFIRMED),
        _I("fixed_unit_price", "Theo đơn giá cố định", note=UNCONFIRMED),
        _I("adjustable_unit_price", "Theo đơn giá điều chỉnh", note=UNCONFIRMED),
        _I("time_based", "Theo thời gian", note=UNCONFIRMED),
        _I("mixed", "Hỗn hợp", note=UNCONFIRMED),
    ),
    ListCode.AGENCY_KIND: (
        _I("people_committee", "Ủy ban nhân dân", "UBND"),
        _I("department", "Sở, ban, ngành"),
        _I("office", "Văn phòng"),
        _I("police", "Công an"),
        _I("military", "Quân sự"),
        _I("public_unit", "Đơn vị sự nghiệp công lập"),
        _I("enterprise", "Doanh nghiệp"),
    ),
    ListCode.DOCUMENT_KIND: (
        _I("nq", "Nghị quyết", "NQ"),
        _I("qd", "Quyết định", "QĐ"),
        _I("ct", "Chỉ thị", "CT"),
        _I("qc", "Quy chế", "QC"),
        _I("qyd", "Quy định", "QyĐ"),
        _I("tc", "Thông cáo", "TC"),
        _I("tb", "Thông báo", "TB"),
        _I("hd", "Hướng dẫn", "HD"),
        _I("ctr", "Chương trình", "CTr"),
        _I("kh", "Kế hoạch", "KH"),
        _I("pa", "Phương án", "PA"),
        _I("de_an", "Đề án", "ĐA"),
        _I("da", "Dự án", "DA"),
        _I("bc", "Báo cáo", "BC"),
        _I("bb", "Biên bản", "BB"),
        _I("ttr", "Tờ trình", "TTr"),
        _I("hop_dong", "Hợp đồng", "HĐ"),
        _I("cd", "Công điện", "CĐ"),
        _I("bgn", "Bản ghi nhớ", "BGN"),
        _I("btt", "Bản thỏa thuận", "BTT"),
        _I("guq", "Giấy ủy quyền", "GUQ"),
        _I("gm", "Giấy mời", "GM"),
        _I("ggt", "Giấy giới thiệu", "GGT"),
        _I("gnp", "Giấy nghỉ phép", "GNP"),
        _I("pg", "Phiếu gửi", "PG"),
        _I("pc", "Phiếu chuyển", "PC"),
        _I("pb", "Phiếu báo", "PB"),
        _I("cv", "Công văn"),
    ),
    ListCode.MILESTONE_KIND: (
        _I("policy", "Quyết định chủ trương đầu tư"),
        _I("approval", "Phê duyệt dự án, đề cương và dự toán"),
        _I("design", "Phê duyệt thiết kế và dự toán"),
        _I("selection_plan", "Phê duyệt kế hoạch lựa chọn nhà thầu"),
        _I("contract", "Ký hợp đồng"),
        _I("delivery", "Cung cấp, lắp đặt"),
        _I("trial", "Kiểm thử, vận hành thử"),
        _I("training", "Đào tạo, chuyển giao"),
        _I("acceptance", "Nghiệm thu"),
        _I("handover", "Bàn giao, đưa vào sử dụng"),
        _I("warranty", "Hết bảo hành"),
        _I("settlement", "Quyết toán"),
        _I("other", "Mốc khác"),
    ),
}
