"""The fixed lists of the field: codes with their Vietnamese names (lists that law or office may change are records)."""

from egov_desktop.domain.fields import Labelled


class ProjectKind(Labelled):
    """What a line of the register is, by where its money comes from (NĐ 73/2019, Đ1, Đ51-52)."""

    PROJECT = "project", "Dự án đầu tư"
    RECURRENT_ACTIVITY = "recurrent_activity", "Hoạt động chi thường xuyên"
    SERVICE_HIRE = "service_hire", "Thuê dịch vụ CNTT"
    PURCHASE = "purchase", "Mua sắm"


class Route(Labelled):
    """Which papers a project passes on its way (NĐ 73/2019, Đ10, Đ51-58)."""

    FS = "fs", "Báo cáo NCKT, thiết kế 2 bước"
    ETR = "etr", "Báo cáo KT-KT, thiết kế 1 bước"
    OUTLINE = "outline", "Đề cương và dự toán chi tiết"
    SERVICE = "service", "Kế hoạch thuê dịch vụ"
    PURCHASE = "purchase", "Mua sắm thường xuyên"


class StatutoryClass(Labelled):
    """The class of a project under the law on public investment."""

    NATIONAL = "national", "Quan trọng quốc gia"
    A = "a", "Nhóm A"
    B = "b", "Nhóm B"
    C = "c", "Nhóm C"
    NONE = "none", "Không phân nhóm"


class Stage(Labelled):
    """Where a project stands; `stages` says which route passes which, and in what order."""

    POLICY_DRAFTING = "policy_drafting", "Lập báo cáo đề xuất chủ trương đầu tư"
    POLICY_APPRAISAL = "policy_appraisal", "Thẩm định chủ trương đầu tư"
    POLICY_DECIDED = "policy_decided", "Đã quyết định chủ trương đầu tư"
    OUTLINE_DRAFTING = "outline_drafting", "Lập đề cương và dự toán"
    OUTLINE_APPRAISAL = "outline_appraisal", "Thẩm định đề cương và dự toán"
    OUTLINE_APPROVED = "outline_approved", "Đã phê duyệt đề cương và dự toán"
    STUDY_DRAFTING = "study_drafting", "Lập báo cáo nghiên cứu khả thi"
    STUDY_APPRAISAL = "study_appraisal", "Trình thẩm định báo cáo nghiên cứu khả thi"
    STUDY_APPROVED = "study_approved", "Đã quyết định đầu tư"
    DESIGN_DRAFTING = "design_drafting", "Lập thiết kế thi công và dự toán"
    DESIGN_APPRAISAL = "design_appraisal", "Thẩm định thiết kế thi công"
    DESIGN_APPROVED = "design_approved", "Đã phê duyệt thiết kế thi công"
    TENDERING = "tendering", "Lựa chọn nhà thầu"
    IMPLEMENTING = "implementing", "Thực hiện hợp đồng"
    TRIAL = "trial", "Kiểm thử, vận hành thử"
    ACCEPTANCE = "acceptance", "Nghiệm thu"
    IN_USE = "in_use", "Đã đưa vào sử dụng"
    SETTLEMENT_SUBMITTED = "settlement_submitted", "Đã trình quyết toán"
    SETTLED = "settled", "Đã phê duyệt quyết toán"


class StageGroup(Labelled):
    """The five groups of the meeting of 30/6/2020, in the order in which its report lists them."""

    IN_USE = "in_use", "Đã hoàn thành, đưa vào sử dụng"
    IMPLEMENTING = "implementing", "Đang triển khai thực hiện"
    STUDY_APPRAISAL = "study_appraisal", "Đang trình thẩm định báo cáo NCKT"
    DESIGN = "design", "Đang hoàn thiện thiết kế thi công"
    PREPARATION = "preparation", "Đang chuẩn bị đầu tư"


