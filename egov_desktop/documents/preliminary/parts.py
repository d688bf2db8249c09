"""The parts of the preliminary report that may be left out."""

from egov_desktop.domain.fields import Labelled


class Part(Labelled):
    """One part of the report, with its annexes."""

    PROGRESS = "progress", "Tiến độ thực hiện"
    RATINGS = "ratings", "Đánh giá dự án"
    DISBURSEMENT = "disbursement", "Giải ngân"
    CAUSES = "causes", "Nguyên nhân chậm"
    EFFECTIVENESS = "effectiveness", "Hiệu quả theo nhóm"
    CONFORMITY = "conformity", "Phù hợp với đề án"
    DEMAND = "demand", "Yêu cầu giải ngân"
    CANDIDATES = "candidates", "Dự án đề xuất bổ sung"
    TASKS = "tasks", "Kết luận, nhiệm vụ"
