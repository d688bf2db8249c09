"""What the rules find, each said in one sentence that names the field and the figure."""

from datetime import date

from egov_desktop.domain.fields import FieldType, Labelled
from egov_desktop.domain.records import KINDS, Project, Record
from egov_desktop.domain.rules import Problem
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import capitalized, field_label, kind_label, record_title
from egov_desktop.wording.language import say
from egov_desktop.wording.numbers import dong, whole

SENTENCES: dict[str, str] = {
    "required_empty": "Chưa nhập “{field}”.",
    "text_too_long": "“{field}” dài {length} ký tự, quá giới hạn {limit} ký tự.",
    "amount_out_of_range": "“{field}” vượt giới hạn ± {limit_dong}.",
    "number_too_low": "“{field}” là {value}, thấp hơn mức nhỏ nhất {lowest}.",
    "number_too_high": "“{field}” là {value}, cao hơn mức lớn nhất {highest}.",
    "day_out_of_range": "“{field}” là {value}, ngoài khoảng từ {first} đến {last}.",
    "unknown_choice": "“{field}” ghi “{value}”, không có trong danh sách.",
    "end_before_start": "“{field}” ({end}) trước “{start_field}” ({start}).",
    "negative_payment": "“{field}” là {amount_dong}: chỉ khoản thu hồi nộp ngân sách mới ghi số âm.",
    "positive_refund": "“{field}” là {amount_dong}: khoản thu hồi nộp ngân sách phải ghi số âm.",
    "positive_reduction": "“{field}” là {amount_dong}: quyết định điều chỉnh giảm phải ghi số âm.",
    "negative_plan": "“{field}” là {amount_dong}: chỉ điều chỉnh giảm hoặc điều chuyển mới ghi số âm.",
    "same_code": "“{field}” ghi “{value}”, trùng với mã “{other}” của dự án “{name}”.",
    "same_package_code": "“{field}” ghi “{value}”, trùng với gói thầu “{name}”.",
    "place_has_words": "“{field}” là “{value}”, chỗ đã có lời văn riêng: hãy sửa lời văn đó.",
    "missing_record": "“{field}” chỉ đến {target} không còn trong sổ.",
    "of_another_project": "“{field}” chỉ đến {target} của một dự án khác.",
    "unknown_code": "“{field}” ghi mã “{value}”, không có trong danh mục.",
    "code_out_of_dates": "“{field}” ghi “{value}”, không có hiệu lực vào ngày {on}.",
    "owner_ended": "“{field}” là {name}, cơ quan chỉ hoạt động đến ngày {value}.",
    "stage_not_on_route": "“{field}” là “{stage}”, không có trong trình tự “{route}”.",
    "stage_differs_from_history": "“{field}” là “{stage}”, nhưng lịch sử ghi “{history}” từ ngày {value}.",
    "negative_amount": "“{field}” là {amount_dong}, một số âm.",
    "amount_very_small": "“{field}” chỉ là {amount_dong}: có thể nhầm đơn vị.",
    "amount_very_great": "“{field}” đến {amount_dong}: có thể nhầm đơn vị.",
    "unit_of_plan": "“{field}” là {amount_dong}, lệch đúng 1.000 lần so với kế hoạch {plan_dong}: có thể nhầm đơn vị.",
    "paid_without_plan": "Đã giải ngân {paid_dong} theo kế hoạch năm {year}, nhưng chưa ghi kế hoạch vốn năm đó.",
    "paid_above_plan": "Giải ngân theo kế hoạch năm {year} là {paid_dong}, vượt kế hoạch vốn {plan_dong} là {over_dong}.",
    "paid_above_carry_over": "Giải ngân kế hoạch năm {year} kéo dài là {paid_dong}, vượt số vốn được kéo dài {plan_dong}.",
    "paid_above_total": "Tổng giải ngân là {paid_dong}, vượt tổng mức đầu tư {total_dong}.",
    "recovered_above_advance": "Đã thu hồi tạm ứng {recovered_dong}, nhiều hơn số tạm ứng {advance_dong}.",
    "plan_above_total": "Tổng kế hoạch vốn các năm là {plan_dong}, vượt tổng mức đầu tư {total_dong}.",
    "packages_above_total": "Tổng giá các gói thầu là {packages_dong}, vượt tổng mức đầu tư {total_dong}.",
    "funding_above_total": "Tổng cơ cấu nguồn vốn là {funding_dong}, vượt tổng mức đầu tư {total_dong}.",
    "funding_below_total": "Tổng cơ cấu nguồn vốn là {funding_dong}, chưa bằng tổng mức đầu tư {total_dong}.",
    "paid_above_contract": "Giải ngân cho gói thầu là {paid_dong}, vượt giá trị hợp đồng {contract_dong}.",
    "contract_above_package": "Giá trị hợp đồng là {contract_dong}, vượt giá gói thầu {price_dong}.",
    "day_in_future": "“{field}” là {value}, sau ngày hôm nay {today}.",
    "milestone_before_project": "“{field}” là {value}, trước ngày khởi công theo kế hoạch {start}.",
    "milestone_after_project": "“{field}” là {value}, sau ngày hoàn thành theo kế hoạch {end}.",
    "payment_before_project": "“{field}” là {value}, trước ngày khởi công theo kế hoạch {start}.",
    "payment_after_project": "“{field}” là {value}, sau ngày hoàn thành theo kế hoạch {end}.",
    "paid_before_approval": "“{field}” là {value}, trước ngày phê duyệt dự án {approved}.",
    "paid_before_year": "“{field}” là {value}, trước khi bắt đầu năm kế hoạch {year}.",
    "paid_before_plan": "“{field}” là {value}, trước ngày giao kế hoạch vốn năm {year} ({decided}).",
    "paid_after_close": "“{field}” là {value}, sau hạn thanh toán {until} của kế hoạch năm {year}.",
    "carried_too_far": "“{field}” là {value}, sau hạn kéo dài muộn nhất {until}.",
    "weights_not_hundred": "Tổng tỷ trọng các mốc là {total}%, phải bằng 100%.",
    "deadline_unsaid": "Chưa ghi thời hạn. Hãy ghi ngày, hoặc đánh dấu “Chưa ấn định thời hạn”.",
    "deadline_and_none": "Đã ghi thời hạn {value}, không thể đồng thời là chưa ấn định thời hạn.",
    "done_without_proof": "Chưa có số và ngày văn bản kết quả, hoặc tệp kết quả, nên chưa xác nhận hoàn thành được.",
    "confirmed_before_result": "“{field}” là {value}, trước ngày văn bản kết quả {result}.",
    "reported_before_assigned": "“{field}” là {value}, trước ngày giao nhiệm vụ {assigned}.",
    "partner_leads": "Cơ quan chủ trì không thể đồng thời là cơ quan phối hợp.",
    "partner_twice": "Cơ quan này đã có trong danh sách phối hợp.",
    "extension_not_later": "“{field}” là {value}, không muộn hơn thời hạn đang áp dụng {before}.",
    "conclusion_without_task": "Kết luận giao nhiệm vụ nhưng chưa có nhiệm vụ, cơ quan chủ trì và thời hạn.",
    "meeting_closed": "Cuộc họp “{meeting}” đã kết thúc: cuộc họp và chương trình họp không sửa, không xóa được nữa.",
    "paper_issued": "Văn bản {paper} đã phát hành: không sửa, không xóa được nữa, vì bản in được giữ đúng như khi phát hành.",
    "conclusion_issued": "Kết luận đã phát hành, không sửa được nữa. Hãy ghi một kết luận đính chính.",
    "task_issued": "Nhiệm vụ đã phát hành trong thông báo kết luận, không sửa nội dung được nữa. Hãy ghi một kết luận đính chính.",
    "threshold_of_closed_period": "Ngưỡng này là căn cứ đánh giá kỳ “{period}” đã chốt, nên không sửa, không xóa được. "
    "Hãy ghi ngày hết cho dòng cũ và thêm dòng mới có từ ngày sau kỳ ấy.",
    "late_without_cause": "Mốc đã quá hạn {days} ngày mà chưa ghi nguyên nhân chậm.",
}
"""The Vietnamese sentence of every rule, by the code of its problem."""


