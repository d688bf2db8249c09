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


class Rating(Labelled):
    """How a project or one side of it stands; grey is not enough data, and is never taken for green."""

    GREEN = "green", "Xanh"
    YELLOW = "yellow", "Vàng"
    RED = "red", "Đỏ"
    GREY = "grey", "Chưa đủ dữ liệu"


class ThresholdCode(Labelled):
    """The numbers by which ratings are computed; what each is counted in stands in its name."""

    SCHEDULE_YELLOW_DAYS = "schedule_yellow_days", "Tiến độ: vàng khi chậm từ (ngày)"
    SCHEDULE_RED_DAYS = "schedule_red_days", "Tiến độ: đỏ khi chậm từ (ngày)"
    DISBURSEMENT_GREEN_PERCENT = "disbursement_green_percent", "Giải ngân: xanh từ (%)"
    DISBURSEMENT_YELLOW_PERCENT = "disbursement_yellow_percent", "Giải ngân: vàng từ (%)"
    DATA_YELLOW_PERIODS = "data_yellow_periods", "Số liệu: vàng khi cũ quá (kỳ)"
    DATA_GREY_PERIODS = "data_grey_periods", "Số liệu: không đủ khi cũ quá (kỳ)"
    CONCLUSIONS_RED_MEETINGS = "conclusions_red_meetings", "Kết luận: đỏ khi quá hạn qua (cuộc họp)"
    CAUSE_NEEDED_DAYS = "cause_needed_days", "Phải nêu nguyên nhân khi chậm từ (ngày)"
    CAUSE_NEEDED_PERCENT = "cause_needed_percent", "Phải nêu nguyên nhân khi giải ngân dưới (%)"
    DUE_SOON_DAYS = "due_soon_days", "Nhiệm vụ sắp đến hạn trong (ngày)"
    BELOW_TARGET_PERIODS = "below_target_periods", "Nhắc nhở khi dưới mức yêu cầu liên tiếp (kỳ)"
    INFEASIBLE_MONTH_PERCENT = "infeasible_month_percent", "Khó khả thi khi tháng cần vượt tháng cao nhất (%)"


class EffectivenessAspect(Labelled):
    """The five aspects by which the article of 30/6/2020 asks for effectiveness to be judged."""

    SERVICE_QUALITY = "service_quality", "Chất lượng phục vụ người dân, doanh nghiệp"
    TIME_AND_COST = "time_and_cost", "Thời gian, chi phí"
    TRANSPARENCY = "transparency", "Công khai, minh bạch"
    ACTUAL_USE = "actual_use", "Sử dụng thực tế"
    FIT_WITH_SCHEME = "fit_with_scheme", "Phù hợp mục tiêu của đề án"


class EffectivenessRating(Labelled):
    """What is said of a group's effectiveness; without evidence, only the last."""

    CLEAR = "clear", "Hiệu quả rõ rệt"
    EFFECTIVE = "effective", "Có hiệu quả"
    LIMITED = "limited", "Hạn chế"
    NO_EVIDENCE = "no_evidence", "Chưa đủ căn cứ"


class Direction(Labelled):
    """Which way a figure gets better."""

    UP = "up", "Càng cao càng tốt"
    DOWN = "down", "Càng thấp càng tốt"


class CandidateDecision(Labelled):
    """What was decided of a proposed project."""

    WAITING = "waiting", "Chờ quyết định"
    ACCEPTED = "accepted", "Đồng ý bổ sung"
    REFUSED = "refused", "Không bổ sung"
    POSTPONED = "postponed", "Để xem xét sau"


class MeetingKind(Labelled):
    """What a meeting is for."""

    REVIEW = "review", "Giao ban"
    THEMATIC = "thematic", "Chuyên đề"
    COMMITTEE_SESSION = "committee_session", "Phiên họp Ban Chỉ đạo"
    WORKING = "working", "Làm việc"


class MeetingState(Labelled):
    """How far a meeting has come."""

    PREPARING = "preparing", "Đang chuẩn bị"
    OPEN = "open", "Đang họp"
    CLOSED = "closed", "Đã kết thúc"


class AgendaOrigin(Labelled):
    """Why a matter stands on the agenda."""

    UNRESOLVED = "unresolved", "Kết luận chưa xong"
    RED_PROJECT = "red_project", "Dự án đánh giá đỏ"
    LARGEST_GAP = "largest_gap", "Giải ngân thiếu nhiều nhất"
    DECISION_ASKED = "decision_asked", "Xin ý kiến Ban Chỉ đạo"
    NOT_DISCUSSED = "not_discussed", "Kỳ trước chưa bàn"
    RECURRING = "recurring", "Thường kỳ"
    OWN = "own", "Thư ký đưa vào"


class ConclusionKind(Labelled):
    """What a conclusion is."""

    DECISION = "decision", "Quyết định"
    INFORMATION = "information", "Thông tin"
    TASK = "task", "Giao nhiệm vụ"


class PaperName(Labelled):
    """The papers that the office prints."""

    BRIEF = "brief", "Báo cáo họp"
    PRELIMINARY = "preliminary", "Báo cáo sơ kết"
    PROJECT_SHEET = "project_sheet", "Phiếu dự án"
    DEMAND = "demand", "Phụ lục yêu cầu giải ngân"
    DISBURSEMENT = "disbursement", "Bảng giải ngân"
    CAUSES = "causes", "Bảng nguyên nhân"
    DIRECTIVE = "directive", "Phụ lục thực hiện chỉ thị"
    DIRECTIVE_UNIT = "directive_unit", "Phiếu chỉ tiêu của đơn vị"
    INVITATION = "invitation", "Giấy mời và chương trình họp"
    MINUTES = "minutes", "Biên bản họp"
    CONCLUSION_NOTICE = "conclusion_notice", "Thông báo kết luận"
    TASK_EXTRACT = "task_extract", "Trích nhiệm vụ của đơn vị"
    REMINDER = "reminder", "Công văn đôn đốc"
    MISSING_RETURNS = "missing_returns", "Danh sách chưa nộp báo cáo"
    CANDIDATES = "candidates", "Danh mục dự án đề xuất"


class TaskStatus(Labelled):
    """How a task stands on a day (domain.judgement.tasks derives it)."""

    NOT_STARTED = "not_started", "Chưa thực hiện, chưa đến hạn"
    ON_TRACK = "on_track", "Đang thực hiện, trong hạn"
    DUE_SOON = "due_soon", "Sắp đến hạn"
    OVERDUE = "overdue", "Quá hạn"
    NO_DEADLINE = "no_deadline", "Chưa ấn định thời hạn"
    AWAITING_CONFIRMATION = "awaiting_confirmation", "Báo hoàn thành, chờ xác nhận"
    DONE_ON_TIME = "done_on_time", "Hoàn thành đúng hạn"
    DONE_LATE = "done_late", "Hoàn thành quá hạn"
    SUSPENDED = "suspended", "Tạm dừng thực hiện"
    CANCELLED = "cancelled", "Thôi theo dõi"