class PlanDecision(Labelled):
    """What a decision does to a capital plan; the plan of record is the plain sum of the amounts."""

    INITIAL = "initial", "Giao đầu năm"
    SUPPLEMENT = "supplement", "Bổ sung"
    REDUCTION = "reduction", "Điều chỉnh giảm"
    TRANSFER = "transfer", "Điều chuyển"
    CARRY_OVER = "carry_over", "Cho phép kéo dài"


class PaymentKind(Labelled):
    """What a line of the treasury's ledger is; an advance recovery turns advance into completed work (total 0)."""

    ADVANCE = "advance", "Tạm ứng"
    COMPLETED_WORK = "completed_work", "Thanh toán khối lượng hoàn thành"
    ADVANCE_RECOVERY = "advance_recovery", "Thu hồi tạm ứng"
    REFUND = "refund", "Thu hồi nộp ngân sách"


class CauseNature(Labelled):
    """Whether the owner could have prevented it; judged case by case."""

    OBJECTIVE = "objective", "Khách quan"
    SUBJECTIVE = "subjective", "Chủ quan"


class PackageStatus(Labelled):
    """How far a package has come."""

    PLANNED = "planned", "Chưa tổ chức"
    PLAN_APPROVED = "plan_approved", "Đã duyệt kế hoạch lựa chọn nhà thầu"
    INVITING = "inviting", "Đang mời thầu"
    EVALUATING = "evaluating", "Đang đánh giá"
    AWARDED = "awarded", "Đã có kết quả"
    CONTRACTED = "contracted", "Đã ký hợp đồng"
    IN_PROGRESS = "in_progress", "Đang thực hiện"
    ACCEPTED = "accepted", "Đã nghiệm thu"
    LIQUIDATED = "liquidated", "Đã thanh lý"
    CANCELLED = "cancelled", "Hủy thầu"


class AgencyLevel(Labelled):
    """The level of an agency; which levels exist at a date is for the agencies' own dates to say."""

    CENTRAL = "central", "Trung ương"
    PROVINCE = "province", "Tỉnh"
    DISTRICT = "district", "Huyện"
    COMMUNE = "commune", "Xã"
    ENTERPRISE = "enterprise", "Doanh nghiệp"


class ListCode(Labelled):
    """The lists that the office keeps itself, each item with the dates between which it holds."""

    FUNDING_SOURCE = "funding_source", "Nguồn vốn"
    CAUSE_CATEGORY = "cause_category", "Loại nguyên nhân"
    LEGAL_REGIME = "legal_regime", "Chế độ pháp lý"
    PROCUREMENT_FIELD = "procurement_field", "Lĩnh vực lựa chọn nhà thầu"
    PROCUREMENT_FORM = "procurement_form", "Hình thức lựa chọn nhà thầu"
    PROCUREMENT_METHOD = "procurement_method", "Phương thức lựa chọn nhà thầu"
    CONTRACT_TYPE = "contract_type", "Loại hợp đồng"
    AGENCY_KIND = "agency_kind", "Loại cơ quan"
    DOCUMENT_KIND = "document_kind", "Loại văn bản"
    MILESTONE_KIND = "milestone_kind", "Loại mốc"


class ExchangeKind(Labelled):
    """What a file that offices exchange is for."""

    FULL = "full", "Bản đầy đủ"
    ASSIGNMENT = "assignment", "Phiếu giao báo cáo"
    RETURN = "return", "Báo cáo gửi về"
    TASKS = "tasks", "Trích nhiệm vụ"


class Channel(Labelled):
    """By which way a file or a word came or went."""

    USB = "usb", "USB"
    EMAIL = "email", "Thư điện tử"
    SHARED_FOLDER = "shared_folder", "Thư mục chung"
    PHONE = "phone", "Điện thoại"
    LETTER = "letter", "Công văn"
    BY_HAND = "by_hand", "Trao tay"


class ReceiptOutcome(Labelled):
    """What became of what an office sent."""

    WAITING = "waiting", "Đã nhận, chờ hợp nhất"
    SENT_BACK = "sent_back", "Trả lại"
    TAKEN_IN = "taken_in", "Đã hợp nhất"
    NOTHING_TO_REPORT = "nothing_to_report", "Không phát sinh"