def sentence(problem: Problem, _snapshot: Snapshot | None = None) -> str:
    """Say a problem in the language of the moment."""
    figures = {name: _figure(problem, name, value) for name, value in problem.figures.items()}
    return say(SENTENCES[problem.code], field=field_label(problem.kind, problem.field), **figures)


def _figure(problem: Problem, name: str, value: object) -> str:
    if isinstance(value, date):
        return day_short(value)
    if isinstance(value, Labelled):
        return say(value.label)
    if name == "start_field":
        return field_label(problem.kind, str(value))
    if name == "target":
        return kind_label(str(value))
    if not isinstance(value, int):
        return str(value)
    return dong(value) if name.endswith("_dong") else _count(problem, name, value)


def _count(problem: Problem, name: str, value: int) -> str:
    spec = KINDS[problem.kind].specs().get(problem.field)
    is_year = name == "year" or (spec is not None and spec.type is FieldType.YEAR)
    return str(value) if is_year else whole(value)


def place(problem: Problem, snapshot: Snapshot) -> str:
    """Say where a problem stands: the project's title, then the record in it, as "012 · Tên › Mốc tiến độ: Nghiệm thu"."""
    record = snapshot.find(problem.kind, problem.record_id)
    if record is None:
        return kind_label(problem.kind)
    project = snapshot.get(Project, getattr(record, "project_id", None))
    own = title_of(snapshot, record)
    return f"{title_of(snapshot, project)} › {own}" if project else own


def title_of(snapshot: Snapshot, record: Record) -> str:
    """Name a record by its kind and title; a project by its title alone."""
    title = record_title(snapshot, record)
    return title if isinstance(record, Project) else f"{capitalized(kind_label(record.KIND))}: {title}"
