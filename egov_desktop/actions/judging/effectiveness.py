"""What the secretariat says of a group's effectiveness, and taking its word back."""

import dataclasses
from collections.abc import Callable

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import EffectivenessRating
from egov_desktop.domain.judgement.effectiveness import GroupSheet
from egov_desktop.domain.records import GroupAssessment
from egov_desktop.domain.vietnamese import clean
from egov_desktop.errors import RefusedByRules
from egov_desktop.wording.judged.effectiveness import proposed_paragraph
from egov_desktop.wording.language import say

NewId = Callable[[], str]


def assess_group(
    sheet: GroupSheet, rating: EffectivenessRating | None, paragraph: str, *, new_id: NewId
) -> ChangeSet:
    """Keep the secretariat's rating and paragraph for the sheet's period; what only repeats the proposal is not kept.

    So a proposal that nobody spoke against goes on following the figures. Raises RefusedByRules for a rating that the
    evidence does not allow: without any, a group is only said to have not enough (N4).
    """
    if rating is not None and rating not in sheet.allowed:
        raise RefusedByRules(
            what_happened=say("Nhóm chưa có chỉ số nào có căn cứ nên chỉ ghi được “Chưa đủ căn cứ”."),
            data_safety=say("Sổ chưa thay đổi gì."),
            what_to_do=say("Hãy ghi số liệu có ngày đo và văn bản nguồn trước khi đánh giá."),
            code="rating_without_evidence",
        )
    words = clean(paragraph)
    own_rating = None if rating is sheet.proposed else rating
    own_words = "" if words == clean(proposed_paragraph(sheet)) else words
    before = sheet.assessment
    if before is None:
        return _added(sheet, own_rating, own_words, new_id)
    after = dataclasses.replace(before, rating=own_rating, paragraph=own_words)
    if own_rating is None and not own_words:
        return take_back_assessment(before)
    return ChangeSet("edit_group_assessment", (RecordChange(before, after),) if before != after else ())


def take_back_assessment(assessment: GroupAssessment) -> ChangeSet:
    """Let the proposed rating and paragraph count again."""
    return ChangeSet("remove_group_assessment", (RecordChange(assessment, None),))


def _added(sheet: GroupSheet, rating: EffectivenessRating | None, words: str, new_id: NewId) -> ChangeSet:
    if rating is None and not words:
        return ChangeSet("add_group_assessment", ())
    period_id = sheet.period.id if sheet.period else None
    own = GroupAssessment(
        id=new_id(), group_id=sheet.group.id, period_id=period_id, rating=rating, paragraph=words
    )
    return ChangeSet("add_group_assessment", (RecordChange(None, own),))
