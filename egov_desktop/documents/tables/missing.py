"""The list of offices that have not answered, as the notice of the exchange says it."""

from dataclasses import replace

from egov_desktop.documents.drafting import Draft
from egov_desktop.documents.exchange import missing_document, missing_reports
from egov_desktop.documents.paper import Document
from egov_desktop.domain.judgement.offices.returns import answers
from egov_desktop.domain.judgement.periods import period_on
from egov_desktop.errors import UnknownInput
from egov_desktop.wording.language import say


def missing_returns_paper(draft: Draft) -> Document:
    """Draft the notice for the period that the day lies in; raises UnknownInput where there is none."""
    period = period_on(draft.snapshot, draft.on)
    if period is None:
        raise UnknownInput(
            what_happened=say("Sổ chưa có kỳ báo cáo nào."),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy mở kỳ báo cáo ở trang Gửi đi."),
            code="no_period",
        )
    made = missing_document(
        missing_reports(draft.snapshot, answers(draft.snapshot, draft.on).until(draft.on), period, draft.on)
    )
    return replace(made, recipients=draft.order.recipients) if draft.order.recipients else made
